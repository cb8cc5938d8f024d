"""Before a signature: everything that can be wrong is told apart, in both languages, and the report stays as it was."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12

from facilitator.desk.signing import FIELDS
from facilitator.errors import KnownError
from facilitator.language.errors.signing import EN, SQ
from facilitator.signing import Signer, fields, open_p12, sign
from facilitator.signing.keys import open_p12_file, refusal
from tests.helpers import pki
from tests.helpers.pki import NOW, PASSWORD, Leaf
from tests.helpers.signed import elsewhere, good, once, report


def opened(leaf: Leaf | None = None, password: str = PASSWORD, now: datetime = NOW) -> Signer:
    return open_p12((leaf or pki.world().facilitator).p12(), password, now=now)


def put(pdf: bytes, field: str = FIELDS[0], now: datetime = NOW, *, certify: bool | None = None) -> bytes:
    return sign(pdf, opened(), field, role="Drejtues", reason="", place="Tiranë", now=now, certify=certify)


def encrypted() -> bytes:
    with pikepdf.open(io.BytesIO(report())) as pdf:
        out = io.BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="pronar", user=""))
    return out.getvalue()


def part(*, key: bool = True, certificate: bool = True) -> bytes:
    """A PKCS#12 with one of the two left out."""
    leaf = pki.world().facilitator
    protection = serialization.BestAvailableEncryption(PASSWORD.encode())
    return pkcs12.serialize_key_and_certificates(
        b"leaf", leaf.key if key else None, leaf.certificate if certificate else None, None, protection
    )


def mixed() -> bytes:
    """A file with the certificate of one person and the key of another, of which the library writes none itself."""
    mine = pki.self_signed("Një")
    p12 = pkcs12.serialize_key_and_certificates(b"", mine.key, mine.certificate, None, serialization.NoEncryption())
    others = (pki.self_signed("Një") for _ in range(200))
    other = next(one for one in others if len(one.der) == len(mine.der))  # a signature has 70 to 72 bytes
    assert mine.der in p12
    swapped = asn1_pkcs12.Pfx.load(p12.replace(mine.der, other.der))
    # without its MAC, which was over what stood there before
    return bytes(asn1_pkcs12.Pfx({"version": "v3", "auth_safe": swapped["auth_safe"]}).dump())


def damaged() -> Leaf:
    """Its key usage is no bit string any more; the signature over it does not matter here."""
    leaf = pki.self_signed("E dëmtuar")
    der = bytearray(leaf.der)
    at = der.index(bytes.fromhex("0603551d0f0101ff0404"))  # keyUsage, critical, an octet string of four bytes
    der[at + 10] = 0x05
    return Leaf(x509.load_der_x509_certificate(bytes(der)), leaf.key)


TABLE: dict[str, Callable[[], object]] = {
    "signing.password": lambda: opened(password="tjetër fjalëkalim"),
    "signing.corrupt": lambda: open_p12(b"nuk eshte p12", PASSWORD, now=NOW),
    "signing.missing_file": lambda: open_p12_file(Path("/nuk/gjendet.p12"), PASSWORD, now=NOW),
    "signing.expired": lambda: opened(pki.world().expired),
    "signing.not_yet_valid": lambda: opened(pki.world().future),
    "signing.key_usage": lambda: opened(pki.world().wrong_usage),
    "signing.no_usage": lambda: opened(pki.without(pki.self_signed("Pa qëllim"), x509.KeyUsage)),
    "signing.authority": lambda: opened(pki.self_signed("Me openssl", ca=True)),
    "signing.key_kind": lambda: opened(pki.self_signed("I dobët", key=rsa.generate_private_key(65537, 1024))),
    "signing.other_key": lambda: open_p12(mixed(), "", now=NOW),
    "signing.no_key": lambda: open_p12(part(key=False), PASSWORD, now=NOW),
    "signing.no_certificate": lambda: open_p12(part(certificate=False), PASSWORD, now=NOW),
    "signing.certificate_damaged": lambda: opened(damaged()),
    "signing.field_filled": lambda: put(once()),
    "signing.field_missing": lambda: put(report(), "Drejtuesi i mbledhjes"),
    "signing.second_certification": lambda: put(once(), FIELDS[1], certify=True),
    "signing.encrypted": lambda: put(encrypted()),
    "signing.unreadable_pdf": lambda: put(report()[:-400]),
    "signing.draft": lambda: put(report("draft")),
    "signing.clock": lambda: put(report(), now=datetime(2009, 1, 1, tzinfo=UTC)),
    "signing.clock_document": lambda: put(report(), now=NOW - timedelta(days=40)),
}


