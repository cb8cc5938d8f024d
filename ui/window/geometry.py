"""Where the window stood last time. Worth no error: a size that is lost is chosen afresh."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QWidget

from facilitator.files import replace

log = logging.getLogger(__name__)
NAME = "window.json"


def restore(window: QWidget, folder: Path) -> None:
    """As it stood; the first time comfortable, and filling a small screen."""
    window.resize(1440, 860)
    try:
        kept = json.loads((folder / NAME).read_text("ascii"))["geometry"]
        if window.restoreGeometry(QByteArray(bytes.fromhex(kept))):
            return
    except (OSError, ValueError, KeyError, TypeError):
        pass
    room = window.screen().availableGeometry()
    if room.width() <= 1440 or room.height() <= 900:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def keep(window: QWidget, folder: Path) -> None:
    """Remember it for the next start."""
    kept = bytes(window.saveGeometry().data()).hex()
    try:
        folder.mkdir(0o700, parents=True, exist_ok=True)
        replace(folder / NAME, json.dumps({"geometry": kept}).encode("ascii"))
    except OSError as error:
        log.warning("the window's place is not kept: %s", error)
