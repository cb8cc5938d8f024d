"""Frozen rows as plain values and back, and the one JSON form of them that is hashed."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar

T = TypeVar("T")

_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(value: object) -> bytes:
    """The one JSON form that is hashed: UTF-8, keys sorted, no spaces, no NaN."""
    return _CANONICAL.encode(value).encode()


def plain(value: Any) -> Any:
    """Rows as mappings, lists and values of JSON."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {part.name: plain(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return str(value) if isinstance(value, StrEnum) else value


@lru_cache(maxsize=128)
def _hints(kind: type) -> Mapping[str, Any]:
    """The fields of a row and their types, worked out once: a record has thousands of rows."""
    hints = typing.get_type_hints(kind)
    return {part.name: hints[part.name] for part in fields(kind)}


def read(kind: type[T], tree: Mapping[str, Any]) -> T:
    """A row from what ``plain`` made of it. ValueError, TypeError, KeyError where it is none."""
    hints = known = _hints(kind)  # type: ignore[arg-type]
    if extra := set(tree) - known.keys():
        raise ValueError(f"unknown fields of {kind.__name__}: {sorted(extra)}")
    return kind(**{name: _read_value(hints[name], value) for name, value in tree.items()})


def _read_value(hint: Any, value: Any) -> Any:
    origin = typing.get_origin(hint)
    if value is None or hint in (str, int, bool, Any):
        return value
    if origin is types.UnionType:  # only ever with None
        return _read_value(typing.get_args(hint)[0], value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return read(hint, value)
    if origin is tuple:
        inner = typing.get_args(hint)
        if len(inner) == 2 and inner[1] is Ellipsis:
            return tuple(_read_value(inner[0], item) for item in value)
        return tuple(_read_value(kind, item) for kind, item in zip(inner, value, strict=True))
    return value
