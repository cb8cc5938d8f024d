"""Why some versions are pinned: each test shows the fault that another version has, or would have."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest

COUNT = """
import sys
from PySide6.QtCore import QObject, Signal
class Thing(QObject):
    told = Signal(int)
thing = Thing()
thing.told.connect(lambda n: None)
for warm in range(100):
    thing.setObjectName("x"); thing.told.emit(warm)
before = sys.getrefcount(None)
for n in range(20_000):
    thing.setObjectName("x")
    thing.told.emit(n)
print(sys.getrefcount(None) - before)
"""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_pyside_keeps_its_references_to_none() -> None:
    """PySide6 6.12.0 drops one reference to None with every call that returns None, until Python 3.11 aborts."""
    done = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=True)
    assert abs(int(done.stdout)) < 1000


def test_sqlite_is_new_and_the_same_everywhere() -> None:
    """3.51.3 fixed the WAL-reset bug; search without diacritics inside words came with 3.45."""
    from facilitator.store.driver import sqlite3

    assert sqlite3.sqlite_version_info >= (3, 51, 3)
    db = sqlite3.connect(":memory:")
    db.execute("create virtual table f using fts5(body, tokenize = 'trigram remove_diacritics 1')")
    db.execute("insert into f values('Përfaqësuesja')")
    assert db.execute("select count(*) from f where f match 'faqesu'").fetchone() == (1,)
    db.close()


def test_sqlite_utils_takes_our_driver() -> None:
    """sqlite-utils looks for ``pysqlite3``; 4.2 cannot be imported, 4.1 has no Migrations."""
    from facilitator.store.driver import Database, Migrations, sqlite3

    assert version("sqlite-utils") == "4.2.1"
    assert Migrations is not None
    db = Database(sqlite3.connect(":memory:", isolation_level=None), execute_plugins=False)
    table = db.table("t")
    table.insert({"a": 1}, pk="a")
    with pytest.raises(sqlite3.IntegrityError):  # its errors are the ones that the store catches
        table.insert({"a": 1})
    db.close()


def test_a_write_by_execute_inside_our_transaction_is_ours_to_commit() -> None:
    """sqlite-utils 4 commits each write by itself, unless a transaction is open: then it must leave it open."""
    from facilitator.store.driver import Database, sqlite3

    db = Database(sqlite3.connect(":memory:", isolation_level=None), execute_plugins=False)
    db.execute("create table t(a text)")
    db.execute("begin immediate")
    db.execute("insert into t values('x')")
    assert db.conn.in_transaction
    db.execute("rollback")
    assert db.execute("select count(*) from t").fetchone()[0] == 0
    db.close()
