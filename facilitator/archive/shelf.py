"""The shelf: reports are put on it and read from it, never changed. Here a folder; other stores may follow.

A key is a file name, ``2026-10-27_relacion_takimi-me-oshc_0123456789abcdef.pdf``: day, kind and title for people, the
first 16 hex digits of the file's SHA-256 for certainty. The full sister's says so after the kind, ``relacion-full``, so
that nobody takes one for the other when files are sent, and it lies apart, in a folder beside that of the public ones
(`internal_of`). A file that somebody else laid into the folder keeps its own name as key and has nothing to be checked
against. Of what was destroyed by decision a tombstone is left, which says so.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NewType, Protocol

from facilitator.archive.retention.register import HASHED, Register, Tombstone
from facilitator.errors import KnownError, because
from facilitator.files import PART, Unverified, apart, discard, make_folder, put, read_whole
from facilitator.language.dates import local, short_date
from facilitator.language.folding import fold
from facilitator.model import DocumentKind, Sister
from facilitator.sisters import sister_of

Key = NewType("Key", str)

COPY = "kopje"
"""Stands in the name of what lies beside a report."""

RECEIPT = ".receipt.json"
"""Ends the name of a receipt of intake, which lies beside its report: ``<key>.receipt.json``."""

_HEAD = ".receipts-head"
"""Holds the hash of the last receipt, so that the next need not look for it; while one is put, a second line holds its
hash and key."""

_LONGEST_SLUG = 60
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FULL = re.compile(rf"\d{{4}}-\d\d-\d\d_(?:{'|'.join(DocumentKind)})-{Sister.FULL}_")


class Shelf(Protocol):
    """Create-only store of report files."""

    def put(self, data: bytes, *, beside: bytes | None = None) -> Key:
        """Keep a PDF durably; the same bytes again give the same key and write nothing.

        ``beside``: the report that ``data`` is another copy of (a scan, a rewritten file), whose name it then bears.
        """

    def get(self, key: Key) -> bytes:
        """The bytes of one report, whole and unchanged, or a KnownError."""

    def keys(self) -> tuple[Key, ...]:
        """All keys, the newest day first."""

    def stamps(self) -> dict[Key, str]:
        """Every key → a text that differs once its bytes or its receipt may differ. Costs no reading."""

    def receipt(self, key: Key) -> bytes | None:
        """The receipt of a report, None when there is none."""


class FolderShelf:
    """A folder of reports, on the internal disk, a stick or a share. Two programs never overwrite each other's files;
    a put that meets another's may fail and is then simply repeated.

    KnownErrors of every method: ``shelf.failed`` (fact ``reason``), ``shelf.missing``, ``shelf.damaged``,
    ``shelf.exists`` (fact ``name``), ``shelf.disposed`` (facts ``name``, ``date``, ``who``: it was destroyed by
    decision); of ``put`` also ``shelf.unverified``, ``shelf.not_pdf``.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.internal = internal_of(root)
        self._register = Register(root)
        self._one_put = threading.Lock()

    def put(self, data: bytes, *, beside: bytes | None = None, name: str = "") -> Key:
        """Keep ``data``: part, fsync, read back, name without overwriting, folder fsync. Returns after all of it.

        ``name``: ``day_kind_title`` of a document that cannot say so itself, else as it says.
        """
        if not data.startswith(b"%PDF-"):
            raise KnownError("shelf.not_pdf")
        digest = hashlib.sha256(data).hexdigest()
        with self._one_put:
            try:
                make_folder(self.root)
                self._clean()
                if kept := self._kept(digest, data):
                    return kept
                if tomb := self.tomb_of(digest):
                    raise _disposed(tomb)
                name = name or (label(data) if beside is None else copies_of(label(beside)))
                key = Key(f"{name}_{digest[:16]}.pdf")
                folder = self.internal if is_full(key) else self.root
                make_folder(folder)
                self._write(folder / key, data)
                return key
            except OSError as error:
                raise _failed(error) from error

    def get(self, key: Key) -> bytes:
        """Read one report and hold it against the hash in its name (``shelf.damaged``)."""
        path = self._path(key)
        try:
            data = read_whole(path)
        except FileNotFoundError as error:
            if tomb := self.tombs.get(key):
                raise _disposed(tomb) from error
            raise KnownError("shelf.missing", name=key) from error
        except OSError as error:
            raise _failed(error) from error
        hashed = HASHED.search(key)
        if hashed and hashlib.sha256(data).hexdigest()[:16] != hashed[1]:
            raise KnownError("shelf.damaged", name=key)
        return data

    def keys(self) -> tuple[Key, ...]:
        """Every file of the folder, leftovers and hidden files apart; a folder that is not there yet is empty."""
        found = {entry.name for entry in self._files() if _is_ours(entry.name)}
        return tuple(Key(name) for name in sorted(found, reverse=True))

    def stamps(self) -> dict[Key, str]:
        """Every key, the newest day first → size and time of change of the file, and of its receipt."""
        receipts: dict[str, str] = {}
        found: dict[Key, str] = {}
        for entry in self._files():
            with contextlib.suppress(FileNotFoundError):
                if entry.name.endswith(RECEIPT):
                    receipts[entry.name.removesuffix(RECEIPT)] = _stamp(entry.stat())
                elif _is_ours(entry.name):
                    found[Key(entry.name)] = _stamp(entry.stat())
        several = sorted(found.items(), reverse=True)
        return {key: f"{stamp} {receipts[key]}" if key in receipts else stamp for key, stamp in several}

    def receipt(self, key: Key) -> bytes | None:
        """The receipt of a report, None when there is none. KnownErrors ``shelf.missing``, ``shelf.failed``."""
        try:
            return read_whole(self._receipt_path(key))
        except KnownError:
            return b""  # no receipt is that large
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _failed(error) from error

    def put_receipt(self, key: Key, data: bytes) -> None:
        """Keep a receipt durably beside its report; never over another (``shelf.exists``)."""
        before = self.last_receipt()
        with self._one_put:
            told = hashlib.sha256(data).hexdigest()
            try:
                put(self.root / _HEAD, f"{before}\n{told} {key}".encode())
                self._write(self._receipt_path(key), data)
            except OSError as error:
                raise _failed(error) from error
            with contextlib.suppress(OSError):  # it says enough as it is
                put(self.root / _HEAD, told.encode())

    def receipts(self) -> tuple[Key, ...]:
        """Keys of the reports that have a receipt, the newest day first."""
        found = {entry.name.removesuffix(RECEIPT) for entry in self._files() if entry.name.endswith(RECEIPT)}
        return tuple(Key(name) for name in sorted(found, reverse=True))

    def last_receipt(self) -> str:
        """SHA-256 of the receipt that was put last, as far as this folder remembers it; empty when it does not."""
        try:
            told, _, more = (self.root / _HEAD).read_text("utf-8").partition("\n")
            if more:  # the program ended while it put another: here or not, that receipt tells
                coming, _, key = more.partition(" ")
                if hashlib.sha256(self.receipt(Key(key)) or b"").hexdigest() == coming:
                    return coming
        except (OSError, ValueError, KnownError):
            return ""
        return told if re.fullmatch(r"[0-9a-f]{64}", told) else ""

    def find(self, data: bytes) -> Key | None:
        """The key under which these bytes lie here, if they do."""
        try:
            return self._kept(hashlib.sha256(data).hexdigest(), data)
        except KnownError as error:
            if error.code == "shelf.failed":
                raise
            return None  # a file of the same name whose bytes are others

    @property
    def tombs(self) -> Mapping[str, Tombstone]:
        """Key → what is left of a document that was destroyed by decision. KnownError ``shelf.failed``."""
        return self._register.state.tombs

    def tomb_of(self, sha256: str) -> Tombstone | None:
        """What is left of such bytes, if they were destroyed by decision: also of a file that was damaged by then."""
        return next((tomb for tomb in self.tombs.values() if sha256[:16] in tomb.file.digits), None)

    def path(self, key: Key) -> Path:
        """Where a report lies. KnownErrors ``shelf.missing`` for what is no name at all."""
        return self._path(key)

    def _files(self) -> Iterator[os.DirEntry[str]]:
        """Every file of both folders; one that is being moved may come twice."""
        for folder in (self.root, self.internal):
            try:
                with os.scandir(folder) as files:
                    yield from (entry for entry in files if entry.is_file())
            except FileNotFoundError:
                continue
            except OSError as error:
                raise _failed(error) from error

    def _receipt_path(self, key: Key) -> Path:
        return self._path(key, RECEIPT)

    def _path(self, key: Key, tail: str = "") -> Path:
        if not key or key != Path(key).name or key in (".", "..") or "\\" in key or "\0" in key:
            raise KnownError("shelf.missing", name=key)
        if is_full(key):  # one that was kept before the two were parted lies with the public ones until it is moved
            places = (self.internal / (key + tail), self.root / (key + tail))
            return next((path for path in places if path.exists()), self.internal / (key + tail))
        return self.root / (key + tail)

    def _clean(self) -> None:
        """Leftovers of an earlier try; nobody was ever told that they exist."""
        for part in (*self.root.glob(f"*{PART}"), *self.internal.glob(f"*{PART}")):
            discard(part)

    def _kept(self, digest: str, data: bytes) -> Key | None:
        """The key under which these bytes lie already, whatever day and title it carries."""
        end = f"_{digest[:16]}.pdf"
        found = {one.name for one in self._files() if one.name.endswith(end) and _is_ours(one.name)}
        for name in sorted(found, reverse=True):
            if self.get(Key(name)) != data:
                raise KnownError("shelf.exists", name=name)
            return Key(name)
        return None

    def _write(self, target: Path, data: bytes) -> None:
        try:
            put(target, data, new=True)
        except Unverified as error:
            raise KnownError("shelf.unverified") from error
        except FileExistsError as error:
            raise KnownError("shelf.exists", name=target.name) from error


