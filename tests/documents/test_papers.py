"""The papers of a meeting, read back from their pages: words, order, tags, and the codes of the badges."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from facilitator import badge, qr
from facilitator.desk.papers import pdf_of, read_rows
from facilitator.language.sentences import LANGS, Lang
from facilitator.meeting import setup
from facilitator.meeting.outcomes import add_measure
from facilitator.meeting.people import Listed, import_people
from facilitator.model import Option, OrgKind, Person, Vote
from facilitator.report.document import Document, Table
from facilitator.report.papers import OF_A_VOTE, Paper
from facilitator.report.papers.compose import compose
from facilitator.report.papers.rows import Wishes
from facilitator.report.papers.slips import Slips
from facilitator.voting.prepare import add_vote, remove_vote
from facilitator.voting.rules import METHODS
from tests.helpers.hall import Hall
from tests.helpers.verapdf import VeraPdf

MEASURES = ("Forcimi i konsultimit publik", "Të dhëna të hapura", "Raportim i përbashkët")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Hall]:
    made = Hall(tmp_path)
    made.do(setup.set_meeting, title="Konsultimi", starts="09:30", place="Salla 2")
    for vote in made.all(Vote):  # the template's
        made.do(remove_vote, vote.uid)
    yield made
    made.close()


def invited(room: Hall, count: int) -> None:
    listed = [
        Listed(
            {"name": f"Person{number:03} Ëndërrimtari", "role": "Drejtor", "email": f"p{number}@shembull.al"},
            {"name": f"Shoqata {number // 2}", "kind": OrgKind.CSO},
        )
        for number in range(count)
    ]
    if listed:
        room.do(import_people, listed)


def asked(room: Hall, method: str = "dots", measures: tuple[str, ...] = MEASURES) -> Vote:
    for text in measures:
        room.do(add_measure, text)
    return room.do(add_vote, "Cilat masa të parat?", method)


def pages_of(pdf: bytes) -> list[str]:
    shown = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in shown]
    finally:
        shown.close()


def flat(pages: list[str]) -> str:
    return " ".join(" ".join(pages).split())


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("lang", LANGS)
def test_every_paper_says_on_its_pages_what_was_composed(room: Hall, paper: Paper, lang: Lang) -> None:
    invited(room, 21)
    asked(room)
    room.do(add_vote, "A e mbështesni?", "fist")
    document = compose(paper, room.read(read_rows, lang), lang)
    pages = pages_of(pdf_of(room.file, paper, lang))
    words = flat(pages)
    for text in document.texts():
        assert " ".join(text.split()) in words, text
    assert "@" not in words, "no address goes from hand to hand"
    if paper is not Paper.INVITATIONS:  # each goes to somebody else
        assert all(str(number) in page for number, page in enumerate(pages, start=1))


@pytest.mark.parametrize("paper", list(Paper))
def test_an_empty_meeting_has_them_too(room: Hall, paper: Paper) -> None:
    words = flat(pages_of(pdf_of(room.file, paper, "sq")))
    if paper in OF_A_VOTE:
        assert "Nuk është përgatitur ende asnjë votim." in words
    if paper is Paper.BADGES:
        assert "Askush nuk është ende në listë." in words


@pytest.mark.parametrize("paper", list(Paper))
def test_every_element_is_tagged_and_nothing_is_inside(room: Hall, paper: Paper) -> None:
    invited(room, 3)
    asked(room)
    with pikepdf.open(io.BytesIO(pdf_of(room.file, paper, "sq"))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "sq-AL"
        assert str(pdf.docinfo["/TryezaStatus"]) == "draft", "no document that a program signs"
        assert "/EmbeddedFiles" not in pdf.Root.get("/Names", {})
        found = list(tags(pdf.Root.StructTreeRoot))
        assert "H1" in [tag for tag, _ in found]
        figures = [element for tag, element in found if tag == "Figure"]
        assert len(figures) == (3 if paper in (Paper.BADGES, Paper.INVITATIONS) else 0)
        assert all("Kodi QR" in str(one.Alt) for one in figures)


def tags(node: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Object]]:
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S).lstrip("/"), kid
            yield from tags(kid)


def test_papers_conform(room: Hall, verapdf: VeraPdf, tmp_path: Path) -> None:
    invited(room, 5)
    asked(room)
    files = []
    for paper in (Paper.SET, Paper.BADGES, Paper.INVITATIONS):
        path = tmp_path / f"{paper}.pdf"
        path.write_bytes(pdf_of(room.file, paper, "sq"))
        files.append(path)
    assert {pair: failed for pair, failed in verapdf(files).items() if failed} == {}


# the codes


def test_a_drawn_code_has_the_modules_of_its_person_and_no_other(room: Hall) -> None:
    """Each module is looked at on the page, in its middle, and the whole held against the library's own."""
    invited(room, 11)
    people = {person.name: person for person in room.all(Person)}
    pdf = pdf_of(room.file, Paper.BADGES, "sq")
    looked = 0
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        numbers = {page.objgen: number for number, page in enumerate(opened.pages)}
        figures = [one for tag, one in tags(opened.Root.StructTreeRoot) if tag == "Figure"]
        shown = pypdfium2.PdfDocument(pdf)
        for figure in figures:
            name = str(figure.Alt).removeprefix("Kodi QR i hyrjes për ")
            page = shown[numbers[figure.Pg.objgen]]
            expected = qr.matrix(badge.code_of(people[name].uid))
            assert modules_in(page, [float(side) for side in figure.A.BBox], len(expected)) == expected
            looked += 1
        shown.close()
    assert looked == 11


