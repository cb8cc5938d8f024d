"""Annual figures: counted otherwise than the program counts, judged by veraPDF, spoilt, and counted again."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.archive.catalogue.rows import State
from facilitator.archive.evidence.chosen import OfMeeting
from facilitator.archive.figures.carried import read
from facilitator.archive.figures.compose import FIGURES, compose, places_of
from facilitator.archive.figures.counting import count
from facilitator.archive.figures.figures import Figure, Figures, Source
from facilitator.archive.figures.paper import again, draw, recount
from facilitator.archive.small_groups import thinned
from facilitator.cli import main
from facilitator.desk.published import figures
from facilitator.desk.shelf import index_of
from facilitator.errors import KnownError
from facilitator.language.sentences import LANGS
from facilitator.model import Carried, Gender, Origin
from facilitator.model.series import Taken
from facilitator.record import Audience
from facilitator.workspace import Workspace
from tests.helpers import pki
from tests.helpers.brought import inside, painted_over
from tests.helpers.published import NOW, included, papers, records, stock
from tests.helpers.verapdf import VeraPdf


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace = Workspace(tmp_path_factory.mktemp("zyra"))
    stock(workspace)
    return workspace


@pytest.fixture(scope="module")
def unsigned(office: Workspace) -> bytes:
    pdf = figures.make(office, "2026", "sq", NOW)
    assert pdf is not None
    return pdf


@pytest.fixture(scope="module")
def signed(unsigned: bytes) -> bytes:
    return figures.sign(unsigned, pki.world().secretary.signer(NOW), NOW)


def values(told: Figures, key: str) -> dict[str, int | None]:
    return {one.part: one.value for one in told.of(key)}


def test_the_numbers_are_those_of_the_meetings(signed: bytes) -> None:
    told, _ = read(signed)
    demo, small = records()
    assert told.value("meetings") == 2
    came = [{row.person for row in record.attendance} for record in (demo, small)]
    assert told.value("people") == sum(map(len, came))
    women = sum(row.gender is Gender.WOMAN and row.uid in came[0] for row in demo.people)
    assert values(told, "people.gender")["woman"] == women  # of the four in the other meeting nobody is told
    kinds = Counter(str(row.kind) for record in (demo, small) for row in record.points)
    assert values(told, "points.kind") == dict(kinds)
    measures = len(demo.measures) + len(small.measures)
    assert told.value("measures") == measures
    answers = {"accepted": 1, "partly": 1, "rejected": 1, "none": measures - 3}
    assert values(told, "answers") == answers
    assert told.value("answers.days") == 38  # 27 October to 4 December
    assert (told.value("actions.due"), told.value("actions.done")) == (sum(bool(one.due) for one in demo.actions), 0)
    counties = Counter[str]()
    for record, here in zip((demo, small), came, strict=True):
        where = {row.uid: row.county for row in record.organisations}
        counties.update(where.get(row.organisation or "") or row.county for row in record.people if row.uid in here)
    told_of = {part: value for part, value in values(told, "people.qark").items() if value is not None}
    assert told_of == {part: counties[part] for part in told_of}
    assert set(values(told, "people.qark")) == set(counties)


def test_each_figure_names_where_it_comes_from(signed: bytes) -> None:
    told, document = read(signed)
    assert [one.kind for one in told.sources] == ["procesverbal", "procesverbal", "responses"]
    assert {told.sources[at].kind for one in told.of("answers") if one.part != "none" for at in one.sources} == {
        "responses"
    }
    assert all(one.sources for one in told.figures if one.value)
    sources = {source for section in document.sections for block in section.blocks
               for row in getattr(block, "rows", ()) for source in row.sources}  # fmt: skip
    assert sources == {("source", one.sha256) for one in told.sources}


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(0, 60), max_size=12))
def test_no_small_group_can_be_worked_out(counts: dict[str, int]) -> None:
    told = thinned(counts)
    hidden = [part for part, value in told.items() if value is None]
    assert all(value is None or value == counts[part] for part, value in told.items())
    assert not [part for part, value in told.items() if value is not None and 0 < value < 5]
    if hidden and len(hidden) < sum(count > 0 for count in counts.values()):
        assert len(hidden) > 1
        assert sum(counts[part] for part in hidden) >= 5
    if all(count == 0 or count >= 5 for count in counts.values()):
        assert not hidden


def spelt() -> list[OfMeeting]:
    """One meeting with each qark as it is called, and one as some lists write it."""
    first = records()[0].for_audience(Audience.PUBLIC)
    loud = tuple(
        replace(row, county=f"Qarku {row.county.upper()}" if row.county else "") for row in first.organisations
    )
    alone = tuple(replace(row, county=row.county.upper()) for row in first.people)
    later = replace(
        first, meeting=replace(first.meeting, uid="m2", date="2026-12-01"), organisations=loud, people=alone
    )
    return [OfMeeting(record, (included(record, name),), name, name) for record, name in ((first, "a"), (later, "b"))]


def test_a_qark_however_it_is_written_is_one_row() -> None:
    one, both = (values(count(several, "2026", "2026-12-31", ""), "people.qark") for several in (spelt()[:1], spelt()))
    assert set(both) == set(one)
    assert sum(value or 0 for value in both.values()) >= 2 * sum(value or 0 for value in one.values()) > 0
    assert both["Tiranë"] == 2 * (one["Tiranë"] or 0)


def test_figures_that_counted_qarks_as_they_were_written_still_hold() -> None:
    """They are signed, and what they say of each spelling is true."""
    old = count(spelt(), "2026", "2026-12-31", "", as_written=True)
    assert any(part.startswith("Qarku ") for part in values(old, "people.qark"))
    assert again(old, spelt()) == old
    new = count(spelt(), "2026", "2026-12-31", "")
    assert again(new, spelt()) == new != old
    made_up = replace(old, figures=(replace(old.figures[0], value=99), *old.figures[1:]))
    assert again(made_up, spelt()) == new


def test_an_action_that_went_on_is_counted_once() -> None:
    first = records()[0].for_audience(Audience.PUBLIC)
    later = replace(
        first,
        meeting=replace(first.meeting, uid="m2", date="2026-12-01"),
        actions=tuple(replace(row, uid=f"new-{row.uid}", done=True) for row in first.actions),
        origins=(Origin(uid="o", earlier=first.meeting.uid, title="x"),),
        carried=tuple(
            Carried(uid=f"c-{row.uid}", origin="o", what=Taken.ACTION, there=row.uid, here=f"new-{row.uid}")
            for row in first.actions
        ),
    )
    both = [OfMeeting(record, (included(record, name),), name, name) for record, name in ((first, "a"), (later, "b"))]
    told = count(both, "2026", "2026-12-31", "")
    assert told.value("actions") == len(first.actions)
    assert told.value("actions.done") == told.value("actions.due") == sum(bool(row.due) for row in first.actions)


def test_it_conforms_before_and_after_the_signature(
    unsigned: bytes, signed: bytes, verapdf: VeraPdf, tmp_path: Path
) -> None:
    told, _ = read(unsigned)
    english = draw(replace(told, organiser=""), "en", NOW)
    empty = draw(Figures(year="2031", made_on="2031-12-31", organiser="", sources=(), figures=()), "sq", NOW)
    kept = []
    for name, pdf in (("a", unsigned), ("b", signed), ("c", english), ("d", empty)):
        kept.append(tmp_path / f"{name}.pdf")
        kept[-1].write_bytes(pdf)
    for (file, flavour), failed in verapdf(kept).items():
        assert not failed, (file.name, flavour, dict(failed))


def test_it_is_counted_again_from_the_documents_it_names(
    office: Workspace,
    signed: bytes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """By somebody who has the documents in a folder, and by somebody who has one of them."""
    monkeypatch.setenv("TRYEZA_HOME", str(tmp_path / "home"))
    paper, place = tmp_path / "shifrat.pdf", tmp_path / "dokumente"
    paper.write_bytes(signed)
    place.mkdir()
    for number, pdf in enumerate(papers()):
        (place / f"{number}.pdf").write_bytes(pdf)
    told = ["--language", "sq", "archive", "figures", "--check", str(paper), "--from", str(place)]
    assert main(told) == 4  # nobody there knows the archivist
    assert "të gjitha janë ashtu" in capsys.readouterr().out
    (place / "4.pdf").unlink()
    assert main(told) == 1
    said = capsys.readouterr().out
    assert "Nuk u gjet dokumenti" in said
    assert "të gjitha janë ashtu" not in said


def reports() -> dict[str, bytes]:
    return {hashlib.sha256(pdf).hexdigest(): pdf for pdf in papers()}


def test_what_was_made_up_is_found(unsigned: bytes) -> None:
    def more(data: bytes) -> bytes:
        tree = json.loads(data)
        tree["figures"][1]["value"] += 100
        return json.dumps(tree).encode()

    found = recount(inside(unsigned, FIGURES, more), reports(), NOW)
    assert found.composed is False
    assert [(a.key, a.value - b.value) for a, b in found.wrong if a and b and a.value and b.value] == [("people", 100)]
    assert not found.holds
    painted = recount(painted_over(unsigned), reports(), NOW)
    assert not painted.pages
    assert not painted.wrong


@pytest.mark.parametrize(
    "spoil",
    [
        {"year": 2026},
        {"sources": [{"sha256": 1}]},
        {"figures": [{"key": "people", "part": "", "value": "many", "sources": []}]},
        {"figures": [{"key": "people", "part": "", "value": 3, "sources": [99]}]},
        {"more": "of it"},
    ],
)
def test_odd_figures_are_refused(spoil: dict[str, object]) -> None:
    whole = Figures(
        year="2026",
        made_on="2026-12-31",
        organiser="",
        sources=(Source("0" * 64, "m", "2026-10-27", "T", "relacion"),),
        figures=(Figure("meetings", "", 1, (0,)),),
    )
    assert Figures.from_json(whole.to_json()) == whole
    with pytest.raises(KnownError, match=r"figures\.unreadable"):
        Figures.from_json(json.dumps({**json.loads(whole.to_json()), **spoil}).encode())
    with pytest.raises(KnownError, match=r"figures\.newer"):
        Figures.from_json(json.dumps({**json.loads(whole.to_json()), "format": 9}).encode())
    for lang in LANGS:
        assert compose(whole, lang).title


def test_neighbours_stand_together() -> None:
    assert places_of(Figure("a", "", 1, (0, 1, 2, 4, 6, 7))) == "1–3, 5, 7–8"
    assert places_of(Figure("a", "", 0)) == "–"


def test_the_archive_knows_what_it_is(office: Workspace, signed: bytes, unsigned: bytes) -> None:
    key = figures.keep(office, signed, NOW)
    index = index_of(office)
    index.refresh()
    entry = next(one for one in index.entries() if one.key == key)
    assert (entry.state, entry.title) == (State.FIGURES, "Shifrat vjetore 2026")
    assert entry.verdict.startswith("OK")
    assert [found.entries[0].key for found in index.search("shifrat vjetore")] == [key]
    with pytest.raises(KnownError, match=r"archive\.unsigned"):
        figures.keep(office, unsigned, NOW)


def test_the_format_stands_still() -> None:
    """Format 1 as it was written: whoever changes it opens format 2 and still reads this."""
    written = (
        b'{"figures":[{"key":"people.qark","part":"Kor\xc3\xa7\xc3\xab","sources":[0],"value":null}],"format":1,'
        b'"made_on":"2026-12-31","organiser":"AMSHC","sources":[{"date":"2026-10-27","kind":"relacion","meeting":"m",'
        b'"number":0,"sha256":"00","title":"T"}],"year":"2026"}'
    )
    told = Figures.from_json(written)
    assert told.figures == (Figure("people.qark", "Korçë", None, (0,)),)
    assert told.to_json() == written
