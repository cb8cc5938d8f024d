"""Preparation by keys: details, agenda, people, importing a list, giving a copy."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from facilitator.language.qarks import QARKS
from facilitator.model import AgendaItem, Consent, ItemKind, Organisation, OrgKind, Person, PersonMore
from tests.helpers.stations import answering
from tests.helpers.ui import (
    grab,
    new_meeting,
    open_file,
    press,
    press_focused,
    type_focused,
    wait_idle,
    wait_saved,
    wait_until,
)
from ui.live.import_sheet import ImportSheet
from ui.live.known import known_of
from ui.stations.preparation.agenda import AgendaSection
from ui.stations.preparation.details import DetailsSection
from ui.stations.preparation.people import PeopleSection
from ui.stations.preparation.station import PreparationStation
from ui.widgets.overlay import Sheet
from ui.window.main_window import MainWindow


class Desk:
    """The station of a meeting from the round-table template, and the hands that type."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        new_meeting(window, "Tryeza e parë", template_name="round_table", starts="09:30")
        window.go("preparation")
        station = window.made_station("preparation")
        assert isinstance(station, PreparationStation)
        self.station = station

    @property
    def rows(self):  # type: ignore[no-untyped-def]
        return self.window.session.rows

    def keys(self, *keys: str) -> None:
        for key in keys:
            press_focused(key)
            wait_saved(self.window.session)

    def type(self, text: str, *keys: str) -> None:
        type_focused(text)
        self.keys(*keys)

    def details(self) -> DetailsSection:
        section = self.station.section("details")
        assert isinstance(section, DetailsSection)
        return section

    def agenda(self) -> AgendaSection:
        section = self.station.section("agenda")
        assert isinstance(section, AgendaSection)
        return section

    def people(self) -> PeopleSection:
        section = self.station.section("people")
        assert isinstance(section, PeopleSection)
        return section

    def over(self, section: DetailsSection | AgendaSection | PeopleSection, key: str, text: str) -> None:
        """Write ``text`` over the field ``key`` of the section's visible form, and leave it."""
        forms = section._forms if isinstance(section, DetailsSection) else [_form(section)]
        form = next(form for form in forms if key in form.values())
        form.field(key).setFocus()
        self.keys("Ctrl+A")
        self.type(text, "Tab")

    def titles(self) -> list[str]:
        return [item.title for item in self.rows.all(AgendaItem)]


def _form(section: AgendaSection | PeopleSection):  # type: ignore[no-untyped-def]
    if isinstance(section, AgendaSection):
        return section._form
    return section._person if section._showing() == "people" else section._body


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    return Desk(window)


# details


def test_details_are_saved_when_a_field_is_left(desk: Desk) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert focus.text() == "Tryeza e parë"
    desk.over(desk.details(), "title", "Tryeza e dytë")
    desk.over(desk.details(), "date", "28.11.2026")
    desk.over(desk.details(), "ends", "12.45")
    meeting = desk.rows.meeting
    assert (meeting.title, meeting.date, meeting.ends) == ("Tryeza e dytë", "2026-11-28", "12:45")
    grab(desk.window, "preparation-details")


def test_what_cannot_be_is_said_beside_the_field_and_not_saved(desk: Desk) -> None:
    desk.over(desk.details(), "title", " ")
    desk.over(desk.details(), "date", "31.02.2026")
    meeting = desk.rows.meeting
    assert (meeting.title, meeting.date) == ("Tryeza e parë", "2026-10-27")
    problems = [form.field(key).problem() for form in desk.details()._forms for key in form.values()]
    assert len([problem for problem in problems if problem]) == 2


def test_a_detail_is_undone_and_shown_as_it_was(desk: Desk) -> None:
    desk.over(desk.details(), "city", "Vlorë")
    desk.window.session.undo()
    wait_saved(desk.window.session)
    assert desk.rows.meeting.city == ""
    assert desk.details()._forms[0].value("city") == ""


