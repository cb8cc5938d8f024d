"""One row of a list, read as a person: what is taken, what stops it, what is only said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from facilitator.errors import KnownError
from facilitator.exchange.answers import answer
from facilitator.exchange.export import unguarded
from facilitator.exchange.raw import Row
from facilitator.exchange.structure import Place
from facilitator.exchange.values import no_value
from facilitator.language.folding import fold
from facilitator.language.names import Doubt, doubt, repaired, undressed
from facilitator.meeting.organisations import kind_by_name
from facilitator.meeting.words import LONGEST_LINE
from facilitator.model import Capacity, Consent, Gender, OrgKind

NAMES = ("name", "first_name", "last_name")
_EMAIL = re.compile(r"[^@\s;,]+@[^@\s;,]+\.[^@\s;,.]+")
_NO_ZERO = r"(6\d{8}|4\d{7}|[2358]\d{7})(\.0)?"
"""A mobile number, one of Tirana or of another town, as a cell that holds a number keeps it: without its nought."""
_LOST_DIGITS = re.compile(r"\+?\d([.,]\d+)?[eE]\+?\d+")
_COMPUTED = re.compile(r'="([^"]*)"')
_LOST_INSIDE = re.compile(r"\w\?\w|(?:^|\s)\?\w|\ufffd")
_ANSWERED: tuple[tuple[str, type[Gender | Capacity | Consent]], ...] = (
    ("gender", Gender),
    ("capacity", Capacity),
    ("photo", Consent),
    ("publish_name", Consent),
)


@dataclass(frozen=True, slots=True)
class Choices:
    """What whoever imports decided about rows that are in doubt. None: as the list itself suggests."""

    hidden: bool = False
    struck: bool = False
    repair: bool = False
    split: bool = False
    merged: bool = True
    alike: bool = True
    fill: bool | None = None
    sections: bool | None = None


@dataclass(slots=True)
class Read:
    """A row as far as it could be read; ``part`` counts the people of one row, where it holds several."""

    number: int
    part: int
    person: dict[str, Any]
    organisation: dict[str, Any]
    father: str
    problems: list[KnownError]
    notes: list[KnownError]
    signs: frozenset[str]


def lost_letters(cells: list[str]) -> bool:
    """Whether a list lost letters before it came here: a "?" inside a word somewhere makes each "?" suspect."""
    return any(_LOST_INSIDE.search(cell) for cell in cells)


class Reader:
    """Reads rows with these columns, under these choices."""

    def __init__(self, used: Mapping[str, int], choices: Choices, sections: bool, lossy: bool) -> None:
        self._used, self._choices, self._sections, self._lossy = used, choices, sections, lossy

    def read(self, row: Row, place: Place) -> list[Read]:
        """The people of a row, mostly one."""
        given = {field: _undressed(row.cells[at]) for field, at in self._used.items()}
        signs: set[str] = set()
        if any(repaired(text) for text in given.values()):
            signs.add("damaged")
            if self._choices.repair:
                given = {field: repaired(text) or text for field, text in given.items()}
        whole = given.get("name") or " ".join(
            part for part in (given.get("first_name"), given.get("last_name")) if part
        )
        found = doubt(undressed(whole))
        if found is not None and found.people:
            signs.add("several")
            if self._choices.split:
                several = zip(found.people, _shared(given, len(found.people)), strict=True)
                return [
                    self._one(row, place, part | {"name": name}, number, set(signs))
                    for number, (name, part) in enumerate(several)
                ]
        return [self._one(row, place, given | {"name": whole}, 0, signs)]

    def _one(self, row: Row, place: Place, given: Mapping[str, str], part: int, signs: set[str]) -> Read:
        one = _Row(row.number, given, self._choices)
        one.troubles(row, self._used)
        one.name(signs)
        one.details()
        one.body(place, self._sections, self._lossy, signs)
        return Read(
            row.number, part, one.person, one.organisation, one.father, one.problems, one.notes, frozenset(signs)
        )


class _Row:
    """The parts of a row one after another; what is optional never stops it."""

    def __init__(self, number: int, given: Mapping[str, str], choices: Choices) -> None:
        self._line, self._choices = number, choices
        self._given = dict(given)
        self.person: dict[str, Any] = {}
        self.organisation: dict[str, Any] = {}
        self.father = ""
        self.problems: list[KnownError] = []
        self.notes: list[KnownError] = []

    def _note(self, code: str, **facts: object) -> None:
        self.notes.append(KnownError(f"exchange.{code}", line=self._line, **facts))

    def _problem(self, code: str, **facts: object) -> None:
        self.problems.append(KnownError(f"exchange.{code}", line=self._line, **facts))

    def troubles(self, row: Row, used: Mapping[str, int]) -> None:
        needed = {used[field] for field in NAMES if field in used}
        for trouble in row.troubles:
            if trouble.column is None or trouble.column in used.values():
                stops = trouble.blocks and (trouble.column is None or trouble.column in needed)
                if trouble.error.code != "exchange.merged" or trouble.column in needed:
                    (self.problems if stops else self.notes).append(trouble.error)
        for field, text in self._given.items():
            if len(text) > LONGEST_LINE:
                if field in (*NAMES, "organisation"):
                    self._problem("long", field=field, most=LONGEST_LINE)
                else:
                    self._note("long_left", field=field, most=LONGEST_LINE)
                    self._given[field] = ""

    def name(self, signs: set[str]) -> None:
        text = undressed(self._given["name"])
        found = doubt(text)
        if found is not None and found.code == "name.address":
            if found.repair and not self._given.get("email"):
                self._given["email"] = found.email
            text, found = self._apart(found)
        if found is not None and found.repair and found.code != "name.several":
            signs.add("damaged")
            if self._choices.repair:
                self._note("repaired", value=found.repair, was=" ".join(text.split()))
                text = found.repair
                found = doubt(text)
        if not text.strip():
            self._problem("nameless")
        elif found is not None:
            if found.code == "name.lost":
                signs.add("lost")
            (self.problems if found.stops else self.notes).append(found.error())
        self.person["name"] = " ".join(text.split())

    def _apart(self, found: Doubt) -> tuple[str, Doubt | None]:
        """Name and address stand in one cell everywhere; only what is left without a name stops."""
        if not found.repair:
            return found.name, found
        self._note("apart", value=found.repair, email=found.email)
        return found.repair, doubt(found.repair)

    def details(self) -> None:
        given, made = self._given, self.person
        for field in ("role", "phone", "email"):
            if text := _one_line(given.get(field, ""), " / " if field != "role" else " "):
                made[field] = text
        self.father = _one_line(given.get("father", ""))
        if given.get("county") and not given.get("organisation"):
            made["county"] = _one_line(given["county"])
        self._phone()
        if no_value(made.get("email", "")):
            del made["email"]
        if "email" in made and not _EMAIL.fullmatch(made["email"]) and " / " not in made["email"]:
            self._note("email", value=made["email"])
        for field, kind in _ANSWERED:
            if text := given.get(field, ""):
                meant = answer(kind, text)
                if meant is None:
                    self._note("consent" if kind is Consent else "answer", value=_one_line(text))
                else:
                    made[field] = meant

    def _phone(self) -> None:
        made = self.person
        phone = made.get("phone", "")
        if phone.startswith("'"):
            phone = made["phone"] = phone.lstrip("'").strip()
        if not phone:
            made.pop("phone", None)
        elif _LOST_DIGITS.fullmatch(phone.replace(" ", "")):
            self._note("phone_lost", value=phone)
            del made["phone"]
        elif re.fullmatch(_NO_ZERO, phone):
            made["phone"] = f"0{phone.removesuffix('.0')}"
            self._note("phone_zero", value=made["phone"])
        elif sum(char.isdigit() for char in phone) < 5:
            self._note("phone", value=phone)

    def body(self, place: Place, sections: bool, lossy: bool, signs: set[str]) -> None:
        given = self._given
        name = _one_line(given.get("organisation", ""))
        if not name and place.above:
            signs.add("merged" if place.merged else "fillable")
            fill = self._choices.merged if place.merged else self._choices.fill
            if fill or (fill is None and place.grouped):
                name = place.above
                self._note("filled", organisation=name)
        if not name and place.section and sections and place.standing is None:
            name = place.section
            self._note("section_organisation", organisation=name)
        if place.section:
            signs.add("sectioned")
        made: dict[str, Any] = {"name": name}
        made |= {field: _one_line(given[field]) for field in ("county", "sector") if given.get(field)}
        if text := given.get("kind", ""):
            kind: StrEnum | None = answer(OrgKind, text)
            if kind is None:
                self._note("answer", value=_one_line(text))
            else:
                made["kind"] = kind
        if not name:
            return
        self.person.pop("county", None)
        if repaired(name):
            self.problems.append(KnownError("name.mojibake", value=name, repair=repaired(name)))
        elif _LOST_INSIDE.search(name) or (lossy and re.search(r"\w\?", name)):
            signs.add("lost")
            self.problems.append(KnownError("name.lost", value=name, repair=""))
        if "kind" not in made and place.standing is not None and sections:
            made["kind"] = place.standing
        if "kind" not in made and kind_by_name(name) not in (None, OrgKind.CSO):
            self._note("kind_guessed", organisation=name)  # by the act that makes it, which knows the organiser too
        self.organisation = made


def _undressed(cell: str) -> str:
    """Without what spreadsheets dress a text in: ``="069…"``, an apostrophe before what they would compute."""
    computed = _COMPUTED.fullmatch(cell)
    return computed[1].strip() if computed else unguarded(cell)


def _one_line(text: str, between: str = " ") -> str:
    return between.join(text.split("\n")) if "\n" in text else text


def _shared(given: Mapping[str, str], people: int) -> list[dict[str, str]]:
    """What several people of one row share, and what each has of its own: as many lines as people."""
    shares: list[dict[str, str]] = [{} for _ in range(people)]
    for field, text in given.items():
        lines = [part.strip() for part in re.split(r"\n| / |;", text) if part.strip()]
        for at, share in enumerate(shares):
            share[field] = lines[at] if len(lines) == people else text
    return shares


def same_text(one: object, other: object) -> bool:
    """Whether two values say the same to a reader."""
    return one == other or fold(str(one)) == fold(str(other))
