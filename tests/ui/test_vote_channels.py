"""The kiosk and the roll call, by keys only; nobody sees the last choice and only the code leads out of the kiosk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from facilitator.meeting.attendance import leave
from facilitator.meeting.outcomes import remove_measure
from facilitator.model import (
    Ballot,
    Called,
    Card,
    Channel,
    Closing,
    KioskVote,
    Mandate,
    Measure,
    Organisation,
    Person,
    RollEntry,
    RollMandate,
    Round,
    RoundPart,
    Tally,
)
from facilitator.store.file import box_path
from facilitator.voting.box import Box
from facilitator.voting.prepare import add_vote
from facilitator.voting.rules import read_result
from tests.helpers.room import at_work, done, hall
from tests.helpers.ui import accessible_parts, grab, press_focused, type_focused, wait_until
from ui.stations.vote.kiosk.window import KioskWindow
from ui.stations.vote.mandates import MandatesPanel
from ui.stations.vote.station import VoteStation
from ui.window.main_window import MainWindow


@pytest.fixture
def live(window: MainWindow) -> Iterator[MainWindow]:
    hall(window, bodies=6, measures=4)
    window.go("vote")
    yield window
    if (left := station(window).running.kiosk) is not None:  # of a test that failed within
        left._leave()


def station(window: MainWindow) -> VoteStation:
    made = window.made_station("vote")
    assert isinstance(made, VoteStation)
    return made


def keys(window: MainWindow, *pressed: str) -> None:
    for key in pressed:
        press_focused(key)
        at_work(window)


def opened(window: MainWindow, method: str, *, secret: bool, channel: Channel | None = None) -> Round:
    done(window, add_vote, "Cilat masa duhet të trajtohen të parat?", method, secret=secret, channel=channel)
    window.go("vote")
    keys(window, "Ctrl+G", "F9", "Return")
    wait_until(lambda: bool(window.session.rows.all(Round)), "opened")
    at_work(window)
    (row,) = window.session.rows.all(Round)
    return row


def kiosk(window: MainWindow, code: str = "dalja 7") -> KioskWindow:
    """Begun with a code."""
    keys(window, "Shift+F8")
    made = station(window).running.kiosk
    assert made is not None
    wait_until(made.isVisible, "the kiosk stands there")
    made.start.line.setFocus()
    grab(made, "kiosk-start")
    type_focused("abc")
    press_focused("Return")
    assert made.pages.currentWidget() is made.start, "a code too short"
    press_focused("Ctrl+A")
    type_focused(code)
    press_focused("Return")
    return made


def shown(made: KioskWindow) -> str:
    return " ".join(one.text() for one in made.findChildren(QLabel) if one.isVisible())


def away(made: KioskWindow) -> None:
    type_focused("dalja 7")
    press_focused("Return")
    assert not made.isVisible()
    wait_until(lambda: QApplication.activeWindow() is made.ctx, "the program is in front again")


def test_a_kiosk_vote_by_keys_only(live: MainWindow) -> None:
    row = opened(live, "dots", secret=True)
    keys(live, "F8", "Space")  # one of the roll has a card on paper
    made = kiosk(live)
    assert made.names.count() == 5
    grab(made, "kiosk-names")
    for choice in (("2", "Down", "1"), ("Right", "Down", "Down", "2"), ()):
        press_focused("Return")
        assert made.pages.currentWidget() is made.ballot
        for key in choice:
            press_focused(key)
        grab(made, f"kiosk-ballot-{len(choice)}")
        press_focused("Return")
        assert made.pages.currentWidget() is made.check
        grab(made, f"kiosk-check-{len(choice)}")
        press_focused("Return")
        wait_until(lambda: made.pages.currentWidget() is made.thanks, "cast")
        assert made.ballot.rows == [], "nothing of the last choice is left"
        assert made.check.text.text() == ""
        grab(made, "kiosk-thanks")
        press_focused("Return")
    at_work(live)
    assert made.names.count() == 2
    assert len(live.session.rows.all(KioskVote)) == 3
    assert live.session.file is not None
    assert len(Box(box_path(live.session.file.path))) == 3
    press_focused("F12")
    grab(made, "kiosk-code")
    away(made)
    at_work(live)
    grab(live, "vote-after-kiosk")
    assert "në kioskë" in " ".join(one.text() for one in live.findChildren(QLabel) if one.isVisible())
    press_focused("Ctrl+L")
    type_focused("A1")
    keys(live, "Return", "F9", "Return")
    wait_until(lambda: bool(live.session.rows.all(Tally)), "counted")
    (closing,) = live.session.rows.all(Closing)
    assert (closing.given, closing.returned, closing.valid, closing.blank) == (4, 4, 3, 1)
    (tally,) = live.session.rows.all(Tally)
    totals = {line.option: line.detail.number for line in read_result(tally.result).lines}
    assert totals == {"A": 4, "B": 1, "C": 2, "D": 0}
    assert {(part.channel, part.marked, part.counted) for part in live.session.rows.all(RoundPart)} == {
        (Channel.CARDS, 1, 1),
        (Channel.KIOSK, 3, 3),
    }
    assert row.secret


def test_only_the_code_leads_out(live: MainWindow) -> None:
    opened(live, "yesno", secret=True)
    made = kiosk(live)
    for key in ("Alt+F4", "Ctrl+Q", "Escape", "F9", "Ctrl+K", "F1", "Ctrl+W", "Alt+3"):
        press_focused(key)
    made.close()
    assert made.isVisible()
    assert made.isModal()
    assert made.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    press_focused("F12")
    type_focused("gabim")
    press_focused("Return")
    assert made.isVisible()
    assert "nuk është kodi" in shown(made)
    away(made)
    at_work(live)
    assert not live.session.rows.all(KioskVote)


def test_what_is_left_alone_is_thrown_away(live: MainWindow) -> None:
    opened(live, "ticks", secret=True)
    made = kiosk(live)
    press_focused("Return")
    press_focused("Space")
    assert made.ballot.choices() == {"A": 1}
    made._clock.timeout.emit()
    assert made.pages.currentWidget() is made._list
    assert made.ballot.choices() == {}
    press_focused("Return")
    assert made.ballot.choices() == {}
    press_focused("Space")
    press_focused("F12")  # the facilitator comes in between: the choice goes as well
    assert made.ballot.choices() == {}
    away(made)


def test_a_ballot_against_the_rule_is_said_and_not_cast(live: MainWindow) -> None:
    opened(live, "dots", secret=True)
    made = kiosk(live)
    press_focused("Return")
    for key in ("2", "Down", "2"):
        press_focused(key)
    press_focused("Return")
    assert made.pages.currentWidget() is made.ballot, "three dots were allowed, four given"
    assert "4 pika" in shown(made)
    press_focused("Delete")
    press_focused("Return")
    assert made.pages.currentWidget() is made.check
    press_focused("Escape")
    assert made.ballot.choices() == {"A": 2}
    press_focused("F12")
    away(made)


def test_a_screen_reader_hears_every_option_and_what_is_chosen(live: MainWindow) -> None:
    opened(live, "yesno", secret=True)
    made = kiosk(live)
    press_focused("Return")
    assert made.ballot.rows[0].accessibleName().endswith("asgjë e zgjedhur")
    press_focused("Right")
    assert made.ballot.rows[0].accessibleName().endswith(": pro")
    nameless = [part for part in accessible_parts(made) if not part]
    assert nameless == []
    grab(made, "kiosk-yesno")
    press_focused("F12")
    away(made)


def test_a_roll_call_by_one_key_each(live: MainWindow) -> None:
    for measure in live.session.rows.all(Measure)[1:]:
        done(live, remove_measure, measure.uid)
    opened(live, "yesno", secret=False, channel=Channel.ROLL_CALL)
    page = station(live).running.call
    assert QApplication.focusWidget() is page.field
    for key in ("p", "j", "a", "p", "p"):
        type_focused(key)
        at_work(live)
    grab(live, "call")
    keys(live, "Up", "Ctrl+Shift+Backspace")
    said = live.session.rows.all(Called)
    assert len(said) == 4
    type_focused("j")
    at_work(live)
    assert not live.session.rows.all(Card)
    assert not live.session.rows.all(Ballot)
    keys(live, "F9")
    grab(live, "call-closing")
    keys(live, "Return")
    wait_until(lambda: bool(live.session.rows.all(Tally)), "counted")
    (closing,) = live.session.rows.all(Closing)
    assert (closing.given, closing.returned, closing.invalid) == (6, 5, 0)
    grab(live, "call-result")
    (tally,) = live.session.rows.all(Tally)
    (line,) = read_result(tally.result).lines
    assert (line.detail.yes, line.detail.no, line.detail.abstain) == (2, 2, 1)


def test_a_roll_call_of_several_options(live: MainWindow) -> None:
    opened(live, "yesno", secret=False, channel=Channel.ROLL_CALL)
    type_focused("a1 b0 c2")
    keys(live, "Return")
    type_focused("z1")
    keys(live, "Return")
    (said,) = live.session.rows.all(Called)
    assert dict(said.choices) == {"A": 1, "B": 0, "C": 2}
    grab(live, "call-several")


def test_a_mandate_is_noted_by_keys_and_stands_on_the_roll(live: MainWindow) -> None:
    away = live.session.rows.all(Organisation)[0]
    (someone,) = live.session.rows.all(Person, organisation=away.uid)
    done(live, leave, someone.uid)
    keys(live, "Shift+F7")
    (panel,) = live.findChildren(MandatesPanel)
    assert panel.form is not None
    assert panel.form.value("gives") == away.uid
    grab(live, "mandates")
    panel._give.setFocus()
    keys(live, "Return")
    (held,) = live.session.rows.all(Mandate)
    assert held.organisation == away.uid
    grab(live, "mandates-noted")
    keys(live, "Escape")
    opened(live, "yesno", secret=False, channel=Channel.ROLL_CALL)
    (noted,) = live.session.rows.all(RollMandate)
    grab(live, "mandates-roll")
    assert "me autorizim: " + noted.holder in " ".join(
        str(station(live).running.roll.model.find(row.uid)) for row in live.session.rows.all(RollEntry)
    )
