"""Looking at a stranger's PDF in a process of its own: within limits, a file that asks for too much is unreadable."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from facilitator import guard
from facilitator.errors import KnownError
from facilitator.examine import examination, pair
from facilitator.examine.examination import Examination
from facilitator.examine.pair import Pair, PairWord
from facilitator.model import Sister
from facilitator.record import Record
from facilitator.report import Document
from facilitator.signing import Note, Returned, Trust, Verdict, Word, returned
from facilitator.signing import verify as verify_here


def examine(
    pdf: bytes,
    trust: Trust,
    at: datetime | None = None,
    *,
    receipt: bytes | None = None,
    archives: Iterable[bytes] = (),
) -> Examination:
    """`examination.examine`, never for more than half a minute nor with more than a gigabyte."""
    try:
        found, record, document = guard.run(_packed, pdf, trust, at, receipt, tuple(archives))
        if record is None or document is None:
            return found
        return replace(found, record=Record.from_json(record), document=Document.from_json(document))
    except guard.TooMuch as error:
        verdict = _too_much(pdf, trust, at, error)
        problem = KnownError("report.too_much")
        return Examination(verdict=verdict, signed=(verdict.verdict, verdict.exit_code), problem=problem)


def _packed(
    pdf: bytes, trust: Trust, at: datetime | None, receipt: bytes | None, archives: tuple[bytes, ...]
) -> tuple[Examination, bytes | None, bytes | None]:
    """With record and document as the bytes they are: thousands of rows are slow to hand over one by one."""
    found = examination.examine(pdf, trust, at, receipt=receipt, archives=archives)
    if found.record is None or found.document is None:
        return found, None, None
    return replace(found, record=None, document=None), found.record.to_json(), found.document.to_json()


def pair_of(full: bytes, public: bytes) -> Pair:
    """`pair.pair_of`, within the same limits; too much is no report."""
    try:
        return guard.run(pair.pair_of, full, public)
    except guard.TooMuch:
        return Pair(PairWord.NO_REPORT, {"sister": str(Sister.FULL)})


def verify(pdf: bytes, trust: Trust, at: datetime | None = None) -> Verdict:
    """`signing.verify`, within the same limits."""
    try:
        return guard.run(verify_here, pdf, trust, at)
    except guard.TooMuch as error:
        return _too_much(pdf, trust, at, error)


def compare(original: bytes, back: bytes, trust: Trust, at: datetime | None = None) -> Returned:
    """`signing.compare`, within the same limits; KnownError ``returned.unreadable`` also for too much."""
    try:
        return guard.run(returned.compare, original, back, trust, at)
    except guard.TooMuch as error:
        raise KnownError("returned.unreadable") from error


def _too_much(pdf: bytes, trust: Trust, at: datetime | None, error: guard.TooMuch) -> Verdict:
    notes = (Note("TOO_MUCH", detail=error.what),)
    moment = (at or datetime.now(UTC)).astimezone(UTC)
    digest = hashlib.sha256(pdf).hexdigest()
    return Verdict(Word.UNREADABLE, 3, (), (), notes, moment, digest, trust.hash, trust.version)
