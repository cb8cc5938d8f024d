"""The line in a result, by keys: from the numbers through the tie to the public lot."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QLabel

from facilitator.meeting.outcomes import add_measure
from facilitator.model import Closing, CutBy, CutStep, Option, Round, RoundAgain, SecondCount, Tally
from facilitator.voting.rules import read_result
from tests.helpers.room import done, hall
from tests.helpers.ui import grab, press_focused, type_focused, wait_until
from tests.ui.test_station_vote import keys, open_vote, station, type_cards
from ui.live.hall.votes import vote_result
from ui.projector.spoken import spoken
from ui.window.main_window import MainWindow

TIED = ["A A B", "A A C", "A A D", "B C D"]


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window, bodies=4, measures=4)
    window.go("vote")
    return window


def close(window: MainWindow) -> None:
    before = len(window.session.rows.all(Closing))
    keys(window, "F9", "Return")
    wait_until(lambda: len(window.session.rows.all(Closing)) > before, "closed")
    keys(window)


def counted(window: MainWindow, cards: Sequence[str] = TIED, method: str = "dots") -> Round:
    open_vote(window, secret=False, method=method)
    type_cards(window, list(cards))
    close(window)
    return window.session.rows.all(Round)[0]


def said(window: MainWindow) -> str:
    return " ".join(one.text() for one in station(window).result.findChildren(QLabel) if one.isVisible())


def draw(window: MainWindow, size: str) -> None:
    keys(window, "Ctrl+D", "Ctrl+A")
    type_focused(size)
    keys(window, "Return")


def test_from_the_tie_to_the_lot_by_keys(live: MainWindow) -> None:
    first = counted(live)
    draw(live, "2")
    assert "B, C dhe D" in said(live)
    assert "mbetet 1 vend" in said(live)
    panel = station(live).result.cutting
    assert panel.secondary.isHidden(), "it would separate nothing"
    grab(live, "vote-line-tied")
    keys(live, "Ctrl+D")  # the round among the tied
    assert panel.again.hasFocus()
    keys(live, "Space", "Return")
    wait_until(lambda: len(live.session.rows.all(Round)) == 2, "opened")
    keys(live)
    again = next(row for row in live.session.rows.all(Round) if row.uid != first.uid)
    assert [option.letter for option in live.session.rows.all(Option, round=again.uid)] == ["B", "C", "D"]
    for hands in ("2", "2", "0", "4", "4"):  # B, C, D, with a vote, raised
        type_focused(hands)
        keys(live, "Tab")
    keys(live, "F9")
    wait_until(lambda: len(live.session.rows.all(Closing)) == 2, "closed")
    keys(live)
    assert [step.by for step in live.session.rows.all(CutStep, round=first.uid)] == [CutBy.NUMBERS, CutBy.RUN_OFF]
    station(live).pane.select(first.uid)
    keys(live, "Ctrl+D")
    assert panel.numbers.hasFocus()
    wall = spoken(vote_result(live.session.rows, first, "sq"))
    assert "Shuma e kontrollit për shortin" in wall, "everybody sees it before a number is called"
    type_focused("12 405 7")
    keys(live, "Return")
    grab(live, "vote-line-lot")
    keys(live, "Return")
    wait_until(lambda: any(step.by is CutBy.LOT for step in live.session.rows.all(CutStep)), "drawn")
    keys(live)
    last = live.session.rows.all(CutStep, round=first.uid)[-1]
    assert last.called == "12-405-7"
    assert not last.tied
    assert "12, 405 dhe 7" in said(live)
    assert panel.numbers.isHidden(), "a lot is drawn once"
    keys(live, "Ctrl+Z")
    assert live.session.rows.all(CutStep, round=first.uid)[-1].by is CutBy.LOT
    grab(live, "vote-line-settled")


def test_what_is_no_size_says_why_and_changes_nothing(live: MainWindow) -> None:
    counted(live)
    draw(live, "4")
    assert "një numër nga 1 deri në 3" in said(live)
    assert not live.session.rows.all(CutStep)


def test_a_counted_vote_asks_for_a_reason_before_it_opens_again(live: MainWindow) -> None:
    counted(live)
    keys(live, "Ctrl+Shift+R", "F9")
    type_focused("Dy fletë u dhanë gabim")
    keys(live, "Ctrl+Return")
    wait_until(lambda: len(live.session.rows.all(Round)) == 2, "opened")
    assert [row.reason for row in live.session.rows.all(RoundAgain)] == ["Dy fletë u dhanë gabim"]


def test_duels_show_every_match_on_screen_and_wall(live: MainWindow) -> None:
    first = counted(live, ["A B C", "A C B", "D=A B", "B A"], method="duels")
    shown = station(live).result.figures
    assert "A kundër B: 3 me 1" in shown.accessibleDescription()
    wall = spoken(vote_result(live.session.rows, first, "sq"))
    assert "A kundër B: 3 me 1" in wall
    grab(live, "vote-duels")


@pytest.mark.parametrize(("wide", "high"), [(1024, 768), (1366, 768)])
def test_the_letters_of_twelve_options_are_in_sight_while_typing(window: MainWindow, wide: int, high: int) -> None:
    hall(window, bodies=3, measures=6)
    for n in range(6):
        done(window, add_measure, f"Masa e shtatë e më tej, me një tekst që nuk ka vend të gjithë, {n}")
    window.resize(wide, high)
    window.go("vote")
    open_vote(window, secret=False)
    press_focused("Ctrl+L")
    keys(window)
    grab(window, f"vote-legend-{wide}")
    legend = station(window).running.typing._legend
    assert legend.isVisible()
    assert legend.height() >= legend.sizeHint().height()
    assert legend.visibleRegion().boundingRect().height() == legend.height(), "no line of it is cut off"
    assert len(legend.accessibleName().split("; ")) == 12
    grab(window, f"vote-legend-{wide}")


def test_a_second_count_stands_beside_the_first(live: MainWindow) -> None:
    first = counted(live)
    keys(live, "Ctrl+Shift+D")
    for typed in ("Ana Hoxha", "Besa Kola", "U kërkua nga salla", "6", "3", "1", "2"):
        type_focused(typed)
        keys(live, "Tab")
    grab(live, "vote-second")
    keys(live, "Return")
    wait_until(lambda: bool(live.session.rows.all(SecondCount)), "kept")
    keys(live)
    (again,) = live.session.rows.all(SecondCount)
    assert (again.round, again.first, again.second, again.reason, again.valid) == (
        first.uid,
        "Ana Hoxha",
        "Besa Kola",
        "U kërkua nga salla",
        4,
    )
    assert "nga Ana Hoxha dhe Besa Kola: shifra të tjera" in said(live)
    assert read_result(live.session.rows.all(Tally)[0].result).line("B").detail.number == 2, "the first count stays"
