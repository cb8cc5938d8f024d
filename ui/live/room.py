"""What the live stations share beside the rows: what is being looked at, and how many cards lie in the secret box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from facilitator.course import current
from facilitator.language.sentences import Lang
from facilitator.model import AgendaItem, Cancellation, Closing, Option, Round, Tally
from facilitator.voting.lines import choice_lines
from facilitator.voting.rules import Result, read_result
from ui.session import Mirror, Session

if TYPE_CHECKING:
    from facilitator.store.journal import Changes


class Room(QObject):
    """One per session.

    Attributes: ``item`` the agenda item shown in the discussion; ``round`` the round shown at the vote; ``measure`` the
    measure selected there; ``in_box`` cards in the box of the running secret round, ``again_in_box`` those of a second
    typing.

    Signals:
        item_shown(str), round_shown(str), measure_shown(str): another one is looked at.
        cards_counted(int): the number of cards in the box was read.
    """

    item_shown = Signal(str)
    round_shown = Signal(str)
    measure_shown = Signal(str)
    cards_counted = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.item = ""
        self.round = ""
        self.measure = ""
        self.in_box = self.again_in_box = 0
        session.closed.connect(self._forget)
        session.changed.connect(self._follow)

    def show_item(self, uid: str) -> None:
        """Somebody looks at this agenda item; empty for none."""
        if uid != self.item:
            self.item = uid
            self.item_shown.emit(uid)

    def show_round(self, uid: str) -> None:
        """Somebody looks at this round; empty for none."""
        if uid != self.round:
            self.round = uid
            self.round_shown.emit(uid)

    def show_measure(self, uid: str) -> None:
        """Somebody selected this measure; empty for none."""
        if uid != self.measure:
            self.measure = uid
            self.measure_shown.emit(uid)

    def count_box(self) -> None:
        """Ask how many cards the secret box holds; ``cards_counted`` answers."""
        from facilitator.voting.secret import again_inside, cards_inside

        if self._session.file is not None:
            self._session.follow(again_inside(self._session.file), "again_inside", then=self._counted_again)
            self._session.follow(cards_inside(self._session.file), "cards_inside", then=self._counted)

    def _follow(self, changes: Changes) -> None:
        """Whatever opens an item, undo too: the line goes there, so people look there."""
        if comes_open(changes) and (now := open_item_of(self._session.rows)) is not None:
            self.show_item(now.uid)

    def _counted_again(self, cards: int) -> None:
        self.again_in_box = cards

    def _counted(self, cards: int) -> None:
        self.in_box = cards
        self.cards_counted.emit(cards)

    def _forget(self) -> None:
        self.item, self.round, self.measure, self.in_box = "", "", "", 0
        self.again_in_box = 0


def room_of(session: Session) -> Room:
    """The session's room, made when first asked for."""
    found = session.findChild(Room, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else Room(session)


def open_item_of(rows: Mirror) -> AgendaItem | None:
    """The agenda item the meeting is at."""
    return current(rows.all(AgendaItem))


def comes_open(changes: Changes) -> bool:
    """An act, its undo or its redo opened an agenda item, or brought one back that was open."""

    def is_open(row: object) -> bool:
        return isinstance(row, AgendaItem) and bool(row.opened_at) and not row.closed_at

    return any(is_open(change.after) and not is_open(change.before) for change in changes.rows)


def item_name(item: AgendaItem) -> str:
    """``II. Konsultimi publik`` for an area of the discussion, else the title."""
    return f"{item.area}. {item.title}" if item.area else item.title


def ended(rows: Mirror, round_uid: str) -> Closing | Cancellation | None:
    """How a round ended, None while it runs."""
    closings = rows.all(Closing, round=round_uid)
    return closings[0] if closings else next(iter(rows.all(Cancellation, round=round_uid)), None)


def running_round(rows: Mirror) -> Round | None:
    """The round that is open now; at most one is."""
    return next((row for row in rows.all(Round) if ended(rows, row.uid) is None), None)


def result_of(rows: Mirror, round_uid: str) -> Result | None:
    """The counted result of a closed round."""
    tallies = rows.all(Tally, round=round_uid)
    return read_result(tallies[0].result) if tallies else None


def option_lines(method: str, options: list[Option], lang: Lang) -> list[tuple[str, str]]:
    """(mark, text) of what can be chosen: the options by letter, or the levels, the highest first.

    Of a rule of levels the question is the proposal; what the levels mean is what people look for.
    """
    return choice_lines(method, [(option.letter, option.text) for option in options], lang)
