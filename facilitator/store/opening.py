"""Opening a meeting file: checks in an order that never changes a file it does not understand.

100 bytes of header → identity → format → exclusive lock → structure → chain → migration after a copy → settings.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from facilitator.errors import KnownError, because
from facilitator.files import PART, discard, flushed, settle
from facilitator.store.aside import Seen, read_aside, read_here
from facilitator.store.check import Fault, Progress, is_sound, verify
from facilitator.store.claim import Claim
from facilitator.store.driver import Database, connect, connect_read_only, sqlite3
from facilitator.store.env import Env
from facilitator.store.guard import Guard
from facilitator.store.header import header, in_use, left_beside, works_with_wal
from facilitator.store.schema import APPLICATION_ID, FORMAT, configure, install_triggers, migrate
from facilitator.store.settling import is_a_part
from facilitator.store.snapshot import vacuum_into
from facilitator.store.told import damaged, is_refused, not_opened

_ROOM = 1 << 20  # with less than this free, a write that fails is told as a full disk


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database and what the checks found. ``why_read_only`` is a code or empty; ``replica`` whose acts are
    written, ``earlier`` ids that this computer had in this file before; :func:`release` after closing.
    """

    db: Database
    replica: str
    faults: tuple[Fault, ...]
    why_read_only: str
    earlier: frozenset[str] = frozenset()
    held: tuple[int, int] | None = None
    guard: Guard | None = None
    claim: Claim | None = None


def create(path: Path, env: Env) -> Opened:
    """A new meeting file. KnownError ``file.exists``, ``file.unwritable``."""
    try:
        _lay_out(path)
        guard = Guard(path)
    except FileExistsError as error:
        raise KnownError("file.exists", path=str(path)) from error
    except (sqlite3.Error, OSError) as error:
        raise KnownError("file.unwritable", path=str(path), reason=because(error)) from error
    db: Database | None = None
    try:
        db = connect(path)
        configure(db)
        replica, earlier = _home(db, path, env)
        # the header must say whose file this is even if the program dies in the next instant
        db.execute("pragma wal_checkpoint(truncate)").fetchall()
        is_sound(db)  # reads every page, which a rescue then need not get from the file
    except BaseException as error:
        if db is not None:
            db.close()
        guard.close()
        for tail in ("", "-wal", "-journal"):
            discard(path.with_name(path.name + tail))
        if isinstance(error, sqlite3.Error):
            raise KnownError("file.unwritable", path=str(path), reason=because(error)) from error
        raise
    guard.note()
    claim = Claim(path, env)
    claim.take()
    return _held(Opened(db, replica, (), "", earlier, guard=guard, claim=claim), path)


def _lay_out(path: Path) -> None:
    """The empty tables, under the name of a meeting only when they are there. Raises OSError and ``sqlite3.Error``."""
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    part = path.with_name(path.name + PART)
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        db = connect(part)
        try:
            migrate(db)
        finally:
            db.close()
        flushed(part)
        settle(part, path, new=True)
    finally:
        for tail in ("", "-journal"):
            discard(part.with_name(part.name + tail))


def open_file(path: Path, env: Env, *, key: bytes | None = None, step: Progress | None = None) -> Opened:
    """Open an existing file, read-only where writing would be wrong. ``step`` as of ``check.verify``.

    KnownErrors of ``header``, and ``file.locked`` or ``file.in_use`` (another program or computer has it),
    ``file.damaged``, ``file.no_acts``, ``file.unreadable``; in every such case the file is left as it was. One with
    faults, or with acts missing, opens for reading and is left as it was too.
    """
    if header(path) > FORMAT:
        return _reading(read_here(path, key=key, step=step))
    if not os.access(path, os.W_OK) or not os.access(path.absolute().parent, os.W_OK):
        return _reading(read_here(path, key=key, step=step), "file.write_protected")
    alone = not left_beside(path)
    if not alone:
        # SQLite takes in any -wal beside a file, also a foreign one, and there is no way back: tried in a copy first
        seen = read_here(path, key=key, step=step)
        if seen.why:
            return _reading(seen)
        seen.db.close()
    try:
        guard = Guard(path)
    except OSError as error:
        raise not_opened(error, path) from error
    opened: Opened | None = None
    try:
        opened = _open(path, env, key, guard, alone, step)
    except KnownError as error:
        if error.code != "file.part":
            raise
    except (sqlite3.Error, OSError) as error:
        if not is_refused(error) and because(error) != "why:ENOSPC":
            raise not_opened(error, path) from error
        full = shutil.disk_usage(path.absolute().parent).free < _ROOM or because(error) == "why:ENOSPC"
        return _reading(read_here(path, key=key, step=step), "file.no_room" if full else "file.sick_disk")
    finally:
        if opened is None:
            guard.close()
    return opened or _reading(read_here(path, key=key, step=step))


