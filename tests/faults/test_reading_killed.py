"""kill -9 in a read-back while contributions are grouped and somebody signs on the screen, with somebody having the
floor or in a break: reopened, everything stands where it stood, what was erased is gone, and the clock is right.
"""

from __future__ import annotations

import random
from datetime import datetime
from pathlib import Path

import pytest

from facilitator.course import recess
from facilitator.floor import left, running
from facilitator.language.dates import seconds_of
from facilitator.meeting.agenda import add_item, open_item
from facilitator.meeting.attendance import arrive
from facilitator.meeting.course.breaks import begin_break
from facilitator.meeting.discussion import add_point
from facilitator.meeting.floor.giving import give_floor
from facilitator.meeting.outcomes import add_measure
from facilitator.meeting.papers.by_hand import allow_handwriting
from facilitator.meeting.setup import open_meeting
from facilitator.model import GroupedPoint, Handwritten, Measure, PointKind, ReadBack, ReadingAnswer, Turn
from facilitator.store.file import MeetingFile
from tests.faults.test_kill import ENV, killed
from tests.helpers.hall import Hall


@pytest.mark.parametrize("state", ["floor", "break"])
def test_what_the_room_said_to_a_measure_stands_after_a_kill(tmp_path: Path, state: str) -> None:
    hall = Hall(tmp_path)
    hall.do(open_meeting)
    body = hall.organisation("Njësoj")
    hall.do(add_measure, "Forcimi i konsultimit")
    item = hall.do(add_item, "Konsultimi publik").uid
    hall.do(open_item, item)
    for text in ("Afati është i shkurtër.", "Mungojnë sallat.", "Portali nuk përditësohet."):
        hall.do(add_point, item, PointKind.ISSUE, text)
    if state == "floor":
        began = hall.do(give_floor, organisation=body.uid).began_at
    else:
        began = hall.do(begin_break, "15").began_at
    hall.do(arrive, hall.person("Agim Ndreu", body).uid)
    hall.do(allow_handwriting)
    hall.close()
    drawn: list[list[str]] = []
    chance = random.Random(11)
    for n in range(3):
        lines = killed("reading", hall.path, n, lines=chance.randrange(6, 15), delay=chance.uniform(0, 0.004))
        kind, uid, text = [line for line in lines if line[0] in ("heard", "changed", "objected")][-1]
        file = MeetingFile.open(hall.path, ENV)
        assert file.faults == ()
        (measure,) = file.read(lambda tx: tx.all(Measure)).result()
        heard = {row.uid: row for row in file.read(lambda tx: tx.all(ReadBack)).result()}
        answers = {row.uid: row for row in file.read(lambda tx: tx.all(ReadingAnswer)).result()}
        lying = {row.point: row.group for row in file.read(lambda tx: tx.all(GroupedPoint)).result()}
        now, rest, moment = file.read(running).result(), file.read(recess).result(), datetime.now().astimezone()
        signed = [row.strokes for row in file.read(lambda tx: tx.all(Handwritten)).result()]
        file.close()
        drawn += [line for line in lines if line[0] in ("draws", "signed", "erased")]
        last = max(n for n, line in enumerate(drawn) if line[0] in ("signed", "erased"))
        known = [drawn[last][1]] if drawn[last][0] == "signed" else []
        later = [line[1] for line in drawn[last + 1 :]]  # on its way when it was killed: a drawing, or an erasure
        assert signed in (known, later, []), "what was signed last, or the one after it"
        erased = max((n for n, line in enumerate(drawn) if line[0] == "erased"), default=0)
        held = hall.path.read_bytes()
        assert not any(line[1].encode() in held for line in drawn[:erased] if line[0] == "signed")
        assert all(line in held for line in map(str.encode, signed))
        _, point, group = [line for line in lines if line[0] == "grouped"][-1]
        assert lying[point] == group, "just grouped, and the one after it is another"
        told = [line for line in lines if line[0] == "objected"]
        assert {line[1] for line in told} <= answers.keys(), "nothing acknowledged is lost"
        if kind == "objected":
            assert answers[uid].text.replace(" ", "_") == text
        later = {row.text for row in answers.values()} | {measure.text}
        assert text in {one.replace(" ", "_") for one in later | {row.text for row in heard.values()}}
        assert len(heard) <= 1, "a measure has been heard in one wording"
        there = now if state == "floor" else rest
        assert there is not None
        assert (there.began_at, there.ended_at) == (began, None), "since the same moment"
        if isinstance(there, Turn):
            assert left(there, moment) == there.limit_s - int(moment.timestamp() - seconds_of(began)) < there.limit_s
