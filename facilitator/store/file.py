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
from facilitator.store.check import Fault, Progress, is_sound, verify
from facilitator.store.driver import Database, leave_open, sqlite3
from facilitator.store.env import Env
from facilitator.store.journal import Changes, Journal, Step, head_hash, rows_of
from facilitator.store.opening import Opened, create, look, open_file, release
from facilitator.store.retry import Call, Refused, drawing
from facilitator.store.settling import is_marked, mark, settle, take_in, unmark
from facilitator.store.snapshot import Poured, Snapshot, checked_beside, pour
from facilitator.store.timekeeping import Reading, Timekeeper, note_clock, resumed
from facilitator.store.told import is_ruined, not_read, not_written, torn
from facilitator.store.tx import Change, Tx

P = ParamSpec("P")
T = TypeVar("T")

_ACTS, _BESIDE = 200, 4 << 20
"""So many acts, or bytes, beside the file are taken in while they keep coming."""


class MeetingFile:
    """An open meeting. Futures resolve after COMMIT; a failed act changed nothing.

    Attributes: ``path``; ``read_only`` a code saying why nothing may be written, or empty; ``faults`` what the checks
    at opening found; ``env`` as given, with the clock of this file (``timekeeping``); ``lost`` a code saying what
    happened to the file under the window, or empty: from then on no act is taken, and :meth:`rescue` copies what was
    saved.
    """

    def __init__(self, path: Path, env: Env, opening: Callable[[], Opened]) -> None:
        self.path = path
        self._time = Timekeeper(env)
        self.env = self._time.env
        self._noted: tuple[Change, ...] = ()  # of the clock, beside an act that was not written
        self.lost = ""
        self._closed = False
        self._refused: Refused | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._copies = ThreadPoolExecutor(1, thread_name_prefix="copies")  # no thread until there is a copy
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
    def open(cls, path: Path, env: Env, key: bytes | None = None, step: Progress | None = None) -> MeetingFile:
        """An existing one, after the checks of :mod:`facilitator.store.opening`, whose KnownErrors it raises.

        ``step(done, all)`` is told on another thread how far they are; what it raises is raised here.
        """
        return cls(path, env, lambda: open_file(path, env, key=key, step=step))

    @classmethod
    def look(
        cls, path: Path, env: Env, why: str = "file.looked_at", step: Progress | None = None, *, ours: bool = False
    ) -> MeetingFile:
        """An existing one, only to read, ``why`` is its ``read_only``; ``do`` raises ``file.read_only``. KnownErrors as
        :meth:`open`, and unless it is ``ours`` ``file.altered`` and ``file.too_much``.
        """
        return cls(path, env, lambda: look(path, why, step, ours=ours))

    def do(self, function: Callable[Concatenate[Tx, P], Any], *args: P.args, **kwargs: P.kwargs) -> Future[Changes]:
        """Run an act in a transaction of its own: journal and tables together, or neither.

        The future holds the Changes (``result`` is what the act returned), or its KnownError. TypeError at once for a
        function that is no act.
        """
        spec = spec_of(function)
        call: Call = (function, args, kwargs)
        return self._send(self._write, spec.name, spec.undoable, None, lambda tx: function(tx, *args, **kwargs), call)

    def read(self, function: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run a function that only reads; a write inside it is undone and raises KnownError ``row.read_only``."""
        return self._send(self._read, lambda tx: function(tx, *args, **kwargs))

    def undo(self) -> Future[Changes]:
        """Take back the last act. KnownError ``undo.nothing``, ``undo.changed_since``, ``undo.erased``."""
        return self._send(self._step, "undo")

    def redo(self) -> Future[Changes]:
        """Put back what undo took. KnownErrors as :meth:`undo`."""
        return self._send(self._step, "redo")

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
        return self._send(lambda: rows_of(self._db, Step(ref, ""), back=back))

    def head(self) -> Future[str]:
        """The journal head, 64 hex digits."""
        return self._send(lambda: head_hash(self._db))

    def verify(self) -> Future[list[Fault]]:
        """All faults of the file as it is now."""
        return self._send(lambda: verify(self._db))

    def snapshot(self, to: Path) -> Future[Snapshot]:
        """A verified copy at ``to``; acts wait while it is poured. KnownErrors of ``vacuum_into``, ``box.open``."""
        return checked_beside(self._copies, self._send(self._snapshot, to, False))

    def rescue(self, to: Path) -> Future[Snapshot]:
        """A copy of all that was saved, also of a ``lost`` file; ``copy.torn``: ``salvage`` has its remains."""
        return checked_beside(self._copies, self._send(self._snapshot, to, True), self._as_torn)

    def settle(self) -> Future[bool]:
        """Take what lies beside the file into it, so that the file alone is whole. True when it is."""
        return self._send(self._settle)

    def watch(self) -> Future[str]:
        """Look whether the file is still the one that was opened; gives ``lost``."""
        return self._send(self._watch)

    def look_at_clock(self) -> Future[Changes]:
        """Note a jump of the clock, if there was one since the last act; else Changes of nothing."""
        return self._send(self._look_at_clock)

    def close(self) -> None:
        """Finish what was sent, checkpoint and close. On a full disk the ``-wal`` stays and keeps every act."""
        if self._closed:
            return
        self._closed = True
        try:
            self._thread.submit(self._close).result()
        finally:
            self._thread.shutdown()
            self._copies.shutdown()

    def _as_torn(self, error: BaseException) -> BaseException:
        return torn(error, self.path) if self.lost else error

    # on the store thread

    def _send(self, work: Callable[..., T], *args: Any) -> Future[T]:
        """On the store thread, where nothing that the disk does is a bug: also in cleaning up it is told as it is."""
        return self._thread.submit(self._told, work, *args)

    def _told(self, work: Callable[..., T], *args: Any) -> T:
        try:
            return work(*args)
        except sqlite3.IntegrityError as error:
            raise not_written(error) from error
        except (sqlite3.Error, OSError) as error:
            raise not_read(error, sound=not is_ruined(error) or self._is_sound()) from error

    def _is_sound(self) -> bool:
        """Asked again, because SQLite calls a page that the disk did not give malformed."""
        guard = self._opened.guard
        try:
            return any(is_sound(self._db) for _ in range(5)) or (guard is not None and not guard.answers())
        except sqlite3.Error:
            return True  # the disk does not answer: nothing is known against the file

    def _open(self, opening: Callable[[], Opened]) -> Opened:
        opened = self._opened = opening()
        self._db: Database = opened.db
        self._journal = Journal(opened.db, opened.replica) if opened.replica else None
        if self._journal is not None:
            self._time.begin(*resumed(opened.db, {opened.replica, *opened.earlier}))
        self._due = self._journal is not None and is_marked(opened.db)  # the mark is to be taken away again
        self._marked = False  # the file alone carries it
        self._since = self._grown = 0  # acts beside the file, and how large it was when they were last taken in
        return opened

    def _write(
        self,
        name: str,
        undoable: bool,
        undoes: str | None,
        function: Callable[[Tx], Any],
        call: Call,
        step: Step | None = None,
    ) -> Changes:
        journal = self._writable()
        if (stands := self._resolve(journal, call)) is not None:
            return stands
        at = self._note_clock(call)
        refused = Refused(call, [])
        same = self._refused is not None and self._refused.call == call
        env = drawing(self._time.at(at), self._refused.uids if same and self._refused else [])
        try:
            self._begin("immediate")
            tx = Tx(self._db, env, self.replica, journal.head, self._opened.earlier, at.shown)
            result = function(tx)
            changes = tx.changes()
            if not changes and not tx.erased:
                self._db.execute("rollback")
                return Changes("", name, self._take_noted(), result)
            written = journal.append(tx, name, undoable=undoable, at=self.env.now(), undoes=undoes)
            if not self._marked:
                self._due = True
                mark(self._db)
            done = Changes(written[0], step.name if step else name, (*self._noted, *changes), result)
            refused.written, refused.changes = written, done
            self._db.execute("commit")
        except sqlite3.Error as error:
            refused.uids = env.drawn
            self._give_up(refused)
            if (stands := self._resolve(journal, call)) is not None:
                return stands
            raise not_written(error) from error
        except BaseException:
            self._rollback()
            raise
        self._refused, self._noted = None, ()
        self._time.keep(at)
        self._time.settled(changes)
        self._take_over(journal, name, undoable, written)
        self._stand_by()
        return done

    def _note_clock(self, call: Call) -> Reading:
        """The instant of an act; where the clock has jumped before it, that is an act of its own."""
        reading = self._time.read()
        if reading.jumped and call[0] is not note_clock:
            shown, refused = reading.shown.replace(microsecond=0).isoformat(), self._refused
            noting: Call = (note_clock, (shown,), {})
            self._noted = self._write("note_clock", False, None, lambda tx: note_clock(tx, shown), noting).rows
            self._refused = refused  # it may still be sent again
            reading = self._time.read()
        return reading

    def _take_noted(self) -> tuple[Change, ...]:
        noted, self._noted = self._noted, ()
        return noted

    def _look_at_clock(self) -> Changes:
        if self._journal is not None and not self._watch():
            self._time.keep(self._note_clock((self._look_at_clock, (), {})))
        return Changes("", "note_clock", self._take_noted())

    def _writable(self) -> Journal:
        """KnownError ``file.read_only``, or what happened to the file: an act on it would be lost."""
        if self._journal is None:
            raise KnownError("file.read_only", why=self.read_only)
        self._watch()
        if self.lost:
            raise KnownError(self.lost, path=str(self.path))
        return self._journal

    def _watch(self) -> str:
        guard = self._opened.guard
        if not self.lost and self._journal is not None and guard is not None:
            self.lost = guard.look()
            if not self.lost and self._opened.claim and not self._opened.claim.beat():
                self.lost = "file.taken"
        return self.lost

    def _take_over(self, journal: Journal, name: str, undoable: bool, written: tuple[str, str, str]) -> None:
        journal.commit(written)
        journal.remember(name, written[0], undoable)

    def _stand_by(self) -> None:
        """After an act: the mark into the file, or what lies beside it when that has grown; see ``settling``."""
        guard = self._opened.guard
        self._since += 1
        if guard is None or (self._marked and self._since < _ACTS and guard.beside < self._grown + _BESIDE):
            return
        if self._watch():
            return
        self._since, self._grown = 0, guard.beside  # its space is used again: growing costs more than writing
        with contextlib.suppress(sqlite3.Error):  # the act is durable; the next one tries again
            taken = take_in(self._db)
            if self._due:
                unmark(self._db, self._journal.last if self._journal else "")
                self._due, self._marked = False, taken
            elif taken:
                self._marked = False
        guard.note()

    def _give_up(self, refused: Refused) -> None:
        """Also where the disk refuses to roll back: the journal decides what stands."""
        self._refused = refused
        self._rollback()

    def _resolve(self, journal: Journal, call: Call) -> Changes | None:
        """The act whose commit failed, if it stands after all and is what is asked for again."""
        refused = self._refused
        if refused is None or refused.written is None or refused.changes is None:
            return None
        try:
            there = refused.is_there(self._db)
        except sqlite3.Error:
            return None
        done = refused.changes
        if not there:
            refused.written = None
            return None
        self._refused = None
        undoable = getattr(getattr(refused.call[0], "act", None), "undoable", False)
        self._take_over(journal, done.name, undoable, refused.written)
        return done if refused.call == call else None

    def _step(self, which: str) -> Changes:
        journal = self._writable()
        stack = journal.undo if which == "undo" else journal.redo
        if not stack:
            raise KnownError(f"{which}.nothing")
        step = stack[-1]
        call: Call = (Journal.reverse, (step.ref,), {})
        changes = self._write(which, False, step.ref, lambda tx: journal.reverse(tx, step), call, step)
        return Changes(changes.act, which, changes.rows, step.name)

    def _read(self, function: Callable[[Tx], T]) -> T:
        self._begin("deferred")
        try:
            result = function(tx := Tx(self._db, self.env, self.replica, head_hash(self._db), self._opened.earlier))
            if tx.changes():
                raise KnownError("row.read_only")
            return result
        finally:
            self._rollback()

    def _snapshot(self, to: Path, rescue: bool) -> Poured:
        if not rescue:
            if box_path(self.path).exists():
                raise KnownError("box.open")
            if self._watch():
                raise KnownError(self.lost, path=str(self.path))
        return pour(self._db, to, of_part=self._journal is None and is_marked(self._db))

    def _settle(self) -> bool:
        guard = self._opened.guard
        if self._journal is None or guard is None or self._watch():
            return False
        try:
            if self._due:
                unmark(self._db, self._journal.last if self._journal else "")
                self._due = False
            if not settle(self._db):
                return False
            self._marked, self._grown = False, 0
            return True
        finally:
            guard.note()

    def _begin(self, how: str) -> None:
        self._rollback()  # one that the disk refused is still open
        self._db.execute(f"begin {how}")

    def _rollback(self) -> None:
        with contextlib.suppress(sqlite3.Error):
            if self._db.conn.in_transaction:
                self._db.execute("rollback")

    def _close(self) -> None:
        try:
            # what a full disk keeps from being checkpointed is read from the -wal at the next opening
            with contextlib.suppress(sqlite3.Error, OSError):
                self._settle()
        finally:
            if self._watch() in ("file.overwritten", "file.taken", "file.wal_gone"):
                leave_open(self._db)
            else:
                self._db.close()
            release(self._opened)


def box_path(meeting: Path) -> Path:
    """Where the secret box of a meeting file lies while a secret round is open."""
    return meeting.with_name(f"{meeting.stem}.box.bin")
