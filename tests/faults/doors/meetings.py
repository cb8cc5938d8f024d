"""Doors of the meeting file: acts, acts through the window, the secret box, formats of before."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator import model as m
from facilitator.errors import KnownError
from facilitator.meeting.people import add_person
from facilitator.store.file import MeetingFile, box_path
from facilitator.store.inspect import inspect
from facilitator.store.schema import FORMAT
from facilitator.voting import secret
from facilitator.voting.box import Box
from facilitator.voting.round import give_cards, running
from facilitator.workspace import Workspace
from tests.faults.doors.door import ENV, Door, Step, half, lost, stuck
from tests.faults.kill_child import LETTERS, patterns, votes
from tests.helpers import meetings as h

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

AT_ONCE = 20


def _meeting(root: Path) -> Path:
    return root / "home" / "meetings" / "takimi" / "meeting.tryeza"


# acts


def ready(root: Path) -> None:
    path = _meeting(root)
    path.parent.mkdir(parents=True)
    file = MeetingFile.create(path, ENV)
    file.do(h.put, m.Meeting(uid="m", title="Takimi", date="2026-10-27")).result()
    file.close()


def acts(root: Path, run: int) -> Iterator[Step]:
    """Single rows and imports, with pauses in which the file is settled, and a second opening."""
    for half_way in range(2):
        file = MeetingFile.open(_meeting(root), ENV)
        for n in range(12):
            name = f"{run}.{half_way}.{n}"
            yield f"act {name}", lambda file=file, name=name: done(file, name)
            if n == 5:
                many = [m.Person(uid=ENV.uid(), name=f"{name}/{k}") for k in range(AT_ONCE)]
                yield f"many {name}", lambda file=file, many=many: settled(file.do(h.put, *many).result())
            if n % 4 == 3:
                yield f"settle {name}", lambda file=file: file.settle().result() and None
        yield f"close {run}.{half_way}", file.close


def done(file: MeetingFile, name: str) -> None:
    file.do(add_person, name=name).result()


def settled(_: object) -> None:
    """The rest of a step gives nothing."""


def new_meeting(root: Path, run: int) -> Iterator[Step]:
    """A meeting that is made, in a folder of its own."""
    for n in range(3):
        name = f"{run}.{n}"

        def make(name: str = name) -> str:
            folder = Workspace(root / "home").new_meeting_folder("2026-10-27", name)
            file = MeetingFile.create(folder / "meeting.tryeza", ENV)
            file.do(h.put, m.Meeting(uid=f"m{name}", title=name, date="2026-10-27")).result()
            file.close()
            return folder.name

        yield f"meeting {name}", make


def judge_new(root: Path, told: Mapping[str, str]) -> list[str]:
    wrong = []
    titles = []
    for path in Workspace(root / "home").meeting_files():
        try:
            file = MeetingFile.open(path, ENV)
        except KnownError as error:
            # one that was never acknowledged may be there without an act, or without a byte; it is told as that
            if error.code not in ("file.no_acts", "file.empty") and any(path.read_bytes()):
                wrong.append(half(f"{path.parent.name}: {error.code}"))
            continue
        titles += [row.title for row in file.read(lambda tx: tx.all(m.Meeting)).result()]
        file.close()
    return wrong + [lost(word) for word in told if word.split()[1] not in titles]


def judge_acts(root: Path, told: Mapping[str, str]) -> list[str]:
    return judge_people(_meeting(root), told)


def judge_people(path: Path, told: Mapping[str, str]) -> list[str]:
    try:
        wrong = [f"half: {fault.code} {fault.where}" for fault in inspect(path).faults]
        file = MeetingFile.open(path, ENV)
    except KnownError as error:
        return [lost(f"the file: {error.code}")]
    there = Counter(row.name for row in file.read(lambda tx: tx.all(m.Person)).result())
    expected: set[str] = set()
    for word in told:
        kind, name = word.split()[:2]
        expected |= {name} if kind == "act" else {f"{name}/{k}" for k in range(AT_ONCE)} if kind == "many" else set()
    wrong += [lost(name) for name in sorted(expected - set(there))]
    wrong += [half(f"{name} stands {times} times") for name, times in there.items() if times > 1]
    extra = set(there) - expected
    if len(extra) > 1 and len(extra) != AT_ONCE:
        wrong.append(half(f"acts nobody did: {sorted(extra)[:3]}"))
    if file.read_only:
        wrong.append(stuck(file.read_only))
    else:
        done(file, "goes on")
    file.close()
    return wrong


# the same, through the window


def window_acts(root: Path, run: int) -> Iterator[Step]:
    import os

    os.environ["TRYEZA_HOME"] = str(root / "home")
    from tests.helpers.ui import open_file
    from ui.app import build

    window = build(Workspace(root / "home"), ENV, ["tryeza"])
    window.show()
    for half_way in range(2):
        open_file(window, _meeting(root))
        for n in range(10):
            name = f"{run}.{half_way}.{n}"
            yield f"act {name}", partial(_acted, window, name)
            if n % 5 == 4:
                yield f"snapshot {name}", partial(_snapped, window)
        window.session.close()


def _acted(window: MainWindow, name: str) -> None:
    """Acknowledged is what the window was told; an error is told as the store told it."""
    from tests.helpers.ui import wait_until

    answers: list[object] = []
    if window.session.file is None:
        raise KnownError("file.missing", path="")
    window.session.do(add_person, name=name, then=answers.append, otherwise=answers.append)
    wait_until(lambda: bool(answers), name)
    if isinstance(answers[0], BaseException):
        raise answers[0]


def _snapped(window: MainWindow) -> None:
    from tests.helpers.ui import wait_idle

    window.snapshots.take()
    wait_idle(window)


# the secret box

CARDS = 8


def hall(root: Path) -> None:
    ready(root)
    file = MeetingFile.open(_meeting(root), ENV)
    rows: list[m.Row] = [m.Vote(uid="v", position=1, question="Cilat?", params={"dots": 3, "cap": 2}, secret=True)]
    for n in range(12):
        rows.append(m.Organisation(uid=f"o{n}", name=f"Organizata {n}"))
        rows.append(h.person(f"p{n}", f"Personi {n}", organisation=f"o{n}"))
        rows.append(m.Attendance(uid=f"a{n}", person=f"p{n}", arrived_at=h.AT, arrived_entered_at=h.AT))
    file.do(h.put, *rows).result()
    file.close()


def cards(root: Path, run: int) -> Iterator[Step]:
    file = MeetingFile.open(_meeting(root), ENV)
    secret.settle(file).result()
    if run:  # what the first left is called off
        going = file.read(running).result()
        if going:
            yield f"off {run}", lambda: settled(secret.cancel_any(file, going.uid, "u prish").result())
    yield f"round {run}", lambda: settled(_opened(file))
    for text in islice(patterns(), CARDS):
        yield f"card {run} {text}", lambda text=text: settled(secret.put_card(file, text).result())
    yield f"closed {run}", lambda: settled(secret.close_secret(file).result())
    file.close()


def _opened(file: MeetingFile) -> None:
    vote = file.read(votes).result()
    made = secret.open_any(file, vote, options=[f"Masa {letter}" for letter in LETTERS], reason="sërish").result()
    file.do(give_cards, made.result.uid).result()


def choices(text: str) -> dict[str, int]:
    return {part[0]: int(part[1]) for part in text.split()}


def _key(tree: object) -> str:
    return json.dumps(tree, sort_keys=True)


def judge_cards(root: Path, told: Mapping[str, str]) -> list[str]:
    """Of the last run that began."""
    path = _meeting(root)
    run = max((int(word.split()[1]) for word in told), default=0)
    mine = {word for word in told if word.split()[1] == str(run)}
    typed = {_key(choices(word.split(" ", 2)[2])) for word in mine if word.startswith("card")}
    try:
        wrong = [half(f"{fault.code} {fault.where}") for fault in inspect(path).faults]
        file = MeetingFile.open(path, ENV)
    except KnownError as error:
        return [lost(f"the file: {error.code}")]
    try:
        if file.read_only:
            return [*wrong, stuck(file.read_only)]
        secret.settle(file).result()
        going, closings = file.read(running).result(), file.read(lambda tx: tx.all(m.Closing)).result()
        boxed = box_path(path).exists()
        if boxed is not (going is not None):
            wrong.append(half(f"a box {boxed}, a round {going is not None}"))
        inside: Counter[str] = Counter()
        if going and boxed:
            inside.update(_key(json.loads(card)["choices"]) for card in Box(box_path(path)).read())
        elif closings:
            inside.update(_key(ballot) for ballot in closings[-1].content["ballots"])
        missing = [card for card in typed if inside[card] != 1]
        wrong += [lost(f"{card}: {inside[card]} times") for card in missing]
        if len(inside) > len(typed) + 1 and not any(word.startswith("closed") for word in mine):
            wrong.append(half("cards that nobody typed"))
        if f"round {run}" in mine and not going and not closings:
            wrong.append(lost("the round"))
        if f"closed {run}" in mine and not closings:
            wrong.append(lost("the count"))
    finally:
        file.close()
    return wrong


# formats of before

EARLIER = range(1, FORMAT)


def old_files(root: Path) -> None:
    for n in range(2):
        for version in EARLIER:
            path = root / "home" / "meetings" / f"v{version}-{n}" / "meeting.tryeza"
            path.parent.mkdir(parents=True)
            h.as_format(path, version)


def migrated(root: Path, run: int) -> Iterator[Step]:
    for path in Workspace(root / "home").meeting_files():
        yield f"migrated {path.parent.name}", lambda path=path: _brought_up(path)


def _brought_up(path: Path) -> None:
    file = MeetingFile.open(path, ENV)
    file.close()
    if file.read_only:
        raise KnownError(file.read_only, path=str(path))


def judge_migrated(root: Path, told: Mapping[str, str]) -> list[str]:
    wrong = []
    for version in EARLIER:
        for n in range(2):
            path = root / "home" / "meetings" / f"v{version}-{n}" / "meeting.tryeza"
            kept = path.with_name(f"meeting.before-v{version}.tryeza")
            for name in (path, kept):
                if name is kept and not kept.exists():
                    continue
                try:
                    file = MeetingFile.look(name, ENV)
                except KnownError as error:
                    wrong.append((half if name is kept else lost)(f"{name.name}: {error.code}"))
                    continue
                if file.read(lambda tx: [row.name for row in tx.all(m.Person)]).result() != ["Ana"]:
                    wrong.append(lost(f"{name.name}: Ana"))
                file.close()
            if f"migrated {path.parent.name}" in told:
                if not kept.exists():
                    wrong.append(lost(kept.name))
                elif _format(kept) != version or _format(path) != FORMAT:
                    wrong.append(lost(f"{path.parent.name}: formats {_format(kept)}, {_format(path)}"))
            try:
                _brought_up(path)
            except KnownError as error:
                wrong.append(stuck(error.code))
    return wrong


def _format(path: Path) -> int:
    copy = shutil.copyfile(path, path.with_name("looked-at"))
    with sqlite3.connect(copy) as db:
        found = db.execute("pragma user_version").fetchone()
    copy.unlink()
    return int(found[0])


def nothing(root: Path) -> None:
    (root / "home").mkdir()


STORE = ("facilitator.store.file", "facilitator.meeting.people", "facilitator.voting.secret")
DOORS: tuple[Door, ...] = (
    Door(name="acts", ready=ready, steps=acts, judge=judge_acts, warm=STORE, names=False),
    Door(
        name="window",
        ready=ready,
        steps=window_acts,
        judge=judge_acts,
        warm=(*STORE, "ui.app", "ui.window.main_window", "tests.helpers.ui"),
        names=False,
    ),
    Door(name="new meeting", ready=nothing, steps=new_meeting, judge=judge_new, warm=STORE, names=False),
    Door(name="box", ready=hall, steps=cards, judge=judge_cards, warm=STORE, names=False),
    Door(name="migration", ready=old_files, steps=migrated, judge=judge_migrated, warm=STORE, names=False),
)
