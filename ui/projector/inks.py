"""The hall's own two themes, apart from the program's: every word on its ground has a contrast of at least 7."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor


class Look(StrEnum):
    """Which theme the room sees. ``LIGHT`` is for a washed-out lamp or a bright room."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours by their use, as ``#RRGGBB``. Words are ``text``, ``muted``, ``accent``, ``green``, ``amber`` or ``red``,
    and stand on ``ground`` or on ``soft``; ``track`` and ``bar`` are drawn beside words, never under them.
    """

    ground: str
    soft: str
    text: str
    muted: str
    accent: str
    green: str
    amber: str
    red: str
    track: str
    bar: str
    weak: str

    def colour(self, name: str) -> QColor:
        """``AttributeError`` for a name that there is not."""
        return QColor(getattr(self, name))


BLACK = QColor("#000000")
_LIGHT = Inks(
    ground="#FFFFFF",
    soft="#E6EFFE",
    text="#10161F",
    muted="#434D5B",
    accent="#0F479F",
    green="#0B5533",
    amber="#6E3D02",
    red="#94180F",
    track="#DDE3EB",
    bar="#1D5FD1",
    weak="#8FB2EA",
)
_DARK = Inks(
    ground="#0B0E13",
    soft="#16243D",
    text="#F4F6FA",
    muted="#B8C1CE",
    accent="#9CC0FF",
    green="#5FD69C",
    amber="#F5B84B",
    red="#FF9C94",
    track="#242B36",
    bar="#6FA2FF",
    weak="#3B5A92",
)
INKS = {Look.LIGHT: _LIGHT, Look.DARK: _DARK}