def test_what_is_missing_leads_to_where_it_is_filled_in(desk: Desk) -> None:
    lines = desk.details()._ready._lines
    assert [line.accessibleName().rpartition(": ")[2] for _, line in lines] == [
        "gati",
        "mungon",
        "mungon",
        "mungon",
        "gati",
        "mungon",
        "mungon",
        "mungon",
    ]
    lines[5][1].setFocus()
    desk.keys("Return")
    assert desk.station._chips.value() == "people"


def test_the_doors_open_on_attendance(desk: Desk) -> None:
    desk.details()._ready._go.setFocus()
    desk.keys("Return")
    assert desk.window.station == "attendance"


# agenda


def test_items_are_added_one_line_after_another(desk: Desk) -> None:
    desk.keys("F8")
    desk.type("Çështje të tjera", "Return")
    desk.type("Mbyllja", "Return")
    assert desk.titles()[-2:] == ["Çështje të tjera", "Mbyllja"]
    assert desk.agenda()._model.items()[-1].title == "6. Mbyllja"
    grab(desk.window, "preparation-agenda")
    desk.keys("Ctrl+Z")
    assert desk.titles()[-1] == "Çështje të tjera"


def test_items_move_with_alt_and_arrows_and_keep_the_choice(desk: Desk) -> None:
    desk.keys("F8")
    desk.type("E fundit", "Return", "Alt+Up", "Alt+Up")
    assert desk.titles().index("E fundit") == 2
    desk.keys("Alt+Down")
    assert desk.titles().index("E fundit") == 3
    assert desk.agenda()._list.current_uid() == desk.rows.all(AgendaItem)[3].uid


def test_an_item_is_edited_beside_the_list(desk: Desk) -> None:
    desk.keys("F8")
    first = desk.rows.all(AgendaItem)[0]
    desk.agenda()._list.setFocus()
    desk.keys("Home", "Return")
    desk.keys("Ctrl+A")
    desk.type("Mirëseardhja", "Tab")
    desk.over(desk.agenda(), "minutes", "20")
    desk.over(desk.agenda(), "minutes", "njëzet")
    item = desk.rows.get(AgendaItem, first.uid)
    assert (item.title, item.minutes) == ("Mirëseardhja", 20)
    assert desk.agenda()._form.field("minutes").problem()
    kind = desk.agenda()._form.field("kind")
    kind.setFocus()
    desk.keys("End")
    wait_saved(desk.window.session)
    assert desk.rows.get(AgendaItem, first.uid).kind is ItemKind.CLOSING


def test_planned_times_follow_from_the_beginning(desk: Desk) -> None:
    desk.keys("F8")
    assert [item.right for item in desk.agenda()._model.items()] == ["09:30", "09:45", "09:55", "10:55"]


def test_delete_removes_and_undo_brings_back(desk: Desk) -> None:
    desk.keys("F8")
    before = desk.titles()
    desk.agenda()._list.setFocus()
    desk.keys("Home", "Delete")
    assert desk.titles() == before[1:]
    desk.keys("Ctrl+Z")
    assert desk.titles() == before


# people


def test_one_line_adds_a_person_with_an_organisation_and_one_undo_takes_both(desk: Desk) -> None:
    desk.keys("F9")
    desk.type("Arta Çela, Shoqata “Drita”, kryetare", "Return")
    (person,), (body,) = desk.rows.all(Person), desk.rows.all(Organisation)
    assert (person.name, person.role, person.organisation, person.invited) == ("Arta Çela", "kryetare", body.uid, True)
    assert (body.name, body.short_name, body.votes) == ("Shoqata “Drita”", "Drita", True)
    assert desk.people()._list.current_uid() == person.uid
    grab(desk.window, "preparation-people")
    desk.type("Besa Hoxha, drita", "Return")
    assert len(desk.rows.all(Organisation)) == 1, "the short name finds the organisation"
    assert {one.organisation for one in desk.rows.all(Person)} == {body.uid}
    desk.keys("Ctrl+Z", "Ctrl+Z")
    assert desk.rows.all(Person) == desk.rows.all(Organisation) == []


