"""Yes, no and abstain in words: pro, kundër, abstenim."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from facilitator.language.sentences import Lang
from facilitator.language.voting.words import Column, Papers, Params, RuleWords, Spoken, Texts, of, sayer, shorter

ALL_COUNT = ("present", "members")
"""Thresholds whose denominator holds everybody, whether they said anything or not."""

TEXTS: Texts = {
    "sq": {
        "yesno": "Pro, kundër ose abstenim për çdo alternativë. Ajo që lihet pa shënuar numërohet si abstenim.",
        "yesno.hands": "Pro, kundër ose abstenim: për çdo alternativë ngrihet dora një herë.",
        "yesno.cast": "Alternativa miratohet kur ka më shumë vota pro sesa kundër; abstenimet nuk hyjnë në llogari.",
        "yesno.including_abstentions": (
            "Alternativa miratohet kur votat pro janë më shumë se gjysma e të gjitha votave: pro, kundër dhe abstenim."
        ),
        "yesno.present": (
            "Alternativa miratohet kur votat pro janë më shumë se gjysma e votuesve të pranishëm në hapje"
            "{present|| (1)| (#)}; kush nuk voton pro, vepron si kundër."
        ),
        "yesno.members": (
            "Alternativa miratohet kur votat pro janë më shumë se gjysma e të gjithë votuesve me të drejtë vote"
            "{members|| (1)| (#)}; kush nuk voton pro, vepron si kundër."
        ),
        "yesno.two_thirds": (
            "Alternativa miratohet kur votat pro janë të paktën dy të tretat e votave pro dhe kundër; abstenimet nuk "
            "hyjnë në llogari."
        ),
        "yesno.least": "Për të duhen të paktën {least|1 votë|# vota} pro ose kundër.",
        "yesno.quorum": "Votimi miraton vetëm kur në hapje janë të paktën {quorum|1 votues|# votues}.",
        "yesno.order": (
            "Alternativat e miratuara renditen të parat, sipas votave pro; me vota pro të barabarta del para ajo me më "
            "pak kundër. Ato që as kështu nuk ndahen mbajnë të njëjtin vend."
        ),
        "closing.everybody": (
            "Fletët e bardha dhe të pavlefshme numërohen dhe shënohen; ato nuk janë vota pro. Rezultati shfaqet vetëm "
            "pasi të mbyllet votimi."
        ),
        "closing.everybody.hands": (
            "Votohet me ngritje dore dhe duart numërohen në sallë. Kush nuk e ngre dorën, nuk voton; as ai nuk "
            "është pro. "
            "Rezultati shfaqet në ekran vetëm pasi të mbyllet votimi."
        ),
        "yesno.short.cast": "Pro, kundër ose abstenim. Miratohet me më shumë pro sesa kundër.",
        "yesno.short.including_abstentions": "Pro, kundër ose abstenim. Miratohet me më shumë se gjysmën e votave.",
        "yesno.short.present": "Pro, kundër ose abstenim. Miratohet me më shumë se gjysmën e të pranishmëve.",
        "yesno.short.members": "Pro, kundër ose abstenim. Miratohet me më shumë se gjysmën e të gjithë votuesve.",
        "yesno.short.two_thirds": "Pro, kundër ose abstenim. Miratohet me të paktën dy të tretat pro.",
    },
    "en": {
        "yesno": "Yes, no or abstain for each option. What is left unmarked counts as abstaining.",
        "yesno.hands": "Yes, no or abstain: a hand is raised once for each option.",
        "yesno.cast": "An option is adopted if it has more yes than no; abstentions do not count.",
        "yesno.including_abstentions": (
            "An option is adopted if the yes are more than half of all votes: yes, no and abstain."
        ),
        "yesno.present": (
            "An option is adopted if the yes are more than half of the voters present at the opening"
            "{present|| (1)| (#)}; whoever does not vote yes works as a no."
        ),
        "yesno.members": (
            "An option is adopted if the yes are more than half of all who have a vote{members|| (1)| (#)}; whoever "
            "does not vote yes works as a no."
        ),
        "yesno.two_thirds": (
            "An option is adopted if the yes are at least two thirds of the yes and no; abstentions do not count."
        ),
        "yesno.least": "It needs at least {least|1 vote|# votes} of yes or no.",
        "yesno.quorum": "The vote adopts only if at least {quorum|1 voter is|# voters are} there at the opening.",
        "yesno.order": (
            "Adopted options stand first, by their yes; with equal yes the one with fewer no goes first. Those that "
            "even so cannot be told apart share the same place."
        ),
        "closing.everybody": (
            "Blank and invalid ballots are counted and reported; they are no yes. The result is shown only after the "
            "vote is closed."
        ),
        "closing.everybody.hands": (
            "The vote is by a show of hands, counted in the room. Whoever raises no hand does not vote; that is no "
            "yes either. "
            "The result is shown on the screen only after the vote is closed."
        ),
        "yesno.short.cast": "Yes, no or abstain. Adopted with more yes than no.",
        "yesno.short.including_abstentions": "Yes, no or abstain. Adopted with more than half of the votes.",
        "yesno.short.present": "Yes, no or abstain. Adopted with more than half of those present.",
        "yesno.short.members": "Yes, no or abstain. Adopted with more than half of all who have a vote.",
        "yesno.short.two_thirds": "Yes, no or abstain. Adopted with at least two thirds of yes.",
    },
}

DOCUMENTS: Texts = {
    "sq": {
        "counted.method.yesno.cast": "miratohej alternativa me më shumë vota pro sesa kundër",
        "counted.method.yesno.including_abstentions": (
            "miratohej alternativa me pro më shumë se gjysmën e të gjitha votave, abstenimet përfshirë"
        ),
        "counted.method.yesno.present": "miratohej alternativa me pro më shumë se gjysmën e votuesve të pranishëm",
        "counted.method.yesno.members": "miratohej alternativa me pro më shumë se gjysmën e të gjithë votuesve",
        "counted.method.yesno.two_thirds": (
            "miratohej alternativa me pro të paktën dy të tretat e votave pro dhe kundër"
        ),
        "vote.method.yesno.cast": (
            "Votim pro, kundër ose abstenim. Sipas rregullit, alternativa miratohet kur ka më shumë vota pro sesa "
            "kundër."
        ),
        "vote.method.yesno.including_abstentions": (
            "Votim pro, kundër ose abstenim. Sipas rregullit, alternativa miratohet kur votat pro janë më shumë se "
            "gjysma e të gjitha votave, abstenimet përfshirë."
        ),
        "vote.method.yesno.present": (
            "Votim pro, kundër ose abstenim. Sipas rregullit, alternativa miratohet kur votat pro janë më shumë se "
            "gjysma e votuesve të pranishëm në hapje."
        ),
        "vote.method.yesno.members": (
            "Votim pro, kundër ose abstenim. Sipas rregullit, alternativa miratohet kur votat pro janë më shumë se "
            "gjysma e të gjithë votuesve me të drejtë vote."
        ),
        "vote.method.yesno.two_thirds": (
            "Votim pro, kundër ose abstenim. Sipas rregullit, alternativa miratohet kur votat pro janë të paktën dy të "
            "tretat e votave pro dhe kundër."
        ),
        "vote.hands.yesno": (
            "Votimi u bë me ngritje dore: {n|nuk u numërua asnjë dorë|u numërua 1 dorë|u numëruan # duar} pro ose "
            "kundër."
        ),
        "vote.yes": "Pro",
        "vote.no": "Kundër",
        "vote.abstain": "Abstenim",
        "vote.verdict": "Rezultati",
        "vote.adopted": "u miratua",
        "vote.not_adopted": "nuk u miratua",
        "vote.tie.yesno": (
            "Alternativat {letters} morën po aq vota pro dhe kundër dhe mbajnë së bashku vendet {rank}."
        ),
        "measure.vote.yesno": "{place} {where}, alternativa {letter}, {n|asnjë votë pro|1 votë pro|# vota pro}",
        "again.hand.yesno": (
            "Për votimin pro, kundër ose abstenim: numëroni për çdo shkronjë fletët e vlefshme pro dhe kundër; të "
            "tjerat janë abstenime. Miratimi shikohet sipas rregullit të shkruar. Në skedarët e bashkëlidhur pas "
            "shkronjës 1 është pro, 0 është kundër dhe 2 është abstenim."
        ),
    },
    "en": {
        "counted.method.yesno.cast": "an option was adopted with more yes than no",
        "counted.method.yesno.including_abstentions": (
            "an option was adopted with more than half of all votes, abstentions included"
        ),
        "counted.method.yesno.present": "an option was adopted with the yes of more than half of the voters present",
        "counted.method.yesno.members": "an option was adopted with the yes of more than half of all who have a vote",
        "counted.method.yesno.two_thirds": "an option was adopted with at least two thirds of yes and no",
        "vote.method.yesno.cast": (
            "Vote by yes, no or abstain. By the rule, an option is adopted if it has more yes than no."
        ),
        "vote.method.yesno.including_abstentions": (
            "Vote by yes, no or abstain. By the rule, an option is adopted if the yes are more than half of all votes, "
            "abstentions included."
        ),
        "vote.method.yesno.present": (
            "Vote by yes, no or abstain. By the rule, an option is adopted if the yes are more than half of the voters "
            "present at the opening."
        ),
        "vote.method.yesno.members": (
            "Vote by yes, no or abstain. By the rule, an option is adopted if the yes are more than half of all who "
            "have a vote."
        ),
        "vote.method.yesno.two_thirds": (
            "Vote by yes, no or abstain. By the rule, an option is adopted if the yes are at least two thirds of the "
            "yes and no."
        ),
        "vote.hands.yesno": (
            "The vote was by show of hands: {n|no hand was|1 hand was|# hands were} counted for yes or no."
        ),
        "vote.yes": "Yes",
        "vote.no": "No",
        "vote.abstain": "Abstain",
        "vote.verdict": "Result",
        "vote.adopted": "adopted",
        "vote.not_adopted": "not adopted",
        "vote.tie.yesno": "Options {letters} have equal yes and no and share ranks {rank}.",
        "measure.vote.yesno": "{place} {where}, option {letter}, {n|no vote for|1 vote for|# votes for}",
        "again.hand.yesno": (
            "For yes, no or abstain: count for each letter the valid cards that say yes and no; the others abstain. "
            "Adoption is read off the written rule. In the attached files 1 behind a letter is yes, 0 is no and 2 "
            "abstains."
        ),
    },
}

_SAID: Mapping[Lang, tuple[str, ...]] = {"sq": ("kundër", "pro", "abstenim"), "en": ("no", "yes", "abstain")}


def _keys(params: Params, *, hands: bool) -> tuple[str, ...]:
    least = ("yesno.least",) if params["least"] else ()
    quorum = ("yesno.quorum",) if params["quorum"] else ()
    return ("yesno", f"yesno.{params['threshold']}", *least, *quorum, "yesno.order")


def _closing(params: Params) -> str:
    return "closing.everybody" if params["threshold"] in ALL_COUNT else "closing"


def _short(params: Params) -> str:
    return f"yesno.short.{params['threshold']}"


def _card(lang: Lang, letter: str, number: int, text: str) -> str:
    return f"{letter}  {_SAID[lang][number]} — {text}"


def _named(params: Params, hands: bool) -> str:
    key = f"vote.method.yesno.{params.get('threshold')}"
    return key if key in DOCUMENTS["sq"] else ""


def _raised(line: Mapping[str, Any]) -> int:
    return int(line["yes"]) + int(line["no"])


def _columns(hands: bool) -> tuple[Column, ...]:
    verdict = {True: "vote.adopted", False: "vote.not_adopted"}
    return (
        Column("vote.yes", of("yes")),
        Column("vote.no", of("no")),
        Column("vote.abstain", of("abstain")),
        Column("vote.verdict", of("reached"), verdict),
    )


SPOKEN = Spoken(
    name="yesno",
    texts=TEXTS,
    documents=DOCUMENTS,
    words={
        "sq": RuleWords(
            name="pro, kundër ose abstenim",
            rule=sayer("sq", TEXTS, _keys, closing=_closing),
            short=shorter("sq", TEXTS, _short),
            card=partial(_card, "sq"),
            parameters={
                "threshold": "Miratohet me",
                "least": "Së paku vota pro ose kundër",
                "quorum": "Kuorumi në hapje",
                "present": "Votues të pranishëm",
                "members": "Votues gjithsej",
            },
            choices={
                "threshold": {
                    "cast": "Më shumë pro sesa kundër",
                    "including_abstentions": "Më shumë se gjysmën, me abstenimet",
                    "present": "Më shumë se gjysmën e të pranishmëve",
                    "members": "Më shumë se gjysmën e të gjithë votuesve",
                    "two_thirds": "Të paktën dy të tretat e pro dhe kundër",
                }
            },
            levels=_SAID["sq"],
            hands="Për çdo alternativë shkruani sa duar u ngritën pro, kundër dhe për abstenim.",
        ),
        "en": RuleWords(
            name="yes, no or abstain",
            rule=sayer("en", TEXTS, _keys, closing=_closing),
            short=shorter("en", TEXTS, _short),
            card=partial(_card, "en"),
            parameters={
                "threshold": "Adopted with",
                "least": "At least so many yes or no",
                "quorum": "Quorum at the opening",
                "present": "Voters present",
                "members": "Voters in all",
            },
            choices={
                "threshold": {
                    "cast": "More yes than no",
                    "including_abstentions": "More than half, abstentions included",
                    "present": "More than half of those present",
                    "members": "More than half of all with a vote",
                    "two_thirds": "At least two thirds of yes and no",
                }
            },
            levels=_SAID["en"],
            hands="For each option write how many hands were raised for yes, no and abstain.",
        ),
    },
    papers=Papers(method=_named, columns=_columns, sum=_raised, counted="vote.hands.yesno", kind=(".yesno", ".yesno")),
)
