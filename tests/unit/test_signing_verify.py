"""Who signed: trust, expectation, dates and revocation, each on its own axis."""

from __future__ import annotations

import io
import json
import socket
import zlib
from datetime import datetime, timedelta

import pikepdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.timestamps import DummyTimeStamper

from facilitator.signing import (
    NOBODY,
    Expected,
    Integrity,
    Revocation,
    Signer,
    Standing,
    TimeProof,
    Trust,
    TrustEntry,
    Verdict,
    Word,
    create_identity,
    dump_pem,
    load_pem,
    open_p12,
    sign,
    verify,
)
from facilitator.signing.pades import _PdfSigner
from tests.helpers import pki
from tests.helpers.pki import FIELDS, NOW, PASSWORD, Leaf


def put(pdf: bytes, leaf: Leaf | Signer, field: str, now: datetime = NOW, certify: bool | None = None) -> bytes:
    signer = leaf.careless() if isinstance(leaf, Leaf) else leaf
    return sign(pdf, signer, field, role="", reason="", place="", now=now, certify=certify)


def both(one: Leaf | Signer, two: Leaf | Signer, certify: bool | None = None) -> bytes:
    return put(put(pki.document(), one, FIELDS[0], certify=certify), two, FIELDS[1])


def outcome(verdict: Verdict) -> tuple[str, int, list[str]]:
    return str(verdict.verdict), verdict.exit_code, [row.state for row in verdict.signatures]


def store(*entries: TrustEntry, crls: tuple[bytes, ...] = ()) -> Trust:
    return load_pem(dump_pem(entries, crls=crls))


@pytest.fixture(scope="module")
def good() -> bytes:
    return both(pki.world().facilitator, pki.world().secretary)


def test_both_signed_without_revocation_data(good: bytes) -> None:
    trust = pki.world().trust()
    verdict = verify(good, trust, NOW)
    assert outcome(verdict) == ("OK_REV_UNKNOWN", 0, ["TRUSTED_REV_UNKNOWN"] * 2)
    assert (verdict.ok, verdict.missing, verdict.notes) == (True, (), ())
    one, two = verdict.signatures
    assert (one.field, one.signer, two.field, two.signer) == (*(FIELDS[0], "Arta Hoxha"), *(FIELDS[1], "Gëzim Çela"))
    for row in (one, two):
        assert row.integrity is Integrity.INTACT
        assert row.standing is Standing.TRUSTED
        assert row.revocation is Revocation.UNKNOWN
        assert row.expected is Expected.YES
        assert (row.proof, row.time) == (TimeProof.CLAIMED, NOW)
        assert not row.self_issued
    assert (verdict.trust_version, verdict.trust_hash, verdict.checked_at) == ("7", trust.hash, NOW)


def test_both_signed_with_carried_lists(good: bytes) -> None:
    world = pki.world()
    lists = (world.root.crl(), world.issuing.crl(world.revoked.certificate))
    assert outcome(verify(good, world.trust(*lists), NOW)) == ("OK", 0, ["TRUSTED"] * 2)
    stale = (world.root.crl(), world.issuing.crl(at=NOW - timedelta(days=90), days=5))
    foreign = (world.root.crl(), world.foreign.crl(world.facilitator.certificate))
    for unhelpful in (stale, foreign, lists[1:]):
        for expect in (True, False):
            assert outcome(verify(good, world.trust(*unhelpful, expect=expect), NOW))[0] == "OK_REV_UNKNOWN"


def test_unsigned_and_incomplete() -> None:
    trust = pki.world().trust()
    unsigned = verify(pki.document(), trust, NOW)
    assert outcome(unsigned) == ("UNSIGNED", 2, [])
    assert unsigned.missing == FIELDS
    assert outcome(verify(pki.document(()), trust, NOW)) == ("UNSIGNED", 2, [])
    for field, leaf in zip(FIELDS, (pki.world().facilitator, pki.world().secretary), strict=True):
        half = verify(put(pki.document(), leaf, field), trust, NOW)
        assert outcome(half) == ("INCOMPLETE", 5, ["TRUSTED_REV_UNKNOWN"])
        assert half.missing == tuple(name for name in FIELDS if name != field)


