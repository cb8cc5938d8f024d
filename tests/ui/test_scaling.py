"""Small screens and screens of 200 %: nothing is clipped or nameless wherever the live room is, Tab comes round, and
the hall fills its screen with sharp, whole text.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.workspace import Workspace
from tests.helpers import brought, published

HERE = Path(__file__).parents[2]
SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from facilitator.meeting.discussion import add_point
from facilitator.model import Channel, Organisation, PointKind
from facilitator.store.env import Env
from facilitator.voting.prepare import add_vote
from facilitator.workspace import Workspace
from tests.helpers.fitting import unfit
from tests.helpers.room import at_work, done, hall, item_of
from tests.helpers.ui import press_focused, type_focused, wait_idle, wait_until
from tests.ui.test_accessibility import nameless
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
found = {}

def look(where):
    wait_idle(window)
    for _ in range(10):  # what was said just now is laid out in the next turn
        QApplication.processEvents()
        bad = [*unfit(window), *nameless(window)]
        if not bad:
            return
    found[where] = bad

def keys(*pressed):
    for key in pressed:
        press_focused(key)
        at_work(window)

def round_by_tab(where, within):
    # every stop once, and back to the first
    first, seen = QApplication.focusWidget(), []
    for _ in range(60):
        press_focused("Tab")
        now = QApplication.focusWidget()
        if now is first:
            break
        if now in seen:
            found[where] = [f"Tab is caught at {now.accessibleName()}"]
            break
        seen.append(now)
    if not any(within.isAncestorOf(one) for one in [first, *seen]):
        found[where] = ["Tab never comes there"]

hall(window, bodies=6, measures=3)
for station in ("home", "preparation", "attendance", "discussion", "vote", "minutes", "signing", "archive"):
    window.go(station)
    look(station)
archive = window.made_station("archive")
wait_until(lambda: archive.told.verdict() is not None, "verified")
look("the archive with a report")
keys("Ctrl+M")
look("its meeting")
keys("Down", "Return")
assert archive.page.view.hasFocus()
look("its page")
area = item_of(window, "Transparenca në vendimmarrje").uid
for body in window.session.rows.all(Organisation):
    done(window, add_point, area, PointKind.RECOMMENDATION, f"Portali i {body.name} hapet", organisation=body.uid)
window.go("discussion")
keys("Ctrl+L", "Home", "Return")
look("a contribution is edited")
keys("Escape", "G", "Home", "0", "0", "1")
look("board")
round_by_tab("board by Tab", window.made_station("discussion").grouping.board)
keys("N")
look("a group is named")
keys("Escape", "G", "Ctrl+Shift+M", "R")
look("read back")
for key in ("O", "C"):
    keys(key)
    look(f"read back, {key}")
    keys("Escape")
keys("F9")
look("a break")
keys("Escape")
window.go("preparation")
assert window.commands.run("preparation.invitations")
look("invitations")
keys("Escape")
done(window, add_vote, "Cilat të parat?", "ticks", secret=True)
window.go("vote")
keys("Ctrl+G")
look("vote prepared")
keys("F9", "Return", "F7", "Ctrl+L")
for card in ("A", "B"):
    type_focused(card)
    keys("Return")
look("cards")
keys("Shift+F9")
look("second typing begins")
type_focused("Drita")
keys("Tab")
type_focused("Besnik")
keys("Return", "Ctrl+L")
type_focused("A")
keys("Return")
type_focused("C")
keys("Return")
look("second typing")
keys("F9")
look("what differs")
round_by_tab("what differs by Tab", window.made_station("vote").running.differences)
window.made_station("vote").running.differences.third.setFocus()
type_focused("Ana")
keys("Return", "Left", "F9", "Return")
wait_idle(window)
look("result")
keys("Ctrl+Shift+J")
look("other rules")
keys("Escape")
done(window, add_vote, "Me duar?", "ticks", channel=Channel.HANDS)
window.go("discussion")
window.go("vote")
keys("Ctrl+G", "End", "F9", "Return", "Ctrl+F6")
look("sections are named")
type_focused("Majtas")
keys("Return")
type_focused("Djathtas")
keys("Tab", "Return")
look("sections")
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
    published.shelve(Workspace(tmp_path / "home"), brought.signed())
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "home")]
    done = subprocess.run(command, env=env, cwd=HERE, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "whole" in done.stdout
