"""What lies on the shelf: listed and found by title, day and kind, told by the reports themselves.

The cache is a convenience: deleted, damaged or stale, it is built anew from the PDFs with the same results. It is a
line a file, added to while files are read: whoever ends the program in the middle of five thousand has lost nothing.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Any

from facilitator import guard
from facilitator.archive.shelf import Key, Shelf
from facilitator.errors import KnownError
from facilitator.examine.numbers import numbers_of
from facilitator.files import put
from facilitator.language.folding import fold, matches
from facilitator.model import DocumentKind
from facilitator.record import Record
from facilitator.report.document import Document

FORMAT = 3
_PORTION = 64
"""Files between two lines on the disk, and between two looks at the list as far as it is."""
_STALE = 200
"""So many lines more than twice the list are what was replaced: the cache is written anew."""


class State(StrEnum):
    """What a file on the shelf turned out to be."""

    REPORT = "report"
    NO_RECORD = "no_record"  # a PDF, but not a report of this program
    NEWER = "newer"  # a report of a later version
    NOT_PDF = "not_pdf"
    UNREADABLE = "unreadable"
    DAMAGED = "damaged"  # its content does not match the hash in its name


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file of the shelf. Everything after ``state`` is empty unless it is a report.

    ``date`` and ``made_at`` as in the model; ``meeting`` is the uid, equal for two reports of one meeting. ``names``:
    the public record, by its hash, that a full document names as its sister's.
    """

    key: Key
    stamp: str
    state: State
    title: str = ""
    date: str = ""
    kind: str = ""
    lang: str = ""
    audience: str = ""
    final: bool = False
    place: str = ""
    protocol_number: str = ""
    meeting: str = ""
    made_at: str = ""
    record_sha256: str = ""
    names: str = ""
    text: str = ""  # folded, what a search looks through


class Index:
    """The list over a shelf. ``cache`` is a file to remember it in, None to keep it in memory only."""

    def __init__(self, shelf: Shelf, cache: Path | None = None) -> None:
        self._shelf = shelf
        self._cache = cache
        self._entries: dict[Key, Entry] = {}
        self._listed: tuple[Entry, ...] = ()
        self._loaded = False
        self._sisters: dict[Key, Key] = {}
        self._lines = 0  # in the cache, 0: it is not there, or of no use

    @classmethod
    def of_folder(cls, shelf: Shelf, root: Path) -> Index:
        """The index of a folder shelf, remembered beside the folder."""
        return cls(shelf, root.parent / f".{root.name}-index.json")

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Newest meeting first; as of the last ``refresh``, or as far as the present one is."""
        return self._listed

    def refresh(self, step: Callable[[int, int], None] | None = None) -> tuple[Entry, ...]:
        """Read what is new or changed on the shelf, forget what is gone. ``step(done, all)`` after each file read.

        A file that is no report is listed as what it is. KnownError ``shelf.failed`` if the shelf cannot be listed.
        """
        if not self._loaded:
            self._entries = self._remembered()
            self._loaded = True
        found: dict[Key, Entry] = {}
        wanted: list[tuple[Key, str]] = []
        keys = self._shelf.keys()
        for key in keys:
            stamp = self._shelf.stamp(key)
            known = self._entries.get(key)
            if known is not None and stamp and known.stamp == stamp:
                found[key] = known
            elif stamp:
                wanted.append((key, stamp))
        self._list(found)
        for done, (key, stamp) in enumerate(wanted, start=1):
            with contextlib.suppress(KnownError):  # gone since it was listed, or the stick was pulled: next time
                found[key] = self._look(key, stamp)
            if done % _PORTION == 0:
                self._remember(found, wanted[done - _PORTION : done])
                self._list(found)
            if step:
                step(done, len(wanted))
        self._remember(found, wanted[len(wanted) - len(wanted) % _PORTION :], gone=self._entries.keys() - found.keys())
        self._entries = found
        return self._list(found)

    def sister(self, key: Key) -> Key | None:
        """Where the other one of a pair lies, as far as the two name each other; whether they do so truthfully is for
        ``examine.pair`` to say.
        """
        return self._sisters.get(key)

    def rebuild(self, step: Callable[[int, int], None] | None = None) -> tuple[Entry, ...]:
        """``refresh`` that believes nothing it remembers."""
        self._entries, self._loaded, self._lines = {}, True, 0
        return self.refresh(step)

    def search(
        self,
        query: str = "",
        *,
        since: str = "",
        until: str = "",
        kind: DocumentKind | None = None,
        limit: int | None = None,
    ) -> tuple[Entry, ...]:
        """Entries whose title, place, protocol number or day holds every word of ``query``, newest first.

        Case and diacritics are ignored; of a pair whose two sisters would be found only the first is. ``since`` and
        ``until`` are days (ISO), both included; with any of them, or a ``kind``, only reports are found.
        """
        folded = fold(query)
        found: set[Key] = set()

        def fitting() -> Iterator[Entry]:
            for entry in self._listed:
                if self._sisters.get(entry.key) in found:
                    continue
                if kind is not None and entry.kind != kind:
                    continue
                if (since and entry.date < since) or (until and not "" < entry.date <= until):
                    continue
                if matches(folded, entry.text):
                    found.add(entry.key)
                    yield entry

        return tuple(islice(fitting(), limit))

    def _look(self, key: Key, stamp: str) -> Entry:
        try:
            data = self._shelf.get(key)
        except KnownError as error:
            if error.code != "shelf.damaged":
                raise
            return Entry(key=key, stamp=stamp, state=State.DAMAGED, text=fold(key))
        return replace(_read_apart(key, data), stamp=stamp)

    def _list(self, found: dict[Key, Entry]) -> tuple[Entry, ...]:
        self._listed = tuple(sorted(found.values(), key=lambda entry: (entry.date, entry.made_at, entry.key)))[::-1]
        self._sisters = _pairs(self._listed)
        return self._listed

    def _remembered(self) -> dict[Key, Entry]:
        if self._cache is None:
            return {}
        found: dict[Key, Entry] = {}
        try:
            head, *lines = self._cache.read_bytes().split(b"\n")
            if json.loads(head)["format"] != FORMAT:
                return {}
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return {}
        for line in lines:
            # one that a power cut or a second program has torn costs reading that file again
            with contextlib.suppress(ValueError, KeyError, TypeError, AttributeError, RecursionError):
                tree = json.loads(line)
                if tree.get("gone") is True:
                    found.pop(tree["key"], None)
                else:
                    entry = _entry(tree)
                    found[entry.key] = entry
        self._lines = 1 + len(lines)
        return found

    def _remember(
        self, found: dict[Key, Entry], read: Sequence[tuple[Key, str]], gone: Collection[Key] = frozenset()
    ) -> None:
        if self._cache is None or not (read or gone):
            return
        lines = [json.dumps(asdict(found[key])) for key, _ in read if key in found]
        lines += [json.dumps({"key": key, "gone": True}) for key in gone]
        # A cache that cannot be kept (a write-protected stick) costs time, nothing else.
        with contextlib.suppress(OSError):
            if self._lines == 0 or self._lines + len(lines) > 2 * len(found) + _STALE or not self._cache.exists():
                lines = [json.dumps({"format": FORMAT}), *(json.dumps(asdict(entry)) for entry in found.values())]
                put(self._cache, "\n".join(lines).encode("ascii"))
                self._lines = len(lines)
            else:
                with self._cache.open("ab") as stream:
                    stream.write("".join(f"\n{line}" for line in lines).encode("ascii"))
                self._lines += len(lines)


def _read_apart(key: Key, data: bytes) -> Entry:
    """`read_entry` in a process of its own: a stranger's file may ask for too much, and ours are thousands."""
    if not data.startswith(b"%PDF-"):
        return read_entry(key, data)
    try:
        return guard.run(read_entry, key, data)
    except guard.TooMuch:
        return Entry(key=key, stamp="", state=State.UNREADABLE, text=fold(key))


