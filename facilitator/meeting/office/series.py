"""A next meeting from an earlier one: what goes on, with its origin.

Everything is written into the new meeting, in one act. The earlier one may be approved, signed and filed: nothing is
ever written there. Where it went on is read from the meetings of this computer (``desk.across``), not kept in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from facilitator.course import put_aside
from facilitator.errors import KnownError
from facilitator.meeting.office import profiled
from facilitator.meeting.organisations import confirm, is_confirmed
from facilitator.meeting.setup import found
from facilitator.meeting.words import title_of
from facilitator.model import (
    Action,
    AgendaItem,
    Answer,
    Aside,
    Carried,
    Consent,
    Fate,
    Measure,
    Meeting,
    Organisation,
    Origin,
    Person,
    PersonMore,
    Response,
    Rows,
    Taken,
    Unsettled,
)
from facilitator.profile import Profile
from facilitator.store.acts import act
from facilitator.store.tx import Tx

DETAILS = (
    "title", "process", "organiser", "organiser_short", "starts", "ends", "place", "city", "purpose",
    "chair", "chair_role", "secretary", "secretary_role", "language", "zone", "invented",
)  # fmt: skip
"""Details of the earlier meeting that the next one begins with; its date and protocol number are its own."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What of a meeting may go on. ``parked``: (uid, text) of items and points put aside, neither dealt with nor
    dropped; ``waiting``: measures without a settled response.

    ``origins`` and ``carried`` say what of it had come from earlier meetings itself.
    """

    meeting: Meeting
    head: str
    profile: Profile
    organisations: tuple[Organisation, ...] = ()
    confirmed: frozenset[str] = frozenset()
    people: tuple[Person, ...] = ()
    fathers: tuple[PersonMore, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    actions: tuple[Action, ...] = ()
    parked: tuple[tuple[str, str], ...] = ()
    waiting: tuple[Measure, ...] = ()
    origins: tuple[Origin, ...] = ()
    carried: tuple[Carried, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is taken over. The usual is everything; consents are never: they are asked again."""

    people: bool = True
    agenda: bool = True
    actions: bool = True
    parked: bool = True
    responses: bool = True


USUAL = Wanted()


@dataclass(frozen=True, slots=True)
class Number:
    """How much of an earlier meeting there is to take over: people, organisations, items, actions, parked, waiting."""

    people: int
    organisations: int
    agenda: int
    actions: int
    parked: int
    responses: int


def earlier(tx: Tx) -> Earlier:
    """Read what may go on. KnownErrors of ``profile_of``."""
    bodies = tx.all(Organisation)
    settled = {row.measure for row in tx.all(Response) if row.answer is not Answer.UNDER_REVIEW}
    carried = tx.all(Carried)
    asked = {row.action for row in tx.all(Unsettled)}
    return Earlier(
        meeting=tx.meeting(),
        head=tx.head,
        profile=profiled.profile_of(tx),
        organisations=tuple(bodies),
        confirmed=frozenset(body.uid for body in bodies if is_confirmed(tx, body)),
        people=tuple(tx.all(Person)),
        fathers=tuple(tx.all(PersonMore)),
        agenda=tuple(row for row in tx.all(AgendaItem) if row.uid not in {one.item for one in tx.all(Aside)}),
        # an owner that nobody settled is no owner: the action goes on without one
        actions=tuple(replace(row, owner="") if row.uid in asked else row for row in tx.all(Action) if not row.done),
        parked=tuple((one.uid, one.text) for one in put_aside(tx) if one.fate in (Fate.WAITS, Fate.NEXT)),
        waiting=tuple(row for row in tx.all(Measure) if row.uid not in settled),
        origins=tuple(tx.all(Origin)),
        carried=tuple(carried),
    )


def number_of(source: Earlier) -> Number:
    """How much there is, what had been carried there already and is still open among it."""
    open_rows = {what: len(_open_rows(source, what)) for what in (Taken.PARKED, Taken.RESPONSE)}
    return Number(
        len(source.people),
        len(source.organisations),
        len(source.agenda),
        len(source.actions),
        len(source.parked) + open_rows[Taken.PARKED],
        len(source.waiting) + open_rows[Taken.RESPONSE],
    )


def _open_rows(source: Earlier, what: Taken) -> list[Carried]:
    return [row for row in source.carried if row.what is what and row.here is None]


@act("next_meeting", undoable=False)
def next_meeting(tx: Tx, /, *, source: Earlier, wanted: Wanted = USUAL, **details: Any) -> Meeting:
    """The new meeting with all that goes on, each with its origin. ``details`` replace those of the earlier one.

    Consents become not asked: a yes was given for that meeting. KnownErrors of ``create_meeting``.
    """
    old = source.meeting
    given = {name: getattr(old, name) for name in DETAILS} | details
    meeting = found(tx, old.template or "empty", given, agenda=not wanted.agenda or not source.agenda)
    profiled.lay(tx, source.profile)
    _Carrying(tx, source).take(wanted)
    return meeting


