"""Whether two documents are sisters of one approval: whoever holds both can tell, whoever holds one learns nothing.

Only that they are a pair is said here. Whether each is signed, whole and agrees with itself is said of each alone
(`examination`), and a pair of forgeries names each other too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from facilitator.errors import KnownError
from facilitator.model import Sister
from facilitator.sisters import commitment, sister_of

if TYPE_CHECKING:
    from facilitator.report.extract import Embedded


class PairWord(StrEnum):
    """What was found; all but ``PAIR`` say why the two are none. Where several would do, the first of them is said."""

    PAIR = "pair"
    NO_REPORT = "no_report"  # fact ``sister``: in which place
    SWAPPED = "swapped"  # each in the place of the other
    SAME_SISTER = "same_sister"  # fact ``sister``: which both are
    MEETING = "meeting"
    KIND = "kind"
    LANGUAGE = "language"
    DRAFT = "draft"  # fact ``sister``
    UNNAMED = "unnamed"  # fact ``sister``: approved before documents named their sisters
    APPROVAL = "approval"  # of the same meeting, but not of the same frozen record
    RECORD = "record"  # fact ``sister``: its document is not of the record inside it
    PUBLIC = "public"  # the full one names another public record than the one that is here
    COMMITMENT = "commitment"  # salt and record of the full one do not open what the public one is committed to


@dataclass(frozen=True, slots=True)
class Pair:
    """The outcome; ``facts`` fill its sentence."""

    word: PairWord
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        """Whether the two are sisters."""
        return self.word is PairWord.PAIR

    def as_dict(self) -> dict[str, object]:
        """Plain values, in a stable order."""
        return {"pair": self.holds, "outcome": str(self.word), "details": dict(self.facts)}


def pair_of(full: bytes, public: bytes) -> Pair:
    """Judge ``full`` and ``public``, strangers' PDFs both. Never raises for any content and never goes online."""
    from facilitator.report.extract import read

    inside: dict[Sister, Embedded] = {}
    for sister, pdf in ((Sister.FULL, full), (Sister.PUBLIC, public)):
        try:
            inside[sister] = read(pdf)
        except KnownError:
            return Pair(PairWord.NO_REPORT, {"sister": str(sister)})
    try:
        return _judged(inside[Sister.FULL], inside[Sister.PUBLIC])
    except MemoryError:
        raise
    except Exception:  # a stranger's record may hold anything at any place
        return Pair(PairWord.COMMITMENT)


def _judged(full: Embedded, public: Embedded) -> Pair:
    one, other = full.document, public.document
    sisters = (sister_of(one.audience), sister_of(other.audience))
    if sisters == (Sister.PUBLIC, Sister.FULL):
        return Pair(PairWord.SWAPPED)
    if sisters[0] is sisters[1]:
        return Pair(PairWord.SAME_SISTER, {"sister": str(sisters[0])})
    if full.record.meeting.uid != public.record.meeting.uid:
        return Pair(PairWord.MEETING)
    if one.kind is not other.kind:
        return Pair(PairWord.KIND)
    if one.lang != other.lang:
        return Pair(PairWord.LANGUAGE)
    for sister, document in ((Sister.FULL, one), (Sister.PUBLIC, other)):
        if not document.final:
            return Pair(PairWord.DRAFT, {"sister": str(sister)})
        if document.sister is None:
            return Pair(PairWord.UNNAMED, {"sister": str(sister)})
    frozen = [(inside.record.made_at, inside.record.head, inside.document.number) for inside in (full, public)]
    if frozen[0] != frozen[1]:
        return Pair(PairWord.APPROVAL)
    for sister, inside in ((Sister.FULL, full), (Sister.PUBLIC, public)):
        if not inside.belongs:
            return Pair(PairWord.RECORD, {"sister": str(sister)})
    assert one.sister is not None
    assert other.sister is not None
    if one.sister.record_sha256 != hashlib.sha256(public.record_bytes).hexdigest():
        return Pair(PairWord.PUBLIC)
    opened = commitment(bytes.fromhex(one.sister.salt), full.record_bytes, one.kind, one.lang)
    return Pair(PairWord.PAIR if opened == other.sister.commitment else PairWord.COMMITMENT)
