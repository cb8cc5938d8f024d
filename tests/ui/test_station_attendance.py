"""Attendance by keys: who came, left and came back, who was not invited, what they allow, and the numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from facilitator.meeting.attendance import Where
from facilitator.meeting.counts import counts
from facilitator.meeting.people import Listed, import_people
from facilitator.meeting.stated import Typed
from facilitator.model import Attendance, Consent, Organisation, OrgKind, Person
from facilitator.workspace import Workspace
from tests.helpers.ui import grab, new_meeting, open_file, press, press_focused, type_focused, wait_saved, wait_until
from ui.stations.attendance.roster import ALL
from ui.stations.attendance.station import AttendanceStation
from ui.window.main_window import MainWindow

LISTED = [
    Listed(
        {"name": "Ëngjëll Sulaj", "role": "Jurist", "phone": "+355 69 000 00 09", "email": "kontakt09@example.org"},
        {"name": "Qendra “Dritare Ligjore”", "county": "Vlorë"},
    ),
    Listed({"name": "Odise Papa", "role": "Studiues"}, {"name": "Qendra “Gjurmë Kulturore”", "county": "Gjirokastër"}),
    Listed({"name": "Shpëtim Rrapi"}, {"name": "Instituti “Llogari Publike”", "county": "Tiranë"}),
    Listed({"name": "Gent Malaj"}, {"name": "Instituti “Llogari Publike”"}),
    Listed({"name": "Arben Sula"}, {}),
    Listed({"name": "Elona Basha"}, {"name": "Ministria", "kind": OrgKind.INSTITUTION}),
]


class Room:
    """The station with six expected people, and the few things a test asks of it."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        new_meeting(window)
        window.session.do(import_people, LISTED)
        wait_saved(window.session)
        window.go("attendance")
        station = window.made_station("attendance")
        assert isinstance(station, AttendanceStation)
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

    def person(self, name: str) -> Person:
        return next(person for person in self.rows.all(Person) if person.name == name)

    def visits(self, name: str) -> list[Attendance]:
        return self.rows.all(Attendance, person=self.person(name).uid)

    def says(self) -> str:
        return self.station._says.text()

    def shown(self) -> list[str]:
        return [item.title for item in self.station._model.shown()]


@pytest.fixture
def room(window: MainWindow) -> Room:
    return Room(window)


def test_a_few_letters_without_diacritics_and_enter(room: Room) -> None:
    room.type("engjell", "Return")
    assert len(room.visits("Ëngjëll Sulaj")) == 1
    assert room.station._field.text() == ""
    assert QApplication.focusWidget() is room.station._field
    assert "Ëngjëll Sulaj (Dritare Ligjore) erdhi" in room.says()
    room.type("gjurme", "Return")
    assert len(room.visits("Odise Papa")) == 1, "an organisation finds its people"
    grab(room.window, "attendance-two")


def test_a_text_that_means_several_asks_and_enter_does_nothing_until_one_is_chosen(room: Room) -> None:
    room.type("gj", "Return")
    assert room.visits("Odise Papa"), "an organisation whose word begins so, and nobody else"
    room.type("llogari", "Return", "Return", "Return")
    assert len(room.rows.all(Attendance)) == 1
    assert "Kush është “llogari”?" in room.says()
    asking = room.station._door.asking
    assert asking.titles() == ["Shpëtim Rrapi, Instituti “Llogari Publike”", "Gent Malaj, Instituti “Llogari Publike”"]
    grab(room.window, "attendance-several")
    room.keys("2")
    assert len(room.visits("Gent Malaj")) == 1
    assert room.station._field.text() == ""
    room.type("llogari @09:10", "Return", "Down", "Down", "Return")
    room.keys("F9", "F9", "F9", "F9")
    assert len(room.visits("Gent Malaj")) == 1, "inside already"
    assert "Gent Malaj (Llogari Publike) është brenda" in room.says()
    room.keys("Return", "1")
    assert room.visits("Shpëtim Rrapi")[0].arrived_at[11:16] == "09:10"


