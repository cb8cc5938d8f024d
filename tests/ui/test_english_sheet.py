"""The sheet of English texts by keys: to the next missing, older ones kept, and only read once approved."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from facilitator.desk import documents
from facilitator.meeting import discussion, outcomes
from facilitator.meeting.papers.english import set_english
from facilitator.meeting.setup import set_meeting
from facilitator.model import AgendaItem, Measure, PointKind, Translated
from tests.helpers.papers import minutes
from tests.helpers.ui import grab, new_meeting, press_focused, type_focused, wait_idle, wait_saved
from ui.office.english import KEY, EnglishSheet
from ui.window.main_window import MainWindow


def sheet(window: MainWindow) -> EnglishSheet:
    (made,) = window.findChildren(EnglishSheet)
    return made


def begin(window: MainWindow, station: str = "preparation") -> EnglishSheet:
    new_meeting(window, "Takimi i parë")
    session = window.session
    session.do(set_meeting, purpose="Të dëgjohen të gjithë\nTë mblidhen propozime")
    session.do(outcomes.add_measure, "Publikimi i projektakteve")
    wait_saved(session)
    window.go(station)
    wait_idle(window)
    press_focused(KEY)
    return sheet(window)


def given(window: MainWindow) -> dict[str, str]:
    return {row.of: row.text for row in window.session.rows.all(Translated)}


def test_enter_keeps_and_goes_to_the_next_missing(window: MainWindow) -> None:
    made = begin(window)
    assert QApplication.focusWidget() is made.english
    assert made.albanian.toPlainText() == "Takimi i parë"
    type_focused("The first meeting")
    press_focused("Return")
    assert made.albanian.toPlainText() == "Të dëgjohen të gjithë"
    press_focused("Alt+Down")  # left without English
    type_focused("To gather proposals")
    press_focused("Alt+Up")
    type_focused("To hear everybody")
    press_focused("Return")
    wait_saved(window.session)
    assert made.albanian.toPlainText() == "Diskutimi", "what has its English is passed over"
    press_focused("Return")  # nothing typed: it stays missing
    assert made.albanian.toPlainText() == "Publikimi i projektakteve"
    assert given(window) == {
        "Takimi i parë": "The first meeting",
        "Të dëgjohen të gjithë": "To hear everybody",
        "Të mblidhen propozime": "To gather proposals",
    }
    assert made._count.text().startswith("3 ")
    type_focused("Publishing draft acts")
    press_focused("Escape")  # what was typed is kept however the sheet is left
    wait_saved(window.session)
    assert given(window)["Publikimi i projektakteve"] == "Publishing draft acts"
    window.session.undo()
    wait_saved(window.session)
    assert "Publikimi i projektakteve" not in given(window)


def test_an_older_wording_is_kept_by_one_key(window: MainWindow) -> None:
    made = begin(window, "minutes")
    (measure,) = window.session.rows.all(Measure)
    window.session.do(set_english, "measure", measure.uid, "text", "Publishing draft acts")
    window.session.do(outcomes.set_measure, measure.uid, text="Publikimi i të gjitha projektakteve")
    wait_saved(window.session)
    assert made._older.isVisible()
    made.pane.select(f"measure/{measure.uid}/text")
    made.english.setFocus()
    assert "Publikimi i projektakteve" in made._note.text()
    press_focused("Return")
    wait_saved(window.session)
    assert not made._older.isVisible()
    assert given(window) == {"Publikimi i të gjitha projektakteve": "Publishing draft acts"}


def test_what_was_said_is_there_for_whoever_wants_it(window: MainWindow) -> None:
    new_meeting(window, "Takimi i parë", template_name="consultation")
    wait_saved(window.session)
    item = next(row for row in window.session.rows.all(AgendaItem) if row.area)
    window.session.do(discussion.add_point, item.uid, PointKind.SUGGESTION, "Kalendar vjetor i takimeve")
    wait_saved(window.session)
    window.go("minutes")
    wait_idle(window)
    press_focused(KEY)
    made = sheet(window)
    wanted = {one.text for one in made._texts.values()}
    assert "Kalendar vjetor i takimeve" not in wanted
    made.all.setFocus()
    press_focused("Space")
    assert "Kalendar vjetor i takimeve" in {one.text for one in made._texts.values()}
    grab(window, "english-all")


def test_approved_it_can_only_be_read(window: MainWindow) -> None:
    new_meeting(window, "Takimi i parë")
    wait_saved(window.session)
    assert window.session.file is not None
    documents.approve(window.session.file, "Ana")
    path = window.session.path
    window.close_meeting()
    wait_idle(window)
    assert path is not None
    window.open_meeting(path)
    wait_idle(window)
    window.go("minutes")
    wait_idle(window)
    press_focused(KEY)
    made = sheet(window)
    assert made.english.isReadOnly()
    press_focused("Return")
    wait_saved(window.session)
    assert given(window) == {}


def test_a_check_opens_the_sheet(window: MainWindow) -> None:
    new_meeting(window, "Takimi i parë", language="en")
    wait_saved(window.session)
    station = minutes(window)
    (check,) = [one for one in station._checks() if one.goal == "english"]
    station.guide.to_check(check)
    assert sheet(window).english.isVisible()
