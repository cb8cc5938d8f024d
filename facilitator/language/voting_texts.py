"""The rule of a vote in words, shown to the room before voting and printed in the documents.

Which sentences a rule has follows from its parameters; how they agree with numbers is the templates' own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from facilitator.language.sentences import LANGS, Lang, Template, fill

Params = Mapping[str, int | str]

METHOD_NAMES: dict[Lang, dict[str, str]] = {
    "sq": {"dots": "votim me pika", "fist": "gishtat 0–5", "ticks": "votim me shenja"},
    "en": {"dots": "dot voting", "fist": "fist to five", "ticks": "ticks"},
}

FIST_LEVELS: dict[Lang, tuple[str, ...]] = {
    "sq": (
        "e bllokoj",
        "kam rezerva të forta",
        "kam rezerva",
        "mund ta pranoj",
        "jam dakord",
        "e mbështes plotësisht",
    ),
    "en": (
        "I block it",
        "I have strong reservations",
        "I have reservations",
        "I can live with it",
        "I agree",
        "I support it fully",
    ),
}

SQ: Mapping[str, Template] = {
    "dots": "Votim me pika.",
    "dots.one": "Çdo votues ka 1 pikë dhe mund ta vendosë në një alternativë.",
    "dots.free": (
        "Çdo votues ka {dots|1 pikë|# pika} dhe i ndan mes alternativave si të dojë, edhe të gjitha në të njëjtën "
        "alternativë. Nuk është e detyrueshme të përdoren të gjitha pikat."
    ),
    "dots.cap": (
        "Çdo votues ka {dots|1 pikë|# pika} dhe i ndan mes alternativave si të dojë, por jo më shumë se "
        "{cap|1 pikë|# pika} në një alternativë. Nuk është e detyrueshme të përdoren të gjitha pikat."
    ),
    "dots.order": (
        "Alternativat renditen sipas numrit të pikave. Alternativat me numër të barabartë pikash mbajnë të njëjtin "
        "vend; krahas pikave tregohet sa votues i dhanë pika secilës."
    ),
    "fist": "Gishtat 0–5. Çdo votues tregon një nivel nga 0 deri në 5: {scale}.",
    "fist.floor": "Dakordësia quhet e arritur nëse askush nuk tregon nivel më të ulët se {level|#}.",
    "fist.median": (
        "Dakordësia quhet e arritur nëse mediana e poshtme e niveleve, pra niveli i mesit kur ato renditen nga më i "
        "ulëti te më i larti, është të paktën {level|#}."
    ),
    "fist.blocks": (
        "Dakordësia quhet e arritur nëse {level|askush nuk tregon nivelin 0|nivelin 0 e tregon më së shumti 1 votues|"
        "nivelin 0 e tregojnë më së shumti # votues}."
    ),
    "fist.order": "Nivelet 1 dhe 2 shënohen si rezerva.",
    "ticks": "Votim me shenja.",
    "ticks.given": ("Çdo votues mund të shënojë {ticks|1 alternativë|deri në # alternativa, secilën vetëm një herë}."),
    "ticks.order": (
        "Alternativat renditen sipas numrit të fletëve ku janë shënuar. Alternativat me numër të barabartë shenjash "
        "mbajnë të njëjtin vend."
    ),
    "closing": (
        "Fletët e bardha dhe të pavlefshme numërohen dhe shënohen, por nuk ndikojnë në rezultat. "
        "Rezultati shfaqet vetëm pasi të mbyllet votimi."
    ),
}

EN: Mapping[str, Template] = {
    "dots": "Dot voting.",
    "dots.one": "Each voter has 1 dot and may place it on one option.",
    "dots.free": (
        "Each voter has {dots|1 dot|# dots} and shares them out among the options as they wish, even all on the same "
        "option. Not every dot has to be used."
    ),
    "dots.cap": (
        "Each voter has {dots|1 dot|# dots} and shares them out among the options as they wish, but not more than "
        "{cap|1 dot|# dots} on one option. Not every dot has to be used."
    ),
    "dots.order": (
        "Options are ordered by their number of dots. Options with equal numbers share the same place; beside the "
        "dots stands how many voters gave dots to each."
    ),
    "fist": "Fist to five. Each voter shows a level from 0 to 5: {scale}.",
    "fist.floor": "Agreement is reached if nobody shows a level below {level|#}.",
    "fist.median": (
        "Agreement is reached if the lower median of the levels, that is the middle one when they stand in order "
        "from lowest to highest, is at least {level|#}."
    ),
    "fist.blocks": (
        "Agreement is reached if {level|nobody shows level 0|at most 1 voter shows level 0|at most # voters show "
        "level 0}."
    ),
    "fist.order": "Levels 1 and 2 are recorded as reservations.",
    "ticks": "Ticks.",
    "ticks.given": "Each voter may tick {ticks|1 option|up to # options, each of them once}.",
    "ticks.order": (
        "Options are ordered by the number of ballots on which they are ticked. Options with equal numbers share the "
        "same place."
    ),
    "closing": (
        "Blank and invalid ballots are counted and reported, but do not affect the result. "
        "The result is shown only after the vote is closed."
    ),
}

TEXTS: dict[Lang, Mapping[str, Template]] = {"sq": SQ, "en": EN}


def _dots(params: Params) -> tuple[str, ...]:
    if params["dots"] == 1:
        return ("dots", "dots.one", "dots.order")
    return ("dots", "dots.free" if params["cap"] == params["dots"] else "dots.cap", "dots.order")


def _fist(params: Params) -> tuple[str, ...]:
    return ("fist", f"fist.{params['test']}", "fist.order")


def _ticks(_: Params) -> tuple[str, ...]:
    return ("ticks", "ticks.given", "ticks.order")


def _rule(lang: Lang, keys: Callable[[Params], tuple[str, ...]], params: Params) -> str:
    scale = ", ".join(f"{level} – {meaning}" for level, meaning in enumerate(FIST_LEVELS[lang]))
    facts = {**params, "scale": scale}
    return " ".join(fill(TEXTS[lang][key], facts) for key in (*keys(params), "closing"))


RULES: dict[Lang, dict[str, Callable[[Params], str]]] = {
    lang: {method: partial(_rule, lang, keys) for method, keys in (("dots", _dots), ("fist", _fist), ("ticks", _ticks))}
    for lang in LANGS
}
"""Method → completed parameters → paragraph."""
