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
from tests.helpers.monitors import Monitors
desk = Monitors()
desk.plug("laptop", 0, 1366, 768, first=True)
desk.plug("beamer", 1366, 1024, 768)
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
window.move(20, 20)
window.showMaximized()

def is_hall(name):
    screen = next((one for one in app.screens() if one.name() == name), None)
    shot = screen.grabWindow(0).toImage() if screen else None
    spots = [(x, y) for x in (4, shot.width() - 5) for y in (4, 384, 763)] if shot else []
    return bool(shot) and {shot.pixelColor(*spot).name() for spot in spots} == {INKS[Look.DARK].ground.lower()}

def on_beamer():
    return is_hall("beamer")

def on_laptop():
    return is_hall("laptop")

for over in ("", "Ctrl+,"):
    if over:
        press_focused(over)
    press_focused("F5")
    wait_until(on_beamer, "the room's screen is covered whole", 20_000)
    assert not on_laptop(), "the work stays in sight"
    wait_until(window.isActiveWindow, "the work has the keyboard", 20_000)
    press_focused("F5")
    wait_until(lambda: not on_beamer(), "taken away", 20_000)
press_focused("Escape")
press_focused("F5")
wait_until(on_beamer, "shown again", 20_000)
desk.unplug("beamer")
wait_until(lambda: len(app.screens()) == 1, "the cable is out", 20_000)
wait_until(lambda: not on_laptop(), "the work is never covered by a cable", 20_000)
assert window.isVisible()
desk.plug("beamer", 1366, 1024, 768)
wait_until(lambda: len(app.screens()) == 2, "the cable is in again", 20_000)
wait_until(on_beamer, "the room sees it again", 20_000)
wait_until(window.isActiveWindow, "and the work has the keyboard", 20_000)
assert not on_laptop()
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
def test_two_screens_and_a_cable_that_is_pulled_and_put_back(tmp_path: Path) -> None:
    stacked(tmp_path, TWO, "-screen 0 2390x768x24")
