"""Whoever typed or counted is named in the file only: in public neither beside the count nor in a reason for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Protocol

from facilitator.audience.striking import Striking
from facilitator.model import Cancellation, RoundAgain, SecondCount
from facilitator.model.counters import HandCount, HandsTaken, TypedBy


class Counted(Protocol):
    """The rows of a record that say who counted, or why somebody counted again."""

    @property
    def second_counts(self) -> Sequence[SecondCount]: ...
    @property
    def typed_by(self) -> Sequence[TypedBy]: ...
    @property
    def hand_counts(self) -> Sequence[HandCount]: ...
    @property
    def hands_taken(self) -> Sequence[HandsTaken]: ...
    @property
    def again(self) -> Sequence[RoundAgain]: ...
    @property
    def cancellations(self) -> Sequence[Cancellation]: ...


def telling(names: set[str]) -> set[str]:
    """Those that tell somebody: a letter or a number alone stands for nobody, and stands in every text."""
    return {name for name in names if sum(map(str.isalpha, name)) > 1}


def unnamed(record: Counted, anyway: set[str], mark: str) -> tuple[dict[str, Any], set[str]]:
    """(those rows without the names, names to be struck from every other text); ``anyway``: who is named all the same.

    A name of one word is a word of the language too ("Sekretari"): it is struck from the reasons alone, with ``mark``.
    """
    names = {name for row in record.second_counts for name in (row.first, row.second)}
    names |= {name for row in record.typed_by for name in (row.first, row.second, row.third)}
    names |= {row.by for row in record.hand_counts}
    names = telling(names) - anyway
    striking = Striking(names, anyway)
    rows: dict[str, Any] = {
        part: tuple(replace(row, reason=striking(row.reason, mark)) for row in getattr(record, part))
        for part in ("second_counts", "hands_taken", "again", "cancellations")
    }
    rows["second_counts"] = tuple(replace(row, first="", second="") for row in rows["second_counts"])
    rows["typed_by"] = tuple(replace(row, first="", second="", third="") for row in record.typed_by)
    rows["hand_counts"] = tuple(replace(row, by="") for row in record.hand_counts)
    return rows, {name for name in names if len(name.split()) > 1}
