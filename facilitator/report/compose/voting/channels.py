"""How the votes of a round came, each way in its own words: cards and kiosk with subtotals, answers of a roll call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from facilitator.language.voting import PAPERS, UNKNOWN, WORDS
from facilitator.model import Channel, RollEntry
from facilitator.record import Audience
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots
from facilitator.report.compose.voting.counters import cards_of
from facilitator.report.document import Block, Cells, Line, Note, Paragraph, Source, Table

ANSWERS = {1: "vote.yes", 0: "vote.no", 2: "vote.abstain"}


def by_name(ballots: Ballots) -> bool:
    """Whether it was a roll call."""
    return ballots.channel is Channel.ROLL_CALL


def with_cards(ballots: Ballots) -> bool:
    """Whether there were cards at all: hands and spoken answers leave none."""
    return ballots.channel is Channel.CARDS


def call_said(b: Builder, ballots: Ballots) -> list[str]:
    """How many were called and how many answered."""
    closing = ballots.closing
    if closing is None:
        return [b.words("vote.call.uncounted")]
    if not ballots.weights:
        rest = closing.given - closing.returned
        return [b.words(f"vote.call{ballots.who}", given=closing.given, returned=closing.returned, rest=rest)]
    called, answered = len(ballots.roll), len(ballots.called)
    return [
        b.words("vote.call", given=called, returned=answered, rest=called - answered),
        b.words("vote.call.votes", voted=closing.returned, possible=closing.given),
    ]


def call_blocks(b: Builder, ballots: Ballots) -> list[Block]:
    """Every entry of the roll with its answer, for each to check their own line; of persons those who may be named."""
    answers = {row.entry: row for row in ballots.called}
    rows = []
    for number, entry in enumerate(sorted(ballots.roll, key=lambda entry: (entry.position, entry.uid)), start=1):
        row = answers.get(entry.uid)
        name, held = voter(b, ballots, entry)
        sources: tuple[Source, ...] = (("roll_entry", entry.uid), *held, *((("called", row.uid),) if row else ()))
        votes, weighed = votes_cell(ballots, entry)
        cells = (str(number), *name, *votes, _answer(b, ballots, entry))
        rows.append(Cells(cells, (*sources, *weighed)))
    wide = (35, 25) if ballots.of_persons else (50, 10) if ballots.weights else (60,)
    table = Table(
        caption=b.words(f"protocol.call.table{ballots.who}"),
        header=tuple(b.words(f"protocol.roll.{column}") for column in (*roll_columns(ballots), "answer")),
        rows=tuple(rows),
        weights=(8, *wide, 32),
        align=(*roll_aligned(ballots), "left"),
    )
    return [
        *([table] if rows else []),
        *call_unnamed(b, ballots),
        Note(Line(b.words(f"protocol.call.note{ballots.who}"))),
    ]


def roll_columns(ballots: Ballots) -> tuple[str, ...]:
    """What stands in every table of a roll, as the ends of keys: persons with the body they spoke for."""
    who = ("person", "body") if ballots.of_persons else ("name",)
    return ("number", *who, *(["votes"] if ballots.weights else []))


def roll_aligned(ballots: Ballots) -> tuple[str, ...]:
    """How these columns are set."""
    who: tuple[str, ...] = ("left", "left") if ballots.of_persons else ("left",)
    return ("right", *who, *(("right",) if ballots.weights else ()))


def unnamed(ballots: Ballots) -> tuple[int, int]:
    """How many of a roll of persons are not named here, and how many of these answered in a roll call."""
    if not ballots.of_persons:
        return 0, 0
    answered = ballots.closing.returned - len(ballots.called) if ballots.closing and by_name(ballots) else 0
    return ballots.round.roll_size - len(ballots.roll), answered


def call_unnamed(b: Builder, ballots: Ballots) -> list[Block]:
    """How many answered who are not named."""
    _, answered = unnamed(ballots)
    if not answered:
        return []
    return [Paragraph(Line(b.words("protocol.call.unnamed", n=answered), sources=(*ballots.kind, *_closed(ballots))))]


def roll_unnamed(b: Builder, ballots: Ballots) -> list[Block]:
    """How many are on the roll who are not named, and why."""
    missing, _ = unnamed(ballots)
    if not missing:
        return []
    sources = (("round", ballots.round.uid), *ballots.kind)
    if ballots.round.secret and not ballots.roll and b.view.record.audience is Audience.PUBLIC:
        return [Paragraph(Line(b.words("protocol.roll.secret.persons", n=missing), sources=sources))]
    key = "protocol.roll.unnamed" if ballots.roll else "protocol.roll.unnamed.all"
    return [Paragraph(Line(b.words(key, n=missing), sources=sources))]


def _closed(ballots: Ballots) -> tuple[Source, ...]:
    return (("closing", ballots.closing.uid),) if ballots.closing is not None else ()


def part_blocks(b: Builder, ballots: Ballots) -> list[Block]:
    """What came by cards and what at the kiosk; nothing where there was only one way."""
    if not ballots.parts:
        return []
    sources = tuple(("round_part", part.uid) for part in ballots.parts)
    counted = Table(
        caption=b.words("vote.parts.table"),
        header=tuple(b.words(f"vote.parts.{column}") for column in ("way", "marked", "counted", "missing")),
        rows=tuple(
            Cells(
                (_way(b, part.channel), str(part.marked), str(part.counted), str(part.marked - part.counted)),
                (("round_part", part.uid),),
            )
            for part in ballots.parts
        ),
        weights=(34, 24, 24, 18),
        align=("left", "right", "right", "right"),
        row_header=True,
    )
    said = [b.words("vote.kiosk.order")] if ballots.round.secret else []
    lost = sum(part.marked - part.counted for part in ballots.parts if part.channel is Channel.KIOSK)
    if lost > 0:
        said.append(b.words("vote.kiosk.lost", n=lost))
    blocks: list[Block] = [counted]
    if len(ballots.parts) == 1:
        pass  # all came one way: the result says it
    elif all(part.result for part in ballots.parts):
        blocks += _subtotals(b, ballots)
    else:
        said.append(b.words("vote.parts.withheld"))
    if said:
        blocks.append(Paragraph(Line(" ".join(said), sources=sources)))
    return blocks


def voter(b: Builder, ballots: Ballots, entry: RollEntry) -> tuple[tuple[str, ...], tuple[Source, ...]]:
    """Who was entitled as cells, with who voted for it by mandate or for whom a person spoke, and where that stands."""
    name = b.view.voter(entry)
    for row in ballots.mandates:
        if row.entry == entry.uid:
            return (b.words("protocol.roll.mandate", name=name, host=row.holder),), (("roll_mandate", row.uid),)
    if not ballots.of_persons:
        return (name,), ()
    held = next((row for row in ballots.persons if row.entry == entry.uid), None)
    return (name, held.body or "–" if held else "–"), ((("roll_person", held.uid),) if held else ())


def votes_cell(ballots: Ballots, entry: RollEntry) -> tuple[tuple[str, ...], tuple[Source, ...]]:
    """The votes of an entry as a cell, and where they stand; no cell where everybody has one."""
    if not ballots.weights:
        return (), ()
    held = tuple(("roll_weight", row.uid) for row in ballots.weights if row.entry == entry.uid)
    return (str(cards_of(ballots, entry.uid)),), held


def at_kiosk(ballots: Ballots, entry: RollEntry) -> bool:
    """Whether an entry of the roll voted at the kiosk."""
    return any(row.entry == entry.uid for row in ballots.kiosk)


def _subtotals(b: Builder, ballots: Ballots) -> list[Block]:
    """What each option has from each part, in the first number of its rule; rules of levels have none to add."""
    papers = PAPERS.get(ballots.round.method, UNKNOWN)
    if not papers.places:
        return []
    column = papers.columns(False)[0]
    per = [{line["option"]: column.value(line) for line in part.result["lines"]} for part in ballots.parts]
    rows = []
    for option in ballots.options:
        values = [one.get(option.letter, 0) for one in per]
        sources: tuple[Source, ...] = (
            *(("round_part", part.uid) for part in ballots.parts),
            ("option", option.uid),
        )
        rows.append(Cells((option.letter, " ".join(option.text.split()), *map(str, values)), sources))
    return [
        Table(
            caption=b.words("vote.parts.each", what=b.words(column.head)),
            header=(
                *map(b.words, ("vote.letter", "vote.option")),
                *(_way(b, part.channel) for part in ballots.parts),
            ),
            rows=tuple(rows),
            weights=(12, 52, *(18 for _ in ballots.parts)),
            align=("left", "left", *("right" for _ in ballots.parts)),
        )
    ]


def _way(b: Builder, channel: Channel) -> str:
    return b.words(f"vote.parts.{channel}")


def _answer(b: Builder, ballots: Ballots, entry: RollEntry) -> str:
    row = next((one for one in ballots.called if one.entry == entry.uid), None)
    if row is None:
        return b.words("vote.call.silent")
    if not row.choices:
        return b.words("vote.call.blank")
    return answers(b, ballots, row.choices, alone=len(ballots.options) == 1)


def answers(b: Builder, ballots: Ballots, choices: Mapping[str, Any], *, alone: bool = False) -> str:
    """ "A 2, C 1": letter and dots, ticks or fingers; "A Pro, B Kundër" of answers in words. ``alone``: no letter."""
    words = WORDS[b.lang].get(ballots.round.method)
    levels = words.levels if words is not None else ()
    given = {letter: _value(b, levels, value) for letter, value in sorted(choices.items())}
    if alone:
        return next(iter(given.values()), "–")
    return ", ".join(f"{letter}\u00a0{answer}" for letter, answer in given.items())


def _value(b: Builder, levels: Sequence[str], value: int) -> str:
    """Yes, no and abstain in words; of a scale, of dots and of places the number as it was said."""
    return b.words(ANSWERS[value]) if len(levels) == len(ANSWERS) else str(value)
