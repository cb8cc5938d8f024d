"""The voting protocol: each round from its rule to its result, so that a stranger can count it again.

It says who was entitled and who was given a card, never who chose what; single ballots stand only where the record has
them. ``votes`` has the blocks that it shares with the other documents.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from facilitator.language.hash_words import grouped
from facilitator.language.voting import PAPERS
from facilitator.plain import canonical
from facilitator.report.compose import common
from facilitator.report.compose.identity import is_hash, spoken
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots
from facilitator.report.compose.voting import cuts, held, nominal
from facilitator.report.compose.voting.channels import (
    answers,
    at_kiosk,
    by_name,
    call_blocks,
    part_blocks,
    roll_aligned,
    roll_columns,
    roll_unnamed,
    unnamed,
    voter,
    votes_cell,
    with_cards,
)
from facilitator.report.compose.voting.counters import cards_of, section_blocks, typed_blocks, votes_of
from facilitator.report.compose.voting.figures import figures
from facilitator.report.compose.voting.standing import standing_blocks
from facilitator.report.compose.voting.votes import (
    account,
    by_hands,
    cards_table,
    one_line,
    papers,
    result_blocks,
    round_source,
    title,
    without_result,
)
from facilitator.report.document import Block, Cells, Line, Note, Numbered, Paragraph, Section, Source, Table

_YES_NO = ("yes", "no")


def build(b: Builder) -> list[Section]:
    """Every section in order."""
    return [common.details(b), *rounds(b), common.signatures(b)]


def rounds(b: Builder) -> list[Section]:
    """A part for each round, and how to count again."""
    if not b.view.rounds:
        nothing = Paragraph(Line(b.words("vote.none"), sources=common.meeting_source(b)))
        return [b.automatic("rounds", b.words("votes"), [nothing])]
    places = {papers(ballots).places for ballots in b.view.rounds if ballots.tally is not None}
    key = "protocol.purpose" + (".none" if not places else "" if any(places) else ".fist")
    purpose = Paragraph(Line(b.words(key), sources=common.meeting_source(b)))
    sections = [b.automatic("purpose", b.words("votes"), [purpose], level=0)]
    for ballots in b.view.rounds:
        sections += _round(b, ballots)
    if any(ballots.tally is not None for ballots in b.view.rounds):
        sections += _again(b)
    return sections


def _round(b: Builder, ballots: Ballots) -> list[Section]:
    row = ballots.round

    def part(name: str, blocks: list[Block]) -> Section:
        return b.automatic(f"round:{row.uid}:{name}", b.words(f"protocol.{name}"), blocks, level=2)

    head = b.automatic(
        f"round:{row.uid}",
        title(b, ballots),
        [
            Paragraph(account(b, ballots)),
            *nominal.before(b, ballots),
            *cuts.why_again(b, ballots),
        ],
    )
    sections = [head, part("rule", _rule(b, ballots)), part("roll", _roll(b, ballots))]
    if ballots.closing is not None and with_cards(ballots):
        counted: list[Block] = [cards_table(b, ballots), *_reconciled(b, ballots), *typed_blocks(b, ballots)]
        counted += part_blocks(b, ballots)
        sections.append(part("both" if ballots.parts else "cards", counted))
    missing = without_result(b, ballots)
    if missing is not None:
        return [*sections, part("result", [missing])]
    return [
        *sections,
        part(
            "result",
            [
                *result_blocks(b, ballots, caption=_caption(b, ballots)),
                *held.voted(b, ballots),
                *figures(b, ballots),
                *_ties(b, ballots),
                *nominal.change(b, ballots),
                *cuts.second(b, ballots),
            ],
        ),
        part("hands" if by_hands(ballots) else "call" if by_name(ballots) else "ballots", _ballots(b, ballots)),
        part("seal", _hash(b, ballots)),
    ]


def _caption(b: Builder, ballots: Ballots) -> str:
    """Of answers by level what the numbers are; an order needs no other name than its heading."""
    return "" if papers(ballots).places else b.words(papers(ballots).table)


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
        key = "protocol.options" if papers(ballots).places else "protocol.options.fist"
        blocks.append(Paragraph(Line(b.words(key, n=len(options)))))
        # a single proposal needs no letter
        blocks.append(Numbered(options) if len(options) > 1 else Paragraph(replace(options[0], label="")))
    return blocks


def _roll(b: Builder, ballots: Ballots) -> list[Block]:
    """Who was entitled and who was given a card: never what was on it."""
    roll = sorted(ballots.roll, key=lambda entry: (entry.position, entry.uid))
    if not roll and not ballots.of_persons:
        return [Paragraph(Line(b.words("protocol.roll.none"), sources=round_source(ballots)))]
    given = {card.entry: card for card in ballots.cards}
    hands = not with_cards(ballots)
    rows = []
    for number, entry in enumerate(roll, start=1):
        card = given.get(entry.uid)
        name, held = voter(b, ballots, entry)
        sources: tuple[Source, ...] = (("roll_entry", entry.uid), *held, *((("card", card.uid),) if card else ()))
        answer = b.words(
            "protocol.roll.kiosk" if at_kiosk(ballots, entry) else f"protocol.roll.{_YES_NO[card is None]}"
        )
        votes, weighed = votes_cell(ballots, entry)
        cells = (str(number), *name, *votes, *([] if hands else [answer]))
        rows.append(Cells(cells, (*sources, *weighed)))
    columns = (*roll_columns(ballots), *([] if hands else ["card"]))
    wide = (38, 29) if ballots.of_persons else (57, 10) if ballots.weights else (67,)
    size = ballots.round.roll_size if ballots.of_persons else len(roll)
    table = Table(
        caption=b.words(f"protocol.roll.table{ballots.who}", n=size),
        header=tuple(b.words(f"protocol.roll.{column}") for column in columns),
        rows=tuple(rows),
        weights=(8, *wide, 25)[: len(columns)],
        align=(*roll_aligned(ballots), "left")[: len(columns)],
    )
    blocks: list[Block] = [*([table] if rows else []), *roll_unnamed(b, ballots)]
    if ballots.of_persons:
        pass  # who is missing is not named, and it is said so
    elif len(roll) != ballots.round.roll_size:
        text = b.words("protocol.roll.differs", n=len(roll), size=ballots.round.roll_size)
        blocks.append(Paragraph(Line(text, sources=round_source(ballots))))
    if not rows:
        return blocks
    note = ".call" if by_name(ballots) else ".hands" if hands else ""
    return [*blocks, Note(Line(b.words(f"protocol.roll.note{note}")))]


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
    if ballots.round.roll_size and closing.given > votes_of(ballots):
        key = "protocol.cards.votes" if ballots.weights else f"protocol.cards.roll{ballots.who}"
        wrong.append(b.words(key, given=closing.given, size=votes_of(ballots)))
    noted = sum(cards_of(ballots, card.entry) for card in ballots.cards)
    if ballots.cards and noted != closing.given and not unnamed(ballots)[0]:
        wrong.append(b.words("protocol.cards.given", given=closing.given, n=noted))
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
        not_returned=missing,
        valid=closing.valid,
        blank=closing.blank,
        invalid=closing.invalid,
    )
    return [Paragraph(Line(text, sources=sources))]


def _ties(b: Builder, ballots: Ballots) -> list[Block]:
    """What the room did about ties at its line; without a line shared places stay shared, and no lot is invented."""
    assert ballots.tally is not None
    if said := cuts.told(b, ballots):
        return [*said, *cuts.again_by_hand(b, ballots)]
    if cuts.is_run_off(b, ballots):  # what became of its ties is told with the round whose line it was about
        return []
    if not any(line["rank"] != line["rank_to"] for line in ballots.tally.result["lines"]):
        return []
    return [Paragraph(Line(b.words("protocol.ties"), sources=(("tally", ballots.tally.uid),)))]


def _ballots(b: Builder, ballots: Ballots) -> list[Block]:
    """The valid ballots, equal ones together, in an order that says nothing; else why they are not here."""
    closing = ballots.closing
    assert closing is not None
    sources: tuple[Source, ...] = (("closing", closing.uid),)
    content = closing.content
    if by_hands(ballots):
        return section_blocks(b, ballots) or [Paragraph(Line(b.words("protocol.ballots.hands"), sources=sources))]
    if by_name(ballots):
        return [*call_blocks(b, ballots), *standing_blocks(b, ballots)]
    if "totals" in content:
        return [Paragraph(Line(b.words("protocol.ballots.totals"), sources=sources))]
    if "ballots" not in content:
        return [Paragraph(Line(b.words("protocol.ballots.withheld", n=closing.valid), sources=sources))]
    if not content["ballots"]:
        return [Paragraph(Line(b.words("protocol.ballots.none"), sources=sources))]
    patterns = Counter(answers(b, ballots, ballot) for ballot in sorted(content["ballots"], key=canonical))
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
    counted = [ballots for ballots in b.view.rounds if ballots.tally is not None]
    cards = {ballots.round.method for ballots in counted if with_cards(ballots)}
    told = dict.fromkeys(PAPERS[name].again or f"again.hand.{name}" for name in PAPERS if name in cards)
    by_hand = ["sort", *(key.removeprefix("again.hand.") for key in told)] if cards else []
    by_hand += ["hands"] if any(map(by_hands, counted)) else []
    by_hand += ["kiosk"] if any(ballots.parts for ballots in counted) else []
    by_hand += ["call"] if any(map(by_name, counted)) else []
    by_hand += ["place"] if any(papers(ballots).places for ballots in counted) else []
    from_files = ("extract", "run", "compare", "hash")
    return [
        b.automatic("again", b.words("again"), [], level=1),
        b.automatic("again:hand", b.words("again.hand"), [_steps(b, "again.hand", by_hand)], level=2),
        b.automatic("again:files", b.words("again.files"), [_steps(b, "again.files", from_files)], level=2),
    ]


def _steps(b: Builder, prefix: str, names: list[str] | tuple[str, ...]) -> Numbered:
    lines = (Line(b.words(f"{prefix}.{name}"), label=f"{n}.") for n, name in enumerate(names, start=1))
    return Numbered(tuple(lines))
