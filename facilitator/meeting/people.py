"""Organisations and people: typed one by one, or many at once from a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.collation import short_name
from facilitator.language.folding import fold
from facilitator.meeting import organisations
from facilitator.meeting.approvals import Rows
from facilitator.meeting.words import lines_of
from facilitator.model import Attendance, Capacity, Meeting, Organisation, OrgKind, Person, Point, RollEntry
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of an imported list: fields of a Person and of its organisation (empty ``name``: none)."""

    person: dict[str, Any] = field(default_factory=dict)
    organisation: dict[str, Any] = field(default_factory=dict)


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
    """Remove one nobody refers to. KnownError ``organisation.used``, ``organisation.voted`` (fact ``name``)."""
    organisation = tx.get(Organisation, uid)
    if tx.count(Person, organisation=uid) or tx.count(Point, organisation=uid):
        raise KnownError("organisation.used", name=organisation.name)
    if tx.count(RollEntry, organisation=uid):
        raise KnownError("organisation.voted", name=organisation.name)
    organisations.forget(tx, uid)
    tx.remove(Organisation, uid)


@act("add_person")
def add_person(tx: Tx, /, **new: Any) -> Person:
    """A new person; the same name may stand twice. KnownError ``text.empty``, ``row.gone``."""
    return _add_person(tx, new)


@act("set_person")
def set_person(tx: Tx, /, uid: str, **new: Any) -> Person:
    """Change fields, consents among them. KnownError ``text.empty``."""
    return tx.set(Person, uid, **lines_of(new, needed=("name",)))


@act("remove_person")
def remove_person(tx: Tx, uid: str) -> None:
    """Remove somebody who neither came nor spoke. KnownError ``person.used`` (fact ``name``)."""
    person = tx.get(Person, uid)
    if tx.count(Attendance, person=uid) or tx.count(Point, person=uid):
        raise KnownError("person.used", name=person.name)
    tx.remove(Person, uid)


@act("import_people")
def import_people(tx: Tx, listed: Sequence[Listed]) -> int:
    """A whole list as one act; organisations are found by folded name or made. Returns how many people were added."""
    known = {fold(row.name): row.uid for row in tx.all(Organisation)}
    for line in listed:
        uid = None
        if name := line.organisation.get("name", "").strip():
            uid = known.get(fold(name))
            if uid is None:
                uid = known[fold(name)] = _add_organisation(tx, line.organisation, sure=True).uid
        _add_person(tx, {**line.person, "organisation": uid})
    return len(listed)


def find_organisation(tx: Rows, name: str) -> Organisation | None:
    """The organisation of that full or short name, case and diacritics ignored."""
    wanted = fold(name)
    for row in tx.all(Organisation):
        if wanted in (fold(row.name), fold(row.short_name)):
            return row
    return None


def _add_organisation(tx: Tx, new: dict[str, Any], *, sure: bool = False) -> Organisation:
    new = lines_of(new, needed=("name",))
    if not sure and (other := find_organisation(tx, new.get("name", ""))):
        raise KnownError("organisation.twice", name=other.name)
    new.setdefault("short_name", short_name(new["name"]))
    meeting = next(iter(tx.all(Meeting)), None)
    return tx.add(Organisation(uid=tx.env.uid(), **organisations.completed(meeting, new)))


def _add_person(tx: Tx, new: dict[str, Any]) -> Person:
    new = lines_of(new, needed=("name",))
    if "capacity" not in new:
        new["capacity"] = Capacity.REPRESENTATIVE if new.get("organisation") else Capacity.CITIZEN
    return tx.add(Person(uid=tx.env.uid(), **new))
