"""MeetingFile: one thread owns the only connection; acts and reads are sent to it and answer when they are durable."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from facilitator.errors import KnownError
from facilitator.model import Row
from facilitator.store.acts import spec_of
from facilitator.store.check import Fault, verify
from facilitator.store.driver import Database, sqlite3
from facilitator.store.env import Env
from facilitator.store.journal import Changes, Journal, Step, head_hash, rows_of
from facilitator.store.opening import Opened, create, look, open_file, release
from facilitator.store.snapshot import Snapshot, vacuum_into
from facilitator.store.tx import Tx

P = ParamSpec("P")
T = TypeVar("T")

_GUARDS = {
    "tryeza:approved": "meeting.approved",
    "tryeza:handed_over": "meeting.handed_over",
    "tryeza:round_closed": "round.closed",
    "tryeza:frozen": "row.frozen",
    "tryeza:journal": "row.frozen",
}


class MeetingFile:
    """An open meeting. Futures resolve after COMMIT; a failed act changed nothing.

    Attributes: ``path``; ``read_only`` a code saying why nothing may be written, or empty; ``faults`` what the checks
    at opening found; ``env`` as given.
    """

    def __init__(self, path: Path, env: Env, opening: Callable[[], Opened]) -> None:
        self.path = path
        self.env = env
        self._closed = False
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")
        try:
            opened = self._thread.submit(self._open, opening).result()
        except BaseException:
            self._thread.shutdown()
            raise
        self.read_only = opened.why_read_only
        self.faults: tuple[Fault, ...] = opened.faults
        self.replica = opened.replica

    @classmethod
    def create(cls, path: Path, env: Env) -> MeetingFile:
        """A new, empty meeting file. KnownError ``file.exists``, ``file.unwritable``."""
        return cls(path, env, lambda: create(path, env))

    @classmethod
    def open(cls, path: Path, env: Env, key: bytes | None = None) -> MeetingFile:
        """An existing one, after the checks of :mod:`facilitator.store.opening`, whose KnownErrors it raises."""
        return cls(path, env, lambda: open_file(path, env, key=key))

    @classmethod
    def look(cls, path: Path, env: Env) -> MeetingFile:
        """An existing one, only to read; ``do`` raises ``file.read_only``. KnownErrors as :meth:`open`."""
        return cls(path, env, lambda: look(path))

    def do(self, function: Callable[Concatenate[Tx, P], Any], *args: P.args, **kwargs: P.kwargs) -> Future[Changes]:
        """Run an act in a transaction of its own: journal and tables together, or neither.

        The future holds the Changes (``result`` is what the act returned), or its KnownError. TypeError at once for a
        function that is no act.
        """
        spec = spec_of(function)
        return self._thread.submit(
            self._write, spec.name, spec.undoable, None, lambda tx: function(tx, *args, **kwargs)
        )

    def read(self, function: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run a function that only reads; a write inside it is undone and raises KnownError ``row.read_only``."""
        return self._thread.submit(self._read, lambda tx: function(tx, *args, **kwargs))

    def undo(self) -> Future[Changes]:
        """Take back the last act. KnownError ``undo.nothing``, ``undo.changed_since``, ``undo.erased``."""
        return self._thread.submit(self._step, "undo")

    def redo(self) -> Future[Changes]:
        """Put back what undo took. KnownErrors as :meth:`undo`."""
        return self._thread.submit(self._step, "redo")

    @property
    def undo_name(self) -> str:
        """Name of the act that undo would take back, or empty."""
        return self._journal.undo[-1].name if self._journal and self._journal.undo else ""

    @property
    def redo_name(self) -> str:
        """Name of the act that redo would put back, or empty."""
        return self._journal.redo[-1].name if self._journal and self._journal.redo else ""

    @property
    def undo_ref(self) -> str:
        """The act that undo would take back (``Changes.act``), or empty."""
        return self._journal.undo[-1].ref if self._journal and self._journal.undo else ""

    @property
    def redo_ref(self) -> str:
        """The undoing that redo would take back, or empty."""
        return self._journal.redo[-1].ref if self._journal and self._journal.redo else ""

    def rows_of(self, ref: str, *, back: bool) -> Future[tuple[Row, ...]]:
        """What an act changed, for the words of undo (``journal.rows_of``); ``back``: of redo."""
        return self._thread.submit(lambda: rows_of(self._db, Step(ref, ""), back=back))

    def head(self) -> Future[str]:
        """The journal head, 64 hex digits."""
        return self._thread.submit(lambda: head_hash(self._db))

    def verify(self) -> Future[list[Fault]]:
        """All faults of the file as it is now."""
        return self._thread.submit(lambda: verify(self._db))

    def snapshot(self, to: Path) -> Future[Snapshot]:
        """A verified copy at ``to``. KnownErrors of :func:`facilitator.store.snapshot.vacuum_into`, ``box.open``."""
        return self._thread.submit(self._snapshot, to)

    def close(self) -> None:
        """Finish what was sent, checkpoint and close. On a full disk the ``-wal`` stays and keeps every act."""
        if self._closed:
            return
        self._closed = True
        try:
            self._thread.submit(self._close).result()
        finally:
            self._thread.shutdown()

    # on the store thread

    def _open(self, opening: Callable[[], Opened]) -> Opened:
        opened = self._opened = opening()
        self._db: Database = opened.db
        self._journal = Journal(opened.db, self.env, opened.replica) if opened.replica else None
        return opened

    def _write(
        self, name: str, undoable: bool, undoes: str | None, function: Callable[[Tx], Any], step: Step | None = None
    ) -> Changes:
        journal = self._journal
        if journal is None:
            raise KnownError("file.read_only", why=self.read_only)
        try:
            self._db.execute("begin immediate")
            tx = Tx(self._db, self.env, self.replica, journal.head)
            result = function(tx)
            changes = tx.changes()
            if not changes:
                self._db.execute("rollback")
                return Changes("", name, (), result)
            written = journal.append(tx, name, undoable=undoable, undoes=undoes)
            self._db.execute("commit")
        except sqlite3.Error as error:
            self._rollback()
            raise _told(error) from error
        except BaseException:
            self._rollback()
            raise
        journal.commit(written)
        journal.remember(name, written[0], undoable)
        return Changes(written[0], step.name if step else name, changes, result)

    def _step(self, which: str) -> Changes:
        journal = self._journal
        if journal is None:
            raise KnownError("file.read_only", why=self.read_only)
        stack = journal.undo if which == "undo" else journal.redo
        if not stack:
            raise KnownError(f"{which}.nothing")
        step = stack[-1]
        changes = self._write(which, False, step.ref, lambda tx: journal.reverse(tx, step), step)
        return Changes(changes.act, which, changes.rows, step.name)

    def _read(self, function: Callable[[Tx], T]) -> T:
        tx = Tx(self._db, self.env, self.replica, head_hash(self._db))
        self._db.execute("begin")
        try:
            result = function(tx)
            if tx.changes():
                raise KnownError("row.read_only")
            return result
        except sqlite3.Error as error:
            raise _told(error) from error
        finally:
            self._rollback()

    def _snapshot(self, to: Path) -> Snapshot:
        if box_path(self.path).exists():
            raise KnownError("box.open")
        return vacuum_into(self._db, to)

    def _rollback(self) -> None:
        if self._db.conn.in_transaction:
            self._db.execute("rollback")

    def _close(self) -> None:
        try:
            # what a full disk keeps from being checkpointed is read from the -wal at the next opening
            with contextlib.suppress(sqlite3.Error):
                if self._journal is not None:
                    self._db.execute("pragma wal_checkpoint(truncate)").fetchall()
        finally:
            self._db.close()
            release(self._opened)


def box_path(meeting: Path) -> Path:
    """Where the secret box of a meeting file lies while a secret round is open."""
    return meeting.with_name(f"{meeting.stem}.box.bin")


def _told(error: sqlite3.Error) -> KnownError:
    """A database error in the words of a person: what happened; nothing was written."""
    text = str(error)
    for marker, code in _GUARDS.items():
        if marker in text:
            return KnownError(code)
    if "database or disk is full" in text:
        return KnownError("disk.full")
    if "FOREIGN KEY" in text:
        return KnownError("row.referenced")
    if "UNIQUE constraint" in text:
        return KnownError("row.twice", what=text.rpartition(":")[2].strip())
    return KnownError("disk.failed", reason=text)
