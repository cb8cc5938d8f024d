"""Inter, the bundled font, in device-independent pixels so that every system lays out alike."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from facilitator.assets import FONTS

FAMILY = "Inter"
REGULAR, MEDIUM, SEMIBOLD, BOLD = (
    QFont.Weight.Normal,
    QFont.Weight.Medium,
    QFont.Weight.DemiBold,
    QFont.Weight.Bold,
)
_FACES = ("Inter_400Regular", "Inter_500Medium", "Inter_600SemiBold", "Inter_700Bold")


def load_fonts() -> None:
    """Make Inter known to Qt; ``FileNotFoundError`` if a face is missing, for a program without letters is broken."""
    for face in _FACES:
        path = FONTS / f"{face}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)


@lru_cache(maxsize=256)
def _cached(size: int, weight: QFont.Weight, tabular: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(weight)
    if tabular:
        # Digits of one width, so that clocks and counts do not dance.
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def px(size: int, weight: QFont.Weight = REGULAR, *, tabular: bool = False) -> QFont:
    """Inter at ``size`` pixels. A copy: callers may change it."""
    return QFont(_cached(size, weight, tabular))
