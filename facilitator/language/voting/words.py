"""What every rule of voting has in words: its name, its parameters, its levels, the paragraph shown to the room, the
short form of it for the wall, and what documents ask.

A rule is one ``Spoken``, a module each. Which sentences its paragraph has follows from the parameters that count and
from how is voted: a show of hands has no ballots. How they agree with numbers is the templates' own (``agreement``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from facilitator.language.sentences import Lang, Template, fill

Params = Mapping[str, int | str]
Texts = Mapping[Lang, Mapping[str, Template]]
HANDS = "hands"
"""The channel (``model.Channel``) in which hands are counted; the others have ballots."""
ROLL_CALL = "roll_call"
ROLL_CALLED = {"closing.everybody": "closing"}
"""What is said of ballots at the end of a rule, and what in a roll call stands there instead."""

COMMON: Texts = {
    "sq": {
        "closing": (
            "Fletët e bardha dhe të pavlefshme numërohen dhe shënohen, por nuk ndikojnë në rezultat. "
            "Rezultati shfaqet vetëm pasi të mbyllet votimi."
        ),
        "closing.hands": (
            "Votohet me ngritje dore dhe duart numërohen në sallë. Kush nuk e ngre dorën, nuk voton dhe nuk ndikon në "
            "rezultat. Rezultati shfaqet në ekran vetëm pasi të mbyllet votimi."
        ),
        "closing.roll_call": (
            "Votohet me thirrje emërore: lexohet çdo emër i listës dhe kush thirret, përgjigjet me zë. Përgjigjet "
            "shënohen dhe shtypen në protokoll me emër. Rezultati shfaqet në ekran vetëm pasi të mbyllet votimi."
        ),
    },
    "en": {
        "closing": (
            "Blank and invalid ballots are counted and reported, but do not affect the result. "
            "The result is shown only after the vote is closed."
        ),
        "closing.hands": (
            "The vote is by a show of hands, counted in the room. Whoever raises no hand does not vote and does not "
            "affect the result. The result is shown on the screen only after the vote is closed."
        ),
        "closing.roll_call": (
            "The vote is by roll call: each name on the roll is read and whoever is called answers aloud. The answers "
            "are written down and printed by name in the protocol. The result is shown on the screen only after the "
            "vote is closed."
        ),
    },
}


PERSONS: Mapping[Lang, str] = {
    "sq": "Votojnë personat, jo organizatat: secili në listën e votuesve ka një votë.",
    "en": "Persons vote, not organisations: each one on the roll has one vote.",
}
"""What is said at the end of a rule where the roll is of persons."""

PERSONS_CALLED: Mapping[Lang, str] = {
    "sq": "Në dokumentin publik emri dhe përgjigjja e një personi jepen vetëm me lejen e tij.",
    "en": "The public document gives the name and the answer of a person only with their leave.",
}
"""What is said behind it of a roll call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleWords:
    """``rule(completed parameters, channel)`` is the paragraph, ``short`` the same for the wall; ``card(letter, number,
    text)`` one line of what a typed card says. ``parameters``: the label of each; ``choices``: the label of each value
    of one that is chosen. ``levels``: what each number entered for an option means. ``hands``: what is counted in a
    show of hands, said to whoever counts. ``added``: texts of the options that the rule itself adds.
    """

    name: str
    rule: Callable[[Params, str], str]
    short: Callable[[Params, str], str]
    card: Callable[[str, int, str], str]
    parameters: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    levels: tuple[str, ...] = ()
    hands: str
    added: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table of results: the key of its head and what stands in it, of a written line.

    ``words``: value → key of the words for it. A column of which nothing is known stands in no table.
    """

    head: str
    value: Callable[[Mapping[str, Any]], Any]
    words: Mapping[Any, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """What the documents ask of a rule: keys of their sentences (``language.documents``), by cards and by hands.

    ``method(params, hands)``: the sentence that names it, empty for parameters it does not know. ``places``: its
    result is an order of the options, else levels for each. ``counted``: what a show of hands counted.
    ``columns(hands)``: what stands behind each option. ``kind``: end of the keys about its numbers. ``total``: key of
    the sentence about the sum. ``sum(line)``: hands counted for one option. ``table`` and ``reserved``: keys of the
    caption of its levels and of how many had reservations. ``again``: key of how to count it by hand, where it is not
    the rule's own. ``stages(params)``: key of what the table of its stages shows, empty where it has none.
    ``outcome(result, lang)``: what else a written result says, in sentences.
    """

    method: Callable[[Params, bool], str]
    columns: Callable[[bool], tuple[Column, ...]]
    sum: Callable[[Mapping[str, Any]], int]
    places: bool = True
    counted: str = "vote.hands"
    kind: tuple[str, str] = ("", "")
    total: str = ""
    table: str = "vote.fist.table"
    reserved: str = "vote.fist.reservations"
    again: str = ""
    outcome: Callable[[Mapping[str, Any], Lang], Iterable[str]] = lambda result, lang: ()
    stages: Callable[[Params], str] = lambda _: ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One rule in words. ``texts``: its own sentences; ``documents``: those of its that documents say."""

    name: str
    words: Mapping[Lang, RuleWords]
    papers: Papers
    texts: Texts
    documents: Texts


def sayer(
    lang: Lang,
    texts: Texts,
    keys: Callable[..., tuple[str, ...]],
    facts: Mapping[str, object] | None = None,
    closing: Callable[[Params], str] = lambda _: "closing",
) -> Callable[[Params, str], str]:
    """The paragraph of a rule: each sentence of ``keys(params, hands=…)``, as it is for the channel if that differs."""

    def said(params: Params, channel: str) -> str:
        hands = channel == HANDS
        known = {**COMMON[lang], **texts[lang]}
        wanted = (*keys(params, hands=hands), closing(params))
        named = (ROLL_CALLED.get(key, key) if channel == ROLL_CALL else key for key in wanted)
        chosen = (f"{key}.{channel}" if f"{key}.{channel}" in known else key for key in named)
        return " ".join(fill(known[key], {**(facts or {}), **params}) for key in chosen)

    return said


def shorter(
    lang: Lang, texts: Texts, key: Callable[[Params], str], facts: Mapping[str, object] | None = None
) -> Callable[[Params, str], str]:
    """The short form of a rule for the wall: one sentence, as it is for hands where that is another."""

    def said(params: Params, channel: str) -> str:
        wanted = key(params)
        by_hands = f"{wanted}.hands"
        chosen = by_hands if channel == HANDS and by_hands in texts[lang] else wanted
        return fill(texts[lang][chosen], {**(facts or {}), **params})

    return said


def of(name: str) -> Callable[[Mapping[str, Any]], Any]:
    """What a written line holds under ``name``; None where it does not."""
    return lambda line: line.get(name)
