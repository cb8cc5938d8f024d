"""The whole archive looked over: every byte against the names, every receipt against its report and the one before.

Disks rot and files are moved by hand; nothing on a shelf says so by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from facilitator.archive.intake import Fault, check
from facilitator.archive.shelf import FolderShelf
from facilitator.archive.taking.checked import faults_of_intake


@dataclass(frozen=True, slots=True)
class Checkup:
    """``files`` and ``receipts`` on the shelf, and what is wrong with them, a fault once."""

    files: int
    receipts: int
    faults: tuple[Fault, ...]


def scrubbed(shelf: FolderShelf, step: Callable[[int, int], None] | None = None) -> tuple[Fault, ...]:
    """Every file read again (``Shelf.scrub``): ``shelf.damaged`` for each that no longer matches its name."""
    return tuple(Fault(key, "shelf.damaged", {"name": key}) for key in shelf.scrub(step))


def look_over(shelf: FolderShelf, archives: Iterable[bytes], step: Callable[[int, int], None] | None = None) -> Checkup:
    """Damaged files, receipts at fault (``intake.check``), ``receipt.none`` for a file that has no receipt, and what
    the log of intake tells and is not so (``faults_of_intake``).

    ``archives``: certificates (DER) of the keys whose receipts are believed; ``step(done, all)`` after each file.
    KnownError ``shelf.failed``. Call from a worker thread: it reads the whole archive.
    """
    faults = [*scrubbed(shelf, step), *check(shelf, archives)]
    files, receipts = shelf.keys(), shelf.receipts()
    faults += [Fault(key, "receipt.none", {"name": key}) for key in sorted(set(files) - set(receipts))]
    faults += faults_of_intake(shelf)
    return Checkup(len(files), len(receipts), tuple({(one.key, one.code): one for one in faults}.values()))
