"""One screen and a real window manager: the hall lies over the maximised program, and its key brings that back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.tools import needs

HERE = Path(__file__).parents[2]
SCRIPT = """
import subprocess, sys
from pathlib import Path
from PySide6.QtCore import QTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from tests.helpers.room import hall
from tests.helpers.ui import press_focused, wait_until
from ui.app import application, build
from ui.projector.inks import INKS, Look
from ui.theme import Appearance, Mode
app = application(["tryeza"])
Appearance(app, Mode.LIGHT)
workspace = Workspace(Path(sys.argv[1]))
window = build(workspace, Env(), ["tryeza"])
window.showMaximized()
window.activateWindow()
wait_until(window.isActiveWindow, "the window")
hall(window)

def is_hall():
    shot = window.screen().grabWindow(0).toImage()
    wide, high = shot.width(), shot.height()
    spots = [(x, y) for x in (4, wide - 5) for y in (4, high // 2, high - 5)]
    return {shot.pixelColor(*spot).name() for spot in spots} == {INKS[Look.DARK].ground.lower()}

window.hall_window().set_look(Look.DARK)
assert not is_hall()
for over in ("", "Ctrl+,"):
    if over:
        press_focused(over)
    press_focused("F5")
    covering = window.projector()
    wait_until(is_hall, "over everything", 20_000)
    wait_until(covering.isActiveWindow, "it has the keyboard", 20_000)
    QTest.keyClick(covering, Qt.Key.Key_Escape if over else Qt.Key.Key_F5)
    wait_until(lambda: not is_hall(), "the work is back", 20_000)
    wait_until(window.isActiveWindow, "and has the keyboard", 20_000)
window.session.close()
window.close()
manager.kill()
print("stacked")
"""


TWO = """
import subprocess, sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from tests.helpers.room import hall
from tests.helpers.ui import press_focused, wait_until
from ui.app import application, build
from ui.projector.inks import INKS, Look
from ui.theme import Appearance, Mode
app = application(["tryeza"])
Appearance(app, Mode.LIGHT)
assert len(app.screens()) == 2, [one.geometry() for one in app.screens()]
window = build(Workspace(Path(sys.argv[1])), Env(), ["tryeza"])
window.showMaximized()
window.activateWindow()
wait_until(window.isActiveWindow, "the window")
hall(window)
window.hall_window().set_look(Look.DARK)
mine = window.screen()
other = next(one for one in app.screens() if one is not mine)

def is_hall(screen):
    shot = screen.grabWindow(0).toImage()
    wide, high = shot.width(), shot.height()
    spots = [(x, y) for x in (4, wide - 5) for y in (4, high // 2, high - 5)]
    return {shot.pixelColor(*spot).name() for spot in spots} == {INKS[Look.DARK].ground.lower()}

for over in ("", "Ctrl+,"):
    if over:
        press_focused(over)
    press_focused("F5")
    covering = window.projector()
    wait_until(lambda: is_hall(other), "the room's screen is covered whole", 20_000)
    assert not is_hall(mine), "the work stays in sight"
    assert covering.screen() is other
    wait_until(window.isActiveWindow, "the work has the keyboard", 20_000)
    press_focused("F5")
    wait_until(lambda: window.projector() is None, "taken away", 20_000)
    wait_until(lambda: not is_hall(other), "and gone", 20_000)
window.session.close()
window.close()
manager.kill()
print("stacked")
"""


X11 = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a window manager of X11")


def stacked(tmp_path: Path, script: str, screens: str) -> None:
    """The script runs to its end under a server with these screens."""
    for tool in ("xvfb-run", "openbox"):
        needs(tool)
    env = {**os.environ, "QT_QPA_PLATFORM": "xcb", "TRYEZA_HOME": str(tmp_path / "home"), "PYTHONPATH": str(HERE)}
    command = ["xvfb-run", "-a", "-s", screens, sys.executable, "-c", script, str(tmp_path / "home")]
    done = subprocess.run(command, env=env, cwd=HERE, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "stacked" in done.stdout


@X11
def test_the_hall_lies_over_the_maximised_program_and_gives_it_back(tmp_path: Path) -> None:
    stacked(tmp_path, SCRIPT, "-screen 0 1366x768x24")


@X11
def test_with_two_screens_the_hall_has_the_other_and_the_work_the_keyboard(tmp_path: Path) -> None:
    stacked(tmp_path, TWO, "+xinerama -screen 0 1366x768x24 -screen 1 1024x768x24")
