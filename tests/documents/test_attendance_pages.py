"""The list of attendance is short, and in the order in which an eye looks for a name."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from facilitator.language.collation import initial, person_key
from facilitator.language.sentences import LANGS, Lang
from facilitator.meeting import setup
from facilitator.meeting.reading import read_record
from facilitator.model import Consent, DocumentKind, Sister
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.report.document import Document, Note, Table
from facilitator.report.papers import Paper
from facilitator.report.papers.compose import compose as compose_paper
from facilitator.report.papers.rows import Rows, Wishes
from facilitator.report.pdf.render import render_paper, write
from tests.helpers.crowd import crowd
from tests.helpers.hall import Hall
from tests.helpers.odd_meetings import DETAILS

ATTENDANCE = DocumentKind.ATTENDANCE


@pytest.fixture(scope="module", params=[Consent.YES, Consent.NOT_ASKED], ids=["named", "unnamed"])
def crowded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Hall, Record]:
    hall = Hall(tmp_path_factory.mktemp("crowd"))
    hall.do(setup.set_meeting, **DETAILS)
    hall.do(setup.open_meeting)
    crowd(hall, 150, said=request.param)
    hall.do(setup.close_meeting)
    return hall, hall.read(read_record)


@pytest.mark.parametrize("sister", Sister)
@pytest.mark.parametrize("lang", LANGS)
def test_150_people_take_four_pages(crowded: tuple[Hall, Record], sister: Sister, lang: Lang) -> None:
    hall, record = crowded
    pdf = write(record, ATTENDANCE, lang, sister, final=True, now=hall.clock())
    with pikepdf.open(io.BytesIO(pdf)) as read:
        assert len(read.pages) <= 4


def test_what_each_answered_about_photographs_is_said_by_number(crowded: tuple[Hall, Record]) -> None:
    document = compose(crowded[1].for_audience(Audience.FILE, contacts=True), ATTENDANCE, "sq")
    (section,) = [one for one in document.sections if one.key.startswith("list:2026")]
    table = next(block for block in section.blocks if isinstance(block, Table))
    (said,) = [block.line.text for block in section.blocks if isinstance(block, Note)]
    refused = {person.name for person in crowded[1].people if person.photo is Consent.NO}
    listed, _, rest = said.partition("jo: ")[2].partition(";")
    numbers: set[int] = set()
    for part in listed.split(", "):
        first, _, last = part.partition("–")
        numbers |= set(range(int(first), int(last or first) + 1))
    assert {row.cells[1] for row in table.rows if int(row.cells[0]) in numbers} == refused
    assert rest == " po: të tjerët."


def test_names_are_in_the_order_of_their_first_letters() -> None:
    names = [
        "Dr. Agim Zeka",
        "Besnik “Niku” Hoxha",
        "z. Cen Alia",
        "Çelnike Alia",
        "Zef Basha",
        "Zhaneta Alia",
        "Z. Zusi",  # a letter is a name, not a title
    ]
    assert sorted(names, key=person_key) == [*names[:4], names[6], *names[4:6]]
    assert person_key("Dr.") != person_key("Prof.")


# the list that is signed at the door


def to_sign(tmp_path: Path, count: int, parts: int, lang: Lang = "sq") -> tuple[Document, pikepdf.Pdf]:
    hall = Hall(tmp_path, name=f"d{count}")
    hall.do(setup.set_meeting, **DETAILS)
    if count:
        crowd(hall, count, come=False, said=Consent.NO)
    record = hall.read(read_record)
    document = compose_paper(Paper.DOOR, Rows(record=record), lang, Wishes(parts=parts))
    pdf = render_paper(document, now=hall.clock(), images={})
    hall.close()
    return document, pikepdf.open(io.BytesIO(pdf))


def pages_of(pdf: pikepdf.Pdf) -> list[str]:
    out = io.BytesIO()
    pdf.save(out)
    shown = pypdfium2.PdfDocument(out.getvalue())
    try:
        return [page.get_textpage().get_text_bounded() for page in shown]
    finally:
        shown.close()


def lists_of(document: Document) -> list[Table]:
    return [block for part in document.sections for block in part.blocks if isinstance(block, Table) and block.header]


@pytest.mark.parametrize(("count", "parts", "pages"), [(0, 2, 2), (1, 2, 1), (21, 1, 2), (150, 2, 8), (300, 3, 15)])
@pytest.mark.parametrize("lang", LANGS)
def test_a_list_to_sign_names_everybody_expected_once_and_has_room_for_others(
    tmp_path: Path, lang: Lang, count: int, parts: int, pages: int
) -> None:
    document, pdf = to_sign(tmp_path, count, parts, lang)
    assert len(pdf.pages) <= pages
    assert "____" not in "".join(document.texts()), "no register numbers this sheet"
    tables = lists_of(document)
    assert len(tables) == min(parts, max(count, 1))
    numbers = [row.cells[0] for table in tables for row in table.rows if row.cells[0]]
    assert numbers == [str(number) for number in range(1, count + 1)]
    names = [row.cells[1] for table in tables for row in table.rows if row.cells[0]]
    assert names == sorted(names, key=person_key)
    for table in tables:
        spare = [row for row in table.rows if not row.cells[1]]
        assert len(spare) >= 10
        assert table.rows[-len(spare) :] == tuple(spare), "after the names"
        assert all(row.cells[-1] == "" for row in table.rows), "the place to sign"
    assert "@" not in "".join(document.texts()), "no address goes from hand to hand"
    assert "124/2024" in "".join(document.texts())


def test_parts_go_from_a_letter_to_a_letter_and_share_none(tmp_path: Path) -> None:
    document, pdf = to_sign(tmp_path, 150, 2)
    titles = [section.title for section in document.sections[1:]]
    assert titles == ["Emrat A–L", "Emrat M–Zh"]
    first, second = ([row.cells[1] for row in table.rows if row.cells[1]] for table in lists_of(document))
    assert not {initial(name) for name in first} & {initial(name) for name in second}
    assert abs(len(first) - len(second)) < 20
    texts = pages_of(pdf)
    assert [page for page, text in enumerate(texts, start=1) if "Emrat M–Zh" in text] == [5]
    assert all("124/2024" in text and f"Faqe {page} nga 8" in text for page, text in enumerate(texts, start=1))


def test_a_list_to_sign_is_no_document_that_a_program_signs(tmp_path: Path) -> None:
    _, pdf = to_sign(tmp_path, 3, 1)
    assert str(pdf.docinfo["/TryezaStatus"]) == "draft"
    assert "/EmbeddedFiles" not in pdf.Root.get("/Names", {})
