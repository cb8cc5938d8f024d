"""Ticks in words."""

from __future__ import annotations

from facilitator.language.voting.words import Column, Papers, Params, RuleWords, Spoken, Texts, of, sayer, shorter

TEXTS: Texts = {
    "sq": {
        "ticks": "Votim me shenja.",
        "ticks.given": (
            "Çdo votues mund të shënojë {ticks|1 alternativë|deri në # alternativa, secilën vetëm një herë}."
        ),
        "ticks.given.hands": (
            "Çdo votues mund ta ngrejë dorën për {ticks|1 alternativë|deri në # alternativa, për secilën "
            "vetëm një herë}."
        ),
        "ticks.short": "Shënoni {ticks|1 alternativë|deri në # alternativa}.",
        "ticks.short.hands": "Ngrini dorën për {ticks|1 alternativë|deri në # alternativa}.",
        "ticks.order": (
            "Alternativat renditen sipas numrit të fletëve ku janë shënuar. Alternativat me numër të "
            "barabartë shenjash mbajnë të njëjtin vend."
        ),
        "ticks.order.roll_call": (
            "Alternativat renditen sipas numrit të votuesve që i zgjodhën. Alternativat me numër të barabartë mbajnë "
            "të njëjtin vend."
        ),
        "ticks.order.hands": (
            "Alternativat renditen sipas numrit të duarve të ngritura. Alternativat me numër të "
            "barabartë duarsh mbajnë të njëjtin vend."
        ),
    },
    "en": {
        "ticks": "Ticks.",
        "ticks.given": "Each voter may tick {ticks|1 option|up to # options, each of them once}.",
        "ticks.given.hands": "Each voter may raise a hand for {ticks|1 option|up to # options, once for each of them}.",
        "ticks.short": "Tick {ticks|1 option|up to # options}.",
        "ticks.short.hands": "Raise a hand for {ticks|1 option|up to # options}.",
        "ticks.order": (
            "Options are ordered by the number of ballots on which they are ticked. Options with equal "
            "numbers share the same place."
        ),
        "ticks.order.roll_call": (
            "Options are ordered by the number of voters who chose them. Options with equal numbers share the same "
            "place."
        ),
        "ticks.order.hands": (
            "Options are ordered by the number of hands raised for them. Options with equal numbers "
            "share the same place."
        ),
    },
}

DOCUMENTS: Texts = {
    "sq": {
        "counted.method.ticks": "çdo votues mund të shënonte {ticks|1 alternativë|deri në # alternativa}",
        "counted.method.ticks.hands": (
            "çdo votues mund të ngrinte dorën për {ticks|1 alternativë|deri në # alternativa}"
        ),
        "vote.method.ticks": (
            "Votim me shenja: çdo votues mund të shënonte {ticks|1 alternativë|deri në # alternativa}."
        ),
        "vote.method.ticks.hands": "Çdo votues mund të ngrinte dorën për {ticks|1 alternativë|deri në # alternativa}.",
        "vote.ticks": "Shenja",
        "vote.ticks.hands": "Duar",
        "vote.tie.ticks": (
            "Alternativat {letters} morën numër të barabartë shenjash dhe mbajnë së bashku vendet {rank}."
        ),
        "vote.tie.hands": "Për alternativat {letters} u ngritën po aq duar dhe ato mbajnë së bashku vendet {rank}.",
        "measure.vote.ticks": "{place} {where}, alternativa {letter}, {n|asnjë shenjë|1 shenjë|# shenja}",
        "measure.vote.hands": "{place} {where}, alternativa {letter}, {n|asnjë dorë|1 dorë|# duar}",
        "again.hand.ticks": (
            "Për votimin me shenja: numëroni për çdo shkronjë fletët e vlefshme ku ajo është shënuar. "
            "Fleta me më shumë shenja sesa lejon rregulli është e pavlefshme."
        ),
    },
    "en": {
        "counted.method.ticks": "each voter could tick {ticks|1 option|up to # options}",
        "counted.method.ticks.hands": "each voter could raise a hand for {ticks|1 option|up to # options}",
        "vote.method.ticks": "Vote by ticks: each voter could tick {ticks|1 option|up to # options}.",
        "vote.method.ticks.hands": "Each voter could raise a hand for {ticks|1 option|up to # options}.",
        "vote.ticks": "Ticks",
        "vote.ticks.hands": "Hands",
        "vote.tie.ticks": "Options {letters} received the same number of ticks and share ranks {rank}.",
        "vote.tie.hands": "As many hands were raised for each of the options {letters}, and they share ranks {rank}.",
        "measure.vote.ticks": "{place} {where}, option {letter}, {n|no ticks|1 tick|# ticks}",
        "measure.vote.hands": "{place} {where}, option {letter}, {n|no hands|1 hand|# hands}",
        "again.hand.ticks": (
            "For ticks: count for each letter the valid cards on which it is ticked. A card with more "
            "ticks than the rule allows is invalid."
        ),
    },
}


def _keys(params: Params, *, hands: bool) -> tuple[str, ...]:
    return ("ticks", "ticks.given", "ticks.order")


def _card(letter: str, number: int, text: str) -> str:
    return f"{letter} — {text}"


def _named(params: Params, hands: bool) -> str:
    if "ticks" not in params:
        return ""
    return "vote.method.ticks.hands" if hands else "vote.method.ticks"


SPOKEN = Spoken(
    name="ticks",
    texts=TEXTS,
    documents=DOCUMENTS,
    words={
        "sq": RuleWords(
            name="votim me shenja",
            rule=sayer("sq", TEXTS, _keys),
            short=shorter("sq", TEXTS, lambda _: "ticks.short"),
            card=_card,
            parameters={"ticks": "Shenja për secilin votues"},
            hands="Për çdo alternativë shkruani sa duar u ngritën.",
        ),
        "en": RuleWords(
            name="ticks",
            rule=sayer("en", TEXTS, _keys),
            short=shorter("en", TEXTS, lambda _: "ticks.short"),
            card=_card,
            parameters={"ticks": "Ticks for each voter"},
            hands="For each option write how many hands were raised.",
        ),
    },
    papers=Papers(
        method=_named,
        columns=lambda hands: (Column("vote.ticks.hands" if hands else "vote.ticks", of("points")),),
        sum=of("points"),
        kind=(".ticks", ".hands"),
    ),
)
