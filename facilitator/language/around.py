"""Words around a bare number in somebody's own sentence, kept in agreement when the number becomes another."""

from __future__ import annotations

import re
from collections.abc import Mapping

from facilitator.language.sentences import Lang

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
