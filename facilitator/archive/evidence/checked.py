"""An evidence folder looked over: its bag, each document, and whether its tables are what the documents say."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from facilitator import guard
from facilitator.archive.catalogue.reading import read_sheet
from facilitator.archive.catalogue.rows import Entry
from facilitator.archive.evidence.bag import DATA, faults
from facilitator.archive.evidence.chosen import Choice, chosen
from facilitator.archive.evidence.counted import holds
from facilitator.archive.evidence.described import PACKAGE, SMALLEST
from facilitator.archive.evidence.folder import drawn
from facilitator.archive.places.names import RECEIPT
from facilitator.archive.shelf import FolderShelf, Key
from facilitator.errors import KnownError
from facilitator.files import read_in
from facilitator.signing import Trust, read_receipt


@dataclass(frozen=True, slots=True)
class Checked:
    """``documents`` that verify, and what is wrong: (file, code of a KnownError or words of the bag)."""

    documents: int
    faults: tuple[tuple[str, str], ...]


class _Folder(FolderShelf):
    """The documents of an evidence folder as a shelf: their receipts lie in a folder beside them."""

    def receipt(self, key: Key) -> bytes | None:
        place = self.root.parent / "receipts" / f"{key}{RECEIPT}"
        return read_in(place) if place.is_file() else None


def check(
    folder: Path,
    trust: Trust,
    archives: Iterable[bytes],
    now: datetime,
    step: Callable[[int, int], None] | None = None,
) -> Checked:
    """Everything that can be known of a folder without the archive it came from.

    ``archives``: certificates (DER) of the keys whose receipts are believed; a receipt of another archive is no fault.
    KnownErrors ``evidence.no_bag``, ``shelf.failed``.
    """
    place = folder / DATA
    if not (folder / "bagit.txt").is_file() or not (place / "documents").is_dir():
        raise KnownError("evidence.no_bag", path=str(folder))
    wrong = [("", one) for one in guard.run_own(faults, str(folder.resolve()))]
    known = tuple(archives)
    shelf = _Folder(place / "documents")
    entries = list(_entries(shelf))
    wrong += [(key, "evidence.receipt") for key in _receipts(shelf, [one.key for one in entries], known)]
    try:
        found = chosen(Choice(every=True), entries, shelf, trust, now, step=step)
    except KnownError as error:
        if error.code != "evidence.nothing":
            raise
        return Checked(0, (*wrong, ("documents", "evidence.faulty")))
    inside = {one.key for one in found.documents}
    wrong += [(one.key, "evidence.faulty") for one in entries if one.key not in inside]
    figures, told = _Folder(place / "figures"), 0
    for key in figures.keys():  # noqa: SIM118 (a shelf is no dict)
        if holds(read_in(figures.root / key), found.meetings, trust, now):
            told += 1
        else:
            wrong.append((f"figures/{key}", "evidence.figures"))
    wrong += [(f"figures/{key}", "evidence.receipt") for key in _receipts(figures, figures.keys(), known)]
    for name, data in drawn(found, small=not _thinned(place)).items():
        table = place / name
        if not table.is_file() or read_in(table) != data:
            wrong.append((name, "evidence.table"))
    return Checked(len(inside) + told, tuple(wrong))


def _thinned(place: Path) -> bool:
    """Whether the folder says that it left small groups out of its tables: older ones did not."""
    try:
        return SMALLEST in json.loads(read_in(place / PACKAGE))
    except (KnownError, ValueError, TypeError, RecursionError):
        return True


def _entries(shelf: _Folder) -> Iterator[Entry]:
    for key in shelf.keys():  # noqa: SIM118 (a shelf is no dict)
        try:
            yield read_sheet(key, shelf.get(key), shelf.receipt(key)).entry
        except KnownError as error:
            if error.code != "shelf.damaged":
                raise
            yield read_sheet(key, b"", None).entry


def _receipts(shelf: _Folder, keys: Iterable[Key], archives: tuple[bytes, ...]) -> Iterator[str]:
    """Documents whose receipt is of another file, or is none."""
    for key in keys:
        told = shelf.receipt(key)
        if told is None:
            continue
        try:
            receipt = read_receipt(told, archives)
        except KnownError as error:
            if error.code != "receipt.unknown_key":
                yield key
            continue
        try:
            if hashlib.sha256(shelf.get(key)).hexdigest() != receipt.pdf_sha256:
                yield key
        except KnownError:
            yield key
