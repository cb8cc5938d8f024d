"""Vote by keys only; and no count anywhere before closing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListView, QWidget

from facilitator.meeting.attendance import leave
from facilitator.meeting.organisations import confirm_standing
from facilitator.model import (
    Attendance,
    Ballot,
    Cancellation,
    Card,
    Channel,
    Closing,
    Organisation,
    Round,
    Tally,
    Vote,
    VoteChannel,
)
from facilitator.store.file import box_path
from facilitator.voting.prepare import add_vote
from facilitator.voting.rules import Result, read_result
from tests.helpers.room import DEMO_CARDS, at_work, done, hall
from tests.helpers.ui import accessible_parts, grab, open_file, press_focused, type_focused, wait_until
from ui.projector.spoken import spoken
from ui.stations.vote.station import VoteStation
from ui.widgets.bars import Bar
from ui.window.main_window import MainWindow

QUESTION = "Cilat masa duhet të trajtohen të parat?"


@pytest.fixture
def live(window: MainWindow) -> MainWindow:
    hall(window, bodies=18, measures=6)
    window.go("vote")
    return window


def station(window: MainWindow) -> VoteStation:
    made = window.made_station("vote")
    assert isinstance(made, VoteStation)
    return made


def keys(window: MainWindow, *pressed: str) -> None:
    for key in pressed:
        press_focused(key)
        at_work(window)


def open_vote(window: MainWindow, *, secret: bool = True, method: str = "dots", question: str = QUESTION) -> None:
    """Prepared beforehand; opened by keys, a card given to all."""
    done(window, add_vote, question, method, secret=secret)
    window.go("vote")
    keys(window, "Ctrl+G", "F9", "Return")
    wait_until(lambda: bool(window.session.rows.all(Round)), "opened")
    at_work(window)
    keys(window, "F7")


def type_cards(window: MainWindow, cards: list[str]) -> None:
    press_focused("Ctrl+L")
    for card in cards:
        type_focused(card)
        keys(window, "Return")


def the_result(window: MainWindow) -> Result:
    (tally,) = window.session.rows.all(Tally)
    return read_result(tally.result)


def test_who_is_not_confirmed_is_asked_about_before_the_roll_is_fixed(live: MainWindow) -> None:
    def asked() -> str:
        keys(live, "F9")
        said = " ".join(one.text() for one in live.findChildren(QLabel) if one.isVisible())
        press_focused("Escape")
        return said

    keys(live, "Ctrl+Shift+N")
    (first, *_) = live.session.rows.all(Organisation)
    assert "nuk janë konfirmuar si shoqëri civile" in asked()
    done(live, confirm_standing, [row.uid for row in live.session.rows.all(Organisation) if row.uid != first.uid])
    said = asked()
    assert "1 organizatë e listës së votuesve nuk është konfirmuar si shoqëri civile" in said
    assert first.name in said
    done(live, confirm_standing)
    assert "konfirmuar si shoqëri civile" not in asked()
    assert not live.session.rows.all(Round)


# the demo vote


def test_the_demo_vote_by_keys_only(live: MainWindow) -> None:
    keys(live, "Ctrl+Shift+N")
    press_focused("Ctrl+A")
    type_focused(QUESTION)
    keys(live, "Tab", "Tab", "Tab", "Tab", "Space")  # method, dots, most on one, secret
    (vote,) = live.session.rows.all(Vote)
    assert (vote.question, vote.method, dict(vote.params), vote.secret) == (
        QUESTION,
        "dots",
        {"dots": 3, "cap": 2},
        True,
    )
    grab(live, "vote-prepare")
    keys(live, "F9")
    grab(live, "vote-confirm")
    keys(live, "Return")
    wait_until(lambda: bool(live.session.rows.all(Round)), "opened")
    keys(live, "F7")
    assert len(live.session.rows.all(Card)) == 18
    type_cards(live, DEMO_CARDS)
    grab(live, "vote-typing")
    keys(live, "F9")
    grab(live, "vote-closing")
    keys(live, "Return")
    wait_until(lambda: bool(live.session.rows.all(Tally)), "counted")
    grab(live, "vote-result")
    result = the_result(live)
    assert {line.option: line.detail.number for line in result.lines} == {
        "A": 13,
        "B": 10,
        "C": 8,
        "D": 8,
        "E": 9,
        "F": 2,
    }
    (closing,) = live.session.rows.all(Closing)
    assert (closing.given, closing.returned, closing.valid, closing.blank, closing.invalid) == (18, 17, 17, 0, 0)
    shown = station(live).result
    bars: list[Bar] = shown._bars.bars()
    assert [(bar.label[0], bar.value, bar.rank) for bar in bars] == [
        ("A", 13, "1"),
        ("B", 10, "2"),
        ("E", 9, "3"),
        ("C", 8, "4–5"),
        ("D", 8, "4–5"),
        ("F", 2, "6"),
    ]
    words = [text for _, text in texts(shown)]
    assert any("C dhe D" in text and "4–5" in text for text in words)
    assert not box_path(live.session.path).exists()  # type: ignore[arg-type]


def test_eighteen_cards_typed_without_waiting(live: MainWindow) -> None:
    """As fast as keys come: nobody waits for the disk between two cards."""
    open_vote(live)
    press_focused("Ctrl+L")
    for card in [*DEMO_CARDS, "-"]:
        type_focused(card)
        press_focused("Return")
    at_work(live)
    wait_until(lambda: station(live).running.typing.typed() == 18, "18 cards in the box")
    assert station(live).running.typing.field.text() == ""
    keys(live, "F9", "Return")
    wait_until(lambda: bool(live.session.rows.all(Tally)), "counted")
    assert the_result(live).line("A").detail.points == 13
    assert live.session.rows.all(Closing)[0].blank == 1


# nothing counts before closing


def texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """(where, text) of everything a person could see or hear below ``root``."""
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        where = type(widget).__name__
        if isinstance(widget, QLabel | QAbstractButton):
            yield where, widget.text()
        if isinstance(widget, QLineEdit):
            yield where, widget.text()
            yield where, widget.placeholderText()
        if isinstance(widget, QListView) and widget.model() is not None:
            model = widget.model()
            for row in range(model.rowCount()):
                yield where, str(model.index(row, 0).data(0x000B) or "")  # Qt.AccessibleTextRole
        for said in (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()):
            yield where, said
    for part, above in accessible_parts(root):
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
            yield "/".join(above[-2:]), part.text(kind)


ALLOWED = re.compile(
    r"(\d+ nga 18 fletë të hedhura"
    r"|Fleta u ruajt\."
    r"|Shtyp për së dyti…|Shift\+F9"  # offered once there is a card
    r"|U ruajt në këtë kompjuter, ora \d\d:\d\d"
    r"|.*\d\d:\d\d / 12′.*"  # how long the agenda item has lasted
    r"|Kanë votuar \d+ nga 18"
    r"|\d+)"  # the value of the progress bar
)


@pytest.mark.parametrize("secret", [True, False])
def test_no_screen_and_no_reader_counts_before_closing(live: MainWindow, secret: bool) -> None:
    open_vote(live, secret=secret)
    live.toggle_projector()
    wait_until(lambda: live.projector() is not None, "the projector")
    press_focused("Ctrl+L")
    before = {text for _, text in texts(live)}
    cards: set[str] = set()
    for number, card in enumerate(DEMO_CARDS, start=1):
        type_focused(card)
        keys(live, "Return")
        wait_until(lambda n=number: station(live).running.typing.typed() == n, "typed")  # type: ignore[misc]
        cards |= {_as_shown(card), f"fleta {number}", f"{_as_shown(card)}, fleta {number}"}
        for where, text in texts(live):
            if text in before or not text or ALLOWED.fullmatch(text):
                continue
            assert not secret, f"{where} says {text!r} while the secret round runs"
            assert text in cards or text.startswith("Zhbëj"), f"{where} says {text!r} before closing"
        wait_until(lambda n=number: f"{n} nga 18" in room_hears(live), "the hall hears how many")  # type: ignore[misc]
        said = room_hears(live)
        for letter, total in _totals(DEMO_CARDS[:number]).items():
            assert not re.search(rf"\b{letter}\b[^\n]*\b{total} pik", said)
    assert not live.session.rows.all(Tally)
    if secret:
        assert not live.session.rows.all(Ballot), "a secret card is never a row"


def room_hears(window: MainWindow) -> str:
    """What the projector shows, in words."""
    projector = window.projector()
    assert projector is not None
    return spoken(projector.view())


def _as_shown(card: str) -> str:
    return " ".join(
        f"{letter}{card.count(letter)}" if card.count(letter) > 1 else letter for letter in dict.fromkeys(sorted(card))
    )


def _totals(cards: list[str]) -> dict[str, int]:
    return {letter: sum(card.count(letter) for card in cards) for letter in "ABCDEF"}


# typing


def test_what_is_typed_is_said_in_words_at_once(live: MainWindow) -> None:
    open_vote(live)
    press_focused("Ctrl+L")
    type_focused("A2 C1")
    said = station(live).running.typing._feedback.text()
    assert "A  2 pika — Forcimi" in said
    assert "C  1 pikë — Zgjerimi" in said


def test_a_card_against_the_rule_stays_with_a_sentence(live: MainWindow) -> None:
    open_vote(live)
    typing = station(live).running.typing
    type_cards(live, ["AAA"])
    assert typing.field.text() == "AAA"
    assert "2" in typing._feedback.text()
    assert typing.typed() == 0
    keys(live, "Ctrl+I")
    wait_until(lambda: typing.typed() == 1, "kept as invalid")
    assert typing.field.text() == ""


def test_more_cards_than_given_are_refused(live: MainWindow) -> None:
    done(live, add_vote, QUESTION, "dots", secret=False)
    live.go("vote")
    keys(live, "Ctrl+G", "F9", "Return")
    wait_until(lambda: bool(live.session.rows.all(Round)), "opened")
    keys(live, "F8", "Space")
    assert len(live.session.rows.all(Card)) == 1
    type_cards(live, ["A", "B"])
    assert len(live.session.rows.all(Ballot)) == 1
    assert station(live).running.typing.field.text() == "B"


def test_cards_of_an_open_round_are_corrected_and_taken_out(live: MainWindow) -> None:
    open_vote(live, secret=False)
    type_cards(live, ["A2 C1", "B", "-"])
    assert [(dict(b.choices), b.state) for b in live.session.rows.all(Ballot)] == [
        ({"A": 2, "C": 1}, "valid"),
        ({"B": 1}, "valid"),
        ({}, "blank"),
    ]
    keys(live, "Ctrl+Up")
    type_focused("D")
    keys(live, "Return")
    assert dict(live.session.rows.all(Ballot)[2].choices) == {"D": 1}
    keys(live, "Ctrl+Shift+Backspace")
    assert len(live.session.rows.all(Ballot)) == 2
    keys(live, "Ctrl+Z")
    assert len(live.session.rows.all(Ballot)) == 3


def test_secret_cards_are_corrected_and_survive_a_restart(
    live: MainWindow, make_window: Callable[..., MainWindow]
) -> None:
    open_vote(live)
    type_cards(live, ["AAB", "B"])
    keys(live, "Ctrl+Up")
    type_focused("C")
    keys(live, "Return")
    wait_until(lambda: station(live).running.typing.typed() == 2, "two cards")
    path = live.session.path
    live.close()
    keys(live, "Return")  # the vote is open: it waits
    again = make_window(live.workspace)
    open_file(again, path)
    again.go("vote")
    wait_until(lambda: station(again).running.typing.typed() == 2, "two cards after the restart")
    type_cards(again, ["D"])
    keys(again, "F9", "Return")
    wait_until(lambda: bool(again.session.rows.all(Tally)), "counted")
    assert {line.option: line.detail.number for line in the_result(again).lines} == {
        "A": 2,
        "B": 1,
        "C": 1,
        "D": 1,
        "E": 0,
        "F": 0,
    }


# opening and closing


def test_what_is_missing_is_said_before_opening(window: MainWindow) -> None:
    hall(window, bodies=0)
    done(window, add_vote, QUESTION, "dots")
    window.go("vote")
    at_work(window)
    prepare = station(window).prepare
    assert len(prepare.missing) == 2
    assert "masa" in prepare.missing[0]
    keys(window, "Ctrl+G", "F9")
    assert not window.session.rows.all(Round)


def test_a_question_still_being_typed_is_the_one_that_opens(live: MainWindow) -> None:
    done(live, add_vote, QUESTION, "dots")
    at_work(live)
    keys(live, "Ctrl+G", "Return")
    press_focused("Ctrl+A")
    type_focused("Pyetja e re?")
    press_focused("F9")
    at_work(live)
    keys(live, "Return")
    wait_until(lambda: bool(live.session.rows.all(Round)), "opened")
    assert live.session.rows.all(Round)[0].question == "Pyetja e re?"


def test_contradictions_are_said_in_words(live: MainWindow) -> None:
    open_vote(live, secret=False)
    type_cards(live, ["A", "B"])
    keys(live, "F9")
    press_focused("Ctrl+A")
    type_focused("3")
    closing = station(live).running.closing
    assert closing._says.text() == "Në dorë janë 3 fletë, por janë hedhur 2."
    keys(live, "Return")
    assert not live.session.rows.all(Closing)
    press_focused("Ctrl+A")
    type_focused("19")
    assert "u dhanë vetëm 18" in closing._says.text()
    keys(live, "Escape")
    assert station(live).running.typing.field.hasFocus()


def test_totals_of_fingers_give_the_histogram(live: MainWindow) -> None:
    open_vote(live, secret=False, method="fist", question="A e mbështesni listën e masave?")
    keys(live, "F7", "Ctrl+I", "Ctrl+T")  # nothing of cards is at hand
    assert not live.session.rows.all(Card)
    assert not live.session.rows.all(Ballot)
    hands = station(live).running.hands
    keys(live, "F9")
    assert not live.session.rows.all(Closing)
    assert hands._says.text() == "Shkruani duart e numëruara; 0 ku nuk ngriti dorën askush."
    for number in (9, 5, 3, 1, 1, 0):  # fingers 5 to 0
        type_focused(str(number))
        press_focused("Tab")
    assert "Duar të ngritura: 19; me të drejtë vote në sallë: 18" in hands._says.text()
    keys(live, "Return")
    assert not live.session.rows.all(Closing)
    for _ in range(4):  # back to the third, and right this time
        press_focused("Shift+Tab")
    for number in (2, 1, 0):
        press_focused("Ctrl+A")
        type_focused(str(number))
        press_focused("Tab")
    grab(live, "vote-hands")
    assert hands._good.text() == "Ngritën dorën: 17 · nuk votuan: 1"
    words = " ".join(text for _, text in texts(station(live).running) if text)
    assert "flet" not in words.lower().replace("fletët e votimit", "")
    keys(live, "F9")
    result = the_result(live)
    assert result.lines[0].detail.levels == (0, 0, 1, 2, 5, 9)
    assert result.reached is False
    shown = station(live).result
    assert shown._verdict.text() == "Nuk u arrit dakordësia"
    assert "1 rezervë" in shown._notes.text()
    assert [bar.value for bar in shown._bars.bars()] == [9, 5, 2, 1, 0, 0]
    assert shown._cards.text() == (
        "në listën e votuesve 18 · me të drejtë vote në sallë 18 · me dorë të ngritur 17 · nuk votuan 1"
    )
    assert "flet" not in " ".join(text for _, text in texts(shown)).lower()


def test_totals_of_a_secret_round_leave_no_box(live: MainWindow) -> None:
    open_vote(live)
    keys(live, "Ctrl+T")
    for number in (13, 10, 8, 8, 9, 2):
        type_focused(str(number))
        press_focused("Tab")
    press_focused("Tab")
    type_focused("17")
    keys(live, "Return")
    wait_until(lambda: not box_path(live.session.path).exists(), "the box is gone")  # type: ignore[arg-type]
    assert the_result(live).total == 50


def test_totals_that_no_cards_can_give_are_refused(live: MainWindow) -> None:
    open_vote(live, secret=False)
    keys(live, "Ctrl+T")
    type_focused("40")
    for _ in range(7):
        press_focused("Tab")
    type_focused("17")
    keys(live, "Return")
    assert not live.session.rows.all(Closing)
    assert "40" in station(live).running.totals._says.text()


def test_a_round_is_cancelled_with_a_reason_and_another_opened(live: MainWindow) -> None:
    open_vote(live)
    type_cards(live, ["A"])
    keys(live, "Ctrl+Shift+X")
    type_focused("Gabim në listë")
    keys(live, "Ctrl+Return")
    wait_until(lambda: bool(live.session.rows.all(Cancellation)), "cancelled")
    assert live.session.rows.all(Cancellation)[0].reason == "Gabim në listë"
    assert not box_path(live.session.path).exists()  # type: ignore[arg-type]
    keys(live, "Ctrl+Shift+R", "F9", "Return")
    wait_until(lambda: len(live.session.rows.all(Round)) == 2, "opened again")
    assert [row.number for row in live.session.rows.all(Round)] == [1, 2]


def test_who_left_is_not_on_the_roll(live: MainWindow) -> None:
    visit = live.session.rows.all(Attendance)[0]
    done(live, leave, visit.person)
    open_vote(live, secret=False)
    assert live.session.rows.all(Round)[0].roll_size == 17
    assert len(station(live).running.roll.model.items()) == 17


def test_parameters_are_checked_as_they_are_typed(live: MainWindow) -> None:
    done(live, add_vote, QUESTION, "dots")
    at_work(live)
    keys(live, "Ctrl+G", "Return", "Tab", "Tab")
    press_focused("Ctrl+A")
    type_focused("5")
    keys(live, "Tab")
    assert live.session.rows.all(Vote)[0].params["dots"] == 5
    press_focused("Ctrl+A")
    type_focused("9")
    press_focused("Tab")
    at_work(live)
    form = station(live).prepare.form
    assert form is not None
    assert form.field("cap").problem()
    assert live.session.rows.all(Vote)[0].params["cap"] == 2


def test_every_control_has_a_name(live: MainWindow) -> None:
    open_vote(live, secret=False)
    type_cards(live, ["A"])
    for part, above in accessible_parts(station(live)):
        owner = part.object()
        if part.state().focusable and isinstance(owner, QWidget) and owner.focusProxy() is None:
            assert part.text(QAccessible.Text.Name), (type(owner), above)


# how it is voted, invalid cards, walking away


def test_hands_or_cards_are_chosen_by_keys_and_a_secret_vote_leaves_no_choice(live: MainWindow) -> None:
    done(live, add_vote, QUESTION, "ticks")
    at_work(live)
    prepare = station(live).prepare
    assert prepare.form is not None
    assert "Fletët e bardha" in prepare._freeze._rule.text()
    keys(live, "Ctrl+G", "Return", "Tab", "Tab", "Tab", "Tab")  # method, ticks, secret, voted by
    keys(live, "Up")
    (chosen,) = live.session.rows.all(VoteChannel)
    assert chosen.channel is Channel.HANDS
    assert "ngritje dore" in prepare._freeze._rule.text()
    assert "me nga një dorë" in prepare._freeze._roll_title.text()
    grab(live, "vote-prepare-hands")
    keys(live, "Shift+Tab", "Space")  # secret
    assert not live.session.rows.all(VoteChannel)
    assert not prepare.form.field("channel").control.isEnabled()
    assert prepare.form.value("channel") is Channel.CARDS
    keys(live, "Space")
    assert prepare.form.field("channel").control.isEnabled()


def test_hands_for_options_ask_who_raised_one_at_all(live: MainWindow) -> None:
    done(live, add_vote, QUESTION, "ticks", channel=Channel.HANDS)
    keys(live, "Ctrl+G", "F9", "Return")
    wait_until(lambda: bool(live.session.rows.all(Round)), "opened")
    hands = station(live).running.hands
    for number in (12, 9, 3, 0, 7, 1):
        type_focused(str(number))
        press_focused("Tab")
    assert hands._says.text() == "Shkruani sa votues e ngritën dorën të paktën një herë."
    keys(live, "Return")
    assert not live.session.rows.all(Closing)
    type_focused("16")
    grab(live, "vote-hands-options")
    keys(live, "Return")
    assert [line.detail.points for line in the_result(live).lines] == [12, 9, 7, 3, 1, 0]
    (closing,) = live.session.rows.all(Closing)
    assert (closing.given, closing.returned, closing.blank, closing.invalid) == (18, 16, 0, 0)
    grab(live, "vote-hands-result")


@pytest.mark.parametrize("secret", [False, True])
def test_a_card_against_the_rule_is_kept_as_invalid_by_a_second_enter_and_says_why(
    live: MainWindow, secret: bool
) -> None:
    open_vote(live, secret=secret)
    typing = station(live).running.typing
    press_focused("Ctrl+L")
    type_focused("A2B2")
    keys(live, "Return")
    assert typing.typed() == 0
    assert "4 pika" in typing._feedback.text()
    assert "Enter edhe një herë e ruan si të pavlefshme" in typing._feedback.text()
    type_focused("C")  # another card than the one that was refused: asked anew
    keys(live, "Return")
    assert typing.typed() == 0
    press_focused("Ctrl+A")
    type_focused("A2B2")
    keys(live, "Return", "Return")
    wait_until(lambda: typing.typed() == 1, "kept")
    at_work(live)
    assert typing._feedback.text() == (
        "Fleta u ruajt si e pavlefshme. Në këtë fletë janë 4 pika; lejohen më së shumti 3."
    )
    assert typing.field.text() == ""
    grab(live, f"vote-invalid-{'secret' if secret else 'open'}")
    assert ("1 e pavlefshme" in typing._progress_words.text()) is not secret  # a secret round counts nothing yet
    type_focused("A4")
    keys(live, "Ctrl+I")
    wait_until(lambda: typing.typed() == 2, "kept too")
    at_work(live)
    assert typing._feedback.text().startswith("Fleta u ruajt si e pavlefshme. Alternativa A ka 4 pika")
    keys(live, "Ctrl+I")
    wait_until(lambda: typing.typed() == 3, "and one nobody could read")
    at_work(live)
    assert typing._feedback.text() == "Fleta u ruajt si e pavlefshme."
    keys(live, "F9", "Return")
    wait_until(lambda: bool(live.session.rows.all(Tally)), "counted")
    (closing,) = live.session.rows.all(Closing)
    assert (closing.valid, closing.blank, closing.invalid) == (0, 0, 3)


def test_walking_away_from_an_open_vote_asks_at_every_door(live: MainWindow) -> None:
    live.go("attendance")
    live.go("vote")
    assert live.station == "vote"  # nothing is open, nothing is asked
    open_vote(live, secret=False)
    type_cards(live, ["A"])
    path = live.session.path
    keys(live, "F2")
    grab(live, "vote-leaving")
    assert live.station == "vote"
    assert any("Fletët e hedhura deri tani ruhen" in text for _, text in texts(live))
    keys(live, "Escape")
    assert live.station == "vote"
    keys(live, "F2", "Return")
    assert live.station == "attendance"
    live.close_meeting()
    assert live.session.is_open
    keys(live, "Escape")
    live.close()
    assert live.isVisible()
    keys(live, "Escape")
    open_file(live, path)  # the same again, which would close it first
    assert live.station == "attendance"
    keys(live, "Escape")
    live.close_meeting()
    keys(live, "Return")
    assert not live.session.is_open
    open_file(live, path)
    live.go("vote")
    wait_until(lambda: station(live).running.typing.typed() == 1, "it goes on where it was")
