"""What a PDF shows, page by page, as its renderer sees it: text in drawing order, what is furniture, pictures, notes.

Read with PDFium, not with the library that wrote the file. It cannot see text drawn as lines or as a picture, nor a
font whose letters look like others than it says; nor the picture of a signature, which is the signer's own. What is
painted over text is seen where the paint is a filled shape, a wide line or a picture.
"""

from __future__ import annotations

import ctypes
import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from facilitator.errors import KnownError

_MOST_PAGES = 4_000
_DEEPEST = 12  # forms within forms
_ROOM = 32_768  # UTF-16 units of one text object
_WIDEST_RULE = 4  # points; a wider line is paint
_FAINTEST = 128  # of 255: what is more transparent is not read
_PALEST = 215  # of 255 in every colour: what is paler is not read on paper
_HYPHENS: dict[int, str | None] = {
    **dict.fromkeys(map(ord, "\x02\ufffe\u00ad\u2010\u2011"), "-"),  # how PDFium tells a hyphen at a line's end
    0x34F: None,  # the grapheme joiner: invisible, and not told
}

Box: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Piece:
    """One run of text, NFC and without any white space. ``group``: pieces of one marked content share it.

    ``artifact``: drawn as page furniture, outside the text. ``odd`` says why the run is not what it seems: ``unseen``
    (drawn in invisible mode, too pale, clipped, or outside of what the page shows) or ``layer`` (in a layer that can be
    switched off); else empty. ``middle``: the point in its midst, on the page.
    """

    text: str
    group: int
    artifact: bool
    odd: str = ""
    middle: tuple[float, float] = (0, 0)


@dataclass(slots=True)
class Page:
    """One page: its pieces in drawing order, width and height of its pictures in points, kinds of annotations beside
    signature fields and links, and text (of no
    furniture) that something was painted over.
    """

    pieces: list[Piece] = field(default_factory=list)
    pictures: list[tuple[float, float]] = field(default_factory=list)
    covered: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def bare(text: str) -> str:
    """``text`` as pages are compared: NFC, without white space, hyphens alike."""
    return _whole("".join(text.translate(_HYPHENS).split()))


_MARKS = re.compile("([\u0300-\u036f])[\u0300-\u036f]+")


def _whole(text: str) -> str:
    """NFC; of marks heaped on one letter the first: PDFium leaves out those that hide each other."""
    text = unicodedata.normalize("NFC", text)
    return text if text.isascii() else _MARKS.sub(r"\1", text)


