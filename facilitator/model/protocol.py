"""Protocol numbers: what the office's register gave each document, and which given-out bytes bear it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model.sisters import Sister
from facilitator.model.vocabulary import DocumentKind, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolEntry(Row):
    """Insert-only: the register gave this number on this day to one sister of an approved document.

    Of several the one with the highest ``turn`` holds; without ``number`` it takes the ones before back. ``on_page``:
    it is printed in the letterhead; not where a copy signed on paper, or as a file of its own, was there before it.
    """

    approval: str
    document: DocumentKind
    sister: Sister
    turn: int
    number: str
    day: str
    on_page: bool
    entered_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedNumber(Row):
    """Insert-only: these bytes (``Issued``) bear this entry; bytes without such a row leave the place empty."""

    issued: str
    entry: str
