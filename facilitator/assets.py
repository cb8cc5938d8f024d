"""Where the program's own read-only files lie: one line that holds in a checkout, a wheel and a frozen program."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
FONTS = RESOURCES / "fonts"
ICONS = RESOURCES / "icons"
RECOUNT = RESOURCES / "recount" / "recount.py"
EVIDENCE = RESOURCES / "evidence"
