"""Whether the values a document prints are those of the record inside, whatever words today's templates would use.

A later version words sentences otherwise; it does not change a name, a text, a time or a number. So every line and row
that names rows of the record must quote them: the text of the point, measure, decision … it stands for, and no number
or clock time that those rows do not hold. Of a table of results, every column must be one value of the count in all
of its rows. What no source is named for is not judged here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from facilitator.english import ENGLISH, worded
from facilitator.examine.facts import Facts, Rows, one_line
from facilitator.examine.numbers import numbers_in, numbers_of
from facilitator.examine.sums import without_amounts
from facilitator.language.dates import clock_of, percent
from facilitator.language.sentences import LANGS
from facilitator.model import Attendance, DocumentKind, Handwritten, IssueLine, Person, Point, Row
from facilitator.record import Record
from facilitator.report.document import (
    Bar,
    Bullets,
    Cells,
    Chart,
    Document,
    Line,
    Note,
    Numbered,
    Paragraph,
    Section,
    Signatures,
    Source,
    Table,
)

QUOTED: Mapping[str, str] = {
    "point": "text",
    "measure": "text",
    "agreement": "text",
    "action": "text",
    "option": "text",
    "comment": "text",
    "response": "reason",
    "correction": "reason",
    "cancellation": "reason",
    "roll_entry": "name",
    "point_group": "name",
    "option_group": "name",
}
"""Table → the field that a line or row quotes when that table is its first source. Part of what a document promises:
a template that names such a row first must print it."""

ALONE = frozenset({"point", "measure", "agreement", "action"})
"""Tables whose words stand alone in the text of a line, with names or times at most; sentences go before or behind."""

COMPARING = ("correction", "compare")
"""Parts of a correction annex that set two documents beside each other: what they quote are sentences of both, so only
their sources are asked for; the same version of the sentences composes them again."""

CONSOLIDATED = "consolidated"
"""What a consolidated text says of itself: days of approvals, which are in no row."""

ISSUES = "issues"
"""The part of a relacion whose lines are a synthesis: made from points, and no quotation of one alone."""

GROUPED = "grouped_point"
"""The table whose rows stand first where a contribution is told in a line of its group, cut where it is long."""

ANNEXES = "annexes"
"""The part that names other documents by the numbers the register gave them, which are in no record."""

SYNTHESIS = 2
"""The composer since which that is so; before, each line was a point."""

HAPPENED: Mapping[str, str] = {"point": "said_at", "agreement": "agreed_at"}
"""Table → the moment that a line closes with, if it closes with any time."""

CONSTANTS = frozenset(range(6))
"""Numbers that sentences say of themselves ("from 0 to 5 fingers"); a table or a bar may not."""

_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_NUMBER = re.compile(r"(?<![\w,-])\d+(?!\w)")
_NO_VALUE = re.compile(r"\d+(?:[.,]\d+)?\s?%|\d+/\d{4}")  # shares follow from numbers; laws are cited, "124/2024"
_ORDINAL = re.compile(r"\d+\.?")
_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A place of the document that the record does not bear out.

    ``what``: ``source`` (names a row that is not there), ``text``, ``number``, ``time`` or ``head`` (title, letterhead,
    audience, moment). ``told`` is what the document says, short; ``expected`` what the record says, where it is one
    text.
    """

    section: str
    what: str
    told: str
    expected: str = ""


def contradictions(record: Record, document: Document, files: int = 0) -> tuple[Contradiction, ...]:
    """Every contradiction, in order; none for an honest document of any version. A stranger's types raise anything.

    ``files``: how many the report carries, which minutes may say.
    """
    facts = Facts(_said_in(document, record), document.record_sha256, files)
    found = list(_head(facts, document))
    for section in document.sections:
        synthesis = document.composer >= SYNTHESIS and _name(section).startswith(ISSUES)
        judge = _Judge(facts, section, synthesis, numbers_in(document) if _name(section) == ANNEXES else ())
        compares = document.kind is DocumentKind.CORRECTION and section.key.startswith(COMPARING)
        compares = compares or (document.consolidated and _name(section) == CONSOLIDATED)
        found += judge.sourced() if compares else judge.judged()
    return tuple(found)


