"""Whole files in and out: the one way in which a file that leaves the program, or is kept, is written."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

from facilitator.errors import KnownError, because

_MEETING = b"SQLite format 3\0"
PART = ".part"
PRIVATE = 0o600
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES})
_NO_FOLDER_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EBADF)


class Unverified(OSError):
    """The disk gave back other bytes than were written."""


def put(path: Path, data: bytes, *, mode: int = PRIVATE, new: bool = False) -> None:
    """Write ``path`` so that it is there, whole, when this returns: beside it, flushed, read back, renamed, flushed.

    A power cut or a pulled stick leaves what was there before or all of ``data``. ``mode`` before the umask; ``new``:
    FileExistsError instead of replacing. Raises OSError, ``Unverified`` among them.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}{PART}")
    try:
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, mode), "wb") as stream:
            stream.write(data)
        if flushed(part) != data:
            raise Unverified(errno.EIO, os.strerror(errno.EIO), str(path))
        settle(part, path, new=new)
    finally:
        discard(part)


def replace(path: Path, data: bytes) -> None:
    """Whole, but in no hurry to the disk: survives the end of the program, not that of the current. Raises OSError."""
    part = path.with_name(f"{path.name}.{os.getpid()}{PART}")
    try:
        with os.fdopen(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | _BINARY, PRIVATE), "wb") as stream:
            stream.write(data)
        os.replace(part, path)
    except OSError:
        discard(part)
        raise


def flushed(part: Path) -> bytes:
    """Bring a written file to the disk and give what the disk holds: a counterfeit stick answers from memory only."""
    fd = os.open(part, os.O_RDWR | _BINARY)
    try:
        os.fsync(fd)
        if hasattr(os, "posix_fadvise"):  # so that reading back asks the device, not the memory of the system
            os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(fd)
    return part.read_bytes()


def settle(part: Path, path: Path, *, new: bool = False) -> None:
    """Give a flushed file its name, durably. ``new``: FileExistsError rather than take the place of another."""
    if not new:
        os.replace(part, path)
    else:
        try:
            os.link(part, path)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            # Sticks (FAT) have no links. Windows' rename never overwrites; elsewhere we look first.
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from error
            os.rename(part, path)
    sync_folder(path.parent)


def make_folder(folder: Path, mode: int = 0o777) -> None:
    """A folder with all above it, so that what is flushed in it later can be found after a power cut. One that is there
    is left as it is. Raises OSError.
    """
    if folder.is_dir():
        return
    if not folder.parent.is_dir():
        make_folder(folder.parent, mode)
    folder.mkdir(mode, exist_ok=True)
    sync_folder(folder.parent)


def discard(part: Path) -> None:
    """Take away what was not finished; a stick that is gone took it along."""
    with contextlib.suppress(OSError):
        part.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` survive a power cut."""
    if os.name != "posix":
        return  # Windows has no folder handle to flush; NTFS journals the rename
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:  # some shares cannot, and have nothing better
            raise
    finally:
        os.close(fd)


_BINARY = getattr(os, "O_BINARY", 0)


def write_out(path: Path, data: bytes, *, mode: int = 0o666, original: Path | None = None) -> None:
    """Write a result where the user said; ``original``: what ``data`` was made from, never replaced by it.

    KnownErrors ``output.failed`` (facts ``path``, ``reason``), ``output.original`` and ``output.meeting`` (``path``):
    a slip of the hand in ``-o`` must not cost a signed report or a meeting.
    """
    try:
        real = Path(os.path.realpath(path))  # who saves through a link means what it leads to
        _spare(real, original)
        put(real, data, mode=mode)
    except OSError as error:
        raise KnownError("output.failed", path=str(path), reason=because(error)) from error


def _spare(path: Path, original: Path | None) -> None:
    """Raise when what lies at ``path`` is not to be replaced."""
    if not path.is_file():
        if path.exists() and not path.is_dir():  # a device or a pipe is nothing to be replaced by a file
            raise OSError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
        return
    if original is not None and original.exists() and path.samefile(original):
        raise KnownError("output.original", path=str(path))
    if not path.stat().st_mode & 0o222:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))  # replacing would not ask
    with path.open("rb") as stream:
        if stream.read(len(_MEETING)) == _MEETING:
            raise KnownError("output.meeting", path=str(path))


MOST_READ = 256 << 20
"""Bytes of a file that is read whole; no honest report, list, scan or certificate comes near."""


def read_in(path: Path) -> bytes:
    """The bytes of a file. KnownErrors ``input.failed`` (facts ``path``, ``reason``), ``file.too_much``."""
    try:
        return read_whole(path)
    except OSError as error:
        raise KnownError("input.failed", path=str(path), reason=because(error)) from error


def read_whole(path: Path) -> bytes:
    """The bytes of a file, also of a device, never more than a file may have. KnownError ``file.too_much``; OSError."""
    with path.open("rb") as stream:
        found = stream.read(MOST_READ + 1) if os.fstat(stream.fileno()).st_size <= MOST_READ else b""
        if len(found) > MOST_READ or (not found and os.fstat(stream.fileno()).st_size):
            raise KnownError("file.too_much", path=str(path))
        return found


P = ParamSpec("P")
T = TypeVar("T")


def apart(name: str, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """``work`` on what a stranger made, in a process of its own, within limits (`guard.run`).

    KnownError ``file.too_much`` (fact ``path``: the ``name``) when it was given up; what ``work`` raises.
    """
    from facilitator import guard  # a program that is just starting reads no stranger's file

    try:
        return guard.run(work, *args, **kwargs)
    except guard.TooMuch as error:
        raise KnownError("file.too_much", path=name) from error