def _open(path: Path, env: Env, key: bytes | None, guard: Guard, alone: bool, step: Progress | None) -> Opened:
    """Open for work. Raises what :func:`open_file` sorts; KnownError ``file.part`` when acts are missing."""
    wal = works_with_wal(path)  # before the lock: to close any handle on a file lets go of all locks this process has
    db = connect(path, key=key)
    claim = Claim(path, env)
    try:
        _lock(db, path)
        if not is_sound(db):
            raise damaged(path)
        found = int(db.execute("pragma user_version").fetchone()[0])
        if int(db.execute("pragma application_id").fetchone()[0]) != APPLICATION_ID:
            raise KnownError("file.foreign", path=str(path))
        if alone and is_a_part(db, path, wal=wal):
            raise KnownError("file.part", path=str(path))
        claim.take()
        if found < FORMAT:
            _keep_before(db, path, found)
            configure(db)
            migrate(db)
        faults = tuple(verify(db, step))
        if any(fault.code != "check.guards" for fault in faults):
            db.execute("pragma query_only = on")
            claim.release()
            return _held(Opened(db, "", faults, "file.faults", guard=guard), path)
        configure(db)
        if faults:
            db.execute("begin immediate")
            install_triggers(db)
            db.execute("commit")
        replica, earlier = _home(db, path, env)
        guard.note()
        return _held(Opened(db, replica, (), "", earlier, guard=guard, claim=claim), path)
    except BaseException:
        db.close()
        claim.release()
        raise


def look(path: Path, why: str = "file.looked_at", step: Progress | None = None, *, ours: bool = False) -> Opened:
    """Open only to read: takes no pen, changes nothing, keeps neither lock nor stick; ``why`` if it is whole.

    ``ours``: a copy that this program made here; any other is read in a process of its own, where ``step`` is not told.
    """
    return _reading(read_here(path, step=step) if ours else read_aside(path), why)


def _reading(seen: Seen, why: str = "") -> Opened:
    """What is wrong with the file comes before where it lies."""
    return Opened(seen.db, "", seen.faults, seen.why if seen.why and seen.why != "file.faults" else why or seen.why)


def release(opened: Opened) -> None:
    """The file is closed: others may open it."""
    if opened.guard:
        opened.guard.close()
    if opened.claim:
        opened.claim.release()
    if opened.held:
        in_use.discard(opened.held)


def _held(opened: Opened, path: Path) -> Opened:
    found = path.stat()
    in_use.add((found.st_dev, found.st_ino))
    return replace(opened, held=(found.st_dev, found.st_ino))


def _lock(db: Database, path: Path) -> None:
    db.execute("pragma locking_mode = exclusive")
    try:
        db.execute("begin immediate")
        db.execute("rollback")
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise KnownError("file.locked", path=str(path)) from error
        raise


def _home(db: Database, path: Path, env: Env) -> tuple[str, frozenset[str]]:
    """The replica id of this very file: a copy, on any computer, continues under a new one and never forks.

    Beside it those that this computer had in it before. A restored folder is another file on the disk and gets a new
    id too, but who opened a round here may still close it.
    """
    here = {"device": env.device, "inode": path.stat().st_ino}
    row = db.execute("select value from meta where key = 'home'").fetchone()
    earlier: list[str] = []
    try:
        home = json.loads(row[0]) if row else {}
        if home.get("device") == env.device:
            earlier = [str(one) for one in home.get("earlier", [])]
            if home["inode"] == here["inode"] and home["replica"]:
                return str(home["replica"]), frozenset(earlier)
            earlier.append(str(home["replica"]))
    except (ValueError, RecursionError, AttributeError, KeyError, TypeError):
        earlier = []  # spoilt: a new replica id is always right
    replica = env.entropy(6).hex()
    value = json.dumps({**here, "replica": replica, **({"earlier": earlier} if earlier else {})}, sort_keys=True)
    db.execute("begin immediate")
    db.execute("insert into meta values('home', ?) on conflict(key) do update set value = excluded.value", (value,))
    db.execute("commit")
    return replica, frozenset(earlier)


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
                raise error.__cause__ from None
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
