"""The commitments of a plan out of a list as offices make it: CSV or a workbook, its header anywhere near the top."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.archive.following.register import Change, Commitment, changes, coded, register_of
from facilitator.desk.keeping.place import root_of
from facilitator.errors import KnownError
from facilitator.language.dates import parse_date
from facilitator.language.folding import clean_line, fold, spelled

if TYPE_CHECKING:
    from facilitator.workspace import Workspace

_HEADER_WITHIN = 20
_HOUR = re.compile(r" [0-2]?\d:[0-5]\d(:[0-5]\d)?$")
"""Behind the day in a cell that is a moment."""
_CALLED = {
    "code": ("kodi", "kod", "code", "id", "nr", "numri", "kodi i angazhimit", "commitment id", "commitment number"),
    "title": (
        "angazhimi", "angazhim", "titulli", "titull", "commitment", "title", "name", "emertimi", "pershkrimi",
        "titulli i angazhimit", "commitment title",
    ),
    "institution": (
        "institucioni", "institucion", "institution", "institucioni pergjegjes", "pergjegjesi", "organi",
        "lead institution", "lead agency", "lead implementing agency", "agency",
    ),
    "starts": ("fillimi", "fillon", "nga", "starts", "start", "from", "start date", "data e fillimit"),
    "ends": (
        "mbarimi", "mbaron", "afati", "deri", "deri me", "ends", "end", "until", "due", "deadline", "end date",
        "data e mbarimit", "date",
    ),
}  # fmt: skip
"""What the columns are called, folded."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a list would do: its commitments, the errors by row, and how it differs from what is known of the plan."""

    name: str
    sha256: str
    rows: tuple[Commitment, ...]
    problems: tuple[KnownError, ...]
    changes: tuple[Change, ...]

    @property
    def known(self) -> bool:
        """It says nothing new."""
        return not self.problems and all(one.what == "same" for one in self.changes)


def preview(path: Path, plan: str, where: Workspace | Path) -> Preview:
    """Read a list, and hold it against what the archive knows of the plan; nothing is written.

    KnownErrors ``exchange.*``, ``commitment.columns``, ``commitment.none`` (fact ``name``), ``shelf.failed``.
    """
    from facilitator.exchange.tables import open_table

    table = open_table(path, header=0)
    lines = [(row.number, row.cells) for row in table.rows]
    at, used = _header(lines, path.name)
    problems = [trouble.error for row in table.rows[at + 1 :] for trouble in row.troubles if trouble.blocks]
    rows: dict[str, Commitment] = {}
    for number, cells in lines[at + 1 :]:
        told = {name: clean_line(cells[place]) if place < len(cells) else "" for name, place in used.items()}
        if not any(told.values()):
            continue
        try:
            one = _commitment(number, told)
            if spelled(one.code) in rows:
                raise KnownError("commitment.twice", line=number, commitment=one.code)
            rows[spelled(one.code)] = one
        except KnownError as error:
            problems.append(error)
    if not rows and not problems:
        raise KnownError("commitment.none", name=path.name)
    known = register_of(root_of(where))
    before = known.plans.get(known.named(plan), ())
    several = coded(before, rows.values())
    digest = hashlib.sha256(table.original).hexdigest()
    return Preview(path.name, digest, several, tuple(problems), changes(before, several))


def _header(lines: Sequence[tuple[int, Sequence[str]]], name: str) -> tuple[int, dict[str, int]]:
    """Place of the header among the lines, and where each column stands."""
    for at, (_, cells) in enumerate(lines[:_HEADER_WITHIN]):
        used: dict[str, int] = {}
        for place, cell in enumerate(cells):
            said = fold(cell).strip(" .:*")
            for field, names in _CALLED.items():
                if said in names:
                    used.setdefault(field, place)
                    break
        if "code" in used and "title" in used:
            return at, used
    raise KnownError("commitment.columns", name=name)


def _commitment(number: int, told: dict[str, str]) -> Commitment:
    if not told["code"]:
        raise KnownError("commitment.code", line=number)
    if not told["title"]:
        raise KnownError("commitment.title", line=number)
    starts, ends = (_day(number, told.get(name, "")) for name in ("starts", "ends"))
    if starts and ends and ends < starts:
        raise KnownError("commitment.order", line=number)
    return Commitment(told["code"], told["title"], told.get("institution", ""), starts, ends)


def _day(number: int, text: str) -> str:
    if not text:
        return ""
    try:
        return parse_date(_HOUR.sub("", text)).isoformat()
    except ValueError as error:
        raise KnownError("commitment.date", line=number, text=text[:60]) from error
