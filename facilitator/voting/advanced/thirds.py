"""N/3: the room votes in rounds with ticks for a third of what is left, and the lower half goes out each time.

The facilitators' rule of multi-voting: each voter has as many ticks as a third of the options, rounded up. After a
round the options below the middle go out, never through a tie (those tied at the edge all stay), until no more than
``wanted`` are left or a round takes nobody out.
"""

from __future__ import annotations

from facilitator.voting.rules import Result
from facilitator.voting.rules.ticks import suggested


def ticks_for(options: int) -> int:
    """How many ticks each voter has in the next round."""
    return suggested(options)


def staying(result: Result, wanted: int) -> tuple[str, ...]:
    """Who goes on after a counted round of ticks: the upper half, at least ``wanted``, and all tied with the last."""
    keep = max(wanted, -(-len(result.lines) // 2))
    if keep >= len(result.lines):
        return tuple(line.option for line in result.lines)
    edge = result.lines[keep - 1].rank
    return tuple(line.option for line in result.lines if line.rank <= edge)


def finished(options: int, wanted: int, before: int) -> bool:
    """Whether there is no further round: few enough are left, or the last one took nobody out."""
    return options <= wanted or options == before
