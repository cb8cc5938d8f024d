"""A recorder of what reaches the disk: which bytes of which file were flushed, under which name they then lay.

A power cut keeps a name only if its folder was flushed after it was given, and bytes only if they were flushed before.
SQLite flushes past Python; its files count once the program flushes them itself, as it does with every copy.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest


@dataclass
class Recorder:
    """``lasting``: path → SHA-256 of the bytes that would be there after a power cut now."""

    lasting: dict[Path, str] = field(default_factory=dict)
    steps: list[str] = field(default_factory=list)
    _flushed: dict[int, str] = field(default_factory=dict)  # inode → bytes on the disk
    _named: dict[Path, int] = field(default_factory=dict)  # names given, their folder not yet flushed

    def lost(self, *folders: Path) -> list[str]:
        """Files below these folders that a power cut would take away, or leave with other bytes."""
        return [
            f"{path.name}: {'other bytes' if path in self.lasting else 'gone'}"
            for folder in folders
            for path in sorted(folder.rglob("*"))
            if path.is_file() and self.lasting.get(path) != digest(path)
        ]

    def flush(self, fd: int) -> None:
        found = os.fstat(fd)
        if not stat.S_ISDIR(found.st_mode):
            self.steps.append("file")
            self._flushed[found.st_ino] = hashlib.sha256(_all(fd, found.st_size)).hexdigest()
            return
        self.steps.append("folder")
        for path, inode in list(self._named.items()):
            if path.parent.exists() and path.parent.stat().st_ino == found.st_ino:
                if inode in self._flushed:
                    self.lasting[path] = self._flushed[inode]
                del self._named[path]

    def name(self, path: Any) -> None:
        self.steps.append("name")
        self._named[Path(path)] = os.stat(path).st_ino


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _all(fd: int, size: int) -> bytes:
    again = os.open(f"/proc/self/fd/{fd}", os.O_RDONLY)  # the handle may be for writing only
    try:
        return os.pread(again, size, 0)
    finally:
        os.close(again)


@contextmanager
def recording(monkeypatch: pytest.MonkeyPatch) -> Iterator[Recorder]:
    """Record until the end of the block; needs /proc."""
    seen = Recorder()
    fsync = os.fsync
    with monkeypatch.context() as patch:

        def flush(fd: int) -> None:
            fsync(fd)
            seen.flush(fd)

        patch.setattr(os, "fsync", flush)
        for call in ("replace", "rename", "link"):
            patch.setattr(os, call, _then_named(getattr(os, call), seen))
        yield seen


def _then_named(call: Any, seen: Recorder) -> Any:
    def done(source: Any, target: Any, **more: Any) -> None:
        call(source, target, **more)
        seen.name(target)

    return done
