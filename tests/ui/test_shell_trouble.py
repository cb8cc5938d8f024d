"""What goes wrong is said where it belongs, and the meeting goes on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from facilitator.errors import KnownError
from facilitator.meeting.agenda import add_item, open_item
from facilitator.meeting.lifecycle import hand_over, take_back
from facilitator.meeting.people import add_person
from facilitator.meeting.setup import set_meeting
from facilitator.model import AgendaItem, Attendance, Person, TakeBack
from facilitator.store.tx import Tx
from facilitator.workspace import Workspace
from tests.helpers.meetings import Clock, undoable
from tests.helpers.ui import (
    grab,
    new_meeting,
    open_file,
    press,
    press_focused,
    type_text,
    wait_idle,
    wait_saved,
    wait_until,
)
from ui.app import Hooks
from ui.window.dialogs import BugReport, Question, report_text
from ui.window.main_window import MainWindow


@undoable
def full_disk(tx: Tx) -> None:
    raise KnownError("disk.full")


@undoable
def refused(tx: Tx) -> None:
    raise KnownError("text.empty", field="title")


@undoable
def broken(tx: Tx) -> None:
    raise ZeroDivisionError("a bug")


def test_what_was_not_saved_stays_in_red_until_saving_works(window: MainWindow) -> None:
    new_meeting(window)
    window.session.do(full_disk)
    wait_saved(window.session)
    said = window.banners.said("disk")
    assert said.startswith("NUK U RUAJT: ")
    assert window.banners._bars["disk"].tone == "bad"
    window.message("info", "Diçka tjetër")  # a passing word does not hide it
    assert window.banners.said("disk") == said
    grab(window, "not-saved")
    window.session.do(add_item, "Pika e parë")
    wait_saved(window.session)
    assert window.banners.said("disk") == ""
    assert "Ruajtja punon përsëri" in window._toast.text()


def test_what_was_not_saved_can_be_copied_elsewhere(window: MainWindow, tmp_path: Path) -> None:
    new_meeting(window)
    target = tmp_path / "kopje.tryeza"
    window.ask_path = lambda parent, title, pattern, then, save, suggested: then(target)
    window.session.do(full_disk)
    wait_saved(window.session)
    window.banners._bars["disk"]._action.click()
    wait_saved(window.session)
    assert target.exists()
    assert window.banners.said("disk")  # what failed is still not saved


def test_a_foreseen_refusal_is_a_sentence(window: MainWindow) -> None:
    new_meeting(window)
    window.session.do(refused)
    wait_saved(window.session)
    assert window.banners.said("word") == window.trouble.sentence(KnownError("text.empty", field="title"))
    assert window.banners.said("disk") == ""


def test_a_bug_is_raised_and_the_meeting_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    new_meeting(window)
    with capture_exceptions() as caught:
        window.session.do(broken)
        wait_saved(window.session)
    assert {type(one[1]) for one in caught} == {ZeroDivisionError}
    window.session.do(add_item, "Takimi vazhdon")
    wait_saved(window.session)
    assert any(item.title == "Takimi vazhdon" for item in window.session.rows.all(AgendaItem))


def test_one_report_for_one_bug(window: MainWindow, qtbot: QtBot) -> None:
    hooks = Hooks(window)
    error = ZeroDivisionError("a bug")
    hooks.hook(type(error), error, None)
    hooks.hook(type(error), error, None)
    hooks.hook(ValueError, ValueError("another, while the report is open"), None)
    reports = window.findChildren(BugReport)
    assert len(reports) == 1
    assert not reports[0].isModal()  # the meeting goes on behind it
    assert "ZeroDivisionError" in reports[0].text.toPlainText()
    reports[0].close()


def test_a_report_holds_the_trace_and_no_values(workspace: Workspace) -> None:
    secret = "Emri Mbiemri"
    try:
        [secret][1]
    except IndexError as error:
        text = report_text(error, None)
    assert "IndexError" in text
    assert secret not in text
    assert "Qt" in text.splitlines()[1]


def test_excepthooks_are_installed(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    hooks = Hooks(window)
    caught: list[BaseException] = []
    hooks.caught.disconnect()
    hooks.caught.connect(caught.append)
    hooks.install()
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    wait_until(lambda: bool(caught))
    assert isinstance(caught[0], ZeroDivisionError)


def test_a_handed_over_meeting_says_who_has_the_pen_and_gives_it_back_for_a_reason(window: MainWindow) -> None:
    new_meeting(window)
    window.session.do(hand_over, "Blendi Kola")
    wait_saved(window.session)
    assert "Blendi Kola" in window.banners.said("state")
    grab(window, "handed-over")
    window.banners._bars["state"]._action.click()
    question = window.findChild(Question)
    assert question is not None
    assert window.banners.said("state"), "asking is not taking"
    press_focused("Ctrl+Return")
    assert not window.session.rows.all(TakeBack), "without a reason nothing happens"
    type_text(question.reason, "Kopja humbi në rrugë")
    grab(window, "take-the-pen")
    press(question.reason, "Ctrl+Return")
    wait_saved(window.session)
    assert [row.reason for row in window.session.rows.all(TakeBack)] == ["Kopja humbi në rrugë"]
    assert window.banners.said("state") == ""


def test_a_question_called_off_changes_nothing(window: MainWindow) -> None:
    answers: list[object] = []
    window.confirm("Titulli", "A të vazhdohet?", "Po", lambda: answers.append(1))
    press_focused("Escape")
    assert answers == []
    window.confirm("Titulli", "A të vazhdohet?", "Po", lambda: answers.append(1))
    press_focused("Ctrl+Return")
    assert answers == [1]


def test_a_protected_file_is_read_and_says_what_can_be_done(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = new_meeting(window)
    window.close_meeting()
    monkeypatch.setattr("os.access", lambda *_: False)  # root may write everywhere, so a file mode proves nothing
    open_file(window, path)
    assert window.session.read_only == "file.write_protected"
    assert "hapet vetëm për lexim" in window.banners.said("state")
    assert window.footer.saved.text() == "Vetëm për lexim"
    assert not window.undo.can_undo()


def test_a_file_that_cannot_be_opened_leaves_the_open_one(window: MainWindow, tmp_path: Path) -> None:
    path = new_meeting(window)
    other = tmp_path / "notes.tryeza"
    other.write_text("this is no meeting")
    open_file(window, other)
    assert window.session.path == path
    assert window.banners.said("word")
    open_file(window, tmp_path / "nowhere.tryeza")
    assert window.session.path == path


# undo and redo


def test_undo_is_named_after_the_act_and_says_what_it_did(window: MainWindow) -> None:
    new_meeting(window)
    session = window.session
    assert not window.undo.can_undo()
    session.do(add_person, name="Ana Çela")
    wait_saved(session)
    assert window.undo.undo_title() == "Zhbëj: u shtua Ana Çela"
    menu = window.menuBar().actions()[1].menu()
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "Zhbëj: u shtua Ana Çela"
    assert menu.actions()[0].isEnabled()
    assert not menu.actions()[1].isEnabled()
    menu.aboutToHide.emit()
    press(window, "Ctrl+Z")
    wait_saved(session)
    assert session.rows.all(Person) == []
    assert window._toast.text() == "U zhbë: u shtua Ana Çela"
    assert window.undo.redo_title() == "Ribëj: u shtua Ana Çela"
    press(window, "Ctrl+Shift+Z")
    wait_saved(session)
    assert [person.name for person in session.rows.all(Person)] == ["Ana Çela"]
    window._toast._action.click()  # "Zhbëj" on the word that passes
    wait_saved(session)
    assert session.rows.all(Person) == []


def test_undo_says_whom_and_what_after_a_restart_and_a_label_where_nobody_is_meant(
    window: MainWindow, make_window: Callable[..., MainWindow]
) -> None:
    path = new_meeting(window)
    window.session.do(set_meeting, city="Fier")
    window.session.do(add_person, name="Ana & Çela")
    wait_saved(window.session)
    window.close()
    again = make_window(window.workspace)
    open_file(again, path)
    wait_saved(again.session)
    assert again.undo.undo_title() == "Zhbëj: u shtua Ana & Çela"
    again.commands.refresh()
    assert again.commands.action("edit.undo").text() == "Zhbëj: u shtua Ana && Çela", "a letter, not the mark of a key"
    press(again, "Ctrl+Z")
    wait_saved(again.session)
    assert again.undo.undo_title() == "Zhbëj: ndryshimin e të dhënave të takimit"
    press(again, "Ctrl+Z")
    wait_saved(again.session)
    assert again._toast.text() == "U krye: zhbëj ndryshimin e të dhënave të takimit"
    again.go("preparation")
    assert again._toast.text() == "", "a word that passes ends with its station"


def test_undo_with_nothing_left_does_nothing(window: MainWindow) -> None:
    new_meeting(window)
    press(window, "Ctrl+Z")
    wait_saved(window.session)
    assert window.banners.said("word") == ""


def test_a_field_undoes_its_own_words_first(window: MainWindow) -> None:
    new_meeting(window)
    session = window.session
    session.do(add_person, name="Ana Çela")
    wait_saved(session)
    field = QLineEdit(window.centralWidget())
    field.show()
    field.setFocus()
    type_text(field, "çka")
    press(field, "Ctrl+Z")
    wait_saved(session)
    assert field.text() == ""
    assert len(session.rows.all(Person)) == 1, "the word, not the person"
    press(field, "Ctrl+Z")
    wait_saved(session)
    assert session.rows.all(Person) == []


# copies


def open_an_item(window: MainWindow) -> None:
    item = window.session.rows.all(AgendaItem)[0]
    window.session.do(open_item, item.uid)
    wait_idle(window)


def test_a_copy_is_taken_when_an_item_is_opened(window: MainWindow, workspace: Workspace) -> None:
    path = new_meeting(window)
    folder = workspace.snapshots(path)
    assert window.footer.copies.text() == "Ende pa kopje"
    open_an_item(window)
    assert len(list(folder.glob("*.tryeza"))) == 1
    assert window.footer.copies.text() == "Kopja: tani"
    window.commands.run("app.snapshot")
    wait_idle(window)
    assert len(list(folder.glob("*.tryeza"))) == 1, "nothing happened since the last copy"


def test_a_copy_opens_with_everything_in_it(window: MainWindow, workspace: Workspace) -> None:
    path = new_meeting(window)
    window.session.do(add_person, name="Ëngjëll Ndoja")
    open_an_item(window)
    copy = next(workspace.snapshots(path).glob("*.tryeza"))
    open_file(window, copy)
    assert [person.name for person in window.session.rows.all(Person)] == ["Ëngjëll Ndoja"]


def test_ten_copies_are_kept(window: MainWindow, workspace: Workspace) -> None:
    path = new_meeting(window)
    for number in range(13):
        window.session.do(add_item, f"Pika {number}")
        wait_saved(window.session)
        window.snapshots.take()
        wait_idle(window)
    kept = sorted(workspace.snapshots(path).glob("*.tryeza"))
    assert len(kept) == 10


def test_the_status_line_tells_the_age(window: MainWindow, clock: Clock) -> None:
    new_meeting(window)
    open_an_item(window)
    clock.now += clock.step * 60 * 5
    window.snapshots.draw()
    assert window.footer.copies.text() == "Kopja: para 5 minutash"
    clock.now += clock.step * 60 * 60 * 2
    window.snapshots.draw()
    assert window.footer.copies.text().startswith("Kopja: ora 09:")


def test_a_second_place_gets_a_copy_too_and_its_absence_is_said(
    window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    path = new_meeting(window)
    stick = tmp_path / "stick"
    stick.mkdir()
    workspace.save(replace(workspace.settings, second_place=str(stick)))
    open_an_item(window)
    copies = list(stick.glob("*/*.tryeza"))
    assert len(copies) == 1
    assert copies[0].read_bytes() == (workspace.snapshots(path) / copies[0].name).read_bytes()
    workspace.save(replace(workspace.settings, second_place=str(tmp_path / "gone")))
    window.session.do(add_item, "Pika")
    wait_saved(window.session)
    window.snapshots.take()
    wait_idle(window)
    assert "vendi i dytë nuk arrihet" in window.footer.copies.text()
    assert window.footer.copies.property("role") == "amber"


def test_an_open_secret_box_delays_the_copy_silently(
    window: MainWindow, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from facilitator.store.file import box_path

    path = new_meeting(window)
    box = box_path(path)
    box.write_bytes(b"cards")
    open_an_item(window)
    folder = workspace.snapshots(path)
    assert not list(folder.glob("*.tryeza"))
    assert window.banners.said("word") == ""
    box.unlink()
    monkeypatch.setattr(window.snapshots, "_waiting", window.snapshots._waiting)
    assert window.snapshots._waiting
    window.session.do(add_item, "Pika")
    wait_saved(window.session)
    from facilitator.store.journal import Changes

    window.snapshots.changed(Changes("", "close_round", ()))
    wait_idle(window)
    assert len(list(folder.glob("*.tryeza"))) == 1


# arrivals


@pytest.fixture
def arrivals(window: MainWindow) -> Any:
    from ui.live.arrivals import Arrivals

    new_meeting(window)
    for name in ("Çelik Gashi", "Ana Çela", "Ëngjëll Ndoja"):
        window.session.do(add_person, name=name)
    wait_saved(window.session)
    window.go("discussion")
    press(window, "Ctrl+R")
    return Arrivals.of(window)


def test_quick_arrival_by_plain_letters(window: MainWindow, arrivals: Any) -> None:
    popup = arrivals.popup
    assert popup.is_open()
    type_text(popup.line, "engj")
    assert popup.rows.item(0).title == "Ëngjëll Ndoja"
    press(popup.line, "Return")
    wait_saved(window.session)
    assert len(window.session.rows.all(Attendance)) == 1
    assert window._toast.text().startswith("Ëngjëll Ndoja erdhi në orën 09:")
    assert not popup.is_open(), "back to where one came from"
    grab(window, "arrival")
    press(window, "Ctrl+R")
    type_text(popup.line, "engj")  # Enter on someone inside is harmless and says since when
    press(popup.line, "Return")
    wait_saved(window.session)
    assert len(window.session.rows.all(Attendance)) == 1
    assert popup.said().startswith("Ëngjëll Ndoja është brenda që nga ora 09:")
    assert window.header.inside.text() == "1 në sallë"


def test_quick_arrival_of_someone_not_invited(window: MainWindow, arrivals: Any) -> None:
    type_text(arrivals.popup.line, "Zana Kola, Qendra “Drita”")
    press(arrivals.popup.line, "Ctrl+Return")
    wait_saved(window.session)
    zana = next(person for person in window.session.rows.all(Person) if person.name == "Zana Kola")
    assert not zana.invited
    assert window.header.inside.text() == "1 në sallë"
    assert not arrivals.popup.is_open()


def test_quick_arrival_lists_those_outside_first(window: MainWindow, arrivals: Any) -> None:
    assert [item.title for item in arrivals.search("")] == ["Ana Çela", "Çelik Gashi", "Ëngjëll Ndoja"]
    type_text(arrivals.popup.line, "ana")
    press(arrivals.popup.line, "Return")
    wait_saved(window.session)
    found = arrivals.search("")
    assert [item.title for item in found] == ["Çelik Gashi", "Ëngjëll Ndoja", "Ana Çela"]
    assert found[-1].dim


def test_make_window_leaves_no_file_open(make_window: Callable[..., MainWindow], workspace: Workspace) -> None:
    first = make_window(workspace)
    path = new_meeting(first)
    second = make_window(workspace)
    open_file(second, path)
    assert not second.session.is_open
    assert "përdor" in second.banners.said("word") or second.banners.said("word")
    first.close()
    QApplication.processEvents()
    open_file(second, path)
    assert second.session.is_open


def test_take_back_is_an_act_with_a_reason() -> None:
    """The window relies on it."""
    assert take_back.act.undoable is False  # type: ignore[attr-defined]
