"""Scores from 0 to 5 in words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from facilitator.language.sentences import Lang, fill
from facilitator.language.voting.words import Column, Papers, Params, RuleWords, Spoken, Texts, of, sayer, shorter

TEXTS: Texts = {
    "sq": {
        "score": "Pikëzim nga 0 deri në 5.",
        "score.given": (
            "Çdo votues i jep secilës alternativë nga 0 deri në 5 pikë: 5 do të thotë “shumë e rëndësishme”, 0 do të "
            "thotë “aspak”. Alternativa që lihet bosh mbetet pa mendim dhe nuk merr pikë."
        ),
        "score.order": (
            "Alternativat renditen sipas shumës së pikëve. Alternativat me shumë të barabartë mbajnë të njëjtin vend; "
            "krahas shumës tregohet sa votues e pikëzuan secilën."
        ),
        "score.order.hands": (
            "Alternativat renditen sipas shumës së pikëve. Alternativat me shumë të barabartë mbajnë të njëjtin vend."
        ),
        "score.short": "Nga 0 deri në 5 pikë për secilën alternativë; 5 është më e rëndësishmja.",
        "score.card": "{letter}  {n|asnjë pikë|1 pikë|# pikë} — {text}",
    },
    "en": {
        "score": "Scores from 0 to 5.",
        "score.given": (
            "Each voter gives every option from 0 to 5 points: 5 means “very important”, 0 means “not at all”. An "
            "option left empty has no opinion and gets no points."
        ),
        "score.order": (
            "Options are ordered by the sum of their points. Options with equal sums share the same place; beside the "
            "sum stands how many voters scored each."
        ),
        "score.order.hands": (
            "Options are ordered by the sum of their points. Options with equal sums share the same place."
        ),
        "score.short": "From 0 to 5 points for each option; 5 is the most important.",
        "score.card": "{letter}  {n|no points|1 point|# points} — {text}",
    },
}

DOCUMENTS: Texts = {
    "sq": {
        "counted.method.score": "çdo votues mund t’i jepte secilës alternativë nga 0 deri në 5 pikë",
        "vote.method.score": "Pikëzim: çdo votues mund t’i jepte secilës alternativë nga 0 deri në 5 pikë.",
        "vote.scored": "E pikëzuan",
        "vote.fives": "Me 5 pikë",
        "measure.vote.score": "{place} {where}, alternativa {letter}, {n|asnjë pikë|1 pikë|# pikë}",
        "vote.tie.score": "Alternativat {letters} morën numër të barabartë pikësh dhe mbajnë së bashku vendet {rank}.",
        "again.hand.score": (
            "Për pikëzimin: mblidhni për çdo shkronjë pikët e të gjitha fletëve të vlefshme; çfarë është lënë bosh nuk "
            "shton pikë. Fleta me një numër më të madh se 5 është e pavlefshme."
        ),
    },
    "en": {
        "counted.method.score": "each voter could give every option from 0 to 5 points",
        "vote.method.score": "Vote by scores: each voter could give every option from 0 to 5 points.",
        "vote.scored": "Scored by",
        "vote.fives": "With 5",
        "measure.vote.score": "{place} {where}, option {letter}, {n|no points|1 point|# points}",
        "vote.tie.score": "Options {letters} received the same number of points and share ranks {rank}.",
        "again.hand.score": (
            "For scores: add up the points of all valid cards for each letter; what is left empty adds none. A card "
            "with "
            "a number above 5 is invalid."
        ),
    },
}


def _keys(params: Params, *, hands: bool) -> tuple[str, ...]:
    return ("score", "score.given", "score.order")


def card(lang: Lang, letter: str, number: int, text: str) -> str:
    """One line of what a card with scores says."""
    return fill(TEXTS[lang]["score.card"], {"letter": letter, "n": number, "text": text})


def _fives(line: Mapping[str, Any]) -> Any:
    return line["levels"][-1]


def _columns(hands: bool) -> tuple[Column, ...]:
    return (
        Column("vote.points", of("points")),
        Column("vote.fives", _fives),
        Column("vote.scored", of("voters")),
    )


SPOKEN = Spoken(
    name="score",
    texts=TEXTS,
    documents=DOCUMENTS,
    words={
        "sq": RuleWords(
            name="pikëzim 0–5",
            rule=sayer("sq", TEXTS, _keys),
            short=shorter("sq", TEXTS, lambda _: "score.short"),
            card=partial(card, "sq"),
            levels=tuple(map(str, range(6))),
            hands="Për çdo alternativë dhe çdo pikëzim shkruani sa duar u ngritën.",
        ),
        "en": RuleWords(
            name="scores 0–5",
            rule=sayer("en", TEXTS, _keys),
            short=shorter("en", TEXTS, lambda _: "score.short"),
            card=partial(card, "en"),
            levels=tuple(map(str, range(6))),
            hands="For each option and each score write how many hands were raised.",
        ),
    },
    papers=Papers(
        method=lambda params, hands: "vote.method.score",
        columns=_columns,
        sum=of("voters"),
        kind=(".score", ".score"),
    ),
)
