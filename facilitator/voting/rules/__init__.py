"""The rules of counting: pure functions from ballots to a ``Result``, standard library and whole numbers only.

``METHODS`` is the one table of what a vote may use. Parameters are plain JSON values; ``validate`` completes and
checks them before a round is opened, and the completed ones are frozen with the round.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from facilitator.language.voting_texts import METHOD_NAMES, RULES
from facilitator.voting.rules import dots, fist, ticks
from facilitator.voting.rules.cards import MOST_OPTIONS, is_blank, letters, reconcile
from facilitator.voting.rules.result import Ballot, Line, Params, Result

__all__ = [
    "METHODS",
    "MOST_OPTIONS",
    "Ballot",
    "Line",
    "Method",
    "Params",
    "Result",
    "check_options",
    "is_blank",
    "letters",
    "method_name",
    "method_of",
    "reconcile",
    "rule_text",
    "validate",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One way to vote.

    ``count``, ``count_totals``, ``check``, ``problem_of`` and ``parse`` take the completed parameters as keywords;
    see the module of the method. ``defaults`` are the parameters and their usual values, ``accepts`` says why a
    completed set is refused (the name of the offending one) or None. ``least`` is the least number of options.
    """

    name: str
    defaults: Params
    least: int
    accepts: Callable[[Params], str | None]
    count: Callable[..., Result]
    count_totals: Callable[..., Result]
    check: Callable[..., str | None]
    problem_of: Callable[..., KnownError | None]
    parse: Callable[..., dict[str, int]]


def _whole(value: object, least: int, most: int) -> bool:
    return type(value) is int and least <= value <= most


def _dots_accepts(params: Params) -> str | None:
    dots_each = params["dots"]
    if type(dots_each) is not int or not 1 <= dots_each <= 20:
        return "dots"
    return None if _whole(params["cap"], 1, dots_each) else "cap"


def _fist_accepts(params: Params) -> str | None:
    test = params["test"]
    if test not in fist.TESTS:
        return "test"
    # "Nobody below 0" or "median at least 0" would always pass and so be no test; "at most n blocks" may be 0.
    least, most = (0, 300) if test == "blocks" else (1, fist.LEVELS - 1)
    return None if _whole(params["level"], least, most) else "level"


def _ticks_accepts(params: Params) -> str | None:
    return None if _whole(params["ticks"], 1, MOST_OPTIONS) else "ticks"


METHODS: Mapping[str, Method] = {
    method.name: method
    for method in (
        Method(
            name=dots.NAME,
            defaults={"dots": 3, "cap": 2},
            least=2,
            accepts=_dots_accepts,
            count=dots.count,
            count_totals=dots.count_totals,
            check=dots.check,
            problem_of=dots.problem_of,
            parse=dots.parse,
        ),
        Method(
            name=fist.NAME,
            defaults={"test": "floor", "level": 3},
            least=1,
            accepts=_fist_accepts,
            count=fist.count,
            count_totals=fist.count_totals,
            check=fist.check,
            problem_of=fist.problem_of,
            parse=fist.parse,
        ),
        Method(
            name=ticks.NAME,
            defaults={"ticks": 3},
            least=2,
            accepts=_ticks_accepts,
            count=ticks.count,
            count_totals=ticks.count_totals,
            check=ticks.check,
            problem_of=ticks.problem_of,
            parse=ticks.parse,
        ),
    )
}


def method_of(name: str) -> Method:
    """The method of that name. Raises KnownError ``vote.method``."""
    method = METHODS.get(name)
    if method is None:
        raise KnownError("vote.method", method=name)
    return method


def validate(method: str, params: Mapping[str, Any]) -> dict[str, int | str]:
    """``params`` completed with the defaults, in the method's order.

    Where only ``dots`` is given and the usual cap is above it, the cap follows it down. Raises KnownError
    ``vote.params`` with ``name`` and ``value`` for an unknown parameter or a value the method refuses.
    """
    found = method_of(method)
    for name, value in params.items():
        if name not in found.defaults:
            raise KnownError("vote.params", name=name, value=value)
    complete: dict[str, int | str] = {**found.defaults, **params}
    if method == dots.NAME and "cap" not in params and _whole(complete["dots"], 1, 20):
        complete["cap"] = min(int(complete["cap"]), int(complete["dots"]))
    if method == fist.NAME and "level" not in params and complete["test"] == "blocks":
        complete["level"] = 0
    if refused := found.accepts(complete):
        raise KnownError("vote.params", name=refused, value=complete[refused])
    return complete


def check_options(method: str, options: Sequence[str]) -> None:
    """Raises KnownError ``vote.options`` when there are too few or too many options, ValueError for a letter twice."""
    least = method_of(method).least
    if not least <= len(options) <= MOST_OPTIONS:
        raise KnownError("vote.options", n=len(options), least=least, most=MOST_OPTIONS)
    if len({option.upper() for option in options}) != len(options):
        raise ValueError(f"options share a letter: {list(options)}")


def method_name(method: str, lang: Lang) -> str:
    """What the method is called on screens and in documents: "votim me pika", "dot voting"."""
    return METHOD_NAMES[lang][method_of(method).name]


def rule_text(method: str, params: Mapping[str, Any], lang: Lang) -> str:
    """The paragraph shown before voting and frozen with the round. Raises as ``validate``."""
    complete = validate(method, params)
    return RULES[lang][method](complete)
