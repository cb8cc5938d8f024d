"""The log of intake held against what lies here: its chain, and whether all it says was kept is still kept."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.archive.intake import Fault
from facilitator.archive.shelf import Key, Shelf
from facilitator.archive.taking.judged import Outcome
from facilitator.archive.taking.log import IntakeLog
from facilitator.archive.taking.quarantine import Quarantine
from facilitator.errors import KnownError


def faults_of_intake(shelf: Shelf) -> Iterator[Fault]:
    """``intake.log`` and ``intake.log_end`` of the chain; ``shelf.missing`` for a file that the log names and that is
    gone; ``shelf.missing``, ``shelf.damaged`` of what was kept apart. KnownError ``shelf.failed``.
    """
    log = IntakeLog(shelf.place)
    for error in log.faults():
        yield Fault(Key(""), error.code, error.facts)
    files, quarantine = {*shelf.keys(), *shelf.tombs}, Quarantine(shelf.place)
    apart: set[str] = set()
    for entry in log.entries():
        key = Key(str(entry.facts.get("key", "")))
        if key and key not in files:
            yield Fault(key, "shelf.missing", {"name": key})
        if entry.what == "file" and entry.facts.get("outcome") == Outcome.QUARANTINED:
            apart.add(str(entry.facts["sha256"]))
    gone = {digits for tomb in shelf.tombs.values() for digits in tomb.file.digits}
    apart = {sha256 for sha256 in apart if sha256[:16] not in gone}
    for sha256 in sorted(apart):
        try:
            quarantine.get(sha256)
        except KnownError as error:
            if error.code == "shelf.failed":
                raise
            yield Fault(Key(""), error.code, error.facts)
