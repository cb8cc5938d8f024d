"""The list of attendance is short, and in the order in which an eye looks for a name."""

from __future__ import annotations

import io

import pikepdf
import pytest

from facilitator.language.collation import person_key
from facilitator.language.sentences import LANGS, Lang
from facilitator.meeting.reading import read_record
from facilitator.model import Consent, DocumentKind, Sister
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.report.document import Note, Table
from facilitator.report.pdf.render import write
from tests.helpers.crowd import crowd
from tests.helpers.hall import Hall
from tests.helpers.odd_meetings import DETAILS

ATTENDANCE = DocumentKind.ATTENDANCE


@pytest.fixture(scope="module", params=[Consent.YES, Consent.NOT_ASKED], ids=["named", "unnamed"])
def crowded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Hall, Record]:
    from facilitator.meeting import setup

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
