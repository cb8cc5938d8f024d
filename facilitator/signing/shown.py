"""What a field that was added to a PDF shows over its pages: nothing, something in a blank place, or over the text.

Drawn with PDFium, which shares no code with the library that reads signatures. Imported only inside functions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from pyhanko.pdf_utils.generic import DictionaryObject

from facilitator.signing.pdfium import opened
from facilitator.signing.reading import Field, widgets
from facilitator.signing.verdict import Note

Box: TypeAlias = tuple[float, float, float, float]

_UNSEEN = 1 | 2 | 32  # flags of an annotation: invisible, hidden, no view
_SCALE = 2.0  # dots a point
_WHITE = 245  # of 255: what is paler is paper
_EDGE = 1.0  # points by which a widget may touch what lies beside it


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a widget shows: its page from 0, or -1 when it names none that is in the document, and its rectangle."""

    page: int
    box: Box


def spots(field: DictionaryObject, pages: Sequence[tuple[int, int]]) -> list[Spot]:
    """The places where a field can be seen; none for an invisible one. ``pages``: object numbers of the pages."""
    found = []
    for part in (field, *widgets(field)):
        if "/Rect" not in part:
            continue
        x1, y1, x2, y2 = (float(value) for value in part["/Rect"])
        box = min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
        if min(box[2] - box[0], box[3] - box[1]) <= _EDGE and "/AP" not in part:
            continue
        if min(box[2] - box[0], box[3] - box[1]) <= 0 or int(part.get("/F", 0)) & _UNSEEN:
            continue
        holder = part.raw_get("/P") if "/P" in part else None
        at = (getattr(holder, "idnum", -1), getattr(holder, "generation", 0))
        found.append(Spot(pages.index(at) if at in pages else -1, box))
    return found


def dressed(field: DictionaryObject) -> bool:
    """Whether a field has a picture or colours of its own, signed or not."""
    return any(
        "/AP" in part or ("/MK" in part and {"/BG", "/BC", "/CA"} & set(part["/MK"]))
        for part in (field, *widgets(field))
    )


def page_numbers(handler: Any) -> list[tuple[int, int]]:
    """(object, generation) of each page, in order; ValueError for a page tree that loops or is endless."""
    found: list[tuple[int, int]] = []
    seen = 0
    waiting = [handler.root.raw_get("/Pages")]
    while waiting:
        reference = waiting.pop()
        seen += 1
        if seen > 100_000:
            raise ValueError("a page tree without end")
        node = reference.get_object()
        if "/Kids" in node:
            kids = node["/Kids"]
            waiting += [kids.raw_get(at) for at in reversed(range(len(kids)))]
        else:
            found.append((reference.idnum, reference.generation))
    return found


def over(pdf: bytes, places: Iterable[Spot], taken: Iterable[Spot]) -> list[Spot]:
    """The ``places`` that lie over something: over what the page itself draws, or over a place that is ``taken``."""
    places, taken = list(places), list(taken)
    found = [one for one in places if one.page < 0 or any(_touch(one, other) for other in taken)]
    rest = [one for one in places if one not in found]
    return found + [one for one in rest if not _blank(pdf, one)]


def _touch(one: Spot, other: Spot) -> bool:
    a, b = one.box, other.box
    apart = a[2] - _EDGE <= b[0] or b[2] - _EDGE <= a[0] or a[3] - _EDGE <= b[1] or b[3] - _EDGE <= a[1]
    return one.page == other.page and not apart


def _blank(pdf: bytes, spot: Spot) -> bool:
    with opened(pdf) as document:
        page = document[spot.page]
        left, _, _, high = page.get_bbox()
        picture = page.render(scale=_SCALE, grayscale=True, may_draw_forms=False, draw_annots=False).to_pil()
    x1, y1, x2, y2 = spot.box
    corner = ((x1 - left) * _SCALE, (high - y2) * _SCALE, (x2 - left) * _SCALE, (high - y1) * _SCALE)
    inside = (
        max(0, int(corner[0])),
        max(0, int(corner[1])),
        min(picture.width, int(corner[2])),
        min(picture.height, int(corner[3])),
    )
    if inside[2] <= inside[0] or inside[3] <= inside[1]:
        return True  # beside the page: nobody sees it
    return bool(picture.crop(inside).getextrema()[0] >= _WHITE)


def notes(
    pdf: bytes, handler: Any, fields: Sequence[Field], history: Sequence[Mapping[str, bytes | None]]
) -> list[Note]:
    """What fields show that came after the first signature: nothing may lie over a page, nor in an empty field.

    Where the page is blank a signature of another program may stand. ``history``: see `past.history`.
    """
    first = next((then for then in history if any(then.values())), {})
    if not first or all(field.name in first for field in fields):
        return []
    return [Note("FIELD_OVER_PAGE", name) for name in covering(pdf, handler, fields, set(first))]


def covering(pdf: bytes, handler: Any, fields: Sequence[Field], known: Collection[str]) -> list[str]:
    """Names of the ``fields`` beside the ``known`` ones that show something over a page of ``pdf``, over a known field,
    or without a signature.
    """
    pages = page_numbers(handler)
    taken = [spot for field in fields if field.name in known for spot in spots(field.dictionary, pages)]
    found = []
    for field in fields:
        places = spots(field.dictionary, pages) if field.name not in known else []
        if places and ((not field.filled and dressed(field.dictionary)) or over(pdf, places, taken)):
            found.append(field.name)
    return found
