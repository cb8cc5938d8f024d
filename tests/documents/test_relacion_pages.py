"""The relacion is short: of the demo at most three pages, of 150 people and 240 contributions at most six; and no
signature stands on a page without text of the document.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from facilitator import demo
from facilitator.desk import documents as desk_documents
from facilitator.language.sentences import LANGS, Lang
from facilitator.meeting import discussion, outcomes, setup
from facilitator.model import AgendaItem, DocumentKind, Person, Point, PointKind, Sister
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.report.document import Line, Paragraph
from facilitator.report.pdf.render import render
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from tests.helpers.hall import Hall
from tests.helpers.odd_meetings import ODD
from tests.helpers.records import NOW, demo_record

SUBJECTS = [
    "uji",
    "rruga",
    "shkolla",
    "mjedisi",
    "ndriçimi",
    "parku",
    "tregu",
    "banesa",
    "arkivi",
    "porti",
    "pylli",
    "ura",
    "teatri",
    "stadiumi",
    "klinika",
]
VERBS = ["mungon", "vonohet", "shtrenjtohet", "prishet", "mbyllet"]


def pages(pdf: bytes) -> int:
    shown = pypdfium2.PdfDocument(pdf)
    try:
        return len(shown)
    finally:
        shown.close()


@pytest.mark.parametrize("lang", LANGS)
def test_the_demo_has_at_most_three(played: demo.Demo, lang: Lang) -> None:
    file = MeetingFile.look(played.meeting, Env())
    for sister in Sister:
        assert pages(desk_documents.report(file, DocumentKind.RELACION, lang, sister)) <= 3
    file.close()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """150 people who say 180 more things on six themes, most of them different issues of two lines."""
    hall = Hall(tmp_path_factory.mktemp("many"))
    ODD["crowd"](hall)
    hall.do(setup.set_meeting, purpose="\n".join(f"Qëllimi i {n} i takimit të madh;" for n in range(1, 5)))
    areas, people = [row for row in hall.all(AgendaItem) if row.area], hall.all(Person)
    for n in range(180):
        words = f"{SUBJECTS[n % 15].capitalize()} {VERBS[n // 15 % 5]} në {n % 61} lagje, ndërsa askush nuk përgjigjet"
        text = f"{words} kur qytetarët e {SUBJECTS[n * 7 % 15]} pyesin institucionet për {SUBJECTS[n * 11 % 15]}."
        hall.do(discussion.add_point, areas[n % 6].uid, PointKind.ISSUE, text, person=people[n % 150].uid)
    for n in range(12):
        hall.do(outcomes.add_measure, f"Masa e {n} për shërbimet publike në bashkitë e vogla")
        hall.do(outcomes.add_action, f"Detyra {n}", owner="AMSHC", due="2026-11-20")
    assert len(hall.all(Point)) == 240
    desk_documents.approve(hall.file, "Ana")
    found = hall.read(desk_documents.shown, DocumentKind.RELACION)[0]
    hall.close()
    return found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.FILE])
def test_a_large_meeting_has_at_most_six(many: Record, lang: Lang, audience: Audience) -> None:
    document = compose(many.for_audience(audience), DocumentKind.RELACION, lang, final=True)
    assert 3 <= pages(render(document, now=NOW)) <= 6


def test_sisters_list_the_same_issues(many: Record) -> None:
    made = [compose(many.for_audience(one), DocumentKind.RELACION, final=True) for one in Audience]
    parts = [[part for part in one.sections if part.key.startswith("issues")] for one in made]
    assert parts[0] == parts[1] == parts[2]


def signed_page(pdf: bytes) -> str:
    """What the page with the signatures says before them."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (place,) = {field.P.objgen for field in opened.Root.AcroForm.Fields}
        number = next(n for n, page in enumerate(opened.pages) if page.obj.objgen == place)
    shown = pypdfium2.PdfDocument(pdf)
    try:
        return str(shown[number].get_textpage().get_text_bounded()).split("Nënshkrimet")[0]
    finally:
        shown.close()


@pytest.mark.parametrize("kind", [kind for kind in DocumentKind if kind is not DocumentKind.CORRECTION])
def test_no_signature_stands_on_a_page_without_text(kind: DocumentKind) -> None:
    """However much stands before: a page is filled line by line, so that the signatures come to every height."""
    document = compose(demo_record().for_audience(Audience.PUBLIC), kind, final=True)
    at = next(n for n, part in enumerate(document.sections) if part.key == "signatures")
    before = document.sections[at - 1]
    fill: Callable[[int], Paragraph] = lambda n: Paragraph(Line(f"Rreshti {n} i faqes."))  # noqa: E731
    for lines in range(0, 44, 3):
        longer = replace(before, blocks=(*map(fill, range(lines)), *before.blocks))
        parts = (*document.sections[: at - 1], longer, *document.sections[at:])
        said = signed_page(render(replace(document, sections=parts), now=NOW))
        head = document.furniture.running
        assert len(said.replace(head, "").split()) >= 3, (lines, said)


def test_the_pages_of_odd_meetings_are_few(tmp_path: Path) -> None:
    for name in ("nobody", "one_person", "no_vote", "two_votes", "typed_later"):
        (tmp_path / name).mkdir()
        hall = Hall(tmp_path / name)
        ODD[name](hall)
        desk_documents.approve(hall.file, "Ana")
        assert pages(desk_documents.report(hall.file, DocumentKind.RELACION)) <= (3 if name == "two_votes" else 2), name
        hall.close()
