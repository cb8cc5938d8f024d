"""Results that nobody can have given: the program and the script beside the documents both say so."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from facilitator.assets import RECOUNT
from facilitator.errors import KnownError
from facilitator.record import canonical
from facilitator.voting.rules import METHODS

NAMES: dict[str, Any] = {"__name__": "recount"}
exec(compile(RECOUNT.read_text("utf-8"), str(RECOUNT), "exec"), NAMES)
OPTIONS = [{"letter": "A", "text": "a"}, {"letter": "B", "text": "b"}]
DOTS = {"method": "dots", "params": {"dots": 3, "cap": 2}, "valid": 2}
BALLOTS = [{"A": 2}, {"A": 2, "B": 1}]


def checked(
    folder: Path, rule: Mapping[str, Any], result: object, content: object = None, kind: str = "ballots"
) -> int:
    folder.mkdir(exist_ok=True)
    written = canonical(content) if content is not None else b""
    told = {"question": "?", "options": OPTIONS, "secret": False, **rule}
    told["content_sha256"] = hashlib.sha256(written).hexdigest()
    (folder / "round-1-rule.json").write_bytes(canonical(told))
    (folder / "round-1-result.json").write_bytes(json.dumps(result).encode())
    if written:
        (folder / f"round-1-{kind}.json").write_bytes(written)
    return int(NAMES["main"](folder))


def counted(**more: object) -> dict[str, Any]:
    return {**METHODS["dots"].count(BALLOTS, ["A", "B"], dots=3, cap=2).to_json(), **more}


def test_an_honest_result_is_the_same(tmp_path: Path) -> None:
    assert checked(tmp_path, DOTS, counted(), {"ballots": BALLOTS}) == 0
    assert checked(tmp_path / "secret", {**DOTS, "secret": True}, counted()) == 0


def test_nothing_beside_the_ballots_counts(tmp_path: Path) -> None:
    lines = counted()["lines"]
    lines[0]["voters"], lines[1]["voters"] = 500, -8
    extra = {"ballots": BALLOTS, "voters": {"A": 500, "B": -8}}
    assert checked(tmp_path, DOTS, counted(lines=lines), extra) == 1
    assert checked(tmp_path, DOTS, counted(), extra) == 0


def test_an_open_vote_without_its_ballots_is_not_the_same(tmp_path: Path) -> None:
    assert checked(tmp_path, DOTS, counted()) == 1


@pytest.mark.parametrize(
    "more",
    [
        {"ballots": 999}, {"blank": 50}, {"total": 1234}, {"method": "ticks"}, {"params": {"dots": 9, "cap": 2}},
        {"entered": "totals"}, {"extra": 1}, {"ballots": True},
    ],
)  # fmt: skip
def test_all_of_the_result_is_compared(tmp_path: Path, more: dict[str, Any]) -> None:
    assert checked(tmp_path, DOTS, counted(**more), {"ballots": BALLOTS}) == 1
    if "entered" not in more:
        assert checked(tmp_path / "secret", {**DOTS, "secret": True}, counted(**more)) == 1


@pytest.mark.parametrize(
    ("voters", "firsts"),
    [((50, 10), (15, 5)), ((20, 10), (999, -4)), ((20, 10), (15, 6)), ((20, 10), (0, 20)), ((17, 10), (15, 5))],
)
def test_voters_and_first_places_must_have_been_possible(
    tmp_path: Path, voters: tuple[int, int], firsts: tuple[int, int]
) -> None:
    """20 cards of 3 places: 50 points of at most 20 voters, and 20 first places in all."""
    ranked = METHODS["topk"]
    honest: dict[str, Any] = {"voters": {"A": 20, "B": 10}, "firsts": {"A": 12, "B": 8}}
    totals = {"A": 50, "B": 28}
    good = ranked.count_totals(totals, ["A", "B"], places=3, ballots=20, **honest).to_json()
    rule = {"method": "topk", "params": {"places": 3}, "valid": 20, "secret": True}
    assert checked(tmp_path, rule, {**good, "entered": "cards"}) == 0
    forged = [dict(line) for line in good["lines"]]
    for line, n, first in zip(forged, voters, firsts, strict=True):
        line |= {"voters": n, "firsts": first}
    assert checked(tmp_path, rule, {**good, "entered": "cards", "lines": forged}) == 1
    with pytest.raises(KnownError, match=r"totals\.(voters|firsts)"):
        ranked.count_totals(totals, ["A", "B"], places=3, ballots=20, voters=dict(zip("AB", voters, strict=True)),
                            firsts=dict(zip("AB", firsts, strict=True)))  # fmt: skip


def test_what_cannot_be_read_is_different_and_no_crash(tmp_path: Path) -> None:
    assert checked(tmp_path, DOTS, [], {"ballots": BALLOTS}) == 1
    assert checked(tmp_path, DOTS, counted(), {"totals": {"A": 4, "B": 1}}) == 1
    (tmp_path / "round-1-result.json").write_text("[" * 200_000)
    assert NAMES["main"](tmp_path) == 1
