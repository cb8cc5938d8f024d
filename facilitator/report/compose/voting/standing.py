"""The table of what civil society, institutions and others answered in a roll call (``audience.answered``)."""

from __future__ import annotations

from facilitator.audience.answered import Answered, answered, groups_of
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots, View
from facilitator.report.document import Block, Cells, Line, Note, Source, Table


def answers_of(ballots: Ballots, view: View) -> list[Answered]:
    """The lines of a round; none of one that was not counted."""
    if ballots.tally is None:
        return []
    groups = groups_of(ballots.roll, ballots.persons, view.people, view.organisations)
    cards = {row.entry: row.cards for row in ballots.weights}
    return answered(ballots.round, ballots.channel, ballots.options, groups, ballots.called, cards)


def standing_blocks(b: Builder, ballots: Ballots) -> list[Block]:
    """``answers_of`` as a table, with what the groups are."""
    lines = answers_of(ballots, b.view)
    if not lines:
        return []
    sources: tuple[Source, ...] = (
        ("round", ballots.round.uid),
        *(("called", row.uid) for row in ballots.called),
    )
    alone = len(ballots.options) == 1
    rows = []
    for line in lines:
        group = b.words(f"group.{line.group}")
        label = group if alone else b.words("protocol.call.group", letter=line.letter, group=group)
        rows.append(Cells((label, *map(str, line.counts)), sources))
    table = Table(
        caption=b.words(f"protocol.call.groups{ballots.who}"),
        header=tuple(b.words(f"protocol.call.{column}") for column in ("who", "yes", "no", "abstain", "silent")),
        rows=tuple(rows),
        weights=(48, 11, 12, 14, 15),
        align=("left", "right", "right", "right", "right"),
        row_header=True,
    )
    return [table, Note(Line(b.words(f"protocol.call.groups.note{ballots.who}")))]
