"""What the texts of a meeting say in English, which of them have no English yet, and which have one that is too old.

Pure, over rows. A wording belongs to words and not to a place: a question that a vote froze, a measure that is an
option, a function that twenty people have are worded once. A document in English is composed from the Record with its
English in place of each text that has one (`worded`); what has none stands in it in Albanian.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from facilitator.language.amounts import Priced, priced
from facilitator.language.grouping import option_text
from facilitator.language.sentences import Lang
from facilitator.language.tongue import tongue
from facilitator.model import (
    TABLE_OF,
    Action,
    AgendaItem,
    Agreement,
    Attendance,
    Block,
    BlockMode,
    Cancellation,
    Comment,
    Correction,
    HandSection,
    HandsTaken,
    IssueLeft,
    IssueLine,
    IssueSource,
    Measure,
    Meeting,
    Option,
    OptionGroup,
    Organisation,
    Paper,
    Parked,
    Person,
    Point,
    PointGroup,
    ReadBack,
    Response,
    Round,
    RoundAgain,
    Row,
    Rows,
    SecondCount,
    Signatory,
    Translated,
    Vote,
    Wording,
)
from facilitator.record import Record
from facilitator.rows import RecordRows
from facilitator.synthesis import Drawn, Material, drawn
from facilitator.translating import bare, one_line, same_lines

ENGLISH: Lang = "en"


class Group(StrEnum):
    """What a text is, in the order of the sheet."""

    TITLE = "title"
    AIM = "aim"
    AGENDA = "agenda"
    BLOCK = "block"
    ISSUE = "issue"
    MEASURE = "measure"
    QUESTION = "question"
    OPTION = "option"
    CLUSTER = "cluster"
    ACTION = "action"
    AGREEMENT = "agreement"
    REASON = "reason"
    ROLE = "role"
    NAME = "name"
    SAID = "said"


OPTIONAL = frozenset({Group.NAME, Group.SAID})
"""Nobody is asked for these: a name is right in any language, and what was said is told as it was said."""

_PARTS: tuple[tuple[Group, type[Row], tuple[str, ...]], ...] = (
    (Group.TITLE, Meeting, ("title", "process")),
    (Group.AIM, Meeting, ("purpose",)),
    (Group.AGENDA, AgendaItem, ("title",)),
    (Group.BLOCK, Block, ("text",)),
    (Group.ISSUE, IssueLine, ("text",)),
    (Group.MEASURE, Measure, ("text",)),
    (Group.QUESTION, Vote, ("question",)),
    (Group.QUESTION, Round, ("question",)),
    (Group.OPTION, Option, ("text",)),
    (Group.CLUSTER, PointGroup, ("name",)),
    (Group.CLUSTER, OptionGroup, ("name",)),
    (Group.ACTION, Action, ("text", "due_text")),
    (Group.AGREEMENT, Agreement, ("text",)),
    (Group.REASON, Cancellation, ("reason",)),
    (Group.REASON, Correction, ("reason",)),
    (Group.REASON, Parked, ("reason",)),
    (Group.REASON, RoundAgain, ("reason",)),
    (Group.REASON, SecondCount, ("reason",)),
    (Group.REASON, HandsTaken, ("reason",)),
    (Group.ROLE, Meeting, ("chair_role", "secretary_role")),
    (Group.ROLE, Signatory, ("caption", "role")),
    (Group.ROLE, Person, ("role",)),
    (Group.ROLE, Action, ("owner",)),
    (Group.NAME, Meeting, ("organiser", "organiser_short", "place", "city")),
    (Group.NAME, Paper, ("heading",)),
    (Group.NAME, Organisation, ("name",)),
    (Group.NAME, HandSection, ("name",)),
    (Group.SAID, Point, ("text",)),
    (Group.SAID, Comment, ("text",)),
)
_LINES = frozenset({(Meeting, "purpose"), (Paper, "heading")})
"""Texts of which each line is one by itself."""

_FOLLOWING: tuple[tuple[type[Row], tuple[str, ...]], ...] = ((ReadBack, ("text",)),)
"""Copies of a text, which have the wording that it has."""

_AS_WRITTEN: tuple[tuple[type[Row], tuple[str, ...]], ...] = (
    (Response, ("reason",)),
    (Wording, ("old", "new")),
    (Round, ("rule_text",)),
)
"""Texts of others, or written when the content was approved already: they stand as they were written."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that somebody wrote, once for all places that say the same. ``what``, ``row``, ``part``: the first place.

    ``english``: its wording; ``stale``: that is one of other words, ``was``, which stood there before. ``times``: how
    many places say it. ``document`` and ``section``: of a block. A text written in English has none and needs none.
    """

    group: Group
    what: str
    row: str
    part: str
    text: str
    english: str = ""
    stale: bool = False
    was: str = ""
    times: int = 1
    document: str = ""
    section: str = ""

    @property
    def key(self) -> str:
        """Of its first place, for lists."""
        return f"{self.what}/{self.row}/{self.part}"

    @property
    def missing(self) -> bool:
        """It stands in Albanian in a document in English."""
        return not self.english or self.stale


class Wordings:
    """English by the words that it is of; the row written first wins where copies of a file brought two."""

    def __init__(self, rows: Iterable[Translated], otherwise: Lang) -> None:
        self.otherwise = otherwise
        self._by: dict[str, str] = {}
        for row in rows:
            if row.language == ENGLISH:
                self._by.setdefault(one_line(row.of), row.text)

    def __contains__(self, text: str) -> bool:
        """Whether somebody gave a wording of it."""
        return one_line(text) in self._by

    def of(self, text: str) -> str:
        """Its English, which is the text itself where that was written in English; empty if there is none."""
        line = one_line(text)
        return self._by.get(line) or (text if not _words(line) or tongue(line, self.otherwise) == ENGLISH else "")


def _words(line: str) -> bool:
    return any(letter.isalpha() for letter in line)


def wordings_of(rows: Rows) -> Wordings:
    """Of a meeting. What does not tell its language by itself is taken to be in that of most that was written."""
    return Wordings(sorted(rows.all(Translated), key=lambda row: row.uid), _otherwise(rows))


def _otherwise(rows: Rows) -> Lang:
    """The language of the meeting's documents does not say it: they may be English for a reader abroad."""
    said = [line for row in rows.all(Meeting) for line in (row.title, row.purpose)]
    for written in (rows.all(Measure), rows.all(Point), rows.all(Action), rows.all(Agreement)):
        said += [row.text for row in written]
    english = sum(tongue(text, "sq") == ENGLISH for text in said)
    albanian = sum(tongue(text, ENGLISH) == "sq" for text in said)
    return ENGLISH if english > albanian else "sq"


