"""The program that gets killed: ``python -m tests.faults.kill_child MODE FILE SEED``.

It says on standard output, one line a write, what a person would have seen acknowledged; each line is written only
after the future has resolved, except in the modes ``early`` and ``early-card``, which are wrong on purpose.
"""

from __future__ import annotations

import itertools
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from facilitator.model import Person
from facilitator.store.acts import ActSpec
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from facilitator.store.tx import Tx

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def say(*words: str) -> None:
    os.write(1, (" ".join(words) + "\n").encode())


def act(function: Callable[..., Any]) -> Callable[..., Any]:
    function.act = ActSpec(function.__name__, True)  # type: ignore[attr-defined]
    return function


@act
def put(tx: Tx, *rows: Person) -> None:
    for row in rows:
        tx.blob(row.uid.encode())
        tx.add(row)


@act
def put_and_boast(tx: Tx, row: Person) -> None:
    """Acknowledges before the commit."""
    tx.add(row)
    say("act", "?", f"+{row.uid}")
    time.sleep(0.03)


def acts(file: MeetingFile, chance: random.Random) -> None:
    """Single rows, imports of twenty, undo, redo and snapshots, for ever."""
    for n in itertools.count():
        kind = chance.random()
        if kind < 0.70:
            future = file.do(put, Person(uid=file.env.uid(), name=f"Personi {n}"))
        elif kind < 0.80:
            future = file.do(put, *(Person(uid=file.env.uid(), name=f"{n}/{k}") for k in range(20)))
        elif kind < 0.90 and file.undo_name:
            future = file.undo()
        elif kind < 0.96 and file.redo_name:
            future = file.redo()
        else:
            name = f"{time.time_ns()}.tryeza"
            file.snapshot(file.path.parent / "snapshots" / name).result()
            say("snapshot", name)
            continue
        done = future.result()
        say("act", done.act, *(("-" if row.after is None else "+") + row.uid for row in done.rows))


def early(file: MeetingFile) -> None:
    for n in itertools.count():
        file.do(put_and_boast, Person(uid=file.env.uid(), name=str(n))).result()


def patterns() -> Iterator[str]:
    """Ballots that can be told apart: ``A2 B1``, ``A2 C1`` …"""
    return (f"{a}2 {b}1" for a, b in itertools.permutations(LETTERS, 2))


def cards(file: MeetingFile, begin: int, *, boast: bool = False) -> None:
    from facilitator.voting import secret

    for text in itertools.islice(patterns(), begin, None):
        if boast:
            say("card", text)
            time.sleep(0.03)
        secret.put_card(file, text).result()
        if not boast:
            say("card", text)


def floor(file: MeetingFile) -> None:
    """Ask for the floor and give it, for ever."""
    from facilitator.meeting.floor.giving import ask_floor, give_floor
    from facilitator.model import Organisation

    bodies = file.read(lambda tx: tx.all(Organisation)).result()
    for n in itertools.count():
        asked = file.do(ask_floor, organisation=bodies[n % len(bodies)].uid).result().result
        say("asked", asked.uid)
        turn = file.do(give_floor).result().result
        say("gave", turn.uid, turn.began_at)


def main(mode: str, path: Path, seed: int) -> None:
    from facilitator.voting import secret  # before the opening: kills shall hit the work, not the imports

    say("opening")
    file = MeetingFile.open(path, Env(actor="Ana", device="laptop"))
    say("open")
    if mode == "acts":
        acts(file, random.Random(seed))
    elif mode == "floor":
        floor(file)
    elif mode == "early":
        early(file)
    elif mode in ("card", "early-card"):
        cards(file, seed, boast=mode == "early-card")
    elif mode == "open-round":
        vote = file.read(votes).result()
        secret.open_any(file, vote, options=[f"Masa {letter}" for letter in LETTERS]).result()
        say("round")
    elif mode == "close-round":
        secret.close_secret(file).result()
        say("closed")
    time.sleep(600)  # until it is killed, however busy the machine is


def votes(tx: Tx) -> str:
    from facilitator.model import Vote

    return tx.all(Vote)[0].uid


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
