"""The pictures of the manual, made anew into ``docs/screenshots``: ``python -m tools.pictures``.

With a folder and a size, ``FOLDER 1024x768``, those of the archive go there as they are, light and dark (or only as
named), to be looked at.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "screenshots"
COLOURS = 128
"""A picture of a screen with so many is a third as large and looks the same."""


def main() -> int:
    """Make them; gives the exit code."""
    from tools.pictures import archive, room

    if len(sys.argv) > 1:
        width, height = map(int, sys.argv[2].split("x"))
        folder = Path(sys.argv[1])
        folder.mkdir(parents=True, exist_ok=True)
        for theme in sys.argv[3:] or ("light", "dark"):
            print(*archive.drive(folder, width, height, theme, f"-{theme}-{width}"), sep="\n")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shown = [path for path in archive.drive(folder, 1366, 768, "light", "") if path.stem in archive.SHOWN]
        for path in (*room.make(folder), *shown):
            _keep(path, PICTURES / path.name)
    return 0


def _keep(path: Path, target: Path) -> None:
    from PIL import Image

    with Image.open(path) as picture:
        picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size // 1024} KB")


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={ROOT / 'tools' / 'screens.json'}"
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main())
