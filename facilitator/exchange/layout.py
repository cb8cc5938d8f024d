"""Where the header of a list is, and whether it has one: a title may stand above it, it may stand in two rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.exchange.columns import plain, recognised
from facilitator.exchange.raw import JOINED, Raw
from facilitator.exchange.values import look, person_like, phone_like
from facilitator.language.folding import clean_line

_HEADER_WITHIN = 20


@dataclass(frozen=True, slots=True)
class Header:
    """The header's words, the row of ``filled`` it begins at (-1: none), how many rows it takes, if it is known."""

    names: tuple[str, ...]
    at: int
    rows: int
    sure: bool


def find_header(filled: Sequence[Raw], asked: int | None) -> Header:
    """The header among rows that all have something in them.

    ``asked``: the number of its line, 0 for a list without one, None to find it. Of the first rows the one with most
    known headers; where none is known the first, unless it looks like the rows below it.
    """
    if asked == 0:
        return Header((), -1, 0, True)
    if asked is not None:
        at = next((at for at, row in enumerate(filled) if row.number >= asked), len(filled) - 1)
        return _with_second(filled, at)
    known = [recognised(row.cells) for row in filled[:_HEADER_WITHIN]]
    best = max(range(len(known)), key=lambda at: (known[at], -at))
    if known[best]:
        return _with_second(filled, best)
    if _is_data(filled):
        return Header((), -1, 0, False)
    return Header(_words(filled[0]), 0, 1, False)


def looks_like_list(rows: Sequence[Raw]) -> float:
    """How much a sheet looks like a list of people: known headers, and below them lines with a name."""
    filled = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if not filled:
        return 0.0
    header = find_header(filled, None)
    body = filled[header.at + max(header.rows, 1) :] if header.at >= 0 else filled
    people = sum(any(person_like(cell) == 1.0 for cell in row.cells) for row in body)
    return people * (1 + recognised(filled[max(header.at, 0)].cells)) + 0.01 * len(filled)


def _words(row: Raw) -> tuple[str, ...]:
    return tuple(clean_line(cell) for cell in row.cells)


def _with_second(filled: Sequence[Raw], at: int) -> Header:
    """The header with the row below it, where that one divides its merged cells or fills its gaps."""
    upper = _words(filled[at])
    sure = recognised(upper) > 0
    if at + 1 >= len(filled):
        return Header(upper, at, 1, sure)
    lower = _words(filled[at + 1])
    told = [cell for cell in lower if cell]
    if not told or recognised(told) < len(told) or plain(" ".join(upper)) == plain(" ".join(lower)):
        return Header(upper, at, 1, sure)
    width = max(len(upper), len(lower))
    upper, lower = upper + ("",) * (width - len(upper)), lower + ("",) * (width - len(lower))
    spread = list(upper)
    for column in range(1, width):
        if not spread[column] and lower[column] and lower[column - 1]:
            spread[column] = spread[column - 1]  # a title that lies over several columns
    names = tuple(JOINED.join(part for part in dict.fromkeys(pair) if part) for pair in zip(spread, lower, strict=True))
    return Header(names, at, 2, sure)


def _is_data(filled: Sequence[Raw]) -> bool:
    """Whether the first row is one like the others: a name where others have names, numbers where they have them."""
    first, rest = filled[0], filled[1:40]
    alike = unlike = 0
    for at, cell in enumerate(first.cells):
        below = look([row.cells[at] if at < len(row.cells) else "" for row in rest])
        if below.phone > 0.6 or below.address > 0.6:
            good = phone_like(cell) or "@" in cell
        elif below.person > 0.5 or (not rest and at == 0):
            good = person_like(cell) == 1.0
        else:
            continue
        alike, unlike = alike + good, unlike + (not good)
    return alike > unlike
