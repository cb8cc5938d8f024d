"""Sentences of the English documents about votes; part of ``report_en.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

VOTES: Mapping[str, Template] = {
    # votes
    "priorities": "Priorities as rated by the participants",
    "votes": "Votes",
    "vote.title": "{number}. {question}",
    "vote.title.round": "{number}. {question} (round {attempt})",
    "vote.question": "Question put to the vote",
    "vote.method.dots": "The vote was by dots: each voter had {dots} dots and could put up to {cap} on one measure.",
    "vote.method.dots.free": "The vote was by dots: each voter had {dots} dots.",
    "vote.method.ticks": "The vote was by ticks: each voter could tick up to {ticks} measures.",
    "vote.method.fist.floor": (
        "Agreement was tested with fist to five, from 0 (objection) to 5 (full support). By the rule, agreement is "
        "reached when nobody shows fewer than {level}."
    ),
    "vote.method.fist.median": (
        "Agreement was tested with fist to five, from 0 (objection) to 5 (full support). By the rule, agreement is "
        "reached when the median answer is at least {level}."
    ),
    "vote.method.fist.blocks": (
        "Agreement was tested with fist to five, from 0 (objection) to 5 (full support). By the rule, agreement is "
        "reached when there are no more than {level} objections (0)."
    ),
    "vote.method.other": "Method: {method}.",
    "vote.open": "The vote was open.",
    "vote.secret": "The vote was secret.",
    "vote.roll": (
        "One organisation was entitled to vote, with one vote; the roll was frozen at the opening, at {opened}.",
        "{n} organisations were entitled to vote, with one vote each; the roll was frozen at the opening, at {opened}.",
    ),
    "vote.present": ("One person was in the room.", "{n} people were in the room."),
    "vote.closed": "The vote was closed at {closed}.",
    "vote.cards": (
        "One card was given out: {returned} returned, of which {valid} valid, {blank} blank and {invalid} invalid; "
        "{missing} not returned.",
        "{n} cards were given out: {returned} returned, of which {valid} valid, {blank} blank and {invalid} invalid; "
        "{missing} not returned.",
    ),
    "vote.total": (
        "One dot was placed in all, of {possible} possible.",
        "{n} dots were placed in all, of {possible} possible.",
    ),
    "vote.totals": "The sums counted in the room were entered, not the single cards.",
    "vote.advice": "The vote orders the participants’ priorities; it is not a decision.",
    "vote.rounds": "This is round {attempt}; the other rounds are recorded in the minutes.",
    "vote.rule": "Rule read out before the vote: {rule}",
    "vote.checksum": "Checksum of the counted content (SHA-256): {sum}",
    "vote.cancelled": "This round was called off at {time} and has no result. Reason: {reason}",
    "vote.cancelled.bare": "This round was called off at {time} and has no result.",
    "vote.unfinished": "This round was opened at {opened} and has not been closed; it has no result.",
    "vote.uncounted": "This round was closed at {closed} and has not been counted; it has no result.",
    "vote.noresult": "The vote “{question}” gave no result: its round was called off or not closed.",
    "vote.none": "No vote was taken in this meeting.",
    "vote.cards.table": "Cards",
    "vote.cards.entitled": "Entitled to vote",
    "vote.cards.given": "Given out",
    "vote.cards.returned": "Returned",
    "vote.cards.valid": "Valid",
    "vote.cards.blank": "Blank",
    "vote.cards.invalid": "Invalid",
    "vote.cards.missing": "Not returned",
    "vote.result": "Result of the vote",
    "vote.rank": "Rank",
    "vote.letter": "Letter",
    "vote.option": "Measure",
    "vote.points": "Dots",
    "vote.ticks": "Ticks",
    "vote.voters": "Voters",
    "vote.chart": "Dots by measure",
    "vote.chart.ticks": "Ticks by measure",
    "vote.chart.alt": "Bar chart. {parts}.",
    "vote.chart.part": ("{letter}, {text}: {n} dot", "{letter}, {text}: {n} dots"),
    "vote.chart.part.ticks": ("{letter}, {text}: {n} tick", "{letter}, {text}: {n} ticks"),
    "vote.chart.part.fist": ("{level} fingers: {n} answer", "{level} fingers: {n} answers"),
    "vote.chart.fist": "Answers: {letter}. {text}",
    "vote.chart.fist.level": ("{n} finger", "{n} fingers"),
    "vote.tie": (
        "Measures {letters} received the same number of dots and share ranks {rank}.",
        "Measures {letters} received the same number of dots and share ranks {rank}.",
    ),
    "vote.fist.table": "Answers by number of fingers, 0 to 5",
    "vote.fist.option": "Proposal",
    "vote.fist.median": "Median",
    "vote.fist.level": "Level",
    "vote.fist.reached": "reached",
    "vote.fist.missed": "not reached",
    "vote.fist.yes": "The required level of agreement was reached.",
    "vote.fist.no": "The required level of agreement was not reached.",
    "vote.fist.reservations": (
        "One reservation was recorded (1 or 2 fingers).",
        "{n} reservations were recorded (1 or 2 fingers).",
    ),
    "vote.fist.blocks": ("One objection was recorded (0 fingers).", "{n} objections were recorded (0 fingers)."),
}
