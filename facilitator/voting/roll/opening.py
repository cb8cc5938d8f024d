"""What the opening of a round copies of the roll: organisations, or persons; and what it refuses."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.errors import KnownError
from facilitator.language.names import printable
from facilitator.model import Channel, Organisation, Person
from facilitator.store.tx import Tx
from facilitator.voting.roll.now import freeze_roll, roll_now
from facilitator.voting.roll.persons import freeze_persons, persons_now, persons_with_vote
from facilitator.voting.roll.weights import refuse_weights, weighed, weights_now


@dataclass(frozen=True, slots=True)
class Entitled:
    """Who votes if a round opens now. ``roll`` is who is there, ``members`` who has a vote at all; both are ``persons``
    or both organisations. ``votes`` and ``all_votes``: how many votes these have; ``inside``: people in the room.
    """

    roll: tuple[Organisation, ...] | tuple[Person, ...]
    members: tuple[Organisation, ...] | tuple[Person, ...]
    votes: int
    all_votes: int
    inside: int
    persons: bool

    @property
    def names(self) -> list[str]:
        """Each as it will be called where there is little room."""
        return [one.name if isinstance(one, Person) else one.short_name or one.name for one in self.roll]


def entitled_now(tx: Tx, *, persons: bool) -> Entitled:
    """The roll as it is now; empty with nobody there who has a vote."""
    bodies, inside = roll_now(tx)
    if persons:
        people, known = persons_now(tx), persons_with_vote(tx)
        return Entitled(tuple(people), tuple(known), len(people), len(known), inside, True)
    weights = weights_now(tx)
    members = [body for body in tx.all(Organisation) if body.votes]
    return Entitled(tuple(bodies), tuple(members), weighed(bodies, weights), weighed(members, weights), inside, False)


def refuse_roll(tx: Tx, entitled: Entitled, channel: Channel, *, secret: bool, of_members: bool) -> None:
    """KnownError ``roll.empty``, ``name.unprintable``, and of organisations with several votes ``weight.*``.

    ``of_members``: the rule asks for a part of all votes; by hands nobody could tell of how many votes half was asked.
    """
    if not entitled.roll:
        raise KnownError("roll.empty")
    for name in entitled.names:
        if not printable(name):  # frozen so, it could never be printed
            raise KnownError("name.unprintable", value=name, repair="")
    weights = weights_now(tx)
    refuse_weights(_bodies(entitled.roll), weights, channel, secret=secret)
    if of_members:
        refuse_weights(_bodies(entitled.members), weights, channel, secret=False)


def freeze_entitled(tx: Tx, round_uid: str, entitled: Entitled) -> None:
    """Copy the roll into the round."""
    if entitled.persons:
        freeze_persons(tx, round_uid, [one for one in entitled.roll if isinstance(one, Person)])
    else:
        freeze_roll(tx, round_uid, _bodies(entitled.roll), weights_now(tx))


def _bodies(roll: tuple[Organisation, ...] | tuple[Person, ...]) -> list[Organisation]:
    return [one for one in roll if isinstance(one, Organisation)]
