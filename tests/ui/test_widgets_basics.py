"""Buttons, chips, cards, key hints, messages: what a hand, an eye and a screen reader meet."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import DARK, LIGHT, Appearance, Mode
from ui.widgets.bars import Bar, Bars
from ui.widgets.basics import (
    STRETCH,
    Card,
    Chips,
    Elided,
    Empty,
    Icon,
    KeyHints,
    button,
    clear,
    column,
    label,
    row,
    tool,
)
from ui.widgets.lists import ListPane
from ui.widgets.messages import MessageBar, Toast


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    found = qapp.findChild(Appearance) or Appearance(qapp, Mode.LIGHT)
    found.set_mode(Mode.LIGHT)
    yield found
    found.set_mode(Mode.LIGHT)


class Owner(QWidget):
    """Has a button that calls back, as every station does."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[str] = []
        self.button = button("Ruaj & dil", "save", "primary", self.save, "Ruaj takimin")
        self.setLayout(row(self.button, STRETCH, label("x"), 4))

    def save(self, text: str = "unset") -> None:
        self.calls.append(text)


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_button_calls_without_arguments_and_by_enter(qtbot: QtBot) -> None:
    owner = Owner()
    qtbot.addWidget(owner)
    owner.show()
    owner.button.click()
    owner.button.setFocus()
    QTest.keyClick(owner.button, Qt.Key.Key_Return)
    QTest.keyClick(owner.button, Qt.Key.Key_Space)
    assert owner.calls == ["unset"] * 3
    assert owner.button.accessibleName() == "Ruaj takimin"
    assert owner.button.text() == "Ruaj && dil"


def test_a_button_does_not_keep_its_owner_alive(qtbot: QtBot) -> None:
    owner = Owner()
    gone = weakref.ref(owner)
    del owner
    gc.collect()
    assert gone() is None


def test_names_are_plain_text(qtbot: QtBot) -> None:
    words = label("<b>Arta</b> & Co", role="pill-green")
    qtbot.addWidget(words)
    assert words.textFormat() == Qt.TextFormat.PlainText
    assert words.height() == 24 or words.minimumHeight() == words.maximumHeight() == 24


def test_icons_follow_the_theme(qtbot: QtBot, appearance: Appearance) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    marks = [Icon("users", "accent"), tool("x", "Mbyll"), button("Fshi", "trash-2", "danger")]
    holder.setLayout(row(*marks))
    holder.show()
    assert LIGHT.accent.lower() in colours(marks[0])
    appearance.set_mode(Mode.DARK)
    assert DARK.accent.lower() in colours(marks[0])
    assert DARK.muted.lower() in colours(marks[1])
    assert LIGHT.red.lower() not in colours(marks[2])
    assert DARK.red.lower() in colours(marks[2])


def test_elided_gives_way_and_tells_all(qtbot: QtBot) -> None:
    words = Elided("Qendra për Zhvillimin e Shoqërisë Civile në Rrethinat e Tiranës")
    qtbot.addWidget(words)
    words.resize(120, 20)
    words.show()
    assert words.text().endswith("…")
    assert words.toolTip() == words.full_text() == words.accessibleName()
    words.resize(900, 20)
    assert words.text() == words.full_text()
    assert words.toolTip() == ""


def test_hints_that_do_not_fit_are_left_out(qtbot: QtBot) -> None:
    hints = KeyHints([("!s", "sugjerim"), ("!r", "rekomandim"), ("!p", "pyetje")], plain=True)
    qtbot.addWidget(hints)
    hints.resize(hints.sizeHint().width() + 20, 20)
    hints.show()
    shown = [child for child in hints.findChildren(QWidget) if child.isVisible()]
    assert len(shown) == 6
    hints.resize(110, 20)
    assert 0 < len([child for child in hints.findChildren(QWidget) if child.isVisible()]) < 6
    assert hints.texts() == ["sugjerim", "rekomandim", "pyetje"]


def test_hints_that_change_say_the_new_keys_in_their_order(qtbot: QtBot) -> None:
    hints = KeyHints([("!s", "sugjerim"), ("!r", "rekomandim"), ("!p", "pyetje")], plain=True)
    qtbot.addWidget(hints)
    hints.resize(900, 20)
    hints.show()

    def shown() -> list[str]:
        labels = [child for child in hints.findChildren(QLabel) if child.isVisible()]
        return [child.text() for child in sorted(labels, key=lambda child: child.x())]

    hints.set_hints([("!d", "detyrë")])
    assert shown() == ["!d", "detyrë"]
    many = [(f"!{n}", f"shenja {n}") for n in range(5)]
    hints.set_hints(many)
    qtbot.waitUntil(lambda: shown() == [text for pair in many for text in pair])
    hints.set_hints([])
    assert shown() == hints.texts() == []


@pytest.mark.parametrize(
    ("shortcut", "said"), [("Ctrl+Return", "Ctrl+Enter"), ("Alt+Down", "Alt+↓"), ("Up", "↑"), ("Ctrl++", "Ctrl++")]
)
def test_keys_are_called_as_they_are_labelled_in_english_too(qapp: QApplication, shortcut: str, said: str) -> None:
    from ui.language import Language
    from ui.widgets.text import key_text

    Language.of(qapp).set("en")
    assert key_text(shortcut) == said
    assert key_text("PgUp") == "PgUp"
    Language.of(qapp).set("sq")