@pytest.mark.parametrize("code", TABLE)
def test_each_is_told_apart_and_nothing_is_touched(code: str) -> None:
    before = hashlib.sha256(report() + once() + good()).digest()
    with pytest.raises(KnownError) as caught:
        TABLE[code]()
    assert caught.value.code == code
    for told in (SQ, EN):
        sentence = told[code]
        assert isinstance(sentence, str)
        assert "{" not in sentence.format(**caught.value.facts)
    assert hashlib.sha256(report() + once() + good()).digest() == before


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (lambda: rsa.generate_private_key(65537, 1024), "RSA 1024"),
        (lambda: ec.generate_private_key(ec.SECP256K1()), "EC secp256k1"),
        (ed25519.Ed25519PrivateKey.generate, "Ed25519"),
    ],
)
def test_a_key_that_is_not_accepted_is_named(key: Callable[[], Any], kind: str) -> None:
    made = key()
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "I dobët")])
    certificate = (
        x509.CertificateBuilder(subject, subject, made.public_key(), 7, NOW - timedelta(1), NOW + timedelta(1))
        .add_extension(pki.usage(), True)
        .sign(made, None if kind == "Ed25519" else hashes.SHA256())
    )
    refused = refusal(certificate)
    assert refused is not None
    assert (refused.code, refused.facts) == ("signing.key_kind", {"name": "I dobët", "kind": kind})


def test_no_two_sentences_are_the_same() -> None:
    for told in (SQ, EN):
        assert len({str(told[code]) for code in TABLE}) == len(TABLE)


def test_a_p12_cut_short_or_with_a_flipped_byte_is_not_a_wrong_password() -> None:
    p12 = pki.world().facilitator.p12()
    for broken in (b"", p12[:200], p12[:-40]):
        with pytest.raises(KnownError) as caught:
            open_p12(broken, PASSWORD, now=NOW)
        assert caught.value.code == "signing.corrupt"


def test_the_clock_against_the_documents_own_date() -> None:
    """The date of the document is that of another laptop, perhaps of another zone: a day apart is no absurd clock."""
    assert put(report(), now=NOW - timedelta(hours=20)).startswith(report())
    with pytest.raises(KnownError) as caught:
        put(report(), now=NOW.astimezone(timezone(timedelta(hours=1))) - timedelta(days=3))
    assert caught.value.facts == {"now": "20.11.2026", "made": "23.11.2026"}


@pytest.mark.parametrize("date", ["", "dje", "D:99", "D:20269999"])
def test_a_document_without_a_legible_date_can_be_signed(date: str) -> None:
    with pikepdf.open(io.BytesIO(report())) as pdf:
        pdf.docinfo["/CreationDate"] = pikepdf.String(date)
        out = io.BytesIO()
        pdf.save(out)
    assert put(out.getvalue(), now=NOW).startswith(out.getvalue())


@pytest.mark.parametrize("certify", [None, True, False])
def test_the_report_is_only_ever_extended(certify: bool | None) -> None:
    pdf = put(report(), certify=certify)
    assert pdf.startswith(report())
    with pikepdf.open(io.BytesIO(pdf)) as signed:
        assert ("/Perms" in signed.Root) == (certify is not False)
    assert [field.signed for field in fields(pdf)] == [True, False]


def test_signing_here_what_was_signed_elsewhere_first() -> None:
    """Exported without certifying, signed on a platform, then here: an approval, never a late certification."""
    pdf = elsewhere(report(), pki.world().secretary, FIELDS[1])
    both = put(pdf)
    with pikepdf.open(io.BytesIO(both)) as signed:
        assert "/Perms" not in signed.Root
    with pytest.raises(KnownError) as caught:
        put(pdf, certify=True)
    assert caught.value.code == "signing.second_certification"
