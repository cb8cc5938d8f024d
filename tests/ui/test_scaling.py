"""Small screens and screens of 200 %: no control is clipped, and the hall fills its screen with sharp, whole text."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2]
SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QComboBox, QLineEdit
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from tests.helpers.room import hall
from tests.helpers.ui import press_focused, wait_idle, wait_until
from ui.app import application, build
from ui.projector.inks import INKS, Look
from ui.theme import Appearance, Mode

app = application(["tryeza"])
Appearance(app, Mode.LIGHT)
window = build(Workspace(Path(sys.argv[1])), Env(), ["tryeza"])
window.setGeometry(app.primaryScreen().availableGeometry())
window.show()
window.activateWindow()
assert window.size() == app.primaryScreen().size(), (window.size(), window.minimumSizeHint())

def scrolls(part):
    while (part := part.parentWidget()) is not None:
        if isinstance(part, QAbstractScrollArea):
            return True
    return False

def clipped():
    out = []
    for part in [one for kind in (QAbstractButton, QLineEdit, QComboBox) for one in window.findChildren(kind)]:
        if not part.isVisible() or not part.isEnabled() or scrolls(part):
            continue
        place = part.rect().translated(part.mapTo(window, part.rect().topLeft()))
        text = part.text() if isinstance(part, QAbstractButton) else part.accessibleName()
        inside = part.visibleRegion().boundingRect().size() == part.size()
        if not window.rect().contains(place) or not inside:
            out.append(("outside", part.metaObject().className(), text, place.getRect()))
        drawn = part.metaObject().className() not in ("RailButton", "QLineEditIconButton")  # these are icons here
        if drawn and isinstance(part, QAbstractButton) and text and part.width() < part.minimumSizeHint().width():
            out.append(("narrow", part.metaObject().className(), text, part.width(), part.minimumSizeHint().width()))
    return out

hall(window, bodies=6, measures=3)
found = {}
for station in ("home", "preparation", "attendance", "discussion", "vote", "minutes", "signing", "archive"):
    window.go(station)
    wait_idle(window)
    QApplication.processEvents()
    if bad := clipped():
        found[station] = bad
assert not found, found
window.go("discussion")
window.hall_window().set_look(Look.DARK)
press_focused("F5")
wait_until(lambda: window.projector() is not None, "shown")
room = window.projector()
beamer = next(one for one in app.screens() if one.name() == "hall")
assert room.geometry() == beamer.geometry(), (room.geometry(), beamer.geometry())
ratio = beamer.devicePixelRatio()
picture, ground = QImage(room.size() * ratio, QImage.Format.Format_RGB32), INKS[Look.DARK].ground.lower()
picture.setDevicePixelRatio(ratio)
room.render(picture)
wide, high = picture.width(), picture.height()
edge = {picture.pixelColor(x, y).name() for x in (0, wide - 1) for y in range(0, high, 7)}
assert edge == {ground}, "no word runs out of the page"
window.session.close()
window.close()
print("whole")
"""


@pytest.mark.parametrize(
    ("laptop", "hall"), [((1024, 768, 1), (1024, 768, 1)), ((1366, 768, 1), (1920, 1080, 2))], ids=["small", "double"]
)
def test_nothing_is_clipped(tmp_path: Path, laptop: tuple[int, int, int], hall: tuple[int, int, int]) -> None:
    screens = [
        {
            **{"name": name, "x": x, "y": 0, "width": wide * dpr, "height": high * dpr},
            **{"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": dpr},
        }
        for name, x, (wide, high, dpr) in (("laptop", 0, laptop), ("hall", 6000, hall))
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    env = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}", "PYTHONPATH": str(HERE)}
    env["TRYEZA_HOME"] = str(tmp_path / "home")
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "home")]
    done = subprocess.run(command, env=env, cwd=HERE, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "whole" in done.stdout
