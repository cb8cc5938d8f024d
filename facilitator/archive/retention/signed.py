"""Whether two people truly stand behind a decision to destroy: asked before anything goes, here and in a copy.

The certificates are in the register, which whoever can write there could have made himself: a name proves nothing that
the trust store of this computer does not know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from facilitator.archive.chained import Entry, canonical
from facilitator.archive.retention.register import Decision, Register
from facilitator.errors import KnownError

if TYPE_CHECKING:
    from facilitator.signing import Trust
    from facilitator.signing.statement import Signed

ACT = "dispose"
"""What the statement says is done, so that no other signed statement is taken for it."""


def signed_by_two(register: Register, decisions: Iterable[Decision], trust: Trust) -> Iterator[Decision]:
    """Those of ``decisions`` that two people whom ``trust`` knows have signed. KnownError ``shelf.failed``."""
    several = tuple(decisions)
    wrong = reasons_against(register, several, trust)
    return (one for one in several if one.confirmed is not None and one.uid not in wrong)


def reasons_against(register: Register, decisions: Iterable[Decision], trust: Trust) -> Mapping[str, KnownError]:
    """Uid → why a decision does not stand as far as it was signed: ``disposal.unsigned`` (its statement is not about
    it, or the signatures are not over it, or one person's), ``disposal.unknown`` (facts ``uid``, ``name``: whoever
    signed was not trusted at that moment). KnownError ``shelf.failed``.
    """
    several = tuple(decisions)
    found: dict[str, list[tuple[Signed, datetime]]] = {one.uid: [] for one in several}
    for entry in register.entries() if several else ():
        if entry.what in ("proposed", "confirmed") and (signed := signature(entry)) is not None:
            uid = str(entry.facts.get("decision", ""))
            if uid in found:
                found[uid].append((signed, entry.moment))
    told = {one.uid: _against(one, found[one.uid], trust) for one in several}
    return {uid: error for uid, error in told.items() if error is not None}


def signature(entry: Entry) -> Signed | None:
    """The signature in a line; None where there is none."""
    from facilitator.signing.statement import Signed

    try:
        told = entry.facts["signature"]
        return Signed(**{**told, "chain": tuple(told.get("chain", ()))})
    except (KeyError, TypeError, AttributeError):
        return None


def _against(decision: Decision, by: list[tuple[Signed, datetime]], trust: Trust) -> KnownError | None:
    from facilitator.signing.statement import holds, known, same_person

    told = decision.statement
    about = told.get("act") == ACT and told.get("decision") == decision.uid
    data, wanted = canonical(told), 1 if decision.confirmed is None else 2
    if not about or len(by) != wanted or not all(holds(data, one) for one, _ in by):
        return KnownError("disposal.unsigned", uid=decision.uid)
    if wanted == 2 and same_person(by[0][0], by[1][0]):
        return KnownError("disposal.unsigned", uid=decision.uid)
    stranger = next((one for one, moment in by if not known(one, trust, moment)), None)
    return KnownError("disposal.unknown", uid=decision.uid, name=stranger.name) if stranger is not None else None
