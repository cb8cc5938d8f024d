"""Fist to five: each voter shows 0 to 5 fingers for each proposal.

0 block · 1 strong reservations · 2 reservations · 3 can live with it · 4 good · 5 full support. See ``consensus``.
"""

from __future__ import annotations

from facilitator.voting.rules.consensus import Levels, Scale, compare, lower_median

__all__ = ["METHOD", "Levels", "check", "compare", "count", "count_totals", "lower_median", "parse", "problem_of"]

SCALE = Scale(name="fist", size=6, reserved=(1, 2), floor=3)
check, problem_of, parse = SCALE.check, SCALE.problem_of, SCALE.parse
count, count_totals = SCALE.count, SCALE.count_totals

METHOD = SCALE.method()
