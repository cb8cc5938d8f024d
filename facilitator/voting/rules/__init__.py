"""The rules of counting: pure functions from ballots to a ``Result``, standard library and whole numbers only.

``METHODS`` is the one table of what a vote may use. Parameters are plain JSON values; ``validate`` completes and
checks them before a round is opened, and the completed ones are frozen with the round.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from facilitator.language.voting import PERSONS, PERSONS_CALLED, WORDS, RuleWords
from facilitator.model import Channel
from facilitator.voting.rules import dots, duels, fist, gradients, score, ticks, topk, yesno
from facilitator.voting.rules.advanced import fair, judgment, matches, runoff, shares, star
from facilitator.voting.rules.cards import MOST_OPTIONS, is_blank, letters, reconcile
from facilitator.voting.rules.method import Method, Parameter
from facilitator.voting.rules.result import Ballot, Detail, Line, Params, Points, Result

__all__ = [
    "METHODS",
    "MOST_OPTIONS",
    "Ballot",
    "Detail",
    "Line",
    "Method",
    "Parameter",
    "Params",
    "Points",
    "Result",
    "change",
    "check_options",
    "further",
    "is_blank",
    "letters",
    "method_name",
    "method_of",
    "of_roll",
    "read_result",
    "reconcile",
    "rule_text",
    "short_text",
    "unused",
    "validate",
    "words_of",
]

METHODS: Mapping[str, Method] = {
    method.name: method
    for method in (
        *(rule.METHOD for rule in (dots, ticks, yesno, score, topk, duels, fist, gradients)),
        *(fair.METHOD, shares.METHOD, star.METHOD, judgment.METHOD, runoff.IRV_METHOD, runoff.STV_METHOD),
        *(matches.PAIRS_METHOD, matches.KEMENY_METHOD),
    )
}
"""In the order in which they are offered, the usual one first; behind them those that are advanced."""


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
            if follows and parameter.by_number and not parameter.allows(kept[parameter.name], kept):
                least, most = parameter.limits(kept)
                kept[parameter.name] = min(max(int(kept[parameter.name]), least), most)
    return validate(method, kept if name in kept else {**kept, name: value})


def check_options(method: str, options: Sequence[str]) -> None:
    """Raises KnownError ``vote.options`` when there are too few or too many options, ValueError for a letter twice."""
    least, most = method_of(method).least, method_of(method).most
    if not least <= len(options) <= most:
        raise KnownError("vote.options", n=len(options), least=least, most=most)
    if len({option.upper() for option in options}) != len(options):
        raise ValueError(f"options share a letter: {list(options)}")


def of_roll(method: str, params: Mapping[str, Any], *, present: int, members: int) -> dict[str, int | str]:
    """Complete ``params`` with what only the opening of a round knows: how many with a vote are there, and in all."""
    known = {"present": present, "members": members}
    filled = {one.name: known[one.name] for one in method_of(method).parameters if one.of_roll}
    return validate(method, {**params, **filled})


def read_result(tree: Mapping[str, Any]) -> Result:
    """The reader of ``Result.to_json``.

    Raises KnownError ``vote.method``, KeyError or TypeError for another shape, ValueError if the written total is not
    the sum of the lines.
    """
    return Result.from_json(tree, method_of(tree["method"]).detail)


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


def further(method: str, params: Mapping[str, Any], lang: Lang) -> list[str]:
    """Texts of the options that the rule itself puts behind those of the room. Raises as ``validate``."""
    return list(words_of(method, lang).added[: method_of(method).added(validate(method, params))])


def short_text(method: str, params: Mapping[str, Any], lang: Lang, channel: Channel | None = None) -> str:
    """The rule in a sentence or two, for the wall. Raises as ``validate``."""
    complete = validate(method, params)
    return words_of(method, lang).short(complete, channel or method_of(method).channel)


def rule_text(
    method: str, params: Mapping[str, Any], lang: Lang, channel: Channel | None = None, *, persons: bool = False
) -> str:
    """The paragraph shown before voting and frozen with the round, worded for ``channel`` (None: the usual one) and,
    where ``persons`` vote, ending with that.

    Raises as ``validate``.
    """
    complete = validate(method, params)
    channel = channel or method_of(method).channel
    said = [words_of(method, lang).rule(complete, channel)]
    said += [PERSONS[lang]] if persons else []
    said += [PERSONS_CALLED[lang]] if persons and channel is Channel.ROLL_CALL else []
    return " ".join(said)
