"""Receipts of intake: what an archive's word repairs, and everything it does not."""

from __future__ import annotations

import base64
import json
import random
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from facilitator.desk.signing import FIELDS
from facilitator.errors import KnownError
from facilitator.signing import NOBODY, Trust, Verdict, Word, dump_pem, load_pem, receipt, verify
from facilitator.signing.receipt import (
    IntakeKey,
    apply_receipt,
    create_intake_key,
    make_receipt,
    open_intake_key,
    read_receipt,
)
from facilitator.signing.trust import TrustEntry
from tests.helpers import pki, signed
from tests.helpers.pki import NOW
from tests.helpers.signed import elsewhere, good, once, put, report, said

LATER = NOW + timedelta(days=1000)


def key(seed: int = 1, archive: str = "Arkivi i AMSHC-së") -> IntakeKey:
    return create_intake_key(archive, now=NOW, entropy=random.Random(seed).randbytes)


def store(*intake: IntakeKey, crls: tuple[bytes, ...] = ()) -> Trust:
    people = signed.trust().entries
    return load_pem(dump_pem(people, crls=crls, version="7", intake=[one.entry() for one in intake]))


def taken_in(pdf: bytes, at: datetime = NOW, by: IntakeKey | None = None, previous: str = "") -> bytes:
    return make_receipt(verify(pdf, store(), at), by or key(), now=at, previous_sha256=previous)


def beside(pdf: bytes, data: bytes, at: datetime = LATER, trust: Trust | None = None) -> Verdict:
    trust = trust or store(key())
    return apply_receipt(verify(pdf, trust, at), read_receipt(data, trust))


def refused(data: bytes, trusted: Trust | None = None) -> str:
    with pytest.raises(KnownError) as caught:
        read_receipt(data, trusted or store(key()))
    return caught.value.code


def test_in_2029_with_a_receipt() -> None:
    verdict = verify(good(), store(key()), LATER)
    assert said(verdict)[:2] == ("NOT_TRUSTED", 6)
    verdict = beside(good(), taken_in(good()))
    assert said(verdict) == ("EXPIRED_VERIFIED_AT_INTAKE", 0, ["NOT_TRUSTED"] * 2)
    assert verdict.verified_at == NOW
    assert [(note.code, note.detail) for note in verdict.notes] == [("VERIFIED_AT_INTAKE", "Arkivi i AMSHC-së")]
    assert verdict.as_dict()["verified_at"] == NOW.isoformat()


def test_the_sentence_says_the_date() -> None:
    from facilitator.language.told.verdict import tell

    told = beside(good(), taken_in(good())).as_dict()
    assert "23.11.2026" in tell(told, "sq")[0]
    assert "23" in tell(told, "en")[0]


def test_a_receipt_says_what_was_found() -> None:
    read = read_receipt(taken_in(good(), previous="ab" * 32), store(key()))
    verdict = verify(good(), store(), NOW)
    assert (read.pdf_sha256, read.word, read.moment) == (verdict.sha256, Word.OK_REV_UNKNOWN, NOW)
    assert (read.trust_sha256, read.trust_version) == (verdict.trust_hash, "7")
    assert (read.previous_sha256, read.archive) == ("ab" * 32, "Arkivi i AMSHC-së")
    assert [(one.field, one.signer, one.state) for one in read.signatures] == [
        (FIELDS[0], "Arta Hoxha", "TRUSTED_REV_UNKNOWN"),
        (FIELDS[1], "Gëzim Çela", "TRUSTED_REV_UNKNOWN"),
    ]


def test_the_same_receipt_is_the_same_bytes_and_chains() -> None:
    first = taken_in(good())
    assert first == taken_in(good())
    trust = store(key())
    second = taken_in(once(), previous=read_receipt(first, trust).sha256)
    assert read_receipt(second, trust).previous_sha256 == read_receipt(first, trust).sha256


