"""The view of follow-up and synthesis: a question, nine tables, the picture or the way of one request beside them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from facilitator.archive.following.synthesis import TABLES, Scope
from facilitator.archive.following.table import Cell, Table
from facilitator.desk.following import view as views
from facilitator.desk.following.view import Answered, Suggestion, View
from facilitator.language.dates import local
from facilitator.language.told.following import say
from ui.context import Context, tell
from ui.stations.archive.following.behind import BehindSheet
from ui.stations.archive.following.canvas import Canvas
from ui.stations.archive.following.grid import Grid
from ui.stations.archive.following.plan_sheet import LANE, PlanSheet, author
from ui.stations.archive.following.side import RequestSide
from ui.widgets.basics import STRETCH, Card, Chips, Empty, button, column, label, row, tool

if TYPE_CHECKING:
    from facilitator.archive.index import Index

_SIDE, _SIDE_MOST = 372, 520
_AFTER_TYPING_MS = 180


class FollowPane(QWidget):
    """Signals:
    opened(object): the document of this `Behind` is wanted.
    left(): back to the catalogue.
    """

    opened = Signal(object)
    left = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self.view: View | None = None
        self.scope: Scope | None = None
        self._index: Index | None = None
        self._asked = 0
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_TYPING_MS)
        self._soon.timeout.connect(self.ask)
        self.search = _Line(self)
        self.search.textChanged.connect(lambda: self._soon.start())
        self.who = Chips([], "")
        self.who.changed.connect(self.ask)
        self.which = Chips([], "", wraps=True)
        self.which.changed.connect(self._draw)
        self.grid = Grid()
        self.grid.entered_cell.connect(self.show_behind)
        self.grid.moved_to.connect(self._moved)
        self._empty = Empty("funnel", " ", " ")
        self._tables = QStackedWidget()
        self._tables.addWidget(self.grid)
        self._tables.addWidget(self._empty)
        self._rule = label("", 12, role="muted", wrap=True)
        self._total = label("", 13, role="muted")
        self.canvas = Canvas()
        self.canvas.chosen.connect(lambda uids: self._sheet_of(uids))
        self.side = RequestSide(ctx)
        self.side.wanted.connect(self.link)
        self.side.ended.connect(self.end)
        self._build()

    def _build(self) -> None:
        self.card = Card("link", " ")
        self._plans = button("", "clipboard-list", on=self.plans)
        self._back = button("", "archive", on=self.left.emit)
        self._table_out = tool("file-down", "", self.export_table)
        for part in (self._total, self._table_out, self._plans, self._back):
            self.card.head.addWidget(part)
        self.card.body.addLayout(row(self.search, self.who, spacing=12))
        self.card.body.addWidget(self.which)
        held = QWidget()
        held.setProperty("edge", True)
        box = QHBoxLayout(held)
        box.setContentsMargins(8, 0, 8, 0)
        box.addWidget(self._tables)
        self.card.body.addWidget(held, 1)
        self.card.body.addWidget(self._rule)
        self.beside = Card("chart-bar", " ")
        self._picture_out = tool("file-down", "", self.export_picture)
        self.beside.head.addWidget(self._picture_out)
        self._sides = QStackedWidget()
        self._sides.addWidget(self.side)
        self._sides.addWidget(self.canvas)
        self._none = label("", 13, role="muted", wrap=True)
        nothing = QWidget()
        nothing.setLayout(column(self._none, STRETCH))
        self._sides.addWidget(nothing)
        self.beside.body.addWidget(self._sides, 1)
        self.beside.setMinimumWidth(_SIDE)
        self.beside.setMaximumWidth(_SIDE_MOST)
        box = row(self.card, self.beside, spacing=12, margins=(14, 14, 14, 14))
        box.setStretch(0, 3)
        box.setStretch(1, 1)
        self.setLayout(box)

    # --- reading -------------------------------------------------------------

    def read(self, index: Index | None) -> None:
        """What the catalogue and the register say now; what is shown stays until it is there."""
        self._index = index
        if index is None:
            return
        today = local(self.ctx.session.env.clock()).date()
        work = partial(views.read, index, self.ctx.workspace, today)
        self.ctx.tasks.run(work, then=self._have, failed=self._tell, lane=LANE)

    def _have(self, view: View) -> None:
        self.view = view
        self.ask()

    def _again(self) -> None:
        self.read(self._index)

    def ask(self, _: object = None) -> None:
        """The question as it stands in the line."""
        self._soon.stop()
        if self.view is None:
            return
        self._draw()

    def choose(self, name: str) -> None:
        """Another table."""
        self.which.set_value(name)
        self._draw()

    # --- what is shown -------------------------------------------------------

    @property
    def table(self) -> Table | None:
        """The one that is shown."""
        return self.grid.model_of.table

    def _draw(self, _: object = None) -> None:
        """Beside the window: thousands of requests take longer than a key may."""
        if self.view is None:
            return
        self._asked += 1
        name, lang = str(self.which.value()), self.ctx.lang()
        work = partial(views.answer, self.view, self.search.text(), bool(self.who.value()), name, lang)
        self.ctx.tasks.run(work, then=partial(self._answered, self._asked), failed=self._tell, lane=LANE)

    def _answered(self, asked: int, told: Answered) -> None:
        if asked != self._asked:
            return
        self.scope, found, picture = told.scope, told.table, told.picture
        name, lang = found.name, self.ctx.lang()
        self.grid.show_table(found, lang)
        self._tables.setCurrentIndex(0 if found.rows else 1)
        self._rule.setText(say(f"rule.{name}", lang))
        meetings = len({one.meeting for one in self.scope.requests})
        self._total.setText(say("total", lang, requests=len(self.scope.requests), meetings=meetings))
        self.canvas.show_picture(picture)
        self._picture_out.setVisible(picture is not None)
        self._table_out.setEnabled(bool(found.rows))
        self._sides.setCurrentIndex(0 if name == "trace" else 1 if picture is not None else 2)
        self.beside.set_icon("link" if name == "trace" else "chart-bar")
        self.beside.set_title(
            self.tr("The way of the request") if name == "trace" else picture.title if picture is not None else
            self.tr("Without a picture")
        )  # fmt: skip
        self._say_empty(name)

    def _say_empty(self, name: str) -> None:
        self._none.setText(self.tr("This table is a list of names: it is read, not drawn."))
        if name == "commitments":
            self._empty.set_texts(
                self.tr("No plan in the register"), self.tr("Ctrl+Shift+G takes in the list of a plan.")
            )
        elif self.search.text() or self.who.value():
            self._empty.set_texts(self.tr("Nothing answers"), self.tr("Try fewer words, another qark or another year."))
        else:
            said = self.tr("Requests come from the reports in the archive: take one in, and it is here.")
            self._empty.set_texts(self.tr("Nothing was asked yet"), said)

    def _moved(self, at: int) -> None:
        found = self.table
        if found is None or found.name != "trace" or self.view is None or at < 0:
            self.side.show_request(self.view, None)
            return
        self.side.show_request(self.view, self.view.request(found.rows[at][0].behind[0]))

    # --- what a person does --------------------------------------------------

    def show_behind(self, cell: Cell) -> None:
        """Which documents a cell was made from."""
        self._sheet_of(cell.behind)

    def _sheet_of(self, uids: tuple[str, ...]) -> None:
        if self.view is None:
            return
        several = views.behind(self.view, uids)
        if not several:
            self.ctx.notify(self.tr("No document stands behind this cell."))
        elif len(several) == 1:
            self.opened.emit(several[0])
        else:
            title = self.tr("%n place(s) stand behind it", "", len(several))
            BehindSheet(self.ctx, several, self.opened.emit).show_over(title)

    def accept(self) -> None:
        """Link the chosen request to the chosen commitment."""
        if self.which.value() == "trace" and (to := self.side.first()) is not None:
            self.link(to)

    def link(self, to: Suggestion) -> None:
        """Link the chosen request to this one."""
        one = self.side.request
        if one is None:
            return
        work = partial(views.link, self.ctx.workspace, self.ctx.session.env, one, to, author(self.ctx))

        def linked(_: object) -> None:
            self.ctx.notify(say("linked", self.ctx.lang(), commitment=to.code, title=to.title))
            self._again()

        self.ctx.tasks.run(work, then=linked, failed=self._tell, lane=LANE)

    def end(self, number: int) -> None:
        """A link holds no more; why is asked, and stands in the register."""

        def ended(_: object) -> None:
            self.ctx.notify(say("ended", self.ctx.lang()))
            self._again()

        def then(why: str) -> None:
            where, env = self.ctx.workspace, self.ctx.session.env
            work = partial(views.end_link, where, env, number, why, author(self.ctx))
            self.ctx.tasks.run(work, then=ended, failed=self._tell, lane=LANE)

        text = self.tr("The link stays in the register, and behind it why it holds no more.")
        self.ctx.confirm(self.tr("End the link?"), text, self.tr("End"), then, ask_reason=True)

    def plans(self) -> PlanSheet | None:
        """Take in the list of a plan."""
        if self.view is None:
            return None
        return PlanSheet(self.ctx, self.view.register, self._again).show_over()

    def export_table(self) -> None:
        """The table that is shown, as a workbook or CSV."""
        found, lang = self.table, self.ctx.lang()
        if found is None or not found.rows:
            return

        def chosen(path: Path) -> None:
            self.ctx.tasks.run(views.export_table, found, lang, path, then=self._written, failed=self._tell)

        name = f"{say(f'table.{found.name}', lang).lower().replace(' ', '-')}.xlsx"
        self.ctx.choose_file(self.tr("Save the table"), "XLSX, CSV (*.xlsx *.csv)", chosen, save=True, suggested=name)

    def export_picture(self) -> None:
        """The picture that is shown, as SVG or PNG."""
        picture, lang = self.canvas.picture, self.ctx.lang()
        if picture is None or self.table is None:
            return
        png = self.canvas.png()

        def chosen(path: Path) -> None:
            self.ctx.tasks.run(views.export_picture, picture, path, png, then=self._written, failed=self._tell)

        name = f"{say(f'table.{self.table.name}', lang).lower().replace(' ', '-')}.svg"
        self.ctx.choose_file(self.tr("Save the picture"), "SVG, PNG (*.svg *.png)", chosen, save=True, suggested=name)

    def _written(self, path: Path) -> None:
        self.ctx.notify(self.tr("Written: {path}").format(path=path))

    def _tell(self, error: BaseException) -> None:
        tell(self.ctx, error)

    # --- words ---------------------------------------------------------------

    def retranslate(self) -> None:
        """In the present language."""
        lang = self.ctx.lang()
        self.card.set_title(self.tr("The trail of requests"))
        self.search.setAccessibleName(self.tr("Question over all requests"))
        self.search.setPlaceholderText(self.tr("Words, qark:veri or qark:korçë, organisation:name, 2026"))
        self.search.setToolTip(self.search.placeholderText())  # whole, where the line is short
        self.who.setAccessibleName(self.tr("Whose requests"))
        self.who.set_options([(False, self.tr("Everybody")), (True, self.tr("Civil society"))])
        self.which.setAccessibleName(self.tr("Table"))
        self.which.set_options([(name, say(f"table.{name}", lang)) for name in TABLES])
        self._plans.setText(self.tr("Plan…"))
        self._back.setText(self.tr("Catalogue"))
        self._table_out.set_name(self.tr("Save the table…"))
        self._picture_out.set_name(self.tr("Save the picture…"))
        self._draw()


class _Line(QLineEdit):
    """Down and Enter go to the table; Escape empties it."""

    def __init__(self, pane: FollowPane) -> None:
        super().__init__()
        self._pane = pane
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pane.ask()
            self._pane.grid.setFocus()
        elif plain and event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
