"""Names typed without anybody being chosen: kept apart from every text, settled by an act before approval."""

from __future__ import annotations

from facilitator.errors import KnownError
from facilitator.meeting.forgetting import only_contributions
from facilitator.meeting.words import body, line
from facilitator.model import Action, Organisation, Person, Point, Unsettled
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@act("settle_author")
def settle_author(tx: Tx, point: str, *, organisation: str | None = None, person: str | None = None) -> Point:
    """Somebody is the author of a point whose name was still to be settled; both None: nobody, and none is named.

    A person brings their organisation along. KnownError ``row.gone``.
    """
    if person is not None:
        organisation = organisation or tx.get(Person, person).organisation
    if organisation is not None:
        tx.get(Organisation, organisation)
    settled(tx, point=point)
    return only_contributions(tx, tx.set(Point, point, organisation=organisation, person=person))


@act("settle_owner")
def settle_owner(tx: Tx, action: str, owner: str) -> Action:
    """Somebody, as papers print them, owns an action whose owner was still to be settled; empty: nobody yet."""
    settled(tx, action=action)
    return tx.set(Action, action, owner=line(owner, "owner") if owner.strip() else "")


@act("settle_text")
def settle_text(tx: Tx, *, point: str | None = None, action: str | None = None) -> Point | Action:
    """It was no name: the words stand before the text, as they were typed. KnownError ``row.gone``."""
    typed = settled(tx, point=point, action=action)
    if not typed:
        raise KnownError("row.gone", table="unsettled")
    if point is not None:
        return tx.set(Point, point, text=body(f"{typed}: {tx.get(Point, point).text}", "text"))
    uid = action or ""
    return tx.set(Action, uid, text=body(f"{typed}: {tx.get(Action, uid).text}", "text"))


def keep_typed(tx: Tx, typed: str, *, point: str | None = None, action: str | None = None) -> Unsettled:
    """Keep the name as it was typed, in a row of its own."""
    return tx.add(Unsettled(uid=tx.env.uid(), typed=line(typed, "typed"), point=point, action=action))


def settled(tx: Tx, *, point: str | None = None, action: str | None = None) -> str:
    """Nothing is to be settled there any more; gives what was typed, or an empty text."""
    typed = ""
    for row in tx.all(Unsettled, point=point, action=action):
        typed = row.typed
        tx.remove(Unsettled, row.uid)
    return typed
