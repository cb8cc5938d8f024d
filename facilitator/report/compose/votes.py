"""How priorities were chosen: method, roll, cards, result, ties. Reads the counted Result from the record only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.language.sentences import join
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots
from facilitator.report.document import Bar, Block, Cells, Chart, Line, Note, Paragraph, Section, Source, Table


def rank_label(line: Mapping[str, Any]) -> str:
    """The place as printed: "3", or "4–5" when shared."""
    first, last = line["rank"], line["rank_to"]
    return str(first) if first == last else f"{first}–{last}"


def priorities(b: Builder) -> list[Section]:
    """The relacion's account: the standing round of each vote, and votes that gave no result."""
    if not b.view.rounds:
        return []
    standing = b.view.standing
    settled = {ballots.round.vote for ballots in standing}
    many = len({ballots.round.vote for ballots in b.view.rounds}) > 1
    sections = [b.automatic("priorities", b.words("priorities"), [], level=1)]
    for number, ballots in enumerate(standing, start=1):
        blocks: list[Block] = []
        if not many:
            question = Line(ballots.round.question, lead=b.words("vote.question") + ":", sources=round_source(ballots))
            blocks.append(Paragraph(question))
        blocks += [Paragraph(account(b, ballots, cards=True)), *result_blocks(b, ballots)]
        if ballots.attempts > 1:
            blocks.append(Note(Line(b.words("vote.rounds", attempt=ballots.attempt))))
        title = b.words("vote.title", number=number, question=one_line(ballots.round.question))
        sections.append(b.automatic(f"priorities:{ballots.round.uid}", title, blocks, level=2 if many else 0))
    lost: dict[str, Ballots] = {
        ballots.round.vote: ballots for ballots in b.view.rounds if ballots.round.vote not in settled
    }
    if lost:
        notes = [
            Note(
                Line(b.words("vote.noresult", question=one_line(ballots.round.question)), sources=round_source(ballots))
            )
            for ballots in lost.values()
        ]
        sections.append(b.automatic("priorities:none", b.words("priorities"), notes, level=0))
    return sections


def minutes(b: Builder) -> list[Section]:
    """The procesverbal's account: every round, also those that gave no result."""
    sections = [b.automatic("votes", b.words("votes"), [], level=1)]
    if not b.view.rounds:
        nothing = [Paragraph(Line(b.words("vote.none")))]
        return [b.automatic("votes", b.words("votes"), nothing, level=1)]
    for number, ballots in enumerate(b.view.rounds, start=1):
        key = "vote.title.round" if ballots.attempts > 1 else "vote.title"
        title = b.words(key, number=number, question=one_line(ballots.round.question), attempt=ballots.attempt)
        sections.append(b.automatic(f"votes:{ballots.round.uid}", title, _minutes(b, ballots), level=2))
    return sections


def _minutes(b: Builder, ballots: Ballots) -> list[Block]:
    row = ballots.round
    blocks: list[Block] = [Paragraph(account(b, ballots, cards=False))]
    if row.rule_text:
        blocks.append(Note(Line(b.words("vote.rule", rule=one_line(row.rule_text)), sources=round_source(ballots))))
    if ballots.cancelled is not None:
        reason = one_line(ballots.cancelled.reason)
        key = "vote.cancelled" if reason else "vote.cancelled.bare"
        text = b.words(key, time=b.clock(ballots.cancelled.cancelled_at), reason=reason)
        return [*blocks, Paragraph(Line(text, sources=(("cancellation", ballots.cancelled.uid),)))]
    if ballots.closing is None:
        text = b.words("vote.unfinished", opened=b.clock(row.opened_at))
        return [*blocks, Paragraph(Line(text, sources=round_source(ballots)))]
    blocks.append(cards_table(b, ballots))
    if ballots.tally is None:
        text = b.words("vote.uncounted", closed=b.clock(ballots.closing.closed_at))
        return [*blocks, Paragraph(Line(text, sources=round_source(ballots)))]
    blocks += result_blocks(b, ballots)
    checksum = b.words("vote.checksum", sum=ballots.closing.content_sha256)
    return [*blocks, Note(Line(checksum, sources=(("closing", ballots.closing.uid),)))]