def test_no_key_acts_on_somebody_whom_the_text_does_not_mean(room: Room) -> None:
    room.type("gent", "Return")
    for unmatched in ("zana", "llogari", "gent zana"):
        for key in ("F7", "F8", "Ctrl+P", "Ctrl+E", "Ctrl+T"):
            room.type(unmatched, key)
            room.keys("Escape", "Escape", "Ctrl+A", "Delete")
        assert len(room.rows.all(Attendance)) == 1, unmatched
        assert room.visits("Gent Malaj")[0].left_at is None, unmatched
        assert {one.photo for one in room.rows.all(Person)} == {Consent.NOT_ASKED}
        assert {one.publish_name for one in room.rows.all(Person)} == {Consent.NOT_ASKED}


def test_leaving_and_coming_back_ask_who_is_meant_too(room: Room) -> None:
    room.type("gent", "Return")
    room.type("shpetim", "Return")
    room.type("llogari", "F7")
    assert all(visit.left_at is None for visit in room.rows.all(Attendance))
    room.keys("Down", "Return")
    gone = [visit.person for visit in room.rows.all(Attendance) if visit.left_at]
    assert len(gone) == 1


def test_a_guest_whose_organisation_may_be_one_of_the_list_is_asked_for_it(room: Room) -> None:
    room.type("Sara Leka, Llog, Juriste", "Ctrl+Return", "Ctrl+Return")
    assert len(room.rows.all(Person)) == len(LISTED)
    assert "Cila organizatë është “Llog”?" in room.says()
    room.keys("1")
    sara = room.person("Sara Leka")
    assert room.rows.get(Organisation, sara.organisation or "").name == "Instituti “Llogari Publike”"
    room.type("Mark Leka, Llog", "Ctrl+Return", "2")
    assert room.rows.get(Organisation, room.person("Mark Leka").organisation or "").name == "Llog"


def test_what_undo_made_untrue_is_no_longer_said(room: Room) -> None:
    room.type("arben", "Return")
    assert "erdhi" in room.says()
    room.keys("Ctrl+Z")
    assert "Arben" not in room.says()
    assert room.window._toast.text() == "U zhbë: erdhi Arben Sula"
    room.window.commands.refresh()
    assert room.window.commands.action("edit.redo").text() == "Ribëj: erdhi Arben Sula"
    room.type("odise", "Return")
    assert room.window._toast.text() == "", "a toast ends with the next act"
    room.window.commands.refresh()
    assert room.window.commands.action("edit.undo").text() == "Zhbëj: erdhi Odise Papa, Gjurmë Kulturore"


def test_enter_on_somebody_inside_is_harmless_and_says_since_when(room: Room) -> None:
    room.type("arben", "Return")
    since = room.visits("Arben Sula")[0].arrived_at[11:16]
    room.type("arben", "Return")
    assert len(room.visits("Arben Sula")) == 1
    assert since in room.says()
    assert "Nuk u shënua asgjë" in room.says()


def test_an_empty_field_marks_nobody_unless_chosen_by_arrow(room: Room) -> None:
    room.keys("Return")
    room.type("arben", "Return")
    room.keys("Return", "Return")
    assert len(room.rows.all(Attendance)) == 1
    room.keys("Down", "Return")
    assert len(room.rows.all(Attendance)) == 2


def test_leaving_and_coming_back_have_their_own_keys(room: Room) -> None:
    room.type("gent", "Return", "F7")
    assert room.visits("Gent Malaj")[0].left_at is not None
    room.type("gent", "Return")
    assert len(room.visits("Gent Malaj")) == 1, "Enter does not bring back"
    assert "F8" in room.says()
    room.keys("F8")
    stays = room.visits("Gent Malaj")
    assert [stay.left_at is None for stay in stays] == [False, True]
    assert "u kthye" in room.says()


def test_leaving_without_having_come_is_refused_in_words(room: Room) -> None:
    room.type("gent", "F7")
    assert room.visits("Gent Malaj") == []
    assert "nuk ka ardhur ende" in room.says()
    assert room.station._says.property("role") == "amber"
    room.keys("F8")
    assert room.visits("Gent Malaj") == []


