"""Sentences of the English relacion, and of what every document ends with; part of ``documents.en.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

RELACION: Mapping[str, Template] = {
    # issues, drawn from the discussion
    "issues": "Main issues discussed",
    "issues.none": "No contribution was recorded in this meeting.",
    "issues.hosts": "No issue, suggestion, comment or question of the participants was recorded.",
    "issues.other": "No issue of the participants was recorded; their contributions are in the minutes.",
    "issues.across": "Common issues",
    "issues.further": "The minutes hold {n|1 issue more|# issues more}.",
    "issues.further.all": "The minutes hold {n|1 issue|# issues} raised in the discussion.",
    # how priorities were counted, in one sentence
    "counted.secret": (
        "The vote was secret, by cards: {method}; {valid|no card was|1 card was|# cards were} valid, of "
        "{roll|no organisation|1 organisation|# organisations} entitled to vote."
    ),
    "counted.open": (
        "The vote was open, by cards: {method}; {valid|no card was|1 card was|# cards were} valid, of "
        "{roll|no organisation|1 organisation|# organisations} entitled to vote."
    ),
    "counted.hands": (
        "The vote was by show of hands: {method}; {voted|nobody|1 voter|# voters} raised a hand, of "
        "{roll|no organisation|1 organisation|# organisations} entitled to vote."
    ),
    "counted.method.other": "method “{method}”",
    "counted.levels": "Answers by level, from {top} to 0: {levels}.",
    # documents of the same meeting
    "live.annexes": "Approved together with this document:",
    "live.annex.procesverbal": "- Minutes of the meeting{of_day}{protocolled_procesverbal}",
    "live.annex.attendance": "- Attendance list of the meeting{of_day}{protocolled_attendance}",
    "live.annex.voting": "- Protocol of the voting in the meeting{protocolled_voting}",
    "field.of_day": " of {date}",
    "field.protocolled": ", prot. no.\u00a0{number}",
    "field.protocolled.day": ", prot. no.\u00a0{number} of {date}",
    # with what every document ends, after the signatures
    "verification": "For verification",
    "verification.files": (
        "Inside this PDF {n|1 file is attached|# files are attached}, readable by machines: {names}."
    ),
    "verification.recount": "With recount.py anybody can count the votes again.",
    # a document in English of a meeting in Albanian
    "tongues": (
        "One text stands in Albanian, as it was written.",
        "{n} texts stand in Albanian, as they were written.",
    ),
}
