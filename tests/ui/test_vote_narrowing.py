"""A list made shorter by keys: what few ticked goes out by one key, and the next round opens by the same one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from facilitator.model import Channel, Closing, Narrowing, Round
from facilitator.voting.prepare import add_vote
from tests.helpers.room import done, hall
from tests.helpers.ui import grab, wait_until
from tests.ui.test_station_vote import keys, station, type_cards
from ui.live.hall.votes import vote_result
from ui.projector.spoken import spoken
from ui.window.main_window import MainWindow


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window, bodies=6, measures=6)
    window.go("vote")
    return window


def test_two_rounds_by_one_key_each(live: MainWindow) -> None:
    live.resize(1366, 768)
    rows = live.session.rows
    done(live, add_vote, "Cilat masa të parat?", "ticks", {"ticks": 3}, channel=Channel.CARDS)
    keys(live, "Ctrl+G", "F9", "Return")
    wait_until(lambda: bool(rows.all(Round)), "opened")
    keys(live, "F7")
    type_cards(live, ["ABC", "ABC", "ABD", "CDE", "AD", "BC"])
    keys(live, "F9", "Return")
    wait_until(lambda: bool(rows.all(Closing)), "closed")
    keys(live)
    panel = station(live).result.narrowing
    assert panel.offers()
    grab(live, "narrow-offered")
    keys(live, "Ctrl+Shift+E")
    grab(live, "narrow-confirm")
    keys(live, "Return")
    wait_until(lambda: bool(rows.all(Narrowing)), "decided")
    keys(live)
    said = " ".join(one.text() for one in panel.findChildren(QLabel) if not one.isHidden())
    assert "dolën nga lista alternativat me më pak se 3 shenja: E dhe F" in said
    wait_until(
        lambda: panel.visibleRegion().boundingRect().height() == panel.height(), "it is in sight, below six bars"
    )
    wall = spoken(vote_result(rows, rows.all(Round)[0], "sq"))
    assert "Mbetën 4 alternativa" in wall
    assert [bar.label[0] for bar in vote_result(rows, rows.all(Round)[0], "sq").bars if not bar.strong] == ["E", "F"]
    grab(live, "narrow-decided")
    keys(live, "Ctrl+Shift+E", "Return")
    wait_until(lambda: len(rows.all(Round)) == 2, "the next round")
    keys(live, "F7")
    grab(live, "narrow-running")
    type_cards(live, ["A", "A", "A", "B", "C", "D"])
    keys(live, "F9", "Return")
    wait_until(lambda: len(rows.all(Closing)) == 2, "closed")
    keys(live)
    said = " ".join(one.text() for one in panel.findChildren(QLabel) if not one.isHidden())
    assert "Raundi 1: 6 alternativa → Raundi 2: 4 alternativa" in said
    assert "Raundi 1: 6 alternativa → Raundi 2: 4 alternativa" in spoken(vote_result(rows, rows.all(Round)[1], "sq"))
    grab(live, "narrow-chain")
