"""Parts of the meeting under the Chatham House rule (``facilitator.audience.attributing``)."""

from __future__ import annotations

from facilitator.audience.attributing import running, under_rule
from facilitator.errors import KnownError
from facilitator.language.dates import seconds_of
from facilitator.meeting.clock import clock, in_meeting, stated
from facilitator.model import Cancellation, Closing, HouseRule, Point, Round
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@act("begin_house_rule")
def begin_house_rule(tx: Tx, at: str | None = None) -> HouseRule:
    """From now, or from the stated time, what is said may be told and never who was there.

    KnownError ``house.running``, ``house.vote`` while a vote is open, ``time.unreadable``.
    """
    if running(tx.all(HouseRule)):
        raise KnownError("house.running")
    over = {row.round for row in tx.all(Closing)} | {row.round for row in tx.all(Cancellation)}
    if any(row.uid not in over for row in tx.all(Round)):
        raise KnownError("house.vote")
    return tx.add(HouseRule(uid=tx.env.uid(), began_at=in_meeting(tx, stated(tx, at)[0])))


@act("end_house_rule")
def end_house_rule(tx: Tx, at: str | None = None) -> HouseRule:
    """It is over; what was said under it stays under it. KnownError ``house.none``, ``time.order``."""
    rule = running(tx.all(HouseRule))
    if rule is None:
        raise KnownError("house.none")
    happened = in_meeting(tx, stated(tx, at)[0])
    if seconds_of(happened) < seconds_of(rule.began_at):
        raise KnownError("time.order", earlier=clock(tx, rule.began_at), later=clock(tx, happened))
    return tx.set(HouseRule, rule.uid, ended_at=happened)


def stays_under(tx: Tx, before: Point, said_at: str) -> None:
    """A contribution does not leave the rule by another time. KnownError ``house.left``."""
    rules = tx.all(HouseRule)
    if under_rule(rules, before.said_at, before.entered_at) and not under_rule(rules, said_at, before.entered_at):
        raise KnownError("house.left")
