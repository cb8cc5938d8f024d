"""Who is named in a roll of persons: as everywhere, whoever may be named; of a secret round nobody in public.

Whoever may not be named loses the entry of the roll with all that hangs on it, for its place among names in
alphabetical order and the time of an answer would tell who it is; so the others are numbered anew. ``Round.roll_size``
tells how many that are. Answers of a roll call stand beside names only where those who are not named are a group, and
not of one mind: the result less the answers beside names is what the others answered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from facilitator.audience.answered import ABSTAINS
from facilitator.audience.withholding import SMALL_GROUP
from facilitator.language.voting import WORDS
from facilitator.model import Called, Card, Closing, KioskVote, RollEntry, RollPerson, Round


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
    @property
    def closings(self) -> tuple[Closing, ...]: ...


def named_rolls(rows: Rolls, named: Collection[str], *, public: bool) -> dict[str, Any]:
    """The fields about rolls without those of persons who are not ``named`` (uids); empty where all may stay."""
    secret = {row.uid for row in rows.rounds if row.secret} if public else set()
    gone = {row.entry for row in rows.roll_persons if row.person not in named or row.round in secret}
    if not gone:
        return {}
    touched = {row.round for row in rows.roll_persons if row.entry in gone}
    roll = [row for row in rows.roll if row.uid not in gone]
    called = [row for row in rows.called if row.entry not in gone]
    hidden = {row.uid for row in rows.rounds if row.uid in touched and _tells(row, roll, called, rows.closings)}
    return {
        "roll": tuple(_renumbered(roll, touched)),
        "roll_persons": tuple(row for row in rows.roll_persons if row.entry not in gone),
        "cards": tuple(row for row in rows.cards if row.entry not in gone),
        "kiosk_votes": tuple(row for row in rows.kiosk_votes if row.entry not in gone),
        "called": tuple(row for row in called if row.round not in hidden),
    }


def _renumbered(roll: Iterable[RollEntry], touched: Collection[str]) -> list[RollEntry]:
    """A gap in the numbers would tell between which names the one stood who is not named."""
    last: Counter[str] = Counter()
    made = {}
    for row in sorted(roll, key=lambda row: row.position):
        last[row.round] += 1
        made[row.uid] = replace(row, position=last[row.round]) if row.round in touched else row
    return [made[row.uid] for row in roll]


def _tells(row: Round, roll: Iterable[RollEntry], called: Iterable[Called], closings: Iterable[Closing]) -> bool:
    """Whether the answers beside the names left would tell, with the result, what each of the others answered."""
    closing = next((one for one in closings if one.round == row.uid), None)
    if closing is None:
        return False  # there is no result to take them from
    others = row.roll_size - sum(entry.round == row.uid for entry in roll)
    named = [one for one in called if one.round == row.uid]
    if others < SMALL_GROUP or not named:
        return True
    left = Counter(map(_pattern, closing.content.get("ballots", ())))
    left.subtract(_pattern(one.choices) for one in named if one.choices)
    given = [dict(pattern) for pattern in left.elements()]
    words = WORDS["sq"].get(row.method)
    left_out = ABSTAINS if words is not None and len(words.levels) == 3 else None
    return _of_one_mind(given, others - len(given), left_out)


def _pattern(choices: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(choices.items()))


def _of_one_mind(given: Sequence[Mapping[str, int]], silent: int, left_out: int | None) -> bool:
    """Whether there is an option on which all of them said the same, or nobody anything. ``silent``: so many more said
    nothing at all; ``left_out``: what it is to leave an option out.
    """
    letters = {letter for choices in given for letter in choices}
    return not given or any(
        not silent and len({choices.get(letter, left_out) for choices in given}) == 1 for letter in letters
    )
