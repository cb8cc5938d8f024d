"""Which step comes next for the document in hand, and why: the rows decide, this only puts it into words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator.language.dates import clock, short_date
from facilitator.meeting.papers import approvals
from facilitator.model import (
    Answer,
    Approval,
    Circulation,
    Comment,
    Correction,
    DocumentKind,
    Edition,
    Measure,
    Response,
    ReturnedCopy,
    Settled,
    Signature,
)
from ui.stations.minutes.checks import Check
from ui.stations.minutes.ready import Stand, Step

if TYPE_CHECKING:
    from ui.session import Mirror


class Stands(QObject):
    """``busy``: a step is under way, or the file may not be written."""

    def of(self, rows: Mirror, kind: DocumentKind, found: Sequence[Check], busy: bool) -> Stand:
        """What the card says."""
        approval, correction = approvals.standing(rows), approvals.open_correction(rows)
        if correction is not None:
            return self._correcting(rows, correction, found, busy)
        if approval is None:
            return self._before(rows, found, busy)
        if kind is DocumentKind.RESPONSES:
            return self._responses(rows, busy)
        return self._approved(rows, approval, busy)

    def _before(self, rows: Mirror, found: Sequence[Check], busy: bool) -> Stand:
        stops = any(check.stops for check in found)
        sent = max(rows.all(Circulation), key=lambda row: row.number, default=None)
        if sent is not None:
            title, words = self.tr("In review"), self._review(rows, sent)
        else:
            title, words = self.tr("Before approval"), ""
        if stops:
            open_ = self.tr("Approval waits for what is marked red:")
        elif found:
            open_ = self.tr("Nothing prevents approval. Worth a look:")
        else:
            open_ = self.tr("All is in order: no conflict, no open vote, nothing missing.")
        words = f"{words}\n{open_}".strip()
        tone = "red" if stops else "amber" if found else "green"
        steps = [Step("approve", self.tr("Approve…"), "badge-check", True, not busy and not stops, "Ctrl+Enter")]
        if sent is not None:
            steps.append(Step("comments", self._comments(rows), "message-square", key="Ctrl+M"))
            steps.append(Step("take", self.tr("Take in a returned draft…"), "upload", key="Ctrl+Shift+O"))
        else:
            steps.append(Step("circulate", self.tr("Send for comments…"), "send", enabled=not busy, key="Ctrl+Shift+M"))
        return Stand(title, "clipboard-check", tone, words, tuple(found), tuple(steps))

    def _review(self, rows: Mirror, sent: Circulation) -> str:
        if not sent.deadline:
            return self.tr("Comments are awaited from: {to}.").format(to=sent.to)
        until = short_date(date.fromisoformat(sent.deadline))
        return self.tr("Comments are awaited until {date} from: {to}.").format(date=until, to=sent.to)

    def _comments(self, rows: Mirror) -> str:
        open_ = sum(row.settled is Settled.OPEN for row in rows.all(Comment))
        return self.tr("Comments: %n open", "", open_) if open_ else self.tr("Comments")

    def _approved(self, rows: Mirror, approval: Approval, busy: bool) -> Stand:
        newest = approvals.latest(rows) or approval
        moment = rows.moment(newest.approved_at)
        when = f"{short_date(moment.date())}, {clock(moment)}"
        words = self.tr("By {name}, {when}. The record is frozen; nothing here can be edited.").format(
            name=newest.by, when=when
        )
        steps = [Step("sign", self.tr("Go to signing"), "file-signature", True)]
        if is_final(rows):
            wrong = self.tr("Something is wrong? A correction is told in a numbered annex.")
            words = f"{words}\n{wrong}"
            steps.append(Step("correct", self.tr("Begin a correction…"), "pen-line", enabled=not busy))
        else:
            steps.append(Step("withdraw", self.tr("Withdraw the approval…"), "undo-2", enabled=not busy))
        return Stand(self.tr("Approved"), "badge-check", "green", words, (), tuple(steps))

    def _correcting(self, rows: Mirror, row: Correction, found: Sequence[Check], busy: bool) -> Stand:
        stops = any(check.stops for check in found)
        words = self.tr("{name}: {reason}").format(name=row.by, reason=row.reason)
        shown = [check for check in found if check.stops]
        steps = (
            Step(
                "approve", self.tr("Approve the correction…"), "badge-check", True, not busy and not stops, "Ctrl+Enter"
            ),
            Step("annex", self.tr("Show the annex"), "file-text"),
            Step("drop", self.tr("Call the correction off"), "x", enabled=not busy),
        )
        title = self.tr("Correction no. {number}").format(number=row.number)
        return Stand(title, "pen-line", "red" if stops else "violet", words, tuple(shown), steps)

    def _responses(self, rows: Mirror, busy: bool) -> Stand:
        issued = rows.all(Edition, document=DocumentKind.RESPONSES)
        number = max((row.number for row in issued), default=0) + 1
        measures = rows.all(Measure)
        answered = {row.measure: row for row in rows.all(Response)}
        lacking = sum(1 for row in answered.values() if lacks_reason(row))
        waiting = sum(
            1 for row in measures if row.uid not in answered or answered[row.uid].answer is Answer.UNDER_REVIEW
        )
        words = [self.tr("%n measure(s) under review.", "", waiting)]
        if lacking:
            words.append(self.tr("%n response(s) without the reason.", "", lacking))
        if issued:
            words.append(self.tr("Issued so far: {number}.").format(number=number - 1))
        steps = (
            Step("issue", self.tr("Issue edition no. {number}…").format(number=number), "badge-check", True,
                 not busy and bool(measures), "Ctrl+Enter"),
            Step("sign", self.tr("Go to signing"), "file-signature", enabled=bool(issued)),
        )  # fmt: skip
        return Stand(self.tr("Reasoned responses"), "message-square-text", "accent", " ".join(words), (), steps)


def is_final(rows: Mirror) -> bool:
    """Something was signed, or followed on the approval: it cannot be withdrawn any more (``withdraw_approval``)."""
    return bool(rows.all(Signature) or rows.all(ReturnedCopy) or rows.all(Edition) or rows.all(Correction))


def lacks_reason(row: Response) -> bool:
    """A measure was not simply accepted, and nobody says why."""
    return row.answer in (Answer.PARTLY, Answer.REJECTED) and not row.reason.strip()
