"""What belongs into the evidence of a year or a process: the public document of each kind, verified again today.

A full document never gets in. Of several versions of one document the newest does; and none that names somebody whose
name the newest record of the meeting withholds, for whoever changed their mind since is not published anew. The newest
record says of which year and process a meeting is, with all of its documents; what it withholds counts also where its
document does not get in, because it is a full or a restricted one.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from facilitator.archive.catalogue.rows import Entry, State
from facilitator.archive.recognised import Paper, of
from facilitator.archive.shelf import Key
from facilitator.archive.taking.judged import reason_against
from facilitator.errors import KnownError
from facilitator.examine.apart import examine
from facilitator.files import apart
from facilitator.language.folding import fold
from facilitator.language.sentences import LANGS
from facilitator.record import Audience, Record
from facilitator.report.document import Document
from facilitator.signing import Trust


class Stopped(Exception):
    """Somebody asked to stop; nothing was written."""


class Reports(Protocol):
    """Where documents are read from: a `Shelf`, or a few at hand. Both as `Shelf` has them."""

    def get(self, key: Key) -> bytes: ...

    def receipt(self, key: Key) -> bytes | None: ...


@dataclass(frozen=True, slots=True)
class Choice:
    """Either a ``year`` ("2026") or a ``process``, as the meetings name it or in part; ``every``: all there is."""

    year: str = ""
    process: str = ""
    every: bool = False

    def fits(self, record: Record) -> bool:
        """Whether the meeting of ``record`` belongs to it."""
        if self.every:
            return True
        if self.year:
            return record.meeting.date[:4] == self.year
        return bool(self.process.strip()) and fold(self.process) in fold(record.meeting.process)


@dataclass(frozen=True, slots=True, kw_only=True)
class Included:
    """A public document that gets in. ``verdict``: word of its receipt, empty without one."""

    key: Key
    sha256: str
    size: int
    verdict: str
    receipt: bytes | None
    record: Record
    document: Document

    @property
    def file(self) -> str:
        """Where it lies in the folder."""
        return f"documents/{self.key}"


@dataclass(frozen=True, slots=True)
class OfMeeting:
    """The documents of one meeting, newest first, and ``record``: the newest word of it, with its responses.

    ``said_in``: hash of the document that carries ``record``; ``answered_in`` of the one with the responses.
    """

    record: Record
    documents: tuple[Included, ...]
    said_in: str
    answered_in: str

    @property
    def uid(self) -> str:
        """Of the meeting."""
        return self.record.meeting.uid


class Why(StrEnum):
    """Why a public document of the shelf stays out."""

    OLDER = "older"  # a newer version of the same document is in
    NAMES = "names"  # it names somebody whose name is withheld since
    FAULTY = "faulty"  # it does not verify as a whole, signed report
    FIGURES = "figures"  # annual figures that the documents do not give any more
    DAMAGED = "damaged"  # its bytes are not those that were taken in


@dataclass(frozen=True, slots=True)
class Extra:
    """Annual figures that get in (`counted.with_figures`)."""

    key: Key
    title: str
    lang: str
    made_on: str
    size: int
    receipt: bytes | None

    @property
    def file(self) -> str:
        """Where it lies in the folder."""
        return f"figures/{self.key}"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Everything that gets in, by day of meeting, and what stays out and why."""

    choice: Choice
    meetings: tuple[OfMeeting, ...]
    left: tuple[tuple[Key, Why], ...] = ()
    figures: tuple[Extra, ...] = ()

    @property
    def documents(self) -> Sequence[Included]:
        """All of them, meeting by meeting."""
        return [one for meeting in self.meetings for one in meeting.documents]


