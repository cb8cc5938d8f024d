"""The mark that tells a whole file from a part of one.

While a file is open its newest acts lie in the ``-wal`` beside it, so that the ``.tryeza`` alone, copied meanwhile, is
a part. The first act after a pause writes the mark, and both are taken into the file itself. Then the mark is replaced
by the name of that act, which stays beside the file. So the file alone carries the mark, and whatever brings the two
together (settling after a few quiet seconds, closing, the opening after a crash) takes it away. A file with the mark
and nothing beside it is a part, and what lies beside a file and names an act that it lacks belongs to another.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

from facilitator.store.driver import Database, sqlite3

_KEY, _MARK = "beside", "yes"


def is_marked(db: Database) -> bool:
    """Whether acts may lie beside the file."""
    return _value(db) == _MARK


def fits(db: Database) -> bool:
    """Whether what was read from beside the file continues it."""
    value = _value(db)
    if value in ("", _MARK):
        return True
    ref, _, digest = value.partition(" ")
    replica, _, seq = ref.rpartition(":")
    ask = "select 1 from act where replica = ? and seq = ? and hash = ?"
    return seq.isdecimal() and db.execute(ask, (replica, int(seq), digest)).fetchone() is not None


def mark(db: Database) -> None:
    """Inside the transaction of an act."""
    _put(db, _MARK)


def take_in(db: Database) -> bool:
    """Outside a transaction: what lies in the ``-wal`` into the file. True when all of it is there."""
    busy, pages, done = db.execute("pragma wal_checkpoint(passive)").fetchone()
    return bool(busy == 0 and pages == done)


def unmark(db: Database, last: str = "") -> None:
    """Outside a transaction: from now on the mark is in the file alone. ``last``: ``replica:seq hash`` of the newest
    act, looked up when empty. Raises ``sqlite3.Error``.
    """
    if not last:
        row = db.execute("select replica || ':' || seq || ' ' || hash from act order by hlc desc limit 1").fetchone()
        last = str(row[0]) if row else ""
    db.execute("begin immediate")
    try:
        _put(db, last)
        db.execute("commit")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            if db.conn.in_transaction:
                db.execute("rollback")
        raise


def settle(db: Database) -> bool:
    """Outside a transaction: all into the file, nothing beside it. True when it is so; raises ``sqlite3.Error``."""
    busy, _, _ = db.execute("pragma wal_checkpoint(truncate)").fetchone()
    return bool(busy == 0)


def strip(db: Database, *, part: bool) -> None:
    """Of a copy: it belongs to no computer yet, and is whole unless made from a ``part``."""
    db.execute("delete from meta where key = 'home'")
    if not part:
        db.execute("delete from meta where key = ?", (_KEY,))


def is_a_part(db: Database, path: Path, *, wal: bool) -> bool:
    """Of a file without anything beside it: true without an act, unless it was made here and nobody wrote in it yet.

    ``wal``: what ``works_with_wal`` says of it, asked before this process holds a lock on it.
    """
    if is_marked(db):
        return True
    if db.execute("select 1 from act limit 1").fetchone() is not None or not wal:
        return False
    row = db.execute("select value from meta where key = 'home'").fetchone()
    try:
        return row is None or json.loads(row[0]).get("inode") != path.stat().st_ino
    except (ValueError, RecursionError, AttributeError):
        return True


def _value(db: Database) -> str:
    row = db.execute("select value from meta where key = ?", (_KEY,)).fetchone()
    return str(row[0]) if row else ""


def _put(db: Database, value: str) -> None:
    db.execute("insert into meta values(?, ?) on conflict(key) do update set value = excluded.value", (_KEY, value))
