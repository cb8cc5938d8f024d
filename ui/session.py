"""The one bridge from the screens to the store: acts go out, changed rows come back on the GUI thread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from facilitator.errors import KnownError
from facilitator.store.env import Env

if TYPE_CHECKING:  # a quarter of a second of imports that the first window must not wait for
    from concurrent.futures import Future

    from facilitator.meeting.who import Who
    from facilitator.model import Meeting, Row
    from facilitator.store.file import MeetingFile
    from facilitator.store.journal import Changes

T = TypeVar("T", bound="Row")
Then = Callable[[Any], object]
Step = Callable[[str, int, int], None]
"""Told ``(stage, done, all)`` on another thread; ``check``: the file, ``read``: its rows."""


_NAMED = frozenset({"Organisation", "Person", "PersonMore"})
"""Kinds of rows that the resolver of names is made of."""


class Mirror:
    """All rows of the open meeting, loaded once and kept by ``Changes``; what every screen reads."""

    def __init__(self) -> None:
        self._rows: dict[type[Row], dict[str, Row]] = {}
        # made when asked for, thrown away when a row of the kind changes: ten thousand people are walked once an act
        self._ordered: dict[type[Row], list[Any]] = {}
        self._indexes: dict[tuple[type[Row], str], dict[object, list[Any]]] = {}
        self._who: Who | None = None

    @classmethod
    def of(cls, rows: dict[type[Row], list[Row]]) -> Mirror:
        """Of the rows of ``meeting.reading.everything``, with all that the first screens ask made ahead.

        For any thread but that of the window: with ten thousand people each of these would be felt there.
        """
        from facilitator.language.collation import name_key, person_key
        from facilitator.model import Attendance, Organisation, Person, Point

        made = cls()
        made._rows = {kind: {row.uid: row for row in listed} for kind, listed in rows.items()}
        made._ordered = {kind: listed for kind, listed in rows.items() if listed}
        for kind, name in ((Point, "item"), (Person, "organisation"), (Attendance, "person")):
            made._index(kind, name)
        for person in made.all(Person):
            person_key(person.name)  # remembered there, as are those of the bodies
        for body in made.all(Organisation):
            name_key(body.name)
        _ = made.who
        return made

    def apply(self, changes: Changes) -> None:
        for change in changes.rows:
            row = change.after or change.before
            assert row is not None
            table = self._rows.setdefault(type(row), {})
            self._forget(type(row))
            if change.after is None:
                table.pop(change.uid, None)
            else:
                table[change.uid] = change.after

    @property
    def who(self) -> Who:
        """Whom a text can mean among these rows, nobody seated yet."""
        if self._who is None:
            from facilitator.meeting.who import Who
            from facilitator.model import Organisation, Person, PersonMore

            fathers = {row.person: row.father for row in self.all(PersonMore)}
            self._who = Who(self.all(Organisation), self.all(Person), fathers)
        return self._who

    def find(self, kind: type[T], uid: str | None) -> T | None:
        """The row, or None."""
        return self._rows.get(kind, {}).get(uid or "")  # type: ignore[return-value]

    def get(self, kind: type[T], uid: str) -> T:
        """The row; KeyError when it is not there."""
        return self._rows[kind][uid]  # type: ignore[return-value]

    def all(self, kind: type[T], /, **equal: object) -> list[T]:
        """Rows whose fields equal the given values, by position where there is one, then uid."""
        if not equal:
            return list(self._in_order(kind))
        (name, value), *others = equal.items()
        found = self._index(kind, name).get(value, ())
        if not others:
            return list(found)
        return [row for row in found if all(getattr(row, other) == wanted for other, wanted in others)]

    # times: the one clock of every screen is the meeting's own, whatever this computer's is

    def moment(self, instant: str) -> datetime:
        """An instant, or any moment in ISO 8601, on the clock of the meeting."""
        from facilitator.language.dates import local

        return local(datetime.fromisoformat(instant), self.zone)

    def clock(self, instant: str | None) -> str:
        """``10:20``, or nothing."""
        from facilitator.language.dates import clock_of

        return clock_of(instant, self.zone)

    def told(self, instant: str | None) -> str:
        """``10:20``, and ``10:20, 28.10.2026`` when that is not the day of the meeting."""
        from facilitator.language.dates import told

        return told(instant, self.zone, self.meeting.date if self.meeting else "")

    @property
    def zone(self) -> str:
        """The time zone of the meeting."""
        from facilitator.language.dates import HOME

        return self.meeting.zone if self.meeting else HOME

    def _in_order(self, kind: type[Row]) -> list[Any]:
        if kind not in self._ordered:
            rows = self._rows.get(kind, {}).values()
            self._ordered[kind] = sorted(rows, key=lambda row: (getattr(row, "position", 0), row.uid))
        return self._ordered[kind]

    def _index(self, kind: type[Row], name: str) -> dict[object, list[Any]]:
        if (kind, name) not in self._indexes:
            index: defaultdict[object, list[Any]] = defaultdict(list)
            rows = self._in_order(kind)
            for value, row in zip(map(attrgetter(name), rows), rows, strict=True):
                index[value].append(row)
            index.default_factory = None
            self._indexes[kind, name] = index
        return self._indexes[kind, name]

    def _forget(self, kind: type[Row]) -> None:
        self._ordered.pop(kind, None)
        if kind.__name__ in _NAMED:
            self._who = None
        for key in [key for key in self._indexes if key[0] is kind]:
            del self._indexes[key]

    @property
    def meeting(self) -> Meeting | None:
        """The meeting, or None while no file is open."""
        if not self._rows:
            return None
        from facilitator.model import Meeting

        return next(iter(self._rows.get(Meeting, {}).values()), None)  # type: ignore[return-value]


def load(path: Path, env: Env, only_read: str = "", step: Step | None = None) -> tuple[MeetingFile, Mirror]:
    """Open a file and read its rows, on any thread; ``only_read``, a code, to look at it and leave it as it is.

    Raises the KnownErrors of ``MeetingFile.open`` and of reading, and whatever ``step`` raises; nothing is open then.
    """
    from facilitator.desk.pen import settle_opened
    from facilitator.meeting.reading import everything
    from facilitator.store.file import MeetingFile

    check, read = (partial(step, "check"), partial(step, "read")) if step else (None, None)
    file = MeetingFile.look(path, env, only_read, step=check) if only_read else MeetingFile.open(path, env, step=check)
    try:
        settle_opened(file)
        return file, Mirror.of(file.read(everything, step=read).result())
    except BaseException:
        file.close()
        raise


class Session(QObject):
    """An open meeting file, or none.

    Signals:
        opened(), closed(): a file came or went; ``rows`` is loaded or empty.
        closing(): the file is about to go; what a screen has not sent yet can still be sent.
        changed(Changes): an act is durable and ``rows`` has it.
        failed(str, object): an act or read did not happen: its name and the exception (KnownError: foreseen).
        saved(str): instant of the last durable act.
        gone(str): an act met a file that is no longer the one opened: what happened to it (a code).
    """

    opened = Signal()
    closed = Signal()
    closing = Signal()
    changed = Signal(object)
    failed = Signal(str, object)
    saved = Signal(str)
    gone = Signal(str)
    _arrived = Signal(object)

    def __init__(self, env: Env, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.env = env
        self.rows = Mirror()
        self.file: MeetingFile | None = None
        self._arrived.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        self._under_way = 0
        self._changed_by: dict[str, tuple[Row, ...]] = {}

    @property
    def is_open(self) -> bool:
        return self.file is not None

    def now(self) -> datetime:
        """The moment by the clock of the open meeting, which goes on when the computer's jumps; else the computer's."""
        return self.file.env.clock() if self.file else self.env.clock()

    @property
    def path(self) -> Path | None:
        return self.file.path if self.file else None

    @property
    def read_only(self) -> str:
        """Why nothing may be written (a code), or empty."""
        return self.file.read_only if self.file else ""

    @property
    def lost(self) -> str:
        """What happened to the file under the window (a code), or empty."""
        return self.file.lost if self.file else ""

    @property
    def undo_name(self) -> str:
        return self.file.undo_name if self.file else ""

    @property
    def redo_name(self) -> str:
        return self.file.redo_name if self.file else ""

    @property
    def undo_rows(self) -> tuple[Row, ...]:
        """The rows of the act that undo would take back, as it left them; empty while they are not read yet."""
        return self._changed_by.get(self.file.undo_ref, ()) if self.file else ()

    @property
    def redo_rows(self) -> tuple[Row, ...]:
        """The same of redo."""
        return self._changed_by.get(self.file.redo_ref, ()) if self.file else ()

    @property
    def busy(self) -> bool:
        """An act was sent and has not been acknowledged yet."""
        return self._under_way > 0

    def create(self, path: Path, act: Callable[..., Any], **details: Any) -> None:
        """A new file with its first act. Raises its KnownErrors; nothing is left behind then."""
        from facilitator.meeting.reading import everything
        from facilitator.store.file import MeetingFile

        file = MeetingFile.create(path, self.env)
        try:
            file.do(act, **details).result()
            file.settle().result()
            rows = Mirror.of(file.read(everything).result())
        except BaseException:
            file.close()
            path.unlink(missing_ok=True)
            raise
        self.take_over(file, rows)

    def take_over(self, file: MeetingFile, rows: Mirror) -> None:
        """What ``load`` gave is the open file from now on; the one before is closed."""
        self.close()
        self.file, self.rows = file, rows
        self._read_steps()
        self.opened.emit()

    def close(self) -> None:
        """Finish what was sent and let the file go."""
        if self.file is None:
            return
        self.closing.emit()
        file, self.file = self.file, None
        file.close()
        self.rows = Mirror()
        self._changed_by.clear()
        self.closed.emit()

    def today(self) -> date:
        """The day it is on the clock of the meeting."""
        from facilitator.language.dates import local

        return local(self.now(), self.rows.zone).date()

    def spoken_on(self) -> date:
        """The day that “in two weeks”, said in the meeting, is reckoned from."""
        from facilitator.meeting.stated import spoken_on

        return spoken_on(self.rows.meeting) or self.today()

    def do(
        self, act: Callable[..., Any], *args: Any, then: Then | None = None, otherwise: Then | None = None, **kw: Any
    ) -> None:
        """Send an act: ``then(Changes)`` once it is durable and applied; ``otherwise(error)`` replaces ``failed``."""
        assert self.file is not None
        name = getattr(getattr(act, "act", None), "name", act.__name__)
        self._send(self.file.do(act, *args, **kw), name, then, otherwise)

    def follow(self, future: Future[Any], name: str, then: Then | None = None, otherwise: Then | None = None) -> None:
        """Take any future of the open file (a secret card, a snapshot) back to the GUI thread like an act."""
        self._send(future, name, then, otherwise)

    def read(
        self, function: Callable[..., Any], *args: Any, then: Then, otherwise: Then | None = None, **kw: Any
    ) -> None:
        """Read on the store thread; ``then(value)`` on the GUI thread."""
        assert self.file is not None
        self._send(self.file.read(function, *args, **kw), function.__name__, then, otherwise)

    def undo(self) -> None:
        """Take back the last act."""
        if self.file is not None:
            self._send(self.file.undo(), "undo", None, None)

    def redo(self) -> None:
        """Put back what undo took."""
        if self.file is not None:
            self._send(self.file.redo(), "redo", None, None)

    def take(self, changes: Changes) -> None:
        """Apply an act that something else carried out on the open file (``desk.approve``); on the GUI thread.

        What comes back after its meeting was closed is nobody's here any more: it was read with the file, or will be.
        """
        if self.file is None or not (changes.act or self.file.replica).startswith(self.file.replica):
            return
        if changes.rows:
            self.rows.apply(changes)
            back = changes.name == "undo"
            told = [change.before or change.after if back else change.after or change.before for change in changes.rows]
            self._changed_by[changes.act] = tuple(row for row in told if row is not None)
            self._read_steps()
            self.saved.emit(self.now().replace(microsecond=0).isoformat())
            self.changed.emit(changes)

    def _send(self, future: Future[Any], name: str, then: Then | None, otherwise: Then | None) -> None:
        self._under_way += 1
        file = self.file
        future.add_done_callback(lambda done: self._arrived.emit((done, name, then, otherwise, file)))

    def _settle(self, arrived: tuple[Future[Any], str, Then | None, Then | None, MeetingFile | None]) -> None:
        from facilitator.store.journal import Changes

        future, name, then, otherwise, file = arrived
        self._under_way -= 1
        error = future.exception()
        if file is not self.file and error is None:
            return  # durable, but of a meeting that was closed meanwhile: no screen shows it any more
        if error is not None:
            if self.lost:
                self.gone.emit(self.lost)
            if otherwise is not None:
                otherwise(error)
            else:
                self.failed.emit(name, error)
            if not isinstance(error, KnownError):
                raise error
            return
        value = future.result()
        if isinstance(value, Changes):
            self.take(value)
        if then is not None:
            then(value)

    def _read_steps(self) -> None:
        """Acts of an earlier session that undo or redo can reach: what they changed is asked of the file."""
        assert self.file is not None
        for ref, back in ((self.file.undo_ref, False), (self.file.redo_ref, True)):
            if ref and ref not in self._changed_by:
                self._changed_by[ref] = ()
                self.follow(
                    self.file.rows_of(ref, back=back), "rows_of", then=partial(self._changed_by.__setitem__, ref)
                )


def writable(session: Session) -> bool:
    """Open, neither read only nor lost, not approved, and the pen is here. Forms say so before the store refuses."""
    if not session.is_open or session.read_only or session.lost:
        return False
    from facilitator.meeting.lifecycle import pen_given
    from facilitator.meeting.papers.approvals import standing

    return standing(session.rows) is None and pen_given(session.rows) is None