def chosen(
    choice: Choice,
    entries: Iterable[Entry],
    shelf: Reports,
    trust: Trust,
    now: datetime,
    *,
    hidden: Iterable[Key] = (),
    step: Callable[[int, int], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> Chosen:
    """Read and verify what the catalogue lists; of what is ``hidden`` from it, only who is withheld there.

    KnownErrors ``shelf.failed``, ``evidence.nothing``; `Stopped`.

    Call from a worker thread: it verifies every document.
    """
    listed = tuple(entries)
    wanted = [one for one in listed if _may_be(choice, one)]
    found: list[Included] = []
    left: list[tuple[Key, Why]] = []
    seen: set[str] = set()
    for done, entry in enumerate(wanted, start=1):
        if stop and stop():
            raise Stopped
        read = _read(entry, shelf, trust, now, choice, seen)
        if isinstance(read, Included):
            found.append(read)
        elif read is not None:
            left.append((entry.key, read))
        if step:
            step(done, len(wanted))
    meetings: defaultdict[str, list[Included]] = defaultdict(list)
    for one in found:
        meetings[one.record.meeting.uid].append(one)
    silent = _further(listed, hidden, meetings, shelf, trust, now, seen)
    kept = []
    for uid, several in meetings.items():
        fit, out = _newest(several, silent[uid])
        if fit and not choice.fits(max(several, key=_age).record):  # it was corrected to another year or process
            fit, out = [], [(one.key, Why.OLDER) for one in several if choice.fits(one.record)]
        left += out
        kept += [_of_meeting(fit)] if fit else []
    if not kept:
        raise KnownError("evidence.nothing", what=choice.year or choice.process)
    kept.sort(key=lambda one: (one.record.meeting.date, one.uid))
    return Chosen(choice, tuple(kept), tuple(sorted(left)))


@dataclass(frozen=True, slots=True)
class _Silent:
    """What a document that does not get in says all the same: when, and who (uids) is not named."""

    meeting: str
    made_at: str
    withheld: frozenset[str]


def _further(
    listed: Iterable[Entry],
    hidden: Iterable[Key],
    meetings: defaultdict[str, list[Included]],
    shelf: Reports,
    trust: Trust,
    now: datetime,
    seen: set[str],
) -> Mapping[str, list[_Silent]]:
    """The other documents of ``meetings``: added there if they are public, else what they withhold, by meeting."""
    here = {one.key for several in meetings.values() for one in several}
    further = [one for one in listed if one.meeting in meetings and one.key not in here and one.state is State.REPORT]
    told: list[Key] = list(hidden)
    for entry in further:
        every = Choice(every=True)
        read = _read(entry, shelf, trust, now, every, seen) if _may_be(every, entry) else None
        if isinstance(read, Included):
            meetings[read.record.meeting.uid].append(read)
        else:
            told.append(entry.key)
    silent: defaultdict[str, list[_Silent]] = defaultdict(list)
    for key in told:
        try:
            one = apart("PDF", _silent_here, shelf.get(key))
        except KnownError as error:
            if error.code == "shelf.failed":
                raise
            continue  # what cannot be read withholds nothing
        silent[one.meeting].append(one)
    return silent


def _silent_here(pdf: bytes) -> _Silent:
    from facilitator.report.extract import embedded

    record = embedded(pdf)[0].for_audience(Audience.PUBLIC)
    nameless = frozenset(person.uid for person in record.people if not person.name)
    return _Silent(str(record.meeting.uid), str(record.made_at), nameless)


def _may_be(choice: Choice, entry: Entry) -> bool:
    if entry.state is State.DAMAGED:
        return bool(choice.year) and entry.key.startswith(choice.year)
    public = entry.state is State.REPORT and entry.final and entry.audience == Audience.PUBLIC
    return public and (not choice.year or entry.date[:4] == choice.year)


def _read(
    entry: Entry, shelf: Reports, trust: Trust, now: datetime, choice: Choice, seen: set[str]
) -> Included | Why | None:
    """None for what does not belong to the choice."""
    try:
        pdf = shelf.get(entry.key)
    except KnownError as error:
        if error.code not in ("shelf.damaged", "shelf.missing"):
            raise
        return Why.DAMAGED
    sha256 = hashlib.sha256(pdf).hexdigest()
    if sha256 in seen or not (choice.year or _fits(choice, pdf)):  # a copy laid beside it by hand, or another process
        return None
    examined = examine(pdf, trust, now)
    record, document = examined.record, examined.document
    if record is None or document is None:
        return Why.FAULTY
    if not choice.fits(record) or document.consolidated or not document.final:
        return None
    if record.audience is not Audience.PUBLIC or document.audience is not Audience.PUBLIC:
        return None
    if reason_against(examined) is not None or any(person.phone or person.email for person in record.people):
        return Why.FAULTY
    seen.add(sha256)
    return Included(
        key=entry.key,
        sha256=sha256,
        size=len(pdf),
        verdict=entry.verdict,
        receipt=shelf.receipt(entry.key) or None,
        record=record,
        document=document,
    )


def _fits(choice: Choice, pdf: bytes) -> bool:
    """Whether it may belong to a process: reading costs a tenth of verifying, and most of an archive does not."""
    if choice.every:
        return True
    try:
        return apart("PDF", _fits_here, choice, pdf)
    except KnownError:
        return True  # said by whoever verifies it


def _fits_here(choice: Choice, pdf: bytes) -> bool:
    from facilitator.report.extract import embedded

    return choice.fits(embedded(pdf)[0])


def _age(one: Included) -> tuple[str, bool, int, str]:
    """Of two that were made of one approval the one in the language of the meeting has its words, the other ours."""
    own = one.document.lang == (one.record.meeting.language or LANGS[0])
    return (one.record.made_at, own, one.size, one.key)


def _newest(several: Sequence[Included], silent: Sequence[_Silent]) -> tuple[list[Included], list[tuple[Key, Why]]]:
    """Of each document the newest version, without those that name who is named no more."""
    ordered = sorted(several, key=_age, reverse=True)
    withheld = {person.uid for person in ordered[0].record.people if not person.name}
    later = [one for one in silent if one.made_at > ordered[0].record.made_at]
    if later:
        withheld |= max(later, key=lambda one: one.made_at).withheld
    kept: dict[Paper, Included] = {}
    left: list[tuple[Key, Why]] = []
    for one in ordered:
        paper = of(one.record, one.document).paper
        if paper in kept:
            left.append((one.key, Why.OLDER))
        elif _names(one.record) & withheld:
            left.append((one.key, Why.NAMES))
        else:
            kept[paper] = one
    return list(kept.values()), left


def _names(record: Record) -> set[str]:
    """Uids of everybody whom the document names, in what it corrects as well."""
    named = {person.uid for person in record.people if person.name}
    return named | (_names(record.previous) if record.previous is not None else set())


def _of_meeting(documents: Sequence[Included]) -> OfMeeting:
    newest = documents[0]
    answered = next((one for one in documents if one.record.responses), newest)
    record = replace(newest.record, responses=answered.record.responses)
    return OfMeeting(record, tuple(documents), newest.sha256, answered.sha256)
