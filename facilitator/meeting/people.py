"""Organisations and people: typed one by one, or many at once from a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.collation import short_name
from facilitator.meeting import organisations
from facilitator.meeting.floor import ending
from facilitator.meeting.same import Bodies
from facilitator.meeting.words import lines_of
from facilitator.model import (
    Attendance,
    Capacity,
    CoAuthor,
    Consent,
    Gender,
    Meeting,
    Organisation,
    OrgKind,
    Person,
    PersonMore,
    Point,
    ReadingAnswer,
    RollEntry,
    RollPerson,
    Rows,
)
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of an imported list: fields of a Person and of its organisation (empty ``name``: none).

    ``into``: uid of somebody in the meeting whose empty fields the line fills in, instead of a new person.
    """

    person: dict[str, Any] = field(default_factory=dict)
    organisation: dict[str, Any] = field(default_factory=dict)
    father: str = ""
    into: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import made: people added, people filled in, organisations added."""

    people: int = 0
    filled: int = 0
    organisations: int = 0


@act("add_organisation")
def add_organisation(tx: Tx, /, **new: Any) -> Organisation:
    """A new organisation; its short name is the quoted part and its kind what its names say, unless given.

    KnownError ``organisation.twice``.
    """
    return _add_organisation(tx, new)


@act("set_organisation")
def set_organisation(tx: Tx, /, uid: str, **new: Any) -> Organisation:
    """Change fields; another ``kind`` brings its vote with it and is confirmed, for somebody chose it.

    KnownError ``organisation.twice``, ``text.empty``.
    """
    new = lines_of(new, needed=("name",))
    if "name" in new and (other := find_organisation(tx, new["name"])) and other.uid != uid:
        raise KnownError("organisation.twice", name=other.name)
    before = tx.get(Organisation, uid)
    if "kind" in new:
        new = {**organisations.rekinded(before, OrgKind(new["kind"])), **new}
    body = organisations.guess_renamed(tx, before, tx.set(Organisation, uid, **new))
    if "kind" in new:
        organisations.confirm(tx, body)
    return body


@act("remove_organisation")
def remove_organisation(tx: Tx, uid: str) -> None:
    """Remove one nobody refers to. KnownError ``organisation.used``, ``organisation.voted``, ``organisation.spoke``
    (fact ``name``)."""
    organisation = tx.get(Organisation, uid)
    if any(tx.count(kind, organisation=uid) for kind in (Person, Point, CoAuthor, ReadingAnswer)):
        raise KnownError("organisation.used", name=organisation.name)
    if tx.count(RollEntry, organisation=uid):
        raise KnownError("organisation.voted", name=organisation.name)
    if ending.on_record(tx, organisation=uid):
        raise KnownError("organisation.spoke", name=organisation.name)
    ending.asks_no_more(tx, organisation=uid)
    organisations.forget(tx, uid)
    tx.remove(Organisation, uid)


@act("add_person")
def add_person(tx: Tx, /, **new: Any) -> Person:
    """A new person; the same name may stand twice. KnownError ``text.empty``, ``row.gone``."""
    return _add_person(tx, new)


@act("set_person")
def set_person(tx: Tx, /, uid: str, **new: Any) -> Person:
    """Change fields, consents among them, and ``father``; an empty one is taken away. KnownError ``text.empty``."""
    father = new.pop("father", None)
    if father == "":
        _forget_father(tx, uid)
    elif father is not None:
        set_father(tx, uid, father)
    return tx.set(Person, uid, **lines_of(new, needed=("name",))) if new else tx.get(Person, uid)


@act("remove_person")
def remove_person(tx: Tx, uid: str) -> None:
    """Remove somebody who neither came nor spoke. KnownError ``person.used`` (fact ``name``)."""
    person = tx.get(Person, uid)
    said = any(tx.count(kind, person=uid) for kind in (Attendance, Point, CoAuthor, ReadingAnswer, RollPerson))
    if said or ending.on_record(tx, person=uid):
        raise KnownError("person.used", name=person.name)
    _forget_father(tx, uid)
    ending.asks_no_more(tx, person=uid)
    tx.remove(Person, uid)


@act("import_people")
def import_people(tx: Tx, listed: Sequence[Listed]) -> Imported:
    """A whole list as one act; organisations are found by full or short name, or made. What is there is never
    overwritten. KnownError ``text.empty``, ``row.gone``.
    """
    bodies = Bodies(tx.all(Organisation))
    added = filled = made = 0
    for line in listed:
        uid = None
        if name := line.organisation.get("name", "").strip():
            body = bodies.find(name)
            if body is None:
                body = _add_organisation(tx, line.organisation, sure=True)
                bodies.add(body)
                made += 1
            uid = body.uid
        if line.into:
            filled += _fill_in(tx, line, uid)
        else:
            person = _add_person(tx, {**line.person, "organisation": uid})
            set_father(tx, person.uid, line.father)
            added += 1
    return Imported(added, filled, made)


def missing(person: Person, line: Listed, body: str | None, father: str = "") -> dict[str, Any]:
    """What ``line`` knows and the row does not: field → value, ``organisation`` a uid, ``father`` among them."""
    known: dict[str, Any] = {**line.person, "organisation": body, "father": line.father}
    kept = {field: father if field == "father" else getattr(person, field) for field in known}
    found = {field: value for field, value in known.items() if not _unknown(value) and _unknown(kept[field])}
    if "organisation" in found:
        if person.capacity is Capacity.CITIZEN:
            found.setdefault("capacity", Capacity.REPRESENTATIVE)
        found.pop("county", None)
    return found


def _unknown(value: object) -> bool:
    return value is None or value == "" or value is Gender.UNSTATED or value is Consent.NOT_ASKED


def father_of(tx: Rows, person: str) -> str:
    """The father's name, if it was given."""
    return next((row.father for row in tx.all(PersonMore, person=person)), "")


