"""The log by keys: link and theme in the line, joining, dividing, attribution, the Chatham House rule, answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.audience.attributing import running
from facilitator.meeting.log.attribution import level_of
from facilitator.meeting.log.marks import KINDS, LETTERS, MARKS
from facilitator.meeting.quickline import Entry, read
from facilitator.meeting.who import Who
from facilitator.model import (
    Answered,
    Attribution,
    CoAuthor,
    HouseRule,
    Level,
    Measure,
    Organisation,
    PointReference,
    PointTheme,
    ReadBack,
    ReadingAnswer,
)
from tests.helpers.room import at_work, hall, points_of
from tests.helpers.ui import press_focused, type_focused
from ui.live.house import HouseStrip
from ui.live.marks import legend
from ui.stations.discussion.station import DiscussionStation
from ui.widgets.text import KeyHints
from ui.window.main_window import MainWindow

ITEM = "Transparenca në vendimmarrje"
MANUAL = Path(__file__).resolve().parents[2] / "docs" / "manual" / "4-diskutimi.md"


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window, measures=2)
    window.go("discussion")
    press_focused("F6")
    return window


def keys(window: MainWindow, *pressed: str) -> None:
    """Keys, each until what it did is on the disk; text in braces is typed."""
    for key in pressed:
        if key.startswith("{"):
            type_focused(key.strip("{}"))
        else:
            press_focused(key)
        at_work(window)


def log(window: MainWindow, *lines: str) -> None:
    for line in lines:
        keys(window, f"{{{line}}}", "Escape", "Return")


def titles(window: MainWindow) -> list[str]:
    station = window.findChild(DiscussionStation)
    return [item.title for item in station.log.model.items()]


def short(window: MainWindow, uid: str | None) -> str:
    body = window.session.rows.find(Organisation, uid)
    return body.short_name if body else ""


def test_a_line_takes_up_an_earlier_one_and_has_a_theme(live: MainWindow) -> None:
    log(live, "njësoj: !ç Mungon autobusi.", "çelësi: !s Një linjë e re. >1 #transporti", "Edhe kjo. >I.2 #Transporti")
    first, second, third = points_of(live, ITEM)
    rows = live.session.rows
    assert (second.text, third.text) == ("Një linjë e re.", "Edhe kjo.")
    assert {(row.source, row.target) for row in rows.all(PointReference)} == {
        (second.uid, first.uid),
        (third.uid, second.uid),
    }
    assert {(row.point, row.theme) for row in rows.all(PointTheme)} == {
        (second.uid, "transporti"),
        (third.uid, "transporti"),
    }


def test_both_are_offered_and_a_number_that_is_nothing_keeps_the_line(live: MainWindow) -> None:
    log(live, "njësoj: !ç Mungon autobusi. #transporti")
    quick = live.dock().quick
    keys(live, "{!k Po. >}")
    assert quick.offers() == ["Mungon autobusi."]
    keys(live, "Tab", "{#tr}")
    assert quick.offers() == ["transporti"]
    keys(live, "Tab")
    assert quick.text() == "!k Po. >1 #transporti "
    keys(live, "Return")
    assert points_of(live, ITEM)[-1].text == "Po."
    log(live, "!k Jo. >77")
    assert quick.text() == "!k Jo. >77"
    assert "77" in quick.error_text()
    assert len(points_of(live, ITEM)) == 2


def test_one_key_joins_and_undo_parts_again(live: MainWindow) -> None:
    log(live, "njësoj: !s Një linjë e re.", "çelësi: !s Një orar i ri.")
    before = points_of(live, ITEM)
    keys(live, "Ctrl+L", "J")
    (point,) = points_of(live, ITEM)
    assert point.text == "Një linjë e re.\nNjë orar i ri."
    assert [short(live, row.organisation) for row in live.session.rows.all(CoAuthor)] == ["Çelësi"]
    (title,) = titles(live)
    assert "Njësoj" in title
    assert "Çelësi" in title
    keys(live, "Ctrl+Z")
    assert points_of(live, ITEM) == before


def test_two_keys_divide_behind_the_first_sentence(live: MainWindow) -> None:
    log(live, "njësoj: !s E para. E dyta.")
    keys(live, "Ctrl+L", "D", "Ctrl+Return")
    assert [row.text for row in points_of(live, ITEM)] == ["E para.", "E dyta."]


def test_one_key_names_the_author_less_far_and_after_nobody_again(live: MainWindow) -> None:
    log(live, "njësoj: !s E para.")
    keys(live, "Ctrl+L")
    found = []
    for _ in Level:
        keys(live, "A")
        (point,) = points_of(live, ITEM)
        found.append(level_of(point, live.session.rows.all(Attribution, point=point.uid)))
    assert found == [Level.ORGANISATION, Level.CATEGORY, Level.NONE, Level.PERSON]


def test_one_key_begins_the_rule_in_sight_and_one_ends_it(live: MainWindow) -> None:
    strip = live.findChild(HouseStrip)
    assert strip.isHidden()
    keys(live, "Ctrl+Alt+H")
    assert running(live.session.rows.all(HouseRule))
    assert not strip.isHidden()
    log(live, "njësoj: !s Mes nesh.")
    assert "Chatham House" in titles(live)[0]
    keys(live, "Ctrl+Alt+H")
    assert strip.isHidden()
    assert len(live.session.rows.all(HouseRule)) == 1


def test_a_measure_read_is_confirmed_worded_otherwise_or_objected_to_by_one_key(live: MainWindow) -> None:
    rows = live.session.rows
    keys(live, "Ctrl+Shift+M", "R")
    assert len(rows.all(ReadBack)) == 1
    keys(live, "O", "{njësoj}", "Return")
    (objected,) = rows.all(ReadingAnswer)
    assert (objected.answered, short(live, objected.organisation)) == (Answered.OBJECTED, "Njësoj")
    assert rows.all(ReadBack) == [], "what somebody objects to is not confirmed"
    keys(live, "C", "{ më shpejt}", "Return")
    measure = next(row for row in rows.all(Measure) if row.uid == objected.measure)
    assert measure.text == objected.text + " më shpejt"
    changed = next(row for row in rows.all(ReadingAnswer) if row.answered is Answered.CHANGED)
    assert changed.text == objected.text
    keys(live, "R")
    assert rows.all(ReadBack)[0].text == measure.text


def test_the_legend_names_every_mark_and_so_does_the_manual(live: MainWindow) -> None:
    shown = [hint for hints in live.dock().quick.findChildren(KeyHints) for hint in hints.texts()]
    assert shown == [word for _, word in legend()]
    assert all(shown)
    manual = MANUAL.read_text(encoding="utf-8")
    assert [mark.typed for mark in MARKS if manual.count(f"`{mark.typed}") < 2] == []
    for letter, kind in KINDS.items():
        made = read(f"!{letter} fjalë", Who((), ()))
        assert isinstance(made, Entry)
        assert made.kind is kind
    assert len(set(LETTERS)) == len(LETTERS)
