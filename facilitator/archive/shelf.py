"""The shelf: reports are put on it and read from it, never changed. Here a folder; other stores may follow.

A key is a file name, ``2026-10-27_relacion_takimi-me-oshc_0123456789abcdef.pdf``: day, kind and title for people, the
first 16 hex digits of the file's SHA-256 for certainty. The full sister's says so after the kind, ``relacion-full``, so
that nobody takes one for the other when files are sent. A file that somebody else laid into the folder keeps its own
name as key and has nothing to be checked against.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import threading
from pathlib import Path
from typing import NewType, Protocol

from facilitator.errors import KnownError, because
from facilitator.files import PART, Unverified, apart, discard, make_folder, put, read_whole
from facilitator.language.folding import fold
from facilitator.model import Sister
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
HASHED = re.compile(r"_([0-9a-f]{16})\.pdf$")
"""Ends a key: the first digits of the file's SHA-256."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


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
    ``shelf.exists`` (fact ``name``); of ``put`` also ``shelf.unverified``, ``shelf.not_pdf``.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
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
                name = name or (label(data) if beside is None else f"{label(beside)}_{COPY}")
                key = Key(f"{name}_{digest[:16]}.pdf")
                self._write(self.root / key, data)
                return key
            except OSError as error:
                raise _failed(error) from error

    def get(self, key: Key) -> bytes:
        """Read one report and hold it against the hash in its name (``shelf.damaged``)."""
        path = self._path(key)
        try:
            data = read_whole(path)
        except FileNotFoundError as error:
            raise KnownError("shelf.missing", name=key) from error
        except OSError as error:
            raise _failed(error) from error
        hashed = HASHED.search(key)
        if hashed and hashlib.sha256(data).hexdigest()[:16] != hashed[1]:
            raise KnownError("shelf.damaged", name=key)
        return data

    def keys(self) -> tuple[Key, ...]:
        """Every file of the folder, leftovers and hidden files apart; a folder that is not there yet is empty."""
        try:
            with os.scandir(self.root) as files:
                found = [entry.name for entry in files if _is_ours(entry.name) and entry.is_file()]
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise _failed(error) from error
        return tuple(Key(name) for name in sorted(found, reverse=True))

    def stamps(self) -> dict[Key, str]:
        """Every key, the newest day first → size and time of change of the file, and of its receipt."""
        receipts: dict[str, str] = {}
        found: dict[Key, str] = {}
        try:
            with os.scandir(self.root) as files:
                for entry in files:
                    if entry.name.endswith(RECEIPT):
                        receipts[entry.name.removesuffix(RECEIPT)] = _stamp(entry.stat())
                    elif _is_ours(entry.name) and entry.is_file():
                        with contextlib.suppress(FileNotFoundError):
                            found[Key(entry.name)] = _stamp(entry.stat())
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise _failed(error) from error
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
        try:
            with os.scandir(self.root) as files:
                found = [entry.name for entry in files if entry.name.endswith(RECEIPT) and entry.is_file()]
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise _failed(error) from error
        return tuple(Key(name.removesuffix(RECEIPT)) for name in sorted(found, reverse=True))

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

    def _receipt_path(self, key: Key) -> Path:
        path = self._path(key)
        return path.with_name(path.name + RECEIPT)

    def _path(self, key: Key) -> Path:
        if not key or key != Path(key).name or key in (".", "..") or "\\" in key or "\0" in key:
            raise KnownError("shelf.missing", name=key)
        return self.root / key

    def _clean(self) -> None:
        """Leftovers of an earlier try; nobody was ever told that they exist."""
        for part in self.root.glob(f"*{PART}"):
            discard(part)

    def _kept(self, digest: str, data: bytes) -> Key | None:
        """The key under which these bytes lie already, whatever day and title it carries."""
        end = f"_{digest[:16]}.pdf"
        with os.scandir(self.root) as files:
            found = [one.name for one in files if one.name.endswith(end) and _is_ours(one.name) and one.is_file()]
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
