"""Signatures into the fields a document already has."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from facilitator.errors import KnownError
from facilitator.signing import FieldState, Signer, create_identity, fields, open_p12, sign
from tests.helpers import pki
from tests.helpers.pki import FIELDS, NOW


def put(
    pdf: bytes, signer: Signer, field: str, now: datetime = NOW, *, certify: bool | None = None, reason: str = "Miratoj"
) -> bytes:
    return sign(pdf, signer, field, role="Sekretar", reason=reason, place="Tiranë", now=now, certify=certify)


def refused(*args: object, **kwargs: object) -> str:
    with pytest.raises(KnownError) as caught:
        put(*args, **kwargs)  # type: ignore[arg-type]
    return caught.value.code


def page_text(pdf: bytes, appearance: int) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        form = opened.Root.AcroForm.Fields[appearance].AP.N
        inner = next(iter(form.Resources.XObject.values()))
        return decoded(inner)


def decoded(form: pikepdf.Object) -> str:
    """The text of a form through the ToUnicode maps of its fonts, as a reader would extract it."""
    maps = {}
    for name, font in form.Resources.Font.items():
        cmap = font.ToUnicode.read_bytes().decode("latin-1")
        pairs = re.findall(r"<(\w+)> <(\w+)>\n", cmap.split("beginbfchar", 1)[1])
        assert all(int(unicode, 16) for _, unicode in pairs)
        maps[name] = {int(code, 16): bytes.fromhex(unicode).decode("utf-16-be") for code, unicode in pairs}
    said = []
    current: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(form):
        if str(operator) == "Tf":
            current = maps[str(operands[0])]
        elif str(operator) == "Tj":
            said.append("".join(current[one] for one in bytes(operands[0])))
    return "\n".join(said)


def test_two_people_sign_one_after_the_other() -> None:
    world, empty = pki.world(), pki.document()
    first = put(empty, world.facilitator.signer(), FIELDS[0])
    second = put(first, world.secretary.signer(), FIELDS[1])
    assert second.startswith(first)
    assert first.startswith(empty)
    tooltips = ("Nënshkrimi: Drejtuesi", "Nënshkrimi: Sekretari")
    states = [(False, False), (True, False), (True, True)]
    for pdf, signed in zip((empty, first, second), states, strict=True):
        assert fields(pdf) == tuple(map(FieldState, FIELDS, signed, tooltips))
    with pikepdf.open(io.BytesIO(second)) as opened:
        one, two = (field.V for field in opened.Root.AcroForm.Fields)
        assert opened.Root.Perms.DocMDP.objgen == one.objgen
        assert int(one.Reference[0].TransformParams.P) == 2
        assert "/Reference" not in two
        for value in (one, two):
            assert value.SubFilter == "/ETSI.CAdES.detached"
            assert value.Filter == "/Adobe.PPKLite"
            assert str(value.Location) == "Tiranë"
        assert (str(one.Name), str(two.Name)) == ("Arta Hoxha", "Gëzim Çela")


def test_metadata_stay_byte_for_byte() -> None:
    signed = put(pki.document(), pki.world().facilitator.signer(), FIELDS[0])
    with pikepdf.open(io.BytesIO(pki.document())) as before, pikepdf.open(io.BytesIO(signed)) as after:
        assert after.Root.Metadata.read_raw_bytes() == before.Root.Metadata.read_raw_bytes()
        assert after.Root.Metadata.objgen == before.Root.Metadata.objgen
        assert {k: str(v) for k, v in after.docinfo.items()} == {k: str(v) for k, v in before.docinfo.items()}
    assert b"pyHanko" not in signed


def test_the_stamp_says_who_when_and_what_kind() -> None:
    made = create_identity("Ëngjëll Çami", "Sekretar", "", "kalim i gjatë", now=NOW)
    tirana = datetime(2026, 7, 1, 9, 5, 59, tzinfo=timezone(timedelta(hours=2)))
    local = open_p12(made.p12, "kalim i gjatë", now=NOW)
    with pytest.raises(KnownError):
        put(pki.document(), local, FIELDS[0], tirana)  # before the certificate was made
    when = NOW.astimezone(timezone(timedelta(hours=-3, minutes=-30)))
    text = page_text(put(pki.document(), local, FIELDS[0], when), 0).split("\n")
    assert text == [
        "Nënshkruar elektronikisht nga",
        "Ëngjëll Çami",
        "Sekretar",
        "23.11.2026 10:35 (-03:30) · Tiranë",
        "Miratoj",
        "certifikatë lokale, jo e kualifikuar",
    ]
    issued = page_text(put(pki.document(), pki.world().facilitator.signer(), FIELDS[0]), 0)
    assert "certifikatë lokale" not in issued
    assert "23.11.2026 14:05 (+00:00)" in issued


def test_the_stamp_survives_what_people_type() -> None:
    signer = pki.world().facilitator.signer()
    odd = "e\u0308shtë\u202e 漢 \U0001f600\x07 " + "shumë " * 60
    text = page_text(put(pki.document(), signer, FIELDS[0], reason=odd), 0)
    line = text.split("\n")[4]
    assert line.startswith("është ? ? shumë")
    assert line.endswith("…")


@pytest.mark.parametrize("box", [(60, 18), (120, 30), (400, 200), (0, 0)])
def test_boxes_of_any_size(box: tuple[int, int]) -> None:
    signed = put(pki.document(box=box), pki.world().facilitator.signer(), FIELDS[0])
    assert [field.signed for field in fields(signed)] == [True, False]


def test_fonts_of_the_stamp_are_embedded() -> None:
    signed = put(pki.document(), pki.world().facilitator.signer(), FIELDS[0])
    with pikepdf.open(io.BytesIO(signed)) as opened:
        fonts = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]
        assert len(fonts) == 3  # the page's own and two of the stamp
        for font in fonts:
            assert "/FontFile2" in font.FontDescriptor
            assert re.match(r"/[A-Z]{6}\+Inter", str(font.BaseFont))


def test_signing_is_repeatable_for_a_fixed_clock() -> None:
    for leaf in (pki.world().facilitator, pki.world().secretary):  # ECDSA and RSA
        one, two = (put(pki.document(), leaf.signer(), FIELDS[0], NOW.replace(microsecond=n)) for n in (1, 999))
        assert one == two
        assert one != put(pki.document(), leaf.signer(), FIELDS[0], NOW + timedelta(seconds=1))


def test_approval_only_when_asked() -> None:
    signed = put(pki.document(), pki.world().facilitator.signer(), FIELDS[0], certify=False)
    with pikepdf.open(io.BytesIO(signed)) as opened:
        assert "/Perms" not in opened.Root


def test_each_error_has_its_name() -> None:
    world = pki.world()
    signer, empty = world.facilitator.signer(), pki.document()
    first = put(empty, signer, FIELDS[0])
    assert refused(empty, signer, "Askush") == "signing.field_missing"
    assert refused(pki.document(()), signer, FIELDS[0]) == "signing.field_missing"
    assert refused(first, signer, FIELDS[0]) == "signing.field_filled"
    assert refused(first, signer, FIELDS[1], certify=True) == "signing.second_certification"
    assert refused(pki.document(status="draft"), signer, FIELDS[0]) == "signing.draft"
    assert refused(empty, signer, FIELDS[0], datetime(1999, 1, 1, tzinfo=UTC)) == "signing.clock"
    assert refused(empty, signer, FIELDS[0], NOW + timedelta(days=3000)) == "signing.expired"
    assert refused(empty, signer, FIELDS[0], NOW - timedelta(days=300)) == "signing.not_yet_valid"
    for broken in (b"", b"text", empty[:500], empty[:-300]):
        assert refused(broken, signer, FIELDS[0]) == "signing.unreadable_pdf"
    assert put(pki.document(status="final"), signer, FIELDS[0])


def test_the_missing_field_names_those_there_are() -> None:
    with pytest.raises(KnownError) as caught:
        put(pki.document(), pki.world().facilitator.signer(), "Askush")
    assert caught.value.facts == {"field": "Askush", "known": "Drejtuesi, Sekretari"}


def test_a_draft_named_by_a_pdf_name() -> None:
    with pikepdf.open(io.BytesIO(pki.document())) as opened:
        opened.docinfo["/TryezaStatus"] = pikepdf.Name("/draft")
        out = io.BytesIO()
        opened.save(out)
    assert refused(out.getvalue(), pki.world().facilitator.signer(), FIELDS[0]) == "signing.draft"


def test_an_encrypted_document() -> None:
    with pikepdf.open(io.BytesIO(pki.document())) as opened:
        out = io.BytesIO()
        opened.save(out, encryption=pikepdf.Encryption(owner="pronar", user=""))
    assert refused(out.getvalue(), pki.world().facilitator.signer(), FIELDS[0]) == "signing.encrypted"
    with pytest.raises(KnownError) as caught:
        fields(out.getvalue())
    assert caught.value.code == "signing.encrypted"


def test_a_document_certified_against_all_changes() -> None:
    from pyhanko.sign import fields as pyhanko_fields
    from pyhanko.sign import signers

    from facilitator.signing.pades import _key

    meta = signers.PdfSignatureMetadata(
        field_name=FIELDS[0], certify=True, docmdp_permissions=pyhanko_fields.MDPPerm.NO_CHANGES
    )
    out = io.BytesIO()
    writer = IncrementalPdfFileWriter(io.BytesIO(pki.document(box=(0, 0))))
    signers.sign_pdf(writer, meta, _key(pki.world().facilitator.signer()), output=out)
    assert refused(out.getvalue(), pki.world().secretary.signer(), FIELDS[1]) == "signing.locked"


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig (poppler-utils) is not installed")
def test_poppler_accepts_both(tmp_path: Path) -> None:
    world = pki.world()
    signed = put(put(pki.document(), world.facilitator.signer(), FIELDS[0]), world.secretary.signer(), FIELDS[1])
    path = tmp_path / "signed.pdf"
    path.write_bytes(signed)
    said = subprocess.run(["pdfsig", "-nocert", str(path)], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature is Valid.") == 2
    assert said.count("Signature Type: ETSI.CAdES.detached") == 2
    flipped = bytearray(signed)
    flipped[len(pki.document()) // 2] ^= 1
    path.write_bytes(flipped)
    said = subprocess.run(["pdfsig", "-nocert", str(path)], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid." not in said
