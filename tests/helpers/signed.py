"""Real reports of the program, signed by the people of `tests.helpers.pki`, and the tools to spoil them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec

from facilitator.desk.signing import FIELDS
from facilitator.model import DocumentKind, Sister
from facilitator.report.pdf.render import write
from facilitator.signing import Trust, Verdict, dump_pem, load_pem, sign, verify
from facilitator.signing.pades import _key, _PdfSigner
from tests.helpers import pki
from tests.helpers.documents import drawn
from tests.helpers.pki import NOW, Leaf
from tests.helpers.records import demo_record, random_record

Change = Callable[[IncrementalPdfFileWriter], None]
Box = tuple[int, int, int, int]


@lru_cache(maxsize=4)
def report(status: str = "final", sister: Sister = Sister.FULL) -> bytes:
    """The demo meeting's minutes: tagged, with attachments, with two empty fields; ``draft`` for a draft."""
    return drawn(demo_record(), DocumentKind.PROCESVERBAL, "sq", sister, final=status == "final", now=NOW)


@lru_cache(maxsize=2)
def long_report(repeats: int = 40) -> bytes:
    """Minutes of more than 200 pages for 40 repeats: a made-up meeting whose discussion goes on and on."""
    record = random_record(3, 120)
    points = tuple(
        replace(point, uid=f"{point.uid}-{again}", position=point.position + again * len(record.points))
        for again in range(repeats)
        for point in record.points
    )
    return write(replace(record, points=points), DocumentKind.PROCESVERBAL, "sq", Sister.FULL, final=True, now=NOW)


def trust(*crls: bytes, expect: bool = True) -> Trust:
    """The agency's root, with the two people stated in the fields of a report unless ``expect`` is False."""
    world = pki.world()
    people = [
        world.facilitator.entry(FIELDS[0], name="Arta Hoxha"),
        world.secretary.entry(FIELDS[1], name="Gëzim Çela"),
    ]
    return load_pem(dump_pem([world.root.entry(), *(people if expect else [])], crls=crls, version="7"))


def put(pdf: bytes, leaf: Leaf, field: str, certify: bool | None = None, now: datetime = NOW) -> bytes:
    """Signed by someone who looks neither at dates nor at purposes."""
    return sign(pdf, leaf.careless(), field, role="", reason="Miratoj", place="", now=now, certify=certify)


@lru_cache(maxsize=2)
def once(certify: bool = True) -> bytes:
    return put(report(), pki.world().facilitator, FIELDS[0], certify)


@lru_cache(maxsize=2)
def good(certify: bool = True) -> bytes:
    return put(once(certify), pki.world().secretary, FIELDS[1])


def judge(pdf: bytes, *, expect: bool = True, at: datetime = NOW) -> Verdict:
    return verify(pdf, trust(expect=expect), at)


def said(verdict: Verdict) -> tuple[str, int, list[str]]:
    return str(verdict.verdict), verdict.exit_code, [row.state for row in verdict.signatures]


def update(pdf: bytes, change: Change) -> bytes:
    """An unsigned incremental update, as any PDF tool can append it."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    writer._update_meta = lambda: None  # type: ignore[method-assign]
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    assert out.getvalue().startswith(pdf)
    assert len(out.getvalue()) > len(pdf)
    return out.getvalue()


def elsewhere(
    pdf: bytes,
    leaf: Leaf,
    field: str,
    *,
    box: Box | None = None,
    page: int = 0,
    change: Change | None = None,
    meta: bool = True,
) -> bytes:
    """Signed by another program: in the field if there is one, else in one it adds; ``change`` rides along."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    if not meta:
        writer._update_meta = lambda: None  # type: ignore[method-assign]
    if change is not None:
        change(writer)
    known = f"({field})".encode() in pdf or field in FIELDS or change is not None
    spec = None if known else SigFieldSpec(field, on_page=page, box=box)
    out = io.BytesIO()
    metadata = signers.PdfSignatureMetadata(field_name=field, md_algorithm="sha256")
    worker = _PdfSigner(metadata, _key(leaf.careless()), new_field_spec=spec)
    worker.now = NOW
    worker.sign_pdf(writer, output=out)
    return out.getvalue()


def flip(pdf: bytes, at: int, mask: int = 0x01) -> bytes:
    return pdf[:at] + bytes([pdf[at] ^ mask]) + pdf[at + 1 :]


def gaps(pdf: bytes) -> list[tuple[int, int]]:
    """Start and end of each signature's ``<…>``, oldest first."""
    ranges = re.findall(rb"/ByteRange \[\s*0 (\d+) (\d+) \d+\s*\]", pdf)
    return sorted((int(length), int(resume)) for length, resume in ranges)