def texts(rows: Rows) -> tuple[Text, ...]:
    """Every text that may carry English, each once, in the order of the sheet."""
    known = wordings_of(rows)
    own = {(row.what, row.row, row.part): row for row in rows.all(Translated) if row.language == ENGLISH}
    names = _names(rows)
    found: dict[str, Text] = {}
    for group, kind, row, part, text in _places(rows):
        if kind is Action and part == "owner" and one_line(text) in names:
            continue
        line = text if group is Group.BLOCK else one_line(text)
        key = line if group is not Group.BLOCK else f"\0{row}"
        if (before := found.get(key)) is not None:
            found[key] = replace(before, times=before.times + 1)
            continue
        one = Text(group, TABLE_OF[kind], row, part, line)
        if group is Group.BLOCK:
            if (made := _block(rows, one)) is not None:
                found[key] = made
            continue
        if not _words(line) or (line not in known and known.of(line)):  # nothing to say, or written in English
            continue
        mine = own.get((one.what, one.row, one.part))
        if line in known:
            one = replace(one, english=known.of(line))
        elif mine is not None:
            one = replace(one, english=mine.text, stale=True, was=mine.of)
        found[key] = one
    order = list(Group)
    return tuple(sorted(found.values(), key=lambda one: order.index(one.group)))


def asked(found: Iterable[Text]) -> list[Text]:
    """Those that a document in English needs."""
    return [one for one in found if one.group not in OPTIONAL]


def _places(rows: Rows) -> Iterator[tuple[Group, type[Row], str, str, str]]:
    came = {row.person for row in rows.all(Attendance)}
    voted = {row.option for row in rows.all(OptionGroup)}  # such an option says the name of its group, and a number
    prices = priced(rows.all(Round), rows.all(Option))
    for group, kind, parts in _PARTS:
        if kind is IssueLine:
            yield from ((group, kind, line.uid, "text", line.text) for line in _issues(rows))
            continue
        for row in rows.all(kind):
            if (isinstance(row, Person) and came and row.uid not in came) or row.uid in voted:
                continue
            for part in parts:
                text = prices[row.uid].text if row.uid in prices else getattr(row, part)
                if (kind, part) not in _LINES:
                    yield group, kind, row.uid, part, text
                    continue
                for number, line in enumerate(text.splitlines()):
                    yield group, kind, row.uid, f"{part}/{number}", bare(line)


def _names(rows: Rows) -> set[str]:
    """Names of people and bodies, where they stand as somebody who does something: right in any language."""
    names = {row.name for row in rows.all(Person)}
    for body in rows.all(Organisation):
        names |= {body.name, body.short_name}
    for row in rows.all(Meeting):
        names |= {row.organiser, row.organiser_short, row.chair, row.secretary}
    return {one_line(name) for name in names}


def _issues(rows: Rows) -> Sequence[Drawn]:
    return drawn(Material.of_rows(rows)).lines


def key_of(block: str) -> str:
    """The section of the English words for those of the Albanian section ``block``."""
    return f"{block}@{ENGLISH}"


