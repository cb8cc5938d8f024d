"""Of a round whose options were groups of contributions: what each held when it was opened."""

from __future__ import annotations

from facilitator.language.grouping import group_title
from facilitator.model import OptionGroup
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.view import Ballots
from facilitator.report.document import Block, Bullets, Line, Paragraph, Source


def voted(b: Builder, ballots: Ballots) -> list[Block]:
    """Of a round whose options were groups: the contributions that each held; nothing for any other round."""
    held = {row.option: row for row in b.record.option_groups}
    lines = [_held(b, held[option.uid], option.letter) for option in ballots.options if option.uid in held]
    return [Paragraph(Line(b.words("groups.voted"))), Bullets(tuple(lines))] if lines else []


def _held(b: Builder, row: OptionGroup, letter: str) -> Line:
    labels = [(uid, b.view.point_labels[uid]) for uid in row.members["points"] if uid in b.view.point_labels]
    sources: tuple[Source, ...] = (("option_group", row.uid), ("option", row.option))
    told, gone = ", ".join(label for _, label in labels), len(row.members["points"]) - len(labels)
    return Line(
        group_title(" ".join(row.name.split()), row.number, b.lang),
        lead=f"{letter}.",
        tail=" ".join([*([f"({told})"] if told else []), *([b.words("groups.voted.gone", n=gone)] if gone else [])]),
        sources=(*sources, *(("point", uid) for uid, _ in labels)),
    )
