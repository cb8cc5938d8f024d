"""The left side of an import: how the file was read, and what each column holds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QScrollArea, QWidget

from ui.context import Context
from ui.theme import MEDIUM, px
from ui.widgets.basics import Elided, column, label
from ui.widgets.forms import Form
from ui.words.people import filled

if TYPE_CHECKING:
    from facilitator.exchange.people import Table

WIDE = 310


class ColumnsPanel(QWidget):
    """The file's choices (sheet, letters, first line) and a field for every column.

    Signals:
        read_again(): another sheet, encoding or header was chosen; ``choices`` says which.
        matched(): another field was chosen for a column.
    """

    read_again = Signal()
    matched = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._about = label("", 13, role="muted", wrap=True)
        self._options = Form()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.boxes: list[QComboBox] = []
        self.setFixedWidth(WIDE)
        title = label(self.tr("What each column holds"), 13, MEDIUM)
        inside = column(self._about, self._options, title, self._scroll, spacing=8)
        inside.setStretchFactor(self._scroll, 1)
        self.setLayout(inside)

    def choices(self) -> dict[str, str | int | None]:
        """What ``open_table`` is to be told."""
        return dict(self._options.values())

    def columns(self) -> dict[str, int | None]:
        """Field → column, as chosen."""
        return {box.currentData(): at for at, box in enumerate(self.boxes) if box.currentData() is not None}

    def offer_choices(self, table: Table) -> None:
        """What may be chosen about the file, once: it stays while the file is read again."""
        if len(table.sheets) > 1:
            sheets: list[tuple[object, str]] = [(sheet.name, sheet.name) for sheet in table.sheets]
            self._options.add_choice("sheet", self.tr("Sheet"), sheets, table.sheet, wide=True)
        if table.guessed:
            from facilitator.exchange.encodings import offers

            found = offers(table.original)
            if len(found) > 1:
                letters: list[tuple[object, str]] = [
                    (one.encoding, f"{one.example}  ·  {one.encoding}" if one.example else one.encoding)
                    for one in found
                ]
                self._options.add_choice(
                    "encoding", self.tr("Letters (if ë and ç look wrong)"), letters, table.encoding, wide=True
                )
        if not table.sure:
            lines: list[tuple[object, str]] = [
                (0, self.tr("a person like the others")),
                (table.first_number, self.tr("the header of the list")),
            ]
            self._options.add_choice(
                "header", self.tr("Is the first line …?"), lines, table.header_number and table.first_number, wide=True
            )
        self._options.edited.connect(lambda key: self.read_again.emit())
        self._options.setVisible(bool(self._options.values()))

    def show_table(self, table: Table) -> None:
        """A field for every column, as guessed by header and values; what else it may hold stands first in its list."""
        from facilitator.exchange.people import FIELDS, HEADERS, candidates, guess_columns

        told = [table.name, self.tr("%n row(s)", "", len(table.rows))]
        self._about.setText(" · ".join([*told, table.encoding] if table.encoding else told))
        held = {at: field for field, at in guess_columns(table.header, table.rows).items() if at is not None}
        likely = candidates(table.header, table.rows)
        words = HEADERS[self._ctx.lang()]
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        box = column(spacing=3, margins=(0, 0, 12, 0))
        self.boxes = []
        for at, header in enumerate(table.header):
            example = next((line.cells[at] for line in table.rows if line.cells[at]), "").replace("\n", " / ")
            title = header if header and table.header_number else filled(self.tr("column %1"), at + 1)
            box.addWidget(Elided(f"{title}  ·  {example}" if example else title, 12, role="muted"))
            choice = QComboBox()
            choice.setFont(px(13))
            choice.setAccessibleName(title)
            choice.addItem(self.tr("leave out"), None)
            for field in (*likely[at], *(field for field in FIELDS if field not in likely[at])):
                choice.addItem(words[field], field)
            choice.setCurrentIndex(max(choice.findData(held.get(at)), 0) if at in held else 0)
            choice.activated.connect(partial(self._chosen, at))
            box.addWidget(choice)
            box.addSpacing(6)
            self.boxes.append(choice)
        box.addStretch()
        inside.setLayout(box)
        self._scroll.setWidget(inside)

    def _chosen(self, at: int, index: int) -> None:
        field = self.boxes[at].itemData(index)
        for number, box in enumerate(self.boxes):
            if number != at and field is not None and box.currentData() == field:
                box.setCurrentIndex(0)  # a field comes from one column
        self.matched.emit()
