"""Which headings the contents of a document lists. Pure: verification asks the same question years later."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.report.document import Document

_MOST = 84
"""Entries, about two pages: a document with more leaves its deepest headings to the outline."""


def levels(document: Document) -> list[int]:
    """The depth at which each section's heading stands, 0 for none: no heading skips a level below the one before."""
    out: list[int] = []
    last = 0
    for section in document.sections:
        if not section.level or not section.title.strip():
            out.append(0)
            continue
        last = min(section.level, last + 1, 3)
        out.append(last)
    return out


def listed(document: Document) -> Sequence[int]:
    """Numbers of the sections in the contents, in order; empty when the document has none."""
    if not document.furniture.contents.strip():
        return ()
    depths = levels(document)
    deepest = 3
    while deepest > 1 and sum(0 < depth <= deepest for depth in depths) > _MOST:
        deepest -= 1
    return [number for number, depth in enumerate(depths) if 0 < depth <= deepest]
