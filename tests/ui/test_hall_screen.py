"""The hall by its keys: every view, black, frozen, under sheets and dialogs, on one screen and two; and its privacy."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from facilitator.meeting.agenda import add_item, open_item, remove_item
from facilitator.meeting.attendance import arrive, leave
from facilitator.meeting.course.breaks import begin_break, end_break
from facilitator.meeting.floor.giving import ask_floor, give_floor, set_floor_limit
from facilitator.meeting.outcomes import read_back_measure, remove_measure, set_measure
from facilitator.meeting.people import add_person
from facilitator.model import AgendaItem, Attendance, ItemKind, Measure, Organisation
from facilitator.workspace import Workspace
from tests.helpers.meetings import Clock
from tests.helpers.room import at_work, done, hall
from tests.helpers.ui import accessible_parts, grab, press, press_focused, type_text, wait_until
from ui.live.hall.sheet import HallSheet
from ui.live.presenter import Show, presenter_of
from ui.projector.inks import Look
from ui.projector.spoken import spoken
from ui.projector.views import (
    Agenda,
    Blank,
    Measures,
    Network,
    Pause,
    Reading,
    Speaking,
    View,
    Welcome,
)
from ui.projector.window import ProjectorWindow
from ui.window.main_window import MainWindow

NAME = QAccessible.Text.Name
STOPS_ = (QAccessible.Role.Button, QAccessible.Role.EditableText, QAccessible.Role.List, QAccessible.Role.RadioButton)


def seen(window: MainWindow) -> View:
    """What the hall sees now."""
    at_work(window)
    projector = window.projector()
    assert projector is not None
    return projector.view()


def timed(window: MainWindow) -> tuple[str, str]:
    shown = seen(window)
    assert isinstance(shown, Speaking)
    return shown.clock, shown.tone


def sheet_of(window: MainWindow) -> HallSheet:
    press_focused("Alt+9")
    sheet = window.findChild(HallSheet)
    assert sheet is not None
    return sheet


def one_screen(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> ProjectorWindow:
    made = window.hall_window()
    monkeypatch.setattr(made, "target", lambda: None)
    return made


def test_the_measures_and_the_one_that_is_read_back(window: MainWindow) -> None:
    hall(window, measures=3)
    window.go("discussion")
    press_focused("Alt+6")
    shown = seen(window)
    assert isinstance(shown, Measures)
    assert [item[:2] for item in shown.items] == ["A\t", "B\t", "C\t"]
    press_focused("Alt+5")
    first, second, _ = window.session.rows.all(Measure)
    shown = seen(window)
    assert isinstance(shown, Reading)
    assert (shown.text, shown.question) == (first.text, "A e pasqyron kjo diskutimin?")
    assert shown.heading == "Masa A"
    done(window, read_back_measure, first.uid)
    shown = seen(window)
    assert isinstance(shown, Reading)
    assert shown.text == second.text, "the next that the room has not heard"
    station = window.made_station("discussion")
    assert station is not None
    station.side.measures.pane.select(first.uid)
    shown = seen(window)
    assert isinstance(shown, Reading)
    assert shown.question.startswith("U lexua në sallë dhe u konfirmua në orën 09:")
    done(window, set_measure, first.uid, text="Fjalë të tjera.")
    shown = seen(window)
    assert isinstance(shown, Reading)
    assert (shown.text, shown.question) == ("Fjalë të tjera.", "A e pasqyron kjo diskutimin?"), "reworded since"


def test_a_measure_read_back_comes_on_the_wall_by_itself_and_goes_with_the_next_thing(window: MainWindow) -> None:
    hall(window, measures=3)
    window.go("discussion")
    press_focused("Ctrl+Shift+M")
    _, second, _ = window.session.rows.all(Measure)
    station = window.made_station("discussion")
    assert station is not None
    station.side.measures.pane.select(second.uid)
    station.side.measures.pane.setFocus()
    press_focused("R")
    at_work(window)
    assert window.projector() is None, "a hall that shows nothing is not put on"
    press_focused("R")  # taken back
    at_work(window)
    press_focused("F5")
    assert isinstance(seen(window), Agenda)
    window.activateWindow()
    station.side.measures.pane.setFocus()
    for key in ("R", "C", "O"):
        press_focused(key)
        shown = seen(window)
        assert isinstance(shown, Reading), key
        assert shown.text == second.text
        if key != "R":
            press_focused("Escape")
        assert presenter_of(window).choice is Show.READING
        done(window, begin_break, "15")
        assert isinstance(seen(window), Pause), "the room goes on"
        done(window, end_break)
        assert isinstance(seen(window), Agenda)
    press_focused("Alt+0")
    station.side.measures.pane.setFocus()
    press_focused("R")
    assert isinstance(seen(window), Blank), "a dark room stays dark"
    press_focused("Alt+0")
    assert isinstance(seen(window), Agenda)
    done(window, read_back_measure, second.uid)
    station.side.measures.pane.setFocus()
    press_focused("R")
    assert isinstance(seen(window), Agenda), "what is taken back is not read to anybody"


def test_a_room_made_dark_during_a_read_back_goes_on_with_the_meeting(window: MainWindow) -> None:
    hall(window, measures=2)
    window.go("discussion")
    press_focused("F5")
    window.activateWindow()
    station = window.made_station("discussion")
    assert station is not None
    press_focused("Ctrl+Shift+M")
    station.side.measures.pane.setFocus()
    press_focused("R")
    assert isinstance(seen(window), Reading)
    for key in ("Alt+0", "Alt+0"):
        press_focused(key)
    assert isinstance(seen(window), Reading), "as it was"
    done(window, begin_break, "15")
    assert isinstance(seen(window), Pause), "read-back is over"
    done(window, end_break)
    station.side.measures.pane.setFocus()
    press_focused("C")  # another wording is asked for
    press_focused("Escape")
    assert isinstance(seen(window), Reading)
    press_focused("Alt+0")
    done(window, begin_break, "15")
    assert isinstance(seen(window), Blank), "dark until somebody says otherwise"
    press_focused("Alt+0")
    assert isinstance(seen(window), Pause), "the room went on in the dark"


def test_light_again_where_nothing_is_left_of_what_was_shown(window: MainWindow) -> None:
    hall(window, measures=1)
    window.go("discussion")
    press_focused("Alt+6")
    assert isinstance(seen(window), Measures)
    press_focused("Alt+0")
    done(window, remove_measure, window.session.rows.all(Measure)[0].uid)
    press_focused("Alt+0")
    assert isinstance(seen(window), Agenda), "not dark for ever"


def test_a_break_counts_down_to_what_was_planned_and_up_after_it(window: MainWindow, clock: Clock) -> None:
    hall(window)
    window.go("discussion")
    press_focused("F5")
    rest = done(window, add_item, "Pushim", ItemKind.BREAK, minutes=15)
    done(window, open_item, rest.uid)
    shown = seen(window)
    assert isinstance(shown, Pause)
    assert shown.ends_at.startswith("Vazhdojmë në orën 09:")
    assert (shown.left[:3], shown.over) == ("14:", False)
    clock.now += timedelta(minutes=20)
    presenter_of(window).show()
    shown = seen(window)
    assert isinstance(shown, Pause)
    assert (shown.left[:3], shown.over) == ("+05", True)


def test_a_break_without_an_end_promises_none(window: MainWindow) -> None:
    hall(window)
    window.go("discussion")
    press_focused("F5")
    rest = done(window, add_item, "Pushim", ItemKind.BREAK)
    done(window, open_item, rest.uid)
    assert seen(window) == Pause("Pushim")


def test_nobody_speaks_until_somebody_keeps_a_queue(window: MainWindow) -> None:
    hall(window)
    window.go("discussion")
    press_focused("F5")
    assert isinstance(seen(window), Agenda), "nothing is invented from the log"


def test_who_has_the_floor_is_what_the_room_sees(window: MainWindow, clock: Clock) -> None:
    hall(window)
    window.go("discussion")
    bodies = window.session.rows.all(Organisation)
    done(window, set_floor_limit, 120)
    for body in bodies[:5]:
        done(window, ask_floor, organisation=body.uid)
    press_focused("F5")
    assert isinstance(seen(window), Agenda), "they wait; nobody speaks yet"
    press_focused("Alt+4")
    waiting = seen(window)
    assert isinstance(waiting, Speaking)
    assert (waiting.speaker, len(waiting.following), waiting.note) == ("", 3, "dhe 2 të tjerë në radhë")
    press_focused("Shift+F5")
    press_focused("F10")
    at_work(window)
    shown = seen(window)
    assert isinstance(shown, Speaking), "who has the floor is what the discussion is at"
    assert shown.speaker in {body.short_name or body.name for body in bodies}
    assert (shown.clock[-7:], shown.tone, shown.note) == (" / 2:00", "", "dhe 1 tjetër në radhë")
    clock.now += timedelta(seconds=95)
    presenter_of(window).show()
    left, tone = timed(window)
    assert (left[:3], left[-7:], tone) == ("0:1", " / 2:00", "amber"), "the clock of the tests goes on a little"
    clock.now += timedelta(seconds=30)
    presenter_of(window).show()
    left, tone = timed(window)
    assert (left[:3], left[-7:], tone) == ("+0:", " / 2:00", "red")


def test_a_speaker_who_did_not_agree_is_not_named_to_the_room(window: MainWindow) -> None:
    hall(window)
    window.go("discussion")
    press_focused("F5")
    alone = done(window, add_person, name="Ana Hoxha")
    done(window, arrive, alone.uid)
    done(window, give_floor, person=alone.uid)
    shown = seen(window)
    assert isinstance(shown, Speaking)
    assert shown.speaker == "Një pjesëmarrës"


def test_the_welcome_counts_who_is_in_the_room(window: MainWindow) -> None:
    hall(window, bodies=0)
    window.go("attendance")
    press_focused("Alt+1")
    shown = seen(window)
    assert isinstance(shown, Welcome)
    assert shown.present == ""
    alone = done(window, add_person, name="Ana Hoxha")
    done(window, arrive, alone.uid)
    shown = seen(window)
    assert isinstance(shown, Welcome)
    assert shown.present == "1 në sallë", "a citizen alone is of no organisation"
    (visit,) = window.session.rows.all(Attendance)
    done(window, leave, visit.person)
    shown = seen(window)
    assert isinstance(shown, Welcome)
    assert shown.present == ""


def test_it_agrees_with_one_and_with_many(window: MainWindow) -> None:
    hall(window, bodies=1)
    press_focused("Alt+1")
    shown = seen(window)
    assert isinstance(shown, Welcome)
    assert shown.present == "1 në sallë · 1 organizatë e shoqërisë civile"


def test_black_and_back_again(window: MainWindow) -> None:
    hall(window)
    window.go("discussion")
    press_focused("Alt+2")
    press_focused("Alt+0")
    assert isinstance(seen(window), Blank)
    assert "e zezë" in window.header.projector.text()
    press_focused("Alt+0")
    assert isinstance(seen(window), Agenda)
    assert presenter_of(window).choice is Show.AGENDA, "what was there before"
    assert "zezë" not in window.header.projector.text()


def test_frozen_the_room_keeps_what_it_sees(window: MainWindow) -> None:
    hall(window)
    window.go("discussion")
    press_focused("Alt+2")
    before = seen(window)
    press_focused("Ctrl+F5")
    assert "ngrirë" in window.header.projector.text()
    done(window, add_item, "E re")
    window.go("preparation")
    assert seen(window) == before
    press_focused("Ctrl+F5")
    after = seen(window)
    assert isinstance(after, Agenda)
    assert len(after.items) == 5
    assert "ngrirë" not in window.header.projector.text()


def test_frozen_ends_with_the_hall_and_with_another_choice(window: MainWindow) -> None:
    hall(window)
    window.go("discussion")
    press_focused("Ctrl+F5")
    assert not presenter_of(window).frozen, "nothing is shown that could be kept"
    press_focused("Alt+2")
    press_focused("Ctrl+F5")
    press_focused("Alt+1")
    assert isinstance(seen(window), Welcome)
    press_focused("Ctrl+F5")
    press_focused("F5")
    press_focused("F5")
    assert not presenter_of(window).frozen


def test_the_next_view_goes_round_those_there_is_something_for(window: MainWindow) -> None:
    hall(window, measures=2)
    window.go("discussion")
    press_focused("F5")
    kinds = []
    for _ in range(5):
        press_focused("Alt+PgDown")
        kinds.append(type(seen(window)))
    assert kinds == [Reading, Measures, Welcome, Agenda, Reading]


@pytest.mark.parametrize("key", ["F5", "Alt+2", "Alt+0", "Ctrl+F5", "Alt+PgDown", "Ctrl+Shift+F5"])
@pytest.mark.parametrize("over", ["Alt+9", "Ctrl+K", "Ctrl+,", "F1", "Ctrl+R"])
def test_the_keys_are_heard_under_every_sheet(window: MainWindow, over: str, key: str) -> None:
    hall(window)
    window.go("discussion")
    press_focused("Alt+1")
    press_focused(over)
    press_focused(key)
    presenter = presenter_of(window)
    screens = {window.screen().name(), window.hall_window().screen().name()}
    heard = {
        "F5": lambda: window.projector() is None,
        "Alt+2": lambda: isinstance(seen(window), Agenda),
        "Alt+0": lambda: isinstance(seen(window), Blank),
        "Ctrl+F5": lambda: presenter.frozen,
        "Alt+PgDown": lambda: isinstance(seen(window), Agenda),
        "Ctrl+Shift+F5": lambda: window.workspace.settings.hall_screen in screens,
    }
    assert heard[key](), f"{key} under {over}"


def test_the_keys_are_heard_under_a_dialog_that_shuts_the_window_off(window: MainWindow) -> None:
    hall(window)
    window.go("discussion")
    press_focused("Alt+1")
    press_focused("Ctrl+O")
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    wait_until(dialog.isVisible, "the dialog")
    dialog.activateWindow()
    wait_until(dialog.isActiveWindow, "it has the keyboard")
    press(dialog.findChild(QLineEdit) or dialog, "Alt+0")
    assert isinstance(seen(window), Blank)
    dialog.reject()


def test_other_keys_of_the_window_stay_out_of_a_sheet(window: MainWindow) -> None:
    """Negative control."""
    hall(window)
    window.go("discussion")
    press_focused("Ctrl+,")
    press_focused("Ctrl+3")
    press_focused("Ctrl+Shift+S")
    assert window.station == "discussion"


def test_on_one_screen_f5_covers_the_work_and_brings_it_back(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall(window)
    window.go("discussion")
    one_screen(window, monkeypatch)
    window.focus_line()
    line = QApplication.focusWidget()
    for over in ("", "Ctrl+,"):
        if over:
            press_focused(over)
        press_focused("F5")
        covering = window.projector()
        assert covering is not None
        assert covering.covers()
        wait_until(covering.isActiveWindow, "it has the keyboard")
        press(covering, "Alt+0")
        assert isinstance(seen(window), Blank), "its keys work there too"
        press(covering, "Alt+0")
        type_text(covering, "fshehtë")
        press(covering, "F5")
        assert window.projector() is None
        wait_until(window.isActiveWindow, "the work is back")
    press_focused("Escape")
    assert QApplication.focusWidget() is line
    assert isinstance(line, QLineEdit) is False or line.text() == ""


def test_with_one_screen_the_key_for_another_says_so(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    hall(window)
    one_screen(window, monkeypatch)
    press_focused("Ctrl+Shift+F5")
    assert window.projector() is None
    assert window.workspace.settings.hall_screen == ""


def test_screen_and_theme_are_remembered(window: MainWindow, workspace: Workspace) -> None:
    hall(window)
    window.go("discussion")
    press_focused("F5")
    mine, wall = window.screen().name(), window.hall_window().screen().name()
    press_focused("Ctrl+Shift+F5")
    assert (window.screen().name(), window.hall_window().screen().name()) == (wall, mine)
    assert workspace.settings.hall_screen == mine
    window.commands.run("projector.look")
    assert workspace.settings.hall_theme == "dark"
    assert presenter_of(window).look() is Look.DARK


def test_the_sheet_looks_before_the_room_does(window: MainWindow) -> None:
    hall(window, measures=2)
    window.go("discussion")
    press_focused("Alt+2")
    sheet = sheet_of(window)
    sheet.pane.select("welcome")
    assert isinstance(sheet.preview.view(), Welcome)
    assert isinstance(seen(window), Agenda), "the room sees what it saw"
    sheet.pane.select("vote")
    assert "Nuk ka votim" in sheet.said.text()
    grab(window, "hall-sheet")
    sheet.pane.select("measures")
    press(sheet.pane, "Return")
    assert isinstance(seen(window), Measures)
    assert window.findChild(HallSheet) is None or not window.findChild(HallSheet).isVisible()


def test_the_network_is_written_down_and_shown(window: MainWindow, workspace: Workspace) -> None:
    hall(window)
    window.go("discussion")
    sheet = sheet_of(window)
    for key, text in (("wifi_name", "Salla"), ("wifi_password", "fjalë;kalim"), ("hall_page", "http://192.168.4.1")):
        field = sheet.form.field(key).control
        field.setFocus()
        type_text(field, text)
        press(field, "Tab")
    assert workspace.settings.wifi_password == "fjalë;kalim"
    press_focused("Escape")
    press_focused("Alt+8")
    shown = seen(window)
    assert isinstance(shown, Network)
    assert (shown.name, shown.page) == ("Salla", "http://192.168.4.1")
    assert len(shown.wifi_code) > 20


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)])
def test_the_sheet_fits_small_screens(window: MainWindow, size: tuple[int, int]) -> None:
    hall(window)
    window.resize(*size)
    sheet = sheet_of(window)
    QApplication.processEvents()
    for part in (sheet.pane, sheet.preview, sheet.looks, sheet.screens, sheet.form):
        place = part.rect().translated(part.mapTo(sheet, part.rect().topLeft()))
        assert sheet.rect().contains(place), part
    grab(window, f"hall-sheet-{size[0]}")


def test_everything_in_the_sheet_has_a_name(window: MainWindow) -> None:
    hall(window)
    sheet = sheet_of(window)
    assert sheet.preview.accessibleName()
    assert sheet.preview.accessibleDescription()
    nameless = [
        spoken_as for part, spoken_as in accessible_parts(sheet) if part.role() in STOPS_ and not part.text(NAME)
    ]
    assert not nameless


PRIVATE = ("Zamira Fshehta", "zamira@shembull.al", "+355 69 555 1234")


def test_the_room_never_sees_a_contact_or_a_name_that_is_not_to_be_published(window: MainWindow) -> None:
    hall(window, bodies=3, measures=3)
    name, mail, phone = PRIVATE
    hidden = done(window, add_person, name=name, email=mail, phone=phone)
    done(window, arrive, hidden.uid)
    window.workspace.save(replace(window.workspace.settings, wifi_name="Salla"))
    rest = done(window, add_item, "Pushim", ItemKind.BREAK, minutes=15)
    done(window, open_item, rest.uid)
    presenter = presenter_of(window)
    shown = {show: presenter.offered(show) for show in Show}
    assert sum(view is not None for view in shown.values()) >= 7
    for show, view in shown.items():
        said = spoken(view) if view is not None else ""
        assert not [private for private in PRIVATE if private in said], show


def test_a_meeting_without_an_agenda_still_has_a_hall(window: MainWindow) -> None:
    hall(window, opened=False)
    for item in window.session.rows.all(AgendaItem):
        done(window, remove_item, item.uid)
    window.go("discussion")
    press_focused("Alt+2")  # says that there is none, as any view does that has nothing to show
    assert window.projector() is None
    press_focused("F5")
    assert isinstance(seen(window), Welcome), "the station is followed, and the title alone would tell nothing"
    press_focused("Alt+1")
    assert isinstance(seen(window), Welcome)
