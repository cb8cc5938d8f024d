"""Importing a list: the file read, its columns matched, every row shown, and nothing written before the last button."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import Organisation, Person, PersonMore
from ui.context import Context
from ui.live.import_columns import ColumnsPanel
from ui.live.import_doubts import BOTH, FILL, SKIP, Detail, DoubtsPanel, RowsPane
from ui.theme import MEDIUM
from ui.widgets.basics import Chips, column, label, row
from ui.widgets.items import Later
from ui.widgets.lists import Item, ListModel, RowDelegate
from ui.words.people import capacities, filled, said

if TYPE_CHECKING:
    from facilitator.exchange.people import Decision, Preview, PreviewRow, Table
    from facilitator.store.journal import Changes

ALL, WRONG, TWINS, NOTED, ASIDE = "all", "wrong", "twins", "noted", "aside"
WIDE, HIGH = 980, 500


class ImportSheet(QWidget):
    """Body of the sheet. ``begin`` reads the file, or the text that was pasted, on a worker; the sheet is shown when it
    could be read.
    """

    def __init__(self, ctx: Context, source: Path | str) -> None:
        super().__init__()
        self._ctx, self._source = ctx, source
        self._sheet: Any = None
        self._table: Table | None = None
        self._preview: Preview | None = None
        self._decided: dict[str, Decision] = {}
        self._asked = 0
        self._columns = ColumnsPanel(ctx)
        self._chips = Chips([(ALL, "")], self.tr("Rows shown"))
        self._model = ListModel()
        self._list = RowsPane(self.tr("Rows of the list"), self._model, RowDelegate())
        self._list.setMinimumHeight(200)
        self._detail = Detail(ctx)
        self._doubts = DoubtsPanel()
        self._sum = label("", 13, MEDIUM, wrap=True)
        right = column(self._chips, self._list, self._detail, self._doubts, self._sum, spacing=8)
        right.setStretch(1, 1)
        self.setLayout(row(self._columns, right, spacing=20))
        self._columns.read_again.connect(self._other_choice)
        self._columns.matched.connect(self._ask)
        self._doubts.switched.connect(self._ask)
        self._doubts.all_decided.connect(self._decide_all)
        self._chips.changed.connect(self._draw_rows)
        self._list.moved.connect(self._tell)
        self._list.chosen.connect(self._toggle)
        self._list.removed.connect(self._leave_out)
        self._list.decided.connect(self._decide)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(WIDE, HIGH))

    def begin(self) -> None:
        """Read the list; what is none is named in the message bar."""
        self._read()

    # reading

    def _read(self, **choices: Any) -> None:
        from facilitator.exchange.people import open_table, table_of

        if isinstance(self._source, Path):
            work = partial(open_table, self._source, **choices)
        else:
            work = partial(table_of, self._source.encode(), self.tr("what was pasted"), **choices)
        self._ctx.tasks.run(work, then=self._opened, failed=self._unreadable)

    def _unreadable(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self._ctx.message("bad", sentence(error, self._ctx.lang()))
        else:
            self._ctx.session.failed.emit("import_people", error)

    def _opened(self, table: Table) -> None:
        self._table = table
        if self._sheet is None:
            self._columns.offer_choices(table)
            self._sheet = self._ctx.sheet(
                self.tr("Import a list of people"),
                self,
                [(self.tr("Cancel"), "", self._close), (self.tr("Import"), "primary", self._import)],
            )
        self._columns.show_table(table)
        self._decided = {}
        self._ask()

    def _other_choice(self) -> None:
        self._read(**self._columns.choices())

    # the preview

    def _ask(self) -> None:
        from facilitator.exchange.people import preview

        assert self._table is not None
        self._asked += 1
        rows = self._ctx.session.rows
        self._ctx.tasks.run(
            preview,
            self._table,
            self._columns.columns(),
            rows.all(Person),
            rows.all(Organisation),
            self._doubts.choices,
            {row.person: row.father for row in rows.all(PersonMore)},
            rows.meeting,
            then=partial(self._previewed, self._asked),
            failed=partial(self._no_preview, self._asked),
        )

    def _previewed(self, asked: int, found: Preview) -> None:
        if asked != self._asked:
            return
        # What was decided about a row holds while the row still names the same person.
        before = {line.key: line.listed.person for line in self._preview.rows} if self._preview else {}
        same = {line.key for line in found.rows if before.get(line.key) == line.listed.person}
        self._decided = {key: decision for key, decision in self._decided.items() if key in same}
        self._preview = found
        self._doubts.show_doubts(found)
        self._draw_rows()

    def _no_preview(self, asked: int, error: BaseException) -> None:
        if asked != self._asked:
            return
        self._preview = None
        self._model.set_items([])
        self._chips.set_options([(ALL, self.tr("No rows"))])
        self._doubts.hide()
        self._detail.show_row(None, None, [])
        self._sum.setText(sentence(error, self._ctx.lang()) if isinstance(error, KnownError) else str(error))
        self._button(0)

    # rows

    def _draw_rows(self, shown: object = None) -> None:
        found = self._preview
        if found is None:
            return
        self._doubts.show()
        wrong = [line for line in found.rows if line.problems and line.aside is None]
        twins = list(found.twins())
        noted = [line for line in found.rows if line.ok and line.notes]
        aside = [line for line in found.rows if line.aside is not None]
        told: list[tuple[object, str]] = [(ALL, filled(self.tr("All %1"), len(found.rows)))]
        for key, text, rows in (
            (WRONG, self.tr("With errors %1"), wrong),
            (TWINS, self.tr("Duplicates? %1"), twins),
            (NOTED, self.tr("With remarks %1"), noted),
            (ASIDE, self.tr("No people %1"), aside),
        ):
            told += [(key, filled(text, len(rows)))] if rows else []
        self._chips.set_options(told)
        lines = {ALL: found.rows, WRONG: wrong, TWINS: twins, NOTED: noted, ASIDE: aside}[self._chips.value()]
        # of ten thousand rows forty are seen, and every decision draws them again
        self._model.set_items([Later(line.key, partial(self._item, line), _sort(line)) for line in lines])
        if lines and not self._list.current_uid():
            self._list.select(lines[0].key)
        self._draw_sum(found)
        self._tell(self._list.current_uid())

    def _draw_sum(self, found: Preview) -> None:
        sums = found.sums(self._decided)
        left_out = sum(line.taken(self._decided) == SKIP for line in found.rows)
        told = [self.tr("%n person(s) will be imported", "", sums.people)]
        if sums.filled:
            told.append(self.tr("%n person(s) will be filled in", "", sums.filled))
        told.append(self.tr("%n new organisation(s)", "", sums.organisations))
        if left_out:
            told.append(self.tr("%n row(s) left out", "", left_out))
        self._sum.setText(" · ".join(told))
        self._button(sums.people, sums.filled)

    def _item(self, line: PreviewRow) -> Item:
        listed = line.listed
        body = str(listed.organisation.get("name", ""))
        parts = (body, str(listed.person.get("role", "")), str(listed.organisation.get("county", "")))
        taken = line.taken(self._decided)
        if line.aside is not None:
            state, icon_name, tone = self.tr("left out"), "circle-minus", "muted"
        elif not line.ok and taken == SKIP:
            state, icon_name, tone = self.tr("error"), "circle-x", "red"
        elif taken == SKIP:
            state, icon_name, tone = self.tr("left out"), "circle-minus", "muted"
        elif taken == FILL:
            state, icon_name, tone = self.tr("fills in"), "circle-check", "green"
        elif line.twin is not None:
            state, icon_name, tone = self.tr("duplicate?"), "circle-alert", "amber"
        else:
            state, icon_name, tone = self.tr("ready"), "circle-check", "green"
        why = line.aside or (line.problems[0] if line.problems else None)
        text = sentence(why, self._ctx.lang()) if why else " · ".join(part for part in parts if part)
        return Item(
            uid=line.key,
            title=str(listed.person.get("name", "")) or " · ".join(cell for cell in line.cells if cell)[:60],
            subtitle=text or said(capacities(), "citizen"),
            right=state,
            right2=filled(self.tr("row %1"), line.number),
            icon=icon_name,
            tone=tone,
            dim=taken == SKIP,
            chip=self.tr("new organisation") if line.ok and str(line.found) == "new" else "",
            chip_tone="accent",
            sort=_sort(line),
        )

    def _line(self, uid: str) -> PreviewRow | None:
        rows = self._preview.rows if self._preview else ()
        return next((line for line in rows if line.key == uid), None)

    def _tell(self, uid: str) -> None:
        line = self._line(uid)
        errors = [] if line is None else [*([line.aside] if line.aside else []), *line.problems, *line.notes]
        said_of = dict.fromkeys(sentence(error, self._ctx.lang()) for error in errors)
        if line is not None and line.asked:
            said_of = {self.tr("Enter: take it as it stands."): None, **said_of}
        self._detail.show_row(line, self._preview, list(said_of)[:4])

    # deciding

    def _toggle(self, uid: str) -> None:
        line = self._line(uid)
        if line is not None and (line.ok or line.asked):
            self._decide(uid, BOTH if line.taken(self._decided) == SKIP else SKIP)

    def _leave_out(self, uid: str) -> None:
        self._decide(uid, SKIP)

    def _decide(self, uid: str, decision: str) -> None:
        from facilitator.exchange.people import Decision

        line = self._line(uid)
        if line is None or not (line.ok or line.asked) or (line.twin is None and decision == FILL):
            return
        self._decided[uid] = Decision(decision)
        self._draw_rows()

    def _decide_all(self, decision: str) -> None:
        from facilitator.exchange.people import Decision

        twins = self._preview.twins() if self._preview else ()
        for line in twins:
            self._decided.pop(line.key, None)
            if decision:
                self._decided[line.key] = Decision(decision)
        self._draw_rows()

    # the end

    def _button(self, people: int, filled_in: int = 0) -> None:
        made = self._sheet.buttons[-1]
        fills = self.tr("Fill in %n person(s)", "", filled_in)
        made.setText(self.tr("Import %n person(s)", "", people) if people or not filled_in else fills)
        made.setEnabled(people + filled_in > 0)

    def _import(self) -> None:
        from facilitator.meeting.people import import_people

        listed = self._preview.accepted(self._decided) if self._preview else []
        if listed:
            self._ctx.session.do(import_people, listed, then=self._imported)

    def _imported(self, changes: Changes) -> None:
        from facilitator.meeting.people import Imported

        made = changes.result
        assert isinstance(made, Imported)
        told = [self.tr("%n person(s) imported.", "", made.people)] if made.people or not made.filled else []
        told += [self.tr("%n person(s) filled in.", "", made.filled)] if made.filled else []
        self._ctx.notify(" ".join(told), self.tr("Undo"), self._ctx.session.undo)
        self._close()

    def _close(self) -> None:
        self._asked += 1
        self._sheet.done()


def _sort(line: PreviewRow) -> tuple[int, str]:
    return line.number, line.key
