"""The nominal group technique by keys: from the question over silence, ideas and two votes to the end."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from facilitator.model import Closing, Nominal, NominalPass, NominalStage, Point, Round, Turn, Vote
from facilitator.voting.guided.ideas import running_nominal
from tests.helpers.room import hall
from tests.helpers.ui import grab, type_focused, wait_until
from tests.ui.test_station_vote import keys, type_cards
from ui.live.nominal.strip import NominalStrip
from ui.live.presenter import presenter_of
from ui.projector.views import Pause
from ui.window.main_window import MainWindow


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window, bodies=3, measures=0)
    window.go("discussion")
    return window


def strip(window: MainWindow) -> str:
    (found,) = window.findChildren(NominalStrip)
    return " ".join(one.text() for one in found.findChildren(QLabel) if not one.isHidden()) if found.isVisible() else ""


def test_the_whole_sequence_by_keys(live: MainWindow) -> None:
    rows = live.session.rows

    def go_on(stage: NominalStage) -> None:
        keys(live, "Ctrl+F9")
        wait_until(lambda: (now := running_nominal(rows)) is not None and now.stage is stage, stage)
        keys(live)

    assert strip(live) == ""
    keys(live, "Ctrl+F9")
    type_focused("Çfarë e pengon konsultimin?")
    grab(live, "nominal-begin")
    keys(live, "Tab")
    keys(live, "Return")
    wait_until(lambda: bool(rows.all(Nominal)), "begun")
    keys(live)
    assert "1/6  Shkrim në heshtje" in strip(live)
    wall = presenter_of(live).view()
    assert isinstance(wall, Pause)
    assert (wall.title, wall.ends_at) == ("Çfarë e pengon konsultimin?", "Shkruani në heshtje, secili vetë")
    grab(live, "nominal-writing")
    go_on(NominalStage.IDEAS)
    assert "2/6  Nga një ide me radhë" in strip(live)
    for n, text in enumerate(("Afatet janë të shkurtra", "Gjuha është e vështirë", "Ftesat vijnë vonë"), start=1):
        keys(live, "Ctrl+F10")
        wait_until(lambda n=n: len(rows.all(Turn)) == n, "the floor")
        keys(live, "F6")
        type_focused(f"!s {text}")
        keys(live, "Return")
        wait_until(lambda n=n: len(rows.all(Point)) == n, "an idea")
        keys(live)
    assert len({point.organisation for point in rows.all(Point)}) == 3, "one idea of each, in turn"
    grab(live, "nominal-ideas")
    keys(live, "Ctrl+F11")
    wait_until(lambda: bool(rows.all(NominalPass)), "no more ideas")
    go_on(NominalStage.CLARIFY)
    go_on(NominalStage.FIRST)
    assert live.station == "vote"
    assert len(rows.all(Vote)) == 1
    grab(live, "nominal-first")
    for number, stage in enumerate((NominalStage.DISCUSS, None), start=1):
        keys(live, "F9", "Return")
        wait_until(lambda n=number: len(rows.all(Round)) == n, "opened")
        keys(live, "F7")
        type_cards(live, ["AB", "BA", "CA"] if number == 1 else ["AB", "AB", "BA"])
        keys(live, "F9", "Return")
        wait_until(lambda n=number: len(rows.all(Closing)) == n, "closed")
        keys(live)
        if stage is not None:
            go_on(stage)
            grab(live, "nominal-discuss")
            go_on(NominalStage.FINAL)
    keys(live, "Ctrl+F9")
    wait_until(lambda: running_nominal(rows) is None, "through")
    keys(live)
    assert strip(live) == ""
    keys(live, "Ctrl+F12")
    assert running_nominal(rows) is None
