"""Approval and its counter-act: who approves, what is still open, and a reason for taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.meeting import lifecycle
from ui.context import Context
from ui.stations.minutes_checks import Check
from ui.stations.paperwork_told import tell
from ui.widgets.basics import column, label
from ui.widgets.forms import Form

if TYPE_CHECKING:
    from facilitator.store.journal import Changes


class Approving(QObject):
    """Signals: changed(): approval is under way, done or refused."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.busy = False
        self._sheet: Any = None

    def ask(self, found: Sequence[Check]) -> None:
        """Who approves? ``found``: what does not prevent it, but should be seen once more."""
        form = Form()
        meeting = self.ctx.session.rows.meeting
        form.add_line("by", self.tr("Approved by"), meeting.chair if meeting else "", wide=True)
        intro = self.tr(
            "Approval freezes the record: both documents can then be signed, and nothing in them changes any more. "
            "You can withdraw it, with a reason."
        )
        parts = [label(f"•  {check.text}", 13, role="amber", wrap=True) for check in found]
        body = QWidget()
        body.setLayout(column(label(intro, 13, role="muted", wrap=True), *parts, form, spacing=10))
        self._sheet = self.ctx.sheet(
            self.tr("Approve the minutes?"),
            body,
            [(self.tr("Cancel"), "", self._close), (self.tr("Approve"), "primary", partial(self._yes, form))],
        )

    def _close(self) -> None:
        self._sheet.done()

    def _yes(self, form: Form) -> None:
        by = str(form.value("by")).strip()
        if not by:
            form.invalid("by", self.tr("Write who approves."))
            return
        self._sheet.done()
        self._approve(by)

    def _approve(self, by: str) -> None:
        from facilitator import desk

        self.busy = True
        self.changed.emit()
        self.ctx.tasks.run(desk.approve, self.ctx.session.file, by, then=self._approved, failed=self._refused)

    def _approved(self, changes: Changes) -> None:
        self.busy = False
        self.ctx.session.take(changes)
        self.ctx.notify(self.tr("Approved. Both documents are ready to be signed."))
        self.changed.emit()

    def _refused(self, error: BaseException) -> None:
        self.busy = False
        self.changed.emit()
        tell(self.ctx, error)

    def withdraw(self) -> None:
        """Take the approval back, with a reason."""
        self.ctx.confirm(
            self.tr("Withdraw the approval?"),
            self.tr(
                "The documents can be edited again. Signatures made so far stay in the history of the meeting, but the "
                "documents must be signed anew."
            ),
            self.tr("Withdraw the approval"),
            self._withdraw,
            ask_reason=True,
            danger=True,
        )

    def _withdraw(self, reason: str) -> None:
        self.ctx.session.do(lifecycle.withdraw_approval, reason)
