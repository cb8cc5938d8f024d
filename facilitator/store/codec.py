"""Rows ↔ columns, decided by the type hints of the model: no mapping is written down twice."""

from __future__ import annotations

import json
import typing
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from facilitator.errors import KnownError
from facilitator.model import TABLE_OF, TABLES, Row
from facilitator.plain import canonical

T = TypeVar("T", bound=Row)
Cell = str | int | None

_MANY = 8

_COLUMNS: dict[type[Row], tuple[str, ...]] = {
    kind: tuple(part.name for part in fields(kind)) for kind in TABLES.values()
}


class _Column(NamedTuple):
    """How one field is kept: ``plain`` the type whose values SQLite takes as they are, ``read`` undoes all others,
    ``known`` has what it gives where that is one of a few; ``put`` sets it: a frozen row has no other way in.
    """

    put: Callable[[Any, Any], None]
    name: str
    hint: Any
    plain: Any
    read: Callable[[Any], Any] | None
    known: Mapping[Any, Any] | None = None


_PLANS: dict[type[Row], dict[str, _Column]] = {}


def columns(kind: type[Row]) -> tuple[str, ...]:
    """Column names of a row type, in the order of its fields."""
    return _COLUMNS[kind]


def _plan(kind: type[Row]) -> dict[str, _Column]:
    """Worked out once a type: asking the type hints for every cell was a tenth of the time of an act."""
    found = _PLANS.get(kind)
    if found is None:
        hints = typing.get_type_hints(kind)
        found = _PLANS[kind] = {
            name: _column(getattr(kind, name).__set__, name, _bare(hints[name])) for name in columns(kind)
        }
    return found


def _column(put: Callable[[Any, Any], None], name: str, hint: Any) -> _Column:
    if typing.get_origin(hint) is not None:
        return _Column(put, name, hint, None, _mapping)
    if hint is str or hint is int:
        return _Column(put, name, hint, hint, None)
    known = {None: None, **{value.value: value for value in hint}} if issubclass(hint, StrEnum) else None
    return _Column(put, name, hint, None, hint, known)


def _mapping(cell: Any) -> dict[str, Any]:
    """The one kind of value that is kept as JSON. ValueError for anything else, however deep it goes."""
    try:
        found = json.loads(cell)
    except (RecursionError, TypeError) as error:
        raise ValueError("no JSON") from error
    if not isinstance(found, dict):
        raise ValueError("no mapping")
    return found


def _bare(hint: Any) -> Any:
    """The type without ``| None``."""
    inner = [arg for arg in typing.get_args(hint) if arg is not type(None)]
    return inner[0] if type(None) in typing.get_args(hint) else hint


def encode(kind: type[Row], name: str, value: object) -> Cell:
    """One field as SQLite keeps it. Raises TypeError for a value of the wrong type: a bug, never data."""
    return _encode(kind, _plan(kind)[name], value)


def _encode(kind: type[Row], column: _Column, value: object) -> Cell:
    if value is None:
        return None
    hint = column.hint
    if column.read is _mapping:
        return canonical(value).decode()
    if not isinstance(value, hint):
        raise TypeError(f"{kind.__name__}.{column.name}: {value!r} is not {hint}")
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, bool):
        return int(value)
    assert isinstance(value, (str, int))
    return value


def cells(row: Row) -> dict[str, Cell]:
    """Every column of a row."""
    kind = type(row)
    found: dict[str, Cell] = {}
    for name, column in _plan(kind).items():
        value = getattr(row, name)
        found[name] = value if value is None or type(value) is column.plain else _encode(kind, column, value)
    return found


def decode(kind: type[T], row: Mapping[str, Any]) -> T:
    """The row back from its columns; columns the model does not know (a newer file) are left out.

    KnownError ``row.damaged`` (fact ``table``) when a column holds what cannot be its value.
    """
    return decode_cells(kind, [row[name] for name in columns(kind)])


def decode_cells(kind: type[T], row: Sequence[Any]) -> T:
    """Like :func:`decode`, from the cells of :func:`columns` in their order."""
    values: dict[str, Any] = {}
    try:
        for column, cell in zip(_plan(kind).values(), row, strict=True):
            values[column.name] = cell if cell is None or column.read is None else column.read(cell)
        return kind(**values)
    except ValueError as error:
        raise KnownError("row.damaged", table=TABLE_OF[kind]) from error


def decode_rows(kind: type[T], fetched: Sequence[Sequence[Any]]) -> list[T]:
    """Like :func:`decode_cells`, of many rows at once.

    Column by column, and past the constructor, which sets fifteen frozen fields one by one: of a large meeting that
    was most of the time its rows took to read. A few are quicker one by one.
    """
    if len(fetched) < _MANY:
        return [decode_cells(kind, row) for row in fetched]
    rows = [object.__new__(kind) for _ in fetched]
    try:
        for column, found in zip(_plan(kind).values(), zip(*fetched, strict=True), strict=True):
            deque(map(column.put, rows, _values(column, found)), maxlen=0)
    except ValueError as error:
        raise KnownError("row.damaged", table=TABLE_OF[kind]) from error
    return rows


def _values(column: _Column, found: Sequence[Any]) -> Iterable[Any]:
    read = column.read
    if read is None:
        return found
    if column.known is None:
        return [None if cell is None else read(cell) for cell in found]
    try:
        return [column.known[cell] for cell in found]
    except (KeyError, TypeError):
        return [None if cell is None else read(cell) for cell in found]  # says which, by its ValueError
