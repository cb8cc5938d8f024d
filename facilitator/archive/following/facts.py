"""What a report tells of its meeting as figures: who was expected, came and spoke, what was asked and answered.

Made once when the catalogue reads a file, from what the public may read of it: no person is in here, and figures by
gender are as thinned as on paper.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace

from facilitator.language.qarks import qark_of
from facilitator.model import STANDING_OF, CoAuthor, ItemKind, Organisation, Point, PointKind
from facilitator.plain import plain, read
from facilitator.record import Audience, Record

MEASURE, LOOSE = "measure", "recommendation"
"""What a request is: agreed wording, or what somebody recommended and no measure rests on."""

ASKING = (PointKind.RECOMMENDATION, PointKind.SUGGESTION)


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation in one meeting: ``came`` people of it, ``spoke`` contributions. ``standing``: of the model."""

    name: str
    standing: str
    county: str = ""
    sector: str = ""
    came: int = 0
    spoke: int = 0


@dataclass(frozen=True, slots=True)
class Ask:
    """One request. ``bodies``: names of the organisations that asked; ``counties``: where they are (a qark, or "" for
    what names none). ``answer``: a value of the model, empty without a response; ``answered_on`` an ISO day.
    """

    uid: str
    what: str
    number: int
    text: str
    theme: str = ""
    bodies: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()
    answer: str = ""
    reason: str = ""
    institution: str = ""
    answered_on: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """One meeting as one report tells it. ``women`` and ``men`` are both 0 where the group was too small to tell."""

    meeting: str
    date: str
    title: str
    made_at: str
    people: int = 0
    women: int = 0
    men: int = 0
    bodies: tuple[Body, ...] = ()
    asks: tuple[Ask, ...] = ()

    def to_json(self) -> str:
        """For the catalogue; equal facts give equal texts."""
        return json.dumps(plain(self), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_facts(told: str) -> Facts:
    """What `Facts.to_json` gave. ValueError, TypeError or KeyError of anything else."""
    return read(Facts, json.loads(told))


def facts_of(record: Record) -> Facts:
    """The facts of a Record, whoever it was made for: what the public may read of it is what is told."""
    shown = record.for_audience(Audience.PUBLIC)
    counts = shown.counts
    return Facts(
        meeting=shown.meeting.uid,
        date=shown.meeting.date,
        title=shown.meeting.title,
        made_at=shown.made_at,
        people=int(counts.people),
        women=int(counts.women),
        men=int(counts.men),
        bodies=_bodies(shown),
        asks=_asks(shown),
    )


def _bodies(record: Record) -> tuple[Body, ...]:
    belongs = {person.uid: person.organisation for person in record.people}
    came = Counter(belongs.get(person) for person in {row.person for row in record.attendance})
    with_them = voices(record)
    spoke = Counter(
        body
        for point in record.points
        for body in {one.organisation or belongs.get(one.person or "") for one in with_them[point.uid]}
    )
    return tuple(
        Body(body.name, str(STANDING_OF[body.kind]), qark_of(body.county), body.sector, came[body.uid], spoke[body.uid])
        for body in sorted(record.organisations, key=lambda one: (one.name, one.uid))
    )


def _asks(record: Record) -> tuple[Ask, ...]:
    """Measures in their order, then what was recommended and is in none of them."""
    points = {point.uid: point for point in record.points}
    rests: dict[str, list[Point]] = {}
    for link in record.measure_links:
        if link.point in points:
            rests.setdefault(link.measure, []).append(points[link.point])
    answers = {row.measure: row for row in record.responses}
    themes = {item.uid: item.title for item in record.agenda if item.kind is ItemKind.DISCUSSION}
    who = _Who(record)
    asks = []
    for number, measure in enumerate(sorted(record.measures, key=lambda row: row.position), start=1):
        from_whom = who.of(rests.get(measure.uid, []))
        item = measure.item or next((point.item for point in rests.get(measure.uid, [])), "")
        row = answers.get(measure.uid)
        ask = Ask(measure.uid, MEASURE, number, measure.text, themes.get(item, ""), *from_whom)
        if row is not None:
            told = (row.answer, row.reason, row.institution, row.answered_on)
            answer, reason, institution, day = map(str, told)
            ask = replace(ask, answer=answer, reason=reason, institution=institution, answered_on=day)
        asks.append(ask)
    taken = {point.uid for several in rests.values() for point in several}
    loose = [point for point in record.points if point.kind in ASKING and point.uid not in taken]
    asks += [
        Ask(point.uid, LOOSE, number, point.text, themes.get(point.item, ""), *who.of([point]))
        for number, point in enumerate(sorted(loose, key=lambda row: (row.item, row.position)), start=1)
    ]
    return tuple(asks)


def voices(record: Record) -> dict[str, list[Point | CoAuthor]]:
    """Contribution → itself, and whoever said it beside its author, in their order."""
    found: dict[str, list[Point | CoAuthor]] = {point.uid: [point] for point in record.points}
    for row in sorted(record.co_authors, key=lambda one: (one.position, one.uid)):
        found.get(row.point, []).append(row)
    return found


class _Who:
    def __init__(self, record: Record) -> None:
        self._bodies: dict[str, Organisation] = {body.uid: body for body in record.organisations}
        self._people = {person.uid: person for person in record.people}
        self._voices = voices(record)

    def of(self, points: list[Point]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Names and qarks of whoever said these, each once."""
        names: dict[str, None] = {}
        counties: dict[str, None] = {}
        for said in (one for point in points for one in self._voices[point.uid]):
            person = self._people.get(said.person or "")
            body = self._bodies.get(said.organisation or (person.organisation if person else None) or "")
            if body is not None:
                names[body.name] = None
            county = body.county if body is not None else person.county if person is not None else ""
            if qark := qark_of(county):
                counties[qark] = None
        return tuple(sorted(names)), tuple(sorted(counties))
