"""Lists as people really save them: encodings, delimiters, quotes, workbooks, and files that are something else."""

from __future__ import annotations

import io
import os
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import KnownError
from facilitator.exchange.columns import FIELDS, HEADERS
from facilitator.exchange.csv_text import read_csv
from facilitator.exchange.matching import guess_columns
from facilitator.exchange.raw import MAX_CELL, MAX_ROWS
from facilitator.exchange.tables import open_table

TEXT = "Emër mbiemër;Organizata;Telefon\nÇlirim Ëngjëlli;Njësoj;0691234567\n"


def put(folder: Path, data: bytes | str, name: str = "lista.csv") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def refused(path: Path, **asked: object) -> str:
    with pytest.raises(KnownError) as caught:
        open_table(path, **asked)  # type: ignore[arg-type]
    return caught.value.code


def codes(table) -> list[tuple[str, object]]:
    return [(problem.code, problem.facts["line"]) for problem in table.problems()]


@pytest.mark.parametrize(
    ("codec", "told", "guessed"),
    [
        ("utf-8", "utf-8", False),
        ("utf-8-sig", "utf-8", False),
        ("cp1250", "cp1250", True),
        ("cp1252", "cp1250", True),
        ("utf-16", "utf-16", False),
    ],
)
def test_every_usual_encoding_keeps_its_letters(tmp_path, codec, told, guessed):
    data = TEXT.encode(codec)
    table = open_table(put(tmp_path, data))
    assert table.header == ("Emër mbiemër", "Organizata", "Telefon")
    assert table.rows[0].cells == ("Çlirim Ëngjëlli", "Njësoj", "0691234567")
    assert (table.encoding, table.guessed) == (told, guessed)
    assert table.original == data


def test_an_encoding_can_be_chosen_and_a_wrong_one_is_said(tmp_path):
    path = put(tmp_path, TEXT.encode("utf-16-le"))
    assert open_table(path).encoding == "utf-16-le"
    path = put(tmp_path, TEXT.encode("cp1252"))
    assert open_table(path, encoding="cp1252").rows[0].cells[0] == "Çlirim Ëngjëlli"
    assert refused(path, encoding="utf-8") == "exchange.encoding"


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_delimiter_is_told_by_the_header(tmp_path, delimiter):
    table = open_table(put(tmp_path, TEXT.replace(";", delimiter)))
    assert table.delimiter == delimiter
    assert table.rows[0].cells == ("Çlirim Ëngjëlli", "Njësoj", "0691234567")


def test_excels_own_hint_is_no_row(tmp_path):
    table = open_table(put(tmp_path, "sep=,\n" + TEXT.replace(";", ",")))
    assert (table.header_number, table.rows[0].number) == (2, 3)


def test_a_comma_inside_cells_does_not_mislead(tmp_path):
    table = open_table(put(tmp_path, "Emri;Mbiemri\nAna, Maria;Hoxha, Koçi, Leka\n"))
    assert table.rows[0].cells == ("Ana, Maria", "Hoxha, Koçi, Leka")


def test_a_title_above_the_header_is_passed_over(tmp_path):
    table = open_table(put(tmp_path, "Lista e ftesave;;\n;;\n" + TEXT))
    assert (table.header_number, table.header[0], table.rows[0].number) == (3, "Emër mbiemër", 4)


def test_a_list_without_a_header_can_be_read(tmp_path):
    table = open_table(put(tmp_path, "Ana Koçi;Njësoj\nBen Leka;Dritarja\n"), header=0)
    assert table.header == ("1", "2")
    assert [row.number for row in table.rows] == [1, 2]


def test_ragged_rows_are_said_with_their_lines_and_lose_nothing_silently(tmp_path):
    table = open_table(put(tmp_path, "Emri;Organizata\nAna;A\n\nBen\nCen;C;+\nDea;D;;\n"))
    assert codes(table) == [("exchange.ragged_short", 4), ("exchange.ragged_long", 5)]
    assert [row.cells for row in table.rows] == [("Ana", "A"), ("Ben", ""), ("Cen", "C"), ("Dea", "D")]


def test_an_unclosed_quote_costs_its_line_only(tmp_path):
    table = open_table(put(tmp_path, 'Emri;Organizata\nAna;"Njësoj\nBen;"B"\nCen;C\n'))
    assert codes(table) == [("exchange.quote", 2)]
    assert [row.cells for row in table.rows] == [("Ana", '"Njësoj'), ("Ben", "B"), ("Cen", "C")]


def test_a_cell_over_several_lines_is_said(tmp_path):
    table = open_table(put(tmp_path, 'Emri;Organizata\nAna;"Një\nsoj"\nBen;B\n'))
    assert codes(table) == [("exchange.over_lines", 2)]
    assert [(row.number, row.cells) for row in table.rows] == [(2, ("Ana", "Një\nsoj")), (4, ("Ben", "B"))]


def test_many_unclosed_quotes_do_not_cost_the_square_of_their_number(tmp_path):
    table = open_table(put(tmp_path, "Emri;Organizata\n" + 'Ana;"x\n' * 3001))
    assert sum(len(row.cells) == 2 for row in table.rows) == len(table.rows)
    assert len(table.rows) > 1500


