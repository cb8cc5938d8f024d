"""Discussion by keys only: agenda, log, links, measures, actions."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.meeting.discussion import add_point
from facilitator.model import (
    Action,
    AgreedBy,
    Agreement,
    Measure,
    MeasureLink,
    Organisation,
    Person,
    Point,
    PointKind,
    PointLink,
)
from tests.helpers.meetings import Clock
from tests.helpers.room import at_work, done, enter_to_visible, hall, item_of, points_of
from tests.helpers.ui import accessible_parts, grab, press_focused, type_focused
from ui.stations.discussion.station import DiscussionStation
from ui.window.main_window import MainWindow

FIRST, SECOND = "Transparenca në vendimmarrje", "Konsultimi publik"


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window)
    window.go("discussion")
    return window


def station(window: MainWindow) -> DiscussionStation:
    made = window.made_station("discussion")
    assert isinstance(made, DiscussionStation)
    return made


def say(window: MainWindow, kind: PointKind, text: str, title: str = FIRST, **more: object) -> Point:
    point = done(window, add_point, item_of(window, title).uid, kind, text, **more)
    assert isinstance(point, Point)
    return point


def keys(window: MainWindow, *pressed: str) -> None:
    for key in pressed:
        press_focused(key)
        at_work(window)


def clear_field() -> None:
    press_focused("Ctrl+A")
    press_focused("Delete")


def test_alt_arrows_walk_the_agenda_and_enter_opens(live: MainWindow) -> None:
    shown = station(live)
    assert shown.log.title() == f"I. {FIRST}"
    press_focused("F6")  # also from the line
    keys(live, "Alt+Down")
    assert shown.log.title() == f"II. {SECOND}"
    assert item_of(live, FIRST).closed_at is None, "looking opens nothing"
    keys(live, "Ctrl+G", "Return")
    assert item_of(live, SECOND).opened_at
    assert item_of(live, FIRST).closed_at
    keys(live, "Alt+Up")
    assert shown.log.title() == f"I. {FIRST}"


def test_ctrl_enter_opens_the_next_item(live: MainWindow) -> None:
    press_focused("F6")
    keys(live, "Ctrl+Return")
    assert item_of(live, SECOND).opened_at
    assert station(live).log.title() == f"II. {SECOND}"
    assert live.header.current_item().uid == item_of(live, SECOND).uid


def test_enter_edits_in_place(live: MainWindow) -> None:
    say(live, PointKind.NOTE, "Gabim")
    keys(live, "Ctrl+L", "Return")
    grab(live, "discussion-edit")
    clear_field()
    type_focused("Pa gabim")
    keys(live, "Return")
    assert [point.text for point in points_of(live, FIRST)] == ["Pa gabim"]
    assert station(live).log.pane.hasFocus()


def test_every_field_of_a_point_can_be_edited_by_keys(live: MainWindow) -> None:
    say(live, PointKind.NOTE, "Fjala")
    keys(live, "Ctrl+L", "Return", "Tab")
    keys(live, "Up")  # the last kind but one: from note to parked
    keys(live, "Tab")
    type_focused("njes")
    keys(live, "Tab")
    keys(live, "Down", "Tab")
    clear_field()
    type_focused("0945")
    keys(live, "Tab", "Space", "Return")
    (point,) = points_of(live, SECOND)
    body = live.session.rows.find(Organisation, point.organisation)
    assert body is not None
    assert (point.kind, body.short_name, point.said_at[11:16], point.unattributed) == (
        PointKind.PARKED,
        "Njësoj",
        "09:45",
        True,
    )


def test_a_field_that_cannot_be_read_keeps_the_editor_open(live: MainWindow) -> None:
    say(live, PointKind.NOTE, "Fjala")
    keys(live, "Ctrl+L", "Return", "Tab", "Tab")
    type_focused("Askushi")
    keys(live, "Return")
    inline = station(live).log.inline
    assert inline.isVisible()
    assert inline.form is not None
    assert inline.form.field("author").problem()
    keys(live, "Escape")
    assert not inline.isVisible()
    assert points_of(live, FIRST)[0].organisation is None


def test_delete_removes_without_a_question_and_undo_brings_back(live: MainWindow) -> None:
    say(live, PointKind.ISSUE, "Një")
    say(live, PointKind.ISSUE, "Dy")
    keys(live, "Ctrl+L", "Delete")
    assert [point.text for point in points_of(live, FIRST)] == ["Një"]
    keys(live, "Ctrl+Z")
    assert [point.text for point in points_of(live, FIRST)] == ["Një", "Dy"]


def test_alt_arrows_in_the_log_order_the_points(live: MainWindow) -> None:
    for text in ("Një", "Dy", "Tri"):
        say(live, PointKind.ISSUE, text)
    keys(live, "Ctrl+L", "Alt+Up")
    assert [point.text for point in points_of(live, FIRST)] == ["Një", "Tri", "Dy"]
    assert station(live).log.current().text == "Tri"  # type: ignore[union-attr]
    keys(live, "Alt+Down")
    assert [point.text for point in points_of(live, FIRST)] == ["Një", "Dy", "Tri"]


def test_l_links_a_recommendation_to_an_issue(live: MainWindow) -> None:
    issue = say(live, PointKind.ISSUE, "Vonë")
    other = say(live, PointKind.ISSUE, "Larg", SECOND)
    advice = say(live, PointKind.RECOMMENDATION, "Më herët")
    keys(live, "Ctrl+L", "L")
    grab(live, "discussion-link")
    keys(live, "Return")
    assert [(link.source, link.target) for link in live.session.rows.all(PointLink)] == [(advice.uid, issue.uid)]
    keys(live, "Down", "Return")
    assert {link.target for link in live.session.rows.all(PointLink)} == {issue.uid, other.uid}
    keys(live, "Return")
    assert {link.target for link in live.session.rows.all(PointLink)} == {issue.uid}
    keys(live, "Escape")
    assert station(live).log.pane.hasFocus()
    assert "1 çështje" in station(live).log.model.find(advice.uid).subtitle  # type: ignore[union-attr]


def test_l_and_m_need_a_recommendation(live: MainWindow) -> None:
    say(live, PointKind.ISSUE, "Vonë")
    keys(live, "Ctrl+L", "L", "M")
    assert not live.session.rows.all(Measure)
    assert station(live).log.pane.hasFocus()


def test_letters_stay_letters_in_the_line(live: MainWindow) -> None:
    say(live, PointKind.RECOMMENDATION, "Më herët")
    press_focused("F6")
    type_focused("lm")
    at_work(live)
    assert live.dock().quick.text() == "lm"
    assert not live.session.rows.all(Measure)


def test_m_offers_the_wording_first_and_promotes_once(live: MainWindow) -> None:
    advice = say(live, PointKind.RECOMMENDATION, "Më herët")
    keys(live, "Ctrl+L", "M")
    assert not live.session.rows.all(Measure)
    grab(live, "discussion-promote")
    keys(live, "Escape")
    assert not live.session.rows.all(Measure)
    assert station(live).log.pane.hasFocus()
    keys(live, "M")
    type_focused(", dhe me shkrim")
    keys(live, "Return")
    (measure,) = live.session.rows.all(Measure)
    assert (measure.text, measure.item) == ("Më herët, dhe me shkrim", item_of(live, FIRST).uid)
    assert [link.point for link in live.session.rows.all(MeasureLink)] == [advice.uid]
    keys(live, "Ctrl+L", "M")
    assert len(live.session.rows.all(Measure)) == 1


def test_an_author_or_owner_in_a_form_is_asked_for_beside_the_field(live: MainWindow) -> None:
    say(live, PointKind.NOTE, "Fjala")
    keys(live, "Ctrl+L", "Return", "Tab", "Tab")
    type_focused("personi")
    keys(live, "Return", "Return")
    assert points_of(live, FIRST)[0].person is None
    QTest.qWait(1)
    grab(live, "discussion-author")
    keys(live, "2", "Return")
    person = live.session.rows.find(Person, points_of(live, FIRST)[0].person)
    assert person is not None
    assert person.name == "Personi 2"
    keys(live, "Ctrl+Shift+D", "Ins")
    type_focused("Dërgon draftin")
    keys(live, "Tab")
    type_focused("personi")
    keys(live, "Return", "Return")
    assert not live.session.rows.all(Action)
    keys(live, "Down", "Return")
    assert live.session.rows.all(Action)[0].owner == "Personi 2", "who spoke last is offered first"


def test_measures_are_added_edited_ordered_and_removed(live: MainWindow) -> None:
    for text in ("Një", "Dy"):
        keys(live, "Ctrl+Shift+M", "Ins")
        type_focused(text)
        keys(live, "Return")
    side = station(live).side
    assert [item.right for item in side.current().model.items()] == ["A", "B"]
    keys(live, "Ctrl+Shift+M", "End", "Alt+Up")
    assert [measure.text for measure in live.session.rows.all(Measure)] == ["Dy", "Një"]
    keys(live, "Return")
    clear_field()
    type_focused("Dy e gjysmë")
    keys(live, "Return")
    assert [measure.text for measure in live.session.rows.all(Measure)] == ["Dy e gjysmë", "Një"]
    keys(live, "Delete")
    assert [measure.text for measure in live.session.rows.all(Measure)] == ["Një"]


def test_actions_take_a_day_or_words(live: MainWindow) -> None:
    keys(live, "Ctrl+Shift+D", "Ins")
    type_focused("Dërgon draftin")
    keys(live, "Tab")
    type_focused("Sekretari")
    keys(live, "Tab")
    type_focused("3.11.2026")
    keys(live, "Return")
    assert not live.session.rows.all(Action), "nobody is called so: asked once"
    keys(live, "1", "Return")
    (action,) = live.session.rows.all(Action)
    assert (action.text, action.owner, action.due, action.due_text) == (
        "Dërgon draftin",
        "Sekretari",
        "2026-11-03",
        "",
    )
    keys(live, "Return", "Tab", "Tab")
    clear_field()
    type_focused("+5 ditë pune")
    keys(live, "Return")
    (action,) = live.session.rows.all(Action)
    assert (action.due, action.due_text) == ("2026-11-03", "+5 ditë pune"), "reckoned from the day of the meeting"


def test_an_empty_text_is_refused_in_words(live: MainWindow) -> None:
    keys(live, "Ctrl+Shift+U", "Ins", "Return")
    inline = station(live).side.current().inline
    assert inline.isVisible()
    assert not live.session.rows.all(Agreement)
    type_focused("U ra dakord")
    keys(live, "Return")
    assert not inline.isVisible()
    assert [row.text for row in live.session.rows.all(Agreement)] == ["U ra dakord"]


def test_how_it_was_agreed_is_said_only_where_somebody_says_so(live: MainWindow) -> None:
    press_focused("F6")
    type_focused("!u Të vazhdohet")
    keys(live, "Return", "Ctrl+Shift+U", "Home")
    side = station(live).side.current()
    assert side.pane.current_item().chip == ""
    (row,) = live.session.rows.all(Agreement)
    assert row.by is AgreedBy.UNSTATED
    keys(live, "Return", "Tab")
    grab(live, "discussion-agreed-by")
    keys(live, "Down", "Return")
    (row,) = live.session.rows.all(Agreement)
    assert row.by is AgreedBy.CONSENSUS
    assert side.pane.current_item().chip == "Me konsensus"


def test_the_item_that_undo_brings_back_is_the_one_in_view(window: MainWindow) -> None:
    hall(window, opened=False)
    window.go("discussion")
    shown = station(window)
    keys(window, "Ctrl+Return", "Ctrl+Return", "Ctrl+Return")
    assert shown.log.title() == f"II. {SECOND}"
    keys(window, "Ctrl+Z")
    assert shown.log.title() == f"I. {FIRST}"
    assert shown.agenda.current() == item_of(window, FIRST).uid
    press_focused("F6")
    type_focused("Njësoj: !r Afat")
    keys(window, "Return")
    (point,) = points_of(window, FIRST)
    assert [item.uid for item in shown.log.model.shown()] == [point.uid], "the line goes where people look"
    keys(window, "Ctrl+L", "Ctrl+Z", "Ctrl+Y")
    assert shown.log.title() == f"I. {FIRST}"


def test_what_is_opened_or_brought_back_elsewhere_is_in_view_on_arrival(live: MainWindow) -> None:
    keys(live, "Ctrl+Return")
    assert station(live).log.title() == f"II. {SECOND}"
    live.go("attendance")
    keys(live, "Ctrl+Z")
    live.go("discussion")
    assert station(live).log.title() == f"I. {FIRST}"


def test_looking_at_an_empty_log_leaves_the_line(live: MainWindow) -> None:
    for to in ("Ctrl+L", "Ctrl+Shift+M", "Ctrl+Shift+D", "Ctrl+Shift+U"):
        press_focused("F6")
        keys(live, to)
        type_focused("m")
        at_work(live)
        assert live.dock().quick.text() == "", to
    keys(live, "Ctrl+L")
    say(live, PointKind.NOTE, "E para")
    at_work(live)
    assert station(live).log.pane.hasFocus(), "who waits at the empty log is at the list that comes"
    keys(live, "Delete")
    assert not points_of(live, FIRST)
    assert station(live).log.has_focus()
    type_focused("m")
    assert live.dock().quick.text() == ""


def test_search_goes_over_all_items_and_back_to_the_point_found(live: MainWindow) -> None:
    say(live, PointKind.ISSUE, "Çështja e parë")
    wanted = say(live, PointKind.ISSUE, "Këshilli vonoi", SECOND)
    keys(live, "Ctrl+F")
    type_focused("keshilli")
    log = station(live).log
    assert [item.uid for item in log.model.shown()] == [wanted.uid]
    keys(live, "Return", "Escape")
    assert log.title() == f"II. {SECOND}"
    assert log.current() == wanted
    assert not log.searching
    assert station(live).agenda.current() == item_of(live, SECOND).uid


def test_what_was_noted_later_is_marked(live: MainWindow, clock: Clock) -> None:
    now = say(live, PointKind.NOTE, "Tani")
    clock.now += timedelta(minutes=20)
    later = say(live, PointKind.NOTE, "Më vonë", at="09:35")
    model = station(live).log.model
    assert model.find(now.uid).right2 == ""  # type: ignore[union-attr]
    assert model.find(later.uid).right == "09:35"  # type: ignore[union-attr]
    assert model.find(later.uid).right2.startswith("shënuar në 09:5")  # type: ignore[union-attr]


def test_the_meeting_is_started_and_ended_by_keys(window: MainWindow) -> None:
    from tests.helpers.ui import new_meeting

    new_meeting(window)
    window.go("discussion")
    keys(window, "Ctrl+Shift+B")
    assert window.session.rows.meeting is not None
    assert window.session.rows.meeting.opened_at
    keys(window, "Ctrl+Shift+E")
    assert window.session.rows.meeting.closed_at


def test_every_key_of_the_station_is_in_the_command_list(live: MainWindow) -> None:
    listed = {command.id for command in live.commands.all() if command.station == "discussion" and command.listed}
    assert {f"discussion.{name}" for name in ("open_next", "link", "promote", "search", "add", "edit")} <= listed
    assert live.commands.clashes == []


def test_every_control_has_a_name(live: MainWindow) -> None:
    say(live, PointKind.ISSUE, "Një")
    keys(live, "Ctrl+L", "Return")
    for part, above in accessible_parts(station(live)):
        state = part.state()
        if state.focusable and isinstance(part.object(), QWidget):
            assert part.text(part_name()) or part.object().focusProxy() is not None, (type(part.object()), above)


def part_name() -> object:
    from PySide6.QtGui import QAccessible

    return QAccessible.Text.Name


def test_enter_draws_one_row_only(live: MainWindow) -> None:
    """With many points in the item, a new one is appended: nothing else is told to change."""
    for number in range(30):
        say(live, PointKind.NOTE, f"Fjala {number}")
    model = station(live).log.model
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda *_: resets.append(2))
    enter_to_visible(live, "!k Edhe një")
    assert resets == []

    assert model.items()[-1].subtitle == "Edhe një"
