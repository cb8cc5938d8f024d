"""What a file says about itself before it is opened: whose it is, its format, what lies beside it, who has it."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

from facilitator.errors import KnownError, because
from facilitator.store.schema import APPLICATION_ID

_MAGIC = b"SQLite format 3\x00"

in_use: set[tuple[int, int]] = set()
# Files this process holds for writing. POSIX drops all locks of a process on a file when it closes any handle on it, so
# merely looking at the header of an open meeting would let a second program write to it.


def header(path: Path) -> int:
    """The format number of a meeting file, from its first 100 bytes.

    KnownError ``file.missing``, ``file.unreadable``, ``file.not_a_file``, ``file.empty``, ``file.foreign``,
    ``file.damaged`` when less arrived than the header announces, and ``file.locked`` for a file this very program has
    open.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise KnownError("file.not_a_file", path=str(path))
        if (found.st_dev, found.st_ino) in in_use:
            raise KnownError("file.locked", path=str(path))
        with path.open("rb") as stream:
            first = stream.read(100)
    except FileNotFoundError as error:
        raise KnownError("file.missing", path=str(path)) from error
    except OSError as error:
        raise KnownError("file.unreadable", path=str(path), reason=because(error)) from error
    if not first:
        raise KnownError("file.empty", path=str(path))
    if len(first) < 100 or not first.startswith(_MAGIC):
        raise KnownError("file.foreign", path=str(path))
    if int.from_bytes(first[68:72], "big") != APPLICATION_ID:
        raise KnownError("file.foreign", path=str(path))
    # 1 stands for 65536; the tail of a file is written last, so a copy cut short is seen here
    page, pages = int.from_bytes(first[16:18], "big"), int.from_bytes(first[28:32], "big")
    page = 65536 if page == 1 else max(page, 512)
    if (found.st_size % page or found.st_size < page * pages) and not left_beside(path):
        raise KnownError("file.damaged", path=str(path), bytes=found.st_size)
    return int.from_bytes(first[60:64], "big")


MOST = 512 << 20
"""Bytes of a file that is only looked at, with what lies beside it; ten years of meetings stay below."""


def size_of(path: Path) -> int:
    """Bytes of the file and of what lies beside it; 0 for what is not there."""
    found = 0
    for tail in ("", "-wal", "-journal"):
        try:
            found += path.with_name(path.name + tail).stat().st_size
        except OSError:
            continue
    return found


def left_beside(path: Path) -> bool:
    """True when committed acts may lie beside the file, or something of another file does."""
    for tail in ("-wal", "-journal"):
        try:
            if path.with_name(path.name + tail).stat().st_size:
                return True
        except OSError:
            continue
    return False


def works_with_wal(path: Path) -> bool:
    """Whether this is, or was copied from, a file that is worked on; a copy that the program made has no ``-wal``."""
    with path.open("rb") as stream:
        return stream.read(20)[18:20] == b"\x02\x02"


def held_elsewhere(path: Path) -> bool:
    """Whether another program has SQLite's lock: what was copied while it wrote says nothing about damage."""
    if sys.platform == "win32":
        return False
    import fcntl

    with path.open("rb") as stream:
        try:
            fcntl.lockf(stream, fcntl.LOCK_SH | fcntl.LOCK_NB, 512, 0x40000000)  # SQLite's lock bytes
        except OSError:
            return True
    return False
