"""The roll as it is now: who may vote if a round opened at this moment; and its copy, when it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facilitator.language.collation import name_key
from facilitator.model import Attendance, Organisation, RollEntry
from facilitator.store.tx import Tx
from facilitator.voting.mandates import freeze_mandate, in_room, represented
from facilitator.voting.roll.weights import freeze_weight


def roll_now(tx: Tx) -> tuple[list[Organisation], int]:
    """Entitled organisations represented in the room, in Albanian order of short names, and people in the room.

    Those for which somebody in the room votes by mandate are among them.
    Who is there as host or citizen represents nobody (``represents``), as in every count.
    """
    there, inside, bodies = here(tx)
    by_mandate = represented(tx, there)
    entitled = [body for body in bodies.values() if body.uid in there or (body.votes and body.uid in by_mandate)]
    return sorted(entitled, key=lambda body: name_key(body.name)), inside


def here(tx: Tx) -> tuple[set[str], int, dict[str, Organisation]]:
    """Organisations with a vote and somebody in the room, people in the room, and every organisation."""
    inside = {visit.person for visit in tx.all(Attendance, left_at=None)}
    bodies = {body.uid: body for body in tx.all(Organisation)}
    spoken_for = in_room(tx)
    return {uid for uid, body in bodies.items() if body.votes and uid in spoken_for}, len(inside), bodies


def freeze_roll(tx: Tx, round_uid: str, entitled: Sequence[Organisation], weights: Mapping[str, int]) -> None:
    """Copy the roll into a round, with who votes by mandate and who has more than one card."""
    held = represented(tx, here(tx)[0])
    for position, body in enumerate(entitled, start=1):
        entry = tx.add(
            RollEntry(
                uid=tx.env.uid(),
                round=round_uid,
                position=position,
                name=body.name,  # in full: it is printed
                organisation=body.uid,
            )
        )
        freeze_mandate(tx, entry, held)
        freeze_weight(tx, entry, weights)
