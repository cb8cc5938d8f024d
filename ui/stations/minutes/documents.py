"""Which document is in hand: the two written ones as chips, the others in a menu with the state of each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from facilitator.meeting import stages
from facilitator.meeting.papers import approvals
from facilitator.model import DOCUMENTS, WRITTEN, DocumentKind, Sister
from ui.theme import MEDIUM, px
from ui.widgets.basics import STRETCH, Chips, row
from ui.widgets.strip import LifeStrip, stage_names
from ui.words.documents import kind_names

if TYPE_CHECKING:
    from ui.session import Mirror


class DocumentsBar(QWidget):
    """Signals: changed(object): a person chose another document."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._kind = DocumentKind.RELACION
        self._offered: list[DocumentKind] = list(WRITTEN)
        self._states: dict[DocumentKind, str] = {}
        self._said: list[tuple[DocumentKind, str]] = []
        self._written = Chips([(kind, "") for kind in WRITTEN], "")
        self._written.changed.connect(self._chosen)
        self._others = _MenuChip()
        self._menu = QMenu(self._others)
        self._menu.setFont(px(13))
        self._others.setMenu(self._menu)
        self.strip = LifeStrip()
        self.setLayout(row(self._written, self._others, STRETCH, self.strip, spacing=6))
        self._say()

    def value(self) -> DocumentKind:
        """The document in hand."""
        return self._kind

    def offered(self) -> list[DocumentKind]:
        """Those there are at this point of the meeting, in order."""
        return list(self._offered)

    def set_value(self, kind: DocumentKind) -> None:
        """Choose without a signal."""
        self._kind = kind
        self._say()

    def show_rows(self, rows: Mirror, sister: Sister) -> None:
        """What there is, and how far each is in the sister that is shown."""
        names = stage_names()
        self._offered = [kind for kind in DOCUMENTS if stages.there(rows, kind)]
        self._states = {kind: names[stages.stage(rows, kind, sister)] for kind in self._offered}
        corrected = approvals.corrections(rows)
        under_way = approvals.open_correction(rows) is not None
        self.strip.show_stage(stages.stage(rows, self._kind, sister), len(corrected) - under_way)
        self._say()

    def _chosen(self, kind: object) -> None:
        self._kind = DocumentKind(kind)  # type: ignore[arg-type]
        self._say()
        self.changed.emit(self._kind)

    def _say(self) -> None:
        names = kind_names()
        written = self._kind in WRITTEN
        options = [(kind, names[kind]) for kind in WRITTEN]
        if options != self._said:  # made anew they would lose the focus
            self._said = options
            self._written.set_options(options)
        self._written.setAccessibleName(self.tr("Document"))
        if written:
            self._written.set_value(self._kind)
        self._written.set_none(not written)
        self._others.setText(self.tr("Others") if written else names[self._kind])
        self._others.setAccessibleName(self.tr("Other documents"))
        self._others.setChecked(not written)
        self._menu.clear()
        for kind in self._offered:
            if kind in WRITTEN:
                continue
            state = self._states.get(kind, "")
            action = QAction(f"{names[kind]}\t{state}".replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setChecked(kind is self._kind)
            action.triggered.connect(partial(self._chosen, kind))
            self._menu.addAction(action)
        self._others.setVisible(bool(self._menu.actions()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "strip"):
            self._say()


class _MenuChip(QPushButton):
    """A chip that opens a menu; Enter opens it as Space does."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "chip")
        self.setFont(px(13, MEDIUM))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.showMenu()
            return
        super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """What is chosen is said by the bar, not by a press."""
