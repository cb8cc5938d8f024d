"""A section whose source changed, side by side: by keys one sentence from here, the next from there."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.meeting.papers import minutes as acts
from facilitator.meeting.papers.merging import Take
from facilitator.meeting.setup import set_meeting
from facilitator.model import Block, BlockSettled, DocumentKind
from tests.helpers.meetings import Clock
from tests.helpers.papers import minutes, open_demo, settle
from tests.helpers.ui import grab, press_focused, type_focused, wait_saved
from ui.stations.minutes.editing.beside import BesideSheet
from ui.stations.minutes.station import MinutesStation
from ui.window.main_window import MainWindow

AIMS = "aims"
RELACION = DocumentKind.RELACION
BEFORE = (
    "Informimi i organizatave për rezultatet. Mbledhja e propozimeve nga të pranishmit me shkrim. "
    "Përcaktimi i afateve për vitin 2026."
)
MINE = (
    "Informimi i organizatave për rezultatet. Mbledhja e propozimeve nga të gjithë të pranishmit me shkrim. "
    "Përcaktimi i afateve për çdo masë."
)
AFTER = (
    "Informimi i organizatave dhe i publikut për rezultatet. Mbledhja e propozimeve nga të pranishmit me gojë. "
    "Përcaktimi i afateve për vitin 2027."
)


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> MinutesStation:
    open_demo(window, clock)
    made = minutes(window)
    window.session.do(set_meeting, purpose=BEFORE)
    wait_saved(window.session)
    settle(window)
    section = _section(made)
    text = section.auto_text
    for was, now in zip(BEFORE.split(". "), MINE.split(". "), strict=True):
        text = text.replace(was.rstrip("."), now.rstrip("."))
    assert text != section.auto_text
    window.session.do(acts.edit_block, RELACION, AIMS, text, section.auto_text)
    window.session.do(set_meeting, purpose=AFTER)
    wait_saved(window.session)
    settle(window)
    made.outline.select(AIMS)
    made.outline.setFocus()
    return made


def _section(station: MinutesStation):  # type: ignore[no-untyped-def]
    assert station.look is not None
    return next(one for one in station.look.sections[RELACION] if one.key == AIMS)


def sheet(window: MainWindow) -> BesideSheet:
    (found,) = [one for one in window.findChildren(BesideSheet) if one.isVisible()]
    return found


def test_sentences_are_taken_by_keys(window: MainWindow, station: MinutesStation) -> None:
    press_focused("Ctrl+H")
    made = sheet(window)
    grab(window, "minutes-beside")
    assert QApplication.focusWidget() is made.table
    assert made.open_left() == 1, "only where both changed the same words somebody must choose"
    at = made.table.currentRow()
    assert made.takes[at] is None
    assert "afateve" in made.found[at].mine
    press_focused("Return")
    assert made.table.currentRow() == at, "Enter does not choose for anybody"
    assert made.isVisible()
    press_focused("Right")
    assert made.takes[at] is Take.AUTOMATIC
    press_focused("Left")
    assert made.takes[at] is Take.MINE
    assert "për çdo masë" in made.result.toPlainText()
    assert "2027" not in made.result.toPlainText()
    grab(window, "minutes-beside-chosen")
    outcome = made.outcome()
    press_focused("Return")
    wait_saved(window.session)
    settle(window)
    assert not [one for one in window.findChildren(BesideSheet) if one.isVisible()]
    (block,) = window.session.rows.all(Block, section=AIMS)
    assert block.text == outcome
    for words in ("dhe i publikut", "të gjithë të pranishmit me gojë", "për çdo masë"):
        assert words in block.text
    assert block.base == _section(station).auto_text
    (told,) = window.session.rows.all(BlockSettled)
    assert set(told.takes.split()) == {"mine", "automatic", "both"}
    press_focused("Ctrl+Z")
    wait_saved(window.session)
    assert window.session.rows.all(Block, section=AIMS)[0].text != outcome


def test_digits_take_and_arrows_move(window: MainWindow, station: MinutesStation) -> None:
    press_focused("Ctrl+H")
    made = sheet(window)
    open_ = made.table.currentRow()
    press_focused("3")
    assert made.takes[open_] is Take.BOTH
    assert "për çdo masë" in made.result.toPlainText()
    assert "2027" in made.result.toPlainText()
    press_focused("Up")
    above = made.table.currentRow()
    assert above < open_
    assert not made.found[above].same
    press_focused("1")
    assert made.takes[above] is Take.MINE
    press_focused("2")
    assert made.takes[above] is Take.AUTOMATIC
    press_focused("Escape")
    assert not window.session.rows.all(BlockSettled), "nothing is kept that nobody kept"


def test_words_being_typed_are_kept_before_they_are_compared(window: MainWindow, station: MinutesStation) -> None:
    press_focused("Return")
    press_focused("Ctrl+A")
    type_focused("Krejt e imja.")
    press_focused("Ctrl+H")
    wait_saved(window.session)
    settle(window)
    made = sheet(window)
    assert made.found[-1].mine.strip() == "Krejt e imja." or "Krejt e imja." in "".join(one.mine for one in made.found)
    press_focused("Ctrl+Return")
    assert made.isVisible(), "somebody must choose first"
    press_focused("1")
    press_focused("Ctrl+Return")
    wait_saved(window.session)
    settle(window)
    assert window.session.rows.all(Block, section=AIMS)[0].text == "Krejt e imja."


def test_a_cell_says_what_it_holds(window: MainWindow, station: MinutesStation) -> None:
    press_focused("Ctrl+H")
    made = sheet(window)
    at = made.table.currentRow()
    assert made.table.item(at, 0).text() == "zgjidhni"
    assert "për çdo masë" in made.table.item(at, 1).text()
    assert "2027" in made.table.item(at, 2).text()
    press_focused("1")
    assert made.table.item(at, 0).text() == "e imja"
