"""Whether two people truly stand behind a decision to destroy: asked before anything goes, here and in a copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from facilitator.archive.chained import Entry, canonical
from facilitator.archive.retention.register import Decision, Register

if TYPE_CHECKING:
    from facilitator.signing.statement import Signed

ACT = "dispose"
"""What the statement says is done, so that no other signed statement is taken for it."""


def signed_by_two(register: Register, decisions: Iterable[Decision]) -> Iterator[Decision]:
    """Those of ``decisions`` whose statement is about them and was signed twice, by two people. KnownError
    ``shelf.failed``.
    """
    several = tuple(decisions)
    found: dict[str, list[Signed]] = {one.uid: [] for one in several}
    for entry in register.entries() if several else ():
        if entry.what in ("proposed", "confirmed") and (signed := signature(entry)) is not None:
            uid = str(entry.facts.get("decision", ""))
            if uid in found:
                found[uid].append(signed)
    return (one for one in several if _stands(one, found[one.uid]))


def signature(entry: Entry) -> Signed | None:
    """The signature in a line; None where there is none."""
    from facilitator.signing.statement import Signed

    try:
        return Signed(**entry.facts["signature"])
    except (KeyError, TypeError):
        return None


def _stands(decision: Decision, by: list[Signed]) -> bool:
    from facilitator.signing.statement import holds, same_person

    told = decision.statement
    about = told.get("act") == ACT and told.get("decision") == decision.uid
    data = canonical(told)
    return about and len(by) == 2 and all(holds(data, one) for one in by) and not same_person(*by)
