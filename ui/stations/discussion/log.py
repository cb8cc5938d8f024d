"""The log of one agenda item, or of a search over all of them; editing in place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from facilitator.errors import KnownError
from facilitator.language.dates import seconds_of
from facilitator.language.errors import sentence
from facilitator.meeting import discussion
from facilitator.meeting.discussion import remove_point, set_point
from facilitator.meeting.quickline import line_of
from facilitator.model import (
    AgendaItem,
    HouseRule,
    Measure,
    MeasureLink,
    Point,
    PointKind,
    PointLink,
    Unsettled,
)
from facilitator.voting.rules import letters
from ui.context import Context
from ui.live.known import known_of
from ui.live.room import item_name
from ui.stations.discussion.point import authors_of, new_fields, point_form
from ui.stations.discussion.voices import beside, named_so_far, said_of
from ui.widgets.basics import Card, Empty, label, set_role, tool
from ui.widgets.inline import Inline
from ui.widgets.listed import Listed
from ui.widgets.lists import Item, Later, ListModel, ListPane, LogDelegate
from ui.words.people import filled
from ui.words.points import KIND_TONES, area_of, kinds

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

_LATER_SECONDS = 90
"""A point typed this long after it was said is marked: the time was stated afterwards."""


class LogCard(Card):
    """Points of the shown item. Enter edits, Delete removes, Alt+Up and Alt+Down reorder.

    Signals:
        searched(bool): a search began or ended.
        went(str): the search led to another item.
    """

    searched = Signal(bool)
    went = Signal(str)

    def __init__(self, ctx: Context) -> None:
        super().__init__("message-square-text", " ", whole=True)
        self.ctx = ctx
        self.item = ""
        self._links: dict[str, int] = {}
        self._measures: dict[str, list[str]] = {}
        self.model = ListModel()
        self.pane = ListPane("", self.model, LogDelegate())
        self.pane.chosen.connect(self.edit)
        self.pane.removed.connect(self.remove)
        self.pane.installEventFilter(self)
        self.inline = Inline(self.pane)
        self.inline.saved.connect(self._save)
        self.inline.closed.connect(self._renew_edited)
        self._state = label("", role="pill-accent")
        self._search_button = tool("search", "", self.open_search)
        self.head.addWidget(self._state)
        self.head.addWidget(self._search_button)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._search)
        self.field.hide()
        self._empty = Empty("message-square-text", "", "")
        self._stack = Listed(self._empty, self.pane)
        self._stack.setProperty("edge", True)
        self.body.addWidget(self.field)
        self.body.addWidget(self._stack, 1)
        self._edited: Point | None = None
        # Counting what matches follows the typing, never delays it.
        self._noted = QTimer(self)
        self._noted.setSingleShot(True)
        self._noted.setInterval(0)
        self._noted.timeout.connect(self._draw_head)

    # what is shown

    def retranslate(self) -> None:
        """Texts again."""
        self.pane.setAccessibleName(self.tr("Log of the discussion"))
        self._search_button.set_name(self.tr("Search in all contributions"), self.tr("Search (Ctrl+F)"))
        self.field.setPlaceholderText(self.tr("Search in all contributions"))
        self.field.setAccessibleName(self.tr("Search in all contributions"))

    def load(self, item: str) -> None:
        """Every point of ``item``, or of all items while searching."""
        self.item = item
        self._read_links()
        rows = self.ctx.session.rows
        points = rows.all(Point) if self.searching else rows.all(Point, item=item)
        self.model.set_items(Later(point.uid, partial(self._row, point), self._place(point)) for point in points)
        self._draw_head()
        if not self.searching and points:
            self.pane.to_end()

    @property
    def searching(self) -> bool:
        """The list shows what was found in all items."""
        return not self.field.isHidden()

    def apply(self, changes: Changes) -> None:
        """Only what an act changed is drawn again: Enter stays quick with 10,000 points."""
        linked = False
        for change in changes.rows:
            row = change.after or change.before
            if isinstance(row, HouseRule):
                self.load(self.item)
            elif uid := said_of(row):
                self._renew(uid)
            elif isinstance(row, Point):
                self._apply_point(change.uid, change.after, changes.name)
            elif isinstance(row, PointLink | MeasureLink | Measure):
                linked = True
        if linked:
            self._renew_links()
        self._draw_head()

    def current(self) -> Point | None:
        """The selected point."""
        return self.ctx.session.rows.find(Point, self.pane.current_uid())

    def select(self, uid: str) -> None:
        """Look at a point."""
        self.pane.select(uid)

    def has_focus(self) -> bool:
        """The keys of the log are meant."""
        return self._stack.is_at()

    def take_focus(self) -> None:
        """To the log, also while nothing is in it."""
        self._stack.take_focus()

    def _apply_point(self, uid: str, after: Any, act: str) -> None:
        shown = isinstance(after, Point) and (self.searching or after.item == self.item)
        if not shown:
            self.model.remove(uid)
            return
        was_last = self.pane.currentIndex().row() in (-1, self.model.rowCount() - 1)
        fresh = self.model.find(uid) is None
        self.model.update(self._row(after))
        if fresh and act in ("add_point", "log_pasted"):
            # Selecting scrolls there too; laying out twice would cost a third of the time an Enter may take.
            if was_last and not self.inline.isVisible():
                self.pane.select(uid)
            else:
                self.pane.to_end()

    # rows

    def _row(self, point: Point) -> Item:
        told = self.ctx.session.rows.told
        said, typed = told(point.said_at), told(point.entered_at)
        later = abs(seconds_of(point.entered_at) - seconds_of(point.said_at)) >= _LATER_SECONDS
        named = kinds()[point.kind]
        author = authors_of(self.ctx.session.rows, point)
        asked = None if author else next(iter(self.ctx.session.rows.all(Unsettled, point=point.uid)), None)
        title = author or self.tr("Without author")
        if asked is not None:
            title = filled(self.tr("Who is “%1”?"), asked.typed)
        if self.searching:
            title = f"{title} · {area_of(self.ctx.session.rows, point.item)}"
        title = named_so_far(self.ctx.session.rows, point, title)
        text = point.text
        if note := self._linked(point):
            text = f"{text}\n{note}"
        return Item(
            uid=point.uid,
            title=title,
            subtitle=text,
            right=said,
            right2=self.tr("S: settle") if asked else self.tr("noted at {time}").format(time=typed) if later else "",
            icon="message-circle-question-mark" if asked else "",
            tone="amber" if asked else "muted",
            chip="" if point.kind is PointKind.NOTE else named,
            chip_tone=KIND_TONES[point.kind],
            dim=not author and asked is None,
            sort=self._place(point),
            data=point,
            search=f"{author} {named} {self._area(point.item)} {point.text}" if self.searching else "",
        )

    def _area(self, uid: str) -> str:
        item = self.ctx.session.rows.find(AgendaItem, uid)
        return item_name(item) if item else ""

    def _place(self, point: Point) -> tuple[int, int, str]:
        item = self.ctx.session.rows.find(AgendaItem, point.item) if self.searching else None
        return (item.position if item else 0, point.position, point.uid)

    def _linked(self, point: Point) -> str:
        parts = [self.tr("Measure {letter}").format(letter=letter) for letter in self._measures.get(point.uid, [])]
        if links := self._links.get(point.uid):
            parts.append(self.tr("%n linked issue(s)", "", links))
        parts += beside(self.ctx.session.rows, point)
        return "→ " + " · ".join(parts) if parts else ""

    def _read_links(self) -> None:
        rows = self.ctx.session.rows
        self._links, self._measures = {}, {}
        for link in rows.all(PointLink):
            self._links[link.source] = self._links.get(link.source, 0) + 1
        measures = rows.all(Measure)
        lettered = dict(zip((measure.uid for measure in measures), letters(len(measures)), strict=True))
        for rests in rows.all(MeasureLink):
            if rests.measure in lettered:
                self._measures.setdefault(rests.point, []).append(lettered[rests.measure])
        for found in self._measures.values():
            found.sort()

    def _renew_links(self) -> None:
        before = {**self._links}, {**self._measures}
        self._read_links()
        touched = {
            uid
            for old, new in ((before[0], self._links), (before[1], self._measures))
            for uid in old.keys() | new.keys()
            if old.get(uid) != new.get(uid)
        }
        for uid in touched:
            self._renew(uid)

    def _renew(self, uid: str) -> None:
        """Draw a point again, if it is shown."""
        point = self.ctx.session.rows.find(Point, uid)
        if point is not None and (self.searching or point.item == self.item):
            self.model.update(self._row(point))

    # search

    def open_search(self) -> None:
        """All items; the field has the focus."""
        if not self.searching:
            self.field.show()
            self.searched.emit(True)
            self.load(self.item)
        self.field.setFocus()
        self.field.selectAll()

    def close_search(self, item: str = "") -> None:
        """Back to one item, that of the found point when one is selected."""
        if not self.searching:
            return
        found = self.current()
        self.field.hide()
        self.field.clear()
        self.model.filter("")
        self.searched.emit(False)
        self.load(item or (found.item if found else self.item))
        self.went.emit(self.item)
        if found is not None and not item:
            self.pane.select(found.uid)
        self.take_focus()

    def _search(self, text: str) -> None:
        if self.searching:
            self.model.filter(text)
            self._noted.start()

    def _draw_head(self) -> None:
        shown = len(self.model.shown()) if self.searching else self.model.rowCount()
        item = self.ctx.session.rows.find(AgendaItem, self.item)
        if self.searching:
            self.set_title(self.tr("Search"))
            self._state.setText(self.tr("%n found", "", shown))
            set_role(self._state, "pill-muted")
        else:
            self.set_title(item_name(item) if item else self.tr("Log"))
            self._draw_state(item)
        self._state.setVisible(self.searching or item is not None)
        if self.searching:
            self._empty.set_texts(self.tr("Nothing found"), self.tr("Other words, or fewer of them, may find it."))
        else:
            self._empty.set_texts(
                self.tr("Nothing logged here yet"),
                self.tr("Write below: “Organisation: !r text”, then Enter."),
            )
        self._stack.show_list(bool(shown))

    def _draw_state(self, item: AgendaItem | None) -> None:
        if item is None:
            return
        rows = self.ctx.session.rows
        began = rows.clock(item.opened_at)
        if not item.opened_at:
            text, role = self.tr("not opened"), "pill-muted"
        elif item.closed_at:
            text, role = f"{began}–{rows.clock(item.closed_at)}", "pill-muted"
        else:
            text, role = self.tr("open since {time}").format(time=began), "pill-accent"
        self._state.setText(text)
        # the day, where it is another one than the meeting's, has no room beside the title of the item
        self._state.setToolTip(f"{rows.told(item.opened_at)} – {rows.told(item.closed_at)}".strip(" –"))
        set_role(self._state, role)

    # acts

    def remove(self, uid: str = "") -> None:
        """Take a point out; undo is offered."""
        point = self.ctx.session.rows.find(Point, uid or self.pane.current_uid())
        if point is None:
            return

        def then(_: object) -> None:
            self.ctx.notify(self.tr("Contribution removed"), self.tr("Undo"), self.ctx.session.undo)

        self.ctx.session.do(remove_point, point.uid, then=then)

    def copy(self) -> None:
        """The selected point onto the clipboard, as the line that says the same: who, kind and text."""
        if (point := self.current()) is None:
            return
        who = known_of(self.ctx.session).who
        author = who.of(point.person or point.organisation)
        asked = next(iter(self.ctx.session.rows.all(Unsettled, point=point.uid)), None)
        named = author.label if author else asked.typed if asked else ""
        QGuiApplication.clipboard().setText(line_of(point, named))
        self.ctx.notify(self.tr("The contribution was copied."))

    def move_point(self, by: int) -> None:
        """Up or down within its item."""
        point = self.current()
        if point is not None and not self.searching:
            self.ctx.session.do(discussion.move_point, point.uid, by, then=lambda _: self.pane.select(point.uid))

    def edit(self, uid: str = "") -> None:
        """Open the editor over a point."""
        point = self.ctx.session.rows.find(Point, uid or self.pane.current_uid())
        if point is None:
            return
        self._edited = point
        self.inline.begin(point.uid, point_form(self.ctx, point), "text")

    def _save(self, uid: str, values: dict[str, Any]) -> None:
        point, form = self._edited, self.inline.form
        if point is None or form is None or point.uid != uid:
            return
        new = new_fields(self.ctx, form, point, values)
        if new is None:
            return
        if not new:
            self.inline.done()
            return
        self.ctx.session.do(set_point, uid, then=lambda _: self.inline.done(), otherwise=self._refused, **new)

    def _refused(self, error: object) -> None:
        if isinstance(error, KnownError):
            self.inline.error(sentence(error, self.ctx.lang()))

    def _renew_edited(self) -> None:
        self._edited = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if watched is self.pane and alt and step and not self.searching and self.current() is not None:
            # Here these keys order the points; elsewhere in the station they walk the agenda.
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.move_point(step)
                return True
        if event.type() == QEvent.Type.KeyPress and self.searching and event.key() == Qt.Key.Key_Escape:
            self.close_search()
            return True
        into = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.field and event.type() == QEvent.Type.KeyPress and event.key() in into:
            self.pane.setFocus()
            if not self.pane.current_uid() and self.model.rowCount():
                self.pane.setCurrentIndex(self.model.index(0, 0))
            return True
        return False
