"""How priorities were chosen: method, roll, cards, result, ties. Reads the counted Result from the record only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.language.sentences import join
from facilitator.language.voting_texts import PAPERS, UNKNOWN, Papers
from facilitator.model import Channel
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots
from facilitator.report.document import Block, Cells, Line, Note, Paragraph, Section, Source, Table


def rank_label(line: Mapping[str, Any]) -> str:
    """The place as printed: "3", or "4–5" when shared."""
    first, last = line["rank"], line["rank_to"]
    return str(first) if first == last else f"{first}–{last}"


def minutes(b: Builder) -> list[Section]:
    """The procesverbal's account: every round, with its rule and its cards."""
    sections = [b.automatic("votes", b.words("votes"), [], level=1)]
    if not b.view.rounds:
        nothing = [Paragraph(Line(b.words("vote.none")))]
        return [b.automatic("votes", b.words("votes"), nothing, level=1)]
    for ballots in b.view.rounds:
        sections.append(b.automatic(f"votes:{ballots.round.uid}", title(b, ballots), _minutes(b, ballots), level=2))
    return sections


def name_of(b: Builder, ballots: Ballots) -> str:
    """ "Votimi 2", "Votimi 2, raundi 1": the same in every document."""
    key = "vote.name.round" if ballots.attempts > 1 else "vote.name"
    return b.words(key, vote=ballots.vote, attempt=ballots.attempt)


def title(b: Builder, ballots: Ballots) -> str:
    """Its name and the question."""
    return b.words("vote.title", which=name_of(b, ballots), question=one_line(ballots.round.question))


def papers(ballots: Ballots) -> Papers:
    """What the rule of a round says of itself to documents."""
    return PAPERS.get(ballots.round.method, UNKNOWN)


def by_hands(ballots: Ballots) -> bool:
    """Whether hands were shown; then there were no cards."""
    return ballots.channel is Channel.HANDS


def without_result(b: Builder, ballots: Ballots) -> Paragraph | None:
    """Why a round has no result: called off, never closed, or not counted; None if it has one."""
    if ballots.cancelled is not None:
        reason = one_line(ballots.cancelled.reason)
        key = "vote.cancelled" if reason else "vote.cancelled.bare"
        text = b.words(key, time=b.clock(ballots.cancelled.cancelled_at), reason=reason)
        return Paragraph(Line(text, sources=(("cancellation", ballots.cancelled.uid),)))
    if ballots.closing is None:
        text = b.words("vote.unfinished", opened=b.clock(ballots.round.opened_at))
        return Paragraph(Line(text, sources=round_source(ballots)))
    if ballots.tally is None:
        text = b.words("vote.uncounted", closed=b.clock(ballots.closing.closed_at))
        return Paragraph(Line(text, sources=round_source(ballots)))
    return None


def _minutes(b: Builder, ballots: Ballots) -> list[Block]:
    row = ballots.round
    blocks: list[Block] = [Paragraph(account(b, ballots))]
    if row.rule_text:
        blocks.append(Note(Line(b.words("vote.rule", rule=one_line(row.rule_text)), sources=round_source(ballots))))
    if ballots.closing is not None and not by_hands(ballots):
        blocks.append(cards_table(b, ballots, caption=b.words("vote.cards.table")))
    missing = without_result(b, ballots)
    caption = b.words("vote.result" if papers(ballots).places else "vote.fist.table")
    blocks += result_blocks(b, ballots, caption=caption) if missing is None else [missing]
    if ballots.closing is None or ballots.tally is None:
        return blocks
    checksum = b.words("vote.checksum", sum=ballots.closing.content_sha256)
    return [*blocks, Note(Line(checksum, sources=(("closing", ballots.closing.uid),)))]


def account(b: Builder, ballots: Ballots) -> Line:
    """How the vote was taken, in one paragraph; its cards are counted in a table of their own."""
    row, words = ballots.round, b.words
    hands = by_hands(ballots)
    said = [_method(b, ballots), words("vote.secret" if row.secret else "vote.open")]
    if row.roll_size:
        said.append(words("vote.roll", n=row.roll_size, opened=b.clock(row.opened_at)))
    if row.present:
        said.append(words("vote.present", n=row.present))
    sources: list[Source] = [("round", row.uid)]
    if ballots.closing is not None:
        closing = ballots.closing
        sources.append(("closing", closing.uid))
        said.append(words("vote.closed", closed=b.clock(closing.closed_at)))
        if hands and ballots.tally is not None:
            sources.append(("tally", ballots.tally.uid))
    if hands:
        said[2:2] = _hands(b, ballots)
    return Line(" ".join(said), sources=tuple(sources))


