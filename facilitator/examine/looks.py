"""Two drawings of one Document by different renderers: the same pictures, and nothing that no renderer ever wrote.

The pages of both are drawn by PDFium at 72 dots an inch in grey, fields and links among them. No dot may differ by more
than ``APART`` of 255 levels: a renderer that would draw otherwise has to keep the old drawing beside it. What a picture
cannot show is held against an allow-list, and against what our own drawing says of itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Pdf

from facilitator.examine.deviation import Deviation
from facilitator.examine.drawn import bare
from facilitator.examine.objects import Same, content, statements
from facilitator.examine.vocabulary import FIELD, LINK, instructions, strange
from facilitator.signing.pdfium import opened

APART = 40
"""Levels of grey, of 255, by which one dot may differ between two renderers."""

_ALIKE = 72  # levels, after blurring, between a page and the copy of it that another program wrote anew
_SMALL = 0.5  # scale at which such a copy is looked at

_PLAIN = ("/Lang", "/MarkInfo", "/ViewerPreferences", "/PageMode", "/OutputIntents")
_CHANGING = frozenset({"/ModDate", "/Producer", "/TryezaRenderer"})


def deviations(base: bytes, one: Pdf, drawn: bytes, other: Pdf) -> list[Deviation]:
    """Where ``base`` (opened as ``one``) is otherwise than ``drawn`` (``other``), which this program made."""
    if len(one.pages) != len(other.pages):
        from facilitator.examine.objects import deviations as by_objects

        return by_objects(one, other)
    found = [Deviation("looks", number) for number in apart(base, drawn)]
    found += strange(one)
    for number, page in enumerate(one.pages, start=1):
        found += (*instructions(number, page), *_laid_over(number, page, other))
    if _outline(one) != _outline(other):
        found.append(Deviation("outline"))
    if _files(one) != _files(other):
        found.append(Deviation("attachment"))
    if list(_elements(one)) != list(_elements(other)):
        found.append(Deviation("structure"))
    mine, theirs = _info(one), _info(other)
    found += [Deviation("info", told=key[1:]) for key in {*mine, *theirs} if mine.get(key) != theirs.get(key)]
    if _said(one) != _said(other):
        found.append(Deviation("metadata"))
    same = Same([], [])
    if set(one.Root.keys()) != set(other.Root.keys()) or not all(
        same(one.Root.get(key), other.Root.get(key)) for key in _PLAIN
    ):
        found.append(Deviation("catalog"))
    return found


def apart(one: bytes, other: bytes) -> list[int]:
    """The pages, from 1, on which a dot of the two differs by more than ``APART``."""
    from PIL import ImageChops

    found = []
    for number, (a, b) in enumerate(_drawn(one, other, 1.0), start=1):
        if a.size != b.size or _most(ImageChops.difference(a, b)) > APART:
            found.append(number)
    return found


_HARMLESS = frozenset({"page", "looks", "metadata", "structure", "outline", "field", "annotation", "catalog", "info"})
_LOST = ("/StructTreeRoot", "/Outlines", "/AcroForm")


def rewritten(base: bytes, one: Pdf, drawn: bytes, other: Pdf, found: Sequence[Deviation]) -> bool:
    """Whether a file may be a copy that another program wrote anew (printed, made smaller): of every page its
    instructions are new, its letters the same, and from afar its look; the rest is as it was, or lost.
    """
    pages = list(zip(one.pages, other.pages, strict=False))
    if len(one.pages) != len(other.pages) or not {each.what for each in found} <= _HARMLESS:
        return False
    if any(content(a.obj) == content(b.obj) for a, b in pages):
        return False
    if any(note.get("/Subtype") not in ("/Link", "/Widget") or "/A" in note or "/AA" in note for a, _ in pages
           for note in a.obj.get("/Annots", ())):  # fmt: skip
        return False
    same = Same([], [])
    if any(key in one.Root and not same(one.Root.get(key), other.Root.get(key)) for key in _LOST):
        return False
    mine, theirs = _info(one), _info(other)
    if any(mine.get(key) not in (None, theirs.get(key)) for key in ("/Title", "/Author", "/Subject")):
        return False
    return not {"/OpenAction", "/AA", "/OCProperties"} & set(one.Root.keys()) and _alike(base, drawn)


def _alike(one: bytes, other: bytes) -> bool:
    from PIL import ImageChops, ImageFilter

    if _letters(one) != _letters(other):
        return False
    blur = ImageFilter.BoxBlur(1)
    for a, b in _drawn(one, other, _SMALL):
        b = b if a.size == b.size else b.resize(a.size)
        if _most(ImageChops.difference(a.filter(blur), b.filter(blur))) > _ALIKE:
            return False
    return True


def _most(picture: Any) -> int:
    """The brightest level of a picture in grey."""
    return int(picture.getextrema()[1])


def _letters(pdf: bytes) -> list[Counter[str]]:
    with opened(pdf) as document:
        return [Counter(bare(page.get_textpage().get_text_range())) for page in document]


def _drawn(one: bytes, other: bytes, scale: float) -> Iterator[tuple[Any, Any]]:
    """Page by page, both as pictures in grey."""
    with opened(one, other) as documents:
        for number in range(min(map(len, documents))):
            a, b = (document[number].render(scale=scale, grayscale=True).to_pil() for document in documents)
            yield a, b


def _laid_over(number: int, page: pikepdf.Page, ours: Pdf) -> Iterator[Deviation]:
    """What lies over a page beside our fields and links, or does more than they."""
    laid = page.obj.get("/Annots", ())
    same = ours.pages[number - 1].obj.get("/Annots", ())
    if Counter(map(_laid, laid)) != Counter(map(_laid, same)):
        yield Deviation("annotation", number)
    for note in laid:
        allowed = FIELD if note.get("/Subtype") == "/Widget" else LINK
        if (
            not set(note.keys()) <= allowed
            or int(note.get("/F", 0)) != 4
            or isinstance(note.get("/Dest", []), Dictionary)
        ):
            yield Deviation("annotation", number)


def _laid(note: Any) -> tuple[str, str, str, str]:
    return tuple(str(note.get(key, "")) for key in ("/Subtype", "/T", "/TU", "/Contents"))  # type: ignore[return-value]


def _outline(pdf: Pdf) -> list[tuple[int, str, str]]:
    """Level, title and page of every bookmark, in order."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    found: list[tuple[int, str, str]] = []
    outlines: Any = pdf.Root.get("/Outlines", {})
    first = outlines.get("/First")
    waiting = [(0, first)] if first is not None else []
    while waiting and len(found) < 100_000:
        level, one = waiting.pop()
        target = one.get("/Dest")
        page = str(pages.get(target[0].objgen)) if isinstance(target, Array) and len(target) else str(target)
        found.append((level, str(one.get("/Title", "")), page))
        for key, at in (("/Next", level), ("/First", level + 1)):
            if (following := one.get(key)) is not None:
                waiting.append((at, following))
    return found


