"""Names that the fonts of the documents cannot draw: asked about before anything with them is frozen or signed."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.language.names import printable
from facilitator.model import Action, Attendance, Meeting, Organisation, Person, PersonMore, Point, Rows, Signatory

Place = tuple[str, str, str]
"""(name, table, uid) of a name that would be printed with empty boxes."""


def undrawn(rows: Rows) -> list[Place]:
    """Every name that some document prints and no font of it can draw, people first."""
    return [place for place in _printed(rows) if not printable(place[0])]


def _printed(rows: Rows) -> Iterator[Place]:
    """Names in documents: who came or spoke (full ones name them all), organisations, who leads and signs, owners."""
    there = {stay.person for stay in rows.all(Attendance)} | {point.person for point in rows.all(Point)}
    named = {row.uid for row in rows.all(Person) if row.uid in there}
    yield from ((row.name, "person", row.uid) for row in rows.all(Person) if row.uid in named)
    yield from ((row.father, "person", row.person) for row in rows.all(PersonMore) if row.person in named)
    for body in rows.all(Organisation):
        yield f"{body.name} {body.short_name}".strip(), "organisation", body.uid
    for meeting in rows.all(Meeting):
        for name in (meeting.organiser, meeting.organiser_short, meeting.chair, meeting.secretary):
            yield name, "meeting", meeting.uid
    yield from ((row.name, "meeting", row.uid) for row in rows.all(Signatory))
    yield from ((row.owner, "action", row.uid) for row in rows.all(Action))
