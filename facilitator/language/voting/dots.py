"""Dots in words."""

from __future__ import annotations

from functools import partial

from facilitator.language.sentences import Lang, fill
from facilitator.language.voting.words import Column, Papers, Params, RuleWords, Spoken, Texts, of, sayer, shorter

TEXTS: Texts = {
    "sq": {
        "dots": "Votim me pika.",
        "dots.one": "Çdo votues ka 1 pikë dhe mund ta vendosë në një alternativë.",
        "dots.free": (
            "Çdo votues ka {dots|1 pikë|# pika} dhe i ndan mes alternativave si të dojë, edhe të gjitha "
            "në të njëjtën alternativë. Nuk është e detyrueshme të përdoren të gjitha pikat."
        ),
        "dots.cap": (
            "Çdo votues ka {dots|1 pikë|# pika} dhe i ndan mes alternativave si të dojë, por jo më shumë "
            "se {cap|1 pikë|# pika} në një alternativë. Nuk është e detyrueshme të përdoren të gjitha "
            "pikat."
        ),
        "dots.fingers": "Për çdo alternativë votuesi ngre aq gishta sa pika i jep.",
        "dots.order": (
            "Alternativat renditen sipas numrit të pikave. Alternativat me numër të barabartë pikash "
            "mbajnë të njëjtin vend; krahas pikave tregohet sa votues i dhanë pika secilës."
        ),
        "dots.order.hands": (
            "Alternativat renditen sipas numrit të pikave. Alternativat me numër të barabartë pikash "
            "mbajnë të njëjtin vend."
        ),
        "dots.short": "{dots|1 pikë|# pika} për secilin, jo më shumë se {cap|1 pikë|# pika} në një alternativë.",
        "dots.short.free": "{dots|1 pikë|# pika} për secilin.",
        "dots.card": "{letter}  {n|1 pikë|# pika} — {text}",
    },
    "en": {
        "dots": "Dot voting.",
        "dots.one": "Each voter has 1 dot and may place it on one option.",
        "dots.free": (
            "Each voter has {dots|1 dot|# dots} and shares them out among the options as they wish, even "
            "all on the same option. Not every dot has to be used."
        ),
        "dots.cap": (
            "Each voter has {dots|1 dot|# dots} and shares them out among the options as they wish, but "
            "not more than {cap|1 dot|# dots} on one option. Not every dot has to be used."
        ),
        "dots.fingers": "For each option a voter holds up as many fingers as the dots it gets.",
        "dots.order": (
            "Options are ordered by their number of dots. Options with equal numbers share the same "
            "place; beside the dots stands how many voters gave dots to each."
        ),
        "dots.order.hands": (
            "Options are ordered by their number of dots. Options with equal numbers share the same place."
        ),
        "dots.short": "{dots|1 dot|# dots} each, not more than {cap|1 dot|# dots} on one option.",
        "dots.short.free": "{dots|1 dot|# dots} each.",
        "dots.card": "{letter}  {n|1 dot|# dots} — {text}",
    },
}

DOCUMENTS: Texts = {
    "sq": {
        "vote.tie": "Alternativat {letters} morën numër të barabartë pikësh dhe mbajnë së bashku vendet {rank}.",
        "counted.method.dots": (
            "çdo votues kishte {dots|1 pikë|# pika} dhe mund të vendoste deri në {cap|1 pikë|# pika} për një "
            "alternativë"
        ),
        "counted.method.dots.free": "çdo votues kishte {dots|1 pikë|# pika}",
        "vote.method.dots": (
            "Votim me pika: çdo votues kishte {dots|1 pikë|# pika} dhe mund të vendoste deri në {cap|1 "
            "pikë|# pika} për një alternativë."
        ),
        "vote.method.dots.free": "Votim me pika: çdo votues kishte {dots|1 pikë|# pika}.",
        "vote.hands.dots": (
            "Votimi u bë me ngritje dore: {n|nuk u numërua asnjë gisht|u numërua 1 gisht|u numëruan # gishta}."
        ),
        "again.hand.dots": (
            "Për votimin me pika: mblidhni për çdo shkronjë pikët e të gjitha fletëve të vlefshme. Fleta "
            "me më shumë pika sesa lejon rregulli, gjithsej ose për një shkronjë, është e pavlefshme."
        ),
    },
    "en": {
        "vote.tie": "Options {letters} received the same number of dots and share ranks {rank}.",
        "counted.method.dots": (
            "each voter had {dots|1 dot|# dots} and could put up to {cap|1 dot|# dots} on one option"
        ),
        "counted.method.dots.free": "each voter had {dots|1 dot|# dots}",
        "vote.method.dots": (
            "Vote by dots: each voter had {dots|1 dot|# dots} and could put up to {cap|1 dot|# dots} on one option."
        ),
        "vote.method.dots.free": "Vote by dots: each voter had {dots|1 dot|# dots}.",
        "vote.hands.dots": "The vote was by show of hands: {n|no finger was|1 finger was|# fingers were} counted.",
        "again.hand.dots": (
            "For dot voting: add up the dots of all valid cards for each letter. A card with more dots "
            "than the rule allows, in all or on one letter, is invalid."
        ),
    },
}


def _keys(params: Params, *, hands: bool) -> tuple[str, ...]:
    given = "dots.one" if params["dots"] == 1 else "dots.free" if params["cap"] == params["dots"] else "dots.cap"
    return ("dots", given, *(("dots.fingers",) if hands else ()), "dots.order")


def _short(params: Params) -> str:
    return "dots.short.free" if params["cap"] == params["dots"] else "dots.short"


def _card(lang: Lang, letter: str, number: int, text: str) -> str:
    return fill(TEXTS[lang]["dots.card"], {"letter": letter, "n": number, "text": text})


def _named(params: Params, hands: bool) -> str:
    if "dots" not in params:
        return ""
    free = int(params.get("cap", params["dots"])) >= int(params["dots"])
    return "vote.method.dots.free" if free else "vote.method.dots"


SPOKEN = Spoken(
    name="dots",
    texts=TEXTS,
    documents=DOCUMENTS,
    words={
        "sq": RuleWords(
            name="votim me pika",
            rule=sayer("sq", TEXTS, _keys),
            short=shorter("sq", TEXTS, _short),
            card=partial(_card, "sq"),
            parameters={"dots": "Pika për secilin votues", "cap": "Më së shumti në një alternativë"},
            hands="Për çdo alternativë shkruani shumën e gishtave të ngritur.",
        ),
        "en": RuleWords(
            name="dot voting",
            rule=sayer("en", TEXTS, _keys),
            short=shorter("en", TEXTS, _short),
            card=partial(_card, "en"),
            parameters={"dots": "Dots for each voter", "cap": "At most on one option"},
            hands="For each option write the sum of the fingers held up.",
        ),
    },
    papers=Papers(
        method=_named,
        columns=lambda hands: (Column("vote.dots", of("points")), Column("vote.voters", of("voters"))),
        sum=of("points"),
        counted="vote.hands.dots",
        total="vote.total",
    ),
)
