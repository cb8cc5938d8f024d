"""Opening a meeting file: checks in an order that never changes a file it does not understand.

100 bytes of header → identity → format → exclusive lock → structure → chain → migration after a copy → settings.
"""

from __future__ import annotations

import json
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from facilitator.errors import KnownError
from facilitator.store.check import Fault, quick_check, verify
from facilitator.store.driver import Database, connect, connect_read_only, sqlite3
from facilitator.store.env import Env
from facilitator.store.schema import APPLICATION_ID, FORMAT, configure, migrate, triggers_differ

_MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database and what the checks found. ``why_read_only`` is a code or empty."""

    db: Database
    replica: str
    faults: tuple[Fault, ...]
    why_read_only: str


def header(path: Path) -> int:
    """The format number of a meeting file, from its first 100 bytes.

    KnownError ``file.missing``, ``file.unreadable``, ``file.not_a_file``, ``file.empty``, ``file.foreign``.
    """
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise KnownError("file.not_a_file", path=str(path))
        with path.open("rb") as stream:
            first = stream.read(100)
    except FileNotFoundError as error:
        raise KnownError("file.missing", path=str(path)) from error
    except OSError as error:
        raise KnownError("file.unreadable", path=str(path), reason=error.strerror or "") from error
    if not first:
        raise KnownError("file.empty", path=str(path))
    if len(first) < 100 or not first.startswith(_MAGIC):
        raise KnownError("file.foreign", path=str(path))
    if int.from_bytes(first[68:72], "big") != APPLICATION_ID:
        raise KnownError("file.foreign", path=str(path))
    return int.from_bytes(first[60:64], "big")


def create(path: Path, env: Env) -> Opened:
    """A new meeting file. KnownError ``file.exists``, ``file.unwritable``."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError as error:
        raise KnownError("file.exists", path=str(path)) from error
    except OSError as error:
        raise KnownError("file.unwritable", path=str(path), reason=error.strerror or "") from error
    db = connect(path)
    try:
        configure(db)
        migrate(db)
        replica = _settle(db, path, env)
        # the header must say whose file this is even if the program dies in the next instant
        db.execute("pragma wal_checkpoint(truncate)").fetchall()
    except BaseException:
        db.close()
        raise
    return Opened(db, replica, (), "")


def open_file(path: Path, env: Env, *, key: bytes | None = None) -> Opened:
    """Open an existing file, read-only where writing would be wrong.

    KnownError as :func:`header`, and ``file.locked`` (another program has it) or ``file.damaged``; in every such case
    the file is left as it was.
    """
    newer = header(path) > FORMAT
    if newer or not os.access(path, os.W_OK):
        return _open_read_only(path, "file.newer" if newer else "file.write_protected", key)
    try:
        db = connect(path, key=key)
    except sqlite3.Error as error:
        raise KnownError("file.unreadable", path=str(path), reason=str(error)) from error
    try:
        _lock(db, path)
        if not quick_check(db):
            raise KnownError("file.damaged", path=str(path), bytes=path.stat().st_size)
        found = int(db.execute("pragma user_version").fetchone()[0])
        if int(db.execute("pragma application_id").fetchone()[0]) != APPLICATION_ID:
            raise KnownError("file.foreign", path=str(path))
        if found < FORMAT:
            _keep_before(db, path, found)
            migrate(db)
        configure(db)
        if triggers_differ(db):
            _mend_guards(db)
        faults = tuple(verify(db))
        if faults:
            return Opened(db, "", faults, "file.faults")
        return Opened(db, _settle(db, path, env), (), "")
    except sqlite3.DatabaseError as error:
        db.close()
        raise KnownError("file.damaged", path=str(path), bytes=path.stat().st_size) from error
    except BaseException:
        db.close()
        raise


def look(path: Path) -> Opened:
    """Open only to read: takes no pen, changes nothing, keeps no lock longer than it reads."""
    header(path)
    return _open_read_only(path, "file.looked_at", None)


def _open_read_only(path: Path, why: str, key: bytes | None) -> Opened:
    try:
        db = connect_read_only(path, key=key)
        if not quick_check(db):
            raise KnownError("file.damaged", path=str(path), bytes=path.stat().st_size)
    except sqlite3.Error as error:
        raise KnownError("file.unreadable", path=str(path), reason=str(error)) from error
    return Opened(db, "", (), why)


def _lock(db: Database, path: Path) -> None:
    db.execute("pragma locking_mode = exclusive")
    try:
        db.execute("begin immediate")
        db.execute("rollback")
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise KnownError("file.locked", path=str(path)) from error
        raise


def _mend_guards(db: Database) -> None:
    from facilitator.store.schema import install_triggers

    db.execute("begin immediate")
    install_triggers(db)
    db.execute("commit")


def _settle(db: Database, path: Path, env: Env) -> str:
    """The replica id of this very file: a copy, on any computer, continues under a new one and never forks."""
    here = {"device": env.device, "inode": path.stat().st_ino}
    row = db.execute("select value from meta where key = 'home'").fetchone()
    home = json.loads(row[0]) if row else {}
    if home and {name: home.get(name) for name in here} == here:
        return str(home["replica"])
    replica = env.entropy(6).hex()
    value = json.dumps({**here, "replica": replica}, sort_keys=True)
    db.execute("begin immediate")
    db.execute("insert into meta values('home', ?) on conflict(key) do update set value = excluded.value", (value,))
    db.execute("commit")
    return replica


def _keep_before(db: Database, path: Path, version: int) -> None:
    """A copy as it was, beside the file, before a migration touches it."""
    kept = path.with_name(f"{path.stem}.before-v{version}{path.suffix}")
    if not kept.exists():
        db.execute("vacuum into ?", (str(kept),))