def test_a_stranger_in_the_secretarys_field() -> None:
    verdict = verify(both(pki.world().facilitator, pki.world().stranger), pki.world().trust(), NOW)
    assert outcome(verdict) == ("INTACT_NOT_TRUSTED", 4, ["TRUSTED_REV_UNKNOWN", "UNKNOWN_SIGNER"])
    stranger = verdict.signatures[1]
    assert (stranger.integrity, stranger.signer, stranger.expected) == (Integrity.INTACT, "I Huaj", Expected.NO)


def test_no_store_at_all(good: bytes) -> None:
    verdict = verify(good, NOBODY, NOW)
    assert outcome(verdict) == ("INTACT_NOT_TRUSTED", 4, ["UNKNOWN_SIGNER"] * 2)
    assert [note.code for note in verdict.notes] == ["NO_TRUST"]


@pytest.mark.parametrize("expect", [True, False])
def test_one_person_in_both_fields(expect: bool) -> None:
    verdict = verify(both(pki.world().facilitator, pki.world().facilitator), pki.world().trust(expect=expect), NOW)
    assert outcome(verdict) == ("INTACT_NOT_TRUSTED", 4, ["TRUSTED_REV_UNKNOWN", "WRONG_PERSON"])


def test_one_person_in_both_fields_with_a_renewed_certificate() -> None:
    again = pki.world().issuing.issue("Arta Hoxha")
    verdict = verify(both(pki.world().facilitator, again), pki.world().trust(expect=False), NOW)
    assert outcome(verdict) == ("INTACT_NOT_TRUSTED", 4, ["TRUSTED_REV_UNKNOWN", "WRONG_PERSON"])


def test_one_person_in_both_fields_when_the_store_says_so() -> None:
    world = pki.world()
    trust = store(world.facilitator.entry(*FIELDS))
    assert outcome(verify(both(world.facilitator, world.facilitator), trust, NOW))[:2] == ("OK_REV_UNKNOWN", 0)


def test_the_two_people_exchanged() -> None:
    verdict = verify(both(pki.world().secretary, pki.world().facilitator), pki.world().trust(), NOW)
    assert outcome(verdict) == ("INTACT_NOT_TRUSTED", 4, ["WRONG_PERSON"] * 2)


def test_a_person_stated_elsewhere_is_not_expected_here() -> None:
    world = pki.world()
    trust = store(world.facilitator.entry(FIELDS[0]), world.secretary.entry())
    states = outcome(verify(both(world.secretary, world.facilitator), trust, NOW))
    assert states == ("INTACT_NOT_TRUSTED", 4, ["WRONG_PERSON"] * 2)


def test_unstated_people_are_trusted_but_unstated(good: bytes) -> None:
    verdict = verify(good, pki.world().trust(expect=False), NOW)
    assert outcome(verdict)[:2] == ("OK_REV_UNKNOWN", 0)
    assert {row.expected for row in verdict.signatures} == {Expected.UNSTATED}


def test_an_authority_with_a_name_states_a_person(good: bytes) -> None:
    world = pki.world()
    right = store(world.root.entry(FIELDS[0], name="Arta Hoxha"), world.secretary.entry(FIELDS[1]))
    known = store(world.root.entry(FIELDS[0], name="Arta Hoxha"), world.facilitator.entry(), world.secretary.entry())
    assert outcome(verify(good, known, NOW))[:2] == ("OK_REV_UNKNOWN", 0)
    wrong = store(world.root.entry(FIELDS[0], name="Arta Hoxhaj"), world.secretary.entry(FIELDS[1]))
    assert outcome(verify(good, right, NOW))[:2] == ("OK_REV_UNKNOWN", 0)
    assert outcome(verify(good, wrong, NOW)) == ("INTACT_NOT_TRUSTED", 4, ["WRONG_PERSON", "TRUSTED_REV_UNKNOWN"])


