"""Hands and eyes for the tests of the window: type, press, wait until it is on disk, look."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from ui.session import Session
    from ui.window.main_window import MainWindow

SHOTS = "TRYEZA_SHOTS"
WAIT_MS = 60_000


def type_text(widget: QWidget, text: str) -> None:
    """Type as a person does. ``QTest.keyClicks`` aborts the interpreter at "ë"; this does not."""
    for letter in text:
        if letter.isascii():
            QTest.keyClick(widget, letter)  # type: ignore[call-overload]  # the stubs lack it
        else:
            key = Qt.Key(ord(letter.upper())) if len(letter.upper()) == 1 else Qt.Key.Key_unknown
            QTest.sendKeyEvent(QTest.KeyAction.Click, widget, key, letter, Qt.KeyboardModifier.NoModifier)


def press(widget: QWidget, keys: str) -> None:
    """Press keys named as in a shortcut: ``Ctrl+K``, ``Return``, ``F6``, ``Shift+Tab``."""
    combination = QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)[0]  # type: ignore[index]
    QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())


def press_focused(keys: str) -> None:
    """Press keys wherever the focus is."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None, "nothing has the focus"
    press(target, keys)


def type_focused(text: str) -> None:
    """Type wherever the focus is."""
    target = QApplication.focusWidget()
    assert target is not None, "nothing has the focus"
    type_text(target, text)


def drop(window: QWidget, path: Path, onto: QWidget) -> bool:
    """Drag a file from the desktop into the window and let it fall on a part of it; whether the drag was welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at = onto.mapTo(window, onto.rect().center())
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    handle = window.windowHandle()
    enter = QDragEnterEvent(at, copy, data, left, none)
    enter.setAccepted(False)
    QApplication.sendEvent(handle, enter)
    welcome = enter.isAccepted()
    if welcome:
        QApplication.sendEvent(handle, QDropEvent(at.toPointF(), copy, data, left, none))
    return welcome


def wait_until(holds: Callable[[], bool], what: str = "", ms: int = WAIT_MS) -> None:
    """Let Qt work until ``holds()``; AssertionError after ``ms``."""
    end = time.monotonic() + ms / 1000
    while not holds():
        assert time.monotonic() < end, f"did not come to pass: {what or holds}"
        QTest.qWait(2)


def open_file(window: MainWindow, path: Path) -> None:
    """Open a meeting as Home does, and wait until it is there, or refused."""
    window.open_meeting(path)
    wait_idle(window)


def wait_saved(session: Session) -> None:
    """Until every act that was sent is durable and drawn."""
    wait_until(lambda: not session.busy, "all acts saved")
    QApplication.processEvents()


def wait_idle(window: MainWindow) -> None:
    """Until nothing is under way: acts, work on other threads, a file being opened."""
    wait_until(
        lambda: not window.session.busy and not window.tasks.busy and not window.opening.busy, "nothing under way"
    )
    QApplication.processEvents()


def grab(window: QWidget, name: str) -> Path | None:
    """A picture of the window, for people: written only if the folder ``TRYEZA_SHOTS`` is named."""
    folder = os.environ.get(SHOTS)
    if not folder:
        return None
    QApplication.processEvents()
    path = Path(folder) / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    assert window.grab().save(str(path))
    return path


def new_meeting(window: MainWindow, title: str = "Takimi i parë", **details: Any) -> Path:
    """A fresh meeting open in the window, by its act; gives its path."""
    from facilitator.meeting.setup import create_meeting

    folder = window.workspace.new_meeting_folder("2026-10-27", title, window.session.env.entropy)
    path = folder / "meeting.tryeza"
    window.session.create(path, create_meeting, title=title, date="2026-10-27", **details)
    return path


def accessible_parts(root: QWidget) -> Iterator[tuple[QAccessibleInterface, list[str]]]:
    """Everything below ``root`` that a screen reader meets, with the names of what holds it."""

    def walk(part: QAccessibleInterface, above: list[str]) -> Iterator[tuple[QAccessibleInterface, list[str]]]:
        for number in range(part.childCount()):
            child = part.child(number)
            if child is None or not child.isValid() or child.state().invisible:
                continue
            yield child, above
            owner = child.object()
            name = type(owner).__name__ if owner is not None else str(child.role())
            yield from walk(child, [*above, name])

    found = QAccessible.queryAccessibleInterface(root)
    assert found is not None
    yield from walk(found, [type(root).__name__])
