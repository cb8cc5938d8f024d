"""``make run``: the program on the demo meeting; on a machine without a display, the same window driven by keys.

Without a display it leaves in ``build/demo/``: the meeting, both signed reports, the trust file, and a screenshot of
each station with a finished task; it names every file.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

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
    from tools.walk import walk

    for path in walk(folder):
        print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(open_demo() if has_display() else drive())
