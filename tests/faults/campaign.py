"""Cuts, kills and sick disks at a door, and the weak writers that must be caught; for tests and ``benchmarks faults``.

A door is passed once under the recorder; what a power cut would leave is then laid out as often as is asked for. Kills
and refusals are real: a real process, ended or refused at the n-th thing that it does to the disk.
"""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.faults.door_child import SAID, WEAK, Run
from tests.faults.doors import DOORS, Door
from tests.faults.doors.door import words_of
from tests.helpers.cuts import Disk, Record, records, said

ROOT = Path(__file__).parents[2]
POSSIBLE = sys.platform == "linux" and shutil.which("gcc") is not None
REASON = "the recorder is preloaded and made with gcc"
ERRORS = {"full": errno.ENOSPC, "pulled": errno.EIO}


@dataclass
class Count:
    """What was done at a door and what came of it. ``faults``: what must not be; ``caught``: control → found or not."""

    door: str
    cuts: int = 0
    kills: int = 0
    refusals: int = 0
    acknowledged: int = 0
    refused: int = 0
    faults: list[str] = field(default_factory=list)
    caught: dict[str, bool] = field(default_factory=dict)

    def lost(self) -> int:
        return sum(1 for fault in self.faults if "lost:" in fault)

    def halves(self) -> int:
        return sum(1 for fault in self.faults if "half:" in fault)

    def others(self) -> int:
        return len(self.faults) - self.lost() - self.halves()


def library(folder: Path) -> Path:
    """The recorder, made."""
    made = folder / "trace.so"
    source = ROOT / "tests" / "helpers" / "trace.c"
    subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-o", str(made), str(source), "-ldl"], check=True)
    return made


