"""From a list to a preview and back: what is read, what stops a row, who is likely the same, what goes out."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.errors import KnownError
from facilitator.exchange.answers import answer, word
from facilitator.exchange.export import guarded, unguarded
from facilitator.exchange.people import (
    FIELDS,
    Decision,
    OrgFound,
    Preview,
    export_people_csv,
    guess_columns,
    open_table,
    preview,
)
from facilitator.language.agreement import GAP
from facilitator.language.errors import exchange, sentence
from facilitator.language.folding import clean_line
from facilitator.language.names import doubt
from facilitator.language.sentences import Template
from facilitator.meeting.people import import_people
from facilitator.model import Capacity, Consent, Gender, Organisation, OrgKind, Person
from tests.helpers.records import demo_record

HEAD = "Emër mbiemër;Organizata;Qarku;Fusha;Funksioni;Gjinia;Telefon;E-mail;Lloji;Cilësia;Foto;Publikim i emrit\n"


def read(folder: Path, text: str, people=(), bodies=(), **changed) -> Preview:
    path = folder / "lista.csv"
    path.write_bytes(text.encode("utf-8-sig"))
    table = open_table(path)
    return preview(table, {**guess_columns(table.header, table.rows), **changed}, people, bodies)


def codes(errors) -> list[str]:
    return [error.code for error in errors]


def test_a_whole_row(tmp_path):
    row = (
        "Ana Koçi;Shoqata “Njësoj”;Tiranë;Të drejtat;Drejtore;F;+355 69 123 4567;ana@njesoj.al;OJF;Përfaqësuese;po;jo\n"
    )
    found = read(tmp_path, HEAD + row)
    (only,) = found.rows
    assert only.ok
    assert only.notes == ()
    assert only.number == 2
    assert only.listed.person == {
        "name": "Ana Koçi",
        "role": "Drejtore",
        "phone": "+355 69 123 4567",
        "email": "ana@njesoj.al",
        "gender": Gender.WOMAN,
        "capacity": Capacity.REPRESENTATIVE,
        "photo": Consent.YES,
        "publish_name": Consent.NO,
    }
    assert only.listed.organisation == {
        "name": "Shoqata “Njësoj”",
        "county": "Tiranë",
        "sector": "Të drejtat",
        "kind": OrgKind.CSO,
    }
    assert only.found is OrgFound.NEW
    assert found.accepted() == [only.listed]
    assert found.new_organisations() == ("Shoqata “Njësoj”",)


def test_a_citizen_keeps_the_county(tmp_path):
    (row,) = read(tmp_path, "Emri;Mbiemri;Organizata;Qarku\nAna;Koçi;;Korçë\n").rows
    assert row.listed.person == {"name": "Ana Koçi", "county": "Korçë"}
    assert row.listed.organisation == {}
    assert row.found is OrgFound.NONE


def test_what_stops_a_row_is_said_and_only_that_row_stops(tmp_path):
    rows = (
        ";Njësoj;;;;;;;;;;\n"
        "Gjithsej: ;;;;;;12;;;;;\n"
        "Ana;;;;;femër?!x;;;;;;\n"
        "Ben;;;;;;;;;;x;\n"
        "Cen;;;;;;3,55691E+11;;;;;\n"
        "Dea;;;;;;;;;;;\n"
        f"{'e' * 600};;;;;;;;;;;\n"
        "Fil;x;y;z;;;;;;;;;12\n"
    )
    found = read(tmp_path, HEAD + rows)
    assert [codes(row.problems) for row in found.rows] == [
        ["exchange.nameless"],
        [],
        [],
        [],
        [],
        [],
        ["exchange.long"],
        ["exchange.ragged_long"],
    ]
    assert [row.aside.code for row in found.rows if row.aside] == ["exchange.totals"]
    assert [listed.person["name"] for listed in found.accepted()] == ["Ana", "Ben", "Cen", "Dea"]
    assert all(problem.facts["line"] == row.number for row in found.rows for problem in row.problems)


def test_what_is_optional_never_costs_a_person(tmp_path):
    rows = "Ana;;;;;femër?!x;;;;;;\nBen;;;;;;;;;;x;\nCen;;;;;;3,55691E+11;;;;;\nDea;;;;" + "r" * 600 + ";;;;;;;\n"
    found = read(tmp_path, HEAD + rows)
    assert all(row.ok for row in found.rows)
    assert [codes(row.notes) for row in found.rows] == [
        ["exchange.answer"],
        ["exchange.consent"],
        ["exchange.phone_lost"],
        ["exchange.long_left"],
    ]
    assert [set(listed.person) for listed in found.accepted()] == [{"name"}] * 4


def test_what_looks_odd_is_kept_and_said(tmp_path):
    (row,) = read(tmp_path, "Emri;Telefon;E-mail\nAna;123;ana(at)x.al\n").rows
    assert row.ok
    assert codes(row.notes) == ["exchange.phone", "exchange.email"]
    assert row.listed.person == {"name": "Ana", "phone": "123", "email": "ana(at)x.al"}


def test_empty_rows_are_counted_not_listed(tmp_path):
    found = read(tmp_path, "Nr;Emri;Organizata\n1;Ana;A\n2;;\n3;;\n")
    assert (len(found.rows), found.blank) == (1, 2)


ANA = Person(uid="1" * 32, name="Ana Maria Koçi")


@pytest.mark.parametrize(
    "name", ["ana maria KOCI", "Koçi, Ana Maria", "Dr. Ana\u00a0Maria  Koc\u0327i", "KOÇI ANA-MARIA"]
)
def test_one_person_written_in_two_ways_is_a_likely_duplicate(tmp_path, name):
    found = read(tmp_path, f"Emër mbiemër;Telefon\nBen Leka;\n{name};\nBEN LEKA;\n", people=[ANA])
    assert [row.twin and row.twin.person for row in found.rows] == [None, ANA, None]
    assert [row.twin and row.twin.key for row in found.rows] == [None, "", "2"]
    assert [row.key for row in found.twins()] == ["3", "4"]
    assert [one.person["name"] for one in found.accepted()] == ["Ben Leka"]
    assert len(found.accepted({"3": Decision.BOTH, "4": Decision.BOTH})) == 3


def test_an_organisation_is_found_by_full_or_short_name_and_keeps_what_it_has(tmp_path):
    body = Organisation(uid="2" * 32, name="Shoqata “Njësoj”", short_name="Njësoj", county="Tiranë")
    text = 'Emri;Organizata;Qarku\nAna;njesoj;TIRANE\nBen;SHOQATA "NJËSOJ";Korçë\nCen;E re;\nDea;e  RE;\n'
    found = read(tmp_path, text.replace('"', "“"), bodies=[body])
    assert [row.found for row in found.rows] == [OrgFound.FOUND, OrgFound.FOUND, OrgFound.NEW, OrgFound.NEW]
    assert [row.organisation for row in found.rows] == [body, body, None, None]
    assert found.rows[0].listed.organisation == {"name": "Shoqata “Njësoj”"}, "what is kept already is not said again"
    assert [codes(row.notes) for row in found.rows] == [["organisation.taken"], ["exchange.kept"], [], []]
    assert found.new_organisations() == ("E re",)


def test_a_public_body_is_not_taken_for_one_that_votes(tmp_path):
    text = "Emri;Organizata;Lloji\nAna;Bashkia Korçë;\nBen;Ministria e Drejtësisë;OJF\nCen;Shoqata e bashkive;\n"
    rows = read(tmp_path, text).rows
    assert [row.listed.organisation.get("kind") for row in rows] == [None, OrgKind.CSO, None]
    assert [codes(row.notes) for row in rows] == [["exchange.kind_guessed"], [], []]


def test_doubts_about_a_cell_count_only_if_its_column_is_used(tmp_path):
    text = "Emri;Shënime\nAna;" + "x" * 3000 + "\n"
    assert read(tmp_path, text).rows[0].ok
    assert "exchange.cell_long" in codes(read(tmp_path, text, role=1).rows[0].notes)
    assert "exchange.cell_long" in codes(read(tmp_path, text, name=1).rows[0].problems)


def test_without_a_column_of_names_nothing_is_read(tmp_path):
    with pytest.raises(KnownError, match="no_name"):
        read(tmp_path, "a;b\n1;2\n")
    with pytest.raises(ValueError):
        read(tmp_path, "Emri;b\n1;2\n", phone=7)
    with pytest.raises(ValueError):
        read(tmp_path, "Emri;b\n1;2\n", shoe_size=1)


def test_every_answer_the_program_writes_it_reads():
    for lang in ("sq", "en"):
        for kind in (Gender, OrgKind, Capacity, Consent):
            for member in kind:
                if text := word(member, lang):
                    assert answer(kind, text) is member
    assert word(Consent.NOT_ASKED, "sq") == word(Gender.UNSTATED, "en") == ""
    assert [answer(Gender, text) for text in ("F", "Mashkull", "?")] == [Gender.WOMAN, Gender.MAN, None]
    assert answer(Consent, "x") is None


def test_the_export_is_a_table_that_excel_opens_and_does_not_compute():
    body = Organisation(uid="2" * 32, name='@Shoqata "A;B"', county="Tiranë")
    person = Person(uid="1" * 32, name="=HYPERLINK(1)", organisation=body.uid, role="-x", phone="+355 69")
    data = export_people_csv([person], [body])
    assert data.startswith(b"\xef\xbb\xbf")
    head, line = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    assert head[:3] == ["Emër mbiemër", "Organizata", "Qarku"]
    assert line[0] == "'=HYPERLINK(1)"
    assert line[1] == '\'@Shoqata "A;B"'
    assert (line[4], line[6]) == ("'-x", "'+355 69")
    assert not any(cell[:1] in tuple("=+-@\t\r") for cell in line if cell)


@given(st.text(max_size=20) | st.sampled_from(["'=a", "''=a", "'a", "\tb", "＝1", "'"]))
def test_guarding_can_be_undone_and_leaves_nothing_to_compute(cell):
    assert unguarded(guarded(cell)) == cell
    assert guarded(cell)[:1] not in tuple("=+-@\t\r")


_LINE = st.text(st.characters(codec="utf-8"), max_size=30).map(clean_line)
_LETTERS = st.text(st.sampled_from("abcdeëghijklmnoprstuvxyzç"), min_size=2, max_size=12).map(str.title)
_NAME = st.lists(_LETTERS, min_size=1, max_size=3).map(" ".join).filter(lambda name: doubt(name) is None)
_PHONE = st.sampled_from(["", "+355 69 123 4567", "0691234567", "042 345 678", "355681234567"])
_ADDRESS = _LETTERS.map(lambda word: f"{word.lower()}@shembull.example") | st.just("")


@st.composite
def _people(draw):
    bodies = [
        Organisation(
            uid=f"{n:032x}",
            name=f"Shoqata {draw(_NAME)} {n}",
            county=draw(_LINE),
            sector=draw(_LINE),
            kind=draw(st.sampled_from(OrgKind)),
        )
        for n in range(draw(st.integers(0, 3)))
    ]
    return [
        Person(
            uid=f"{n:032x}",
            name=draw(_NAME),
            organisation=draw(st.sampled_from([None, *(body.uid for body in bodies)])),
            role=draw(_LINE),
            gender=draw(st.sampled_from(Gender)),
            phone=draw(_PHONE),
            email=draw(_ADDRESS),
            county=draw(_LINE),
            capacity=draw(st.sampled_from(Capacity)),
            photo=draw(st.sampled_from(Consent)),
            publish_name=draw(st.sampled_from(Consent)),
        )
        for n in range(draw(st.integers(1, 4)))
    ], bodies


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=80, deadline=None
)
@given(_people(), st.sampled_from(["sq", "en"]))
def test_what_goes_out_comes_back(tmp_path, made, lang):
    people, bodies = made
    path = tmp_path / "kthim.csv"
    path.write_bytes(export_people_csv(people, bodies, lang))
    table = open_table(path)
    found = preview(table, guess_columns(table.header, table.rows))
    by_uid = {body.uid: body for body in bodies}
    assert len(found.rows) == len(people)
    for person, row in zip(people, found.rows, strict=True):
        if row.aside and row.aside.code == "exchange.totals":
            continue
        assert row.problems == ()
        body = by_uid.get(person.organisation or "")
        expected = replace(person, uid="", organisation=None, county="" if body else person.county)
        assert Person(uid="", **row.listed.person) == expected
        if body:
            told = {"name": body.name, "county": body.county, "sector": body.sector, "kind": body.kind}
            assert row.listed.organisation == {key: value for key, value in told.items() if value}


def test_the_demo_goes_out_and_comes_back(tmp_path):
    record = demo_record()
    path = tmp_path / "demo.csv"
    path.write_bytes(export_people_csv(record.people, record.organisations))
    table = open_table(path)
    found = preview(table, guess_columns(table.header), record.people, record.organisations)
    assert [row.listed.person["name"] for row in found.rows] == [person.name for person in record.people]
    assert all(row.ok and row.twin and row.twin.person for row in found.rows)
    assert found.new_organisations() == ()
    assert [row.notes for row in found.rows if codes(row.notes)] == []


def test_a_whole_list_enters_the_meeting_as_one_act(tmp_path, hall):
    record = demo_record()
    path = tmp_path / "demo.csv"
    path.write_bytes(export_people_csv(record.people, record.organisations))
    table = open_table(path)
    found = preview(table, guess_columns(table.header))
    assert hall.do(import_people, found.accepted()) == found.sums()
    assert (len(hall.all(Person)), len(hall.all(Organisation))) == (found.sums().people, found.sums().organisations)
    assert found.sums().people == len(record.people)
    came = {person.name: person for person in hall.all(Person)}
    bodies = {body.uid: body for body in hall.all(Organisation)}
    theirs = {body.uid: body for body in record.organisations}
    for person in record.people:
        mine = came[person.name]
        assert (mine.phone, mine.gender, mine.photo) == (person.phone, person.gender, person.photo)
        if person.organisation:
            assert bodies[mine.organisation].name == theirs[person.organisation].name
            assert bodies[mine.organisation].kind is theirs[person.organisation].kind
    hall.file.undo().result()
    assert hall.all(Person) == hall.all(Organisation) == []


def test_every_code_has_a_whole_sentence_in_both_languages():
    raised = {"exchange.consent", "exchange.answer", "exchange.suffix"}
    folder = Path(exchange.__file__).parents[2]
    for path in (*(folder / "exchange").glob("*.py"), *(folder / "archive").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        raised.update(re.findall(r'KnownError\(\s*"((?:exchange|shelf)\.\w+)"', source))
        told = re.findall(r'_(?:problem|note)\(\s*"(\w+)"', source) if path.parent.name == "exchange" else ()
        raised.update(f"exchange.{code}" for code in told)
        raised.update(re.findall(r'"(exchange\.(?:hidden|filtered|struck)_row)"', source))
    assert set(exchange.SQ) == set(exchange.EN)
    assert {code for code in exchange.SQ if code.startswith(("exchange.", "shelf."))} == raised
    for code in raised:
        gaps = [_gaps(part[code]) for part in (exchange.SQ, exchange.EN)]
        assert gaps[0] == gaps[1], code
        for lang in ("sq", "en"):
            said = sentence(KnownError(code, **dict.fromkeys(gaps[0], 2)), lang)
            assert said.endswith(".")
            assert "?" not in said


def _gaps(template: Template) -> set[str]:
    texts = template if isinstance(template, tuple) else (template,)
    return {gap[1] for text in texts for gap in GAP.finditer(text)}


def test_fields_are_columns_of_the_vocabulary():
    own = set(FIELDS) - {"first_name", "last_name", "father", "sector", "kind"}
    assert own <= set(Person.__dataclass_fields__)
    assert {"name", "county", "sector", "kind"} <= set(Organisation.__dataclass_fields__)
