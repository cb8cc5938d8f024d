"""The rows of a Record, asked like those of a transaction or of a window."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields
from typing import TypeVar

from facilitator.model import Row
from facilitator.record import Record

T = TypeVar("T", bound=Row)


class RecordRows:
    """All rows of ``record`` itself, not of what it corrects."""

    def __init__(self, record: Record) -> None:
        self._rows: defaultdict[type[Row], list[Row]] = defaultdict(list)
        for part in fields(record):
            value = getattr(record, part.name)
            for row in value if isinstance(value, tuple) else (value,):
                if isinstance(row, Row):
                    self._rows[type(row)].append(row)

    def all(self, kind: type[T], /, **equal: object) -> list[T]:
        """Rows whose fields equal the given values, in the order of the record."""
        found = [row for row in self._rows[kind] if all(getattr(row, name) == is_ for name, is_ in equal.items())]
        return found  # type: ignore[return-value]
