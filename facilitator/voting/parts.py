"""What came by each channel of one round: paper cards and the kiosk are one tally, with a subtotal of each.

What a few chose is theirs alone (``voting/rules``, 4.6): of a secret round a part tells its own result only when every
part has the valid ballots of ten voters and in none of them everybody, or nobody, chose the same of an option.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from facilitator.audience.withholding import voters_at_least
from facilitator.model import Channel, KioskVote, Round, RoundPart
from facilitator.plain import canonical
from facilitator.store.tx import Tx
from facilitator.voting.roll.weights import cards_given, cards_of
from facilitator.voting.rules import method_of

LEAST = 10
"""Of so many voters the valid ballots of every part of a secret round must be before it tells what they say."""

Cast = tuple[Mapping[str, int], str, Channel]
"""One ballot: its choices, ``valid``, ``blank`` or ``invalid``, and how it came."""


def note_parts(tx: Tx, frozen: Round, letters: Sequence[str], ballots: Sequence[Cast]) -> None:
    """The parts of a round, if any of it came from the kiosk; called in the act that closes it."""
    at_kiosk = tx.count(KioskVote, round=frozen.uid)
    if not at_kiosk:
        return
    on_paper = cards_given(tx, frozen.uid) - at_kiosk
    marked = {**({Channel.CARDS: on_paper} if on_paper else {}), Channel.KIOSK: at_kiosk}
    valid = {
        channel: sorted((dict(choices) for choices, state, how in ballots if how is channel and choices), key=canonical)
        for channel in marked
    }
    # of a single part the result is that of the round; at the kiosk nobody has several cards
    most = {Channel.CARDS: max(cards_of(tx, frozen.uid).values(), default=1)}
    tells = len(marked) > 1 and (
        not frozen.secret or all(may_tell(own, letters, most.get(channel, 1)) for channel, own in valid.items())
    )
    counted = Counter(how for _, _, how in ballots)
    for channel, marks in marked.items():
        result = method_of(frozen.method).count(valid[channel], letters, **frozen.params).to_json() if tells else {}
        tx.add(
            RoundPart(
                uid=tx.env.uid(),
                round=frozen.uid,
                channel=channel,
                marked=marks,
                counted=counted[channel],
                result=result,
            )
        )


def may_tell(ballots: Sequence[Mapping[str, Any]], letters: Sequence[str], heaviest: int = 1) -> bool:
    """Whether what these ballots say together is of nobody in particular; ``heaviest``: the most cards of a voter."""
    if voters_at_least(len(ballots), heaviest) < LEAST:
        return False
    said = ([ballot.get(letter) for ballot in ballots] for letter in letters)
    return all(len(set(answers)) > 1 for answers in said)