def _hands(b: Builder, ballots: Ballots) -> list[str]:
    """What was counted in the room: hands of each option or level, fingers where dots were shown; who abstained."""
    closing, tally = ballots.closing, ballots.tally
    if closing is None or tally is None:
        return [b.words("vote.hands.uncounted")]
    lines = tally.result["lines"]
    counted = sum(line["points"] if "points" in line else sum(line["levels"]) for line in lines)
    abstained = closing.given - closing.returned
    return [
        b.words(papers(ballots).counted, n=counted),
        b.words("vote.hands.voters", given=closing.given, voted=closing.returned, abstained=abstained),
    ]


def _method(b: Builder, ballots: Ballots) -> str:
    row = ballots.round
    key = papers(ballots).method(row.params, by_hands(ballots))
    return b.words(key, **row.params) if key else b.words("vote.method.other", method=row.method)


def cards_table(b: Builder, ballots: Ballots, *, caption: str = "") -> Table:
    """The cards in numbers; ``caption`` where no heading says so."""
    closing = ballots.closing
    assert closing is not None
    columns = ("entitled", "given", "returned", "valid", "blank", "invalid", "missing")
    values = (
        ballots.round.roll_size,
        closing.given,
        closing.returned,
        closing.valid,
        closing.blank,
        closing.invalid,
        closing.given - closing.returned,
    )
    return Table(
        caption=caption,
        header=tuple(b.words(f"vote.cards.{column}") for column in columns),
        rows=(Cells(tuple(map(str, values)), (("closing", closing.uid), *(("card", c.uid) for c in ballots.cards))),),
        weights=(17, 13, 14, 14, 13, 15, 14),
        align=("right",) * 7,
    )


def result_blocks(b: Builder, ballots: Ballots, *, caption: str = "") -> list[Block]:
    """The result as a table, and what a reader has to know of it."""
    assert ballots.tally is not None
    result = ballots.tally.result
    if not papers(ballots).places:
        said = agreement(b, result)
        sources: tuple[Source, ...] = (("tally", ballots.tally.uid),)
        return [fist_table(b, ballots, caption=caption), *([Paragraph(Line(said, sources=sources))] if said else [])]
    after = [_total(b, result), *_ties(b, result["lines"], _kind(ballots))]
    if result["entered"] == "totals" and not by_hands(ballots):
        after.append(b.words("vote.totals"))
    text = " ".join([*filter(None, after), b.words("vote.advice")])
    return [places(b, ballots, caption=caption), Paragraph(Line(text, sources=round_source(ballots)))]


def places(b: Builder, ballots: Ballots, *, caption: str = "") -> Table:
    """The options in their order, with what each was given."""
    assert ballots.tally is not None
    rule = papers(ballots)
    texts = {option.letter: option for option in ballots.options}
    lines = ballots.tally.result["lines"]
    voters = rule.voters and any(line.get("voters") is not None for line in lines)
    header = ["rank", "letter", "option", rule.column[by_hands(ballots)], *(["voters"] if voters else [])]
    rows: list[Cells] = []
    for line in lines:
        option = texts.get(line["option"])
        sources: tuple[Source, ...] = (("tally", ballots.tally.uid),)
        if option:
            sources = (*sources, ("option", option.uid), *((("measure", option.measure),) if option.measure else ()))
        cells = [rank_label(line), line["option"], one_line(option.text) if option else "", str(line["points"])]
        if voters:
            cells.append("–" if line["voters"] is None else str(line["voters"]))
        rows.append(Cells(tuple(cells), sources))
    return Table(
        caption=caption,
        header=tuple(b.words(f"vote.{column}") for column in header),
        rows=tuple(rows),
        weights=(11, 12, 53, 12, 12)[: len(header)],
        align=("left", "left", "left", "right", "right")[: len(header)],
    )


def _kind(ballots: Ballots) -> str:
    """What was counted, as the end of a key: hands, ticks, or dots (nothing)."""
    return papers(ballots).kind[by_hands(ballots)]


