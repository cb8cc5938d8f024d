"""kill -9 while a line is drawn and its tie settled: each acknowledged step is there, each once, with none missing."""

from __future__ import annotations

import random
from pathlib import Path

from facilitator.model import CutStep
from facilitator.store.file import MeetingFile
from facilitator.voting.cuts import offered, steps_of
from tests.faults.test_kill import ENV, killed
from tests.helpers.hall import Hall
from tests.unit.test_voting_cuts import counted


def test_a_step_stands_after_a_kill_and_the_next_one_follows(tmp_path: Path) -> None:
    hall, chance = Hall(tmp_path), random.Random(5)
    first = counted(hall).uid
    hall.close()
    for n in range(5):
        lines = killed("line", hall.path, n, lines=chance.randrange(3, 16), delay=chance.uniform(0, 0.004))
        said = [told[1] for told in lines if told[0] == "step"]
        file = MeetingFile.open(hall.path, ENV)
        assert file.faults == ()
        steps = file.read(lambda tx: steps_of(tx, first)).result()
        rows = file.read(lambda tx: tx.all(CutStep)).result()
        ways = file.read(lambda tx: offered(tx, first)).result()
        file.close()
        assert len(rows) == len(steps)
        assert [step.position for step in steps] == list(range(1, len(steps) + 1)), "whole, with no step missing"
        # what was acknowledged last is there, unless the act after it took its place before the kill
        assert said
        assert said[-1] in {step.uid for step in steps} or len(steps) == 1
        assert bool(ways) == (len(steps) == 1 and bool(steps[0].tied))
