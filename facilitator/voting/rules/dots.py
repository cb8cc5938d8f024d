"""Dots (cumulative voting): each voter has ``dots`` dots and puts at most ``cap`` on one option.

Rule: sum of dots; equal sums share their place. The number of distinct voters stands beside the dots and separates
nothing here; it may at a cut (``voting.ties``). Not every dot has to be used. Source: facilitation practice (dot
voting); the count is that of the municipal cumulative votes published through Pabulib.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facilitator.errors import KnownError
from facilitator.model import Channel
from facilitator.voting.rules import cards
from facilitator.voting.rules.method import Method, Parameter, refused
from facilitator.voting.rules.result import CARDS, TOTALS, Ballot, Line, Params, Points, Result, by_number, ranked

NAME = "dots"
EXAMPLE = "A2 C1"
MOST = 20
"""Most dots a voter may have."""


def check(ballot: Ballot, options: Sequence[str], *, dots: int, cap: int) -> str | None:
    """The code of the first problem of a ballot, or None.

    ``card.letter`` no such option · ``card.value`` below 1 · ``card.cap`` too many on one option · ``card.dots`` too
    many in all.
    """
    problem = problem_of(ballot, options, dots=dots, cap=cap)
    return problem.code if problem else None


def problem_of(ballot: Ballot, options: Sequence[str], *, dots: int, cap: int) -> KnownError | None:
    """Like ``check``, as an error with the facts its sentence needs; letters are looked at in alphabetical order."""
    known = frozenset(options)
    for letter, given in sorted(ballot.items()):
        if letter not in known:
            return KnownError("card.letter", letter=letter, position=1)
        if type(given) is not int or given < 1:
            return KnownError("card.value", letter=letter, given=given)
        if given > cap:
            return KnownError("card.cap", letter=letter, given=given, cap=cap)
    if (total := sum(ballot.values())) > dots:
        return KnownError("card.dots", given=total, dots=dots)
    return None


def parse(text: str, options: Sequence[str], *, dots: int, cap: int) -> dict[str, int]:
    """A typed card → ballot: "A2 C1", "AAB", "a2c", "A B C"; "" or "-" is an explicit blank, {}.

    Repeated letters add up. Raises KnownError: ``card.letter``, ``card.sign``, ``card.number`` with ``position``
    (``card.number`` also for zero dots), ``card.cap``, ``card.dots``.
    """
    ballot: dict[str, int] = {}
    if cards.is_blank(text):
        return ballot
    for mark in cards.read(text, options, EXAMPLE):
        if mark.number == 0:
            raise KnownError("card.number", number="0", position=mark.position + len(mark.letter), example=EXAMPLE)
        ballot[mark.letter] = ballot.get(mark.letter, 0) + (mark.number or 1)
    if not ballot:
        raise KnownError("card.sign", sign=text.strip()[:1], position=1, example=EXAMPLE)
    if problem := problem_of(ballot, options, dots=dots, cap=cap):
        raise problem
    return {option: ballot[option] for option in options if option in ballot}


def count(ballots: Sequence[Ballot], options: Sequence[str], *, dots: int, cap: int) -> Result:
    """Count valid and blank ballots (invalid cards are counted by whoever sorts them out, not here).

    Raises KnownError ``vote.ballot`` with ``number`` (from 1) and ``problem`` for a ballot against the rule.
    """
    points = dict.fromkeys(options, 0)
    voters = dict.fromkeys(options, 0)
    blank = 0
    for ballot in ballots:
        if not ballot:
            blank += 1
            continue
        spent = 0
        for letter, given in ballot.items():
            if letter not in points or type(given) is not int or not 1 <= given <= cap:
                raise refused(check, ballots, options, {"dots": dots, "cap": cap})
            points[letter] += given
            voters[letter] += 1
            spent += given
        if spent > dots:
            raise refused(check, ballots, options, {"dots": dots, "cap": cap})
    details = {option: Points(points=points[option], voters=voters[option]) for option in options}
    return Result(
        method=NAME,
        params={"dots": dots, "cap": cap},
        entered=CARDS,
        ballots=len(ballots) - blank,
        blank=blank,
        lines=ranked(details, by_number),
    )


def count_totals(
    totals: Mapping[str, int],
    options: Sequence[str],
    *,
    dots: int,
    cap: int,
    ballots: int,
    blank: int = 0,
    voters: Mapping[str, int] | None = None,
) -> Result:
    """Count from sums per option (dots on a flipchart, a hand count) of ``ballots`` valid, non-blank cards.

    An option left out has 0. ``voters``: distinct voters per option if they were counted, else unknown (None).
    Raises KnownError when no set of ballots can give these totals: ``totals.letter``, ``totals.value``,
    ``totals.cap``, ``totals.sum``, ``totals.few``, ``totals.voters``; ``cards.value`` for a negative number of cards.
    """
    for problem in cards.problem_of_counts(valid=ballots, blank=blank):
        raise problem
    for letter, given in totals.items():
        if letter not in options:
            raise KnownError("totals.letter", letter=letter)
        if type(given) is not int or given < 0:
            raise KnownError("totals.value", letter=letter, given=given)
        if given > cap * ballots:
            raise KnownError("totals.cap", letter=letter, given=given, cards=ballots, most=cap * ballots)
    total = sum(totals.values())
    if total > dots * ballots:
        raise KnownError("totals.sum", given=total, cards=ballots, most=dots * ballots)
    if total < ballots:
        raise KnownError("totals.few", given=total, cards=ballots)
    if voters is not None:
        _check_voters(totals, options, voters, cap, ballots)
    details = {
        option: Points(points=totals.get(option, 0), voters=None if voters is None else voters.get(option, 0))
        for option in options
    }
    return Result(
        method=NAME,
        params={"dots": dots, "cap": cap},
        entered=TOTALS,
        ballots=ballots,
        blank=blank,
        lines=ranked(details, by_number),
    )


def _check_voters(
    totals: Mapping[str, int], options: Sequence[str], voters: Mapping[str, int], cap: int, ballots: int
) -> None:
    for letter in voters:
        if letter not in options:
            raise KnownError("totals.letter", letter=letter)
    for option in options:
        given, people = totals.get(option, 0), voters.get(option, 0)
        if type(people) is not int or not 0 <= people <= ballots or not people <= given <= cap * people:
            raise KnownError("totals.voters", letter=option, given=given, voters=people)


def _patterns(params: Params, options: int) -> int:
    """Cards with at most ``dots`` dots in all and ``cap`` on one option: a coefficient grown option by option."""
    most, cap = int(params["dots"]), int(params["cap"])
    ways = [1] + [0] * most
    for _ in range(options):
        ways = [sum(ways[max(0, used - cap) : used + 1]) for used in range(most + 1)]
    return sum(ways)


def _secondary(line: Line) -> tuple[int, ...] | None:
    voters = line.of(Points).voters
    return None if voters is None else (voters,)


def _usual_cap(before: Params) -> int:
    return min(2, int(before["dots"]))


def _cap_limits(before: Params) -> tuple[int, int]:
    return 1, int(before["dots"])


def _most_points(params: Params) -> int | None:
    dots = params.get("dots")
    return dots if isinstance(dots, int) else None


METHOD = Method(
    name=NAME,
    parameters=(
        Parameter(name="dots", usual=lambda _: 3, limits=lambda _: (1, MOST)),
        Parameter(name="cap", usual=_usual_cap, limits=_cap_limits),
    ),
    least=2,
    channel=Channel.CARDS,
    count=count,
    count_totals=count_totals,
    check=check,
    problem_of=problem_of,
    parse=parse,
    example=lambda _: EXAMPLE,
    most_points=_most_points,
    detail=Points,
    told=("points",),
    also=("voters",),
    patterns=_patterns,
    secondary=_secondary,
    swing=lambda params: int(params["cap"]),
)
