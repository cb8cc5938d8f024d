"""What happens to a tie: nothing, unless a cut ("the first three") runs through it.

A shared place is a legitimate line of a list of priorities. At a cut the rule's secondary count separates first, where
it has one; what is still tied is settled by the meeting's one policy: keep the shared place, ask the room again, or
draw a lot that anyone can recompute. Never the alphabet, never ``random``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.voting.rules import Line, Result, method_of

_UNIT_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class Cut:
    """The first ``size`` places: options surely ``inside``, and those ``tied`` for the ``seats`` places left.

    ``tied`` is empty when no tie crosses the cut. ``by_secondary``: those inside that only the secondary count put
    there, so that the protocol can say so.
    """

    size: int
    inside: tuple[str, ...]
    tied: tuple[str, ...]
    seats: int
    by_secondary: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Margin:
    """How many ballots, more or fewer, can level the last inside a cut with the first outside it.

    ``upper`` and ``lower`` are their letters, ``gap`` the difference of their numbers.
    """

    upper: str
    lower: str
    gap: int
    ballots: int


def cut(result: Result, size: int, *, secondary: bool = True) -> Cut:
    """Where a cut after ``size`` places falls in a result.

    ``secondary`` lets the rule's secondary count separate equal options, at the cut only; where it is not known (sums
    were entered) it separates nothing. Raises ValueError for a negative size.
    """
    if size < 0:
        raise ValueError("a cut needs a size of at least 0")
    inside = [line.option for line in result.lines if line.rank_to <= size]
    crossing = [line for line in result.lines if line.rank <= size < line.rank_to]
    if not crossing:
        return Cut(size, tuple(inside), (), 0)
    seats = size - len(inside)
    counts = {line.option: _secondary(result, line) if secondary else None for line in crossing}
    known = {option: count for option, count in counts.items() if count is not None}
    if len(known) < len(counts):
        return Cut(size, tuple(inside), tuple(counts), seats)
    ordered = sorted(known, key=lambda option: known[option], reverse=True)  # stable: equal ones keep their order
    edge = known[ordered[seats - 1]]
    sure = [option for option in ordered if known[option] > edge]
    tied = [option for option in ordered if known[option] == edge]
    if len(sure) + len(tied) == seats:
        sure, tied = sure + tied, []
    left = seats - len(sure) if tied else 0
    return Cut(size, (*inside, *sure), tuple(tied), left, tuple(sure))


def _secondary(result: Result, line: Line) -> tuple[int, ...] | None:
    return method_of(result.method).secondary(line)


def margin(result: Result, size: int) -> Margin | None:
    """How near the decision at a cut after ``size`` places was; None where nothing can be said.

    Of rules that add up: the difference, divided by what one ballot can move (1 tick, the cap of dots, 5 points), up.
    It is a count, not a sample: no test of significance. None too for a tie at the cut, which is told as a tie.
    """
    swing = method_of(result.method).swing(result.params)
    if not swing or not 0 < size < len(result.lines):
        return None
    upper, lower = result.lines[size - 1], result.lines[size]
    gap = upper.detail.number - lower.detail.number
    return Margin(upper.option, lower.option, gap, -(-gap // swing)) if gap > 0 else None


def run_off(first: Cut, again: Result) -> Cut:
    """A cut after the tied options were voted on once more, in ``again``: those and no others.

    Raises ValueError when the second round was about other options.
    """
    if {line.option for line in again.lines} != set(first.tied):
        raise ValueError(f"a run-off among {first.tied} has other options")
    inner = cut(again, first.seats)
    return Cut(first.size, (*first.inside, *inner.inside), inner.tied, inner.seats, first.by_secondary)


def drawn(first: Cut, order: Sequence[str]) -> Cut:
    """A cut after a lot: the first of ``order`` take the seats left. Raises ValueError for another set of options."""
    if sorted(order) != sorted(first.tied):
        raise ValueError(f"a lot among {first.tied} has other options")
    return Cut(first.size, (*first.inside, *order[: first.seats]), (), 0, first.by_secondary)


def lot(ballots_sha256: str, numbers: Sequence[int], options: Sequence[str]) -> tuple[str, ...]:
    """The order of tied ``options`` by a lot that anyone can recompute.

    Ascending SHA-256 of ballots' hash, the called numbers joined with "-", and the option, separated by U+001F
    (``voting/rules`` 1.5; precedent RFC 3797). Three people call a number 0–999 each *after* the hash of the ballots
    is on the screen, so nobody can choose ballots to win it. Raises ValueError unless the hash is 64 hexadecimal
    digits and the numbers are three from 0 to 999.
    """
    if len(ballots_sha256) != 64 or set(ballots_sha256) - set("0123456789abcdef"):
        raise ValueError("the lot needs the SHA-256 of the ballots in small hexadecimal digits")
    if len(numbers) != 3 or any(type(number) is not int or not 0 <= number <= 999 for number in numbers):
        raise ValueError("the lot needs three numbers from 0 to 999")
    called = "-".join(map(str, numbers))

    def ticket(option: str) -> bytes:
        return hashlib.sha256(_UNIT_SEPARATOR.join((ballots_sha256, called, option)).encode()).digest()

    return tuple(sorted(options, key=ticket))
