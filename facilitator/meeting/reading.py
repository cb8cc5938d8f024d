"""Reading a meeting: everything for a screen, or the Record for a document."""

from __future__ import annotations

import hashlib

from facilitator.errors import KnownError
from facilitator.meeting.counts import counts
from facilitator.model import (
    TABLES,
    Action,
    AgendaItem,
    Agreement,
    Approval,
    Attendance,
    Block,
    Cancellation,
    Card,
    Closing,
    Measure,
    MeasureLink,
    Option,
    Organisation,
    Person,
    Point,
    PointLink,
    RollEntry,
    Round,
    Row,
    Tally,
    Vote,
    Withdrawal,
)
from facilitator.record import Record
from facilitator.store.tx import Tx


def everything(tx: Tx) -> dict[type[Row], list[Row]]:
    """All rows of all tables: what a window loads once and then keeps by ``Changes``."""
    return {kind: tx.all(kind) for kind in TABLES.values()}


def read_record(tx: Tx) -> Record:
    """The full Record of the meeting as it is now."""
    organisations, people, attendance = tx.all(Organisation), tx.all(Person), tx.all(Attendance)
    return Record(
        meeting=tx.meeting(),
        counts=counts(organisations, people, attendance),
        made_at=tx.env.now(),
        head=tx.head,
        organisations=tuple(organisations),
        people=tuple(people),
        attendance=tuple(attendance),
        agenda=tuple(tx.all(AgendaItem)),
        points=tuple(tx.all(Point)),
        point_links=tuple(tx.all(PointLink)),
        measures=tuple(tx.all(Measure)),
        measure_links=tuple(tx.all(MeasureLink)),
        actions=tuple(tx.all(Action)),
        agreements=tuple(tx.all(Agreement)),
        votes=tuple(tx.all(Vote)),
        rounds=tuple(tx.all(Round)),
        options=tuple(tx.all(Option)),
        roll=tuple(tx.all(RollEntry)),
        cards=tuple(tx.all(Card)),
        closings=tuple(tx.all(Closing)),
        tallies=tuple(tx.all(Tally)),
        cancellations=tuple(tx.all(Cancellation)),
        blocks=tuple(tx.all(Block)),
    )


def approved_record(tx: Tx) -> tuple[Approval, Record] | None:
    """The standing approval and its frozen Record, byte for byte as approved; None while there is none.

    KnownError ``blob.missing``, ``approval.altered`` when the bytes no longer have the approved hash.
    """
    withdrawn = {row.approval for row in tx.all(Withdrawal)}
    for approval in tx.all(Approval):
        if approval.uid not in withdrawn:
            data = tx.bytes_of(approval.record_sha256)
            if hashlib.sha256(data).hexdigest() != approval.record_sha256:
                raise KnownError("approval.altered")
            return approval, Record.from_json(data)
    return None
