"""What civil society, institutions and others answered in a roll call, put together from the answers in it.

Only of an open vote: each answer stands beside its name already, so that these sums tell nothing more. A secret vote
has no such figures, and none could be made of it: what a card says is kept apart from who was given it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.language.voting import WORDS
from facilitator.model import STANDING_OF, Channel, Organisation, Standing
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots
from facilitator.report.compose.voting.counters import cards_of
from facilitator.report.document import Block, Cells, Line, Note, Source, Table

YES, NO, ABSTAINS = 1, 0, 2
COLUMNS = (YES, NO, ABSTAINS, None)
"""What an answer can be, as it was counted: who leaves an option out abstains; None for who did not vote at all."""
GROUPS = {
    Standing.CIVIL_SOCIETY: "group.cso",
    Standing.INSTITUTION: "group.institution",
    Standing.OTHER: "group.body",
    Standing.ORGANISER: "group.host",
}


@dataclass(frozen=True, slots=True)
class Answered:
    """``counts``: votes for each of ``COLUMNS``; together they are all votes of the group."""

    letter: str
    standing: Standing
    counts: tuple[int, ...]


def answered(ballots: Ballots, body_of: Callable[[str | None], Organisation | None]) -> list[Answered]:
    """A line for each option and group; none but of a counted roll call with yes, no and abstentions, by two groups
    or more, each body of which is in the record.
    """
    words = WORDS["sq"].get(ballots.round.method)
    if ballots.channel is not Channel.ROLL_CALL or ballots.tally is None or words is None or len(words.levels) != 3:
        return []
    bodies = {entry.uid: body_of(entry.organisation) for entry in ballots.roll}
    if None in bodies.values():
        return []
    standing = {uid: STANDING_OF[body.kind] for uid, body in bodies.items() if body is not None}
    groups = [one for one in GROUPS if one in standing.values()]
    if len(groups) < 2:
        return []
    said = {row.entry: row.choices for row in ballots.called}
    found = []
    for option in ballots.options:
        for group in groups:
            counts: dict[int | None, int] = dict.fromkeys(COLUMNS, 0)
            for entry, its in standing.items():
                if its is group:
                    choices = said.get(entry)
                    counts[choices.get(option.letter, ABSTAINS) if choices else None] += cards_of(ballots, entry)
            found.append(Answered(option.letter, group, tuple(counts.values())))
    return found


def standing_blocks(b: Builder, ballots: Ballots) -> list[Block]:
    """``answered`` as a table, with what the groups are."""
    lines = answered(ballots, b.view.organisation)
    if not lines:
        return []
    sources: tuple[Source, ...] = (
        ("round", ballots.round.uid),
        *(("called", row.uid) for row in ballots.called),
    )
    alone = len(ballots.options) == 1
    rows = []
    for line in lines:
        group = b.words(GROUPS[line.standing])
        label = group if alone else b.words("protocol.call.group", letter=line.letter, group=group)
        rows.append(Cells((label, *map(str, line.counts)), sources))
    table = Table(
        caption=b.words("protocol.call.groups"),
        header=tuple(b.words(f"protocol.call.{column}") for column in ("who", "yes", "no", "abstain", "silent")),
        rows=tuple(rows),
        weights=(48, 11, 12, 14, 15),
        align=("left", "right", "right", "right", "right"),
        row_header=True,
    )
    return [table, Note(Line(b.words("protocol.call.groups.note")))]
