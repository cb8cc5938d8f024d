"""The door of intake: a stick is taken in file by file, and what is kept apart is settled."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

from facilitator import guard
from facilitator.archive.taking import deliver, settle
from facilitator.archive.taking.log import IntakeLog
from facilitator.archive.taking.plan import Plan
from facilitator.errors import KnownError
from facilitator.workspace import Workspace
from tests.faults.doors.door import Door, Step, half, lost, stuck
from tests.helpers import brought

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


def stick(root: Path) -> None:
    (root / "stick").mkdir()
    (root / "stick" / "a.pdf").write_bytes(brought.signed())
    (root / "stick" / "b.pdf").write_bytes(brought.letter())
    (root / "stick" / "c.docx").write_bytes(b"PK")
    (root / "stick" / "d.pdf").write_bytes(brought.signed())


def here(work: Any, *args: Any, **kwargs: Any) -> Any:
    """The work of the guard in this process: what strangers may do is not the question here."""
    return work(*args, **kwargs)


def archive(root: Path, minutes: int) -> deliver.Archive:
    from facilitator.archive.intake import own_key
    from facilitator.archive.shelf import FolderShelf
    from facilitator.signing import NOBODY

    space, now = Workspace(root / "home"), NOW + timedelta(minutes=minutes)
    key = own_key(space.intake_key, now=now)
    return deliver.Archive(FolderShelf(space.archive), NOBODY, key, lambda: now)


def taken(root: Path, run: int) -> Iterator[Step]:
    guard.run = here  # for good: these steps have a process of their own
    plans: list[Plan] = []

    def begun() -> None:
        plans.append(deliver.begin(archive(root, run), [root / "stick"], random.Random(run).randbytes))

    def one_more() -> None:
        if not plans:
            raise KnownError("intake.nothing")
        asked = iter([False])
        deliver.carry_out(archive(root, run), plans[0], stop=lambda: next(asked, True))

    def decided() -> None:
        waits = settle.waiting(archive(root, run).root)
        if waits:
            settle.release(archive(root, run), waits[0].line.sha256, "vendim", "Ana")

    yield f"begun {run}", begun
    for number in range(1, 5):
        yield f"file {run} {number}", one_more
    yield f"decided {run}", decided


def judge(root: Path, told: Mapping[str, str]) -> list[str]:
    with mock.patch.object(guard, "run", here):
        return _judged(root, told)


def _judged(root: Path, told: Mapping[str, str]) -> list[str]:
    from facilitator.desk import shelf

    try:
        space, kept = Workspace(root / "home"), archive(root, 90)
    except KnownError as error:
        return [half(error.code)]
    wrong: list[str] = []
    files = [entry for entry in IntakeLog(kept.root).entries() if entry.what == "file"]
    begun = [entry.facts["delivery"] for entry in IntakeLog(kept.root).entries() if entry.what == "begun"]
    if len(begun) < sum(word.startswith("begun") for word in told):
        wrong.append(lost("a delivery"))
    if len(files) < sum(word.startswith("file") for word in told):
        wrong.append(lost("what became of a file"))
    if any(word.startswith("decided") for word in told) and settle.waiting(kept.root) and len(begun) == 1:
        wrong.append(lost("a decision"))
    try:
        settle.go_on(kept)
        for plan in deliver.unfinished(kept.root):
            if not deliver.carry_out(kept, plan).whole:
                wrong.append(stuck("a delivery"))
        if not deliver.carry_out(kept, deliver.begin(kept, [root / "stick"], random.Random(9).randbytes)).whole:
            wrong.append(stuck("another delivery"))
    except KnownError as error:
        return [*wrong, stuck(error.code)]
    after = [entry.facts for entry in IntakeLog(kept.root).entries() if entry.what == "file"]
    twice = Counter((one["delivery"], one["number"]) for one in after) | Counter(
        (one["sha256"], one["outcome"]) for one in after if one["outcome"] in ("taken", "quarantined")
    )
    wrong += [half(f"twice: {what}") for what, count in twice.items() if count > 1]
    if {one["outcome"] for one in after} != {"taken", "quarantined", "left", "already"}:
        wrong.append(lost("an outcome"))
    return wrong + [half(f"{fault.code} {fault.key}") for fault in shelf.look_over(space, lambda: NOW).faults]


WARM = ("facilitator.signing", "facilitator.archive.taking.settle", "facilitator.desk.shelf", "cryptography.x509")
DOORS: tuple[Door, ...] = (Door(name="intake", ready=stick, steps=taken, judge=judge, warm=WARM, sick="home"),)
