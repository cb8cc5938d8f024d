"""What the relacion tells of votes: one table of priorities, and in one sentence how it was counted."""

from __future__ import annotations

from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots
from facilitator.report.compose.voting import cuts, nominal
from facilitator.report.compose.voting.channels import by_name
from facilitator.report.compose.voting.counters import typed_said, votes_of
from facilitator.report.compose.voting.votes import (
    agreement,
    by_hands,
    fist_table,
    papers,
    places,
    round_source,
    title,
    without_result,
)
from facilitator.report.document import Block, Line, Paragraph, Section, Source


def priorities(b: Builder) -> list[Section]:
    """Every round in its vote, those that gave no result in a sentence."""
    if not b.view.rounds:
        return []
    ordered = any(ballots.tally is not None and papers(ballots).places for ballots in b.view.rounds)
    advice: list[Block] = [Paragraph(Line(b.words("vote.advice")))] if ordered else []
    sections = [b.automatic("priorities", b.words("priorities" if ordered else "votes"), advice)]
    for ballots in b.view.rounds:
        missing = without_result(b, ballots)
        blocks = _told(b, ballots) if missing is None else [missing]
        sections.append(b.automatic(f"priorities:{ballots.round.uid}", title(b, ballots), blocks, level=2))
    return sections


def _told(b: Builder, ballots: Ballots) -> list[Block]:
    assert ballots.tally is not None
    if papers(ballots).places:
        again = cuts.why_again(b, ballots)
        return [
            *again,
            Paragraph(_counted(b, ballots)),
            places(b, ballots),
            *cuts.told(b, ballots),
            *nominal.change(b, ballots),
            *cuts.second(b, ballots),
        ]
    result = ballots.tally.result
    said, sources = agreement(b, ballots), (("tally", ballots.tally.uid), *round_source(ballots))
    if len(result["lines"]) > 1:
        return [
            Paragraph(_counted(b, ballots)),
            fist_table(b, ballots),
            *([Paragraph(Line(said, sources=sources))] if said else []),
        ]
    shown = result["lines"][0]["levels"]
    levels = ", ".join(map(str, reversed(shown)))
    text = " ".join(filter(None, (b.words("counted.levels", levels=levels, top=len(shown) - 1), said)))
    return [Paragraph(_counted(b, ballots)), Paragraph(Line(text, sources=sources))]


def _counted(b: Builder, ballots: Ballots) -> Line:
    """How it was voted and by how many, in one sentence."""
    row, closing = ballots.round, ballots.closing
    assert closing is not None
    hands = by_hands(ballots)
    named = papers(ballots).method(row.params, hands)
    key = named.replace("vote.method.", "counted.method.") if named else "counted.method.other"
    method = b.words(key, **{**row.params, **({} if named else {"method": row.method})})
    how = "hands" if hands else "call" if by_name(ballots) else "secret" if row.secret else "open"
    voted = len(ballots.called) if by_name(ballots) and ballots.weights else closing.returned
    said = [b.words(f"counted.{how}{ballots.who}", method=method, valid=closing.valid, voted=voted, roll=row.roll_size)]
    if ballots.weights:
        said.append(b.words("counted.votes", n=votes_of(ballots)))
    typed, typed_in = typed_said(b.words, ballots)
    weighed = (("roll_weight", one.uid) for one in ballots.weights)
    sources: tuple[Source, ...] = (*round_source(ballots), ("closing", closing.uid), *weighed, *typed_in)
    return Line(" ".join(filter(None, (*said, typed))), sources=sources)
