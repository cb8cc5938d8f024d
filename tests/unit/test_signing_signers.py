"""Who signs: one key under two names, two names in one certificate, weak keys, certificates for something else."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pikepdf
import pytest
from asn1crypto import x509 as asn1_x509
from asn1crypto.keys import PrivateKeyInfo
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec, append_signature_field
from pyhanko.sign.signers import PdfTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from facilitator.desk.signing import FIELDS
from facilitator.examine.examination import Match, examine
from facilitator.signing import (
    Verdict,
    Word,
    apply_receipt,
    create_intake_key,
    dump_pem,
    load_pem,
    make_receipt,
    read_receipt,
    verify,
)
from tests.helpers import pki
from tests.helpers.pki import NOW, Leaf
from tests.helpers.signed import elsewhere, good, judge, once, put, report, said, trust, update
from tests.helpers.spoil import dictionary, numbers, stream
from tests.unit.test_signing_verify import timestamper

KEYS = {
    "P-256": lambda: ec.generate_private_key(ec.SECP256R1()),
    "P-384": lambda: ec.generate_private_key(ec.SECP384R1()),
    "P-521": lambda: ec.generate_private_key(ec.SECP521R1()),
    "RSA-2048": lambda: rsa.generate_private_key(65537, 2048),
    "RSA-3072": lambda: rsa.generate_private_key(65537, 3072),
    "RSA-4096": lambda: rsa.generate_private_key(65537, 4096),
}
WEAK = {
    "P-192": lambda: ec.generate_private_key(ec.SECP192R1()),
    "RSA-1024": lambda: rsa.generate_private_key(65537, 1024),
}


def issued(
    names: tuple[str, ...],
    key: Any,
    *,
    purposes: tuple[x509.ObjectIdentifier, ...] = (),
    by: pki.Authority | None = None,
) -> Leaf:
    """A certificate as no honest authority writes it."""
    authority = by or pki.world().issuing
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name) for name in names])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(authority.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=10))
        .not_valid_after(NOW + timedelta(days=300))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(pki.usage(), critical=True)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key()), critical=False)
    )
    if purposes:
        builder = builder.add_extension(x509.ExtendedKeyUsage(list(purposes)), critical=False)
    return Leaf(builder.sign(authority.key, hashes.SHA256()), key, authority.chain)


def both(first: Leaf, second: Leaf) -> Verdict:
    return judge(put(put(report(), first, FIELDS[0]), second, FIELDS[1]), expect=False)


@pytest.mark.parametrize("kind", KEYS)
def test_honest_keys_are_good(kind: str) -> None:
    leaf = issued(("Teuta Lika",), KEYS[kind]())
    assert said(both(pki.world().facilitator, leaf))[:2] == ("OK_REV_UNKNOWN", 0)


@pytest.mark.parametrize("kind", WEAK)
def test_weak_keys_prove_nothing(kind: str) -> None:
    leaf = issued(("Teuta Lika",), WEAK[kind]())
    verdict = both(pki.world().facilitator, leaf)
    assert not verdict.ok
    assert verdict.signatures[-1].state == "WEAK"


def test_a_chain_of_four_is_good() -> None:
    second = pki.Authority("E dyta", pki.world().issuing)
    third = pki.Authority("E treta", second)
    leaf = issued(("Teuta Lika",), KEYS["P-256"](), by=third)
    assert said(both(pki.world().facilitator, leaf))[:2] == ("OK_REV_UNKNOWN", 0)


@pytest.mark.parametrize("digest", ["sha256", "sha512"])
def test_an_honest_pss_signature_is_good(digest: str) -> None:
    """As most platforms make them with an RSA key; the digest of the mask may be another than the usual one."""
    leaf = issued(("Teuta Lika",), KEYS["RSA-2048"]())
    signer = signers.SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(leaf.der),
        signing_key=PrivateKeyInfo.load(
            leaf.key.private_bytes(
                serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        ),
        cert_registry=chain_of(leaf),
        prefer_pss=True,
    )
    writer = IncrementalPdfFileWriter(io.BytesIO(put(report(), pki.world().facilitator, FIELDS[0])))
    out = io.BytesIO()
    metadata = signers.PdfSignatureMetadata(field_name=FIELDS[1], md_algorithm=digest)
    signers.PdfSigner(metadata, signer).sign_pdf(writer, output=out)
    made = PdfFileReader(out).embedded_regular_signatures[-1].signer_info
    assert made["signature_algorithm"]["algorithm"].native == "rsassa_pss"
    assert said(judge(out.getvalue(), expect=False, at=datetime.now(UTC)))[1:] == (0, ["TRUSTED_REV_UNKNOWN"] * 2)
    found = examine(out.getvalue(), trust(expect=False), datetime.now(UTC))
    assert (found.verdict.exit_code, found.drawn) == (0, Match.SAME)


def chain_of(leaf: Leaf) -> SimpleCertificateStore:
    store = SimpleCertificateStore()
    store.register_multiple(
        [asn1_x509.Certificate.load(one.public_bytes(serialization.Encoding.DER)) for one in leaf.chain]
    )
    return store


def test_one_key_under_two_names_is_one_person() -> None:
    key = KEYS["P-256"]()
    verdict = both(issued(("Arta Hoxha",), key), issued(("Gëzim Çela",), key))
    assert said(verdict) == ("INTACT_NOT_TRUSTED", 4, ["TRUSTED_REV_UNKNOWN", "WRONG_PERSON"])
    other = both(issued(("Arta Hoxha",), key), issued(("Gëzim Çela",), KEYS["P-256"]()))
    assert other.ok


def test_two_names_in_one_certificate_are_none() -> None:
    verdict = both(pki.world().facilitator, issued(("Gëzim Çela", "Dikush Tjetër"), KEYS["P-256"]()))
    assert said(verdict)[:2] == ("NOT_TRUSTED", 4)
    assert verdict.signatures[-1].reason == "names"


@pytest.mark.parametrize(
    "purpose",
    [ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.TIME_STAMPING, ExtendedKeyUsageOID.OCSP_SIGNING],
    ids=["server", "timestamps", "ocsp"],
)
def test_certificates_for_something_else(purpose: x509.ObjectIdentifier) -> None:
    verdict = both(pki.world().facilitator, issued(("Gëzim Çela",), KEYS["P-256"](), purposes=(purpose,)))
    assert said(verdict)[:2] == ("NOT_TRUSTED", 4)
    assert verdict.signatures[-1].reason == "key_usage"


def test_a_card_for_signing_in_and_mail_may_sign() -> None:
    purposes = (ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.EMAIL_PROTECTION)
    assert both(pki.world().facilitator, issued(("Gëzim Çela",), KEYS["P-256"](), purposes=purposes)).ok


def test_a_receipt_dated_after_the_end_of_the_certificate_proves_nothing() -> None:
    key = create_intake_key("Arkivi", now=NOW)
    receipt = read_receipt(make_receipt(judge(good()), key, now=NOW), [key.certificate])
    late = judge(good(), at=NOW + timedelta(days=2_000))
    assert late.verdict is Word.NOT_TRUSTED
    end = max(row.until for row in late.signatures if row.until)
    assert apply_receipt(late, receipt).verdict is Word.EXPIRED_VERIFIED_AT_INTAKE
    dated = replace(receipt, moment=end + timedelta(days=1))
    assert apply_receipt(late, dated).verdict is Word.NOT_TRUSTED


# what is added later


@pytest.mark.parametrize("meta", [True, False])
def test_a_timestamp_of_another_program_is_no_tampering(meta: bool) -> None:
    stamper, authority = timestamper(NOW - timedelta(days=900), NOW)
    writer = IncrementalPdfFileWriter(io.BytesIO(good()))
    if not meta:
        writer._update_meta = lambda: None  # type: ignore[method-assign]
    out = io.BytesIO()
    PdfTimeStamper(stamper).timestamp_pdf(writer, "sha256", output=out)
    trusting = load_pem(dump_pem([pki.world().root.entry(), authority.entry()]))
    for known in (trusting, trust(expect=False)):
        found = examine(out.getvalue(), known, NOW)
        assert found.verdict.ok, found.verdict.notes
        assert found.drawn is Match.SAME


def test_another_root_is_a_change() -> None:
    """The same catalog under a number of its own: what it shows is the newcomer's to say."""
    writer = IncrementalPdfFileWriter(io.BytesIO(good()))
    copy = writer.add_object(generic.DictionaryObject(dict(writer.root.items())))
    writer._root = copy
    writer._root_object = copy.get_object()
    out = io.BytesIO()
    writer.write(out)
    verdict = judge(out.getvalue())
    assert (verdict.verdict, verdict.exit_code) == (Word.TAMPERED, 1)
    assert "ROOT_CHANGED" in [note.code for note in verdict.notes]


