"""The rules of counting: pure functions from ballots to a ``Result``, standard library and whole numbers only.

``METHODS`` is the one table of what a vote may use. Parameters are plain JSON values; ``validate`` completes and
checks them before a round is opened, and the completed ones are frozen with the round.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from facilitator.language.voting_texts import WORDS, RuleWords
from facilitator.model import Channel
from facilitator.voting.rules import dots, fist, ticks
from facilitator.voting.rules.cards import MOST_OPTIONS, is_blank, letters, reconcile
from facilitator.voting.rules.method import Method, Parameter, Shape
from facilitator.voting.rules.result import Ballot, Line, Params, Result

__all__ = [
    "METHODS",
    "MOST_OPTIONS",
    "Ballot",
    "Line",
    "Method",
    "Parameter",
    "Params",
    "Result",
    "Shape",
    "change",
    "check_options",
    "is_blank",
    "letters",
    "method_name",
    "method_of",
    "reconcile",
    "rule_text",
    "unused",
    "validate",
    "words_of",
]

METHODS: Mapping[str, Method] = {method.name: method for method in (dots.METHOD, fist.METHOD, ticks.METHOD)}
"""In the order in which they are offered, the usual one first."""


def method_of(name: str) -> Method:
    """The method of that name. Raises KnownError ``vote.method``."""
    method = METHODS.get(name)
    if method is None:
        raise KnownError("vote.method", method=name)
    return method


def validate(method: str, params: Mapping[str, Any]) -> dict[str, int | str]:
    """``params`` completed with the usual values, in the method's order.

    Raises KnownError ``vote.params`` with ``name`` and ``value`` for an unknown parameter or a value the method
    refuses.
    """
    found = method_of(method)
    known = {parameter.name for parameter in found.parameters}
    for name, value in params.items():
        if name not in known:
            raise KnownError("vote.params", name=name, value=value)
    complete: dict[str, int | str] = {}
    for parameter in found.parameters:
        name = parameter.name
        value = params[name] if name in params else parameter.usual(complete)
        if not parameter.allows(value, complete):
            raise KnownError("vote.params", name=name, value=value)
        complete[name] = value
    return complete


def change(method: str, params: Mapping[str, Any], name: str, value: object) -> dict[str, int | str]:
    """Complete ``params`` with one of them changed; those after it follow into their new limits.

    After another choice they have their usual values again. Raises as ``validate``.
    """
    kept: dict[str, Any] = {}
    follows = chosen = False
    for parameter in method_of(method).parameters:
        if parameter.name == name:
            kept[name], follows, chosen = value, True, bool(parameter.choices)
            validate(method, kept)
        elif parameter.name in params and not chosen:
            kept[parameter.name] = params[parameter.name]
            if follows and not parameter.choices and not parameter.allows(kept[parameter.name], kept):
                least, most = parameter.limits(kept)
                kept[parameter.name] = min(max(int(kept[parameter.name]), least), most)
    return validate(method, kept if name in kept else {**kept, name: value})


def check_options(method: str, options: Sequence[str]) -> None:
    """Raises KnownError ``vote.options`` when there are too few or too many options, ValueError for a letter twice."""
    least = method_of(method).least
    if not least <= len(options) <= MOST_OPTIONS:
        raise KnownError("vote.options", n=len(options), least=least, most=MOST_OPTIONS)
    if len({option.upper() for option in options}) != len(options):
        raise ValueError(f"options share a letter: {list(options)}")


def unused(result: Result) -> int | None:
    """Points that valid, non-blank ballots left unused; None for a method that does not tell them."""
    most = method_of(result.method).most_points(result.params)
    return None if most is None else most * result.ballots - result.total


def words_of(method: str, lang: Lang) -> RuleWords:
    """What the method, its parameters and its levels are called. Raises KnownError ``vote.method``."""
    return WORDS[lang][method_of(method).name]


def method_name(method: str, lang: Lang) -> str:
    """What the method is called on screens and in documents: "votim me pika", "dot voting"."""
    return words_of(method, lang).name


def rule_text(method: str, params: Mapping[str, Any], lang: Lang, channel: Channel | None = None) -> str:
    """The paragraph shown before voting and frozen with the round, worded for ``channel`` (None: the usual one).

    Raises as ``validate``.
    """
    complete = validate(method, params)
    return words_of(method, lang).rule(complete, channel or method_of(method).channel)
