"""Lists of people: a table becomes a preview, row by row, and what is accepted of it goes to the act ``import_people``.

Nothing here writes. Whatever decides who is on the list (hidden rows, likely duplicates, damaged names …) is counted
and can be decided otherwise; what cannot be read as it was meant stops its row, and nothing optional does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from facilitator.errors import KnownError
from facilitator.exchange.columns import FIELDS, HEADERS
from facilitator.exchange.export import export_people_csv
from facilitator.exchange.matching import candidates, guess_columns
from facilitator.exchange.raw import MAX_ROWS, Row, Sheet, Table, Trouble
from facilitator.exchange.reading import NAMES, Choices, Read, Reader, lost_letters, same_text
from facilitator.exchange.structure import places
from facilitator.exchange.tables import open_table, table_of
from facilitator.language.folding import spelled
from facilitator.meeting.people import Imported, Listed, drafted, missing
from facilitator.meeting.same import Bodies, Crowd, Likeness, Who, who
from facilitator.model import Meeting, Organisation, Person

__all__ = [
    "FIELDS",
    "HEADERS",
    "MAX_ROWS",
    "Choices",
    "Decision",
    "Imported",
    "Listed",
    "OrgFound",
    "Preview",
    "PreviewRow",
    "Row",
    "Sheet",
    "Table",
    "Trouble",
    "candidates",
    "export_people_csv",
    "guess_columns",
    "open_table",
    "preview",
    "table_of",
]

_LEFT_OUT = {
    "exchange.hidden_row": "hidden",
    "exchange.filtered_row": "hidden",
    "exchange.struck_row": "struck",
}


_QUESTIONS = ("name.several", "name.pipe")


class OrgFound(StrEnum):
    """Whether the organisation of a row is in the meeting already, comes with this list, or is not given."""

    NONE = "none"
    FOUND = "found"
    NEW = "new"


class Decision(StrEnum):
    """What becomes of a row whose person is likely known: left out, a second person, or the first one filled in."""

    SKIP = "skip"
    BOTH = "both"
    FILL = "fill"


@dataclass(frozen=True, slots=True)
class Twin:
    """Who a row is likely the same person as: ``person`` of the meeting, or the row ``key`` further up the list.

    ``default`` is what happens unless somebody decides. ``fills``: the fields that FILL would add, with their values.
    """

    likeness: Likeness
    name: str
    person: Person | None = None
    key: str = ""
    fills: Mapping[str, object] = field(default_factory=dict)

    @property
    def default(self) -> Decision:
        """Another phone and another address speak for two people; nothing against it, for one."""
        return Decision.SKIP if self.likeness is Likeness.LIKELY else Decision.BOTH


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row as it would be imported; ``key`` names it (a row may hold several people).

    ``problems`` stop it, ``notes`` are only said. ``aside``: why it is not offered at all, though nothing is wrong with
    it (a title, a hidden row). ``signs`` are codes of the doubts that it counts for.
    """

    number: int
    cells: tuple[str, ...]
    listed: Listed
    key: str = ""
    problems: tuple[KnownError, ...] = ()
    notes: tuple[KnownError, ...] = ()
    aside: KnownError | None = None
    twin: Twin | None = None
    found: OrgFound = OrgFound.NONE
    organisation: Organisation | None = None
    signs: frozenset[str] = frozenset()

    @property
    def ok(self) -> bool:
        """Nothing stops it."""
        return not self.problems and self.aside is None

    @property
    def asked(self) -> bool:
        """Only a question stops it, which a person may answer: it is one person's name after all."""
        return self.aside is None and bool(self.problems) and all(one.code in _QUESTIONS for one in self.problems)

    def taken(self, decided: Mapping[str, Decision]) -> Decision:
        """What becomes of it: BOTH for a row without a twin that is simply taken."""
        if not self.ok:
            return decided.get(self.key, Decision.SKIP) if self.asked else Decision.SKIP
        return decided.get(self.key, self.twin.default if self.twin else Decision.BOTH)


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A doubt that changes who is on the list: how many rows, and whether they are taken (None: no switch for it)."""

    code: str
    count: int
    on: bool | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do. ``blank``: rows without anything in a matched column, left out without a word."""

    columns: Mapping[str, int | None]
    rows: tuple[PreviewRow, ...]
    blank: int = 0
    doubts: tuple[Doubtful, ...] = ()
    known: tuple[Sequence[Person], Sequence[Organisation]] = ((), ())
    fathers: Mapping[str, str] = field(default_factory=dict)
    meeting: Meeting | None = None

    def accepted(self, decided: Mapping[str, Decision] | None = None) -> list[Listed]:
        """What ``import_people`` takes, with the decisions about likely duplicates (row key → decision)."""
        made: list[Listed] = []
        where: dict[str, int] = {}
        for row in self.rows:
            decision = row.taken(decided or {})
            if decision is Decision.SKIP:
                continue
            if row.twin and decision is Decision.FILL:
                if row.twin.person is not None:
                    made.append(replace(row.listed, into=row.twin.person.uid))
                    where[row.key] = len(made) - 1
                    continue
                if row.twin.key in where:
                    at = where[row.key] = where[row.twin.key]
                    made[at] = _joined(made[at], row.listed)
                    continue
            made.append(row.listed)
            where[row.key] = len(made) - 1
        return made

    def sums(self, decided: Mapping[str, Decision] | None = None) -> Imported:
        """What ``import_people`` will have made of ``accepted``, by the same rules."""
        people, organisations = self.known
        rows = {person.uid: person for person in people}
        fathers = dict(self.fathers)
        bodies = Bodies(organisations)
        added = filled = made = 0
        for number, line in enumerate(self.accepted(decided)):
            uid = None
            if name := line.organisation.get("name", ""):
                body = bodies.find(name)
                if body is None:
                    body = drafted(self.meeting, f"new {number}", line.organisation)
                    bodies.add(body)
                    made += 1
                uid = body.uid
            if not line.into:
                added += 1
            elif new := missing(rows[line.into], line, uid, fathers.get(line.into, "")):
                fathers[line.into] = new.pop("father", fathers.get(line.into, ""))
                rows[line.into] = replace(rows[line.into], **new)
                filled += 1
        return Imported(added, filled, made)

    def twins(self) -> tuple[PreviewRow, ...]:
        """Rows to decide about: likely somebody who is known already."""
        return tuple(row for row in self.rows if row.ok and row.twin is not None)

    def new_organisations(self) -> tuple[str, ...]:
        """Names that the import would add, in their order."""
        bodies, made = Bodies(self.known[1]), []
        for row in self.rows:
            name = row.listed.organisation.get("name", "")
            if row.ok and name and bodies.find(name) is None:
                bodies.add(drafted(self.meeting, name, row.listed.organisation))
                made.append(name)
        return tuple(made)


