"""The pictures of the live room for the manual.

The demo meeting is typed into the window by keys, as in ``make run``, up to where each picture is of; 1366×768, in
Albanian, light.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tools.walk import Walker

GROUPED = "0102120101"
"""Keys on the board, one a card: to which group each goes."""


def attendance(walker: Walker) -> None:
    """Page 3: a name that may be several people's."""
    walker.press("F2")
    walker.to_line_edit()
    walker.fill("qendra")
    walker.press("Return")
    walker.shot("prezenca-dera")
    walker.press("Escape")
    walker.fill("")


def discussion(walker: Walker) -> None:
    """Pages 4 and 3: the line with its question, the same door over it, the board of groups."""
    walker.press("F6")
    walker.to_line_edit()
    walker.fill("qendra: !s Afatet të shpallen një muaj përpara")
    walker.press("Return")
    walker.shot("diskutimi-kush")
    walker.press("Escape")
    walker.press("Ctrl+R")
    walker.to_line_edit()
    walker.fill("qendra")
    walker.shot("prezenca-mbi-diskutimin")
    walker.fill("")
    walker.press("Escape")
    walker.press("F6")
    walker.to_line_edit()
    walker.fill("")
    walker.press("Ctrl+L")
    walker.press("G")
    walker.press("Home")
    for key in GROUPED:
        walker.press(key)
        walker.wait(lambda: not walker.window.session.busy, "the card in its group")
    for name in ("Njoftimi dhe arsyetimi", "Kalendari dhe komentet"):
        walker.press("Right")
        walker.press("N")
        walker.to_line_edit()
        walker.fill(name)
        walker.press("Return")
        walker.wait(lambda: not walker.window.session.busy, "the group named")
    walker.press("Left")
    walker.press("Left")
    walker.shot("diskutimi-grupet")


def make(folder: Path) -> list[Path]:
    """Every picture, into ``folder``; gives their paths."""
    from PySide6.QtTest import QTest

    from facilitator.demo import clock_of, script
    from facilitator.store.env import Env
    from facilitator.workspace import Settings, Workspace
    from tools.walk import Walker
    from ui.app import build

    told = script()
    clock = clock_of(told)
    with tempfile.TemporaryDirectory(prefix="tryeza-pictures-", ignore_cleanup_errors=True) as home:
        workspace = Workspace(Path(home))
        workspace.save(Settings(theme="light"))
        env = Env(clock=clock, entropy=random.Random(2026).randbytes, actor="demo", device=workspace.device)
        window: Any = build(workspace, env, ["tryeza"])
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        walker = Walker(window, clock, told, None)
        for step in _steps(walker, Path(home), folder):
            print(step, flush=True)
        window.session.close()
        window.close()
    return list(walker.left)


def _steps(walker: Walker, home: Path, folder: Path) -> Iterator[str]:
    walker.found()
    yield "Përgatitja"
    walker.invite(home / "ftuarit.csv")
    yield "Prezenca"
    walker.receive()
    walker.shots = folder
    attendance(walker)
    walker.shots = None
    yield "Diskutimi"
    walker.discuss()
    walker.shots = folder
    discussion(walker)
