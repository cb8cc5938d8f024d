"""What an act may know of the outside world: time, chance, who and where. Tests make all of it deterministic."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime


def _now() -> datetime:
    return datetime.now().astimezone()


_STEADY = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
"""Of the system's clocks the one that nobody sets and that goes on while the computer sleeps."""


def _elapsed() -> float:
    return time.monotonic() if _STEADY is None else time.clock_gettime(_STEADY)


@dataclass(frozen=True, slots=True)
class Env:
    """``clock`` gives aware local time, ``entropy(n)`` n random bytes; ``device`` is this computer's workspace.

    ``elapsed``: seconds since whenever, which no setting of the clock moves; without it a scripted clock has none.
    """

    clock: Callable[[], datetime] = field(default=_now)
    entropy: Callable[[int], bytes] = field(default=os.urandom)
    actor: str = ""
    device: str = ""
    elapsed: Callable[[], float | None] | None = None

    def passed(self) -> float | None:
        """Seconds that truly passed since some beginning, sleep included; None where only the clock is known."""
        if self.elapsed is not None:
            return self.elapsed()
        return _elapsed() if self.clock is _now else None

    def now(self) -> str:
        """The instant as rows keep it: ISO 8601, whole seconds, with offset."""
        return self.clock().replace(microsecond=0).isoformat()

    def milliseconds(self) -> int:
        """Wall time in milliseconds since 1970 (UTC)."""
        return int(self.clock().timestamp() * 1000)

    def uid(self) -> str:
        """32 hex digits: 48 bits of time, 80 of chance."""
        return f"{self.milliseconds() & (1 << 48) - 1:012x}{self.entropy(10).hex()}"