def test_an_organisation_that_may_be_one_of_the_list_is_asked_for(desk: Desk) -> None:
    desk.keys("F9")
    desk.type("Arta Çela, Shoqata “Drita”", "Return")
    desk.type("Besa Hoxha, dri", "Return", "Return")
    assert len(desk.rows.all(Person)) == 1, "Enter does nothing until one is chosen"
    desk.keys("1")
    assert len(desk.rows.all(Organisation)) == 1
    desk.type("Genc Hoxha, dri", "Return", "Down", "Down", "Return")
    assert [body.name for body in desk.rows.all(Organisation)] == ["Shoqata “Drita”", "dri"]
    assert len(desk.rows.all(Person)) == 3


def test_a_person_is_edited_beside_the_list(desk: Desk) -> None:
    desk.keys("F9")
    desk.type("Arta Çela", "Return")
    desk.over(desk.people(), "role", "Drejtoreshë")
    desk.over(desk.people(), "phone", "+355 69 000 00 01")
    photo = desk.people()._person.field("photo")
    photo.setFocus()
    desk.keys("Down", "Down")
    wait_saved(desk.window.session)
    (person,) = desk.rows.all(Person)
    assert (person.role, person.phone, person.photo) == ("Drejtoreshë", "+355 69 000 00 01", Consent.NO)


def test_the_fathers_name_tells_two_people_apart_and_can_be_taken_back(desk: Desk) -> None:
    desk.keys("F9")
    desk.type("Arben Hoxha", "Return")
    desk.type("Arben Hoxha", "Return")
    desk.over(desk.people(), "father", "Petrit")
    wait_saved(desk.window.session)
    assert [row.father for row in desk.rows.all(PersonMore)] == ["Petrit"]
    found = known_of(desk.window.session).who.person("Arben Hoxha")
    assert sorted(candidate.father for candidate in found.means) == ["", "Petrit"]
    desk.people()._person.field("father").setFocus()
    desk.keys("Ctrl+A", "Delete", "Tab")
    wait_saved(desk.window.session)
    assert desk.rows.all(PersonMore) == []
    desk.keys("Escape", "Ctrl+Z")
    wait_saved(desk.window.session)
    assert [row.father for row in desk.rows.all(PersonMore)] == ["Petrit"]


def test_an_organisation_has_kind_county_sector_and_vote(desk: Desk) -> None:
    desk.keys("F9")
    desk.people()._chips.setFocus()
    desk.keys("Right")
    desk.people().arrive()
    desk.type("Bashkia Korçë", "Return")
    (body,) = desk.rows.all(Organisation)
    desk.over(desk.people(), "county", "korce")
    form = desk.people()._body
    assert (body.kind, body.votes) == (OrgKind.INSTITUTION, False), "its name says so"
    kind = form.field("kind")
    kind.setFocus()
    desk.keys("Up")
    wait_saved(desk.window.session)
    body = desk.rows.get(Organisation, body.uid)
    assert (body.kind, body.county, body.votes) == (OrgKind.CSO, "Korçë", True), "the vote goes with the kind"
    form.field("votes").setFocus()
    desk.keys("Space")
    assert desk.rows.get(Organisation, body.uid).votes is False
    completer = form.field("county").control.completer()  # type: ignore[attr-defined]
    assert completer.model().rowCount() == len(QARKS) == 12
    grab(desk.window, "preparation-organisations")


def test_an_organisation_of_that_name_is_not_added_twice(desk: Desk) -> None:
    desk.keys("F9")
    desk.people()._chips.setFocus()
    desk.keys("Right")
    desk.people().arrive()
    desk.type("Shoqata “Njësoj”", "Return")
    desk.type("shoqata NJËSOJ", "Return")
    assert len(desk.rows.all(Organisation)) == 1
    assert desk.people()._line.text() == "shoqata NJËSOJ", "what was typed stays"


def test_searching_the_list_and_removing_with_delete(desk: Desk) -> None:
    desk.keys("F9")
    for name in ("Arta Çela", "Ëngjëll Sulaj", "Besa Hoxha"):
        desk.type(name, "Return")
    desk.people()._search.setFocus()
    desk.type("engj")
    assert [item.title for item in desk.people()._model.shown()] == ["Ëngjëll Sulaj"]
    desk.people()._list.setFocus()
    desk.keys("Delete")
    assert sorted(one.name for one in desk.rows.all(Person)) == ["Arta Çela", "Besa Hoxha"]
    desk.keys("Ctrl+Z")
    assert len(desk.rows.all(Person)) == 3


