"""Opening a meeting file: checks in an order that never changes a file it does not understand.

100 bytes of header → identity → format → exclusive lock → structure → chain → migration after a copy → settings.
"""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from facilitator.errors import KnownError
from facilitator.store.check import Fault, is_sound, verify
from facilitator.store.driver import Database, connect, connect_read_only, sqlite3
from facilitator.store.env import Env
from facilitator.store.schema import APPLICATION_ID, FORMAT, configure, migrate
from facilitator.store.snapshot import vacuum_into

_MAGIC = b"SQLite format 3\x00"

_in_use: set[tuple[int, int]] = set()
# Files this process holds for writing. POSIX drops all locks of a process on a file when it closes any handle on it, so
# merely looking at the header of an open meeting would let a second program write to it.


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database and what the checks found. ``why_read_only`` is a code or empty; ``held`` the lock to give back
    with :func:`release` after closing.
    """

    db: Database
    replica: str
    faults: tuple[Fault, ...]
    why_read_only: str
    held: tuple[int, int] | None = None


def header(path: Path) -> int:
    """The format number of a meeting file, from its first 100 bytes.

    KnownError ``file.missing``, ``file.unreadable``, ``file.not_a_file``, ``file.empty``, ``file.foreign``,
    ``file.damaged`` when less arrived than the header announces, and ``file.locked`` for a file this very program has
    open.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise KnownError("file.not_a_file", path=str(path))
        if (found.st_dev, found.st_ino) in _in_use:
            raise KnownError("file.locked", path=str(path))
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
    # 1 stands for 65536; the tail of a file is written last, so a copy cut short is seen here
    page, pages = int.from_bytes(first[16:18], "big"), int.from_bytes(first[28:32], "big")
    page = 65536 if page == 1 else max(page, 512)
    if (found.st_size % page or found.st_size < page * pages) and not _left_by_a_crash(path):
        raise KnownError("file.damaged", path=str(path), bytes=found.st_size)
    return int.from_bytes(first[60:64], "big")


def create(path: Path, env: Env) -> Opened:
    """A new meeting file. KnownError ``file.exists``, ``file.unwritable``."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError as error:
        raise KnownError("file.exists", path=str(path)) from error
    except OSError as error:
        raise KnownError("file.unwritable", path=str(path), reason=error.strerror or "") from error
    db: Database | None = None
    try:
        db = connect(path)
        configure(db)
        migrate(db)
        replica = _settle(db, path, env)
        # the header must say whose file this is even if the program dies in the next instant
        db.execute("pragma wal_checkpoint(truncate)").fetchall()
    except BaseException as error:
        if db is not None:
            db.close()
        for tail in ("", "-wal", "-journal"):
            path.with_name(path.name + tail).unlink(missing_ok=True)
        if isinstance(error, sqlite3.Error):
            raise KnownError("file.unwritable", path=str(path), reason=str(error)) from error
        raise
    return _held(Opened(db, replica, (), ""), path)


def open_file(path: Path, env: Env, *, key: bytes | None = None) -> Opened:
    """Open an existing file, read-only where writing would be wrong.

    KnownError as :func:`header`, and ``file.locked`` (another program has it) or ``file.damaged``; in every such case
    the file is left as it was. A file with faults opens for reading and is left as it was too.
    """
    newer = header(path) > FORMAT
    if newer or not os.access(path, os.W_OK) or not os.access(path.absolute().parent, os.W_OK):
        return _open_read_only(path, "file.newer" if newer else "file.write_protected", key)
    if _left_by_a_crash(path) and (aside := _try_aside(path, key)):
        return aside
    try:
        db = connect(path, key=key)
    except sqlite3.Error as error:
        raise KnownError("file.unreadable", path=str(path), reason=str(error)) from error
    try:
        _lock(db, path)
        if not is_sound(db):
            raise KnownError("file.damaged", path=str(path), bytes=path.stat().st_size)
        found = int(db.execute("pragma user_version").fetchone()[0])
        if int(db.execute("pragma application_id").fetchone()[0]) != APPLICATION_ID:
            raise KnownError("file.foreign", path=str(path))
        if found < FORMAT:
            _keep_before(db, path, found)
            configure(db)
            migrate(db)
        faults = tuple(verify(db))
        if any(fault.code != "check.guards" for fault in faults):
            db.execute("pragma query_only = on")
            return _held(Opened(db, "", faults, "file.faults"), path)
        configure(db)
        if faults:
            _mend_guards(db)
        return _held(Opened(db, _settle(db, path, env), (), ""), path)
    except sqlite3.DatabaseError as error:
        db.close()
        text = str(error)
        if isinstance(error, sqlite3.OperationalError) and any(sign in text for sign in _NO_ROOM):
            return _open_read_only(path, "disk.full", key)
        if isinstance(error, sqlite3.OperationalError) and not any(sign in text for sign in _RUINED):
            raise KnownError("file.unreadable", path=str(path), reason=text) from error
        raise KnownError("file.damaged", path=str(path), bytes=path.stat().st_size) from error
    except BaseException:
        db.close()
        raise


def look(path: Path) -> Opened:
    """Open only to read: takes no pen, changes nothing, keeps no lock longer than it reads."""
    header(path)
    return _open_read_only(path, "file.looked_at", None)


def _left_by_a_crash(path: Path) -> bool:
    """True when committed acts may lie beside the file, or something of another file does."""
    for tail in ("-wal", "-journal"):
        try:
            if path.with_name(path.name + tail).stat().st_size:
                return True
        except OSError:
            continue
    return False


def _try_aside(path: Path, key: bytes | None) -> Opened | None:
    """Try a crashed file with what lies beside it in a copy first; with faults, the copy is what is opened.

    SQLite takes in any ``-wal`` beside a file, also one of another file or of another version of it, and there is no
    way back from that. KnownError ``file.damaged``, ``file.locked``.
    """
    try:
        opened = _open_read_only(path, "file.faults", key)
    except KnownError as error:
        if held_elsewhere(path):
            raise KnownError("file.locked", path=str(path)) from error
        raise
    if all(fault.code == "check.guards" for fault in opened.faults):
        opened.db.close()
        return None
    if held_elsewhere(path):
        opened.db.close()
        raise KnownError("file.locked", path=str(path))
    return opened


def held_elsewhere(path: Path) -> bool:
    """Whether another program has SQLite's lock: what was copied while it wrote says nothing about damage."""
    if sys.platform == "win32":
        return False
    import fcntl

    with path.open("rb") as stream:
        try:
            fcntl.lockf(stream, fcntl.LOCK_SH | fcntl.LOCK_NB, 512, 0x40000000)  # SQLite's lock bytes
        except OSError:
            return True
    return False


