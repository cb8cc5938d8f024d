"""After forty cards in a known order nothing in the meeting's folder tells whose they were, or how they came.

Every file is searched, snapshots and temporary ones included, while the round runs and after it was closed: the places
of the cards in the bytes, the order in which rows come back, and the times. The same search is made of a programme
that leaks on purpose, one for each way to leak, and must find it.
"""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from facilitator.meeting import outcomes
from facilitator.model import Channel, RollEntry
from facilitator.record import canonical
from facilitator.store.file import box_path
from facilitator.voting import kiosk, prepare, secret
from facilitator.voting import round as voting
from tests.helpers.hall import Hall

VOTERS = 40
MEASURES = [f"Masa {n}" for n in range(8)]
LETTERS = "ABCDEFGH"
LIMIT = 0.6
"""Of forty in a known order: a shuffle comes above this by chance once in 30,000 times (|z| > 3.7)."""


def patterns() -> list[dict[str, int]]:
    """Forty cards that can all be told apart."""
    return [{a: 2, b: 1} for a in LETTERS for b in LETTERS if a != b][:VOTERS]


def correlation(order: Sequence[float]) -> float:
    """Spearman's rank correlation of the places with the order of voting, as a size: 1 is the whole order."""
    ranks = {value: rank for rank, value in enumerate(sorted(order))}
    n = len(order)
    return abs(1 - 6 * sum((ranks[value] - at) ** 2 for at, value in enumerate(order)) / (n * (n * n - 1)))


def forms(card: dict[str, int]) -> list[bytes]:
    """How a card may stand in a file: canonical JSON, JSON as the standard library writes it, and as it is typed."""
    return [canonical(card), json.dumps(card).encode(), " ".join(f"{a}{n}" for a, n in card.items()).encode()]


def places(data: bytes, cards: list[dict[str, int]]) -> list[list[int]]:
    """For each form in which every card stands in these bytes, where they first and last do."""
    found = []
    for at in range(3):
        marks = [forms(card)[at] for card in cards]
        if all(mark in data for mark in marks):
            found += [[data.find(mark) for mark in marks], [data.rfind(mark) for mark in marks]]
    return found


def selected(path: Path, cards: list[dict[str, int]]) -> list[list[int]]:
    """In which order ``SELECT`` gives back what holds the cards, from each table of a database without an order."""
    found: list[list[int]] = []
    copy = path.with_suffix(".looked")
    copy.write_bytes(path.read_bytes())
    try:
        db = sqlite3.connect(copy)
        tables = [name for (name,) in db.execute("select name from sqlite_master where type = 'table'")]
        for table in tables:
            rows = [repr(row).encode() for row in db.execute(f'select * from "{table}"')]
            for at in range(3):
                lines = [[n for n, row in enumerate(rows) if forms(card)[at] in row] for card in cards]
                if all(lines) and len({one[0] for one in lines}) == len(cards):
                    found.append([one[0] for one in lines])
        db.close()
    except sqlite3.DatabaseError:
        pass
    finally:
        copy.unlink()
    return found


def single(data: bytes, cards: list[dict[str, int]]) -> int:
    """How many cards stand in a file that must know none of them."""
    return sum(any(form in data for form in forms(card)[:2]) for card in cards)


def leaks(folder: Path, cards: list[dict[str, int]], names: list[str], *, running: bool) -> list[str]:
    """What in this folder is correlated with the order of voting, or ties a card to a voter."""
    found: list[str] = []
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        data = path.read_bytes()
        for order in [*places(data, cards), *selected(path, cards)]:
            if (size := correlation(order)) > LIMIT:
                found.append(f"{path.name}: the order stands there ({size:.2f})")
        if running and path.suffix != ".bin" and (n := single(data, cards)):
            found.append(f"{path.name}: {n} cards before closing")
        for card, name in zip(cards, names, strict=True):
            for form in forms(card)[:2]:
                at = data.find(form)
                if at >= 0 and name.encode() in data[max(0, at - 60) : at + len(form) + 60]:
                    found.append(f"{path.name}: {name} beside a card")
    return found


def hall_of_forty(folder: Path) -> tuple[Hall, str, list[str], list[str]]:
    """A hall, its secret round, and the entries of the roll with a name each in the order in which they will vote."""
    hall = Hall(folder)
    names = [f"Votues{n:03}" for n in range(VOTERS)]
    hall.seat(names)
    for text in MEASURES:
        hall.do(outcomes.add_measure, text)
    vote = hall.do(prepare.add_vote, "Cilat?", "dots", secret=True)
    running = hall.wait(secret.open_any(hall.file, vote.uid, channel=Channel.CARDS)).result
    entries = hall.all(RollEntry, round=running.uid)
    random.Random(5).shuffle(entries)
    return hall, running.uid, [entry.uid for entry in entries], [entry.name for entry in entries]


def by_paper(hall: Hall, running: str, entries: list[str], cards: list[dict[str, int]]) -> None:
    for entry, card in zip(entries, cards, strict=True):
        hall.do(voting.give_cards, running, [entry])
        hall.wait(secret.put_card(hall.file, " ".join(f"{a}{n}" for a, n in card.items())))
        hall.clock.forward(seconds=7)


