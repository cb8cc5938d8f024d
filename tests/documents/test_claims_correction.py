"""The correction annex of odd meetings: what it says was there was there, what it says comes is there, and how many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.desk import documents as desk_documents
from facilitator.language.sentences import LANGS, Lang
from facilitator.meeting import discussion, outcomes, setup
from facilitator.meeting.papers import corrections
from facilitator.model import DOCUMENTS, Action, DocumentKind, Person, Point, Sister
from facilitator.record import Audience
from facilitator.report import Document, compose
from facilitator.report.compare import BETWEEN, COLUMN, NOTHING
from facilitator.report.document import Table
from facilitator.report.extract import embedded
from tests.helpers.agreeing import wrong_in
from tests.helpers.hall import Hall
from tests.helpers.odd_meetings import ODD

COMPARED = [kind for kind, traits in DOCUMENTS.items() if traits.compared]
Told = dict[tuple[DocumentKind, str], Document]


def documents(hall: Hall) -> Told:
    return {
        (kind, lang): embedded(desk_documents.report(hall.file, kind, lang, Sister.PUBLIC))[1]
        for kind in COMPARED
        for lang in LANGS
    }


@pytest.fixture(scope="module", params=["one_person", "no_vote", "two_votes", "typed_later", "crowd", "all_citizens"])
def corrected(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Hall, Told, Told]]:
    hall = Hall(tmp_path_factory.mktemp(request.param))
    ODD[request.param](hall)
    desk_documents.approve(hall.file, "Mimoza Shehu")
    before = documents(hall)
    hall.clock.forward(days=7)
    hall.do(corrections.begin_correction, "Mimoza Shehu", "Vendi dhe një ndërhyrje ishin shënuar gabim")
    hall.do(setup.set_meeting, place="Salla e re")
    hall.do(discussion.set_point, hall.all(Point)[0].uid, text="Fjala e saktë është kjo.")
    hall.do(outcomes.add_measure, "Masa që u harrua")
    for row in hall.all(Action):
        hall.do(outcomes.set_action, row.uid, due="2026-12-01")
    assert hall.all(Person)
    desk_documents.approve_correction(hall.file, "Arbër Kola")
    record = hall.read(desk_documents.shown, DocumentKind.CORRECTION)[0]
    after = {
        (kind, lang): compose(replace(record.for_audience(Audience.PUBLIC), previous=None), kind, lang, final=True)
        for kind in COMPARED
        for lang in LANGS
    }
    yield hall, before, after
    hall.close()


@pytest.mark.parametrize("lang", LANGS)
def test_the_annex_says_what_was_there_and_what_comes(corrected: tuple[Hall, Told, Told], lang: Lang) -> None:
    hall, before, after = corrected
    annex = embedded(desk_documents.report(hall.file, DocumentKind.CORRECTION, lang, Sister.PUBLIC))[1]
    counted: dict[str, int] = {}
    summary: dict[str, str] = {}
    for section in annex.sections:
        name, _, rest = section.key.partition("@")[0].partition(":")
        if name != "compare":
            continue
        for block in section.blocks:
            if not isinstance(block, Table):
                continue
            if not rest:
                summary = {row.cells[0]: row.cells[1] for row in block.rows}
                continue
            kind = DocumentKind(rest.split(":")[0])
            counted[kind] = counted.get(kind, 0) + len(block.rows)
            for row in block.rows:
                was, now = row.cells
                assert was != now
                assert holds(before[kind, lang], was), was
                assert holds(after[kind, lang], now), now
                marked = {0: "", 1: ""}
                for mark in row.marks:
                    assert mark.how == ("gone", "come")[mark.cell]
                    marked[mark.cell] += row.cells[mark.cell][mark.start : mark.end]
                assert marked[0] or marked[1], "somebody sees what changed"
                assert NOTHING not in (was and marked[0], now and marked[1]), "what is not there is not marked"
    assert counted, "something was corrected"
    assert len(summary) == len(COMPARED)
    for kind, state in zip(COMPARED, summary.values(), strict=True):
        assert (state.split()[0] == str(counted[kind])) if kind in counted else not any(map(str.isdigit, state))
    if lang == "sq":
        assert wrong_in(" ".join(annex.texts()), whole_pages=True) == []


def holds(document: Document, said: str) -> bool:
    """Whether the document says every part of a line or row; of a cell told with its column, both."""
    whole = " ".join(" ".join(document.texts()).split())

    def there(part: str) -> bool:
        column, colon, cell = part.partition(COLUMN)
        return part in whole or bool(colon and column in whole and cell in whole)

    return said == NOTHING or all(there(" ".join(part.split())) for part in said.split(BETWEEN))


def test_the_judge_sees_what_was_never_there(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    ODD["one_person"](hall)
    desk_documents.approve(hall.file, "Ana")
    document = documents(hall)[DocumentKind.PROCESVERBAL, "sq"]
    assert holds(document, "Një zyrë për të rinjtë në çdo bashki.")
    assert not holds(document, "Një zyrë për të moshuarit.")
    hall.close()