def copies_of(label: str) -> str:
    """The label of what lies beside a report of this label (a key without its hash)."""
    return f"{label}_{COPY}"


def is_full(key: str) -> bool:
    """Whether a key is a full document's, or a copy's of one: not for everybody."""
    return bool(_FULL.match(key))


def goes_with(key: str) -> tuple[str, ...]:
    """What a key's name begins with when it is a copy of a report or a full sister: the names, without the hash, of the
    reports that it goes with. Empty for a report that stands for itself.
    """
    label = key.rpartition("_")[0]
    report = label.removesuffix(f"_{COPY}")
    public = report.replace(f"-{Sister.FULL}_", "_", 1) if is_full(key) else report
    return tuple(dict.fromkeys(one for one in (report, public) if one != label))


def internal_of(root: Path) -> Path:
    """The folder of the full documents: beside that of the public ones, or in it where nothing can lie beside (the top
    of a disk).
    """
    return root / "internal" if root.parent == root or os.path.ismount(root) else root.parent / f"{root.name}-internal"


def _disposed(tomb: Tombstone) -> KnownError:
    day = short_date(local(tomb.moment).date())
    return KnownError("shelf.disposed", name=tomb.file.key, date=day, who=", ".join(tomb.who))


def label(data: bytes) -> str:
    """``day_kind_title`` of a report as a safe file name; ``0000-00-00_pdf`` for a PDF without a record."""
    try:
        return apart("PDF", _label, data)
    except KnownError:
        return "0000-00-00_pdf"


def _label(data: bytes) -> str:
    from facilitator.report.extract import embedded

    try:
        record, document = embedded(data)
        day = record.meeting.date if _DAY.fullmatch(record.meeting.date) else "0000-00-00"
        kind = f"{document.kind}-{Sister.FULL}" if sister_of(document.audience) is Sister.FULL else str(document.kind)
        return "_".join(part for part in (day, kind, slug(record.meeting.title)) if part)
    except (KnownError, TypeError, ValueError, AttributeError):  # a stranger's record may hold anything
        return "0000-00-00_pdf"


def slug(text: str) -> str:
    """Small ASCII letters, digits and dashes, at most 60: a name that every system and every stick takes."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    return plain if len(plain) <= _LONGEST_SLUG else plain[:_LONGEST_SLUG].rpartition("-")[0] or plain[:_LONGEST_SLUG]


def _stamp(told: os.stat_result) -> str:
    return f"{told.st_size}-{told.st_mtime_ns}"


def _is_ours(name: str) -> bool:
    return not name.startswith(".") and not name.endswith((PART, RECEIPT))


def _failed(error: OSError) -> KnownError:
    return KnownError("shelf.failed", reason=because(error))
