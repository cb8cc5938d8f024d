"""Yes, no or abstain for each option, with a written threshold.

Rule: an option is adopted when it passes ``threshold`` (``voting.thresholds``), when at least ``least`` voters said yes
or no (one yes alone is not everybody), and when the ``quorum`` was there at opening. Adopted ones stand first, by their
yes, then by fewer no. On a card 1 is yes, 0 is no and 2 abstains; what a card leaves out abstains as well, so that
valid = yes + no + abstain holds for every option. By a show of hands an abstention is a hand that was counted as one:
who raised none did not vote, and is in the denominator of ``present`` and ``members`` alone.

``present`` and ``members`` are the denominators, people with a vote; the round fills them in when it opens.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.errors import KnownError
from facilitator.model import Channel
from facilitator.voting.rules import cards
from facilitator.voting.rules.consensus import read_levels, written
from facilitator.voting.rules.grid import grid, histograms
from facilitator.voting.rules.method import Method, Parameter, refused
from facilitator.voting.rules.result import CARDS, TOTALS, Ballot, Detail, Result, by_key, ranked
from facilitator.voting.thresholds import Answers, Threshold, adopted, quorum_met

NAME = "yesno"
VALUES = 3
NO, YES, ABSTAIN = range(VALUES)
MOST = 10_000
_SAID = {
    "po": YES,
    "p": YES,
    "pro": YES,
    "yes": YES,
    "y": YES,
    "jo": NO,
    "j": NO,
    "k": NO,
    "kundër": NO,
    "kunder": NO,
    "no": NO,
}
_SAID |= {"n": NO, "abstenim": ABSTAIN, "a": ABSTAIN, "abstain": ABSTAIN}
_LONGEST = max(map(len, _SAID))
_BETWEEN = frozenset(" \t\u00a0:=")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(Detail):
    """Answers to one option; ``reached``: adopted."""

    no: int = 0
    yes: int = 0
    abstain: int = 0
    reached: bool = False

    @property
    def number(self) -> int:
        return self.yes

    @property
    def verdict(self) -> bool | None:
        return self.reached


def check(ballot: Ballot, options: Sequence[str], **params: int | str) -> str | None:
    """The code of the first problem of a ballot, or None: ``card.letter`` or ``card.answer``."""
    problem = problem_of(ballot, options, **params)
    return problem.code if problem else None


def problem_of(ballot: Ballot, options: Sequence[str], **params: int | str) -> KnownError | None:
    """Like ``check``, as an error with the facts its sentence needs. The parameters do not bear on a ballot."""
    known = frozenset(options)
    for letter, given in sorted(ballot.items()):
        if letter not in known:
            return KnownError("card.letter", letter=letter, position=1)
        if type(given) is not int or not 0 <= given < VALUES:
            return KnownError("card.answer", letter=letter)
    return None


def parse(text: str, options: Sequence[str], **params: int | str) -> dict[str, int]:
    """A typed card → ballot: "A po B jo", "A pro, B kundër", "AyBn", "A1 B0 C2"; for a single option the answer alone.

    "" or "-" is an explicit blank, {}. Raises KnownError ``card.*``.
    """
    said = _SAID.get(text.strip().casefold()) if len(options) == 1 else None
    ballot = {options[0]: said} if said is not None else read_levels(_in_digits(text, options), options, VALUES)
    if problem := problem_of(ballot, options, **params):
        raise problem
    return ballot


def _in_digits(text: str, options: Sequence[str]) -> str:
    """The answers behind their letters as digits, every sign in its place so that a problem is told where it stands."""
    labels, length = {option.upper() for option in options}, len(options[0])
    made, at = list(text), 0
    while at < len(text):
        if text[at : at + length].upper() not in labels:
            at += 1
            continue
        at += length
        while at < len(text) and text[at] in _BETWEEN:
            made[at], at = " ", at + 1
        end = next(
            (end for end in range(min(len(text), at + _LONGEST), at, -1) if text[at:end].casefold() in _SAID), at
        )
        if end > at:
            made[at:end] = [str(_SAID[text[at:end].casefold()]), *" " * (end - at - 1)]
            at = end
    return "".join(made)


def count(
    ballots: Sequence[Ballot],
    options: Sequence[str],
    *,
    threshold: str,
    least: int,
    quorum: int,
    present: int,
    members: int,
) -> Result:
    """Count valid and blank ballots. Raises KnownError ``vote.ballot`` for a ballot against the rule."""
    params = _params(threshold, least, quorum, present, members)
    given = [ballot for ballot in ballots if ballot]
    cells = grid(given, options, VALUES)
    if cells is None:
        raise refused(check, ballots, options, params)
    counts = histograms(cells, options, VALUES)
    return _result(filled(counts, options, len(given)), CARDS, len(given), len(ballots) - len(given), params)


def count_totals(
    totals: Mapping[str, Sequence[int]],
    options: Sequence[str],
    *,
    threshold: str,
    least: int,
    quorum: int,
    present: int,
    members: int,
    ballots: int,
    blank: int = 0,
) -> Result:
    """Count from three sums for each option: no, yes, abstain. Who is in none of them did not vote on it.

    Raises KnownError: ``totals.letter``, ``totals.three`` (not three whole numbers), ``totals.answers``,
    ``cards.value``.
    """
    for problem in cards.problem_of_counts(valid=ballots, blank=blank):
        raise problem
    for letter, counts in totals.items():
        if letter not in options:
            raise KnownError("totals.letter", letter=letter)
        if len(counts) != VALUES or any(type(number) is not int or number < 0 for number in counts):
            raise KnownError("totals.three", letter=letter)
        if sum(counts) > ballots:
            raise KnownError("totals.answers", letter=letter, given=sum(counts), cards=ballots)
    counted = {option: tuple(totals.get(option, (0,) * VALUES)) for option in options}
    return _result(counted, TOTALS, ballots, blank, _params(threshold, least, quorum, present, members))


def filled(totals: Mapping[str, Sequence[int]], letters: Sequence[str], ballots: int) -> dict[str, list[int]]:
    """Sums of cards: what a card leaves out abstains, so that no + yes + abstain are all ``ballots``."""
    rows = {letter: totals.get(letter, (0,) * VALUES) for letter in letters}
    return {letter: [row[NO], row[YES], ballots - row[NO] - row[YES]] for letter, row in rows.items()}


def _params(threshold: str, least: int, quorum: int, present: int, members: int) -> dict[str, int | str]:
    return {"threshold": threshold, "least": least, "quorum": quorum, "present": present, "members": members}


def _result(
    counts: Mapping[str, Sequence[int]], entered: str, ballots: int, blank: int, params: Mapping[str, Any]
) -> Result:
    details = {option: _detail(own, params) for option, own in counts.items()}
    return Result(
        method=NAME,
        params=params,
        entered=entered,
        ballots=ballots,
        blank=blank,
        lines=ranked(details, by_key(lambda one: (one.reached, one.yes, -one.no))),
    )


def _detail(counts: Sequence[int], params: Mapping[str, Any]) -> Said:
    no, yes, abstain = counts
    answers = Answers(yes=yes, no=no, abstain=abstain, present=params["present"], members=params["members"])
    passed = adopted(answers, Threshold(params["threshold"])) and yes + no >= params["least"]
    return Said(no=no, yes=yes, abstain=abstain, reached=passed and quorum_met(params["quorum"], params["present"]))


def _example(options: int) -> str:
    return "po" if options == 1 else "A po B jo"


def _raised(totals: Mapping[str, Any]) -> int | None:
    """With one question everybody raises one hand; with several, not everybody need answer each."""
    return sum(next(iter(totals.values()))) if len(totals) == 1 else None


def _people(_: Mapping[str, Any]) -> tuple[int, int]:
    return 0, MOST


METHOD = Method(
    name=NAME,
    parameters=(
        Parameter(name="threshold", usual=lambda _: str(Threshold.CAST), choices=tuple(map(str, Threshold))),
        Parameter(name="least", usual=lambda _: 0, limits=_people),
        Parameter(name="quorum", usual=lambda _: 0, limits=_people),
        Parameter(name="present", usual=lambda _: 0, limits=_people, of_roll=True),
        Parameter(name="members", usual=lambda _: 0, limits=_people, of_roll=True),
    ),
    least=1,
    channel=Channel.HANDS,
    detail=Said,
    told=("no", "yes", "abstain"),
    count=count,
    count_totals=count_totals,
    check=check,
    problem_of=problem_of,
    parse=parse,
    example=_example,
    written=written,
    patterns=lambda params, options: (VALUES + 1) ** options,
    levels=VALUES,
    aloud=True,
    raised=_raised,
    filled=filled,
)
