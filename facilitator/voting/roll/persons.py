"""A roll of persons: one vote for each person in the room who speaks for themselves or for an organisation with a vote.

Hosts, guests and observers vote in neither roll, nor does who came for a body without a vote. What organisations alone
have, mandates and several votes, has no place in a roll of persons: who is not in the room has no hand to raise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from facilitator.audience.striking import same_name
from facilitator.language.collation import person_key
from facilitator.model import (
    Attendance,
    Group,
    Mandate,
    Organisation,
    Person,
    RollEntry,
    RollPerson,
    RoundOfPersons,
    Rows,
    VoteOfPersons,
    Weight,
    group_of,
)
from facilitator.store.tx import Tx

_NO_VOTE = (Group.HOST, Group.GUEST)


def votes_by_person(rows: Rows, vote: str) -> bool:
    """Whether the next round of a prepared vote is of persons."""
    return bool(rows.all(VoteOfPersons, vote=vote))


def round_of_persons(rows: Rows, round_uid: str) -> bool:
    """Whether the roll of a round is of persons."""
    return bool(rows.all(RoundOfPersons, round=round_uid))


def choose_persons(tx: Tx, vote: str, wanted: bool) -> None:
    """Let persons vote in a prepared vote, or organisations; inside an act."""
    there = tx.all(VoteOfPersons, vote=vote)
    if wanted and not there:
        tx.add(VoteOfPersons(uid=tx.env.uid(), vote=vote))
    for row in [] if wanted else there:
        tx.remove(VoteOfPersons, row.uid)


def has_vote(person: Person, body: Organisation | None) -> bool:
    """Whether a person votes in a roll of persons, if in the room."""
    group = group_of(person, body)
    return group is Group.CITIZEN or (group not in _NO_VOTE and body is not None and body.votes)


def persons_with_vote(rows: Rows) -> list[Person]:
    """Everybody in the list of the meeting who would have a vote, in Albanian order, there or not."""
    bodies = {body.uid: body for body in rows.all(Organisation)}
    entitled = [person for person in rows.all(Person) if has_vote(person, bodies.get(person.organisation or ""))]
    return sorted(entitled, key=lambda person: (person_key(person.name), person.uid))


def persons_now(rows: Rows) -> list[Person]:
    """Those with a vote who are in the room now; whoever left and came back is there once."""
    inside = {stay.person for stay in rows.all(Attendance, left_at=None)}
    return [person for person in persons_with_vote(rows) if person.uid in inside]


def without_vote(rows: Rows) -> int:
    """How many people in the room a roll of persons leaves out."""
    return len({stay.person for stay in rows.all(Attendance, left_at=None)}) - len(persons_now(rows))


def of_bodies_alone(rows: Rows) -> bool:
    """Whether mandates or several votes are noted, which a roll of persons does not know."""
    return bool(rows.all(Mandate) or rows.all(Weight))


def cards_to_print(rows: Rows) -> int:
    """How many cards a vote needs at most: one an organisation with a vote, or one a person where persons vote."""
    bodies = sum(body.votes for body in rows.all(Organisation))
    return max(bodies, len(persons_with_vote(rows))) if rows.all(VoteOfPersons) else bodies


def body_names(rows: Rows, persons: Iterable[Person]) -> dict[str, str]:
    """Person → the organisation spoken for, in full; none of who is there as a citizen."""
    bodies = {body.uid: body for body in rows.all(Organisation)}
    told = {}
    for person in persons:
        body = bodies.get(person.organisation or "")
        if body is not None and group_of(person, body) is not Group.CITIZEN:
            told[person.uid] = body.name
    return told


def namesakes(persons: Sequence[Person]) -> list[str]:
    """Names that stand on the roll more than once: two people, or one who was written down for two organisations."""
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for person in persons:
        alike[same_name(person.name)].append(person.name)
    return [names[0] for names in alike.values() if len(names) > 1]


def freeze_persons(tx: Tx, round_uid: str, persons: Sequence[Person]) -> None:
    """Copy a roll of persons into a round, each with the organisation spoken for."""
    tx.add(RoundOfPersons(uid=tx.env.uid(), round=round_uid))
    bodies = body_names(tx, persons)
    for position, person in enumerate(persons, start=1):
        entry = tx.add(RollEntry(uid=tx.env.uid(), round=round_uid, position=position, name=person.name))
        tx.add(
            RollPerson(
                uid=tx.env.uid(),
                round=round_uid,
                entry=entry.uid,
                person=person.uid,
                body=bodies.get(person.uid, ""),
            )
        )
