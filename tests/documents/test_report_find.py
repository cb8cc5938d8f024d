"""A line on a page finds the rows it was drawn from, however the page cut it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.model import DocumentKind
from facilitator.report import compose
from facilitator.report.document import Cells, Document, Line, Numbered, Paragraph, Section, Table
from facilitator.report.find import find
from tests.helpers.records import demo_record

POINT, OTHER, TALLY = ("point", "1"), ("point", "2"), ("tally", "3")


@pytest.fixture
def document() -> Document:
    lines = Numbered(
        (
            Line("Projektaktet të publikohen njëzet ditë para miratimit.", label="I.1", sources=(POINT,)),
            Line("Kalendar vjetor i vendimmarrjes.", label="I.2", sources=(OTHER,)),
        )
    )
    table = Table("", ("Masa", "Pikë"), (Cells(("Kalendar vjetor", "12"), (TALLY,)),), (80, 20), ("left", "right"))
    own = Paragraph(Line("Fjalët e sekretares vetë."))
    section = Section(key="a", title="A", blocks=(lines, table, own))
    return replace(compose(demo_record(), DocumentKind.RELACION), sections=(section,))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("I.1 Projektaktet të publikohen njëzet", (POINT,)),
        ("ditë para miratimit.", (POINT,)),
        ("RA Kalendar vjetor i vendimmarrjes.", (OTHER,)),  # with letters of the mark across a draft
        ("Kalendar vjetor 12", (TALLY,)),
        ("Fjalët e sekretares vetë.", ()),
        ("faqe 1 nga 6", ()),
        ("", ()),
        ("· – ·", ()),
    ],
)
def test_words_find_their_line(document: Document, said: str, found: tuple[tuple[str, str], ...]) -> None:
    assert find(document, said) == found


def test_every_line_of_the_demo_with_a_source_finds_one() -> None:
    made = compose(demo_record(), DocumentKind.PROCESVERBAL)
    points = [
        line
        for section in made.sections
        for block in section.blocks
        if isinstance(block, Numbered)
        for line in block.lines
        if line.sources and line.sources[0][0] == "point"
    ]
    assert len(points) > 10
    assert all(find(made, f"{line.label} {line.lead} {line.text}") == line.sources for line in points)
