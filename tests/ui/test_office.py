"""The office by keys: a profile made once, the second meeting of a series, its own sentences, messages, names known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from facilitator.desk import across, profiles
from facilitator.meeting.discussion import add_point
from facilitator.meeting.office.modules import set_modules
from facilitator.meeting.office.series import series_of
from facilitator.meeting.outcomes import add_action, add_measure
from facilitator.meeting.people import add_person
from facilitator.model import (
    Action,
    AgendaItem,
    Attendance,
    Carried,
    Consent,
    ItemKind,
    Logo,
    Organisation,
    OrgKind,
    Paper,
    Person,
    Point,
    PointKind,
    Recipient,
    Sending,
    SendingMark,
    SendingTo,
    TextModule,
)
from facilitator.workspace import Workspace
from tests.helpers.meetings import Clock
from tests.helpers.office import OFFICE, png
from tests.helpers.papers import minutes, open_demo, settle
from tests.helpers.room import hall
from tests.helpers.stations import answering
from tests.helpers.ui import grab, new_meeting, press, press_focused, type_focused, wait_idle, wait_saved, wait_until
from ui.office.profiles import ProfilesSheet
from ui.office.sending import SendingSheet
from ui.office.sent import SentSheet
from ui.office.series import SeriesSheet
from ui.stations.home.again import NextMeeting
from ui.window.main_window import MainWindow


@pytest.fixture
def mailed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The mail program is at the machine's edge: what it was given to open."""
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return opened


def first_meeting(window: MainWindow) -> Path:
    """What a second meeting of the series may take."""
    path = new_meeting(window, "Takimi i parë", starts="09:30", ends="12:00", organiser="AMSHC")
    do, rows = window.session.do, window.session.rows
    do(add_person, name="Ana Çela")
    wait_saved(window.session)
    person = rows.all(Person)[0]
    from facilitator.meeting.people import add_organisation, set_person

    do(add_organisation, name="Bashkia Korçë")
    do(set_person, person.uid, photo=Consent.YES, publish_name=Consent.YES)
    item = next(one for one in rows.all(AgendaItem) if one.kind is ItemKind.DISCUSSION)
    do(add_point, item.uid, PointKind.PARKED, "Transporti publik")
    do(add_action, "Të dërgohet drafti", owner="AMSHC")
    do(add_measure, "Regjistri publik")
    wait_saved(window.session)
    return path


@pytest.mark.parametrize("field", ["outside", "sender"])
def test_what_was_typed_last_is_kept_when_the_sheet_is_closed(window: MainWindow, field: str) -> None:
    window.go("home")
    press_focused("Ctrl+Shift+F")
    press_focused("Return")
    wait_idle(window)
    sheet = window.findChild(ProfilesSheet)
    assert sheet is not None
    sheet.form.field(field).control.setFocus()
    type_focused("besa@te-dhena.shembull.al")
    press_focused("Escape")
    wait_idle(window)
    (kept,) = profiles.kept(window.workspace)
    assert "besa@te-dhena.shembull.al" in (kept.profile.sender, *(one.email for one in kept.profile.recipients))


def test_a_profile_is_made_once_and_the_next_meeting_has_it(window: MainWindow) -> None:
    window.workspace.save(replace(window.workspace.settings, organiser="Agjencia", organiser_short="AMSHC"))
    new_meeting(window)
    window.close_meeting()
    window.go("home")
    press_focused("Ctrl+Shift+F")
    press_focused("Return")  # the first button: a new profile
    wait_idle(window)
    (kept,) = profiles.kept(window.workspace)
    assert (kept.usual, kept.profile.organiser) == (True, "Agjencia")
    sheet = window.findChild(ProfilesSheet)
    assert sheet is not None
    wait_until(lambda: sheet._sheet.height() > 500, "the sheet has grown with its fields")
    sheet.form.field("address").control.setFocus()
    type_focused("Rruga e Durrësit, Tiranë")
    sheet.form.field("inside").control.setFocus()
    type_focused("Protokolli <protokolli@amshc.shembull.al>")
    sheet.form.field("modules").control.setFocus()
    grab(window, "office-profile")
    press_focused("Escape")
    (kept,) = profiles.kept(window.workspace)
    assert kept.profile.address == "Rruga e Durrësit, Tiranë"
    assert [one.email for one in kept.profile.recipients] == ["protokolli@amshc.shembull.al"]
    window.new_meeting()
    type_focused("Takim me profil")
    grab(window, "office-founding")
    press_focused("Ctrl+Return")
    wait_idle(window)
    rows = window.session.rows
    assert [row.address for row in rows.all(Paper)] == ["Rruga e Durrësit, Tiranë"]
    assert [row.email for row in rows.all(Recipient)] == ["protokolli@amshc.shembull.al"]
    assert {row.short for row in rows.all(TextModule)} == {"kf", "fm", "pu", "rf"}


