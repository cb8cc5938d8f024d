"""The words of the rules of voting, a module a rule. ``RULES`` is the one table; everything else is read off it."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import LANGS, Lang, Template
from facilitator.language.voting import advanced, consensus, dots, duels, score, ticks, topk, yesno
from facilitator.language.voting.words import COMMON, Column, Papers, RuleWords, Spoken, of

__all__ = ["DOCUMENTS", "PAPERS", "TEXTS", "UNKNOWN", "WORDS", "Column", "Papers", "RuleWords"]

RULES: tuple[Spoken, ...] = (
    dots.SPOKEN,
    ticks.SPOKEN,
    yesno.SPOKEN,
    score.SPOKEN,
    topk.SPOKEN,
    duels.SPOKEN,
    consensus.FIST,
    consensus.SPOKEN,
    *advanced.RULES,
)

WORDS: Mapping[Lang, Mapping[str, RuleWords]] = {
    lang: {rule.name: rule.words[lang] for rule in RULES} for lang in LANGS
}
"""Language → method → its words."""

PAPERS: Mapping[str, Papers] = {rule.name: rule.papers for rule in RULES}
"""Method → what documents ask of it, in the order in which they tell how to count by hand."""

UNKNOWN = Papers(
    method=lambda params, hands: "",
    columns=lambda hands: (Column("vote.points", of("points")), Column("vote.voters", of("voters"))),
    sum=lambda line: line.get("points", 0),
)
"""A rule of a later program: its numbers are told, its name as it stands."""


def _together(part: str) -> dict[Lang, Mapping[str, Template]]:
    return {lang: {key: text for rule in RULES for key, text in getattr(rule, part)[lang].items()} for lang in LANGS}


TEXTS: dict[Lang, Mapping[str, Template]] = {lang: {**COMMON[lang], **own} for lang, own in _together("texts").items()}
"""The sentences of all paragraphs and cards."""

DOCUMENTS: Mapping[Lang, Mapping[str, Template]] = _together("documents")
"""The sentences of all rules in documents; part of ``documents.sq.TEXT`` and ``documents.en.TEXT``."""
