"""The words of each rule of voting: its name, its parameters, its levels, and the paragraph shown to the room.

A rule is one ``RuleWords`` a language. Which sentences its paragraph has follows from its parameters and from how is
voted: a show of hands has no ballots. How they agree with numbers is the templates' own (``agreement``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from facilitator.language.sentences import Lang, Template, fill

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
    "dots.fingers": "Për çdo alternativë votuesi ngre aq gishta sa pika i jep.",
    "dots.order": (
        "Alternativat renditen sipas numrit të pikave. Alternativat me numër të barabartë pikash mbajnë të njëjtin "
        "vend; krahas pikave tregohet sa votues i dhanë pika secilës."
    ),
    "dots.order.hands": (
        "Alternativat renditen sipas numrit të pikave. Alternativat me numër të barabartë pikash mbajnë të njëjtin "
        "vend."
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
    "ticks.given": "Çdo votues mund të shënojë {ticks|1 alternativë|deri në # alternativa, secilën vetëm një herë}.",
    "ticks.given.hands": (
        "Çdo votues mund ta ngrejë dorën për {ticks|1 alternativë|deri në # alternativa, për secilën vetëm një herë}."
    ),
    "ticks.order": (
        "Alternativat renditen sipas numrit të fletëve ku janë shënuar. Alternativat me numër të barabartë shenjash "
        "mbajnë të njëjtin vend."
    ),
    "ticks.order.hands": (
        "Alternativat renditen sipas numrit të duarve të ngritura. Alternativat me numër të barabartë duarsh mbajnë të "
        "njëjtin vend."
    ),
    "closing": (
        "Fletët e bardha dhe të pavlefshme numërohen dhe shënohen, por nuk ndikojnë në rezultat. "
        "Rezultati shfaqet vetëm pasi të mbyllet votimi."
    ),
    "closing.hands": (
        "Votohet me ngritje dore dhe duart numërohen në sallë. Kush nuk e ngre dorën, shënohet si abstenim dhe nuk "
        "ndikon në rezultat. Rezultati shfaqet në ekran vetëm pasi të mbyllet votimi."
    ),
    "dots.card": "{letter}  {n|1 pikë|# pika} — {text}",
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
    "dots.fingers": "For each option a voter holds up as many fingers as the dots it gets.",
    "dots.order": (
        "Options are ordered by their number of dots. Options with equal numbers share the same place; beside the "
        "dots stands how many voters gave dots to each."
    ),
    "dots.order.hands": (
        "Options are ordered by their number of dots. Options with equal numbers share the same place."
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
    "ticks.given.hands": "Each voter may raise a hand for {ticks|1 option|up to # options, once for each of them}.",
    "ticks.order": (
        "Options are ordered by the number of ballots on which they are ticked. Options with equal numbers share the "
        "same place."
    ),
    "ticks.order.hands": (
        "Options are ordered by the number of hands raised for them. Options with equal numbers share the same place."
    ),
    "closing": (
        "Blank and invalid ballots are counted and reported, but do not affect the result. "
        "The result is shown only after the vote is closed."
    ),
    "closing.hands": (
        "The vote is by a show of hands, counted in the room. Whoever raises no hand is recorded as abstaining and "
        "does "
        "not affect the result. The result is shown on the screen only after the vote is closed."
    ),
    "dots.card": "{letter}  {n|1 dot|# dots} — {text}",
}

TEXTS: dict[Lang, Mapping[str, Template]] = {"sq": SQ, "en": EN}


def _dots(params: Params, *, hands: bool) -> tuple[str, ...]:
    given = "dots.one" if params["dots"] == 1 else "dots.free" if params["cap"] == params["dots"] else "dots.cap"
    return ("dots", given, *(("dots.fingers",) if hands else ()), "dots.order")


def _fist(params: Params, *, hands: bool) -> tuple[str, ...]:
    return ("fist", f"fist.{params['test']}", "fist.order")


def _ticks(params: Params, *, hands: bool) -> tuple[str, ...]:
    return ("ticks", "ticks.given", "ticks.order")


def _rule(lang: Lang, keys: Callable[..., tuple[str, ...]], params: Params, channel: str) -> str:
    """Each sentence as it is for hands, where that is another."""
    hands, texts = channel == HANDS, TEXTS[lang]
    facts = {**params, "scale": ", ".join(f"{level} – {meaning}" for level, meaning in enumerate(_LEVELS[lang]))}
    wanted = (*keys(params, hands=hands), "closing")
    said = (f"{key}.hands" if hands and f"{key}.hands" in texts else key for key in wanted)
    return " ".join(fill(texts[key], facts) for key in said)


def _dotted(lang: Lang, letter: str, number: int, text: str) -> str:
    return fill(TEXTS[lang]["dots.card"], {"letter": letter, "n": number, "text": text})


def _ticked(letter: str, number: int, text: str) -> str:
    return f"{letter} — {text}"


WORDS: Mapping[Lang, Mapping[str, RuleWords]] = {
    "sq": {
        "dots": RuleWords(
            name="votim me pika",
            rule=partial(_rule, "sq", _dots),
            card=partial(_dotted, "sq"),
            parameters={"dots": "Pika për secilin votues", "cap": "Më së shumti në një alternativë"},
            hands="Për çdo alternativë shkruani shumën e gishtave të ngritur.",
        ),
        "fist": RuleWords(
            name="gishtat 0–5",
            rule=partial(_rule, "sq", _fist),
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
            rule=partial(_rule, "sq", _ticks),
            card=_ticked,
            parameters={"ticks": "Shenja për secilin votues"},
            hands="Për çdo alternativë shkruani sa duar u ngritën.",
        ),
    },
    "en": {
        "dots": RuleWords(
            name="dot voting",
            rule=partial(_rule, "en", _dots),
            card=partial(_dotted, "en"),
            parameters={"dots": "Dots for each voter", "cap": "At most on one option"},
            hands="For each option write the sum of the fingers held up.",
        ),
        "fist": RuleWords(
            name="fist to five",
            rule=partial(_rule, "en", _fist),
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
            rule=partial(_rule, "en", _ticks),
            card=_ticked,
            parameters={"ticks": "Ticks for each voter"},
            hands="For each option write how many hands were raised.",
        ),
    },
}
"""Method → its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """What the documents ask of a rule: keys of their sentences (``language.documents``), by cards and by hands.

    ``method(params, hands)``: the sentence that names it, empty for parameters it does not know. ``places``: its result
    is an order of the options, else levels for each. ``counted``: what a show of hands counted. ``column``: head of the
    counted numbers; ``kind``: end of the keys about them. ``voters``: a number of voters may stand beside.
    """

    method: Callable[[Params, bool], str]
    places: bool = True
    counted: str = "vote.hands"
    column: tuple[str, str] = ("points", "points")
    kind: tuple[str, str] = ("", "")
    voters: bool = True


def _dots_named(params: Params, hands: bool) -> str:
    if "dots" not in params:
        return ""
    free = int(params.get("cap", params["dots"])) >= int(params["dots"])
    return "vote.method.dots.free" if free else "vote.method.dots"


def _fist_named(params: Params, hands: bool) -> str:
    known = params.get("test") in ("floor", "median", "blocks") and "level" in params
    return f"vote.method.fist.{params['test']}" if known else ""


def _ticks_named(params: Params, hands: bool) -> str:
    if "ticks" not in params:
        return ""
    return "vote.method.ticks.hands" if hands else "vote.method.ticks"


PAPERS: Mapping[str, Papers] = {
    "dots": Papers(method=_dots_named, counted="vote.hands.dots"),
    "ticks": Papers(method=_ticks_named, column=("ticks", "ticks.hands"), kind=(".ticks", ".hands"), voters=False),
    "fist": Papers(method=_fist_named, places=False),
}
"""Method → what documents ask of it, in the order in which they tell how to count by hand."""

UNKNOWN = Papers(method=lambda params, hands: "")
"""A rule of a later program: its numbers are told, its name as it stands."""