def test_a_wrong_address_is_said_beside_it_and_nothing_is_lost(window: MainWindow) -> None:
    key = profiles.keep(window.workspace, OFFICE)
    sheet = ProfilesSheet(window).show_over()
    field = sheet.form.field("outside")
    field.control.setFocus()
    type_focused("kjo nuk është adresë")
    sheet.form.field("name").control.setFocus()
    assert "nuk është adresë e-maili" in field.problem()
    assert profiles.get(window.workspace, key) == OFFICE
    field = sheet.form.field("modules")
    field.control.setFocus()
    press_focused("Ctrl+A")
    type_focused("pa barazim")
    sheet.form.field("name").control.setFocus()
    assert "nuk kuptohet" in field.problem()
    assert profiles.get(window.workspace, key) == OFFICE


def test_a_profile_goes_out_and_comes_in_as_one_file(window: MainWindow, tmp_path: Path) -> None:
    profiles.keep(window.workspace, OFFICE)
    sheet = ProfilesSheet(window).show_over()
    answering(window, tmp_path / "amshc.tryeza-profil")
    sheet._out.click()
    sheet._in.click()
    wait_idle(window)
    assert [one.profile.organiser_short for one in profiles.kept(window.workspace)] == ["AMSHC", "AMSHC"]
    (tmp_path / "amshc.tryeza-profil").write_bytes(b"{}")
    sheet._in.click()
    wait_idle(window)
    assert sheet._said.text().startswith("Skedari nuk është profil")
    assert len(profiles.kept(window.workspace)) == 2


def test_the_letterhead_sheet_takes_and_keeps_a_profile(window: MainWindow, clock: Clock) -> None:
    profiles.keep(window.workspace, replace(OFFICE, logos=(replace(OFFICE.logos[0], png=png("teal")),)))
    open_demo(window, clock)
    station = minutes(window)
    press(station, "Ctrl+L")
    from ui.stations.minutes.letterhead import Letterhead

    sheet = window.findChild(Letterhead)
    assert sheet is not None
    sheet._take.take.click()
    wait_idle(window)
    rows = window.session.rows
    assert [row.alt for row in rows.all(Logo)] == ["Stema"]
    assert rows.meeting is not None
    assert rows.meeting.organiser_short == "AMSHC"
    grab(window, "office-letterhead")
    sheet._keep.click()
    wait_idle(window)
    (kept,) = profiles.kept(window.workspace)  # in place of the one of that name, its sender kept
    assert kept.profile.sender == OFFICE.sender


def test_the_second_meeting_of_a_series_by_keys(window: MainWindow) -> None:
    """How many keys it takes is told in the manual: the shortcut, the date, and one to create it."""
    path = first_meeting(window)
    window.close_meeting()
    wait_idle(window)
    before = path.read_bytes()
    window.go("home")
    wait_idle(window)
    keys = 0

    def key(name: str) -> None:
        nonlocal keys
        press_focused(name)
        keys += 1

    key("Ctrl+Shift+N")
    wait_idle(window)
    sheet = window.findChild(NextMeeting)
    assert sheet is not None
    grab(window, "office-again")
    type_focused("24.11.2026")
    keys += len("24.11.2026")
    key("Ctrl+Return")
    wait_idle(window)
    assert keys == 12
    assert window.station == "preparation"
    rows = window.session.rows
    assert rows.meeting is not None
    assert (rows.meeting.title, rows.meeting.date, rows.meeting.starts) == ("Takimi i parë", "2026-11-24", "09:30")
    assert [(one.name, one.photo, one.publish_name) for one in rows.all(Person)] == [
        ("Ana Çela", Consent.NOT_ASKED, Consent.NOT_ASKED)
    ]
    assert [row.text for row in rows.all(Action)] == ["Të dërgohet drafti"]
    assert window.session.path != path
    station = window.made_station("preparation")
    assert station._series.text() == "Nga 27.10.2026: 2 të hapura"  # type: ignore[union-attr]
    grab(window, "office-preparation")
    press_focused("Ctrl+Shift+V")
    found = window.findChild(SeriesSheet)
    assert found is not None
    texts = [item.title for item in found.pane.rows.items()]
    assert texts == ["Takimi i parë", "Transporti publik", "Regjistri publik"]
    grab(window, "office-series")
    press_focused("Down")
    press_focused("Return")  # the parked matter becomes an item
    wait_saved(window.session)
    assert "Transporti publik" in [item.title for item in rows.all(AgendaItem)]
    assert series_of(rows).parked == ()
    assert station._series.text() == "Nga 27.10.2026: 1 e hapur"  # type: ignore[union-attr]
    press_focused("Escape")
    window.go("discussion")
    grab(window, "office-actions")
    window.close_meeting()
    wait_idle(window)
    window.go("home")
    wait_idle(window)

    def told() -> dict[str, str]:
        return {one.uid: one.subtitle for one in window.made_station("home")._model.items()}  # type: ignore[union-attr]

    wait_until(lambda: "vazhdoi më 24 nëntor 2026" in told()[str(path)], "the earlier one says where it went on")
    assert any("vazhdim i takimit të datës 27 tetor 2026" in text for text in told().values())
    grab(window, "office-home")
    assert path.read_bytes() == before


