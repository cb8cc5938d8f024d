"""The projector follows the station, or stays where it was pinned; it shows results only after closing."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from facilitator.meeting.agenda import open_item
from facilitator.meeting.setup import open_meeting
from facilitator.model import Channel, Option, Round, Tally
from facilitator.voting.hands import enter_hands
from facilitator.voting.prepare import add_vote
from facilitator.voting.round import close_round, give_cards, open_round, type_card
from facilitator.voting.rules import words_of
from tests.helpers.room import DEMO_CARDS, at_work, done, hall, item_of
from tests.helpers.ui import grab, new_meeting, press_focused, wait_until
from ui.live.hall.votes import vote_result
from ui.live.presenter import Show, presenter_of
from ui.projector.spoken import spoken
from ui.projector.views import Agenda, Blank, View, VoteOpen, VoteResult, Welcome
from ui.stations.vote.station import VoteStation
from ui.window.main_window import MainWindow


def view(window: MainWindow) -> View:
    """What the hall sees now."""
    at_work(window)
    projector = window.projector()
    assert projector is not None
    return projector.view()


def demo_vote(window: MainWindow, *, secret: bool = False) -> Round:
    """The demo's seventeen cards in an open round, not closed."""
    vote = done(window, add_vote, "Cilat masa të parat?", "dots", secret=secret)
    opened = done(window, open_round, vote.uid)
    done(window, give_cards, opened.uid)
    for card in DEMO_CARDS:
        done(window, type_card, opened.uid, card)
    assert isinstance(opened, Round)
    return opened


def test_welcome_before_the_meeting_then_the_agenda(window: MainWindow) -> None:
    new_meeting(window, "Takim konsultues", place="Salla 2", city="Tiranë", starts="09:30", ends="12:45")
    window.go("preparation")
    press_focused("F5")
    shown = view(window)
    assert isinstance(shown, Welcome)
    assert (shown.title, shown.organiser, shown.place) == ("Takim konsultues", "", "Salla 2, Tiranë")
    assert shown.when == "E martë, 27 tetor 2026 · 09:30–12:45"
    assert shown.present == "", "nobody has come"
    assert shown.clock.startswith("09:3")
    assert shown.items == ("Diskutimi",)
    window.go("attendance")
    assert isinstance(view(window), Welcome)
    done(window, open_meeting)
    assert isinstance(view(window), Agenda)


def test_the_agenda_shows_where_the_meeting_is(window: MainWindow) -> None:
    hall(window)
    window.go("discussion")
    window.toggle_projector()
    shown = view(window)
    assert isinstance(shown, Agenda)
    assert [state for _, state in shown.items] == ["next", "now", "next", "next"]
    assert shown.current == 1
    assert shown.clock.endswith("/ 12′")
    done(window, open_item, item_of(window, "Konsultimi publik").uid)
    shown = view(window)
    assert isinstance(shown, Agenda)
    assert [state for _, state in shown.items] == ["next", "done", "now", "next"]


def test_an_open_vote_shows_progress_and_its_result_only_when_closed(window: MainWindow) -> None:
    hall(window, bodies=18, measures=6)
    window.go("vote")
    window.toggle_projector()
    opened = demo_vote(window)
    shown = view(window)
    assert isinstance(shown, VoteOpen)
    assert (shown.voted, shown.total) == (17, 18)
    assert [option[0] for option in shown.options] == list("ABCDEF")
    assert not any(character.isdigit() for option in shown.options for character in option)
    done(window, close_round, opened.uid, returned=17)
    result = view(window)
    assert isinstance(result, VoteResult)
    assert [(bar.label[0], bar.value, bar.rank) for bar in result.bars][3:5] == [("C", 8, "4–5"), ("D", 8, "4–5")]
    assert "4–5" in result.note
    grab(window.projector(), "projector-result")  # type: ignore[arg-type]


def test_a_running_vote_is_shown_from_every_station(window: MainWindow) -> None:
    hall(window, bodies=18, measures=6)
    window.go("discussion")
    window.toggle_projector()
    demo_vote(window)
    assert isinstance(view(window), VoteOpen)


