"""An independent judge of finished documents: every sentence with a number or a claim, held against the Record.

It reads the text of the pages as anybody can and computes what must stand there on its own; it shares no code with the
rooms that compose. What the record quotes (names, titles, words said) is taken out first, so that its numbers are not
taken for claims. A counted noun that no pattern explains is a fault too: a new sentence is judged or fails.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cached_property
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from facilitator.model import Capacity, Channel, Closing, Consent, Option, OrgKind, PointKind, Round, Row, Tally
from facilitator.record import Record

QUOTE = "¤"
CARDS_WORDS = {"sq": r"[Ff]let(?:ë|ët|a|ëve)\b", "en": r"\b[Cc]ards?\b|\bballots?\b"}


@dataclass(frozen=True)
class Held:
    """One round as the judge sees it; ``vote`` and ``number`` as every document must number it."""

    round: Round
    vote: int
    number: int
    of: int
    closing: Closing | None
    tally: Tally | None
    cancelled: str
    options: tuple[Option, ...]
    hands: bool

    @cached_property
    def points(self) -> dict[str, int]:
        """Letter → dots, ticks or hands, counted again from what was put into the box or called out."""
        assert self.closing is not None
        content = self.closing.content
        if "totals" in content:
            return {letter: n for letter, n in content["totals"].items() if isinstance(n, int)}
        found: Counter[str] = Counter({option.letter: 0 for option in self.options})
        for ballot in content["ballots"]:
            found.update(ballot)
        return dict(found)

    @cached_property
    def levels(self) -> dict[str, list[int]]:
        """Letter → how many showed each level from 0 to 5."""
        assert self.closing is not None
        content = self.closing.content
        if "totals" in content:
            return {letter: list(n) for letter, n in content["totals"].items()}
        found = {option.letter: [0] * 6 for option in self.options}
        for ballot in content["ballots"]:
            for letter, level in ballot.items():
                found[letter][level] += 1
        return found

    @cached_property
    def places(self) -> dict[str, str]:
        """Letter → "2" or "1–2"."""
        out: dict[str, str] = {}
        by = sorted(self.points.items(), key=lambda pair: -pair[1])
        first = 1
        for _, run in groupby(by, key=lambda pair: pair[1]):
            letters = [letter for letter, _ in run]
            last = first + len(letters) - 1
            out |= {letter: str(first) if first == last else f"{first}–{last}" for letter in letters}
            first = last + 1
        return out

    @property
    def counted(self) -> bool:
        return self.tally is not None and not self.cancelled

    def reached(self) -> bool:
        """Whether the rule of a consensus check was met by every proposal."""
        test, level = self.round.params["test"], self.round.params["level"]
        return all(self._meets(answers, test, level) for answers in self.levels.values())

    def _meets(self, answers: list[int], test: str, level: int) -> bool:
        if test == "floor":
            return not any(answers[:level])
        if test == "blocks":
            return answers[0] <= level
        return self.median(answers) >= level

    @staticmethod
    def median(answers: list[int]) -> int:
        shown = [level for level, n in enumerate(answers) for _ in range(n)]
        return shown[(len(shown) - 1) // 2]


class Truth:
    """What a record says, counted anew."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.zone = ZoneInfo(record.meeting.zone)
        came = {row.person for row in record.attendance}
        self.here = [row for row in record.people if row.uid in came]
        bodies = {row.uid: row for row in record.organisations}
        self.bodies = {
            row.organisation
            for row in self.here
            if row.organisation and row.capacity not in (Capacity.HOST, Capacity.CITIZEN)
        }
        kinds = Counter(bodies[uid].kind for uid in self.bodies)
        self.csos, self.institutions = kinds[OrgKind.CSO], kinds[OrgKind.INSTITUTION]
        self.counties = len({bodies[uid].county for uid in self.bodies if bodies[uid].county})
        self.guests = sum(row.capacity in (Capacity.GUEST, Capacity.OBSERVER) for row in self.here)
        self.citizens = sum(row.capacity is Capacity.CITIZEN for row in self.here)
        said = [
            row for row in record.points
            if row.kind is not PointKind.NOTE or row.unattributed or row.person or row.organisation
        ]  # fmt: skip
        self.kinds = Counter(point.kind for point in said)
        self.contributions = len(said)
        spoken = {point.item for point in record.points}
        self.areas = sum(bool(item.area and (item.opened_at or item.uid in spoken)) for item in record.agenda)
        self.held = bool(record.meeting.opened_at or came or record.points or record.rounds)

    @cached_property
    def further(self) -> int:
        """Issues of the room that no line of the relacion speaks for."""
        told = {row.point for row in self.record.issue_sources}
        organisers = {row.uid for row in self.record.organisations if row.kind is OrgKind.ORGANISER}
        hosts = {
            row.uid for row in self.record.people if row.capacity is Capacity.HOST or row.organisation in organisers
        }
        return sum(
            row.kind is PointKind.ISSUE
            and row.uid not in told
            and (row.unattributed or not (row.person in hosts or row.organisation in organisers))
            for row in self.record.points
        )

    @cached_property
    def typed_later(self) -> bool:
        """Whether every time was typed on another day than it happened."""
        pairs = [(row.said_at, row.entered_at) for row in self.record.points]
        pairs += [(row.arrived_at, row.arrived_entered_at) for row in self.record.attendance]
        days = [
            [datetime.fromisoformat(one).astimezone(self.zone).date() for one in pair] for pair in pairs if all(pair)
        ]
        return bool(days) and all(typed > then for then, typed in days)

    @property
    def floor(self) -> tuple[int, int, int]:
        """How often the floor was given, and how long: minutes and seconds."""
        pairs = [(row.began_at, row.ended_at) for row in self.record.turns if row.ended_at]
        spans = [datetime.fromisoformat(end) - datetime.fromisoformat(begin) for begin, end in pairs]
        return len(pairs), *divmod(sum(int(span.total_seconds()) for span in spans), 60)

    def clock(self, text: str | None) -> str:
        return datetime.fromisoformat(text).astimezone(self.zone).strftime("%H:%M") if text else ""

    def on_the_day(self, text: str | None) -> bool:
        then = datetime.fromisoformat(text).astimezone(self.zone).date().isoformat() if text else ""
        return then == self.record.meeting.date

    @cached_property
    def clocks(self) -> set[str]:
        """Every time of day that the record holds."""
        found = {self.record.meeting.starts, self.record.meeting.ends}
        for row in self._rows():
            for part in fields(row):
                value = getattr(row, part.name)
                if part.name.endswith("_at") and value:
                    found.add(self.clock(value))
        return found

    def _rows(self) -> Iterable[Row]:
        for part in fields(self.record):
            value = getattr(self.record, part.name)
            yield from (row for row in (value if isinstance(value, tuple) else (value,)) if isinstance(row, Row))

    @cached_property
    def quotes(self) -> list[str]:
        """Texts that people wrote, the longest first."""
        wanted = "text title question reason name rule_text purpose process organiser place owner how author chair "
        found: set[str] = set()
        for row in self._rows():
            for part in fields(row):
                value = getattr(row, part.name)
                if part.name in wanted.split() and isinstance(value, str):
                    found |= {" ".join(line.split()) for line in (value, *value.splitlines())}
        return sorted((text for text in found if len(text) > 2), key=len, reverse=True)

    @cached_property
    def rounds(self) -> list[Held]:
        record = self.record
        order = {vote.uid: vote.position for vote in record.votes}
        rounds = sorted(record.rounds, key=lambda row: (order[row.vote], row.number))
        votes = list(dict.fromkeys(row.vote for row in rounds))
        off = {row.round: row.reason for row in record.cancellations}
        hands = {row.round for row in record.channels if row.channel is Channel.HANDS}
        out = []
        for row in rounds:
            mine = [one for one in rounds if one.vote == row.vote]
            out.append(
                Held(
                    round=row,
                    vote=votes.index(row.vote) + 1,
                    number=mine.index(row) + 1,
                    of=len(mine),
                    closing=next((one for one in record.closings if one.round == row.uid), None),
                    tally=next((one for one in record.tallies if one.round == row.uid), None),
                    cancelled=off.get(row.uid, ""),
                    options=tuple(one for one in record.options if one.round == row.uid),
                    hands=row.uid in hands,
                )
            )
        return out

    def answered(self) -> int:
        return sum(row.answer != "under_review" for row in self.record.responses)

    def refused(self) -> int:
        return sum(row.publish_name is Consent.NO for row in self.record.people)

    def unasked(self) -> int:
        return sum(row.publish_name is Consent.NOT_ASKED for row in self.record.people)


def number(text: str | None) -> int:
    """A number as sentences give it: digits, or a word for one or for nought."""
    if found := re.search(r"\d+", text or ""):
        return int(found[0])
    return 1 if (text or "").lower() in ("një", "one") else 0


Rule = tuple[Mapping[str, str], Callable[..., Any]]
"""Pattern by language, and what its groups must be: a value, the values in order, or a set of those that may stand."""
