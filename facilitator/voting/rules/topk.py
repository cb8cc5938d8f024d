"""Points for the first ``places`` (Nominal Group Technique, a truncated Borda count): each voter lists up to k options.

Rule: the first gets k points, the second k - 1, … the last 1; what is not listed gets none, and a ballot that lists
fewer than k still begins at k. Equal sums share their place. At a cut the number of ballots that list an option
separates, then the number of first places.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb, factorial

from facilitator.errors import KnownError
from facilitator.model import Channel
from facilitator.voting.rules import cards
from facilitator.voting.rules.method import Method, Parameter, refused
from facilitator.voting.rules.result import CARDS, TOTALS, Ballot, Detail, Line, Params, Result, by_number, ranked

NAME = "topk"
EXAMPLE = "C A F"
MOST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed(Detail):
    """``voters``: ballots that list it; ``firsts``: first places. Both are None when only sums were entered."""

    points: int = 0
    voters: int | None = None
    firsts: int | None = None

    @property
    def number(self) -> int:
        return self.points

    @property
    def adds(self) -> int:
        return self.points

    @property
    def people(self) -> int | None:
        return self.voters


def check(ballot: Ballot, options: Sequence[str], *, places: int) -> str | None:
    """The code of the first problem of a ballot, or None: ``card.letter``, ``card.places`` or ``card.order``."""
    problem = problem_of(ballot, options, places=places)
    return problem.code if problem else None


def problem_of(ballot: Ballot, options: Sequence[str], *, places: int) -> KnownError | None:
    """Like ``check``, as an error with the facts its sentence needs."""
    known = frozenset(options)
    for letter in sorted(ballot):
        if letter not in known:
            return KnownError("card.letter", letter=letter, position=1)
    if len(ballot) > places:
        return KnownError("card.places", given=len(ballot), most=places)
    given = list(ballot.values())
    if any(type(place) is not int for place in given) or sorted(given) != list(range(1, len(given) + 1)):
        return KnownError("card.order", example=EXAMPLE)
    return None


def parse(text: str, options: Sequence[str], *, places: int) -> dict[str, int]:
    """A typed card → ballot: "C A F" or "CAF", the first one first; "" or "-" is an explicit blank, {}.

    Raises KnownError ``card.*``; ``card.twice`` for an option listed twice.
    """
    ballot: dict[str, int] = {}
    if cards.is_blank(text):
        return ballot
    for mark in cards.read(text, options, EXAMPLE):
        if mark.number is not None:
            raise KnownError("card.number", number=str(mark.number), position=mark.position + 1, example=EXAMPLE)
        if mark.letter in ballot:
            raise KnownError("card.twice", letter=mark.letter, position=mark.position)
        ballot[mark.letter] = len(ballot) + 1
    if not ballot:
        raise KnownError("card.sign", sign=text.strip()[:1], position=1, example=EXAMPLE)
    if problem := problem_of(ballot, options, places=places):
        raise problem
    return ballot


def count(ballots: Sequence[Ballot], options: Sequence[str], *, places: int) -> Result:
    """Count valid and blank ballots. Raises KnownError ``vote.ballot`` for a ballot against the rule."""
    points, voters, firsts = (dict.fromkeys(options, 0) for _ in range(3))
    for ballot in ballots:
        if ballot and problem_of(ballot, options, places=places):
            raise refused(check, ballots, options, {"places": places})
        for letter, place in ballot.items():
            points[letter] += places + 1 - place
            voters[letter] += 1
            firsts[letter] += place == 1
    blank = sum(not ballot for ballot in ballots)
    details = {o: Placed(points=points[o], voters=voters[o], firsts=firsts[o]) for o in options}
    return _result(details, CARDS, len(ballots) - blank, blank, places)


def count_totals(
    totals: Mapping[str, int],
    options: Sequence[str],
    *,
    places: int,
    ballots: int,
    blank: int = 0,
    voters: Mapping[str, int] | None = None,
    firsts: Mapping[str, int] | None = None,
) -> Result:
    """Count from the points of each option. ``voters`` and ``firsts`` if they were counted, else unknown (None).

    Raises KnownError: ``totals.letter``, ``totals.value``, ``totals.cap``, ``totals.sum``, ``totals.few``,
    ``totals.voters``, ``totals.firsts``, ``cards.value``.
    """
    for problem in cards.problem_of_counts(valid=ballots, blank=blank):
        raise problem
    for letter, given in totals.items():
        if letter not in options:
            raise KnownError("totals.letter", letter=letter)
        if type(given) is not int or given < 0:
            raise KnownError("totals.value", letter=letter, given=given)
        if given > places * ballots:
            raise KnownError("totals.cap", letter=letter, given=given, cards=ballots, most=places * ballots)
    total, listed = sum(totals.values()), min(places, len(options))
    most = ballots * (listed * (2 * places + 1 - listed) // 2)  # a full card: k + (k - 1) + …
    if total > most:
        raise KnownError("totals.sum", given=total, cards=ballots, most=most)
    if total < ballots * places:
        raise KnownError("totals.few_first", given=total, cards=ballots, least=ballots * places)
    details = {}
    for option in options:
        people = None if voters is None else voters.get(option, 0)
        first = None if firsts is None else firsts.get(option, 0)
        details[option] = Placed(points=totals.get(option, 0), voters=people, firsts=first)
        _check_people(option, details[option], places, ballots)
    if firsts is not None and sum(firsts.values()) != ballots:  # every card has one
        raise KnownError("totals.firsts")
    return _result(details, TOTALS, ballots, blank, places)


def _check_people(letter: str, own: Placed, places: int, ballots: int) -> None:
    """Whether so many voters and first places can have given the points."""
    given, people, first = own.points, own.voters, own.firsts
    if people is None:
        return
    if type(people) is not int or not 0 <= people <= ballots or not people <= given <= places * people:
        raise KnownError("totals.voters", letter=letter, given=given, voters=people)
    if first is None:
        return
    others = people - first  # they gave it from 1 to one less than the most
    if (
        type(first) is not int
        or not 0 <= first <= people
        or not 0 <= given - places * first - others <= (places - 2) * others
    ):
        raise KnownError("totals.firsts")


def _result(details: Mapping[str, Placed], entered: str, ballots: int, blank: int, places: int) -> Result:
    return Result(
        method=NAME,
        params={"places": places},
        entered=entered,
        ballots=ballots,
        blank=blank,
        lines=ranked(details, by_number),
    )


def _patterns(params: Params, options: int) -> int:
    return sum(comb(options, n) * factorial(n) for n in range(min(int(params["places"]), options) + 1))


def _secondary(line: Line) -> tuple[int, ...] | None:
    own = line.of(Placed)
    return None if own.voters is None or own.firsts is None else (own.voters, own.firsts)


def _written(choices: Ballot) -> str:
    return " ".join(sorted(choices, key=lambda letter: choices[letter]))


METHOD = Method(
    name=NAME,
    parameters=(Parameter(name="places", usual=lambda _: 3, limits=lambda _: (2, MOST)),),
    least=2,
    channel=Channel.CARDS,
    detail=Placed,
    told=("points",),
    also=("voters", "firsts"),
    count=count,
    count_totals=count_totals,
    check=check,
    problem_of=problem_of,
    parse=parse,
    example=lambda options: " ".join(cards.letters(max(options, 2))[1::-1]),
    written=_written,
    patterns=_patterns,
    secondary=_secondary,
    swing=lambda params: int(params["places"]),
)