_NO_ROOM = ("disk is full", "disk I/O error")  # at 0 bytes free SQLite says either, depending on the call
_RUINED = ("malformed", "not a database", "no such table", "no such column")


def release(opened: Opened) -> None:
    """The file is closed: others may open it."""
    if opened.held:
        _in_use.discard(opened.held)


def _held(opened: Opened, path: Path) -> Opened:
    found = path.stat()
    _in_use.add((found.st_dev, found.st_ino))
    return replace(opened, held=(found.st_dev, found.st_ino))


def _open_read_only(path: Path, why: str, key: bytes | None) -> Opened:
    try:
        db = connect_read_only(path, key=key)
    except (sqlite3.Error, OSError) as error:
        if any(sign in str(error) for sign in _RUINED):
            raise KnownError("file.damaged", path=str(path), bytes=path.stat().st_size) from error
        raise KnownError("file.unreadable", path=str(path), reason=str(error)) from error
    try:
        if not is_sound(db):
            raise KnownError("file.damaged", path=str(path), bytes=path.stat().st_size)
        known = int(db.execute("pragma user_version").fetchone()[0]) == FORMAT
        return Opened(db, "", tuple(verify(db)) if known else (), why)
    except sqlite3.Error as error:
        db.close()
        raise KnownError("file.damaged", path=str(path), bytes=path.stat().st_size) from error
    except BaseException:
        db.close()
        raise


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
    try:
        home = json.loads(row[0]) if row else {}
        if {name: home.get(name) for name in here} == here and home["replica"]:
            return str(home["replica"])
    except (ValueError, AttributeError, KeyError):
        pass  # spoilt: a new replica id is always right
    replica = env.entropy(6).hex()
    value = json.dumps({**here, "replica": replica}, sort_keys=True)
    db.execute("begin immediate")
    db.execute("insert into meta values('home', ?) on conflict(key) do update set value = excluded.value", (value,))
    db.execute("commit")
    return replica


def _keep_before(db: Database, path: Path, version: int) -> None:
    """A verified copy beside the file before a migration touches it; one that a power cut spoilt is made again."""
    kept = path.with_name(f"{path.stem}.before-v{version}{path.suffix}")
    if kept.exists() and not _whole(kept):
        kept.unlink()
    if not kept.exists():
        try:
            vacuum_into(db, kept)
        except KnownError as error:
            # no room for the copy: the caller opens for reading, and the file stays as it is
            if isinstance(error.__cause__, sqlite3.Error):
                raise error.__cause__ from None
            if isinstance(error.__cause__, OSError) and error.__cause__.errno == errno.ENOSPC:
                raise sqlite3.OperationalError(_NO_ROOM[0]) from error
            raise


def _whole(kept: Path) -> bool:
    try:
        copy = connect_read_only(kept)
    except (sqlite3.Error, OSError):
        return False
    try:
        return is_sound(copy)
    except sqlite3.Error:
        return False
    finally:
        copy.close()