def test_a_stated_time_is_kept_beside_the_moment_of_typing(room: Room) -> None:
    room.type("elona @9.05", "Return")
    (visit,) = room.visits("Elona Basha")
    assert visit.arrived_at[:16] == "2026-10-27T09:05"
    assert visit.arrived_entered_at[11:13] != "09" or visit.arrived_entered_at[14:16] != "05"
    room.type("elona @11:40", "F7")
    assert room.visits("Elona Basha")[0].left_at[11:16] == "11:40"  # type: ignore[index]


def test_a_time_that_cannot_be_read_leaves_the_words_where_they_are(room: Room) -> None:
    room.type("elona @25:80", "Return")
    assert room.visits("Elona Basha") == []
    assert room.station._field.text() == "elona @25:80"
    assert room.station._says.property("role") == "red"


def test_leaving_before_arriving_is_refused(room: Room) -> None:
    room.type("elona @10:00", "Return")
    room.type("elona @9:00", "F7")
    assert room.visits("Elona Basha")[0].left_at is None
    assert "10:00" in room.says()


def test_somebody_not_invited_in_one_line(room: Room) -> None:
    room.type("Mirela Pjetri, llogari publike, Hulumtuese", "Ctrl+Return")
    person = room.person("Mirela Pjetri")
    body = room.rows.get(Organisation, person.organisation or "")
    assert (person.invited, person.role, body.short_name) == (False, "Hulumtuese", "Llogari Publike")
    assert len(room.visits("Mirela Pjetri")) == 1
    assert len(room.rows.all(Organisation)) == 4
    assert room.station._field.text() == ""
    grab(room.window, "attendance-walk-in")
    room.keys("Ctrl+Z")
    assert "Mirela Pjetri" not in [one.name for one in room.rows.all(Person)]


def test_a_name_that_is_there_already_is_said_and_never_merged(room: Room) -> None:
    room.type("sula arben", "Ctrl+Return")
    assert len([one for one in room.rows.all(Person) if set(one.name.casefold().split()) == {"arben", "sula"}]) == 2
    assert "tashmë në listë" in room.says()


def test_nobody_of_that_name_offers_to_add(room: Room) -> None:
    room.type("Zana e Malit", "Return")
    assert "Ctrl+Enter" in room.says()
    assert room.rows.all(Attendance) == []


def test_consents_go_round_by_keys_and_show_as_icons(room: Room) -> None:
    room.type("arben", "Return")
    answers = []
    for _ in range(3):
        room.keys("Ctrl+P")
        answers.append(room.person("Arben Sula").photo)
    assert answers == [Consent.YES, Consent.NO, Consent.NOT_ASKED]
    room.keys("Ctrl+E", "Ctrl+E")
    assert room.person("Arben Sula").publish_name is Consent.NO
    item = room.station._model.find(room.person("Arben Sula").uid)
    assert item is not None
    assert item.data == (Consent.NOT_ASKED, Consent.NO)
    room.keys("Ctrl+Z")
    assert room.person("Arben Sula").publish_name is Consent.YES
    assert room.station._side._publish.value() is Consent.YES


def test_consent_keys_reach_the_person_who_just_arrived(room: Room) -> None:
    room.type("odise", "Return", "Ctrl+P")
    assert room.person("Odise Papa").photo is Consent.YES
    assert [one.photo for one in room.rows.all(Person) if one.name != "Odise Papa"] == [Consent.NOT_ASKED] * 5


def test_filters_go_round_and_follow_what_happens(room: Room) -> None:
    room.type("arben", "Return")
    room.keys("F9")
    assert room.station._filter.value() is Where.INSIDE
    assert room.shown() == ["Arben Sula"]
    room.keys("F9")
    assert room.station._filter.value() is Where.EXPECTED
    assert "Arben Sula" not in room.shown()
    assert len(room.shown()) == 5
    room.type("gent", "Return")
    assert len(room.shown()) == 4
    room.keys("F9", "F9")
    assert room.station._filter.value() == ALL
    assert [text for _, text in room.station._roster.filters()] == [
        "Të gjithë 6",
        "Brenda 2",
        "Priten 4",
        "U larguan 0",
    ]


def test_the_roster_is_in_albanian_order(room: Room) -> None:
    assert room.shown() == [
        "Arben Sula",
        "Elona Basha",
        "Ëngjëll Sulaj",
        "Gent Malaj",
        "Odise Papa",
        "Shpëtim Rrapi",
    ]


