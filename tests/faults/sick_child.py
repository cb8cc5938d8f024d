"""The program on a sick disk: ``python -m tests.faults.sick_child FILE ACTS``.

Every act is the program's own and sent again until it is saved, as somebody presses Enter again. It says one line for
what was acknowledged, one for what was refused, and one for every error that was not foreseen.
"""

from __future__ import annotations

import itertools
import os
import sys
from pathlib import Path
from typing import Any

from facilitator.errors import KnownError
from facilitator.meeting.people import add_person
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile

TRIES = 60


def say(*words: str) -> None:
    os.write(1, ("\t".join(words) + "\n").encode())


def attempt(what: str, act: Any) -> bool:
    try:
        act()
    except KnownError as error:
        say("refused", what, error.code, str(error.facts.get("reason", "")), repr(error.__cause__))
        return False
    except BaseException as error:
        say("bug", what, repr(error))
        return False
    return True


def main(path: Path, acts: int) -> None:
    file = MeetingFile.open(path, Env(actor="Ana", device="laptop"))
    sick = path.parent / "sick"
    sick.touch()
    copies = path.parent / "copies"
    for n in range(acts):
        name = f"Personi {n}"
        for _ in range(TRIES):
            if attempt(name, lambda name=name: file.do(add_person, name=name).result()):  # type: ignore[misc]
                say("saved", name)
                break
        if n % 7 == 0:
            attempt("settle", lambda: file.settle().result())
        if n % 11 == 0:
            attempt("read", lambda: file.read(lambda tx: tx.has_acts("x")).result())
        if n % 50 == 0:
            target = copies / f"{n}.tryeza"
            attempt("snapshot", lambda target=target: file.snapshot(target).result())  # type: ignore[misc]
    sick.unlink()
    next(itertools.islice((1 for _ in range(3) if attempt("close", file.close)), 1), None)
    say("end")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
