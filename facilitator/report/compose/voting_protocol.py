"""The voting protocol: each round from its rule to its result, so that a stranger can count it again.

It says who was entitled and who was given a card, never who chose what; single ballots stand only where the record has
them. ``votes`` has the blocks that it shares with the other documents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from facilitator.language.hash_words import grouped
from facilitator.record import canonical
from facilitator.report.compose import common
from facilitator.report.compose.identity import is_hash, spoken
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots
from facilitator.report.compose.votes import account, cards_table, one_line, result_blocks, round_source
from facilitator.report.document import Block, Cells, Line, Note, Numbered, Paragraph, Section, Source, Table


def build(b: Builder) -> list[Section]:
    """Every section in order."""
    return [common.details(b), *rounds(b), *common.withheld(b), common.signatures(b)]


def rounds(b: Builder) -> list[Section]:
    """A part for each round, and how to count again."""
    if not b.view.rounds:
        nothing = Paragraph(Line(b.words("vote.none"), sources=common.meeting_source(b)))
        return [b.automatic("rounds", b.words("votes"), [nothing])]
    purpose = Paragraph(Line(b.words("protocol.purpose"), sources=common.meeting_source(b)))
    sections = [b.automatic("purpose", b.words("votes"), [purpose], level=0)]
    for number, ballots in enumerate(b.view.rounds, start=1):
        sections += _round(b, ballots, number)
    if any(ballots.tally is not None for ballots in b.view.rounds):
        sections += _again(b)
    return sections


def _round(b: Builder, ballots: Ballots, number: int) -> list[Section]:
    row = ballots.round
    key = "vote.title.round" if ballots.attempts > 1 else "vote.title"
    title = b.words(key, number=number, question=one_line(row.question), attempt=ballots.attempt)

    def part(name: str, blocks: list[Block]) -> Section:
        return b.automatic(f"round:{row.uid}:{name}", b.words(f"protocol.{name}"), blocks, level=2)

    head = b.automatic(f"round:{row.uid}", title, [Paragraph(account(b, ballots, cards=False))])
    sections = [head, part("rule", _rule(b, ballots)), part("roll", _roll(b, ballots))]
    if ballots.cancelled is not None:
        reason = one_line(ballots.cancelled.reason)
        text = b.words(
            "vote.cancelled" if reason else "vote.cancelled.bare",
            time=b.clock(ballots.cancelled.cancelled_at),
            reason=reason,
        )
        off = Paragraph(Line(text, sources=(("cancellation", ballots.cancelled.uid),)))
        return [*sections, part("result", [off])]
    if ballots.closing is None:
        text = b.words("vote.unfinished", opened=b.clock(row.opened_at))
        return [*sections, part("result", [Paragraph(Line(text, sources=round_source(ballots)))])]
    sections.append(part("cards", [cards_table(b, ballots), *_reconciled(b, ballots)]))
    if ballots.tally is None:
        text = b.words("vote.uncounted", closed=b.clock(ballots.closing.closed_at))
        return [*sections, part("result", [Paragraph(Line(text, sources=round_source(ballots)))])]
    return [
        *sections,
        part("result", [*result_blocks(b, ballots), *_ties(b, ballots)]),
        part("ballots", _ballots(b, ballots)),
        part("seal", _hash(b, ballots)),
    ]


def _rule(b: Builder, ballots: Ballots) -> list[Block]:
    """The rule as it was frozen at opening, and what could be chosen."""
    said = one_line(ballots.round.rule_text)
    rule = b.words("vote.rule", rule=said) if said else b.words("protocol.rule.none")
    options = tuple(
        Line(one_line(option.text), label=f"{option.letter}.", sources=(("option", option.uid),))
        for option in ballots.options
    )
    blocks: list[Block] = [Paragraph(Line(rule, sources=round_source(ballots)))]
    if options:
        blocks += [Paragraph(Line(b.words("protocol.options", n=len(options)))), Numbered(options)]
    return blocks


def _roll(b: Builder, ballots: Ballots) -> list[Block]:
    """Who was entitled and who was given a card: never what was on it."""
    roll = sorted(ballots.roll, key=lambda entry: (entry.position, entry.uid))
    if not roll:
        return [Paragraph(Line(b.words("protocol.roll.none"), sources=round_source(ballots)))]
    given = {card.entry: card for card in ballots.cards}
    rows = []
    for number, entry in enumerate(roll, start=1):
        card = given.get(entry.uid)
        sources: tuple[Source, ...] = (("roll_entry", entry.uid), *((("card", card.uid),) if card else ()))
        answer = b.words("protocol.roll.yes" if card else "protocol.roll.no")
        rows.append(Cells((str(number), one_line(entry.name), answer), sources))
    table = Table(
        caption=b.words("protocol.roll.table", n=len(roll)),
        header=tuple(b.words(f"protocol.roll.{column}") for column in ("number", "name", "card")),
        rows=tuple(rows),
        weights=(8, 67, 25),
        align=("right", "left", "left"),
    )
    blocks: list[Block] = [table]
    if len(roll) != ballots.round.roll_size:
        text = b.words("protocol.roll.differs", n=len(roll), size=ballots.round.roll_size)
        blocks.append(Paragraph(Line(text, sources=round_source(ballots))))
    return [*blocks, Note(Line(b.words("protocol.roll.note")))]


def _reconciled(b: Builder, ballots: Ballots) -> list[Block]:
    """Whether the counts of cards agree with each other, with the roll and with what was counted."""
    closing, tally = ballots.closing, ballots.tally
    assert closing is not None
    wrong: list[str] = []
    missing = closing.given - closing.returned
    if missing < 0:
        wrong.append(b.words("protocol.cards.more", given=closing.given, returned=closing.returned))
    if closing.returned != closing.valid + closing.blank + closing.invalid:
        wrong.append(
            b.words(
                "protocol.cards.returned",
                returned=closing.returned,
                valid=closing.valid,
                blank=closing.blank,
                invalid=closing.invalid,
            )
        )
    if ballots.round.roll_size and closing.given > ballots.round.roll_size:
        wrong.append(b.words("protocol.cards.roll", given=closing.given, size=ballots.round.roll_size))
    if ballots.cards and len(ballots.cards) != closing.given:
        wrong.append(b.words("protocol.cards.given", given=closing.given, n=len(ballots.cards)))
    if tally is not None and tally.result["ballots"] != closing.valid:
        wrong.append(b.words("protocol.cards.counted", valid=closing.valid, n=tally.result["ballots"]))
    sources: tuple[Source, ...] = (("closing", closing.uid),)
    if wrong:
        text = " ".join([b.words("protocol.cards.bad"), *wrong])
        return [Paragraph(Line(text, sources=sources))]
    text = b.words(
        "protocol.cards.good",
        given=closing.given,
        returned=closing.returned,
        missing=missing,
        valid=closing.valid,
        blank=closing.blank,
        invalid=closing.invalid,
    )
    return [Paragraph(Line(text, sources=sources))]


def _ties(b: Builder, ballots: Ballots) -> list[Block]:
    """Shared places stay shared; no lot is drawn by the program, and none is invented here."""
    assert ballots.tally is not None
    if not any(line["rank"] != line["rank_to"] for line in ballots.tally.result["lines"]):
        return []
    return [Paragraph(Line(b.words("protocol.ties"), sources=(("tally", ballots.tally.uid),)))]


def _ballots(b: Builder, ballots: Ballots) -> list[Block]:
    """The valid ballots, equal ones together, in an order that says nothing; else why they are not here."""
    closing = ballots.closing
    assert closing is not None
    sources: tuple[Source, ...] = (("closing", closing.uid),)
    content = closing.content
    if "totals" in content:
        return [Paragraph(Line(b.words("protocol.ballots.totals"), sources=sources))]
    if "ballots" not in content:
        return [Paragraph(Line(b.words("protocol.ballots.withheld", n=closing.valid), sources=sources))]
    if not content["ballots"]:
        return [Paragraph(Line(b.words("protocol.ballots.none"), sources=sources))]
    patterns = Counter(_pattern(ballot) for ballot in sorted(content["ballots"], key=canonical))
    return [
        Table(
            caption=b.words("protocol.ballots.table", n=len(content["ballots"])),
            header=(b.words("protocol.ballots.pattern"), b.words("protocol.ballots.times")),
            rows=tuple(Cells((pattern, str(times)), sources) for pattern, times in patterns.items()),
            weights=(40, 20),
            align=("left", "right"),
        ),
        Note(Line(b.words("protocol.ballots.note"))),
    ]


def _pattern(ballot: Mapping[str, Any]) -> str:
    """ "A 2, C 1": letter and dots, ticks or fingers."""
    return ", ".join(f"{letter}\u00a0{value}" for letter, value in sorted(ballot.items()))


def _hash(b: Builder, ballots: Ballots) -> list[Block]:
    closing = ballots.closing
    assert closing is not None
    sources: tuple[Source, ...] = (("closing", closing.uid),)
    digits = closing.content_sha256
    words = spoken(digits) if is_hash(digits) else "–"
    rows = [
        Cells((b.words("protocol.hash.words"), words), sources),
        Cells((b.words("protocol.hash.digits"), grouped(digits)), sources),
    ]
    table = Table(caption="", header=(), rows=tuple(rows), weights=(27, 73), align=("left", "left"), row_header=True)
    salted = ballots.round.secret and ("salt" in closing.content or not closing.content)
    return [table, Note(Line(b.words("protocol.hash.salted" if salted else "protocol.hash.note"), sources=sources))]


def _again(b: Builder) -> list[Section]:
    """How to count again: by hand, and from the files in the PDF; exact steps."""
    methods = {ballots.round.method for ballots in b.view.rounds if ballots.tally is not None}
    by_hand = ["sort", *(name for name in ("dots", "ticks", "fist") if name in methods), "place"]
    from_files = ("extract", "run", "compare", "hash")
    return [
        b.automatic("again", b.words("again"), [], level=1),
        b.automatic("again:hand", b.words("again.hand"), [_steps(b, "again.hand", by_hand)], level=2),
        b.automatic("again:files", b.words("again.files"), [_steps(b, "again.files", from_files)], level=2),
    ]


def _steps(b: Builder, prefix: str, names: list[str] | tuple[str, ...]) -> Numbered:
    lines = (Line(b.words(f"{prefix}.{name}"), label=f"{n}.") for n, name in enumerate(names, start=1))
    return Numbered(tuple(lines))