class Passage:
    """A door, and the process that passes through it."""

    def __init__(self, door: Door, process: subprocess.Popen[str], folder: Path) -> None:
        self.door = door
        self._process = process
        self._folder = folder
        self._number = self._undisturbed = 0
        self._laid = self.new("laid")
        self._laid.mkdir()
        self.run(Run(str(self._laid), str(self._folder / "log"), number=-1))

    def new(self, name: str) -> Path:
        """A folder that is not there yet."""
        self._number += 1
        return self._folder / f"{name}-{self._number}"

    def laid(self) -> Path:
        """What lies there before, once more."""
        return Path(shutil.copytree(self._laid, self.new("root")))

    def counted(self) -> int:
        """How many things an undisturbed passage does to the disk; passed once."""
        if not self._undisturbed:
            root = self.laid()
            self.passed(root)
            shutil.rmtree(root)
            self._undisturbed = self.steps
        return self._undisturbed

    def run(self, run: Run) -> int:
        """Status of the run, as the system gives it: a signal, or 0; AssertionError for a bug."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asdict(run)) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, f"{self.door.name}: the process is gone"
        status = int(json.loads(line))
        assert os.WIFSIGNALED(status) or status == 0, f"{self.door.name}: a bug in {run}"
        return status

    def passed(self, root: Path, **more: object) -> tuple[list[str], dict[str, list[str]], int]:
        """What was acknowledged, what was said of refusals, and the signal that ended it (0: none)."""
        run = Run(str(root), str(self._folder / "log"), **more)  # type: ignore[arg-type]
        told = Path(run.log + "." + SAID)
        told.unlink(missing_ok=True)
        status = self.run(run)
        words = said(self.log)
        if os.WIFSIGNALED(status):
            return words, {}, os.WTERMSIG(status)
        found = json.loads(told.read_text("utf-8"))
        self.steps = int(found["steps"])
        return words, found, 0

    @property
    def log(self) -> bytes:
        return (self._folder / "log").read_bytes()

    def judged(self, root: Path, words: list[str], when: str) -> list[str]:
        """What is wrong, said with the moment."""
        return [f"{self.door.name}, {when}: {fault}" for fault in self.door.judge(root, words_of(words))]


@contextmanager
def passage(name: str, folder: Path, recorder: Path) -> Iterator[Passage]:
    """A process at a door; ``folder`` holds all that it does."""
    told = {
        **os.environ,
        "LD_PRELOAD": str(recorder),
        "QT_QPA_PLATFORM": "offscreen",
        "OPENBLAS_NUM_THREADS": "1",  # a process that forks must have no other threads
        "TRYEZA_HOME": str(folder / "nobody"),
    }
    command = [sys.executable, "-m", "tests.faults.door_child", name]
    process = subprocess.Popen(
        command, cwd=ROOT, env=told, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n", f"{name}: the process did not start"
        yield Passage(DOORS[name], process, folder)
    finally:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        process.stdout.close()
        process.wait(60)


def cuts(at: Passage, count: int, seed: int, weak: str = "") -> tuple[int, list[str]]:
    """(acknowledged in all, faults) over ``count`` power cuts of one passage; each moment is drawn."""
    chance = random.Random(seed)
    root = at.laid()
    disk = Disk(root)
    at.passed(root, weak=weak)
    done = list(records(at.log))
    named = [n + 1 for n in range(1, len(done)) if done[n - 1].kind in "rl"]  # after the flush that follows a name
    telling = named + [n + 1 for n, record in enumerate(done) if record.kind in "rlua" and weak != "name first"]
    moments = sorted(chance.choice((chance.randrange(len(done) + 1), chance.choice(telling))) for _ in range(count))
    seen: dict[tuple[bytes, int], list[str]] = {}
    faults: list[str] = []
    words: list[str] = []
    acknowledged = position = 0
    for number, moment in enumerate(moments):
        for record in done[position:moment]:
            _apply(disk, record, words)
        position = moment
        acknowledged += len(words)
        left = at.new("cut")
        disk.cut(left, chance)
        state = _fingerprint(left), len(words)
        if state not in seen:
            seen[state] = at.judged(left, words, f"cut {number} at {moment} of {len(done)}")
        faults += seen[state]
        shutil.rmtree(left, ignore_errors=True)
        if weak and faults:
            break
    shutil.rmtree(root, ignore_errors=True)
    return acknowledged, faults


def _apply(disk: Disk, record: Record, words: list[str]) -> None:
    if record.kind == "a":
        words.append(record.data.decode())
    else:
        disk.apply(record)


def _fingerprint(folder: Path) -> bytes:
    import hashlib

    told = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        told.update(os.fsencode(path.relative_to(folder)) + b"\0")
        if path.is_file():
            told.update(hashlib.sha256(path.read_bytes()).digest())
    return told.digest()


def kills(at: Passage, count: int, seed: int, weak: str = "", *, again: bool = True) -> tuple[int, list[str]]:
    """(acknowledged, faults) over ``count`` kills; after each the program goes on in what was left."""
    chance, steps = random.Random(seed), at.counted()
    faults: list[str] = []
    acknowledged = 0
    for _ in range(count):
        root, kill = at.laid(), chance.randint(1, steps)
        words, _said, signal_no = at.passed(root, kill=kill, weak=weak)
        if signal_no not in (0, signal.SIGKILL):
            faults.append(f"{at.door.name}, kill at {kill}: ended by signal {signal_no}")
        acknowledged += len(words)
        when = f"kill at {kill} of {steps}"
        if again and not weak:
            spare = Path(shutil.copytree(root, at.new("again")))
            faults += _again(at, spare, words, when)
        faults += at.judged(root, words, when)
        shutil.rmtree(root, ignore_errors=True)
        if weak and faults:
            break
    return acknowledged, faults


def refusals(at: Passage, kind: str, count: int, seed: int) -> tuple[int, int, list[str]]:
    """(acknowledged, refused in a sentence, faults) over ``count`` passages on a disk that is full or gone from a step
    on; then it is well again, and the program goes on."""
    chance, steps = random.Random(seed), at.counted()
    faults: list[str] = []
    acknowledged = refused = 0
    for _ in range(count):
        root, sick = at.laid(), chance.randint(1, steps)
        when = f"{kind} from {sick} of {steps}"
        try:
            words, told, ended = at.passed(root, sick=sick, error=ERRORS[kind])
        except AssertionError as error:
            faults.append(f"{at.door.name}, {when}: bug: {error}")
            continue
        if ended:
            faults.append(f"{at.door.name}, {when}: ended by signal {ended}")
        acknowledged += len(words)
        refused += len(told.get("refused", []))
        faults += [f"{at.door.name}, {when}: no sentence: {one}" for one in told.get("refused", []) if _unsaid(one)]
        if kind == "full":
            left = [path.name for path in (root / at.door.sick).rglob("*") if path.name.endswith((".part", ".fresh"))]
            faults += [f"{at.door.name}, {when}: half: {name} was left" for name in left]
        spare = Path(shutil.copytree(root, at.new("again")))
        faults += _again(at, spare, words, when)
        faults += at.judged(root, words, when)
        shutil.rmtree(root, ignore_errors=True)
    return acknowledged, refused, faults


def _unsaid(one: str) -> bool:
    _, _, sentence = one.partition("\t")
    return not sentence.strip() or any(sign in sentence for sign in ("why:", "Errno", "{", "I/O"))


def _again(at: Passage, root: Path, words: list[str], when: str) -> list[str]:
    """The program started once more: everything goes through, and what was acknowledged before is still there."""
    more, told, ended = at.passed(root, number=1)
    faults = [f"{at.door.name}, {when}: stuck: {one}" for one in told.get("refused", [])]
    if ended:
        faults.append(f"{at.door.name}, {when}: stuck: ended by signal {ended}")
    faults += at.judged(root, [*words, *more], f"{when}, and again")
    shutil.rmtree(root, ignore_errors=True)
    return faults


def controls(at: Passage, tries: int, seed: int) -> dict[str, bool]:
    """Weak writer → whether it was caught."""
    found = {}
    for weak in WEAK:
        if weak == "name first" and not at.door.names:
            continue
        found[f"cuts: {weak}"] = bool(cuts(at, tries, seed, weak)[1])
    found["kills: told first"] = bool(kills(at, tries, seed, "told first")[1])
    return found


def campaign(
    at: Passage,
    *,
    cuts_: int,
    kills_: int,
    refusals_: int,
    seed: int,
    controls_: int,
    rounds: int = 1,
    more: Callable[[Count], bool] = lambda done: True,
) -> Count:
    """All of it at one door, in ``rounds`` of equal parts; ``more(what was done)`` is asked after each whether another
    shall follow, so that whoever has less time than it takes has a like share of each.
    """
    count = Count(at.door.name)
    if controls_:
        count.caught = controls(at, controls_, seed)
    for number in range(rounds):
        chance = seed + 1_000 * number
        part = _share(cuts_, number, rounds)
        acknowledged, faults = cuts(at, part, chance)
        count.cuts += part
        count.acknowledged += acknowledged
        count.faults += faults
        part = _share(kills_, number, rounds)
        acknowledged, faults = kills(at, part, chance)
        count.kills += part
        count.acknowledged += acknowledged
        count.faults += faults
        part = _share(refusals_, number, rounds)
        for kind in ERRORS:
            acknowledged, refused, faults = refusals(at, kind, part, chance)
            count.refusals += part
            count.acknowledged += acknowledged
            count.refused += refused
            count.faults += faults
        if not more(count):
            break
    return count


def _share(whole: int, number: int, rounds: int) -> int:
    """How much of it the part with this number does."""
    return whole * (number + 1) // rounds - whole * number // rounds
