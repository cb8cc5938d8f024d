"""What waits apart, and what a person decides about it: released, kept as an old document, or left where it lies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from facilitator.archive.alone import alone
from facilitator.archive.places.place import Root
from facilitator.archive.shelf import slug
from facilitator.archive.taking import plan as plans
from facilitator.archive.taking.deliver import Archive, Line, file_away, line_of
from facilitator.archive.taking.judged import Outcome
from facilitator.archive.taking.log import Entry, IntakeLog
from facilitator.archive.taking.old import How, Old, OldDocuments
from facilitator.archive.taking.quarantine import Quarantine
from facilitator.errors import KnownError
from facilitator.examine.apart import examine
from facilitator.language.folding import clean_line

__all__ = ["How", "Old", "Waiting", "go_on", "keep_as_old", "leave", "old_documents", "release", "waiting"]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NEXT = "settle"
OLD = "dokument"
"""Stands in the name of an old document, where a report has its kind."""
_NEVER = frozenset({"shelf.not_pdf", "shelf.damaged", "shelf.missing", "shelf.disposed", "shelf.exists"})
"""What is said of the file itself: asked again, the shelf would say the same."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file apart: how it came, in which delivery, when and from whom."""

    line: Line
    delivery: str
    moment: datetime
    sender: str


def waiting(root: Root) -> tuple[Waiting, ...]:
    """What nobody has decided about yet, in the order in which it came."""
    return tuple(_waiting(IntakeLog(root).entries()).values())


def old_documents(root: Root) -> Mapping[str, Old]:
    """Key on the shelf → what was typed about it."""
    return OldDocuments(root).by_key()


def release(archive: Archive, sha256: str, why: str, by: str) -> str:
    """Put it on the shelf all the same, with the receipt of what verification finds now; gives the key.

    KnownErrors ``intake.why`` (no reason was given), ``intake.settled`` (nothing of this hash waits), ``shelf.*``.
    """
    return _settled(archive, sha256, How.RELEASED, why, by)


def leave(archive: Archive, sha256: str, why: str, by: str) -> None:
    """It stays where it is, and waits for nobody any more. KnownErrors as of `release`."""
    _settled(archive, sha256, How.LEFT, why, by)


def keep_as_old(archive: Archive, sha256: str, old: Old, by: str) -> str:
    """Put a scan or an export of another program on the shelf under what was typed about it; gives the key.

    KnownErrors ``intake.title`` (none), ``intake.date`` (no day), and as of `release`.
    """
    old = Old(**{name: clean_line(getattr(old, name)) for name in ("title", "date", "organiser", "note")})
    if not old.title:
        raise KnownError("intake.title")
    if old.date:
        try:
            date.fromisoformat(old.date if _DAY.fullmatch(old.date) else "")
        except ValueError as error:
            raise KnownError("intake.date", date=old.date) from error
    return _settled(archive, sha256, How.OLD, old.note or old.title, by, old)


def _settled(archive: Archive, sha256: str, how: How, why: str, by: str, old: Old | None = None) -> str:
    why = clean_line(why)
    if not why:
        raise KnownError("intake.why")
    if done := go_on(archive):  # the same once more, after it was told that it could not be written whole
        again, key = done
        if (again["sha256"], again["how"]) == (sha256, how):
            return key
    with alone(archive.root):
        one = _waiting(IntakeLog(archive.root).entries()).get(sha256)
        if one is None:
            raise KnownError("intake.settled")
        facts: dict[str, Any] = {"sha256": sha256, "how": how, "why": why, "by": by, "delivery": one.delivery}
        if old is not None:
            facts["old"] = {"title": old.title, "date": old.date, "organiser": old.organiser, "note": old.note}
        if how is How.RELEASED and one.line.report is not None:
            facts["report"] = one.line.report.as_dict()
        plans.keep_next(archive.root, _NEXT, facts)
        try:
            return _done(archive, facts)
        except KnownError as error:
            if error.code in _NEVER:
                plans.forget_next(archive.root, _NEXT)  # nothing was done, and nobody else must wait for it
            raise


def go_on(archive: Archive) -> tuple[dict[str, Any], str] | None:
    """Do what was decided and not done when the program ended; gives the decision and its key, None without one.

    A decision about a file that was spoilt meanwhile is let go: the file waits again. KnownErrors as of `release`.
    """
    if not plans.next_of(archive.root, _NEXT):
        return None
    with alone(archive.root):
        facts, key = plans.next_of(archive.root, _NEXT), ""
        if facts and facts["sha256"] in _waiting(IntakeLog(archive.root).entries()):
            try:
                key = _done(archive, facts)
            except KnownError as error:
                if error.code not in _NEVER:
                    raise
                facts = {}
        plans.forget_next(archive.root, _NEXT)
    return (facts, key) if facts else None


def _done(archive: Archive, facts: dict[str, Any]) -> str:
    if facts["how"] != How.LEFT:
        data = Quarantine(archive.root).get(facts["sha256"])
        verdict = examine(data, archive.trust, archive.clock()).verdict
        old = facts.get("old")
        name = f"{old['date'] or '0000-00-00'}_{OLD}_{slug(old['title']) or OLD}" if old else ""
        facts = {**facts, "verdict": str(verdict.verdict), **file_away(archive, data, verdict, name)}
    IntakeLog(archive.root).append("settled", archive.clock(), **facts)
    plans.forget_next(archive.root, _NEXT)
    return str(facts.get("key", ""))


def _waiting(entries: tuple[Entry, ...]) -> dict[str, Waiting]:
    senders: dict[str, str] = {}
    found: dict[str, Waiting] = {}
    for entry in entries:
        facts = entry.facts
        if entry.what == "begun":
            senders[facts["delivery"]] = str(facts.get("sender", ""))
        elif entry.what == "file" and facts["outcome"] == Outcome.QUARANTINED:
            sender = senders.get(facts["delivery"], "")
            found[facts["sha256"]] = Waiting(line_of(entry), facts["delivery"], entry.moment, sender)
        elif entry.what == "settled" or (entry.what == "file" and facts["outcome"] == Outcome.TAKEN):
            found.pop(facts["sha256"], None)  # brought again, it may verify: by a newer program, or after an update
    return found
