"""What the room did after a count, as every document says it: the line, each step of a tie at it, a round again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.language.sentences import join
from facilitator.language.told.cuts import step_told
from facilitator.language.told.narrowing import narrowing_told
from facilitator.model import CutBy, CutStep, SecondCount
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots
from facilitator.report.document import Block, Cells, Line, Note, Paragraph, Source, Table


def steps(b: Builder, ballots: Ballots) -> list[CutStep]:
    """The steps of a round's cut, in order."""
    found = [step for step in b.record.cuts if step.round == ballots.round.uid]
    return sorted(found, key=lambda step: (step.position, step.uid))


def why_again(b: Builder, ballots: Ballots) -> list[Block]:
    """Why the vote was opened once more; nothing of a first round."""
    blocks: list[Block] = []
    for row in b.record.again:
        if row.round != ballots.round.uid:
            continue
        facts = {
            "attempt": _attempt(b, row.of),
            "reason": " ".join(row.reason.split()),
            "letters": join([option.letter for option in ballots.options], b.lang),
        }
        text = b.words("again.run_off" if row.run_off else "again.reason", **facts)
        blocks.append(Paragraph(Line(text, sources=(("round_again", row.uid),))))
    decided = {row.uid: row for row in b.record.narrowings}
    for one in b.record.narrowed:
        if one.round == ballots.round.uid and one.narrowing in decided:
            letters = join([option.letter for option in ballots.options], b.lang)
            text = b.words("narrow.among", attempt=_attempt(b, decided[one.narrowing].round), letters=letters)
            blocks.append(Paragraph(Line(text, sources=(("narrowed_round", one.uid),))))
    return blocks


def is_run_off(b: Builder, ballots: Ballots) -> bool:
    """Whether a round was only about options that stood equal at the line of another."""
    return any(row.run_off and row.round == ballots.round.uid for row in b.record.again)


def told(b: Builder, ballots: Ballots) -> list[Block]:
    """The cut and how a tie at it was settled, a sentence each step, and what went out of the list; nothing without."""
    rows = steps(b, ballots)
    said = " ".join(_step(b, row) for row in rows)
    sources: tuple[Source, ...] = tuple(("cut_step", row.uid) for row in rows)
    return [*([Paragraph(Line(said, sources=sources))] if rows else []), *_narrowed(b, ballots)]


def _narrowed(b: Builder, ballots: Ballots) -> list[Block]:
    """What went out after the count, and by which threshold."""
    return [
        Paragraph(Line(narrowing_told(row, b.lang, time=b.clock(row.decided_at)), sources=(("narrowing", row.uid),)))
        for row in b.record.narrowings
        if row.round == ballots.round.uid
    ]


def again_by_hand(b: Builder, ballots: Ballots) -> list[Block]:
    """How anybody draws the lot again; nothing without one."""
    drawn = any(row.by is CutBy.LOT for row in steps(b, ballots))
    return [Note(Line(b.words("cut.again")))] if drawn else []


def _step(b: Builder, row: CutStep) -> str:
    return step_told(row, b.lang, time=b.clock(row.decided_at), attempt=_attempt(b, row.again or ""))


def _attempt(b: Builder, round_uid: str) -> int | str:
    return next((one.attempt for one in b.view.rounds if one.round.uid == round_uid), "–")


def second(b: Builder, ballots: Ballots) -> list[Block]:
    """Every second count beside the first: who, why, and where the figures differ."""
    blocks: list[Block] = []
    for row in b.record.second_counts:
        if row.round == ballots.round.uid and ballots.tally is not None and ballots.closing is not None:
            blocks += _second(b, ballots, row)
    return blocks


def _second(b: Builder, ballots: Ballots, row: SecondCount) -> list[Block]:
    assert ballots.tally is not None
    assert ballots.closing is not None
    sources: tuple[Source, ...] = (("second_count", row.uid), ("tally", ballots.tally.uid))
    before, after = (
        {line["option"]: line for line in result["lines"]} for result in (ballots.tally.result, row.result)
    )
    first = {letter: _sums(line) for letter, line in before.items()}
    again = {letter: _sums(line) for letter, line in after.items()}
    closing = ballots.closing
    same = first == again and (row.valid, row.blank, row.invalid) == (closing.valid, closing.blank, closing.invalid)
    said = " ".join(
        (
            b.words(
                "second.named" if row.first else "second.unnamed",
                time=b.clock(row.counted_at),
                first=row.first,
                second=row.second,
                reason=ended(row.reason),
            ),
            b.words("second.cards", valid=row.valid, blank=row.blank, invalid=row.invalid),
            b.words("second.same" if same else "second.other"),
        )
    )
    blocks: list[Block] = [Paragraph(Line(said, sources=sources))]
    if first == again:
        return blocks
    rows = tuple(
        Cells((letter, first.get(letter, "–"), again[letter], rank_label(after[letter])), sources) for letter in again
    )
    heads = ("figures.option", "second.head.first", "second.head.again", "second.head.place")
    table = Table(
        caption=b.words("second.table"),
        header=tuple(map(b.words, heads)),
        rows=rows,
        weights=(19, 27, 27, 27),
        align=("left", "right", "right", "right"),
        row_header=True,
    )
    return [*blocks, table]


def _sums(line: Mapping[str, Any]) -> str:
    """The figures of one option: its points or answers, or its levels from the lowest."""
    if "levels" in line:
        return " · ".join(map(str, line["levels"]))
    return " · ".join(str(line[name]) for name in ("points", "yes", "no", "abstain") if line.get(name) is not None)


def rank_label(line: Mapping[str, Any]) -> str:
    """The place as printed: "3", or "4–5" when shared."""
    first, last = line["rank"], line["rank_to"]
    return str(first) if first == last else f"{first}–{last}"


def ended(text: str) -> str:
    """A reason as a sentence ends."""
    told = " ".join(text.split())
    return told if told.endswith((".", "!", "?", "…")) else f"{told}."
