"""Approval and what follows it: who approves, taking it back, corrections, editions of responses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.meeting import lifecycle
from facilitator.meeting.papers import approvals, corrections
from facilitator.model import DocumentKind, Edition
from ui.context import Context, Done, tell
from ui.stations.minutes.checks import Check
from ui.stations.minutes.stand import is_final
from ui.widgets.basics import column, label
from ui.widgets.forms import Form

if TYPE_CHECKING:
    from facilitator.store.journal import Changes


class Approving(QObject):
    """Signals: changed(): a step is under way, done or refused."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.busy = False
        self._sheet: Any = None

    # --- approval ------------------------------------------------------------

    def ask(self, found: Sequence[Check]) -> None:
        """Who approves? ``found``: what does not prevent it, but should be seen once more."""
        row = approvals.open_correction(self.ctx.session.rows)
        if row is not None:
            title = self.tr("Approve correction no. {number}?").format(number=row.number)
            intro = self.tr(
                "What was approved and signed stays as it is. Every difference is told in the annex, which is signed "
                "in its turn."
            )
        else:
            title = self.tr("Approve the minutes?")
            intro = self.tr(
                "Approval freezes the record: both documents can then be signed, and nothing in them changes any more. "
                "You can withdraw it, with a reason, until somebody signs."
            )
        self._who(title, intro, found, self.tr("Approve"), self._approve)

    def _who(self, title: str, intro: str, found: Sequence[Check], yes: str, then: Callable[[str], object]) -> None:
        form = Form()
        meeting = self.ctx.session.rows.meeting
        form.add_line("by", self.tr("Approved by"), meeting.chair if meeting else "", wide=True)
        parts = [label(f"•  {check.text}", 13, role="amber", wrap=True) for check in found]
        body = QWidget()
        body.setLayout(column(label(intro, 13, role="muted", wrap=True), form, *parts, spacing=10))
        self._sheet = self.ctx.sheet(
            title,
            body,
            [(self.tr("Cancel"), "", self._close), (yes, "primary", partial(self._yes, form, then))],
        )

    def _close(self) -> None:
        self._sheet.done()

    def _yes(self, form: Form, then: Callable[[str], object]) -> None:
        by = str(form.value("by")).strip()
        if not by:
            form.invalid("by", self.tr("Write who approves."))
            return
        self._sheet.done()
        then(by)

    def _approve(self, by: str) -> None:
        from facilitator.desk import documents as desk_documents

        correcting = approvals.open_correction(self.ctx.session.rows) is not None
        self._set_busy(True)
        self.ctx.tasks.run(
            desk_documents.approve_correction if correcting else desk_documents.approve, self.ctx.session.file, by,
            then=partial(self._approved, correcting), failed=self._refused,
        )  # fmt: skip

    def _approved(self, correcting: bool, changes: Changes) -> None:
        self.busy = False
        self.ctx.session.take(changes)
        self.ctx.notify(
            self.tr("The correction is approved. Its annex is ready to be signed.")
            if correcting
            else self.tr("Approved. Both documents are ready to be signed.")
        )
        self.changed.emit()

    def _refused(self, error: BaseException) -> None:
        self._set_busy(False)
        tell(self.ctx, error)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.changed.emit()

    def withdraw(self) -> None:
        """Take the approval back, with a reason; once somebody has signed, a correction is offered instead."""
        if is_final(self.ctx.session.rows):
            self.correct()
            return
        self.ctx.confirm(
            self.tr("Withdraw the approval?"),
            self.tr("The documents can be edited again. Nobody has signed them yet."),
            self.tr("Withdraw the approval"),
            self._withdraw,
            ask_reason=True,
            danger=True,
        )

    def _withdraw(self, reason: str) -> None:
        self.ctx.session.do(lifecycle.withdraw_approval, reason)

    # --- corrections ---------------------------------------------------------

    def correct(self) -> None:
        """Who corrects, and why."""
        form = Form()
        meeting = self.ctx.session.rows.meeting
        form.add_line("by", self.tr("Who corrects"), meeting.secretary if meeting else "", wide=True)
        form.add_line("reason", self.tr("Reason"), hint=self.tr("it stands in the annex"), wide=True)
        intro = self.tr(
            "What was approved and signed stays as it is. While the correction is open the meeting can be edited, and "
            "each difference is told in a numbered annex."
        )
        body = QWidget()
        body.setLayout(column(label(intro, 13, role="muted", wrap=True), form, spacing=10))
        actions: list[tuple[str, str, Done]] = [
            (self.tr("Cancel"), "", self._close),
            (self.tr("Begin the correction"), "primary", partial(self._begin, form)),
        ]
        self._sheet = self.ctx.sheet(self.tr("Begin a correction?"), body, actions)
        form.field("reason").control.setFocus()

    def _begin(self, form: Form) -> None:
        for key, lacking in (("by", self.tr("Write who corrects.")), ("reason", self.tr("Write a reason."))):
            if not str(form.value(key)).strip():
                form.invalid(key, lacking)
                return
        self._sheet.done()
        self.ctx.session.do(corrections.begin_correction, form.value("by"), form.value("reason"))

    def drop(self) -> None:
        """Call the open correction off; the act refuses once something differs."""
        if approvals.open_correction(self.ctx.session.rows) is not None:
            self.ctx.confirm(
                self.tr("Call the correction off?"),
                self.tr("Nothing has been approved in it. What was approved before stays as it is."),
                self.tr("Call it off"),
                self._drop,
            )

    def _drop(self) -> None:
        self.ctx.session.do(corrections.drop_correction, then=self._dropped)

    def _dropped(self, _: object) -> None:
        self.ctx.notify(self.tr("The correction was called off."))

    # --- responses -----------------------------------------------------------

    def issue(self) -> None:
        """Freeze the responses as they are: one more edition."""
        rows = self.ctx.session.rows
        number = max((row.number for row in rows.all(Edition, document=DocumentKind.RESPONSES)), default=0) + 1
        self._who(
            self.tr("Issue edition no. {number} of the responses?").format(number=number),
            self.tr("This edition is frozen and can be signed. Later changes come in the next edition."),
            (),
            self.tr("Issue"),
            partial(self._issue, number),
        )

    def _issue(self, number: int, by: str) -> None:
        said = self.tr("Edition no. {number} is ready to be signed.").format(number=number)
        self.ctx.session.do(corrections.issue_responses, by, then=lambda _: self.ctx.notify(said))