def _block(rows: Rows, one: Text) -> Text | None:
    """The secretary's Albanian words for a section; their English is the section's words in the English document."""
    block = next(row for row in rows.all(Block) if row.uid == one.row)
    if block.mode is not BlockMode.EDITED or "@" in block.section or not one.text.strip():
        return None
    if tongue(one.text, "sq") == ENGLISH:
        return None
    other = next(iter(rows.all(Block, document=block.document, section=key_of(block.section))), None)
    one = replace(one, document=str(block.document), section=block.section)
    if other is None or other.mode is not BlockMode.EDITED:
        return one
    stale = not same_lines(other.base, block.text)
    return replace(one, english=other.text, stale=stale, was=other.base if stale else "")


# --- the Record of a document in English ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Worded:
    """A Record with English in place of its texts, and the texts that stand in it as they were written."""

    record: Record
    native: frozenset[str]


def worded(record: Record) -> Worded:
    """The Record that a document in English says. What it corrects has the same English for the same words."""
    rows = RecordRows(record)
    known = wordings_of(rows)
    names = _names(rows)
    native: set[str] = set()

    def english(text: str, name: bool) -> str:
        if made := known.of(text):
            return made
        if not name and one_line(text) not in names:
            native.add(one_line(text))
        return text

    new: dict[str, Any] = {}
    prices = priced(record.rounds, record.options)
    voted = {row.option for row in record.option_groups} | prices.keys()
    parts_of = _by_kind()
    for part, value in _row_fields(record):
        listed = value if isinstance(value, tuple) else (value,)
        made = tuple(row if row.uid in voted else _row(row, parts_of.get(type(row), ()), english) for row in listed)
        new[part] = made if isinstance(value, tuple) else made[0]
    new |= _issue_rows(record, english)
    new["options"] = _options(
        record, new, native, {uid: (one, english(one.text, False)) for uid, one in prices.items()}
    )
    native |= {one_line(text) for text in _as_written(rows) if _words(text) and tongue(text, known.otherwise) == "sq"}
    previous = record.previous
    if previous is not None:
        both = worded(replace(previous, translated=(*previous.translated, *record.translated)))
        previous, native = both.record, native | both.native
    return Worded(replace(record, **new, previous=previous, translated=()), frozenset(native))


def _by_kind() -> Mapping[type[Row], tuple[tuple[str, bool], ...]]:
    found: dict[type[Row], tuple[tuple[str, bool], ...]] = {}
    for group, kind, parts in _PARTS:
        if kind not in (Block, IssueLine):  # blocks have sections of their own, issues are drawn in Albanian first
            found[kind] = (*found.get(kind, ()), *((part, group is Group.NAME) for part in parts))
    for kind, parts in _FOLLOWING:
        found[kind] = tuple((part, False) for part in parts)
    return found


def _row_fields(record: Record) -> Iterator[tuple[str, Any]]:
    for part in (one.name for one in fields(record) if one.name != "translated"):
        value = getattr(record, part)
        if isinstance(value, Row) or (isinstance(value, tuple) and value and isinstance(value[0], Row)):
            yield part, value


def _row(row: Any, parts: Iterable[tuple[str, bool]], english: Callable[[str, bool], str]) -> Any:
    new = {}
    for part, name in parts:
        text = getattr(row, part)
        if text and (type(row), part) in _LINES:
            new[part] = "\n".join(english(bare(line), name) for line in text.splitlines() if bare(line))
        elif text:
            new[part] = english(text, name)
    return replace(row, **new) if new else row


def _issue_rows(record: Record, english: Callable[[str, bool], str]) -> dict[str, Any]:
    """Every line as one that was kept: which points say alike is read off their own words, not off the English."""
    made = drawn(Material.of_record(record))
    told = [(line.uid, point) for line in made.lines for point in line.points]
    return {
        "issue_lines": tuple(
            IssueLine(uid=line.uid, position=at, item=line.item, text=english(line.text, False), base="")
            for at, line in enumerate(made.lines, start=1)
        ),
        "issue_sources": tuple(IssueSource(uid=f"{line}/{point}", line=line, point=point) for line, point in told),
        "issues_left": tuple(IssueLeft(uid=point, point=point) for point in made.further),
    }


def _options(
    record: Record, new: Mapping[str, Any], native: set[str], prices: Mapping[str, tuple[Priced, str]]
) -> tuple[Option, ...]:
    """Those that are groups, each by the English of its name where that has one; each that has a cost with it."""
    held: dict[str, OptionGroup] = {row.option: row for row in new.get("option_groups", ())}
    made = []
    for option in new.get("options", record.options):
        group, (price, text) = held.get(option.uid), prices.get(option.uid, (None, option.text))
        text = option_text(group.name, group.number, group.points, ENGLISH) if group is not None else text
        if group is not None or price is not None:
            is_native = one_line(group.name if group is not None else text) in native
            option = replace(option, text=price.told(text, ENGLISH) if price is not None else text)
            native |= {one_line(option.text)} if is_native else set()
        made.append(option)
    return tuple(made)


def _as_written(rows: Rows) -> Iterator[str]:
    for kind, parts in _AS_WRITTEN:
        for row in rows.all(kind):
            yield from (getattr(row, part) for part in parts)
