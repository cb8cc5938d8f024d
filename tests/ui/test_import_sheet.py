"""The import sheet with lists as they come: doubts with their switches, duplicates side by side, pasted lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from facilitator.meeting.people import Listed, import_people
from facilitator.model import Consent, Organisation, Person
from tests.helpers.stations import answering
from tests.helpers.ui import (
    grab,
    new_meeting,
    press,
    press_focused,
    type_focused,
    wait_idle,
    wait_saved,
    wait_until,
)
from ui.stations.preparation.import_sheet import ImportSheet
from ui.theme import Appearance, Mode
from ui.window.main_window import MainWindow

LISTS = Path(__file__).parents[1] / "data" / "lists"

MIXED = """Nr;Emër Mbiemër;Organizata;Telefon;E-mail;Pëlqim për fotografim
;Organizatat e shoqërisë civile;;;;
1;Elira Çela;Shoqata “Njësoj”;692345678;;X
2;Gjergj Xhaferi;Shoqata “Njësoj”;0682345678;;po
;Dorina Lika;;0672345678;;jo
3;GÃ«zim Ã‡ela;Qendra “Ëndrra”;0692223344;;po
4;D?rvishi Ana;Qendra “Ëndrra”;;;
5;Znj. Arben Hoxha;Hapa të Lehtë;0695556677;arben@hapa.example;
6;Arben Hoxha;Fondacioni Dritë;0681112233;;
7;Arben Hoxha;Fondacioni Dritë;0689998877;;
8;Mira Doda <mira@drita.example>;Fondacioni Dritë;;;
9;8712345678901;Fondacioni Dritë;;;
;Gjithsej;9;;;
"""


class Importing:
    """The sheet over a meeting where an Arben Hoxha of Hapa të Lehtë is known, without a phone number."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        new_meeting(window, "Tryeza e parë", template_name="round_table", starts="09:30")
        window.session.do(import_people, [Listed({"name": "Arben Hoxha"}, {"name": "Hapa të Lehtë"})])
        window.go("preparation")
        wait_saved(window.session)

    def open(self, path: Path) -> ImportSheet:
        answering(self.window, path)
        press(self.window, "Ctrl+I")
        return self.sheet()

    def sheet(self) -> ImportSheet:
        wait_until(lambda: bool(self.window.findChildren(ImportSheet)), "the sheet")
        wait_idle(self.window)
        (body,) = self.window.findChildren(ImportSheet)
        return body

    def switch(self, body: ImportSheet, code: str) -> None:
        body._doubts.switches[code].setFocus()
        press_focused("Space")
        wait_idle(self.window)

    def names(self) -> list[str]:
        return sorted(row.name for row in self.window.session.rows.all(Person))


@pytest.fixture
def importing(window: MainWindow) -> Importing:
    return Importing(window)


def states(body: ImportSheet) -> dict[str, str]:
    return {item.uid: item.right for item in body._model.items()}