def pages(pdf: bytes) -> list[Page]:
    """Everything drawn. KnownError ``report.unreadable``."""
    import pypdfium2

    from facilitator.signing.pdfium import opened

    try:
        with opened(pdf) as document:
            if len(document) > _MOST_PAGES:
                raise KnownError("report.unreadable")
            found = [_Reader(document, number).page for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise KnownError("report.unreadable") from error
    for page, turned in zip(found, _turned(pdf), strict=False):
        if turned:
            page.notes.append("turned")
    return found


def _turned(pdf: bytes) -> list[bool]:
    """For each page, whether it is shown upside down, sideways or in another size: this program writes no such page."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            return [bool(page.rotation) or "/UserUnit" in page.obj for page in opened.pages]
    except (pikepdf.PdfError, ValueError, TypeError) as error:
        raise KnownError("report.unreadable") from error


class _Reader:
    """Reads one page."""

    def __init__(self, document: Any, number: int) -> None:
        import pypdfium2.raw as pdfium

        self.pdfium = pdfium
        self.page = Page()
        self._room = (ctypes.c_ushort * _ROOM)()
        self._used = ctypes.c_ulong()
        self._marks: dict[int, str] = {}
        self._form = document.formenv.raw if document.formenv else None
        opened = document[number]
        self._shown: Box = opened.get_bbox()
        self._text = pdfium.FPDFText_LoadPage(opened.raw)
        try:
            raw = opened.raw
            self._walk(lambda at: pdfium.FPDFPage_GetObject(raw, at), pdfium.FPDFPage_CountObjects(raw), (), ())
            self.page.notes += self._notes(raw)
        finally:
            pdfium.FPDFText_ClosePage(self._text)
            opened.close()

    def _walk(self, get: Callable[[int], Any], count: int, above: tuple[int, ...], forms: tuple[Any, ...]) -> None:
        pdfium = self.pdfium
        for at in range(count):
            one = get(at)
            kind = pdfium.FPDFPageObj_GetType(one)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self._run(one, (*above, *self._marked(one)), forms)
            elif kind == pdfium.FPDF_PAGEOBJ_PATH:
                if self._filled(one):
                    self._paint(self._box(one, forms))
            elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
                left, low, right, high = self._box(one, forms)
                self._paint((left, low, right, high))
                self.page.pictures.append((right - left, high - low))
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and len(forms) < _DEEPEST:
                inner = pdfium.FPDFFormObj_CountObjects(one)
                marks = (*above, *self._marked(one))
                self._walk(lambda n, form=one: pdfium.FPDFFormObj_GetObject(form, n), inner, marks, (*forms, one))  # type: ignore[misc]

    def _filled(self, path: Any) -> bool:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        self.pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
        if fill.value != self.pdfium.FPDF_FILLMODE_NONE:
            return True
        width = ctypes.c_float()
        self.pdfium.FPDFPageObj_GetStrokeWidth(path, ctypes.byref(width))
        return bool(stroke.value) and width.value > _WIDEST_RULE

    def _box(self, one: Any, forms: tuple[Any, ...]) -> Box:
        """Left, low, right, high on the page, in points."""
        pdfium = self.pdfium
        edges = [ctypes.c_float() for _ in range(4)]
        pdfium.FPDFPageObj_GetBounds(one, *map(ctypes.byref, edges))
        left, low, right, high = (edge.value for edge in edges)
        for form in reversed(forms):
            m = pdfium.FS_MATRIX()
            pdfium.FPDFPageObj_GetMatrix(form, m)
            corners = [(x * m.a + y * m.c + m.e, x * m.b + y * m.d + m.f) for x in (left, right) for y in (low, high)]
            left, right = min(x for x, _ in corners), max(x for x, _ in corners)
            low, high = min(y for _, y in corners), max(y for _, y in corners)
        return left, low, right, high

    def _paint(self, box: Box) -> None:
        left, low, right, high = box
        for piece in self.page.pieces:
            if not piece.artifact and left < piece.middle[0] < right and low < piece.middle[1] < high:
                self.page.covered.append(piece.text)

    def _marked(self, one: Any) -> Iterator[int]:
        """Addresses of the marked contents around an object, the outermost first; they live as long as the page."""
        pdfium = self.pdfium
        for at in range(pdfium.FPDFPageObj_CountMarks(one)):
            mark = pdfium.FPDFPageObj_GetMark(one, at)
            address = ctypes.addressof(mark.contents)
            if address not in self._marks:
                pdfium.FPDFPageObjMark_GetName(mark, self._room, 2 * _ROOM, ctypes.byref(self._used))
                self._marks[address] = self._said(self._used.value)
            yield address

    def _run(self, one: Any, marks: tuple[int, ...], forms: tuple[Any, ...]) -> None:
        pdfium = self.pdfium
        length = pdfium.FPDFTextObj_GetText(one, self._text, self._room, 2 * _ROOM)
        if length > 2 * _ROOM:
            raise KnownError("report.unreadable")
        if not (text := bare(self._said(length))):
            return
        names = [self._marks[mark] for mark in marks]
        odd = "layer" if "OC" in names else ""
        if pdfium.FPDFTextObj_GetTextRenderMode(one) not in (
            pdfium.FPDF_TEXTRENDERMODE_FILL,
            pdfium.FPDF_TEXTRENDERMODE_STROKE,
            pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
        ):
            odd = "unseen"
        group = marks[-1] if marks else -len(self.page.pieces) - 1
        artifact = "Artifact" in names
        if self._clipped(one) or (not artifact and self._faint(one)):  # the mark of a draft is pale
            odd = odd or "unseen"
        pieces = self.page.pieces
        if pieces and unicodedata.combining(text[0]) and pieces[-1].group == group:
            text = _whole(pieces.pop().text + text)  # parted where the font's subset changes
        left, low, right, high = self._box(one, forms)
        middle = ((left + right) / 2, (low + high) / 2)
        if not (self._shown[0] < middle[0] < self._shown[2] and self._shown[1] < middle[1] < self._shown[3]):
            odd = odd or "unseen"
        pieces.append(Piece(text, group, artifact, odd, middle))

    def _faint(self, run: Any) -> bool:
        """Whether the letters are (nearly) white or transparent; the program prints on white paper alone."""
        color = [ctypes.c_uint() for _ in range(4)]
        if not self.pdfium.FPDFPageObj_GetFillColor(run, *map(ctypes.byref, color)):
            return False
        red, green, blue, alpha = (part.value for part in color)
        return alpha < _FAINTEST or min(red, green, blue) > _PALEST

    def _clipped(self, run: Any) -> bool:
        """Whether drawing was confined; the program confines no text."""
        clip = self.pdfium.FPDFPageObj_GetClipPath(run)
        return bool(clip) and self.pdfium.FPDFClipPath_CountPaths(clip) > 0

    def _said(self, length: int) -> str:
        """The text that PDFium wrote: ``length`` bytes with a closing zero."""
        return bytes(memoryview(self._room).cast("B")[: max(length - 2, 0)]).decode("utf-16-le", "replace")

    def _notes(self, raw: Any) -> Iterator[str]:
        pdfium = self.pdfium
        for at in range(pdfium.FPDFPage_GetAnnotCount(raw)):
            note = pdfium.FPDFPage_GetAnnot(raw, at)
            try:
                kind = pdfium.FPDFAnnot_GetSubtype(note)
                if kind == pdfium.FPDF_ANNOT_WIDGET:
                    field_kind = pdfium.FPDFAnnot_GetFormFieldType(self._form, note) if self._form else None
                    if field_kind != pdfium.FPDF_FORMFIELD_SIGNATURE:
                        yield "field"
                elif kind != pdfium.FPDF_ANNOT_LINK:
                    yield "annotation"
            finally:
                pdfium.FPDFPage_CloseAnnot(note)
