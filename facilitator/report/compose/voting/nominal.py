"""Rounds of the nominal group technique: what went before each, and what changed from the first to the final one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.model import Nominal, NominalVote
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots
from facilitator.report.compose.voting.cuts import rank_label
from facilitator.report.document import Block, Cells, Line, Paragraph, Source, Table


def before(b: Builder, ballots: Ballots) -> list[Block]:
    """Which vote of the technique it is, and the steps of the room until then; nothing of any other vote."""
    mine, nominal = _mine(b, ballots)
    if mine is None or nominal is None:
        return []
    steps = sorted((row for row in b.record.nominal_steps if row.nominal == nominal.uid), key=lambda row: row.position)
    told = [b.words("nominal.final" if mine.final else "nominal.first")]
    reached = {row.stage: row for row in steps}
    for row in steps:
        if row.stage in ("writing", "ideas", "clarify") and not mine.final:
            told.append(b.words(f"nominal.{row.stage}", time=b.clock(row.begun_at), minutes=nominal.minutes))
        elif row.stage == "discuss" and mine.final:
            told.append(b.words("nominal.discuss", time=b.clock(row.begun_at)))
    sources: tuple[Source, ...] = (("nominal", nominal.uid), *(("nominal_step", row.uid) for row in reached.values()))
    return [Paragraph(Line(" ".join(told), sources=sources))]


def change(b: Builder, ballots: Ballots) -> list[Block]:
    """After the final count: every idea in both votes, and how it moved; nothing of any other round."""
    mine, nominal = _mine(b, ballots)
    if mine is None or nominal is None or not mine.final or ballots.tally is None:
        return []
    first = _first(b, nominal)
    if first is None or first.tally is None or first.round.method != ballots.round.method:
        return []
    was, texts = _lines(first), {option.letter: option.text for option in ballots.options}
    old = {option.letter: option.text for option in first.options}
    source: tuple[Source, ...] = (("tally", ballots.tally.uid), ("tally", first.tally.uid))
    rows = [
        Cells(
            (
                line["option"],
                " ".join(texts.get(line["option"], "").split()),
                f"{rank_label(was[line['option']])} ({was[line['option']]['points']})",
                f"{rank_label(line)} ({line['points']})",
                _moved(was[line["option"]]["points"], line["points"]),
            ),
            source,
        )
        for line in ballots.tally.result["lines"]
        if line["option"] in was and old.get(line["option"]) == texts.get(line["option"])
    ]
    heads = ("letter", "option", "was", "now", "moved")
    keys = {"letter": "vote.letter", "option": "vote.option"}
    return [
        Table(
            caption=b.words("nominal.change"),
            header=tuple(b.words(keys.get(head, f"nominal.change.{head}")) for head in heads),
            rows=tuple(rows),
            weights=(10, 44, 17, 17, 12),
            align=("left", "left", "right", "right", "right"),
        )
    ]


def _moved(was: int, now: int) -> str:
    return f"+{now - was}" if now > was else f"−{was - now}" if now < was else "0"


def _mine(b: Builder, ballots: Ballots) -> tuple[NominalVote | None, Nominal | None]:
    mine = next((row for row in b.record.nominal_votes if row.vote == ballots.round.vote), None)
    return mine, next((row for row in b.record.nominals if mine is not None and row.uid == mine.nominal), None)


def _first(b: Builder, nominal: Nominal) -> Ballots | None:
    vote = next((row.vote for row in b.record.nominal_votes if row.nominal == nominal.uid and not row.final), "")
    counted = [one for one in b.view.rounds if one.round.vote == vote and one.tally is not None]
    return counted[-1] if counted else None


def _lines(ballots: Ballots) -> Mapping[str, Mapping[str, Any]]:
    assert ballots.tally is not None
    return {line["option"]: line for line in ballots.tally.result["lines"] if "points" in line}
