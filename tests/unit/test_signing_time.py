"""What a signed file is worth years later, at every level, offline: the matrix, and who may prove a time."""

from __future__ import annotations

import io
import socket
from datetime import datetime, timedelta
from typing import Any

import pikepdf
import pytest
from pyhanko.pdf_utils.generic import TextStringObject

from facilitator.errors import KnownError
from facilitator.signing import TimeProof, Trust, TrustEntry, Verdict, Word, dump_pem, load_pem, pades, sign, verify
from facilitator.signing.lasting.timestamps import (
    TimestampSource,
    add_archive_timestamp,
    add_validation_data,
    archive,
    document_timestamps,
    lasts_until,
    renew_archive_timestamp,
)
from tests.helpers.authority import LATER, NOW, SIGNED, Y2029, Y2031, Y2033, Y2041, authority, both, levels
from tests.helpers.pki import FIELDS, document

DATES = (NOW, Y2029, Y2033, Y2041)
OK, UNKNOWN, NOT = Word.OK, Word.OK_REV_UNKNOWN, Word.NOT_TRUSTED
MATRIX = {
    "B-B": (UNKNOWN, NOT, NOT, NOT),
    "B-T": (UNKNOWN, UNKNOWN, NOT, NOT),
    "B-LT": (OK, OK, NOT, NOT),
    "B-LTA": (OK, OK, NOT, NOT),
    "deferred": (OK, OK, NOT, NOT),
    "renewed": (OK, OK, OK, NOT),
}
PROOF = {
    "B-B": TimeProof.CLAIMED,
    "B-T": TimeProof.TIMESTAMP,
    "B-LT": TimeProof.TIMESTAMP,
    "B-LTA": TimeProof.ARCHIVE_TIMESTAMP,
    "deferred": TimeProof.ARCHIVE_TIMESTAMP,
    "renewed": TimeProof.ARCHIVE_TIMESTAMP,
}


def codes(verdict: Verdict) -> list[tuple[str, str]]:
    return [(note.code, note.field) for note in verdict.notes]


def source(name: str = "tsa1", trust: Trust | None = None) -> TimestampSource:
    return TimestampSource(authority().tsa(name), trust=trust)


@pytest.mark.parametrize(
    ("level", "at", "word"), [(n, *two) for n in MATRIX for two in zip(DATES, MATRIX[n], strict=True)]
)
def test_the_matrix(level: str, at: datetime, word: Word) -> None:
    verdict = verify(levels()[level], authority().trust(), at)
    assert verdict.verdict is word
    assert verdict.exit_code == (6 if word is NOT else 0)
    assert {row.integrity.value for row in verdict.signatures} == {"INTACT"}
    if word is NOT:
        assert [(row.reason, row.proof) for row in verdict.signatures] == [("expired", TimeProof.CLAIMED)] * 2
        assert all(code == "TIMESTAMP_EXPIRED" for code, _ in codes(verdict))
        assert bool(verdict.notes) == (level != "B-B")
    else:
        assert {row.proof for row in verdict.signatures} == {PROOF[level]}
        own = SIGNED if level in ("B-B", "B-T", "B-LT", "B-LTA") else LATER
        assert {row.time for row in verdict.signatures} == {own}


