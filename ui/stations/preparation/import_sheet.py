"""Importing a list: the file read, its columns matched, every row shown, and nothing written before the last button."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QScrollArea, QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import Organisation, Person
from ui.context import Context
from ui.theme import MEDIUM, px
from ui.widgets.basics import Chips, Elided, column, label, row
from ui.widgets.forms import Form
from ui.widgets.lists import Item, ListModel, ListPane, RowDelegate
from ui.words.people import capacities, filled, said

if TYPE_CHECKING:
    from facilitator.exchange.people import Preview, PreviewRow, Table
    from facilitator.store.journal import Changes

ALL, WRONG, TWINS, NOTED = "all", "wrong", "twins", "noted"
HIGH = 440


class ImportSheet(QWidget):
    """Body of the sheet. ``begin`` reads the file on a worker and shows the sheet when it could be read."""

    def __init__(self, ctx: Context, path: Path) -> None:
        super().__init__()
        self._ctx, self._path = ctx, path
        self._sheet: Any = None
        self._table: Table | None = None
        self._preview: Preview | None = None
        self._skipped: set[int] = set()
        self._boxes: list[QComboBox] = []
        self._asked = 0
        self._about = label("", 13, role="muted", wrap=True)
        self._options = Form()
        self._columns_title = label(self.tr("What each column holds"), 13, MEDIUM)
        self._columns = QWidget()
        self._columns.setProperty("role", "scrolled")
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._columns)
        left = QWidget()
        left.setFixedWidth(310)
        left.setLayout(column(self._about, self._options, self._columns_title, scroll, spacing=8))
        self._chips = Chips([(ALL, "")], self.tr("Rows shown"))
        self._model = ListModel()
        self._list = ListPane(self.tr("Rows of the list"), self._model, RowDelegate())
        self._list.setMinimumHeight(250)
        self._detail = label("", 13, wrap=True)
        self._detail.setMinimumHeight(38)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._twins = QCheckBox()
        self._twins.setFont(px(13))
        self._twins.setChecked(True)
        self._sum = label("", 13, MEDIUM, wrap=True)
        right = column(self._chips, self._list, self._detail, self._twins, self._sum, spacing=8)
        right.setStretch(1, 1)
        self.setLayout(row(left, right, spacing=20))
        self._chips.changed.connect(self._draw_rows)
        self._list.moved.connect(self._tell)
        self._list.chosen.connect(self._toggle)
        self._list.removed.connect(self._toggle)
        self._twins.clicked.connect(self._twins_clicked)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(840, HIGH))

    def begin(self) -> None:
        """Read the file; a file that is no list is named in the message bar."""
        self._read()

    # reading

    def _read(self, **choices: Any) -> None:
        from facilitator.exchange.people import open_table

        self._ctx.tasks.run(partial(open_table, self._path, **choices), then=self._opened, failed=self._unreadable)

    def _unreadable(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self._ctx.message("bad", sentence(error, self._ctx.lang()))
        else:
            self._ctx.session.failed.emit("import_people", error)

    def _opened(self, table: Table) -> None:
        self._table = table
        said_of = [self.tr("%n row(s)", "", len(table.rows))]
        if table.encoding:
            said_of.append(table.encoding)
        self._about.setText(f"{table.name} · {' · '.join(said_of)}")
        if self._sheet is None:
            self._offer_choices(table)
            self._sheet = self._ctx.sheet(
                self.tr("Import a list of people"),
                self,
                [(self.tr("Cancel"), "", self._close), (self.tr("Import"), "primary", self._import)],
            )
        self._match(table)

    def _offer_choices(self, table: Table) -> None:
        if len(table.sheets) > 1:
            self._options.add_choice(
                "sheet", self.tr("Sheet"), [(sheet.name, sheet.name) for sheet in table.sheets], table.sheet
            )
        if table.guessed:
            from facilitator.exchange.csv_text import ENCODINGS

            self._options.add_choice(
                "encoding",
                self.tr("Letters (if ë and ç look wrong)"),
                [(code, code) for code in ENCODINGS],
                table.encoding,
            )
        self._options.edited.connect(self._other_choice)
        self._options.setVisible(bool(self._options.values()))

    def _other_choice(self, key: str) -> None:
        self._read(**self._options.values())

    # columns

    def _match(self, table: Table) -> None:
        from facilitator.exchange.people import FIELDS, HEADERS, guess_columns

        guessed = guess_columns(table.header)
        held = {at: field for field, at in guessed.items() if at is not None}
        words = HEADERS[self._ctx.lang()]
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        box = column(spacing=3, margins=(0, 0, 12, 0))
        self._boxes = []
        for at, header in enumerate(table.header):
            example = next((line.cells[at] for line in table.rows if line.cells[at]), "")
            title = header or filled(self.tr("column %1"), at + 1)
            box.addWidget(Elided(f"{title}  ·  {example}" if example else title, 12, role="muted"))
            choice = QComboBox()
            choice.setFont(px(13))
            choice.setAccessibleName(title)
            choice.addItem(self.tr("leave out"), None)
            for field in FIELDS:
                choice.addItem(words[field], field)
            choice.setCurrentIndex(max(choice.findData(held.get(at)), 0) if at in held else 0)
            choice.activated.connect(partial(self._matched, at))
            box.addWidget(choice)
            box.addSpacing(6)
            self._boxes.append(choice)
        box.addStretch()
        inside.setLayout(box)
        self._scroll.setWidget(inside)
        self._columns = inside
        self._skipped = set()
        self._ask()

    def _matched(self, at: int, index: int) -> None:
        field = self._boxes[at].itemData(index)
        for number, box in enumerate(self._boxes):
            if number != at and field is not None and box.currentData() == field:
                box.setCurrentIndex(0)  # a field comes from one column
        self._ask()

    def _ask(self) -> None:
        from facilitator.exchange.people import preview

        assert self._table is not None
        self._asked += 1
        rows = self._ctx.session.rows
        columns = {box.currentData(): at for at, box in enumerate(self._boxes) if box.currentData() is not None}
        self._ctx.tasks.run(
            preview,
            self._table,
            columns,
            rows.all(Person),
            rows.all(Organisation),
            then=partial(self._previewed, self._asked),
            failed=partial(self._no_preview, self._asked),
        )

    def _previewed(self, asked: int, found: Preview) -> None:
        if asked != self._asked:
            return
        self._preview = found
        self._skipped = set(found.likely_duplicates()) if self._twins.isChecked() else set()
        self._twins.setText(self.tr("Leave out %n likely duplicate(s)", "", len(found.likely_duplicates())))
        self._twins.setVisible(bool(found.likely_duplicates()))
        self._draw_rows()

    def _no_preview(self, asked: int, error: BaseException) -> None:
        if asked != self._asked:
            return
        self._preview = None
        self._model.set_items([])
        self._chips.set_options([(ALL, self.tr("No rows"))])
        self._twins.hide()
        self._detail.setText("")
        self._sum.setText(sentence(error, self._ctx.lang()) if isinstance(error, KnownError) else str(error))
        self._button(0)

    # rows

    def _draw_rows(self, shown: object = None) -> None:
        found = self._preview
        if found is None:
            return
        wrong = [line for line in found.rows if not line.ok]
        twins = [line for line in found.rows if line.ok and line.likely_duplicate]
        noted = [line for line in found.rows if line.ok and line.notes]
        self._chips.set_options(
            [(ALL, filled(self.tr("All %1"), len(found.rows)))]
            + ([(WRONG, filled(self.tr("With errors %1"), len(wrong)))] if wrong else [])
            + ([(TWINS, filled(self.tr("Duplicates? %1"), len(twins)))] if twins else [])
            + ([(NOTED, filled(self.tr("With remarks %1"), len(noted)))] if noted else [])
        )
        rows = {ALL: found.rows, WRONG: wrong, TWINS: twins, NOTED: noted}[self._chips.value()]
        self._model.set_items([self._item(line) for line in rows])
        if rows and not self._list.current_uid():
            self._list.select(str(rows[0].number))
        count, left_out = len(found.accepted(self._skipped)), len(found.rows) - len(found.accepted(self._skipped))
        told = [self.tr("%n person(s) will be imported", "", count)]
        if bodies := len(found.new_organisations()):
            told.append(self.tr("%n new organisation(s)", "", bodies))
        if left_out:
            told.append(self.tr("%n row(s) left out", "", left_out))
        self._sum.setText(" · ".join(told))
        self._button(count)
        self._tell(self._list.current_uid())

    def _item(self, line: PreviewRow) -> Item:
        listed = line.listed
        body = str(listed.organisation.get("name", ""))
        parts = (body, str(listed.person.get("role", "")), str(listed.organisation.get("county", "")))
        if not line.ok:
            state, icon_name, tone = self.tr("error"), "circle-x", "red"
        elif line.number in self._skipped:
            state, icon_name, tone = self.tr("left out"), "circle-minus", "muted"
        elif line.likely_duplicate:
            state, icon_name, tone = self.tr("duplicate?"), "circle-alert", "amber"
        else:
            state, icon_name, tone = self.tr("ready"), "circle-check", "green"
        problem = sentence(line.problems[0], self._ctx.lang()) if line.problems else ""
        return Item(
            uid=str(line.number),
            title=str(listed.person.get("name", "")) or " · ".join(cell for cell in line.cells if cell)[:60],
            subtitle=problem or " · ".join(part for part in parts if part) or said(capacities(), "citizen"),
            right=state,
            right2=filled(self.tr("row %1"), line.number),
            icon=icon_name,
            tone=tone,
            dim=line.number in self._skipped,
            chip=self.tr("new organisation") if line.ok and str(line.found) == "new" else "",
            chip_tone="accent",
            sort=line.number,
        )

    def _line(self, uid: str) -> PreviewRow | None:
        rows = self._preview.rows if self._preview else ()
        return next((line for line in rows if str(line.number) == uid), None)

    def _tell(self, uid: str) -> None:
        line = self._line(uid)
        if line is None:
            self._detail.setText("")
            return
        told = [sentence(error, self._ctx.lang()) for error in (*line.problems, *line.notes)]
        if line.duplicate_of is not None:
            told.append(
                filled(self.tr("%1 is on the list already. Enter: import all the same."), line.duplicate_of.name)
            )
        elif line.repeats is not None:
            told.append(filled(self.tr("The same name stands in row %1. Enter: import all the same."), line.repeats))
        self._detail.setText("\n".join(told))

    def _toggle(self, uid: str) -> None:
        line = self._line(uid)
        if line is not None and line.ok:
            self._skipped ^= {line.number}
            self._draw_rows()

    def _twins_clicked(self) -> None:
        if self._preview is not None:
            twins = set(self._preview.likely_duplicates())
            self._skipped = self._skipped | twins if self._twins.isChecked() else self._skipped - twins
            self._draw_rows()

    # the end

    def _button(self, count: int) -> None:
        made = self._sheet.buttons[-1]
        made.setText(self.tr("Import %n person(s)", "", count))
        made.setEnabled(count > 0)

    def _import(self) -> None:
        from facilitator.meeting.people import import_people

        listed = self._preview.accepted(self._skipped) if self._preview else []
        if listed:
            self._ctx.session.do(import_people, listed, then=self._imported)

    def _imported(self, changes: Changes) -> None:
        self._ctx.notify(
            self.tr("%n person(s) imported.", "", int(str(changes.result))), self.tr("Undo"), self._ctx.session.undo
        )
        self._close()

    def _close(self) -> None:
        self._asked += 1
        self._sheet.done()
