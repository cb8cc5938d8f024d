"""Who is named in a roll of persons: as everywhere, whoever may be named; of a secret round nobody in public.

Whoever may not be named loses the entry of the roll with all that hangs on it, for its place among names in
alphabetical order and the time of an answer would tell who it is. ``Round.roll_size`` tells how many that are.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Protocol

from facilitator.model import Called, Card, KioskVote, RollEntry, RollPerson, Round


class Rolls(Protocol):
    """The rows of a Record that are about rolls."""

    @property
    def rounds(self) -> tuple[Round, ...]: ...
    @property
    def roll(self) -> tuple[RollEntry, ...]: ...
    @property
    def roll_persons(self) -> tuple[RollPerson, ...]: ...
    @property
    def cards(self) -> tuple[Card, ...]: ...
    @property
    def kiosk_votes(self) -> tuple[KioskVote, ...]: ...
    @property
    def called(self) -> tuple[Called, ...]: ...


def named_rolls(rows: Rolls, named: Collection[str], *, public: bool) -> dict[str, Any]:
    """The fields about rolls without those of persons who are not ``named`` (uids); empty where all may stay."""
    secret = {row.uid for row in rows.rounds if row.secret} if public else set()
    gone = {row.entry for row in rows.roll_persons if row.person not in named or row.round in secret}
    if not gone:
        return {}
    return {
        "roll": tuple(row for row in rows.roll if row.uid not in gone),
        "roll_persons": tuple(row for row in rows.roll_persons if row.entry not in gone),
        "cards": tuple(row for row in rows.cards if row.entry not in gone),
        "kiosk_votes": tuple(row for row in rows.kiosk_votes if row.entry not in gone),
        "called": tuple(row for row in rows.called if row.entry not in gone),
    }
