"""Cards typed twice, hands counted by sections, and weights, by keys only and also at 1024×768."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from facilitator.meeting.outcomes import remove_measure
from facilitator.model import (
    Ballot,
    Card,
    Channel,
    Closing,
    HandCount,
    HandSection,
    Measure,
    Round,
    SecondTyping,
    Tally,
    TypedBy,
    Weight,
)
from facilitator.voting.prepare import add_vote
from facilitator.voting.rules import read_result
from tests.helpers.room import done, hall
from tests.helpers.ui import accessible_parts, grab, type_focused, wait_until
from tests.ui.test_station_vote import keys, open_vote, station, type_cards
from ui.live.hall.votes import vote_result
from ui.projector.spoken import spoken
from ui.window.main_window import MainWindow

CARDS = ["A2 C1", "A1", "B2", "-"]


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window, bodies=4, measures=4)
    window.resize(1366, 768)
    window.go("vote")
    return window


def said(window: MainWindow) -> str:
    return " ".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def closed(window: MainWindow) -> Closing:
    wait_until(lambda: bool(window.session.rows.all(Tally)), "counted")
    keys(window)
    return window.session.rows.all(Closing)[-1]


def numbers(window: MainWindow) -> dict[str, int]:
    (tally,) = window.session.rows.all(Tally)
    return {line.option: line.detail.number for line in read_result(tally.result).lines}


def second_typing(window: MainWindow, cards: list[str]) -> None:
    keys(window, "Shift+F9")
    grab(window, "twice-begin")
    for name in ("Drita Leka", "Besnik Marku"):
        type_focused(name)
        keys(window, "Tab" if name.startswith("Drita") else "Return")
    wait_until(lambda: bool(window.session.rows.all(SecondTyping)), "begun")
    keys(window)
    type_cards(window, cards)


@pytest.mark.parametrize("secret", [True, False])
def test_two_type_and_a_third_decides_what_differs(live: MainWindow, secret: bool) -> None:
    if secret:
        live.resize(1024, 768)
    open_vote(live, secret=secret)
    type_cards(live, CARDS)
    second_typing(live, ["B2", "A2 B1", "-"])
    typing = station(live).running.typing
    assert "shtypja e dytë, Besnik Marku" in said(live)
    assert typing.typed() == 4
    assert typing.typed_now() == 3
    assert typing.model.rowCount() == (0 if secret else 3), "nothing of the first typing is in sight"
    grab(live, f"twice-typing-{secret}")
    keys(live, "F9")
    page = station(live).running.differences
    wait_until(page.isVisible, "what differs")
    assert page.third.hasFocus()
    type_focused("Ana Prifti")
    keys(live, "Return")
    assert "1 nga 2" in said(live)
    assert [one for one in accessible_parts(page) if not one] == []
    grab(live, f"twice-differ-{secret}")
    keys(live, "F9")
    assert "Mbeten edhe 2 fletë" in said(live)
    left = {str(text.text()) for text in page._texts}
    keys(live, "Left")  # the first holds; then the other card is typed as it is
    assert "1 të vendosura" in said(live) or "të vendosura: 1" in said(live)
    type_focused("D1")
    keys(live, "Return")
    assert left
    grab(live, f"twice-decided-{secret}")
    keys(live, "F9")
    assert "Të shtypura një herë" not in said(live)
    keys(live, "Return")
    end = closed(live)
    assert (end.returned, end.valid, end.blank) == (4, 3, 1)
    (row,) = live.session.rows.all(TypedBy)
    assert (row.first, row.second, row.third) == ("Drita Leka", "Besnik Marku", "Ana Prifti")
    assert (row.typed, row.again, row.differed) == (4, 3, 2)
    assert numbers(live)["D"] == 1
    assert "ndryshime: 2, vendosi Ana Prifti" in said(live)
    wall = spoken(vote_result(live.session.rows, live.session.rows.all(Round)[0], "sq"))
    assert "2 ndryshuan, vendosi një i tretë" in wall
    grab(live, f"twice-result-{secret}")


def test_typed_once_is_said_and_a_second_typing_can_be_called_off(live: MainWindow) -> None:
    open_vote(live, secret=True)
    type_cards(live, ["A1", "B1"])
    second_typing(live, ["A1"])
    keys(live, "Shift+F9", "Return")
    wait_until(lambda: not live.session.rows.all(SecondTyping), "called off")
    keys(live, "F9", "Tab")
    type_focused("Drita Leka")
    grab(live, "once-closing")
    keys(live, "Return")
    assert closed(live).returned == 2
    assert "Fletët u shtypën një herë nga Drita Leka" in said(live)
    (row,) = live.session.rows.all(TypedBy)
    assert (row.first, row.second, row.again) == ("Drita Leka", "", 0)


def test_hands_of_two_sections_by_two_counters(live: MainWindow) -> None:
    for measure in live.session.rows.all(Measure)[2:]:
        done(live, remove_measure, measure.uid)
    done(live, add_vote, "Cilat të parat?", "ticks", channel=Channel.HANDS)
    keys(live, "Ctrl+G", "F9", "Return")
    wait_until(lambda: bool(live.session.rows.all(Round)), "opened")
    keys(live, "Ctrl+F6")
    type_focused("Majtas")
    keys(live, "Return")
    type_focused("Djathtas")
    grab(live, "sections-sheet")
    keys(live, "Tab", "Return")
    wait_until(lambda: len(live.session.rows.all(HandSection)) == 2, "divided")
    keys(live)
    for by, hands in (("Ana", "212"), ("Beni", "212"), ("", "101"), ("", "111")):  # who counted is known by then
        if by:
            type_focused(by)
            keys(live, "Tab")
        for n, number in enumerate(hands):
            type_focused(number)
            keys(live, "Tab" if n < 2 else "Return")
    assert len(live.session.rows.all(HandCount)) == 4
    grab(live, "sections-differ")
    assert "Dy numërimet ndryshojnë" in said(live)
    live.resize(1024, 768)
    keys(live)
    grab(live, "sections-differ-1024")
    live.resize(1366, 768)
    keys(live, "F9")
    assert not live.session.rows.all(Closing), "a difference is never summed in silence"
    keys(live, "Ctrl+Shift+F")
    type_focused("Dora e rreshtit të fundit nuk dukej")
    keys(live, "Ctrl+Return")
    wait_until(lambda: "F9 mbyll me shumën" in said(live), "taken")
    grab(live, "sections-taken")
    keys(live, "F9")
    end = closed(live)
    assert (end.given, end.returned) == (4, 3)
    assert numbers(live) == {"A": 3, "B": 1}
    assert "Ana · Beni, jo njësoj; u mor numërimi nga Ana" in said(live)
    grab(live, "sections-result")


def test_weights_are_cards_on_the_roll(live: MainWindow) -> None:
    keys(live, "Ctrl+Shift+V", "Tab")
    type_focused("3")
    keys(live, "Return")
    wait_until(lambda: bool(live.session.rows.all(Weight)), "noted")
    grab(live, "weights")
    keys(live, "Escape")
    done(live, add_vote, "Fshehtas?", "dots", secret=True)
    keys(live, "Ctrl+G")
    assert "mund të njiheshin" in said(live), "a weight of one alone"
    grab(live, "weights-secret")
    open_vote(live, secret=False)
    assert len(live.session.rows.all(Card)) == 4
    assert "6 nga 6" in said(live)
    type_cards(live, ["A1"] * 6)
    grab(live, "weights-roll")
    assert len(live.session.rows.all(Ballot)) == 6
    keys(live, "F9", "Return")
    assert closed(live).given == 6
    grab(live, "weights-result")
