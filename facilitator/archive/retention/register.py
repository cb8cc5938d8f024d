"""The register of keeping: classes, holds, restrictions, decisions and hand-overs, a line each, none ever changed.

It lies beside the log of intake and is chained as that is. What it says now is read by folding its lines (`State`).
The name of whoever decided is in the line; of a decision to destroy, the signatures of both are.
"""

from __future__ import annotations

import contextlib
import json
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from facilitator.archive.chained import NAME, ChainedLog, Entry
from facilitator.archive.places.place import Root

FOLDER = "keeping"
_MEETING = "meeting:"
HASHED = re.compile(r"_([0-9a-f]{16})\.pdf$")
"""Ends a key: the first digits of the file's SHA-256."""


class Due(StrEnum):
    """What is due when the years of a class are over."""

    DISPOSE = "dispose"
    HAND_OVER = "hand_over"
    REVIEW = "review"


class Mark(StrEnum):
    """What keeps a document apart from the rule, until it is lifted."""

    HOLD = "hold"  # nothing is destroyed while a matter needs it
    RESTRICTED = "restricted"  # kept, and found by nobody who searches


@dataclass(frozen=True, slots=True)
class RetentionClass:
    """``years`` after the year of the document, and what is due then. The program knows none of its own."""

    name: str
    years: int
    due: Due


@dataclass(frozen=True, slots=True)
class Said:
    """A line about a target: what, why, by whom, when (UTC); ``title`` for people, as the target was then called.
    ``keys``: the documents that a mark on a meeting meant then, for one that is damaged since tells no meeting.
    """

    what: str
    why: str
    by: str
    moment: datetime
    title: str = ""
    keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class File:
    """A document that a decision names: its key, the hash of its bytes, and of its receipt (empty without one)."""

    key: str
    sha256: str
    receipt: str = ""

    @property
    def digits(self) -> frozenset[str]:
        """What the hash of its bytes may begin with, 16 digits: as they were, and as they should have been."""
        meant = HASHED.search(self.key)
        return frozenset({self.sha256[:16], meant[1] if meant else self.sha256[:16]})


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision to destroy ``files``: who proposed it, when, why; ``second`` and ``confirmed`` once another person has
    agreed; ``done``: nothing of it is left.
    """

    uid: str
    files: tuple[File, ...]
    why: str
    first: str
    proposed: datetime
    statement: Mapping[str, Any]
    second: str = ""
    confirmed: datetime | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is left of a document that was destroyed."""

    file: File
    moment: datetime
    who: tuple[str, str]
    why: str
    decision: str


@dataclass(frozen=True, slots=True)
class Review:
    """Somebody looked through a list of whom this archive trusts (as it then was: ``sha256``); the next is due on
    ``following`` (ISO).
    """

    by: str
    moment: datetime
    following: str
    sha256: str


@dataclass
class State:
    """What the register says now. Targets are keys, or ``meeting:<uid>`` for all documents of a meeting."""

    classes: dict[str, RetentionClass] = field(default_factory=dict)
    assigned: dict[str, str] = field(default_factory=dict)
    marks: dict[Mark, dict[str, Said]] = field(default_factory=lambda: {mark: {} for mark in Mark})
    decisions: dict[str, Decision] = field(default_factory=dict)
    tombs: dict[str, Tombstone] = field(default_factory=dict)
    extended: dict[str, str] = field(default_factory=dict)
    """Key → the key of the same document with a newer timestamp behind."""
    renewed: dict[str, str] = field(default_factory=dict)
    """The same the other way round."""
    begun: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    """Hand-overs that were begun and not written down as done."""
    handed: dict[str, str] = field(default_factory=dict)
    """Key → the hand-over it went with last."""
    reviews: dict[str, Review] = field(default_factory=dict)
    """Name of a trust list → when somebody looked through it last."""

    def class_of(self, key: str, meeting: str) -> RetentionClass | None:
        """Of a document: its own, else its meeting's; None when nobody gave it one."""
        name = self.named(key) or self.assigned.get(of_meeting(meeting), "")
        return self.classes.get(name)

    def named(self, target: str) -> str:
        """Name of the class that a target was given itself, as a file or as one that it was renewed from or into."""
        return next((self.assigned[one] for one in self.same(target) if one in self.assigned), "")

    def marked(self, mark: Mark, key: str, meeting: str) -> Said | None:
        """Why a document is held or restricted, by itself or with its meeting."""
        told = self.marks[mark]
        same = self.same(key)
        mine = next((told[one] for one in (*same, of_meeting(meeting)) if one in told), None)
        return mine or next((said for said in told.values() if not said.keys.isdisjoint(same)), None)

    def handed_with(self, key: str) -> str:
        """The hand-over that a document went with, before or after its timestamp was renewed; "" for none."""
        return next((self.handed[one] for one in self.same(key) if one in self.handed), "")

    def same(self, key: str) -> tuple[str, ...]:
        """The files of one document: this one, those it was renewed from, those it was renewed into; the nearest
        first.
        """
        found = {key: None}
        for ways in (self.renewed, self.extended):
            at = key
            while (at := ways.get(at, "")) and at not in found:
                found[at] = None
        return tuple(found)

    @property
    def open(self) -> tuple[Decision, ...]:
        """Decisions that wait for a second person."""
        return tuple(one for one in self.decisions.values() if one.confirmed is None)

    @property
    def unfinished(self) -> tuple[Decision, ...]:
        """Decisions of two that were not carried out to the end."""
        return tuple(one for one in self.decisions.values() if one.confirmed is not None and not one.done)


