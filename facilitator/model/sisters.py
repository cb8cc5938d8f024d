"""The two sisters of every document: the full one for the file, the public one for everybody else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.model.vocabulary import DocumentKind, Row


class Sister(StrEnum):
    """Which of the two: ``FULL`` names all who took part and stays in the institution's file, ``PUBLIC`` names those
    who said yes and is published.
    """

    FULL = "full"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True, kw_only=True)
class SisterSeed(Row):
    """Insert-only: the secret of one approval, 64 hex digits; the salts of its documents are derived from it."""

    approval: str
    seed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SisterOf(Row):
    """Insert-only: which sister a ``Signature``, ``ReturnedCopy`` or ``Archived`` is of; without it, the public one."""

    row: str
    sister: Sister


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued(Row):
    """Insert-only: the approved document as it was first given out or signed; ``pdf_sha256`` names its bytes in
    ``blob``, ``composer`` the sentences that made it. What comes back is held against these bytes for ever.
    """

    approval: str
    document: DocumentKind
    sister: Sister
    language: str
    pdf_sha256: str
    composer: int
    issued_at: str