def picture(
    writer: IncrementalPdfFileWriter, name: str, rect: tuple[int, int, int, int], *, sign: bool = False
) -> None:
    """A signature field with a picture, as anyone can append it."""
    append_signature_field(writer, SigFieldSpec(name, on_page=0, box=rect))
    one = writer.root["/AcroForm"]["/Fields"][-1]
    wide, tall = rect[2] - rect[0], rect[3] - rect[1]
    look = stream(b"1 g 0 0 %d %d re f" % (wide, tall), Type=pdf_name("/XObject"), Subtype=pdf_name("/Form"))
    look[pdf_name("/BBox")] = numbers(0, 0, wide, tall)
    one[pdf_name("/AP")] = dictionary(N=writer.add_object(look))
    writer.update_container(one)


PIECES = [(0, y, 595, y + 200) for y in range(0, 800, 200)]


def strips(writer: IncrementalPdfFileWriter) -> None:
    """Four fields, each under a quarter of the page, together all of it."""
    for number, rect in enumerate(PIECES):
        picture(writer, f"Vula{number}", rect)


def test_empty_fields_that_cover_a_page_then_a_signature_elsewhere() -> None:
    """The family: without a key anyone appends them, then the secretary signs; nobody certified."""
    pdf = put(update(once(False), strips), pki.world().secretary, FIELDS[1])
    assert (judge(pdf).verdict, judge(pdf).exit_code) == (Word.TAMPERED, 1)
    assert examine(pdf, trust(), NOW).drawn is Match.DIFFERENT