@pytest.mark.parametrize(
    ("who", "reason", "word", "code"),
    [
        ("expired", "expired", Word.NOT_TRUSTED, 6),
        ("future", "not_yet_valid", Word.NOT_TRUSTED, 6),
        ("wrong_usage", "key_usage", Word.NOT_TRUSTED, 4),
    ],
)
@pytest.mark.parametrize("pinned", [False, True])
def test_certificates_that_should_not_sign(who: str, reason: str, word: Word, code: int, pinned: bool) -> None:
    world = pki.world()
    leaf = getattr(world, who)
    trust = store(leaf.entry(), world.secretary.entry()) if pinned else world.trust(expect=False)
    verdict = verify(both(leaf, world.secretary), trust, NOW)
    assert outcome(verdict) == (word, code, ["NOT_TRUSTED", "TRUSTED_REV_UNKNOWN"])
    row = verdict.signatures[0]
    assert (row.reason, row.integrity, row.standing) == (reason, Integrity.INTACT, Standing.NOT_TRUSTED)


def test_revoked_with_and_without_the_list() -> None:
    world = pki.world()
    pdf = both(world.facilitator, world.revoked)
    lists = (world.root.crl(), world.issuing.crl(world.revoked.certificate))
    old = (world.issuing.crl(world.revoked.certificate, at=NOW - timedelta(days=80), days=5),)
    assert outcome(verify(pdf, world.trust(expect=False), NOW))[:2] == ("OK_REV_UNKNOWN", 0)
    for carried in (lists, old):
        verdict = verify(pdf, world.trust(*carried, expect=False), NOW)
        assert outcome(verdict)[0::2] == ("REVOKED", [outcome(verdict)[2][0], "REVOKED"])
        assert verdict.exit_code == 6
        assert verdict.signatures[1].revocation is Revocation.REVOKED
        assert verdict.signatures[1].integrity is Integrity.INTACT


def test_a_revoked_issuer() -> None:
    world = pki.world()
    verdict = verify(
        both(world.facilitator, world.secretary), world.trust(world.root.crl(world.issuing.certificate)), NOW
    )
    assert outcome(verdict) == ("REVOKED", 6, ["REVOKED"] * 2)


def test_in_2029(good: bytes) -> None:
    verdict = verify(good, pki.world().trust(), NOW + timedelta(days=1000))
    assert outcome(verdict) == ("NOT_TRUSTED", 6, ["NOT_TRUSTED"] * 2)
    assert {row.reason for row in verdict.signatures} == {"expired"}
    assert {row.integrity for row in verdict.signatures} == {Integrity.INTACT}


def test_unknown_comes_before_expired_and_incomplete_before_both() -> None:
    world = pki.world()
    assert verify(both(world.expired, world.stranger), world.trust(expect=False), NOW).exit_code == 4
    assert verify(put(pki.document(), world.stranger, FIELDS[0]), world.trust(), NOW).exit_code == 5
    assert verify(put(pki.document(), world.expired, FIELDS[0]), world.trust(), NOW).exit_code == 5


def test_an_expired_stranger_is_a_stranger() -> None:
    world = pki.world()
    old = world.foreign.issue("I Huaj", since=NOW - timedelta(days=400), until=NOW - timedelta(days=3))
    verdict = verify(both(world.facilitator, old), world.trust(expect=False), NOW)
    assert outcome(verdict) == ("INTACT_NOT_TRUSTED", 4, ["TRUSTED_REV_UNKNOWN", "UNKNOWN_SIGNER"])


def test_a_forger_who_takes_the_name_of_a_trusted_authority() -> None:
    world = pki.world()
    double = pki.Authority("Rrënja e Provës")
    old = double.issue("Arta Hoxha", since=NOW - timedelta(days=400), until=NOW - timedelta(days=3))
    for leaf in (double.issue("Arta Hoxha"), old):
        verdict = verify(both(leaf, world.secretary), world.trust(expect=False), NOW)
        assert verdict.exit_code == 4
        assert verdict.signatures[0].standing is not Standing.TRUSTED
        assert verdict.signatures[0].reason != "expired"


