"""The door of keeping: full documents parted, some destroyed by two, some handed over, a class written."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

from facilitator import guard
from facilitator.archive import bags
from facilitator.archive.catalogue.reading import read_here
from facilitator.archive.places.names import is_full
from facilitator.archive.retention import disposal, handover, rules, separate
from facilitator.archive.retention.register import Due, Register
from facilitator.archive.shelf import FolderShelf, Key
from facilitator.archive.taking import deliver
from facilitator.errors import KnownError
from facilitator.model import DocumentKind, Sister
from facilitator.signing import dump_pem, load_pem
from tests.faults.doors import intake
from tests.faults.doors.door import Door, Step, half, lost, stuck
from tests.helpers import brought, pki

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


def ready(root: Path) -> None:
    """Reports on the shelf, the full one among the public ones, as before they had a folder of their own."""
    (root / "stick").mkdir()
    (root / "stick" / "a.pdf").write_bytes(brought.signed())
    (root / "stick" / "b.pdf").write_bytes(brought.signed(DocumentKind.RELACION, 2, Sister.FULL))
    (root / "stick" / "c.pdf").write_bytes(brought.signed(DocumentKind.VOTING))
    with mock.patch.object(guard, "run", intake.here):
        made = intake.archive(root, 0)
        deliver.carry_out(made, deliver.begin(made, [root / "stick"], random.Random(1).randbytes))
    for path in made.shelf.internal.iterdir():
        shutil.move(path, made.root / path.name)
    made.shelf.internal.rmdir()
    (root / "trust.pem").write_bytes(dump_pem([pki.world().root.entry()]))
    for name in ("facilitator", "secretary"):
        (root / f"{name}.p12").write_bytes(getattr(pki.world(), name).p12())


def steps(root: Path, run: int) -> Iterator[Step]:
    from facilitator.signing import open_p12

    guard.run = intake.here  # for good: these steps have a process of their own
    now = NOW + timedelta(minutes=run)
    shelf = FolderShelf(root / "home" / "archive")
    trust = load_pem((root / "trust.pem").read_bytes())
    first, second = (open_p12((root / f"{name}.p12").read_bytes(), pki.PASSWORD, now=now) for name in _PEOPLE)
    chance = random.Random(run).randbytes

    def decided() -> str:
        waiting = Register(shelf.root).state.open
        if waiting:
            uid = waiting[0].uid
        else:
            key = next((key for key in shelf.keys() if "_voting_" in key), None)  # noqa: SIM118
            if key is None:  # done, and not acknowledged
                disposal.go_on(shelf, trust, now)
                return next(iter(Register(shelf.root).state.tombs), "")
            uid = disposal.propose(shelf, [key], "afati", first, trust, now, chance).uid
        return disposal.confirm(shelf, uid, second, trust, now)[0].file.key

    def handed() -> str:
        keys = [key for key in shelf.keys() if "_relacion" in key]  # noqa: SIM118
        return handover.hand_over(parcel(shelf), keys, root / "home" / "out", "Ana", "A", chance).uid

    yield f"class {run}", lambda: rules.define(shelf.root, lambda: now, f"K{run}", run, Due.REVIEW, "Ana").name
    yield f"parted {run}", lambda: str(separate.separate(shelf, lambda: now, "Ana"))
    yield f"handed {run}", handed
    yield f"decided {run}", decided


_PEOPLE = ("facilitator", "secretary")


def parcel(shelf: FolderShelf) -> handover.Parcel:
    return handover.Parcel(shelf, lambda key: read_here(Key(key), shelf.get(key)).entry, b"", lambda: NOW)


def judge(root: Path, told: Mapping[str, str]) -> list[str]:
    with mock.patch.object(guard, "run", intake.here):
        return _judged(root, told)


def _judged(root: Path, told: Mapping[str, str]) -> list[str]:
    from facilitator.archive.checkup import look_over

    wrong: list[str] = []
    kept = intake.archive(root, 90)
    trust = load_pem((root / "trust.pem").read_bytes())
    shelf, register = kept.shelf, Register(kept.root)
    bagged = {str(entry.facts["uid"]) for entry in register.entries() if entry.what == "handed_over"}
    for word, given in told.items():
        if word.startswith("class") and given not in register.state.classes:
            wrong.append(lost("a class"))
        elif word.startswith("decided") and (given not in register.state.tombs or given in shelf.keys()):  # noqa: SIM118
            wrong.append(lost("a decision"))
        elif word.startswith("handed") and given not in bagged:
            wrong.append(lost("a hand-over"))
        elif word.startswith("parted") and separate.together(shelf):
            wrong.append(lost("a full document moved"))
    try:
        for uid in bagged:
            bags.check(root / "home" / "out" / uid)
        disposal.go_on(shelf, trust, NOW)
        handover.go_on(parcel(shelf))
        separate.separate(shelf, lambda: NOW, "Ana")
    except KnownError as error:
        return [*wrong, stuck(error.code)]
    full = [key for key in shelf.keys() if is_full(key)]  # noqa: SIM118
    if len(full) != 1 or separate.together(shelf) or (shelf.root / full[0]).exists():
        wrong.append(half("full documents"))
    if Register(kept.root).state.unfinished or Register(kept.root).state.begun:
        wrong.append(stuck("what was begun"))
    found = look_over(shelf, [kept.key.certificate], lambda: NOW, trust).faults
    return wrong + [half(f"{fault.code} {fault.key}") for fault in found]


WARM = (*intake.WARM, "facilitator.archive.retention.handover", "facilitator.archive.retention.separate", "bagit")
DOORS: tuple[Door, ...] = (Door(name="keeping", ready=ready, steps=steps, judge=judge, warm=WARM, sick="home"),)
