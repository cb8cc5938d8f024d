"""The words of the rules of voting, a module a rule. ``RULES`` is the one table; everything else is read off it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from facilitator.language.sentences import LANGS, Lang, Template, fill, join
from facilitator.language.voting import advanced, consensus, dots, duels, score, ticks, topk, yesno
from facilitator.language.voting.words import COMMON, PERSONS, PERSONS_CALLED, Column, Papers, RuleWords, Spoken, of

__all__ = [
    "DOCUMENTS",
    "PAPERS",
    "PERSONS",
    "PERSONS_CALLED",
    "TEXTS",
    "UNKNOWN",
    "WORDS",
    "Column",
    "Papers",
    "RuleWords",
    "outcome_told",
    "stages_told",
    "tie_told",
]

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


def tie_told(method: str, letters: Sequence[str], rank: str, lang: Lang, *, hands: bool) -> str:
    """That options share a place, as the documents say it of that rule; ``rank`` as printed, "4–5"."""
    kind = PAPERS.get(method, UNKNOWN).kind[hands]
    return fill(DOCUMENTS[lang][f"vote.tie{kind}"], {"letters": join(letters, lang), "rank": rank})


def outcome_told(result: Mapping[str, Any], lang: Lang) -> list[str]:
    """What a counted result (``Result.to_json``) says beside its places, in sentences; nothing for most rules."""
    return list(PAPERS.get(result["method"], UNKNOWN).outcome(result, lang))


def stages_told(method: str, params: Mapping[str, int | str], facts: Mapping[str, object], lang: Lang) -> str:
    """What the table of a rule's stages shows, empty where it has none; ``facts``: the numbers of one of its lines."""
    key = PAPERS.get(method, UNKNOWN).stages(params)
    return fill(DOCUMENTS[lang][key], facts) if key else ""


def _together(part: str) -> dict[Lang, Mapping[str, Template]]:
    return {lang: {key: text for rule in RULES for key, text in getattr(rule, part)[lang].items()} for lang in LANGS}


TEXTS: dict[Lang, Mapping[str, Template]] = {lang: {**COMMON[lang], **own} for lang, own in _together("texts").items()}
"""The sentences of all paragraphs and cards."""

DOCUMENTS: Mapping[Lang, Mapping[str, Template]] = _together("documents")
"""The sentences of all rules in documents; part of ``documents.sq.TEXT`` and ``documents.en.TEXT``."""