@pytest.mark.parametrize("word", [Word.OK, Word.OK_REV_UNKNOWN, Word.OK_EXTRA_SIGNATURE])
def test_every_good_outcome_counts(word: Word) -> None:
    if word is Word.OK_EXTRA_SIGNATURE:
        pdf, trust = elsewhere(good(False), pki.world().issuing.issue("Platforma"), "Signature1"), store()
    else:
        world = pki.world()
        lists = (world.root.crl(), world.issuing.crl()) if word is Word.OK else ()
        pdf, trust = good(), store(crls=lists)
    then = verify(pdf, trust, NOW)
    assert then.verdict is word
    assert beside(pdf, make_receipt(then, key(), now=NOW)).verdict is Word.EXPIRED_VERIFIED_AT_INTAKE


# What it does not repair ------------------------------------------------------------------------------------------


def test_a_receipt_for_other_bytes_says_nothing() -> None:
    assert beside(good() + b"\n", taken_in(good())).verdict is Word.NOT_TRUSTED


def test_a_receipt_from_after_the_expiry_says_nothing() -> None:
    late = taken_in(good(), at=LATER - timedelta(days=10))
    assert read_receipt(late, store(key())).word is Word.NOT_TRUSTED
    assert beside(good(), late).verdict is Word.NOT_TRUSTED


def test_a_receipt_from_the_future_says_nothing() -> None:
    data = make_receipt(verify(good(), store(), NOW), key(), now=LATER + timedelta(days=1))
    assert beside(good(), data).verdict is Word.NOT_TRUSTED


def test_tampered_unknown_revoked_wrong_and_incomplete_stay_what_they_are() -> None:
    world = pki.world()
    good_then = verify(good(), store(), NOW)
    cases = {
        Word.TAMPERED: (signed.flip(good(), len(report()) // 2), store(key())),
        Word.INTACT_NOT_TRUSTED: (put(once(), world.stranger, FIELDS[1]), store(key())),
        Word.INCOMPLETE: (once(), store(key())),
        Word.UNSIGNED: (report(), store(key())),
        Word.REVOKED: (good(), store(key(), crls=(world.root.crl(), world.issuing.crl(world.facilitator.certificate)))),
    }
    for word, (pdf, trust) in cases.items():
        found = verify(pdf, trust, LATER)
        assert found.verdict is word
        # the strongest receipt there could be: the archive found these very bytes good
        data = make_receipt(replace(good_then, sha256=found.sha256), key(), now=NOW)
        assert apply_receipt(found, read_receipt(data, trust)) == found
    twice = put(once(), world.facilitator, FIELDS[1])
    found = verify(twice, store(key()), LATER)
    assert found.exit_code == 4
    assert apply_receipt(found, read_receipt(taken_in(twice), store(key()))) == found


def test_wrong_usage_is_not_a_matter_of_time() -> None:
    pdf = put(once(), pki.world().wrong_usage, FIELDS[1])
    trust = load_pem(dump_pem(signed.trust(expect=False).entries, intake=[key().entry()]))
    found = verify(pdf, trust, LATER)
    assert found.verdict is Word.NOT_TRUSTED
    said_good = replace(found, verdict=Word.OK)
    assert apply_receipt(found, read_receipt(make_receipt(said_good, key(), now=NOW), trust)) == found


def test_other_signatures_than_those_at_intake() -> None:
    then = verify(good(), store(), NOW)
    other = replace(then, signatures=then.signatures[:1])
    assert beside(good(), make_receipt(other, key(), now=NOW)).verdict is Word.NOT_TRUSTED


# Receipts that are not believed -----------------------------------------------------------------------------------


def test_a_key_that_the_store_does_not_name() -> None:
    data = taken_in(good(), by=key(2))
    assert refused(data) == "receipt.unknown_key"
    assert refused(data, NOBODY) == "receipt.unknown_key"
    assert read_receipt(data, [key(2).certificate]).word is Word.OK_REV_UNKNOWN
    as_person = load_pem(dump_pem([*signed.trust().entries, TrustEntry(key(2).certificate)]))
    assert refused(data, as_person) == "receipt.unknown_key"


def test_a_byte_anywhere_is_noticed() -> None:
    data = taken_in(good())
    rnd = random.Random(5)
    for at in rnd.sample(range(len(data)), 60):
        code = refused(signed.flip(data, at, 1 << rnd.randrange(8)))
        assert code in ("receipt.changed", "receipt.unreadable", "receipt.newer", "receipt.unknown_key")


def test_a_receipt_edited_and_spelt_anew() -> None:
    told = json.loads(taken_in(good()))
    told["receipt"]["verdict"] = "OK"
    assert refused(receipt._canonical(told)) == "receipt.changed"
    told = json.loads(taken_in(good()))
    assert refused(json.dumps(told, indent=1).encode()) == "receipt.changed"
    doubled = taken_in(good()).replace(b'{"certificate"', b'{"format":1,"certificate"', 1)
    assert refused(doubled) == "receipt.changed"


def test_a_foreign_certificate_put_into_a_receipt() -> None:
    told = json.loads(taken_in(good(), by=key(2)))
    told["certificate"] = base64.b64encode(key().certificate).decode()
    assert refused(receipt._canonical(told)) == "receipt.changed"


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"null", b"%PDF-1.7", b"[" * 5000, b'{"format":1}', b"\xff"])
def test_what_is_no_receipt(data: bytes) -> None:
    assert refused(data) == "receipt.unreadable"


