"""``make run``: the program on the demo meeting; on a machine without a display, the same window driven by keys.

Without a display it leaves in ``build/demo/``: the meeting, both signed reports, the trust file, and a screenshot of
each station with a finished task; it names every file.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))


def has_display() -> bool:
    """Windows and macOS always have one; elsewhere a display server names itself."""
    if os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        return False
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_demo() -> int:
    """Open the window on the demo meeting in the user's own folder; it is made at the first time."""
    from facilitator.demo import open_demo as make
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace
    from ui.app import run

    workspace = Workspace.default()
    path = make(workspace, Env(actor="demo", device=workspace.device))
    return run(["tryeza", str(path)])


def drive() -> int:
    """No display: the same window, offscreen, by key events."""
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screens.json')}"
    folder = ROOT / "build" / "demo"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    print("No display here: driving the window offscreen.", flush=True)
    for path in walk(folder):
        print(path.relative_to(ROOT))
    return 0


def walk(folder: Path) -> list[Path]:
    """Walk it in a fresh workspace and leave everything in ``folder``; gives what was left."""
    from PySide6.QtTest import QTest

    from facilitator.demo import clock_of, script
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace
    from tools.walk import Walker, steps
    from ui.app import build
    from ui.collector import Collector

    told = script()
    clock = clock_of(told)
    home = Path(tempfile.mkdtemp(prefix="tryeza-walk-"))
    workspace = Workspace(home)
    env = Env(clock=clock, entropy=random.Random(2026).randbytes, actor="demo", device=workspace.device)
    window = build(workspace, env, ["tryeza"])
    Collector(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    walker = Walker(window, clock, told, folder)
    for _ in steps(walker, home):
        pass
    left = [*walker.left, *_results(window, folder)]
    window.close()
    shutil.rmtree(home, ignore_errors=True)
    return left


def _results(window: Any, folder: Path) -> list[Path]:
    """The signed documents, the trust file and the meeting, copied out of the workspace."""
    from facilitator.model import Signature, SisterOf

    made = []
    full = {row.row for row in window.session.rows.all(SisterOf)}
    signatures = sorted(window.session.rows.all(Signature), key=lambda row: row.uid)
    last = {f"{row.document}{'-full' * (row.uid in full)}": row.pdf_sha256 for row in signatures}
    for document, sha256 in last.items():
        pdf = window.session.file.read(lambda tx, sha256=sha256: tx.bytes_of(sha256)).result()
        (folder / f"{document}.pdf").write_bytes(pdf)
        made.append(folder / f"{document}.pdf")
    if window.workspace.trust.exists():
        shutil.copyfile(window.workspace.trust, folder / "trust.pem")
        made.append(folder / "trust.pem")
    window.session.file.snapshot(folder / "demo.tryeza").result()
    return [*made, folder / "demo.tryeza"]


if __name__ == "__main__":
    sys.exit(open_demo() if has_display() else drive())
