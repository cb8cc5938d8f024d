"""Drafts that come back, by key events: sent to three, three copies come back, merged, settled one by one, approved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from facilitator.desk import drafts
from facilitator.meeting.papers import circulation, minutes
from facilitator.model import (
    Approval,
    Block,
    Circulation,
    Comment,
    DocumentKind,
    DraftTaken,
    Settled,
    Sister,
    Voice,
    Wording,
)
from tests.helpers.meetings import Clock
from tests.helpers.papers import minutes as minutes_of
from tests.helpers.papers import open_demo, settle
from tests.helpers.ui import press_focused, type_focused, wait_saved, wait_until
from tests.helpers.word import Hand
from ui.stations.minutes.station import MinutesStation
from ui.window.main_window import MainWindow

RELACION = DocumentKind.RELACION


@pytest.fixture
def station(window: MainWindow, clock: Clock) -> MinutesStation:
    open_demo(window, clock)
    return minutes_of(window)


TEXT = "Agjencia dëgjoi me vëmendje të gjithë.\n- Materialet u dhanë në letër;\n- Pritja u bë me kohë."


def sent(window: MainWindow, folder: Path) -> Path:
    file = window.session.file
    window.session.do(minutes.edit_block, RELACION, "contribution", TEXT, "")
    wait_saved(window.session)
    section = next(one for one in station_of(window).look.sections[RELACION] if one.key == "contribution")
    window.session.do(minutes.keep_block, RELACION, "contribution", section.auto_text)
    wait_saved(window.session)
    paths, leaving = drafts.send_round(file, [RELACION], Sister.FULL, folder, {RELACION: "relacion"})
    window.session.do(circulation.circulate, "tre vetave", "", leaving)
    wait_saved(window.session)
    settle(window)
    assert window.session.rows.all(Circulation)
    return paths[1]


def station_of(window: MainWindow) -> MinutesStation:
    return window.pages.page("minutes")


def came_back(path: Path) -> list[Path]:
    made = []
    hands = (("Besa Zhupani", "shënoi"), ("Agim Ndreu", "shënoi"), ("Ina Kola", "priti"))
    for number, (author, word) in enumerate(hands):
        hand = Hand(path.read_bytes(), author)
        hand.replace("dëgjoi", word)
        if number == 0:
            hand.add_line("Materialet", "Përkthim nuk pati;")
            hand.comment("Pritja", "Nga kush?")
        out = path.with_name(f"kopja-{number + 1}.docx")
        out.write_bytes(hand.saved())
        made.append(out)
    return made


def drop(station: MinutesStation, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, none, act = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(40, 40), act, data, buttons, none)
    QApplication.sendEvent(station, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(station, QDropEvent(QPointF(40, 40), act, data, buttons, none))


def test_three_copies_are_merged_settled_and_approved(
    window: MainWindow, station: MinutesStation, tmp_path: Path
) -> None:
    path = sent(window, tmp_path)
    copies = came_back(path)
    chosen: list[str] = []

    def ask(parent: Any, title: str, pattern: str, then: Any, **_: Any) -> None:
        chosen.append(title)
        then(copies[0])

    window.ask_path = ask
    press_focused("Ctrl+Shift+O")
    settle(window)
    press_focused("Ctrl+Return")
    settle(window)
    assert chosen == ["Merr draftin e kthyer"]
    assert len(window.session.rows.all(Comment)) == 3
    drop(station, copies[1:])
    settle(window)
    press_focused("Ctrl+Return")
    settle(window)
    rows = window.session.rows
    assert len(rows.all(DraftTaken)) == 3
    assert len(rows.all(Comment)) == 4, "what two people said stands once"
    assert len(rows.all(Voice)) == 5
    comments = station.middle.comments
    assert station.middle.currentWidget() is comments
    first = next(row for row in comments.list.rows() if row.text == "shënoi")
    press_focused("Ctrl+M")
    assert comments.select(first.uid)
    shown = comments.words.toPlainText()
    assert "Besa Zhupani" in shown
    assert "Agim Ndreu" in shown
    assert "Ina Kola" in shown, "who would have it otherwise stands beside it"
    html = comments.words.toHtml()
    assert "line-through" in html
    assert "underline" in html
    comments.list.pane.setFocus()
    press_focused("1")
    wait_until(lambda: rows.find(Comment, first.uid).settled is Settled.ACCEPTED, "accepted")
    settle(window)
    assert "Agjencia shënoi me vëmendje" in block(window)
    assert comments.list.pane.current_uid() != first.uid, "on to the next"
    for _ in range(3):
        uid = comments.list.pane.current_uid()
        assert rows.find(Comment, uid).settled is Settled.OPEN
        wording = rows.all(Wording, comment=uid)[0]
        comments.list.pane.setFocus()
        press_focused("3" if wording.new == "priti" else "1")
        wait_until(lambda uid=uid: rows.find(Comment, uid).settled is not Settled.OPEN, "settled")
        settle(window)
    assert block(window).splitlines()[2] == "- Përkthim nuk pati;"
    assert not [check for check in station._checks() if "koment" in check.text and not check.stops]
    press_focused("Ctrl+Return")
    type_focused("Arbër Kola")
    press_focused("Ctrl+Return")
    wait_until(lambda: bool(rows.all(Approval)), "approved")


def block(window: MainWindow) -> str:
    return next(row.text for row in window.session.rows.all(Block) if row.section == "contribution")


def test_a_fact_is_put_right_where_it_was_entered(window: MainWindow, station: MinutesStation, tmp_path: Path) -> None:
    path = sent(window, tmp_path)
    hand = Hand(path.read_bytes())
    hand.replace("Tiranë (", "Durrës (")
    path.with_name("k.docx").write_bytes(hand.saved())
    drop(station, [path.with_name("k.docx")])
    settle(window)
    press_focused("Ctrl+Return")
    settle(window)
    (row,) = window.session.rows.all(Comment)
    station.middle.comments.select(row.uid)
    station.middle.comments.list.pane.setFocus()
    press_focused("1")
    settle(window)
    assert window.session.rows.find(Comment, row.uid).settled is Settled.OPEN
    assert window.station != "minutes" or station.middle.currentWidget() is not station.middle.comments


def test_a_file_that_is_no_draft_is_told(window: MainWindow, station: MinutesStation, tmp_path: Path) -> None:
    sent(window, tmp_path)
    (tmp_path / "x.docx").write_bytes(b"x")
    drop(station, [tmp_path / "x.docx"])
    settle(window)
    assert "nuk lexohet" in window.banners.said("word")
    assert not window.session.rows.all(Comment)
