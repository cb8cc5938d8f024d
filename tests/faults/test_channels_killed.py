"""kill -9 in a vote at the kiosk, in a roll call and in a show of hands: what was acknowledged is there once."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from facilitator.meeting import outcomes
from facilitator.model import Called, Card, Channel, Closing, KioskVote, Tally
from facilitator.store.file import MeetingFile, box_path
from facilitator.voting import prepare, secret
from facilitator.voting.box import Box
from tests.faults.kill_child import LETTERS
from tests.faults.test_kill import ENV, killed
from tests.helpers.hall import Hall

VOTERS = 40


def opened(folder: Path, method: str, channel: Channel, *, is_secret: bool, options: int) -> Path:
    hall = Hall(folder)
    hall.seat([f"Shoqata {n:02}" for n in range(VOTERS)])
    for letter in LETTERS[:options]:
        hall.do(outcomes.add_measure, f"Masa {letter}")
    vote = hall.do(prepare.add_vote, "Cilat?", method, secret=is_secret, channel=channel)
    hall.wait(secret.open_any(hall.file, vote.uid))
    hall.close()
    return hall.path


def test_every_vote_at_the_kiosk_is_there_once_and_a_lost_one_is_seen(tmp_path: Path) -> None:
    path = opened(tmp_path, "dots", Channel.CARDS, is_secret=True, options=26)
    chance = random.Random(11)
    told: dict[str, str] = {}
    kills = 0
    while len(told) < VOTERS - 6 and kills < 9:
        lines = killed("kiosk", path, kills, lines=chance.randrange(3, 8), delay=chance.uniform(0, 0.004))
        kills += 1
        told |= {line[1]: " ".join(sorted(line[2:])) for line in lines if line[0] == "voted"}
        file = MeetingFile.open(path, ENV)
        assert file.faults == ()
        assert secret.settle(file).result()
        marked = [row.entry for row in file.read(lambda tx: tx.all(KioskVote)).result()]
        given = [row.entry for row in file.read(lambda tx: tx.all(Card)).result()]
        file.close()
        assert len(marked) == len(set(marked))
        assert sorted(marked) == sorted(given), "a mark at the kiosk is a mark on the roll"
        assert set(told) <= set(marked)
        inside = [
            " ".join(f"{letter}{n}" for letter, n in json.loads(card)["choices"].items())
            for card in Box(box_path(path)).read()
        ]
        assert len(inside) == len(set(inside)), "no ballot twice"
        assert set(told.values()) <= set(inside)
        assert len(inside) <= len(marked), "flags > ballots, never the other way"
        assert len(marked) - len(told) <= kills, "one a kill at most was not acknowledged"
    assert len(told) > 10
    file = MeetingFile.open(path, ENV)
    secret.close_secret(file, returned=0, given=0).result()
    (closing,) = file.read(lambda tx: tx.all(Closing)).result()
    file.close()
    assert (closing.given, closing.returned) == (len(marked), len(inside))


def test_every_answer_of_a_roll_call_stands(tmp_path: Path) -> None:
    path = opened(tmp_path, "yesno", Channel.ROLL_CALL, is_secret=False, options=1)
    chance = random.Random(12)
    said: dict[str, str] = {}
    for n in range(5):
        lines = killed("call", path, n, lines=chance.randrange(4, 30), delay=chance.uniform(0, 0.004))
        asked = [line for line in lines if line[0] == "asks"]
        said |= {line[1]: line[2] for line in lines if line[0] == "said"}
        file = MeetingFile.open(path, ENV)
        assert file.faults == ()
        rows = file.read(lambda tx: tx.all(Called)).result()
        file.close()
        stands = {row.entry: str(row.choices["A"]) for row in rows}
        assert len(rows) == len(stands)
        under_way = asked[-1][1:] if asked else ["", ""]
        assert all(stands[entry] == answer for entry, answer in said.items() if entry != under_way[0])
        if under_way[0]:
            assert stands.get(under_way[0]) in (said.get(under_way[0]), under_way[1])
            said |= {under_way[0]: stands[under_way[0]]} if under_way[0] in stands else {}
    assert len(said) > 10


@pytest.mark.parametrize("seed", range(3))
def test_hands_are_counted_whole_or_not_at_all(tmp_path: Path, seed: int) -> None:
    path = opened(tmp_path, "yesno", Channel.HANDS, is_secret=False, options=1)
    lines = killed("hands", path, seed, lines=3, delay=random.Random(seed).uniform(0, 0.01))
    file = MeetingFile.open(path, ENV)
    assert file.faults == ()
    closings = file.read(lambda tx: tx.all(Closing)).result()
    tallies = file.read(lambda tx: tx.all(Tally)).result()
    file.close()
    assert len(closings) == len(tallies) <= 1
    assert len(closings) == 1 or ["closed"] not in lines