def _files(pdf: Pdf) -> list[tuple[str, ...]]:
    """Of every attachment: the names it goes by, its kind and its relation; that both lists lead to the same."""
    found = []
    names: Any = pdf.Root.get("/Names", {})
    tree = names.get("/EmbeddedFiles")
    specs = dict(pikepdf.NameTree(tree).items()) if tree is not None else {}
    for name, spec in specs.items():
        stream = spec.EF.F
        one = "one" if {other.objgen for other in spec.EF.values()} == {stream.objgen} else "several"
        told = (spec.get("/F"), spec.get("/UF"), stream.get("/Subtype"), spec.get("/AFRelationship"), spec.get("/Desc"))
        found.append((str(name), one, *(str(part) for part in told)))
    listed = sorted(spec.objgen for spec in pdf.Root.get("/AF", []))
    found.append(("AF", str(listed == sorted(spec.objgen for spec in specs.values()))))
    return sorted(found)


def _elements(pdf: Pdf) -> Iterator[tuple[str, str]]:
    """Every element of the structure in reading order: its tag, and the words that stand for it."""
    root = pdf.Root.get("/StructTreeRoot")
    waiting: list[Any] = [root] if root is not None else []
    seen: set[tuple[int, int]] = set()
    while waiting:
        one = waiting.pop()
        if isinstance(one, Array):
            waiting += reversed(list(one))
        elif isinstance(one, Dictionary) and one.objgen not in seen and one.get("/Type") != "/MCR":
            seen |= {one.objgen} if one.is_indirect else set()
            yield str(one.get("/S")), str(one.get("/Alt", ""))
            if isinstance(kids := one.get("/K"), (Dictionary, Array)):
                waiting.append(kids)


def _info(pdf: Pdf) -> dict[str, str]:
    info: Any = pdf.trailer.get("/Info", {})
    return {key: str(info[key]) for key in info.keys() - _CHANGING}


def _said(pdf: Pdf) -> Any:
    said = statements(pdf.Root.get("/Metadata"))
    return {name: leaves for name, leaves in (said or {}).items() if not name.endswith("}DocumentID")}
