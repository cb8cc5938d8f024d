"""Where the chain of receipts goes on: from the receipt that was made last, whatever lies beside it."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path

import pytest

from facilitator.archive.intake import Fault, Intake, check, take_in
from facilitator.archive.shelf import FolderShelf
from facilitator.model import DocumentKind, Sister
from facilitator.report.pdf.render import write
from facilitator.signing import NOBODY, IntakeKey, create_intake_key, read_receipt
from tests.helpers.pki import NOW
from tests.helpers.records import demo_record

KINDS = (DocumentKind.RELACION, DocumentKind.PROCESVERBAL, DocumentKind.ATTENDANCE, DocumentKind.VOTING)
"""On the shelf they lie in the order of their names, ``attendance`` first."""


@lru_cache
def report(kind: DocumentKind) -> bytes:
    return write(demo_record(), kind, "sq", Sister.PUBLIC, final=True, now=NOW)


@lru_cache
def key() -> IntakeKey:
    return create_intake_key("Arkivi i provës", now=NOW, entropy=random.Random(1).randbytes)


@pytest.fixture
def shelf(tmp_path: Path) -> FolderShelf:
    return FolderShelf(tmp_path / "arkivi")


def take(shelf: FolderShelf, kind: DocumentKind, day: int) -> Intake:
    at: datetime = NOW + timedelta(days=day)
    return take_in(report(kind), shelf, NOBODY, key(), now=at)


def sha256(done: Intake) -> str:
    return read_receipt(done.receipt, [key().certificate]).sha256


def before(done: Intake) -> str:
    return read_receipt(done.receipt, [key().certificate]).previous_sha256


def receipt_of(shelf: FolderShelf, done: Intake) -> Path:
    return shelf.root / f"{done.key}.receipt.json"


def forget(shelf: FolderShelf) -> None:
    """The archive was copied by a program that leaves hidden files behind."""
    (shelf.root / ".receipts-head").unlink()


def faults(shelf: FolderShelf) -> list[Fault]:
    return list(check(shelf, [key().certificate]))


ORDERS = [(0, 1, 2, 3), (2, 1, 0, 3), (3, 0, 1, 2), (1, 3, 0, 2)]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("forgets", [False, True])
def test_it_goes_on_from_the_last_receipt_in_time(shelf: FolderShelf, order: tuple[int, ...], forgets: bool) -> None:
    """A receipt in the middle was lost, so that two are named by none: the first of all is not the end."""
    first, second, third = (take(shelf, KINDS[kind], day) for day, kind in enumerate(order[:3]))
    receipt_of(shelf, second).unlink()
    if forgets:
        forget(shelf)
    fourth = take(shelf, KINDS[order[3]], 9)
    assert before(fourth) == sha256(third)
    assert faults(shelf) == [Fault(third.key, "receipt.gap")], "what was lost is still seen"
    assert sha256(first) != sha256(third)


@pytest.mark.parametrize("order", ORDERS)
def test_it_does_not_go_on_from_a_receipt_that_cannot_be_read(shelf: FolderShelf, order: tuple[int, ...]) -> None:
    """Damaged bytes come back whole from a copy one day: what named them would then name nothing."""
    first, second = (take(shelf, KINDS[kind], day) for day, kind in enumerate(order[:2]))
    path = receipt_of(shelf, first)
    whole = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(b"{}")
    forget(shelf)
    third = take(shelf, KINDS[order[2]], 9)
    assert before(third) == sha256(second)
    path.write_bytes(whole)
    assert faults(shelf) == []


def test_a_clock_that_was_set_back_does_not_fork_it(shelf: FolderShelf) -> None:
    """The later receipt bears the earlier moment: what another one names is not the end, whatever its moment."""
    take(shelf, KINDS[0], 5)
    second = take(shelf, KINDS[1], 0)
    forget(shelf)
    assert before(take(shelf, KINDS[2], 9)) == sha256(second)
    assert faults(shelf) == []


def test_it_names_the_last_receipt_even_when_that_was_taken_away(shelf: FolderShelf) -> None:
    """Else whoever takes the newest receipt away would leave no trace."""
    _, second, third = (take(shelf, KINDS[kind], kind) for kind in range(3))
    receipt_of(shelf, third).unlink()
    fourth = take(shelf, KINDS[3], 9)
    assert before(fourth) == sha256(third) != sha256(second)
    assert faults(shelf) == [Fault(fourth.key, "receipt.gap")]


def test_the_first_receipt_follows_none(shelf: FolderShelf) -> None:
    assert before(take(shelf, KINDS[0], 0)) == ""


def test_a_memory_that_is_no_hash_is_none(shelf: FolderShelf) -> None:
    done = take(shelf, KINDS[0], 0)
    (shelf.root / ".receipts-head").write_text("f" * 63)
    assert before(take(shelf, KINDS[1], 1)) == sha256(done)
