"""Looking into a meeting file without opening it for work: whose it is, and whether one continues another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from facilitator.errors import KnownError, because
from facilitator.files import discard, settle
from facilitator.model import Meeting
from facilitator.store.aside import read_aside
from facilitator.store.driver import Database
from facilitator.store.env import Env
from facilitator.store.snapshot import vacuum_into
from facilitator.store.tx import Tx

T = TypeVar("T")


def meeting_of(path: Path, *, part: bool = False) -> tuple[str, str, str]:
    """(uid, title, date) of the meeting in a file. KnownErrors of opening, ``copy.empty`` without a meeting;
    ``file.part`` unless a ``part`` will do.
    """
    db = _open(path, part=part)
    try:
        row = db.execute('select uid, title, "date" from meeting').fetchone()
    finally:
        db.close()
    if row is None:
        raise KnownError("copy.empty", path=str(path))
    return str(row[0]), str(row[1]), str(row[2])


def asked(path: Path, ask: Callable[[Tx], T]) -> T:
    """What ``ask`` reads in a file that is not open. KnownErrors of opening, ``row.damaged``."""
    db = _open(path)
    try:
        return ask(Tx(db, Env()))
    finally:
        db.close()


def meeting_in(path: Path) -> Meeting:
    """The meeting in a file, as a row. KnownErrors of opening, ``copy.empty``, ``row.damaged``."""
    rows = asked(path, lambda tx: tx.all(Meeting))
    if not rows:
        raise KnownError("copy.empty", path=str(path))
    return rows[0]


def compare(here: Path, copy: Path) -> bool:
    """True when ``copy`` contains every act of ``here``: it is the same meeting, continued."""
    mine, theirs = _acts(here), _acts(copy)
    return mine <= theirs


def has_all(here: Path, copy: Path) -> bool:
    """True when ``here`` contains every act of ``copy``: the copy brings nothing new."""
    return compare(copy, here)


def keep_whole(path: Path, target: Path) -> None:
    """A verified copy of a closed file with all that a crash may have left in its ``-wal``. KnownErrors of copies."""
    if target.exists():
        return  # the same state was kept before
    db = _open(path)
    try:
        vacuum_into(db, target)
    finally:
        db.close()


def bring(path: Path, target: Path, *, part: bool = False) -> None:
    """The whole meeting of a file, with what lies beside it, at ``target``, in place of what lies there; with ``part``
    also what there is of one that is not whole.

    It opens under a replica id of its own. KnownErrors of looking and of copies.
    """
    fresh = target.with_name(f"{target.name}.fresh")
    discard(fresh)  # of a program that ended before it had its name
    db = _open(path, part=part)
    try:
        vacuum_into(db, fresh)
    finally:
        db.close()
    try:
        for tail in ("-wal", "-shm", "-journal"):  # of what lay here, and kept by whoever asks for this
            target.with_name(target.name + tail).unlink(missing_ok=True)
        settle(fresh, target)
    except OSError as error:
        discard(fresh)
        raise KnownError("copy.failed", path=str(target), reason=because(error)) from error


def _acts(path: Path) -> set[tuple[str, int, str]]:
    db = _open(path)
    try:
        return {(r, s, h) for r, s, h in db.execute("select replica, seq, hash from act").fetchall()}
    finally:
        db.close()


def _open(path: Path, *, part: bool = False) -> Database:
    """KnownErrors of opening, and ``file.foreign_wal`` or ``file.part`` for what is not the whole meeting, unless a
    ``part`` will do.
    """
    seen = read_aside(path)
    if seen.why in ("file.foreign_wal", "file.part") and not part:
        seen.db.close()
        raise KnownError(seen.why, path=str(path))
    return seen.db
