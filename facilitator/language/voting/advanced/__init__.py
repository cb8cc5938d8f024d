"""The words of the rules that are advanced, a module a family."""

from __future__ import annotations

from facilitator.language.voting.advanced import fair, judgment, matches, runoff, shares, star

RULES = (
    fair.SPOKEN,
    shares.SPOKEN,
    star.SPOKEN,
    judgment.SPOKEN,
    runoff.IRV,
    runoff.STV,
    matches.PAIRS,
    matches.KEMENY,
)
