"""Lists: what is shown, what stays selected, and that ten thousand rows do not stall."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from facilitator.language.folding import fold, matches
from tests.helpers.ui import type_text
from ui.widgets.items import Index
from ui.widgets.lists import LOG_TAIL, Item, ListModel, ListPane, LogDelegate, SearchLine, changed

NAMES = ["Agim Çela", "Arta Hoxha", "Ëngjëll Ndoja", "Përparim Leka", "Xhevahir Spahiu"]


def people(sort: bool = False) -> list[Item]:
    return [Item(f"p{n}", name, "Rruga e Elbasanit", sort=name if sort else None) for n, name in enumerate(NAMES)]


def titles(model: ListModel) -> list[str]:
    return [model.item(row).title for row in range(model.rowCount())]


def shown(pane: ListPane, qtbot: QtBot, width: int = 360, height: int = 400) -> ListPane:
    qtbot.addWidget(pane)
    pane.resize(width, height)
    pane.show()
    return pane


# --- the model ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", NAMES),
        ("cel", ["Agim Çela"]),
        ("ENGJELL", ["Ëngjëll Ndoja"]),
        ("leka perp", ["Përparim Leka"]),
        ("elbasan", NAMES),
        ("askush", []),
    ],
)
def test_filter_ignores_diacritics_and_word_order(query: str, found: list[str]) -> None:
    model = ListModel(people())
    model.filter(query)
    assert titles(model) == found


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.text("aëçb xZ\0-", max_size=9), max_size=12),
    st.lists(st.text("aëc bx", max_size=4), min_size=1, max_size=4),
)
def test_filter_finds_what_matches_says_however_it_was_typed(texts: list[str], queries: list[str]) -> None:
    model = ListModel([Item(str(n), text) for n, text in enumerate(texts)])
    for query in queries:  # each after the other: narrowing must not lose anything
        model.filter(query)
        wanted = [text for text in texts if matches(fold(query), fold(text + " "))]
        assert titles(model) == wanted


def test_own_search_text_replaces_title(qtbot: QtBot) -> None:
    model = ListModel([Item("a", "Arta", search="kryetare 069")])
    model.filter("arta")
    assert model.rowCount() == 0
    model.filter("069")
    assert model.rowCount() == 1
    model.update(Item("a", "Arta", search="tjetër"))
    assert model.rowCount() == 0
    model.filter("tjeter")
    assert titles(model) == ["Arta"]


def test_sorted_rows_keep_their_place(qtbot: QtBot) -> None:
    model = ListModel(people(sort=True))
    model.update(Item("new", "Besnik", sort="Besnik"))
    assert titles(model) == ["Agim Çela", "Arta Hoxha", "Besnik", *NAMES[3:], "Ëngjëll Ndoja"]
    model.update(Item("new", "Zana", sort="Zana"))
    assert titles(model).index("Zana") == 4
    model.remove("new")
    model.remove("never there")
    assert "Zana" not in titles(model)


def test_twice_the_same_uid_is_a_bug() -> None:
    with pytest.raises(ValueError, match="uid"):
        ListModel([Item("a", "x"), Item("a", "y")])


def test_set_items_says_the_least(qtbot: QtBot) -> None:
    model, told = ListModel(people()), []
    model.modelReset.connect(lambda: told.append("reset"))
    model.rowsInserted.connect(lambda _, first, last: told.append(("in", first, last)))
    model.dataChanged.connect(lambda first, last: told.append(("changed", first.row(), last.row())))
    model.set_items([changed(item, right="17:20") for item in people()])
    model.set_items([*people(), Item("x", "Yllka"), Item("y", "Zana")])
    assert told == [("changed", 0, 4), ("changed", 0, 4), ("in", 5, 6)]
    model.set_items(people()[1:])
    assert told[-1] == "reset"


STEP = st.one_of(
    st.tuples(st.just("update"), st.integers(0, 8), st.sampled_from("abc")),
    st.tuples(st.just("remove"), st.integers(0, 8), st.just("")),
    st.tuples(st.just("filter"), st.just(0), st.sampled_from(["", "a", "b", "ab"])),
    st.tuples(st.just("set"), st.integers(0, 8), st.just("")),
    st.tuples(st.just("more"), st.just(0), st.just("")),
    st.tuples(st.just("trim"), st.just(0), st.just("")),
)


@pytest.mark.parametrize("tail", [0, 3])
@pytest.mark.parametrize("ordered", [False, True])
@settings(max_examples=120, deadline=None)
@given(steps=st.lists(STEP, max_size=14))
def test_any_order_of_changes_keeps_the_model_sound(
    qapp: QApplication, tail: int, ordered: bool, steps: list[tuple[str, int, str]]
) -> None:
    def made(number: int, letter: str = "a") -> Item:
        return Item(f"u{number}", f"{letter} {number}", sort=(letter, number) if ordered else None)

    model = ListModel([made(n) for n in range(4)], tail=tail)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    expected = {f"u{n}": made(n) for n in range(4)}
    for what, number, letter in steps:
        if what == "update":
            model.update(made(number, letter))
            expected[f"u{number}"] = made(number, letter)
        elif what == "remove":
            model.remove(f"u{number}")
            expected.pop(f"u{number}", None)
        elif what == "filter":
            model.filter(letter)
        elif what == "set":
            expected = {f"u{n}": made(n) for n in range(number)}
            model.set_items(list(expected.values()))
        else:
            getattr(model, what)()
        everything = list(expected.values())
        if ordered:
            everything.sort(key=lambda item: item.sort)
        assert model.items() == everything
        passing = [item for item in everything if matches(model.query, fold(item.title))]
        assert model.shown() == passing
        assert [model.item(row) for row in range(model.rowCount())] == passing[model.held_back :]
        if not tail:
            assert model.held_back == 0
    assert isinstance(tester.model(), QAbstractItemModel)


def test_tail_holds_back_and_gives_more(qtbot: QtBot) -> None:
    model = ListModel([Item(str(n), f"t{n}") for n in range(100)], tail=10)
    assert titles(model) == [f"t{n}" for n in range(90, 100)]
    assert model.row_of("5") == -1
    assert model.more() == 10
    assert titles(model)[0] == "t80"
    assert model.more("5") == 75
    assert titles(model)[0] == "t5"
    model.trim()
    assert model.rowCount() == 10
    model.filter("t7")
    assert titles(model) == [f"t{n}" for n in [7, *range(70, 80)]][-10:]


# --- the view ----------------------------------------------------------------


def test_selection_survives_updates_filters_and_resets(qtbot: QtBot) -> None:
    model = ListModel(people())
    pane = shown(ListPane("Lista", model), qtbot)
    moves: list[str] = []
    pane.moved.connect(moves.append)
    assert pane.select("p3")
    model.set_items([Item("first", "Aaa"), *people()])
    assert pane.current_uid() == "p3"
    model.update(changed(people()[3], right="17:40"))
    model.filter("perparim")
    assert pane.current_uid() == "p3"
    model.filter("")
    assert pane.current_uid() == "p3"
    model.filter("arta")
    assert pane.current_uid() == "p1", "the first match, so that Enter takes it"
    assert moves == ["p3", "p1"]
    model.remove("p1")
    assert pane.current_uid() != "p1"


def test_select_waits_for_what_is_not_there_yet(qtbot: QtBot) -> None:
    model = ListModel(people())
    pane = shown(ListPane("Lista", model), qtbot)
    assert not pane.select("later")
    assert pane.current_uid() == ""
    model.update(Item("later", "Zana"))
    assert pane.current_uid() == "later"


def test_keys_choose_and_remove(qtbot: QtBot) -> None:
    pane = shown(ListPane("Lista", ListModel(people())), qtbot)
    chosen: list[str] = []
    removed: list[str] = []
    pane.chosen.connect(chosen.append)
    pane.removed.connect(removed.append)
    QTest.keyClick(pane, Qt.Key.Key_Return)
    assert chosen == [], "nothing is selected"
    pane.setFocus()
    pane.select("p1")
    QTest.keyClick(pane, Qt.Key.Key_Return)
    QTest.keyClick(pane, Qt.Key.Key_Down)
    QTest.keyClick(pane, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    QTest.keyClick(pane, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pane, Qt.Key.Key_Delete)
    assert chosen == ["p1", "p2"]
    assert removed == ["p2"]
    assert pane.rows.rowCount() == 5, "asking is not removing"


def test_search_line_steers_the_list(qtbot: QtBot) -> None:
    pane = shown(ListPane("Lista", ListModel(people())), qtbot)
    line = SearchLine(pane, "Kërko")
    qtbot.addWidget(line)
    line.show()
    chosen: list[str] = []
    pane.chosen.connect(chosen.append)
    type_text(line, "ë")
    assert "Ëngjëll Ndoja" in titles(pane.rows)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert pane.rows.rowCount() == 5
    type_text(line, "çela")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert chosen == ["p0"]


def test_rows_are_read_aloud(qtbot: QtBot) -> None:
    model = ListModel([Item("a", "Arta", "Elbasan", "I pranishëm", "17:20", chip="Kryetare")])
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Arta, Kryetare, Elbasan, I pranishëm, 17:20"


def test_log_rows_are_as_high_as_their_words(qtbot: QtBot) -> None:
    model = ListModel([Item("a", "Arta", "Shkurt."), Item("b", "Arta", "Një fjali e gjatë. " * 30), Item("c", "A")])
    pane = shown(ListPane("Ditari", model, LogDelegate()), qtbot, 400, 500)
    heights = [pane.visualRect(model.index(row)).height() for row in range(3)]
    assert heights[1] > 3 * heights[0] > 0
    assert heights[2] < heights[0]
    pane.resize(900, 500)
    qtbot.waitUntil(lambda: pane.visualRect(model.index(1)).height() < heights[1])
    assert pane.visualRect(model.index(2)).top() == pane.visualRect(model.index(1)).bottom() + 1, "no gap, no overlap"


def log(count: int) -> list[Item]:
    text = "Projekti parashikon 84 vende parkimi, nga 61 që janë sot. "
    return [Item(str(n), "Elira Shehu", text * (1 + n % 4) + str(n), "18:02", chip="Pyetje") for n in range(count)]


def test_log_follows_its_end_but_not_a_reader(qtbot: QtBot) -> None:
    model = ListModel(log(1000))
    pane = shown(ListPane("Ditari", model, LogDelegate()), qtbot)
    pane.to_end()
    bar = pane.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    model.update(Item("new", "Arta", "E re."))
    assert bar.value() == bar.maximum()
    bar.setValue(bar.maximum() // 2)
    reading = pane.indexAt(pane.viewport().rect().center()).row()
    uid = model.item(reading).uid
    model.update(Item("newer", "Arta", "Më e re."))
    QApplication.processEvents()
    assert model.item(pane.indexAt(pane.viewport().rect().center()).row()).uid == uid


def test_scrolling_up_brings_what_was_held_back(qtbot: QtBot) -> None:
    model = ListModel(log(1000))
    pane = shown(ListPane("Ditari", model, LogDelegate()), qtbot)
    pane.to_end()
    assert model.rowCount() == LOG_TAIL
    top = model.item(0).uid
    pane.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: model.rowCount() > LOG_TAIL)
    first_seen = pane.indexAt(pane.viewport().rect().topLeft() + pane.viewport().rect().center() / 4)
    assert abs(model.row_of(top) - first_seen.row()) <= 2, "what was read stays where it was"
    assert pane.select("3")
    assert pane.current_uid() == "3"
    assert model.item(0).uid == "3"


class Counting(ListModel):
    """Counts how often a view asks it for a row."""

    asked = 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        self.asked += 1
        return super().data(index, role)


class Measuring(LogDelegate):
    """Counts the rows it is asked to lay out and to draw, and keeps the words it breaks into lines."""

    measured = drawn = 0

    def __init__(self) -> None:
        super().__init__()
        self.laid_out: list[str] = []

    def _lay_out(self, text: str, width: int) -> tuple[QTextLayout, int]:
        self.laid_out.append(text)
        return super()._lay_out(text, width)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self.measured += 1
        return super().sizeHint(option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.drawn += 1
        super().paint(painter, option, index)


def test_a_key_asks_for_few_of_ten_thousand_rows(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    items = [Item(str(n), f"{NAMES[n % 5]} {n}", f"Shoqata «Drita» nr. {n % 97}") for n in range(10_000)]
    model = Counting(items)
    pane = shown(ListPane("Lista", model), qtbot, 360, 700)
    QTest.qWait(1)
    qtbot.waitUntil(lambda: len(model._folded) == len(items))  # folded ahead, while nobody types
    folded: list[str] = []

    def folding(text: str) -> str:
        folded.append(text)
        return fold(text)

    monkeypatch.setattr("ui.widgets.items.fold", folding)
    for word in ("arta 12", "xhevahir", "drita 9", "e", "engjell n"):
        for end in (*range(1, len(word) + 1), *range(len(word) - 1, -1, -1)):
            model.asked = 0
            folded.clear()
            pane.rows.filter(word[:end])
            QApplication.processEvents()
            assert model.asked < 1_500, word[:end]
            assert folded == [word[:end]], "a row is folded once, not at every key"


def test_a_new_entry_lays_out_the_end_of_a_long_log_only(qtbot: QtBot) -> None:
    model = ListModel(log(10_000))
    delegate = Measuring()
    pane = shown(ListPane("Ditari", model, delegate), qtbot, 600, 700)
    pane.to_end()
    QApplication.processEvents()

    def seen() -> int:
        return len({pane.indexAt(QPoint(100, y)).row() for y in range(0, pane.viewport().height(), 4)})

    for number in range(2 * LOG_TAIL):
        delegate.measured = delegate.drawn = 0
        delegate.laid_out.clear()
        text = f"Fjalë të reja për parkimin {number}."
        model.update(Item(f"new{number}", "Arta Hoxha", text, "18:30"))
        QApplication.processEvents()
        assert delegate.measured <= 2 * LOG_TAIL + 4 * seen(), "heights of the end of the log, not of all of it"
        assert delegate.drawn <= seen() + 1, "and no row is drawn twice"
        assert delegate.laid_out == [text], "words that are there already keep their lines"
    assert model.rowCount() <= 2 * LOG_TAIL
    assert model.items()[-1].uid == f"new{2 * LOG_TAIL - 1}"


@pytest.mark.parametrize("title", ["", "Fusha VI"])
def test_words_without_a_heading_begin_beside_their_letter(qtbot: QtBot, title: str) -> None:
    """A measure of no area: its words stood a line below the letter A, under nothing."""
    model = ListModel([Item("a", title, "Drita deri në mëngjes", right="A")])
    pane = shown(ListPane("Masat", model, LogDelegate()), qtbot, 320, 200)
    picture = pane.viewport().grab(pane.visualRect(model.index(0, 0))).toImage()

    def inked(x: int, y: int) -> bool:
        dot = picture.pixelColor(x, y)
        return dot.alpha() > 128 and dot.lightness() < 200

    def rows_of_ink(left: int, right: int) -> set[int]:
        return {y for y in range(4, picture.height() - 4) if any(inked(x, y) for x in range(left, right))}

    letter, words = rows_of_ink(12, 44), rows_of_ink(LogDelegate.TEXT_LEFT, picture.width() - 30)
    assert letter
    assert abs(min(letter) - min(words)) <= 4, "the first line of words, or their heading, stands beside the letter"
    assert (max(words) - min(words) > LogDelegate.HEAD) == bool(title)