# Local certificates ---------------------------------------------------------------------------------------------


def local(name: str) -> tuple[Signer, TrustEntry]:
    made = create_identity(name, "", "AMSHC", "kalim i gjatë", now=NOW, days=100)
    signer = open_p12(made.p12, "kalim i gjatë", now=NOW)
    return signer, TrustEntry(signer.certificate)


def test_local_certificates_once_trusted_by_the_reader() -> None:
    (arta, arta_entry), (beni, beni_entry) = local("Arta"), local("Beni")
    pdf = both(arta, beni)
    verdict = verify(pdf, store(arta_entry, beni_entry), NOW)
    assert outcome(verdict) == ("OK_REV_UNKNOWN", 0, ["TRUSTED_REV_UNKNOWN"] * 2)
    assert all(row.self_issued for row in verdict.signatures)
    assert outcome(verify(pdf, store(arta_entry), NOW)) == (
        "INTACT_NOT_TRUSTED",
        4,
        ["TRUSTED_REV_UNKNOWN", "UNKNOWN_SIGNER"],
    )


def test_two_local_certificates_of_one_name_are_two() -> None:
    (one, one_entry), (two, two_entry) = local("Arta"), local("Arta")
    assert verify(both(one, two), store(one_entry), NOW).exit_code == 4
    assert verify(both(one, two), store(one_entry, two_entry), NOW).exit_code == 0


def test_an_expired_local_certificate() -> None:
    (arta, arta_entry), (beni, beni_entry) = local("Arta"), local("Beni")
    verdict = verify(both(arta, beni), store(arta_entry, beni_entry), NOW + timedelta(days=101))
    assert outcome(verdict) == ("NOT_TRUSTED", 6, ["NOT_TRUSTED"] * 2)
    assert {row.reason for row in verdict.signatures} == {"expired"}


def test_a_trusted_person_vouches_for_no_one_else() -> None:
    world = pki.world()
    person = pki.self_signed("Arta", NOW - timedelta(days=9), NOW + timedelta(days=99))
    issuer = pki.Authority("Arta")
    issuer.key, issuer.certificate = person.key, person.certificate  # a person who starts to issue certificates
    child = issuer.issue("Fëmija e Artës")
    verdict = verify(both(child, world.secretary), store(person.entry(), world.secretary.entry()), NOW)
    assert outcome(verdict) == ("INTACT_NOT_TRUSTED", 4, ["UNKNOWN_SIGNER", "TRUSTED_REV_UNKNOWN"])
    # the same name and key under another certificate is not the one that was compared and trusted
    sister = Leaf(pki._certificate("Arta", person.key, None, NOW, NOW + timedelta(days=5000), pki.usage()), person.key)
    verdict = verify(both(sister, world.secretary), store(person.entry(), world.secretary.entry()), NOW)
    assert outcome(verdict) == ("INTACT_NOT_TRUSTED", 4, ["UNKNOWN_SIGNER", "TRUSTED_REV_UNKNOWN"])


def test_a_second_root_certificate_with_the_trusted_roots_key_does_not_sign() -> None:
    world = pki.world()
    root = pki.Authority("Rrënja e Provës")
    root.key = world.root.key
    double = Leaf(
        pki._certificate("Rrënja e Provës", root.key, None, NOW, NOW + timedelta(days=9), pki.usage()), root.key
    )
    verdict = verify(both(double, world.secretary), world.trust(expect=False), NOW)
    assert verdict.signatures[0].standing is Standing.UNKNOWN
    assert verdict.exit_code == 4


# Signatures made by other programs -------------------------------------------------------------------------------