def account(b: Builder, ballots: Ballots, *, cards: bool) -> Line:
    """How the vote was taken, in one paragraph."""
    row, words = ballots.round, b.words
    params = row.params
    said = [_method(b, row.method, params), words("vote.secret" if row.secret else "vote.open")]
    if row.roll_size:
        said.append(words("vote.roll", n=row.roll_size, opened=b.clock(row.opened_at)))
    if row.present:
        said.append(words("vote.present", n=row.present))
    sources: list[Source] = [("round", row.uid)]
    if ballots.closing is not None:
        closing = ballots.closing
        sources.append(("closing", closing.uid))
        said.append(words("vote.closed", closed=b.clock(closing.closed_at)))
        if cards:
            said.append(
                words(
                    "vote.cards",
                    n=closing.given,
                    returned=closing.returned,
                    valid=closing.valid,
                    blank=closing.blank,
                    invalid=closing.invalid,
                    missing=closing.given - closing.returned,
                )
            )
    return Line(" ".join(said), sources=tuple(sources))


def _method(b: Builder, method: str, params: Mapping[str, Any]) -> str:
    if method == "dots" and "dots" in params:
        free = "cap" not in params or params["cap"] >= params["dots"]
        return b.words("vote.method.dots.free" if free else "vote.method.dots", **params)
    if method == "ticks" and "ticks" in params:
        return b.words("vote.method.ticks", **params)
    if method == "fist" and params.get("test") in ("floor", "median", "blocks") and "level" in params:
        return b.words(f"vote.method.fist.{params['test']}", level=params["level"])
    return b.words("vote.method.other", method=method)


def cards_table(b: Builder, ballots: Ballots) -> Table:
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
        caption=b.words("vote.cards.table"),
        header=tuple(b.words(f"vote.cards.{column}") for column in columns),
        rows=(Cells(tuple(map(str, values)), (("closing", closing.uid), *(("card", c.uid) for c in ballots.cards))),),
        weights=(17, 13, 14, 14, 13, 15, 14),
        align=("right",) * 7,
    )


def result_blocks(b: Builder, ballots: Ballots) -> list[Block]:
    assert ballots.tally is not None
    result = ballots.tally.result
    if result["method"] == "fist":
        return _fist(b, ballots, result)
    texts = {option.letter: option for option in ballots.options}
    ticks = result["method"] == "ticks"
    lines = result["lines"]
    voters = any(line.get("voters") is not None for line in lines)
    header = ["rank", "letter", "option", "ticks" if ticks else "points", *(["voters"] if voters and not ticks else [])]
    rows: list[Cells] = []
    bars: list[Bar] = []
    parts: list[str] = []
    for line in lines:
        option = texts.get(line["option"])
        text = one_line(option.text) if option else ""
        sources: tuple[Source, ...] = (("tally", ballots.tally.uid),)
        if option:
            sources = (*sources, ("option", option.uid), *((("measure", option.measure),) if option.measure else ()))
        cells = [rank_label(line), line["option"], text, str(line["points"])]
        if voters and not ticks:
            cells.append("–" if line["voters"] is None else str(line["voters"]))
        rows.append(Cells(tuple(cells), sources))
        bars.append(Bar(f"{line['option']}. {text}", line["points"], str(line["points"]), sources))
        key = "vote.chart.part.ticks" if ticks else "vote.chart.part"
        parts.append(b.words(key, letter=line["option"], text=text, n=line["points"]))
    blocks: list[Block] = [
        Table(
            caption=b.words("vote.result"),
            header=tuple(b.words(f"vote.{column}") for column in header),
            rows=tuple(rows),
            weights=(11, 12, 53, 12, 12)[: len(header)],
            align=("left", "left", "left", "right", "right")[: len(header)],
        )
    ]
    after = [_total(b, result), *_ties(b, lines)]
    if result["entered"] == "totals":
        after.append(b.words("vote.totals"))
    blocks.append(
        Paragraph(Line(" ".join([*filter(None, after), b.words("vote.advice")]), sources=round_source(ballots)))
    )
    if any(bar.value for bar in bars):
        blocks.append(
            Chart(
                caption=b.words("vote.chart.ticks" if ticks else "vote.chart"),
                alt=b.words("vote.chart.alt", parts="; ".join(parts)),
                bars=tuple(bars),
            )
        )
    return blocks


