"""Points for the first k in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.language.voting.words import Column, Papers, Params, RuleWords, Spoken, Texts, of, sayer, shorter

TEXTS: Texts = {
    "sq": {
        "topk": "Renditje me pikë.",
        "topk.given": (
            "Çdo votues shkruan me radhë deri në {places|1 alternativë|# alternativa}, më të rëndësishmen të parën. "
            "E para merr {places|1 pikë|# pikë}, e dyta një pikë më pak, e kështu me radhë; ajo që nuk shkruhet nuk "
            "merr pikë. Nuk është e detyrueshme të shkruhen të gjitha."
        ),
        "topk.order": (
            "Alternativat renditen sipas shumës së pikëve. Alternativat me shumë të barabartë mbajnë të njëjtin vend; "
            "krahas pikëve tregohet sa votues e shkruan secilën."
        ),
        "topk.order.hands": (
            "Alternativat renditen sipas shumës së pikëve. Alternativat me shumë të barabartë mbajnë të njëjtin vend."
        ),
        "topk.short": "Shkruani me radhë deri në {places|1 alternativë|# alternativa}, më të rëndësishmen të parën.",
    },
    "en": {
        "topk": "Ranked points.",
        "topk.given": (
            "Each voter lists up to {places|1 option|# options} in order, the most important first. The first gets "
            "{places|1 point|# points}, the second one point fewer, and so on; what is not listed gets none. Not every "
            "place has to be used."
        ),
        "topk.order": (
            "Options are ordered by the sum of their points. Options with equal sums share the same place; beside the "
            "points stands how many voters listed each."
        ),
        "topk.order.hands": (
            "Options are ordered by the sum of their points. Options with equal sums share the same place."
        ),
        "topk.short": "List up to {places|1 option|# options} in order, the most important first.",
    },
}

DOCUMENTS: Texts = {
    "sq": {
        "counted.method.topk": (
            "çdo votues shkruante me radhë deri në {places|1 alternativë|# alternativa}, dhe e para merrte {places|1 "
            "pikë|# pikë}"
        ),
        "vote.method.topk": (
            "Renditje me pikë: çdo votues shkruante me radhë deri në {places|1 alternativë|# alternativa}; e para "
            "merrte "
            "{places|1 pikë|# pikë} dhe çdo tjetër një pikë më pak."
        ),
        "vote.listed": "E shkruan",
        "vote.firsts": "Të parën",
        "measure.vote.topk": "{place} {where}, alternativa {letter}, {n|asnjë pikë|1 pikë|# pikë}",
        "vote.tie.topk": "Alternativat {letters} morën numër të barabartë pikësh dhe mbajnë së bashku vendet {rank}.",
        "again.hand.topk": (
            "Për renditjen me pikë: në çdo fletë të vlefshme jepini të parës aq pikë sa vende lejon rregulli, të dytës "
            "një më pak, e kështu me radhë, dhe mblidhni për çdo shkronjë."
        ),
    },
    "en": {
        "counted.method.topk": (
            "each voter listed up to {places|1 option|# options} in order, the first for {places|1 point|# points}"
        ),
        "vote.method.topk": (
            "Ranked points: each voter listed up to {places|1 option|# options} in order; the first got "
            "{places|1 point|# points} and each further one a point fewer."
        ),
        "vote.listed": "Listed by",
        "vote.firsts": "First",
        "measure.vote.topk": "{place} {where}, option {letter}, {n|no points|1 point|# points}",
        "vote.tie.topk": "Options {letters} received the same number of points and share ranks {rank}.",
        "again.hand.topk": (
            "For ranked points: on every valid card give the first as many points as the rule has places, the second "
            "one fewer, and so on, and add up for each letter."
        ),
    },
}


def _keys(params: Params, *, hands: bool) -> tuple[str, ...]:
    return ("topk", "topk.given", "topk.order")


def _card(letter: str, number: int, text: str) -> str:
    return f"{number}.  {letter} — {text}"


def _columns(hands: bool) -> tuple[Column, ...]:
    return (
        Column("vote.points", of("points")),
        Column("vote.listed", of("voters")),
        Column("vote.firsts", of("firsts")),
    )


def _sum(line: Mapping[str, Any]) -> int:
    return int(line["points"])


SPOKEN = Spoken(
    name="topk",
    texts=TEXTS,
    documents=DOCUMENTS,
    words={
        "sq": RuleWords(
            name="renditje me pikë",
            rule=sayer("sq", TEXTS, _keys),
            short=shorter("sq", TEXTS, lambda _: "topk.short"),
            card=_card,
            parameters={"places": "Vende për secilin votues"},
            hands="Për çdo alternativë shkruani shumën e pikëve.",
        ),
        "en": RuleWords(
            name="ranked points",
            rule=sayer("en", TEXTS, _keys),
            short=shorter("en", TEXTS, lambda _: "topk.short"),
            card=_card,
            parameters={"places": "Places for each voter"},
            hands="For each option write the sum of its points.",
        ),
    },
    papers=Papers(
        method=lambda params, hands: "vote.method.topk" if "places" in params else "",
        columns=_columns,
        sum=_sum,
        kind=(".topk", ".topk"),
    ),
)
