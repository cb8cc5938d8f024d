"""Exact numbers of who was there: pure functions over rows (``domain/facilitation``, 3.5).

An organisation counts once however many came; a person counts once however often they left and came back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from facilitator.language.collation import sort_key
from facilitator.model import Attendance, Capacity, Counts, Gender, Organisation, OrgKind, Person


def counts(organisations: Sequence[Organisation], people: Sequence[Person], attendance: Sequence[Attendance]) -> Counts:
    """The numbers that screens and documents show."""
    came = {visit.person for visit in attendance}
    here = [person for person in people if person.uid in came]
    bodies = {organisation.uid: organisation for organisation in organisations}
    represented = {person.organisation for person in here if person.organisation in bodies and _represents(person)}
    kinds = Counter(bodies[uid].kind for uid in represented if uid)
    csos = [bodies[uid] for uid in represented if uid and bodies[uid].kind is OrgKind.CSO]
    return Counts(
        people=len(here),
        organisations=kinds[OrgKind.CSO],
        institutions=kinds[OrgKind.INSTITUTION],
        other_bodies=sum(n for kind, n in kinds.items() if kind not in (OrgKind.CSO, OrgKind.INSTITUTION)),
        guests=sum(person.capacity in (Capacity.GUEST, Capacity.OBSERVER) for person in here),
        citizens=sum(person.capacity is Capacity.CITIZEN for person in here),
        hosts=sum(person.capacity is Capacity.HOST for person in here),
        inside=sum(visit.left_at is None for visit in attendance),
        women=sum(person.gender is Gender.WOMAN for person in here),
        men=sum(person.gender is Gender.MAN for person in here),
        counties=len({body.county for body in csos if body.county}),
        walk_ins=sum(not person.invited for person in here),
        invited=sum(person.invited for person in people),
        by_county=_table(body.county for body in csos),
        by_sector=_table(body.sector for body in csos),
    )


def _represents(person: Person) -> bool:
    """A host or citizen speaks for no organisation of the room; a ministry's guest still makes it present."""
    return person.capacity not in (Capacity.HOST, Capacity.CITIZEN)


def _table(values: object) -> tuple[tuple[str, int], ...]:
    assert hasattr(values, "__iter__")
    found = Counter(value for value in values if value)
    return tuple(sorted(found.items(), key=lambda pair: sort_key(pair[0])))
