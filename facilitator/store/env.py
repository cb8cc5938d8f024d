"""What an act may know of the outside world: time, chance, who and where. Tests make all of it deterministic."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime


def _now() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Env:
    """``clock`` gives aware local time, ``entropy(n)`` n random bytes; ``device`` is this computer's workspace."""

    clock: Callable[[], datetime] = field(default=_now)
    entropy: Callable[[int], bytes] = field(default=os.urandom)
    actor: str = ""
    device: str = ""

    def now(self) -> str:
        """The instant as rows keep it: ISO 8601, whole seconds, with offset."""
        return self.clock().replace(microsecond=0).isoformat()

    def milliseconds(self) -> int:
        """Wall time in milliseconds since 1970 (UTC)."""
        return int(self.clock().timestamp() * 1000)

    def uid(self) -> str:
        """32 hex digits: 48 bits of time, 80 of chance."""
        return f"{self.milliseconds() & (1 << 48) - 1:012x}{self.entropy(10).hex()}"
