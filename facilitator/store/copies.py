"""Looking into a meeting file without opening it for work: whose it is, and whether one continues another."""

from __future__ import annotations

from pathlib import Path

from facilitator.errors import KnownError
from facilitator.model import Meeting
from facilitator.store.check import is_sound
from facilitator.store.driver import Database, connect_read_only, sqlite3
from facilitator.store.env import Env
from facilitator.store.opening import header
from facilitator.store.snapshot import vacuum_into
from facilitator.store.tx import Tx


def meeting_of(path: Path) -> tuple[str, str, str]:
    """(uid, title, date) of the meeting in a file. KnownErrors of opening, ``copy.empty`` without a meeting."""
    db = _open(path)
    try:
        row = db.execute('select uid, title, "date" from meeting').fetchone()
    finally:
        db.close()
    if row is None:
        raise KnownError("copy.empty", path=str(path))
    return str(row[0]), str(row[1]), str(row[2])


def meeting_in(path: Path) -> Meeting:
    """The meeting in a file, as a row. KnownErrors of opening, ``copy.empty``, ``row.damaged``."""
    db = _open(path)
    try:
        rows = Tx(db, Env()).all(Meeting)
    finally:
        db.close()
    if not rows:
        raise KnownError("copy.empty", path=str(path))
    return rows[0]


def compare(here: Path, copy: Path) -> bool:
    """True when ``copy`` contains every act of ``here``: it is the same meeting, continued."""
    mine, theirs = _acts(here), _acts(copy)
    return mine <= theirs


def keep_whole(path: Path, target: Path) -> None:
    """A verified copy of a closed file with all that a crash may have left in its ``-wal``. KnownErrors of copies."""
    if target.exists():
        return  # the same state was kept before
    db = _open(path)
    try:
        vacuum_into(db, target)
    finally:
        db.close()


def _acts(path: Path) -> set[tuple[str, int, str]]:
    db = _open(path)
    try:
        return {(r, s, h) for r, s, h in db.execute("select replica, seq, hash from act").fetchall()}
    finally:
        db.close()


def _open(path: Path) -> Database:
    header(path)
    try:
        db = connect_read_only(path)
        if not is_sound(db):
            db.close()
            raise KnownError("file.damaged", path=str(path), bytes=path.stat().st_size)
    except sqlite3.Error as error:
        raise KnownError("file.unreadable", path=str(path), reason=str(error)) from error
    return db
