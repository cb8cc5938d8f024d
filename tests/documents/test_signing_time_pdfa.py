"""PDF/A-3a and PDF/UA-1 survive timestamps, validation data, the archive timestamp and its renewal (veraPDF)."""

from __future__ import annotations

import hashlib
import io
import subprocess
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import pytest
from asn1crypto.cms import ContentInfo
from pyhanko.pdf_utils.reader import PdfFileReader

from facilitator.model import DocumentKind, Sister
from facilitator.signing import TrustEntry, dump_pem, fields, sign, verify
from facilitator.signing.lasting.timestamps import (
    TimestampSource,
    add_archive_timestamp,
    add_validation_data,
    archive,
    renew_archive_timestamp,
)
from tests.conftest import tool
from tests.helpers.authority import LATER, SIGNED, authority
from tests.helpers.documents import drawn
from tests.helpers.records import demo_record
from tests.helpers.verapdf import VeraPdf

Y2029, Y2033 = datetime(2029, 6, 1, tzinfo=UTC), datetime(2033, 6, 1, tzinfo=UTC)


@lru_cache(maxsize=1)
def reports() -> dict[str, bytes]:
    """The minutes of the demo, each field signed by another person, at every level."""
    one, trust = authority(), authority().trust()
    source = TimestampSource(one.tsa("tsa1"), trust=trust)

    def signed(timestamp: TimestampSource | None) -> bytes:
        one.at = SIGNED
        pdf = drawn(demo_record(), DocumentKind.PROCESVERBAL, "sq", Sister.PUBLIC, final=True)
        people = [one.signer(name) for name in ("facilitator", "secretary")]
        for field, person in zip([field.name for field in fields(pdf)][:2], people, strict=True):
            pdf = sign(
                pdf, person, field, role="Drejtues", reason="Miratoj", place="Tiranë", now=SIGNED, timestamp=timestamp
            )
        one.at = LATER
        return pdf

    stamped = signed(source)
    lasting = add_validation_data(stamped, trust, now=LATER)
    deferred = archive(signed(None), source, trust, now=LATER)
    second = TimestampSource(one.tsa("tsa2"), trust=trust)
    return {
        "B-T": stamped,
        "B-LT": lasting,
        "B-LTA": add_archive_timestamp(lasting, source),
        "deferred": deferred,
        "renewed": renew_archive_timestamp(deferred, second, trust, now=LATER),
    }


@pytest.mark.parametrize("level", ["B-T", "B-LT", "B-LTA", "deferred", "renewed"])
def test_the_standards_survive(level: str, verapdf: VeraPdf, tmp_path: Path) -> None:
    path = tmp_path / f"{level}.pdf"
    path.write_bytes(reports()[level])
    assert verapdf([path]) == {(path, "3a"): {}, (path, "ua1"): {}}


def test_qpdf_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "renewed.pdf"
    path.write_bytes(reports()["renewed"])
    done = subprocess.run([tool("qpdf"), "--check", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_poppler_sees_both_signatures_and_the_last_timestamp_over_everything(tmp_path: Path) -> None:
    path = tmp_path / "renewed.pdf"
    path.write_bytes(reports()["renewed"])
    told = subprocess.run([tool("pdfsig"), "-nocert", path], capture_output=True, text=True, check=False).stdout
    *_, last = told.split("Signature #")
    assert told.count("Signature Validation: Signature is Valid.") == 2
    assert "Timestamp2" in last
    assert "- Total document signed" in last


def test_openssl_verifies_every_archive_timestamp(tmp_path: Path) -> None:
    """RFC 3161 by another program: the token, its chain, and the digest of the bytes it covers."""
    openssl, one, pdf = tool("openssl"), authority(), reports()["renewed"]
    root, between = tmp_path / "root.pem", tmp_path / "between.pem"
    root.write_bytes(dump_pem([TrustEntry(one.der("root"))]))
    between.write_bytes(dump_pem([TrustEntry(one.der("tsa-ca"))]))
    found = PdfFileReader(io.BytesIO(pdf)).embedded_timestamp_signatures
    assert len(found) == 2
    for stamp in found:
        _, first, second, length = (int(number) for number in stamp.byte_range)
        digest = hashlib.sha256(pdf[:first] + pdf[second : second + length]).hexdigest()
        token = tmp_path / "token.der"
        token.write_bytes(ContentInfo.load(stamp.pkcs7_content).dump())
        command = [openssl, "ts", "-verify", "-token_in", "-in", token, "-CAfile", root, "-untrusted", between]
        command += ["-attime", str(int(LATER.timestamp())), "-digest"]
        good = subprocess.run([*command, digest], capture_output=True, text=True, check=False)
        assert "Verification: OK" in good.stdout + good.stderr, good.stderr
        bad = subprocess.run([*command, digest[::-1]], capture_output=True, text=True, check=False)
        assert bad.returncode != 0


def test_real_reports_stand_the_years() -> None:
    trust = authority().trust()
    for level, words in {
        "B-T": ("OK_REV_UNKNOWN", "NOT_TRUSTED"),
        "deferred": ("OK", "NOT_TRUSTED"),
        "renewed": ("OK", "OK"),
    }.items():
        found = [verify(reports()[level], trust, at) for at in (Y2029, Y2033)]
        assert tuple(str(one.verdict) for one in found) == words
        assert [one.missing for one in found] == [(), ()]
