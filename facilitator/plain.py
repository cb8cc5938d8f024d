"""Frozen rows as plain values and back, and the one JSON form of them that is hashed."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")

_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
_PLAIN = frozenset({str, int, bool, float, type(None)})


def canonical(value: object) -> bytes:
    """The one JSON form that is hashed: UTF-8, keys sorted, no spaces, no NaN."""
    return _CANONICAL.encode(value).encode()


def plain(value: Any) -> Any:
    """Rows as mappings, lists and values of JSON."""
    return value if type(value) in _PLAIN else _writer(type(value))(value)  # type: ignore[arg-type]


@cache
def _writer(kind: Any) -> Callable[[Any], Any]:
    """How values of a type are made plain, worked out once: a record has thousands of rows."""
    if dataclasses.is_dataclass(kind):
        names = tuple(part.name for part in fields(kind))
        return lambda row: {name: plain(getattr(row, name)) for name in names}
    if issubclass(kind, Mapping):
        return lambda rows: {key: plain(item) for key, item in rows.items()}
    if issubclass(kind, (tuple, list)):
        return lambda rows: [plain(item) for item in rows]
    return str if issubclass(kind, StrEnum) else lambda value: value


@cache
def _readers(kind: Any) -> Mapping[str, Callable[[Any], Any]]:
    """The fields of a row and how each is read."""
    hints = typing.get_type_hints(kind)
    return {part.name: _reader(hints[part.name]) for part in fields(kind)}


def read(kind: type[T], tree: Mapping[str, Any]) -> T:
    """A row from what ``plain`` made of it. ValueError, TypeError, KeyError where it is none."""
    readers = _readers(kind)  # type: ignore[arg-type]
    if extra := set(tree) - readers.keys():
        raise ValueError(f"unknown fields of {kind.__name__}: {sorted(extra)}")
    return kind(**{name: value if value is None else readers[name](value) for name, value in tree.items()})


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """How a value of this type is read; never asked of None."""
    origin = typing.get_origin(hint)
    if origin is types.UnionType:  # only ever with None
        return _reader(typing.get_args(hint)[0])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return lambda tree: read(hint, tree)
    if origin is tuple:
        several = [_reader(inner) for inner in typing.get_args(hint) if inner is not Ellipsis]
        if Ellipsis in typing.get_args(hint):
            return lambda values: tuple(value if value is None else several[0](value) for value in values)
        return lambda values: tuple(
            value if value is None else reader(value) for reader, value in zip(several, values, strict=True)
        )
    return lambda value: value
