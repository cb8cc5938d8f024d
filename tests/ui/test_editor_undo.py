"""Undo in the field where the secretary writes: first her words, then the meeting; and only words come in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from facilitator.meeting.people import add_person
from facilitator.model import Block, DocumentKind, Person
from tests.helpers.meetings import Clock
from tests.helpers.papers import minutes, open_demo, settle
from tests.helpers.ui import new_meeting, press_focused, type_focused, wait_saved
from ui.stations.minutes.editing.live_text import FieldText
from ui.stations.minutes.station import MinutesStation
from ui.window.main_window import MainWindow

NEWCOMER = "Ëngjëll Ndoja"


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> MinutesStation:
    """The demo's minutes; the last act of the meeting added somebody, and nothing is typed."""
    open_demo(window, clock)
    made = minutes(window)
    window.session.do(add_person, name=NEWCOMER)
    wait_saved(window.session)
    settle(window)
    made.outline.select("intro")
    made.outline.setFocus()
    press_focused("Return")
    assert made.editor.text.hasFocus()
    return made


@pytest.fixture
def clipboard() -> Iterator[QMimeData]:
    """What a word processor puts there: the same in words and in rich text."""
    board = QApplication.clipboard()
    data = QMimeData()
    data.setText("U dakordësua")
    data.setHtml('<h1 style="color:red">U <b>dakordësua</b></h1><img src="x.png">')
    board.setMimeData(data)
    yield data
    board.clear()


def here(window: MainWindow) -> bool:
    return NEWCOMER in [person.name for person in window.session.rows.all(Person)]


def pressed(window: MainWindow, keys: str) -> None:
    press_focused(keys)
    wait_saved(window.session)
    settle(window)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_every_kind_of_field_undoes_its_own_words_first(
    window: MainWindow, kind: type[QLineEdit | QPlainTextEdit | QTextEdit]
) -> None:
    """Also one of rich text: the program has none to write in yet, and the first one must not lose an act."""
    new_meeting(window)
    window.session.do(add_person, name=NEWCOMER)
    wait_saved(window.session)
    field = kind(window.centralWidget())
    field.show()
    field.setFocus()
    says = field.text if isinstance(field, QLineEdit) else field.toPlainText
    type_focused("çka")
    press_focused("Ctrl+Z")
    wait_saved(window.session)
    assert (says(), here(window)) == ("", True)
    press_focused("Ctrl+Z")
    wait_saved(window.session)
    assert not here(window)


def undone(text: FieldText, window: MainWindow, before: str) -> None:
    """Press Ctrl+Z until the words are those of before; no act of the meeting may go with them."""
    for _ in range(20):
        if text.toPlainText() == before:
            break
        pressed(window, "Ctrl+Z")
        assert here(window), "the words, not the person"
    assert text.toPlainText() == before


def test_words_typed_are_undone_before_an_act_of_the_meeting(window: MainWindow, station: MinutesStation) -> None:
    text = station.editor.text
    before = text.toPlainText()
    press_focused("Ctrl+End")
    type_focused(" Shtuar.")
    after = text.toPlainText()
    assert after == before + " Shtuar."
    undone(text, window, before)
    for _ in range(20):
        if text.toPlainText() == after:
            break
        pressed(window, "Ctrl+Shift+Z")
    assert text.toPlainText() == after, "and they come back"
    assert here(window)


def test_with_nothing_typed_the_last_act_is_undone(window: MainWindow, station: MinutesStation) -> None:
    """Showing a section is no typing: its words are not taken out of the field."""
    before = station.editor.text.toPlainText()
    assert before
    pressed(window, "Ctrl+Z")
    assert not here(window)
    assert station.editor.text.toPlainText() == before
    pressed(window, "Ctrl+Shift+Z")
    assert here(window)


def test_another_section_has_its_own_words_to_undo(window: MainWindow, station: MinutesStation) -> None:
    """Else Ctrl+Z would write the words of one section into the next."""
    text = station.editor.text
    press_focused("Ctrl+End")
    type_focused(" Shtuar.")
    pressed(window, "Ctrl+S")
    pressed(window, "Alt+Down")
    assert station.editor.key() != "intro"
    other = text.toPlainText()
    assert text.hasFocus()
    pressed(window, "Ctrl+Z")
    assert window.session.rows.all(Block, section="intro") == [], "the last act was keeping the words"
    assert station.editor.key() != "intro"
    assert text.toPlainText() == other
    assert here(window)


def test_a_section_that_is_only_read_has_nothing_to_undo(window: MainWindow, station: MinutesStation) -> None:
    """What is shown there in rich text was never typed: Ctrl+Z is the meeting's, and the text stays."""
    station.show_kind(DocumentKind.ATTENDANCE)
    settle(window)
    station.outline.select("list:notice")
    settle(window)
    station.outline.setFocus()
    press_focused("Return")
    shown = station.editor._shown
    assert shown.hasFocus()
    settle(window)
    before = shown.toHtml()
    assert shown.toPlainText().strip()
    pressed(window, "Ctrl+Z")
    assert not here(window)
    assert shown.toHtml() == before, "who has not come changes nothing in it"


def test_rich_text_comes_in_as_words_and_is_undone(
    window: MainWindow, station: MinutesStation, clipboard: QMimeData
) -> None:
    text = station.editor.text
    before = text.toPlainText()
    press_focused("Ctrl+End")
    press_focused("Ctrl+V")
    assert text.toPlainText() == before + clipboard.text()
    assert plain(text), "no heading, no weight, no colour and no picture came along"
    undone(text, window, before)


def plain(text: QPlainTextEdit) -> bool:
    """Nothing of the document has a shape of its own."""
    block = text.document().begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            return False
        for part in block:
            shape = part.fragment().charFormat()
            if shape.fontWeight() > 500 or shape.isImageFormat() or shape.foreground().color().red() > 200:
                return False
        block = block.next()
    return True