@pytest.mark.parametrize(
    ("key", "kind"), [("Alt+1", Welcome), ("Alt+2", Agenda), ("Alt+3", VoteResult), ("Alt+0", Blank)]
)
def test_a_pinned_view_stays(window: MainWindow, key: str, kind: type) -> None:
    hall(window, bodies=18, measures=6)
    opened = demo_vote(window)
    done(window, close_round, opened.uid, returned=17)
    window.go("discussion")
    window.toggle_projector()
    press_focused(key)
    assert type(view(window)) is kind
    window.go("vote")
    window.go("attendance")
    assert type(view(window)) is kind
    press_focused("Shift+F5")
    assert type(view(window)) is Agenda
    assert presenter_of(window).choice is Show.AUTO


def test_asking_for_a_view_brings_the_projector_up(window: MainWindow) -> None:
    hall(window)
    window.go("discussion")
    assert window.projector() is None
    press_focused("Alt+2")
    assert isinstance(view(window), Agenda)


@pytest.mark.parametrize("key", ["Alt+3", "Alt+4", "Alt+5", "Alt+6", "Alt+7", "Alt+8"])
def test_what_there_is_nothing_for_is_said_and_not_shown(window: MainWindow, key: str) -> None:
    hall(window, bodies=2)
    window.go("vote")
    press_focused(key)
    assert window.projector() is None
    press_focused("F5")
    press_focused(key)
    assert isinstance(view(window), Agenda)
    assert presenter_of(window).choice is Show.AUTO


def test_closing_the_meeting_leaves_nothing_in_the_hall(window: MainWindow) -> None:
    hall(window)
    window.go("discussion")
    press_focused("Alt+2")
    assert isinstance(view(window), Agenda)
    projector = window.projector()
    assert projector is not None
    window.close_meeting()
    wait_until(lambda: isinstance(projector.view(), Blank), "blank")


def test_a_consensus_check_shows_levels_and_verdict(window: MainWindow) -> None:
    from facilitator.voting.hands import enter_hands

    hall(window, bodies=18, measures=6)
    window.go("vote")
    window.toggle_projector()
    vote = done(window, add_vote, "A e mbështesni listën?", "fist")
    opened = done(window, open_round, vote.uid)
    assert isinstance(view(window), VoteOpen)
    assert (view(window).voted, view(window).total) == (None, 18)  # nobody counts before closing
    assert "ngritje dore" in spoken(view(window))
    assert "flet" not in spoken(view(window)).lower()
    done(window, enter_hands, opened.uid, {"A": [0, 0, 1, 2, 5, 9]}, entitled=18)
    assert window.session.rows.all(Tally)
    result = view(window)
    assert isinstance(result, VoteResult)
    assert result.verdict == "Nuk u arrit dakordësia"
    assert [bar.value for bar in result.bars] == [9, 5, 2, 1, 0, 0]
    assert "1 rezervë" in result.note
    assert result.note.endswith("votuan 17 nga 18 me të drejtë vote")
    assert "flet" not in spoken(result).lower()


@pytest.mark.parametrize("method", ["fist", "gradients"])
@pytest.mark.parametrize("options", [None, ("Kalendari", "Afatet")])
def test_a_block_is_told_on_the_wall_as_on_the_laptop_and_is_no_reservation(
    window: MainWindow, method: str, options: tuple[str, ...] | None
) -> None:
    hall(window, bodies=4)
    window.go("vote")
    vote = done(window, add_vote, "A e mbështesni listën?", method)
    opened = done(window, open_round, vote.uid, options=options, channel=Channel.HANDS)
    shown = [0] * len(words_of(method, "sq").levels)
    shown[0], shown[1], shown[-1] = 1, 2, 1
    letters = [row.letter for row in window.session.rows.all(Option, round=opened.uid)]
    done(window, enter_hands, opened.uid, dict.fromkeys(letters, shown), entitled=4, raised=4 if options else None)
    result = vote_result(window.session.rows, opened, "sq")
    station = window.made_station("vote")
    assert isinstance(station, VoteStation)
    wait_until(lambda: station.result.isVisible(), "the result")
    laptop = " · ".join(
        label.text().replace("\n", " · ") for label in station.result.findChildren(QLabel) if label.isVisible()
    )
    wall = " · ".join([result.note, *(bar.detail for bar in result.bars)])
    for told in (wall, laptop):
        assert f"{2 * len(letters)} rezerva · {len(letters)} bllokim" in told
    if options:
        assert [bar.detail for bar in result.bars] == ["2 rezerva · 1 bllokim"] * 2