def _total(b: Builder, result: Mapping[str, Any]) -> str:
    dots = result["params"].get("dots")
    if not isinstance(dots, int):
        return ""
    return b.words("vote.total", n=result["total"], possible=dots * result["ballots"])


def _ties(b: Builder, lines: list[Mapping[str, Any]]) -> list[str]:
    groups: dict[str, list[str]] = {}
    for line in lines:
        if line["rank"] != line["rank_to"] and line["points"]:
            groups.setdefault(rank_label(line), []).append(line["option"])
    return [
        b.words("vote.tie", letters=join(letters, b.lang), rank=rank, n=len(letters))
        for rank, letters in groups.items()
    ]


def _fist(b: Builder, ballots: Ballots, result: Mapping[str, Any]) -> list[Block]:
    assert ballots.tally is not None
    texts = {option.letter: option for option in ballots.options}
    tally: Source = ("tally", ballots.tally.uid)
    blocks: list[Block] = []
    rows: list[Cells] = []
    for line in result["lines"]:
        option = texts.get(line["option"])
        text = one_line(option.text) if option else ""
        reached = {True: "vote.fist.reached", False: "vote.fist.missed"}.get(line["reached"])
        cells = (
            f"{line['option']}. {text}",
            *map(str, line["levels"]),
            "–" if line["median"] is None else str(line["median"]),
            b.words(reached) if reached else "–",
        )
        rows.append(Cells(cells, (tally, *((("option", option.uid),) if option else ()))))
    blocks.append(
        Table(
            caption=b.words("vote.fist.table"),
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
    )
    answers = [line["reached"] for line in result["lines"] if line["reached"] is not None]
    said = [b.words("vote.fist.yes" if all(answers) else "vote.fist.no")] if answers else []
    for key in ("reservations", "blocks"):
        if n := sum(line[key] for line in result["lines"]):
            said.append(b.words(f"vote.fist.{key}", n=n))
    if said:
        blocks.append(Paragraph(Line(" ".join(said), sources=(tally,))))
    if len(result["lines"]) == 1 and any(result["lines"][0]["levels"]):
        blocks.append(_fist_chart(b, rows[0].cells[0], result["lines"][0]["levels"], tally))
    return blocks


def _fist_chart(b: Builder, label: str, levels: list[int], tally: Source) -> Chart:
    letter, _, text = label.partition(". ")
    order = range(5, -1, -1)
    parts = "; ".join(b.words("vote.chart.part.fist", level=level, n=levels[level]) for level in order)
    return Chart(
        caption=b.words("vote.chart.fist", letter=letter, text=text),
        alt=b.words("vote.chart.alt", parts=parts),
        bars=tuple(
            Bar(b.words("vote.chart.fist.level", n=level), levels[level], str(levels[level]), (tally,))
            for level in order
        ),
    )


def standing_of(b: Builder) -> dict[str, tuple[str, str]]:
    """Measure → (what the standing vote says of it in words, uid of the tally); fist to five gives no places."""
    found: dict[str, tuple[str, str]] = {}
    for ballots in b.view.standing:
        assert ballots.tally is not None
        result = ballots.tally.result
        if result["method"] not in ("dots", "ticks"):
            continue
        key = "measure.vote.ticks" if result["method"] == "ticks" else "measure.vote"
        lines = {line["option"]: line for line in result["lines"]}
        for option in ballots.options:
            if option.measure and option.letter in lines:
                line = lines[option.letter]
                words = b.words(key, letter=option.letter, rank=rank_label(line), n=line["points"])
                found[option.measure] = (words, ballots.tally.uid)
    return found


def round_source(ballots: Ballots) -> tuple[Source, ...]:
    return (("round", ballots.round.uid),)


def one_line(text: str) -> str:
    return " ".join(text.split())
