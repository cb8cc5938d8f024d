"""Verified copies: what is written is read back before anybody is told that it exists."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from facilitator.errors import KnownError, because
from facilitator.files import Unverified, discard, flushed, put, settle, sync_folder
from facilitator.store.check import is_sound
from facilitator.store.driver import Database, connect, connect_read_only, sqlite3
from facilitator.store.journal import head_hash
from facilitator.store.settling import strip

KEPT = 10


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A verified copy: where it lies, its size in bytes, SHA-256 and the journal head inside."""

    path: Path
    size: int
    sha256: str
    head: str


def vacuum_into(db: Database, target: Path, *, of_part: bool = False) -> Snapshot:
    """Copy the open database to ``target`` whole or not at all: part, fsync, read back, rename, folder fsync.

    The copy forgets whose file it was, so that it opens under a replica id of its own; with ``of_part`` it
    says that it is only a part of the meeting.
    KnownError ``copy.exists``, ``copy.failed`` (fact ``reason``), ``copy.unverified``.
    """
    return check(pour(db, target, of_part=of_part))


@dataclass(frozen=True, slots=True)
class Poured:
    """A copy that nobody may believe yet: ``part`` will be ``target`` once it is checked against ``head``."""

    part: Path
    target: Path
    head: str
    of_part: bool


def pour(db: Database, target: Path, *, of_part: bool = False) -> Poured:
    """The first half of `vacuum_into`, on the store thread: acts wait for it."""
    if target.exists():
        raise KnownError("copy.exists", path=str(target))
    part = target.with_name(target.name + ".part")
    head = head_hash(db)
    with _whole_or_none(part, target):
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))  # nobody else's to read
        db.execute("vacuum into ?", (str(part),))
    return Poured(part, target, head, of_part)


def check(poured: Poured) -> Snapshot:
    """The other half, on any thread: flushed, read back, compared, given its name. It needs nothing of the file."""
    part, target = poured.part, poured.target
    with _whole_or_none(part, target):
        copy = connect(part)
        try:
            strip(copy, part=poured.of_part)
        finally:
            copy.close()
        return _settle(part, target, poured.head)


@contextlib.contextmanager
def _whole_or_none(part: Path, target: Path) -> Iterator[None]:
    """What goes wrong leaves no part, and is told of ``target``."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        discard(part)
        raise KnownError("copy.failed", path=str(target), reason=because(error)) from error
    except BaseException:
        discard(part)
        raise


def copy_out(source: Path, target: Path, sha256: str) -> Path:
    """A second copy in another place (USB, folder), verified by its hash; runs on any thread.

    KnownError ``copy.failed``, ``copy.unverified``.
    """
    try:
        data = source.read_bytes()
        if hashlib.sha256(data).hexdigest() != sha256:
            raise KnownError("copy.unverified", path=str(target))
        put(target, data)
    except Unverified as error:
        raise KnownError("copy.unverified", path=str(target)) from error
    except OSError as error:
        raise KnownError("copy.failed", path=str(target), reason=because(error)) from error
    return target


def second_copy(made: Snapshot, place: Path) -> Path:
    """The copy once more in a second place, whose own folder must be there, and as many kept as here.

    KnownErrors of :func:`copy_out`; ``copy.failed`` while the stick is not there.
    """
    try:
        if not place.is_dir():
            place.mkdir()  # with what is above it a folder would take the place of a stick that was pulled
            sync_folder(place.parent)
    except OSError as error:
        raise KnownError("copy.failed", path=str(place), reason=because(error)) from error
    there = copy_out(made.path, place / made.path.name, made.sha256)
    prune(place)
    return there


def name_for(moment: datetime) -> str:
    """File name of a snapshot; names sort by time."""
    return f"{moment.strftime('%Y%m%d-%H%M%S-%f')}.tryeza"


def prune(folder: Path, keep: int = KEPT) -> None:
    """Keep the newest ``keep`` snapshots of a folder; parts older than the newest are what a crash left.

    What somebody worked in (an older program let them) is nobody's to delete, and what cannot be deleted waits.
    """
    whole = sorted(folder.glob("*.tryeza"))
    parts = [part for part in folder.glob("*.tryeza.part") if whole and part.name < whole[-1].name]
    for old in [*(one for one in whole[:-keep] if not _worked_in(one)), *parts]:
        with contextlib.suppress(OSError):
            old.unlink(missing_ok=True)


def _worked_in(snapshot: Path) -> bool:
    """A copy at rest belongs to no computer; whoever opened it for work left their home in it."""
    if snapshot.with_name(snapshot.name + "-wal").exists():
        return True
    try:
        db = connect_read_only(snapshot)
    except sqlite3.Error:
        return False
    try:
        return db.execute("select 1 from meta where key = 'home'").fetchone() is not None
    except sqlite3.Error:
        return False  # no meeting
    finally:
        db.close()


def _settle(part: Path, target: Path, head: str) -> Snapshot:
    data = flushed(part)
    copy = connect_read_only(part)
    try:
        if not is_sound(copy) or head_hash(copy) != head:
            raise KnownError("copy.unverified", path=str(target))
    finally:
        copy.close()
    settle(part, target)
    return Snapshot(target, len(data), hashlib.sha256(data).hexdigest(), head)


def checked_beside(
    pool: Executor, pouring: Future[Poured], told: Callable[[BaseException], BaseException] = lambda error: error
) -> Future[Snapshot]:
    """:func:`check` of what is being poured, in ``pool``; its KnownErrors, and of pouring, as they are ``told``."""
    whole: Future[Snapshot] = Future()

    def checked(poured: Poured) -> None:
        try:
            whole.set_result(check(poured))
        except BaseException as error:
            whole.set_exception(told(error))

    def poured(done: Future[Poured]) -> None:
        if error := done.exception():
            whole.set_exception(told(error))
        else:
            pool.submit(checked, done.result())

    pouring.add_done_callback(poured)
    return whole
