"""Live fields as they stand in a text being written: the value, whole and coloured; the stored form is ``{name}``.

A chip is ordinary text whose format carries the field's name, so that it wraps and is read aloud like the rest. It is
never changed from inside: the cursor steps over it and one key takes it away (``FieldText``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from ui.theme import theme

FIELD = re.compile(r"\{\{\w+\}\}|\{(\w+)\}")
_NAME = QTextFormat.Property.UserProperty + 1
_SERIAL = QTextFormat.Property.UserProperty + 2

EMPTY = "…"


@dataclass(frozen=True, slots=True)
class Chip:
    """A field in a document: from ``start`` up to ``end``."""

    name: str
    start: int
    end: int


class Chips:
    """The chips of one document. ``values``: field → what it says now; only these become chips."""

    def __init__(self, document: Callable[[], QTextDocument]) -> None:
        """``document``: asked for each time; a document that is held dies under its widget's feet."""
        self._ask = document
        self._serial = 0
        self.values: Mapping[str, str] = {}

    @property
    def _document(self) -> QTextDocument:
        return self._ask()

    def raw(self) -> str:
        """The text as it is stored."""
        lines = []
        block = self._document.begin()
        while block.isValid():
            parts, last = [], None
            for start, text, name, serial in _runs(block):
                if not name:
                    parts.append(text)
                elif (name, serial) != last:
                    parts.append(f"{{{name}}}")
                last = (name, serial) if name else None
                assert start >= 0
            lines.append("".join(parts))
            block = block.next()
        return "\n".join(lines)

    def insert(self, cursor: QTextCursor, raw: str) -> None:
        """Write stored text at the cursor, known fields as chips; one step of undo."""
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        at = 0
        for found in FIELD.finditer(raw):
            if found[1] in self.values:
                cursor.insertText(raw[at : found.start()], QTextCharFormat())
                self._insert_chip(cursor, found[1])
                at = found.end()
        cursor.insertText(raw[at:], QTextCharFormat())
        cursor.endEditBlock()

    def refresh(self) -> None:
        """Every chip says what its field says now; what stands there as ``{name}`` of a known field becomes one."""
        for chip in reversed(list(self.all())):
            cursor = self._select(chip)
            if chip.name in self.values and cursor.selectedText() != self._said(chip.name, cursor):
                cursor.removeSelectedText()
                self._insert_chip(cursor, chip.name)
        text = self._document.toPlainText()
        for found in reversed(list(FIELD.finditer(text))):
            if found[1] in self.values:
                self.insert(self._select(Chip(found[1], *found.span())), found[0])

    def shown(self, raw: str) -> str:
        """Stored text with values in place of known fields, for showing only."""
        return FIELD.sub(lambda found: self.values.get(found[1] or "") or found[0], raw)

    def all(self) -> Iterator[Chip]:
        """Every chip in order."""
        block = self._document.begin()
        while block.isValid():
            last: tuple[str, int] | None = None
            begun = end = 0
            for start, text, name, serial in _runs(block):
                if last is not None and (name, serial) != last:
                    yield Chip(last[0], begun, end)
                    last = None
                if name and last is None:
                    last, begun = (name, serial), start
                end = start + len(text)
            if last is not None:
                yield Chip(last[0], begun, end)
            block = block.next()

    def around(self, position: int) -> Chip | None:
        """The chip that ``position`` lies strictly inside of."""
        return next((chip for chip in self.all() if chip.start < position < chip.end), None)

    def beside(self, position: int, *, before: bool) -> Chip | None:
        """The chip that ends (``before``) or begins at ``position``."""
        return next((chip for chip in self.all() if position == (chip.end if before else chip.start)), None)

    def colour(self) -> None:
        """Draw every chip in the colours of the present theme."""
        for chip in self.all():
            self._select(chip).mergeCharFormat(_look())

    def _select(self, chip: Chip) -> QTextCursor:
        cursor = QTextCursor(self._document)
        cursor.setPosition(chip.start)
        cursor.setPosition(chip.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _said(self, name: str, cursor: QTextCursor) -> str:
        from facilitator.report.compose.fields import PHRASES, opens

        value = self.values[name] or EMPTY
        place = cursor.selectionStart()
        block = self._document.findBlock(place)
        if name in PHRASES and opens(block.text()[: place - block.position()]):
            value = value[:1].upper() + value[1:]
        return value

    def _insert_chip(self, cursor: QTextCursor, name: str) -> None:
        self._serial += 1
        shape = _look()
        shape.setProperty(_NAME, name)
        shape.setProperty(_SERIAL, self._serial)
        cursor.insertText(self._said(name, cursor), shape)


def _look() -> QTextCharFormat:
    shape, t = QTextCharFormat(), theme()
    shape.setForeground(t.colour("accent"))
    shape.setBackground(t.colour("accent_soft"))
    shape.setFontWeight(QFont.Weight.Medium)
    return shape


def _runs(block: QTextBlock) -> Iterator[tuple[int, str, str, int]]:
    """Start, text, field and serial number of each run of one format; without a field for plain text."""
    runs = block.begin()
    while not runs.atEnd():
        fragment = runs.fragment()
        shape = fragment.charFormat()
        yield fragment.position(), fragment.text(), shape.stringProperty(_NAME), shape.intProperty(_SERIAL)
        runs += 1
