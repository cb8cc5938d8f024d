"""A folder, on the internal disk, a stick or a share; the full documents in one beside it."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from facilitator.archive.places.names import RECEIPT, is_full
from facilitator.errors import KnownError, because
from facilitator.files import PART, discard, make_folder, put, read_whole, replace, sync_folder

LOCK = ".intake.lock"


class Folder:
    """The files of an archive below ``root``, the full documents in ``internal``, each under its own name. See
    `place.Place`.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.internal = internal_of(root)
        self._swept = False

    @property
    def name(self) -> str:
        return str(self.root)

    def read(self, name: str) -> bytes:
        return read_whole(self.path(name))

    def create(self, name: str, data: bytes) -> None:
        """Part, fsync, read back, name without overwriting, folder fsync. Returns after all of it."""
        path = self.path(name)
        make_folder(path.parent)
        self._sweep()
        put(path, data, new=True)

    def _sweep(self) -> None:
        """Away with what earlier programs left half. Once: a look at a hundred thousand names costs more than a put,
        and what this program leaves it takes away itself.
        """
        if not self._swept:
            self._swept = True
            for folder in (self.root, self.internal):
                for part in folder.glob(f"*{PART}"):
                    discard(part)  # nobody was ever told that it exists

    def replace(self, name: str, data: bytes, *, durable: bool = True) -> None:
        path = self.path(name)
        if durable:
            make_folder(path.parent)
            put(path, data)
        else:
            replace(path, data)

    def swap(self, name: str, before: bytes | None, data: bytes) -> None:
        """Whoever swaps is alone here: the system's own lock says so."""
        self.replace(name, data)

    def discard(self, name: str) -> None:
        discard(self.path(name))

    def names(self) -> Iterator[str]:
        return (entry.name for entry in self._entries())

    def stamps(self) -> Iterator[tuple[str, str]]:
        for entry in self._entries():
            if entry.name.endswith(RECEIPT):
                continue
            try:
                mine = _stamp(entry.stat())
            except FileNotFoundError:
                continue
            # of a full one the receipt may lie in the other folder, when it was ended in the middle of a move
            beside = self.path(entry.name + RECEIPT) if is_full(entry.name) else entry.path + RECEIPT
            yield entry.name, " ".join(filter(None, (mine, _stamp_at(beside))))

    def stamp(self, name: str) -> str:
        mine = _stamp_at(self.path(name))
        return mine and " ".join(filter(None, (mine, _stamp_at(self.path(name + RECEIPT)))))

    def ending(self, digits: str) -> list[str]:
        end = f"_{digits}.pdf"
        found: set[str] = set()
        for folder in (self.root, self.internal):
            with contextlib.suppress(FileNotFoundError):
                found.update(name for name in os.listdir(folder) if name.endswith(end) and name[0] != ".")
        return [name for name in found if self.path(name).is_file()]

    def path(self, name: str) -> Path:
        """Where a file lies, or would."""
        here = self.root / name
        if not is_full(name):
            return here
        apart = self.internal / name
        # one that was kept before the two were parted lies with the public ones until it is moved
        return here if not apart.exists() and here.exists() else apart

    def _entries(self) -> Iterator[os.DirEntry[str]]:
        """Whole files in both folders that are not hidden; one that is being moved may come twice."""
        for folder in (self.root, self.internal):
            with contextlib.suppress(FileNotFoundError), os.scandir(folder) as entries:
                for entry in entries:
                    if not entry.name.startswith(".") and not entry.name.endswith(PART) and entry.is_file():
                        yield entry

    def lines(self, name: str) -> FileLines:
        return FileLines(self.root / name)

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Over programs and threads. The system gives the lock back when a program ends, however it ends, so that
        nothing stale is ever in the way. A share that has no locks lets us through.
        """
        with held(self.root / LOCK):
            yield


def internal_of(root: Path) -> Path:
    """The folder of the full documents: beside that of the public ones, or in it where nothing can lie beside (the top
    of a disk).
    """
    return root / "internal" if root.parent == root or os.path.ismount(root) else root.parent / f"{root.name}-internal"


def _stamp(told: os.stat_result) -> str:
    return f"{told.st_size}-{told.st_mtime_ns}"


def _stamp_at(path: str | Path) -> str:
    try:
        told = os.stat(path)
    except FileNotFoundError:
        return ""
    return _stamp(told) if stat.S_ISREG(told.st_mode) else ""


class FileLines:
    """A file that only grows. A line torn by a power cut was never acknowledged and is cut off by the next."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._at = 0  # bytes of the file that were given

    def added(self) -> tuple[bool, list[bytes]]:
        anew = self._at == 0
        try:
            with self.path.open("rb") as stream:
                if os.fstat(stream.fileno()).st_size < self._at:  # another file has taken its place
                    anew, self._at = True, 0
                stream.seek(self._at)
                more = stream.read()
        except FileNotFoundError:
            self._at = 0
            return True, []
        whole = more[: more.rfind(b"\n") + 1]
        self._at += len(whole)
        return anew, whole.splitlines()

    def append(self, number: int, line: bytes) -> None:
        """Whoever appends is alone, and has read everything before: ``number`` is the next."""
        new = not self.path.exists()
        make_folder(self.path.parent)
        fd = os.open(self.path, os.O_CREAT | os.O_RDWR | getattr(os, "O_BINARY", 0), 0o600)
        try:
            if os.fstat(fd).st_size > self._at:  # torn by a power cut, and never told to anybody
                os.ftruncate(fd, self._at)
            os.lseek(fd, self._at, os.SEEK_SET)
            try:
                # A cut keeps pieces of what was not flushed in any order. With its end written last, after all else is
                # on the disk, a line whose middle is missing has no end and is none.
                for data in (line, b"\n"):
                    if os.write(fd, data) != len(data):
                        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.path))
                    os.fsync(fd)
            except OSError:
                with contextlib.suppress(OSError):
                    os.ftruncate(fd, self._at)
                raise
        finally:
            os.close(fd)
        if new:
            sync_folder(self.path.parent)


@contextlib.contextmanager
def held(path: Path) -> Iterator[None]:
    """The system's lock on a file, waited for. KnownError ``shelf.failed``."""
    try:
        make_folder(path.parent)
        fd = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise KnownError("shelf.failed", reason=because(error)) from error
    try:
        with contextlib.suppress(OSError):
            _lock(fd)
        yield
    finally:
        os.close(fd)  # gives the lock back


if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int) -> None:
        msvcrt.locking(fd, msvcrt.LK_LOCK, 1)
else:
    import fcntl

    def _lock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX)