def test_somebody_who_spoke_or_came_cannot_be_removed(desk: Desk) -> None:
    from facilitator.meeting.attendance import arrive

    desk.keys("F9")
    desk.type("Arta Çela", "Return")
    (person,) = desk.rows.all(Person)
    desk.window.session.do(arrive, person.uid)
    wait_saved(desk.window.session)
    desk.people()._list.setFocus()
    desk.keys("Delete")
    assert desk.rows.all(Person) == [person]


# importing

CSV = """Emër mbiemër;Organizata;Qarku;Funksioni;Telefon;Fotografim
Erjona Llapi;Qendra “Hapësirë e Hapur”;Tiranë;Drejtoreshë;+355 69 000 00 01;po
Arta Çela;Shoqata “Drita”;Berat;Kryetare;+355 69 000 00 02;jo
;Shoqata “Pa emër”;Fier;;;
Thanas Xhaferi;Kooperativa “Bregu”;Vlorë;Kryetar;+355 69 000 00 03;ndoshta
"""


def importing(desk: Desk, tmp_path: Path, text: str = CSV) -> tuple[ImportSheet, Sheet]:
    path = tmp_path / "lista.csv"
    path.write_text(text, "utf-8")
    answering(desk.window, path)
    press(desk.window, "Ctrl+I")
    wait_until(lambda: bool(desk.window.findChildren(ImportSheet)), "the sheet")
    wait_idle(desk.window)
    (body,) = desk.window.findChildren(ImportSheet)
    assert isinstance(body._sheet, Sheet)
    return body, body._sheet


def test_a_list_is_shown_row_by_row_and_written_only_at_the_end(desk: Desk, tmp_path: Path) -> None:
    desk.keys("F9")
    desk.type("Arta Çela", "Return")
    body, sheet = importing(desk, tmp_path)
    rows = {item.title: item for item in body._model.items()}
    assert [rows[name].right for name in ("Erjona Llapi", "Arta Çela", "Thanas Xhaferi")] == ["gati", "jashtë", "gati"]
    assert rows["Erjona Llapi"].chip == "organizatë e re"
    assert [box.text() for box in sheet.buttons] == ["Anulo", "Importo 2 persona"]
    assert len(desk.rows.all(Person)) == 1
    grab(desk.window, "preparation-import")
    body._list.select("3")
    body._list.setFocus()
    desk.keys("Return")  # the likely duplicate all the same
    assert sheet.buttons[-1].text() == "Importo 3 persona"
    desk.keys("Ctrl+Return")
    wait_idle(desk.window)
    names = ["Arta Çela", "Arta Çela", "Erjona Llapi", "Thanas Xhaferi"]
    assert sorted(one.name for one in desk.rows.all(Person)) == names
    thanas = next(one for one in desk.rows.all(Person) if one.name == "Thanas Xhaferi")
    assert thanas.photo is Consent.NOT_ASKED, "nothing unclear becomes a yes, and nobody is lost for it"
    erjona = next(one for one in desk.rows.all(Person) if one.name == "Erjona Llapi")
    assert (erjona.role, erjona.photo, erjona.phone) == ("Drejtoreshë", Consent.YES, "+355 69 000 00 01")
    assert not [one for one in desk.window.findChildren(Sheet) if one.isVisible()]
    desk.window.session.undo()
    wait_saved(desk.window.session)
    assert len(desk.rows.all(Person)) == 1, "the whole import is one act"
    assert desk.rows.all(Organisation) == []


