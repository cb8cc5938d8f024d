"""What an order rests on where one number does not say it: matches of duels, how often each score, stage by stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from facilitator.language.amounts import number
from facilitator.language.dates import decimal
from facilitator.language.voting import PAPERS, UNKNOWN
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots
from facilitator.report.document import Block, Cells, Line, Note, Source, Table

WIDEST = 16
"""So many columns of figures have room on a page."""
STAGES = 8
"""So many stages stand beside each other; more follow in a table below."""


def figures(b: Builder, ballots: Ballots) -> list[Block]:
    """The tables of a counted round, in the order of its letters; none for a rule whose result says it all."""
    assert ballots.tally is not None
    told = {line["option"]: line for line in ballots.tally.result["lines"]}
    lines = [told[option.letter] for option in ballots.options if option.letter in told]
    if not lines:
        return []
    papers = PAPERS.get(ballots.round.method, UNKNOWN)
    source: Source = ("tally", ballots.tally.uid)
    blocks: list[Block] = _stages(b, ballots, lines, source)
    if papers.places and "levels" in lines[0]:
        heads = [str(level) for level in range(len(lines[0]["levels"]))]
        rows = [(line["option"], [str(n) for n in line["levels"]]) for line in lines]
        blocks.append(_table(b, b.words("figures.levels"), heads, rows, source))
    if "each" in lines[0]:
        blocks += _paid(b, ballots, lines, source)
    if "over" in lines[0]:
        letters = [line["option"] for line in lines]
        if len(letters) > WIDEST:
            return [*blocks, Note(Line(b.words("figures.wide", n=len(letters)), sources=(source,)))]
        rows = [
            (
                line["option"],
                ["–" if other == line["option"] else str(line["over"][at]) for at, other in enumerate(letters)],
            )
            for line in lines
        ]
        blocks.append(_table(b, b.words("figures.duels"), letters, rows, source))
    return blocks


def _stages(b: Builder, ballots: Ballots, lines: Sequence[Mapping[str, Any]], source: Source) -> list[Block]:
    """How each option stood at each stage, a part of the stages after the other."""
    key = PAPERS.get(ballots.round.method, UNKNOWN).stages(ballots.round.params)
    many = max((len(line.get("stages", ())) for line in lines), default=0)
    if not key or not many:
        return []
    caption = b.words(key, **{name: value for name, value in lines[0].items() if type(value) is int})
    parts = [range(first, min(first + STAGES, many)) for first in range(0, many, STAGES)]
    return [
        _table(
            b,
            caption,
            [str(at + 1) for at in part],
            [(line["option"], [_at(b, line, at) for at in part]) for line in lines],
            source,
        )
        for part in parts
    ]


def _paid(b: Builder, ballots: Ballots, lines: Sequence[Mapping[str, Any]], source: Source) -> list[Block]:
    """Who bought what: how many paid the same, and how many gave what they had left."""
    bought = sorted((line for line in lines if line["step"] is not None), key=lambda line: line["step"])
    if not bought:
        return []
    columns = ("step", "equal", "each", "rest", "left")
    rows = [
        (
            line["option"],
            [number(line[name], b.lang, line["unit"] if name in ("each", "left") else 1) for name in columns],
        )
        for line in bought
    ]
    caption = b.words("paid.shares", currency=ballots.round.params["currency"])
    return [_table(b, caption, [b.words(f"paid.shares.{name}") for name in columns], rows, source)]


def _at(b: Builder, line: Mapping[str, Any], stage: int) -> str:
    number = line["stages"][stage]
    return "–" if number is None else decimal(number, line["unit"], b.lang)


def _table(
    b: Builder, caption: str, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]], source: Source
) -> Table:
    return Table(
        caption=caption,
        header=(b.words("figures.option"), *heads),
        rows=tuple(Cells((letter, *cells), (source,)) for letter, cells in rows),
        weights=(16, *(84 // len(heads) for _ in heads)),
        align=("left", *("right" for _ in heads)),
        row_header=True,
    )
