"""Sentences of the English documents about votes of persons; part of ``documents.en.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

PERSONS: Mapping[str, Template] = {
    "vote.roll.persons": (
        "{n|Nobody was entitled to vote|1 person was entitled to vote, with one vote|# people were entitled to vote, "
        "with one vote each}; the roll was fixed at the opening, at {opened}."
    ),
    "vote.call.persons": (
        "The vote was by roll call: {given|nobody was|1 person was|# people were} called, "
        "{returned|nobody|1 person|# people} answered and {rest|nobody|1 person|# people} did not."
    ),
    "counted.secret.persons": (
        "The vote was secret, by cards: {method}; {valid|no card was|1 card was|# cards were} valid, of "
        "{roll|no person|1 person|# people} entitled to vote."
    ),
    "counted.open.persons": (
        "The vote was open, by cards: {method}; {valid|no card was|1 card was|# cards were} valid, of "
        "{roll|no person|1 person|# people} entitled to vote."
    ),
    "counted.hands.persons": (
        "The vote was by show of hands: {method}; {voted|nobody|1 voter|# voters} raised a hand, of "
        "{roll|no person|1 person|# people} entitled to vote."
    ),
    "counted.call.persons": (
        "The vote was by roll call ({method}); of {roll|no person|1 person|# people} with a vote "
        "{voted|no voter|1 voter|# voters} answered."
    ),
    "protocol.roll.table.persons": "Entitled at the opening: {n|nobody|1 person|# people}",
    "protocol.roll.person": "Name",
    "protocol.roll.body": "Organisation",
    "protocol.roll.secret.persons": (
        "Entitled at the opening: {n|nobody|1 person|# people}. The vote was secret, so this public document does not "
        "say who was on the roll and who was given a card."
    ),
    "protocol.roll.unnamed": (
        "1 more person was on the roll, who is not named here because publication of the name was not allowed.",
        "{n} more people were on the roll, who are not named here because publication of their names was not allowed.",
    ),
    "protocol.roll.unnamed.all": (
        "1 person was on the roll, who is not named here because publication of the name was not allowed.",
        "{n} people were on the roll, who are not named here because publication of their names was not allowed.",
    ),
    "protocol.cards.roll.persons": "More cards were given out ({given|#}) than people were entitled ({size|#}).",
    "protocol.call.table.persons": "The answer of each person, as it was said aloud",
    "protocol.call.note.persons": "The vote was open: everybody can check their own line.",
    "protocol.call.unnamed": (
        "1 more person, who is not named, answered; the answer is counted in the result.",
        "{n} more people, who are not named, answered; their answers are counted in the result.",
    ),
    "protocol.call.groups.persons": "Votes by kind of voter",
    "protocol.call.groups.note.persons": (
        "The kind is that of the organisation for which a person speaks, in the list of the meeting; whoever speaks "
        "for themselves is a citizen. Answers are divided so only of a roll call, in which each is open."
    ),
}
