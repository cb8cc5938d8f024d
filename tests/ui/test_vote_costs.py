"""Equal shares with costs by keys: chosen, costs typed one below the other, voted by cards, who paid on the wall."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLabel

from facilitator.model import Closing, OptionCost, Round, Tally, Vote
from facilitator.voting.prepare import add_vote
from facilitator.voting.rules import read_result
from tests.helpers.room import done, hall
from tests.helpers.ui import accessible_parts, grab, type_focused, wait_until
from tests.ui.test_station_vote import keys, station, type_cards
from ui.live.hall.votes import vote_result
from ui.projector.spoken import spoken
from ui.stations.vote.costs import CostsPanel
from ui.window.main_window import MainWindow


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window, bodies=5, measures=4)
    window.go("vote")
    return window


def test_costs_are_typed_frozen_and_paid(live: MainWindow) -> None:
    rows = live.session.rows
    done(live, add_vote, "Ku shkojnë paratë?", "shares", {"budget": 200_000, "ticks": 3})
    keys(live, "Ctrl+G", "F9")
    assert "Nuk dihet sa kushton" in " ".join(one.text() for one in station(live).findChildren(QLabel))
    assert not rows.all(Round), "not opened without costs"
    grab(live, "vote-costs-prepare")
    keys(live, "Ctrl+Shift+O")
    panel = live.findChild(CostsPanel)
    assert panel is not None
    for typed in ("80.000", "60 000", "x", "45000", "30000"):
        type_focused(typed)
        if typed == "x":
            keys(live, "Return")
            assert "nuk lexohet dot" in " ".join(one.text() for one in panel.findChildren(QLabel))
            keys(live, "Ctrl+A")
            continue
        keys(live, "Return")
    wait_until(lambda: len(rows.all(OptionCost)) == 4, "four costs")
    assert "Të gjitha alternativat bashkë: 215.000 lekë." in " ".join(one.text() for one in panel.findChildren(QLabel))
    assert accessible_parts(panel)
    grab(live, "vote-costs-sheet")
    keys(live, "Escape", "Ctrl+G", "F9", "Return")
    wait_until(lambda: bool(rows.all(Round)), "opened")
    keys(live, "F7")
    grab(live, "vote-costs-running")
    type_cards(live, ["AB", "AB", "ABC", "D", "CD"])
    keys(live, "F9", "Return")
    wait_until(lambda: bool(rows.all(Closing)), "closed")
    keys(live)
    result = read_result(rows.all(Tally)[0].result)
    wall = spoken(vote_result(rows, rows.all(Round)[0], "sq"))
    assert "nga buxheti prej 200.000 lekë" in wall
    bought = [line.option for line in result.lines if line.detail.to_json()["step"]]
    assert {bar.label[0] for bar in vote_result(rows, rows.all(Round)[0], "sq").bars if bar.strong} == set(bought)
    assert "u ble" in " ".join(bar.detail for bar in vote_result(rows, rows.all(Round)[0], "sq").bars)
    grab(live, "vote-costs-result")


def test_the_form_asks_for_budget_and_unit_and_takes_only_what_can_be(live: MainWindow) -> None:
    rows = live.session.rows
    done(live, add_vote, "Ku shkojnë paratë?", "shares", {"budget": 200_000})
    keys(live, "Ctrl+G")
    form = station(live).prepare.form
    assert form is not None
    assert isinstance(form.field("method").control, QComboBox)
    form.field("budget").control.setFocus()
    keys(live, "Ctrl+A")
    type_focused("5000000")
    keys(live, "Tab")
    wait_until(lambda: rows.all(Vote)[0].params["budget"] == 5_000_000, "budget")
    assert rows.all(Vote)[0].params["step"] == 5_000, "never so many raises that one would wait for the count"
    form.field("currency").control.setFocus()
    keys(live, "Ctrl+A")
    type_focused("ditë pune")
    keys(live, "Tab")
    wait_until(lambda: rows.all(Vote)[0].params["currency"] == "ditë pune", "unit")
