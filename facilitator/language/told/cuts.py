"""The steps of a cut in whole sentences: documents and the window say the same ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from facilitator.language.documents.en.cuts import CUTS as EN
from facilitator.language.documents.sq.cuts import CUTS as SQ
from facilitator.language.sentences import Lang, Template, fill, join

_TEXTS: Mapping[Lang, Mapping[str, Template]] = {"sq": SQ, "en": EN}


_SHARED = "shared"


class Step(Protocol):
    """What is told of one (``model.CutStep``); ``by`` is what it came about by."""

    @property
    def by(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def seats(self) -> int: ...
    @property
    def inside(self) -> str: ...
    @property
    def tied(self) -> str: ...
    @property
    def called(self) -> str: ...
    @property
    def sum(self) -> str: ...


def step_told(step: Step, lang: Lang, *, time: str, attempt: int | str) -> str:
    """One step. ``time`` is when, on the meeting's clock; ``attempt`` the number of the round among the tied."""
    words = _TEXTS[lang]
    left = step.tied and step.by != _SHARED
    facts = {
        "time": time,
        "size": step.size,
        "seats": step.seats,
        "inside": join(step.inside.split(), lang) or words["cut.none"],
        "tied": join(step.tied.split(), lang),
        "attempt": attempt,
        "sum": step.sum,
        "called": join(step.called.split("-"), lang),
    }
    return fill(words[f"cut.{step.by}{'.tied' if left else ''}"], facts)
