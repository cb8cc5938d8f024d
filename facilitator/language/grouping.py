"""What a group of contributions is called, on screens, cards and paper; and a contribution in a line."""

from __future__ import annotations

import re

from facilitator.language.documents import en, sq
from facilitator.language.folding import fold
from facilitator.language.sentences import Lang, fill

LINE = 160
"""Characters of a contribution that a line of a group says; the whole stands where it was said."""


def group_title(name: str, number: int, lang: Lang) -> str:
    """Its name, else its number: ``Grupi 3``."""
    return name or fill((en if lang == "en" else sq).TEXT["group.unnamed"], {"number": number})


def is_number(name: str) -> bool:
    """Whether a name reads as what a group without one is called, in either language: two could be called alike."""
    unnamed = "|".join(fill(text["group.unnamed"], {"number": "#"}) for text in (sq.TEXT, en.TEXT))
    return re.fullmatch(re.escape(fold(unnamed)).replace(r"\|", "|").replace(r"\#", r"\d+"), fold(name)) is not None


def option_text(name: str, number: int, points: int, lang: Lang) -> str:
    """``Transparenca (7 ndërhyrje)``: an option that is a group of so many contributions."""
    named = group_title(name, number, lang)
    return fill((en if lang == "en" else sq).TEXT["group.option"], {"name": named, "n": points})


def in_a_line(text: str) -> str:
    """A contribution of any length, cut between two words with "…" where it is longer than a line."""
    words = " ".join(text.split())
    if len(words) <= LINE:
        return words
    return words[: LINE - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
