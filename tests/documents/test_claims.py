"""Twelve odd meetings, every kind of document, both languages: each sentence of the finished PDF against the Record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.desk import documents as desk_documents
from facilitator.language.sentences import LANGS
from facilitator.model import Channel, DocumentKind, PointKind, RoundChannel, Sister
from facilitator.record import Record
from facilitator.report.extract import embedded
from tests.helpers.agreeing import wrong_in
from tests.helpers.hall import Hall
from tests.helpers.judge import faults, furniture, read
from tests.helpers.odd_meetings import ODD


@pytest.fixture(scope="module", params=ODD)
def approved(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    hall = Hall(tmp_path_factory.mktemp(request.param))
    ODD[request.param](hall)
    desk_documents.approve(hall.file, "Mimoza Shehu")
    yield hall
    hall.close()


@pytest.mark.parametrize("sister", Sister)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", DocumentKind)
def test_every_sentence_is_borne_out_by_the_record(
    approved: Hall, kind: DocumentKind, lang: str, sister: Sister
) -> None:
    pdf = desk_documents.report(approved.file, kind, "en" if lang == "en" else "sq", sister)
    record, _ = embedded(pdf)
    assert list(faults(pdf, record, kind, lang)) == []
    if lang == "sq":
        assert wrong_in(furniture(read(pdf)[1], lang), whole_pages=True) == []


def _another_kind(record: Record) -> Record:
    first = record.points[0]
    kind = PointKind.QUESTION if first.kind is not PointKind.QUESTION else PointKind.ISSUE
    return replace(record, points=(replace(first, kind=kind), *record.points[1:]))


def _all_hands(record: Record) -> Record:
    rows = tuple(RoundChannel(uid=row.uid, round=row.uid, channel=Channel.HANDS) for row in record.rounds)
    return replace(record, channels=rows)


SPOILT: Mapping[str, Callable[[Record], Record]] = {
    "one who came less": lambda r: replace(r, attendance=r.attendance[1:]),
    "an area less": lambda r: replace(r, agenda=tuple(replace(i, opened_at=None) for i in r.agenda), points=()),
    "another kind of contribution": _another_kind,
    "a measure less": lambda r: replace(r, measures=r.measures[1:]),
    "another opening": lambda r: replace(r, meeting=replace(r.meeting, opened_at=r.meeting.closed_at)),
    "hands, not cards": _all_hands,
    "nothing called off": lambda r: replace(r, cancellations=()),
    "a card more": lambda r: replace(r, closings=(replace(r.closings[0], valid=9), *r.closings[1:])),
    "a vote less": lambda r: replace(r, rounds=r.rounds[:-1]),
    "other ballots": lambda r: replace(
        r, closings=(*r.closings[:-1], replace(r.closings[-1], content={"ballots": [{"A": 0}] * 5}))
    ),
}
"""Records that a document of the meeting with two votes does not fit."""


@pytest.mark.parametrize("what", SPOILT)
def test_the_judge_sees_a_record_that_is_another(tmp_path: Path, what: str) -> None:
    hall = Hall(tmp_path)
    ODD["two_votes"](hall)
    desk_documents.approve(hall.file, "Mimoza Shehu")
    for lang in LANGS:
        found = []
        for kind in (DocumentKind.RELACION, DocumentKind.PROCESVERBAL, DocumentKind.VOTING):
            pdf = desk_documents.report(hall.file, kind, lang, Sister.FULL)
            found += faults(pdf, SPOILT[what](embedded(pdf)[0]), kind, lang)
        assert found, (what, lang)
    hall.close()
