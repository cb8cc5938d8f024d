"""The visible part of a signature: one small page drawn with the bundled fonts, so that PDF/A and PDF/UA survive.

pyHanko's own text stamps embed Inter with unscaled widths (ISO 19005-3, 6.2.11.5), and its default leaves Courier
unembedded; a drawn page imported as a form keeps both validators content. Imported only inside functions.
"""

from __future__ import annotations

import io
import re
import threading
import unicodedata
from dataclasses import dataclass
from datetime import datetime

import pikepdf
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, InnerScaling, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp import StaticStampStyle
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from facilitator.assets import FONTS

# Names of our own: the report registers the same files under its names, and a second registration resets subsets.
_REGULAR, _BOLD = "TryezaStamp", "TryezaStamp-SemiBold"
_FILES = {_REGULAR: "Inter_400Regular.ttf", _BOLD: "Inter_600SemiBold.ttf"}
_INK, _QUIET, _RULE = HexColor(0x1B2A41), HexColor(0x4A5568), HexColor(0x2E6F95)
_PAD, _GAP = 7.0, 1.28
_lock = threading.Lock()  # reportlab's registry is global

LINE_SIGNED = "Nënshkruar elektronikisht nga"
LINE_LOCAL = "certifikatë lokale, jo e kualifikuar"


@dataclass(frozen=True)
class StampText:
    """What the stamp says. ``when`` carries its zone."""

    name: str
    role: str
    when: datetime
    place: str
    reason: str
    local: bool


def stamp_time(when: datetime) -> str:
    """``23.11.2026 14:05 (+01:00)``."""
    offset = when.strftime("%z")
    return f"{when:%d.%m.%Y %H:%M} ({offset[:3]}:{offset[3:5]})"


def draw(width: float, height: float, text: StampText) -> bytes:
    """Draw the stamp as a one-page PDF of the given size in points; identical input gives identical bytes."""
    with _lock:
        for name, file in _FILES.items():
            if name not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(TTFont(name, str(FONTS / file)))
        page = io.BytesIO()
        canvas = Canvas(page, pagesize=(width, height), initialFontName=_REGULAR, invariant=1, pageCompression=1)
        canvas.setStrokeColor(_RULE)
        canvas.setLineWidth(0.8)
        canvas.roundRect(0.4, 0.4, width - 0.8, height - 0.8, 3)
        canvas.setFillColor(_RULE)
        canvas.rect(4, 5, 1.6, height - 10, stroke=0, fill=1)
        lines = _lines(text, height)
        scale = min(1.0, (height - 6) / sum(size * _GAP for _, size, _, _ in lines))
        used = scale * sum(size * _GAP for _, size, _, _ in lines)
        y = (height + used) / 2
        for font, size, colour, line in lines:
            y -= size * scale * _GAP
            line, fitted = _fit(_drawable(line, font), font, size * scale, width - 2 * _PAD - 4)
            canvas.setFillColor(colour)
            canvas.setFont(font, fitted)
            canvas.drawString(_PAD + 4, y + size * scale * 0.28, line)
        canvas.showPage()
        canvas.save()
    return _repaired(page.getvalue())


def _lines(text: StampText, height: float) -> list[tuple[str, float, HexColor, str]]:
    moment = stamp_time(text.when) + (f" · {text.place}" if text.place else "")
    lines = [
        (_REGULAR, 6.5, _QUIET, LINE_SIGNED),
        (_BOLD, 9.5, _INK, text.name),
        (_REGULAR, 7.5, _INK, text.role),
        (_REGULAR, 6.5, _QUIET, moment),
        # A low box keeps who, when and what kind; the reason stays in the signature dictionary.
        (_REGULAR, 6.5, _QUIET, text.reason if height >= 56 else ""),
        (_REGULAR, 6.5, _QUIET, LINE_LOCAL if text.local else ""),
    ]
    return [line for line in lines if line[3].strip()]


def _drawable(text: str, font: str) -> str:
    """NFC, one line, and nothing the font lacks: a .notdef glyph fails PDF/A."""
    glyphs = pdfmetrics.getFont(font).face.charToGlyph
    flat = " ".join(unicodedata.normalize("NFC", text).split())
    flat = "".join(sign for sign in flat if unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co"))
    return "".join(sign if glyphs.get(ord(sign)) else "?" for sign in flat)


def _fit(text: str, font: str, size: float, width: float) -> tuple[str, float]:
    """Shrink to three quarters at most, then cut with an ellipsis."""
    needed = pdfmetrics.stringWidth(text, font, size)
    if needed <= width:
        return text, size
    size = max(size * width / needed, size * 0.75)
    while len(text) > 1 and pdfmetrics.stringWidth(text, font, size) > width:
        text = text[:-2].rstrip() + "…"
    return text, size


def _repaired(page: bytes) -> bytes:
    """Drop reportlab's ToUnicode entries for unused codes: they say U+0000, where ISO 19005-3, 6.2.11.7.2 wants > 0."""
    with pikepdf.open(io.BytesIO(page)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font" and "/ToUnicode" in thing:
                cmap = thing.ToUnicode.read_bytes().decode("latin-1")
                thing.ToUnicode = pdf.make_stream(_without_nulls(cmap).encode("latin-1"))
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _without_nulls(cmap: str) -> str:
    found = re.search(r"\d+ beginbfchar\n(.*?)\nendbfchar", cmap, re.DOTALL)
    if not found:
        return cmap
    kept = [line for line in found[1].split("\n") if not re.search(r"<0+>\s*$", line)]
    blocks = [kept[at : at + 100] for at in range(0, len(kept), 100)]  # at most 100 a block, ISO 32000-1, 9.7.5.4
    text = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return cmap[: found.start()] + text + cmap[found.end() :]


class _Page(PdfContent):
    """A one-page PDF in memory as content of a stamp; like pyHanko's ImportedPdfPage, with a name we choose."""

    def __init__(self, page: bytes, name: str) -> None:
        super().__init__()
        self._page = page
        self._name = name

    def render(self) -> bytes:
        form = self._ensure_writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self._page)))
        self.resources.xobject[f"/{self._name}"] = form
        x1, y1, x2, y2 = form.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(x2 - x1), height=abs(y2 - y1))
        return f"/{self._name} Do".encode()


def style(page: bytes, name: str) -> StaticStampStyle:
    """The drawn page as pyHanko's stamp style; ``name`` is the resource name inside the appearance."""
    middle = SimpleBoxLayoutRule(
        x_align=AxisAlignment.ALIGN_MID,
        y_align=AxisAlignment.ALIGN_MID,
        margins=Margins(0, 0, 0, 0),
        inner_content_scaling=InnerScaling.STRETCH_FILL,
    )
    return StaticStampStyle(
        background=_Page(page, name), border_width=0, background_opacity=1.0, background_layout=middle
    )
