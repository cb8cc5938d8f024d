"""kill -9 while somebody has the floor: reopened, they have it still, since the same moment."""

from __future__ import annotations

import random
from datetime import datetime
from pathlib import Path

from facilitator.floor import left, length, running
from facilitator.model import Turn
from facilitator.store.file import MeetingFile
from tests.faults.test_kill import ENV, killed
from tests.helpers.hall import Hall


def test_a_turn_stands_after_a_kill_and_its_clock_is_right(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    for name in ("Njësoj", "Çelësi", "Rruga Jonë"):
        hall.organisation(name)
    hall.close()
    chance = random.Random(9)
    given: dict[str, str] = {}
    for n in range(6):
        lines = killed("floor", hall.path, n, lines=chance.randrange(4, 9), delay=chance.uniform(0, 0.004))
        given |= {line[1]: line[2] for line in lines if line[0] == "gave"}
        file = MeetingFile.open(hall.path, ENV)
        assert file.faults == ()
        turns = {turn.uid: turn for turn in file.read(lambda tx: tx.all(Turn)).result()}
        now = file.read(running).result()
        file.close()
        assert {uid: turns[uid].began_at for uid in given} == given, "what was acknowledged is there as it was"
        assert sum(turn.ended_at is None for turn in turns.values()) == 1
        assert now is not None
        moment = datetime.now().astimezone()
        since = int(moment.timestamp() - datetime.fromisoformat(now.began_at).timestamp())
        assert length(now, moment) == since >= 0
        assert left(now, moment) == now.limit_s - since
    assert len(given) > 6
