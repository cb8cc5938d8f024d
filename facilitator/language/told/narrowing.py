"""What went out of a list after a round, and the chain of rounds, in whole sentences for paper and screens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from facilitator.language.documents.en.cuts import CUTS as EN
from facilitator.language.documents.sq.cuts import CUTS as SQ
from facilitator.language.sentences import Lang, Template, fill, join

_TEXTS: Mapping[Lang, Mapping[str, Template]] = {"sq": SQ, "en": EN}


class Step(Protocol):
    """What is told of one (``model.Narrowing``)."""

    @property
    def people(self) -> int: ...
    @property
    def least(self) -> int: ...
    @property
    def dropped(self) -> str: ...
    @property
    def left(self) -> str: ...


def narrowing_told(step: Step, lang: Lang, *, time: str) -> str:
    """What went out, why, and how many were left; ``time`` on the meeting's clock."""
    facts = {
        "time": time,
        "people": step.people,
        "least": step.least,
        "letters": join(step.dropped.split(), lang),
        "left": len(step.left.split()),
    }
    return fill(_TEXTS[lang]["narrow.told"], facts)


def chain_told(rounds: Sequence[tuple[int, int]], lang: Lang) -> str:
    """``Raundi 1: 12 alternativa → Raundi 2: 7 alternativa``, of (number, options)."""
    return " → ".join(
        fill(_TEXTS[lang]["narrow.chain"], {"attempt": number, "options": options}) for number, options in rounds
    )