def preview(
    table: Table,
    columns: Mapping[str, int | None],
    known_people: Sequence[Person] = (),
    known_organisations: Sequence[Organisation] = (),
    choices: Choices | None = None,
    fathers: Mapping[str, str] | None = None,
    meeting: Meeting | None = None,
) -> Preview:
    """Read every row with these columns (``guess_columns`` proposes them; keys are of ``FIELDS``).

    ``fathers``: uid of a person → father's name; ``meeting`` says who the organiser is. KnownError ``exchange.no_name``
    when no column holds the names. Raises ValueError for an unknown field or column.
    """
    used = {field: at for field, at in columns.items() if at is not None}
    if not used.keys() <= set(FIELDS) or not all(0 <= at < len(table.header) for at in used.values()):
        raise ValueError(f"no such field or column: {used}")
    if not used.keys() & set(NAMES):
        raise KnownError("exchange.no_name", name=table.name)
    choices = choices or Choices()
    standing, telling = places(table, used)
    sections = telling if choices.sections is None else choices.sections
    lossy = lost_letters([row.cells[at] for row in table.rows for at in used.values()])
    reader = Reader(used, choices, sections, lossy)
    compare = _Comparing(known_people, known_organisations, fathers or {}, meeting, choices.alike)
    rows: list[PreviewRow] = []
    blank = 0
    for row, place in zip(table.rows, standing, strict=True):
        if not any(row.cells[at] for at in used.values()) and place.aside is None:
            blank += 1
            continue
        if place.aside is not None:
            rows.append(PreviewRow(row.number, row.cells, Listed(), str(row.number), aside=place.aside))
            continue
        reason = next((trouble.error for trouble in row.troubles if trouble.error.code in _LEFT_OUT), None)
        for one in reader.read(row, place):
            sign = _LEFT_OUT[reason.code] if reason else ""
            aside = reason if reason and not getattr(choices, sign) else None
            header = next((p for p in one.problems if p.code == "name.header"), None)
            rows.append(compare.row(row, one, aside or header, {sign} if sign else set()))
    made = tuple(rows)
    doubts = _doubts(table, made, used, choices, sections)
    return Preview(dict(columns), made, blank, doubts, (known_people, known_organisations), fathers or {}, meeting)


