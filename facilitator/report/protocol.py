"""The protocol number of a document as the document itself carries it: it is given after the content was approved, so
it stands in no Record.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model import DocumentKind


@dataclass(frozen=True, slots=True)
class AnnexNumber:
    """Number and day (ISO) of another document of the meeting, which this one names among its annexes."""

    kind: DocumentKind
    number: str
    day: str = ""


@dataclass(frozen=True, slots=True)
class ProtocolMark:
    """What the register had given when the document was made: its own ``number`` and ``day`` (ISO), each empty while
    there is none, and those of its annexes.
    """

    number: str = ""
    day: str = ""
    annexes: tuple[AnnexNumber, ...] = ()
