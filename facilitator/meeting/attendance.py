"""Who came, left and came back. Arriving twice is harmless and says since when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.dates import seconds_of
from facilitator.meeting.clock import clock, instant, stated
from facilitator.meeting.floor.ending import end_turn_of
from facilitator.meeting.people import _add_organisation, _add_person, find_organisation
from facilitator.meeting.who import Candidate, Found, Who, words_of
from facilitator.model import Attendance, Handwritten, Organisation, Person
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Arrival:
    """What Enter did: the stay, and whether the person was inside already (since ``visit.arrived_at``)."""

    visit: Attendance
    already: bool = False
    again: bool = False


@act("arrive")
def arrive(tx: Tx, person: str, at: str | None = None) -> Arrival:
    """Somebody came in, or came back. On someone inside it writes nothing and says since when.

    KnownError ``time.order`` when the stated time lies before they last left.
    """
    tx.get(Person, person)
    visits = _visits(tx, person)
    if visits and visits[-1].left_at is None:
        return Arrival(visits[-1], already=True)
    happened, typed = stated(tx, at)
    if visits and visits[-1].left_at and seconds_of(happened) < seconds_of(visits[-1].left_at):
        raise KnownError("time.order", earlier=clock(tx, visits[-1].left_at), later=clock(tx, happened))
    visit = Attendance(uid=tx.env.uid(), person=person, arrived_at=happened, arrived_entered_at=typed)
    return Arrival(tx.add(visit), again=bool(visits))


@act("leave")
def leave(tx: Tx, person: str, at: str | None = None) -> Attendance:
    """Somebody left, and their turn ends with it. KnownError ``person.not_inside`` (fact ``name``), ``time.order``."""
    visits = _visits(tx, person)
    if not visits or visits[-1].left_at is not None:
        raise KnownError("person.not_inside", name=tx.get(Person, person).name)
    happened, typed = stated(tx, at)
    if seconds_of(happened) < seconds_of(visits[-1].arrived_at):
        raise KnownError("time.order", earlier=clock(tx, visits[-1].arrived_at), later=clock(tx, happened))
    visit = tx.set(Attendance, visits[-1].uid, left_at=happened, left_entered_at=typed)
    end_turn_of(tx, tx.get(Person, person), happened)
    return visit


@act("walk_in")
def walk_in(
    tx: Tx, text: str, at: str | None = None, *, body: str | None = None, details: Mapping[str, Any] | None = None
) -> Person:
    """Somebody nobody invited, from one line: ``Name``, ``Name, Organisation`` or ``Name, Organisation, role``.

    ``body``: the uid of the organisation meant; without one it is found by its very name, or made with ``details``.
    KnownError ``text.empty``, ``row.gone``.
    """
    name, organisation, role = guest(
        text, [name for row in tx.all(Organisation) for name in (row.name, row.short_name)]
    )
    new: dict[str, Any] = {"name": name, "role": role, "invited": False}
    if body:
        new["organisation"] = tx.get(Organisation, body).uid
    elif organisation:
        found = find_organisation(tx, organisation) or _add_organisation(tx, {**(details or {}), "name": organisation})
        new["organisation"] = found.uid
    person = _add_person(tx, new)
    happened, typed = stated(tx, at)
    tx.add(Attendance(uid=tx.env.uid(), person=person.uid, arrived_at=happened, arrived_entered_at=typed))
    return person


@act("correct_visit")
def correct_visit(tx: Tx, visit: str, *, arrived: str | None = None, left: str | None = None) -> Attendance:
    """State other times for a stay; the moment of typing is kept beside them. KnownError ``time.order``."""
    row = tx.get(Attendance, visit)
    typed = tx.env.now()
    new: dict[str, Any] = {}
    if arrived:
        new |= {"arrived_at": instant(tx, arrived), "arrived_entered_at": typed}
    if left:
        new |= {"left_at": instant(tx, left), "left_entered_at": typed}
    begun, ended = new.get("arrived_at", row.arrived_at), new.get("left_at", row.left_at)
    if ended and seconds_of(ended) < seconds_of(begun):
        raise KnownError("time.order", earlier=clock(tx, begun), later=clock(tx, ended))
    stay = tx.set(Attendance, visit, **new)
    if left:
        end_turn_of(tx, tx.get(Person, row.person), new["left_at"])
    return stay


@act("remove_visit")
def remove_visit(tx: Tx, visit: str) -> None:
    """A stay that never was, and what was signed for it."""
    for row in tx.all(Handwritten, attendance=visit):
        tx.remove(Handwritten, row.uid)
    tx.remove(Attendance, visit)


class Key(StrEnum):
    """What somebody at the door says: arrived (Enter), left (F7), came back (F8)."""

    ARRIVED = "arrived"
    LEFT = "left"
    BACK = "back"


class Where(StrEnum):
    """Where somebody is."""

    EXPECTED = "expected"
    INSIDE = "inside"
    LEFT = "left"


class Next(StrEnum):
    """What a key at the door does: an act, or a word why not."""

    ARRIVE = "arrive"
    LEAVE = "leave"
    ASK = "ask"  # several are meant: somebody chooses
    NOBODY = "nobody"  # nobody is called so
    IS_INSIDE = "is_inside"  # arrived already
    HAS_LEFT = "has_left"  # comes back by a key of its own, never by Enter
    NOT_YET = "not_yet"  # cannot come back or leave: has not arrived
    NOT_INSIDE = "not_inside"  # cannot leave twice


def stays_of(visits: Sequence[Attendance]) -> list[Attendance]:
    """In order of arrival."""
    return sorted(visits, key=lambda visit: (seconds_of(visit.arrived_at), visit.uid))


def where(visits: Sequence[Attendance]) -> Where:
    """Where somebody with these stays, in order of arrival, is now."""
    if not visits:
        return Where.EXPECTED
    return Where.INSIDE if visits[-1].left_at is None else Where.LEFT


def meant(found: Found) -> Next | Candidate:
    """Whom the text typed at the door means; several always ask, and nobody never acts on somebody else."""
    if found.one is not None:
        return found.one
    return Next.ASK if found.several else Next.NOBODY


def decide(key: Key, visits: Sequence[Attendance]) -> Next:
    """The one rule of every door: what a key does for somebody with these stays."""
    place = where(visits)
    if key is Key.ARRIVED:
        return {Where.EXPECTED: Next.ARRIVE, Where.INSIDE: Next.IS_INSIDE, Where.LEFT: Next.HAS_LEFT}[place]
    if key is Key.BACK:
        return {Where.EXPECTED: Next.NOT_YET, Where.INSIDE: Next.IS_INSIDE, Where.LEFT: Next.ARRIVE}[place]
    return {Where.EXPECTED: Next.NOT_YET, Where.INSIDE: Next.LEAVE, Where.LEFT: Next.NOT_INSIDE}[place]


def guest(text: str, bodies: Iterable[str] = ()) -> tuple[str, str, str]:
    """Name, organisation and role of a line for somebody who was not invited.

    A comma in quotes cuts nothing, nor does one inside a name of ``bodies``, the organisations that are known.
    """
    name, *rest = _cut(text)
    last = 1
    for name_of_body in bodies if len(rest) > 1 else ():
        known = words_of(name_of_body) if "," in name_of_body else []
        for size in range(len(rest), last, -1):
            if _in_a_row(words_of(" ".join(rest[:size])), known):
                last = size
                break
    return name, ", ".join(rest[:last]), ", ".join(part for part in rest[last:] if part)


_QUOTED = re.compile(r"“[^”“]*[”“]|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"")


def _cut(text: str) -> list[str]:
    """The parts between commas outside quotes; a quote that is never closed hides none."""
    hidden = _QUOTED.sub(lambda found: "x" * len(found[0]), text)
    ends = [at for at, char in enumerate(hidden) if char == ","]
    return [text[start + 1 : end].strip() for start, end in zip([-1, *ends], [*ends, len(text)], strict=True)]


def _in_a_row(words: list[str], known: list[str]) -> bool:
    """The words, as they were typed, are the whole of a known name or a piece of it."""
    size = len(words)
    return size > 1 and any(known[at : at + size] == words for at in range(len(known) - size + 1))


def guest_of(text: str, who: Who) -> Found:
    """The organisation a guest's line names: nobody is a new one; one is taken only where whole words name it."""
    found = who.body(guest(text, who.bodies)[1])
    return found if found.whole or found.several else Found((), (*found.means, *found.also))


def inside(visits: list[Attendance]) -> dict[str, Attendance]:
    """Person → the stay that has not ended."""
    return {visit.person: visit for visit in visits if visit.left_at is None}


def _visits(tx: Tx, person: str) -> list[Attendance]:
    return stays_of(tx.all(Attendance, person=person))