def elsewhere(
    pdf: bytes, leaf: Leaf, field: str, stamper: DummyTimeStamper | None = None, digest: str = "sha256"
) -> bytes:
    meta = signers.PdfSignatureMetadata(field_name=field, md_algorithm=digest)
    key = signers.SimpleSigner.load_pkcs12_data(leaf.p12(), other_certs=[], passphrase=PASSWORD.encode())
    worker = _PdfSigner(meta, key, timestamper=stamper)
    worker.now = NOW
    out = io.BytesIO()
    worker.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), output=out)
    return out.getvalue()


def test_a_signature_with_a_weak_digest_proves_nothing() -> None:
    world = pki.world()
    pdf = put(pki.document(box=(0, 0)), world.facilitator, FIELDS[0], certify=False)
    verdict = verify(elsewhere(pdf, world.secretary, FIELDS[1], digest="sha1"), world.trust(), NOW)
    assert outcome(verdict) == ("TAMPERED", 1, ["TRUSTED_REV_UNKNOWN", "WEAK"])


def timestamper(since: datetime, moment: datetime) -> tuple[DummyTimeStamper, pki.Authority]:
    from asn1crypto import keys as asn1_keys
    from asn1crypto import x509 as asn1_x509
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    authority = pki.Authority("Vula Kohore")
    leaf = authority.issue("TSA", since=since, until=since + timedelta(days=3000), bits=2048)
    extended = x509.ExtendedKeyUsage([x509.oid.ExtendedKeyUsageOID.TIME_STAMPING])
    builder = x509.CertificateBuilder(
        leaf.certificate.issuer,
        leaf.certificate.subject,
        leaf.certificate.public_key(),
        leaf.certificate.serial_number,
        leaf.certificate.not_valid_before_utc,
        leaf.certificate.not_valid_after_utc,
    )
    certificate = builder.add_extension(extended, critical=True).sign(authority.key, hashes.SHA256())
    der = certificate.public_bytes(serialization.Encoding.DER)
    key = leaf.key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    stamper = DummyTimeStamper(
        asn1_x509.Certificate.load(der),
        asn1_keys.PrivateKeyInfo.load(key),
        SimpleCertificateStore(),
        fixed_dt=moment,
    )
    return stamper, authority


def test_a_timestamp_outlives_the_certificate() -> None:
    world = pki.world()
    stamped_at = NOW - timedelta(days=200)
    stamper, authority = timestamper(NOW - timedelta(days=900), stamped_at)
    pdf = elsewhere(pki.document(FIELDS[:1], box=(0, 0)), world.expired, FIELDS[0], stamper)
    trusting = store(world.root.entry(), authority.entry())
    verdict = verify(pdf, trusting, NOW)
    assert outcome(verdict) == ("OK_REV_UNKNOWN", 0, ["TRUSTED_REV_UNKNOWN"])
    assert (verdict.signatures[0].proof, verdict.signatures[0].time) == (TimeProof.TIMESTAMP, stamped_at)
    # a timestamp from an authority that the reader does not know proves nothing
    assert outcome(verify(pdf, store(world.root.entry()), NOW))[:2] == ("NOT_TRUSTED", 6)


def test_a_timestamp_from_after_the_expiry_does_not_help() -> None:
    world = pki.world()
    stamper, authority = timestamper(NOW - timedelta(days=900), NOW - timedelta(days=10))
    pdf = elsewhere(pki.document(FIELDS[:1], box=(0, 0)), world.expired, FIELDS[0], stamper)
    verdict = verify(pdf, store(world.root.entry(), authority.entry()), NOW)
    assert outcome(verdict)[:2] == ("NOT_TRUSTED", 6)


def test_claimed_times_that_cannot_be(good: bytes) -> None:
    world = pki.world()
    later = both(world.facilitator, world.secretary)
    verdict = verify(later, world.trust(), NOW - timedelta(days=1))
    assert [note.code for note in verdict.notes] == ["TIME_IN_FUTURE"] * 2
    early = put(pki.document(), world.facilitator, FIELDS[0], NOW - timedelta(days=150))
    notes = verify(early, world.trust(), NOW).notes
    assert [(note.code, note.field) for note in notes] == [("TIME_OUTSIDE_CERTIFICATE", FIELDS[0])]


