"""Is the open file still the one that lies at its path? Asked before and after every act, and every few seconds.

SQLite keeps writing to a file that was deleted, replaced or moved, and takes no notice of one that was written over.
The guard has a handle of its own on the file, taken before SQLite opens it and closed after (POSIX drops all locks of a
process on a file with any handle that is closed). Between two of our own writes into the file its bytes must not
change; the newest acts lie in the ``-wal``, which must stay the same file too.
"""

from __future__ import annotations

import os
import zlib
from dataclasses import dataclass
from pathlib import Path

_HEAD = 100
_HASHED = 2 << 20  # reading a larger one after each act would be felt; of it the time of change decides
_BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class _Print:
    size: int
    changed: int
    head: bytes
    hashed: int | None


class Guard:
    """Lives on the store thread; ``close`` after SQLite has closed the file."""

    def __init__(self, path: Path) -> None:
        """Raises OSError when the file cannot be read."""
        self.path = path
        self._wal = path.with_name(path.name + "-wal")
        self._fd = os.open(path, os.O_RDONLY | _BINARY)
        found = os.fstat(self._fd)
        self._file = found.st_dev, found.st_ino
        self._beside: tuple[int, int] | None = None
        self.beside = 0  # bytes in the -wal, at the last look
        self._print: _Print | None = None
        self.note()

    def note(self) -> None:
        """What the file is now is our own doing."""
        try:
            self._print = self._take()
        except OSError:
            self._print = None  # the disk does not answer: the next look takes it

    def look(self) -> str:
        """Empty while all is well, else what happened: ``file.gone``, ``file.replaced``, ``file.overwritten``,
        ``file.wal_gone``.
        """
        try:
            here = os.stat(self.path)
        except OSError:
            return "file.gone"
        if (here.st_dev, here.st_ino) != self._file:
            return "file.replaced"
        if self._print is None:
            self.note()
        elif (here.st_size, here.st_mtime_ns) != (self._print.size, self._print.changed):
            try:
                now = self._take()
            except OSError:
                return ""
            if (now.size, now.head, now.hashed) != (self._print.size, self._print.head, self._print.hashed):
                return "file.overwritten"
            self._print = now  # somebody touched it: a back-up program, an indexer
        try:
            wal = os.stat(self._wal)
        except OSError:
            return "file.wal_gone" if self._beside else ""
        self.beside = wal.st_size
        if self._beside is None:
            self._beside = wal.st_dev, wal.st_ino
        return "" if self._beside == (wal.st_dev, wal.st_ino) else "file.wal_gone"

    def answers(self) -> bool:
        """Whether the disk gives every byte of the file, as far as it can be asked."""
        if not hasattr(os, "pread"):  # Windows: nothing is known against the disk
            return True
        try:
            for at in range(0, os.fstat(self._fd).st_size, 1 << 20):
                os.pread(self._fd, 1 << 20, at)
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Let the file go."""
        os.close(self._fd)

    def _take(self) -> _Print:
        found = os.fstat(self._fd)
        head = os.pread(self._fd, _HEAD, 0) if hasattr(os, "pread") else b""
        hashed: int | None = found.st_mtime_ns
        if found.st_size <= _HASHED and hasattr(os, "pread"):
            hashed = 0
            for at in range(0, found.st_size, 1 << 20):
                hashed = zlib.crc32(os.pread(self._fd, 1 << 20, at), hashed)
        return _Print(found.st_size, found.st_mtime_ns, head, hashed)
