"""Whether an election in a file can have taken place: what each ballot may say, before anything is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

MOST_BALLOTS = 10**9
MOST_OPTIONS = 1000
MOST_POINTS = 10**6


def check(case: Mapping[str, Any]) -> None:
    """Raises ValueError, which says where, for what no ballot can say; KeyError or TypeError for another shape."""
    if case["ballot_type"] == "counts":
        for row in case["counts"]:
            _counts(row)
        return
    options = len(case["options"])
    _need(0 < options <= MOST_OPTIONS, f"{options} options")
    rules = case["rules"]
    _rules(rules, options)
    if case["ballot_type"] not in _BALLOTS:
        return
    every = 0
    for number, group in enumerate(case["ballots"], start=1):
        where = f"ballots {number}"
        _need(whole(group["count"], 1, MOST_BALLOTS), f"{where}: count {group['count']!r}")
        every += group["count"]
        _BALLOTS[case["ballot_type"]](group, options, rules, where)
    _need(every <= MOST_BALLOTS, f"{every} ballots")


def whole(number: object, least: int, most: int) -> bool:
    """A whole number within these; never True, which Python takes for 1."""
    return type(number) is int and least <= number <= most


def _need(good: bool, why: str) -> None:
    if not good:
        raise ValueError(why)


def _rules(rules: Mapping[str, Any], options: int) -> None:
    for name, least, most in (("seats", 1, options), ("wanted", 0, options), ("default_option", 0, options - 1)):
        _need(name not in rules or whole(rules[name], least, most), f"{name} {rules.get(name)!r}")
    if "budget" in rules:
        costs = rules["costs"]
        _need(_amount(rules["budget"]) and rules["budget"] > 0, f"budget {rules['budget']!r}")
        _need(len(costs) == options and all(_amount(cost) for cost in costs), f"costs {costs!r}")


def _amount(number: object) -> bool:
    return type(number) in (int, float) and 0 <= number < 10**15  # type: ignore[operator]


def _counts(row: Mapping[str, Any]) -> None:
    names = ("yes", "no", "abstain", "present", "members", "returned", "blank", "invalid", "illegal")
    for name in names:
        _need(name not in row or whole(row[name], 0, MOST_BALLOTS), f"{name} {row.get(name)!r}")
    answered = sum(row.get(name, 0) for name in ("yes", "no", "abstain"))
    given = answered + row.get("blank", 0) + row.get("invalid", row.get("illegal", 0))
    for name, told in (("returned", given), ("present", answered), ("members", answered)):
        _need(name not in row or told <= row[name], f"{told} answers, {name} {row.get(name)!r}")


def _distinct(options: Iterable[object], most: int, where: str) -> None:
    named = list(options)
    for option in named:
        _need(whole(option, 0, most - 1), f"{where}: option {option!r}")
    _need(len(set(named)) == len(named), f"{where}: an option twice")


def _approvals(group: Mapping[str, Any], options: int, rules: Mapping[str, Any], where: str) -> None:
    _distinct(group["approvals"], options, where)


def _points(group: Mapping[str, Any], options: int, rules: Mapping[str, Any], where: str) -> None:
    _distinct((option for option, _ in group["points"]), options, where)
    for option, points in group["points"]:
        _need(whole(points, 0, MOST_POINTS), f"{where}: {points!r} points for option {option}")


def _scores(group: Mapping[str, Any], options: int, rules: Mapping[str, Any], where: str) -> None:
    scores, most = group["scores"], rules.get("max_score", MOST_POINTS)
    _need(whole(most, 1, MOST_POINTS), f"max_score {most!r}")
    _need(len(scores) == options, f"{where}: {len(scores)} scores")
    for score in scores:
        _need(score is None or whole(score, 0, most), f"{where}: score {score!r}")


def _grades(group: Mapping[str, Any], options: int, rules: Mapping[str, Any], where: str) -> None:
    grades = group["grades"]
    _need(len(grades) == options, f"{where}: {len(grades)} grades")
    for grade in grades:
        _need(whole(grade, 0, len(rules["grades"]) - 1), f"{where}: grade {grade!r}")


def _ranking(group: Mapping[str, Any], options: int, rules: Mapping[str, Any], where: str) -> None:
    _distinct((option for together in group["ranking"] for option in together), options, where)


_BALLOTS: Mapping[str, Callable[[Mapping[str, Any], int, Mapping[str, Any], str], None]] = {
    "approval": _approvals,
    "points": _points,
    "scores": _scores,
    "grades": _grades,
    "ranking": _ranking,
}
