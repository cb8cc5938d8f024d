"""How words agree with numbers: the one mechanism for every sentence that exists without a screen.

A gap may carry the phrases it chooses from, ``#`` being the number itself:

* ``{cards|1 fletë|# fletë}``               one, other: Albanian and English have these two forms, and 21 is "other"
* ``{cards|asnjë fletë|1 fletë|# fletë}``   none, one, other, where a bare 0 reads badly
* ``{minutes|# min}``                       one form: said on purpose, nothing agrees with it

Each form is a whole phrase, because case and verb change with the number ("e 1 organizate", "e 2 organizatave").
A whole sentence that changes is a pair (one, other) or three (none, one, other), chosen by the fact ``n``.
Which gaps are numbers is said once, in ``COUNTS``, so that a test can ask every sentence whether it agrees.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

COUNTS = frozenset(
    """
    n acts already answered apart ballots blank bytes cap cards cells changes dots entitled given
    invalid least left level limit lost minimum minutes most
    not_returned open organisations people possible present read remarks rest returned roll seats seconds silent size
    taken ticks total valid voted voters numbers places quorum members years meetings papers pieces faults institutions
    days duty requests messages without options quota authorities stampers
    """.split()  # noqa: SIM905
)
"""Gaps that say how many: none stands bare in a sentence that does not change with it."""

GAP = re.compile(r"\{(\w+)(?:\|([^{}]*))?\}")


def choose(n: object, forms: Sequence[str]) -> str:
    """The form for ``n``: of one form that one, of two (one, other), of three (none, one, other)."""
    if len(forms) == 1:
        return forms[0]
    if len(forms) == 3 and n == 0:
        return forms[0]
    return forms[-2] if n == 1 and not isinstance(n, bool) else forms[-1]


def agreed(template: str, facts: Mapping[str, object]) -> str:
    """``template`` with every gap filled in one pass; a gap without a fact shows "?" instead of failing."""

    def value(gap: re.Match[str]) -> str:
        fact = facts.get(gap[1], "?")
        return str(fact) if gap[2] is None else choose(fact, gap[2].split("|")).replace("#", str(fact))

    return GAP.sub(value, template)