def test_the_same_before_anybody_signed() -> None:
    world = pki.world()
    pdf = put(put(update(report(), strips), world.facilitator, FIELDS[0], False), world.secretary, FIELDS[1])
    found = examine(pdf, trust(), NOW)
    assert (found.verdict.verdict, found.verdict.exit_code) == (Word.RECORD_MISMATCH, 7)
    assert found.redrawn is not None
    assert {one.what for one in found.redrawn.deviations} == {"covered"}


@pytest.mark.parametrize("box", [(60, 600, 400, 700), (60, 20, 260, 70)])
def test_a_signed_field_over_text_after_both(box: tuple[int, int, int, int]) -> None:
    """Any holder of a certificate under a trusted root."""
    pdf = elsewhere(good(False), pki.world().issuing.issue("Platforma"), "Signature1", box=box)
    assert (judge(pdf).verdict, judge(pdf).exit_code) == (Word.TAMPERED, 1)
    assert examine(pdf, trust(), NOW).drawn is Match.DIFFERENT


def test_a_signed_field_where_the_page_is_blank() -> None:
    pdf = elsewhere(good(False), pki.world().issuing.issue("Platforma"), "Signature1", box=(60, 4, 260, 32))
    found = examine(pdf, trust(), NOW)
    assert (found.verdict.verdict, found.drawn) == (Word.OK_EXTRA_SIGNATURE, Match.SAME)


def test_signed_on_a_platform_alone() -> None:
    world = pki.world()
    pdf = elsewhere(elsewhere(report(), world.facilitator, "Signature1"), world.secretary, "Signature2")
    found = examine(pdf, trust(), NOW)
    assert (found.verdict.verdict, found.drawn) == (Word.OK_EXTRA_SIGNATURE, Match.SAME)


def test_verify_knows_what_must_be_there() -> None:
    """Whoever names the required fields is not deceived by a file without them."""
    pdf = put(pki.document(FIELDS[:1], box=(0, 0)), pki.world().facilitator, FIELDS[0])
    known = trust(expect=False)
    assert verify(pdf, known, NOW).ok
    asked = verify(pdf, known, NOW, required=FIELDS)
    assert (asked.verdict, asked.exit_code, asked.missing) == (Word.INCOMPLETE, 5, (FIELDS[1],))


# words for what a file is


def test_bytes_behind_a_file_that_cannot_be_read_for_them_are_named() -> None:
    verdict = judge(good() + b"x" * 5_000)
    assert (verdict.verdict, verdict.exit_code) == (Word.UNREADABLE, 3)
    assert [(note.code, note.detail) for note in verdict.notes] == [("UNSIGNED_TAIL", "5000")]


@pytest.mark.parametrize(
    "tail",
    [b"x" * 5_000, b"\n%PDF-1.7\n1 0 obj", b"PK\x03\x04", b"4 0 obj\n<<>>\nendobj\n%%EOF\n", b"startxref\n9\n%%EOF\n"],
    ids=["letters", "another", "zip", "object", "end"],
)
def test_bytes_behind_an_unsigned_file_are_named(tail: bytes) -> None:
    for pdf in (report(), update(report(), lambda writer: writer.add_object(dictionary()))):
        verdict = judge(pdf + tail)
        assert (verdict.verdict, verdict.exit_code) == (Word.UNREADABLE, 3)
        assert [(note.code, note.detail) for note in verdict.notes] == [("APPENDED", str(len(tail)))]
    assert judge(report() + b"\n\0\r\n").notes == ()


def test_a_restricted_file_that_everybody_can_open_is_examined() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(report())) as opened:
        allowed = pikepdf.Permissions(extract=False, print_highres=False)
        opened.save(out, encryption=pikepdf.Encryption(owner="pronari", user="", allow=allowed))
    found = examine(out.getvalue(), trust(), NOW)
    assert (found.verdict.verdict, found.drawn, found.pages) == (Word.UNSIGNED, Match.SAME, Match.SAME)
    closed = io.BytesIO()
    with pikepdf.open(io.BytesIO(report())) as opened:
        opened.save(closed, encryption=pikepdf.Encryption(owner="pronari", user="dera"))
    assert examine(closed.getvalue(), trust(), NOW).verdict.verdict is Word.ENCRYPTED