def _total(b: Builder, result: Mapping[str, Any]) -> str:
    dots = result["params"].get("dots")
    if not isinstance(dots, int):
        return ""
    return b.words("vote.total", n=result["total"], possible=dots * result["ballots"])


def _ties(b: Builder, lines: list[Mapping[str, Any]], kind: str) -> list[str]:
    groups: dict[str, list[str]] = {}
    for line in lines:
        if line["rank"] != line["rank_to"] and line["points"]:
            groups.setdefault(rank_label(line), []).append(line["option"])
    return [b.words(f"vote.tie{kind}", letters=join(letters, b.lang), rank=rank) for rank, letters in groups.items()]


def fist_table(b: Builder, ballots: Ballots, *, caption: str = "") -> Table:
    """The answers to each proposal by level."""
    assert ballots.tally is not None
    texts = {option.letter: option for option in ballots.options}
    tally: Source = ("tally", ballots.tally.uid)
    rows: list[Cells] = []
    for line in ballots.tally.result["lines"]:
        option = texts.get(line["option"])
        text = one_line(option.text) if option else ""
        reached = {True: "vote.fist.reached", False: "vote.fist.missed"}.get(line["reached"])
        # a single proposal needs no letter: "A. A e mbështesni …"
        named = b.words("vote.option.named", letter=line["option"], text=text) if len(ballots.options) > 1 else text
        cells = (
            named,
            *map(str, line["levels"]),
            "–" if line["median"] is None else str(line["median"]),
            b.words(reached) if reached else "–",
        )
        rows.append(Cells(cells, (tally, *((("option", option.uid),) if option else ()))))
    return Table(
        caption=caption,
        header=(
            b.words("vote.fist.option"),
            *map(str, range(6)),
            b.words("vote.fist.median"),
            b.words("vote.fist.level"),
        ),
        rows=tuple(rows),
        weights=(40, 5, 5, 5, 5, 5, 5, 13, 17),
        align=("left", *("right",) * 7, "left"),
        row_header=True,
    )


def agreement(b: Builder, result: Mapping[str, Any]) -> str:
    """Whether the level asked for was reached, and who had reservations or objected; empty if nothing can be said."""
    answers = [line["reached"] for line in result["lines"] if line["reached"] is not None]
    said = [b.words("vote.fist.yes" if all(answers) else "vote.fist.no")] if answers else []
    for key in ("reservations", "blocks"):
        if n := sum(line[key] for line in result["lines"]):
            said.append(b.words(f"vote.fist.{key}", n=n))
    return " ".join(said)


def results_of(b: Builder) -> dict[str, list[tuple[str, str]]]:
    """Measure → what each counted round said of it, in words that name vote and round, and the uid of the tally."""
    found: dict[str, list[tuple[str, str]]] = {}
    several = len({ballots.vote for ballots in b.view.rounds}) > 1
    for ballots in b.view.rounds:
        if ballots.tally is None:
            continue
        key = "measure.in.round" if ballots.attempts > 1 else "measure.in.vote" if several else "measure.in"
        where = b.words(key, vote=ballots.vote, attempt=ballots.attempt)
        lines = {line["option"]: line for line in ballots.tally.result["lines"]}
        for option in ballots.options:
            if option.measure and option.letter in lines:
                said = _result_of(b, ballots, lines[option.letter], where)
                found.setdefault(option.measure, []).append((said, ballots.tally.uid))
    return found


def _result_of(b: Builder, ballots: Ballots, line: Mapping[str, Any], where: str) -> str:
    if "levels" in line:
        kind = {True: ".reached", False: ".missed"}.get(line["reached"], "")
        median = "–" if line["median"] is None else line["median"]
        return b.words(f"measure.vote.fist{kind}", where=where, median=median)
    shared = line["rank"] != line["rank_to"]
    place = b.words("measure.ranks" if shared else "measure.rank", rank=rank_label(line))
    key = f"measure.vote{_kind(ballots)}"
    return b.words(key, place=place, where=where, letter=line["option"], n=line["points"])


def round_source(ballots: Ballots) -> tuple[Source, ...]:
    return (("round", ballots.round.uid),)


def one_line(text: str) -> str:
    return " ".join(text.split())
