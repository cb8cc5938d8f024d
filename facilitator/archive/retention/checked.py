"""The register of keeping held against itself and the shelf: its chain, and that two people stand behind each end."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from facilitator.archive.intake import Fault
from facilitator.archive.retention.register import Register
from facilitator.archive.retention.signed import signed_by_two
from facilitator.archive.shelf import Key, Shelf


def faults_of_keeping(shelf: Shelf) -> Iterator[Fault]:
    """``keeping.log``, ``keeping.log_end`` of the chain; ``disposal.unsigned`` for a decision not signed by two;
    ``disposal.unfinished`` for a file that it destroyed and that lies here; ``receipt.other_file`` where the receipt
    that was left is of other bytes. KnownError ``shelf.failed``.
    """
    register = Register(shelf.root)
    for error in register.faults():
        yield Fault(Key(""), error.code, error.facts)
    state, here = register.state, set(shelf.keys())
    settled = [one for one in state.decisions.values() if one.confirmed is not None]
    stand = {one.uid for one in signed_by_two(register, settled)}
    for decision in settled:
        if decision.uid not in stand:
            yield Fault(Key(""), "disposal.unsigned", {"uid": decision.uid})
    for tomb in state.tombs.values():
        key = Key(tomb.file.key)
        if key in here:
            yield Fault(key, "disposal.unfinished", {"name": key})
        receipt = shelf.receipt(key)
        if tomb.file.receipt and hashlib.sha256(receipt or b"").hexdigest() != tomb.file.receipt:
            yield Fault(key, "receipt.other_file")
