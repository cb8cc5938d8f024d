"""The agenda rail of the discussion: items, their state and time; Enter brings the room to one."""

from __future__ import annotations

from collections import Counter
from operator import attrgetter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent

from facilitator.course import next_item, spent
from facilitator.model import AgendaItem, Fate, Meeting, Parked, Point
from ui.context import Context
from ui.live.course.line import CourseLine
from ui.live.room import item_name, open_item_of
from ui.widgets.basics import Card, button, label, row
from ui.widgets.headings import HeadingDelegate, whole
from ui.widgets.lists import Item, ListModel, ListPane
from ui.words.points import item_kinds, minutes_words


class AgendaCard(Card):
    """Items with their clocks.

    Signals:
        shown(str): an item is looked at.
        wanted(str): Enter, the room should come to it.
        begin(), next_wanted(), end_wanted(): start the meeting; open the next item; behind the last, end the meeting.
    """

    shown = Signal(str)
    wanted = Signal(str)
    begin = Signal()
    next_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__("list-ordered")
        self.ctx = ctx
        self._counts: Counter[str] = Counter()
        self.model = ListModel()
        self.pane = ListPane("", self.model, HeadingDelegate())
        whole(self.pane)
        self.pane.chosen.connect(self.wanted)
        self.pane.moved.connect(self._moved)
        self._time = label("", 12, role="muted", wrap=True)
        self._begin = button("", "play", "primary", self.begin.emit)
        self._next = button("", "arrow-down", "", self.next_wanted.emit)
        self._end = button("", "circle-check", "", self.end_wanted.emit)
        self.course = CourseLine(ctx, self)
        self.body.addWidget(self.course)
        self.body.addWidget(self.pane, 1)
        self.body.addWidget(self._time)
        self.body.addLayout(row(self._begin))
        self.body.addLayout(row(self._next))
        self.body.addLayout(row(self._end))
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self.draw_open)

    def retranslate(self) -> None:
        """Texts again."""
        self.set_title(self.tr("Agenda"))
        self.pane.setAccessibleName(self.tr("Agenda items"))
        self._begin.setText(self.tr("Start the meeting"))
        self._next.setText(self.tr("Open the next item"))
        self._next.setToolTip("Ctrl+Enter")
        self._end.setText(self.tr("End the meeting"))
        self._end.setToolTip("Ctrl+Shift+E")

    def load(self) -> None:
        """All items; the open one is shown, else the one that was shown."""
        rows = self.ctx.session.rows
        self._counts = Counter(map(attrgetter("item"), rows.all(Point)))
        self.model.set_items([self._item(item) for item in rows.all(AgendaItem)])
        self._draw_meeting(rows.meeting)
        self.course.draw()

    def count(self, before: Point | None, after: Point | None) -> None:
        """A point came, went or moved."""
        for point, by in ((before, -1), (after, 1)):
            if point is not None:
                self._counts[point.item] += by
        for uid in {point.item for point in (before, after) if point is not None}:
            self._renew(uid)

    def draw_open(self) -> None:
        """The clock of the open item went on, and the end with it."""
        self.course.draw()
        item = open_item_of(self.ctx.session.rows)
        if item is not None:
            self._renew(item.uid)

    def current(self) -> str:
        """The item looked at."""
        return self.pane.current_uid()

    def show_item(self, uid: str) -> None:
        """Look at an item."""
        if uid and uid != self.current():
            self.pane.select(uid)

    def step(self, by: int) -> None:
        """Look at the item above or below."""
        count = self.model.rowCount()
        if count:
            here = self.pane.currentIndex().row()
            to = min(max(here + by, 0), count - 1) if here >= 0 else 0
            self.pane.setCurrentIndex(self.model.index(to, 0))

    def seconds(self, item: AgendaItem) -> int:
        """How long the room has been, or was, at an item; −1 before."""
        rows = self.ctx.session.rows
        return spent(rows, self.ctx.session.now()).get(item.uid, 0) if item.opened_at else -1

    def _item(self, item: AgendaItem) -> Item:
        now = bool(item.opened_at) and not item.closed_at
        seconds = self.seconds(item)
        elapsed, planned = minutes_words(seconds, item.minutes)
        over = bool(item.minutes) and seconds > item.minutes * 60
        points = self._counts[item.uid]
        kind = item_kinds()[item.kind]
        parked = next(iter(self.ctx.session.rows.all(Parked, item=item.uid)), None)
        if parked is not None and parked.fate is not Fate.NOW:
            kind = self.fates()[parked.fate]
        aside = parked is not None and parked.fate is not Fate.NOW
        return Item(
            uid=item.uid,
            title=item_name(item),
            subtitle=self.tr("%n contribution(s)", "", points) if points and not aside else kind,
            right2=" / ".join(part for part in (elapsed, planned) if part),
            icon="circle-dot" if now else "circle-parking" if aside else "circle-check" if item.opened_at else "circle",
            tone=("amber" if over else "accent") if now else "green" if item.opened_at and not aside else "muted",
            sort=(item.position, item.uid),
            data=item,
        )

    def fates(self) -> dict[Fate, str]:
        """What became of an item that was put aside."""
        return {
            Fate.WAITS: self.tr("parked"),
            Fate.NOW: self.tr("dealt with"),
            Fate.NEXT: self.tr("next meeting"),
            Fate.DROPPED: self.tr("dropped"),
        }

    def _renew(self, uid: str) -> None:
        item = self.ctx.session.rows.find(AgendaItem, uid)
        if item is not None:
            self.model.update(self._item(item))

    def _draw_meeting(self, meeting: Meeting | None) -> None:
        told = self.ctx.session.rows.told
        begun = meeting.opened_at if meeting else None
        ended = meeting.closed_at if meeting else None
        self._begin.setVisible(meeting is not None and not begun)
        more = next_item(self.ctx.session.rows) is not None
        self._next.setVisible(bool(begun) and not ended and more)
        self._end.setVisible(bool(begun) and not ended and not more)
        self._time.setVisible(bool(begun))
        if begun and ended:
            text = self.tr("The meeting ran from {start} to {end}.").format(start=told(begun), end=told(ended))
        else:
            text = self.tr("The meeting began at {start}.").format(start=told(begun)) if begun else ""
        self._time.setText(text)

    def _moved(self, uid: str) -> None:
        if uid:
            self.shown.emit(uid)

    def showEvent(self, event: QShowEvent) -> None:
        self._tick.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._tick.stop()
        super().hideEvent(event)
