"""Sentences of the English documents about how votes came; part of ``documents.en.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

CHANNELS: Mapping[str, Template] = {
    "vote.mandates": (
        "{n|No organisation|1 organisation|# organisations} of these voted by mandate, through one in the room."
    ),
    "protocol.roll.mandate": "{name} (by mandate: {host})",
    "vote.call": (
        "The vote was by roll call: {given|no organisation was|1 organisation was|# organisations were} called, "
        "{returned|no organisation|1 organisation|# organisations} answered and "
        "{rest|no organisation|1 organisation|# organisations} did not."
    ),
    "vote.call.uncounted": "The vote was by roll call.",
    "vote.call.silent": "did not answer",
    "vote.call.blank": "no choice",
    "counted.call": (
        "The vote was by roll call ({method}); of {roll|no organisation|1 organisation|# organisations} with a vote "
        "{voted|no voter|1 voter|# voters} answered."
    ),
    "protocol.call": "Answers of the roll call",
    "protocol.call.table": "The answer of each organisation, as it was said aloud",
    "protocol.call.note": "The vote was open: every organisation can check its own line.",
    "protocol.call.groups": "Votes by kind of organisation",
    "protocol.call.group": "{letter} · {group}",
    "protocol.call.who": "Who",
    "protocol.call.yes": "Yes",
    "protocol.call.no": "No",
    "protocol.call.abstain": "Abstain",
    "protocol.call.silent": "Did not vote",
    "protocol.call.groups.note": (
        "The kind is the one that the organisation has in the list of the meeting. Answers are divided so only of a "
        "roll call, in which each is open."
    ),
    "protocol.roll.answer": "Answer",
    "protocol.roll.kiosk": "voted at the kiosk",
    "protocol.roll.note.call": "The answers stand below, by name.",
    "protocol.both": "Ballots on paper and votes at the kiosk",
    "again.hand.kiosk": "Votes cast at the kiosk have no paper: they are counted from the attached files only.",
    "again.hand.call": (
        "Of a roll call count the answers of the table, line by line; each voter vouches for their own."
    ),
    "vote.parts.table": "How the votes were cast",
    "vote.parts.way": "Way",
    "vote.parts.marked": "Marked on the roll",
    "vote.parts.counted": "Counted",
    "vote.parts.missing": "Missing",
    "vote.parts.cards": "By card",
    "vote.parts.kiosk": "At the kiosk",
    "vote.parts.each": "Each option by way: {what}",
    "vote.parts.withheld": (
        "What each option had by card and what at the kiosk is not given apart, because among so few votes, or among "
        "votes that are alike, it could be known who chose what."
    ),
    "vote.kiosk.order": (
        "At the kiosk the voter was marked on the roll before the vote went into the box; the box keeps no order, "
        "no time "
        "and no name. Its secrecy rests on the computer that was voted at."
    ),
    "vote.kiosk.lost": (
        "At the kiosk 1 voter was marked on the roll whose vote was not found in the box.",
        "At the kiosk {n} voters were marked on the roll whose votes were not found in the box.",
    ),
}
