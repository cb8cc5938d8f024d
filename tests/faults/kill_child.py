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

from facilitator.errors import KnownError
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
    """Ask for the floor and give it, for ever; never to whom has it, also after a kill."""
    from facilitator.floor import running
    from facilitator.meeting.floor.giving import ask_floor, give_floor
    from facilitator.model import Organisation

    bodies = file.read(lambda tx: tx.all(Organisation)).result()
    for n in itertools.count():
        now = file.read(running).result()
        others = [body for body in bodies if now is None or body.uid != now.organisation]
        asked = file.do(ask_floor, organisation=others[n % len(others)].uid).result().result
        say("asked", asked.uid)
        turn = file.do(give_floor).result().result
        say("gave", turn.uid, turn.began_at)


def at_kiosk(file: MeetingFile) -> None:
    """One voter after the other at the kiosk, each with a ballot of its own."""
    from facilitator.model import KioskVote, RollEntry, Round
    from facilitator.voting import kiosk

    (running,) = file.read(lambda tx: tx.all(Round)).result()
    voted = {row.entry for row in file.read(lambda tx: tx.all(KioskVote)).result()}
    entries = [row.uid for row in file.read(lambda tx: tx.all(RollEntry)).result()]
    for entry, text in zip(entries, patterns(), strict=False):
        if entry in voted:
            continue
        choices = {part[0]: int(part[1]) for part in text.split()}
        kiosk.cast(file, running.uid, entry, choices).result()
        say("voted", entry, text)


def call(file: MeetingFile, seed: int) -> None:
    """Answers of a roll call, over and over."""
    from facilitator.model import RollEntry, Round
    from facilitator.voting.roll_call import answer_call

    (running,) = file.read(lambda tx: tx.all(Round)).result()
    entries = [row.uid for row in file.read(lambda tx: tx.all(RollEntry)).result()]
    chance = random.Random(seed)
    for entry in itertools.cycle(entries):
        answer = chance.choice("012")
        say("asks", entry, answer)
        file.do(answer_call, running.uid, entry, f"A{answer}").result()
        say("said", entry, answer)


def hands(file: MeetingFile) -> None:
    """The hands counted, and the round with them."""
    from facilitator.model import Round
    from facilitator.voting.hands import enter_hands

    (running,) = file.read(lambda tx: tx.all(Round)).result()
    say("counts")
    file.do(enter_hands, running.uid, {"A": [1, 2, 0]}, entitled=running.roll_size).result()
    say("closed")


def again(file: MeetingFile) -> None:
    """Cards of a second typing, each other than the one before; goes on where the box ends, until all that were given
    are typed.
    """
    from facilitator.voting import secret

    begin = secret.again_inside(file).result()
    for text in itertools.islice(patterns(), begin, None):
        try:
            secret.put_again(file, text).result()
        except KnownError as error:
            if error.code != "cards.too_many":
                raise
            return
        say("again", text)


def sections(file: MeetingFile, seed: int) -> None:
    """Hands of sections, counted over and over."""
    from facilitator.model import HandSection
    from facilitator.voting.sections import count_section

    parts = file.read(lambda tx: tx.all(HandSection)).result()
    chance = random.Random(seed)
    for part, counter in itertools.cycle(itertools.product(parts, (1, 2))):
        yes = str(chance.randrange(9))
        say("counts", part.uid, str(counter), yes)
        counts = {"A": [1, int(yes), 0]}
        file.do(count_section, part.uid, counter, f"Numëruesi {counter}", counts).result()
        say("counted", part.uid, str(counter), yes)


def line(file: MeetingFile) -> None:
    """Draw the line of the counted round after two places, leave the tie, then draw its lot, over and over."""
    from facilitator.model import Round
    from facilitator.voting.cuts import draw_cut, draw_lot, leave_shared

    first = file.read(lambda tx: tx.all(Round)).result()[0].uid
    for _ in range(20):
        for size in (1, 2):
            step = file.do(draw_cut, first, size).result().result
            say("step", step.uid)
        step = file.do(leave_shared, first).result().result
        say("step", step.uid)
    file.do(draw_cut, first, 2).result()
    step = file.do(draw_lot, first, 12, 405, 7).result().result
    say("lot", step.uid, step.inside.replace(" ", ""))


