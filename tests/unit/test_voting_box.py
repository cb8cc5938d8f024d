"""The box: nothing in the file tells when a card came, and nothing that was acknowledged is lost."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.errors import KnownError
from facilitator.voting.box import SIZE, Box


def made(folder: Path, slots: int = 20, seed: int = 7) -> Box:
    return Box.create(folder / "box.bin", slots, round_uid="a" * 32, entropy=random.Random(seed).randbytes)


def test_what_goes_in_comes_out_sorted_and_again_after_reopening(tmp_path: Path) -> None:
    box = made(tmp_path)
    for card in (b"ccc", b"a", b"", b"bb"):
        box.put(card)
    assert Box(box.path).read() == box.read() == [b"", b"a", b"bb", b"ccc"]
    assert (len(Box(box.path)), Box(box.path).round) == (4, "a" * 32)


def test_size_never_changes_and_slots_do_not_follow_arrival(tmp_path: Path) -> None:
    box = made(tmp_path, slots=60)
    size = box.path.stat().st_size
    order = [box.put(bytes([n])) for n in range(40)]
    assert box.path.stat().st_size == size == 61 * SIZE
    rising = sum(a < b for a, b in itertools.pairwise(order))
    assert 10 < rising < 30  # 39 steps; in arrival order all would rise
    assert len(set(order)) == 40


def test_a_full_box_says_so_and_a_long_card_is_a_bug(tmp_path: Path) -> None:
    box = made(tmp_path, slots=2)
    box.put(b"a")
    box.put(b"b")
    with pytest.raises(KnownError, match=r"box\.full"):
        box.put(b"c")
    with pytest.raises(ValueError, match="does not fit"):
        box.replace(1, b"x" * SIZE)


def test_retyping_and_taking_out_leave_no_copy(tmp_path: Path) -> None:
    box = made(tmp_path)
    token = box.put(b"first-choice")
    box.replace(token, b"second-choice")
    other = box.put(b"taken-out")
    box.take_out(other)
    data = box.path.read_bytes()
    assert b"first-choice" not in data
    assert b"taken-out" not in data
    assert box.read() == [b"second-choice"]
    with pytest.raises(KnownError, match=r"box\.unknown_card"):
        box.take_out(other)


def test_damage_is_seen(tmp_path: Path) -> None:
    box = made(tmp_path)
    slot = box.put(b"card")
    data = bytearray(box.path.read_bytes())
    data[slot * SIZE + 3] ^= 1
    box.path.write_bytes(data)
    assert Box(box.path).read() == []
    box.path.write_bytes(data[:-1])
    with pytest.raises(KnownError, match=r"box\.damaged"):
        Box(box.path)
    with pytest.raises(KnownError, match=r"box\.missing"):
        Box(tmp_path / "nothing")
    with pytest.raises(KnownError, match=r"box\.exists"):
        made(tmp_path)


def test_destroying_overwrites_and_removes(tmp_path: Path) -> None:
    box = made(tmp_path)
    box.put(b"card")
    box.destroy()
    assert not box.path.exists()


def test_the_layout_is_frozen(tmp_path: Path) -> None:
    box = Box.create(tmp_path / "box.bin", 3, 64, round_uid="0" * 32, entropy=lambda n: b"\xaa" * n)
    box.put(b"A1")
    golden = Path(__file__).parents[1] / "golden" / "box-1.bin"
    assert box.path.read_bytes() == golden.read_bytes()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.binary(max_size=100), max_size=20), st.integers(0, 1000))
def test_any_cards_survive(tmp_path_factory: pytest.TempPathFactory, cards: list[bytes], seed: int) -> None:
    box = made(tmp_path_factory.mktemp("box"), seed=seed)
    for card in cards:
        box.put(card)
    assert Box(box.path).read() == sorted(cards)
