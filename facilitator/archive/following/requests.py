"""Requests of all meetings: what was asked, by whom and where, what was answered, how long it waits, what it became."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date as Day
from datetime import timedelta

from facilitator.archive.catalogue.rows import Entry
from facilitator.archive.following.facts import LOOSE, MEASURE, Ask, Body, Facts, read_facts
from facilitator.archive.following.register import Link, Register
from facilitator.language.folding import spelled
from facilitator.language.workdays import after_working_days
from facilitator.model import Standing
from facilitator.record import Audience

ANSWERS = ("accepted", "partly", "rejected", "under_review", "none", "loose")
"""What became of a request: an answer of the model, ``none`` while a measure has no response, ``loose`` for what was
recommended and is in no measure, so that nobody owes it one.
"""


@dataclass(frozen=True, slots=True)
class Told:
    """One meeting, as the newest of its documents tells it; ``entries``: those documents, newest first."""

    facts: Facts
    entries: tuple[Entry, ...]

    @property
    def year(self) -> str:
        """Of the meeting; "" for a day that is none."""
        day = day_of(self.facts.date)
        return f"{day.year:04}" if day else ""


@dataclass(frozen=True, slots=True)
class Request:
    """One request. ``civil``: of civil society, at least one of those who asked. ``waits``: days since the meeting
    while no response is there, None otherwise; ``owed``: the last day that the duty gives it, None where it gives none;
    ``late``: that day is over. ``links``: those that hold; ``planned``: those of them whose commitment the newest list
    of its plan has.
    """

    meeting: str
    date: str
    title: str
    year: str
    ask: Ask
    civil: bool
    waits: int | None
    late: bool
    links: tuple[Link, ...]
    keys: tuple[str, ...]
    owed: Day | None = None
    planned: tuple[Link, ...] = ()

    @property
    def uid(self) -> str:
        """Names it among all."""
        return f"{self.meeting}/{self.ask.uid}"

    @property
    def answer(self) -> str:
        """One of ``ANSWERS``."""
        return LOOSE_ANSWER if self.ask.what == LOOSE else self.ask.answer or "none"


LOOSE_ANSWER = "loose"


def gathered(told: Iterable[tuple[str, Sequence[Entry]]], *, full: bool = False) -> tuple[Told, ...]:
    """What the catalogue tells as meetings, the oldest first. Only what public sisters tell, unless ``full`` asks for
    meetings of which nothing but a full document is here as well; they too tell only what the public may read.

    A meeting is told by the newest Record that is here, Albanian before English; its responses by the newest that has
    any, for a report of the meeting itself has none.
    """
    by: dict[str, list[tuple[Facts, list[Entry]]]] = {}
    for text, entries in told:
        here = [one for one in entries if full or one.audience == Audience.PUBLIC]
        if here:
            facts = read_facts(text)
            by.setdefault(facts.meeting, []).append((facts, here))
    meetings = [_meeting(several) for several in by.values()]
    return tuple(sorted(meetings, key=lambda one: (one.facts.date, one.facts.meeting)))


def _meeting(several: list[tuple[Facts, list[Entry]]]) -> Told:
    several.sort(
        key=lambda one: (one[0].made_at, any(entry.lang == "sq" for entry in one[1]), one[1][0].key), reverse=True
    )
    head = several[0][0]
    told = next((facts for facts, _ in several if any(ask.answer for ask in facts.asks)), head)
    answered = {ask.uid: ask for ask in told.asks if ask.answer}
    asks = tuple(
        replace(
            ask,
            answer=given.answer,
            reason=given.reason,
            institution=given.institution,
            answered_on=given.answered_on,
        )
        if (given := answered.get(ask.uid)) and not ask.answer
        else ask
        for ask in head.asks
    )
    entries = {entry.key: entry for _, some in several for entry in some}
    order = sorted(entries.values(), key=lambda one: (one.made_at, one.lang == "sq", one.key), reverse=True)
    return Told(replace(head, asks=asks), tuple(order))


def requests_of(meetings: Iterable[Told], register: Register, today: Day) -> tuple[Request, ...]:
    """Every request of these meetings, in their order."""
    links: dict[tuple[str, str], list[Link]] = {}
    for one in register.standing():
        links.setdefault((one.meeting, one.request), []).append(one)
    found = []
    for told in meetings:
        facts = told.facts
        civil = {body.name for body in facts.bodies if body.standing == Standing.CIVIL_SOCIETY}
        day = day_of(facts.date)
        keys = tuple(str(entry.key) for entry in told.entries)
        for ask in facts.asks:
            waiting = day is not None and ask.what == MEASURE and ask.answer in ("", "under_review")
            waits = max(0, (today - day).days) if day is not None and waiting else None
            owed = _owed(day, register.duty) if day is not None and waits is not None else None
            late = owed is not None and today > owed
            mine = tuple(links.get((facts.meeting, ask.uid), ()))
            planned = tuple(one for one in mine if register.commitment(one.plan, one.code) is not None)
            found.append(
                Request(
                    facts.meeting,
                    facts.date,
                    facts.title,
                    told.year,
                    ask,
                    not civil.isdisjoint(ask.bodies),
                    waits,
                    late,
                    mine,
                    keys,
                    owed,
                    planned,
                )
            )
    return tuple(found)


def bodies_of(meetings: Iterable[Told]) -> dict[str, list[tuple[Told, Body]]]:
    """Every organisation, by its name however it is written, in all meetings that knew it; the name as it was written
    last is of the last pair."""
    found: dict[str, list[tuple[Told, Body]]] = {}
    for told in meetings:
        for body in told.facts.bodies:
            found.setdefault(spelled(body.name), []).append((told, body))
    return found


def _owed(day: Day, duty: int) -> Day | None:
    """The last day of a duty: one that falls on a day off ends on the next day that offices are open, as the deadlines
    of Albanian administration do.
    """
    try:
        return after_working_days(day + timedelta(days=duty), 0).day if duty else None
    except (OverflowError, ValueError):
        return None


def day_of(text: str) -> Day | None:
    """An ISO day; None for a text that is none."""
    try:
        return Day.fromisoformat(text)
    except ValueError:
        return None
