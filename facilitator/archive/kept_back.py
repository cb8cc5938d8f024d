"""What goes with a restricted document and is kept back with it: found by what the files say, not by their names.

A report carries its meeting, kind, language and the hash of its Record, and a full one names the Record of its public
sister: whoever carries the same, or names it, says the same, whatever the file is called. What another program printed
carries nothing, but its pages still show the hash of the Record. Only a scan says nothing at all; of that the name
decides, which the shelf itself gave it (`shelf.goes_with`), as it does where the restricted file cannot be read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from facilitator.archive.catalogue.reading import read_sheet
from facilitator.archive.catalogue.rows import Entry, Sheet, State
from facilitator.archive.catalogue.words import asked
from facilitator.archive.retention.rules import Hidden, hidden
from facilitator.archive.shelf import COPY, Key, Shelf, goes_with
from facilitator.errors import KnownError

if TYPE_CHECKING:
    from facilitator.archive.catalogue.protocol import Catalogue

_GROUP = 8
"""Digits that a page shows together of a hash."""
_NO_DIGIT = re.compile(r"[^0-9a-f]+")


class KeptBack:
    """What of ``shelf`` nobody may find, as far as it is known; `look` brings it up to date. KnownErrors
    ``shelf.failed``, ``catalogue.failed``. Call from one thread at a time.
    """

    def __init__(self, shelf: Shelf, catalogue: Catalogue) -> None:
        self._shelf, self._catalogue = shelf, catalogue
        self._marked = Hidden()
        self._says: dict[Key, Entry | None] = {}  # of each that is restricted by itself; None: it says nothing
        self._mute: dict[Key, str] = {}  # stamps of those that say nothing: read again when they are other files
        self._passed: dict[Key, Sheet] = {}  # read and kept back: not to be read again at each look
        self._labels: set[str] = set()
        self._silent: set[str] = set()  # labels of those whose own words are not known

    def look(self) -> set[Key]:
        """Keys that are kept back: marked, or in the catalogue and saying the same."""
        self._marked = hidden(self._shelf.register)
        self._says = {key: self._said(key) for key in map(Key, sorted(self._marked.alone))}
        told = [entry for entry in self._says.values() if entry is not None]
        of_meetings = [one for uid in sorted(self._marked.meetings) for one in self._catalogue.meeting(uid)]
        apart = {*map(Key, self._marked.keys), *(one.key for one in of_meetings)}
        self._labels = {_label(key) for key in apart}
        self._silent = {_label(key) for key in self._marked.keys if self._says.get(Key(key)) is None}
        for one in told:
            apart |= {other.key for other in self._catalogue.meeting(one.meeting) if same(one, other)}
            apart |= self._printed(one)
        self._passed = {key: sheet for key, sheet in self._passed.items() if self.holds(sheet)}
        return apart

    def by_name(self, key: Key) -> bool:
        """Whether it is the copy of one that is kept back: nobody needs to read it."""
        return _label(key).endswith(f"_{COPY}") and not self._labels.isdisjoint(goes_with(key))

    def passed(self, key: Key, stamp: str) -> bool:
        """Whether it was read as it lies and is still kept back."""
        return key in self._passed and self._passed[key].entry.stamp == stamp

    def keeps(self, sheet: Sheet) -> bool:
        """`holds`, remembered."""
        if not self.holds(sheet):
            return False
        self._passed[sheet.entry.key] = sheet
        return True

    def holds(self, sheet: Sheet) -> bool:
        """Whether a file that was read goes with what is restricted."""
        entry, told = sheet.entry, [one for one in self._says.values() if one is not None]
        if entry.meeting and entry.meeting in self._marked.meetings:
            self._labels.add(_label(entry.key))
            return True
        if entry.state is State.REPORT:
            return any(same(one, entry) for one in told) or not self._silent.isdisjoint(goes_with(entry.key))
        pages = [_NO_DIGIT.sub("", passage.text) for passage in sheet.passages]
        shown = any(one.record_sha256 in page for one in told if one.record_sha256 for page in pages)
        return shown or not self._labels.isdisjoint(goes_with(entry.key))

    def _printed(self, one: Entry) -> set[Key]:
        """Files of the catalogue that carry nothing, on whose pages the hash of this Record stands."""
        if not one.record_sha256:
            return set()
        words = " ".join(one.record_sha256[at : at + _GROUP] for at in range(0, len(one.record_sha256), _GROUP))
        hits = self._catalogue.hits(asked(f'"{words}"'), limit=1 << 20)
        found = (entry for several in self._catalogue.carriers(hits).values() for entry in several)
        return {entry.key for entry in found if entry.state is State.NO_RECORD}

    def _said(self, key: Key) -> Entry | None:
        """What a restricted file says: looked up or read once, for a scan takes long and says nothing each time."""
        known = self._says.get(key)
        if known is not None:
            return known
        stamp = self._shelf.stamp(key)
        if self._mute.get(key) == stamp:
            return None
        entry = self._read(key)
        self._mute.pop(key, None)
        if entry is None:
            self._mute[key] = stamp
        return entry

    def _read(self, key: Key) -> Entry | None:
        entry = self._catalogue.entry(key)
        if entry is None:
            try:
                entry = read_sheet(key, self._shelf.get(key)).entry
            except KnownError as error:
                if error.code == "shelf.failed":
                    raise
                return None
        return entry if entry.state is State.REPORT and entry.record_sha256 else None


def same(restricted: Entry, other: Entry) -> bool:
    """Whether ``other`` says what a restricted report says: another file of it, or the full sister of a public one."""
    paper = (restricted.meeting, restricted.kind, restricted.lang) == (other.meeting, other.kind, other.lang)
    carries = other.record_sha256 == restricted.record_sha256
    return paper and (carries or (not restricted.names and other.names == restricted.record_sha256))


def _label(key: str) -> str:
    return key.rpartition("_")[0]