def test_what_is_switched_off_is_not_taken_and_the_open_meeting_can_be_the_earlier_one(window: MainWindow) -> None:
    first_meeting(window)
    window.go("home")
    press_focused("Ctrl+Shift+N")
    wait_idle(window)
    sheet = window.findChild(NextMeeting)
    assert sheet is not None
    for name in ("people", "agenda", "actions"):
        sheet.switches[name].box.setFocus()
        press_focused("Space")
    sheet.form.field("title").control.setFocus()
    press_focused("Ctrl+A")
    type_focused("Takimi i dytë")
    press_focused("Ctrl+Return")
    wait_idle(window)
    rows = window.session.rows
    assert (rows.all(Person), rows.all(Action)) == ([], [])
    assert [row.text for row in rows.all(Carried) if row.here is None] == ["Transporti publik", "Regjistri publik"]


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window)
    window.session.do(
        set_modules, [("kf", "Kryesuesi i dha fjalën: [folësi]."), ("ën", "Në orën [ora] u diskutua [tema].")]
    )
    wait_saved(window.session)
    window.go("discussion")
    return window


def quick(window: MainWindow) -> QLineEdit:
    return window.dock().quick.line


def test_a_sentence_by_a_few_letters_with_the_speaker_from_the_resolver(live: MainWindow) -> None:
    press_focused("F6")
    type_focused("Njësoj: ;kf")
    assert live.dock().quick.offers() == ["Kryesuesi i dha fjalën: [folësi]."]
    grab(live, "office-module")
    press_focused("Tab")
    assert quick(live).text().startswith("Njësoj: Kryesuesi i dha fjalën: ")
    assert "[" not in quick(live).text()
    press_focused("Ctrl+Z")
    assert quick(live).text() == "Njësoj: ;kf"


def test_what_is_not_known_is_asked_and_never_logged(live: MainWindow) -> None:
    before = len(live.session.rows.all(Point))
    press_focused("F6")
    type_focused(";ën")  # an Albanian letter in the abbreviation
    press_focused("Return")  # written out in full: Enter takes it too
    assert quick(live).selectedText() == "[tema]"
    assert quick(live).text().startswith("Në orën 09:")
    press_focused("Return")
    wait_saved(live.session)
    assert len(live.session.rows.all(Point)) == before
    assert live.dock().quick.error_text() == "Plotësoni [tema], pastaj Enter."
    type_focused("çështja e parë")
    press_focused("Escape")
    press_focused("Return")
    wait_until(lambda: len(live.session.rows.all(Point)) == before + 1, "logged")
    assert live.session.rows.all(Point)[-1].text.endswith("u diskutua çështja e parë.")


def test_a_semicolon_is_a_semicolon(live: MainWindow) -> None:
    press_focused("F6")
    type_focused("Njësoj: !s ura;rruga; ;x dhe kaq")
    press_focused("Return")
    wait_until(lambda: bool(live.session.rows.all(Point)), "logged")
    assert live.session.rows.all(Point)[-1].text == "ura;rruga; ;x dhe kaq"


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_sentence_in_a_block_of_the_minutes(window: MainWindow, clock: Clock) -> None:
    open_demo(window, clock)
    window.session.do(set_modules, [("kf", "Kryesuesi i dha fjalën: [folësi].")])
    wait_idle(window)
    station = minutes(window)
    editor = station.middle.editor
    key = next(one.key for one in station._sections() if one.editable)
    station._to_section(station.kind, key)
    wait_idle(window)
    text = editor.text
    assert isinstance(text, QPlainTextEdit)
    text.setFocus()
    press_focused("Ctrl+End")
    press(text, "Return")
    for letter in ";kf":
        type_focused(letter)
    popup = text._completer.popup()
    assert popup.isVisible()
    grab(window, "office-block")
    press(popup, "Return")
    assert text.raw().endswith("Kryesuesi i dha fjalën: [folësi].")
    assert text.textCursor().selectedText() == "[folësi]"
    press(text, "Ctrl+S")
    wait_idle(window)
    settle(window)
    assert any("[folësi] ka mbetur pa u plotësuar" in check.text for check in station._checks())


