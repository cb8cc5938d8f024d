"""The register of keeping held against itself and the shelf: its chain, and that two people stand behind each end."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from facilitator.archive.intake import Fault
from facilitator.archive.retention.register import Register
from facilitator.archive.retention.signed import reasons_against
from facilitator.archive.shelf import Key, Shelf

if TYPE_CHECKING:
    from facilitator.signing import Trust


def faults_of_keeping(shelf: Shelf, trust: Trust) -> Iterator[Fault]:
    """``keeping.log``, ``keeping.log_end`` of the chain; ``disposal.unsigned``, ``disposal.unknown`` for a decision
    that two people whom ``trust`` knows have not signed, or a proposal that one such has not;
    ``disposal.unfinished`` for a file that one which stands has destroyed and that lies here; ``receipt.other_file``
    where the receipt that was left is of other bytes. KnownError ``shelf.failed``.
    """
    register = Register(shelf.root)
    for error in register.faults():
        yield Fault(Key(""), error.code, error.facts)
    state, here = register.state, set(shelf.keys())
    against = reasons_against(register, state.decisions.values(), trust)
    for error in against.values():
        yield Fault(Key(""), error.code, error.facts)
    for tomb in state.tombs.values():
        key = Key(tomb.file.key)
        if key in here and tomb.decision not in against:
            yield Fault(key, "disposal.unfinished", {"name": key})
        receipt = shelf.receipt(key)
        if tomb.file.receipt and hashlib.sha256(receipt or b"").hexdigest() != tomb.file.receipt:
            yield Fault(key, "receipt.other_file")