class _Comparing:
    """Each person with the meeting and with the rows above."""

    def __init__(
        self,
        people: Sequence[Person],
        bodies: Sequence[Organisation],
        fathers: Mapping[str, str],
        meeting: Meeting | None,
        alike: bool,
    ) -> None:
        self._fathers, self._meeting, self._alike = fathers, meeting, alike
        self._bodies = Bodies(bodies)
        self._known = {body.uid for body in bodies}
        self._crowd: Crowd[Person | PreviewRow] = Crowd()
        for person in people:
            self._crowd.add(who(person, fathers.get(person.uid, "")), person)

    def row(self, row: Row, one: Read, aside: KnownError | None, signs: set[str]) -> PreviewRow:
        body = self._body(one, signs)
        listed = Listed(one.person, one.organisation, one.father)
        found = OrgFound.NONE
        if body is not None and body.uid in self._known:
            found = OrgFound.FOUND
            one.notes.extend(_kept(one, body))
            listed = replace(listed, organisation={"name": body.name})
        elif one.organisation:
            found = OrgFound.NEW
        key = f"{one.number}.{one.part}" if one.part else str(one.number)
        made = PreviewRow(
            one.number, row.cells, listed, key, tuple(one.problems), tuple(one.notes), aside, None, found,
            body if found is OrgFound.FOUND else None, one.signs | signs,
        )  # fmt: skip
        if made.ok:
            made = self._with_twin(made, body)
        return made

    def _body(self, one: Read, signs: set[str]) -> Organisation | None:
        """The organisation of that name. One whose letters bear other marks is another one; but a name typed without
        any may be meant for one that has them: that is proposed, said and counted, and may be switched off.
        """
        name = one.organisation.get("name", "")
        body = self._bodies.find(name)
        other = self._bodies.alike(name) if body is None else None
        if other is None:
            return body
        plain = spelled(name).isascii()
        if plain:
            signs.add("alike")
        if not (plain and self._alike):
            one.notes.append(KnownError("organisation.alike", name=name, other=other.name))
            return None
        one.notes.append(KnownError("organisation.taken", name=name, other=other.name))
        if other.uid not in self._known:
            one.organisation = {**one.organisation, "name": other.name}
        return other

    def _with_twin(self, row: PreviewRow, body: Organisation | None) -> PreviewRow:
        name = row.listed.organisation.get("name", "")
        if name and body is None:
            body = drafted(self._meeting, f"new {name}", row.listed.organisation)
            self._bodies.add(body)
        person = row.listed.person
        me = Who(
            person["name"],
            body.uid if body else "",
            person.get("phone", ""),
            person.get("email", ""),
            row.listed.father,
        )
        likest = self._crowd.likest(me)
        if likest is not None:
            row = replace(row, twin=self._twin(row, likest, body))
        self._crowd.add(me, row)
        return row

    def _twin(self, row: PreviewRow, likest: tuple[Likeness, Person | PreviewRow], body: Organisation | None) -> Twin:
        likeness, other = likest
        if isinstance(other, Person):
            new = missing(other, row.listed, body.uid if body else None, self._fathers.get(other.uid, ""))
            if "organisation" in new and body is not None:
                new["organisation"] = body.name
            return Twin(likeness, other.name, person=other, fills=new)
        new = {field: value for field, value in row.listed.person.items() if field not in other.listed.person}
        if row.listed.organisation and not other.listed.organisation:
            new["organisation"] = row.listed.organisation["name"]
        if row.listed.father and not other.listed.father:
            new["father"] = row.listed.father
        return Twin(likeness, other.listed.person["name"], key=other.key, fills=new)


def _kept(one: Read, body: Organisation) -> list[KnownError]:
    told = []
    for name, value in one.organisation.items():
        if name != "name" and not same_text(getattr(body, name), value):
            facts = {"line": one.number, "field": name, "value": value, "organisation": body.name}
            told.append(KnownError("exchange.kept", **facts))
    return told


def _joined(first: Listed, second: Listed) -> Listed:
    """The first, with what only the second knows."""
    return replace(
        first,
        person={**second.person, **first.person},
        organisation=first.organisation or second.organisation,
        father=first.father or second.father,
    )


def _doubts(
    table: Table, rows: Sequence[PreviewRow], used: Mapping[str, int], choices: Choices, sections: bool
) -> tuple[Doubtful, ...]:
    """Everything that decides who is on the list, counted over the whole of it."""
    signs = Counter(sign for row in rows for sign in row.signs)
    taken = [row for row in rows if row.ok]
    filled = any(note.code == "exchange.filled" for row in rows for note in row.notes if "fillable" in row.signs)
    bodiless = sum(not row.listed.organisation for row in taken)
    formulas = sum(t.error.code == "exchange.formula" for row in table.rows for t in row.troubles)
    titles = sum(row.aside is not None and row.aside.code == "exchange.section" for row in rows)
    found = [
        Doubtful("first_line", 0 if table.sure else 1),
        Doubtful("hidden", signs["hidden"], choices.hidden),
        Doubtful("struck", signs["struck"], choices.struck),
        Doubtful("unseen", int(table.unseen)),
        Doubtful("damaged", signs["damaged"], choices.repair),
        Doubtful("several", signs["several"], choices.split),
        Doubtful("merged", signs["merged"], choices.merged),
        Doubtful("alike", signs["alike"], choices.alike),
        Doubtful("fill_down", signs["fillable"], filled),
        Doubtful("sections", titles, sections),
        Doubtful("lost", signs["lost"]),
        Doubtful("formulas", formulas),
    ]
    if len(taken) > 1 and bodiless == len(taken):
        found.append(Doubtful("no_organisations", bodiless))
    elif bodiless and bodiless < len(taken):
        found.append(Doubtful("bodiless", bodiless))
    return tuple(one for one in found if one.count)
