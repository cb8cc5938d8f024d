"""Sentences of the English documents about votes; part of ``documents.en.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

VOTES: Mapping[str, Template] = {
    # votes
    "priorities": "Priorities as rated by the participants",
    "votes": "Votes",
    # the sheet of what can be chosen, for a room without a projector
    "options": "OPTIONS SHEET",
    "options.title": "for the vote “{question}”",
    "options.short": "Options: {question}",
    "options.list": "What can be chosen",
    "options.rule": "Rule of the vote",
    "options.foot": "This is no ballot.",
    "options.open_still": "The vote is not open yet: options and rule may change until it is opened.",
    "aloud": "Text to read aloud",
    "aloud.question": "The question put to the room is: “{question}”",
    "aloud.options": "{n|There are no options yet.|There is only 1 option.|There are # options.}",
    "aloud.option": "Option {letter}: {text}",
    "aloud.levels": "This is what each level means.",
    "aloud.level": "Level {letter}: {text}",
    "aloud.ask": "Are there questions about the rule or the options before we vote?",
    "vote.name": "Vote {vote}",
    "vote.name.round": "Vote {vote}, round {attempt}",
    "vote.title": "{which}: {question}",
    "vote.option.named": "{letter}: {text}",
    "vote.method.other": "Method: {method}.",
    "vote.open": "The vote was open.",
    "vote.secret": "The vote was secret.",
    "vote.roll": (
        "{n|No organisation was entitled to vote|1 organisation was entitled to vote, with one vote|# organisations "
        "were "
        "entitled to vote, with one vote each}; the roll was fixed at the opening, at {opened}."
    ),
    "vote.present": "{n|Nobody was|1 person was|# people were} in the room.",
    "vote.closed": "The vote was closed at {closed}.",
    "vote.cards": (
        "{given|No card was given out|1 card was given out|# cards were given out}; {returned|none was|1 was|# were} "
        "returned ({valid|none valid|1 valid|# valid}, {blank|none blank|1 blank|# blank} and {invalid|none invalid|"
        "1 invalid|# invalid}); {not_returned|none is|1 was|# were} missing."
    ),
    "vote.hands": "The vote was by show of hands: {n|no hand was|1 hand was|# hands were} counted.",
    "vote.hands.voters": (
        "Of {given|no voter|1 voter|# voters} in the room, {voted|none|1|#} raised a hand; "
        "{silent|none|1|#} did not vote."
    ),
    "vote.hands.uncounted": "The vote was by show of hands.",
    "vote.total": (
        "{n|No dot was|1 dot was|# dots were} placed in all, of {possible|none possible|1 possible|# possible}."
    ),
    "vote.totals": "The sums counted in the room were entered, not the single cards.",
    "vote.advice": "The vote orders the participants’ priorities; it is not a decision.",
    "vote.rule": "Rule of the vote, fixed at its opening: {rule}",
    "vote.checksum": "Checksum of the counted content (SHA-256): {sum}",
    "vote.cancelled": "This round was called off at {time} and has no result. Reason: {reason}",
    "vote.cancelled.bare": "This round was called off at {time} and has no result.",
    "vote.unfinished": "This round was opened at {opened} and has not been closed; it has no result.",
    "vote.uncounted": "This round was closed at {closed} and has not been counted; it has no result.",
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
    "vote.option": "Option",
    "vote.points": "Points",
    "vote.dots": "Dots",
    "vote.voters": "Voters",
    "vote.voters.weights": "Votes",
    "vote.fist.table": "Answers by level, 0 to 5",
    "vote.fist.option": "Proposal",
    "vote.fist.median": "Median",
    "vote.fist.level": "Agreement",
    "vote.fist.reached": "reached",
    "vote.fist.missed": "not reached",
    "vote.fist.yes": "The required level of agreement was reached.",
    "vote.fist.no": "The required level of agreement was not reached.",
    "vote.fist.reservations": "{n|No reservation was|1 reservation was|# reservations were} recorded (level 1 or 2).",
    "vote.fist.blocks": "{n|No objection was|1 objection was|# objections were} recorded (level 0).",
    # what a round gave a measure
    "measure.rank": "rank {rank}",
    "measure.ranks": "ranks {rank}",
    "measure.in": "in the vote",
    "measure.in.vote": "in vote {vote}",
    "measure.in.round": "in vote {vote}, round {attempt}",
    "measure.vote": "{place} {where}, option {letter}, {n|no dots|1 dot|# dots}",
    "measure.vote.fist.reached": "{where} agreement was reached, median {median}",
    "measure.vote.fist.missed": "{where} agreement was not reached, median {median}",
    "measure.vote.fist": "{where} the median answer was {median}",
    # the voting protocol
    "protocol.purpose": (
        "The votes of this meeting narrow and order the participants’ priorities; they are not a decision."
    ),
    "protocol.purpose.fist": (
        "The votes of this meeting show how far the voters support a proposal; they are not a decision."
    ),
    "protocol.purpose.none": "No round of these votes has a result.",
    "protocol.rule": "Rule",
    "protocol.rule.none": "The rule of this round has not been recorded.",
    "protocol.options": "{n|There was no option|The choice was about 1 option|The choice was among # options}:",
    "protocol.options.fist": "The question was about {n|no proposal|1 proposal|# proposals}:",
    "protocol.roll": "Roll of voters",
    "protocol.roll.none": "The roll of this round has not been recorded.",
    "protocol.roll.table": "Entitled at the opening: {n|no organisation|1 organisation|# organisations}",
    "protocol.roll.number": "No.",
    "protocol.roll.name": "Organisation",
    "protocol.roll.card": "Was given a card",
    "protocol.roll.yes": "yes",
    "protocol.roll.no": "no",
    "protocol.roll.note": "The roll shows who was entitled and who was given a card, not what they voted.",
    "protocol.roll.note.hands": "The roll shows who was entitled, not what they voted.",
    "protocol.roll.differs": (
        "The roll has {n|no organisation|1 organisation|# organisations}, while {size|none was|1 was|# were} recorded "
        "at "
        "the opening."
    ),
    "protocol.cards": "Cards",
    "protocol.hands": "Count of hands",
    "protocol.cards.good": (
        "The numbers agree: {given|#} given out = {returned|#} returned + {not_returned|#} not returned; {returned|#} "
        "returned = {valid|#} valid + {blank|#} blank + {invalid|#} invalid."
    ),
    "protocol.cards.bad": "The numbers do not agree.",
    "protocol.cards.more": "More cards were returned ({returned|#}) than given out ({given|#}).",
    "protocol.cards.returned": (
        "{returned|None was|1 was|# were} returned, while the valid ({valid|#}), blank ({blank|#}) and invalid "
        "({invalid|#}) ones make another sum."
    ),
    "protocol.cards.roll": "More cards were given out ({given|#}) than organisations were entitled ({size|#}).",
    "protocol.cards.given": (
        "{given|No card was|1 card was|# cards were} recorded as given out, while the roll has {n|none|1|#}."
    ),
    "protocol.cards.counted": (
        "{valid|No card is|1 card is|# cards are} valid, while {n|none was|1 was|# were} counted."
    ),
    "protocol.result": "Result",
    "protocol.ties": "Shared places remain shared; no drawing of lots has been recorded.",
    "protocol.ballots": "The single ballots",
    "protocol.ballots.totals": (
        "The sums counted in the room were entered, not the single cards; they are those of the result."
    ),
    "protocol.ballots.hands": "The hands were counted in the room; the sums are those of the result.",
    "protocol.ballots.withheld": (
        "The ballot of this secret round is not given singly, because it could show who filled it in; the result "
        "and the sums are complete.",
        "The {n} ballots of this secret round are not given singly, because some could show who filled them in; "
        "the result and the sums are complete.",
    ),
    "protocol.ballots.none": "There was no valid ballot with a choice on it.",
    "protocol.ballots.table": "Valid ballots, {n|#} in all",
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
        "The checksum is of the counted content, exactly as it is in the attached file. Whoever has the file can "
        "compute it."
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
    "again.hand.hands": (
        "A show of hands leaves no cards: compare the sums of the result with the notes made in the room."
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
