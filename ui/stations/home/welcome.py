"""What a stranger sees first: what the program is for, and the one step that begins it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.theme import SEMIBOLD
from ui.widgets.basics import STRETCH, Card, Icon, button, column, hline, key_text, label, row

Act = Callable[[], object]


class Welcome(QWidget):
    """Shown while no meeting is known on this computer."""

    def __init__(self, new: Act, demo: Act, open_file: Act, take_copy: Act) -> None:
        super().__init__()
        self._title = label("", 26, SEMIBOLD, wrap=True)
        self._lead = label("", 15, role="muted", wrap=True)
        self._steps = []
        steps = column(spacing=14)
        for icon_name in ("clipboard-list", "users", "file-signature"):
            title, text = label("", 14, SEMIBOLD), label("", 13, role="muted", wrap=True)
            icon = Icon(icon_name, "accent", 22)
            line = row(icon, column(title, text, spacing=2), spacing=14)
            line.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
            line.setStretch(1, 1)
            steps.addLayout(line)
            self._steps.append((title, text))
        self._new = button("", "plus", "primary", on=new)
        self._new.setMinimumHeight(40)
        self._demo = button("", "play", on=demo)
        self._demo.setMinimumHeight(40)
        self._open = button("", "folder-open", "quiet", on=open_file)
        self._copy = button("", "usb", "quiet", on=take_copy)
        card = Card()
        card.setFixedWidth(640)
        inner = column(
            self._title,
            self._lead,
            10,
            steps,
            14,
            row(self._new, self._demo, STRETCH, spacing=10),
            6,
            hline(),
            row(self._open, self._copy, STRETCH),
            spacing=8,
            margins=(22, 20, 22, 8),
        )
        card.body.addLayout(inner)
        self.setLayout(column(STRETCH, row(STRETCH, card, STRETCH), STRETCH, margins=(14, 14, 14, 14)))
        self.retranslate()

    def first(self) -> None:
        """Focus on the step that begins."""
        self._new.setFocus()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(self.tr("Welcome to Tryeza"))
        self._lead.setText(self.tr("From the first handshake to the signed report: on this laptop, with no internet."))
        told = (
            (self.tr("Prepare"), self.tr("Title, place and time, the agenda, and a list of people typed or imported.")),
            (
                self.tr("Hold the meeting"),
                self.tr("A few letters and Enter at the door, one line for each contribution, votes counted exactly."),
            ),
            (
                self.tr("Sign and keep"),
                self.tr("The report writes itself from what happened; you read it, sign it and file it."),
            ),
        )
        for (title, text), (title_said, text_said) in zip(self._steps, told, strict=True):
            title.setText(title_said)
            text.setText(text_said)
        self._new.setText(self.tr("Begin your first meeting"))
        self._new.setToolTip(key_text("Ctrl+N"))
        self._demo.setText(self.tr("Look at the example meeting"))
        self._open.setText(self.tr("Open a file…"))
        self._copy.setText(self.tr("Take a copy…"))
