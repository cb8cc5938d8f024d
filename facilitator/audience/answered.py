"""What civil society, institutions and others answered in a roll call, put together from the answers in it.

Only of an open vote: each answer stands beside its name already, so that these sums tell nothing more. A secret vote
has no such figures, and none could be made of it: what a card says is kept apart from who was given it. Nor has a roll
of which some may not be named: beside those who are, the sums would tell their answers. Pure, over rows; screen and
paper ask here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.language.voting import WORDS
from facilitator.model import (
    Called,
    Channel,
    Group,
    Option,
    Organisation,
    Person,
    RollEntry,
    RollPerson,
    Round,
    category_of,
    group_of,
)

YES, NO, ABSTAINS = 1, 0, 2
COLUMNS = (YES, NO, ABSTAINS, None)
"""What an answer can be, as it was counted: who leaves an option out abstains; None for who did not vote at all."""
GROUPS = (Group.CSO, Group.INSTITUTION, Group.BODY, Group.CITIZEN, Group.HOST)


@dataclass(frozen=True, slots=True)
class Answered:
    """``counts``: votes for each of ``COLUMNS``; together they are all votes of the group."""

    letter: str
    group: Group
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Body:
    organisation: str | None
    person: str | None = None


def groups_of(
    roll: Iterable[RollEntry],
    persons: Iterable[RollPerson],
    people: Mapping[str, Person],
    bodies: Mapping[str, Organisation],
) -> dict[str, Group | None]:
    """Entry of a roll → the group that it counts in; None of who is not in the rows."""
    who = {row.entry: people.get(row.person) for row in persons}
    found: dict[str, Group | None] = {}
    for entry in roll:
        person = who.get(entry.uid)
        if person is not None:
            found[entry.uid] = group_of(person, bodies.get(person.organisation or ""))
        else:
            found[entry.uid] = category_of(_Body(entry.organisation), {}, bodies)
    return found


def answered(
    row: Round,
    channel: Channel,
    options: Sequence[Option],
    groups: Mapping[str, Group | None],
    said: Iterable[Called],
    cards: Mapping[str, int],
) -> list[Answered]:
    """A line for each option and group of a counted round; none but of a roll call with yes, no and abstentions, by two
    groups or more, with the whole roll in ``groups`` (as ``groups_of``). ``cards``: votes of who has several.
    """
    words = WORDS["sq"].get(row.method)
    if channel is not Channel.ROLL_CALL or words is None or len(words.levels) != 3:
        return []
    if len(groups) < row.roll_size or None in groups.values() or len(set(groups.values())) < 2:
        return []
    choices = {one.entry: one.choices for one in said}
    found = []
    for option in options:
        for group in (one for one in GROUPS if one in groups.values()):
            counts: dict[int | None, int] = dict.fromkeys(COLUMNS, 0)
            for entry in (uid for uid, its in groups.items() if its is group):
                its_own = choices.get(entry)
                counts[its_own.get(option.letter, ABSTAINS) if its_own else None] += cards.get(entry, 1)
            found.append(Answered(option.letter, group, tuple(counts.values())))
    return found
