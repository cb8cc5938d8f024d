"""How documents look: colours, measures and paragraph styles (A4, Source Serif for reading, Inter for tables)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from facilitator.report.fonts import SANS, SANS_BOLD, SANS_MEDIUM, SERIF, register

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT = RIGHT = 23 * mm
TOP, BOTTOM = 25 * mm, 22 * mm
WIDTH = PAGE_WIDTH - LEFT - RIGHT
FRAME_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM

INK = HexColor(0x1B2330)
QUIET = HexColor(0x5B6675)
ACCENT = HexColor(0x1F4E8C)
BAR = HexColor(0x3B6FB0)
RULE = HexColor(0xCDD3DC)
BAND = HexColor(0xEEF2F7)
GHOST = HexColor(0xF1F3F6)  # the large DRAFT behind the text
WARN = HexColor(0xB42318)


@lru_cache(maxsize=1)
def styles() -> dict[str, Any]:
    """Paragraph styles by name."""
    register()
    from reportlab.lib.styles import ParagraphStyle

    def style(name: str, like: Any = None, **values: Any) -> Any:
        return ParagraphStyle(name, parent=like, **values)

    body = style(
        "body",
        fontName=SERIF,
        fontSize=10.5,
        leading=14.6,
        textColor=INK,
        spaceAfter=6,
        bulletFontName=SERIF,
        bulletFontSize=10.5,
        bulletColor=INK,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
    )
    sans = style("sans", body, fontName=SANS, bulletFontName=SANS)
    return {
        "body": body,
        "bullets": style("bullets", body, leftIndent=15, bulletIndent=4, spaceAfter=3.2),
        "numbered": style(
            "numbered",
            body,
            leftIndent=31,
            bulletFontName=SANS_MEDIUM,
            bulletFontSize=8.8,
            bulletColor=ACCENT,
            spaceAfter=4.6,
        ),
        "note": style("note", sans, fontSize=8.5, leading=11.6, textColor=QUIET, spaceAfter=6),
        "caption": style(
            "caption", sans, fontName=SANS_BOLD, fontSize=8.8, leading=11.6, spaceBefore=7, spaceAfter=1.5
        ),
        "h1": style("h1", sans, fontName=SANS_BOLD, fontSize=21, leading=26, spaceBefore=10, spaceAfter=2, alignment=1),
        "subtitle": style(
            "subtitle", body, fontSize=12.5, leading=16.5, spaceAfter=12, alignment=1, leftIndent=42, rightIndent=42
        ),
        "h2": style(
            "h2",
            sans,
            fontName=SANS_BOLD,
            fontSize=12.5,
            leading=16,
            textColor=ACCENT,
            spaceBefore=13,
            spaceAfter=5,
        ),
        "h3": style("h3", sans, fontName=SANS_BOLD, fontSize=10.2, leading=13.5, spaceBefore=8, spaceAfter=3.5),
        "institution": style(
            "institution", sans, fontName=SANS_BOLD, fontSize=10.5, leading=14, spaceAfter=4, alignment=1
        ),
    }


def hanging(like: Any, label: float) -> Any:
    """A style whose text hangs beside labels up to ``label`` points wide."""
    from reportlab.lib.styles import ParagraphStyle

    return ParagraphStyle("hanging", parent=like, leftIndent=max(19.0, label + 9))
