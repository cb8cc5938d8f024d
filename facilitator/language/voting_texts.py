"""The words of each rule of voting: its name, its parameters, its levels, and the paragraph shown to the room.

A rule is one ``RuleWords`` a language. The paragraph depends on how is voted: a show of hands has no ballots. One
function per paragraph, because counts decide the form of whole sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from facilitator.language.sentences import Lang, plural

Params = Mapping[str, int | str]
HANDS = "hands"
"""The channel (``model.Channel``) in which hands are counted; the others have ballots."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleWords:
    """``rule(completed parameters, channel)`` is the paragraph; ``card(letter, number, text)`` one line of what a typed
    card says. ``parameters``: the label of each; ``choices``: the label of each value of one that is chosen.
    ``levels``: what each level means. ``hands``: what is counted in a show of hands, said to whoever counts.
    """

    name: str
    rule: Callable[[Params, str], str]
    card: Callable[[str, int, str], str]
    parameters: Mapping[str, str]
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    levels: tuple[str, ...] = ()
    hands: str


_LEVELS: dict[Lang, tuple[str, ...]] = {
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
_HANDS_SQ = (
    "Votohet me ngritje dore dhe duart numërohen në sallë. Kush nuk e ngre dorën, shënohet si abstenim dhe nuk ndikon "
    "në rezultat. Rezultati shfaqet në ekran vetëm pasi të mbyllet votimi."
)
_HANDS_EN = (
    "The vote is by a show of hands, counted in the room. Whoever raises no hand is recorded as abstaining and does "
    "not affect the result. The result is shown on the screen only after the vote is closed."
)


def _closing_sq(channel: str) -> str:
    return _HANDS_SQ if channel == HANDS else _CLOSING_SQ


def _closing_en(channel: str) -> str:
    return _HANDS_EN if channel == HANDS else _CLOSING_EN


def _dots_sq(params: Params, channel: str) -> str:
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
    if channel == HANDS:
        given += " Për çdo alternativë votuesi ngre aq gishta sa pika i jep."
        voters = ""
    else:
        voters = "; krahas pikave tregohet sa votues i dhanë pika secilës"
    return (
        f"Votim me pika. {given} Alternativat renditen sipas numrit të pikave. "
        f"{_TIES_SQ.format(what='pikash')}{voters}. {_closing_sq(channel)}"
    )


def _dots_en(params: Params, channel: str) -> str:
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
    if channel == HANDS:
        given += " For each option a voter holds up as many fingers as the dots it gets."
        voters = ""
    else:
        voters = "; beside the dots stands how many voters gave dots to each"
    return (
        f"Dot voting. {given} Options are ordered by their number of dots. Options with equal numbers share the same "
        f"place{voters}. {_closing_en(channel)}"
    )


def _fist_sq(params: Params, channel: str) -> str:
    return (
        f"Gishtat 0–5. Çdo votues tregon një nivel nga 0 deri në 5: {_scale('sq')}. "
        f"{_fist_test_sq(str(params['test']), int(params['level']))} "
        f"Nivelet 1 dhe 2 shënohen si rezerva. {_closing_sq(channel)}"
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


def _fist_en(params: Params, channel: str) -> str:
    return (
        f"Fist to five. Each voter shows a level from 0 to 5: {_scale('en')}. "
        f"{_fist_test_en(str(params['test']), int(params['level']))} "
        f"Levels 1 and 2 are recorded as reservations. {_closing_en(channel)}"
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
    return ", ".join(f"{level} – {meaning}" for level, meaning in enumerate(_LEVELS[lang]))


def _ticks_sq(params: Params, channel: str) -> str:
    ticks = int(params["ticks"])
    if channel == HANDS:
        given = plural(
            ticks,
            "Çdo votues mund ta ngrejë dorën për 1 alternativë.",
            f"Çdo votues mund ta ngrejë dorën për deri në {ticks} alternativa, për secilën vetëm një herë.",
        )
        order, what = "numrit të duarve të ngritura", "duarsh"
    else:
        given = plural(
            ticks,
            "Çdo votues mund të shënojë 1 alternativë.",
            f"Çdo votues mund të shënojë deri në {ticks} alternativa, secilën vetëm një herë.",
        )
        order, what = "numrit të fletëve ku janë shënuar", "shenjash"
    return (
        f"Votim me shenja. {given} Alternativat renditen sipas {order}. "
        f"{_TIES_SQ.format(what=what)}. {_closing_sq(channel)}"
    )


def _ticks_en(params: Params, channel: str) -> str:
    ticks = int(params["ticks"])
    if channel == HANDS:
        given = plural(
            ticks,
            "Each voter may raise a hand for 1 option.",
            f"Each voter may raise a hand for up to {ticks} options, once for each of them.",
        )
        order = "hands raised for them"
    else:
        given = plural(
            ticks,
            "Each voter may tick 1 option.",
            f"Each voter may tick up to {ticks} options, each of them once.",
        )
        order = "ballots on which they are ticked"
    return (
        f"Ticks. {given} Options are ordered by the number of {order}. "
        f"Options with equal numbers share the same place. {_closing_en(channel)}"
    )


def _ticked(letter: str, number: int, text: str) -> str:
    return f"{letter} — {text}"


WORDS: Mapping[Lang, Mapping[str, RuleWords]] = {
    "sq": {
        "dots": RuleWords(
            name="votim me pika",
            rule=_dots_sq,
            card=lambda letter, n, text: f"{letter}  {plural(n, '1 pikë', f'{n} pika')} — {text}",
            parameters={"dots": "Pika për secilin votues", "cap": "Më së shumti në një alternativë"},
            hands="Për çdo alternativë shkruani shumën e gishtave të ngritur.",
        ),
        "fist": RuleWords(
            name="gishtat 0–5",
            rule=_fist_sq,
            card=lambda letter, n, text: f"{n} – {_LEVELS['sq'][n]}",
            parameters={"test": "Dakordësia arrihet kur", "level": "Niveli"},
            choices={
                "test": {
                    "floor": "Askush nën nivelin",
                    "median": "Mediana e poshtme të paktën sa niveli",
                    "blocks": "Më së shumti kaq bllokime",
                }
            },
            levels=_LEVELS["sq"],
            hands="Për çdo nivel shkruani sa duar e treguan.",
        ),
        "ticks": RuleWords(
            name="votim me shenja",
            rule=_ticks_sq,
            card=_ticked,
            parameters={"ticks": "Shenja për secilin votues"},
            hands="Për çdo alternativë shkruani sa duar u ngritën.",
        ),
    },
    "en": {
        "dots": RuleWords(
            name="dot voting",
            rule=_dots_en,
            card=lambda letter, n, text: f"{letter}  {plural(n, '1 dot', f'{n} dots')} — {text}",
            parameters={"dots": "Dots for each voter", "cap": "At most on one option"},
            hands="For each option write the sum of the fingers held up.",
        ),
        "fist": RuleWords(
            name="fist to five",
            rule=_fist_en,
            card=lambda letter, n, text: f"{n} – {_LEVELS['en'][n]}",
            parameters={"test": "Agreement is reached when", "level": "Level"},
            choices={
                "test": {
                    "floor": "Nobody below the level",
                    "median": "Lower median at least the level",
                    "blocks": "At most so many blocks",
                }
            },
            levels=_LEVELS["en"],
            hands="For each level write how many hands showed it.",
        ),
        "ticks": RuleWords(
            name="ticks",
            rule=_ticks_en,
            card=_ticked,
            parameters={"ticks": "Ticks for each voter"},
            hands="For each option write how many hands were raised.",
        ),
    },
}
"""Method → its words."""