def _said_in(document: Document, record: Record) -> Record:
    """The record as a document of that language says it; what somebody wrote in Albanian first is not judged here."""
    return worded(record).record if document.lang == ENGLISH else record


def _head(facts: Facts, document: Document) -> Iterator[Contradiction]:
    record = facts.record
    meeting = record.meeting
    if (document.audience, document.made_at) != (record.audience, record.made_at):
        told = f"{document.audience} {document.made_at}"
        yield Contradiction("", "head", told, f"{record.audience} {record.made_at}")
    head = document.letterhead
    institution = one_line(meeting.organiser)
    if institution and head.institution != institution:
        yield Contradiction("", "head", head.institution, institution)
    number = numbers_of(document, record).number
    for told, wanted in ((head.protocol, number), (head.place_date, meeting.city)):
        if told and one_line(wanted) not in told:
            yield Contradiction("", "head", told, wanted)
    if not number and any(char.isdigit() for char in head.protocol):
        yield Contradiction("", "head", head.protocol)
    if (title := one_line(meeting.title)) and title not in one_line(document.short_title):
        yield Contradiction("", "head", document.short_title, title)


def _name(section: Section) -> str:
    """The name of a section wherever it stands."""
    return section.key.rpartition("/")[2].partition("@")[0]


class _Judge:
    """One section against the facts; ``free``: numbers that the document brings itself."""

    def __init__(self, facts: Facts, section: Section, synthesis: bool, free: Iterable[int] = ()) -> None:
        self.facts, self.section, self.synthesis = facts, section, synthesis
        self.free = CONSTANTS | frozenset(free)
        self.found: list[Contradiction] = []

    def sourced(self) -> list[Contradiction]:
        """Only whether every row that is named is there."""
        for block in self.section.blocks:
            for one in (*getattr(block, "lines", ()), *getattr(block, "rows", ()), getattr(block, "line", None)):
                self._rows(one.sources if one else self.section.sources)
        return list(dict.fromkeys(self.found))

    def judged(self) -> list[Contradiction]:
        section = self.section
        self._rows(section.sources)
        if section.level:
            self._title()
        for block in section.blocks:
            match block:
                case Paragraph(line) | Note(line):
                    self._line(line)
                case Bullets(lines) | Numbered(lines):
                    for line in lines:
                        self._line(line)
                case Table():
                    self._table(block)
                case Chart():
                    self._bars(block.bars)
                case Signatures(fields):
                    for place in fields:
                        if place.printed and one_line(place.printed) not in self.facts.signers:
                            self._say("text", place.printed)
        return self.found

    def _say(self, what: str, told: str, expected: str = "") -> None:
        self.found.append(Contradiction(self.section.key, what, told[:_SHOWN], expected[:_SHOWN]))

    def _rows(self, sources: Iterable[Source]) -> list[tuple[str, tuple[Row, ...]]]:
        """Table and row (with what it was before a correction) of each source; one that is not there is told."""
        out = []
        for table, uid in sources:
            if rows := self.facts.rows.get((table, uid)):
                out.append((table, rows))
            elif table in self.facts.tables:
                self._say("source", f"{table} {uid}")
        return out

    def _title(self) -> None:
        """The heading of a part about an agenda item or a round quotes it."""
        name, _, uid = self.section.key.partition(":")
        for table, part in (("agenda_item", "title"), ("round", "question"), ("point_group", "name")):
            uids = [key for kind, key in self.section.sources if kind == table]
            key = uids[0] if uids else uid.partition("@")[0] if name in ("votes", "priorities") else ""
            rows = self.facts.rows.get((table, key), ())
            texts = [text for row in rows if (text := one_line(getattr(row, part)))]
            if texts and not any(text in self.section.title for text in texts):
                self._say("text", self.section.title, texts[0])

    def _line(self, line: Line) -> None:
        rows = self._rows(line.sources)
        if not rows:
            return
        text = one_line(" ".join((line.lead, line.text, line.tail)))
        table, first = rows[0]
        if self.synthesis:
            self._issue(line, rows)
            return
        if table == GROUPED:
            self._grouped(line, rows)
            return
        if table in QUOTED and self._quotes(line.text, [first], QUOTED[table]) and table in ALONE:
            rest = self.facts.known(rows[:1]).without_texts(one_line(line.text))
            if any(char.isalpha() for char in rest):
                self._say("text", line.text, one_line(getattr(first[0], QUOTED[table])))
        if all(kind == "organisation" for kind, _ in rows):
            self._quotes(text, [one for _, one in rows], "name")
        self._numbers(text, rows, self.free)
        happened = (
            [clock_of(getattr(row, HAPPENED[table]), self.facts.view.zone) for row in first]
            if table in HAPPENED
            else []
        )
        if any(happened) and _CLOCK.search(line.tail) and not any(time in line.tail for time in happened):
            self._say("time", text, happened[0])

    def _issue(self, line: Line, rows: Rows) -> None:
        """A line of the synthesis: the secretary's words, else the beginning of what one of its points says."""
        text = one_line(line.text).rstrip(" ;.…")
        own = [one_line(row.text).rstrip(" ;.…") for _, one in rows for row in one if isinstance(row, IssueLine)]
        said = [one_line(row.text) for _, one in rows for row in one if isinstance(row, Point)]
        written = [words for words in own if words]
        if line.lead or line.tail or not (text in written or (not written and any(s.startswith(text) for s in said))):
            self._say("text", line.text, (written or said or [""])[0])

    def _grouped(self, line: Line, rows: Rows) -> None:
        """A contribution in the part of its group: its number, and its words as far as a line holds them."""
        points = [row for _, one in rows for row in one if isinstance(row, Point)]
        labels = {self.facts.view.point_labels.get(point.uid) for point in points}
        text = one_line(line.text).rstrip("…")
        said = [one_line(point.text) for point in points]
        if line.label not in labels or line.lead or line.tail or not any(words.startswith(text) for words in said):
            self._say("text", f"{line.label} {line.text}", (said or [""])[0])

    def _quotes(self, text: str, wanted: Iterable[tuple[Row, ...]], field: str) -> bool:
        told = len(self.found)
        for rows in wanted:
            texts = [one for row in rows for one in self.facts.worded(row, field)]
            if not any(one in one_line(text) for one in texts):
                self._say("text", text, texts[0])
        return len(self.found) == told

    def _numbers(self, text: str, rows: Rows, free: Iterable[int] = ()) -> None:
        """No clock time and no number that the rows, or what belongs to them, do not hold."""
        known = self.facts.known(rows)
        rest = known.without_texts(text)
        for time in _CLOCK.findall(rest):
            if time.zfill(5) not in known.clocks:
                self._say("time", text, time)
        rest = without_amounts(_CLOCK.sub(" ", rest), known.numbers)
        for number in _NUMBER.findall(_NO_VALUE.sub(" ", rest)):
            if int(number) not in known.numbers and int(number) not in free:
                self._say("number", text, number)

    def _table(self, table: Table) -> None:
        counted: list[tuple[Cells, Mapping[str, Any]]] = []
        for number, row in enumerate(table.rows, start=1):
            rows = self._rows(row.sources)
            self._drawn(row, rows)
            if not rows:
                continue
            text = one_line(" ".join(row.cells))
            tables = {kind for kind, _ in rows}
            options = [one for kind, one in rows if kind == "option"]
            line = self.facts.line(rows)
            self._quotes(text, options, "text")
            if line is not None:
                counted.append((row, line))
                continue
            if (first := rows[0][0]) in QUOTED and first != "option":
                # a list of facts about one row says its words once, there or in the heading
                facts = " ".join((self.section.title, *(cell for other in table.rows for cell in other.cells)))
                said = text if table.header else facts
                self._quotes(said, [rows[0][1]], QUOTED[first])
            if first == "agenda_item":
                self._quotes(text, [rows[0][1]], "title")
            if first == "person" and "attendance" in tables:
                self._present(text, rows)
            if first == "closing":
                self._cards(row, rows)
            if tables == {"meeting"} and not self.facts.known(rows).says(text):
                self._say("text", text)
            cells = row.cells[1:] if _ORDINAL.fullmatch(row.cells[0]) and self._ordinal(table, number) else row.cells
            self._numbers(one_line(" ".join(cells)), rows)
        self._columns(counted)

    def _drawn(self, row: Cells, rows: Rows) -> None:
        """What somebody drew stands in their own row as the record has it, and nowhere else."""
        named = [one for _, found in rows for one in found]
        stays = {one.uid for one in named if isinstance(one, Attendance)}
        names = [one_line(one.name) for one in named if isinstance(one, Person)]
        signed = [one for one in named if isinstance(one, Handwritten)]
        kept = {one.strokes for one in signed if one.strokes}
        theirs = all(one.attendance in stays for one in signed)
        called = all(any(name in one_line(one.alt) for name in names) for one in row.drawn)
        if not (theirs and called and kept == {one.strokes for one in row.drawn} and len(kept) == len(row.drawn)):
            self._say("text", " ".join(one.alt for one in row.drawn) or one_line(" ".join(row.cells)))

    def _ordinal(self, table: Table, number: int) -> bool:
        """Whether the first column numbers the rows up to this one."""
        first = [row.cells[0].rstrip(".") for row in table.rows[:number]]
        if not all(cell.isdigit() for cell in first):
            return False
        return len(table.rows[0].cells) > 2 and all(int(b) == int(a) + 1 for a, b in pairwise(first))

    def _present(self, text: str, rows: Rows) -> None:
        self._quotes(text, [rows[0][1]], "name")
        for table, stays in rows:
            if table == "attendance":
                for time in self.facts.clocks_of_stay(stays[0]):
                    if time not in text:
                        self._say("time", text, time)

    def _cards(self, row: Cells, rows: Rows) -> None:
        """Counts of cards, each printed no more often than it occurs."""
        printed = Counter(int(cell) for cell in row.cells if cell.isdigit())
        if printed - Counter(self.facts.cards(rows)):
            self._say("number", " ".join(row.cells))

    def _columns(self, counted: Sequence[tuple[Cells, Mapping[str, Any]]]) -> None:
        """Each column of a table of results is one value of the count, the same in all rows and of no other column."""
        if not counted:
            return
        shown = [self.facts.shown(line) for _, line in counted]
        fitting: list[list[str]] = []
        for column in range(min(len(row.cells) for row, _ in counted)):
            cells = [one_line(row.cells[column]) for row, _ in counted]
            if any(char.isdigit() for cell in cells for char in cell):
                fits = [n for n in shown[0] if all(c in one.get(n, ()) for c, one in zip(cells, shown, strict=True))]
                if not fits:
                    self._say("number", "; ".join(cells))
                fitting.append(fits)
        if all(fitting) and not _assignable(fitting):
            self._say("number", " ".join(counted[0][0].cells))

    def _bars(self, bars: Sequence[Bar]) -> None:
        for bar in bars:
            rows = self._rows(bar.sources)
            if not rows:
                continue
            if bar.printed != str(bar.value) and bar.printed not in {
                percent(bar.value, whole, lang) for whole in self.facts.known(rows).numbers for lang in LANGS
            }:
                self._say("number", f"{bar.label}: {bar.printed}", str(bar.value))
            line = self.facts.line(rows)
            if line is not None and "points" in line:
                self._quotes(one_line(bar.label), [one for kind, one in rows if kind == "option"], "text")
                if bar.value != line["points"]:
                    self._say("number", f"{bar.label}: {bar.printed}", str(line["points"]))
            else:
                levels = self.facts.levels(rows)
                named = {int(number) for number in re.findall(r"\d+", bar.label)}
                if levels and not any(n < len(one) and one[n] == bar.value for one in levels for n in named):
                    self._say("number", f"{bar.label}: {bar.printed}")


def _assignable(fitting: Sequence[Sequence[str]]) -> bool:
    """Whether every column can be given a value of its own."""
    taken: dict[str, int] = {}

    def place(column: int, tried: set[str]) -> bool:
        for name in fitting[column]:
            if name not in tried:
                tried.add(name)
                if name not in taken or place(taken[name], tried):
                    taken[name] = column
                    return True
        return False

    return all(place(column, set()) for column in range(len(fitting)))
