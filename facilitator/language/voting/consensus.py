"""Levels of agreement in words: fist to five, and the eight gradients."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from facilitator.language.sentences import Lang
from facilitator.language.voting.words import Papers, Params, RuleWords, Spoken, Texts, sayer, shorter

LEVELS: Mapping[Lang, tuple[str, ...]] = {
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

GRADIENTS: Mapping[Lang, tuple[str, ...]] = {
    "sq": (
        "e bllokoj",
        "nuk jam aspak dakord",
        "nuk më pëlqen, por do ta mbështes",
        "duhet diskutuar më shumë",
        "abstenoj",
        "e mbështes me rezerva",
        "jam dakord, me një vërejtje të vogël",
        "e mbështes plotësisht",
    ),
    "en": (
        "I block it",
        "I seriously disagree",
        "I do not like it, but will support it",
        "more discussion is needed",
        "I abstain",
        "I support it with reservations",
        "I agree, with a minor point left",
        "I support it fully",
    ),
}

TEXTS: Texts = {
    "sq": {
        "fist": "Gishtat 0–5. Çdo votues tregon një nivel nga 0 deri në 5: {scale}.",
        "fist.floor": "Dakordësia quhet e arritur nëse askush nuk tregon nivel më të ulët se {level|#}.",
        "fist.median": (
            "Dakordësia quhet e arritur nëse mediana e poshtme e niveleve, pra niveli i mesit kur ato "
            "renditen nga më i ulëti te më i larti, është të paktën {level|#}."
        ),
        "fist.blocks": (
            "Dakordësia quhet e arritur nëse {level|askush nuk tregon nivelin 0|nivelin 0 e tregon më së "
            "shumti 1 votues|nivelin 0 e tregojnë më së shumti # votues}."
        ),
        "fist.order": "Nivelet 1 dhe 2 shënohen si rezerva.",
        "fist.short.floor": "Nivele 0–{top}. Dakordësia arrihet kur askush nuk tregon më pak se {level|#}.",
        "fist.short.median": "Nivele 0–{top}. Dakordësia arrihet kur niveli i mesit është të paktën {level|#}.",
        "fist.short.blocks": (
            "Nivele 0–{top}. Dakordësia arrihet kur {level|askush nuk tregon nivelin 0|nivelin 0 e tregon më së shumti "
            "1 votues|nivelin 0 e tregojnë më së shumti # votues}."
        ),
        "gradients": "Shkallët e dakordësisë. Çdo votues tregon një nivel nga 0 deri në 7: {scale}.",
        "gradients.order": "Nivelet 1, 2, 3 dhe 5 shënohen si rezerva.",
    },
    "en": {
        "fist": "Fist to five. Each voter shows a level from 0 to 5: {scale}.",
        "fist.floor": "Agreement is reached if nobody shows a level below {level|#}.",
        "fist.median": (
            "Agreement is reached if the lower median of the levels, that is the middle one when they "
            "stand in order from lowest to highest, is at least {level|#}."
        ),
        "fist.blocks": (
            "Agreement is reached if {level|nobody shows level 0|at most 1 voter shows level 0|at most # "
            "voters show level 0}."
        ),
        "fist.order": "Levels 1 and 2 are recorded as reservations.",
        "fist.short.floor": "Levels 0–{top}. Agreement is reached if nobody shows less than {level|#}.",
        "fist.short.median": "Levels 0–{top}. Agreement is reached if the middle level is at least {level|#}.",
        "fist.short.blocks": (
            "Levels 0–{top}. Agreement is reached if {level|nobody shows level 0|at most 1 voter shows level 0|at most "
            "# voters show level 0}."
        ),
        "gradients": "Gradients of agreement. Each voter shows a level from 0 to 7: {scale}.",
        "gradients.order": "Levels 1, 2, 3 and 5 are recorded as reservations.",
    },
}

DOCUMENTS: Texts = {
    "sq": {
        "counted.method.gradients.floor": (
            "dakordësia, me nivele nga 0 (bllokim) deri në 7 (mbështetje e plotë), arrihet kur askush nuk tregon "
            "nivel më të ulët se {level|#}"
        ),
        "counted.method.gradients.median": (
            "dakordësia, me nivele nga 0 (bllokim) deri në 7 (mbështetje e plotë), arrihet kur mesorja e përgjigjeve "
            "është të paktën {level|#}"
        ),
        "counted.method.gradients.blocks": (
            "dakordësia, me nivele nga 0 (bllokim) deri në 7 (mbështetje e plotë), arrihet kur {level|nuk ka asnjë "
            "kundërshtim|nuk ka më shumë se 1 kundërshtim|nuk ka më shumë se # kundërshtime}"
        ),
        "counted.method.fist.floor": (
            "dakordësia, me nivele nga 0 (kundërshtim) deri në 5 (mbështetje e plotë), arrihet kur askush nuk tregon "
            "nivel "
            "më të ulët se {level|#}"
        ),
        "counted.method.fist.median": (
            "dakordësia, me nivele nga 0 (kundërshtim) deri në 5 (mbështetje e plotë), arrihet kur mesorja e "
            "përgjigjeve "
            "është të paktën {level|#}"
        ),
        "counted.method.fist.blocks": (
            "dakordësia, me nivele nga 0 (kundërshtim) deri në 5 (mbështetje e plotë), arrihet kur {level|nuk ka asnjë "
            "kundërshtim|nuk ka më shumë se 1 kundërshtim|nuk ka më shumë se # kundërshtime}"
        ),
        "vote.method.gradients.floor": (
            "Shkallët e dakordësisë, nga 0 (bllokim) deri në 7 (mbështetje e plotë). Sipas rregullit, dakordësia "
            "arrihet kur askush nuk tregon nivel më të ulët se {level|#}."
        ),
        "vote.method.gradients.median": (
            "Shkallët e dakordësisë, nga 0 (bllokim) deri në 7 (mbështetje e plotë). Sipas rregullit, dakordësia "
            "arrihet kur mesorja e përgjigjeve është të paktën {level|#}."
        ),
        "vote.method.gradients.blocks": (
            "Shkallët e dakordësisë, nga 0 (bllokim) deri në 7 (mbështetje e plotë). Sipas rregullit, dakordësia "
            "arrihet kur {level|nuk ka asnjë kundërshtim|nuk ka më shumë se 1 kundërshtim|nuk ka më shumë se # "
            "kundërshtime} (niveli 0)."
        ),
        "vote.gradients.reservations": (
            "{n|Nuk u shënua asnjë rezervë|U shënua 1 rezervë|U shënuan # rezerva} (nivelet 1–3 ose 5)."
        ),
        "vote.gradients.table": "Përgjigjet sipas nivelit, nga 0 në 7",
        "vote.method.fist.floor": (
            "Kontroll i dakordësisë me nivele, nga 0 (kundërshtim) deri në 5 (mbështetje e plotë). Sipas "
            "rregullit, dakordësia arrihet kur askush nuk tregon nivel më të ulët se {level|#}."
        ),
        "vote.method.fist.median": (
            "Kontroll i dakordësisë me nivele, nga 0 (kundërshtim) deri në 5 (mbështetje e plotë). Sipas "
            "rregullit, dakordësia arrihet kur mesorja e përgjigjeve është të paktën {level|#}."
        ),
        "vote.method.fist.blocks": (
            "Kontroll i dakordësisë me nivele, nga 0 (kundërshtim) deri në 5 (mbështetje e plotë). Sipas "
            "rregullit, dakordësia arrihet kur {level|nuk ka asnjë kundërshtim|nuk ka më shumë se 1 "
            "kundërshtim|nuk ka më shumë se # kundërshtime} (niveli 0)."
        ),
        "again.hand.fist": (
            "Për kontrollin e dakordësisë: numëroni për çdo propozim sa përgjigje ka çdo nivel. Mesorja "
            "është niveli i mesit kur përgjigjet renditen nga më e ulëta; kur janë çift, merret ai më i "
            "ulëti nga dy të mesit. Dakordësia shikohet sipas rregullit të shkruar."
        ),
    },
    "en": {
        "counted.method.gradients.floor": (
            "agreement, by levels from 0 (block) to 7 (full support), is reached when nobody shows a level below "
            "{level|#}"
        ),
        "counted.method.gradients.median": (
            "agreement, by levels from 0 (block) to 7 (full support), is reached when the median answer is at least "
            "{level|#}"
        ),
        "counted.method.gradients.blocks": (
            "agreement, by levels from 0 (block) to 7 (full support), is reached when there {level|is no "
            "objection|is no more than 1 objection|are no more than # objections}"
        ),
        "counted.method.fist.floor": (
            "agreement, by levels from 0 (objection) to 5 (full support), is reached when nobody shows a level below "
            "{level|#}"
        ),
        "counted.method.fist.median": (
            "agreement, by levels from 0 (objection) to 5 (full support), is reached when the median answer is at "
            "least "
            "{level|#}"
        ),
        "counted.method.fist.blocks": (
            "agreement, by levels from 0 (objection) to 5 (full support), is reached when there {level|is no "
            "objection|is "
            "no more than 1 objection|are no more than # objections}"
        ),
        "vote.method.gradients.floor": (
            "Gradients of agreement, from 0 (block) to 7 (full support). By the rule, agreement is reached when nobody "
            "shows a level below {level|#}."
        ),
        "vote.method.gradients.median": (
            "Gradients of agreement, from 0 (block) to 7 (full support). By the rule, agreement is reached when the "
            "median answer is at least {level|#}."
        ),
        "vote.method.gradients.blocks": (
            "Gradients of agreement, from 0 (block) to 7 (full support). By the rule, agreement is reached when there "
            "{level|is no objection|is no more than 1 objection|are no more than # objections} (level 0)."
        ),
        "vote.gradients.reservations": (
            "{n|No reservation was|1 reservation was|# reservations were} recorded (levels 1–3 and 5)."
        ),
        "vote.gradients.table": "Answers by level, 0 to 7",
        "vote.method.fist.floor": (
            "Test of agreement by levels, from 0 (objection) to 5 (full support). By the rule, agreement "
            "is reached when nobody shows a level below {level|#}."
        ),
        "vote.method.fist.median": (
            "Test of agreement by levels, from 0 (objection) to 5 (full support). By the rule, agreement "
            "is reached when the median answer is at least {level|#}."
        ),
        "vote.method.fist.blocks": (
            "Test of agreement by levels, from 0 (objection) to 5 (full support). By the rule, agreement "
            "is reached when there {level|is no objection|is no more than 1 objection|are no more than # "
            "objections} (level 0)."
        ),
        "again.hand.fist": (
            "For the test of agreement: count for each proposal how many answers each level has. The "
            "median is the middle level when the answers stand in order from the lowest; of an even "
            "number, the lower of the two in the middle. Agreement is read off the written rule."
        ),
    },
}


def _keys(params: Params, *, hands: bool) -> tuple[str, ...]:
    return ("fist", f"fist.{params['test']}", "fist.order")


def _gradient_keys(params: Params, *, hands: bool) -> tuple[str, ...]:
    return ("gradients", f"fist.{params['test']}", "gradients.order")


def _short(params: Params) -> str:
    return f"fist.short.{params['test']}"


def _named(rule: str) -> Callable[[Params, bool], str]:
    def named(params: Params, hands: bool) -> str:
        known = params.get("test") in ("floor", "median", "blocks") and "level" in params
        return f"vote.method.{rule}.{params['test']}" if known else ""

    return named


def _scale(meanings: tuple[str, ...]) -> dict[str, object]:
    told = ", ".join(f"{level} – {meaning}" for level, meaning in enumerate(meanings))
    return {"scale": told, "top": len(meanings) - 1}


def _card(meanings: tuple[str, ...]) -> Callable[[str, int, str], str]:
    return lambda letter, number, text: f"{number} – {meanings[number]}"


def _shown(line: Mapping[str, Any]) -> int:
    return sum(line["levels"])


_PARAMETERS: Mapping[Lang, Mapping[str, str]] = {
    "sq": {"test": "Dakordësia arrihet kur", "level": "Niveli"},
    "en": {"test": "Agreement is reached when", "level": "Level"},
}
_CHOICES: Mapping[Lang, Mapping[str, Mapping[str, str]]] = {
    "sq": {
        "test": {
            "floor": "Askush nën nivelin",
            "median": "Mediana e poshtme të paktën sa niveli",
            "blocks": "Më së shumti kaq bllokime",
        }
    },
    "en": {
        "test": {
            "floor": "Nobody below the level",
            "median": "Lower median at least the level",
            "blocks": "At most so many blocks",
        }
    },
}
_HANDS: Mapping[Lang, str] = {
    "sq": "Për çdo nivel shkruani sa duar e treguan.",
    "en": "For each level write how many hands showed it.",
}


def _words(lang: Lang, name: str, meanings: tuple[str, ...], keys: Callable[..., tuple[str, ...]]) -> RuleWords:
    return RuleWords(
        name=name,
        rule=sayer(lang, TEXTS, keys, _scale(meanings)),
        short=shorter(lang, TEXTS, _short, _scale(meanings)),
        card=_card(meanings),
        parameters=_PARAMETERS[lang],
        choices=_CHOICES[lang],
        levels=meanings,
        hands=_HANDS[lang],
    )


FIST = Spoken(
    name="fist",
    texts=TEXTS,
    documents=DOCUMENTS,
    words={
        "sq": _words("sq", "gishtat 0–5", LEVELS["sq"], _keys),
        "en": _words("en", "fist to five", LEVELS["en"], _keys),
    },
    papers=Papers(method=_named("fist"), columns=lambda hands: (), sum=_shown, places=False),
)

SPOKEN = Spoken(
    name="gradients",
    texts={"sq": {}, "en": {}},
    documents={"sq": {}, "en": {}},
    words={
        "sq": _words("sq", "shkallët e dakordësisë", GRADIENTS["sq"], _gradient_keys),
        "en": _words("en", "gradients of agreement", GRADIENTS["en"], _gradient_keys),
    },
    papers=Papers(
        method=_named("gradients"),
        columns=lambda hands: (),
        sum=_shown,
        places=False,
        reserved="vote.gradients.reservations",
        table="vote.gradients.table",
        again="again.hand.fist",
    ),
)
