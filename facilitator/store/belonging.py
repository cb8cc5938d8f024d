"""Whether the rows that an act leaves behind belong together, asked once for every act, before it is written.

A key says that a row names one that exists. It does not say that both are of one round: a card could be given in one
round to an entry of the roll of another, and would be counted there.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.errors import KnownError
from facilitator.model import (
    TABLE_OF,
    TABLES,
    Ballot,
    Called,
    Card,
    Comment,
    CutStep,
    DraftTaken,
    HandCount,
    HandSection,
    HandsTaken,
    KioskVote,
    RollEntry,
    RollMandate,
    RollPerson,
    RollWeight,
    Round,
    RoundAgain,
    Row,
    Voice,
    Wording,
)
from facilitator.store.tx import Change, Tx


@dataclass(frozen=True, slots=True)
class Tie:
    """The row named in ``column``, ``of`` that type, has in ``shared`` what the row itself has there; or, with
    ``beside``, what the row has that it names in that column, of the type given with it."""

    column: str
    of: type[Row]
    shared: str
    beside: tuple[str, type[Row]] | None = None


_ENTRY = (Tie("entry", RollEntry, "round"),)
_SECTION = (Tie("section", HandSection, "round"),)
TIES: dict[type[Row], tuple[Tie, ...]] = {
    Card: _ENTRY,
    Ballot: _ENTRY,
    KioskVote: _ENTRY,
    Called: _ENTRY,
    RollMandate: _ENTRY,
    RollPerson: _ENTRY,
    RollWeight: _ENTRY,
    HandCount: _SECTION,
    HandsTaken: _SECTION,
    RoundAgain: (Tie("of", Round, "vote", ("round", Round)),),
    CutStep: (Tie("again", Round, "vote", ("round", Round)),),
    Wording: (Tie("reply_to", Comment, "circulation", ("comment", Comment)),),
    Voice: (Tie("taken", DraftTaken, "circulation", ("comment", Comment)),),
}
"""Whom a row names beside its other parent, and what both have to have in common."""


def refuse_strangers(tx: Tx, *, undoing: bool) -> None:
    """KnownError ``row.gone`` (fact ``table``) where a row that was added or set names one that is not there, or one
    that belongs to something else.

    Asked of what the act itself says, not of what a row said before it: an earlier program asked nothing of the kind,
    and its files are worked on. ``undoing``: what it puts back was there once, so that it only has to be whole.
    """
    there: set[tuple[type[Row], str]] = set()
    for change in tx.changes():
        if change.after is None:
            continue
        kind = TABLES[change.table]
        there.add((kind, change.uid))
        for column, of in tx.names(kind):
            named = getattr(change.after, column)
            if named is None or (of, named) in there:
                continue
            tx.get(of, named)
            there.add((of, named))
        for tie in () if undoing else TIES.get(kind, ()):
            if _is_said(change, tie):
                _refuse(tx, change.after, tie)


def _is_said(change: Change, tie: Tie) -> bool:
    """Whether the act itself says what a tie holds together."""
    asked = (tie.column, tie.beside[0] if tie.beside else tie.shared)
    return any(change.before is None or getattr(change.before, one) != getattr(change.after, one) for one in asked)


def _refuse(tx: Tx, row: Row, tie: Tie) -> None:
    named = getattr(row, tie.column)
    if named is None:
        return
    holder = row if tie.beside is None else tx.get(tie.beside[1], getattr(row, tie.beside[0]))
    if getattr(tx.get(tie.of, named), tie.shared) != getattr(holder, tie.shared):
        raise KnownError("row.gone", table=TABLE_OF[tie.of])
