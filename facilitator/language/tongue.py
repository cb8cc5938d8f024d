"""Which language some words are in, Albanian or English, by the small words that every sentence has.

What has none of either (a name, a law's number) is in no language: whoever asks says which one it is taken for.
"""

from __future__ import annotations

import re

from facilitator.language.folding import fold
from facilitator.language.sentences import Lang

_ALBANIAN = frozenset(
    """
    te dhe ne nga per me se qe nje i e eshte jane nuk si ose por do ka kane ky kjo keto keta ketij kesaj duhet mund
    sipas mbi nder ndaj pas para deri gjate pa ku kur cdo cilat cili cila disa shume ishte ishin u nen midis prej tek
    """.split()  # noqa: SIM905
)
_ENGLISH = frozenset(
    """
    the of and to for with that this is are was were by from on in not be been will should shall which their its it
    they has have had an at or but all more than into about through between within who what how can must each other
    """.split()  # noqa: SIM905
)
_WORD = re.compile(r"[^\W\d_]+")


def tongue(text: str, otherwise: Lang) -> Lang:
    """``sq`` or ``en``; ``otherwise`` where the words do not tell."""
    albanian = english = 0
    for word in _WORD.findall(text):
        plain = fold(word)
        albanian += (plain in _ALBANIAN) + any(letter in "ëçËÇ" for letter in word)
        english += plain in _ENGLISH
    if albanian == english:
        return otherwise
    return "sq" if albanian > english else "en"