@pytest.mark.parametrize("level", MATRIX)
def test_verification_asks_nobody(level: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pdf, trust = levels()[level], authority().trust()
    asked: list[str] = []

    def refuse(*_: Any, **__: Any) -> None:
        asked.append("network")
        raise OSError("no network in this test")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "create_connection", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    before = len(authority().asked)
    for at in DATES:
        verify(pdf, trust, at)
    assert not asked
    assert len(authority().asked) == before
    with pytest.raises(KnownError):  # negative control: the block sees a request
        add_archive_timestamp(pdf, source())
    assert asked


@pytest.mark.parametrize("level", ["B-LT", "B-LTA", "deferred", "renewed"])
def test_additions_only_append_and_keep_the_metadata(level: str) -> None:
    pdf, found = document(), levels()
    before = found["B-T" if level.startswith("B-L") else "B-B"]
    assert found[level].startswith(before)
    with pikepdf.open(io.BytesIO(pdf)) as first, pikepdf.open(io.BytesIO(found[level])) as last:
        assert last.Root.Metadata.read_raw_bytes() == first.Root.Metadata.read_raw_bytes()
        assert dict(last.docinfo) == dict(first.docinfo)
        assert "/DSS" in last.Root
        assert len(last.Root.DSS.Certs) >= 2


def test_what_is_there_is_not_asked_for_again() -> None:
    one, trust = authority(), authority().trust()
    before = len(one.asked)
    assert add_validation_data(levels()["B-LT"], trust, now=LATER) == levels()["B-LT"]
    assert len(one.asked) == before
    pdf = both(timestamp="tsa1")
    before = len(one.asked)
    add_validation_data(pdf, trust, now=LATER)
    assert sorted(one.asked[before:]) == [  # every list once, one question for each person
        "/pki/crls/root/latest.crl",
        "/pki/crls/tsa-ca/latest.crl",
        "/pki/ocsp/issuing",
        "/pki/ocsp/issuing",
    ]


def test_renewed_in_2031_when_the_signers_have_expired() -> None:
    one, trust = authority(), authority().trust()
    one.at = Y2031
    try:
        before = len(one.asked)
        pdf = renew_archive_timestamp(levels()["deferred"], source("tsa2"), trust, now=Y2031)
        assert not [path for path in one.asked[before:] if "ocsp" in path]
    finally:
        one.at = LATER
    verdict = verify(pdf, trust, Y2033)
    assert (verdict.verdict, {row.time for row in verdict.signatures}) == (OK, {LATER})
    early = verify(pdf, trust, NOW)  # the newer timestamp lies in the future then: the older one has to do
    assert (early.verdict, codes(early)) == (OK, [("TIMESTAMP_IN_FUTURE", "Timestamp2")])


def test_renewing_too_late_or_too_early_is_refused() -> None:
    trust = authority().trust()
    with pytest.raises(KnownError) as refused:
        renew_archive_timestamp(levels()["deferred"], source("tsa2"), trust, now=Y2033)
    assert refused.value.code == "timestamp.too_late"
    with pytest.raises(KnownError) as refused:
        renew_archive_timestamp(levels()["B-T"], source("tsa2"), trust, now=LATER)
    assert refused.value.code == "timestamp.none_yet"


def test_a_timestamp_by_an_unknown_authority_proves_nothing_and_is_said() -> None:
    trust = authority().trust()
    pdf = add_archive_timestamp(levels()["B-B"], source("rogue-tsa"))
    for at, word in ((NOW, UNKNOWN), (Y2029, NOT)):
        verdict = verify(pdf, trust, at)
        assert (verdict.verdict, codes(verdict)) == (word, [("TIMESTAMP_UNKNOWN", "Timestamp1")])
        assert {row.proof for row in verdict.signatures} == {TimeProof.CLAIMED}
    inside = both(timestamp="rogue-tsa")
    assert codes(verify(inside, trust, NOW)) == [("TIMESTAMP_UNKNOWN", field) for field in FIELDS]
    assert verify(inside, trust, Y2029).verdict is NOT
    # and it takes nothing away from a good one beneath it
    over = verify(add_archive_timestamp(levels()["deferred"], source("rogue-tsa")), trust, Y2029)
    assert (over.verdict, codes(over)) == (OK, [("TIMESTAMP_UNKNOWN", "Timestamp2")])


def test_with_a_store_an_unknown_authority_is_refused_at_once() -> None:
    with pytest.raises(KnownError) as refused:
        add_archive_timestamp(levels()["B-B"], source("rogue-tsa", authority().trust()))
    assert (refused.value.code, refused.value.facts) == ("timestamp.unknown", {"name": "rogue-tsa"})


def test_a_timestamp_does_not_heal_a_changed_file() -> None:
    trust = authority().trust()
    with pikepdf.open(io.BytesIO(levels()["B-B"])) as pdf:
        pdf.pages[0].contents_add(b"BT ET")
        rewritten = io.BytesIO()
        pdf.save(rewritten)
    update = pades.incremental(levels()["B-B"], bytes(16))
    update.root["/Lang"] = TextStringObject("en")
    update.update_root()
    appended = io.BytesIO()
    update.write(appended)
    for broken in (rewritten.getvalue(), appended.getvalue()):
        assert verify(broken, trust, NOW).verdict is Word.TAMPERED
        verdict = verify(add_archive_timestamp(broken, source()), trust, NOW)
        assert (verdict.verdict, verdict.exit_code) == (Word.TAMPERED, 1)
    with pytest.raises(KnownError) as refused:
        add_validation_data(rewritten.getvalue(), trust, now=LATER)
    assert refused.value.code == "validation.broken"


def test_no_byte_of_what_was_added_changes_unnoticed() -> None:
    """The archive timestamp covers all but itself, and its own bytes are signed, fixed, or zeros."""
    pdf, trust = levels()["deferred"], authority().trust()
    good = verify(pdf, trust, Y2029)
    assert good.verdict is OK
    words = set()
    for at in range(len(levels()["B-B"]) + 1, len(pdf), 211):
        spoiled = bytearray(pdf)
        spoiled[at] ^= 1
        verdict = verify(bytes(spoiled), trust, Y2029)
        words.add(verdict.verdict)
        # a certificate that the token carries along is not signed: spoiled, it makes the timestamp worthless, and said
        worthless = {("TIMESTAMP_UNKNOWN", "Timestamp1")}, {("TIMESTAMP_NOT_TRUSTED", "Timestamp1")}
        excused = verdict.verdict is NOT and set(codes(verdict)) in worthless
        assert excused or verdict.verdict in (Word.TAMPERED, Word.UNREADABLE, Word.BROKEN), at
    assert Word.TAMPERED in words


def test_data_hidden_behind_an_archive_timestamp() -> None:
    pdf, trust = levels()["renewed"], authority().trust()
    end = pdf.rindex(b"0>")
    hidden = pdf[: end - 8] + b"64617461" + pdf[end:]
    assert len(hidden) == len(pdf)
    verdict = verify(hidden, trust, NOW)
    assert (verdict.verdict, codes(verdict)) == (Word.TAMPERED, [("TIMESTAMP_BROKEN", "Timestamp2")])


def test_a_timestamp_proves_nothing_of_what_came_after_it() -> None:
    one, trust = authority(), authority().trust()

    def put(pdf: bytes, person: str, field: str) -> bytes:
        return sign(pdf, one.signer(person), field, role="", reason="", place="", now=LATER)

    first = put(document(), "facilitator", FIELDS[0])
    pdf = put(archive(first, source(), trust, now=LATER), "secretary", FIELDS[1])
    verdict = verify(pdf, trust, Y2029)
    assert [row.proof for row in verdict.signatures] == [TimeProof.ARCHIVE_TIMESTAMP, TimeProof.CLAIMED]
    assert [row.state for row in verdict.signatures] == ["TRUSTED", "NOT_TRUSTED"]
    assert verdict.verdict is NOT


def test_revoked_after_the_timestamp() -> None:
    """The certificate was revoked six hours after the signature. Only a timestamp can tell which came first."""
    one, trust = authority(), authority().trust()
    plain, stamped = both(people=("facilitator", "revoked")), both(timestamp="tsa1", people=("facilitator", "revoked"))
    with pytest.raises(KnownError) as refused:
        add_validation_data(plain, trust, now=LATER)
    assert (refused.value.code, refused.value.facts) == ("validation.revoked", {"name": "revoked"})
    lasting = add_validation_data(stamped, trust, now=LATER)
    for at in (LATER, NOW, Y2029):
        assert verify(lasting, trust, at).verdict is OK
    one.at = month = LATER + timedelta(days=31)  # the lists are monthly
    carried = one.trust(crls=(one.crl("issuing"), one.crl("root")))
    one.at = LATER
    assert verify(plain, carried, month).verdict is Word.REVOKED
    assert verify(stamped, carried, month).verdict is OK


def test_data_issued_after_the_certificate_died_does_not_count() -> None:
    """An authority may drop expired certificates from its lists: their silence then says nothing."""
    one, trust = authority(), authority().trust()
    one.at = Y2029
    try:
        with pytest.raises(KnownError) as refused:
            add_validation_data(levels()["B-T"], trust, now=Y2029)
        assert refused.value.code == "validation.responder_unknown"
        carried = one.trust(crls=(one.crl("issuing"), one.crl("root")))
    finally:
        one.at = LATER
    assert verify(levels()["B-T"], carried, Y2029).verdict is UNKNOWN
    assert verify(levels()["B-T"], one.trust(crls=(one.crl("issuing"), one.crl("root"))), Y2029).verdict is OK


def test_an_authority_for_timestamps_vouches_for_nobody() -> None:
    one = authority()
    stamps = TrustEntry(one.der("tsa-ca"), authority=True, timestamps_only=True)
    people = TrustEntry(one.der("issuing"), authority=True)
    store = load_pem(dump_pem([stamps, people]))
    assert [entry.timestamps_only for entry in store.entries] == [True, False]
    assert verify(levels()["B-T"], store, Y2029).verdict is UNKNOWN
    only = load_pem(dump_pem([TrustEntry(one.der("root"), authority=True, timestamps_only=True)]))
    verdict = verify(levels()["B-T"], only, NOW)
    assert verdict.verdict is Word.INTACT_NOT_TRUSTED
    assert {row.proof for row in verdict.signatures} == {TimeProof.TIMESTAMP}
    exactly = load_pem(dump_pem([TrustEntry(one.der("tsa1"), timestamps_only=True), people]))
    assert verify(levels()["B-T"], exactly, Y2029).verdict is UNKNOWN
    person = load_pem(dump_pem([TrustEntry(one.der("facilitator"), timestamps_only=True)]))
    assert {row.state for row in verify(levels()["B-B"], person, NOW).signatures} == {"UNKNOWN_SIGNER"}


def test_the_state_of_the_archive_timestamps_can_be_asked() -> None:
    trust = authority().trust()
    found = document_timestamps(levels()["renewed"], trust, now=NOW)
    assert [(one.field, one.fault) for one in found] == [("Timestamp2", None), ("Timestamp1", None)]
    assert found[0].certificate is not None
    assert found[0].certificate.not_valid_after - timedelta(days=365 * 10) > NOW
    assert document_timestamps(levels()["B-T"], trust, now=NOW) == ()


def test_until_when_an_archive_timestamp_lasts() -> None:
    one, trust = authority(), authority().trust()
    ends = {level: lasts_until(pdf, trust, now=NOW) for level, pdf in levels().items()}
    assert {level: end and end.year for level, end in ends.items()} == {
        **dict.fromkeys(("B-B", "B-T", "B-LT")),
        "B-LTA": 2032,
        "deferred": 2032,
        "renewed": 2040,
    }
    assert lasts_until(levels()["deferred"], trust, now=Y2033) is None
    assert verify(levels()["deferred"], trust, ends["deferred"]).exit_code == 0
    bounded = TrustEntry(one.der("tsa-ca"), authority=True, timestamps_only=True, until=Y2029)
    assert lasts_until(levels()["renewed"], load_pem(dump_pem([bounded])), now=NOW) == Y2029
    pinned = load_pem(dump_pem([TrustEntry(one.der("tsa2"), timestamps_only=True)]))
    assert lasts_until(levels()["renewed"], pinned, now=NOW) == ends["renewed"]
