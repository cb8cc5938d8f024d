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
    # the voting protocol
    "protocol.purpose": (
        "The votes of this meeting narrow and order the participants’ priorities; they are not a decision."
    ),
    "protocol.rule": "Rule",
    "protocol.rule.none": "The rule of this round has not been recorded.",
    "protocol.options": ("One option could be chosen:", "The choice was among {n} options:"),
    "protocol.roll": "Roll of voters",
    "protocol.roll.none": "The roll of this round has not been recorded.",
    "protocol.roll.table": ("Entitled at the opening: {n} organisation", "Entitled at the opening: {n} organisations"),
    "protocol.roll.number": "No.",
    "protocol.roll.name": "Organisation",
    "protocol.roll.card": "Was given a card",
    "protocol.roll.yes": "yes",
    "protocol.roll.no": "no",
    "protocol.roll.note": "The roll shows who was entitled and who was given a card, not what they voted.",
    "protocol.roll.differs": (
        "The roll has {n} organisation, while {size} were recorded at the opening.",
        "The roll has {n} organisations, while {size} were recorded at the opening.",
    ),
    "protocol.cards": "Cards",
    "protocol.cards.good": (
        "The numbers agree: {given} given out = {returned} returned + {missing} not returned; {returned} returned "
        "= {valid} valid + {blank} blank + {invalid} invalid."
    ),
    "protocol.cards.bad": "The numbers do not agree.",
    "protocol.cards.more": "More cards were returned ({returned}) than given out ({given}).",
    "protocol.cards.returned": (
        "{returned} were returned, while the valid ({valid}), blank ({blank}) and invalid ({invalid}) ones make "
        "another sum."
    ),
    "protocol.cards.roll": "More cards were given out ({given}) than organisations were entitled ({size}).",
    "protocol.cards.given": "{given} cards were recorded as given out, while the roll has {n}.",
    "protocol.cards.counted": "{valid} cards are valid, while {n} were counted.",
    "protocol.result": "Result",
    "protocol.ties": "Shared places remain shared; no drawing of lots has been recorded.",
    "protocol.ballots": "The single ballots",
    "protocol.ballots.totals": (
        "The sums counted in the room were entered, not the single cards; they are those of the result."
    ),
    "protocol.ballots.withheld": (
        "The ballot of this secret round is not given singly, because it could show who filled it in; the result "
        "and the sums are complete.",
        "The {n} ballots of this secret round are not given singly, because some could show who filled them in; "
        "the result and the sums are complete.",
    ),
    "protocol.ballots.none": "There was no valid ballot with a choice on it.",
    "protocol.ballots.table": ("Valid ballots, {n} in all", "Valid ballots, {n} in all"),
    "protocol.ballots.pattern": "How the ballot is filled in",
    "protocol.ballots.times": "Ballots",
    "protocol.ballots.note": (
        "Equal ballots stand together. The order is that of the letters and shows neither the order of voting nor "
        "the voter."
    ),
    "protocol.seal": "Checksum",
    "protocol.hash.words": "In words",
    "protocol.hash.digits": "SHA-256",
    "protocol.hash.note": (
        "The checksum is of the counted content, ballots or sums, exactly as it is in the attached file. Whoever "
        "has the file can compute it."
    ),
    "protocol.hash.salted": (
        "The checksum includes a random number kept with the ballots, so that nobody can test a guess of how the "
        "votes were cast. Whoever has the file with the ballots can compute it."
    ),
    "again": "How to count again",
    "again.hand": "By hand",
    "again.hand.sort": (
        "Sort the returned cards into valid, blank and invalid and compare the numbers with the table of cards."
    ),
    "again.hand.dots": (
        "For dot voting: add up the dots of all valid cards for each letter. A card with more dots than the rule "
        "allows, in all or on one letter, is invalid."
    ),
    "again.hand.ticks": (
        "For ticks: count for each letter the valid cards on which it is ticked. A card with more ticks than the "
        "rule allows is invalid."
    ),
    "again.hand.fist": (
        "For fist to five: count for each proposal how many answers each level has. The median is the middle "
        "level when the answers stand in order from the lowest; of an even number, the lower of the two in the "
        "middle. Agreement is read off the written rule."
    ),
    "again.hand.place": (
        "Order by the sums, the largest first. Equal sums share their places: two equal ones after the third "
        "place share places 4–5, and place 6 follows."
    ),
    "again.files": "From the attached files",
    "again.files.extract": (
        "Save all files attached to this PDF in one folder: with a PDF reader, or with the command “tryeza record "
        "REPORT.pdf -o FOLDER”."
    ),
    "again.files.run": (
        "In that folder run “python recount.py”. Python 3.8 or later is enough; nothing else is needed, and no network."
    ),
    "again.files.compare": (
        "The program shows the places of every round and says “same” or “DIFFERENT”. Compare the places with the "
        "tables of this protocol."
    ),
    "again.files.hash": "Compare the checksum shown for each file with that of this protocol.",
}
