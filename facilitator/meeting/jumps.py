"""What somebody says after the computer's clock jumped, and what that does to the times recorded by it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from facilitator.errors import KnownError
from facilitator.language.dates import local, moment_of, parse_clock, parse_date, seconds_of, told
from facilitator.meeting.papers.approvals import standing
from facilitator.model import FROZEN, TABLES, ClockJump, ClockSettled, Held, Rows
from facilitator.store.acts import act
from facilitator.store.tx import Tx

_SITTING = timedelta(hours=18)
"""A clock was wrong for the meeting that is under way, not for what was prepared on other days."""


@act("settle_clock", undoable=False)
def settle_clock(tx: Tx, held: Held, *, clock: str = "", day: str = "", before: bool = False) -> ClockSettled:
    """Say which time is right; it holds from now on, and the open jumps are settled.

    ``CARRIED``: the one that was carried on. ``COMPUTER``: the computer's. ``STATED``: ``clock`` on ``day`` (as people
    write them; the meeting's day unless given). Times that were recorded by the carried one since the jump move along,
    ``before``: those before it in this sitting as well, which they must where the right time is earlier. What is frozen
    (votes) and an approved meeting keep what they say.

    KnownError ``time.unreadable``, ``date.unreadable``; ``clock.early`` (fact ``time``) when times that stay as they
    are would lie after the right one.
    """
    now, jumps = tx.env.clock().astimezone(UTC), open_jumps(tx)
    offset = now - tx.shown.astimezone(UTC)
    right = now
    if held is Held.COMPUTER:
        right = now - offset
    elif held is Held.STATED:
        right = _stated(tx, clock, day)
    shift = timedelta(seconds=round((right - now).total_seconds()))
    if not jumps:
        shown = tx.shown.replace(microsecond=0).isoformat()
        jumps = [tx.add(ClockJump(uid=tx.env.uid(), from_at=tx.env.now(), to_at=shown))]
    moved = _move(tx, jumps[0], shift, before=before or shift < timedelta(0)) if shift else 0
    settled_at = local(now + shift, tx.meeting().zone).replace(microsecond=0).isoformat()
    rows = [
        ClockSettled(
            uid=tx.env.uid(),
            clock_jump=jump.uid,
            settled_at=settled_at,
            held=held,
            offset_s=round((offset + shift).total_seconds()),
            moved=moved,
        )
        for jump in jumps
    ]
    return [tx.add(row) for row in rows][-1]


def open_jumps(rows: Rows) -> list[ClockJump]:
    """Jumps about which nobody has said what is right, in order."""
    settled = {row.clock_jump for row in rows.all(ClockSettled)}
    return [row for row in rows.all(ClockJump) if row.uid not in settled]


def _stated(tx: Tx, clock: str, day: str) -> datetime:
    from facilitator.meeting.clock import instant, on_day

    try:
        said = parse_clock(clock)
    except ValueError as error:
        raise KnownError("time.unreadable", text=clock) from error
    if not day:
        return datetime.fromisoformat(instant(tx, clock)).astimezone(UTC)
    try:
        return on_day(parse_date(day), said, tx.meeting().zone).astimezone(UTC)
    except ValueError as error:
        raise KnownError("date.unreadable", text=day) from error


def _move(tx: Tx, jump: ClockJump, shift: timedelta, *, before: bool) -> int:
    """Move the times that this clock gave; gives how many."""
    since = datetime.fromisoformat(jump.from_at)
    meeting = tx.meeting()
    if standing(tx) is not None:
        return 0
    said = tx.said_now((since - _SITTING).isoformat())
    if not before:  # in the order of the journal: an act of the very second before the jump stays
        noted = next((at for at, one in enumerate(said) if one[:2] == ("clock_jump", jump.uid)), len(said))
        said = said[noted:]
    last_frozen = max((at for at, one in enumerate(said) if one[0] in FROZEN and one[0] not in _OWN), default=-1)
    stays = [one[3] for one in said[: last_frozen + 1]]
    moving = [one for one in said[last_frozen + 1 :] if one[0] not in FROZEN]
    if stays and shift < timedelta(0):
        floor = max(stays, key=seconds_of)
        first = min((seconds_of(one[3]) for one in moving), default=tx.env.clock().timestamp())
        if first + shift.total_seconds() < seconds_of(floor):
            raise KnownError("clock.early", time=told(floor, meeting.zone, meeting.date))
    for table, uid, field, instant in moving:
        then = moment_of(instant, meeting.zone)
        assert then is not None
        moved = local(then.astimezone(UTC) + shift, meeting.zone).isoformat()
        tx.set(TABLES[table], uid, **{field: moved})
    return sum(not field.endswith("entered_at") for _, _, field, _ in moving)


_OWN = frozenset({"clock_jump", "clock_settled"})
