"""Which column of a list holds what: by its header and by its values. A fuzzy likeness proposes, it never blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from facilitator.exchange.answers import answer
from facilitator.exchange.columns import FIELDS, exact, offers
from facilitator.exchange.raw import Row
from facilitator.exchange.values import Column, look
from facilitator.model import Capacity, Gender, OrgKind

_LOOKED_AT = 300
_NEVER = -50.0
_EXACT = 9.0
_NAMES = ("name", "first_name", "last_name")
_ANSWERS: Mapping[str, type[Gender | Capacity | OrgKind]] = {
    "gender": Gender,
    "capacity": Capacity,
    "kind": OrgKind,
}


def guess_columns(header: Sequence[str], rows: Sequence[Row] = ()) -> dict[str, int | None]:
    """For every field of ``FIELDS`` the index of its column, or None. No column is given twice.

    A known header wins over one that only contains a known word, the fuller of two equal ones wins, and what cannot be
    a name by its values is none. First and last name win over a whole name that is only contained in its header; with
    them ``name`` stays None. A first name alone is taken as the whole name. Without known headers the values decide.
    """
    worth = _worth(header, rows)
    columns: dict[str, int | None] = dict.fromkeys(FIELDS)
    taken: set[int] = set()
    for points, _, at, field in sorted(((-p, at, at, f) for (at, f), p in worth.items()), key=lambda one: one[:2]):
        if -points > 0 and columns[field] is None and at not in taken:
            columns[field] = at
            taken.add(at)
    _settle_names(columns, header, rows)
    return columns


def candidates(header: Sequence[str], rows: Sequence[Row] = ()) -> list[tuple[str, ...]]:
    """For every column the fields it may hold, likeliest first: what lost a fight for a field is offered again."""
    worth = _worth(header, rows)
    found: list[tuple[str, ...]] = []
    for at in range(len(header)):
        mine = sorted((-points, field) for (column, field), points in worth.items() if column == at and points > 0)
        found.append(tuple(field for _, field in mine))
    return found


def _worth(header: Sequence[str], rows: Sequence[Row]) -> dict[tuple[int, str], float]:
    sample = rows[:_LOOKED_AT]
    worth: dict[tuple[int, str], float] = {}
    looks: dict[int, Column] = {}
    for at, title in enumerate(header):
        cells = [row.cells[at] for row in sample]
        column = look(cells)
        told = offers(title)
        for field, points in told.items():
            worth[at, field] = points + _fits(field, points, column, cells)
        if cells and not told.keys() - {*_NAMES}:
            looks[at] = column
    known = {field for (_, field), points in worth.items() if points >= _EXACT}
    bodies = any(field == "organisation" for _, field in worth)
    for at, column in looks.items():
        if offers(header[at]):  # "Emri" over organisations
            if not bodies and (fit := _by_values(column).get("organisation", 0.0)):
                worth[at, "organisation"] = fit
            continue
        for field, fit in _by_values(column).items():
            # Beside known headers an unknown one is a column of its own ("Nr. i ID"), unless nothing else holds names.
            if fit > 0 and (not known or not header[at] or (field == "name" and not known & set(_NAMES))):
                worth[at, field] = fit
    return worth


def _fits(field: str, points: float, column: Column, cells: Sequence[str]) -> float:
    """What the values add to a header's points, or take from them. Without rows, nothing."""
    if not cells:
        return 0.0
    fuller = 2 * column.full
    if field in _NAMES:
        likeness = column.person if field == "name" else max(column.person, column.word)
        if not column.filled or likeness < 0.2 or column.address > 0.9:
            return _NEVER
        return fuller + 2 * likeness + column.distinct
    if field == "email" and column.filled > 2 and not column.address and column.empty_words:
        return _NEVER
    if exact(points):
        return fuller + (2 * column.address if field == "email" else 2 * column.phone if field == "phone" else 0)
    if not column.filled:
        return -3.0
    if field in _ANSWERS:
        known = sum(answer(_ANSWERS[field], cell) is not None for cell in cells if cell) / column.filled
        return fuller if known >= 0.5 else _NEVER
    if field == "email":
        return fuller + 2 * column.address if column.address >= 0.3 else _NEVER
    if field == "phone":
        return fuller + 2 * column.phone if column.phone >= 0.3 else _NEVER
    if field in ("photo", "publish_name"):
        return fuller if column.number < 0.6 else _NEVER
    return fuller + column.body if max(column.number, column.address, column.phone) < 0.6 else _NEVER


def _by_values(column: Column) -> dict[str, float]:
    """For a header that says nothing: only what the values say plainly."""
    if not column.filled or column.full < 0.3:
        return {}
    found = {
        "email": 3 * column.address if column.address > 0.6 else 0.0,
        "phone": 3 * column.phone if column.phone > 0.6 else 0.0,
        "organisation": 2.5 * column.body if column.body > 0.4 else 0.0,
        "name": 2.8 * column.person * column.distinct if column.person > 0.55 and column.distinct > 0.7 else 0.0,
    }
    if column.address > 0.6:
        found["name"] = 0.0
    return found


def _settle_names(columns: dict[str, int | None], header: Sequence[str], rows: Sequence[Row]) -> None:
    if not any(columns[field] is not None for field in _NAMES):
        _by_header_alone(columns, header)
    whole, first, last = (columns[field] for field in _NAMES)
    if last is None and whole is None:
        columns["name"], columns["first_name"] = first, None
    elif last is not None and first is None:
        # "Name" beside "Surname" is the first name.
        columns["first_name"], columns["name"] = whole, None
    elif whole is not None and first is not None and last is not None:
        contained = not exact(offers(header[whole]).get("name", 0.0))
        filled = _filled(rows)
        if contained or filled(whole) < filled(first):
            columns["name"] = None
        else:
            columns["first_name"] = columns["last_name"] = None
    elif whole is not None:
        columns["first_name"] = columns["last_name"] = None


def _by_header_alone(columns: dict[str, int | None], header: Sequence[str]) -> None:
    """Values that are no names cost every row, and each is told why; but the column is still the one named so."""
    for field in _NAMES:
        known = [at for at, title in enumerate(header) if exact(offers(title).get(field, 0.0))]
        at = next((at for at in known if at not in columns.values()), None)
        columns[field] = at


def _filled(rows: Sequence[Row]) -> Callable[[int], int]:
    return lambda at: sum(bool(row.cells[at]) for row in rows[:_LOOKED_AT])
