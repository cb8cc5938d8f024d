"""An advanced rule by keys: chosen behind its box, voted by cards, its stages shown, and the same cards by others."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel

from facilitator.model import Closing, Round, Tally, Vote
from facilitator.voting.robust import FITTING, beside, compared
from facilitator.voting.rules import METHODS, letters, read_result, validate
from tests.helpers.ballots import random_ballots
from tests.helpers.room import hall
from tests.helpers.ui import grab, press_focused, wait_until
from tests.ui.test_station_vote import keys, station, type_cards
from ui.live.hall.votes import vote_result
from ui.projector.spoken import spoken
from ui.stations.vote.robust import RobustPanel
from ui.window.main_window import MainWindow

CARDS = ["A B", "A B C", "A C", "B C", "C B A", "D", "D A"]


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window, bodies=8, measures=5)
    window.go("vote")
    return window


def said(window: MainWindow) -> str:
    return " ".join(one.text() for one in station(window).prepare.findChildren(QLabel) if not one.isHidden())


def test_a_transferable_vote_by_keys(live: MainWindow) -> None:
    rows = live.session.rows
    keys(live, "Ctrl+Shift+N")
    wait_until(lambda: bool(rows.all(Vote)), "a vote")
    page = station(live).prepare
    assert page.form is not None
    method = page.form.field("method").control
    assert isinstance(method, QComboBox)
    usual = method.count()
    box = page.form.field("advanced").control
    box.setFocus()
    press_focused("Space")
    assert method.count() == len(METHODS) > usual
    method.setFocus()
    for _ in range(method.findText("STV", Qt.MatchFlag.MatchContains) - method.currentIndex()):
        press_focused("Down")
    wait_until(lambda: rows.all(Vote)[0].method == "stv", "chosen")
    keys(live)
    assert not page.form.field("secret").control.isEnabled(), "its cards may have to be withheld"
    assert "rinumërohet nga fletët një për një" in said(live)
    grab(live, "vote-advanced-prepare")
    keys(live, "F9", "Return")
    wait_until(lambda: bool(rows.all(Round)), "opened")
    keys(live, "F7")
    type_cards(live, CARDS)
    assert compared(rows, rows.all(Round)[0].uid) is None, "nothing before closing"
    keys(live, "F9", "Return")
    wait_until(lambda: bool(rows.all(Closing)), "closed")
    keys(live)
    result = read_result(rows.all(Tally)[0].result)
    told = {line.option: line.to_json() for line in result.lines}
    assert told["A"]["votes"] == 3
    wall = spoken(vote_result(rows, rows.all(Round)[0], "sq"))
    assert "kuota: 2 vota" in wall
    assert "Hapi 1: A 3" in wall
    assert "herë e para; me vend" in {bar.detail for bar in vote_result(rows, rows.all(Round)[0], "sq").bars}
    grab(live, "vote-advanced-result")
    keys(live, "Ctrl+Shift+J")
    panel = live.findChild(RobustPanel)
    assert panel is not None
    words = " ".join(one.text() for one in panel.findChildren(QLabel))
    assert "Zyrtar: votë e transferueshme (STV)" in words
    assert "i qëndrueshëm" in words or "Asnjë vend" in words
    grab(live, "vote-advanced-robust")


@pytest.mark.parametrize("name", sorted(FITTING))
def test_every_rule_beside_those_that_fit_its_cards(name: str) -> None:
    options, params = letters(4), validate(name, {})
    cards = random_ballots(name, params, options, 9, random.Random(5))
    official = METHODS[name].count(cards, options, **params)
    found = beside(official, [*cards], [*options])
    assert found is not None
    assert found.results[0] == official
    assert 2 <= len(found.results) <= 4
    assert len({(one.method, one.params.get("way")) for one in found.results}) == len(found.results)
    for letter in options:
        same = len({one.line(letter).rank_label for one in found.results}) == 1
        assert (letter in found.robust) is same


def test_a_rule_without_an_order_has_none_beside_it() -> None:
    result = METHODS["yesno"].count([{"A": 1}], letters(1), **validate("yesno", {}))
    assert beside(result, [{"A": 1}], ["A"]) is None