def modules_in(page: pypdfium2.PdfPage, box: list[float], size: int) -> tuple[str, ...]:
    scale = 4
    bitmap = page.render(scale=scale, grayscale=True)
    dots, stride = bytes(bitmap.buffer), bitmap.stride
    left, _, right, top = box
    step = (right - left) / (size + 8)
    high = page.get_height()

    def dark(row: int, column: int) -> bool:
        x = (left + (column + 4.5) * step) * scale
        y = (high - top + (row + 4.5) * step) * scale
        return dots[int(y) * stride + int(x)] < 128

    return tuple("".join("01"[dark(row, column)] for column in range(size)) for row in range(size))


def test_three_hundred_badges_have_as_many_codes_and_none_is_cut(room: Hall) -> None:
    invited(room, 300)
    words = flat(pages_of(pdf_of(room.file, Paper.BADGES, "sq")))
    for person in room.all(Person):
        assert words.count(badge.shown(badge.code_of(person.uid))) == 1
        assert person.name in words


# in the order of the screens


@pytest.mark.parametrize("method", list(METHODS))
@pytest.mark.parametrize("lang", LANGS)
def test_cards_and_counts_of_every_rule_stand_as_the_screens_have_them(room: Hall, method: str, lang: Lang) -> None:
    from ui.live.room import option_lines

    vote = asked(room, method)
    rows = room.read(read_rows, lang)
    (paper,) = rows.votes
    options = [
        Option(uid=letter, round="", position=at, letter=letter, text=text)
        for at, (letter, text) in enumerate(paper.options or paper.choices)
    ]
    if paper.options or not METHODS[method].one_proposal:
        assert list(paper.choices) == option_lines(method, options, lang)
    document = compose(Paper.TALLY, rows, lang)
    table = next(block for part in document.sections for block in part.blocks if isinstance(block, Table))
    counted = [row.cells[:2] for row in table.rows]
    assert counted[: len(paper.counts)] == list(paper.counts)
    assert len(counted) == len(paper.counts) + (0 if paper.hands else 2)
    protocol = compose(Paper.PROTOCOL, rows, lang)
    counts = next(part for part in protocol.sections if part.key == f"paper:counts:{vote.uid}").blocks[0]
    assert isinstance(counts, Table)
    assert [row.cells[:2] for row in counts.rows][: len(paper.counts)] == list(paper.counts)


def test_cards_are_all_alike(room: Hall) -> None:
    asked(room)
    document = compose(Paper.CARDS, room.read(read_rows, "sq"), "sq", Wishes(copies=21))
    (cards,) = [block for part in document.sections for block in part.blocks if isinstance(block, Slips)]
    assert len(cards.slips) == 21
    assert len({slip.texts() for slip in cards.slips}) == 1
    assert [mark for mark, _ in cards.slips[0].choices] == ["A", "B", "C"]


def test_forty_options_with_long_words_fit_a_card(room: Hall) -> None:
    texts = tuple(f"Masa numër {number} me një emër të gjatë që zë shumë vend në fletë" for number in range(40))
    asked(room, measures=texts)
    words = flat(pages_of(pdf_of(room.file, Paper.CARDS, "sq", Wishes(copies=1))))
    assert all(text in words for text in texts)


@pytest.mark.parametrize(("copies", "said"), [(1, "Është 1 fletë"), (21, "Janë 21 fletë")])
def test_numbers_of_cards_agree(room: Hall, copies: int, said: str) -> None:
    asked(room)
    assert said in flat(pages_of(pdf_of(room.file, Paper.CARDS, "sq", Wishes(copies=copies))))


def test_hours_follow_from_the_minutes_and_the_beginning(room: Hall) -> None:
    document = compose(Paper.AGENDA, room.read(read_rows, "sq"), "sq")
    hours = planned(document)
    assert hours[0].startswith("09:30–")
    for before, after in pairwise(hours):
        assert before.split("–")[-1] == after.split("–")[0]
    room.do(setup.set_meeting, starts="")
    assert not any("–" in when for when in planned(compose(Paper.AGENDA, room.read(read_rows, "sq"), "sq")))


def planned(document: Document) -> list[str]:
    table = next(one for part in document.sections for one in part.blocks if isinstance(one, Table) and one.header)
    return [row.cells[2].split(",")[0] for row in table.rows]
