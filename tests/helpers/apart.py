"""Work that a worker of the guard can import by name."""

from __future__ import annotations

import os

from facilitator.errors import KnownError


def refuse() -> None:
    raise KnownError("shelf.missing", name="x")


def end_at_once(home: int) -> str:
    if os.getpid() != home:
        os._exit(9)
    return "here"


def limit_of_memory() -> int:
    import resource

    return resource.getrlimit(resource.RLIMIT_AS)[0]


def hoard(count: int) -> None:
    """Have so many bytes, every page of them touched."""
    held = bytearray(count)
    held[:: 1 << 12] = b"x" * len(range(0, count, 1 << 12))
