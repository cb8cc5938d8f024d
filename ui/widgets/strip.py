"""The life of a document as a quiet line: what is behind it, where it stands, what comes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget

from facilitator.model import Status
from ui.theme import MEDIUM, REGULAR, SEMIBOLD, px
from ui.widgets.basics import Icon, label, row, set_role

_LAST = Status.ARCHIVED


def stage_names() -> dict[Status, str]:
    """Status → its name in the present language."""
    translate = QCoreApplication.translate
    return {
        Status.DRAFT: translate("Stages", "Draft"),
        Status.IN_REVIEW: translate("Stages", "In review"),
        Status.APPROVED: translate("Stages", "Approved"),
        Status.SIGNED: translate("Stages", "Signed"),
        Status.ARCHIVED: translate("Stages", "Archived"),
    }


class LifeStrip(QWidget):
    """Five words with a mark before each; a pill behind them says when something was corrected."""

    def __init__(self) -> None:
        super().__init__()
        self._at, self._corrected = Status.DRAFT, 0
        self._marks: dict[Status, Icon] = {}
        self._words: dict[Status, QLabel] = {}
        self._pill = label("", role="pill-violet")
        box = row(spacing=6)
        for number, status in enumerate(Status):
            if number:
                box.addSpacing(8)
            self._marks[status] = Icon("circle", "faint", 14)
            self._words[status] = label("", 12)
            box.addWidget(self._marks[status])
            box.addWidget(self._words[status])
        box.addSpacing(6)
        box.addWidget(self._pill)
        self.setLayout(box)
        self._say()

    def show_stage(self, at: Status, corrected: int = 0) -> None:
        """``corrected``: how many corrections were approved."""
        self._at, self._corrected = at, corrected
        self._say()

    def said(self) -> str:
        """The whole of it as one sentence."""
        return self.accessibleName()

    def _say(self) -> None:
        names, order = stage_names(), list(Status)
        here = order.index(self._at)
        for number, status in enumerate(order):
            now, behind = number == here, number < here or self._at is _LAST
            self._marks[status].set_icon(
                "circle-check" if behind else "circle-dot" if now else "circle",
                "green" if behind else "accent" if now else "faint",
            )
            words = self._words[status]
            words.setText(names[status])
            words.setFont(px(12, SEMIBOLD if now else MEDIUM if behind else REGULAR))
            set_role(words, "accent" if now else "muted" if behind else "faint")
        self._pill.setVisible(bool(self._corrected))
        self._pill.setText(self.tr("corrected: {number}").format(number=self._corrected))
        told = self.tr("State of the document: {state}").format(state=names[self._at])
        self.setAccessibleName(told)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_pill"):
            self._say()
