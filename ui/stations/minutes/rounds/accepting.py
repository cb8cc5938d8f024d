"""Accepting a change of a returned draft: into the text, or to the source of the fact that it changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from facilitator.meeting.papers.circulation import settle_comment
from facilitator.meeting.papers.drafts import accept_words
from facilitator.model import Comment, Settled, Wording
from ui.context import Context, tell

if TYPE_CHECKING:
    from facilitator.desk.drafts import Decision
    from facilitator.store.file import MeetingFile

_DISCUSSED = ("points", "contributions", "areas", "measures", "steps")
_OF_MEETING = frozenset(
    """
    title process organiser organiser_short organiser_full when planned where in_place hours date date_short weekday
    starts ends opened closed place city chair chair_full chair_role secretary secretary_full secretary_role
    protocol_number protocol_date
    """.split()  # noqa: SIM905
)
"""Live fields that say what the row of the meeting holds; the others count people or what was said."""


class Accepting(QObject):
    """Between the key and the act.

    Signals: by_hand(document, section): a person writes it, in that section.
    """

    by_hand = Signal(object, str)

    def __init__(self, ctx: Context, listed: Any) -> None:
        super().__init__(listed)
        self.ctx = ctx
        self.listed = listed
        self.busy = False
        listed.proposed.connect(self.accept)

    def accept(self, comment: Comment, wording: Wording) -> None:
        """Find out what accepting means now, and do it."""
        from facilitator.desk.drafts import decide

        file = self.ctx.session.file
        if self.busy or file is None:
            return
        self.busy = True
        then = partial(self._decided, file, comment, wording)
        self.ctx.tasks.run(decide, file, comment, wording, then=then, failed=self._failed)

    def _failed(self, error: BaseException) -> None:
        self.busy = False
        tell(self.ctx, error)

    def _decided(self, file: MeetingFile, comment: Comment, wording: Wording, made: Decision) -> None:
        self.busy = False
        if file is not self.ctx.session.file:
            return
        ends: dict[str, Any] = {"then": self.listed.settled, "otherwise": partial(tell, self.ctx)}
        if made.how == "take":
            self.ctx.session.do(accept_words, comment.uid, made.text, made.base, made.before, **ends)
        elif made.how == "said":
            self.ctx.session.do(settle_comment, comment.uid, Settled.ACCEPTED, "", **ends)
        elif made.how == "source" and self._open(wording):
            self.ctx.notify(self.tr("Put it right here; then press 1 again on the proposal."))
        else:
            self._by_hand(comment)

    def _open(self, wording: Wording) -> bool:
        """Where the fact is entered; False if it is nowhere any more."""
        meeting = self.ctx.session.rows.meeting
        table, uid = wording.origin, wording.origin_uid
        if table == "field" and uid not in _OF_MEETING:
            self.ctx.go("discussion" if uid.partition("_")[0] in _DISCUSSED else "attendance")
            return True
        if table in ("field", "meeting") and meeting is not None:
            return self.ctx.show_row("meeting", meeting.uid)
        return bool(table) and self.ctx.show_row(table, uid)

    def _by_hand(self, comment: Comment) -> None:
        said = self.tr("The program cannot place this change. Write it yourself, then settle the comment with 2.")
        self.ctx.message("warn", said)
        if comment.section:
            self.by_hand.emit(comment.document, comment.section)
