"""A log of the archive: what was done, a line each, none of which can be changed.

A line is canonical JSON (sorted keys, no spaces, UTF-8) and names the SHA-256 of the line before it, as receipts do.
What was written is kept, whatever place the log lies in, when `ChainedLog.append` returns.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from facilitator.archive.places.place import Root, place_of
from facilitator.errors import KnownError, because

FORMAT = 1
NAME = "log.jsonl"
_HEAD = ".log-head"
_WHOLE = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line: its number from 1, when (UTC), what was done and the facts of it."""

    number: int
    moment: datetime
    what: str
    facts: Mapping[str, Any]
    sha256: str


class ChainedLog:
    """A log in the archive at ``root``; its ``folder``, and the codes of a line that does not fit and of an end that is
    gone, are a subclass's. Whoever appends holds `alone`.

    KnownErrors of every method: ``shelf.failed`` (fact ``reason``).
    """

    folder = ""
    broken = ""
    cut = ""

    def __init__(self, root: Root) -> None:
        self._place = place_of(root)
        self._lines = self._place.lines(f"{self.folder}/{NAME}")
        self._read: list[Entry] = []
        self._number, self._end = 0, ""  # of the last line that was read
        self._broken = 0  # number of the first line that does not fit, 0: none does not

    def entries(self) -> tuple[Entry, ...]:
        """Every line up to the first that does not fit; only what was added since the last call is read."""
        anew, more = self.added()
        self._read = more if anew else [*self._read, *more]
        return tuple(self._read)

    def added(self) -> tuple[bool, list[Entry]]:
        """What `entries` has more than at the last call, True: all of it, anew. Whoever calls this keeps what they
        need, and the log nothing; of one log it is either this or the rest that is asked.
        """
        if self._broken:  # a second copy may have mended it meanwhile
            self._lines = self._place.lines(f"{self.folder}/{NAME}")
        try:
            anew, lines = self._lines.added()
        except OSError as error:
            raise KnownError("shelf.failed", reason=because(error)) from error
        if anew:
            self._number, self._end, self._broken = 0, "", 0
        more: list[Entry] = []
        for line in lines:
            if self._broken:
                break
            entry = _parsed(line, self._number + 1, self._end)
            if entry is None:
                self._broken = self._number + 1
            else:
                self._number, self._end = entry.number, entry.sha256
                more.append(entry)
        return anew, more

    @property
    def head(self) -> str:
        """The hash of the last line, empty for none: told outside, it holds the end of the chain."""
        entries = self.entries()
        return entries[-1].sha256 if entries else ""

    def append(self, what: str, now: datetime, **facts: Any) -> Entry:
        """Write a line durably. ``now`` aware; ``facts`` plain values. KnownError ``broken`` when the log is
        that, for nothing is added to what cannot be believed.
        """
        before = self.entries()
        if self._broken:
            raise KnownError(self.broken, line=self._broken)
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
            self._place.replace(f"{self.folder}/{_HEAD}", digest.encode(), durable=False)
        return self.entries()[-1]

    def faults(self) -> Iterator[KnownError]:
        """``broken`` for the first line that does not fit (fact ``line``), ``cut`` when the end that was written down
        is gone.
        """
        entries = self.entries()
        if self._broken:
            yield KnownError(self.broken, line=self._broken)
            return
        try:
            head = self._place.read(f"{self.folder}/{_HEAD}").decode("ascii").strip()
        except (OSError, ValueError, KnownError):
            return
        # it is in no hurry to the disk: one that a power cut tore proves nothing
        if _WHOLE.fullmatch(head) and all(entry.sha256 != head for entry in entries):
            yield KnownError(self.cut)


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
