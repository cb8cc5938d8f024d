"""A section to read: Up and Down walk its lines, Enter or a click opens what a line was drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTextBlock, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QTextEdit

from ui.stations.minutes.editing.blocks_html import LINK, html, sources_of
from ui.theme import px, theme

if TYPE_CHECKING:
    from facilitator.report.document import Block


class SourceView(QTextEdit):
    """Quiet text to read and copy from, whose lines know their sources.

    Signals:
        followed(object): the sources of the line chosen, (table, uid) each, the first one first.
    """

    followed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(px(13))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextEdit { border: none; background: transparent; padding: 0; }")
        self.document().setDocumentMargin(0)
        self.setMouseTracking(True)
        self._stops: list[tuple[str, list[int]]] = []  # link, numbers of the text blocks it covers
        self._at = -1

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show these; the line chosen stays when it is still there."""
        before = self._stops[self._at][0] if 0 <= self._at < len(self._stops) else ""
        self.setHtml(html(blocks))
        self._find_stops()
        self._at = next((at for at, (link, _) in enumerate(self._stops) if link == before), -1)
        self._mark()

    def show_words(self, text: str) -> None:
        """Show a remark instead of content."""
        self.setHtml(text)
        self._stops, self._at = [], -1
        self._mark()

    def lines(self) -> int:
        """How many lines lead somewhere."""
        return len(self._stops)

    def step(self, by: int) -> None:
        """Choose the line after or before this one."""
        if self._stops:
            self._at = max(0, min(len(self._stops) - 1, self._at + by if self._at >= 0 else 0))
            self._mark()

    def follow(self) -> bool:
        """Open what the chosen line was drawn from; False if none is chosen."""
        if not 0 <= self._at < len(self._stops):
            return False
        self.followed.emit(sources_of(self._stops[self._at][0]))
        return True

    # --- Qt ------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and self._stops and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._stops:
            if self._at < 0:
                self.step(1)
            self.follow()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        link = self.anchorAt(event.position().toPoint())
        if link.startswith(LINK) and not self.textCursor().hasSelection():
            self._at = next((at for at, (one, _) in enumerate(self._stops) if one == link), -1)
            self._mark()
            self.follow()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        leads = self.anchorAt(event.position().toPoint()).startswith(LINK)
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0:
            self.step(1)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark()

    # --- inside --------------------------------------------------------------

    def _find_stops(self) -> None:
        self._stops = []
        block = self.document().begin()
        while block.isValid():
            link = self._link_in(block)
            if link and self._stops and self._stops[-1][0] == link:
                self._stops[-1][1].append(block.blockNumber())
            elif link:
                self._stops.append((link, [block.blockNumber()]))
            block = block.next()

    @staticmethod
    def _link_in(block: object) -> str:
        part = block.begin()  # type: ignore[attr-defined]
        while not part.atEnd():
            href = str(part.fragment().charFormat().anchorHref())
            if href.startswith(LINK):
                return href
            part += 1
        return ""

    def _mark(self) -> None:
        marks = []
        if self.hasFocus() and 0 <= self._at < len(self._stops):
            covered = self._stops[self._at][1]
            for number in covered:
                marks += self._marks(self.document().findBlockByNumber(number), len(covered) > 1)
            place = QTextCursor(self.document().findBlockByNumber(self._stops[self._at][1][0]))
            self.setTextCursor(place)
            self.ensureCursorVisible()
        self.setExtraSelections(marks)

    @staticmethod
    def _marks(block: QTextBlock, within: bool) -> list[QTextEdit.ExtraSelection]:
        """The ground under a text block: of a paragraph the whole width, of a cell (``within`` a row) its words.

        Neither the layout of the block nor its table is asked: PySide's answer may outlive what it stands for.
        """
        made = []
        for whole in (True,) if within else (True, False):  # a cursor at the end fills the last line, which ends early
            mark = QTextEdit.ExtraSelection()
            mark.format.setBackground(theme().colour("accent_soft"))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, not within)
            mark.cursor = QTextCursor(block)
            keep = QTextCursor.MoveMode.KeepAnchor if whole else QTextCursor.MoveMode.MoveAnchor
            mark.cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, keep)
            made.append(mark)
        return made
