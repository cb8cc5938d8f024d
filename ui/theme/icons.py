"""Lucide icons, tinted: one SVG per icon with ``currentColor``, drawn sharp at the screen's ratio and kept."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from facilitator.assets import ICONS
from ui.theme.colours import theme


@lru_cache(maxsize=256)
def _svg(name: str) -> bytes:
    return (ICONS / f"{name}.svg").read_bytes()


@lru_cache(maxsize=2048)
def _tinted(name: str, colour: str, pixels: int) -> QPixmap:
    shape = QSvgRenderer(QByteArray(_svg(name).replace(b"currentColor", colour.encode())))
    drawn = QPixmap(QSize(pixels, pixels))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape.render(painter)
    painter.end()
    return drawn


def pixmap(name: str, tone: str = "text", size: int = 18, ratio: float = 1.0) -> QPixmap:
    """Icon ``name`` (file stem in resources/icons) in colour ``tone`` of the current theme, ``size`` px square.

    ``FileNotFoundError`` for an icon that is not bundled, ``KeyError`` for an unknown tone.
    """
    colour = theme().colour(tone).name()
    drawn = QPixmap(_tinted(name, colour, round(size * ratio)))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, tone: str = "text", size: int = 18) -> QIcon:
    """The icon for a button or action, at one, two and three times its size; disabled ones are drawn fainter."""
    made = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        made.addPixmap(pixmap(name, tone, size, ratio), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, "field", size, ratio), QIcon.Mode.Disabled)
    return made
