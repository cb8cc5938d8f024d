"""Who works on a meeting file: a small file beside it that is renewed while it is open.

On one computer SQLite's lock decides. On a share whose locks do nothing, two computers would write into one file; there
the claim of the other is read before and while one works.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import time
from pathlib import Path

from facilitator.errors import KnownError
from facilitator.store.env import Env

EVERY = 15.0
"""Seconds between two renewals."""
STALE = 300.0
"""A claim not renewed for so many seconds is of a computer that is off or away: it no longer counts."""


class Claim:
    """A claim on ``path``; ``take`` first. Where it cannot be written nothing is claimed, and SQLite's lock decides."""

    def __init__(self, path: Path, env: Env) -> None:
        self.place = place(path)
        self._path = path
        self._token = os.urandom(8).hex()
        self._mine = {"machine": machine(), "host": platform.node(), "who": env.actor, "token": self._token}
        self._beaten = 0.0

    def take(self) -> None:
        """KnownError ``file.in_use`` (facts ``who``, ``host``) while another computer works on the file."""
        there = self._read()
        if there and there.get("machine") != self._mine["machine"] and self._age() < STALE:
            who, host = there.get("who") or "?", there.get("host") or "?"
            raise KnownError("file.in_use", path=str(self._path), who=who, host=host)
        self._write()

    def beat(self) -> bool:
        """Renew it when it is time. False when another computer has claimed the file meanwhile."""
        if time.monotonic() - self._beaten < EVERY:
            return True
        there = self._read()
        if there and there.get("token") != self._token:
            return False
        self._write()
        return True

    def release(self) -> None:
        """Give it back, if it is still ours."""
        if self._read().get("token") == self._token:
            with contextlib.suppress(OSError):
                self.place.unlink()

    def _write(self) -> None:
        self._beaten = time.monotonic()
        with contextlib.suppress(OSError):
            self.place.write_text(json.dumps(self._mine, ensure_ascii=False), "utf-8")

    def _read(self) -> dict[str, str]:
        try:
            found = json.loads(self.place.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _age(self) -> float:
        """Seconds since it was renewed, by the clock of the place where it lies: two computers rarely agree."""
        probe = self.place.with_name(f"{self.place.name}.{self._token}")
        try:
            probe.write_bytes(b"")
            now = probe.stat().st_mtime
            probe.unlink()
            return now - self.place.stat().st_mtime
        except OSError:
            return 0.0


def place(path: Path) -> Path:
    """Where the claim on a meeting file lies."""
    return path.with_name(f"{path.stem}.lock")


def machine() -> str:
    """This computer, whoever uses it and from whatever folder: within it SQLite's lock is enough."""
    try:
        return Path("/etc/machine-id").read_text("ascii").strip()
    except (OSError, ValueError):
        import uuid

        return f"{uuid.getnode():012x}"
