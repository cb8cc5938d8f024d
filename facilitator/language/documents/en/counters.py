"""Sentences of the English documents about who typed and who counted, and about weights; part of ``en.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

COUNTERS: Mapping[str, Template] = {
    "typed.once": "The cards were typed once, by {first}; nobody else typed them a second time.",
    "typed.once.unnamed": "The cards were typed once; nobody else typed them a second time.",
    "typed.twice": (
        "The cards were typed twice, independently, by {first} and by {second}: the first typing had "
        "{cards|no card|1 card|# cards}, the second {numbers|no card|1 card|# cards}."
    ),
    "typed.twice.unnamed": (
        "The cards were typed twice, independently, by two people: the first typing had "
        "{cards|no card|1 card|# cards}, the second {numbers|no card|1 card|# cards}."
    ),
    "typed.same": "Both typings were the same.",
    "typed.differed": (
        "{n|No card was|1 card was|# cards were} not typed alike, and {third} decided by looking at the card."
    ),
    "typed.differed.unnamed": (
        "{n|No card was|1 card was|# cards were} not typed alike, and a third person decided by looking at the card."
    ),
    "vote.roll.weights": (
        "{n|No organisation was|1 organisation was|# organisations were} entitled to vote, with "
        "{voted|no vote|1 vote|# votes} in all, as many as each had; the roll was frozen at opening, at {opened}."
    ),
    "protocol.roll.votes": "Votes",
    "protocol.roll.cards": "Given ballots, {n|#} in all",
    "protocol.cards.votes": "More ballots were given ({given|#}) than the roll had votes ({size|#}).",
    "vote.call.votes": (
        "The organisations that answered had {voted|no vote|1 vote|# votes} of "
        "{possible|no vote|1 vote|# votes} in all."
    ),
    "counted.votes": "The roll had {n|no vote|1 vote|# votes} in all, because some organisations had more than one.",
    "hands.sections": (
        "The hall was divided into {n|no section|1 section|# sections}, and the hands of each were counted by two "
        "people independently; the numbers of the hall are the sum of the sections."
    ),
    "hands.sections.table": "Hands by section of the hall",
    "hands.sections.option": "Option",
    "hands.sections.sum": "In all",
    "hands.sections.raised": "Raised a hand at least once",
    "hands.counters.table": "Who counted the hands",
    "hands.counters.section": "Section of the hall",
    "hands.counters.first": "First counter",
    "hands.counters.second": "Second counter",
    "hands.counters.both": "The two counts",
    "hands.counters.same": "the same",
    "hands.counters.other": "different",
    "hands.counters.unnamed": "not given",
    "hands.taken.1": (
        "In “{section}” the first counter had {first}, and the second {second}. The first count was taken. Reason: "
        "{reason}"
    ),
    "hands.taken.2": (
        "In “{section}” the first counter had {first}, and the second {second}. The second count was taken. Reason: "
        "{reason}"
    ),
}
