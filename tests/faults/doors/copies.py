"""Doors of the copies: on this disk and a second place, out of them and of a damaged file, to others and back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from facilitator import model as m
from facilitator.desk import copies, pen
from facilitator.errors import KnownError
from facilitator.store.copies import meeting_of
from facilitator.store.file import MeetingFile
from facilitator.store.snapshot import Snapshot, name_for, prune, second_copy
from tests.faults.doors.door import ENV, Door, Step, half, kept, lost, torn
from tests.faults.doors.meetings import done
from tests.faults.doors.papers import home, sha
from tests.helpers import meetings as h

PEOPLE = 10


def a_meeting(root: Path) -> None:
    """One of this computer with copies; one damaged; two that came on a stick, the second continues the first."""
    (root / "stick").mkdir()
    for uid in ("m", "damaged", "foreign"):
        file = _made(home(root).meetings / uid / "meeting.tryeza", uid)
        file.snapshot(home(root).snapshots(file.path) / "20261027-090000-000000.tryeza").result()
        file.close()
    damaged = _place(root, "damaged")
    data = bytearray(damaged.read_bytes())
    data[-4096:] = bytes(4096)
    damaged.write_bytes(data)
    foreign = home(root).meetings / "foreign"
    foreign.rename(root / "brought")
    lent = Path(shutil.copyfile(_place(root, "m").parent / "snapshots" / "20261027-090000-000000.tryeza",
                                root / "brought" / "continued.tryeza"))  # fmt: skip
    file = MeetingFile.open(lent, ENV)
    done(file, "continued")
    file.close()


def _made(path: Path, uid: str) -> MeetingFile:
    path.parent.mkdir(parents=True)
    file = MeetingFile.create(path, ENV)
    file.do(h.put, m.Meeting(uid=uid, title=f"Takimi {uid}", date="2026-10-27")).result()
    file.do(h.put, *(h.person(f"{uid}{n}", f"Personi {n}") for n in range(PEOPLE))).result()
    return file


def _place(root: Path, name: str) -> Path:
    return home(root).meetings / name / "meeting.tryeza"


# snapshots


def snapshots(root: Path, run: int, *, second: bool = False) -> Iterator[Step]:
    file = MeetingFile.open(_place(root, "m"), ENV)
    folder = home(root).snapshots(file.path)
    taken: list[Snapshot] = []

    def take(name: str) -> str:
        taken.append(file.snapshot(folder / name).result())
        if not second:
            prune(folder)
        return taken[-1].sha256

    for n in range(6):
        done(file, f"{run}.{n}")
        name = name_for(ENV.clock())
        if not second:
            yield f"snapshot {folder.relative_to(root)}/{name}", partial(take, name)
            continue
        take(name)
        yield f"second stick/m/{name}", partial(_second, root, taken[-1])
    file.close()


def _second(root: Path, taken: Snapshot) -> str:
    return sha(second_copy(taken, root / "stick" / "m"))


def judge_snapshots(root: Path, told: Mapping[str, str]) -> list[str]:
    """The newest ten are kept."""
    newest = dict(list(told.items())[-8:])
    return torn(root / "home" / "meetings" / "m", root / "stick") + kept(root, newest, sha)


# going on from a copy, out of a damaged file, to others and back


def going_on(root: Path, run: int) -> Iterator[Step]:
    space = home(root)
    copy = space.snapshots(_place(root, "m")) / "20261027-090000-000000.tryeza"
    brought = root / "brought"
    yield f"beside m {run}", lambda: copies.go_on_from(copy, space).parent.name
    yield f"rebuilt damaged {run}", lambda: copies.rebuild(_place(root, "damaged"), space, ENV).parent.name
    yield f"received foreign {run}", lambda: pen.receive_copy(brought / "meeting.tryeza", space).parent.name
    yield f"continued m {run}", lambda: pen.receive_copy(brought / "continued.tryeza", space).parent.name
    yield f"given {run}", lambda: _given(root, f"{run}.tryeza")


def _given(root: Path, name: str) -> str:
    file = MeetingFile.open(_place(root, "m"), ENV)
    try:
        pen.settle_opened(file)
        pen.give_copy(file, "Blendi", root / "stick" / name)
    finally:
        file.close()
    return name


def judge_going_on(root: Path, told: Mapping[str, str]) -> list[str]:
    space = home(root)
    wrong, there, brought = [], {}, set[str]()
    for path in space.meeting_files():
        if path.parent.name == "damaged":
            continue
        try:
            uid = meeting_of(path)[0]
            file = MeetingFile.look(path, ENV)
        except KnownError as error:
            wrong.append(half(f"{path.parent.name}: {error.code}"))
            continue
        names = file.read(lambda tx: {row.name for row in tx.all(m.Person)}).result()
        file.close()
        there[path.parent.name] = uid
        if uid != "damaged" and not {f"Personi {n}" for n in range(PEOPLE)} <= names:
            wrong.append(lost(f"people of {path.parent.name}"))
        brought |= {path.parent.name} if "continued" in names else set()
    for word, folder in told.items():
        kind, uid = word.split()[:2]
        if kind == "given":
            if folder and not (root / "stick" / folder).exists():
                wrong.append(lost(f"the copy given: {folder}"))
            elif not folder and not list((root / "stick").glob("*.tryeza")):
                wrong.append(lost("the copy given"))
        elif kind == "continued" and not (folder in brought if folder else brought):
            wrong.append(lost("what was brought back"))
        elif (folder and there.get(folder) != uid) or (
            not folder and list(there.values()).count(uid) < (2 if kind == "beside" else 1)
        ):
            wrong.append(lost(word))
    if "m" not in there:
        wrong.append(lost("the meeting itself"))
    return wrong + torn(root / "stick", root / "home" / "meetings" / "m" / "snapshots")


STORE = ("facilitator.desk.copies", "facilitator.desk.pen", "facilitator.desk.bring", "facilitator.store.file")
DOORS: tuple[Door, ...] = (
    Door(name="snapshot", ready=a_meeting, steps=snapshots, judge=judge_snapshots, warm=STORE, names=False),
    Door(
        name="second place",
        ready=a_meeting,
        steps=partial(snapshots, second=True),
        judge=judge_snapshots,
        warm=STORE,
        sick="stick",
    ),
    Door(name="copies", ready=a_meeting, steps=going_on, judge=judge_going_on, warm=STORE, names=False),
)
