"""kill -9 in a break and in an item: reopened, the meeting stands where it stood, and the clock is right."""

from __future__ import annotations

import random
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest

from facilitator.course import course, current, recess, spent
from facilitator.language.dates import seconds_of
from facilitator.meeting.setup import open_meeting
from facilitator.model import AgendaItem, Meeting, Recess, Stretch
from facilitator.store.file import MeetingFile
from tests.faults.test_kill import ENV, killed
from tests.helpers.hall import Hall


def test_a_break_and_an_item_stand_after_a_kill(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    hall.do(open_meeting)
    hall.close()
    chance = random.Random(5)
    seen: set[str] = set()
    for n in range(60):  # eight kills, and as many more as it takes to hit both
        if n >= 8 and seen == {"break", "item"}:
            break
        lines = killed("course", hall.path, n, lines=chance.randrange(4, 10), delay=chance.uniform(0, 0.004))
        _, uid, ended = [line for line in lines if line[0] == "did"][-1]
        file = MeetingFile.open(hall.path, ENV)
        assert file.faults == ()
        moment = datetime.now().astimezone()
        rests = {row.uid: row for row in file.read(lambda tx: tx.all(Recess)).result()}
        stretches = file.read(lambda tx: tx.all(Stretch)).result()
        items = file.read(lambda tx: tx.all(AgendaItem)).result()
        parts = file.read(course, moment).result()
        used = file.read(spent, moment).result()
        now, rest = current(items), file.read(recess).result()
        opened = file.read(lambda tx: tx.all(Meeting)).result()[0].opened_at
        file.close()
        # what was acknowledged last is there; the act after it may be there as well, whole
        assert uid in rests or uid in {item.uid for item in items}
        if uid in rests and ended == "-" and rest is not None:
            assert (rest.uid, bool(rest.until)) == (uid, True)
        running = [row for row in stretches if row.ended_at is None]
        assert len(running) + (rest is not None) <= 1
        if rest is not None:
            seen.add("break")
            assert parts[-1].began == seconds_of(rest.began_at)
            assert rest.item == (now.uid if now else None)
        elif running:
            seen.add("item")
            assert now is not None
            assert running[0].item == now.uid
            assert used[now.uid] >= int(moment.timestamp() - seconds_of(running[0].began_at)) >= 0
        assert sum(part.ended - part.began for part in parts) == pytest.approx(
            moment.timestamp() - seconds_of(opened or "")
        )
        assert all(one.ended == two.began for one, two in pairwise(parts))
    assert seen == {"break", "item"}
