"""A delivery carried out: every file verified, recognised and filed, or kept apart with the reason; resumable.

Verifying goes on beside everybody else; only the few writes of one file are done alone (`alone`): first what is about
to be done (`plan.keep_next`), then the file, its receipt, and the line of the log, which alone makes it done. Whoever
is ended in between does the same again, for every step before the line gives the same when it is repeated.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.archive.alone import alone
from facilitator.archive.index import Index
from facilitator.archive.intake import keep_with_receipt
from facilitator.archive.places.folder import Folder
from facilitator.archive.places.place import Root
from facilitator.archive.recognised import Recognised
from facilitator.archive.shelf import Shelf
from facilitator.archive.taking import plan as plans
from facilitator.archive.taking.judged import Outcome, Reason, reason_against, recognised
from facilitator.archive.taking.log import Entry, IntakeLog
from facilitator.archive.taking.mail import is_pdf
from facilitator.archive.taking.plan import Plan
from facilitator.archive.taking.quarantine import Quarantine
from facilitator.archive.taking.sources import Found, bytes_of, find
from facilitator.archive.taking.versions import Known
from facilitator.errors import KnownError
from facilitator.examine.apart import examine

if TYPE_CHECKING:
    from facilitator.examine.examination import Examination
    from facilitator.signing import IntakeKey, Trust, Verdict


_OF_ONE = frozenset({"shelf.damaged", "shelf.exists"})
"""What is wrong with the copy of one file on the shelf: the others are none the worse for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What became of one file. ``reason``: of a file kept apart a `Reason`, of one left ``Found.left``; ``beside``: the
    key of the version it stands beside; ``verdict`` the word of verification; ``receipt`` the hash of the receipt.
    """

    number: int
    name: str
    size: int
    outcome: Outcome
    sha256: str = ""
    reason: str = ""
    why: str = ""
    key: str = ""
    verdict: str = ""
    relation: str = ""
    beside: str = ""
    receipt: str = ""
    report: Recognised | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A delivery as far as it is. ``open``: files of the plan that nothing was done with yet; ``head`` of the log."""

    plan: Plan
    lines: tuple[Line, ...]
    open: int
    head: str

    @property
    def whole(self) -> bool:
        return self.open == 0

    def counts(self) -> Mapping[Outcome, int]:
        """How many files came to which outcome."""
        return Counter(line.outcome for line in self.lines)


@dataclass(frozen=True)
class Archive:
    """What a delivery is carried out with; ``clock`` gives aware moments, ``index`` the list of the shelf, without one
    that of its folder.
    """

    shelf: Shelf
    trust: Trust
    key: IntakeKey
    clock: Callable[[], datetime]
    index: Callable[[], Index] | None = None

    @property
    def root(self) -> Root:
        return self.shelf.root


def begin(
    archive: Archive,
    sources: Sequence[Path],
    entropy: Callable[[int], bytes],
    sender: str = "",
    email: str = "",
    step: Callable[[int], None] | None = None,
) -> Plan:
    """List and hash what was brought, and write the plan down. KnownErrors ``input.failed``, ``shelf.failed``,
    ``intake.nothing`` (there is no file at all), ``intake.own`` (a source lies in the archive, or holds it).
    """
    place = archive.shelf.place
    for source in sources:
        own, real = place.root.resolve() if isinstance(place, Folder) else None, source.resolve()
        if own is not None and (real == own or own in real.parents or (real in own.parents and source.is_dir())):
            raise KnownError("intake.own", path=str(source))
    found = tuple(find([source.absolute() for source in sources], step))
    if not found:
        raise KnownError("intake.nothing")
    now = archive.clock()
    plan = Plan(
        uid=plans.new_uid(now, entropy(3)),
        begun=now.isoformat(),
        sender=sender,
        email=email,
        sources=tuple(str(source) for source in sources),
        files=found,
    )
    plans.keep(archive.root, plan)
    with alone(archive.root):
        IntakeLog(archive.root).append("begun", now, delivery=plan.uid, files=len(found), sender=sender, email=email)
    return plan