class Register(ChainedLog):
    """The register of the archive in ``root``. Whoever appends holds `alone`. KnownErrors ``keeping.log``,
    ``keeping.log_end``.
    """

    folder = FOLDER
    broken = "keeping.log"
    cut = "keeping.log_end"

    def __init__(self, root: Root) -> None:
        super().__init__(root)
        self._lock = threading.Lock()
        self._state, self._folded = State(), ("", 0)  # hash of the last line that is in it, and how many are

    @property
    def state(self) -> State:
        """Everything folded; to be read only. A line that only a later version understands is passed over."""
        with self._lock:
            entries = self.entries()
            last, count = self._folded
            if len(entries) < count or (count and entries[count - 1].sha256 != last):
                self._state, count = State(), 0
            for entry in entries[count:]:
                with contextlib.suppress(KeyError, TypeError, ValueError, AttributeError):
                    _fold(self._state, entry)
            self._folded = (entries[-1].sha256 if entries else "", len(entries))
            return self._state

    def before(self, decision: str) -> State:
        """Everything as it was when somebody proposed this decision."""
        told = State()
        for entry in self.entries():
            if entry.what == "proposed" and entry.facts.get("decision") == decision:
                break
            with contextlib.suppress(KeyError, TypeError, ValueError, AttributeError):
                _fold(told, entry)
        return told

    @property
    def suspected(self) -> State:
        """As `state`; of a register with a line that does not fit, all that any line says: enough to keep silent about
        what was restricted, and for nothing else.
        """
        believed = self.state
        if not self._broken:
            return believed
        told = State()
        try:
            _, lines = self._place.lines(f"{FOLDER}/{NAME}").added()
        except OSError:
            return believed
        for number, line in enumerate(lines, start=1):
            with contextlib.suppress(KeyError, TypeError, ValueError, AttributeError, RecursionError):
                tree = json.loads(line.decode("utf-8", "replace"))
                moment = datetime.fromisoformat(tree["moment"])
                _fold(told, Entry(number, moment, str(tree["what"]), tree["facts"], ""))
        return told


def of_meeting(uid: str) -> str:
    """The target that means all documents of a meeting."""
    return f"{_MEETING}{uid}"


def meeting_in(target: str) -> str:
    """The meeting that a target means; empty when it means one document."""
    return target.removeprefix(_MEETING) if target.startswith(_MEETING) else ""


def _fold(to: State, entry: Entry) -> None:
    facts, what = entry.facts, entry.what
    target = str(facts.get("target", ""))
    if what == "class":
        to.classes[facts["name"]] = RetentionClass(facts["name"], int(facts["years"]), Due(facts["due"]))
    elif what == "assigned":
        to.assigned[target] = facts["class"]
    elif what in set(Mark):
        keys = frozenset(map(str, facts.get("keys", ())))
        to.marks[Mark(what)][target] = Said(what, facts["why"], facts["by"], entry.moment, facts["title"], keys)
    elif what == "lifted":
        to.marks[Mark(facts["mark"])].pop(target, None)
    elif what == "extended":
        to.extended[facts["key"]] = facts["into"]
        to.renewed[facts["into"]] = facts["key"]
    elif what == "reviewed":
        to.reviews[facts["list"]] = Review(facts["by"], entry.moment, facts["following"], facts["sha256"])
    elif what == "handing_over":
        to.begun[facts["uid"]] = facts
    elif what == "handed_over":
        to.begun.pop(facts["uid"], None)
        to.handed.update(dict.fromkeys(facts["keys"], facts["uid"]))
    else:
        _decide(to, entry)


def _decide(to: State, entry: Entry) -> None:
    facts, uid = entry.facts, str(entry.facts.get("decision", ""))
    if entry.what == "proposed":
        statement = facts["statement"]
        files = tuple(File(**one) for one in statement["files"])
        first = facts["signature"]["name"]
        to.decisions[uid] = Decision(uid, files, statement["why"], first, entry.moment, statement)
        return
    made = to.decisions.get(uid)
    if made is None:
        return
    if entry.what == "withdrawn":
        del to.decisions[uid]
        return
    second = facts["signature"]["name"] if entry.what == "confirmed" else made.second
    confirmed = entry.moment if entry.what == "confirmed" else made.confirmed
    done = entry.what == "disposed"
    to.decisions[uid] = Decision(
        uid, made.files, made.why, made.first, made.proposed, made.statement, second, confirmed, done
    )
    if entry.what == "confirmed":
        for file in made.files:
            to.tombs[file.key] = Tombstone(file, entry.moment, (made.first, second), made.why, uid)
