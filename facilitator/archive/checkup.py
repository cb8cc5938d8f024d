"""The whole archive looked over: every byte against the names, every receipt against its report and the one before.

Disks rot and files are moved by hand; nothing on a shelf says so by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from facilitator.archive.following.register import FollowLog
from facilitator.archive.intake import Fault, check
from facilitator.archive.keeping import scrub
from facilitator.archive.retention.checked import faults_of_keeping
from facilitator.archive.shelf import Key, Shelf
from facilitator.archive.taking.checked import faults_of_intake

if TYPE_CHECKING:
    from facilitator.signing import Trust


@dataclass(frozen=True, slots=True)
class Checkup:
    """``files`` and ``receipts`` on the shelf, and what is wrong with them, a fault once; ``disposed``: what was
    destroyed by decision, whose receipts stay.
    """

    files: int
    receipts: int
    faults: tuple[Fault, ...]
    disposed: int = 0


def look_over(
    shelf: Shelf, archives: Iterable[bytes], clock: Callable[[], datetime], trust: Trust | None = None
) -> Checkup:
    """Damaged files, receipts at fault (``intake.check``), ``receipt.none`` for a file that has no receipt, and what
    the log of intake tells and is not so (``faults_of_intake``), what is wrong with the register of commitments or
    that of keeping (``faults_of_keeping``).

    ``archives``: certificates (DER) of the keys whose receipts are believed; ``trust``: whose decisions to destroy are,
    nobody's without it. That every file was read is remembered
    with the moment of ``clock`` (`keeping.last_pass`). KnownError ``shelf.failed``. Call from a worker thread: it reads
    the whole archive.
    """
    from facilitator.signing import NOBODY

    faults = [*scrub(shelf, clock, anew=True).faults, *check(shelf, archives)]
    files, receipts = shelf.keys(), shelf.receipts()
    faults += [Fault(key, "receipt.none", {"name": key}) for key in sorted(set(files) - set(receipts))]
    faults += faults_of_intake(shelf)
    faults += [Fault(Key(""), error.code, error.facts) for error in FollowLog(shelf.root).faults()]
    faults += faults_of_keeping(shelf, NOBODY if trust is None else trust)
    told = tuple({(one.key, one.code): one for one in faults}.values())
    return Checkup(len(files), len(receipts), told, len(shelf.tombs))
