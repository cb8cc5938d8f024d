"""Who typed the cards and how often, the hands of each part of the hall, and how many votes the roll had."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from facilitator.language.voting import WORDS
from facilitator.model import HandCount, HandSection
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots
from facilitator.report.compose.voting.cuts import ended
from facilitator.report.document import Block, Cells, Line, Paragraph, Source, Table

ABREAST = 5
"""So many sections stand beside each other in one table; the next ones are in a table of their own."""


def votes_of(ballots: Ballots) -> int:
    """How many votes the roll had: one an entry, and those of the weights."""
    return ballots.round.roll_size + sum(row.cards - 1 for row in ballots.weights)


def cards_of(ballots: Ballots, entry: str) -> int:
    """How many votes an entry of the roll had."""
    return next((row.cards for row in ballots.weights if row.entry == entry), 1)


def typed_said(words: Callable[..., str], ballots: Ballots) -> tuple[str, tuple[Source, ...]]:
    """Whether the cards were typed once or twice, and by whom; empty where none were typed, or nobody noted it."""
    row = ballots.typed
    if row is None:
        return "", ()
    sources: tuple[Source, ...] = (("typed_by", row.uid),)
    if not row.second and not row.again and not row.differed:
        return words("typed.once" if row.first else "typed.once.unnamed", first=row.first), sources
    unnamed = "" if row.first else ".unnamed"
    said = words(f"typed.twice{unnamed}", first=row.first, second=row.second, cards=row.typed, numbers=row.again)
    if not row.differed:
        return f"{said} {words('typed.same')}", sources
    return f"{said} {words(f'typed.differed{unnamed}', n=row.differed, third=row.third)}", sources


def notes(words: Callable[..., str], ballots: Ballots) -> list[str]:
    """What whoever counts again has to know of the cards: how often they were typed, how many votes the roll had."""
    weighed = words("counted.votes", n=votes_of(ballots)) if ballots.weights else ""
    return [said for said in (typed_said(words, ballots)[0], weighed) if said]


def typed_blocks(b: Builder, ballots: Ballots) -> list[Block]:
    """``typed_said`` as a paragraph."""
    said, sources = typed_said(b.words, ballots)
    return [Paragraph(Line(said, sources=sources))] if said else []


def section_blocks(b: Builder, ballots: Ballots) -> list[Block]:
    """The hands of each section and their sum, who counted them, and which of two counts was taken and why."""
    parts = sorted(ballots.sections, key=lambda row: (row.position, row.uid))
    if not parts or ballots.closing is None:
        return []
    counts = {(row.section, row.counter): row for row in ballots.counts}
    taken = {row.section: row for row in ballots.taken}
    stands = {}
    for part in parts:
        chosen = taken[part.uid].counter if part.uid in taken else 1
        stands[part.uid] = counts[part.uid, chosen]
    blocks: list[Block] = [
        Paragraph(
            Line(
                b.words("hands.sections", n=len(parts)),
                sources=(*(("hand_section", part.uid) for part in parts), ("closing", ballots.closing.uid)),
            )
        )
    ]
    for at in range(0, len(parts), ABREAST):
        last = at + ABREAST >= len(parts)
        blocks.append(_hands(b, ballots, parts[at : at + ABREAST], parts if last else [], stands))
    blocks.append(_counters(b, parts, counts))
    for part in parts:
        if part.uid in taken:
            one, other = counts[part.uid, 1], counts[part.uid, 2]
            text = b.words(
                f"hands.taken.{taken[part.uid].counter}",
                section=part.name,
                first=_figures(b, ballots, one),
                second=_figures(b, ballots, other),
                reason=ended(taken[part.uid].reason),
            )
            sources: tuple[Source, ...] = (
                ("hands_taken", taken[part.uid].uid),
                ("hand_section", part.uid),
                ("hand_count", one.uid),
                ("hand_count", other.uid),
            )
            blocks.append(Paragraph(Line(text, sources=sources)))
    return blocks


def _hands(
    b: Builder,
    ballots: Ballots,
    shown: Sequence[HandSection],
    summed: Sequence[HandSection],
    stands: Mapping[str, HandCount],
) -> Table:
    per = {part.uid: dict(_numbers(b, ballots, stands[part.uid])) for part in {*shown, *summed}}
    sources: tuple[Source, ...] = tuple(("hand_count", stands[part.uid].uid) for part in (summed or shown))
    rows = []
    for label in per[shown[0].uid]:
        cells = [str(per[part.uid][label]) for part in shown]
        whole = [str(sum(per[part.uid][label] for part in summed))] if summed else []
        rows.append(Cells((label, *cells, *whole), sources))
    heads = [part.name for part in shown] + ([b.words("hands.sections.sum")] if summed else [])
    return Table(
        caption=b.words("hands.sections.table"),
        header=(b.words("hands.sections.option"), *heads),
        rows=tuple(rows),
        weights=(28, *(72 // len(heads) for _ in heads)),
        align=("left", *("right" for _ in heads)),
        row_header=True,
    )


def _counters(b: Builder, parts: Sequence[HandSection], counts: Mapping[tuple[str, int], HandCount]) -> Table:
    rows = []
    for part in parts:
        one, other = counts[part.uid, 1], counts[part.uid, 2]
        same = one.counts == other.counts and one.raised == other.raised
        names = [row.by or b.words("hands.counters.unnamed") for row in (one, other)]
        sources: tuple[Source, ...] = (
            ("hand_section", part.uid),
            ("hand_count", one.uid),
            ("hand_count", other.uid),
        )
        rows.append(Cells((part.name, *names, b.words(f"hands.counters.{'same' if same else 'other'}")), sources))
    return Table(
        caption=b.words("hands.counters.table"),
        header=tuple(b.words(f"hands.counters.{column}") for column in ("section", "first", "second", "both")),
        rows=tuple(rows),
        weights=(26, 28, 28, 18),
        align=("left", "left", "left", "left"),
        row_header=True,
    )


def _numbers(b: Builder, ballots: Ballots, row: HandCount) -> list[tuple[str, int]]:
    """What was counted, each number with its letter, or its letter and level; the last one who raised a hand at all."""
    words = WORDS[b.lang].get(ballots.round.method)
    levels = words.levels if words is not None else ()
    found: list[tuple[str, int]] = []
    for letter, number in sorted(row.counts.items()):
        found += _of_letter(letter, number, levels, alone=len(row.counts) == 1)
    if row.raised is not None:
        found.append((b.words("hands.sections.raised"), row.raised))
    return found


def _of_letter(letter: str, number: Any, levels: Sequence[str], *, alone: bool) -> list[tuple[str, int]]:
    if not isinstance(number, Sequence):
        return [(letter, number)]
    few = len(levels) == len(number) <= len(ANSWERED)  # yes, no, abstain: words; a scale is read by its numbers
    return [
        (" ".join(filter(None, ("" if alone else letter, levels[at] if few else str(at)))), number[at])
        for at in (ANSWERED if few else reversed(range(len(number))))
    ]


ANSWERED = (1, 0, 2)
"""The order in which yes, no and abstain are told."""


def _figures(b: Builder, ballots: Ballots, row: HandCount) -> str:
    return ", ".join(f"{label}\u00a0{number}" for label, number in _numbers(b, ballots, row))
