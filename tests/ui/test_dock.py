"""The quick-entry line: one line, one act, and no word lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.meeting.agenda import close_item
from facilitator.meeting.setup import close_meeting
from facilitator.model import Action, AgreedBy, Agreement, Organisation, Person, Point, PointKind
from facilitator.store.tx import Tx
from facilitator.workspace import Workspace
from tests.helpers.meetings import undoable
from tests.helpers.room import at_work, done, hall, item_of, points_of
from tests.helpers.ui import press, press_focused, type_focused, wait_until
from ui.live.dock import KEEP_EVERY_MS
from ui.live.stated import Due, take_due, take_time
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


def test_actions_and_agreements(live: MainWindow) -> None:
    enter(live, "Sekretari: !d Dërgon draftin @+5 ditë pune")
    enter(live, "AMSHC: !d Boton listën @20.11.2026")
    enter(live, "!u Lista dërgohet e plotë")
    first, second = live.session.rows.all(Action)
    assert (first.owner, first.text, first.due, first.due_text) == ("Sekretari", "Dërgon draftin", None, "+5 ditë pune")
    assert (second.owner, second.due) == ("AMSHC", "2026-11-20")
    (agreed,) = live.session.rows.all(Agreement)
    assert (agreed.text, agreed.by) == ("Lista dërgohet e plotë", AgreedBy.CONSENSUS)
    assert agreed.item == item_of(live, "Transparenca në vendimmarrje").uid


def test_a_stated_time_may_stand_at_either_end(live: MainWindow) -> None:
    enter(live, "@09:10 !k Herët")
    enter(live, "Njësoj: !p Kur? @0915")
    assert [p.said_at[11:16] for p in live.session.rows.all(Point)] == ["09:10", "09:15"]
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
    again.open_meeting(path)
    again.go("discussion")
    assert again.dock().quick.text() == "Njësoj: gjysma e fj"


def test_a_line_that_was_kept_is_not_brought_back(live: MainWindow, make_window: Callable[..., MainWindow]) -> None:
    """A crash may come between acknowledgement and forgetting."""
    enter(live, "Njësoj: !ç Një herë")
    path = live.session.path
    live.close()
    live.workspace.keep_unsent(path, "Njësoj: !ç Një herë")
    again = make_window(live.workspace)
    again.open_meeting(path)
    again.go("discussion")
    assert again.dock().quick.text() == ""
    assert again.workspace.unsent(path) == ""


TYPIST = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from tests.helpers.ui import type_text, wait_until
from ui.app import application, build
workspace, path = Workspace(Path(sys.argv[1])), Path(sys.argv[2])
app = application(["tryeza"])
window = build(workspace, Env(), ["tryeza"])
window.show()
window.open_meeting(path)
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
    again.open_meeting(path)
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
    assert take_due("Dërgon te @amshc") == ("Dërgon te @amshc", Due())
    assert Due.of("javën tjetër") == Due(None, "javën tjetër")