def test_the_sentences_are_edited_in_the_middle_of_a_meeting(live: MainWindow) -> None:
    """They are the office's: kept in the meeting and, unless that is switched off, in the usual profile too."""
    profiles.keep(live.workspace, OFFICE)
    press_focused("Ctrl+Shift+F")
    press_focused("Ctrl+End")
    press_focused("Return")
    type_focused("pu = Pushim në orën [ora].")
    grab(live, "office-modules")
    press_focused("Ctrl+Return")
    wait_saved(live.session)
    assert [row.short for row in live.session.rows.all(TextModule)] == ["kf", "ën", "pu"]
    kept = profiles.usual(live.workspace)
    assert kept is not None
    assert [row.short for row in kept.modules] == ["kf", "ën", "pu"]
    press_focused("Ctrl+Shift+F")
    press_focused("Ctrl+A")
    type_focused("pa barazim")
    press_focused("Ctrl+Return")
    from ui.office.modules import ModulesSheet

    sheet = live.findChildren(ModulesSheet)[-1]
    assert "nuk kuptohet" in sheet.form.field("modules").problem()
    assert len(live.session.rows.all(TextModule)) == 3


def test_a_message_is_prepared_opened_and_said_to_be_sent(window: MainWindow, clock: Clock, mailed: list[str]) -> None:
    open_demo(window, clock)
    minutes(window)
    press_focused("Ctrl+Shift+J")
    sheet = window.findChild(SendingSheet)
    assert sheet is not None
    type_focused("Zyra e protokollit <protokolli@amshc.shembull.al>")
    sheet.form.field("outside").control.setFocus()
    type_focused("arta@hapa.shembull.al")
    wait_idle(window)
    grab(window, "office-sending")
    press_focused("Ctrl+Return")
    wait_idle(window)
    rows = window.session.rows
    (sending,) = rows.all(Sending)
    assert sending.subject.startswith("Relacioni, procesverbali: ")
    assert [(row.email, row.inside, row.hidden) for row in rows.all(SendingTo)] == [
        ("protokolli@amshc.shembull.al", True, False),
        ("arta@hapa.shembull.al", False, True),
    ]
    (path,) = mailed
    read = message_from_bytes(Path(path).read_bytes(), policy=default)
    assert len(list(read.iter_attachments())) == 2
    press_focused("Ctrl+Shift+H")
    sent = window.findChild(SentSheet)
    assert sent is not None
    assert sent.pane.rows.items()[0].chip == "u përgatit për dërgim"
    press_focused("Return")
    wait_saved(window.session)
    assert sent.pane.rows.items()[0].chip == "u shënua si dërguar"
    grab(window, "office-sent")
    press_focused("Return")
    wait_saved(window.session)
    assert [row.sent for row in rows.all(SendingMark)] == [True, False]


def test_the_internal_version_is_asked_for_before_it_leaves(
    window: MainWindow, clock: Clock, mailed: list[str]
) -> None:
    open_demo(window, clock)
    minutes(window)
    sheet = SendingSheet(window).show_over()
    sheet.form.set_values({"version": False, "outside": "arta@hapa.shembull.al"})
    press_focused("Ctrl+Return")
    wait_idle(window)
    assert window.session.rows.all(Sending) == []
    grab(window, "office-asked")
    press_focused("Escape")  # no
    assert mailed == []
    sheet.prepare()
    wait_idle(window)
    press_focused("Ctrl+Return")  # yes
    wait_idle(window)
    assert len(window.session.rows.all(Sending)) == 1
    assert len(mailed) == 1


def test_a_wrong_address_stays_in_the_sheet(window: MainWindow, clock: Clock, mailed: list[str]) -> None:
    open_demo(window, clock)
    minutes(window)
    sheet = SendingSheet(window).show_over()
    type_focused("askush")
    press_focused("Ctrl+Return")
    wait_idle(window)
    assert "“askush” nuk është adresë e-maili" in sheet._wrong.text()
    assert mailed == []


