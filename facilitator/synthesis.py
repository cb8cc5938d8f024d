"""What was raised, in few lines: the issues of a discussion brought together area by area, as a relacion lists them.

Pure, over rows. Points that say alike are one line; of many, those most often raised are offered first. The secretary
decides: lines that were kept (``IssueLine``) stand before those that are only offered, and what no line speaks for is
counted, so that a document can say how much more the procesverbal holds.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.audience import attributing
from facilitator.language.folding import fold
from facilitator.model import (
    STANDING_OF,
    AgendaItem,
    Attribution,
    Group,
    HouseRule,
    IssueLeft,
    IssueLine,
    IssueSource,
    Organisation,
    Person,
    Point,
    PointKind,
    Rows,
    Standing,
    group_of,
)
from facilitator.record import Record

MOST = 30
"""Lines that are offered for a whole meeting, about a page; shared out evenly among its areas."""

MOST_OF_AREA = 5

LONG = 180
"""Characters from which an offered line is only the first sentence of what was said."""

LONGEST = 240


@dataclass(frozen=True, slots=True)
class Material:
    """The rows that a synthesis is made from."""

    agenda: Sequence[AgendaItem]
    points: Sequence[Point]
    people: Sequence[Person]
    organisations: Sequence[Organisation]
    lines: Sequence[IssueLine]
    sources: Sequence[IssueSource]
    left: Sequence[IssueLeft]

    @classmethod
    def of_rows(cls, rows: Rows) -> Material:
        """Of a meeting as it is now, its authors known no further than documents will."""
        return cls(
            rows.all(AgendaItem),
            attributing.named(
                rows.all(Point),
                (),
                rows.all(Attribution),
                rows.all(HouseRule),
                {row.uid: row for row in rows.all(Person)},
                {row.uid: row for row in rows.all(Organisation)},
                (),
            ).points,
            rows.all(Person),
            rows.all(Organisation),
            rows.all(IssueLine),
            rows.all(IssueSource),
            rows.all(IssueLeft),
        )

    @classmethod
    def of_record(cls, record: Record) -> Material:
        """Of a record, whoever may read it."""
        return cls(
            record.agenda,
            record.points,
            record.people,
            record.organisations,
            record.issue_lines,
            record.issue_sources,
            record.issues_left,
        )


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line as it stands. ``uid``: of its ``IssueLine``, or of its first point while it is only offered.

    ``text`` is what it says, ``auto`` what its points say by themselves; ``points`` in order of the discussion;
    ``item`` the area it belongs to, None across areas. ``waits``: its points say something else since it was written.
    """

    uid: str
    kept: bool
    item: str | None
    text: str
    auto: str
    points: tuple[str, ...]
    written: bool = False
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Synthesis:
    """The lines in order, and the issues that none of them speaks for (uids of points)."""

    lines: tuple[Drawn, ...]
    further: tuple[str, ...]


def by_host(point: Point, people: Mapping[str, Person], organisations: Mapping[str, Organisation]) -> bool:
    """Whether the organiser's own people said it, and may be known to have."""
    if point.unattributed:
        return False
    person = people.get(point.person or "")
    if person is not None and group_of(person, organisations.get(person.organisation or "")) is Group.HOST:
        return True
    organisation = organisations.get(point.organisation or "")
    return organisation is not None and STANDING_OF[organisation.kind] is Standing.ORGANISER


