"""The record as a judge of documents needs it: every row by its source, and what may be printed of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from facilitator.floor import length
from facilitator.language.dates import clock, clock_of, decimal, percent
from facilitator.language.sentences import LANGS
from facilitator.language.voting import PAPERS, UNKNOWN
from facilitator.model import (
    TABLE_OF,
    Action,
    AgendaItem,
    Closing,
    Comment,
    Consent,
    CutStep,
    Measure,
    Meeting,
    OptionGroup,
    Person,
    Point,
    PointGroup,
    RollEntry,
    Round,
    RoundAgain,
    Row,
    Suggestion,
    Turn,
    is_contribution,
    ungrouped,
)
from facilitator.plain import canonical
from facilitator.record import Record
from facilitator.report.compose.view import View
from facilitator.report.compose.voting.channels import unnamed
from facilitator.report.compose.voting.counters import votes_of
from facilitator.report.compose.voting.standing import answers_of
from facilitator.rows import RecordRows
from facilitator.voting.rules import METHODS

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_OF_ROUND = frozenset({"rank", "rank_to", "total", "ballots"})
_GROUP = re.compile(r"(?<![\w/])[0-9a-f]{4,64}(?!\w)")  # not the year of a law, "124/2024"
_HEX = re.compile(r"[0-9a-f]{32,64}")
_CODES = frozenset({"uid", "kind", "method", "replica", "state", "zone", "template", "language", "status", "head"})

Rows = Sequence[tuple[str, tuple[Row, ...]]]
"""Table and row of each source; of a corrected one also what it was."""


def one_line(text: str) -> str:
    """As documents print it: runs of white space are one space."""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Known:
    """What may be printed of some rows: texts, clock times "09:31", whole numbers."""

    texts: frozenset[str]
    clocks: frozenset[str]
    numbers: frozenset[int]

    def without_texts(self, text: str) -> str:
        """``text`` without what it quotes; a hash may be printed in groups."""
        for known in sorted(self.texts, key=len, reverse=True):
            if known in text:
                text = text.replace(known, " ")
        hashes = [known for known in self.texts if _HEX.fullmatch(known)]
        if hashes:
            text = _GROUP.sub(lambda group: "" if any(group[0] in one for one in hashes) else group[0], text)
        return text

    def says(self, text: str) -> bool:
        """Whether ``text`` holds anything of this."""
        numbers, times = re.findall(r"\d+", text), re.findall(r"\d\d:\d\d", text)  # opened, without planned hours
        return (
            self.without_texts(text) != text
            or any(int(one) in self.numbers for one in numbers)
            or any(one in self.clocks for one in times)
        )


class Facts:
    """Lookups over one record and what it corrects. ``sha256`` of the record and the number of ``files`` that a report
    carries may be said in it.
    """

    def __init__(self, record: Record, sha256: str = "", files: int = 0) -> None:
        self.record, self.files = record, files
        self.hashes = Known(frozenset({record.head, sha256} - {""}), frozenset(), frozenset())
        self.view = View(record)
        self.rows: dict[tuple[str, str], tuple[Row, ...]] = {}
        self._told: dict[int, Known] = {}
        one: Record | None = record
        while one is not None:
            for table, row in _rows(one):
                key = (table, row.uid)
                self.rows[key] = (*self.rows.get(key, ()), row)
            one = one.previous
        self.tables = _CARRIED

    @cached_property
    def _proposed(self) -> Mapping[str, str]:
        found = self.record.wordings
        words = {
            row.comment: one_line(row.new) or one_line(row.old) for row in found if row.kind is not Suggestion.REMARK
        }
        return {comment: said for comment, said in words.items() if said}

    @cached_property
    def signers(self) -> frozenset[str]:
        """Names that may stand under a place for a signature."""
        names: set[str] = set()
        one: Record | None = self.record
        while one is not None:
            names |= {one.meeting.chair, one.meeting.secretary, *(row.name for row in one.signatories)}
            one = one.previous
        return frozenset(map(one_line, names))

    def worded(self, row: Row, field: str) -> list[str]:
        """What a row may be quoted with: a voter whose short name was frozen is printed with the full one, a comment
        that would have other words by those words, or by the ones it would leave out.
        """
        if isinstance(row, Comment) and (words := self._proposed.get(row.uid)):
            return [words]
        texts = [one_line(getattr(row, field))]
        if isinstance(row, RollEntry) and self.view.voter(row) != texts[0]:
            texts.append(self.view.voter(row))
        return texts

    def clocks_of_stay(self, row: Row) -> list[str]:
        """When somebody came and went."""
        times = (getattr(row, name, None) for name in ("arrived_at", "left_at"))
        return [clock for time in times if (clock := clock_of(time, self.view.zone))]

    def line(self, rows: Rows) -> Mapping[str, Any] | None:
        """The counted line of the option that a row is about, with totals of its round; None if it names no option."""
        tallies = [row for table, one in rows if table == "tally" for row in one]
        options = [row for table, one in rows if table == "option" for row in one]
        for tally in tallies:
            result = tally.result  # type: ignore[attr-defined]
            for line in result["lines"]:
                for option in options:
                    if line["option"] == option.letter and option.round == tally.round:  # type: ignore[attr-defined]
                        text = one_line(option.text)  # type: ignore[attr-defined]
                        return {**line, "text": text, "total": result["total"], "ballots": result["ballots"]}
        return None

    def levels(self, rows: Rows) -> list[list[int]]:
        """Answers by level of each option of a round of fingers."""
        return [
            line["levels"]
            for table, one in rows
            if table == "tally"
            for row in one
            for line in row.result["lines"]  # type: ignore[attr-defined]
            if "levels" in line
        ]

    def cards(self, rows: Rows) -> list[int]:
        """Counts of cards of the rounds that rows belong to, as a table may print them side by side."""
        found: list[int] = []
        for closing in (row for table, one in rows if table == "closing" for row in one if isinstance(row, Closing)):
            counts = (closing.given, closing.returned, closing.valid, closing.blank, closing.invalid)
            found += [*counts, abs(closing.given - closing.returned)]
            found += Counter(canonical(ballot) for ballot in closing.content.get("ballots", ())).values()
            for ballots in self.view.rounds:
                if ballots.round.uid == closing.round:
                    found += [ballots.round.roll_size, votes_of(ballots)]
        return found

    def shown(self, line: Mapping[str, Any]) -> dict[str, frozenset[str]]:
        """Value of a counted line → the ways in which it may be printed."""
        rank, last = line["rank"], line["rank_to"]
        out: dict[str, set[str]] = {
            "rank": {str(rank)} if rank == last else {f"{rank}–{last}"},
            "option": {line["option"]},
            "text": {line["text"], f"{line['option']}. {line['text']}", f"{line['option']} {line['text']}"},
        }
        for name, value in line.items():  # whatever the rule counts of an option: dots, voters, a median, matches won
            if name not in _OF_ROUND and (value is None or type(value) is int):
                out[name] = {"–" if value is None else str(value)}
        if "plain" in line:  # a second place, as the first is told
            first, end = line["plain"], line["plain_to"]
            out["plain"] = {str(first) if first == end else f"{first}–{end}"}
        for level, answers in enumerate(line.get("levels", ())):
            out[f"level {level}"] = {str(answers)}
        for name, part, whole in (("share", "points", "total"), ("share of ballots", "voters", "ballots")):
            if isinstance(line.get(part), int):
                out[name] = {percent(line[part], line[whole], lang) for lang in LANGS}
        return {name: frozenset(ways) for name, ways in out.items()}

    def known(self, rows: Rows) -> Known:
        """What may be printed of these rows and of those that belong to them."""
        parts = [self._of_row(row) for _, one in rows for row in one]
        parts += [self.hashes] if any(table == "meeting" for table, _ in rows) else []
        parts += [self._of_row(other) for _, one in rows for row in one for other in self._beside(row)]
        numbers = {number for part in parts for number in part.numbers} | self._derived(rows)
        return Known(
            frozenset(text for part in parts for text in part.texts),
            frozenset(clock for part in parts for clock in part.clocks),
            frozenset(numbers),
        )

    def _of_row(self, row: Row) -> Known:
        if id(row) not in self._told:  # rows live as long as the record does
            self._told[id(row)] = self._read(row)
        return self._told[id(row)]

    def _read(self, row: Row) -> Known:
        texts: set[str] = set()
        clocks: set[str] = set()
        numbers: set[int] = set()
        for name, value in _values(row):
            if isinstance(value, str) and value:
                if then := self.view.moment(value) if name.endswith("_at") else None:
                    clocks.add(clock(then))
                    numbers |= {then.day, then.month, then.year}
                elif day := _DAY.fullmatch(value):
                    numbers |= set(map(int, day.groups()))
                elif name not in _CODES:
                    texts.add(one_line(value))
            elif isinstance(value, int) and not isinstance(value, bool):
                numbers.add(value)
        return Known(frozenset(texts - {""}), frozenset(clocks), frozenset(numbers))

    def _more(self, person: Person) -> Iterator[Row]:
        yield from (row for row in self.record.more if row.person == person.uid)

    def _beside(self, row: Row) -> Iterator[Row]:
        """Rows that a sentence about ``row`` may speak of as well."""
        view = self.view
        if isinstance(row, Point):
            person = view.people.get(row.person or "")
            homes = (row.organisation, person.organisation if person else None)
            yield from (body for uid in homes if (body := view.organisation(uid)))
            if person:
                yield person
                yield from self._more(person)
        elif isinstance(row, Person):
            if body := view.organisation(row.organisation):
                yield body
            yield from view.stays.get(row.uid, ())
            yield from self._more(row)
        elif isinstance(row, Measure):
            rests = view.rests_on.get(row.uid, ())
            yield from (other for point in rests for other in self._beside(point))
        of = row.uid if isinstance(row, Round) else getattr(row, "round", None)
        if of:
            record = self.record
            same = (record.rounds, record.closings, record.tallies, record.cancellations, record.options)
            yield from (one for part in same for one in part if of in (one.uid, getattr(one, "round", None)))
        if measure := getattr(row, "measure", None):
            yield from (one for one in self.record.measures if one.uid == measure)

    def _derived(self, rows: Rows) -> set[int]:
        """Numbers that follow from rows: how many there are, their places and labels, sums of cards and points."""
        found = set(Counter(table for table, _ in rows).values())
        if turns := [one[0] for _, one in rows if isinstance(one[0], Turn)]:
            found |= set(divmod(sum(map(length, turns)), 60))
        people = [one[0] for table, one in rows if table == "person"]
        found.add(len({row.organisation for row in people if isinstance(row, Person) and row.organisation}))
        bodies = {one[0].uid for table, one in rows if table == "organisation"}
        for group in self.view.present.values() if bodies else ():
            there = [person for person in group if person.organisation in bodies]
            found |= {len(there), *Counter(person.county for person in there).values()}
        for _, one in rows:
            for row in one:
                found |= set(self._derived_of(row))
        return found

    def _derived_of(self, row: Row) -> Iterator[int]:
        record, view = self.record, self.view
        if isinstance(row, Meeting):
            counts = record.counts
            yield self.files
            yield from (value for _, value in _values(counts) if isinstance(value, int))
            yield from Counter(point.kind for point in record.points if is_contribution(point)).values()
            if record.floor is not None:
                made = record.floor
                yield from (made.women_turns, made.men_turns, made.rest_turns)
                for seconds in (made.women_s, made.men_s, made.rest_s):
                    yield from divmod(seconds, 60)
            yield len(ungrouped(RecordRows(record)))
            yield sum(person.photo is Consent.NO and person.uid in view.stays for person in record.people)
            yield from (len(part) for part in (record.points, record.measures, record.actions, record.agenda))
            yield from (len(part) for part in (record.agreements, record.rounds, record.people, record.organisations))
        if isinstance(row, Point):
            yield from _labelled([view.point_labels.get(row.uid, ""), *view.answers.get(row.uid, ())])
        if isinstance(row, PointGroup):
            yield sum(lying.group == row.uid for lying in record.grouped_points)
            yield 1 + sum((one.position, one.uid) < (row.position, row.uid) for one in record.point_groups)
        if isinstance(row, OptionGroup):
            yield sum(uid not in view.point_labels for uid in row.members["points"])
        if isinstance(row, AgendaItem):
            yield from (at for at, item in enumerate(view.agenda, start=1) if item.uid == row.uid)
            yield len(view.points.get(row.uid, ()))
        if isinstance(row, Measure):
            yield from (at for at, one in enumerate(view.measures, start=1) if one.uid == row.uid)
            yield from _labelled(view.point_labels.get(point.uid, "") for point in view.rests_on.get(row.uid, ()))
        if isinstance(row, Action):
            yield row.position + 1
        if isinstance(row, CutStep):
            yield from map(int, filter(str.isdigit, row.called.split("-")))
        of = row.uid if isinstance(row, Round) else getattr(row, "round", None)
        for ballots in view.rounds:
            if isinstance(row, CutStep | RoundAgain) and ballots.round.uid == _other_round(row):
                yield ballots.attempt
            if of and ballots.round.uid == of:
                yield from _sums(ballots.closing, ballots.tally)
                yield from (ballots.vote, ballots.attempt, ballots.attempts, len(ballots.roll), len(ballots.cards))
                yield from (n for one in answers_of(ballots, view) for n in one.counts)
                yield from (len(ballots.mandates), len(ballots.sections), votes_of(ballots))
                yield from (len(ballots.called), len(ballots.roll) - len(ballots.called))
                yield from unnamed(ballots)
                if ballots.sections and ballots.tally is not None:  # levels stand before their hands
                    yield from range(
                        max((len(line.get("levels", ())) for line in ballots.tally.result["lines"]), default=0)
                    )
                yield from (part.marked - part.counted for part in ballots.parts)


def _other_round(row: CutStep | RoundAgain) -> str | None:
    """The round that a sentence names beside its own."""
    return row.again if isinstance(row, CutStep) else row.of


def _sums(closing: Any, tally: Any) -> Iterator[int]:
    if closing is not None:
        yield abs(closing.given - closing.returned)
        yield from Counter(canonical(ballot) for ballot in closing.content.get("ballots", ())).values()
    if tally is not None:
        result = tally.result
        yield len(result["lines"])
        yield from Counter((line["rank"], line["rank_to"]) for line in result["lines"]).values()
        for name in ("blocks", "reservations"):
            yield sum(line.get(name, 0) for line in result["lines"])
        papers = PAPERS.get(str(result.get("method")), UNKNOWN)
        yield sum(papers.sum(line) for line in result["lines"])  # hands
        yield from (len(line["levels"]) - 1 for line in result["lines"] if line.get("levels"))
        yield from _labelled(
            decimal(stage, line["unit"], "en")
            for line in result["lines"]
            for stage in line.get("stages", ())
            if stage is not None
        )
        method = METHODS.get(str(result.get("method")))
        most = method.most_points(result["params"]) if method is not None else None
        if most is not None:
            yield most * result["ballots"]
            yield most * result["ballots"] - result["total"]


def _labelled(labels: Iterable[str]) -> Iterator[int]:
    yield from (int(number) for label in labels for number in re.findall(r"\d+", label))


def _rows(record: Record) -> Iterator[tuple[str, Row]]:
    for part in fields(record):
        value = getattr(record, part.name)
        for row in value if isinstance(value, tuple) else (value,):
            if isinstance(row, Row):
                yield TABLE_OF[type(row)], row


def _values(row: Any) -> Iterator[tuple[str, Any]]:
    """Name and plain value of every field; what is nested goes by the name of its field."""
    for part in fields(row):
        yield from _flat(part.name, getattr(row, part.name))


def _flat(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _flat(str(key), item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _flat(name, item)
    else:
        yield name, value


_CARRIED = frozenset(
    """
    meeting organisation person attendance agenda_item point point_link issue_line issue_source measure measure_link
    action agreement vote round option roll_entry card closing tally cancellation block paper logo signatory
    read_back circulation comment response correction edition origin signed_list turn passed_over kiosk_vote
    round_part called roll_mandate round_again cut_step second_count stretch recess parked co_author point_reference
    point_theme house_rule reading_answer point_group grouped_point option_group typed_by hand_section hand_count
    narrowing narrowed_round nominal nominal_step nominal_vote hands_taken roll_weight handwritten
    round_of_persons roll_person
    """.split()  # noqa: SIM905
)
"""Tables of which a record carries the rows: a source in one of them must be there."""
