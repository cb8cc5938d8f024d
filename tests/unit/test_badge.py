"""The code of a badge: nobody's data, read under any layout of keys, and never read as somebody else's."""

from __future__ import annotations

import random

import pytest

from facilitator import badge

UID = "0192f0c4a1b2c3d4e5f60718293a4b5c"
CODE = badge.code_of(UID)


def typed_under(layout: str, letter: str = "t") -> str:
    return letter + "".join(layout[int(digit) - 1] for digit in CODE[1:])


def test_a_code_is_short_the_same_for_ever_and_says_nothing() -> None:
    assert CODE == badge.code_of(UID) == "T1312132975"
    assert badge.shown(CODE) == "T 131 213 297 5"
    assert not any(UID[at : at + 5] in CODE for at in range(len(UID) - 5))


@pytest.mark.parametrize("layout", badge._LAYOUTS)
def test_every_layout_of_keys_is_read_back(layout: str) -> None:
    typed = typed_under(layout)
    assert badge.read(typed) == badge.Scan(CODE, True)
    assert badge.read(typed.upper()) == badge.Scan(CODE, True), "Caps Lock"
    assert all(badge.may_begin(typed[:length]) for length in range(1, len(typed) + 1))


@pytest.mark.parametrize("letter", "Ttеτт")
def test_the_prefix_of_other_scripts_is_read(letter: str) -> None:
    assert badge.read(letter + CODE[1:]) == badge.Scan(CODE, True)


def test_by_hand_it_may_have_spaces() -> None:
    assert badge.read(f" {badge.shown(CODE).lower()} ") == badge.Scan(CODE, True)


def test_every_single_mistake_and_every_exchange_is_found() -> None:
    for at in range(1, len(CODE)):
        for digit in "0123456789":
            wrong = CODE[:at] + digit + CODE[at + 1 :]
            if wrong != CODE:
                assert badge.read(wrong) == badge.Scan(wrong, False)
        if at > 1:
            wrong = CODE[: at - 1] + CODE[at] + CODE[at - 1] + CODE[at + 1 :]
            assert wrong == CODE or badge.read(wrong) == badge.Scan(wrong, False)


@pytest.mark.parametrize(
    "text", ["", "T", "Teuta Gjoka", CODE[:-1], CODE + "1", CODE[1:], "X" + CODE[1:], "Tabcdefghij"]
)
def test_what_is_no_code_is_none(text: str) -> None:
    assert badge.read(text) is None


def test_three_hundred_people_have_as_many_codes() -> None:
    chance = random.Random(7)
    uids = {chance.randbytes(16).hex() for _ in range(300)}
    assert len({badge.code_of(uid) for uid in uids}) == 300
