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
