"""The foot of the window: the keys of this station at the left, what is saved at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.session import Session
from ui.widgets.basics import KeyHints, label, set_role


class Footer(QFrame):
    """``keys``, the notice of an invented meeting, how old the last copy is, and what is saved."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "footer")
        self.keys = KeyHints()
        self.invented = label("", role="pill-amber")
        self.copies = label("", 12, role="muted")
        self.saved = label("", 12, role="muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 2, 18, 2)
        line.setSpacing(14)
        line.addWidget(self.keys, 1)
        for part in (self.invented, self.copies, self.saved):
            line.addWidget(part)
        self.invented.hide()
        self.setFixedHeight(30)
        self.retranslate()

    def retranslate(self) -> None:
        self.invented.setText(self.tr("Demonstration: every name is invented"))

    def show_saved(self, session: Session, instant: str = "") -> None:
        """What is on disk, since ``instant`` (ISO) if something was saved just now."""
        meeting = session.rows.meeting
        self.invented.setVisible(meeting is not None and meeting.invented)
        if meeting is None:
            _say(self.saved, "", "muted")
        elif session.lost:
            _say(self.saved, self.tr("NOT saved"), "red")
        elif session.read_only:
            _say(self.saved, self.tr("Read only"), "amber")
        elif instant:
            when = session.rows.clock(instant)
            _say(self.saved, self.tr("Saved on this computer at {time}").format(time=when), "muted")
        else:
            _say(self.saved, self.tr("Every act is saved at once"), "muted")

    def set_copies(self, text: str, tone: str = "muted", tip: str = "") -> None:
        """How old the last good copy is."""
        _say(self.copies, text, tone)
        self.copies.setToolTip(tip)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _say(where: QLabel, text: str, tone: str) -> None:
    where.setText(text)
    where.setVisible(bool(text))
    set_role(where, tone)
