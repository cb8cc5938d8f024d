"""In the settings: whether people may sign by hand on the screen in the meeting that is open, and what that means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator.meeting.papers import by_hand
from facilitator.model import HandwritingAllowed
from ui.context import Context, tell
from ui.session import writable
from ui.theme import SEMIBOLD
from ui.widgets.basics import column, label
from ui.widgets.fields import CheckField
from ui.words.people import filled

if TYPE_CHECKING:
    from facilitator.store.journal import Changes


class HandwritingPart(QWidget):
    """Off in every new meeting; who switches it on, and when, is an act of the meeting."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._head = label("", 13, SEMIBOLD, "muted")
        self._told = label("", 13, role="muted", wrap=True)
        self.allowed = CheckField("")
        self.allowed.edited.connect(self._switch)
        self._state = label("", 12, role="faint", wrap=True)
        self.setLayout(column(self._head, self._told, self.allowed, self._state, margins=(0, 8, 0, 0)))
        ctx.session.changed.connect(self._changed)
        self.retranslate()

    def retranslate(self) -> None:
        """In the present language, as the meeting is now."""
        self._head.setText(self.tr("Signing the attendance list on the screen, in this meeting"))
        self.allowed.set_texts(self.tr("Participants may sign by hand on the screen"))
        self._told.setText(
            "\n\n".join(
                (
                    self.tr(
                        "The meeting’s file is not encrypted. A drawing stays in the file, in its journal and in its "
                        "copies, and is printed in the full attendance list only, which carries it inside as well. "
                        "Erasing takes it out of file and journal until the minutes are approved; what is approved "
                        "keeps it, and so do copies and documents made before. It is no advanced and no qualified "
                        "electronic signature."
                    ),
                    self.tr(
                        "Switch it on only if the organiser, who answers for these data, has decided so. Tell everyone "
                        "before they sign: what it is for, where it is kept, that they need not sign, and that they "
                        "may ask for it to be erased. Where the projector shows the same picture as this screen, the "
                        "room sees who signs: blank it first."
                    ),
                )
            )
        )
        rows = self._ctx.session.rows if self._ctx.session.is_open else None
        row = next(iter(rows.all(HandwritingAllowed)), None) if rows is not None else None
        self.allowed.set_value(row is not None)
        self.allowed.setEnabled(rows is not None and writable(self._ctx.session))
        if rows is None:
            self._state.setText(self.tr("Open a meeting first: it is off in every new one."))
        elif row is not None:
            self._state.setText(
                filled(self.tr("Switched on by %1, %2; the journal has it."), row.by, rows.told(row.allowed_at))
            )
        else:
            self._state.setText(self.tr("Off. Switching it on and off is noted in the journal."))

    def _changed(self, changes: Changes) -> None:
        if any(change.table == "handwriting_allowed" for change in changes.rows):
            self.retranslate()

    def _switch(self) -> None:
        act = by_hand.allow_handwriting if self.allowed.value() else by_hand.forbid_handwriting
        self._ctx.session.do(act, otherwise=self._failed)

    def _failed(self, error: BaseException) -> None:
        self.retranslate()
        tell(self._ctx, error)
