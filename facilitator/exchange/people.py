"""Lists of people: a table becomes a preview, row by row, and what is accepted of it goes to the act ``import_people``.

Nothing here writes. Likely duplicates are shown and never merged; what cannot be read as it was meant stops its row
until the column is left out or the row skipped.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from facilitator.errors import KnownError
from facilitator.exchange.answers import answer
from facilitator.exchange.columns import FIELDS, HEADERS, guess_columns
from facilitator.exchange.export import export_people_csv, unguarded
from facilitator.exchange.raw import MAX_ROWS, Row, Sheet, Table, Trouble
from facilitator.exchange.tables import open_table
from facilitator.language.folding import fold
from facilitator.meeting.organisations import kind_by_name
from facilitator.meeting.people import Listed
from facilitator.meeting.words import LONGEST_LINE
from facilitator.model import Capacity, Consent, Gender, Organisation, OrgKind, Person

__all__ = [
    "FIELDS",
    "HEADERS",
    "MAX_ROWS",
    "Listed",
    "OrgFound",
    "Preview",
    "PreviewRow",
    "Row",
    "Sheet",
    "Table",
    "Trouble",
    "export_people_csv",
    "guess_columns",
    "open_table",
    "preview",
]

_TOTALS = ("total", "totali", "gjithsej", "shuma", "gjithesej", "sum")
_EMAIL = re.compile(r"[^@\s;,]+@[^@\s;,]+\.[^@\s;,.]+")
_LOST_DIGITS = re.compile(r"\+?\d([.,]\d+)?[eE]\+?\d+")


class OrgFound(StrEnum):
    """Whether the organisation of a row is in the meeting already, comes with this list, or is not given."""

    NONE = "none"
    FOUND = "found"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row as it would be imported. ``problems`` stop it, ``notes`` are only said.

    ``duplicate_of``: somebody in the meeting who is likely the same person; ``repeats``: number of an earlier row.
    ``organisation`` is the row in the meeting when ``found`` says so.
    """

    number: int
    cells: tuple[str, ...]
    listed: Listed
    problems: tuple[KnownError, ...] = ()
    notes: tuple[KnownError, ...] = ()
    duplicate_of: Person | None = None
    repeats: int | None = None
    found: OrgFound = OrgFound.NONE
    organisation: Organisation | None = None

    @property
    def ok(self) -> bool:
        """Nothing stops it."""
        return not self.problems

    @property
    def likely_duplicate(self) -> bool:
        """Somebody of that name is in the meeting or further up in the list."""
        return self.duplicate_of is not None or self.repeats is not None


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do. ``blank``: rows without anything in a matched column, left out."""

    columns: Mapping[str, int | None]
    rows: tuple[PreviewRow, ...]
    blank: int = 0

    def accepted(self, skip: Collection[int] = ()) -> list[Listed]:
        """The rows without a problem, except those whose number is in ``skip``, for the act ``import_people``."""
        return [row.listed for row in self.rows if row.ok and row.number not in skip]

    def likely_duplicates(self) -> frozenset[int]:
        """Numbers of the rows to ask about: what ``accepted(skip=…)`` takes to leave them out."""
        return frozenset(row.number for row in self.rows if row.likely_duplicate)

    def new_organisations(self) -> tuple[str, ...]:
        """Names that the import would add, in their order."""
        made = (row.listed.organisation["name"] for row in self.rows if row.ok and row.found is OrgFound.NEW)
        return tuple({fold(name): name for name in reversed(list(made))}.values())[::-1]


def preview(
    table: Table,
    columns: Mapping[str, int | None],
    known_people: Sequence[Person] = (),
    known_organisations: Sequence[Organisation] = (),
) -> Preview:
    """Read every row with these columns (``guess_columns`` proposes them; keys are of ``FIELDS``).

    KnownError ``exchange.no_name`` when no column holds the names. Raises ValueError for an unknown field or column.
    """
    used = {field: at for field, at in columns.items() if at is not None}
    if not used.keys() <= set(FIELDS) or not all(0 <= at < len(table.header) for at in used.values()):
        raise ValueError(f"no such field or column: {used}")
    if not used.keys() & {"name", "first_name", "last_name"}:
        raise KnownError("exchange.no_name", name=table.name)
    people: dict[tuple[str, ...], Person] = {}
    for person in known_people:
        people.setdefault(_same(person.name), person)
    bodies: dict[str, Organisation] = {}
    for body in known_organisations:
        bodies.setdefault(fold(body.name), body)
    for body in known_organisations:
        if body.short_name:
            bodies.setdefault(fold(body.short_name), body)
    earlier: dict[tuple[str, ...], int] = {}
    rows: list[PreviewRow] = []
    blank = 0
    for row in table.rows:
        given = {field: unguarded(row.cells[at]) for field, at in used.items()}
        if not any(given.values()):
            blank += 1
            continue
        reading = _Reading(row, used, given, bodies)
        listed = Listed(reading.person, reading.organisation)
        key = _same(reading.person["name"])
        rows.append(
            PreviewRow(
                number=row.number,
                cells=row.cells,
                listed=listed,
                problems=tuple(reading.problems),
                notes=tuple(reading.notes),
                duplicate_of=people.get(key) if key else None,
                repeats=earlier.get(key) if key else None,
                found=reading.found,
                organisation=reading.body,
            )
        )
        if not reading.problems:
            earlier.setdefault(key, row.number)
    return Preview(dict(columns), tuple(rows), blank)


def _same(name: str) -> tuple[str, ...]:
    """Equal for one person written in two ways: case, diacritics, spaces and the order of the names do not count."""
    return tuple(sorted(fold(name).replace(",", " ").split()))


class _Reading:
    """One row, read."""

    def __init__(
        self, row: Row, used: Mapping[str, int], given: dict[str, str], bodies: Mapping[str, Organisation]
    ) -> None:
        self.line = row.number
        self.given = given
        self.problems: list[KnownError] = []
        self.notes: list[KnownError] = []
        self.found = OrgFound.NONE
        self.body: Organisation | None = None
        for trouble in row.troubles:
            if trouble.column is None or trouble.column in used.values():
                (self.problems if trouble.blocks else self.notes).append(trouble.error)
        for field, text in given.items():
            if len(text) > LONGEST_LINE:
                self._problem("long", field=field, most=LONGEST_LINE)
        self.person = self._person()
        self.organisation = self._organisation(bodies)

    def _problem(self, code: str, **facts: object) -> None:
        self.problems.append(KnownError(f"exchange.{code}", line=self.line, **facts))

    def _note(self, code: str, **facts: object) -> None:
        self.notes.append(KnownError(f"exchange.{code}", line=self.line, **facts))

    def _person(self) -> dict[str, Any]:
        given = self.given
        whole = given.get("name") or " ".join(
            part for part in (given.get("first_name"), given.get("last_name")) if part
        )
        if not whole:
            self._problem("nameless")
        elif fold(whole).rstrip(":") in _TOTALS:
            self._problem("totals", value=whole)
        made: dict[str, Any] = {"name": whole}
        made |= {field: given[field] for field in ("role", "phone", "email") if given.get(field)}
        if given.get("county") and not given.get("organisation"):
            made["county"] = given["county"]
        if _LOST_DIGITS.fullmatch(made.get("phone", "").replace(" ", "")):
            self._problem("phone_lost", value=made["phone"])
        elif "phone" in made and sum(char.isdigit() for char in made["phone"]) < 5:
            self._note("phone", value=made["phone"])
        if "email" in made and not _EMAIL.fullmatch(made["email"]):
            self._note("email", value=made["email"])
        for field, kind in (
            ("gender", Gender),
            ("capacity", Capacity),
            ("photo", Consent),
            ("publish_name", Consent),
        ):
            if given.get(field):
                made[field] = self._answer(field, kind)
        return {field: value for field, value in made.items() if value is not None}

    def _answer(self, field: str, kind: type[Gender | Capacity | Consent | OrgKind]) -> StrEnum | None:
        meant = answer(kind, self.given[field])
        if meant is None:
            self._problem("consent" if kind is Consent else "answer", field=field, value=self.given[field])
        return meant

    def _organisation(self, bodies: Mapping[str, Organisation]) -> dict[str, Any]:
        name = self.given.get("organisation", "")
        made: dict[str, Any] = {"name": name}
        made |= {field: self.given[field] for field in ("county", "sector") if self.given.get(field)}
        if self.given.get("kind") and (kind := self._answer("kind", OrgKind)):
            made["kind"] = kind
        if not name:
            return {}
        self.body = bodies.get(fold(name))
        if self.body is not None:
            self.found = OrgFound.FOUND
            for field, value in made.items():
                kept = getattr(self.body, field)
                if field != "name" and kept != value and fold(str(kept)) != fold(str(value)):
                    self._note("kept", field=field, value=value, organisation=self.body.name)
            return {"name": self.body.name}
        self.found = OrgFound.NEW
        if "kind" not in made and kind_by_name(name) not in (None, OrgKind.CSO):
            self._note("kind_guessed", organisation=name)  # by the act that makes it, which knows the organiser too
        return made
