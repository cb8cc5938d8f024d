"""Published elections counted again: cumulative, limited approval, thresholds, medians.

The cases lie in ``cases/``; each names where its ballots and its result were published.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from facilitator.voting.rules import Result, dots, fist, letters, ticks
from facilitator.voting.thresholds import Answers, Threshold, adopted

CASES = Path(__file__).with_name("cases")


def load(method: str) -> list[dict[str, Any]]:
    """The cases of one method."""
    cases = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(CASES.glob("*.json"))]
    return [case for case in cases if case["method"] == method]


def ids(case: dict[str, Any]) -> str:
    return str(case["id"])


def expanded(case: dict[str, Any], labels: tuple[str, ...]) -> list[dict[str, int]]:
    ballots: list[dict[str, int]] = []
    for group in case["ballots"]:
        marks = group.get("points") or [(option, 1) for option in group.get("approvals", ())]
        ballots += [{labels[option]: number for option, number in marks}] * group["count"]
    assert len(ballots) == case["n_ballots"]
    return ballots


def agree_with_the_published(result: Result, labels: tuple[str, ...], points: list[int], voters: list[int]) -> None:
    assert [result.line(label).detail.points for label in labels] == points
    assert [result.line(label).detail.voters for label in labels] == voters
    for label, own in zip(labels, points, strict=True):
        better, equal = sum(other > own for other in points), points.count(own)
        assert (result.line(label).rank, result.line(label).rank_to) == (better + 1, better + equal)


@pytest.mark.parametrize("case", load("cumulative"), ids=ids)
def test_cumulative(case: dict[str, Any]) -> None:
    labels = letters(len(case["options"]))
    most = int(case["rules"]["max_sum_points"])
    result = dots.count(expanded(case, labels), labels, dots=most, cap=most)
    agree_with_the_published(result, labels, case["expected"]["score"], case["expected"]["votes"])
    totals = dict(zip(labels, case["expected"]["score"], strict=True))
    voters = dict(zip(labels, case["expected"]["votes"], strict=True))
    entered = dots.count_totals(totals, labels, dots=most, cap=most, ballots=result.ballots, voters=voters)
    assert entered.lines == result.lines


@pytest.mark.parametrize("case", load("approval_limited"), ids=ids)
def test_limited_approval(case: dict[str, Any]) -> None:
    labels = letters(len(case["options"]))
    result = ticks.count(expanded(case, labels), labels, ticks=int(case["rules"]["max_length"]))
    agree_with_the_published(result, labels, case["expected"]["votes"], case["expected"]["votes"])


@pytest.mark.parametrize("case", load("threshold_denominator"), ids=ids)
def test_thresholds(case: dict[str, Any]) -> None:
    for counts, expected in zip(case["counts"], case["expected"], strict=True):
        answers = Answers(**counts)
        assert adopted(answers, Threshold.PRESENT) is expected["majority_of_present"]
        assert adopted(answers, Threshold.TWO_THIRDS) is expected["two_thirds_of_cast"]


@pytest.mark.parametrize("case", load("majority_judgment"), ids=ids)
def test_order_by_medians(case: dict[str, Any]) -> None:
    labels = letters(len(case["options"]))
    ballots = [
        dict(zip(labels, group["grades"], strict=True)) for group in case["ballots"] for _ in range(group["count"])
    ]
    result = fist.count(ballots, labels, test="median", level=1)
    assert [result.line(label).detail.median for label in labels] == case["expected"]["medians"]
    assert result.lines[0].option == labels[case["expected"]["winner"]]
    assert not result.lines[0].shared


def test_cumulative_cases_were_found() -> None:
    assert len(load("cumulative")) >= 2
    assert all(load(method) for method in ("approval_limited", "threshold_denominator", "majority_judgment"))