def by_paper_twice(hall: Hall, running: str, entries: list[str], cards: list[dict[str, int]]) -> None:
    """The second person has the same pile in the same order: the worst that can happen to the order."""
    by_paper(hall, running, entries, cards)
    hall.wait(secret.begin_again(hall.file, running, "Drita Leka", "Besnik Marku"))
    for card in cards:
        hall.wait(secret.put_again(hall.file, " ".join(f"{a}{n}" for a, n in card.items())))
        hall.clock.forward(seconds=7)


def at_kiosk(hall: Hall, running: str, entries: list[str], cards: list[dict[str, int]]) -> None:
    for entry, card in zip(entries, cards, strict=True):
        hall.wait(kiosk.cast(hall.file, running, entry, card))
        hall.clock.forward(seconds=7)


@pytest.mark.parametrize("way", [by_paper, by_paper_twice, at_kiosk])
def test_nothing_tells_the_order_or_the_voter(tmp_path: Path, way: Callable[..., None]) -> None:
    hall, running, entries, names = hall_of_forty(tmp_path)
    cards = patterns()
    way(hall, running, entries, cards)
    assert box_path(hall.path).exists()
    assert leaks(tmp_path, cards, names, running=True) == []
    kiosk_cards = VOTERS if way is at_kiosk else 0
    hall.wait(secret.close_secret(hall.file, returned=VOTERS - kiosk_cards, given=VOTERS - kiosk_cards))
    (tmp_path / "snapshots").mkdir(exist_ok=True)
    hall.file.snapshot(tmp_path / "snapshots" / "pas.tryeza").result()
    assert not box_path(hall.path).exists()
    assert leaks(tmp_path, cards, names, running=False) == []
    hall.close()
    assert leaks(tmp_path, cards, names, running=False) == []
    # the search sees the cards at all: after closing they stand in the file, sorted
    assert any(places(path.read_bytes(), cards) for path in tmp_path.rglob("*.tryeza"))


# programmes that leak


def into_rows(folder: Path, cards: list[dict[str, int]], names: list[str]) -> None:
    """A row for each card as it comes, keyed at random: the pages are filled in order."""
    db = sqlite3.connect(folder / "leak.tryeza")
    db.execute("create table cards(key text primary key, card text) without rowid")
    chance = random.Random(1)
    for card in cards:
        db.execute("insert into cards values(?, ?)", (chance.randbytes(16).hex(), canonical(card).decode()))
        db.commit()
    db.close()


def into_table(folder: Path, cards: list[dict[str, int]], names: list[str]) -> None:
    """A plain table, written in one go at the end but in the order of voting."""
    db = sqlite3.connect(folder / "leak.tryeza")
    db.execute("create table cards(card text)")
    db.executemany("insert into cards values(?)", [(json.dumps(card),) for card in cards])
    db.commit()
    db.close()


def into_slots_in_order(folder: Path, cards: list[dict[str, int]], names: list[str]) -> None:
    """The first free slot instead of a random one."""
    data = b"".join(canonical({"choices": card}).ljust(256, b"\0") for card in cards)
    (folder / "leak.bin").write_bytes(data)


def second_typing_as_rows(folder: Path, cards: list[dict[str, int]], names: list[str]) -> None:
    """The first typing well mixed, the second one as rows: what one hides the other tells."""
    mixed = list(cards)
    random.Random(3).shuffle(mixed)
    (folder / "mixed.bin").write_bytes(b"".join(canonical({"choices": card}).ljust(256, b"\0") for card in mixed))
    db = sqlite3.connect(folder / "leak.tryeza")
    db.execute("create table typed_again(uid text primary key, choices text)")
    chance = random.Random(2)
    for card in cards:
        db.execute("insert into typed_again values(?, ?)", (chance.randbytes(16).hex(), canonical(card).decode()))
    db.commit()
    db.close()


def into_log(folder: Path, cards: list[dict[str, int]], names: list[str]) -> None:
    """A line for the last card only, with who was in front of the screen."""
    (folder / "trace.tmp").write_bytes(names[-1].encode() + b" " + canonical(cards[-1]))


@pytest.mark.parametrize("leak", [into_rows, into_table, into_slots_in_order, second_typing_as_rows, into_log])
def test_a_programme_that_leaks_is_caught(tmp_path: Path, leak: Callable[..., None]) -> None:
    names = [f"Votues{n:03}" for n in range(VOTERS)]
    leak(tmp_path, patterns(), names)
    assert leaks(tmp_path, patterns(), names, running=True)


@pytest.mark.parametrize("way", [at_kiosk, by_paper_twice])
def test_a_box_that_takes_the_first_free_slot_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: Callable[..., None]
) -> None:
    """The program's own box, with the chance taken out of it."""
    from facilitator.voting.box import Box

    monkeypatch.setattr(Box, "_below", lambda self, n: 0)
    hall, running, entries, names = hall_of_forty(tmp_path)
    way(hall, running, entries, patterns())
    assert leaks(tmp_path, patterns(), names, running=True)
    hall.file.close()
