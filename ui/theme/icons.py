"""Lucide icons, tinted: one SVG per icon with ``currentColor``, drawn sharp at the screen's ratio and kept."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from facilitator.assets import ICONS
from ui.theme.colours import theme


@lru_cache(maxsize=256)
def _svg(name: str) -> bytes:
    return (ICONS / f"{name}.svg").read_bytes()


@lru_cache(maxsize=2048)
def _tinted(name: str, colour: str, pixels: int, gap: int = 0) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_svg(name).replace(b"currentColor", colour.encode())))
    drawn = QPixmap(QSize(pixels + gap, pixels))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return drawn


def pixmap(name: str, tone: str = "text", size: int = 18, ratio: float = 1.0) -> QPixmap:
    """Icon ``name`` (file stem in resources/icons) in colour ``tone`` of the current theme, ``size`` px square.

    ``FileNotFoundError`` for an icon that is not bundled, ``KeyError`` for an unknown tone.
    """
    return _sized(name, theme().colour(tone).name(), size, 0, ratio)


def icon(name: str, tone: str = "text", size: int = 18, gap: int = 0) -> QIcon:
    """The icon for a button or action, sharp on the screens there are; disabled ones are drawn fainter.

    ``gap``: px left free at its right, for a style sheet cannot set the space between icon and words.
    """
    ratios = tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()})) or (1.0,)
    return _icon(name, theme().colour(tone).name(), theme().field, size, gap, ratios)


@lru_cache(maxsize=1024)
def _icon(name: str, colour: str, disabled: str, size: int, gap: int, ratios: tuple[float, ...]) -> QIcon:
    made = QIcon()
    for ratio in ratios:
        made.addPixmap(_sized(name, colour, size, gap, ratio), QIcon.Mode.Normal)
        made.addPixmap(_sized(name, disabled, size, gap, ratio), QIcon.Mode.Disabled)
    return made


def _sized(name: str, colour: str, size: int, gap: int, ratio: float) -> QPixmap:
    drawn = QPixmap(_tinted(name, colour, round(size * ratio), round(gap * ratio)))
    drawn.setDevicePixelRatio(ratio)
    return drawn
