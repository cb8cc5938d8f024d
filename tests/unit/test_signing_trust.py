"""The verifier's trust store as a text file."""

from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives import serialization

from facilitator.errors import KnownError
from facilitator.signing import NOBODY, TrustEntry, dump_pem, load_pem
from tests.helpers import pki


def test_a_store_reads_back_as_it_was_written() -> None:
    world = pki.world()
    entries = (
        world.root.entry(),
        world.facilitator.entry("Drejtuesi", "Kryesuesi", name="Arta Hoxha"),
        world.secretary.entry(),
    )
    crl = world.root.crl()
    data = dump_pem(entries, crls=[crl], version="3")
    trust = load_pem(data)
    assert trust.entries == entries
    assert trust.crls == (crl,)
    assert (trust.version, trust.hash) == ("3", hashlib.sha256(data).hexdigest())
    assert [entry.authority for entry in trust.entries] == [True, False, False]
    assert trust.stated("Kryesuesi") == (entries[1],)
    assert trust.stated("Sekretari") == ()


def test_a_store_written_by_hand() -> None:
    pem = pki.world().facilitator.certificate.public_bytes(serialization.Encoding.PEM)
    text = "\ufeffVersion: 2026-11\r\n\r\nLista jonë e besimit\r\n# Field : Drejtuesi\r\nName: Arta Hoxha e\u0308\r\n"
    trust = load_pem(text.encode() + pem.replace(b"\n", b"\r\n") + b"field: i askujt\n")
    assert trust.version == "2026-11"
    assert trust.entries == (TrustEntry(pki.world().facilitator.der, ("Drejtuesi",), "Arta Hoxha ë"),)


def test_statements_belong_to_the_next_block_only() -> None:
    world = pki.world()
    trust = load_pem(dump_pem([world.facilitator.entry("Drejtuesi"), world.secretary.entry()]))
    assert [entry.fields for entry in trust.entries] == [("Drejtuesi",), ()]


def test_the_same_certificate_twice_is_one_person_in_both_fields() -> None:
    leaf = pki.world().facilitator
    trust = load_pem(dump_pem([leaf.entry("Drejtuesi"), leaf.entry("Sekretari", name="Arta")]))
    assert trust.entries == (leaf.entry("Drejtuesi", "Sekretari", name="Arta"),)


def test_a_name_cannot_smuggle_a_line_into_the_store() -> None:
    leaf = pki.world().facilitator
    trust = load_pem(dump_pem([leaf.entry("A", name="x\nfield: B\n-----BEGIN CERTIFICATE-----")]))
    assert trust.entries[0].fields == ("A",)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "trust.empty"),
        ("vetëm tekst".encode(), "trust.empty"),
        (b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "trust.unreadable"),
        (b"-----BEGIN CERTIFICATE-----\nno end", "trust.unreadable"),
        (b"-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n", "trust.unreadable"),
        (b"-----BEGIN MESSAGE-----\nAAAA\n-----END MESSAGE-----\n", "trust.unreadable"),
        (b"\x00\x01\xff" * 50, "trust.empty"),
    ],
)
def test_stores_that_cannot_be_used(data: bytes, code: str) -> None:
    with pytest.raises(KnownError) as caught:
        load_pem(data)
    assert caught.value.code == code


def test_a_store_with_a_private_key_is_refused() -> None:
    leaf = pki.world().facilitator
    key = leaf.key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    with pytest.raises(KnownError) as caught:
        load_pem(dump_pem([leaf.entry()]) + key)
    assert caught.value.code == "trust.private_key"


def test_nobody_is_an_empty_store() -> None:
    assert NOBODY.entries == ()
    assert NOBODY.hash == hashlib.sha256(b"").hexdigest()
