"""The list that is printed before the doors open and signed by hand: who is expected, and empty lines for who is not.

Its names are the office's own paper: everybody expected stands there, whatever they answered about publication, but
neither telephone nor address, for the sheet goes from hand to hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from facilitator.language.collation import initial, name_key, person_key
from facilitator.model import Person
from facilitator.report.compose import common
from facilitator.report.compose.attendance_list import notice
from facilitator.report.compose.parts import Builder
from facilitator.report.document import Cells, Line, Note, Section, Table

MOST_PARTS = 6

_COLUMNS = (("number", 5), ("name", 22), ("organisation", 25), ("role", 14), ("photo", 10), ("signature", 24))
_SPARE = 10
"""Empty lines for who was not expected; of a long list one for ten names."""


def sections(b: Builder, parts: int = 1) -> list[Section]:
    """The list in ``parts`` (1 to ``MOST_PARTS``), each from a letter to a letter, with its own page and empty lines.

    Of the record only names, organisations and functions come in. Fewer parts than asked for come out where there are
    fewer letters.
    """
    people = sorted((one for one in b.record.people if one.name), key=lambda one: _order(b, one))
    divided = _divided(people, min(max(parts, 1), MOST_PARTS))
    made = [common.details(b)]
    number = 1
    for place, part in enumerate(divided):
        made.append(_part(b, part, number, first=not place, whole=len(divided) == 1))
        number += len(part)
    return made


def _order(b: Builder, person: Person) -> tuple[object, ...]:
    return person_key(person.name), name_key(b.view.organisation_name(person.organisation)), person.uid


def _divided(people: Sequence[Person], parts: int) -> list[list[Person]]:
    """Whole letters in parts of about the same size, none of them empty but where there is nobody."""
    letters = [list(group) for _, group in groupby(people, key=lambda one: initial(one.name))]
    out: list[list[Person]] = [[]]
    done = 0
    for group in letters:
        share = len(people) * len(out) / parts
        if out[-1] and len(out) < parts and done + len(group) / 2 > share:
            out.append([])
        out[-1] += group
        done += len(group)
    return out


def _part(b: Builder, people: Sequence[Person], start: int, *, first: bool, whole: bool) -> Section:
    rows = [
        Cells(
            (
                str(number),
                common.full_name(b, person),
                b.view.organisation_name(person.organisation),
                person.role,
                b.words("door.photo.cell"),
                "",
            ),
            (("person", person.uid),),
        )
        for number, person in enumerate(people, start=start)
    ]
    spare = 2 * _SPARE if not people else max(_SPARE, len(people) // 10)
    rows += [Cells(("", "", "", "", b.words("door.photo.cell"), ""))] * spare
    keys = [f"door.{key}" if key in ("photo", "signature") else f"present.{key}" for key, _ in _COLUMNS]
    table = Table(
        caption="",
        header=tuple(map(b.words, keys)),
        rows=tuple(rows),
        weights=tuple(weight for _, weight in _COLUMNS),
        align=tuple("right" if key == "number" else "center" if key == "photo" else "left" for key, _ in _COLUMNS),
    )
    said = [Note(Line(b.words("door.how"))), notice(b)]
    title = b.words("list") if whole else b.words("door.part", letters=_letters(people))
    return Section(key=f"door:{start}", title=title, blocks=(*said, table), page=not first)


def _letters(people: Sequence[Person]) -> str:
    ends = [initial(people[0].name) or "…", initial(people[-1].name) or "…"]
    return "–".join(dict.fromkeys(ends))
