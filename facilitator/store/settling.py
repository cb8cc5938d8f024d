"""The mark that tells a whole file from a part of one.

While a file is open its newest acts lie in the ``-wal`` beside it, so that the ``.tryeza`` alone, copied meanwhile, is
a part. The first act after a pause writes the mark with itself and takes both into the file itself; settling, after a
few quiet seconds, at each agenda item and at closing, takes everything into the file and the mark away. So a file with
the mark and without its ``-wal`` is a part, and says so.
"""

from __future__ import annotations

import json
from pathlib import Path

from facilitator.store.driver import Database
from facilitator.store.header import works_with_wal

_KEY = "unsettled"


def is_marked(db: Database) -> bool:
    """Whether acts may lie beside the file."""
    return db.execute("select 1 from meta where key = ?", (_KEY,)).fetchone() is not None


def mark(db: Database) -> None:
    """Inside the transaction of an act."""
    db.execute("insert into meta values(?, '1') on conflict(key) do nothing", (_KEY,))


def take_in(db: Database) -> bool:
    """Outside a transaction: what lies in the ``-wal`` into the file. True when all of it is there."""
    busy, pages, done = db.execute("pragma wal_checkpoint(passive)").fetchone()
    return bool(busy == 0 and pages == done)


def settle(db: Database) -> bool:
    """All into the file, the mark away, the ``-wal`` empty. True when it is so; raises ``sqlite3.Error``."""
    db.execute("begin immediate")
    try:
        db.execute("delete from meta where key = ?", (_KEY,))
        db.execute("commit")
    except BaseException:
        if db.conn.in_transaction:
            db.execute("rollback")
        raise
    busy, _, _ = db.execute("pragma wal_checkpoint(truncate)").fetchone()
    return bool(busy == 0)


def strip(db: Database) -> None:
    """Of a copy: it is whole, and belongs to no computer yet."""
    db.execute("delete from meta where key in ('home', ?)", (_KEY,))


def is_a_part(db: Database, path: Path) -> bool:
    """Of a file without anything beside it: true without an act, unless it was made here and nobody wrote in it yet."""
    if is_marked(db):
        return True
    if db.execute("select 1 from act limit 1").fetchone() is not None or not works_with_wal(path):
        return False
    row = db.execute("select value from meta where key = 'home'").fetchone()
    try:
        return row is None or json.loads(row[0]).get("inode") != path.stat().st_ino
    except (ValueError, AttributeError):
        return True
