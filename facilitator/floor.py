"""The floor, read from rows: who has it, who is to have it next and why, who has not spoken, and how long each had it.

Pure functions; acts, screens and documents ask the same ones. Fairness goes by voice: an organisation is one voice
however many speak for it, a person without one is their own. Whoever has a contribution in the log has spoken, with the
floor or without: a facilitator who leaves the queue alone loses nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from facilitator.language.collation import name_key, sort_key
from facilitator.language.dates import seconds_of
from facilitator.model import (
    Attendance,
    CoAuthor,
    Consent,
    FloorGenders,
    FloorLimit,
    FloorRequest,
    Gender,
    Group,
    Organisation,
    Person,
    Point,
    Rows,
    Turn,
    category_of,
    group_of,
    is_contribution,
    represents,
)

USUAL_LIMIT = 180
"""Seconds of a turn where nobody agreed on others."""

AMBER = 30
"""Seconds before the end of a turn from which it is said that it ends."""


class Spoke(Protocol):
    """Somebody who asked for, had or was passed over for the floor."""

    @property
    def organisation(self) -> str | None: ...

    @property
    def person(self) -> str | None: ...


class Why(StrEnum):
    """Why somebody is suggested."""

    REPLY = "reply"  # a direct answer goes before the queue
    SILENT = "silent"  # has not spoken yet
    ONLY = "only"  # nobody else waits
    OTHERS_SPEAK = "others_speak"  # whoever else waits has the floor now
    LEAST = "least"  # had the floor for less time than whoever else waits
    FIRST = "first"  # asked before the others who had it as long


class Stage(StrEnum):
    """Where the time of a turn stands."""

    CALM = "calm"
    SOON = "soon"  # 30 seconds before the end
    OVER = "over"  # the time is up, and counted up


@dataclass(frozen=True, slots=True)
class Heard:
    """What a voice had so far: ``turns`` and ``seconds`` of ended turns; ``logged`` contributions; ``speaks`` now."""

    turns: int = 0
    seconds: int = 0
    logged: int = 0
    speaks: bool = False

    @property
    def spoke(self) -> bool:
        return bool(self.turns or self.logged or self.speaks)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request in the order suggested, with what its voice had so far. ``why`` is said of the first one only."""

    request: FloorRequest
    heard: Heard
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """How often and how long: ``key`` a uid, a county, or a code; "" for what is not known. ``turns``: the rows."""

    key: str
    seconds: int
    turns: tuple[Turn, ...]


def voice(row: Spoke) -> str:
    """For whom it counts: the organisation, else the person."""
    return row.organisation or row.person or ""


def running(rows: Rows) -> Turn | None:
    """Who has the floor."""
    return max(rows.all(Turn, ended_at=None), key=lambda turn: (seconds_of(turn.began_at), turn.uid), default=None)


def length(turn: Turn, moment: datetime | None = None) -> int:
    """Whole seconds of a turn, never negative; of one that goes on until ``moment``, or 0 without one."""
    ended = seconds_of(turn.ended_at) if turn.ended_at else moment.timestamp() if moment else None
    return 0 if ended is None else max(0, int(ended - seconds_of(turn.began_at)))


def left(turn: Turn, moment: datetime) -> int | None:
    """Seconds left at ``moment``, negative once the time is up; None without a limit."""
    return turn.limit_s - length(turn, moment) if turn.limit_s else None


def stage(turn: Turn, moment: datetime) -> Stage:
    """Amber 30 seconds before the end, red from the end on."""
    remaining = left(turn, moment)
    if remaining is None or remaining > AMBER:
        return Stage.CALM
    return Stage.SOON if remaining > 0 else Stage.OVER


def limit_of(rows: Rows, item: str | None) -> int:
    """Seconds of a turn in this agenda item: its own limit, else the meeting's, else the usual one."""
    for of in (item, None) if item else (None,):
        if found := rows.all(FloorLimit, item=of):
            return found[0].seconds
    return USUAL_LIMIT


