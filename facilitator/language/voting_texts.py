"""The rule of a vote in words, shown to the room before voting and printed in the documents.

One function per method and language, because counts decide the form of whole sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from facilitator.language.sentences import Lang, plural

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

_TIES_SQ = "Alternativat me numër të barabartë {what} mbajnë të njëjtin vend"
_CLOSING_SQ = (
    "Fletët e bardha dhe të pavlefshme numërohen dhe shënohen, por nuk ndikojnë në rezultat. "
    "Rezultati shfaqet vetëm pasi të mbyllet votimi."
)
_CLOSING_EN = (
    "Blank and invalid ballots are counted and reported, but do not affect the result. "
    "The result is shown only after the vote is closed."
)


def _dots_sq(params: Params) -> str:
    dots, cap = int(params["dots"]), int(params["cap"])
    if dots == 1:
        given = "Çdo votues ka 1 pikë dhe mund ta vendosë në një alternativë."
    else:
        if cap == dots:
            limit = "edhe të gjitha në të njëjtën alternativë"
        else:
            limit = plural(
                cap,
                "por jo më shumë se 1 pikë në një alternativë",
                f"por jo më shumë se {cap} pika në një alternativë",
            )
        given = (
            f"Çdo votues ka {dots} pika dhe i ndan mes alternativave si të dojë, {limit}. "
            "Nuk është e detyrueshme të përdoren të gjitha pikat."
        )
    return (
        f"Votim me pika. {given} Alternativat renditen sipas numrit të pikave. "
        f"{_TIES_SQ.format(what='pikash')}; krahas pikave tregohet sa votues i dhanë pika secilës. {_CLOSING_SQ}"
    )


def _dots_en(params: Params) -> str:
    dots, cap = int(params["dots"]), int(params["cap"])
    if dots == 1:
        given = "Each voter has 1 dot and may place it on one option."
    else:
        if cap == dots:
            limit = "even all on the same option"
        else:
            limit = plural(cap, "but not more than 1 dot on one option", f"but not more than {cap} dots on one option")
        given = (
            f"Each voter has {dots} dots and shares them out among the options as they wish, {limit}. "
            "Not every dot has to be used."
        )
    return (
        f"Dot voting. {given} Options are ordered by their number of dots. Options with equal numbers share the same "
        f"place; beside the dots stands how many voters gave dots to each. {_CLOSING_EN}"
    )


def _fist_sq(params: Params) -> str:
    return (
        f"Gishtat 0–5. Çdo votues tregon një nivel nga 0 deri në 5: {_scale('sq')}. "
        f"{_fist_test_sq(str(params['test']), int(params['level']))} "
        f"Nivelet 1 dhe 2 shënohen si rezerva. {_CLOSING_SQ}"
    )


def _fist_test_sq(test: str, level: int) -> str:
    if test == "floor":
        return f"Dakordësia quhet e arritur nëse askush nuk tregon nivel më të ulët se {level}."
    if test == "median":
        return (
            f"Dakordësia quhet e arritur nëse mediana e poshtme e niveleve, pra niveli i mesit kur ato "
            f"renditen nga më i ulëti te më i larti, është të paktën {level}."
        )
    if level == 0:
        return "Dakordësia quhet e arritur nëse askush nuk tregon nivelin 0."
    return plural(
        level,
        "Dakordësia quhet e arritur nëse nivelin 0 e tregon më së shumti 1 votues.",
        f"Dakordësia quhet e arritur nëse nivelin 0 e tregojnë më së shumti {level} votues.",
    )


def _fist_en(params: Params) -> str:
    return (
        f"Fist to five. Each voter shows a level from 0 to 5: {_scale('en')}. "
        f"{_fist_test_en(str(params['test']), int(params['level']))} "
        f"Levels 1 and 2 are recorded as reservations. {_CLOSING_EN}"
    )


def _fist_test_en(test: str, level: int) -> str:
    if test == "floor":
        return f"Agreement is reached if nobody shows a level below {level}."
    if test == "median":
        return (
            "Agreement is reached if the lower median of the levels, that is the middle one when they stand in order "
            f"from lowest to highest, is at least {level}."
        )
    if level == 0:
        return "Agreement is reached if nobody shows level 0."
    return plural(
        level,
        "Agreement is reached if at most 1 voter shows level 0.",
        f"Agreement is reached if at most {level} voters show level 0.",
    )


def _scale(lang: Lang) -> str:
    return ", ".join(f"{level} – {meaning}" for level, meaning in enumerate(FIST_LEVELS[lang]))


def _ticks_sq(params: Params) -> str:
    ticks = int(params["ticks"])
    given = plural(
        ticks,
        "Çdo votues mund të shënojë 1 alternativë.",
        f"Çdo votues mund të shënojë deri në {ticks} alternativa, secilën vetëm një herë.",
    )
    return (
        f"Votim me shenja. {given} Alternativat renditen sipas numrit të fletëve ku janë shënuar. "
        f"{_TIES_SQ.format(what='shenjash')}. {_CLOSING_SQ}"
    )


def _ticks_en(params: Params) -> str:
    ticks = int(params["ticks"])
    given = plural(
        ticks,
        "Each voter may tick 1 option.",
        f"Each voter may tick up to {ticks} options, each of them once.",
    )
    return (
        f"Ticks. {given} Options are ordered by the number of ballots on which they are ticked. "
        f"Options with equal numbers share the same place. {_CLOSING_EN}"
    )


RULES: dict[Lang, dict[str, Callable[[Params], str]]] = {
    "sq": {"dots": _dots_sq, "fist": _fist_sq, "ticks": _ticks_sq},
    "en": {"dots": _dots_en, "fist": _fist_en, "ticks": _ticks_en},
}
"""Method → completed parameters → paragraph."""
