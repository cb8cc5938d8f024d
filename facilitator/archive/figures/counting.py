"""Counting a year: pure, over the newest public word of each meeting.

People cannot be told apart across meetings, for the public does not get their names; so participations are counted. A
group of fewer than five is not told, nor the next smallest one where the sum would tell it after all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from facilitator.archive.evidence.chosen import OfMeeting
from facilitator.archive.figures.figures import Figure, Figures, Source
from facilitator.archive.small_groups import thinned
from facilitator.language.collation import sort_key
from facilitator.language.folding import spelled
from facilitator.language.qarks import qark_of
from facilitator.model import STANDING_OF, Answer, Group, PointKind, Standing, is_contribution
from facilitator.model.people import FOR_NOBODY
from facilitator.model.series import Taken
from facilitator.report.compose.view import View

UNSTATED = ""
"""Part of a figure: what nobody said (a qark, a gender)."""


@dataclass
class _Cells:
    """Numbers by part, and the meetings that each comes from."""

    counts: Counter[str]
    places: defaultdict[str, set[int]]

    @classmethod
    def none(cls) -> _Cells:
        return cls(Counter(), defaultdict(set))

    def add(self, part: str, count: int, at: int) -> None:
        if count:
            self.counts[part] += count
            self.places[part].add(at)


def count(
    meetings: Sequence[OfMeeting], year: str, made_on: str, organiser: str, *, as_written: bool = False
) -> Figures:
    """The figures of ``meetings``, which are all of ``year``. ``as_written``: a qark is what somebody wrote, so that it
    may be several, as figures had it once.
    """
    sources, said, answered = _sources(meetings)
    views = [View(one.record) for one in meetings]
    everywhere = tuple(sorted({said[at] for at in range(len(meetings))}))
    made = [Figure("meetings", "", len(meetings), everywhere)]
    made += _people(views, said, as_written=as_written)
    made += _points(views, said)
    made += _measures(meetings, views, said, answered)
    made += _votes(views, said)
    made += _actions(views, said)
    made.append(_one("corrections", [len(view.record.corrections) for view in views], said))
    return Figures(year=year, made_on=made_on, organiser=organiser, sources=sources, figures=tuple(made))


def _sources(meetings: Sequence[OfMeeting]) -> tuple[tuple[Source, ...], dict[int, int], dict[int, int]]:
    """The reports, and for each meeting where in them its own word and its responses stand."""
    sources: list[Source] = []
    said: dict[int, int] = {}
    answered: dict[int, int] = {}
    for at, meeting in enumerate(meetings):
        for into, sha256 in ((said, meeting.said_in), (answered, meeting.answered_in)):
            if into is answered and meeting.answered_in == meeting.said_in:
                into[at] = said[at]
                continue
            into[at] = len(sources)
            row, document = meeting.record.meeting, next(one for one in meeting.documents if one.sha256 == sha256)
            kind, number = str(document.document.kind), document.document.number
            sources.append(Source(sha256, meeting.uid, row.date, row.title, kind, number))
    return tuple(sources), said, answered


def _one(key: str, values: Sequence[int], places: Mapping[int, int]) -> Figure:
    """A sum over the meetings; ``values`` a meeting each."""
    return Figure(key, "", sum(values), _named((at for at, value in enumerate(values) if value), places))


def _several(
    key: str, cells: _Cells, places: Mapping[int, int], order: Iterable[str], *, of_people: bool = False
) -> list[Figure]:
    told: Mapping[str, int | None] = thinned(cells.counts) if of_people else cells.counts
    parts = [part for part in order if cells.counts[part]]
    return [Figure(key, part, told[part], _named(cells.places[part], places)) for part in parts]


def _named(meetings: Iterable[int], places: Mapping[int, int]) -> tuple[int, ...]:
    return tuple(sorted({places[at] for at in meetings}))


def _people(views: Sequence[View], said: Mapping[int, int], *, as_written: bool) -> list[Figure]:
    groups, counties, genders = _Cells.none(), _Cells.none(), _Cells.none()
    bodies: defaultdict[str, set[str]] = defaultdict(set)
    places: defaultdict[str, set[int]] = defaultdict(set)
    for at, view in enumerate(views):
        for group, people in view.present.items():
            groups.add(str(group), len(people), at)
            for person in people:
                body = view.organisation(person.organisation)
                where = (body.county if body else "") or person.county
                counties.add(where if as_written else qark_of(where) or where, 1, at)
                if body is not None and group not in FOR_NOBODY:
                    kind = str(STANDING_OF[body.kind])
                    bodies[kind].add(spelled(body.name))
                    places[kind].add(at)
        told = view.record.counts
        if told.women or told.men:  # of a small group the public has neither
            genders.add("woman", told.women, at)
            genders.add("man", told.men, at)
            genders.add(UNSTATED, max(0, told.people - told.women - told.men), at)
    made = [_one("people", [view.record.counts.people for view in views], said)]
    made += _several("people.group", groups, said, map(str, Group), of_people=True)
    made += _several("people.qark", counties, said, _by_name(counties.counts), of_people=True)
    made += _several("people.gender", genders, said, ("woman", "man", UNSTATED), of_people=True)
    made += [
        Figure("bodies", str(kind), len(bodies[str(kind)]), _named(places[str(kind)], said))
        for kind in Standing
        if bodies[str(kind)]
    ]
    return made


def _by_name(counts: Mapping[str, int]) -> list[str]:
    """Names in Albanian order, what was not stated last."""
    return sorted(counts, key=lambda part: (part == UNSTATED, sort_key(part)))


def _points(views: Sequence[View], said: Mapping[int, int]) -> list[Figure]:
    kinds = _Cells.none()
    for at, view in enumerate(views):
        for several in view.points.values():
            for point in several:
                kinds.add(str(point.kind), int(is_contribution(point)), at)
    whole = [sum(is_contribution(one) for several in view.points.values() for one in several) for view in views]
    return [_one("points", whole, said), *_several("points.kind", kinds, said, map(str, PointKind))]


def _measures(
    meetings: Sequence[OfMeeting], views: Sequence[View], said: Mapping[int, int], answered: Mapping[int, int]
) -> list[Figure]:
    answers, days, when = _Cells.none(), [], set()
    for at, (meeting, view) in enumerate(zip(meetings, views, strict=True)):
        told = {row.measure: row for row in view.record.responses}
        for measure in view.measures:
            row = told.get(measure.uid)
            answers.add(str(row.answer) if row else "none", 1, at)
            if row is None or row.answer is Answer.UNDER_REVIEW:
                continue
            if (waited := _days(meeting.record.meeting.date, row.answered_on)) is not None:
                days.append(waited)
                when.add(at)
    # what nobody answered, no document of responses says: it is the absence in the newest word of the meeting
    made = [_one("measures", [len(view.measures) for view in views], said)]
    made += _several("answers", answers, answered, (*map(str, Answer), "none"))
    if days:
        made.append(Figure("answers.days", "", round(median(days)), _named(when, answered)))
    return made


def _days(since: str, until: str) -> int | None:
    try:
        return (date.fromisoformat(until) - date.fromisoformat(since)).days
    except ValueError:
        return None


def _votes(views: Sequence[View], said: Mapping[int, int]) -> list[Figure]:
    counted = [[one for one in view.rounds if one.closing is not None and one.tally is not None] for view in views]
    return [
        _one("rounds", [len(several) for several in counted], said),
        _one("ballots", [sum(one.closing.valid for one in rounds if one.closing) for rounds in counted], said),
        _one("cancelled", [sum(one.cancelled is not None for one in view.rounds) for view in views], said),
    ]


def _actions(views: Sequence[View], said: Mapping[int, int]) -> list[Figure]:
    """What was to be done by a day: an action that a later meeting took over is counted there, as it stands there."""
    taken = set()
    for view in views:
        earlier = {row.uid: row.earlier for row in view.record.origins}
        taken |= {
            (earlier.get(row.origin), row.there)
            for row in view.record.carried
            if row.what is Taken.ACTION and row.here is not None
        }
    here = [[row for row in view.record.actions if (view.record.meeting.uid, row.uid) not in taken] for view in views]
    due = [[row for row in several if row.due] for several in here]
    return [
        _one("actions", [len(several) for several in here], said),
        _one("actions.due", [len(several) for several in due], said),
        _one("actions.done", [sum(row.done for row in several) for several in due], said),
    ]