def test_times_are_corrected_in_a_sheet(room: Room) -> None:
    room.type("arben", "Return", "F7", "Ctrl+T")
    for _ in range(8):
        press_focused("Backspace")
    press_focused("Ctrl+A")
    type_focused("9.10")
    grab(room.window, "attendance-times")
    room.keys("Ctrl+Return")
    (visit,) = room.visits("Arben Sula")
    assert visit.arrived_at[11:16] == "09:10"
    assert visit.left_at is not None


def test_numbers_are_those_of_the_documents(room: Room) -> None:
    for name in ("shpetim", "gent", "elona", "arben", "engjell"):
        room.type(name, "Return")
    room.type("engjell", "F7")
    found = counts(room.rows.all(Organisation), room.rows.all(Person), room.rows.all(Attendance))
    figures = {key: figure.text() for key, (_, figure) in room.station._numbers._figures.items()}
    assert figures["people"] == str(found.people) == "5"
    assert figures["organisations"] == str(found.organisations) == "2", "two people of one organisation count once"
    assert figures["institutions"] == "1"
    assert figures["citizens"] == "1"
    assert room.station._numbers._inside.text() == str(found.inside) == "4"
    assert room.station._numbers._counties.accessibleDescription() == "Tiranë 1, Vlorë 1"
    assert "Ëngjëll Sulaj" in room.station._numbers._left.text()


def test_contacts_are_nowhere_on_the_station(room: Room) -> None:
    room.type("engjell", "Return")
    texts = [label.text() for label in room.station.findChildren(QLabel)]
    texts += [item.spoken() + item.search for item in room.station._model.items()]
    assert not any("kontakt09" in text or "000 00 09" in text for text in texts)
    room.type("kontakt09", "Return")
    assert "Ctrl+Enter" in room.says(), "an address finds nobody either"


def test_the_meeting_begins_and_ends_from_the_list_of_commands(room: Room) -> None:
    assert room.window.commands.run("attendance.begin")
    wait_saved(room.window.session)
    assert room.rows.meeting is not None
    assert room.rows.meeting.opened_at
    assert not room.station._numbers._begin.isVisible()
    assert room.window.commands.run("attendance.end")
    wait_saved(room.window.session)
    assert room.rows.meeting.closed_at


def test_an_arrival_elsewhere_is_drawn_here(room: Room) -> None:
    from facilitator.meeting.attendance import arrive

    room.window.go("preparation")
    room.window.session.do(arrive, room.person("Gent Malaj").uid)
    wait_saved(room.window.session)
    press(room.window, "F2")
    item = room.station._model.find(room.person("Gent Malaj").uid)
    assert item is not None
    assert item.right == "Brenda"


def test_every_word_follows_the_language(room: Room) -> None:
    from ui.language import Language

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    Language.of(app).set("en")
    wait_until(lambda: room.station._card.title() == "The list", "English")
    assert [item.right for item in room.station._model.items()] == ["Expected"] * 6
    assert room.station._filter.accessibleName() == "Show"


@pytest.mark.parametrize(
    ("line", "text", "at"),
    [
        ("Erjona @10:20", "Erjona", "10:20"),
        ("Erjona@10.20 ", "Erjona", "10.20"),
        ("Erjona @", "Erjona", None),
        ("@9", "", "9"),
        ("Erjona, Qendra", "Erjona, Qendra", None),
    ],
)
def test_what_is_typed_is_taken_apart(line: str, text: str, at: str | None) -> None:
    assert Typed.of(line) == Typed(text, at)


def test_the_example_meeting_shows_its_exact_numbers(window: MainWindow, workspace: Workspace) -> None:
    from facilitator.demo import open_demo

    path: Path = open_demo(workspace, window.session.env)
    open_file(window, path)
    window.go("attendance")
    station = window.made_station("attendance")
    assert isinstance(station, AttendanceStation)
    figures = {key: figure.text() for key, (_, figure) in station._numbers._figures.items()}
    assert figures["organisations"] == "18"
    assert figures["institutions"] == "1"
    assert station._numbers._left.text() == "Ilir Çarçani 11:40"
    assert station._numbers._counties.accessibleDescription().count(",") == 11
    grab(window, "attendance-example")
