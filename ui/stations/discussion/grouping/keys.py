"""What keys do on the board of groups, each an act of its own that undo takes back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.log import grouping as acts
from facilitator.model import GroupedPoint, Measure, MeasureLink, OptionGroup, Point, PointGroup, is_contribution
from facilitator.voting.rules import letters
from ui.commands import Command
from ui.stations.discussion.grouping.board import Board
from ui.stations.discussion.promoting import Promoting

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context
    from ui.session import Mirror

OPEN = "G"
DIGITS = range(1, 10)


class Grouping(QObject):
    """Holds the board, which is made when it is opened first.

    Signals:
        shown(bool): the board came in the place of the log, or went.
    """

    shown = Signal(bool)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.board: Board | None = None
        self.on = False
        ctx.session.closed.connect(self.close)

    def toggle(self) -> None:
        """The board, or the log again."""
        if self.on:
            self.close()
        elif any(is_contribution(point) for point in self.ctx.session.rows.all(Point)):
            self.open()
        else:
            self.ctx.notify(self.tr("Nothing was logged yet that could be grouped."))

    def open(self) -> Board:
        """The board, with the keys on it."""
        if self.board is None:
            self.board = Board(self.ctx)
        if not self.on:
            self.board.retranslate()
            self.on = True
            self.shown.emit(True)
            self.ctx.show_keys()
            self.board.take_focus()
        return self.board

    def close(self) -> None:
        """The log, agenda and outcomes again."""
        if self.on:
            self.on = False
            self.shown.emit(False)
            self.ctx.show_keys()

    def apply(self, changes: Changes) -> None:
        """What an act changed."""
        if self.on and self.board is not None:
            self.board.apply(changes)

    def load(self) -> None:
        """Everything afresh."""
        if self.on and self.board is not None:
            self.board.load()

    def retranslate(self) -> None:
        """Texts again."""
        if self.on and self.board is not None:
            self.board.retranslate()

    def point(self) -> Point | None:
        """The card that is selected."""
        return self.board.point() if self.board is not None else None

    def keys(self) -> list[tuple[str, str]]:
        """What the station's foot says while the board is there."""
        return [
            ("1", self.tr("to group 1–9")),
            ("0", self.tr("new group")),
            ("Return", self.tr("as suggested")),
            ("N", self.tr("name")),
            ("Del", self.tr("take out")),
            ("J", self.tr("merge")),
            ("M", self.tr("measure")),
            ("P", self.tr("fold")),
            (OPEN, self.tr("log")),
        ]

    def commands(self, station: str, writable: Callable[[], bool], readable: Callable[[], bool]) -> list[Command]:
        """With their keys, for the station; those that the log has as well it gives ``either``."""

        def can() -> bool:
            return self.on and writable()

        def seen() -> bool:
            return self.on and readable()

        def add(
            name: str,
            title: Callable[[], str],
            run: Callable[[], object],
            key: str = "",
            *,
            enabled: Callable[[], bool] = can,
            listed: bool = True,
        ) -> Command:
            return Command(f"{station}.group_{name}", title, run, key, station, enabled, listed=listed)

        return [
            Command(f"{station}.grouping", self._title, self.toggle, OPEN, station, readable, icon="layers"),
            *(add(str(n), partial(self._to_title, n), partial(self.to, n), str(n), listed=n == 1) for n in DIGITS),
            add("new", lambda: self.tr("Put the contribution into a new group"), self.new, "0"),
            add("suggested", lambda: self.tr("Put the contribution where it is suggested (Enter)"), self._accept),
            add("name", lambda: self.tr("Name the group"), self.name, "N"),
            add("left", lambda: self.tr("Move the group to the left"), partial(self.move_group, -1), "Ctrl+Left"),
            add("right", lambda: self.tr("Move the group to the right"), partial(self.move_group, 1), "Ctrl+Right"),
            add("dissolve", lambda: self.tr("Dissolve the group"), self.dissolve, "Shift+Del"),
            add("fold", lambda: self.tr("Fold the group, or unfold it"), self.fold, "P", enabled=seen),
            add("fold_all", lambda: self.tr("Fold all groups, or unfold them"), self.fold_all, "Shift+P", enabled=seen),
        ]

    def took(self, what: str, *given: Any) -> bool:
        """Whether the board is there and did what the same key does in the log: a method of this by its name."""
        if self.on:
            getattr(self, what)(*given)
        return self.on

    def either(self, what: str, run: Callable[[], object]) -> Callable[[], object]:
        """A key of the log that does something of its own while the board is there."""
        return lambda: self.took(what) or run()

    def off(self, run: Callable[[], object]) -> Callable[[], object]:
        """A key of something that the board covers: the board goes first."""

        def off() -> None:
            self.close()
            run()

        return off

    # the keys

    def nothing(self) -> None:
        """A card is not copied as a line, which says who: the room looks at the board."""

    def to(self, number: int) -> None:
        """The card to the group of that number."""
        board, point = self._here()
        groups = board.groups()
        if number > len(groups):
            self.ctx.notify(self.tr("There is no group {number} yet; 0 makes a new one.").format(number=number))
        elif point is not None and board.group() != groups[number - 1]:
            self._do(acts.place_point, point.uid, groups[number - 1].uid)

    def new(self) -> None:
        """A group of the card; without one, an empty group."""
        _, point = self._here()
        self._do(acts.add_group, *([point.uid] if point is not None else []))

    def name(self) -> None:
        """Type its name; empty takes it away."""
        board, _ = self._here()
        if (group := self._group()) is not None:
            board.current().begin_naming(group.name, self.tr("Name of the group"))

    def remove(self) -> None:
        """The card out of its group; an empty group goes itself."""
        board, point = self._here()
        group = board.group()
        if group is not None and point is not None:
            self._do(acts.take_point_out, point.uid)
        elif group is not None and not board.current().model.rowCount():
            self._do(acts.remove_group, group.uid)
        else:
            self.ctx.notify(self.tr("Go to a contribution in a group first: the arrows lead there."))

    def dissolve(self) -> None:
        """The group goes; its contributions lie in none."""
        if (group := self._group()) is not None:
            self._do(acts.remove_group, group.uid, said=self.tr("The group was dissolved"))

    def merge(self) -> None:
        """Into the group at the left of it."""
        board, _ = self._here()
        if (group := self._group()) is None:
            return
        number = board.number_of(group.uid)
        if number == 1:
            self.ctx.notify(self.tr("There is no group at the left of it to merge it with."))
            return
        into = board.groups()[number - 2].uid
        self._do(acts.merge_groups, into, group.uid, said=self.tr("Merged with the group at the left"), look=into)

    def focus(self) -> None:
        """The keys go to the board."""
        self._here()[0].take_focus()

    def split(self) -> None:
        """From the card on they are a group of their own."""
        _, point = self._here()
        if self._group() is not None and point is not None:
            self._do(acts.split_group, point.uid, look=point.uid)

    def step(self, by: int) -> None:
        """The card up or down in its group."""
        board, point = self._here()
        if board.group() is not None and point is not None:
            self._do(acts.move_grouped, point.uid, by, look=point.uid)

    def move_group(self, by: int) -> None:
        """The group to the left or to the right."""
        if (group := self._group()) is not None:
            self._do(acts.move_group, group.uid, by, look=group.uid)

    def fold(self) -> None:
        """The group, or its cards again."""
        board, _ = self._here()
        if self._group() is not None:
            board.fold(board.current(), not board.current().folded)

    def fold_all(self) -> None:
        """Every group, or all of them again if every one is folded."""
        board, _ = self._here()
        parts = [part for uid, part in board.columns.items() if uid]
        folded = not all(part.folded for part in parts)
        for part in parts:
            board.fold(part, folded)

    def promote(self) -> None:
        """A measure that rests on the whole group: its wording is offered first."""
        board, _ = self._here()
        if (group := self._group()) is None:
            return
        if not board.current().model.rowCount():
            self.ctx.notify(self.tr("This group has no contribution yet."))
        elif not self._rests(board.current().model.shown()):
            Promoting(self.ctx, acts.promote_group, group.uid, group.name, self._promoted).open()

    def _rests(self, cards: Any) -> bool:
        """Whether a measure rests on all of them already, which is said."""
        rows = self.ctx.session.rows
        measures = rows.all(Measure)
        wanted = {card.uid for card in cards}
        for letter, measure in zip(letters(len(measures)), measures, strict=True):
            if wanted <= {link.point for link in rows.all(MeasureLink, measure=measure.uid)}:
                self.ctx.notify(self.tr("Measure {letter} rests on it already.").format(letter=letter))
                return True
        return False

    def _promoted(self, _: Changes) -> None:
        count = len(self.ctx.session.rows.all(Measure))
        text = self.tr("Measure {letter} added").format(letter=letters(count)[-1])
        self.ctx.notify(text, self.tr("Undo"), self.ctx.session.undo)

    def _accept(self) -> None:
        self._here()[0].accept()

    def _here(self) -> tuple[Board, Point | None]:
        assert self.board is not None
        return self.board, self.board.point()

    def _group(self) -> PointGroup | None:
        group = self._here()[0].group()
        if group is None:
            self.ctx.notify(self.tr("Go to a group first: the arrow to the right leads there."))
        return group

    def _do(self, act: Any, *args: object, said: str = "", look: str = "") -> None:
        def then(_: Changes) -> None:
            board = self._here()[0]
            if look and not board.select(look):
                board.select("", look)
            if said:
                self.ctx.notify(said, self.tr("Undo"), self.ctx.session.undo)

        self.ctx.session.do(act, *args, then=then, otherwise=self._refused)

    def _refused(self, error: object) -> None:
        if isinstance(error, KnownError):
            self.ctx.notify(sentence(error, self.ctx.lang()))

    def _title(self) -> str:
        return self.tr("Back to the log") if self.on else self.tr("Group the contributions")

    def _to_title(self, number: int) -> str:
        if number == 1:
            return self.tr("Put the contribution into group 1 (1 to 9)")
        return self.tr("Put the contribution into group {number}").format(number=number)


def show_group(grouping: Grouping, rows: Mirror, table: str, uid: str) -> bool:
    """Look at the group, or the contribution in it, that a line of a document says; False if it is gone."""
    lying = rows.find(GroupedPoint, uid) if table == "grouped_point" else None
    voted = rows.find(OptionGroup, uid) if table == "option_group" else None
    group = lying.group if lying is not None else voted.group if voted is not None else uid
    if rows.find(PointGroup, group) is None:
        return False
    return grouping.open().select(group, lying.point if lying is not None else "")