def heard(rows: Rows) -> Mapping[str, Heard]:
    """Voice → what it had so far."""
    turns, seconds, logged = Counter[str](), Counter[str](), Counter[str]()
    speaks: set[str] = set()
    for turn in rows.all(Turn):
        if turn.ended_at is None:
            speaks.add(voice(turn))
        else:
            turns[voice(turn)] += 1
            seconds[voice(turn)] += length(turn)
    for point in rows.all(Point):
        if voice(point) and is_contribution(point):
            logged[voice(point)] += 1
    for row in rows.all(CoAuthor):
        if voice(row):
            logged[voice(row)] += 1
    return {
        one: Heard(turns[one], seconds[one], logged[one], one in speaks) for one in {*turns, *logged, *speaks} if one
    }


def queue(rows: Rows) -> list[Waiting]:
    """Everybody in the room who waits, in the order suggested; the first with the reason.

    Direct answers first, the last asked before the others; then who has not spoken; then who had the floor for the
    least time; then who asked first. Whoever has the floor now comes last, so that the order stands while they speak.
    """
    gone = {row.uid for row in away(rows)}
    if not (waiting := [row for row in rows.all(FloorRequest) if row.uid not in gone]):
        return []
    so_far = heard(rows)
    made = [Waiting(row, so_far.get(voice(row), Heard())) for row in waiting]
    replies = sorted((one for one in made if one.request.reply), key=_asked, reverse=True)
    others = sorted((one for one in made if not one.request.reply), key=_fairness)
    line = [*replies, *others]
    if line:
        first = line[0]
        line[0] = Waiting(first.request, first.heard, _why(first, line[1:]))
    return line


def has_left(rows: Rows, of: Spoke) -> bool:
    """Whether a person has left the room; of an organisation alone, whether all of its people have who ever came.

    Of whom nobody was ever noted as present it is not known: a meeting may keep no list at the door.
    """
    if of.person:
        who = {of.person}
    else:
        body = next(iter(rows.all(Organisation, uid=of.organisation)), None)
        who = {row.uid for row in rows.all(Person, organisation=of.organisation) if represents(row, body)}
    stays = [stay for uid in who for stay in rows.all(Attendance, person=uid)]
    return bool(stays) and all(stay.left_at is not None for stay in stays)


def away(rows: Rows) -> list[FloorRequest]:
    """Requests of those who have left, as they asked: they are suggested to nobody, and stand again on coming back."""
    return sorted(
        (row for row in rows.all(FloorRequest) if has_left(rows, row)),
        key=lambda row: (seconds_of(row.asked_at), row.uid),
    )


def suggested(rows: Rows) -> Waiting | None:
    """Who is to have the floor next."""
    return next(iter(queue(rows)), None)


def _asked(one: Waiting) -> tuple[float, str]:
    return seconds_of(one.request.asked_at), one.request.uid


def _fairness(one: Waiting) -> tuple[object, ...]:
    so_far = one.heard
    return so_far.speaks, so_far.spoke, so_far.seconds, _asked(one)


def _why(first: Waiting, rest: Sequence[Waiting]) -> Why:
    if first.request.reply:
        return Why.REPLY
    if not first.heard.spoke:
        return Why.SILENT
    if not rest:
        return Why.ONLY
    free = [one for one in rest if not one.heard.speaks]
    if not first.heard.speaks and not free:
        return Why.OTHERS_SPEAK
    if free and all(first.heard.seconds < one.heard.seconds for one in free):
        return Why.LEAST
    return Why.FIRST


def silent(rows: Rows) -> list[str]:
    """Voices in the room that have not spoken and do not wait, in Albanian order: uids of organisations, and of people
    who speak for none. The organiser's own people lead the meeting and are none of them.
    """
    people = {row.uid: row for row in rows.all(Person)}
    bodies = {row.uid: row for row in rows.all(Organisation)}
    so_far = heard(rows)
    waits = {voice(row) for row in rows.all(FloorRequest)}
    found: dict[str, tuple[object, ...]] = {}
    for stay in rows.all(Attendance, left_at=None):
        person = people.get(stay.person)
        if person is None:
            continue
        body = bodies.get(person.organisation or "")
        if group_of(person, body) is Group.HOST:
            continue
        key = body.uid if body else person.uid
        spoke = any(one in so_far and so_far[one].spoke for one in (key, person.uid))
        if spoke or key in waits or person.uid in waits:
            continue
        found[key] = (body is None, name_key(body.short_name or body.name) if body else name_key(person.name))
    return sorted(found, key=lambda key: (found[key], key))


# the hall


