"""Exact numbers of who was there: pure functions over rows (``domain/facilitation``, 3.5).

An organisation counts once however many came; a person counts once however often they left and came back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from facilitator.language.collation import sort_key
from facilitator.model import (
    FOR_NOBODY,
    STANDING_OF,
    Attendance,
    Counts,
    Gender,
    Group,
    Organisation,
    Person,
    Standing,
    group_of,
)


def counts(organisations: Sequence[Organisation], people: Sequence[Person], attendance: Sequence[Attendance]) -> Counts:
    """The numbers that screens and documents show."""
    came = {visit.person for visit in attendance}
    here = [person for person in people if person.uid in came]
    bodies = {organisation.uid: organisation for organisation in organisations}
    grouped = [(group_of(person, body), body) for person in here for body in (bodies.get(person.organisation or ""),)]
    represented = {body.uid: body for group, body in grouped if body is not None and group not in FOR_NOBODY}
    standings = Counter(STANDING_OF[body.kind] for body in represented.values())
    groups = Counter(group for group, _ in grouped)
    csos = [body for body in represented.values() if STANDING_OF[body.kind] is Standing.CIVIL_SOCIETY]
    return Counts(
        people=len(here),
        organisations=standings[Standing.CIVIL_SOCIETY],
        institutions=standings[Standing.INSTITUTION],
        other_bodies=standings[Standing.OTHER],
        guests=groups[Group.GUEST],
        citizens=groups[Group.CITIZEN],
        hosts=groups[Group.HOST],
        inside=sum(visit.left_at is None for visit in attendance),
        women=sum(person.gender is Gender.WOMAN for person in here),
        men=sum(person.gender is Gender.MAN for person in here),
        counties=len({body.county for body in csos if body.county}),
        walk_ins=sum(not person.invited for person in here),
        invited=sum(person.invited for person in people),
        by_county=_table(body.county for body in csos),
        by_sector=_table(body.sector for body in csos),
    )


def _table(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    found = Counter(value for value in values if value)
    return tuple(sorted(found.items(), key=lambda pair: sort_key(pair[0])))
