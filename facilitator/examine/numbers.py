"""Protocol numbers of a document that somebody else may have made: what it says the register gave it."""

from __future__ import annotations

import re

from facilitator.record import Record
from facilitator.report.document import Document
from facilitator.report.protocol import ProtocolMark

PER_DOCUMENT = 2
"""The composer since which every document has a number of its own; before, all bore the meeting's."""


def numbers_of(document: Document, record: Record) -> ProtocolMark:
    """What the letterhead of ``document`` must say."""
    if document.composer < PER_DOCUMENT:
        return ProtocolMark(record.meeting.protocol_number, record.meeting.protocol_date)
    return document.protocol or ProtocolMark()


def numbers_in(document: Document) -> frozenset[int]:
    """Every number in the numbers and days of its annexes."""
    annexes = document.protocol.annexes if document.protocol else ()
    return frozenset(int(part) for one in annexes for part in re.findall(r"\d+", f"{one.number} {one.day}"))