def test_words_that_other_programs_take_for_nothing_are_names(tmp_path):
    names = ["NA", "null", "True", "nan", "None", "-", "1e5", "007"]
    table = open_table(put(tmp_path, "Emri;Organizata\n" + "".join(f"{name};x\n" for name in names)))
    assert [row.cells[0] for row in table.rows] == names


@pytest.mark.parametrize("second", ["Telefon", "TELEFON ", "Telefon:"])
def test_a_header_that_stands_twice_costs_nothing(tmp_path, second):
    table = open_table(put(tmp_path, f"Emri;Telefon;{second}\nAna;;0692345678\n"))
    assert guess_columns(table.header, table.rows)["phone"] == 2, "the fuller of the two"


def test_limits_have_sentences(tmp_path):
    assert refused(put(tmp_path, "Emri;Tel\n" + "Ana;1\n" * (MAX_ROWS + 1))) == "exchange.rows"
    assert len(open_table(put(tmp_path, "Emri;Tel\n" + "Ana;1\n" * MAX_ROWS)).rows) == MAX_ROWS
    assert refused(put(tmp_path, ";".join(f"k{n}" for n in range(300)))) == "exchange.columns"
    table = open_table(put(tmp_path, "Emri;Tel\nAna;" + "x" * 200_000 + "\n"))
    assert codes(table) == [("exchange.cell_long", 2)]
    assert len(table.rows[0].cells[1]) == MAX_CELL


def test_what_hides_in_a_cell_is_taken_out_and_said(tmp_path):
    table = open_table(put(tmp_path, "Emri;Tel\nA\u200bna\u202e;\xa0069\xa012\n"))
    assert table.rows[0].cells == ("Ana", "069 12")
    assert codes(table) == [("exchange.cleaned", 2)]


def test_files_that_are_no_list_are_named_for_what_they_are(tmp_path):
    assert refused(tmp_path / "nuk-ka.csv") == "exchange.missing"
    assert refused(tmp_path) == "exchange.binary"
    assert refused(put(tmp_path, b"")) == "exchange.empty"
    assert refused(put(tmp_path, "\ufeff\n;;\n")) == "exchange.empty"
    assert refused(put(tmp_path, b"%PDF-1.7 \x00")) == "exchange.binary"
    assert refused(put(tmp_path, "<html><table><tr><td>Ana</td></tr></table>", "a.xlsx")) == "exchange.html"
    assert refused(put(tmp_path, TEXT, "a.xlsx")) == "exchange.damaged"
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert refused(put(tmp_path, old, "a.xls")) == "exchange.damaged"
    assert refused(put(tmp_path, old + "EncryptedPackage".encode("utf-16-le"), "a.xlsx")) == "exchange.password"


def test_a_pipe_is_not_waited_for(tmp_path):
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes with a name on this system")
    os.mkfifo(tmp_path / "pipe.csv")
    assert refused(tmp_path / "pipe.csv") == "exchange.binary"


def test_a_header_alone_is_a_list_of_nobody(tmp_path):
    assert open_table(put(tmp_path, "Emri;Telefon\n")).rows == ()


def workbook(folder: Path, fill, name: str = "lista.xlsx") -> Path:
    book = openpyxl.Workbook()
    fill(book, book.active)
    book.save(folder / name)
    return folder / name


def test_a_workbook_is_read_as_text(tmp_path):
    def fill(book, sheet):
        sheet.append(["Emri", "Telefon", "Qarku"])
        sheet.append(["NA", 355691234567, "Tiranë"])
        sheet.append([None, None, None])
        sheet.append(["Ana", 691234567.0, date(2026, 4, 3)])
        sheet.append(["Ben", 69123, 0.5])
        sheet["B5"].number_format = "0000000000"

    table = open_table(workbook(tmp_path, fill))
    assert [(row.number, row.cells) for row in table.rows] == [
        (2, ("NA", "355691234567", "Tiranë")),
        (4, ("Ana", "691234567", "2026-04-03")),
        (5, ("Ben", "0000069123", "0.5")),
    ]
    assert table.problems() == ()
    assert table.original == (tmp_path / "lista.xlsx").read_bytes()


def test_formulas_without_a_value_errors_merges_and_hidden_rows_are_said(tmp_path):
    def fill(book, sheet):
        sheet.append(["Emri", "Organizata"])
        for row in (["Ana", "Njësoj"], ["Ben", None], ["Cen", '=HYPERLINK("x","y")'], ["Dea", "#REF!"], ["Eli", "E"]):
            sheet.append(row)
        sheet.merge_cells("B2:B3")
        sheet["B5"].data_type = "e"
        sheet.row_dimensions[6].hidden = True

    table = open_table(workbook(tmp_path, fill))
    assert [row.cells[1] for row in table.rows] == ["Njësoj", "", "", "", "E"]
    assert codes(table) == [
        ("exchange.merged", 3),
        ("exchange.formula", 4),
        ("exchange.cell_error", 5),
        ("exchange.hidden_row", 6),
    ]


