"""The reasoned responses name the document they point into, and the wording that each one answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.desk import documents as desk
from facilitator.meeting import outcomes, people
from facilitator.meeting.papers import corrections, protocol, responses
from facilitator.model import Answer, Consent, DocumentKind, Measure, Person, Sister
from facilitator.report.document import Document, Table
from facilitator.report.extract import embedded
from tests.helpers.agreeing import wrong_in
from tests.helpers.hall import Hall
from tests.helpers.odd_meetings import ODD

RESPONSES = DocumentKind.RESPONSES


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    hall = Hall(tmp_path)
    ODD["two_votes"](hall)
    for text in ("Portal për konsultimet", "Fond për organizatat e vogla"):
        hall.do(outcomes.add_measure, text)
    desk.approve(hall.file, "Mimoza Shehu")
    return hall


def correct(hall: Hall, do: Callable[[], object]) -> None:
    hall.do(corrections.begin_correction, "Mimoza Shehu", "Gabim në tekstin e masës")
    do()
    desk.approve_correction(hall.file, "Arbër Kola")


def issued(hall: Hall, lang: str = "sq", sister: Sister = Sister.PUBLIC) -> Document:
    hall.do(corrections.issue_responses, "Arbër Kola")
    return embedded(desk.report(hall.file, RESPONSES, lang, sister))[1]  # type: ignore[arg-type]


def facts(document: Document, key: str) -> dict[str, str]:
    section = next(one for one in document.sections if one.key.partition("@")[0] == key)
    (table,) = [block for block in section.blocks if isinstance(block, Table)]
    return {row.cells[0]: row.cells[1] for row in table.rows}


def measure(hall: Hall, text: str) -> Measure:
    return next(row for row in hall.all(Measure) if row.text == text)


def test_the_document_is_named_with_title_day_number_and_journal(hall: Hall) -> None:
    for sister in Sister:
        hall.do(protocol.enter, DocumentKind.RELACION, sister, "1234/1", "2026-10-28")
    document = issued(hall)
    told = facts(document, "responses:document")
    title = hall.read(lambda tx: tx.meeting()).title
    assert told["Dokumenti"] == f"Relacioni dhe procesverbali i takimit “{title}”"
    assert told["Numri i protokollit"] == "Relacioni, nr.\u00a01234/1 prot., datë 28.10.2026"
    assert told["Miratuar më"].startswith("27.10.2026")
    relacion = embedded(desk.report(hall.file, DocumentKind.RELACION, "sq", Sister.PUBLIC))[0]
    assert relacion.head[:8] in told["Kreu i regjistrit të veprimeve"]
    assert "Korrigjuar" not in told
    assert wrong_in(" ".join(document.texts()), whole_pages=True) == []


def test_each_measure_says_its_number_in_that_document(hall: Hall) -> None:
    rows = sorted(hall.all(Measure), key=lambda row: row.position)
    document = issued(hall)
    for number, row in enumerate(rows, start=1):
        assert facts(document, f"responses:{row.uid}")["Në dokument"] == f"masa nr.\u00a0{number}"
        assert "Teksti" not in facts(document, f"responses:{row.uid}")


def test_a_measure_that_a_correction_added_or_moved_says_so(hall: Hall) -> None:
    fund = measure(hall, "Fond për organizatat e vogla")
    portal = measure(hall, "Portal për konsultimet")
    count = len(hall.all(Measure))

    def do() -> None:
        hall.do(outcomes.remove_measure, portal.uid)
        hall.do(outcomes.add_measure, "Masa që u harrua")

    correct(hall, do)
    document = issued(hall)
    assert facts(document, f"responses:{fund.uid}")["Në dokument"] == (
        f"masa nr.\u00a0{count - 1}; para korrigjimit nr.\u00a0{count}"
    )
    added = measure(hall, "Masa që u harrua")
    assert facts(document, f"responses:{added.uid}")["Në dokument"] == (
        f"masa nr.\u00a0{count}, e shtuar me korrigjimin nr.\u00a01"
    )
    assert facts(document, "responses:document")["Korrigjuar"].startswith("korrigjimi nr.\u00a01, miratuar më")


@pytest.mark.parametrize(
    ("answered", "begins"),
    [
        ("", "Teksti u ndryshua me korrigjimin nr.\u00a01"),
        ("2026-10-29", "Përgjigjja mban datë para korrigjimit nr.\u00a01"),
        ("2026-11-03", "Përgjigjja mban datën e korrigjimit nr.\u00a01"),
        ("2026-11-05", "Përgjigjja i përket tekstit të ndryshuar me korrigjimin nr.\u00a01"),
    ],
)
def test_a_response_says_which_wording_it_answers(hall: Hall, answered: str, begins: str) -> None:
    row = measure(hall, "Portal për konsultimet")
    hall.clock.forward(days=7)
    correct(hall, lambda: hall.do(outcomes.set_measure, row.uid, text="Portal i vetëm për konsultimet"))
    if answered:
        hall.do(responses.set_response, row.uid, answer=Answer.ACCEPTED, institution="Ministria", answered_on=answered)
    told = facts(issued(hall), f"responses:{row.uid}")["Teksti"]
    assert told.startswith(begins)
    assert told.endswith("“Portal për konsultimet”.")
    assert "03.11.2026" in told


def test_between_two_corrections_the_wording_of_then_is_answered(hall: Hall) -> None:
    row = measure(hall, "Portal për konsultimet")
    for days, text in ((7, "Portal i dytë"), (7, "Portal i tretë")):
        hall.clock.forward(days=days)
        correct(hall, lambda text=text: hall.do(outcomes.set_measure, row.uid, text=text))  # type: ignore[misc]
    hall.do(responses.set_response, row.uid, answer=Answer.ACCEPTED, institution="M", answered_on="2026-11-05")
    told = facts(issued(hall), f"responses:{row.uid}")["Teksti"]
    assert told.startswith("Përgjigjja mban datë para korrigjimit nr.\u00a02")
    assert told.endswith("“Portal i dytë”.")


def test_in_english_too(hall: Hall) -> None:
    told = facts(issued(hall, "en"), "responses:document")
    assert told["Document"].startswith("Report and minutes of the meeting")


def test_an_earlier_wording_names_nobody_who_has_refused_since(hall: Hall) -> None:
    person = next(row for row in hall.all(Person) if row.publish_name is not Consent.NO)
    row = measure(hall, "Portal për konsultimet")
    correct(hall, lambda: hall.do(outcomes.set_measure, row.uid, text=f"Portal sipas {person.name}"))

    def rename() -> None:
        hall.do(people.set_person, person.uid, name="Emri Tjetër", publish_name=Consent.NO)
        hall.do(outcomes.set_measure, row.uid, text="Portal i vetëm")

    correct(hall, rename)
    issued(hall)
    record, document = embedded(desk.report(hall.file, RESPONSES, "sq", Sister.PUBLIC))
    assert person.name not in record.to_json().decode()
    assert person.name not in " ".join(document.texts())
    assert not any(text.names for text in record.approved)
