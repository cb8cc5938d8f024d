"""PDF/A-3a and PDF/UA-1: no failure, whatever the document is, before and after each signature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from facilitator import signing
from facilitator.language.sentences import Lang
from facilitator.model import DocumentKind, Sister
from facilitator.record import Record
from facilitator.report.pdf.render import render
from tests.helpers.documents import drawn, image_of, logo, sample
from tests.helpers.records import NOW, demo_record, empty_record, in_part_english, long_record, random_record, with_fist
from tests.helpers.verapdf import VeraPdf

KINDS = tuple(DocumentKind)

VERSIONS: list[tuple[Lang, Sister, bool]] = [
    ("sq", Sister.PUBLIC, True),
    ("en", Sister.FULL, True),
    ("sq", Sister.FULL, False),
    ("en", Sister.PUBLIC, False),
]
FIELDS = ("Facilitatori", "Sekretari")


def conform(verapdf: VeraPdf, files: list[Path]) -> None:
    assert files
    for (file, flavour), failed in verapdf(files).items():
        assert not failed, (file.name, flavour, dict(failed))


def kept(folder: Path, name: str, pdf: bytes) -> Path:
    path = folder / f"{name}.pdf"
    path.write_bytes(pdf)
    return path


def meetings() -> Iterator[tuple[str, Record]]:
    demo = demo_record()
    yield "demo", demo
    yield "in part English", in_part_english(demo)
    yield "empty", empty_record()
    yield "fist", with_fist(demo)
    yield "people", random_record(7, 150)
    long = replace(demo.actions[0], text=" ".join(f"fjala{n}" for n in range(1_500)))
    yield "tall", replace(demo, actions=(long, *demo.actions[1:]))


@pytest.mark.parametrize("kind", KINDS)
def test_every_document_of_every_meeting_conforms(kind: DocumentKind, verapdf: VeraPdf, tmp_path: Path) -> None:
    files = []
    for name, record in meetings():
        for lang, sister, final in VERSIONS if name == "demo" else VERSIONS[:2]:
            pdf = drawn(record, kind, lang, sister, final=final)
            files.append(kept(tmp_path, f"{kind}-{name}-{lang}-{sister}-{final}", pdf))
    conform(verapdf, files)


def test_a_document_of_two_hundred_pages_conforms(verapdf: VeraPdf, tmp_path: Path) -> None:
    pdf = drawn(long_record(2_000), DocumentKind.PROCESVERBAL)
    opened = pypdfium2.PdfDocument(pdf)
    assert len(opened) >= 200
    opened.close()
    conform(verapdf, [kept(tmp_path, "long", pdf)])


def signed_twice(pdf: bytes) -> Iterator[tuple[str, bytes]]:
    """The file before and after each signature."""
    yield "unsigned", pdf
    for name, field in zip(("Arbër Kola", "Mimoza Shehu"), FIELDS, strict=True):
        made = signing.create_identity(name, "", "", "vetëm për provë 1", now=NOW)
        signer = signing.open_p12(made.p12, "vetëm për provë 1", now=NOW)
        pdf = signing.sign(pdf, signer, field, role="Drejtues", reason="Miratim", place="Tiranë", now=NOW)
        yield field, pdf


@pytest.mark.parametrize("kind", KINDS)
def test_signed_documents_conform(kind: DocumentKind, verapdf: VeraPdf, tmp_path: Path) -> None:
    files = [
        kept(tmp_path, f"{sister}-{name}", pdf)
        for sister in Sister
        for name, pdf in signed_twice(drawn(demo_record(), kind, "sq", sister))
    ]
    conform(verapdf, files)


def test_signed_documents_with_every_part_conform(verapdf: VeraPdf, tmp_path: Path) -> None:
    data = logo("green")
    document = sample(parts=6, rows=30, logos=(image_of(data, "Stema"),))
    pdf = render(document, images={document.letterhead.logos[0].sha256: data}, now=NOW)
    conform(verapdf, [kept(tmp_path, *version) for version in signed_twice(pdf)])