def drawn(of: Material) -> Synthesis:
    """Kept lines, then what is offered of the issues that nobody has dealt with yet."""
    places = {
        item.uid: number for number, item in enumerate(sorted(of.agenda, key=lambda row: (row.position, row.uid)))
    }
    ordered = sorted(of.points, key=lambda row: (places.get(row.item, len(places)), row.position, row.uid))
    points = {point.uid: point for point in ordered}
    people = {row.uid: row for row in of.people}
    bodies = {row.uid: row for row in of.organisations}
    raised = [point for point in ordered if point.kind is PointKind.ISSUE and not by_host(point, people, bodies)]
    order = {uid: at for at, uid in enumerate(points)}
    open_ = {point.uid for point in raised}
    linked: defaultdict[str, set[str]] = defaultdict(set)
    for source in of.sources:
        linked[source.line].add(source.point)
    lines = []
    for row in sorted(of.lines, key=lambda row: (row.position, row.uid)):
        own = [uid for uid in linked[row.uid] if uid in points and (row.text or uid in open_)]
        own.sort(key=order.__getitem__)
        auto = said([points[uid].text for uid in own])
        if row.text or auto:
            waits = bool(row.text) and bool(row.base) and row.base != auto
            lines.append(Drawn(row.uid, True, row.item, row.text or auto, auto, tuple(own), bool(row.text), waits))
    dealt = {source.point for source in of.sources} | {row.point for row in of.left}
    lines += _offered([point for point in raised if point.uid not in dealt])
    told = {uid for line in lines for uid in line.points}
    return Synthesis(tuple(lines), tuple(point.uid for point in raised if point.uid not in told))


def _offered(raised: Sequence[Point]) -> list[Drawn]:
    """Of each area the groups that were raised most often, in the order of the discussion."""
    areas: defaultdict[str, list[Point]] = defaultdict(list)
    for point in raised:
        areas[point.item].append(point)
    most = max(1, min(MOST_OF_AREA, MOST // max(1, len(areas))))
    lines = []
    for item, points in areas.items():
        groups = grouped([point.text for point in points])
        first = sorted(range(len(groups)), key=lambda number: (-len(groups[number]), number))[:most]
        for number in sorted(first):
            group = [points[at] for at in groups[number]]
            auto = said([point.text for point in group])
            lines.append(Drawn(group[0].uid, False, item, auto, auto, tuple(point.uid for point in group)))
    return lines


def said(texts: Sequence[str]) -> str:
    """One line for all of them, unattributed: the first of the discussion, of a long one its first sentence.

    Not the shortest: what a reader may not see is struck from a text, and both sisters must choose the same one.
    """
    if not texts:
        return ""
    text = " ".join(texts[0].split())
    if len(text) > LONG and (end := re.search(r"[.!?…]\s", text[: LONGEST + 1])):
        text = text[: end.start() + 1]
    if len(text) > LONGEST:
        text = text[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
    return text


# --- what says alike --------------------------------------------------------------------------------------------------

_SMALL = frozenset(
    """
    dhe ose per nga nje me ne te se qe nuk eshte jane kane ishte ishin duke pas para mbi edhe por si kur ku ka nese cdo
    the and or for from with that this not are was were have has its their they into also but when where each
    """.split()  # noqa: SIM905
)
_STEM = 5
_COMMON = 60
"""A stem in more groups than this says nothing about any of them."""


def grouped(texts: Sequence[str]) -> list[list[int]]:
    """Numbers of texts that say alike, each group by its first; in order. The same words in another case are alike."""
    groups: list[list[int]] = []
    leads: list[frozenset[str]] = []
    same: dict[frozenset[str], int] = {}
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        stems = stems_of(text)
        found = same.get(stems, -1) if stems else -1
        if found < 0:
            shared = Counter(at for stem in stems if len(holding[stem]) <= _COMMON for at in holding[stem])
            close = [(n, -at) for at, n in shared.items() if _alike(n, len(stems) + len(leads[at]))]
            found = -max(close)[1] if close else -1
        if found < 0:
            found = len(groups)
            groups.append([])
            leads.append(stems)
            for stem in stems:
                holding[stem].append(found)
        same.setdefault(stems, found)
        groups[found].append(number)
    return groups


def _alike(shared: int, both: int) -> bool:
    """Half of the words of two texts; of short ones, which share a verb soon, three quarters."""
    return (shared > 2 and 4 * shared >= both) or (shared == 2 and 3 * both <= 16)


def stems_of(text: str) -> frozenset[str]:
    """The words of a text that say something, each by its beginning: Albanian changes their ends."""
    return frozenset(_stems(re.findall(r"[^\W_]+", fold(text))))


def _stems(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        if word.isdigit():
            yield word
        elif len(word) > 2 and word not in _SMALL:
            yield word[:_STEM]