def test_chips_move_by_arrow_keys(qtbot: QtBot) -> None:
    chips = Chips([("yes", "Po"), ("no", "Jo"), ("abstain", "Abstenim")], "Vota")
    qtbot.addWidget(chips)
    chips.show()
    told: list[object] = []
    chips.changed.connect(told.append)
    assert chips.value() == "yes"
    chips.setFocus()
    QTest.keyClick(chips.focusProxy(), Qt.Key.Key_Right)
    QTest.keyClick(chips.focusProxy(), Qt.Key.Key_Right)
    QTest.keyClick(chips.focusProxy(), Qt.Key.Key_Right)
    assert told == ["no", "abstain", "yes"]
    chips.set_value("abstain")
    assert told == ["no", "abstain", "yes"], "set_value is silent"
    chips.set_value("nonsense")
    assert chips.value() == "abstain"
    chips.set_options([("abstain", "Abstain"), ("yes", "Yes")])
    assert chips.value() == "abstain"
    QApplication.processEvents()
    stops = [chip for chip in chips.findChildren(QWidget) if chip.isVisible()]
    tab_stops = [chip for chip in stops if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(tab_stops) == 1


def test_card_insets_all_but_lists(qtbot: QtBot) -> None:
    card = Card("users", "Prania", "34 nga 52")
    qtbot.addWidget(card)
    line, pane = QLineEdit(), ListPane("Lista")
    card.body.addWidget(line)
    card.body.addWidget(pane, 1)
    card.resize(400, 400)
    card.show()
    for width in (400, 500):  # laid out again: the same
        card.resize(width, 400)
        assert line.x() == 1 + 18
        assert line.width() == width - 2 * (1 + 18)
        assert pane.x() == 1, "beside the border"
        assert pane.width() == width - 2
    card.set_title("Tjetër")
    assert card.title() == "Tjetër"
    clear(card.body)
    assert card.body.count() == 0


def test_empty_state_offers_the_next_step(qtbot: QtBot) -> None:
    steps: list[int] = []
    empty = Empty("calendar", "Ende nuk ka takime", "Filloni një të ri.", "Takim i ri", lambda: steps.append(1))
    qtbot.addWidget(empty)
    empty.show()
    empty.action.click()
    assert steps == [1]
    empty.set_texts("No meetings yet", "Begin one.")
    assert not empty.action.isVisible()


def test_bars_speak_and_fit(qtbot: QtBot) -> None:
    bars = Bars("Rezultatet")
    qtbot.addWidget(bars)
    bars.set_bars([Bar("Parkimi", 23, "1."), Bar("Zhurma", 0, "2.", "pa vota", strong=False)], "pika")
    assert bars.accessibleDescription() == "1. Parkimi: 23 pika; 2. Zhurma: 0 pika, pa vota"
    bars.resize(300, 88)
    bars.show()
    assert LIGHT.accent.lower() in colours(bars)
    bars.set_bars([])
    assert LIGHT.accent.lower() not in colours(bars)
    bars.set_bars([Bar(f"Mundësia {n}", 0) for n in range(40)])
    assert len(colours(bars)) > 1, "forty options with no vote draw without an error"


@pytest.mark.parametrize("tone", ["info", "good", "warn", "bad"])
def test_message_stays_until_closed(qtbot: QtBot, tone: str) -> None:
    bar, done = MessageBar(), []
    qtbot.addWidget(bar)
    bar.resize(700, 44)
    bar.show_message(tone, "Disku është plot.", "Ruaj gjetkë", lambda: done.append(1))
    assert bar.isVisible()
    assert bar.text() == "Disku është plot."
    ground = bar.grab().toImage().pixelColor(3, 3)
    wanted = {"info": LIGHT.accent_soft, "good": LIGHT.green_soft, "warn": LIGHT.amber_soft, "bad": LIGHT.red}[tone]
    assert ground == QColor(wanted)
    bar._action.click()
    assert done == [1]
    assert not bar.isVisible()
    bar.show_message(tone, "")
    assert bar.text() == ""


def test_words_on_red_are_readable(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.resize(500, 44)
    bar.show_message("info", "Diçka.")
    bar.show_message("bad", "Diçka tjetër.")
    assert LIGHT.text.lower() not in colours(bar._text)


def test_toast_takes_no_focus_and_passes(qtbot: QtBot) -> None:
    window, undone = QWidget(), []
    qtbot.addWidget(window)
    line = QLineEdit()
    window.setLayout(column(line, STRETCH))
    window.resize(800, 600)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    line.setFocus()
    toast = Toast(window)
    toast.notify("U shënua ardhja", "Zhbëj", lambda: undone.append(1), ms=60_000)
    assert toast.isVisible()
    assert QApplication.focusWidget() is line
    assert abs(toast.geometry().center().x() - window.rect().center().x()) <= 1
    window.resize(500, 400)
    assert window.rect().contains(toast.geometry())
    toast.notify("Një fjali shumë e gjatë që nuk mban në një rresht, sepse emrat e organizatave janë të gjata. " * 2)
    assert window.rect().contains(toast.geometry())
    toast.notify("U shënua", "Zhbëj", lambda: undone.append(2), ms=60_000)
    toast._action.click()
    assert undone == [2]
    assert toast.text() == ""
    toast.notify("Shkurt", ms=1)
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_everything_has_a_name(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayout(column(tool("x", "Mbyll"), button("Ruaj"), Chips([(1, "Po")], "Vota"), ListPane("Lista")))
    holder.show()
    for widget in holder.findChildren(QWidget):
        face = QAccessible.queryAccessibleInterface(widget)
        if face and face.role() in (QAccessible.Role.Button, QAccessible.Role.List, QAccessible.Role.EditableText):
            assert face.text(QAccessible.Text.Name), widget