class _Carrying:
    """One act of taking over: rows there → rows here."""

    def __init__(self, tx: Tx, source: Earlier) -> None:
        self.tx, self.source = tx, source
        self.origin = self._origin(
            source.meeting.uid, source.meeting.title, source.meeting.date, source.head, last=True
        )
        self.known: dict[str, str] = {}  # an origin there → the same here
        self.before = {row.here: row for row in source.carried if row.here}

    def take(self, wanted: Wanted) -> None:
        if wanted.people:
            self._people()
        if wanted.agenda:
            self._agenda()
        if wanted.actions:
            self._actions()
        if wanted.parked:
            there = {item.uid for item in self.source.agenda} if wanted.agenda else set()
            self._texts(Taken.PARKED, [one for one in self.source.parked if one[0] not in there])
        if wanted.responses:
            self._texts(Taken.RESPONSE, [(row.uid, row.text) for row in self.source.waiting])

    def _people(self) -> None:
        tx, bodies = self.tx, {}
        for old in self.source.organisations:
            body = tx.add(replace(old, uid=tx.env.uid()))
            bodies[old.uid] = body.uid
            self._note(Taken.ORGANISATION, old.uid, body.uid)
            if old.uid in self.source.confirmed:
                confirm(tx, body)
        fathers = {row.person: row.father for row in self.source.fathers}
        for one in self.source.people:
            person = tx.add(
                replace(
                    one,
                    uid=tx.env.uid(),
                    organisation=bodies.get(one.organisation or ""),
                    invited=True,
                    photo=Consent.NOT_ASKED,
                    publish_name=Consent.NOT_ASKED,
                )
            )
            self._note(Taken.PERSON, one.uid, person.uid)
            if father := fathers.get(one.uid):
                tx.add(PersonMore(uid=tx.env.uid(), person=person.uid, father=father))

    def _agenda(self) -> None:
        for old in self.source.agenda:
            item = self.tx.add(replace(old, uid=self.tx.env.uid(), opened_at=None, closed_at=None))
            self._note(Taken.ITEM, old.uid, item.uid)

    def _actions(self) -> None:
        for position, old in enumerate(self.source.actions, start=1):
            action = self.tx.add(replace(old, uid=self.tx.env.uid(), position=position))
            self._note(Taken.ACTION, old.uid, action.uid)

    def _texts(self, what: Taken, rows: Sequence[tuple[str, str]]) -> None:
        for row in _open_rows(self.source, what):
            self._add(self._through(row.origin), what, row.there, None, row.text)
        for uid, text in rows:
            self._add(self.origin, what, uid, None, text)

    def _note(self, what: Taken, there: str, here: str) -> None:
        """A task that had come from an earlier meeting already comes from that one still."""
        before = self.before.get(there) if what is Taken.ACTION else None
        if before is None:
            self._add(self.origin, what, there, here)
        else:
            self._add(self._through(before.origin), what, before.there, here)

    def _through(self, origin: str) -> str:
        if origin not in self.known:
            first = next(row for row in self.source.origins if row.uid == origin)
            self.known[origin] = self._origin(first.earlier, first.title, first.date, first.head, last=False)
        return self.known[origin]

    def _origin(self, earlier: str, title: str, date: str, head: str, *, last: bool) -> str:
        tx = self.tx
        row = Origin(
            uid=tx.env.uid(), earlier=earlier, title=title, date=date, head=head, last=last, taken_at=tx.env.now()
        )
        return tx.add(row).uid

    def _add(self, origin: str, what: Taken, there: str, here: str | None, text: str = "") -> None:
        tx = self.tx
        tx.add(Carried(uid=tx.env.uid(), origin=origin, what=what, there=there, here=here, text=text))


@act("take_up")
def take_up(tx: Tx, carried: str) -> AgendaItem:
    """A parked matter of the earlier meeting becomes an item of this agenda. KnownError ``carried.taken``."""
    from facilitator.meeting.agenda import add_item

    row = tx.get(Carried, carried)
    if row.what is not Taken.PARKED or row.here is not None:
        raise KnownError("carried.taken")
    item = add_item(tx, title_of(row.text))
    tx.set(Carried, carried, here=item.uid)
    return item


@dataclass(frozen=True, slots=True)
class Series:
    """What a meeting knows of those before it: ``last`` is the one it was made from; ``of`` row here → its origin."""

    last: Origin | None = None
    of: dict[str, Origin] = field(default_factory=dict)
    parked: tuple[tuple[Carried, Origin], ...] = ()
    waiting: tuple[tuple[Carried, Origin], ...] = ()


def origin_of(rows: Rows, here: str) -> Origin | None:
    """Where a row of this meeting comes from; None for what began here."""
    carried = next(iter(rows.all(Carried, here=here)), None)
    return next(iter(rows.all(Origin, uid=carried.origin)), None) if carried is not None else None


def series_of(rows: Rows) -> Series:
    """For screens: where each row comes from, and what waits to be taken up."""
    origins = {row.uid: row for row in rows.all(Origin)}
    carried = [row for row in rows.all(Carried) if row.origin in origins]
    return Series(
        last=next((row for row in origins.values() if row.last), None),
        of={row.here: origins[row.origin] for row in carried if row.here},
        parked=_waiting(carried, origins, Taken.PARKED),
        waiting=_waiting(carried, origins, Taken.RESPONSE),
    )


def _waiting(carried: Iterable[Carried], origins: dict[str, Origin], what: Taken) -> tuple[tuple[Carried, Origin], ...]:
    return tuple((row, origins[row.origin]) for row in carried if row.what is what and row.here is None)
