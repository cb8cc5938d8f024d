"""The time of acts: what the computer's clock shows while it runs on, and what truly passed when it jumps.

One rule for every instant that says "now". What somebody *states* is another matter (``meeting.clock``).

* The instants of one computer in a file never go back. A clock that is a little behind the last one, as after an
  adjustment over the network, waits for it.
* Within one run a clock that nobody sets (``Env.passed``) says how much passed. Where the computer's disagrees by more
  than ``BOUND``, either way, it was set: the time goes on by what passed, and the jump is noted.
* Across a restart only the last act is known, of whichever computer: a clock more than ``BOUND`` behind it jumped back.
* Compared are moments, so that neither summer time nor another zone is a jump.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial

from facilitator.language.dates import seconds_of
from facilitator.model import ClockJump, ClockSettled, Held
from facilitator.store.acts import act
from facilitator.store.driver import Database
from facilitator.store.env import Env
from facilitator.store.tx import Change, Tx

BOUND = timedelta(seconds=120)
"""A clock that is off by no more was adjusted, not set; a document tells no time by less."""
EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)
"""Before this program was written no meeting was kept with it: such a clock lost its battery."""


@dataclass(frozen=True, slots=True)
class Reading:
    """``now`` is the instant of an act, ``shown`` what the computer shows, both in its zone. ``jumped``: they part
    here. ``passed``: of the clock that nobody sets; ``offset``: of ``now`` from what is shown, from here on."""

    now: datetime
    shown: datetime
    jumped: bool
    passed: float | None
    offset: timedelta


@dataclass(frozen=True, slots=True)
class _Known:
    """``last``: the newest instant given here (UTC), ``passed`` when; ``offset``: added to what the computer shows;
    ``there``: the newest of any computer, as the file was found; ``maybe``: an offset that was in force then."""

    last: datetime | None = None
    passed: float | None = None
    offset: timedelta = timedelta(0)
    there: datetime | None = None
    maybe: timedelta = timedelta(0)


class Timekeeper:
    """The clock of one open file. ``env`` is the one given, with this clock; any thread may ask it."""

    def __init__(self, env: Env) -> None:
        self._given = env
        self._known = _Known()
        self.env = replace(env, clock=self.now, elapsed=env.passed)

    def now(self) -> datetime:
        """The instant that an act would get now; nothing is noted."""
        return self.read().now

    def begin(self, here: str, there: str, offset_s: int) -> None:
        """At opening: the instant of the last act of this computer, and of any (or nothing), and the last offset."""
        self._known = _Known(_moment(here), None, timedelta(0), _moment(there), timedelta(seconds=offset_s))

    def read(self) -> Reading:
        """The clock now, without consequences."""
        known, shown, passed = self._known, self._given.clock(), self._given.passed()
        floor = max(known.last or EARLIEST, EARLIEST)
        due = max(floor, known.there or floor)
        running = known.passed is not None and passed is not None
        if running:
            due = floor + timedelta(seconds=(passed or 0) - (known.passed or 0))
        told, offset = shown.astimezone(UTC), known.offset
        if offset and running and abs(told - due) <= BOUND:
            offset = timedelta(0)  # somebody set it right again
        if not running and known.maybe and (gaps := [g for g in (told - due, told + known.maybe - due) if g >= -BOUND]):
            offset = min(gaps) - (told - due)  # whichever goes on from the last act: it may have been set right since
        told += offset
        jumped = abs(told - due) > BOUND if running else due - told > BOUND
        now = due if jumped else max(told, floor)
        if jumped:
            offset = now - shown.astimezone(UTC)
        # one that was not touched is handed on as it is, with its zone
        here = shown if now == shown.astimezone(UTC) else now.astimezone(shown.tzinfo)
        return Reading(here, shown, jumped, passed, offset)

    def keep(self, reading: Reading) -> None:
        """An instant was given out: none lies before it any more, and a jump is carried on from."""
        self._known = _Known(reading.now.astimezone(UTC), reading.passed, reading.offset)

    def settled(self, rows: tuple[Change, ...]) -> None:
        """Take over what an act settled, once it is durable."""
        for change in rows:
            if isinstance(change.after, ClockSettled) and change.after.held is not Held.CARRIED:
                passed, offset = self._given.passed(), timedelta(seconds=change.after.offset_s)
                self._known = _Known(self._given.clock().astimezone(UTC) + offset, passed, offset)

    def at(self, reading: Reading) -> Env:
        """The Env of one act: all that it writes is of one instant."""
        return replace(self._given, clock=partial(_still, reading.now))


def _moment(instant: str) -> datetime | None:
    try:
        return datetime.fromisoformat(instant).astimezone(UTC)
    except ValueError:
        return None


def _still(moment: datetime) -> datetime:
    return moment


@act("note_clock", undoable=False)
def note_clock(tx: Tx, shown: str) -> ClockJump:
    """The clock jumped: now it shows ``shown``, and the time goes on from what was recorded."""
    return tx.add(ClockJump(uid=tx.env.uid(), from_at=tx.env.now(), to_at=shown))


def resumed(db: Database, ours: Collection[str]) -> tuple[str, str, int]:
    """Of an open file: the instants of the last act of ``ours`` (replicas) and of any, and the offset that holds since
    the last jump, in seconds."""
    marks = ", ".join("?" * len(ours))
    here = db.execute(f'select "at" from act where replica in ({marks}) order by hlc desc limit 1', [*ours]).fetchone()
    there = db.execute('select "at" from act order by hlc desc limit 1').fetchone()
    # in the order they were written: a time that was put right may lie before the one it replaces
    open_jump = db.execute(
        "select from_at, to_at from clock_jump j"
        " where not exists(select 1 from clock_settled s where s.clock_jump = j.uid) order by rowid desc limit 1"
    ).fetchone()
    said = db.execute("select offset_s from clock_settled order by rowid desc limit 1").fetchone()
    offset = int(said[0]) if said else 0
    if open_jump is not None:
        offset = int(seconds_of(open_jump[0]) - seconds_of(open_jump[1]))
    return (str(here[0]) if here else ""), (str(there[0]) if there else ""), offset
