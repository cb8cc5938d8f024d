"""The program at one door: ``python -m tests.faults.door_child DOOR``, with ``trace.c`` preloaded.

It loads what the door needs once, then forks for every run, because a run ends in a kill as often as not. A line of
JSON on standard input asks for a run (:class:`Run`), a line answers how it ended. ``weak`` makes a bad writer of it.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from tests.faults.doors import DOORS, Door

SAID = "says"
LOADED = "loaded"
WEAK = ("no flush", "name first", "told first")
"""Three writers that must be caught: who never flushes, who gives the name before the bytes, who tells before it is."""


@dataclass(frozen=True)
class Run:
    """``root`` where the door is, ``log`` what the recorder writes; ``number`` of the run there, -1 lays it out.

    ``kill``: the step at which the program is ended, 0 never; ``sick``: from which step on the disk refuses, with
    ``error``; ``weak``: one of :data:`WEAK`, or empty.
    """

    root: str
    log: str
    number: int = 0
    kill: int = 0
    sick: int = 0
    error: int = 0
    weak: str = ""


class Recorder:
    """The preloaded library, as far as it is there."""

    def __init__(self) -> None:
        self._library: Any = ctypes.CDLL(None)

    def arm(self, run: Run, sick: str) -> None:
        fd = os.open(run.log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        self._library.trace_arm(
            run.root.encode(), fd, ctypes.c_long(run.kill), os.path.join(run.root, sick).encode(),
            ctypes.c_long(run.sick), run.error, int(run.weak == "no flush"),
        )  # fmt: skip

    def rest(self) -> int:
        """Record no more; gives the number of steps."""
        self._library.trace_steps.restype = ctypes.c_long
        steps = int(self._library.trace_steps())
        self._library.trace_arm(None, 0, ctypes.c_long(0), b"", ctypes.c_long(0), 0, 0)
        return steps

    def say(self, word: str) -> None:
        self._library.trace_say(word.encode())


def main(name: str) -> None:
    door = DOORS[name]
    for module in door.warm:
        importlib.import_module(module)
    recorder = Recorder()
    print("ready", flush=True)
    for line in sys.stdin:
        run = Run(**json.loads(line))
        sys.stdout.flush()
        sys.stderr.flush()
        if not (child := os.fork()):
            code = 1
            try:
                code = one(door, run, recorder)
            except BaseException:
                traceback.print_exc()
            finally:
                sys.stderr.flush()
                os._exit(code)
        _, status = os.waitpid(child, 0)
        learn(run)
        print(json.dumps(status), flush=True)


def learn(run: Run) -> None:
    """Import what a run imported beyond this process, so that the next one has it when it begins."""
    told = Path(run.log + "." + LOADED)
    for name in told.read_text("utf-8").split() if told.exists() else ():
        with suppress(ImportError):  # of a name that stands for something else in there
            importlib.import_module(name)
    told.unlink(missing_ok=True)


def one(door: Door, run: Run, recorder: Recorder) -> int:
    """In the forked child. What it says after the recorder's words begins with ``SAID`` and tells of refusals."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    known = set(sys.modules)
    if run.number < 0:
        door.ready(Path(run.root))
        tell(run, known)
        return 0
    if run.weak == "name first":
        name_first()
    recorder.arm(run, door.sick)
    refused: list[str] = []
    try:
        going = door.steps(Path(run.root), run.number)
        while (step := next(going, None)) is not None:
            word, call = step
            if run.weak == "told first":
                recorder.say(word)
                call()
            else:
                attempt(word, call, recorder, refused)
    except KnownError as error:
        refused.append(f"{error.code}\t{sentence(error, 'sq')}")
    steps = recorder.rest()
    Path(run.log + "." + SAID).write_text(json.dumps({"steps": steps, "refused": refused}), "utf-8")
    tell(run, known)
    return 0


def tell(run: Run, known: set[str]) -> None:
    Path(run.log + "." + LOADED).write_text("\n".join(name for name in sys.modules if name not in known), "utf-8")


def attempt(word: str, call: Callable[[], object], recorder: Recorder, refused: list[str]) -> None:
    """What is refused in a sentence was not acknowledged; everything else ends the run as a bug."""
    try:
        given = call()
    except KnownError as error:
        refused.append(f"{error.code}\t{sentence(error, 'sq')}")
    else:
        recorder.say(f"{word}\t{given}" if isinstance(given, str) else word)


def name_first() -> None:
    """Bytes are flushed, but only after they have their name."""
    from facilitator import files

    flushed, settle = files.flushed, files.settle

    def unflushed(part: Path) -> bytes:
        return part.read_bytes()

    def named(part: Path, path: Path, *, new: bool = False) -> None:
        settle(part, path, new=new)
        flushed(path)

    for module in [one for name, one in list(sys.modules.items()) if name.startswith("facilitator")]:
        for attribute, instead in (("flushed", unflushed), ("settle", named)):
            if getattr(module, attribute, None) in (flushed, settle):
                setattr(module, attribute, instead)


if __name__ == "__main__":
    main(sys.argv[1])
