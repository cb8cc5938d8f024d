"""The shelf and its catalogue kept together: what is new is read, what is gone forgotten, and both are asked here.

The catalogue is a convenience: deleted, damaged or stale, it is filled anew from the PDFs with the same results. It is
filled in portions: whoever ends the program in the middle of five thousand has lost nothing that was read.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from heapq import nlargest
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.archive.catalogue.met import Met
from facilitator.archive.catalogue.reading import as_typed, read_sheet
from facilitator.archive.catalogue.rows import Count, Entry, Hit, Sheet, State
from facilitator.archive.catalogue.words import Asked, asked, score
from facilitator.archive.kept_back import KeptBack
from facilitator.archive.places.folder import Folder
from facilitator.archive.shelf import Key, Shelf, goes_with
from facilitator.archive.taking.old import Old, OldDocuments
from facilitator.errors import KnownError

if TYPE_CHECKING:
    from facilitator.archive.catalogue.protocol import Catalogue

_PORTION = 64
"""Files between two commits, and between two looks at the list as far as it is."""
_HELD = 4_096
"""Names of new files that are held: with more of them the shelf is looked over again when these are read."""
_FIRST = (True, chr(0x10FFFF))
_RANKED = 2_000
"""So many of the newest are put in the order of how well they answer."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place and the documents in which it stands, newest first."""

    hit: Hit
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Some of what was found; ``below`` is where the next page begins (of `Index.best`: its place in the order), None
    when this is the last.
    """

    found: tuple[Found, ...]
    below: int | None


class Index:
    """The list over a shelf, in ``catalogue`` (an `SqliteCatalogue` of this run without one). What is restricted
    lies on the shelf and is in no list, nor is what says the same: its copies and its full sister (`KeptBack`).

    KnownErrors ``shelf.failed``, ``catalogue.failed``. Call from worker threads; any may ask while one refreshes.
    """

    def __init__(self, shelf: Shelf, catalogue: Catalogue | None = None) -> None:
        from facilitator.archive.catalogue.sqlite import SqliteCatalogue

        self._shelf = shelf
        self.catalogue: Catalogue = catalogue if catalogue is not None else SqliteCatalogue()
        self._back = KeptBack(shelf, self.catalogue)
        self._old = OldDocuments(shelf.root)
        self._typed: Mapping[str, Old] = {}

    @classmethod
    def of_folder(cls, shelf: Shelf, root: Path) -> Index:
        """The index of a folder shelf, remembered beside the folder."""
        from facilitator.archive.catalogue.sqlite import SqliteCatalogue

        return cls(shelf, SqliteCatalogue(place_beside(root)))

    @classmethod
    def of_shelf(cls, shelf: Shelf) -> Index:
        """The index of any shelf where nothing else was chosen: beside a folder, else of this run only."""
        return cls.of_folder(shelf, shelf.place.root) if isinstance(shelf.place, Folder) else cls(shelf)

    # --- filling ---------------------------------------------------------------

    def refresh(self, step: Callable[[int, int], None] | None = None) -> None:
        """Read what is new or changed on the shelf, forget what is gone. ``step(done, all)`` after each file read.

        A file that is no report is listed as what it is.
        """
        try:
            self._refresh(step)
        except KnownError as error:
            if error.code != "catalogue.damaged":
                raise
            self.catalogue.drop()
            self._refresh(step)

    def rebuild(self, step: Callable[[int, int], None] | None = None) -> None:
        """``refresh`` that believes nothing it remembers. One that was ended in the middle goes on where it was."""
        try:
            if not self.catalogue.unfinished:
                self.catalogue.begin_rebuild()
        except KnownError as error:
            if error.code != "catalogue.damaged":
                raise
            self.catalogue.drop()
        self.refresh(step)
        self.catalogue.end_rebuild()

    def _refresh(self, step: Callable[[int, int], None] | None) -> None:
        self._typed = self._old.by_key()
        done, below = 0, _FIRST
        while True:
            wanted, several = self._wanted(below)
            self._read(wanted, done, done + several, step)
            if several <= len(wanted):
                return
            done, below = done + len(wanted), _order(wanted[-1][0])

    def _wanted(self, below: tuple[bool, str]) -> tuple[list[tuple[Key, str]], int]:
        """What is to be read next with its stamps, and how much there is in all. What is gone is forgotten here.

        Neither shelf nor catalogue is held: of what is known a few bytes each, of what is new the next of many.
        """
        apart = self._back.look()
        known = Met(self.catalogue.stamps())
        several = 0

        def new() -> Iterator[tuple[Key, str]]:
            nonlocal several
            for key, stamp in self._shelf.stamps():
                if key in self._typed:  # it was on the shelf before the log told what it is
                    stamp += f" {hashlib.sha256(repr(self._typed[key]).encode()).hexdigest()[:16]}"
                if key in apart or self._back.by_name(key) or known.meet(key, stamp):
                    continue
                if _order(key) < below and not self._back.passed(key, stamp):
                    several += 1
                    yield key, stamp

        found = nlargest(_HELD, new(), key=lambda told: _order(told[0]))
        wanted = dict(found)  # one that is being moved came twice
        if not known.whole:
            self._forget(apart, known, wanted.keys())
        return list(wanted.items()), several - len(found) + len(wanted)

    def _forget(self, apart: Set[Key], known: Met, here: Set[Key]) -> None:
        """Out of the catalogue with what is gone or kept back; what has only changed stays until it was read."""
        gone: list[Key] = []
        for key, stamp in self.catalogue.stamps():
            if (
                key in apart
                or self._back.by_name(key)
                or (not known.met(key, stamp) and key not in here and not self._shelf.stamp(key))
            ):
                gone.append(key)
        self.catalogue.put((), gone)

    def _read(
        self, wanted: Sequence[tuple[Key, str]], done: int, several: int, step: Callable[[int, int], None] | None
    ) -> None:
        portion: list[Sheet] = []
        back: list[Key] = []
        for number, (key, stamp) in enumerate(wanted, start=done + 1):
            with contextlib.suppress(KnownError):  # gone since it was listed, or the stick was pulled: next time
                sheet = self._look(key, stamp)
                if self._back.keeps(sheet):
                    back.append(key)
                else:
                    portion.append(sheet)
            if len(portion) == _PORTION:
                self.catalogue.put(portion)
                portion = []
            if step:
                step(number, several)
        self.catalogue.put(portion, back)

    def _look(self, key: Key, stamp: str) -> Sheet:
        receipt = self._shelf.receipt(key)
        try:
            sheet = read_sheet(key, self._shelf.get(key), receipt)
        except KnownError as error:
            if error.code != "shelf.damaged":
                raise
            sheet = read_sheet(key, b"", receipt)
            sheet = replace(sheet, entry=replace(sheet.entry, state=State.DAMAGED))
        if (old := self._typed.get(key)) is not None:
            sheet = as_typed(sheet, old.title, old.date, old.organiser)
        return replace(sheet, entry=replace(sheet.entry, stamp=stamp))

    # --- asking ----------------------------------------------------------------

    def page(self, question: Asked, *, below: int | None = None, limit: int = 50) -> Page:
        """What answers, newest day first, ``limit`` of it; the next page begins ``below`` this one."""
        hits = self.catalogue.hits(question, below=below, limit=limit + 1)
        further = hits[limit - 1].number if len(hits) > limit else None
        return Page(self._with_documents(hits[:limit]), further)

    def best(self, question: Asked, limit: int = 50, begin: int = 0) -> Page:
        """What answers best among the newest two thousand: where the words stand often in few others. ``limit`` of it
        from ``begin`` on, where the page before says that this one begins.
        """
        hits = self.catalogue.hits(question, limit=_RANKED)
        graded = sorted(hits, key=lambda hit: (-round(score(hit.text, question.wanted), 9), -hit.number))
        end = begin + limit
        return Page(self._with_documents(graded[begin:end]), end if end < len(graded) else None)

    def count(self, question: Asked) -> int:
        """How many places answer."""
        return self.catalogue.count(question)

    def facets(self, question: Asked, wanted: Callable[[], bool] = lambda: True) -> list[Count]:
        """How many of them have which value; nothing once it is not ``wanted`` any more."""
        return self.catalogue.facets(question, wanted)

    def search(self, query: str = "", chosen: Iterable[tuple[str, str]] = (), limit: int = 50) -> tuple[Found, ...]:
        """The newest answers to what somebody typed."""
        return self.page(asked(query, chosen), limit=limit).found

    def entries(self) -> tuple[Entry, ...]:
        """Every document, newest first, of a pair the public one: for small archives and for tests."""
        hits = self.catalogue.hits(asked(""), limit=1 << 30)
        return tuple(entry for found in self._with_documents(hits) for entry in islice(found.entries, 1))

    def entry(self, key: Key) -> Entry | None:
        """One file."""
        return self.catalogue.entry(key)

    def sister(self, key: Key) -> Key | None:
        """Where the other one of a pair lies, as far as the two name each other; whether they do so truthfully is for
        ``examine.pair`` to say.
        """
        return self.catalogue.sister(key)

    def beside(self, label: str) -> str:
        """Title of the report that lies under ``label`` (its key without the hash), empty without one."""
        return self.catalogue.beside(label)

    def meeting(self, uid: str) -> list[Entry]:
        """The documents of one meeting, newest first."""
        return self.catalogue.meeting(uid)

    def _with_documents(self, hits: Sequence[Hit]) -> tuple[Found, ...]:
        carriers = self.catalogue.carriers(hits)
        return tuple(Found(hit, tuple(carriers[hit.number])) for hit in hits)


def place_beside(root: Path) -> Path:
    """Where the catalogue of a folder lies."""
    return root.parent / f".{root.name}-catalogue.sqlite"


def _order(key: Key) -> tuple[bool, str]:
    """The greatest is read first: the newest day, and what goes with another after all of them, for a copy names no
    meeting of its own.
    """
    return not goes_with(key), key
