"""Votes by mandate ("me autorizim"): an organisation that cannot come lets another vote for it, on paper it signed.

Whoever holds it votes twice, once for each name on the roll; who is in the room after all votes for itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from facilitator.errors import KnownError
from facilitator.model import (
    Attendance,
    Mandate,
    MandateLimit,
    Organisation,
    Person,
    RollEntry,
    RollMandate,
    Rows,
    represents,
)
from facilitator.store.acts import act
from facilitator.store.tx import Tx

USUAL = 1
"""Mandates one organisation may hold, unless the meeting writes another number."""
MOST = 20


@act("give_mandate")
def give_mandate(tx: Tx, organisation: str, holder: str) -> Mandate:
    """``organisation`` has ``holder`` vote for it. KnownError ``mandate.self``, ``mandate.votes``, ``mandate.twice``,
    ``mandate.chain``, ``mandate.most``.
    """
    giver, voter = tx.get(Organisation, organisation), tx.get(Organisation, holder)
    if organisation == holder:
        raise KnownError("mandate.self")
    for body in (giver, voter):
        if not body.votes:
            raise KnownError("mandate.votes", name=body.name)
    standing = tx.all(Mandate)
    if any(row.organisation == organisation for row in standing):
        raise KnownError("mandate.twice", name=giver.name)
    if any(row.organisation == holder for row in standing) or any(row.holder == organisation for row in standing):
        raise KnownError("mandate.chain", name=giver.name)
    if sum(row.holder == holder for row in standing) >= most(tx):
        raise KnownError("mandate.most", name=voter.name, most=most(tx))
    return tx.add(Mandate(uid=tx.env.uid(), organisation=organisation, holder=holder, given_at=tx.env.now()))


@act("take_mandate")
def take_mandate(tx: Tx, mandate: str) -> None:
    """Take a mandate back; rounds that are open or over keep theirs."""
    tx.remove(Mandate, mandate)


@act("set_mandate_limit")
def set_mandate_limit(tx: Tx, number: int) -> None:
    """How many one organisation may hold. KnownError ``mandate.limit``; ``mandate.most`` if one holds more already."""
    if not 1 <= number <= MOST:
        raise KnownError("mandate.limit", most=MOST)
    held = Counter(row.holder for row in tx.all(Mandate))
    for holder, times in held.items():
        if times > number:
            raise KnownError("mandate.most", name=tx.get(Organisation, holder).name, most=number)
    for row in tx.all(MandateLimit):
        tx.set(MandateLimit, row.uid, most=number)
        return
    tx.add(MandateLimit(uid=tx.env.uid(), most=number))


def freeze_mandate(tx: Tx, entry: RollEntry, held: Mapping[str, str]) -> None:
    """Note on the roll of a round who votes for an entry that is there by mandate only; ``held`` as ``represented``."""
    if holder := held.get(entry.organisation or ""):
        name = tx.get(Organisation, holder).name
        tx.add(RollMandate(uid=tx.env.uid(), round=entry.round, entry=entry.uid, holder=name))


def most(rows: Rows) -> int:
    """How many mandates one organisation may hold."""
    return next((row.most for row in rows.all(MandateLimit)), USUAL)


def in_room(rows: Rows) -> set[str]:
    """Organisations that somebody in the room represents."""
    inside = {stay.person for stay in rows.all(Attendance, left_at=None)}
    bodies = {body.uid: body for body in rows.all(Organisation)}
    there = (person for person in rows.all(Person) if person.uid in inside)
    return {person.organisation or "" for person in there if represents(person, bodies.get(person.organisation or ""))}


def represented(rows: Rows, here: Collection[str]) -> dict[str, str]:
    """Organisation → who votes for it: those that are not in the room, and whose holder is."""
    return {
        row.organisation: row.holder for row in rows.all(Mandate) if row.organisation not in here and row.holder in here
    }
