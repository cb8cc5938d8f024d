"""The register of keeping held against itself and the shelf: its chain, and that two people stand behind each end."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from facilitator.archive.chained import canonical
from facilitator.archive.intake import Fault
from facilitator.archive.retention.register import Register
from facilitator.archive.shelf import Key, Shelf
from facilitator.signing.statement import Signed, holds, same_person


def faults_of_keeping(shelf: Shelf) -> Iterator[Fault]:
    """``keeping.log``, ``keeping.log_end`` of the chain; ``disposal.unsigned`` for a decision not signed by two;
    ``disposal.unfinished`` for a file that it destroyed and that lies here; ``receipt.other_file`` where the receipt
    that was left is of other bytes. KnownError ``shelf.failed``.
    """
    register = Register(shelf.root)
    for error in register.faults():
        yield Fault(Key(""), error.code, error.facts)
    signatures: dict[str, list[Signed]] = {}
    for entry in register.entries():
        if entry.what in ("proposed", "confirmed"):
            try:
                signed = Signed(**entry.facts["signature"])
            except (KeyError, TypeError):
                continue
            signatures.setdefault(str(entry.facts["decision"]), []).append(signed)
    state, here = register.state, set(shelf.keys())
    for decision in state.decisions.values():
        if decision.confirmed is None:
            continue
        told, by = canonical(decision.statement), signatures.get(decision.uid, [])
        if len(by) != 2 or not all(holds(told, one) for one in by) or same_person(*by):
            yield Fault(Key(""), "disposal.unsigned", {"uid": decision.uid})
    for tomb in state.tombs.values():
        key = Key(tomb.file.key)
        if key in here:
            yield Fault(key, "disposal.unfinished", {"name": key})
        receipt = shelf.receipt(key)
        if tomb.file.receipt and hashlib.sha256(receipt or b"").hexdigest() != tomb.file.receipt:
            yield Fault(key, "receipt.other_file")
