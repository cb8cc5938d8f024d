"""Two PDFs object by object, however their objects are numbered, packed or shared: for files of the same renderer."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from facilitator.examine.deviation import Deviation

_PACKING = frozenset({"/Length", "/Filter", "/DecodeParms", "/DL"})
_PASSING_INFO = frozenset({"/ModDate", "/Producer"})
_ASIDE = frozenset({"/Pages", "/Metadata", "/Extensions", "/Version"})  # compared otherwise, or telling readers no more
_PARTS = {
    "/StructTreeRoot": "structure", "/MarkInfo": "structure", "/Lang": "structure", "/Outlines": "outline",
    "/Names": "attachment", "/AF": "attachment", "/AcroForm": "field", "/OpenAction": "action", "/AA": "action",
}  # fmt: skip
_OF_A_PAGE = {"/Annots": "annotation", "/AA": "action", "/StructParents": "structure", "/Tabs": "structure"}


def deviations(one: Pdf, other: Pdf) -> list[Deviation]:
    """Where ``one`` is not as ``other``, which this program made. Entries that say nothing of the content (packing,
    producer, date of modification) may differ.
    """
    pages, ours = ([page.obj for page in pdf.pages] for pdf in (one, other))
    if len(pages) != len(ours):
        return list(_numbers(pages, ours))
    same = Same(pages, ours)
    found = []
    for number, (page, our) in enumerate(zip(pages, ours, strict=True), start=1):
        for key in sorted({*page.keys(), *our.keys()} - {"/Parent"}):
            if not same(page.get(key), our.get(key)):
                found.append(Deviation(_OF_A_PAGE.get(key, "page"), number))
    have, want = ([content(page) for page in each] for each in (pages, ours))
    if have != want and sorted(have) == sorted(want):
        found.append(Deviation("pages_moved"))
    for key in sorted({*one.Root.keys(), *other.Root.keys()} - _ASIDE):
        if not same(one.Root.get(key), other.Root.get(key)):
            found.append(Deviation(_PARTS.get(key, "catalog"), told=key[1:]))
    mine, theirs = _info(one), _info(other)
    found += [Deviation("info", told=key[1:]) for key in {*mine, *theirs} if not same(mine.get(key), theirs.get(key))]
    if statements(one.Root.get("/Metadata")) != statements(other.Root.get("/Metadata")):
        found.append(Deviation("metadata"))
    return found


def _info(pdf: Pdf) -> dict[str, Any]:
    info = pdf.trailer.get("/Info")
    return {key: info[key] for key in info.keys() - _PASSING_INFO} if isinstance(info, Dictionary) else {}


def statements(stream: Any) -> Any:
    """What an XMP packet says, without what every saving changes; None for no packet."""
    from facilitator.signing.policy import statements_of

    return statements_of(stream.read_bytes()) if isinstance(stream, Stream) else None


def content(page: Any) -> bytes:
    """The drawing instructions of a page, unpacked."""
    found = page.get("/Contents")
    if isinstance(found, Array):
        return b"\n".join(part.read_bytes() for part in found if isinstance(part, Stream))
    return found.read_bytes() if isinstance(found, Stream) else b""


def _numbers(pages: list[Any], ours: list[Any]) -> Iterator[Deviation]:
    """Pages too many or too few, and which: runs of pages whose content is nowhere."""
    have, want = ([content(page) for page in each] for each in (pages, ours))
    what, long, short = ("pages_missing", want, have) if len(have) < len(want) else ("pages_more", have, want)
    runs = list(_runs([at for at, one in enumerate(long, start=1) if one not in set(short)]))
    yield from (Deviation(what, first, last) for first, last in runs or [(len(short) + 1, len(long))])


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    first = last = 0
    for number in numbers:
        if first and number != last + 1:
            yield first, last
            first = 0
        first, last = first or number, number
    if first:
        yield first, last


class Same:
    """Whether two values are the same all the way down. Pages stand for themselves: by their place."""

    def __init__(self, pages: list[Any], ours: list[Any]) -> None:
        self.pages = ({page.objgen: at for at, page in enumerate(pages)}, {p.objgen: at for at, p in enumerate(ours)})
        self.known: set[tuple[tuple[int, int], tuple[int, int]]] = set()

    def __call__(self, one: Any, other: Any) -> bool:
        waiting = [(one, other)]
        while waiting:
            a, b = waiting.pop()
            if isinstance(a, Object) and isinstance(b, Object):
                pair = (a.objgen, b.objgen)
                if a.is_indirect and b.is_indirect:
                    mine, theirs = self.pages[0].get(pair[0]), self.pages[1].get(pair[1])
                    if mine is not None or theirs is not None:
                        if mine != theirs:
                            return False
                        continue
                    if pair in self.known:
                        continue
                    self.known.add(pair)  # where a comparison ends otherwise that is told once, of what came first
            below = _below(a, b)
            if below is None:
                return False
            waiting += below
        return True


def _below(a: Any, b: Any) -> list[tuple[Any, Any]] | None:
    """The pairs that must be the same for the two to be the same; None when they cannot be."""
    if isinstance(a, Stream) or isinstance(b, Stream):
        if not (isinstance(a, Stream) and isinstance(b, Stream)) or _data(a) != _data(b):
            return None
        keys = sorted({*a.keys(), *b.keys()} - _PACKING)
        return [(a.get(key), b.get(key)) for key in keys]
    if isinstance(a, Dictionary) or isinstance(b, Dictionary):
        if not (isinstance(a, Dictionary) and isinstance(b, Dictionary)):
            return None
        return [(a.get(key), b.get(key)) for key in sorted({*a.keys(), *b.keys()})]
    if isinstance(a, Array) or isinstance(b, Array):
        if not (isinstance(a, Array) and isinstance(b, Array)) or len(a) != len(b):
            return None
        return list(zip(a, b, strict=True))
    if isinstance(a, String) and isinstance(b, String):
        return [] if bytes(a) == bytes(b) or str(a) == str(b) else None
    if isinstance(a, Name) or isinstance(b, Name):
        return [] if isinstance(a, Name) and isinstance(b, Name) and str(a) == str(b) else None
    numbers = (int, Decimal, float)
    if isinstance(a, numbers) and isinstance(b, numbers):
        return [] if isinstance(a, bool) is isinstance(b, bool) and Decimal(a) == Decimal(b) else None
    return [] if type(a) is type(b) and a == b else None


def _data(stream: Any) -> bytes:
    try:
        return bytes(stream.read_bytes())
    except pikepdf.PdfError:  # packed in a way that this program never uses
        return b"?" + bytes(stream.read_raw_bytes())
