"""What the room answered when the wording of a measure was read to it, beside a plain yes (``read_back_measure``)."""

from __future__ import annotations

from facilitator.errors import KnownError
from facilitator.meeting.clock import in_meeting, stated
from facilitator.meeting.words import body
from facilitator.model import Answered, Measure, Organisation, Person, ReadBack, ReadingAnswer
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@act("change_read_measure")
def change_read_measure(tx: Tx, uid: str, text: str, at: str | None = None) -> Measure:
    """The room wanted another wording, which is read to it anew.

    KnownError ``text.empty``, ``text.long``, ``reading.same`` where it is the wording that was read.
    """
    measure = tx.get(Measure, uid)
    new = body(text, "text")
    if new == measure.text:
        raise KnownError("reading.same")
    _answered(tx, measure, Answered.CHANGED, at)
    return tx.set(Measure, uid, text=new)


@act("object_to_measure")
def object_to_measure(
    tx: Tx, uid: str, *, organisation: str | None = None, person: str | None = None, at: str | None = None
) -> ReadingAnswer:
    """Somebody does not find the discussion in the wording; nobody named: it is not said who.

    A confirmation of that wording does not stand any more. A person brings their organisation along.
    KnownError ``row.gone``.
    """
    measure = tx.get(Measure, uid)
    if person is not None:
        organisation = organisation or tx.get(Person, person).organisation
    if organisation is not None:
        tx.get(Organisation, organisation)
    for row in tx.all(ReadBack, measure=uid):
        tx.remove(ReadBack, row.uid)
    return _answered(tx, measure, Answered.OBJECTED, at, organisation, person)


def _answered(
    tx: Tx,
    measure: Measure,
    answered: Answered,
    at: str | None,
    organisation: str | None = None,
    person: str | None = None,
) -> ReadingAnswer:
    return tx.add(
        ReadingAnswer(
            uid=tx.env.uid(),
            measure=measure.uid,
            text=measure.text,
            answered=answered,
            answered_at=in_meeting(tx, stated(tx, at)[0]),
            organisation=organisation,
            person=person,
        )
    )
