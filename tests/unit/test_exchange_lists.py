"""Lists as people's tools make them, each with what a person would say is in it (``tests/data/lists``)."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.cli import main
from facilitator.exchange.contract import offered
from facilitator.exchange.people import Choices, Decision, guess_columns, open_table, preview
from facilitator.exchange.sheets import export_workbook
from facilitator.meeting.people import import_people
from facilitator.meeting.setup import set_meeting
from facilitator.model import Organisation, Person, PersonMore
from tests.helpers.hall import Hall
from tests.helpers.records import demo_record

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
    # pasted into the log: tests/unit/test_pasted.py
    assert {path.name for path in LISTS.iterdir()} - {"16_strange_names.csv", "paste-into-log.txt"} == set(RIGHT)


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


def test_people_points_and_votes_go_out_as_texts_that_no_spreadsheet_computes(tmp_path):
    record = demo_record()
    first = replace(record.people[0], name="=HYPERLINK(1)", phone="069 000")
    record = replace(record, people=(first, *record.people[1:]))
    (tmp_path / "l.xlsx").write_bytes(export_workbook(record, "sq"))
    book = openpyxl.load_workbook(tmp_path / "l.xlsx")
    assert book.sheetnames == ["Personat", "Kontributet", "Votimet"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    assert (book["Personat"]["A2"].value, book["Personat"]["G2"].value) == ("=HYPERLINK(1)", "069 000")
    assert [row[-1].value for row in book["Kontributet"].iter_rows(min_row=2)] == [one.text for one in record.points]
    assert book["Votimet"].max_row == 1 + len(record.options)
    told = offered(tmp_path / "l.xlsx", "sq", sheet="Personat")
    assert [one["name"] for one in told["people"][1:]] == [one.name for one in record.people[1:]]


def test_the_command_line_writes_them(tmp_path):
    hall = Hall(tmp_path)
    hall.do(import_people, of("ojf.csv").accepted())
    path = hall.file.path
    hall.close()
    assert main(["export", str(path), "-o", str(tmp_path / "dalje.xlsx")]) == 0
    assert main(["export", str(path), "-o", str(tmp_path / "dalje.csv")]) == 0
    assert [one["name"] for one in offered(tmp_path / "dalje.csv", "sq")["people"]] == ["Elira Çela"]
    assert [one["name"] for one in offered(tmp_path / "dalje.xlsx", "sq")["people"]] == ["Elira Çela"]
    assert main(["export", str(path), "-o", str(tmp_path / "dalje.pdf")]) == 3


def ods(rows: str, styles: str = "") -> bytes:
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
    )
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f'<office:spreadsheet><table:table table:name="Lista">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        packed.writestr("content.xml", content)
    return out.getvalue()


def ods_row(*cells: str, looks: str = "", style: str = "") -> str:
    made = "".join(
        f'<table:table-cell table:style-name="{style}" office:value-type="float" office:value="{cell[1:]}">'
        f"<text:p>0{cell[1:]}</text:p></table:table-cell>"
        if cell.startswith("#")
        else f'<table:table-cell table:style-name="{style}" office:value-type="string"><text:p>{cell}</text:p>'
        "</table:table-cell>"
        for cell in cells
    )
    return f"<table:table-row {looks}>{made}</table:table-row>"


def test_an_opendocument_list_is_read_as_it_is_shown(tmp_path):
    struck = (
        '<style:style style:name="s1" style:family="table-cell">'
        '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    )
    rows = (
        ods_row("Emri dhe mbiemri", "Organizata", "Telefon")
        + ods_row("Elira Çela", "Shoqata Njësoj", "#692345678")
        + ods_row("Gjergj Xhaferi", "Shoqata Njësoj", "#682345678", looks='table:visibility="collapse"')
        + ods_row("Blerta Hoxhë", "Fondacioni Dritë", "#672345678", looks='table:visibility="filter"')
        + ods_row("Ana Doda", "Fondacioni Dritë", "#672345679", style="s1")
    )
    path = tmp_path / "lista.ods"
    path.write_bytes(ods(rows, struck))
    told = offered(path, "sq")
    assert [(one["name"], one["phone"]) for one in told["people"]] == [("Elira Çela", "0692345678")]
    assert [one["code"] for one in told["left_out"]] == [
        *("exchange.hidden_row", "exchange.filtered_row", "exchange.struck_row"),
    ]


def xls(rows: list[list[str | int]]) -> bytes:
    """A workbook of 1997 by hand: one stream (BIFF8) in an OLE container of 512-byte sectors."""

    def record(kind: int, data: bytes) -> bytes:
        return struct.pack("<HH", kind, len(data)) + data

    def text(value: str) -> bytes:
        return struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")

    cells = b""
    for number, line in enumerate(rows):
        for at, value in enumerate(line):
            place = struct.pack("<HHH", number, at, 0)
            is_text = isinstance(value, str)
            cells += record(0x204 if is_text else 0x203, place + (text(value) if is_text else struct.pack("<d", value)))
    begin = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
    name = struct.pack("<BB", 5, 1) + "Lista".encode("utf-16-le")
    length = len(begin) + 4 + 6 + len(name) + 4
    stream = begin + record(0x85, struct.pack("<IBB", length, 0, 0) + name) + record(0x0A, b"")
    stream += record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0)) + cells + record(0x0A, b"")
    stream += bytes(max(4096, -(-len(stream) // 512) * 512) - len(stream))
    sectors = len(stream) // 512
    end, none, fat_mark = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    fat = [fat_mark, end, *range(3, sectors + 2), end]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[none] * 108)

    def entry(title: str, kind: int, child: int, start: int, size: int) -> bytes:
        wide = title.encode("utf-16-le")
        head = wide + bytes(64 - len(wide)) + struct.pack("<HBB", len(wide) + 2 if wide else 0, kind, 1)
        return head + struct.pack("<III", none, none, child) + bytes(36) + struct.pack("<IQ", start, size)

    directory = (
        entry("Root Entry", 5, 1, end, 0) + entry("Workbook", 2, none, 2, len(stream)) + entry("", 0, none, 0, 0) * 2
    )
    return header + struct.pack("<128I", *fat, *[none] * (128 - len(fat))) + directory + stream


def test_an_old_workbook_is_read(tmp_path):
    path = tmp_path / "lista.xls"
    path.write_bytes(xls([["Emri dhe mbiemri", "Organizata", "Telefon"], ["Gëzim Çela", "Qendra “Ëndrra”", 692345678]]))
    told = offered(path, "sq")
    assert [(one["name"], one["organisation"], one["phone"]) for one in told["people"]] == [
        ("Gëzim Çela", "Qendra “Ëndrra”", "0692345678"),
    ]
    assert told["sheet"] == "Lista"
    assert [one["code"] for one in told["doubts"] if not one["row"]] == ["list.unseen"], "once for the file"


def test_only_an_old_workbook_hides_what_is_hidden():
    assert not any(one["code"] == "list.unseen" for one in offered(LISTS / "hidden.xlsx", "sq")["doubts"])


def test_the_organiser_by_its_short_name_is_the_same_organisation_in_preview_and_act(tmp_path, hall):
    hall.do(set_meeting, organiser="Agjencia për Mbështetjen e Shoqërisë Civile", organiser_short="AMSHC")
    path = tmp_path / "l.csv"
    text = "Emër mbiemër;Organizata\nAna Doda;Agjencia për Mbështetjen e Shoqërisë Civile\nBen Leka;AMSHC\n"
    path.write_text(text, "utf-8")
    table = open_table(path)
    found = preview(table, guess_columns(table.header, table.rows), meeting=hall.read(lambda tx: tx.meeting()))
    assert hall.do(import_people, found.accepted()) == found.sums()
    assert [(row.short_name, row.votes) for row in hall.all(Organisation)] == [("AMSHC", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arta Hoxha <arta@x.example>; Ben Leka <ben@x.example>\n", [("Arta Hoxha", ""), ("Ben Leka", "")]),
        ("1. Arta Hoxha\n2. Ben Leka\n", [("Arta Hoxha", ""), ("Ben Leka", "")]),
        (
            "Arta Hoxha, Qendra Lumi, drejtore\nBen Leka, Bashkia Vlorë, zyrtar\n",
            [("Arta Hoxha", "Qendra Lumi"), ("Ben Leka", "Bashkia Vlorë")],
        ),
        ("Emri,Përfaqësuesi\nShoqata Lumi,Arta Hoxha\nQendra Ura,Ben Leka\n", [
            ("Arta Hoxha", "Shoqata Lumi"), ("Ben Leka", "Qendra Ura"),
        ]),
        ("User Name,Display Name,Department\nahoxha,Arta Hoxha,Lumi\nbleka,Ben Leka,Ura\n", [
            ("Arta Hoxha", "Lumi"), ("Ben Leka", "Ura"),
        ]),
        ("Organizata;Personat;Nr\nLumi;Arta Hoxha, Mira Doda;1\nUra;Ben Leka;2\n", [("Ben Leka", "Ura")]),
        (
            "1. Summary\nTitle\tTakimi\n\nName\tFirst Join\tEmail\tRole\nArta Hoxha\t9\ta@x.example\tOrganizer\n"
            "Ben Leka\t9\tb@x.example\tPresenter\n\n3. Activities\nName\tJoin\nArta Hoxha\t9\n",
            [("Arta Hoxha", ""), ("Ben Leka", "")],
        ),
    ],
)  # fmt: skip
def test_what_other_tools_and_hands_make(tmp_path, text, expected):
    path = tmp_path / "l.txt"
    path.write_text(text, "utf-8")
    told = offered(path, "sq")
    assert [(one["name"], one["organisation"]) for one in told["people"]] == expected


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Po, jam dakord", "yes"),
        ("Yes, I agree", "yes"),
        ("Po, por jo në media", "not_asked"),
        ("Po, nëse pyetem", "not_asked"),
        ("Jo, nuk dëshiroj", "no"),
        ("Nuk jam dakord", "no"),
        ("I do not agree", "no"),
        ("Nuk e di", "not_asked"),
        ("✓", "not_asked"),
        ("Ndoshta", "not_asked"),
    ],
)
def test_nothing_unclear_becomes_a_yes(tmp_path, said, meant):
    path = tmp_path / "l.csv"
    path.write_text(f"Emri;Mbiemri;A jeni dakord të fotografoheni?\nAna;Doda;{said}\n", "utf-8")
    assert [one["photo"] for one in offered(path, "sq")["people"]] == [meant]


def test_a_landline_gets_its_nought_back_and_a_number_loses_its_point(tmp_path):
    """As a cell that holds a number keeps them; a remark says so."""
    path = tmp_path / "l.csv"
    path.write_text("Emër mbiemër;Telefon\nAna Doda;42234567\nBen Leka;682000002.0\nCen Gjoka;12345678\n", "utf-8")
    told = offered(path, "sq")
    assert [one["phone"] for one in told["people"]] == ["042234567", "0682000002", "12345678"]
    assert [one["row"] for one in told["doubts"] if one["code"] == "exchange.phone_zero"] == [2, 3]
