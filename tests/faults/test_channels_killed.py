"""kill -9 in a vote at the kiosk, in a roll call and in a show of hands: what was acknowledged is there once."""

from __future__ import annotations

import json
import random
from itertools import islice
from pathlib import Path

import pytest

from facilitator.meeting import outcomes
from facilitator.model import Called, Card, Channel, Closing, HandCount, KioskVote, Round, Tally
from facilitator.store.file import MeetingFile, box_path
from facilitator.voting import prepare, secret
from facilitator.voting.box import Box
from facilitator.voting.round import give_cards
from facilitator.voting.sections import set_sections
from tests.faults.kill_child import LETTERS, patterns
from tests.faults.test_kill import ENV, killed
from tests.helpers.hall import Hall

VOTERS = 40


def opened(
    folder: Path, method: str, channel: Channel, *, is_secret: bool, options: int, persons: bool = False
) -> Path:
    hall = Hall(folder)
    hall.seat([f"Shoqata {n:02}" for n in range(VOTERS)])
    for letter in LETTERS[:options]:
        hall.do(outcomes.add_measure, f"Masa {letter}")
    vote = hall.do(prepare.add_vote, "Cilat?", method, secret=is_secret, channel=channel, persons=persons)
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
    path = opened(tmp_path, "yesno", Channel.ROLL_CALL, is_secret=False, options=1, persons=True)
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


def test_every_card_of_a_second_typing_is_there_once_and_the_first_is_untouched(tmp_path: Path) -> None:
    path = opened(tmp_path, "dots", Channel.CARDS, is_secret=True, options=26)
    file = MeetingFile.open(path, ENV)
    (running,) = file.read(lambda tx: tx.all(Round)).result()
    file.do(give_cards, running.uid).result()
    for text in islice(patterns(), 5):
        secret.put_card(file, text).result()
    secret.begin_again(file, running.uid, "Drita Leka", "Besnik Marku").result()
    file.close()
    chance, told = random.Random(13), []
    for kills in range(4):
        lines = killed("again", path, kills, lines=chance.randrange(3, 9), delay=chance.uniform(0, 0.004))
        told += [" ".join(sorted(line[1:])) for line in lines if line[0] == "again"]
        cards = [json.loads(card) for card in Box(box_path(path)).read()]
        typed = [" ".join(sorted(f"{a}{n}" for a, n in card["choices"].items())) for card in cards if "again" in card]
        assert len(cards) - len(typed) == 5
        assert len(typed) == len(set(typed)), "no card twice"
        assert set(told) <= set(typed)
        assert len(typed) - len(told) <= kills + 1
    assert len(told) > 5


def test_every_count_of_a_section_stands_once(tmp_path: Path) -> None:
    path = opened(tmp_path, "yesno", Channel.HANDS, is_secret=False, options=1)
    file = MeetingFile.open(path, ENV)
    (running,) = file.read(lambda tx: tx.all(Round)).result()
    file.do(set_sections, running.uid, ["Majtas", "Djathtas", "Ballkoni"]).result()
    file.close()
    chance = random.Random(14)
    counted: dict[tuple[str, str], str] = {}
    for kills in range(4):
        lines = killed("sections", path, kills, lines=chance.randrange(4, 20), delay=chance.uniform(0, 0.004))
        counts = [line for line in lines if line[0] == "counts"]
        counted |= {(line[1], line[2]): line[3] for line in lines if line[0] == "counted"}
        file = MeetingFile.open(path, ENV)
        assert file.faults == ()
        rows = file.read(lambda tx: tx.all(HandCount)).result()
        file.close()
        stands = {(row.section, str(row.counter)): str(row.counts["A"][1]) for row in rows}
        assert len(rows) == len(stands), "one count each"
        under_way = (counts[-1][1], counts[-1][2]) if counts else ("", "")
        assert all(stands[key] == yes for key, yes in counted.items() if key != under_way)
        if under_way[0]:
            assert stands.get(under_way) in (counted.get(under_way), counts[-1][3])
            counted |= {under_way: stands[under_way]} if under_way in stands else {}
    assert len(counted) > 3