# The promise ----------------------------------------------------------------------------------------------------


def test_verification_never_touches_the_network(good: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []

    def refuse(*args: object, **_: object) -> None:
        tried.append(args)
        raise AssertionError("network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    world = pki.world()
    for trust in (world.trust(), world.trust(world.root.crl()), NOBODY):
        verify(good, trust, NOW)
        verify(good, trust, NOW + timedelta(days=2000))
    assert verify(both(world.facilitator, world.stranger), world.trust(), NOW).exit_code == 4
    assert tried == []


@pytest.mark.parametrize("error", [zlib.error, KeyError, RecursionError])
def test_an_unexpected_exception_is_broken(
    good: bytes, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    from facilitator.signing import examine

    def fail(*_: object) -> None:
        raise error("boom")

    monkeypatch.setattr(examine, "examine", fail)
    verdict = verify(good, pki.world().trust(), NOW)
    assert outcome(verdict) == ("BROKEN", 1, [])
    assert (verdict.notes[0].code, verdict.notes[0].detail) == ("UNEXPECTED_ERROR", error.__name__)


def test_an_unexpected_exception_in_one_signature_breaks_that_row(good: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    from facilitator.signing import chain

    def fail(*_: object) -> None:
        raise zlib.error("boom")

    monkeypatch.setattr(chain, "judge", fail)
    assert outcome(verify(good, pki.world().trust(), NOW)) == ("TAMPERED", 1, ["BROKEN"] * 2)


def test_a_moment_needs_a_zone(good: bytes) -> None:
    with pytest.raises(ValueError, match="zone"):
        verify(good, NOBODY, datetime(2026, 1, 1))


def test_json_says_all_axes(good: bytes) -> None:
    said = json.loads(verify(good, pki.world().trust(), NOW).to_json())
    assert (said["verdict"], said["exit"], said["missing"], said["notes"]) == ("OK_REV_UNKNOWN", 0, [], [])
    assert said["trust"]["version"] == "7"
    assert said["signatures"][1]["signer"] == "Gëzim Çela"
    assert {"integrity", "standing", "revocation", "expected", "proof"} <= said["signatures"][0].keys()


def test_validation_data_may_follow_the_last_signature(good: bytes) -> None:
    from asn1crypto import crl as asn1_crl
    from pyhanko.sign.validation.dss import DocumentSecurityStore

    world = pki.world()
    lists = [asn1_crl.CertificateList.load(one) for one in (world.root.crl(), world.issuing.crl())]
    writer = IncrementalPdfFileWriter(io.BytesIO(good))
    writer._update_meta = lambda: None
    DocumentSecurityStore.supply_dss_in_writer(writer, sig_contents=None, crls=lists)
    out = io.BytesIO()
    writer.write(out)
    assert outcome(verify(out.getvalue(), world.trust(), NOW)) == ("OK", 0, ["TRUSTED"] * 2)
    hidden = out.getvalue() + b"\n99 0 obj\n(fshehur)\nendobj\n"
    assert outcome(verify(hidden, world.trust(), NOW))[:2] == ("TAMPERED", 1)


def test_want_of_memory_says_nothing_of_the_file(good: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    from facilitator.signing import examine

    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(examine, "examine", fail)
    verdict = verify(good, pki.world().trust(), NOW)
    assert outcome(verdict) == ("UNREADABLE", 3, [])
    assert [note.code for note in verdict.notes] == ["TOO_MUCH"]


def test_an_older_half_of_a_linearised_file() -> None:
    with pikepdf.open(io.BytesIO(pki.document())) as opened:
        out = io.BytesIO()
        opened.save(out, linearize=True)
    world = pki.world()
    assert verify(out.getvalue(), world.trust(), NOW).exit_code == 2
    half = put(out.getvalue(), world.facilitator, FIELDS[0])
    assert verify(half, world.trust(), NOW).missing == (FIELDS[1],)
    assert verify(put(half, world.secretary, FIELDS[1]), world.trust(), NOW).exit_code == 0
