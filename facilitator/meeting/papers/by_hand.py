"""Signing the list of attendance by hand on the screen: off until somebody switches it on for this meeting.

The file is not encrypted, and its journal keeps what was ever written: so nobody signs before the meeting says that it
may, a new drawing takes the old one's place, and ``erase_handwriting`` empties the journal too.
"""

from __future__ import annotations

from facilitator import strokes as drawing
from facilitator.errors import KnownError
from facilitator.language.dates import moment_of
from facilitator.meeting.attendance import stays_of
from facilitator.meeting.lifecycle import pen_given
from facilitator.meeting.papers.approvals import is_frozen
from facilitator.model import Attendance, HandwritingAllowed, Handwritten, Person, Rows
from facilitator.store.acts import act
from facilitator.store.tx import Tx


def is_allowed(rows: Rows) -> bool:
    """Whether people may sign on the screen in this meeting."""
    return bool(rows.all(HandwritingAllowed))


def of_person(rows: Rows, person: str) -> Handwritten | None:
    """What somebody signed last, or that they did not; None while nobody asked them."""
    found = [row for stay in rows.all(Attendance, person=person) for row in rows.all(Handwritten, attendance=stay.uid)]
    return max(found, key=lambda row: (row.signed_at, row.uid), default=None)


@act("allow_handwriting")
def allow_handwriting(tx: Tx) -> HandwritingAllowed:
    """From now on people may sign on the screen in this meeting; who switched it on is kept."""
    rows = tx.all(HandwritingAllowed)
    return rows[0] if rows else tx.add(HandwritingAllowed(uid=tx.env.uid(), allowed_at=tx.env.now(), by=tx.env.actor))


@act("forbid_handwriting")
def forbid_handwriting(tx: Tx) -> None:
    """Nobody signs on the screen any more; what was drawn stays until it is erased."""
    for row in tx.all(HandwritingAllowed):
        tx.remove(HandwritingAllowed, row.uid)


@act("sign_by_hand")
def sign_by_hand(tx: Tx, person: str, strokes: str) -> Handwritten:
    """Somebody signed for the day they are there (their last stay); what they signed before that day is replaced.

    KnownError ``handwriting.off``, ``handwriting.not_come`` (fact ``name``), and those of ``strokes.checked``.
    """
    return _kept(tx, person, drawing.checked(strokes))


@act("decline_handwriting")
def decline_handwriting(tx: Tx, person: str) -> Handwritten:
    """Somebody was asked and does not sign; nothing else follows from it. KnownErrors as ``sign_by_hand``."""
    return _kept(tx, person, "")


@act("erase_handwriting", undoable=False)
def erase_handwriting(tx: Tx, person: str) -> bool:
    """All that somebody ever drew goes out of the tables and out of the journal, for good: also what was taken back, or
    drawn for a stay that is not there any more. Gives whether there was anything.

    Frozen Records, copies and documents made before keep it. KnownErrors ``row.gone``, ``meeting.approved`` and
    ``meeting.handed_over``: asked here, for where no row is left to remove nothing else would ask.
    """
    if is_frozen(tx):
        raise KnownError("meeting.approved")
    if pen_given(tx) is not None:
        raise KnownError("meeting.handed_over")
    stays = tx.ever(Attendance, "person", tx.get(Person, person).uid)
    for row in tx.all(Handwritten):
        if row.attendance in stays:
            tx.remove(Handwritten, row.uid)
    tx.erase(Handwritten, "attendance", stays)
    return bool(tx.erased)


def _kept(tx: Tx, person: str, strokes: str) -> Handwritten:
    if not is_allowed(tx):
        raise KnownError("handwriting.off")
    stays = stays_of(tx.all(Attendance, person=person))
    if not stays:
        raise KnownError("handwriting.not_come", name=tx.get(Person, person).name)
    zone = tx.meeting().zone
    day = moment_of(stays[-1].arrived_at, zone)
    for stay in stays:
        then = moment_of(stay.arrived_at, zone)
        if stay is stays[-1] or (day and then and then.date() == day.date()):
            for row in tx.all(Handwritten, attendance=stay.uid):
                tx.remove(Handwritten, row.uid)
    return tx.add(Handwritten(uid=tx.env.uid(), attendance=stays[-1].uid, strokes=strokes, signed_at=tx.env.now()))
