"""How the program looks: two palettes, one style sheet, one font, tinted icons.

The current theme is application state, as ``QApplication.palette()`` is. Painting code asks ``theme()`` when it
paints; a widget that keeps a pixmap renews it on ``QEvent.PaletteChange`` (``ui.widgets.live.Live`` does that).
"""

from ui.theme.appearance import Appearance, Mode
from ui.theme.colours import DARK, LIGHT, Theme, theme
from ui.theme.fonts import BOLD, MEDIUM, REGULAR, SEMIBOLD, load_fonts, px
from ui.theme.icons import icon, pixmap

__all__ = [
    "BOLD",
    "DARK",
    "LIGHT",
    "MEDIUM",
    "REGULAR",
    "SEMIBOLD",
    "Appearance",
    "Mode",
    "Theme",
    "icon",
    "load_fonts",
    "pixmap",
    "px",
    "theme",
]
