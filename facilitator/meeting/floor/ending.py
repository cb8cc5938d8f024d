"""What a turn ends with, besides its own key: the next turn, another agenda item, the end of the meeting."""

from __future__ import annotations

from facilitator.floor import has_left
from facilitator.language.dates import seconds_of
from facilitator.model import FloorLimit, FloorRequest, PassedOver, Person, Turn
from facilitator.store.tx import Tx


def end_turn(tx: Tx, at: str = "") -> str:
    """End the turn that goes on, at ``at`` or now, never before it began; gives when, or "" where nobody speaks."""
    moment = ""
    for turn in tx.all(Turn, ended_at=None):
        moment = max(at or tx.env.now(), turn.began_at, key=seconds_of)
        tx.set(Turn, turn.uid, ended_at=moment)
    return moment


def end_turn_of(tx: Tx, person: Person, at: str) -> None:
    """A person who left at ``at`` has the floor no longer, nor has an organisation whose last one they were."""
    for turn in tx.all(Turn, ended_at=None):
        own = turn.person == person.uid if turn.person else turn.organisation == person.organisation
        if own and has_left(tx, turn):
            end_turn(tx, at)


def asks_no_more(tx: Tx, **of: str) -> None:
    """Whoever is taken off the list waits no longer; ``of``: ``person`` or ``organisation``."""
    for row in tx.all(FloorRequest, **of):
        tx.remove(FloorRequest, row.uid)


def on_record(tx: Tx, **of: str) -> bool:
    """Whether somebody had the floor or was passed over for it: then they stay on the list."""
    return bool(tx.count(Turn, **of) or tx.count(PassedOver, **of))


def forget_item(tx: Tx, item: str) -> None:
    """An agenda item goes away: its limit goes with it, and its turns are of the meeting alone."""
    for row in tx.all(FloorLimit, item=item):
        tx.remove(FloorLimit, row.uid)
    for turn in tx.all(Turn, item=item):
        tx.set(Turn, turn.uid, item=None)