def set_father(tx: Tx, person: str, father: str) -> None:
    """Keep the father's name beside the person; an empty one changes nothing."""
    father = lines_of({"father": father})["father"]
    if not father:
        return
    rows = tx.all(PersonMore, person=person)
    if rows:
        tx.set(PersonMore, rows[0].uid, father=father)
    else:
        tx.add(PersonMore(uid=tx.env.uid(), person=person, father=father))


def _forget_father(tx: Tx, person: str) -> None:
    for row in tx.all(PersonMore, person=person):
        tx.remove(PersonMore, row.uid)


def _fill_in(tx: Tx, line: Listed, body: str | None) -> bool:
    person = tx.get(Person, line.into)
    new = missing(person, line, body, father_of(tx, person.uid))
    told = bool(new)
    set_father(tx, person.uid, new.pop("father", ""))
    if new:
        tx.set(Person, person.uid, **lines_of(new))
    return told


def find_organisation(tx: Rows, name: str) -> Organisation | None:
    """The organisation of that full or short name; only how it is dressed does not count (``folding.spelled``)."""
    return Bodies(tx.all(Organisation)).find(name)


def _add_organisation(tx: Tx, new: dict[str, Any], *, sure: bool = False) -> Organisation:
    new = lines_of(new, needed=("name",))
    if not sure and (other := find_organisation(tx, new.get("name", ""))):
        raise KnownError("organisation.twice", name=other.name)
    return tx.add(drafted(next(iter(tx.all(Meeting)), None), tx.env.uid(), new))


def drafted(meeting: Meeting | None, uid: str, new: dict[str, Any]) -> Organisation:
    """An organisation as it is made of these fields; also for a preview that has to find it again by its names."""
    return Organisation(uid=uid, **organisations.completed(meeting, {"short_name": short_name(new["name"]), **new}))


def _add_person(tx: Tx, new: dict[str, Any]) -> Person:
    new = lines_of(new, needed=("name",))
    if "capacity" not in new:
        new["capacity"] = Capacity.REPRESENTATIVE if new.get("organisation") else Capacity.CITIZEN
    return tx.add(Person(uid=tx.env.uid(), **new))
