"""One new SQLite on every system, and sqlite-utils without its heavy optional imports.

sqlite-utils takes ``pysqlite3`` in place of the standard library when it finds it, and imports pandas and numpy eagerly
when they are installed (about half a second). Both are settled here, once, before its first import: ``sqlcipher3`` (a
current SQLite with encryption one argument away) stands in for ``pysqlite3``; where its wheel is missing the standard
library serves. Everything that touches a database imports it from here.
"""

from __future__ import annotations

import ctypes
import shutil
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

    from sqlite_utils import Database, Migrations
else:
    try:
        import sqlcipher3
        import sqlcipher3.dbapi2 as sqlite3

        sys.modules.setdefault("pysqlite3", sqlcipher3)
        sys.modules.setdefault("pysqlite3.dbapi2", sqlite3)
    except ImportError:
        import sqlite3

    _hidden = {name: sys.modules.get(name) for name in ("pandas", "numpy")}
    for _name in _hidden:
        sys.modules[_name] = None  # makes the optional import inside sqlite-utils fail at once
    from sqlite_utils import Database, Migrations

    for _name, _module in _hidden.items():
        if _module is None:
            del sys.modules[_name]
        else:
            sys.modules[_name] = _module

_STATEMENTS = 3_000
"""More than a program ever asks. The usual hundred are taken by opening a file (each guard, each table), and this cache
throws out what came last: every statement of every act was then prepared again, a third of the time of an act."""

__all__ = ["Database", "Migrations", "connect", "connect_read_only", "in_memory", "leave_open", "sqlite3", "write_to"]


def connect(path: Path | str, *, key: bytes | None = None, timeout: float = 0.25) -> Database:
    """A Database on ``path`` for the calling thread, in explicit-transaction mode.

    ``key``: 32 raw bytes when the file is encrypted (the whole seam for encryption; None today). ``timeout`` seconds to
    wait for another program's lock. Raises ``sqlite3.OperationalError`` when the file cannot be opened.
    """
    return _open(Path(path).absolute().as_uri() + "?mode=rwc", key, timeout)


def connect_read_only(path: Path, *, key: bytes | None = None) -> Database:
    """A Database that reads a file at rest and leaves nothing beside it: no lock, no -shm, no checkpoint.

    Raises ``sqlite3.Error`` when it is no database.
    """
    return _open(path.absolute().as_uri() + "?mode=ro&immutable=1", key, 0)


def in_memory(path: Path, *, key: bytes | None = None, beside: bool = True) -> Database:
    """The whole file in memory, with what a crash left ``beside`` it; the file and its stick may go afterwards.

    Raises ``sqlite3.Error`` when it is no database, OSError when it cannot be read.
    """
    left = [file for file in (path.with_name(path.name + tail) for tail in ("-wal", "-journal")) if beside]
    left = [file for file in left if file.exists() and file.stat().st_size]
    target: Any = sqlite3.connect(":memory:", isolation_level=None)
    try:
        with tempfile.TemporaryDirectory(prefix="tryeza-") if left else nullcontext("") as folder:
            if left:
                copy = Path(folder) / path.name
                for file in (path, *left):
                    shutil.copyfile(file, copy.with_name(file.name))
                source = _open(copy.absolute().as_uri() + "?mode=rwc", key, 0)
            else:
                source = connect_read_only(path, key=key)
            try:
                source.conn.backup(target)
            finally:
                source.close()
    except BaseException:
        target.close()
        raise
    return Database(target, execute_plugins=False)


def write_to(db: Database, path: Path) -> None:
    """All of ``db`` into a new file, in no hurry to the disk. Raises ``sqlite3.Error``."""
    target: Any = sqlite3.connect(path, isolation_level=None)
    try:
        target.execute("pragma journal_mode = off")
        target.execute("pragma synchronous = off")
        db.conn.backup(target)
    finally:
        target.close()


def leave_open(db: Database) -> None:
    """Never close this one: closing would write into a file that is no longer ours. It ends with the program."""
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(db.conn))


def _open(uri: str, key: bytes | None, timeout: float) -> Database:
    connection: Any = sqlite3.connect(
        uri, uri=True, timeout=timeout, isolation_level=None, cached_statements=_STATEMENTS
    )
    if key is not None:
        connection.execute(f"pragma key = \"x'{key.hex()}'\"")
    return Database(connection, execute_plugins=False)
