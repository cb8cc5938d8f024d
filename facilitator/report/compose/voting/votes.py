"""How priorities were chosen: method, roll, cards, result, ties. Reads the counted Result from the record only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.language.sentences import join
from facilitator.language.voting import PAPERS, UNKNOWN, Column, Papers, outcome_told
from facilitator.model import Channel
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots
from facilitator.report.compose.voting import cuts, held, nominal
from facilitator.report.compose.voting.channels import by_name, call_blocks, call_said, part_blocks, with_cards
from facilitator.report.compose.voting.counters import section_blocks, typed_blocks, votes_of
from facilitator.report.compose.voting.cuts import rank_label
from facilitator.report.document import Block, Cells, Line, Note, Paragraph, Section, Source, Table


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
    blocks: list[Block] = [Paragraph(account(b, ballots)), *nominal.before(b, ballots), *cuts.why_again(b, ballots)]
    if row.rule_text:
        blocks.append(Note(Line(b.words("vote.rule", rule=one_line(row.rule_text)), sources=round_source(ballots))))
    if ballots.closing is not None and with_cards(ballots):
        blocks += [cards_table(b, ballots, caption=b.words("vote.cards.table")), *typed_blocks(b, ballots)]
        blocks += part_blocks(b, ballots)
    if ballots.closing is not None and by_name(ballots):
        blocks += call_blocks(b, ballots)
    blocks += section_blocks(b, ballots)
    missing = without_result(b, ballots)
    caption = b.words("vote.result" if papers(ballots).places else papers(ballots).table)
    blocks += result_blocks(b, ballots, caption=caption) if missing is None else [missing]
    if ballots.closing is None or ballots.tally is None:
        return blocks
    blocks += [*held.voted(b, ballots), *cuts.told(b, ballots), *nominal.change(b, ballots)]
    blocks += cuts.second(b, ballots)
    checksum = b.words("vote.checksum", sum=ballots.closing.content_sha256)
    return [*blocks, Note(Line(checksum, sources=(("closing", ballots.closing.uid),)))]


def account(b: Builder, ballots: Ballots) -> Line:
    """How the vote was taken, in one paragraph; its cards are counted in a table of their own."""
    row, words = ballots.round, b.words
    hands = by_hands(ballots)
    said = [_method(b, ballots), words("vote.secret" if row.secret else "vote.open")]
    if row.roll_size:
        key = "vote.roll.weights" if ballots.weights else f"vote.roll{ballots.who}"
        said.append(words(key, n=row.roll_size, voted=votes_of(ballots), opened=b.clock(row.opened_at)))
    if ballots.mandates:
        said.append(words("vote.mandates", n=len(ballots.mandates)))
    if row.present:
        said.append(words("vote.present", n=row.present))
    sources: list[Source] = [("round", row.uid), *(("roll_weight", one.uid) for one in ballots.weights)]
    sources += ballots.kind
    if ballots.closing is not None:
        closing = ballots.closing
        sources.append(("closing", closing.uid))
        said.append(words("vote.closed", closed=b.clock(closing.closed_at)))
        if hands and ballots.tally is not None:
            sources.append(("tally", ballots.tally.uid))
    if hands:
        said[2:2] = _hands(b, ballots)
    if by_name(ballots):
        said[2:2] = call_said(b, ballots)
    return Line(" ".join(said), sources=tuple(sources))


def _hands(b: Builder, ballots: Ballots) -> list[str]:
    """What was counted in the room: hands of each option or level, fingers where dots were shown; who did not vote."""
    closing, tally = ballots.closing, ballots.tally
    if closing is None or tally is None:
        return [b.words("vote.hands.uncounted")]
    lines = tally.result["lines"]
    counted = sum(papers(ballots).sum(line) for line in lines)
    silent = closing.given - closing.returned
    return [
        b.words(papers(ballots).counted, n=counted),
        b.words("vote.hands.voters", given=closing.given, voted=closing.returned, silent=silent),
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
        votes_of(ballots),
        closing.given,
        closing.returned,
        closing.valid,
        closing.blank,
        closing.invalid,
        closing.given - closing.returned,
    )
    sources: tuple[Source, ...] = (
        ("closing", closing.uid),
        *(("card", card.uid) for card in ballots.cards),
        *(("roll_weight", one.uid) for one in ballots.weights),
    )
    return Table(
        caption=caption,
        header=tuple(b.words(f"vote.cards.{column}") for column in columns),
        rows=(Cells(tuple(map(str, values)), sources),),
        weights=(17, 13, 14, 14, 13, 15, 14),
        align=("right",) * 7,
    )


def result_blocks(b: Builder, ballots: Ballots, *, caption: str = "") -> list[Block]:
    """The result as a table, and what a reader has to know of it."""
    assert ballots.tally is not None
    result = ballots.tally.result
    if not papers(ballots).places:
        said = agreement(b, ballots)
        sources: tuple[Source, ...] = (("tally", ballots.tally.uid),)
        return [fist_table(b, ballots, caption=caption), *([Paragraph(Line(said, sources=sources))] if said else [])]
    after = [_total(b, ballots), *outcome_told(result, b.lang), *_ties(b, result["lines"], _kind(ballots))]
    if result["entered"] == "totals" and not by_hands(ballots):
        after.append(b.words("vote.totals"))
    text = " ".join([*filter(None, after), b.words("vote.advice")])
    return [places(b, ballots, caption=caption), Paragraph(Line(text, sources=round_source(ballots)))]


def places(b: Builder, ballots: Ballots, *, caption: str = "") -> Table:
    """The options in their order, with what each was given."""
    assert ballots.tally is not None
    texts = {option.letter: option for option in ballots.options}
    lines = ballots.tally.result["lines"]
    columns = [
        column
        for column in papers(ballots).columns(by_hands(ballots))
        if any(column.value(line) is not None for line in lines)
    ]
    rows: list[Cells] = []
    for line in lines:
        option = texts.get(line["option"])
        sources: tuple[Source, ...] = (("tally", ballots.tally.uid),)
        if option:
            sources = (*sources, ("option", option.uid), *((("measure", option.measure),) if option.measure else ()))
        cells = [rank_label(line), line["option"], one_line(option.text) if option else ""]
        rows.append(Cells((*cells, *(_cell(b, column, line) for column in columns)), sources))
    heads = ["vote.rank", "vote.letter", "vote.option", *(_head(ballots, column) for column in columns)]
    return Table(
        caption=caption,
        header=tuple(map(b.words, heads)),
        rows=tuple(rows),
        weights=(11, 12, 53 - 6 * max(0, len(columns) - 2), *(19 if column.words else 12 for column in columns)),
        align=("left", "left", "left", *("left" if column.words else "right" for column in columns)),
    )


def _head(ballots: Ballots, column: Column) -> str:
    """What a column counts: where somebody has several votes, votes and not voters."""
    return f"{column.head}.weights" if ballots.weights and column.head == "vote.voters" else column.head


def _cell(b: Builder, column: Column, line: Mapping[str, Any]) -> str:
    value = column.value(line)
    if value is None:
        return "–"
    return b.words(column.words[value]) if column.words else str(value)


def _kind(ballots: Ballots) -> str:
    """What was counted, as the end of a key: hands, ticks, or dots (nothing)."""
    return papers(ballots).kind[by_hands(ballots)]


def _total(b: Builder, ballots: Ballots) -> str:
    assert ballots.tally is not None
    result, key = ballots.tally.result, papers(ballots).total
    dots = result["params"].get("dots")
    return b.words(key, n=result["total"], possible=dots * result["ballots"]) if key and isinstance(dots, int) else ""


def _ties(b: Builder, lines: list[Mapping[str, Any]], kind: str) -> list[str]:
    groups: dict[str, list[str]] = {}
    for line in lines:
        if line["rank"] != line["rank_to"] and line.get("points", 1):
            groups.setdefault(rank_label(line), []).append(line["option"])
    return [b.words(f"vote.tie{kind}", letters=join(letters, b.lang), rank=rank) for rank, letters in groups.items()]


def fist_table(b: Builder, ballots: Ballots, *, caption: str = "") -> Table:
    """The answers to each proposal by level."""
    assert ballots.tally is not None
    texts = {option.letter: option for option in ballots.options}
    tally: Source = ("tally", ballots.tally.uid)
    lines = ballots.tally.result["lines"]
    levels = max((len(line["levels"]) for line in lines), default=6)
    rows: list[Cells] = []
    for line in lines:
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
            *map(str, range(levels)),
            b.words("vote.fist.median"),
            b.words("vote.fist.level"),
        ),
        rows=tuple(rows),
        weights=(40 if levels < 8 else 34, *(5,) * levels, 13, 17),
        align=("left", *("right",) * (levels + 1), "left"),
        row_header=True,
    )


def agreement(b: Builder, ballots: Ballots) -> str:
    """Whether the level asked for was reached, and who had reservations or objected; empty if nothing can be said."""
    assert ballots.tally is not None
    lines = ballots.tally.result["lines"]
    answers = [line["reached"] for line in lines if line["reached"] is not None]
    said = [b.words("vote.fist.yes" if all(answers) else "vote.fist.no")] if answers else []
    for field, key in (("reservations", papers(ballots).reserved), ("blocks", "vote.fist.blocks")):
        if n := sum(line[field] for line in lines):
            said.append(b.words(key, n=n))
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
    if not papers(ballots).places:
        kind = {True: ".reached", False: ".missed"}.get(line["reached"], "")
        median = "–" if line["median"] is None else line["median"]
        return b.words(f"measure.vote.fist{kind}", where=where, median=median)
    shared = line["rank"] != line["rank_to"]
    place = b.words("measure.ranks" if shared else "measure.rank", rank=rank_label(line))
    key = f"measure.vote{_kind(ballots)}"
    return b.words(key, place=place, where=where, letter=line["option"], n=_number(ballots, line))


def _number(ballots: Ballots, line: Mapping[str, Any]) -> Any:
    """What stands first behind an option: its dots, ticks, points, yes or matches won."""
    columns = papers(ballots).columns(by_hands(ballots))
    return columns[0].value(line)


def round_source(ballots: Ballots) -> tuple[Source, ...]:
    return (("round", ballots.round.uid),)


def one_line(text: str) -> str:
    return " ".join(text.split())