def carry_out(
    archive: Archive,
    plan: Plan,
    step: Callable[[int, int], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> Delivery:
    """Everything of ``plan`` that is not done yet. ``step(done, all)`` after each file; ``stop()`` asked before each:
    what is left then waits for another call. So does a file whose copy on the shelf is damaged, after all the others.

    KnownErrors ``input.failed`` (the stick is gone: what is done is done, the rest waits), ``shelf.failed``,
    ``shelf.damaged``, ``shelf.exists``, ``intake.log``, ``signing.clock``. Call from a worker thread.
    """
    log = IntakeLog(archive.root)
    index = archive.index() if archive.index else Index.of_shelf(archive.shelf)
    index.refresh()
    known = Known(archive.shelf, index.meeting)
    known.follow(log.entries())
    done = set(known.done[plan.uid])
    held: KnownError | None = None
    for number, found in enumerate(plan.files, start=1):
        if number in done:
            continue
        if stop and stop():
            break
        try:
            _one(archive, plan, number, found, log, known)
        except KnownError as error:
            if error.code not in _OF_ONE:
                raise
            held = held or error
            continue
        done.add(number)
        if step:
            step(len(done), len(plan.files))
    if held is not None:
        raise held
    delivery = told(archive.root, plan)
    if delivery.whole:
        _end(archive, plan, log)
    return delivery


def told(root: Root, plan: Plan) -> Delivery:
    """How far a delivery is, as the log tells."""
    log = IntakeLog(root)
    lines = _lines(log, plan)
    return Delivery(plan=plan, lines=lines, open=len(plan.files) - len(lines), head=log.head)


def unfinished(root: Root) -> tuple[Plan, ...]:
    """Deliveries that were begun and not carried out to the end, the oldest first."""
    begun: dict[str, None] = {}
    for entry in IntakeLog(root).entries():
        uid = str(entry.facts.get("delivery", ""))
        if entry.what == "begun":
            begun[uid] = None
        elif entry.what == "ended":
            begun.pop(uid, None)
    return tuple(plans.read(root, uid) for uid in begun)


def give_up(archive: Archive, plan: Plan) -> Delivery:
    """The rest will not come: a stick that is gone for good. What is done stays, the rest is written down as open."""
    _end(archive, plan, IntakeLog(archive.root))
    return told(archive.root, plan)


# one file


def _one(archive: Archive, plan: Plan, number: int, found: Found, log: IntakeLog, known: Known) -> None:
    if found.left:
        _leave(archive, plan, number, found, log, known, found.left, found.reason)
        return
    try:
        data = bytes_of(found.path, found.part)
    except KnownError as error:
        if error.code == "input.failed" and not Path(found.path).parent.is_dir():
            raise  # the stick is gone, not the file
        _leave(archive, plan, number, found, log, known, "unread", str(error.facts.get("reason", "")))
        return
    if hashlib.sha256(data).hexdigest() != found.sha256:  # written to since it was listed, or a stick that forgets
        _leave(archive, plan, number, found, log, known, "other_bytes")
        return
    examination = None
    reason: Reason | None = Reason.UNREADABLE if found.name.lower().endswith(".pdf") else Reason.MAIL
    if is_pdf(data):
        examination = examine(data, archive.trust, archive.clock())
        reason = reason_against(examination)
        if reason is None and not data.startswith(b"%PDF-"):
            reason = Reason.UNREADABLE
    with alone(archive.root):
        _file(archive, plan, number, found, log, known, data, reason, examination)


def _leave(
    archive: Archive, plan: Plan, number: int, found: Found, log: IntakeLog, known: Known, reason: str, why: str = ""
) -> None:
    with alone(archive.root):
        known.follow(log.entries())
        if number not in known.done[plan.uid]:
            facts = {"outcome": Outcome.LEFT, "reason": reason, "why": why, "sha256": ""}
            _append(archive, plan, number, found, log, facts)


def _file(
    archive: Archive,
    plan: Plan,
    number: int,
    found: Found,
    log: IntakeLog,
    known: Known,
    data: bytes,
    reason: Reason | None,
    examination: Examination | None,
) -> None:
    known.follow(log.entries())
    if number in known.done[plan.uid]:
        return  # another program goes on with the same delivery
    facts = plans.next_of(archive.root, plan.uid)
    if facts.pop("number", 0) != number or found.sha256 in known.taken | known.apart:  # another delivery brought it
        facts = _decided(archive, known, found.sha256, data, reason, examination)
        plans.keep_next(archive.root, plan.uid, {**facts, "number": number})
    if facts["outcome"] == Outcome.TAKEN and examination is not None:
        facts |= file_away(archive, data, examination.verdict)
    elif not facts.get("key") and facts["outcome"] != Outcome.LEFT:
        Quarantine(archive.root).put(data)
    _append(archive, plan, number, found, log, facts)


def _decided(
    archive: Archive,
    known: Known,
    digest: str,
    data: bytes,
    reason: Reason | None,
    examination: Examination | None,
) -> dict[str, Any]:
    verdict = str(examination.verdict.verdict) if examination else ""
    report = recognised(examination) if examination else None
    facts: dict[str, Any] = {"sha256": digest, "verdict": verdict, "report": report.as_dict() if report else None}
    if archive.shelf.tomb_of(digest) is not None:
        return {**facts, "sha256": "", "report": None, "outcome": Outcome.LEFT, "reason": "disposed", "why": ""}
    if (key := archive.shelf.find(data)) is not None and archive.shelf.receipt(key) is not None:
        return {**facts, "outcome": Outcome.ALREADY, "key": key}
    if reason is not None:
        outcome = Outcome.ALREADY if digest in known.apart else Outcome.QUARANTINED
        return {**facts, "outcome": outcome, "reason": reason}
    if report is not None:
        stands, beside = known.stands(report, data)
        facts |= {"relation": stands, "beside": beside}
    return {**facts, "outcome": Outcome.TAKEN}


def file_away(archive: Archive, data: bytes, verdict: Verdict, name: str = "") -> dict[str, Any]:
    """Put a file on the shelf with its receipt: facts ``key`` and ``receipt`` (its hash). Hold `alone` meanwhile."""
    key, receipt = keep_with_receipt(data, verdict, archive.shelf, archive.key, now=archive.clock(), name=name)
    return {"key": key, "receipt": hashlib.sha256(receipt).hexdigest()}


def _append(archive: Archive, plan: Plan, number: int, found: Found, log: IntakeLog, facts: dict[str, Any]) -> None:
    shown = {"name": found.name, "size": found.size}
    log.append("file", archive.clock(), delivery=plan.uid, number=number, **shown, **facts)


def _end(archive: Archive, plan: Plan, log: IntakeLog) -> None:
    with alone(archive.root):
        if any(one.what == "ended" and one.facts.get("delivery") == plan.uid for one in log.entries()):
            return
        lines = _lines(log, plan)
        counts = {str(outcome): n for outcome, n in Counter(line.outcome for line in lines).items()}
        left = len(plan.files) - len(lines)
        log.append("ended", archive.clock(), delivery=plan.uid, counts=counts, open=left)
    plans.forget_next(archive.root, plan.uid)


def _files(entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.what == "file"]


def _lines(log: IntakeLog, plan: Plan) -> tuple[Line, ...]:
    mine = [one for one in _files(log.entries()) if one.facts.get("delivery") == plan.uid]
    return tuple(sorted(map(line_of, mine), key=lambda line: line.number))


def line_of(entry: Entry) -> Line:
    """A ``file`` line of the log, read."""
    facts = entry.facts
    texts = ("name", "sha256", "reason", "why", "key", "verdict", "relation", "beside", "receipt")
    return Line(
        number=int(facts["number"]),
        size=int(facts["size"]),
        outcome=Outcome(facts["outcome"]),
        report=Recognised.from_dict(facts["report"]) if facts.get("report") else None,
        **{name: str(facts.get(name, "")) for name in texts},
    )
