"""Rows ↔ columns, decided by the type hints of the model: no mapping is written down twice."""

from __future__ import annotations

import json
import typing
from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any, TypeVar

from facilitator.errors import KnownError
from facilitator.model import TABLE_OF, TABLES, Row
from facilitator.record import canonical

T = TypeVar("T", bound=Row)
Cell = str | int | None


_COLUMNS: dict[type[Row], tuple[str, ...]] = {
    kind: tuple(part.name for part in fields(kind)) for kind in TABLES.values()
}
_HINTS: dict[type[Row], dict[str, Any]] = {}


def columns(kind: type[Row]) -> tuple[str, ...]:
    """Column names of a row type, in the order of its fields."""
    return _COLUMNS[kind]


def _hints(kind: type[Row]) -> dict[str, Any]:
    if kind not in _HINTS:
        hints = typing.get_type_hints(kind)
        _HINTS[kind] = {name: _bare(hints[name]) for name in columns(kind)}
    return _HINTS[kind]


def _bare(hint: Any) -> Any:
    """The type without ``| None``."""
    inner = [arg for arg in typing.get_args(hint) if arg is not type(None)]
    return inner[0] if type(None) in typing.get_args(hint) else hint


def encode(kind: type[Row], name: str, value: object) -> Cell:
    """One field as SQLite keeps it. Raises TypeError for a value of the wrong type: a bug, never data."""
    hint = _hints(kind)[name]
    if value is None:
        return None
    if typing.get_origin(hint) is not None:
        return canonical(value).decode()
    if not isinstance(value, hint):
        raise TypeError(f"{kind.__name__}.{name}: {value!r} is not {hint}")
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, bool):
        return int(value)
    assert isinstance(value, (str, int))
    return value


def cells(row: Row) -> dict[str, Cell]:
    """Every column of a row."""
    kind = type(row)
    return {name: encode(kind, name, getattr(row, name)) for name in columns(kind)}


def decode(kind: type[T], row: Mapping[str, Any]) -> T:
    """The row back from its columns; columns the model does not know (a newer file) are left out.

    KnownError ``row.damaged`` (fact ``table``) when a column holds what cannot be its value.
    """
    try:
        return _decode(kind, row)
    except ValueError as error:
        raise KnownError("row.damaged", table=TABLE_OF[kind]) from error


def _decode(kind: type[T], row: Mapping[str, Any]) -> T:
    hints = _hints(kind)
    values: dict[str, Any] = {}
    for name, hint in hints.items():
        cell = row[name]
        if cell is None:
            values[name] = None
        elif typing.get_origin(hint) is not None:
            values[name] = json.loads(cell)
        elif hint is bool:
            values[name] = bool(cell)
        elif hint is str or hint is int:
            values[name] = cell
        else:
            values[name] = hint(cell)
    return kind(**values)
