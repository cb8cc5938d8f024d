"""The log of intake: every delivery, every file of it and every decision, a line each, none of which can be changed.

A line is canonical JSON (sorted keys, no spaces, UTF-8) and names the SHA-256 of the line before it, as receipts do.
What was written is kept when `IntakeLog.append` returns.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from facilitator.archive.places.place import Root, place_of
from facilitator.errors import KnownError, because

FORMAT = 1
FOLDER = "intake"
_NAME, _HEAD = "log.jsonl", ".log-head"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line: its number from 1, when (UTC), what (``begun``, ``file``, ``settled``, ``ended``) and the facts of it."""

    number: int
    moment: datetime
    what: str
    facts: Mapping[str, Any]
    sha256: str


class IntakeLog:
    """The log of the archive in ``root``. Whoever appends holds `alone`.

    KnownErrors of every method: ``shelf.failed`` (fact ``reason``).
    """

    def __init__(self, root: Root) -> None:
        self._place = place_of(root)
        self._lines = self._place.lines(f"{FOLDER}/{_NAME}")
        self._read: list[Entry] = []
        self._broken = 0  # number of the first line that does not fit, 0: none does not

    def entries(self) -> tuple[Entry, ...]:
        """Every line up to the first that does not fit; only what was added since the last call is read."""
        try:
            anew, lines = self._lines.added()
        except OSError as error:
            raise KnownError("shelf.failed", reason=because(error)) from error
        if anew:
            self._read, self._broken = [], 0
        for line in lines:
            if self._broken:
                break
            entry = _parsed(line, len(self._read) + 1, self._read[-1].sha256 if self._read else "")
            if entry is None:
                self._broken = len(self._read) + 1
            else:
                self._read.append(entry)
        return tuple(self._read)

    @property
    def head(self) -> str:
        """The hash of the last line, empty for none: told outside, it holds the end of the chain."""
        entries = self.entries()
        return entries[-1].sha256 if entries else ""

    def append(self, what: str, now: datetime, **facts: Any) -> Entry:
        """Write a line durably. ``now`` aware; ``facts`` plain values. KnownError ``intake.log`` when the log is
        broken, for nothing is added to what cannot be believed.
        """
        before = self.entries()
        if self._broken:
            raise KnownError("intake.log", line=self._broken)
        number = len(before) + 1
        told = {
            "before": before[-1].sha256 if before else "",
            "facts": facts,
            "format": FORMAT,
            "moment": now.astimezone(UTC).replace(microsecond=0).isoformat(),
            "number": number,
            "what": what,
        }
        line = canonical(told)
        try:
            self._lines.append(number, line)
        except OSError as error:
            raise KnownError("shelf.failed", reason=because(error)) from error
        digest = hashlib.sha256(line).hexdigest()
        with contextlib.suppress(OSError):  # older than the log it only proves less
            self._place.replace(f"{FOLDER}/{_HEAD}", digest.encode(), durable=False)
        return self.entries()[-1]

    def faults(self) -> Iterator[KnownError]:
        """``intake.log`` for the first line that does not fit (fact ``line``), ``intake.log_end`` when the end that was
        written down is gone.
        """
        entries = self.entries()
        if self._broken:
            yield KnownError("intake.log", line=self._broken)
            return
        try:
            head = self._place.read(f"{FOLDER}/{_HEAD}").decode("ascii").strip()
        except (OSError, ValueError, KnownError):
            return
        if head and all(entry.sha256 != head for entry in entries):
            yield KnownError("intake.log_end")


def canonical(value: object) -> bytes:
    """Sorted keys, no spaces, UTF-8; half a character that a foreign name may hold stands as a question mark."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "replace")


def _parsed(line: bytes, number: int, before: str) -> Entry | None:
    try:
        told = json.loads(line)
        fits = told["number"] == number and told["before"] == before and told["format"] == FORMAT
        if not fits or canonical(told) != line or type(told["facts"]) is not dict:
            return None
        moment = datetime.fromisoformat(told["moment"])
        return Entry(number, moment, str(told["what"]), told["facts"], hashlib.sha256(line).hexdigest())
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
