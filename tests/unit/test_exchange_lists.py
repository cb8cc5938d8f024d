"""Lists as people's tools make them, each with what a person would say is in it (``tests/data/lists``)."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.cli import main
from facilitator.exchange.contract import offered
from facilitator.exchange.people import Choices, Decision, guess_columns, open_table, preview
from facilitator.meeting.people import import_people
from facilitator.model import Organisation, Person, PersonMore

LISTS = Path(__file__).parents[1] / "data" / "lists"
FOUR = ["Arta Hoxha", "Gëzim Çela", "Mimoza Dërvishi", "Ilir Xhafa"]
BODIES = ["Qendra Lumi", "Shoqata Bregu", "Qendra Lumi", "Bashkia Vlorë"]
PHONES = ["0692000001", "0682000002", "0672000003", "0692000004"]
MAILS = ["arta@lumi.example", "gezim@bregu.example", "mimoza@lumi.example", "ilir@vlore.example"]

# file → (field → the right reading of every person taken by default)
RIGHT: dict[str, dict[str, list[str]]] = {
    "01_eventbrite.csv": {"name": FOUR, "organisation": BODIES, "email": MAILS, "role": ["Drejtues"] * 4},
    "02_msforms_anonymous.csv": {"name": FOUR, "organisation": BODIES, "phone": PHONES, "email": [""] * 4},
    "03_gforms_sq.csv": {"name": FOUR, "organisation": BODIES, "photo": ["yes", "yes", "no", "no"], "email": MAILS},
    "04_gforms_repeated_question.csv": {"name": FOUR, "organisation": BODIES, "phone": PHONES},
    "05_luma_openslides_underscore.csv": {"name": FOUR, "organisation": BODIES, "phone": PHONES, "email": MAILS},
    "06_trailing_space_headers.csv": {"name": FOUR, "email": MAILS},
    "07_unicode_text.txt": {"name": FOUR, "organisation": BODIES},
    "08_mojibake.csv": {"name": ["Arta Hoxha"]},
    "08b_question_marks.csv": {"name": ["Arta Hoxha"]},
    "09_cp1252_italian.csv": {"name": ["Niccolò Dè Rossi", "Gëzim Çela"], "organisation": ["Università", "Qendra"]},
    "10_outlook_addresses.csv": {"name": FOUR, "organisation": BODIES, "email": MAILS},
    "11_one_column_reversed.csv": {"name": ["Hoxha Arta", "Çela Gëzim", "Dërvishi Mimoza", "Xhafa Ilir"]},
    "15_father_name.csv": {"name": FOUR, "organisation": BODIES, "father": ["Agron"] * 4, "phone": [""] * 4},
    "17_pipe.csv": {"name": FOUR},
    "20_numeric_phone.xlsx": {
        "name": FOUR,
        "phone": ["0692000001", "0682000002", "+355 67 200 0003", "0692000004"],
    },
    "21_filtered.xlsx": {"name": [FOUR[1], FOUR[3]]},
    "22_two_header_rows.xlsx": {"name": FOUR, "organisation": ["Qendra Lumi"] * 3 + ["Bashkia Vlorë"], "phone": PHONES},
    "23_formula_no_cache.xlsx": {"name": FOUR},
    "25_org_as_section_row.xlsx": {
        "name": [FOUR[0], FOUR[2], FOUR[3]],
        "organisation": [BODIES[0], BODIES[2], BODIES[3]],
    },
    "26_two_people_in_a_cell.xlsx": {"name": ["Ilir Xhafa"], "phone": ["069 2000 004 / 068 2000 005"]},
    "consent-marks.csv": {"photo": ["not_asked", "not_asked", "yes", "not_asked"]},
    "dup-header.csv": {"name": ["Elira Çela"], "phone": ["0692345678"]},
    "enc-mac_roman.csv": {
        "name": ["Elira Çela", "Gjergj Xhaferi", "Blerta Hoxhë"],
        "organisation": ["Qendra Ëndrra", "Shoqata Njësoj", "Fondacioni Dritë"],
    },
    "excel-eq.csv": {"phone": ["0692345678", "0682345678", ""]},
    "fill-down.xlsx": {
        "name": ["Elira Çela", "Gjergj Xhaferi", "Blerta Hoxhë", "Arta Lika"],
        "organisation": ["Shoqata Njësoj"] * 2 + ["Fondacioni Dritë"] * 2,
    },
    "grouped.csv": {
        "name": ["Elira Çela", "Gjergj Xhaferi", "Blerta Hoxhë"],
        "organisation": ["Shoqata Njësoj", "Shoqata Njësoj", "Bashkia Korçë"],
        "kind": ["cso", "cso", "institution"],
    },
    "headerless.csv": {
        "name": ["Arta Doda", "Besim Lala", "Nora Spahia"],
        "organisation": ["Qendra Rinore Kukës", "Shoqata Ura", "Fondacioni Sot"],
        "phone": ["0692345678", "0682345678", "0672345678"],
    },
    "hidden.xlsx": {"name": ["Elira Çela", "Blerta Hoxhë"]},
    "ojf.csv": {"name": ["Elira Çela"], "organisation": ["Shoqata Njësoj"], "role": ["Drejtore"]},
    "phones.xlsx": {
        "phone": [
            *("0692345678", "355692345678", "069 234 5678", "0692345678", "069 234 5678"),
            "+355 69 234 5678",
        ]
    },
    "strike.xlsx": {"name": ["Elira Çela", "Blerta Hoxhë"]},
    "utf16-nobom.csv": {"organisation": ["Qendra “Ëndrra”", "Shoqata Njësoj", "Fondacioni Dritë"]},
    "whatsapp.txt": {"name": ["Elira Çela", "Gjergj Xhaferi", "Blerta Hoxhë"]},
}
LEFT_OUT = {
    "08_mojibake.csv": ["name.mojibake"] * 3,
    "08b_question_marks.csv": ["name.lost"] * 3,
    "21_filtered.xlsx": ["exchange.filtered_row"] * 2,
    "hidden.xlsx": ["exchange.hidden_row"],
    "strike.xlsx": ["exchange.struck_row"],
    "25_org_as_section_row.xlsx": ["exchange.section"] * 2,
    "grouped.csv": ["exchange.section", "exchange.section", "exchange.totals"],
    "26_two_people_in_a_cell.xlsx": ["name.several"],
    "whatsapp.txt": ["name.no_letters"],
}
WHOLE = {
    "06_trailing_space_headers.csv": ["list.no_organisations"],
    "08_mojibake.csv": ["list.damaged"],
    "21_filtered.xlsx": ["list.hidden"],
    "23_formula_no_cache.xlsx": ["list.formulas", "list.no_organisations"],
    "fill-down.xlsx": ["list.fill_down"],
    "22_two_header_rows.xlsx": ["list.merged"],
    "headerless.csv": ["list.first_line"],
    "enc-mac_roman.csv": ["list.encoding"],
    "strike.xlsx": ["list.struck"],
}


def of(name: str, **chosen: object):
    table = open_table(LISTS / name)
    return preview(table, guess_columns(table.header, table.rows), choices=Choices(**chosen))  # type: ignore[arg-type]


def names(found) -> list[str]:
    return [listed.person["name"] for listed in found.accepted()]


@pytest.mark.parametrize("name", RIGHT)
def test_every_list_has_its_right_reading(name):
    told = offered(LISTS / name, "sq")
    for field, expected in RIGHT[name].items():
        assert [person[field] for person in told["people"]] == expected, field
    assert [one["code"] for one in told["left_out"]] == LEFT_OUT.get(name, [])
    assert {one["code"] for one in told["doubts"] if not one["row"]} >= set(WHOLE.get(name, []))
    assert all(one["sentence"].endswith(".") for one in (*told["left_out"], *told["doubts"]))
    assert not any("@" in person["name"] for person in told["people"])


def test_every_file_has_a_reading():
    assert {path.name for path in LISTS.iterdir()} - {"16_strange_names.csv"} == set(RIGHT)


def test_strange_names_pass_as_written_and_are_told():
    told = offered(LISTS / "16_strange_names.csv", "en")
    assert len(told["people"]) == 9
    assert [one["row"] for one in told["doubts"] if one["code"] == "name.unprintable"] == [2, 3, 8]


def test_damaged_letters_are_repaired_on_request():
    assert names(of("08_mojibake.csv", repair=True)) == FOUR
    assert names(of("08b_question_marks.csv", repair=True)) == ["Arta Hoxha"], "what was lost does not come back"


def test_what_was_left_out_is_taken_on_request():
    assert len(names(of("21_filtered.xlsx", hidden=True))) == 4
    assert len(names(of("strike.xlsx", struck=True))) == 3


def test_two_people_of_one_cell_are_parted_on_request():
    found = of("26_two_people_in_a_cell.xlsx", split=True)
    assert [(one.person["name"], one.person["phone"]) for one in found.accepted()][:2] == [
        ("Arta Hoxha", "0692000001"),
        ("Gëzim Çela", "0682000002"),
    ]
    assert [row.key for row in found.rows] == ["2", "2.1", "3"]


def test_what_was_filled_down_can_be_left_empty():
    assert [one.organisation.get("name") for one in of("fill-down.xlsx", fill=False).accepted()] == [
        *("Shoqata Njësoj", None, "Fondacioni Dritë", None),
    ]
    assert of("25_org_as_section_row.xlsx", sections=False).new_organisations() == ()
    assert of("22_two_header_rows.xlsx", merged=False).accepted()[1].organisation == {}


def test_an_empty_organisation_of_somebody_who_may_have_none_is_never_filled_by_itself(tmp_path):
    path = tmp_path / "l.csv"
    path.write_text("Emër mbiemër;Organizata\nAna Doda;Shoqata Ura\nBen Leka;\nMira Koçi;Shoqata Ura\n", "utf-8")
    told = offered(path, "sq")
    assert [person["organisation"] for person in told["people"]] == ["Shoqata Ura", "", "Shoqata Ura"]
    assert {one["code"] for one in told["doubts"]} == {"list.fill_down", "list.bodiless"}


@pytest.mark.parametrize("name", [*RIGHT, "16_strange_names.csv"])
@pytest.mark.parametrize("chosen", [{}, {"hidden": True, "struck": True, "repair": True, "split": True, "fill": True}])
def test_the_preview_counts_what_is_made(hall, name, chosen):
    found = of(name, **chosen)
    people, bodies = len(hall.all(Person)), len(hall.all(Organisation))
    made = hall.do(import_people, found.accepted())
    assert made == found.sums()
    assert len(hall.all(Person)) - people == found.sums().people
    assert len(hall.all(Organisation)) - bodies == found.sums().organisations
    again = preview(
        open_table(LISTS / name),
        found.columns,
        hall.all(Person),
        hall.all(Organisation),
        Choices(**chosen),
        {row.person: row.father for row in hall.all(PersonMore)},
    )
    assert again.sums() == replace(again.sums(), people=0), "who is there is not offered again"
    everyone = {row.key: Decision.FILL for row in again.twins()}
    assert hall.do(import_people, again.accepted(everyone)) == again.sums(everyone)
    assert len(hall.all(Person)) - people == found.sums().people


def test_two_people_of_one_name_in_two_organisations_are_two(tmp_path, hall):
    path = tmp_path / "l.csv"
    path.write_text(
        "Emër mbiemër;Organizata;Telefon\nArben Hoxha;Hapa;\nArben Hoxha;Drita;\nZ. Hoxha Arben;Drita;0691112233\n",
        "utf-8",
    )
    table = open_table(path)
    found = preview(table, guess_columns(table.header, table.rows))
    assert [row.twin is not None for row in found.rows] == [False, False, True]
    assert found.sums().people == 2
    filled = {found.rows[2].key: Decision.FILL}
    assert hall.do(import_people, found.accepted(filled)) == found.sums(filled)
    assert sorted(row.phone for row in hall.all(Person)) == ["", "0691112233"]


def test_of_several_sheets_the_one_that_looks_like_the_list_is_read(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Udhëzime"])
    book.active.append(["Plotësoni fletën tjetër deri të premten"])
    sheet = book.create_sheet("Pjesëmarrësit")
    for line in (["Emri", "Mbiemri", "Organizata"], ["Ana", "Doda", "Ura"], ["Ben", "Leka", "Ura"]):
        sheet.append(line)
    book.save(tmp_path / "l.xlsx")
    told = offered(tmp_path / "l.xlsx", "sq")
    assert told["sheet"] == "Pjesëmarrësit"
    assert [person["name"] for person in told["people"]] == ["Ana Doda", "Ben Leka"]


def test_the_command_line_prints_what_the_sheet_offers(capsys):
    assert main(["people", str(LISTS / "ojf.csv"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [person["name"] for person in told["people"]] == ["Elira Çela"]
    assert set(told) >= {"columns", "people", "left_out", "doubts"}
    assert told["columns"]["organisation"] == "Emri i OJF-së"
    assert main(["people", str(LISTS / "enc-mac_roman.csv"), "--encoding", "cp1250"]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert "prishur" in first, "read as asked, and nobody is taken whose letters are wrong"


TRUE = st.lists(
    st.tuples(
        st.sampled_from(["Arta", "Gëzim", "Çlirim", "Mimoza", "Ëngjëll", "Besnik", "Njomza", "Xhesika"]),
        st.sampled_from(["Hoxha", "Çela", "Dërvishi", "Thaçi", "Rrapi", "Ballço", "Papa", "Mëhilli"]),
        st.sampled_from(
            ["Shoqata “Njësoj”", "Qendra Rinore", "Bashkia Vlorë", "Fondacioni Dritë", "Instituti i Gjuhës"]
        ),
        st.sampled_from(["0692345678", "+355 68 222 3344", "", "0672223344"]),
    ),
    min_size=3,
    max_size=12,
    unique_by=lambda row: row[:2],
)
HEADS = [("Emri", "Mbiemri", "Organizata", "Telefon"), ("First Name", "Last Name", "Company", "Phone"),
         ("emri ", "MBIEMRI", "OJF-ja që përfaqësoni", "Nr. tel.")]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    TRUE,
    st.sampled_from(HEADS),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "mac_roman", "utf-16", "utf-16-le", "xlsx"]),
    st.sampled_from([";", ",", "\t"]),
    st.permutations(range(4)),
    st.booleans(),
)
def test_a_true_list_in_any_dress_reads_back(tmp_path, people, head, dress, delimiter, order, noisy):
    if not any(row[3] for row in people):
        people = [(*people[0][:3], "0692345678"), *people[1:]]
    lines = [[row[at] for at in order] for row in (head, *people)]
    if noisy:
        lines = [["Lista e pjesëmarrësve", "", "", ""], *lines, lines[0], ["", "", "", ""], ["Gjithsej", "", "", ""]]
    path = tmp_path / f"l.{'xlsx' if dress == 'xlsx' else 'csv'}"
    if dress == "xlsx":
        book = openpyxl.Workbook()
        for line in lines:
            book.active.append([cell or None for cell in line])
        book.save(path)
    else:
        path.write_bytes("\r\n".join(delimiter.join(line) for line in lines).encode(dress))
    told = offered(path, "sq")
    taken = [(person["name"], person["organisation"], person["phone"]) for person in told["people"]]
    assert taken == [(f"{first} {last}", body, phone) for first, last, body, phone in people]
