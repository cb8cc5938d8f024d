"""Before a signature: everything that can be wrong is told apart, in both languages, and the report stays as it was."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pikepdf
import pytest

from facilitator.desk.signing import FIELDS
from facilitator.errors import KnownError
from facilitator.language.errors.signing import EN, SQ
from facilitator.signing import Signer, fields, open_p12, sign
from facilitator.signing.keys import open_p12_file
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


TABLE: dict[str, Callable[[], object]] = {
    "signing.password": lambda: opened(password="tjetër fjalëkalim"),
    "signing.corrupt": lambda: open_p12(b"nuk eshte p12", PASSWORD, now=NOW),
    "signing.missing_file": lambda: open_p12_file(Path("/nuk/gjendet.p12"), PASSWORD, now=NOW),
    "signing.expired": lambda: opened(pki.world().expired),
    "signing.not_yet_valid": lambda: opened(pki.world().future),
    "signing.key_usage": lambda: opened(pki.world().wrong_usage),
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
