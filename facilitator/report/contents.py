"""Which headings the contents of a document lists. Pure: verification asks the same question years later."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.report.document import Document

_MOST = 84
"""Entries, about two pages: a document with more leaves its deepest headings to the outline."""

_PAGE, _SINCE = 40, 3
"""Entries that stand on one page with the head of the document: since composer 3 the deepest headings are left to the
outline where that saves the contents from spilling over onto the next page."""


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
    counts = {deepest: sum(0 < depth <= deepest for depth in depths) for deepest in (3, 2, 1)}
    deepest = next((at for at, count in counts.items() if count <= _MOST), 1)
    if document.composer >= _SINCE and counts[deepest] > _PAGE:
        deepest = next((at for at, count in counts.items() if at > 1 and count <= _PAGE), deepest)
    return [number for number, depth in enumerate(depths) if 0 < depth <= deepest]
