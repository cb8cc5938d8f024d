"""The board of groups: every contribution a card, each group a column; all of it by keys, each step an act."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.language.grouping import group_title
from facilitator.meeting.log import grouping as acts
from facilitator.meeting.log.references import labels_of
from facilitator.meeting.log.suggesting import Likeness, Suggester
from facilitator.model import AgendaItem, GroupedPoint, Point, PointGroup, is_contribution
from ui.session import writable
from ui.stations.discussion.grouping.cards import broken
from ui.stations.discussion.grouping.column import NARROW, GroupColumn
from ui.widgets.basics import Card, Elided, Empty, column, label
from ui.widgets.lists import Item, Later
from ui.words.points import KIND_TONES, kinds

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context

_LEAST, _MANY = 196, 60
"""Px of a column; rows of an act from which everything is drawn afresh."""


WORDS = 2
"""Lines for the words of the card that is selected; all of them are its tool tip, and Enter in the log shows them."""


class Board(QWidget):
    """What lies in no group at the left, the groups beside it; below, the whole words of the card that is selected."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self.suggester = Suggester()
        self._lying: dict[str, GroupedPoint] = {}
        self._labels: dict[str, str] = {}
        self._groups: list[PointGroup] = []
        self._at = ""
        self._liked: dict[str, Likeness | None] = {}
        """Asked several times while a key is drawn: by the strip, and by each card that is painted."""
        self._drawn = True
        self.rest = GroupColumn("", self._note)
        self.columns: dict[str, GroupColumn] = {"": self.rest}
        self._wire(self.rest)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        inner = QWidget()
        inner.setLayout(self._row)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self._none = Empty("layers", "", "")
        beside = QHBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(10)
        beside.addWidget(self.rest)
        beside.addWidget(self._scroll, 1)
        beside.addWidget(self._none, 1)
        self._words = label("", 15)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.setFixedHeight(WORDS * self._words.fontMetrics().lineSpacing())
        self._said = Elided("", 13, role="accent")
        self._said.setFixedHeight(20)
        self.strip = Card()
        self.strip.body.addLayout(column(self._words, self._said, spacing=4))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(beside, 1)
        box.addWidget(self.strip)

    # what is shown

    def load(self) -> None:
        """Everything afresh; the keys stay where they were."""
        self._changing()
        rows = self.ctx.session.rows
        points = [point for point in rows.all(Point) if is_contribution(point)]
        self._labels = labels_of(rows.all(AgendaItem), rows.all(Point))
        self._lying = {row.point: row for row in rows.all(GroupedPoint)}
        self._read_groups()
        self.suggester.keep({point.uid for point in points})
        for point in points:
            self.suggester.place(point.uid, point.text, self._group_of(point.uid))
        shared: dict[str, list[Point]] = {}
        for point in points:
            shared.setdefault(self._group_of(point.uid), []).append(point)
        for uid, part in self.columns.items():
            part.model.set_items(
                Later(point.uid, partial(self._item, point), self._place(point)) for point in shared.get(uid, ())
            )
        self._draw()

    def apply(self, changes: Changes) -> None:
        """Only what an act changed: a key is felt at once with a thousand cards."""
        kinds_ = {type(change.after or change.before) for change in changes.rows}
        if not kinds_ & {Point, PointGroup, GroupedPoint, AgendaItem}:
            return
        if len(changes.rows) > _MANY or AgendaItem in kinds_:
            self.load()
            return
        self._changing()
        touched: set[str] = set()
        for change in changes.rows:
            row = change.after or change.before
            if isinstance(row, GroupedPoint):
                touched.add(row.point)
                if isinstance(change.after, GroupedPoint):
                    self._lying[row.point] = change.after
                elif self._lying.get(row.point, row).uid == row.uid:
                    self._lying.pop(row.point, None)
            elif isinstance(row, Point):
                touched.add(row.uid)
        if Point in kinds_:
            rows = self.ctx.session.rows
            self._labels = labels_of(rows.all(AgendaItem), rows.all(Point))
        if PointGroup in kinds_:
            self._read_groups()
        for uid in touched:
            self._renew(uid)
        self._draw()

    def retranslate(self) -> None:
        """Texts again."""
        self.strip.setAccessibleName(self.tr("The contribution that is selected"))
        self._none.set_texts(
            self.tr("No groups yet"),
            self.tr("0 puts the selected contribution into a new group; 1 to 9 put the next ones beside it."),
        )
        self.rest.set_nothing(self.tr("Every contribution lies in a group."))
        self.load()

    def take_focus(self) -> None:
        """To the column where the keys were."""
        self.columns.get(self._at, self.rest).take_keys()

    def current(self) -> GroupColumn:
        """The column where the keys are."""
        return self.columns.get(self._at, self.rest)

    def group(self) -> PointGroup | None:
        """The group where the keys are."""
        return next((group for group in self._groups if group.uid == self._at), None)

    def point(self) -> Point | None:
        """The contribution that is selected."""
        return self.ctx.session.rows.find(Point, self.current().point())

    def select(self, group: str, point: str = "") -> bool:
        """Look at a group, or at a contribution wherever it lies; False if it is not on the board."""
        if point:
            group = self._group_of(point)
        if group not in self.columns:
            return False
        part = self.columns[group]
        if part.folded:
            self.fold(part, False)
        part.take_keys(point)
        return True

    def number_of(self, uid: str) -> int:
        """The number of a group, from 1."""
        return next(at for at, group in enumerate(self._groups, start=1) if group.uid == uid)

    def name_of(self, uid: str) -> str:
        """What a group is called: its name, else its number."""
        number = self.number_of(uid)
        return group_title(self._groups[number - 1].name, number, self.ctx.lang())

    def groups(self) -> list[PointGroup]:
        """Every group in its order."""
        return list(self._groups)

    def like(self, point: Point) -> Likeness | None:
        """What it looks like, if it lies in no group."""
        if point.uid not in self._liked:
            lies = point.uid in self._lying
            self._liked[point.uid] = None if lies else self.suggester.like(point.uid, point.text)
        return self._liked[point.uid]

    def fold(self, part: GroupColumn, folded: bool) -> None:
        """Only the head of a column, or its cards too."""
        part.fold(folded)
        self._lay_out()

    # inside

    def _changing(self) -> None:
        """Cards come and go: what is selected meanwhile is told once, when all of it is drawn."""
        self._drawn = False

    def _read_groups(self) -> None:
        rows = self.ctx.session.rows
        self._groups = rows.all(PointGroup)
        self.suggester.set_groups({group.uid: group.name for group in self._groups})
        known = {group.uid for group in self._groups}
        for uid in [uid for uid in self.columns if uid and uid not in known]:
            part = self.columns.pop(uid)
            had = part.has_keys()
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
            if had or uid == self._at:
                self._at = ""
                if had:
                    self.rest.take_keys()
        for at, group in enumerate(self._groups):
            made = self.columns.get(group.uid)
            if made is None:
                made = self.columns[group.uid] = GroupColumn(group.uid)
                self._wire(made)
            if self._row.indexOf(made) != at:
                self._row.insertWidget(at, made)
            made.set_nothing(self.tr("Empty"))
        while len(self.columns) > 1 and self._row.count() > len(self._groups):
            self._row.takeAt(self._row.count() - 1)

    def _wire(self, part: GroupColumn) -> None:
        part.left.connect(self._to_side)
        part.moved.connect(partial(self._here, part))
        part.chosen.connect(self._accept)
        part.named.connect(partial(self._named, part))

    def _renew(self, uid: str) -> None:
        """Draw one card again where it lies now, and nowhere else."""
        point = self.ctx.session.rows.find(Point, uid)
        there = point is not None and is_contribution(point)
        group = self._group_of(uid) if there else ""
        for other, part in self.columns.items():
            if other != group or not there:
                part.model.remove(uid)
        if there and point is not None:
            self.suggester.place(uid, point.text, group)
            self.columns[group].model.update(self._item(point))
        else:
            self.suggester.place(uid, "", "")

    def _group_of(self, point: str) -> str:
        row = self._lying.get(point)
        return row.group if row is not None and row.group in self.columns else ""

    def _place(self, point: Point) -> tuple[Any, ...]:
        row = self._lying.get(point.uid)
        if row is not None:
            return (0, row.position, row.uid)
        item = self.ctx.session.rows.find(AgendaItem, point.item)
        return (item.position if item else 0, point.position, point.uid)

    def _item(self, point: Point) -> Item:
        """A card names nobody: it is looked at by the room."""
        return Item(
            point.uid,
            point.text,
            right=self._labels.get(point.uid, ""),
            chip=kinds()[point.kind],
            chip_tone=KIND_TONES[point.kind],
            sort=self._place(point),
            data=point,
        )

    def _note(self, uid: str) -> str:
        point = self.ctx.session.rows.find(Point, uid)
        like = self.like(point) if point is not None else None
        if like is None:
            return ""
        return f"→ {self.number_of(like.group)}: {', '.join(like.words)}"

    def _draw(self) -> None:
        for number, group in enumerate(self._groups, start=1):
            name, count = self.name_of(group.uid), self.columns[group.uid].model.rowCount()
            spoken = self.tr("Group {number}, {name}: %n contribution(s)", "", count)
            self.columns[group.uid].draw(number, name, str(count), spoken.format(number=number, name=name))
        left = self.rest.model.rowCount()
        spoken = self.tr("Not in a group: %n contribution(s)", "", left)
        self.rest.draw(0, self.tr("Not in a group"), str(left), spoken)
        self.rest.pane.viewport().update()  # what each looks like may be another group now
        self._drawn = True
        self._liked.clear()
        self._none.setVisible(not self._groups)
        self._scroll.setVisible(bool(self._groups))
        self._lay_out()
        self._tell()

    def _lay_out(self) -> None:
        narrow = sum(NARROW for part in self.columns.values() if part.uid and part.folded)
        wide = [part for part in self.columns.values() if part.uid and not part.folded]
        self.rest.setFixedWidth(max(250, min(340, self.width() * 27 // 100)))
        room = self.width() - self.rest.width() - 10 - narrow - 10 * (len(self.columns) - 2)
        each = max(_LEAST, min(340, room // max(1, len(wide))))
        for part in self.columns.values():
            if part.uid:
                part.setFixedWidth(NARROW if part.folded else each)
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def _here(self, part: GroupColumn) -> None:
        if part.has_keys():
            self._at = part.uid
            if part.uid:
                self._scroll.ensureWidgetVisible(part, 0, 0)
        self._tell()

    def _tell(self) -> None:
        if not self._drawn:
            return
        for part in self.columns.values():
            part.set_here(part.uid == self._at)
        point = self.point()
        like = self.like(point) if point is not None and writable(self.ctx.session) else None
        self._say(" ".join(point.text.split()) if point is not None else self._nothing())
        said = ""
        if like is not None:
            said = self.tr("Looks like group {number}, {name}, because of the words: {words}. Enter puts it there.")
            said = said.format(
                number=self.number_of(like.group), name=self.name_of(like.group), words=", ".join(like.words)
            )
        self._said.setText(said)

    def _say(self, words: str) -> None:
        """In as many lines as the strip has, whatever is selected: the board above it stands still."""
        wide = max(200, self.strip.width() - 36)
        self._words.setText("\n".join(broken(words, self._words.font(), wide, WORDS)))
        self._words.setAccessibleName(words)
        self._words.setToolTip(words)

    def _nothing(self) -> str:
        if self.current().folded:
            return self.tr("This group is folded: P shows its contributions.")
        return self.tr("No contribution is selected.")

    def _to_side(self, step: int) -> None:
        order = ["", *(group.uid for group in self._groups)]
        at = order.index(self._at) + step if self._at in order else 0
        if 0 <= at < len(order):
            self.columns[order[at]].take_keys()

    def _accept(self, uid: str) -> None:
        """Enter: to the group it looks like; nothing goes anywhere by itself."""
        if not writable(self.ctx.session):
            return
        point = self.ctx.session.rows.find(Point, uid)
        like = self.like(point) if point is not None else None
        if like is not None:
            self.ctx.session.do(acts.place_point, uid, like.group)
        elif point is not None and uid not in self._lying:
            self.ctx.notify(self.tr("It shares no words with any group: press the number of a group, or 0."))

    def accept(self) -> None:
        """The same for the card that is selected."""
        self._accept(self.current().point())

    def _named(self, part: GroupColumn, name: str) -> None:
        def refused(error: object) -> None:
            if isinstance(error, KnownError):
                self.ctx.notify(sentence(error, self.ctx.lang()))

        self.ctx.session.do(acts.name_group, part.uid, name, then=lambda _: part.end_naming(), otherwise=refused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self._tell()
