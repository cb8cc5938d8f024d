"""The annual figures of an evidence folder: those that its own documents give, counted again before they get in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from facilitator.archive.catalogue.rows import Entry, State
from facilitator.archive.evidence.chosen import Chosen, Extra, OfMeeting, Why
from facilitator.archive.figures.carried import read
from facilitator.archive.figures.paper import agrees
from facilitator.archive.shelf import Key, Shelf
from facilitator.errors import KnownError
from facilitator.examine.apart import verify
from facilitator.signing import Trust, Word

_WHOLE = (Word.OK, Word.OK_REV_UNKNOWN, Word.OK_EXTRA_SIGNATURE, Word.INTACT_NOT_TRUSTED, Word.NOT_TRUSTED,
          Word.REVOKED, Word.EXPIRED_VERIFIED_AT_INTAKE)  # fmt: skip
"""Words of a signed file that nobody changed: whom one trusts is another question."""


def with_figures(chosen: Chosen, entries: Iterable[Entry], shelf: Shelf, trust: Trust, now: datetime) -> Chosen:
    """``chosen`` with the newest figures of its year in each language. KnownError ``shelf.failed``."""
    found: dict[str, Extra] = {}
    left: list[tuple[Key, Why]] = []
    several = [one for one in entries if one.state is State.FIGURES and chosen.choice.year]
    for entry in sorted(several, key=lambda one: (one.date, one.key), reverse=True):
        read_ = _read(entry, chosen.choice.year, chosen.meetings, shelf, trust, now)
        if read_ is Why.FIGURES:
            left.append((entry.key, read_))
        elif isinstance(read_, Extra) and read_.lang in found:
            left.append((entry.key, Why.OLDER))
        elif isinstance(read_, Extra):
            found[read_.lang] = read_
    figures = tuple(found[lang] for lang in sorted(found))
    return replace(chosen, figures=figures, left=tuple(sorted((*chosen.left, *left))))


def holds(pdf: bytes, meetings: Sequence[OfMeeting], trust: Trust, now: datetime) -> bool:
    """Whether the figures in a PDF are signed, whole, and those of ``meetings``."""
    try:
        figures, _ = read(pdf)
        return verify(pdf, trust, now).verdict in _WHOLE and agrees(pdf, figures, meetings)
    except KnownError:
        return False


def _read(
    entry: Entry, year: str, meetings: Sequence[OfMeeting], shelf: Shelf, trust: Trust, now: datetime
) -> Extra | Why | None:
    """None for the figures of another year."""
    try:
        pdf = shelf.get(entry.key)
        figures, document = read(pdf)
    except KnownError as error:
        if error.code == "shelf.failed":
            raise
        return None
    if figures.year != year:
        return None
    if not holds(pdf, meetings, trust, now):
        return Why.FIGURES
    receipt = shelf.receipt(entry.key) or None
    return Extra(entry.key, document.short_title, document.lang, figures.made_on, len(pdf), receipt)