def _pairs(entries: Sequence[Entry]) -> dict[Key, Key]:
    """Each key of a pair → the other; of several files of one document the one listed first."""
    alone = [entry for entry in reversed(entries) if not entry.names]
    public = {(entry.record_sha256, entry.kind, entry.lang): entry.key for entry in alone}
    pairs: dict[Key, Key] = {}
    for entry in entries:
        other = public.get((entry.names, entry.kind, entry.lang)) if entry.names else None
        if other is not None and other not in pairs:
            pairs[entry.key], pairs[other] = other, entry.key
    return pairs


def read_entry(key: Key, data: bytes) -> Entry:
    """What one file says about itself. Never raises for any content."""
    from facilitator.report.extract import embedded

    if not data.startswith(b"%PDF-"):
        return Entry(key=key, stamp="", state=State.NOT_PDF, text=fold(key))
    try:
        return _report(key, *embedded(data))
    except KnownError as error:
        code = error.code.rpartition(".")[2]
        state = State(code) if code in (State.NO_RECORD, State.NEWER) else State.UNREADABLE
    except (TypeError, ValueError, AttributeError):  # a stranger's record may hold anything
        state = State.UNREADABLE
    return Entry(key=key, stamp="", state=state, text=fold(key))


def _report(key: Key, record: Record, document: Document) -> Entry:
    meeting = record.meeting
    place = ", ".join(part for part in (meeting.place, meeting.city) if part)
    if any(type(text) is not str for text in (meeting.uid, record.made_at)):
        raise TypeError("no text")
    number = numbers_of(document, record).number
    said = (meeting.title, meeting.process, place, number, meeting.date, _day_first(meeting.date))
    return Entry(
        key=key,
        stamp="",
        state=State.REPORT,
        title=meeting.title,
        date=meeting.date,
        kind=str(document.kind),
        lang=document.lang,
        audience=str(document.audience),
        final=document.final,
        place=place,
        protocol_number=number,
        meeting=meeting.uid,
        made_at=record.made_at,
        record_sha256=document.record_sha256,
        names=document.sister.record_sha256 if document.sister is not None else "",
        text=fold(" ".join((*said, *document.title))),
    )


def _day_first(date: str) -> str:
    return ".".join(reversed(date.split("-")))


def _entry(tree: dict[str, Any]) -> Entry:
    for name, value in tree.items():
        if type(value) is not (bool if name == "final" else str):
            raise TypeError(name)
    return Entry(**{**tree, "key": Key(tree["key"]), "state": State(tree["state"])})
