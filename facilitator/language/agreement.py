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
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.language.sentences import Lang

COUNTS = frozenset(
    """
    n abstained acts answered ballots blank bytes cap cards cells dots entitled given
    invalid least level limit minimum most
    not_returned open organisations people possible present read returned roll seconds size ticks total valid voted
    voters
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


# --- words around a bare number in somebody's own sentence -----------------------------------------------------------

_BEHIND: Mapping[Lang, tuple[tuple[str, str], ...]] = {
    "sq": (
        ("organizate të shoqërisë civile", "organizatave të shoqërisë civile"),
        ("organizatë e shoqërisë civile", "organizata të shoqërisë civile"),
        ("organizate", "organizatave"),
        ("organizatë", "organizata"),
        ("personi", "personave"),
        ("person", "persona"),
        ("përfaqësuesi", "përfaqësuesve"),
        ("institucion publik", "institucione publike"),
        ("institucioni", "institucioneve"),
        ("institucion", "institucione"),
        ("subjekt tjetër", "subjekte të tjera"),
        ("subjekt", "subjekte"),
        ("i ftuar", "të ftuar"),
        ("qytetari", "qytetarëve"),
        ("qytetar", "qytetarë"),
        ("grua", "gra"),
        ("burrë", "burra"),
        ("qarku", "qarqeve"),
        ("qark", "qarqe"),
        ("fushe", "fushave"),
        ("fushë", "fusha"),
        ("mase", "masave"),
        ("masë e rekomanduar", "masa të rekomanduara"),
        ("masë", "masa"),
    ),
    "en": (
        ("civil society organisation", "civil society organisations"),
        ("organisation", "organisations"),
        ("person", "people"),
        ("public institution", "public institutions"),
        ("institution", "institutions"),
        ("guest", "guests"),
        ("citizen", "citizens"),
        ("woman", "women"),
        ("man", "men"),
        ("county", "counties"),
        ("area", "areas"),
        ("contribution", "contributions"),
        ("recommended measure", "recommended measures"),
        ("measure", "measures"),
    ),
}
"""(one, other) of what stands behind a number; the longer phrase before the shorter."""

_BEFORE: Mapping[Lang, tuple[tuple[str, str], ...]] = {
    "sq": (
        ("mori pjesë", "morën pjesë"),
        ("mori pjesë edhe", "morën pjesë edhe"),
        ("u shënua", "u shënuan"),
        ("doli", "dolën"),
        ("ishte", "ishin"),
        ("erdhi", "erdhën"),
    ),
    "en": (),
}
"""(one, other) of the verb in front of a number."""


def around(before: str, n: int, after: str, lang: Lang) -> tuple[str, str]:
    """The words on both sides of a bare number, agreeing with it where they are among those known here.

    For sentences that a secretary wrote around a live field when the number was another one; whole phrases are
    exchanged, and what is not known stays as it was written.
    """
    wrong = 1 if n == 1 else 0
    for pair in _BEFORE[lang]:
        found = re.search(rf"(?<!\w){pair[wrong]}(\s+)$", before, re.IGNORECASE)
        if found:
            right = pair[1 - wrong]
            right = right[0].upper() + right[1:] if found[0][0].isupper() else right
            before = before[: found.start()] + right + found[1]
            break
    for pair in _BEHIND[lang]:
        if found := re.match(rf"(\s+){pair[wrong]}(?!\w)", after):
            return before, found[1] + pair[1 - wrong] + after[found.end() :]
        if re.match(rf"\s+{pair[1 - wrong]}(?!\w)", after):
            break
    return before, after
