"""A vote of persons by keys: chosen in the form, opened, called by name, and what each group answered."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from facilitator.meeting.attendance import arrive
from facilitator.meeting.outcomes import remove_measure
from facilitator.meeting.people import add_person
from facilitator.model import (
    Called,
    Capacity,
    Channel,
    Measure,
    Organisation,
    RollEntry,
    Round,
    Tally,
    VoteOfPersons,
)
from facilitator.voting.prepare import add_vote
from tests.helpers.room import at_work, done, hall
from tests.helpers.ui import grab, press_focused, type_focused, wait_until
from ui.stations.vote.answers import AnswerWords
from ui.stations.vote.station import VoteStation
from ui.window.main_window import MainWindow


def keys(window: MainWindow, *pressed: str) -> None:
    for key in pressed:
        press_focused(key)
        at_work(window)


def texts(station: VoteStation) -> str:
    return "\n".join(one.text() for one in station.findChildren(QLabel) if one.isVisible())


def test_persons_vote_by_keys(window: MainWindow) -> None:
    hall(window, bodies=4, measures=2)
    for measure in window.session.rows.all(Measure)[1:]:
        done(window, remove_measure, measure.uid)
    bodies = window.session.rows.all(Organisation)
    who = [
        {"name": "Çelik Arapi", "organisation": bodies[0].uid},
        {"name": "Çelik Arapi", "organisation": bodies[1].uid},
        {"name": "Dritan Qytetari", "capacity": Capacity.CITIZEN},
        {"name": "Hana Pritësja", "capacity": Capacity.HOST},
    ]
    for one in who:
        done(window, arrive, done(window, add_person, **one).uid)
    done(window, add_vote, "A e miratojmë masën?", "yesno", channel=Channel.ROLL_CALL)
    window.go("vote")
    station = window.made_station("vote")
    assert isinstance(station, VoteStation)
    assert station.prepare.form is not None
    keys(window, "Ctrl+G")
    assert "4 organizata në sallë me të drejtë vote" in texts(station)
    station.prepare.form.field("persons").control.setFocus()
    keys(window, "Down")
    wait_until(lambda: bool(window.session.rows.all(VoteOfPersons)), "persons vote")
    wait_until(lambda: "7 persona në sallë" in texts(station), "the roll was read again")
    assert "1 person në sallë nuk ka votë" in texts(station)
    assert "Votojnë personat, jo organizatat" in texts(station)
    grab(window, "persons-prepared")
    keys(window, "Ctrl+G", "F9")
    grab(window, "persons-asked")
    keys(window, "Return")
    wait_until(lambda: bool(window.session.rows.all(Round)), "opened")
    at_work(window)
    running = window.session.rows.all(Round)[0]
    assert [entry.name for entry in window.session.rows.all(RollEntry)].count("Çelik Arapi") == 2
    grab(window, "persons-call")
    assert "Thirret tani, nga Shoqata" in texts(station)
    for key in "ppjap":
        type_focused(key)
        at_work(window)
    assert len(window.session.rows.all(Called)) == 5
    assert AnswerWords().figures(window.session.rows, running) is None, "nothing before closing"
    keys(window, "F9", "Return")
    wait_until(lambda: bool(window.session.rows.all(Tally)), "counted")
    at_work(window)
    assert station.result.standing.isVisibleTo(window)
    said = station.result.standing.accessibleDescription()
    assert "Qytetarë pa organizatë: Pro " in said
    assert "Nuk votuan" in said
    assert "U miratua" in texts(station)
    grab(window, "persons-result")