def test_every_doubt_has_a_count_and_a_switch(importing: Importing, tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text(MIXED, "utf-8")
    importing.window.resize(1366, 768)
    body = importing.open(path)
    assert {code: box.isChecked() for code, box in body._doubts.switches.items() if box.isVisible()} == {
        "damaged": False,
        "fill_down": True,
        "sections": True,
    }
    assert [states(body)[key] for key in ("2", "3", "6", "7", "12", "13")] == [
        *("jashtë", "gati", "gabim", "gabim", "gabim", "jashtë"),
    ]
    body._list.select(next(row.key for row in body._preview.twins()))  # type: ignore[union-attr]
    grab(importing.window, "import-mixed-light")
    before = body._preview.sums() if body._preview else None
    importing.switch(body, "damaged")
    assert body._preview is not None
    assert before is not None
    assert body._preview.sums().people == before.people + 1, "Gëzim can be taken now"
    assert body._doubts.switches["damaged"].hasFocus(), "the switch keeps the focus"
    importing.switch(body, "fill_down")
    dorina = next(row for row in body._preview.rows if row.listed.person.get("name") == "Dorina Lika")
    assert dorina.listed.organisation == {}


def test_a_likely_duplicate_is_decided_with_one_key(importing: Importing, tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text(MIXED, "utf-8")
    body = importing.open(path)
    assert body._preview is not None
    twin = next(row for row in body._preview.twins() if row.twin and row.twin.person)
    body._list.select(twin.key)
    body._list.setFocus()
    assert "telefon, e-mail" in body._detail.told.text(), body._detail.told.text()
    assert states(body)[twin.key] == "jashtë"
    press_focused("2")
    assert states(body)[twin.key] == "plotësohet"
    press_focused("1")
    assert states(body)[twin.key] == "dublikatë?"
    press_focused("2")
    people, bodies = len(importing.names()), len(importing.window.session.rows.all(Organisation))
    sums = body._preview.sums(body._decided)
    press_focused("Ctrl+Return")
    wait_idle(importing.window)
    rows = importing.window.session.rows
    assert len(rows.all(Person)) - people == sums.people, "what the preview counts is what is made"
    assert len(rows.all(Organisation)) - bodies == sums.organisations
    assert sums.filled == 1
    known = next(row for row in rows.all(Person) if row.phone == "0695556677")
    assert (known.name, known.email) == ("Arben Hoxha", "arben@hapa.example")
    assert importing.names().count("Arben Hoxha") == 3, "two more, of another organisation"
    elira = next(row for row in rows.all(Person) if row.name == "Elira Çela")
    assert (elira.phone, elira.photo) == ("0692345678", Consent.NOT_ASKED)
    importing.window.session.undo()
    wait_saved(importing.window.session)
    assert importing.names() == ["Arben Hoxha"]
    assert [row.phone for row in rows.all(Person)] == [""], "one act, one undo"


def test_the_first_line_of_a_list_without_a_header_is_asked_about(importing: Importing) -> None:
    body = importing.open(LISTS / "headerless.csv")
    assert [item.title for item in body._model.items()] == ["Arta Doda", "Besim Lala", "Nora Spahia"]
    field = body._columns._options.field("header")
    field.setFocus()
    press_focused("Down")
    wait_idle(importing.window)
    assert [item.title for item in body._model.items()] == ["Besim Lala", "Nora Spahia"]
    press_focused("Up")
    wait_idle(importing.window)
    assert len(body._model.items()) == 3


def test_letters_are_chosen_by_what_they_look_like(importing: Importing) -> None:
    body = importing.open(LISTS / "enc-mac_roman.csv")
    assert body._model.items()[0].title == "Elira Çela"
    box = body._columns._options.field("encoding").control
    assert "Emër Mbiemër" in box.currentText()  # type: ignore[attr-defined]
    box.setFocus()
    press_focused("Down")
    wait_idle(importing.window)
    assert body._model.items()[0].title != "Elira Çela"


def test_hidden_rows_are_left_out_until_somebody_takes_them(importing: Importing) -> None:
    body = importing.open(LISTS / "21_filtered.xlsx")
    assert body._preview is not None
    assert body._preview.sums().people == 2
    importing.switch(body, "hidden")
    assert body._preview.sums().people == 4


def test_several_lines_pasted_into_the_line_become_a_preview(importing: Importing) -> None:
    press_focused("F9")
    QApplication.clipboard().setText("Arta Doda\tShoqata Ura\nBesim Lala\tShoqata Ura\nNora Spahia\tFondacioni Sot\n")
    press_focused("Ctrl+V")
    body = importing.sheet()
    assert [item.title for item in body._model.items()] == ["Arta Doda", "Besim Lala", "Nora Spahia"]
    assert importing.names() == ["Arben Hoxha"]
    press_focused("Ctrl+Return")
    wait_idle(importing.window)
    assert importing.names() == ["Arben Hoxha", "Arta Doda", "Besim Lala", "Nora Spahia"]


def test_one_line_pasted_stays_in_the_line(importing: Importing) -> None:
    press_focused("F9")
    QApplication.clipboard().setText("Arta Doda, Shoqata Ura\n")
    press_focused("Ctrl+V")
    press_focused("Return")
    wait_saved(importing.window.session)
    assert "Arta Doda" in importing.names()


def test_a_doubtful_name_is_said_when_it_is_added(importing: Importing) -> None:
    press_focused("F9")
    type_focused("8712345678901")
    press_focused("Return")
    wait_saved(importing.window.session)
    said = [one.text() for one in importing.window.findChildren(QLabel) if one.isVisible()]
    assert any("nuk ka asnjë shkronjë" in text for text in said)


def test_a_question_about_a_name_can_be_answered(importing: Importing) -> None:
    body = importing.open(LISTS / "26_two_people_in_a_cell.xlsx")
    assert states(body) == {"2": "gabim", "3": "gati"}
    body._list.select("2")
    body._list.setFocus()
    press_focused("Return")
    assert states(body) == {"2": "gati", "3": "gati"}
    press_focused("Return")
    assert states(body)["2"] == "gabim"
    importing.switch(body, "several")
    assert [item.title for item in body._model.items()] == ["Arta Hoxha", "Gëzim Çela", "Ilir Xhafa"]
    press_focused("Ctrl+Return")
    wait_idle(importing.window)
    assert importing.names() == ["Arben Hoxha", "Arta Hoxha", "Gëzim Çela", "Ilir Xhafa"]


@pytest.mark.parametrize("name", ["26_two_people_in_a_cell.xlsx", "08_mojibake.csv", "25_org_as_section_row.xlsx"])
def test_the_worst_samples_fit_the_sheet_in_the_dark(importing: Importing, name: str) -> None:
    appearance = QApplication.instance().findChild(Appearance)  # type: ignore[union-attr]
    assert isinstance(appearance, Appearance)
    importing.window.resize(1366, 768)
    appearance.set_mode(Mode.DARK)
    try:
        body = importing.open(LISTS / name)
        assert body.isVisible()
        assert body._list.height() >= 150
        grab(importing.window, f"import-{Path(name).stem}-dark")
    finally:
        appearance.set_mode(Mode.LIGHT)
