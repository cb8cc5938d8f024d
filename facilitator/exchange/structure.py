"""Rows of a list that are no people: repeated headers, sections, totals; and what they say of those below them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.errors import KnownError
from facilitator.exchange.columns import plain
from facilitator.exchange.raw import Row, Table
from facilitator.exchange.values import body_like
from facilitator.language.folding import fold
from facilitator.model import OrgKind

_TOTALS = re.compile(r"(total|totali|gjithsej|gjithesej|shuma|sum|numri i pjesemarresve)\b[\s:\d.]*")
_STANDINGS: tuple[tuple[re.Pattern[str], OrgKind], ...] = tuple(
    (re.compile(words), kind)
    for words, kind in (
        (r"(organizatat?|shoqatat?)( e shoqerise civile| jofitimprurese)?|shoqeria civile|oshc te?|oshc|ojf te?|ojf|"
         r"civil society( organi[sz]ations)?|ngos?|csos?", OrgKind.CSO),
        (r"institucionet?( publike| shteterore)?|organet publike|(public )?institutions", OrgKind.INSTITUTION),
        (r"media|mediat|gazetaret", OrgKind.MEDIA),
        (r"donatoret?|partneret nderkombetare|donors", OrgKind.DONOR),
        (r"universitetet|akademia|academia", OrgKind.ACADEMIA),
        (r"bizneset?|sektori privat|business", OrgKind.BUSINESS),
    )
)  # fmt: skip
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+\D")
_NUMBERING = frozenset({"nr", "no", "nr rendor", "numri", "numri rendor", "number", "#", ""})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands. ``aside``: why it is no person. ``section``: the title above it, ``standing`` what that says
    of organisations. ``above``: the organisation of the row above, where this one has none; ``merged``: the file shows
    it here too; ``grouped``: the numbering of the list says that it goes on.
    """

    aside: KnownError | None = None
    section: str = ""
    standing: OrgKind | None = None
    above: str = ""
    merged: bool = False
    grouped: bool = False


def places(table: Table, used: Mapping[str, int]) -> tuple[list[Place], bool]:
    """(a place for every row, whether the sections look like organisations or say what these are)."""
    numbering = _numbering(table, used)
    header = [plain(title) for title in table.header]
    titles: list[str] = []
    found: list[Place] = []
    section, above = "", ""
    body_at = used.get("organisation")
    for row in table.rows:
        filled = [at for at, cell in enumerate(row.cells) if cell]
        if not filled:
            found.append(Place())
        elif _header_again(row, filled, header):
            found.append(Place(KnownError("exchange.header_again", line=row.number)))
        elif total := _total(row, filled, used):
            found.append(Place(KnownError("exchange.totals", line=row.number, value=total)))
        elif _section(row, filled, used, numbering, len(table.header)):
            section, above = " ".join(row.cells[filled[0]].split()), ""
            titles.append(section)
            found.append(Place(KnownError("exchange.section", line=row.number, value=section)))
        else:
            own = row.cells[body_at] if body_at is not None else ""
            merged = row.under.get(body_at, "") if body_at is not None and not own else ""
            grouped = numbering is not None and not row.cells[numbering] and not own and bool(above)
            standing = standing_of(section)
            found.append(Place(None, section, standing, merged or ("" if own else above), bool(merged), grouped))
            above = own or merged or above
    telling = sum(body_like(title) or standing_of(title) is not None for title in titles)
    return found, bool(titles) and telling * 2 >= len(titles)


def standing_of(title: str) -> OrgKind | None:
    """What the title of a section says its organisations are (“Institucionet”)."""
    words = plain(title)
    return next((kind for pattern, kind in _STANDINGS if pattern.fullmatch(words)), None)


def _header_again(row: Row, filled: list[int], header: list[str]) -> bool:
    """More than half of what stands there is the header once more; given up as soon as that cannot be."""
    others = 0
    for at in filled:
        others += not header[at] or plain(row.cells[at]) != header[at]
        if others * 2 >= len(filled):
            return False
    return True


def _total(row: Row, filled: list[int], used: Mapping[str, int]) -> str:
    at = next((used[field] for field in ("name", "first_name", "last_name") if used.get(field) in filled), filled[0])
    for cell in (row.cells[at], row.cells[filled[0]]):
        if _TOTALS.fullmatch(fold(cell)):
            return cell
    return ""


def _numbering(table: Table, used: Mapping[str, int]) -> int | None:
    """The column that counts the rows or the groups of a list."""
    for at, title in enumerate(table.header):
        cells = [row.cells[at] for row in table.rows if row.cells[at]]
        numbers = sum(cell.rstrip(".").isdigit() for cell in cells)
        if at not in used.values() and plain(title) in _NUMBERING and cells and numbers * 2 >= len(cells):
            return at
    return None


def _section(row: Row, filled: list[int], used: Mapping[str, int], numbering: int | None, width: int) -> bool:
    """One text alone in its row, where rows of people have more or a number."""
    if len(filled) != 1 or width < 2:
        return False
    text = row.cells[filled[0]]
    if not any(char.isalpha() for char in text):
        return False
    if row.across or standing_of(text) is not None:
        return True
    names = {used.get(field) for field in ("name", "first_name", "last_name")}
    if filled[0] == numbering or (filled[0] not in names and filled[0] not in used.values()):
        return True
    # "3. Veprimtaritë" alone under names that are not numbered is the title of another part
    return filled[0] in names and (body_like(text) or (width > 3 and bool(_NUMBERED.match(text))))
