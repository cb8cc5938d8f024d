"""How documents look: colours, measures and text styles (A4, Source Serif for reading, Inter for tables)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from facilitator.report.pdf.fonts import SANS, SANS_BOLD, SANS_MEDIUM, SERIF, SERIF_BOLD

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
DOTS = HexColor(0xA3ACB9)
BAND = HexColor(0xEEF2F7)
GHOST = HexColor(0xF1F3F6)  # the large DRAFT behind the text
WARN = HexColor(0xB42318)


@lru_cache
def _paint(rgb: tuple[float, float, float]) -> str:
    return "{:.4g} {:.4g} {:.4g} rg".format(*rgb)


@dataclass(frozen=True, slots=True)
class Face:
    """A font in a size (points) and a colour; ``mark``: words that went are struck through, those that came underlined
    (``report.marking``). ``lang``: of the words, where it is not the document's ("sq-AL")."""

    font: str
    size: float
    color: Any = INK
    mark: str = ""
    lang: str = ""

    @property
    def paint(self) -> str:
        """The colour as an operator of the page."""
        return _paint(self.color.rgb())


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A kind of paragraph. Measures in points; ``label`` is the face of what hangs before it, at ``hang``."""

    face: Face
    leading: float
    before: float = 0.0
    after: float = 0.0
    centered: bool = False
    indent: float = 0.0
    outdent: float = 0.0
    hang: float = 0.0
    label: Face | None = None


TAIL = Face(SANS, 8.4, QUIET)
"""The small close of a line, whatever its style."""

_READ = Face(SERIF, 10.5)

STYLES = {
    "body": Style(face=_READ, leading=14.6, after=6),
    "bullets": Style(face=_READ, leading=14.6, after=3.2, indent=15, hang=4, label=_READ),
    "numbered": Style(face=_READ, leading=14.6, after=4.6, label=Face(SANS_MEDIUM, 8.8, ACCENT)),
    "note": Style(face=Face(SANS, 8.5, QUIET), leading=11.6, after=6),
    "caption": Style(face=Face(SANS_BOLD, 8.8), leading=11.6, before=7, after=1.5),
    "h1": Style(face=Face(SANS_BOLD, 21), leading=26, before=14, after=2, centered=True),
    "subtitle": Style(face=Face(SERIF, 12.5), leading=16.5, after=12, centered=True, indent=42, outdent=42),
    "subtitles": Style(face=Face(SERIF, 12.5), leading=16.5, after=4, centered=True, indent=42, outdent=42),
    "h2": Style(face=Face(SANS_BOLD, 12.5, ACCENT), leading=16, before=13, after=5),
    "h3": Style(face=Face(SANS_BOLD, 10.2), leading=13.5, before=8, after=3.5),
    "h4": Style(face=Face(SANS_MEDIUM, 9.4, QUIET), leading=12.6, before=6, after=3),
    "above": Style(face=Face(SANS_MEDIUM, 8.8, QUIET), leading=12, centered=True),
    "institution": Style(face=Face(SANS_BOLD, 10.5), leading=14, centered=True),
    "address": Style(face=Face(SANS, 8, QUIET), leading=11, before=1, centered=True),
}

BOLD = {SERIF: SERIF_BOLD, SANS: SANS_BOLD}
"""The font in which a line's lead stands."""