@dataclass(frozen=True, slots=True)
class HallFloor:
    """What the room is told at an instant. Names as they may be published: an organisation, or a person who said yes.

    ``speaker`` "" with ``speaking``: somebody who is not named. ``following``: who is next, in order; ``waiting`` how
    many wait in all. ``left_s``: seconds left, negative once the time is up, None without a limit; ``used_s`` so far.
    """

    speaking: bool = False
    speaker: str = ""
    about: str = ""
    following: tuple[str, ...] = ()
    waiting: int = 0
    used_s: int = 0
    left_s: int | None = None
    limit_s: int = 0
    stage: Stage = Stage.CALM


def in_hall(rows: Rows, moment: datetime, most: int = 3) -> HallFloor:
    """Who speaks, who is next (``most`` of them) and the time left at ``moment``."""
    people = {row.uid: row for row in rows.all(Person)}
    bodies = {row.uid: row for row in rows.all(Organisation)}

    def named(row: Spoke) -> tuple[str, str]:
        body, person = bodies.get(row.organisation or ""), people.get(row.person or "")
        its = (body.short_name or body.name) if body is not None else ""
        name = person.name if person is not None and person.publish_name is Consent.YES else ""
        return (name, its) if name else (its, "")

    line = queue(rows)
    following = tuple(name for one in line[:most] if (name := named(one.request)[0]))
    turn = running(rows)
    if turn is None:
        return HallFloor(following=following, waiting=len(line))
    speaker, about = named(turn)
    return HallFloor(
        speaking=True,
        speaker=speaker,
        about=about,
        following=following,
        waiting=len(line),
        used_s=length(turn, moment),
        left_s=left(turn, moment),
        limit_s=turn.limit_s,
        stage=stage(turn, moment),
    )


# how long each had it


def ended(turns: Iterable[Turn]) -> list[Turn]:
    """Turns that are over, in order."""
    return sorted(
        (turn for turn in turns if turn.ended_at), key=lambda turn: (seconds_of(turn.began_at), turn.uid)
    )  # fmt: skip


def shares(turns: Iterable[Turn], key_of: Callable[[Turn], str]) -> list[Share]:
    """Ended turns brought together by what ``key_of`` says of each."""
    found: defaultdict[str, list[Turn]] = defaultdict(list)
    for turn in ended(turns):
        found[key_of(turn)].append(turn)
    return [Share(key, sum(map(length, rows)), tuple(rows)) for key, rows in found.items()]


def by_body(turns: Iterable[Turn], bodies: Mapping[str, Organisation]) -> list[Share]:
    """By organisation, in Albanian order; last, with key "", the people who speak for none."""
    made = shares(turns, lambda turn: turn.organisation or "")
    return sorted(made, key=lambda one: (not one.key, name_key(bodies[one.key].name) if one.key in bodies else ()))


def by_group(
    turns: Iterable[Turn], bodies: Mapping[str, Organisation], people: Mapping[str, Person]
) -> list[Share]:  # fmt: skip
    """By the group of those present that each counts in (``Group``), in the order of lists."""

    def of(turn: Turn) -> str:
        return category_of(turn, people, bodies) or Group.CITIZEN

    return sorted(shares(turns, of), key=lambda one: list(Group).index(Group(one.key)))


def by_county(turns: Iterable[Turn], bodies: Mapping[str, Organisation]) -> list[Share]:
    """By the county of the organisation, in Albanian order; last, with key "", where none is known.

    A person's own county is not asked: together with the time it would point at somebody.
    """

    def of(turn: Turn) -> str:
        body = bodies.get(turn.organisation or "")
        return body.county if body is not None else ""

    return sorted(shares(turns, of), key=lambda one: (not one.key, sort_key(one.key)))


def genders(turns: Iterable[Turn], people: Mapping[str, Person]) -> FloorGenders:
    """Turns and seconds by declared gender; an organisation without a person has none, and is of the rest."""
    made: dict[Gender | None, tuple[int, int]] = {}
    for turn in ended(turns):
        person = people.get(turn.person or "")
        gender = person.gender if person is not None and person.gender in (Gender.WOMAN, Gender.MAN) else None
        count, seconds = made.get(gender, (0, 0))
        made[gender] = count + 1, seconds + length(turn)
    women, men, rest = (made.get(key, (0, 0)) for key in (Gender.WOMAN, Gender.MAN, None))
    return FloorGenders(*women, *men, *rest)
