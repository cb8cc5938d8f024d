"""The shelf: reports are put on it and read from it, never changed, whatever place they lie in (`places`).

A key is a file name, ``2026-10-27_relacion_takimi-me-oshc_0123456789abcdef.pdf``: day, kind and title for people, the
first 16 hex digits of the file's SHA-256 for certainty. The full sister's says so after the kind, ``relacion-full``, so
that nobody takes one for the other when files are sent, and every place keeps it apart from the public ones
(`places.names.is_full`). A file that somebody else laid into the folder keeps its own name as key and has nothing to be
checked against. Of what was destroyed by decision a tombstone is left, which says so.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NewType

from facilitator.archive.places.folder import Folder, internal_of
from facilitator.archive.places.names import RECEIPT, is_full
from facilitator.archive.places.place import Place, Root
from facilitator.archive.retention.register import HASHED, Register, Tombstone
from facilitator.errors import KnownError, because
from facilitator.files import Unverified, apart
from facilitator.language.dates import local, short_date
from facilitator.language.folding import fold
from facilitator.model import Sister
from facilitator.sisters import sister_of

Key = NewType("Key", str)

COPY = "kopje"
"""Stands in the name of what lies beside a report."""

_HEAD = ".receipts-head"
"""Holds the hash of the last receipt, so that the next need not look for it; while one is put, a second line holds its
hash and key, and behind it stands the receipt."""

_LONGEST_SLUG = 60
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Shelf:
    """Create-only store of report files in a place, and the ``register`` of how long what is kept. Two programs never
    overwrite each other's files; a put that meets another's may fail and is then simply repeated.

    KnownErrors of every method: ``shelf.failed`` (fact ``reason``), ``shelf.missing``, ``shelf.damaged``,
    ``shelf.exists`` (fact ``name``), ``shelf.disposed`` (facts ``name``, ``date``, ``who``: it was destroyed by
    decision); of ``put`` also ``shelf.unverified``, ``shelf.not_pdf``.
    """

    def __init__(self, place: Place) -> None:
        self.place = place
        self.root: Root = place
        self.register = Register(place)
        self._one_put = threading.Lock()

    def put(self, data: bytes, *, beside: bytes | None = None, name: str = "") -> Key:
        """Keep a PDF durably; the same bytes again give the same key and write nothing.

        ``beside``: the report that ``data`` is another copy of (a scan, a rewritten file), whose name it then bears;
        ``name``: ``day_kind_title`` of a document that cannot say so itself, else as it says.
        """
        if not data.startswith(b"%PDF-"):
            raise KnownError("shelf.not_pdf")
        digest = hashlib.sha256(data).hexdigest()
        with self._one_put, _told():
            if kept := self._kept(digest, data):
                return kept
            if tomb := self.tomb_of(digest):
                raise _disposed(tomb)
            name = name or (label(data) if beside is None else copies_of(label(beside)))
            key = Key(f"{name}_{digest[:16]}.pdf")
            self._write(key, data)
            return key

    def get(self, key: Key) -> bytes:
        """The bytes of one report, held against the hash in its name (``shelf.damaged``)."""
        data = self.as_it_lies(key)
        hashed = HASHED.search(key)
        if hashed and hashlib.sha256(data).hexdigest()[:16] != hashed[1]:
            raise KnownError("shelf.damaged", name=key)
        return data

    def as_it_lies(self, key: Key) -> bytes:
        """The bytes of one report, whole or damaged."""
        with _told():
            try:
                return self.place.read(_checked(key))
            except FileNotFoundError as error:
                if tomb := self.tombs.get(key):
                    raise _disposed(tomb) from error
                raise KnownError("shelf.missing", name=key) from error

    def keys(self) -> tuple[Key, ...]:
        """Every file, the newest day first, receipts and hidden files apart; a place that is not there yet is empty."""
        with _told():
            return tuple(
                Key(name) for name in sorted(set(self.place.names()), reverse=True) if not name.endswith(RECEIPT)
            )

    def stamps(self) -> Iterator[tuple[Key, str]]:
        """Every key, in any order, and a text that differs once its bytes or its receipt may differ. Costs no reading,
        and nothing is held of what was given; one that is moved meanwhile may come twice.
        """
        with _told():
            for name, stamp in self.place.stamps():
                yield Key(name), stamp

    def stamp(self, key: Key) -> str:
        """The same of one file, empty where it is not there."""
        with _told():
            try:
                return self.place.stamp(_checked(key))
            except KnownError:  # a name that leads out of the shelf
                return ""

    def receipt(self, key: Key) -> bytes | None:
        """The receipt of a report, None when there is none. KnownErrors ``shelf.missing``, ``shelf.failed``."""
        with _told():
            try:
                return self.place.read(_checked(key) + RECEIPT)
            except KnownError:
                return b""  # no receipt is that large
            except FileNotFoundError:
                return None

    def put_receipt(self, key: Key, data: bytes, *, after: str | None = None) -> None:
        """Keep a receipt durably beside its report; never over another (``shelf.exists``). ``after``: the end of the
        chain that it names; where that is another by now, ``shelf.failed``.

        What is about to be put is written down whole, so that whoever comes next after a kill puts it: of a chain
        whose end has moved no second one can follow the same.
        """
        with self._one_put, _told():
            head = self._head()
            before = self.last_receipt()
            if after is not None and before and before != after:
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), _HEAD)
            told = hashlib.sha256(data).hexdigest()
            coming = f"{before}\n{told} {key}\n".encode() + data
            self.place.swap(_HEAD, head, coming)
            self._write(_checked(key) + RECEIPT, data)
            with contextlib.suppress(OSError):  # it says enough as it is
                self.place.swap(_HEAD, coming, told.encode())

    def receipts(self) -> tuple[Key, ...]:
        """Keys of the reports that have a receipt, the newest day first."""
        with _told():
            found = sorted((name for name in set(self.place.names()) if name.endswith(RECEIPT)), reverse=True)
        return tuple(Key(name.removesuffix(RECEIPT)) for name in found)

    def last_receipt(self) -> str:
        """SHA-256 of the receipt that was put last, as far as this place remembers it; empty when it does not."""
        try:
            return self._end(self._head())
        except (OSError, KnownError):
            return ""

    def go_on(self) -> None:
        """Put the receipt that was about to be put when a program ended."""
        with self._one_put, _told():
            _, coming, key, data = _parted(self._head())
            if data and hashlib.sha256(data).hexdigest() == coming and self.receipt(key) is None:
                self._write(_checked(key) + RECEIPT, data)

    def find(self, data: bytes) -> Key | None:
        """The key under which these bytes lie here, if they do."""
        try:
            with _told():
                return self._kept(hashlib.sha256(data).hexdigest(), data)
        except KnownError as error:
            if error.code == "shelf.failed":
                raise
            return None  # a file of the same name whose bytes are others

    @property
    def tombs(self) -> Mapping[str, Tombstone]:
        """Key → what is left of a document that was destroyed by decision. KnownError ``shelf.failed``."""
        return self.register.state.tombs

    def tomb_of(self, sha256: str) -> Tombstone | None:
        """What is left of such bytes, if they were destroyed by decision: also of a file that was damaged by then."""
        return next((tomb for tomb in self.tombs.values() if sha256[:16] in tomb.file.digits), None)

    def _head(self) -> bytes | None:
        try:
            return self.place.read(_HEAD)
        except FileNotFoundError:
            return None

    def _end(self, head: bytes | None) -> str:
        told, coming, key, _ = _parted(head)
        try:
            if coming and hashlib.sha256(self.receipt(key) or b"").hexdigest() == coming:
                return coming  # the program ended when it had put it
        except KnownError:
            return ""
        return told

    def _kept(self, digest: str, data: bytes) -> Key | None:
        """The key under which these bytes lie already, whatever day and title it carries."""
        for name in sorted(self.place.ending(digest[:16]), reverse=True):
            if self.get(Key(name)) != data:
                raise KnownError("shelf.exists", name=name)
            return Key(name)
        return None

    def _write(self, name: str, data: bytes) -> None:
        try:
            self.place.create(name, data)
        except Unverified as error:
            raise KnownError("shelf.unverified") from error
        except FileExistsError as error:
            raise KnownError("shelf.exists", name=name) from error


def copies_of(label: str) -> str:
    """The label of what lies beside a report of this label (a key without its hash)."""
    return f"{label}_{COPY}"


def goes_with(key: str) -> tuple[str, ...]:
    """What a key's name begins with when it is a copy of a report or a full sister: the names, without the hash, of the
    reports that it goes with. Empty for a report that stands for itself.
    """
    label = key.rpartition("_")[0]
    report = label.removesuffix(f"_{COPY}")
    public = report.replace(f"-{Sister.FULL}_", "_", 1) if is_full(key) else report
    return tuple(dict.fromkeys(one for one in (report, public) if one != label))


class FolderShelf(Shelf):
    """The shelf of a folder: on the internal disk, a stick or a share."""

    def __init__(self, root: Path) -> None:
        super().__init__(Folder(root))
        self.root: Path = root
        self.internal = internal_of(root)


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


def _parted(head: bytes | None) -> tuple[str, str, Key, bytes]:
    """End of the chain; of the receipt that is about to be put its hash, the key of its report and its bytes."""
    told, _, more = (head or b"").partition(b"\n")
    line, _, data = more.partition(b"\n")
    coming, _, key = line.decode("utf-8", "replace").partition(" ")
    end = told.decode("ascii", "replace")
    return (end if re.fullmatch(r"[0-9a-f]{64}", end) else ""), coming, Key(key), data


def _disposed(tomb: Tombstone) -> KnownError:
    day = short_date(local(tomb.moment).date())
    return KnownError("shelf.disposed", name=tomb.file.key, date=day, who=", ".join(tomb.who))


def _checked(key: str) -> str:
    """A key as the name of a file: nothing that leads out of the shelf."""
    if not key or key != Path(key).name or key in (".", "..") or "\\" in key or "\0" in key:
        raise KnownError("shelf.missing", name=key)
    return key


@contextlib.contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise KnownError("shelf.failed", reason=because(error)) from error
