"""The window under test: two screens without a display, the program's own look, a fresh workspace, a steady clock."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform.startswith("linux") and os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    # Before Qt is asked for an application: a laptop and a hall, so that the projector has somewhere to go.
    screens = Path(__file__).with_name("screens.json")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.store.env import Env
from facilitator.workspace import Workspace
from tests.helpers.meetings import Clock, steady
from ui.app import application, build
from ui.language import Language
from ui.theme import Appearance, Mode
from ui.window.main_window import MainWindow


@pytest.fixture(scope="package", autouse=True)
def collected_on_the_gui_thread() -> Iterator[None]:
    """As in the program (``ui.collector``): a worker that collects a closed window destroys it away from home."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The one application, looking and speaking as the program does."""
    app = application(["tryeza"])
    if app.findChild(Appearance) is None:
        Appearance(app, Mode.LIGHT)
    Language.of(app)
    return app


@pytest.fixture
def clock() -> Clock:
    """27 October 2026, 09:30 in Tirana; a second passes with every look."""
    return Clock()


@pytest.fixture
def env(clock: Clock) -> Env:
    """The same times and bytes in every run."""
    return steady(clock=clock)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """An empty application folder, also for code that asks for the default one."""
    home = tmp_path / "home"
    monkeypatch.setenv("TRYEZA_HOME", str(home))
    return Workspace(home)


@pytest.fixture
def make_window(qapp: QApplication, qtbot: QtBot, env: Env) -> Iterator[Callable[..., MainWindow]]:
    """``make_window(workspace, width, height)``: shown and active; closed when the test is over."""
    made: list[MainWindow] = []

    def make(workspace: Workspace, width: int = 1440, height: int = 860, env: Env = env) -> MainWindow:
        window = build(workspace, env, ["tryeza"])
        made.append(window)
        window.showNormal()
        window.resize(width, height)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make
    for window in made:
        window.session.close()  # with a vote open the window would ask first
        window.close()
        window.deleteLater()
    made.clear()
    qapp.processEvents()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)  # whatever this test has made is young
    # What one test chose must not be the beginning of the next.
    Language.of(qapp).set("sq")
    appearance = qapp.findChild(Appearance)
    assert isinstance(appearance, Appearance)
    appearance.set_mode(Mode.LIGHT)


@pytest.fixture
def window(make_window: Callable[..., MainWindow], workspace: Workspace) -> MainWindow:
    """The window of an empty workspace, in Albanian, light, 1440 × 860."""
    from dataclasses import replace

    workspace.save(replace(workspace.settings, theme="light"))
    return make_window(workspace)
