"""The quick-entry line: one line, one act, and no word lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.errors import KnownError
from facilitator.meeting.agenda import close_item
from facilitator.meeting.people import add_person
from facilitator.meeting.setup import close_meeting
from facilitator.meeting.stated import Due, take_due, take_time
from facilitator.model import Action, AgreedBy, Agreement, Attendance, Organisation, Person, Point, PointKind, Unsettled
from facilitator.store.tx import Tx
from facilitator.workspace import Workspace
from tests.helpers.meetings import undoable
from tests.helpers.room import at_work, done, hall, item_of, points_of
from tests.helpers.ui import grab, open_file, press, press_focused, type_focused, wait_until
from ui.live.dock import KEEP_EVERY_MS
from ui.window.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]


def enter(window: MainWindow, line: str) -> None:
    """Type a line and press Enter, from wherever the person is."""
    press_focused("F6")
    type_focused(line)
    press_focused("Escape")  # nothing of what is offered
    press_focused("Return")
    at_work(window)


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window)
    window.go("discussion")
    return window


def test_a_line_becomes_a_point_of_the_open_item(live: MainWindow) -> None:
    enter(live, "Njësoj: !r Takime të aksesueshme")
    (point,) = points_of(live, "Transparenca në vendimmarrje")
    assert (point.kind, point.text) == (PointKind.RECOMMENDATION, "Takime të aksesueshme")
    body = live.session.rows.find(Organisation, point.organisation)
    assert body is not None
    assert body.short_name == "Njësoj"
    assert live.dock().quick.text() == ""
    assert live.workspace.unsent(live.session.path) == ""


@pytest.mark.parametrize("station", ["attendance", "discussion", "vote"])
def test_the_line_is_at_hand_in_every_live_station(live: MainWindow, station: str) -> None:
    live.go(station)
    enter(live, "!ç Projektaktet publikohen vonë")
    assert [p.kind for p in points_of(live, "Transparenca në vendimmarrje")] == [PointKind.ISSUE]
    assert live.station == station


def test_without_an_open_item_the_line_waits_for_a_second_enter(window: MainWindow) -> None:
    hall(window, opened=False)
    window.go("attendance")
    enter(window, "!ç Vonë")
    dock = window.dock()
    assert dock.quick.text() == "!ç Vonë"
    assert "I. Transparenca në vendimmarrje" in dock.quick.error_text()
    assert not window.session.rows.all(Point)
    press_focused("Return")
    at_work(window)
    assert [point.text for point in points_of(window, "Transparenca në vendimmarrje")] == ["Vonë"]
    assert item_of(window, "Transparenca në vendimmarrje").opened_at
    assert dock.quick.text() == ""


def test_an_edited_line_is_offered_again(window: MainWindow) -> None:
    hall(window, opened=False)
    window.go("discussion")
    enter(window, "!ç Vonë")
    press_focused("F6")
    type_focused("!")
    press_focused("Return")
    at_work(window)
    assert not window.session.rows.all(Point)
    assert window.dock().quick.text() == "!ç Vonë!"


def test_in_the_evening_the_line_goes_to_the_item_that_is_shown(live: MainWindow) -> None:
    done(live, close_item, item_of(live, "Transparenca në vendimmarrje").uid)
    done(live, close_meeting)
    live.made_station("discussion").agenda.show_item(item_of(live, "Konsultimi publik").uid)
    enter(live, "@10:40 Çelësi: !k Nga shënimet")
    (point,) = points_of(live, "Konsultimi publik")
    assert point.said_at[11:16] == "10:40"
    assert point.entered_at != point.said_at
    assert item_of(live, "Konsultimi publik").opened_at is None


def keys(window: MainWindow, *pressed: str) -> None:
    for key in pressed:
        press_focused(key)
        at_work(window)


def typed(window: MainWindow) -> list[str]:
    """The names that are still to be settled."""
    return [row.typed for row in window.session.rows.all(Unsettled)]


def test_actions_and_agreements(live: MainWindow) -> None:
    enter(live, "Sekretari: !d Dërgon draftin @+5 ditë pune")
    assert not live.session.rows.all(Action)
    assert "Askush në listë nuk quhet “Sekretari”" in live.dock().quick.error_text()
    keys(live, "Return")
    enter(live, "AMSHC: !d Boton listën @20.11.2026")
    keys(live, "1")
    enter(live, "!u Lista dërgohet e plotë")
    first, second = live.session.rows.all(Action)
    assert (first.owner, first.text, first.due, first.due_text) == (
        "Sekretari",
        "Dërgon draftin",
        "2026-11-03",
        "+5 ditë pune",
    )
    assert (second.owner, second.due) == ("AMSHC", "2026-11-20")
    (agreed,) = live.session.rows.all(Agreement)
    assert (agreed.text, agreed.by) == ("Lista dërgohet e plotë", AgreedBy.UNSTATED), "nobody said how"
    assert agreed.item == item_of(live, "Transparenca në vendimmarrje").uid


@pytest.mark.parametrize(
    ("line", "typed_name"),
    [
        ("!s Zamira: Të hiqet drejtori", "Zamira"),
        ("!s zamira: Të hiqet drejtori", "zamira"),
        ("zamira !s Të hiqet drejtori", "zamira"),
        ("zamira; !s Të hiqet drejtori", "zamira"),
        ("Zamira - !s Të hiqet drejtori", "Zamira"),
        ("!s Personi 3 Të hiqet drejtori", "Personi 3"),
    ],
)
def test_a_name_around_a_mark_is_asked_for_and_never_text(live: MainWindow, line: str, typed_name: str) -> None:
    enter(live, line)
    assert not live.session.rows.all(Point)
    assert live.dock().quick.text() == line, "the line waits"
    assert f"“{typed_name}”" in live.dock().quick.error_text()
    assert live.dock()._asking.titles()[-1] == "Është tekst, jo emër"
    grab(live, "dock-around-mark")
    keys(live, "Return")
    assert (last_point(live).text, typed(live)) == ("Të hiqet drejtori", [typed_name])


def test_a_sentence_with_a_colon_behind_a_mark_is_kept_by_one_more_key(live: MainWindow) -> None:
    enter(live, "!s Afati: 10 ditë")
    assert not live.session.rows.all(Point)
    keys(live, "2")
    assert (last_point(live).text, last_point(live).kind, typed(live)) == ("Afati: 10 ditë", PointKind.SUGGESTION, [])


def test_two_marks_are_two_contributions(live: MainWindow) -> None:
    enter(live, "Njësoj: !s Një !r Dy")
    assert not live.session.rows.all(Point)
    assert "“!r”" in live.dock().quick.error_text()
    assert live.dock().quick.text() == "Njësoj: !s Një !r Dy"


def test_an_owner_kept_as_written_is_not_asked_for_again(live: MainWindow) -> None:
    enter(live, "Sekretari: !d Një")
    keys(live, "Return")
    enter(live, "sekretari: !d Dy")
    enter(live, "qendra shembull: !d Tri")  # the organiser, as the meeting names it
    assert [action.text for action in live.session.rows.all(Action)] == ["Një", "Dy", "Tri"]
    assert typed(live) == []


@pytest.fixture
def namesakes(live: MainWindow) -> dict[str, Person]:
    """Two Arben Hoxha of different organisations and a third of one of them; Gëzim Thana and Thanas Papa."""
    bodies = {row.short_name: row for row in live.session.rows.all(Organisation)}
    listed = {
        "A": ("Arben Hoxha", "Njësoj", ""),
        "B": ("Arben Hoxha", "Çelësi", "Drejtor"),
        "C": ("Arben Hoxha", "Çelësi", "Jurist"),
        "T": ("Gëzim Thana", "Njësoj", ""),
        "P": ("Thanas Papa", "Çelësi", ""),
    }
    return {
        key: done(live, add_person, name=name, organisation=bodies[body].uid, role=role)
        for key, (name, body, role) in listed.items()
    }


def last_point(window: MainWindow) -> Point:
    point = max(window.session.rows.all(Point), key=lambda row: row.uid)
    assert isinstance(point, Point)
    return point


def test_a_whole_word_is_who_is_meant(live: MainWindow, namesakes: dict[str, Person]) -> None:
    enter(live, "thana: !s Më herët")
    assert last_point(live).person == namesakes["T"].uid
    assert live.dock()._said.toolTip() == "U ruajt: Sugjerim · Gëzim Thana, Njësoj"


def test_several_wait_with_a_question_and_a_digit_chooses(live: MainWindow, namesakes: dict[str, Person]) -> None:
    enter(live, "hoxha: !s Më herët")
    dock = live.dock()
    assert not live.session.rows.all(Point)
    assert dock.quick.text() == "hoxha: !s Më herët"
    assert "Kush është “hoxha”?" in dock.quick.error_text()
    assert dock._asking.titles()[:3] == [
        "Arben Hoxha, Shoqata “Njësoj”",
        "Arben Hoxha, Shoqata “Çelësi” · Drejtor",
        "Arben Hoxha, Shoqata “Çelësi” · Jurist",
    ]
    grab(live, "dock-several")
    keys(live, "3")
    point = last_point(live)
    assert (point.person, point.text, typed(live)) == (namesakes["C"].uid, "Më herët", [])
    assert dock.quick.text() == ""
    enter(live, "hoxha: !k Po")
    assert dock._asking.titles()[0] == "Arben Hoxha, Shoqata “Çelësi” · Jurist", "who spoke last comes first"
    keys(live, "Down", "Down", "Return")
    assert last_point(live).person == namesakes["A"].uid
    enter(live, "hoxha njesoj: !k Jo")
    assert last_point(live).person == namesakes["A"].uid, "the organisation narrows to one"


def test_a_second_enter_keeps_the_name_to_be_settled(live: MainWindow, namesakes: dict[str, Person]) -> None:
    enter(live, "hoxha: !s Më herët")
    keys(live, "Return")
    point = last_point(live)
    assert (point.text, point.person, point.organisation, typed(live)) == ("Më herët", None, None, ["hoxha"])
    row = live.made_station("discussion").log.model.find(point.uid)
    assert (row.title, row.tone, row.right2) == ("Kush është “hoxha”?", "amber", "S: sqaro")
    grab(live, "discussion-unsettled")
    keys(live, "Ctrl+L", "S")
    grab(live, "discussion-settle")
    keys(live, "Return")
    assert typed(live) == ["hoxha"], "several: Enter does nothing until one is chosen"
    keys(live, "Down", "Down", "Return")
    assert (last_point(live).person, typed(live)) == (namesakes["B"].uid, [])
    keys(live, "Ctrl+Z", "Ctrl+Z")
    assert (live.session.rows.all(Point), typed(live)) == ([], [])


def test_settling_by_another_name_and_as_text(live: MainWindow, namesakes: dict[str, Person]) -> None:
    enter(live, "ahoxha: !s Një")
    keys(live, "Return", "Ctrl+L", "S", "Ctrl+A")
    type_focused("gezim")
    keys(live, "Return")
    assert (last_point(live).person, typed(live)) == (namesakes["T"].uid, [])
    enter(live, "Kujdes: !ç Dy")
    keys(live, "Return", "Ctrl+L", "End", "S", "Down", "Return")
    assert (last_point(live).text, typed(live)) == ("Kujdes: Dy", [])


def test_escape_takes_the_question_away_and_typing_on_asks_anew(live: MainWindow, namesakes: dict[str, Person]) -> None:
    enter(live, "hoxha: !s Më herët")
    keys(live, "Escape")
    assert live.dock()._asking.titles() == []
    assert not live.session.rows.all(Point)
    type_focused("!")
    keys(live, "Return")
    assert not live.session.rows.all(Point), "another line is another question"
    keys(live, "2")
    assert last_point(live).text == "Më herët!"


def test_text_with_a_colon_stays_text_or_asks(live: MainWindow, namesakes: dict[str, Person]) -> None:
    enter(live, "Afati: 10 ditë")
    assert last_point(live).text == "Afati: 10 ditë"
    enter(live, "hoxha: 10 ditë")
    assert len(live.session.rows.all(Point)) == 1
    assert live.dock()._asking.titles()[-1] == "Është tekst, jo emër"
    keys(live, "Up", "Return")
    assert (last_point(live).text, typed(live)) == ("hoxha: 10 ditë", [])


def test_an_ambiguous_owner_is_never_written(live: MainWindow, namesakes: dict[str, Person]) -> None:
    enter(live, "hoxha: !d Dërgon draftin")
    keys(live, "2")
    (first,) = live.session.rows.all(Action)
    assert first.owner == "Arben Hoxha, Çelësi, Drejtor", "papers tell the three apart"
    enter(live, "hoxha: !d Boton listën")
    keys(live, "Return")
    second = live.session.rows.all(Action)[-1]
    assert (second.owner, typed(live)) == ("", ["hoxha"])
    side = live.made_station("discussion").side
    keys(live, "Ctrl+Shift+D", "End")
    assert side.current().pane.current_item().title == "Kush është “hoxha”?"
    keys(live, "S", "Down", "Return")
    assert live.session.rows.all(Action)[-1].owner.startswith("Arben Hoxha, ")
    assert typed(live) == []


def test_the_question_comes_before_the_closed_item_and_the_answer_holds(
    live: MainWindow, namesakes: dict[str, Person]
) -> None:
    done(live, close_item, item_of(live, "Transparenca në vendimmarrje").uid)
    enter(live, "hoxha: !s Më herët")
    live.made_station("discussion")
    keys(live, "1")
    while not live.session.rows.all(Point):
        keys(live, "Return")
    assert (last_point(live).person, typed(live)) == (namesakes["A"].uid, [])


def test_what_undo_made_untrue_is_no_longer_said(live: MainWindow) -> None:
    enter(live, "Njësoj: !ç Një")
    assert live.dock()._said.text()
    keys(live, "Ctrl+Z")
    assert live.dock()._said.text() == ""
    assert live._toast.text() == "U zhbë: u shënua “Një” (Njësoj)"


def test_a_half_typed_line_stays_while_acts_are_undone_elsewhere_and_comes_back_by_up(live: MainWindow) -> None:
    enter(live, "Njësoj: !ç Një")
    type_focused("Njësoj: !r gjysma e")
    keys(live, "Ctrl+Z")
    assert live.dock().quick.text() == "Njësoj: !r gjysma "
    assert len(live.session.rows.all(Point)) == 1, "typing is taken back before any act"
    keys(live, "Ctrl+L", "Ctrl+Z")
    assert not live.session.rows.all(Point)
    assert live.dock().quick.text() == "Njësoj: !r gjysma ", "an act undone does not touch the line"
    keys(live, "F6", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert live.dock().quick.text() == ""
    keys(live, "Up")
    assert live.dock().quick.text() == "Njësoj: !r gjysma e", "all that was typed"


def test_quick_arrival_adds_nobody_by_accident_and_gives_the_line_back(live: MainWindow) -> None:
    people = len(live.session.rows.all(Person))
    keys(live, "F6")
    type_focused("Njësoj: gjysma")
    keys(live, "Ctrl+R")
    type_focused("odise papa @08:20")
    keys(live, "Return", "Return")
    assert len(live.session.rows.all(Person)) == people
    grab(live, "arrival-nobody")
    keys(live, "Ctrl+Return")
    (odise,) = (one for one in live.session.rows.all(Person) if one.name == "odise papa")
    (visit,) = live.session.rows.all(Attendance, person=odise.uid)
    assert visit.arrived_at[11:16] == "08:20"
    assert QApplication.focusWidget() is live.dock().quick.line
    assert live.dock().quick.text() == "Njësoj: gjysma"
    assert "odise papa" in live._toast.text()


def test_quick_arrival_asks_and_keeps_the_rule_of_the_door(live: MainWindow, namesakes: dict[str, Person]) -> None:
    def inside() -> set[str]:
        return {visit.person for visit in live.session.rows.all(Attendance, left_at=None)}

    before = inside()
    keys(live, "F6", "Ctrl+R")
    type_focused("hoxha")
    keys(live, "Return", "Return")
    assert inside() == before
    grab(live, "arrival-several")
    keys(live, "2")
    assert inside() - before == {namesakes["B"].uid}
    keys(live, "Ctrl+R")
    type_focused("hoxha drejtor")
    keys(live, "F7")
    assert inside() == before
    keys(live, "Ctrl+R")
    type_focused("hoxha drejtor")
    keys(live, "Return")
    assert inside() == before, "Enter brings nobody back, here as at the door"
    keys(live, "F8")
    assert inside() - before == {namesakes["B"].uid}
    keys(live, "Ctrl+R")
    type_focused("hoxha")
    keys(live, "Down", "Return")
    assert inside() - before == {namesakes["A"].uid, namesakes["B"].uid}, "those not in the room are listed first"


def test_a_stated_time_may_stand_at_either_end(live: MainWindow) -> None:
    enter(live, "@09:40 !k Herët")
    enter(live, "Njësoj: !p Kur? @0945")
    assert [p.said_at[11:16] for p in live.session.rows.all(Point)] == ["09:40", "09:45"]
    assert [p.text for p in live.session.rows.all(Point)] == ["Herët", "Kur?"]


def test_a_line_that_cannot_be_understood_stays_with_a_sentence(live: MainWindow) -> None:
    enter(live, "!z Diçka")
    quick = live.dock().quick
    assert quick.text() == "!z Diçka"
    assert quick.error_text()
    assert not live.session.rows.all(Point)


def test_a_failed_act_leaves_the_line(live: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    @undoable
    def full(tx: Tx, *args: object, **named: object) -> None:
        raise KnownError("disk.full")

    monkeypatch.setattr("ui.live.dock.add_point", full)
    enter(live, "!ç Nuk humbet")
    quick = live.dock().quick
    assert quick.text() == "!ç Nuk humbet"
    assert quick.error_text()
    live.dock().flush()
    assert live.workspace.unsent(live.session.path) == "!ç Nuk humbet"


def test_who_types_on_while_a_line_is_under_way_loses_nothing(live: MainWindow) -> None:
    press_focused("F6")
    line = live.dock().quick.line
    for text in ("!ç Një", "!s Dy", "!r Tri"):
        type_focused(text)
        press(line, "Escape")
        press(line, "Return")  # the store has not answered yet
    type_focused("Katër")
    at_work(live)
    assert [point.text for point in live.session.rows.all(Point)] == ["Një", "Dy", "Tri"]
    assert live.dock().quick.text() == "Katër"


def test_tab_completes_a_speaker_without_diacritics(live: MainWindow) -> None:
    press_focused("F6")
    type_focused("njes")
    assert live.dock().quick.offers() == ["Njësoj"]
    press_focused("Tab")
    assert live.dock().quick.text() == "Njësoj: "
    type_focused("po")
    press_focused("Return")
    at_work(live)
    assert len(live.session.rows.all(Point)) == 1


def test_people_inside_are_offered_first_and_bring_their_organisation(live: MainWindow) -> None:
    enter(live, "Personi 3: !k Po")
    (point,) = live.session.rows.all(Point)
    person = live.session.rows.find(Person, point.person)
    assert person is not None
    assert (person.name, point.organisation) == ("Personi 3", person.organisation)


def test_the_unsent_line_survives_a_station_change_and_a_restart(
    live: MainWindow, make_window: Callable[..., MainWindow]
) -> None:
    press_focused("F6")
    type_focused("Njësoj: gjysma e fj")
    live.go("minutes")
    path = live.session.path
    assert live.workspace.unsent(path) == "Njësoj: gjysma e fj"
    live.go("vote")
    assert live.dock().quick.text() == "Njësoj: gjysma e fj"
    live.close()
    again = make_window(live.workspace)
    open_file(again, path)
    again.go("discussion")
    assert again.dock().quick.text() == "Njësoj: gjysma e fj"


def test_a_line_that_was_kept_is_not_brought_back(live: MainWindow, make_window: Callable[..., MainWindow]) -> None:
    """A crash may come between acknowledgement and forgetting."""
    enter(live, "Njësoj: !ç Një herë")
    path = live.session.path
    live.close()
    live.workspace.keep_unsent(path, "Njësoj: !ç Një herë")
    again = make_window(live.workspace)
    open_file(again, path)
    again.go("discussion")
    assert again.dock().quick.text() == ""
    assert again.workspace.unsent(path) == ""


TYPIST = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from tests.helpers.ui import open_file, type_text, wait_until
from ui.app import application, build
workspace, path = Workspace(Path(sys.argv[1])), Path(sys.argv[2])
app = application(["tryeza"])
window = build(workspace, Env(), ["tryeza"])
window.show()
open_file(window, path)
window.go("discussion")
type_text(window.dock().quick.line, "Njësoj: !r fjala e fundit")
wait_until(lambda: workspace.unsent(path).endswith("fundit"), "kept")
print("typed", flush=True)
app.exec()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is a POSIX thing")
def test_the_unsent_line_survives_kill_9(live: MainWindow, make_window: Callable[..., MainWindow]) -> None:
    path, workspace = live.session.path, live.workspace
    live.close()
    command = [sys.executable, "-c", TYPIST, str(workspace.root), str(path)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    typist = subprocess.Popen(command, stdout=subprocess.PIPE, env=env, cwd=ROOT, text=True)
    try:
        assert typist.stdout is not None
        assert typist.stdout.readline().strip() == "typed"
    finally:
        typist.kill()
        typist.wait()
        typist.stdout.close()
    again = make_window(Workspace(workspace.root))
    open_file(again, path)
    again.go("discussion")
    assert again.dock().quick.text() == "Njësoj: !r fjala e fundit"
    press_focused("F6")
    press_focused("Return")
    at_work(again)
    assert [point.text for point in again.session.rows.all(Point)] == ["fjala e fundit"]


def test_the_line_reaches_the_disk_within_150_ms_of_a_key(live: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """The timer is short, and a key that follows does not put it off."""
    assert KEEP_EVERY_MS <= 150
    keeper = live.dock()._keeper
    assert (keeper.interval(), keeper.isSingleShot()) == (KEEP_EVERY_MS, True)
    press_focused("F6")
    monkeypatch.setattr(keeper, "isActive", lambda: True)
    monkeypatch.setattr(keeper, "start", lambda: pytest.fail("put off"))
    type_focused("ab")
    monkeypatch.undo()
    assert live.workspace.unsent(live.session.path) == ""
    type_focused("c")
    wait_until(lambda: live.workspace.unsent(live.session.path) == "abc", "kept")


@pytest.mark.parametrize(
    ("line", "rest", "at"),
    [
        ("@10:20 Njësoj: po", "Njësoj: po", "10:20"),
        ("Njësoj: po @10.20", "Njësoj: po", "10.20"),
        ("Njësoj: po @9", "Njësoj: po", "9"),
        ("shkruani te info@example.org", "shkruani te info@example.org", None),
        ("na ndiqni te @amshc", "na ndiqni te @amshc", None),
        ("@25:00 po", "@25:00 po", None),
        ("@10:20", "@10:20", None),
        ("", "", None),
    ],
)
def test_what_is_a_stated_time(line: str, rest: str, at: str | None) -> None:
    assert take_time(line) == (rest, at)


def test_what_is_a_due_date() -> None:
    assert take_due("Dërgon @27.11.2026") == ("Dërgon", Due("2026-11-27"))
    assert take_due("Dërgon @+5 ditë pune") == ("Dërgon", Due(None, "+5 ditë pune"))
    today = date(2026, 11, 28)
    assert take_due("Dërgon @+5 ditë pune", today) == ("Dërgon", Due("2026-12-09", "+5 ditë pune"))
    assert take_due("Dërgon @nesër", today) == ("Dërgon", Due("2026-11-29", "nesër"))
    assert take_due("Dërgon @+9 mijë vjet", today) == ("Dërgon", Due(None, "+9 mijë vjet"))
    assert take_due("Dërgon te @amshc") == ("Dërgon te @amshc", Due())
    assert Due.of("javën tjetër") == Due(None, "javën tjetër")
