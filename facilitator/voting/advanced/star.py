"""Rules over scores: STAR, and reweighted range voting.

STAR: the two options with the greatest sums meet, and the one that more ballots score higher wins. Ties by STAR's
official ladder (starvoting.org, "Ties"): for the finalists by matches among the tied, then by most of the highest
score; in the final by sum, then by most of the highest score; then the lot. A STAR *order* repeats it without the
winner (Bloc STAR).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from facilitator.voting.advanced.approval import by
from facilitator.voting.advanced.profile import Scored


@dataclass(frozen=True, slots=True)
class Final:
    """One winner of STAR: sums of all options still in, the two finalists, and how many ballots preferred each."""

    sums: dict[int, int]
    finalists: tuple[int, ...]
    preferred: tuple[int, int]
    neither: int
    winner: int
    by_lot: bool


def star(ballots: Scored, options: Sequence[int], order: Sequence[int] = ()) -> Final:
    """The final among ``options``. Raises ValueError without any."""
    if not options:
        raise ValueError("STAR needs an option")
    sums = {o: sum(count * scores[o] for count, scores in ballots) for o in options}
    if len(options) == 1:
        return Final(sums, tuple(options), (0, 0), 0, options[0], False)
    top = max((scores[o] for _, scores in ballots for o in options), default=0)
    finalists: list[int] = []
    lot = False
    while len(finalists) < 2:
        rest = [o for o in options if o not in finalists]
        tied = [o for o in rest if sums[o] == max(sums[a] for a in rest)]
        if len(tied) <= 2 - len(finalists):
            finalists += sorted(tied, key=by(order))
            continue
        lost = {a: sum(_duel(ballots, b, a) for b in tied) for a in tied}
        tied = [a for a in tied if lost[a] == min(lost.values())]
        best = {a: _tops(ballots, a, top) for a in tied}
        tied = [a for a in tied if best[a] == max(best.values())]
        lot = lot or len(tied) > 2 - len(finalists)
        finalists.append(min(tied, key=by(order)))
    one, other = finalists
    preferred = (
        sum(count for count, scores in ballots if scores[one] > scores[other]),
        sum(count for count, scores in ballots if scores[other] > scores[one]),
    )
    keys = {
        option: (votes, sums[option], _tops(ballots, option, top))
        for option, votes in zip(finalists, preferred, strict=True)
    }
    drawn = keys[one] == keys[other]
    winner = min(finalists, key=by(order)) if drawn else max(finalists, key=lambda option: keys[option])
    neither = sum(count for count, _ in ballots) - sum(preferred)
    return Final(sums, (one, other), preferred, neither, winner, lot or drawn)


def star_order(ballots: Scored, options: int, order: Sequence[int] = ()) -> list[Final]:
    """A final for each place."""
    rest, finals = list(range(options)), []
    while rest:
        finals.append(star(ballots, rest, order))
        rest.remove(finals[-1].winner)
    return finals


def _duel(ballots: Scored, one: int, other: int) -> bool:
    """Whether more ballots score ``one`` above ``other`` than the other way."""
    return sum(count * ((s[one] > s[other]) - (s[other] > s[one])) for count, s in ballots) > 0


def _tops(ballots: Scored, option: int, top: int) -> int:
    return sum(count for count, scores in ballots if scores[option] == top)


def reweighted(ballots: Scored, options: int, seats: int, most: int, order: Sequence[int] = ()) -> list[int]:
    """Reweighted range voting: a ballot that has given s points to those elected counts most / (most + s)."""
    chosen: list[int] = []
    while len(chosen) < min(seats, options):
        sums = {
            o: sum(
                (count * s[o] * Fraction(most, most + sum(s[c] for c in chosen)) for count, s in ballots), Fraction(0)
            )
            for o in range(options)
            if o not in chosen
        }
        best = max(sums.values())
        chosen.append(min((o for o in sums if sums[o] == best), key=by(order)))
    return chosen
