"""The same ballots by other rules that fit them, beside a counted result: what does not depend on the rule.

The official rule was fixed before the opening, and nothing here changes its result. It is for who facilitates: no
document says it, for places by a second rule would tell of ballots that may have to be withheld.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from facilitator.model import Closing, Option, Rows, Tally
from facilitator.voting.rules import MOST_OPTIONS, Ballot, Params, Result, method_of, read_result, validate
from facilitator.voting.rules.advanced import fair

Turned = Callable[[Ballot], Ballot]
MOST_SLOW = 10
"""Options up to which a rule whose time doubles with each is compared."""


@dataclass(frozen=True, slots=True)
class Other:
    """Another rule for the same cards: its parameters, and a card as it reads it."""

    method: str
    turned: Turned
    params: Params


@dataclass(frozen=True, slots=True)
class Compared:
    """The official result first, then the others; ``robust``: letters whose place is the same under all of them."""

    results: tuple[Result, ...]
    robust: tuple[str, ...]


def as_they_are(ballot: Ballot) -> Ballot:
    """The card itself."""
    return ballot


def ticked(ballot: Ballot) -> Ballot:
    """A tick for everything that was given any."""
    return {letter: 1 for letter, number in ballot.items() if number > 0}


def ranking(ballot: Ballot) -> Ballot:
    """Places by the numbers given, the greatest first, equal numbers in one place; a nought is as good as left out."""
    given = {letter: number for letter, number in ballot.items() if number > 0}
    places = {number: at for at, number in enumerate(sorted(set(given.values()), reverse=True), start=1)}
    return {letter: places[number] for letter, number in given.items()}


def _other(method: str, turned: Turned = as_they_are, **params: int | str) -> Other:
    return Other(method, turned, validate(method, params))


_DUELS = _other("duels")
FITTING: Mapping[str, tuple[Other, ...]] = {
    "dots": (_other("ticks", ticked, ticks=MOST_OPTIONS), _other("duels", ranking)),
    "ticks": (_other("fair", ticks=MOST_OPTIONS), _other("fair", ticks=MOST_OPTIONS, way=fair.PAV)),
    "fair": (_other("ticks", ticks=MOST_OPTIONS), _other("fair", ticks=MOST_OPTIONS, way=fair.PAV),
             _other("fair", ticks=MOST_OPTIONS, way=fair.PHRAGMEN)),
    "shares": (_other("ticks", ticks=MOST_OPTIONS), _other("fair", ticks=MOST_OPTIONS)),
    "score": (_other("star"), _other("judgment"), _other("duels", ranking)),
    "star": (_other("score"), _other("judgment"), _other("duels", ranking)),
    "judgment": (_other("score"), _other("star"), _other("duels", ranking)),
    "topk": (_DUELS, _other("irv")),
    "irv": (_DUELS, _other("pairs")),
    "stv": (_DUELS, _other("irv")),
    "duels": (_other("pairs"), _other("kemeny")),
    "pairs": (_DUELS, _other("kemeny")),
    "kemeny": (_DUELS, _other("pairs")),
}  # fmt: skip
"""Method → what else its cards can be counted by. Rules that give no order of the options are not here."""


def compared(rows: Rows, round_uid: str) -> Compared | None:
    """A closed round beside other rules; None before closing, without single cards, or where none fits."""
    closing = next(iter(rows.all(Closing, round=round_uid)), None)
    tally = next(iter(rows.all(Tally, round=round_uid)), None)
    if closing is None or tally is None or "ballots" not in closing.content:
        return None
    official = read_result(tally.result)
    letters = [option.letter for option in sorted(rows.all(Option, round=round_uid), key=lambda one: one.position)]
    return beside(official, closing.content["ballots"], letters)


def beside(official: Result, ballots: list[Ballot], letters: list[str]) -> Compared | None:
    """``official`` beside the rules that fit its ``ballots``; None where none does."""
    results = [official]
    for other in FITTING.get(official.method, ()):
        method = method_of(other.method)
        same = other.method == official.method and other.params.get("way") == official.params.get("way")
        if same or len(letters) > min(method.most, MOST_SLOW if method.most < MOST_OPTIONS else MOST_OPTIONS):
            continue
        results.append(method.count([other.turned(ballot) for ballot in ballots], letters, **other.params))
    if len(results) == 1:
        return None
    places = {letter: {one.line(letter).rank_label for one in results} for letter in letters}
    return Compared(tuple(results), tuple(letter for letter in letters if len(places[letter]) == 1))