def test_a_column_is_matched_by_hand_and_a_field_comes_from_one_column(desk: Desk, tmp_path: Path) -> None:
    body, sheet = importing(desk, tmp_path, "Kush;Nga ku\narta;drita\n")
    assert not sheet.buttons[-1].isEnabled(), "no column holds names yet"
    first, second = body._columns.boxes
    first.setCurrentIndex(first.findData("name"))
    first.activated.emit(first.currentIndex())
    second.setCurrentIndex(second.findData("organisation"))
    second.activated.emit(second.currentIndex())
    wait_idle(desk.window)
    assert sheet.buttons[-1].text() == "Importo 1 person"
    second.setCurrentIndex(second.findData("name"))
    second.activated.emit(second.currentIndex())
    wait_idle(desk.window)
    assert first.currentData() is None
    assert [item.title for item in body._model.items()] == ["drita"]


def test_leaving_the_sheet_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    importing(desk, tmp_path)
    desk.keys("Escape")
    wait_idle(desk.window)
    assert desk.rows.all(Person) == []


def test_what_is_no_list_is_said_and_opens_nothing(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "foto.csv"
    path.write_bytes(b"%PDF-1.7\n" + bytes(200))
    answering(desk.window, path)
    press(desk.window, "Ctrl+I")
    wait_idle(desk.window)
    assert not [sheet for sheet in desk.window.findChildren(Sheet) if sheet.isVisible()]
    said = [label.text() for label in desk.window.banners.findChildren(QLabel) if label.isVisible()]
    assert any("foto.csv" in text for text in said)


# giving a copy


def test_a_copy_is_given_and_this_one_is_read_only_until_it_returns(desk: Desk, tmp_path: Path) -> None:
    path = desk.window.session.path
    assert path is not None
    target = tmp_path / "kopje"
    asked = answering(desk.window, target)
    assert desk.window.commands.run("preparation.give")
    desk.keys("Ctrl+Return")
    assert asked == [], "first it is asked who takes it"
    desk.type("Ana Prifti", "Ctrl+Return")
    wait_idle(desk.window)
    assert (tmp_path / "kopje.tryeza").stat().st_size > 0
    assert not desk.window.session.is_open
    open_file(desk.window, path)
    wait_idle(desk.window)
    desk.window.go("preparation")
    assert not desk.station._import.isEnabled()
    assert desk.details()._forms[0].field("title").control.isReadOnly()  # type: ignore[attr-defined]
    buttons = [one for one in desk.station.findChildren(QPushButton) if one.text() == "Jep kopje…"]
    assert [one.isEnabled() for one in buttons] == [False]


def test_every_part_is_reached_by_its_key(desk: Desk) -> None:
    for key, name in (("F8", "agenda"), ("F9", "people"), ("F7", "details")):
        press(desk.window, key)
        assert desk.station._chips.value() == name
        assert desk.station._pages.currentWidget() is desk.station.section(name)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert desk.station.section(name).isAncestorOf(focus)


def test_the_station_is_rebuilt_in_the_other_language(desk: Desk) -> None:
    from ui.language import Language

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    desk.keys("F8")
    Language.of(app).set("en")
    wait_until(lambda: desk.station._give.text() == "Give a copy…", "English")
    assert desk.station._chips.value() == "agenda"
    assert desk.agenda()._model.items()[0].subtitle.startswith("Registration")


def test_approved_minutes_are_shown_but_not_edited(desk: Desk) -> None:
    from facilitator.desk.documents import approve

    desk.keys("F9")
    assert desk.window.session.file is not None
    desk.window.session.take(approve(desk.window.session.file, "Ana Prifti"))
    wait_saved(desk.window.session)
    assert not desk.people()._line.isEnabled()
    assert desk.details()._forms[0].field("title").control.isReadOnly()  # type: ignore[attr-defined]
    assert desk.station._status.text() == "Vetëm për lexim"


def test_a_note_under_a_date_takes_its_room_and_presses_nothing_flat(window: MainWindow) -> None:
    window.resize(1366, 768)
    desk = Desk(window)
    form = desk.details()._forms[0]
    field = form.field("date")
    before = field.control.height()
    field.control.setFocus()
    field.control.selectAll()  # type: ignore[attr-defined]
    type_focused("+90 ditë pune")
    wait_until(lambda: field.note.height() > 40)
    assert field.control.height() == before
    assert form.field("starts").y() > field.geometry().bottom()
