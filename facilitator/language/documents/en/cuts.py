"""Sentences about cuts, ties and repeated rounds in English; part of ``documents.en.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

CUTS: Mapping[str, Template] = {
    "nominal.first": "This was the preliminary vote of the nominal group technique.",
    "nominal.final": "This was the final vote of the nominal group technique.",
    "nominal.writing": "From {time} the room wrote in silence, for {minutes|1 minute|# minutes}.",
    "nominal.ideas": "From {time} ideas were named, one at a time.",
    "nominal.clarify": "From {time} the ideas were clarified.",
    "nominal.discuss": "From {time} the result of the preliminary vote was discussed.",
    "nominal.change": "From the preliminary to the final vote: the place, and points in brackets",
    "nominal.change.was": "Preliminary",
    "nominal.change.now": "Final",
    "nominal.change.moved": "Points more or less",
    "narrow.told": (
        "At {time}, with {people|1 voter|# voters}, the options with fewer than {least|1 tick|# ticks} went out: "
        "{letters}. {left|1 option was left|# options were left}."
    ),
    "narrow.among": "This round was among the options left after round {attempt}: {letters}.",
    "narrow.chain": "Round {attempt}: {options|1 option|# options}",
    "again.reason": "The vote was opened again after round {attempt}. Reason: {reason}",
    "again.run_off": "This round was about options {letters} only, equal at the line of round {attempt}.",
    "cut.numbers": (
        "After the result, at {time}, the line was drawn after the first {size|place|# places}; inside it: {inside}."
    ),
    "cut.numbers.tied": (
        "After the result, at {time}, the line was drawn after the first {size|place|# places}. It runs through "
        "options {tied}, which stand equal; for them {seats|1 place is|# places are} left."
    ),
    "cut.secondary": "The rule’s secondary count separated them; inside the line: {inside}.",
    "cut.secondary.tied": (
        "The rule’s secondary count separated them in part only: inside the line {inside}; {tied} stay equal, for "
        "{seats|1 place|# places}."
    ),
    "cut.run_off": "Round {attempt} settled the tie; inside the line: {inside}.",
    "cut.run_off.tied": (
        "In round {attempt} the tied options were voted on, but {tied} stayed equal, for {seats|1 place|# places}."
    ),
    "cut.lot": (
        "The tie was settled by a public lot at {time}. Checksum on the screen (SHA-256): {sum}; then these numbers "
        "were called in the room: {called}. Inside the line: {inside}."
    ),
    "cut.shared": "At {time} the room left the place shared between options {tied}; no lot was drawn.",
    "cut.none": "no option",
    "cut.again": (
        "The lot is counted again like this: for each tied letter compute SHA-256 of the checksum, "
        "the three numbers with "
        "a hyphen between them, and the letter, with the character U+001F between the three parts; the order goes "
        "from the smallest value."
    ),
    "second.named": "At {time} the cards were counted again by {first} and {second}. Reason: {reason}",
    "second.unnamed": "At {time} the cards were counted again by two people. Reason: {reason}",
    "second.same": "The second count gave the same figures.",
    "second.other": "The second count gave other figures; they stand beside those at closing, which stay.",
    "second.cards": "In the second count: valid {valid|#}, blank {blank|#}, invalid {invalid|#}.",
    "second.table": "The count at closing and the second count",
    "second.head.first": "At closing",
    "second.head.again": "Second count",
    "second.head.place": "Place in the second count",
    "figures.duels": "Duels: how many votes placed the option of the row above the option of the column",
    "figures.levels": "How many votes gave each option each score",
    "figures.wide": "The table of duels has no room on the page (options: {n|#}); it is inside this PDF.",
    "figures.option": "Option",
}
