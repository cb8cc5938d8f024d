"""Reading a meeting file without touching it: a copy in memory, with what lies beside the file, brought to our format.

Everything that only looks comes through here (*look*, ``check``, copies, protected and newer files, what a crash left),
so that nothing is written where the file lies and no stick has to stay in its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from facilitator.errors import KnownError
from facilitator.store.check import Fault, Progress, is_sound, verify
from facilitator.store.driver import Database, in_memory, sqlite3
from facilitator.store.header import header, held_elsewhere, left_beside
from facilitator.store.schema import FORMAT, migrate
from facilitator.store.settling import fits, is_a_part, is_marked
from facilitator.store.told import damaged, not_opened


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it is, in memory. ``why``: a code why it must not be written, or empty: ``file.newer``,
    ``file.part`` (acts are missing), ``file.foreign_wal`` (what lies beside it is not its own, and was left out),
    ``file.faults``.
    """

    db: Database
    faults: tuple[Fault, ...]
    why: str


def read_aside(path: Path, *, key: bytes | None = None, step: Progress | None = None) -> Seen:
    """Look into a file, ``step`` as of ``check.verify``. KnownErrors of ``header``, and ``file.damaged``,
    ``file.unreadable``, ``file.no_acts``, ``file.locked`` when another program is writing to it just now.
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
        part = part and is_a_part(db, path)
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