def test_a_later_format() -> None:
    told = json.loads(taken_in(good()))
    told["format"] = 2
    assert refused(receipt._canonical(told)) == "receipt.newer"


def test_a_receipt_dated_outside_the_life_of_its_key() -> None:
    data = taken_in(good(), at=NOW - timedelta(days=1))
    assert refused(data) == "receipt.key_expired"


# Keys and stores --------------------------------------------------------------------------------------------------


def test_a_key_is_kept_and_opened_again() -> None:
    made = key()
    again = open_intake_key(made.to_pem())
    assert again.certificate == made.certificate
    assert taken_in(good(), by=again) == taken_in(good(), by=made)
    assert "key=" not in repr(made)
    mixed = key(2).to_pem().split(b"-----BEGIN CERT")[0] + made.to_pem()[made.to_pem().index(b"-----BEGIN CERT") :]
    for broken in (b"", b"text", made.to_pem()[:200], mixed):
        with pytest.raises(KnownError) as caught:
            open_intake_key(broken)
        assert caught.value.code == "receipt.key"
    for name in ("", "x" * 65):
        with pytest.raises(KnownError) as caught:
            create_intake_key(name, now=NOW)
        assert caught.value.code == "signing.name"


def test_a_store_names_keys_of_intake_apart() -> None:
    trust = store(key(), key(2))
    assert [one.certificate for one in trust.intake] == [key().certificate, key(2).certificate]
    assert trust.intake[0].name == "Arkivi i AMSHC-së"
    assert trust.entries == store().entries
    assert store().intake == ()
    only = load_pem(dump_pem([], intake=[key().entry()]))
    assert (only.entries, len(only.intake)) == ((), 1)


def test_a_key_of_intake_signs_no_document() -> None:
    made = key()
    from facilitator.signing import KeySigner, describe

    person = KeySigner(made.certificate, describe(made.certificate), made.key)
    pdf = signed.sign(once(), person, FIELDS[1], role="", reason="", place="", now=NOW + timedelta(hours=1))
    verdict = verify(pdf, store(made), NOW + timedelta(hours=2))
    assert said(verdict)[2] == ["TRUSTED_REV_UNKNOWN", "UNKNOWN_SIGNER"]


def test_a_use_that_nobody_knows_is_not_trust_for_everything() -> None:
    data = dump_pem([], intake=[key().entry()]).replace(b"use: intake", b"use: kafeja")
    with pytest.raises(KnownError) as caught:
        load_pem(data)
    assert caught.value.code == "trust.unreadable"