def course(file: MeetingFile, chance: random.Random) -> None:
    """Come to items, rest and go on, for ever."""
    from facilitator.course import recess
    from facilitator.meeting.agenda import open_item
    from facilitator.meeting.course.breaks import begin_break, end_break
    from facilitator.model import AgendaItem, Recess

    items = file.read(lambda tx: tx.all(AgendaItem)).result()
    for _ in itertools.count():
        if file.read(recess).result() is not None:
            row = file.do(end_break).result().result
        elif chance.random() < 0.5:
            row = file.do(begin_break, "15").result().result
        else:
            row = file.do(open_item, chance.choice(items).uid).result().result
        ended = row.ended_at if isinstance(row, Recess) else row.closed_at
        say("did", row.uid, ended or "-")


def reading(file: MeetingFile, chance: random.Random) -> None:
    """Read the measure to the room, which confirms, rewords or objects, group a contribution, and have somebody sign on
    the screen, for ever.
    """
    from facilitator.meeting.log.answers import change_read_measure, object_to_measure
    from facilitator.meeting.log.grouping import add_group, place_point
    from facilitator.meeting.outcomes import read_back_measure
    from facilitator.meeting.papers.by_hand import erase_handwriting, sign_by_hand
    from facilitator.model import Attendance, Measure, Point, PointGroup

    (stay,) = file.read(lambda tx: tx.all(Attendance)).result()
    (measure,) = file.read(lambda tx: tx.all(Measure)).result()
    points = itertools.cycle(file.read(lambda tx: tx.all(Point)).result())
    while True:
        point, groups = next(points).uid, file.read(lambda tx: tx.all(PointGroup)).result()
        group = chance.choice(groups).uid if len(groups) > 2 else ""
        if group:
            file.do(place_point, point, group).result()
        else:
            group = file.do(add_group, point).result().result.uid
        say("grouped", point, group)
        if chance.random() < 0.3:
            file.do(erase_handwriting, stay.person).result()
            say("erased", "-")
        else:
            drawn = ",".join(str(chance.randrange(100, 320)) for _ in range(40))
            say("draws", drawn)
            file.do(sign_by_hand, stay.person, drawn).result()
            say("signed", drawn)
        kind = chance.choice(("heard", "changed", "objected"))
        if kind == "heard":
            row = file.do(read_back_measure, measure.uid).result().result
        elif kind == "changed":
            file.do(change_read_measure, measure.uid, f"Masa {file.env.uid()}").result()
            row = file.read(lambda tx: tx.get(Measure, measure.uid)).result()
        else:
            row = file.do(object_to_measure, measure.uid).result().result
        say(kind, row.uid, row.text.replace(" ", "_"))


def main(mode: str, path: Path, seed: int) -> None:
    from facilitator.voting import secret  # before the opening: kills shall hit the work, not the imports

    say("opening")
    file = MeetingFile.open(path, Env(actor="Ana", device="laptop"))
    say("open")
    if mode == "acts":
        acts(file, random.Random(seed))
    elif mode == "floor":
        floor(file)
    elif mode == "kiosk":
        at_kiosk(file)
    elif mode == "call":
        call(file, seed)
    elif mode == "hands":
        hands(file)
    elif mode == "again":
        again(file)
    elif mode == "sections":
        sections(file, seed)
    elif mode == "line":
        line(file)
    elif mode == "course":
        course(file, random.Random(seed))
    elif mode == "reading":
        reading(file, random.Random(seed))
    elif mode == "early":
        early(file)
    elif mode in ("card", "early-card"):
        cards(file, seed, boast=mode == "early-card")
    elif mode == "open-round":
        vote = file.read(votes).result()
        secret.open_any(file, vote, options=[f"Masa {letter}" for letter in LETTERS], reason="sërish").result()
        say("round")
    elif mode == "close-round":
        secret.close_secret(file).result()
        say("closed")
    say("over")  # nothing more will come
    time.sleep(600)  # until it is killed, however busy the machine is


def votes(tx: Tx) -> str:
    from facilitator.model import Vote

    return tx.all(Vote)[0].uid


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