def test_sheets_are_listed_and_chosen(tmp_path):
    def fill(book, sheet):
        sheet.title = "E fshehur"
        sheet.append(["Emri", "Sekret"])
        book.create_sheet("Bosh")
        book.create_sheet("Lista").append(["Emri", "Telefon"])
        sheet.sheet_state = "hidden"

    path = workbook(tmp_path, fill)
    table = open_table(path)
    assert [(one.name, one.hidden) for one in table.sheets] == [("E fshehur", True), ("Bosh", False), ("Lista", False)]
    assert (table.sheet, table.header) == ("Lista", ("Emri", "Telefon"))
    assert open_table(path, sheet="E fshehur").header == ("Emri", "Sekret")
    assert refused(path, sheet="Tjetër") == "exchange.no_sheet"
    assert refused(path, sheet="Bosh") == "exchange.empty"


def test_too_many_rows_of_a_workbook(tmp_path):
    def fill(book, sheet):
        sheet.append(["Emri", "Telefon"])
        sheet.cell(MAX_ROWS + 50, 1, "larg")

    far = open_table(workbook(tmp_path, fill)).rows
    assert [(row.number, row.cells[0]) for row in far] == [(MAX_ROWS + 50, "larg")]
    path = tmp_path / "shume.xlsx"
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for n in range(MAX_ROWS + 2):
        sheet.append([f"P{n}"])
    book.save(path)
    assert refused(path) == "exchange.rows"


def test_broken_and_hostile_workbooks(tmp_path):
    good = workbook(tmp_path, lambda book, sheet: sheet.append(["Emri", "Telefon"])).read_bytes()
    for length in (10, 100, len(good) // 2, len(good) - 10):
        assert refused(put(tmp_path, good[:length], "a.xlsx")) == "exchange.damaged"

    def repacked(**changed: bytes) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(good)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(name, changed.get(name, old.read(name)))
            for name in changed.keys() - set(old.namelist()):
                new.writestr(name, changed[name])
        return out.getvalue()

    sheet = "xl/worksheets/sheet1.xml"
    assert refused(put(tmp_path, repacked(**{sheet: b"<worksheet"}), "a.xlsx")) == "exchange.damaged"
    assert refused(put(tmp_path, repacked(**{"xl/media/x": bytes(70_000_000)}), "a.xlsx")) == "exchange.bomb"
    laughs = b"<!DOCTYPE w [<!ENTITY a 'ha'>" + b"".join(
        b"<!ENTITY a%d '%s'>" % (n, (b"&a%d;" % (n - 1) if n else b"&a;") * 10) for n in range(12)
    )
    laughs += b"]><worksheet><sheetData><row><c t='str'><v>&a11;</v></c></row></sheetData></worksheet>"
    assert refused(put(tmp_path, repacked(**{sheet: laughs}), "a.xlsx")) == "exchange.damaged"
    ods = io.BytesIO()
    with zipfile.ZipFile(ods, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert refused(put(tmp_path, ods.getvalue(), "a.ods")) == "exchange.damaged"
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as packed:
        packed.writestr("word/document.xml", "<x/>")
    assert refused(put(tmp_path, other.getvalue(), "a.docx")) == "exchange.binary"


def test_a_locked_file_is_said(tmp_path, monkeypatch):
    path = put(tmp_path, TEXT)

    def locked(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", locked)
    assert refused(path) == "exchange.locked"

    def gone(self):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", gone)
    assert refused(path) == "exchange.unread"


def test_the_programs_own_headers_are_known():
    for headers in HEADERS.values():
        written = [field for field in FIELDS if field not in ("first_name", "last_name")]
        guessed = guess_columns([headers[field] for field in written])
        assert {field: at for field, at in guessed.items() if at is not None} == {f: n for n, f in enumerate(written)}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Nr.|Emër mbiemër|Institucioni/Organizata|Funksioni|Telefon|Nënshkrimi", "|name|organisation|role|phone|"),
        ("Emri|Mbiemri|OJF", "first_name|last_name|organisation"),
        ("Emri|Organizata", "name|organisation"),
        ("Name|Surname|NGO|Mobile", "first_name|last_name|organisation|phone"),
        ("EMRI I ORGANIZATËS|Emri i plotë", "organisation|name"),
        ("Nr. telefoni (celular)|Emri Mbiemri|Adresa e-mail", "phone|name|email"),
        ("Fusha e veprimtarisë së organizatës|Qarku|Përfaqësuesi", "sector|county|name"),
        ("x|y", "|"),
    ],
)  # fmt: skip
def test_columns_are_guessed(header, expected):
    guessed = guess_columns(header.split("|"))
    assert {field: at for field, at in guessed.items() if at is not None} == {
        field: at for at, field in enumerate(expected.split("|")) if field
    }


@given(st.text(alphabet='ab;,"\n\r\t \0ë', max_size=80))
def test_no_text_breaks_the_reader_and_no_line_is_lost(text):
    rows, _ = read_csv(text, "x.csv")
    numbers = [row.number for row in rows]
    assert numbers == sorted(set(numbers))
    kept = "".join(cell for row in rows for cell in row.cells)
    assert kept.count("ë") == text.count("ë")
