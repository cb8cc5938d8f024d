"""The floor by keys: ask, give, end, from every live station; the line speaks for whoever has it; counted keys."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.floor import queue, running
from facilitator.meeting.attendance import arrive
from facilitator.meeting.floor.giving import ask_floor, give_floor, set_floor_limit
from facilitator.meeting.people import add_person
from facilitator.model import FloorLimit, FloorRequest, Organisation, PassedOver, Person, Point, PointKind, Turn
from facilitator.workspace import Workspace
from tests.helpers.room import at_work, done, hall, points_of
from tests.helpers.ui import grab, open_file, press_focused, type_focused, wait_until
from ui.live.floor.panel import FloorPanel
from ui.live.floor.strip import FloorStrip
from ui.window.main_window import MainWindow

ITEM = "Transparenca në vendimmarrje"


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window)
    window.go("discussion")
    press_focused("F6")
    return window


def keys(window: MainWindow, *pressed: str) -> None:
    """Keys, each until what it did is on the disk; text in braces is typed."""
    for key in pressed:
        if key.startswith("{"):
            type_focused(key.strip("{}"))
            press_focused("Escape")
        else:
            press_focused(key)
        at_work(window)


def speaker(window: MainWindow) -> str:
    turn = running(window.session.rows)
    body = window.session.rows.find(Organisation, turn.organisation) if turn else None
    return body.short_name if body else ""


def waiting(window: MainWindow) -> list[str]:
    rows = window.session.rows
    return [rows.find(Organisation, one.request.organisation).short_name for one in queue(rows)]


@pytest.mark.parametrize("station", ["attendance", "discussion", "vote"])
def test_a_name_and_one_key_ask_one_key_gives_one_key_ends(live: MainWindow, station: str) -> None:
    live.go(station)
    press_focused("F6")
    keys(live, "{njës}", "Ctrl+J", "{çel}", "Ctrl+J")
    assert waiting(live) == ["Njësoj", "Çelësi"]
    assert live.dock().quick.text() == ""
    keys(live, "F10")
    assert (speaker(live), waiting(live)) == ("Njësoj", ["Çelësi"])
    keys(live, "F10")
    assert speaker(live) == "Çelësi"
    keys(live, "F12")
    assert speaker(live) == ""
    assert not live.session.rows.all(PassedOver)
    assert live.station == station


def test_a_name_and_the_key_or_a_colon_and_enter_give_it_out_of_order(live: MainWindow) -> None:
    keys(live, "{njës}", "Ctrl+J", "{çelësi}", "F10")
    assert speaker(live) == "Çelësi"
    keys(live, "{gruaja:}", "Return")
    assert speaker(live) == "Gruaja dhe Mundësia"
    assert live.dock().quick.text() == ""
    assert len(live.session.rows.all(PassedOver)) == 2
    assert waiting(live) == ["Njësoj"]
    keys(live, "Ctrl+Z")
    assert speaker(live) == "Çelësi"


def test_several_are_asked_and_nobody_is_said(live: MainWindow) -> None:
    body = live.session.rows.all(Organisation)[0]
    for name in ("Arben Hoxha", "Arben Leka"):
        done(live, arrive, done(live, add_person, name=name, organisation=body.uid).uid)
    keys(live, "{arben}", "Ctrl+J")
    assert not live.session.rows.all(FloorRequest)
    assert "arben" in live.dock().quick.error_text()
    keys(live, "2")
    (asked,) = live.session.rows.all(FloorRequest)
    person = live.session.rows.find(Person, asked.person)
    assert person is not None
    assert person.name == "Arben Leka"
    keys(live, "{zzz}", "Ctrl+J")
    assert "zzz" in live.dock().quick.error_text()
    assert live.dock().quick.text() == "zzz"
    assert len(live.session.rows.all(FloorRequest)) == 1


def test_a_line_without_a_name_is_of_whoever_has_the_floor(live: MainWindow) -> None:
    keys(live, "{njës}", "F10", "{!ç Vonë.}", "Return", "{çelësi: !s Më herët.}", "Return", "{: Pushim.}", "Return")
    rows = live.session.rows
    told = [
        (point.kind, point.text, body.short_name if (body := rows.find(Organisation, point.organisation)) else "")
        for point in points_of(live, ITEM)
    ]
    assert told == [
        (PointKind.ISSUE, "Vonë.", "Njësoj"), (PointKind.SUGGESTION, "Më herët.", "Çelësi"),
        (PointKind.NOTE, "Pushim.", ""),
    ]  # fmt: skip
    keys(live, "{@09:40 !ç U tha më parë.}", "Return")
    assert points_of(live, ITEM)[-1].organisation is None, "at a stated time another may have spoken"


def test_a_line_begun_before_the_floor_went_on_stays_with_who_said_it(live: MainWindow) -> None:
    keys(live, "{çelës}", "Ctrl+J", "{njës}", "F10", "{!ç Ende po shkruaj këtë fjali}", "F10")
    assert speaker(live) == "Çelësi"
    assert live.dock().quick.text() == "!ç Ende po shkruaj këtë fjali"
    keys(live, "Return", "{!s E treta.}", "Return")
    said = [live.session.rows.find(Organisation, one.organisation).short_name for one in points_of(live, ITEM)]
    assert said == ["Njësoj", "Çelësi"]


def test_words_being_typed_are_no_name(live: MainWindow) -> None:
    keys(live, "{çelës}", "Ctrl+J", "{po duhet}", "F10")
    assert speaker(live) == "Çelësi"
    assert live.dock().quick.text() == "po duhet"


def test_who_leaves_the_queue_alone_loses_nothing(live: MainWindow) -> None:
    keys(live, "{njësoj: !ç Vonë.}", "Return", "{!s Pa emër.}", "Return")
    assert [bool(point.organisation) for point in points_of(live, ITEM)] == [True, False]
    strip = live.dock().findChild(FloorStrip)
    assert strip is not None
    assert not strip.isVisible()
    assert live.dock().quick.line.placeholderText() == "Kush: !s çfarë u tha"


def test_whoever_has_not_spoken_is_in_sight_and_one_key_from_the_queue(live: MainWindow) -> None:
    keys(live, "Ctrl+Shift+Q")
    panel = live.made_station("discussion").side.current()
    assert isinstance(panel, FloorPanel)
    assert panel.field.hasFocus()
    assert [row.dim for row in panel.model.items()] == [True] * 6
    keys(live, "Down")
    chosen = panel.pane.current_item()
    keys(live, "Return")
    assert waiting(live) == [chosen.title]
    panel.pane.setCurrentIndex(panel.model.index(0))
    keys(live, "Return")
    assert speaker(live) == chosen.title
    keys(live, "Ctrl+Shift+Q", "{njës}", "Return")
    assert speaker(live) == "Njësoj"
    keys(live, "{çelës}", "Ctrl+J", "Down", "Delete")
    assert waiting(live) == []
    grab(live, "floor_panel")


def test_the_queue_is_at_hand_over_another_station(live: MainWindow) -> None:
    live.go("vote")
    keys(live, "Ctrl+Shift+Q")
    type_focused("njës")
    keys(live, "Return")
    assert speaker(live) == "Njësoj"
    keys(live, "Escape")
    assert live.station == "vote"


def test_the_timer_turns_amber_then_red_and_counts_up(live: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    done(live, set_floor_limit, 120)
    keys(live, "{njës}", "F10")
    began = datetime.fromisoformat(running(live.session.rows).began_at)
    strip = live.dock().findChild(FloorStrip)
    beeps: list[int] = []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(1))
    told = []
    for seconds in (0, 90, 119, 120, 144):
        monkeypatch.setattr(live.session, "now", lambda s=seconds: began + timedelta(seconds=s))
        live.dock()._floor._tick()
        told.append((strip._time.text(), strip._time.property("role")))
    assert told == [
        ("2:00 / 2:00", "pill-green"), ("0:30 / 2:00", "pill-amber"), ("0:01 / 2:00", "pill-amber"),
        ("+0:00 / 2:00", "pill-red"), ("+0:24 / 2:00", "pill-red"),
    ]  # fmt: skip
    assert beeps == [], "no sound unless somebody wants one"
    assert strip._time.accessibleName().startswith("Koha mbaroi")


def test_half_a_minute_more_and_the_sound(live: MainWindow) -> None:
    keys(live, "{njës}", "F10", "Shift+F12")
    assert running(live.session.rows).limit_s == 210
    assert live.commands.run("floor.sound")
    assert live.workspace.settings.floor_sound == "yes"


def test_the_time_of_a_turn_is_set_in_a_sheet(live: MainWindow) -> None:
    assert live.commands.run("floor.limit")
    type_focused("2:30")
    press_focused("Ctrl+Return")
    at_work(live)
    wait_until(lambda: bool(live.session.rows.all(FloorLimit)), "a limit is kept")
    assert [(row.seconds, row.item) for row in live.session.rows.all(FloorLimit)] == [(150, None)]


def test_reopened_it_stands_where_it_stood(live: MainWindow, make_window: object, workspace: Workspace) -> None:
    keys(live, "{çelës}", "Ctrl+J", "{njës}", "F10", "{!ç Ende pa Enter}")
    path, began = live.session.path, running(live.session.rows).began_at
    live.close_meeting()
    wait_until(lambda: not live.session.is_open, "closed")
    open_file(live, path)
    live.go("discussion")
    assert (speaker(live), waiting(live)) == ("Njësoj", ["Çelësi"])
    assert running(live.session.rows).began_at == began
    press_focused("F6")
    keys(live, "Return")
    (point,) = points_of(live, ITEM)
    body = live.session.rows.find(Organisation, point.organisation)
    assert body is not None
    assert body.short_name == "Njësoj"


def test_counted_keys(live: MainWindow) -> None:
    """Beyond the words: a name and its key ask; the suggestion is one key; the end is one key."""
    keys(live, "{njës}", "Ctrl+J")
    for cost, key in ((1, "F10"), (1, "F12")):
        before = live.session.rows.all(Turn)
        keys(live, *[key] * cost)
        assert live.session.rows.all(Turn) != before
    letters = "njës: !ç "
    keys(live, "{" + letters + "Vonë.}", "Return")
    assert len(letters.replace("njës", "")) + 1 <= 6
    assert len(live.session.rows.all(Point)) == 1


def test_three_hundred_wait_and_a_key_gives_the_first(window: MainWindow) -> None:
    hall(window, bodies=1)
    for n in range(300):
        done(window, ask_floor, person=done(window, add_person, name=f"Qytetari {n:03}").uid)
    window.go("discussion")
    press_focused("F6")
    keys(window, "Ctrl+Shift+Q", "F10")
    turn = running(window.session.rows)
    assert turn is not None
    person = window.session.rows.find(Person, turn.person)
    assert person is not None
    assert person.name == "Qytetari 000"
    panel = window.made_station("discussion").side.current()
    assert panel.count() == 299
    done(window, give_floor)
