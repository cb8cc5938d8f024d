"""Signing at the door: switched on in Settings, the pad by one key, drawn with the mouse, refused, erased."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from facilitator import strokes
from facilitator.meeting.people import Listed, import_people
from facilitator.model import HandwritingAllowed, Handwritten, Person
from tests.helpers.scrawl import lines
from tests.helpers.ui import accessible_parts, grab, new_meeting, press_focused, type_focused, wait_saved
from ui.stations.attendance.pad import Ink, Pad
from ui.stations.handwriting import HandwritingPart
from ui.window.main_window import MainWindow

LISTED = [
    Listed({"name": "Agim Ndreu", "role": "drejtor"}, {"name": "Qendra “Hapësirë e Hapur”"}),
    Listed({"name": "Zhaneta Zyberaj"}, {"name": "Shoqata “Gruaja dhe Mundësia”"}),
]


def ready(window: MainWindow) -> None:
    new_meeting(window, "Tryeza e parë", organiser="Agjencia", organiser_short="AMSHC")
    window.session.do(import_people, LISTED)
    wait_saved(window.session)
    window.go("attendance")


def draw(ink: Ink, drawn: Iterable[list[tuple[float, float]]]) -> None:
    """As a hand does: pressed, moved and lifted, in the pixels of the box."""
    paper = ink.paper
    scale = paper.width() / strokes.WIDTH
    left, none, no_key = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    for line in drawn:
        for number, (x, y) in enumerate([*line, line[-1]]):
            at = QPointF(paper.x() + x * scale, paper.y() + y * scale)
            kind, one, held = (
                (QEvent.Type.MouseButtonPress, left, left)
                if number == 0
                else (QEvent.Type.MouseButtonRelease, left, none)
                if number == len(line)
                else (QEvent.Type.MouseMove, none, left)
            )
            QApplication.sendEvent(ink, QMouseEvent(kind, at, ink.mapToGlobal(at), one, held, no_key))


def pad_of(window: MainWindow) -> Pad:
    (pad,) = [one for one in window.findChildren(Pad) if one.isVisible()]
    return pad


def no_pad(window: MainWindow) -> bool:
    return not any(one.isVisible() for one in window.findChildren(Pad))


def says(window: MainWindow, words: str) -> bool:
    return any(words in one.text() for one in window.findChildren(QLabel) if one.isVisible())


def switch_on(window: MainWindow) -> None:
    """In Settings, with the keyboard: the box is reached and ticked."""
    window.commands.run("app.settings")
    (part,) = window.findChildren(HandwritingPart)
    part.allowed.box.setFocus()
    assert "nuk është i enkriptuar" in part._told.text()
    grab(window, "by-hand-settings")
    press_focused("Space")
    wait_saved(window.session)
    press_focused("Escape")


def test_a_signature_from_the_door_to_its_erasure(window: MainWindow) -> None:
    ready(window)
    rows = window.session.rows
    type_focused("agim")
    press_focused("Return")
    wait_saved(window.session)
    press_focused("Ctrl+I")
    assert no_pad(window)
    assert says(window, "i fikur për këtë takim"), "off until somebody switches it on"
    switch_on(window)
    assert len(rows.all(HandwritingAllowed)) == 1

    press_focused("Ctrl+I")
    pad = pad_of(window)
    assert pad.geometry() == window.rect(), "nobody else's row is seen"
    assert says(window, "Agim Ndreu")
    assert says(window, "AMSHC e ruan vizatimin")
    assert all(names for _, names in accessible_parts(pad))
    grab(window, "by-hand-empty")
    press_focused("Return")
    assert says(window, "Nuk u vizatua asgjë"), "an empty box is no signature"
    draw(pad.ink, lines(4))
    grab(window, "by-hand-drawn")
    press_focused("Delete")
    assert pad.ink.lines == []
    draw(pad.ink, lines(4))
    press_focused("Escape")
    assert no_pad(window)
    assert rows.all(Handwritten) == [], "Esc leaves nothing"

    press_focused("Ctrl+I")
    draw(pad_of(window).ink, lines(4))
    press_focused("Return")
    wait_saved(window.session)
    (own,) = rows.all(Handwritten)
    kept, meant = strokes.read(own.strokes), strokes.read(strokes.taken(lines(4)))
    assert len(kept) == len(meant)
    assert all(abs(a - b) < 4 for a, b in zip(strokes.box(kept), strokes.box(meant), strict=True))
    assert no_pad(window)
    assert says(window, "Agim Ndreu nënshkroi.")
    assert says(window, "Nënshkroi me dorë")
    grab(window, "by-hand-signed")

    press_focused("Ctrl+I")
    QTest.keyClick(pad_of(window).ink, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    wait_saved(window.session)
    assert [row.strokes for row in rows.all(Handwritten)] == [""], "asked again, and not signed"
    press_focused("Ctrl+Z")
    wait_saved(window.session)
    assert [row.strokes for row in rows.all(Handwritten)] == [own.strokes]

    window.commands.run("attendance.erase")
    grab(window, "by-hand-erase")
    press_focused("Return")
    wait_saved(window.session)
    assert rows.all(Handwritten) == []
    assert window.session.file.verify().result() == []
    assert len(rows.all(Person)) == 2


def test_who_has_not_come_or_is_not_chosen_gets_no_pad(window: MainWindow) -> None:
    ready(window)
    switch_on(window)
    press_focused("Ctrl+I")
    assert no_pad(window)
    assert says(window, "Zgjidhni një person më parë") or says(window, "Zgjidhni më parë")
    type_focused("zhaneta")
    press_focused("Ctrl+I")
    assert no_pad(window)
    assert says(window, "ardhja nuk është shënuar")


def test_the_pad_goes_with_its_meeting_and_what_was_taken_back_is_erased_too(window: MainWindow) -> None:
    ready(window)
    switch_on(window)
    type_focused("agim")
    press_focused("Return")
    wait_saved(window.session)
    press_focused("Ctrl+I")
    draw(pad_of(window).ink, lines(4))
    press_focused("Return")
    press_focused("Return")
    wait_saved(window.session)
    (own,) = window.session.rows.all(Handwritten)
    press_focused("Ctrl+Z")
    wait_saved(window.session)
    assert window.session.rows.all(Handwritten) == []
    assert window.session.undo_name == "arrive", "pressed twice, it was signed once"

    path = window.session.path
    assert path is not None
    assert own.strokes[:40].encode() in held(path)
    for said in ("vizatimi u fshi", "nuk u gjet asnjë vizatim"):
        window.commands.run("attendance.erase")
        press_focused("Return")
        wait_saved(window.session)
        assert says(window, said)
    window.session.file.settle().result()
    assert own.strokes[:40].encode() not in held(path)

    press_focused("Ctrl+I")
    draw(pad_of(window).ink, lines(4))
    new_meeting(window, "Takimi tjetër")
    assert no_pad(window)
    assert window.session.rows.all(Handwritten) == []


def held(path: Path) -> bytes:
    """The bytes of a meeting and of what lies beside it."""
    return b"".join(one.read_bytes() for one in path.parent.glob(f"{path.stem}*") if one.is_file())
