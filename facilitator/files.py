"""Whole files in and out, and renames that survive a power cut."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from facilitator.errors import KnownError

_MEETING = b"SQLite format 3\0"


def write_out(path: Path, data: bytes, *, mode: int = 0o666, original: Path | None = None) -> None:
    """Whole or not at all; ``mode`` before the umask. ``original``: what ``data`` was made from, never replaced by it.

    KnownErrors ``output.failed`` (facts ``path``, ``reason``), ``output.original`` and ``output.meeting`` (``path``):
    a slip of the hand in ``-o`` must not cost a signed report or a meeting.
    """
    part = path.with_name(path.name + ".part")
    try:
        _spare(path, original)
        with open(part, "wb", opener=lambda name, flags: os.open(name, flags, mode)) as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise KnownError("output.failed", path=str(path), reason=error.strerror or str(error)) from error


def _spare(path: Path, original: Path | None) -> None:
    """Raise when what lies at ``path`` is not to be replaced."""
    if not path.is_file():
        return
    if original is not None and original.exists() and path.samefile(original):
        raise KnownError("output.original", path=str(path))
    if not path.stat().st_mode & 0o222:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))  # replacing would not ask
    with path.open("rb") as stream:
        if stream.read(len(_MEETING)) == _MEETING:
            raise KnownError("output.meeting", path=str(path))


def read_in(path: Path) -> bytes:
    """The bytes of a file. KnownError ``input.failed`` (facts ``path``, ``reason``)."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise KnownError("input.failed", path=str(path), reason=error.strerror or str(error)) from error


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` survive a power cut."""
    if os.name != "posix":
        return  # Windows has no folder handle to flush; NTFS journals the rename
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
