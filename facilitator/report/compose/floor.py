"""Floor time: how often and how long each had the floor. A section only of meetings in which it was ever given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from facilitator.floor import Share, by_body, by_county, by_group, ended, length
from facilitator.report.compose.common import meeting_source
from facilitator.report.compose.parts import Builder
from facilitator.report.document import Block, Cells, Line, Note, Paragraph, Section, Source, Table

Named = Callable[[str], str]
"""Key of a share → what the row is called."""


def section(b: Builder) -> list[Section]:
    """Totals, then a table by organisation, group, county and gender; turns that are over, only."""
    turns = ended(b.record.turns)
    if not turns:
        return []
    every = tuple(("turn", turn.uid) for turn in turns)
    said = [(b.words("floor.said", n=len(turns), time=_time(b, sum(map(length, turns)))), every)]
    if replies := [turn for turn in turns if turn.reply]:
        said.append((b.words("floor.replies", n=len(replies)), tuple(("turn", turn.uid) for turn in replies)))
    over = {turn.uid for turn in turns}
    if passed := [row for row in b.record.passed_over if row.turn in over]:
        said.append((b.words("floor.passed", n=len(passed)), tuple(("passed_over", row.uid) for row in passed)))
    blocks: list[Block] = [Paragraph(Line(text, sources=sources)) for text, sources in said]
    bodies, people = b.view.organisations, b.view.people
    blocks.append(_table(b, "body", by_body(turns, bodies), _body_names(b), with_body=True))
    blocks.append(_table(b, "group", by_group(turns, bodies, people), lambda key: b.words(f"group.{key}")))
    counties = by_county(turns, bodies)
    if any(one.key for one in counties):
        blocks.append(_table(b, "county", counties, lambda key: key or b.words("table.county.unknown")))
    blocks += _genders(b)
    blocks.append(Note(Line(b.words("floor.note"))))
    return [b.automatic("floor", b.words("floor"), blocks)]


def _body_names(b: Builder) -> Named:
    return lambda key: b.view.organisation_name(key) if key else b.words("floor.alone")


def _table(b: Builder, by: str, made: Sequence[Share], name: Named, *, with_body: bool = False) -> Table:
    rows = []
    for one in made:
        sources: list[Source] = [("organisation", one.key)] if with_body and one.key else []
        sources += (("turn", turn.uid) for turn in one.turns)
        cells = (name(one.key), str(len(one.turns)), _time(b, one.seconds))
        rows.append(Cells(cells, tuple(sources)))
    total = (b.words("table.total"), str(sum(len(one.turns) for one in made)), _time(b, sum(s.seconds for s in made)))
    rows.append(Cells(total, tuple(("turn", turn.uid) for one in made for turn in one.turns), strong=True))
    return _laid(b, by, rows)


def _laid(b: Builder, by: str, rows: Iterable[Cells]) -> Table:
    return Table(
        caption=b.words(f"floor.by.{by}"),
        header=(b.words(f"floor.head.{by}"), b.words("floor.head.turns"), b.words("floor.head.time")),
        rows=tuple(rows),
        weights=(52, 14, 22),
        align=("left", "right", "right"),
        row_header=True,
    )


def _genders(b: Builder) -> list[Block]:
    """As the record counted it: no reader of a document has the gender of anybody."""
    made = b.record.floor
    if made is None:
        return []
    if made.withheld:
        return [Note(Line(b.words("floor.gender.withheld")))]
    if not made.women_turns and not made.men_turns:
        return []
    shares = (
        ("gender.woman", made.women_turns, made.women_s),
        ("gender.man", made.men_turns, made.men_s),
        ("floor.gender.rest", made.rest_turns, made.rest_s),
    )
    rows = [
        Cells((b.words(key), str(turns), _time(b, seconds)), meeting_source(b))
        for key, turns, seconds in shares
        if turns
    ]
    return [_laid(b, "gender", rows)]


def _time(b: Builder, seconds: int) -> str:
    """ "4 min 10 sek"."""
    return b.words("floor.time", minutes=seconds // 60, rest=seconds % 60)
