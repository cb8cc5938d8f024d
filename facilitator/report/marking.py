"""Cells with marked words cut into what is marked and what is not, for whoever writes them out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from facilitator.report.document import Marked

GONE, COME = "gone", "come"


def cut(text: str, marks: Iterable[Marked], clean: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """``clean(text)`` in order, as pairs of ``gone``, ``come`` or "" and the words; nothing of it is left out.

    ``marks``: of this text; a stranger's may lie anywhere.
    """
    whole = clean(text)
    at = 0
    for mark in sorted(marks, key=lambda one: one.start):
        start, end = (min(max(_place(text, one, clean), at), len(whole)) for one in (mark.start, mark.end))
        if start >= end or mark.how not in (GONE, COME):
            continue
        if start > at:
            yield "", whole[at:start]
        yield mark.how, whole[start:end]
        at = end
    if at < len(whole) or not whole:
        yield "", whole[at:]


def _place(text: str, at: int, clean: Callable[[str], str]) -> int:
    """Where the character ``at`` stands once the text is clean."""
    before = text[: max(at, 0)]
    kept = clean(before).rstrip()
    return len(kept) + bool(kept and before[-1:].isspace())
