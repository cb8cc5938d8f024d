"""Files made to hang or to fill the memory of whoever reads them."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from functools import lru_cache

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String


def _plain(bodies: list[bytes], root: int = 1) -> bytes:
    """A PDF of numbered objects with a plain cross-reference table."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, root, start)
    return bytes(out)


def _changed(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        change(opened)
        out = io.BytesIO()
        opened.save(out)
        return out.getvalue()


def many_revisions(pdf: bytes, count: int = 1_000) -> bytes:
    """An empty update behind the other, each with its own cross-reference."""
    last = int(pdf.rsplit(b"startxref", 1)[1].split()[0])
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        size, root = int(opened.trailer.Size), opened.Root.objgen[0]
    out = bytearray(pdf)
    for at in range(count):
        start = len(out) + len(b"%d 0 obj\nnull\nendobj\n" % (size + at))
        out += b"%d 0 obj\nnull\nendobj\n" % (size + at)
        out += b"xref\n%d 1\n%010d 00000 n \n" % (size + at, start - len(b"%d 0 obj\nnull\nendobj\n" % (size + at)))
        out += b"trailer\n<</Size %d/Root %d 0 R/Prev %d>>\n" % (size + at + 1, root, last)
        out += b"startxref\n%d\n%%%%EOF\n" % start
        last = start
    return bytes(out)


def doubling_dictionaries(pdf: bytes) -> bytes:
    """Each names the next twice: two to the fortieth ways through forty objects."""

    def change(opened: pikepdf.Pdf) -> None:
        inner = opened.make_indirect(Dictionary(A=1))
        for _ in range(40):
            inner = opened.make_indirect(Dictionary(A=inner, B=inner))
        opened.Root.PieceInfo = inner

    return _changed(pdf, change)


def forms_that_draw_each_other(pdf: bytes) -> bytes:
    """Each draws the next ten times."""

    def change(opened: pikepdf.Pdf) -> None:
        inner = None
        for _ in range(12):
            form = Stream(opened, b"/In Do " * 10 if inner is not None else b"0 0 1 1 re f")
            form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 600, 850])
            form.Resources = Dictionary(XObject=Dictionary(In=inner)) if inner is not None else Dictionary()
            inner = opened.make_indirect(form)
        opened.pages[0].obj.Resources.XObject["/In"] = inner
        opened.pages[0].contents_add(Stream(opened, b"/In Do"))

    return _changed(pdf, change)


def a_form_that_draws_itself(pdf: bytes) -> bytes:
    def change(opened: pikepdf.Pdf) -> None:
        form = Stream(opened, b"/In Do /In Do")
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 600, 850])
        form = opened.make_indirect(form)
        form.Resources = Dictionary(XObject=Dictionary(In=form))
        opened.pages[0].obj.Resources.XObject["/In"] = form
        opened.pages[0].contents_add(Stream(opened, b"/In Do"))

    return _changed(pdf, change)


def many_page_entries(pdf: bytes, count: int = 20_000) -> bytes:
    """The same page over and over."""

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        page = opened.pages[0].obj
        opened.Root.Pages = opened.make_indirect(Dictionary(Type=Name.Pages, Kids=Array([page] * count), Count=count))
        out = io.BytesIO()
        opened.save(out)
        return out.getvalue()


def many_runs_of_text(pdf: bytes, count: int = 300_000) -> bytes:
    def change(opened: pikepdf.Pdf) -> None:
        font = next(iter(opened.pages[0].obj.Resources.Font.keys())).encode()
        runs = b"BT " + font + b" 1 Tf " + b"1 0 0 1 9 9 Tm (\\001) Tj " * count + b"ET"
        opened.pages[0].contents_add(Stream(opened, runs))

    return _changed(pdf, change)


@lru_cache(maxsize=1)
def _bomb(size: int) -> bytes:
    """``size`` zeros, packed twice as small each time."""
    packer = zlib.compressobj(9)
    part = bytes(1 << 20)
    return b"".join([*(packer.compress(part) for _ in range(size >> 20)), packer.flush()])


def a_page_of_a_gigabyte(pdf: bytes) -> bytes:
    data = _bomb(1 << 30)

    def change(opened: pikepdf.Pdf) -> None:
        stream = Stream(opened, data)
        stream.Filter = Name.FlateDecode
        opened.pages[0].obj.Contents = opened.make_indirect(stream)

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        change(opened)
        out = io.BytesIO()
        opened.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        return out.getvalue()


def a_record_of_a_gigabyte(pdf: bytes) -> bytes:
    data = _bomb(1 << 30)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        stream = Stream(opened, data)
        stream.Filter = Name.FlateDecode
        spec = opened.Root.AF[0]
        one = opened.make_indirect(stream)
        spec.EF = Dictionary(F=one, UF=one)
        out = io.BytesIO()
        opened.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        return out.getvalue()


def metadata_of_a_gigabyte(pdf: bytes) -> bytes:
    data = _bomb(1 << 30)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        stream = Stream(opened, data)
        stream.Filter, stream.Type, stream.Subtype = Name.FlateDecode, Name.Metadata, Name.XML
        opened.Root.Metadata = opened.make_indirect(stream)
        out = io.BytesIO()
        opened.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        return out.getvalue()


def deep_arrays(_: bytes) -> bytes:
    return _plain([b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 200_000 + b"]" * 200_000 + b">>",
                   b"<</Type/Pages/Kids[]/Count 0>>"])  # fmt: skip


def a_page_tree_that_loops(_: bytes) -> bytes:
    return _plain([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"])


def a_long_chain_of_bookmarks(pdf: bytes) -> bytes:
    def change(opened: pikepdf.Pdf) -> None:
        last = opened.make_indirect(Dictionary(Title=String("0")))
        for at in range(60_000):
            last = opened.make_indirect(Dictionary(Title=String(str(at)), Next=last))
        opened.Root.Outlines.First = last

    return _changed(pdf, change)


def a_deep_structure(pdf: bytes) -> bytes:
    def change(opened: pikepdf.Pdf) -> None:
        inner = opened.make_indirect(Dictionary(S=Name.P))
        for _ in range(5_000):
            inner = opened.make_indirect(Dictionary(S=Name.Sect, K=Array([inner, inner])))
        opened.Root.StructTreeRoot.K = inner

    return _changed(pdf, change)


def entities(pdf: bytes) -> bytes:
    """A billion laughs in the metadata."""
    lol = (
        b'<!DOCTYPE x [<!ENTITY a "ha">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
        + b"]>"
    )
    packet = (
        lol + b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description>&j;</r:Description></r:RDF>'
    )

    def change(opened: pikepdf.Pdf) -> None:
        opened.Root.Metadata = opened.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)

    return _changed(pdf, change)


HEAVY: tuple[Callable[[bytes], bytes], ...] = (
    many_revisions, doubling_dictionaries, forms_that_draw_each_other, a_form_that_draws_itself, many_page_entries,
    many_runs_of_text, a_page_of_a_gigabyte, a_record_of_a_gigabyte, metadata_of_a_gigabyte, deep_arrays,
    a_page_tree_that_loops, a_long_chain_of_bookmarks, a_deep_structure, entities,
)  # fmt: skip
