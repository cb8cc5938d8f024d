"""The bundled fonts, registered once with reportlab. Import this before anything that draws."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from facilitator.assets import FONTS

SERIF, SERIF_BOLD, SERIF_ITALIC = "Tryeza-Serif", "Tryeza-Serif-Bold", "Tryeza-Serif-Italic"
SANS, SANS_MEDIUM, SANS_BOLD = "Tryeza-Sans", "Tryeza-Sans-Medium", "Tryeza-Sans-Bold"

_FILES = {
    SERIF: "SourceSerif4_400Regular",
    SERIF_BOLD: "SourceSerif4_600SemiBold",
    SERIF_ITALIC: "SourceSerif4_400Regular_Italic",
    SANS: "Inter_400Regular",
    SANS_MEDIUM: "Inter_500Medium",
    SANS_BOLD: "Inter_600SemiBold",
}


@lru_cache(maxsize=1)
def register() -> None:
    """Make the fonts known. No drawing may fall back to Helvetica, which PDF/A forbids because it is not embedded."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(FONTS / f"{file}.ttf")))
    pdfmetrics.registerFontFamily(SERIF, normal=SERIF, bold=SERIF_BOLD, italic=SERIF_ITALIC, boldItalic=SERIF_BOLD)
    pdfmetrics.registerFontFamily(SANS, normal=SANS, bold=SANS_BOLD, italic=SANS, boldItalic=SANS_BOLD)


@lru_cache(maxsize=len(_FILES))
def coverage(font: str) -> frozenset[str]:
    """Characters the font can draw and whose meaning is agreed on: a private one would need words beside it (PDF/A)."""
    register()
    glyphs: dict[int, int] = pdfmetrics.getFont(font).face.charToGlyph
    return frozenset(chr(code) for code, glyph in glyphs.items() if glyph and unicodedata.category(chr(code)) != "Co")