def _earlier(window: MainWindow) -> None:
    """A meeting of before, read into the directory."""
    from facilitator.meeting.people import add_organisation

    new_meeting(window, "I mëparshmi")
    window.session.do(add_organisation, name="Qendra “Çelësi”", kind=OrgKind.ACADEMIA, county="Vlorë", votes=True)
    window.session.do(add_person, name="Dritan Hoxha", role="drejtor", phone="0691234567")
    wait_saved(window.session)
    window.close_meeting()
    across.refresh(window.workspace)


def test_organisations_of_earlier_meetings_complete_the_preparation(window: MainWindow) -> None:
    _earlier(window)
    new_meeting(window, "I ri")
    window.go("preparation")
    press_focused("F9")
    type_focused("Arta Duka, cel")
    section = window.made_station("preparation")._section()  # type: ignore[union-attr]
    assert section._offered.titles() == ["Qendra “Çelësi”"]
    grab(window, "office-directory")
    press_focused("Tab")
    press_focused("Return")
    wait_saved(window.session)
    (person,) = window.session.rows.all(Person)
    (body,) = window.session.rows.all(Organisation)
    assert (person.name, person.organisation) == ("Arta Duka", body.uid)
    assert (body.name, body.kind, body.county, body.votes) == ("Qendra “Çelësi”", OrgKind.ACADEMIA, "Vlorë", True)
    type_focused("Dri")  # nobody switched people on
    assert section._offered.titles() == []


def test_people_are_offered_where_that_was_switched_on(window: MainWindow) -> None:
    window.workspace.save(replace(window.workspace.settings, directory_people="yes"))
    _earlier(window)
    new_meeting(window, "I ri")
    window.go("preparation")
    press_focused("F9")
    type_focused("drita")
    press_focused("Tab")
    press_focused("Return")
    wait_saved(window.session)
    (person,) = window.session.rows.all(Person)
    assert (person.name, person.phone) == ("Dritan Hoxha", "")


@pytest.mark.parametrize("door", ["Ctrl+R", "attendance"])
def test_at_the_door_an_organisation_is_completed_and_the_resolver_decides(window: MainWindow, door: str) -> None:
    _earlier(window)
    new_meeting(window, "I ri")
    window.go("attendance")
    if door == "Ctrl+R":
        press_focused("Ctrl+R")
    else:
        window.made_station("attendance").arrive()  # type: ignore[union-attr]
    type_focused("Arta Duka, çel")
    grab(window, f"office-door-{door}")
    press_focused("Tab")
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert focus.text() == "Arta Duka, Qendra “Çelësi”"
    press_focused("Ctrl+Return")
    wait_saved(window.session)
    (body,) = window.session.rows.all(Organisation)
    assert (body.kind, body.county) == (OrgKind.ACADEMIA, "Vlorë")
    assert len(window.session.rows.all(Attendance)) == 1


def test_the_directory_is_cleared_in_the_settings(window: MainWindow) -> None:
    _earlier(window)
    from ui.window.memory import MemoryPart

    window.commands.run("app.settings")
    part = window.findChild(MemoryPart)
    assert part is not None
    assert part._told.text().startswith("1 organizatë ofrohet")
    part.people.box.setFocus()
    press_focused("Space")
    wait_idle(window)
    assert "1 person" in part._told.text()
    grab(window, "office-settings")
    part._clear.click()
    wait_idle(window)
    assert part._told.text().startswith("0 organizata")
    assert across.across(window.workspace).bodies == ()


def test_at_a_small_screen_in_the_dark(
    make_window: Callable[..., MainWindow], workspace: Workspace, clock: Clock
) -> None:
    """Looked at: the same sheets where there is least room."""
    profiles.keep(workspace, OFFICE)
    workspace.save(replace(workspace.settings, theme="dark"))
    window = make_window(workspace, 1366, 768)
    window.go("home")
    open_demo(window, clock)
    window.session.do(add_point, window.session.rows.all(AgendaItem)[3].uid, PointKind.PARKED, "Transporti publik")
    wait_idle(window)
    window.go("home")
    wait_idle(window)
    grab(window, "dark-home")
    press_focused("Ctrl+Shift+N")
    wait_idle(window)
    grab(window, "dark-again")
    press_focused("Escape")
    press_focused("Ctrl+Shift+F")
    grab(window, "dark-profile")
    press_focused("Escape")
    minutes(window)
    press_focused("Ctrl+Shift+J")
    wait_idle(window)
    grab(window, "dark-sending")
    sheet = window.findChild(SendingSheet)
    assert sheet is not None
    assert sheet.window().width() == 1366
