"""What ``tryeza --self-test`` asks of the screen: plugins, fonts, translations, and a window that can be drawn."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from facilitator.selftest import Check


def checks() -> dict[str, Check]:
    """Name → check, in order; needs no display."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return {"fonts": _fonts, "icons": _icons, "translations": _translations, "window": _window}


def _fonts() -> str:
    from PySide6.QtGui import QFontDatabase

    from ui.app import application
    from ui.theme.fonts import FAMILY

    app = application(["tryeza"])
    if FAMILY not in QFontDatabase.families():
        raise RuntimeError(f"{FAMILY} was not loaded")
    return f"{FAMILY}, platform {app.platformName()}"


def _icons() -> str:
    from PySide6.QtGui import QImageReader

    from ui.theme import pixmap

    image = pixmap("vote", "text", 32).toImage()
    if all(image.pixelColor(x, y).alpha() == 0 for x in range(32) for y in range(32)):
        raise RuntimeError("an icon is drawn empty")
    formats = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    if lacking := {"svg", "jpeg", "png"} - formats:
        raise RuntimeError(f"image formats missing: {sorted(lacking)}")
    return "drawn from SVG"


def _translations() -> str:
    from PySide6.QtCore import QTranslator

    from ui.language import TRANSLATIONS

    for lang in ("sq", "en"):
        held = QTranslator()
        if not held.load(str(TRANSLATIONS / f"tryeza_{lang}.qm")) or held.isEmpty():
            raise FileNotFoundError(f"tryeza_{lang}.qm")
    return "sq, en"


def _window() -> str:
    from PySide6.QtCore import QCoreApplication, QEvent

    from facilitator.store.env import Env
    from facilitator.workspace import Workspace
    from ui.app import build
    from ui.stations import LINE

    with tempfile.TemporaryDirectory(prefix="tryeza-self-test-") as folder:
        window = build(Workspace(Path(folder)), Env(actor="self-test", device="self-test"), ["tryeza"])
        try:
            window.resize(1280, 800)
            window.show()
            image = window.grab().toImage()
            if len({image.pixel(x, y) for x in range(0, 1280, 16) for y in range(0, 800, 16)}) < 4:
                raise RuntimeError("the window is drawn empty")
            for stop in LINE:
                stop.make(window).setParent(window)
        finally:
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return f"drawn, {len(LINE)} stations made"
