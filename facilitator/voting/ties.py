"""What happens to a tie: nothing, unless a cut ("the first three") runs through it.

A shared place is a legitimate line of a list of priorities. At a cut the meeting's one policy decides: keep the
shared place, ask the room again, or draw a lot that anyone can recompute. Never the alphabet, never ``random``.

No round uses it yet: the cut line, the run-off and the public lot will, and nothing stands here that they do not need.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.voting.rules.result import Line

_UNIT_SEPARATOR = "\x1f"


class TiePolicy(StrEnum):
    """How a tie at a cut is settled; shared is the default."""

    SHARED = "shared"
    RUN_OFF = "run_off"
    LOT = "lot"


@dataclass(frozen=True, slots=True)
class Cut:
    """The first ``size`` places: options surely ``inside``, and those ``tied`` for the ``seats`` places left.

    ``tied`` is empty when no tie crosses the cut.
    """

    size: int
    inside: tuple[str, ...]
    tied: tuple[str, ...]
    seats: int


def cut(lines: Sequence[Line], size: int, *, by_voters: bool = False) -> Cut:
    """Where a cut after ``size`` places falls in ranked ``lines``.

    ``by_voters`` lets the number of distinct voters separate options with equal dots, at the cut only; where it is
    unknown it separates nothing. Raises ValueError for a negative size.
    """
    if size < 0:
        raise ValueError("a cut needs a size of at least 0")
    inside = [line for line in lines if line.rank_to <= size]
    crossing = [line for line in lines if line.rank <= size < line.rank_to]
    seats = size - len(inside) if crossing else 0
    if crossing and by_voters and all(line.voters is not None for line in crossing):
        crossing.sort(key=lambda line: -(line.voters or 0))
        if crossing[seats - 1].voters != crossing[seats].voters:
            inside, crossing, seats = inside + crossing[:seats], [], 0
        else:
            edge = crossing[seats].voters
            sure = [line for line in crossing if (line.voters or 0) > (edge or 0)]
            inside, seats = inside + sure, seats - len(sure)
            crossing = [line for line in crossing if line.voters == edge]
    return Cut(size, tuple(line.option for line in inside), tuple(line.option for line in crossing), seats)


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
