"""Attendance (Prezenca): a few letters and Enter at the door; everything else has a key of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout

from facilitator import badge
from facilitator.course import is_over
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.attendance import Key, Where
from facilitator.meeting.people import set_person
from facilitator.meeting.stated import Typed
from facilitator.model import Attendance, Consent, Meeting, Organisation, Person, StandingConfirmed
from facilitator.report.papers import Paper
from ui.commands import Command
from ui.context import Context
from ui.live.arrival_panel import Arrival
from ui.live.course import ending
from ui.live.known import known_of
from ui.live.reception import Reception
from ui.live.scanner import Scanner
from ui.stations import papers
from ui.stations.attendance.commands import commands, keys
from ui.stations.attendance.door import Field
from ui.stations.attendance.numbers import NumbersCard, NumbersLine
from ui.stations.attendance.roster import ALL, Roster, RosterDelegate, person_of, visits_of
from ui.stations.attendance.side import PersonCard
from ui.stations.attendance.signature import Signing
from ui.stations.attendance.times import TimesSheet
from ui.stations.base import Station
from ui.stations.signed_lists import SignedLists
from ui.stations.standing import confirm_of, open_sheet
from ui.widgets.basics import Card, Chips, Empty, label, set_role
from ui.widgets.lists import ListModel, ListPane
from ui.widgets.pasting import Pasting
from ui.words.people import NEXT_CONSENT, belongs_beside

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

SHOWN = {Where.EXPECTED: Key.ARRIVED, Where.INSIDE: Key.LEFT, Where.LEFT: Key.BACK}
"""What the one large button at the side says of whom it shows."""


class AttendanceStation(Station):
    """The roster with its field, the person one is dealing with, and the numbers."""

    id = "attendance"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self._roster = Roster()
        self._person = ""
        # Enter with an empty field may act only on somebody chosen on purpose, not on whoever the list fell on.
        self._picked = False
        self._filling = False
        self._places_said: list[tuple[object, str]] = []

    def finish(self) -> Iterator[None]:
        ctx = self.ctx
        self._says = label("", 13, wrap=True)
        self._says.setMinimumHeight(20)
        self._filter = Chips(self._roster.filters(), "", wraps=True)
        self._model = ListModel()
        self._list = ListPane("", self._model, RosterDelegate(self._roster))
        self._known = known_of(ctx.session)
        self._field = Field(self._list, "", self._meant)
        self._field.setClearButtonEnabled(True)
        self._nobody = Empty("users", "", "")
        self._card = Card("users", "")
        self._card.head.addWidget(self._filter)
        self._card.body.addWidget(self._field)
        self._card.body.addWidget(self._says)
        self._short = NumbersLine()
        self._card.body.addWidget(self._short)
        self._card.body.addWidget(self._list, 1)
        self._card.body.addWidget(self._nobody, 1)
        yield
        self._side = PersonCard(
            {place: partial(self._shown, key) for place, key in SHOWN.items()},
            self._correct,
            self._confirm_standing,
        )
        self._signing = Signing(self, ctx, lambda: self._person, self._say)
        self._signing.begin_at(self._side.signature)
        self._door = Reception(ctx, self._field, self._say, self._settle, self._failed)
        self._scanner = Scanner(self, self._scanning)
        self._scanner.scanned.connect(self._scan)
        self._side.setFixedWidth(296)
        yield
        self._numbers = NumbersCard(partial(ending.begin, ctx))
        self._numbers.setFixedWidth(272)
        yield
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 14, 14, 14)
        box.setSpacing(12)
        box.addWidget(self._card, 1)
        box.addWidget(self._side)
        box.addWidget(self._numbers)
        yield from super().finish()
        self._field.textChanged.connect(self._typed)
        self._field.entered.connect(self._arrive)
        self._field.entered_new.connect(self._walk_in)
        Pasting(self._field).pasted.connect(self._import_lines)
        self._filter.changed.connect(self._filtered)
        self._list.chosen.connect(self._chosen)
        self._list.moved.connect(self._moved)
        self._side.photo.connect(partial(self._consent, "photo"))
        self._side.publish.connect(partial(self._consent, "publish_name"))
        self.retranslate()

    # the station

    def keys(self) -> list[tuple[str, str]]:
        return keys()

    def commands(self) -> list[Command]:
        run: dict[str, Callable[[], object]] = {
            "find": self._to_field,
            "arrive": partial(self._shown, Key.ARRIVED),
            "walk_in": self._walk_in,
            "leave": self._leave,
            "back": self._come_back,
            "correct": self._correct,
            "photo": partial(self._next_answer, "photo"),
            "name": partial(self._next_answer, "publish_name"),
            "filter": self._next_filter,
            "standing": self._confirm_standing,
            "standings": self._standings,
            "signed_lists": self._signed_lists,
            "sign": self._signing.open,
            "erase": self._signing.erase,
            "begin": partial(ending.begin, self.ctx),
            "end": partial(ending.end, self.ctx),
        }
        return [*commands(self.id, self._writable, run), *papers.inviting(self.ctx, self.id, Paper.DOOR)]

    def _signed_lists(self) -> None:
        if self.ctx.session.is_open:
            SignedLists(self.ctx)

    def retranslate(self) -> None:
        self._card.set_title(self.tr("The list"))
        self._field.setPlaceholderText(self.tr("Name or organisation…"))
        self._field.setAccessibleName(self.tr("Find a person"))
        self._list.setAccessibleName(self.tr("People of the meeting"))
        self._filter.setAccessibleName(self.tr("Show"))
        self._say("", "")
        if self.loaded:
            self.load()

    def load(self) -> None:
        self._roster.load(self.ctx.session.rows)
        self._fill()

    def apply(self, changes: Changes) -> None:
        if changes.name in ("undo", "redo"):
            self._say("muted", self._idle())  # what was said may no longer be so
        people: set[str] = set()
        for change in changes.rows:
            changed = change.after or change.before
            if isinstance(changed, Person):
                people.add(changed.uid)
            elif isinstance(changed, Attendance):
                people.add(changed.person)
            elif change.table in ("handwriting_allowed", "handwritten"):
                self._show_side()
            elif isinstance(changed, StandingConfirmed):
                self.load()  # the first of them makes everybody else one to be confirmed
                return
            elif isinstance(changed, Meeting) and is_over(changed) != self._roster.over:
                self.load()  # who was in the room is no longer known to be
                return
            elif isinstance(changed, Organisation):
                people.update(row.uid for row in self.ctx.session.rows.all(Person, organisation=changed.uid))
        rows = self.ctx.session.rows
        before = dict(self._roster.places)
        for uid in people:
            self._roster.renew(rows, uid)
        gone = before.keys() - self._roster.places.keys()
        if not gone and (self._filter.value() == ALL or before == self._roster.places):
            for uid in people:
                self._model.update(self._roster.items[uid])
            self._draw_filter()
            self._show_side()
        else:
            self._fill()

    def arrive(self) -> None:
        if not self._says.text():
            self._say("muted", self._idle())
        self._to_field()

    def show_row(self, table: str, uid: str) -> bool:
        self._field.clear()
        self._filter.set_value(ALL)
        self._fill()
        self._list.setFocus()
        return self._list.select(person_of(self.ctx.session.rows, table, uid))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # On a narrow window names matter more: the totals stand above them in short.
        self._numbers.setVisible(self.width() >= 980)
        self._short.setVisible(self.width() < 980)

    # what is shown

    def _fill(self) -> None:
        self._filling = True
        self._draw_filter()
        self._model.set_items(self._roster.shown(self._filter.value()))
        self._list.select(self._person)
        self._filling = False
        self._show_side()

    def _draw_filter(self) -> None:
        places = self._roster.filters()
        if places != self._places_said:
            self._places_said = places
            focus = QApplication.focusWidget()
            focused = focus is not None and self._filter.isAncestorOf(focus)
            self._filter.set_options(places)
            if focused:
                self._filter.setFocus()

    def _show_side(self) -> None:
        rows = self.ctx.session.rows
        nobody = not self._roster.items
        self._nobody.setVisible(nobody)
        self._list.setVisible(not nobody)
        if nobody:
            self._nobody.set_texts(
                self.tr("Nobody is on the list yet"),
                self.tr("Type “Name, Organisation, role” above and press Ctrl+Enter, or import a list in Preparation."),
            )
        self._side.show_person(rows, self._person)
        self._numbers.show_rows(rows)
        self._short.show_rows(rows)

    def _say(self, tone: str, text: str) -> None:
        set_role(self._says, tone)
        self._says.setText(text)

    # typing and choosing

    def _meant(self, text: str) -> list[str]:
        found = self._known.who.person(text)
        return [one.uid for one in (*found.means, *found.also)]

    def _typed(self, line: str) -> None:
        typed = Typed.of(line)
        self._picked, self._filling = False, True
        if not typed.text:
            self._list.select(self._person)
            self._say("muted", self._idle())
        else:
            # Nobody is shown at the side whom the text does not mean: keys act on who is named, or on nobody.
            found = self._known.who.person(typed.text)
            uid = found.one.uid if found.one is not None else ""
            self._list.select(uid)
            self._choose(uid)
            if uid:
                self._say("muted", self._door.hint(uid))
            else:
                self._say("muted", self._door.several_hint() if found.several else self._door.guest_hint())
        self._filling = False

    def _idle(self) -> str:
        return self.tr("A few letters, then Enter: arrived. “@10:20” at the end states another time.")

    def _moved(self, uid: str) -> None:
        if uid and not self._filling and not self._field.filtering:
            self._choose(uid)
            self._picked = True

    def _choose(self, uid: str) -> None:
        self._person = uid
        self._side.show_person(self.ctx.session.rows, uid)

    def _chosen(self, uid: str) -> None:
        self._choose(uid)
        self._picked = True
        self._arrive()

    def _filtered(self, place: object) -> None:
        self._fill()

    def _next_filter(self) -> None:
        order = [place for place, _ in self._roster.filters()]
        self._filter.set_value(order[(order.index(self._filter.value()) + 1) % len(order)])
        self._fill()

    def _to_field(self) -> None:
        self._field.setFocus()
        self._field.selectAll()

    # acts

    def _writable(self) -> bool:
        return self.ctx.session.is_open and not self.ctx.session.read_only

    def _on_purpose(self) -> str:
        """Whom a key is for without asking: picked by arrows, or shown at the side while nothing is typed."""
        return self._person if self._picked or not Typed.of(self._field.text()).text else ""

    def _arrive(self) -> None:
        self._door.press(Key.ARRIVED, self._person if self._picked else "")

    def _leave(self) -> None:
        self._press(Key.LEFT)

    def _come_back(self) -> None:
        self._press(Key.BACK)

    def _press(self, key: Key) -> None:
        if not self._person and not Typed.of(self._field.text()).text:
            self._say("muted", self.tr("Choose a person first."))
        else:
            self._door.press(key, self._on_purpose())

    def _import_lines(self, text: str) -> None:
        from ui.live.import_sheet import ImportSheet

        if self._writable():
            ImportSheet(self.ctx, text).begin()

    def _walk_in(self) -> None:
        self._door.walk_in()

    def _shown(self, key: Key) -> None:
        """The button of the card at the side: for whom it shows, and nobody else."""
        if self._person:
            self._door.press(key, self._person)

    def _settle(self, uid: str) -> None:
        """After an act: the person stays chosen, the field is free for the next one."""
        self._person = uid
        self._field.setText("")  # not clear(): Ctrl+Z then belongs to the meeting, not to the field
        self._picked = False
        self._filling = True
        self._list.select(uid)
        self._filling = False
        self._side.show_person(self.ctx.session.rows, uid)

    # badges

    def _scanning(self) -> bool:
        """Wherever the focus is, but in the popup, which has its own door."""
        at = QApplication.focusWidget()
        while at is not None and not isinstance(at, Arrival):
            at = at.parentWidget()
        return at is None and self.isVisible() and self.ctx.session.is_open

    def _scan(self, code: badge.Scan) -> None:
        self._door.scan(code, self._scanned)

    def _scanned(self, uid: str) -> None:
        """Who it was is shown; a name half typed stays."""
        if not self._field.text():
            self._settle(uid)

    def _next_answer(self, name: str) -> None:
        if person := self.ctx.session.rows.find(Person, self._person):
            self._consent(name, NEXT_CONSENT[getattr(person, name)])

    def _consent(self, name: str, answer: Consent) -> None:
        person = self.ctx.session.rows.find(Person, self._person)
        if person is not None and getattr(person, name) is not answer and self.ctx.session.is_open:
            given: dict[str, Any] = {name: answer}
            # what is read only or approved is refused by the store, in words
            self.ctx.session.do(set_person, person.uid, otherwise=self._failed, **given)

    def _confirm_standing(self) -> None:
        confirm_of(self.ctx, self._person, self._say, self._failed)

    def _standings(self) -> None:
        open_sheet(self.ctx, self._person)

    def _failed(self, error: BaseException) -> None:
        self._show_side()  # a consent that was not written must not look as if it were
        if isinstance(error, KnownError) and belongs_beside(error):
            self._say("red", sentence(error, self.ctx.lang()))
        else:
            self.ctx.session.failed.emit("attendance", error)

    def _correct(self) -> None:
        person = self.ctx.session.rows.find(Person, self._person)
        visits = visits_of(self.ctx.session.rows, self._person)
        if person is None or not visits:
            self._say("muted", self.tr("Nobody with a time to correct is chosen."))
        else:
            TimesSheet(self.ctx, person, visits, self._failed).show_over()
