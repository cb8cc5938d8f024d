"""What a rule tells of itself: all that acts, screens and recounts ask, so that nobody compares its name.

Every module of a rule ends with one ``Method``; ``METHODS`` in the package lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.errors import KnownError
from facilitator.model import Channel
from facilitator.voting.rules.cards import MOST_OPTIONS
from facilitator.voting.rules.result import Ballot, Detail, Line, Params, Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One value of a rule as a form asks for it: one of ``choices``, a text that ``written`` accepts, else a whole
    number within ``limits``.

    ``usual`` and ``limits`` get the parameters before this one, which may decide them. ``of_roll``: nobody chooses it;
    the round fills it in as it opens, ``present`` or ``members``, so that a threshold can be counted again later.
    ``of_options``: so too, with what was told of each option.
    """

    name: str
    usual: Callable[[Mapping[str, Any]], int | str]
    choices: tuple[str, ...] = ()
    limits: Callable[[Mapping[str, Any]], tuple[int, int]] = lambda _: (0, 0)
    written: Callable[[str], bool] | None = None
    of_roll: bool = False
    of_options: bool = False

    @property
    def asked(self) -> bool:
        """Whether somebody chooses it."""
        return not self.of_roll and not self.of_options

    @property
    def by_number(self) -> bool:
        """Whether it is a whole number."""
        return not self.choices and self.written is None

    def allows(self, value: object, before: Mapping[str, Any]) -> bool:
        """Whether ``value`` may stand here."""
        if self.choices:
            return value in self.choices
        if self.written is not None:
            return isinstance(value, str) and self.written(value)
        least, most = self.limits(before)
        return type(value) is int and least <= value <= most


def _nothing(_: Mapping[str, Any]) -> None:
    return None


def _letters(choices: Ballot) -> str:
    """ "A2 C": a number behind its letter where it is not 1."""
    return " ".join(f"{letter}{number}" if number != 1 else letter for letter, number in choices.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One way to vote.

    ``count``, ``count_totals``, ``check``, ``problem_of`` and ``parse`` take the completed parameters as keywords;
    see the module of the rule. ``least``: the least number of options. ``channel``: how it is usually voted.
    ``detail``: what its lines hold, and ``told`` the keys of it that are enough to count again; ``also`` may come with
    them (distinct voters). ``levels``: how many numbers are entered for one option when sums are entered, 0 for one
    sum. ``by_sums``: whether people can enter sums at all. ``one_proposal``: without options of its own the question
    itself is the one thing answered. ``aloud``: one word answers it, also in a roll call; 1 is yes, 0 no,
    2 abstains. ``added(params)``: how many options the rule itself adds behind those of the room.
    ``example(n)``: a card with n options as it may be typed, ``written`` a card as it may be typed again.
    ``most_points``: how many points one ballot can give where what is left unused is told, else None.
    ``filled(totals, letters, n)``: the sums of n cards, with what follows from those that were left out.
    ``raised(totals)``: how many voters raised a hand, where the counts alone say it.
    ``patterns(params, n)``: how many different cards of n options there can be, a blank one included.
    ``secondary(line)``: what separates equal options at a cut only, the greater first; None where it is not known.
    ``advanced``: offered only to who asks for more rules. ``most``: the greatest number of options.
    ``tellable``: whether what its lines hold is enough to count again without single ballots; only then is a secret
    vote by it offered, for its ballots may have to be withheld.
    ``narrows``: its rounds can go on among what enough people ticked (``voting.guided.narrowing``).
    ``swing(params)``: by how much one ballot can move two options against each other, 0 where the rule does not add up.
    """

    name: str
    parameters: tuple[Parameter, ...]
    least: int
    channel: Channel
    detail: type[Detail]
    told: tuple[str, ...]
    count: Callable[..., Result]
    count_totals: Callable[..., Result]
    check: Callable[..., str | None]
    problem_of: Callable[..., KnownError | None]
    parse: Callable[..., dict[str, int]]
    example: Callable[[int], str]
    patterns: Callable[[Params, int], int]
    written: Callable[[Ballot], str] = _letters
    also: tuple[str, ...] = ()
    levels: int = 0
    by_sums: bool = True
    one_proposal: bool = False
    aloud: bool = False
    added: Callable[[Params], int] = lambda _: 0
    most_points: Callable[[Params], int | None] = _nothing
    filled: Callable[[Mapping[str, Any], Sequence[str], int], Mapping[str, Any]] = lambda totals, *_: totals
    raised: Callable[[Mapping[str, Any]], int | None] = _nothing
    secondary: Callable[[Line], tuple[int, ...] | None] = lambda _: ()
    swing: Callable[[Params], int] = lambda _: 0
    advanced: bool = False
    most: int = MOST_OPTIONS
    tellable: bool = True
    narrows: bool = False

    def totals_in(self, lines: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """The keywords with which ``count_totals`` must give ``lines`` again. Raises KeyError for other lines."""
        told: dict[str, Any] = {"totals": {line["option"]: self._sums(line) for line in lines}}
        for name in self.also:
            known = {line["option"]: line[name] for line in lines}
            if None not in known.values():
                told[name] = known
        return told

    def _sums(self, line: Mapping[str, Any]) -> Any:
        return line[self.told[0]] if len(self.told) == 1 else [line[name] for name in self.told]


def refused(
    check: Callable[..., str | None], ballots: Sequence[Ballot], options: Sequence[str], params: Mapping[str, Any]
) -> KnownError:
    """Which ballot is against the rule, and how: ``vote.ballot`` with ``number`` (from 1) and ``problem``."""
    for number, ballot in enumerate(ballots, start=1):
        if code := check(ballot, options, **params):
            return KnownError("vote.ballot", number=number, problem=code)
    raise AssertionError("every ballot is within the rule")
