"""Three hundred meetings in both engines: every figure of every table against counts over the script they came from."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from facilitator.archive.catalogue.protocol import Catalogue
from facilitator.archive.catalogue.sqlite import SqliteCatalogue
from facilitator.archive.following import register
from facilitator.archive.following.asking import fitting, question
from facilitator.archive.following.facts import facts_of
from facilitator.archive.following.register import Commitment, Register
from facilitator.archive.following.requests import Told, gathered, requests_of
from facilitator.archive.following.stems import grouped, shared, stems
from facilitator.archive.following.synthesis import TABLES, Scope, table
from facilitator.archive.following.table import Table
from facilitator.language.qarks import qark_of
from facilitator.model import Answer
from tests.helpers.followed import (
    QARKS,
    TEXTS,
    THEMES,
    Oracle,
    Script,
    ScriptAsk,
    by_of,
    record_of,
    scripts,
    sheet_of,
    sheets,
    spoke_of,
)
from tests.helpers.postgres import binaries, server
from tests.helpers.records import answered, demo_record

TODAY = date(2028, 1, 1)
FATES = ("requests", "accepted", "partly", "rejected", "under_review", "none", "loose")


@pytest.fixture(scope="module")
def oracle() -> Oracle:
    return Oracle(*scripts())


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def catalogue(request: pytest.FixtureRequest, oracle: Oracle) -> Iterator[Catalogue]:
    if request.param == "sqlite":
        made: Catalogue = SqliteCatalogue()
        made.put(sheets(oracle.orgs, oracle.scripts))
        yield made
        return
    if binaries() is None:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL must be installed in CI")
        pytest.skip("PostgreSQL is not installed (package “postgresql”)")
    from facilitator.archive.catalogue.postgres import PostgresCatalogue

    with server() as address:
        made = PostgresCatalogue(address)
        made.put(sheets(oracle.orgs, oracle.scripts))
        yield made
        made.close()


@pytest.fixture(scope="module")
def meetings(catalogue: Catalogue) -> tuple[Told, ...]:
    return gathered(catalogue.facts())


@pytest.fixture(scope="module")
def scope(meetings: tuple[Told, ...]) -> Scope:
    return Scope(meetings, requests_of(meetings, Register(), TODAY), Register())


def fates(found: Table, row: str) -> dict[str, int | str | None]:
    told = next(one for one in found.plain() if row in one.values())
    return {name: told[name] for name in FATES}


def test_every_meeting_and_request_is_there_once(scope: Scope, oracle: Oracle) -> None:
    assert len(scope.meetings) == 300
    uids = [one.uid for one in scope.requests]
    assert len(set(uids)) == len(uids) == sum(len(script.asks) for script in oracle.scripts) > 600


def test_themes_and_years_say_what_the_script_says(scope: Scope, oracle: Oracle) -> None:
    for theme in THEMES:
        assert fates(table("themes", scope), theme) == oracle.fates(lambda _, ask, theme=theme: ask.theme == theme)
    told = table("years", scope)
    assert [row["year"] for row in told.plain()] == ["2024", "2025", "2026", "2027"]
    for row in told.plain():
        year = str(row["year"])
        mine = [script for script in oracle.scripts if script.date.startswith(year)]
        assert fates(told, year) == oracle.fates(lambda script, _, year=year: script.date.startswith(year))
        assert row["meetings"] == len(mine)
        assert row["attendances"] == sum(script.people for script in mine)
        # below five people nothing is told by gender, on no paper and in no sum
        both = {name: sum(getattr(script, name) for script in mine if script.people >= 5) for name in ("women", "men")}
        small = any(0 < count < 5 for count in both.values())  # and then the other would tell it
        assert {name: row[name] for name in both} == (dict.fromkeys(both) if small else both)
        civil = {n for script in mine for n in script.came if oracle.orgs[n].civil}
        assert row["organisations"] == len(civil)
    assert any(0 < script.people < 5 for script in oracle.scripts)


def test_qarks_say_what_the_script_says(scope: Scope, oracle: Oracle) -> None:
    told = table("qarks", scope)
    assert [row["qark"] for row in told.plain()] == list(QARKS)
    for row in told.plain():
        qark = str(row["qark"])
        assert fates(told, qark) == oracle.fates(lambda _, ask, qark=qark: qark in oracle.qarks_of(ask))
        mine = [n for n, org in enumerate(oracle.orgs) if org.qark == qark and org.civil]
        assert row["organisations"] == sum(any(n in script.came for script in oracle.scripts) for n in mine)
        assert row["meetings"] == sum(any(n in script.came for n in mine) for script in oracle.scripts)
        assert row["spoke"] == sum(any(n in script.spoke for script in oracle.scripts) for n in mine)


def test_organisations_say_what_the_script_says(scope: Scope, oracle: Oracle) -> None:
    told = {str(row["organisation"]): row for row in table("organisations", scope).plain()}
    came = {n for script in oracle.scripts for n in script.came}
    assert set(told) == {oracle.orgs[n].name for n in came}
    for n in came:
        row = told[oracle.orgs[n].name]
        assert row["meetings"] == sum(n in script.came for script in oracle.scripts)
        assert row["said"] == sum(spoke_of(script).get(n, 0) for script in oracle.scripts)
        assert {name: row[name] for name in FATES} == oracle.fates(lambda _, ask, n=n: n in by_of(ask))
        assert row["qark"] == oracle.orgs[n].qark


def test_who_is_never_heard(scope: Scope, oracle: Oracle) -> None:
    told = table("unheard", scope).plain()
    spoke = {n for script in oracle.scripts for n in script.spoke}
    came = {n for script in oracle.scripts for n in script.came}
    listed = {n for script in oracle.scripts for n in script.listed}
    civil = {n for n in listed if oracle.orgs[n].civil}
    wanted = {oracle.orgs[n].name: "silent" if n in came else "absent" for n in civil - spoke}
    assert {row["name"]: row["how"] for row in told if row["what"] == "organisation"} == wanted
    assert "silent" in wanted.values()
    assert "absent" in wanted.values()
    heard = {oracle.orgs[n].qark for n in civil & spoke}
    seen = {oracle.orgs[n].qark for n in civil & came}
    heard |= {qark for script in oracle.scripts for ask in script.asks for qark in oracle.qarks_of(ask)}
    qarks = {qark: "civil_silent" if qark in seen else "civil_absent" for qark in QARKS if qark not in heard}
    assert {row["name"]: row["how"] for row in told if row["what"] == "qark"} == qarks
    assert qarks["Gjirokastër"] == "civil_absent"


def test_what_was_asked_most_by_a_rule_that_is_told(scope: Scope, oracle: Oracle) -> None:
    told = table("groups", scope).plain()
    counts = [sum(ask.text == at for script in oracle.scripts for ask in script.asks) for at in range(len(TEXTS))]
    assert [row["requests"] for row in told] == sorted(counts, reverse=True)


def question_of(oracle: Oracle, which: Callable[[Script, ScriptAsk], bool]) -> set[str]:
    return {f"{script.uid}/{ask.uid}" for script in oracle.scripts for ask in script.asks if which(script, ask)}


@pytest.mark.parametrize(
    "typed", ["të dhënat e hapura qark:veri", "te dhena te hapura qark:VERIU", "hapur dhënave qark:veri"]
)
def test_the_question_of_the_north(scope: Scope, oracle: Oracle, typed: str) -> None:
    north = {"Shkodër", "Lezhë", "Kukës", "Dibër", "Durrës"}
    wanted = question_of(
        oracle, lambda _, ask: ask.text == 0 and bool(north & oracle.qarks_of(ask)) and oracle.civil(ask)
    )
    found = fitting(scope.requests, question(typed, civil=True))
    assert {one.uid for one in found} == wanted
    assert 5 < len(wanted) < 100
    by_answer = {row["answer"]: row["requests"] for row in table("flow", replace(scope, requests=found)).plain()}
    assert by_answer["accepted"] == sum(one.answer == "accepted" for one in found) > 0


def test_other_questions(scope: Scope, oracle: Oracle) -> None:
    def asked(typed: str) -> set[str]:
        return {one.uid for one in fitting(scope.requests, question(typed))}

    assert asked("buxhet 2026") == question_of(oracle, lambda s, a: a.text == 1 and s.date.startswith("2026"))
    assert asked('organizata:"organizata 07"') == question_of(oracle, lambda _, a: 7 in by_of(a))
    assert asked("tema:shërbimet -korrupsion") == question_of(
        oracle, lambda _, a: a.theme == "Shërbimet" and a.text != 4
    )
    assert asked("qark:shkodra") == question_of(oracle, lambda _, a: "Shkodër" in oracle.qarks_of(a))
    assert asked("qark:atlantida") == set()
    assert asked("1999") == set()
    assert len(asked("")) == len(scope.requests)


def test_behind_every_figure_stand_as_many_as_it_says(scope: Scope) -> None:
    known = {one.uid for one in scope.requests} | {told.facts.meeting for told in scope.meetings}
    for name in TABLES:
        found = table(name, scope)
        for row in found.rows:
            for column, cell in zip(found.columns, row, strict=True):
                assert set(cell.behind) <= known
                if column in (*FATES, "meetings", "linked", "unlinked"):
                    assert cell.value == len(set(cell.behind)), (name, column)


def test_days_against_the_duty(meetings: tuple[Told, ...]) -> None:
    late = [one for one in requests_of(meetings, Register(duty=30), date(2027, 12, 31)) if one.late]
    waiting = [one for one in requests_of(meetings, Register(), date(2027, 12, 31)) if one.waits is not None]
    assert all(one.answer in ("none", "under_review") for one in waiting)
    assert {one.uid for one in late} == {one.uid for one in waiting if (one.waits or 0) > 30}
    assert 0 < len(late) < len(waiting)
    first = waiting[0]
    assert first.waits == (date(2027, 12, 31) - date.fromisoformat(first.date)).days


def test_links_reach_the_tables(meetings: tuple[Told, ...], tmp_path: Path) -> None:
    def clock() -> datetime:
        return datetime(2028, 1, 2, tzinfo=UTC)

    plan = [Commitment("AL-1", "Të dhëna të hapura"), Commitment("AL-2", "Buxheti")]
    register.keep_list(tmp_path, "OGP", plan, name="p.csv", sha256="0", by="A", clock=clock)
    several = requests_of(meetings, Register(), TODAY)[:3]
    for one in several:
        register.link(tmp_path, meeting=one.meeting, request=one.ask.uid, text=one.ask.text, plan="OGP", code="AL-1",
                      by="Ana", clock=clock)  # fmt: skip
    register.end_link(tmp_path, register.register_of(tmp_path).links[0].number, "Gabim", "Ana", clock)
    kept = register.register_of(tmp_path)
    scope = Scope(meetings, requests_of(meetings, kept, TODAY), kept)
    rows = {row["code"]: row["requests"] for row in table("commitments", scope).plain()}
    assert rows == {"AL-1": 2, "AL-2": 0}
    assert sum(int(str(row["linked"])) for row in table("flow", scope).plain()) == 2
    assert [one.uid for one in scope.requests if one.links] == [one.uid for one in several[1:]]


def test_what_goes_away_is_told_no_more(oracle: Oracle) -> None:
    mine = SqliteCatalogue()
    few = list(sheets(oracle.orgs, oracle.scripts[:5]))
    mine.put(few)
    twin = replace(few[0], entry=replace(few[0].entry, key="tjeter.pdf"))
    mine.put([twin])
    assert len(mine.facts()) == 5
    mine.put([], [few[0].entry.key])
    assert len(mine.facts()) == 5  # the twin still tells it
    mine.put([], [twin.entry.key])
    assert len(mine.facts()) == 4


def test_the_newest_document_tells_and_an_earlier_response_stays(oracle: Oracle) -> None:
    script = next(one for one in oracle.scripts if any(ask.answer == "accepted" for ask in one.asks))
    first = record_of(script, oracle.orgs)
    later = replace(first, made_at="2029-01-01T10:00:00+01:00", responses=(),
                    meeting=replace(first.meeting, title="Titulli i ri"))  # fmt: skip
    full = replace(first, made_at="2029-02-01T10:00:00+01:00", meeting=replace(first.meeting, title="I plotë"))
    mine = SqliteCatalogue()
    mine.put([sheet_of(first, "a.pdf"), sheet_of(later, "b.pdf"), sheet_of(full, "c.pdf", audience="file")])
    [told] = gathered(mine.facts())
    assert told.facts.title == "Titulli i ri"
    assert [ask.answer for ask in told.facts.asks] == [ask.answer for ask in facts_of(first).asks]
    [told] = gathered(mine.facts(), full=True)
    assert told.facts.title == "I plotë"
    only = SqliteCatalogue()
    only.put([sheet_of(full, "c.pdf", audience="file")])
    assert gathered(only.facts()) == ()
    assert len(gathered(only.facts(), full=True)) == 1


def test_nothing_is_told_of_persons() -> None:
    record = answered(demo_record())
    told = facts_of(record).to_json()
    shown = record.for_audience(list(type(record.audience))[-1])
    public = {person.name for person in shown.people}
    for person in record.people:
        assert person.name in public or person.name not in told
        for value in (person.phone, person.email):
            assert not value or value not in told
    assert facts_of(record) == facts_of(shown)  # a full document tells no more than the public one
    answers = {ask.answer for ask in facts_of(record).asks if ask.what == "measure"}
    assert {str(Answer.ACCEPTED), str(Answer.REJECTED)} <= answers


@pytest.mark.parametrize(
    ("typed", "qark"),
    [("SHKODRA", "Shkodër"), ("Qarku i Dibrës", ""), ("qarku Dibër", "Dibër"), ("Tirana", "Tiranë"), ("vlore", "Vlorë"),
     ("Beograd", ""), ("Prishtinë", ""), ("", ""), ("Fieri", "Fier"), ("Beratit", "Berat"), ("Lezha", "Lezhë")],
)  # fmt: skip
def test_a_qark_however_it_is_written(typed: str, qark: str) -> None:
    assert qark_of(typed) == qark


def test_words_are_alike_without_their_endings() -> None:
    assert stems("të dhënat e hapura") == stems("Të dhënave të hapur") == stems("te dhena hapura")
    assert shared("Publikimi i të dhënave të hapura", "Të dhëna të hapura për të gjithë") == ("dhenave", "hapura")
    assert grouped(["Buxheti i hapur", "Të tjera gjëra", "buxhetit hapur", "", ""]) == [0, 1, 0, 3, 4]


def test_of_nothing_there_is_nothing() -> None:
    empty = Scope((), (), Register())
    for name in TABLES:
        found = table(name, empty)
        if name in ("qarks", "flow", "unheard"):
            assert all(cell.value in (0, *QARKS) or isinstance(cell.value, str) for row in found.rows for cell in row)
        else:
            assert found.rows == ()
