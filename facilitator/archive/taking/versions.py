"""What is known here already: the versions of each document, what was kept apart, and what of each delivery is done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from facilitator.archive.catalogue.rows import Entry as Listed
from facilitator.archive.recognised import Here, Paper, Recognised, Relation, relation
from facilitator.archive.shelf import Key, Shelf
from facilitator.archive.taking.log import Entry
from facilitator.errors import KnownError
from facilitator.record import Audience
from facilitator.sisters import sister_of


class Known:
    """Asks ``listed`` what lies on the shelf of a meeting (its uid), once; `follow` adds what the log tells.

    ``done``: numbers of the files that are done, by delivery; ``apart`` and ``taken``: hashes of
    what was kept apart, and of what was filed.
    """

    def __init__(self, shelf: Shelf, listed: Callable[[str], Iterable[Listed]] = lambda meeting: ()) -> None:
        self._shelf = shelf
        self._listed, self._looked = listed, set[str]()
        self._here: dict[Paper, dict[str, Here]] = defaultdict(dict)
        self._followed = 0
        self.done: dict[str, set[int]] = defaultdict(set)
        self.apart: set[str] = set()
        self.taken: set[str] = set()

    def follow(self, entries: tuple[Entry, ...]) -> None:
        """What was filed since the last call, by this program or another."""
        for entry in entries[self._followed :]:
            facts = entry.facts
            if entry.what == "file":
                self.done[facts["delivery"]].add(facts["number"])
                if facts["outcome"] in ("quarantined", "taken"):
                    (self.apart if facts["outcome"] == "quarantined" else self.taken).add(facts["sha256"])
            if facts.get("report") and facts.get("key"):
                report = Recognised.from_dict(facts["report"])
                here = Here(facts["key"], report.made_at, report.record_sha256)
                self._here[report.paper][here.key] = here
        self._followed = len(entries)

    def stands(self, report: Recognised, data: bytes) -> tuple[Relation, str]:
        """How ``data`` stands to what is here, and the key of the file it stands beside."""
        self._look(report.paper[0])
        here = list(self._here.get(report.paper, {}).values())
        same = [one.key for one in here if one.record_sha256 == report.record_sha256]
        return relation(report, here, [key for key in same if data.startswith(self._bytes(key) or data + b".")])

    def _look(self, meeting: str) -> None:
        if meeting in self._looked:
            return
        self._looked.add(meeting)
        for entry in self._listed(meeting):
            if entry.state == "report" and entry.audience in set(Audience):
                paper = (entry.meeting, entry.kind, entry.lang, str(sister_of(Audience(entry.audience))), 0)
                self._here[paper].setdefault(entry.key, Here(entry.key, entry.made_at, entry.record_sha256))

    def _bytes(self, key: str) -> bytes:
        try:
            return self._shelf.get(Key(key))
        except KnownError:  # damaged or gone: that is the check's to say
            return b""
