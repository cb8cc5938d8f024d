"""Every published election here is counted by ``tryeza count`` to what its source published.

The cases lie in ``cases/``; each names where its ballots and its result were published, and under which licence.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from facilitator import cli
from facilitator.errors import KnownError
from facilitator.voting.cases import counted

CASES = sorted(Path(__file__).with_name("cases").glob("*.json"))


def published(expected: Any) -> Any:
    """Without what the source did not publish: a name whose values are all empty."""
    if not isinstance(expected, dict):
        return expected
    return {
        name: value
        for name, value in expected.items()
        if not (isinstance(value, list) and value and not any(one is not None for one in value))
    }


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_published_result_comes_out(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["count", str(path), "--json"]) == 0
    got, case = json.loads(capsys.readouterr().out), json.loads(path.read_text("utf-8"))
    wanted = published(case["expected"])
    assert (got if isinstance(got, list) else {name: got.get(name) for name in wanted}) == wanted
    assert isinstance(got, list) or set(got) == set(case["expected"])


def test_all_cases_tell_their_source_and_licence() -> None:
    assert len(CASES) >= 19
    for path in CASES:
        case = json.loads(path.read_text("utf-8"))
        assert case["source"]
        assert case["licence"]


def test_a_case_without_an_expectation_tells_all_it_can() -> None:
    case = json.loads((CASES[0].parent / "tennessee-capital.json").read_text("utf-8"))
    told = counted({name: value for name, value in case.items() if name != "expected"})
    assert told["kemeny"] == told["ranked_pairs"] == told["schulze"] == [1, 2, 3, 0]
    assert told["irv_final"] == [42, None, None, 58]


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"ballot_type": "dreams"},
        {"ballot_type": "ranking", "options": ["A"], "rules": {}, "method": "irv", "ballots": [{"count": 1}]},
        {"ballot_type": "approval", "options": ["A"], "rules": None, "method": "av", "ballots": []},
    ],
)
def test_a_case_that_is_none_is_told(wrong: dict[str, Any]) -> None:
    with pytest.raises(KnownError) as caught:
        counted(wrong)
    assert caught.value.code == "count.case"


def test_the_command_tells_what_is_no_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for content in ("{", "[]", '{"ballot_type": "ranking"}'):
        (tmp_path / "case.json").write_text(content, "utf-8")
        assert cli.main(["--language", "en", "count", str(tmp_path / "case.json")]) == 3
        assert "no election that can be counted" in capsys.readouterr().err


def ranked(ballots: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {"ballot_type": "ranking", "options": ["A", "B"], "rules": {}, "method": "irv", "ballots": ballots, **more}


def of(kind: str, group: dict[str, Any], **rules: Any) -> dict[str, Any]:
    return {"ballot_type": kind, "options": ["A", "B"], "rules": rules, "method": "star", "ballots": [group]}


@pytest.mark.parametrize(
    "wrong",
    [
        ranked([{"count": -5, "ranking": [[0], [1]]}]),
        ranked([{"count": 0, "ranking": [[0]]}]),
        ranked([{"count": True, "ranking": [[0]]}]),
        ranked([{"count": 1.5, "ranking": [[0]]}]),
        ranked([{"count": 10**20, "ranking": [[0], [1]]}]),
        ranked([{"count": 1, "ranking": [[-1], [0]]}]),
        ranked([{"count": 1, "ranking": [[2]]}]),
        ranked([{"count": 1, "ranking": [[True]]}]),
        ranked([{"count": 1, "ranking": [[0], [0]]}]),
        ranked([{"count": 1, "ranking": [[0, 0]]}]),
        ranked([], options=[]),
        ranked([{"count": 1, "ranking": [[0]]}], method="stv_scottish", rules={"seats": -1}),
        ranked([{"count": 1, "ranking": [[0]]}], method="stv_scottish", rules={"seats": 3}),
        ranked([{"count": 1, "ranking": [[0]]}], rules={"default_option": -1}),
        of("approval", {"count": 1, "approvals": [0, 0]}),
        of("approval", {"count": 1, "approvals": [9]}),
        of("approval", {"count": 1, "approvals": [0]}, budget=10, costs=[-1, 5], rule="equalshares"),
        of("points", {"count": 1, "points": [[0, -3]]}),
        of("points", {"count": 1, "points": [[0, 1], [0, 2]]}),
        of("scores", {"count": 1, "scores": [99, 0]}, max_score=5),
        of("scores", {"count": 1, "scores": [5, -4]}, max_score=5),
        of("scores", {"count": 1, "scores": [5]}, max_score=5),
        of("grades", {"count": 1, "grades": [-1, 0]}, grades=["x", "y"]),
        of("grades", {"count": 1, "grades": [0]}, grades=["x", "y"]),
        {"ballot_type": "counts", "counts": [{"yes": 50, "no": 48, "returned": 10}]},
        {"ballot_type": "counts", "counts": [{"yes": True, "no": 1}]},
        {"ballot_type": "counts", "counts": [{"yes": 9, "no": 1, "present": 4}]},
    ],
)
def test_what_no_ballot_can_say_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(KnownError) as caught:
        counted(wrong)
    assert caught.value.code == "count.case"


def test_without_ballots_nobody_is_elected() -> None:
    for expected in (None, {"winner": 0, "elected": []}):
        told = counted(ranked([], expected=expected))
        assert (told["winner"], told["elected"]) == (None, [])


def test_a_lot_that_was_needed_is_told() -> None:
    tie = [{"count": 5, "ranking": [[0]]}, {"count": 5, "ranking": [[1]]}]
    assert counted(ranked(tie, expected={"winner": ""}))["by_lot"] == [1]
    assert "by_lot" not in counted(ranked([*tie, {"count": 1, "ranking": [[1]]}]))


def test_a_majority_of_what_was_cast_is_what_is_said_to_be_needed() -> None:
    row = {"yes": 50, "no": 48, "returned": 101, "invalid": 3}
    (told,) = counted({"ballot_type": "counts", "counts": [row]})
    assert (told["needed"], told["majority_of_cast"]) == (51, False)
    (told,) = counted({"ballot_type": "counts", "counts": [{**row, "invalid_counted": False}]})
    assert (told["needed"], told["majority_of_cast"]) == (50, True)


def test_a_file_of_brackets_is_told_as_any_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "case.json").write_text("[" * 200_000, "utf-8")
    assert cli.main(["--language", "en", "count", str(tmp_path / "case.json")]) == 3
    assert "no election that can be counted" in capsys.readouterr().err
