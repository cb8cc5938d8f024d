"""Forms and sheets: what counts as a change, what is refused, and where the focus goes."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.ui import type_text
from ui.widgets.basics import STRETCH, column, label
from ui.widgets.forms import ChoiceField, Form, LineField, Sheet, TextField
from ui.widgets.overlay import Overlay


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.add_line("name", "Emri", "Këshilli")
    made.add_date("day", "Data", lambda: date(2026, 11, 28))
    made.add_clock("at", "Ora")
    made.add_choice("kind", "Lloji", [("open", "I hapur"), ("secret", "I fshehtë")])
    made.add_text("aim", "Qëllimi", hint="Del në faqen e parë.")
    made.add_check("public", "Publik")
    made.resize(700, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def edits(form: Form) -> list[str]:
    told: list[str] = []
    form.edited.connect(told.append)
    return told


def line(form: Form, key: str) -> QLineEdit:
    field = form.field(key)
    assert isinstance(field, LineField)
    return field.line


def retype(form: Form, key: str, text: str) -> None:
    line(form, key).setFocus()
    line(form, key).selectAll()
    if text:
        type_text(line(form, key), text)
    else:
        QTest.keyClick(line(form, key), Qt.Key.Key_Delete)
    QTest.keyClick(line(form, key), Qt.Key.Key_Return)


def test_values_of_every_kind(form: Form) -> None:
    form.set_values(
        {"day": datetime(2026, 11, 23, 9, 0), "at": time(17, 30), "kind": "secret", "aim": "Të flasim.", "public": True}
    )
    assert line(form, "day").text() == "23.11.2026"
    assert line(form, "at").text() == "17:30"
    assert form.values() == {
        "name": "Këshilli",
        "day": date(2026, 11, 23),
        "at": time(17, 30),
        "kind": "secret",
        "aim": "Të flasim.",
        "public": True,
    }


def test_edited_only_on_a_real_change(form: Form) -> None:
    told = edits(form)
    retype(form, "name", "Këshilli")
    assert told == []
    retype(form, "name", "Këshilli i lagjes ")
    assert told == ["name"]
    assert form.value("name") == "Këshilli i lagjes"
    QTest.keyClick(line(form, "name"), Qt.Key.Key_Return)
    assert told == ["name"]


@pytest.mark.parametrize("typed", ["23.11.2026", "23/11/26", "23 nëntor 2026", "2026-11-23"])
def test_days_are_typed_as_people_write_them(form: Form, typed: str) -> None:
    told = edits(form)
    retype(form, "day", typed)
    assert form.value("day") == date(2026, 11, 23)
    assert line(form, "day").text() == "23.11.2026"
    assert told == ["day"]


def test_what_is_no_date_is_said_and_changes_nothing(form: Form) -> None:
    form.set_values({"day": date(2026, 11, 23)})
    told = edits(form)
    retype(form, "day", "31.2.2026")
    assert told == []
    assert form.field("day").problem()
    assert form.field("day").note.isVisible()
    assert line(form, "day").text() == "31.2.2026", "nothing typed is taken away"
    assert form.value("day") == date(2026, 11, 23)
    assert not form.is_valid()
    assert not form.settle()
    retype(form, "day", "24.11.2026")
    assert form.is_valid()
    assert form.settle()
    retype(form, "day", "")
    assert form.value("day") is None
    assert told == ["day", "day"]


def test_settle_takes_what_is_being_typed(form: Form) -> None:
    line(form, "at").setFocus()
    type_text(line(form, "at"), "1745")
    told = edits(form)
    assert form.settle()
    assert form.value("at") == time(17, 45)
    assert told == ["at"]


def test_a_field_being_typed_in_is_left_alone(form: Form) -> None:
    line(form, "name").setFocus()
    type_text(line(form, "name"), "x")
    typed = line(form, "name").text()
    form.set_values({"name": "Nga dikush tjetër", "aim": "E re", "unknown": 1})
    assert line(form, "name").text() == typed
    assert form.value("aim") == "E re"


def test_text_is_finished_when_left(form: Form) -> None:
    told = edits(form)
    field = form.field("aim")
    assert isinstance(field, TextField)
    field.area.setFocus()
    type_text(field.area, "Të dëgjojmë")
    assert told == []
    QTest.keyClick(field.area, Qt.Key.Key_Tab)
    assert told == ["aim"]
    assert QApplication.focusWidget() is not field.area


def test_choice_and_check_by_keys(form: Form) -> None:
    told = edits(form)
    choice = form.field("kind")
    assert isinstance(choice, ChoiceField)
    choice.box.setFocus()
    QTest.keyClick(choice.box, Qt.Key.Key_Down)
    form.field("public").control.setFocus()
    QTest.keyClick(form.field("public").control, Qt.Key.Key_Space)
    assert told == ["kind", "public"]
    assert form.value("kind") == "secret"
    choice.set_options([("secret", "Secret"), ("open", "Open")])
    assert form.value("kind") == "secret"


def test_invalid_marks_and_goes_there(form: Form) -> None:
    form.invalid("name", "Ky emër është zënë.")
    assert QApplication.focusWidget() is line(form, "name")
    assert form.field("name").note.text() == "Ky emër është zënë."
    assert line(form, "name").accessibleDescription() == "Ky emër është zënë."
    type_text(line(form, "name"), "x")
    assert form.field("name").problem() == ""
    form.invalid("aim", "Mungon.")
    form.invalid("aim", "")
    assert form.field("aim").note.text() == "Del në faqen e parë."


def test_two_columns_when_wide(form: Form, qtbot: QtBot) -> None:
    def tops() -> list[int]:
        return [form.field(key).y() for key in ("name", "day", "at")]

    qtbot.waitUntil(lambda: tops()[0] == tops()[1] < tops()[2])
    form.resize(400, 700)
    qtbot.waitUntil(lambda: tops()[0] < tops()[1] < tops()[2])


def test_labels_name_their_controls(form: Form) -> None:
    assert [form.field(key).control.accessibleName() for key in ("name", "public")] == ["Emri", "Publik"]
    form.field("name").set_texts("Name", "As on the door")
    assert line(form, "name").accessibleName() == "Name"
    with pytest.raises(ValueError, match="name"):
        form.add_line("name", "Emri")


def test_read_only_can_still_be_read(form: Form) -> None:
    form.set_read_only(True)
    told = edits(form)
    line(form, "name").setFocus()
    type_text(line(form, "name"), "abc")
    assert form.value("name") == "Këshilli"
    assert not form.field("public").control.isEnabled()
    assert told == []


# --- sheets ------------------------------------------------------------------


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.setLayout(column(self.line, QLineEdit(), STRETCH))
        self.ran: list[str] = []
        act = QAction(self)
        act.setShortcut(QKeySequence("Ctrl+R"))
        act.triggered.connect(lambda: self.ran.append("Ctrl+R"))
        self.addAction(act)
        self.resize(1000, 700)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.line.setFocus()
    return made


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_sheet_keeps_the_focus_and_gives_it_back(window: Window, qtbot: QtBot) -> None:
    body = Form()
    first, second = body.add_line("a", "A").line, body.add_line("b", "B").line
    closed: list[int] = []
    sheet = Sheet(window, "Takim i ri", body, [("Anulo", "", None), ("Krijo", "primary", None)]).show_over()
    sheet.finished.connect(lambda: closed.append(1))
    assert focus() is first
    seen = []
    for _ in range(10):
        seen.append(focus())
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert all(sheet.isAncestorOf(widget) for widget in seen)
    assert {first, second, *sheet.buttons} <= set(seen)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert sheet.isAncestorOf(focus())
    assert focus() is not first
    window.line.setFocus()
    assert sheet.isAncestorOf(focus()), "nothing behind it gets the keys"
    QTest.keyClick(focus(), Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert window.ran == [], "shortcuts of the window wait"
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert closed == [1]
    assert focus() is window.line
    QTest.keyClick(window.line, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert window.ran == ["Ctrl+R"]
    qtbot.waitUntil(lambda: not window.findChildren(Overlay))


def test_actions_decide_when_the_sheet_is_done(window: Window) -> None:
    body, pressed = Form(), []
    field = body.add_text("a", "A")
    sheet = Sheet(window, "Arsyeja", body, [("Ruaj", "primary", lambda: pressed.append(1))]).show_over()
    sheet.buttons[0].click()
    assert sheet.isVisible(), "the callback did not say done"
    field.area.setFocus()
    QTest.keyClick(field.area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [1, 1]
    sheet.done()
    sheet.done()
    assert not sheet.isVisible()


def test_enter_presses_the_main_button_of_a_sheet(window: Window) -> None:
    body, pressed = Form(), []
    one, many = body.add_line("a", "A").line, body.add_text("b", "B").area
    check = body.add_check("c", "C").box
    choice = body.add_choice("d", "D", [(1, "një"), (2, "dy")]).box
    around, listed = QWidget(), QListWidget()
    listed.addItems(["një", "dy"])
    listed.setCurrentRow(0)
    around.setLayout(column(body, listed))
    sheet = Sheet(window, "Pyetje", around, [("Jo", "", lambda: pressed.append("no")),
                                             ("Po", "primary", lambda: pressed.append("yes"))]).show_over()  # fmt: skip
    for control in (one, check, choice):
        control.setFocus()
        QTest.keyClick(control, Qt.Key.Key_Return)
        QTest.keyClick(control, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
        assert pressed == ["yes", "yes"], type(control).__name__
        pressed.clear()
    many.setFocus()
    QTest.keyClick(many, Qt.Key.Key_Return)
    assert (pressed, many.toPlainText()) == ([], "\n"), "several lines keep the key"
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert pressed == [], "what is chosen in a list has a meaning of its own"
    sheet.buttons[0].setFocus()
    QTest.keyClick(sheet.buttons[0], Qt.Key.Key_Return)
    assert pressed == ["no"], "another button with the focus is the one that is meant"
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(one, held)
    assert pressed == ["no"], "a key still held from what opened the sheet decides nothing"


def test_a_day_is_reckoned_as_people_say_it(form: Form) -> None:
    told = edits(form)
    retype(form, "day", "+5 ditë pune")
    assert line(form, "day").text() == "09.12.2026"
    assert "30.11, 01.12, 08.12" in form.field("day").note.text()
    assert form.value("day") == date(2026, 12, 9)
    retype(form, "day", "nesër")
    assert line(form, "day").text() == "29.11.2026"
    line(form, "day").setFocus()
    line(form, "day").selectAll()
    type_text(line(form, "day"), "+2 javë")
    assert "12.12.2026" in form.field("day").note.text(), "seen while it is typed"
    assert form.value("day") == date(2026, 12, 12)
    retype(form, "day", "+90 ditë pune")
    assert "Bajram" in form.field("day").note.text(), "what is not announced yet is said"
    retype(form, "day", "13.12.2026")
    assert form.field("day").note.text() == ""
    retype(form, "day", "+5 ditë gëzimi")
    assert form.field("day").problem()
    assert told == ["day"] * 4


def test_a_sheet_over_a_sheet(window: Window) -> None:
    below = Form()
    kept = below.add_line("a", "A").line
    first = Sheet(window, "E para", below).show_over()
    above = Form()
    top = above.add_line("b", "B").line
    second = Sheet(window, "E dyta", above).show_over()
    assert focus() is top
    kept.setFocus()
    assert focus() is top
    second.done()
    assert focus() is kept
    assert first.isVisible()
    first.done()
    assert focus() is window.line


@pytest.mark.parametrize("size", [(1000, 700), (640, 360), (400, 240)])
def test_sheet_stays_inside_the_window(window: Window, qtbot: QtBot, size: tuple[int, int]) -> None:
    body = Form()
    for number in range(8):
        body.add_line(str(number), f"Fusha {number}")
    sheet = Sheet(
        window, "Një titull shumë i gjatë që duhet të thyhet në dy rreshta kur dritarja është e ngushtë", body
    )
    sheet.show_over()
    window.resize(*size)
    QApplication.processEvents()
    assert window.rect().contains(sheet.geometry())


def test_sheet_is_as_high_as_its_words(window: Window) -> None:
    short = Sheet(window, "Pyetje", label("Shkurt.", wrap=True)).show_over()
    QApplication.processEvents()
    low = short.height()
    short.done()
    long = Sheet(window, "Pyetje", label("Një fjali që vazhdon. " * 40, wrap=True)).show_over()
    QApplication.processEvents()
    assert long.height() > low + 60
    assert long.findChildren(QWidget)
    assert long._scroll.verticalScrollBar().maximum() == 0
    long.done()
