"""Reading a meeting file without touching it: a copy in memory, with what lies beside the file, brought to our format.

Everything that only looks comes through here (*look*, ``check``, copies, protected and newer files, what a crash left),
so that nothing is written where the file lies and no stick has to stay in its place. A stranger's file is read in a
process of its own, within limits of time and memory, and of what it holds only plain rows of our own tables come back.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ParamSpec, TypeVar

from facilitator.errors import KnownError
from facilitator.files import apart
from facilitator.store.check import Fault, Progress, is_sound, verify
from facilitator.store.driver import Database, in_memory, sqlite3, write_to
from facilitator.store.header import MOST, header, held_elsewhere, left_beside, size_of, works_with_wal
from facilitator.store.schema import FORMAT, migrate, shed, tables_altered
from facilitator.store.settling import fits, is_a_part, is_marked
from facilitator.store.told import damaged, not_opened

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it is, in memory. ``why``: a code why it must not be written, or empty: ``file.newer``,
    ``file.part`` (acts are missing), ``file.foreign_wal`` (what lies beside it is not its own, and was left out),
    ``file.faults``.
    """

    db: Database
    faults: tuple[Fault, ...]
    why: str


def read_aside(path: Path) -> Seen:
    """Look into a file, whoever made it. KnownErrors of :func:`read_here`, ``file.altered`` for one whose tables are
    not ours, which nothing may be asked, and ``file.too_much``.
    """
    with tempfile.TemporaryDirectory(prefix="tryeza-") as folder:
        image = Path(folder) / "image"
        faults, why = within_limits(path, _read_apart, path, image)
        try:
            return Seen(in_memory(image, beside=False), faults, why)
        except (sqlite3.Error, OSError) as error:
            raise not_opened(error, path) from error


def within_limits(path: Path, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """``work`` on a file of a stranger, in a process of its own.

    KnownErrors of ``header`` but for damage, ``file.too_much`` for what takes too long, needs too much memory or is
    larger than any meeting; those of ``work``.
    """
    try:
        header(path)  # here, where it is known which files are open
    except KnownError as error:
        if error.code not in ("file.damaged", "file.foreign"):
            raise
    if size_of(path) > MOST:
        raise KnownError("file.too_much", path=str(path))
    return apart(str(path), work, *args, **kwargs)


def _read_apart(path: Path, image: Path) -> tuple[tuple[Fault, ...], str]:
    """In the worker: what :func:`read_here` sees, without what is not ours, at ``image``."""
    try:
        seen = read_here(path)
    except KnownError as error:
        if "out of memory" in str(error.__cause__):
            raise MemoryError from error
        raise
    try:
        if tables_altered(seen.db):
            raise KnownError("file.altered", path=str(path))
        shed(seen.db)
        write_to(seen.db, image)
    finally:
        seen.db.close()
    return seen.faults, seen.why


def read_here(path: Path, *, key: bytes | None = None, step: Progress | None = None) -> Seen:
    """Look into a file of our own, in this process, ``step`` as of ``check.verify``.

    KnownErrors of ``header``, and ``file.damaged``, ``file.unreadable``, ``file.no_acts``, ``file.locked`` when another
    program is writing to it just now.
    """
    version = header(path)
    try:
        seen = _read(path, version, key, step)
    except KnownError as error:
        if error.code != "file.no_acts" and held_elsewhere(path):
            raise KnownError("file.locked", path=str(path)) from error
        raise
    if seen.why in ("file.faults", "file.foreign_wal") and held_elsewhere(path):
        seen.db.close()
        raise KnownError("file.locked", path=str(path))
    return seen


def _read(path: Path, version: int, key: bytes | None, step: Progress | None) -> Seen:
    beside = left_beside(path)
    try:
        seen = _load(path, version, key, step, beside=True)
    except KnownError as error:
        if not beside or error.code != "file.damaged":
            raise
        alone = _alone(path, version, key, step)
        if alone is None:
            raise
        return alone
    if beside and (seen.why == "file.faults" or not fits(seen.db)):
        alone = _alone(path, version, key, step)
        if alone is not None and not (_continues(seen.db, alone.db) and fits(seen.db)):
            seen.db.close()
            return alone
        if alone is not None:
            alone.db.close()
    return seen


def _alone(path: Path, version: int, key: bytes | None, step: Progress | None) -> Seen | None:
    """The file without what lies beside it, when that is whole."""
    try:
        seen = _load(path, version, key, step, beside=False)
    except KnownError:
        return None
    if seen.why not in ("", "file.part"):
        seen.db.close()
        return None
    return Seen(seen.db, seen.faults, "file.foreign_wal")


def _continues(both: Database, alone: Database) -> bool:
    """Whether what lies beside the file belongs to it: every act of the file is still there."""
    ask = "select replica, seq, hash from act"
    return set(alone.execute(ask).fetchall()) <= set(both.execute(ask).fetchall())


def _load(path: Path, version: int, key: bytes | None, step: Progress | None, *, beside: bool) -> Seen:
    try:
        db = in_memory(path, key=key, beside=beside)
    except (sqlite3.Error, OSError) as error:
        raise not_opened(error, path) from error
    try:
        if not is_sound(db):
            raise damaged(path)
        if version > FORMAT:
            return Seen(db, (), "file.newer")
        part = not left_beside(path) if beside else is_marked(db)
        part = part and is_a_part(db, path, wal=works_with_wal(path))
        if part and db.execute("select 1 from act limit 1").fetchone() is None:
            raise KnownError("file.no_acts", path=str(path))
        if version < FORMAT:
            migrate(db)
        faults = tuple(verify(db, step))
        wrong = any(fault.code != "check.guards" for fault in faults)
        return Seen(db, faults, "file.faults" if wrong else "file.part" if part else "")
    except (sqlite3.Error, OSError) as error:
        db.close()
        raise not_opened(error, path) from error
    except BaseException:
        db.close()
        raise
