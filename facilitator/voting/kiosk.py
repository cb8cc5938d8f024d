"""Voting at the kiosk: on this laptop, one voter after the other, beside the paper cards of the same round.

The roll is marked first, and only when that is durable does the ballot go into the box: never in one transaction, so
that no order of rows ties them. A crash between the two loses a vote visibly: more marks than ballots (4.4). Who is
marked has no paper card, and who has one is not marked: nobody votes twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from typing import Any

from facilitator.errors import KnownError
from facilitator.model import Ballot, Card, Channel, KioskVote, RollWeight, Round
from facilitator.plain import canonical
from facilitator.store.acts import act
from facilitator.store.file import MeetingFile
from facilitator.store.journal import Changes
from facilitator.store.tx import Tx
from facilitator.voting.lines import ALOUD
from facilitator.voting.round import BLANK, VALID, entry_of, keep_card, letters_of, own
from facilitator.voting.rules import method_of
from facilitator.voting.secret import box_of

MOST_VALUES = 40


def cast(file: MeetingFile, round_uid: str, entry: str, choices: Mapping[str, int]) -> Future[None]:
    """``mark``, then ``drop``: when the future resolves, mark and ballot are durable. Raises as they do."""
    return drop(file, mark(file, round_uid, entry, choices), round_uid, choices)


def mark(file: MeetingFile, round_uid: str, entry: str, choices: Mapping[str, int]) -> Future[Changes]:
    """Mark the roll; of ``choices`` nothing is kept yet, unless the round is open.

    KnownError ``kiosk.has_card``, ``kiosk.weight``, ``card.*`` and all of the round and of the box, before anything
    is written.
    """
    return file.do(_mark, file, round_uid, entry, choices)


def drop(file: MeetingFile, marked: Future[Changes], round_uid: str, choices: Mapping[str, int]) -> Future[None]:
    """The ballot of a voter just ``marked`` into the box. KnownError of the marking, or ``kiosk.lost``."""
    return file.read(_drop, file, marked, round_uid, choices)


@act("kiosk_vote", undoable=False)
def kiosk_vote(tx: Tx, round_uid: str, entry: str) -> KioskVote:
    """Mark an entry of the roll as voting at the kiosk.

    KnownError ``kiosk.has_card``; ``kiosk.weight``: who has several cards puts each into the box on paper.
    """
    own(tx, round_uid, Channel.CARDS)
    entry_of(tx, round_uid, entry)
    if tx.count(Card, round=round_uid, entry=entry):
        raise KnownError("kiosk.has_card")
    if tx.count(RollWeight, round=round_uid, entry=entry):
        raise KnownError("kiosk.weight")
    tx.add(Card(uid=tx.env.uid(), round=round_uid, entry=entry))
    return tx.add(KioskVote(uid=tx.env.uid(), round=round_uid, entry=entry))


def problem(frozen: Round, options: list[str], choices: Mapping[str, int]) -> KnownError | None:
    """What the rule has against a ballot as it stands, None if nothing; an empty one is blank.

    Said to who chooses, not to who types: ``kiosk.order`` for ``card.order``.
    """
    wrong = method_of(frozen.method).problem_of(choices, options, **frozen.params) if choices else None
    return KnownError("kiosk.order") if wrong is not None and wrong.code == "card.order" else wrong


def values(frozen: Round, options: list[str]) -> list[int]:
    """The numbers that may stand at one option, in the order in which they are offered: yes before no."""
    asks = method_of(frozen.method).problem_of

    def fits(value: int) -> bool:
        first = dict(zip(options[:value], range(1, value + 1), strict=False))
        alone = asks({options[0]: value}, options, **frozen.params) is None
        # of a rule of places the second needs a first
        return alone or (0 < value <= len(options) and asks(first, options, **frozen.params) is None)

    found = [value for value in range(MOST_VALUES + 1) if fits(value)]
    return list(ALOUD) if method_of(frozen.method).aloud else found


def _mark(tx: Tx, /, file: MeetingFile, round_uid: str, entry: str, choices: Mapping[str, int]) -> Any:
    frozen = own(tx, round_uid, Channel.CARDS)
    if wrong := problem(frozen, letters_of(tx, round_uid), choices):
        raise wrong
    if frozen.secret:
        box = box_of(tx, file)
        if len(box) >= box.slots:
            raise KnownError("box.full")
        return kiosk_vote(tx, round_uid, entry)
    made = kiosk_vote(tx, round_uid, entry)
    # of an open round both may be known, so they are one act
    keep_card(tx, Ballot, round_uid, (choices, VALID if choices else BLANK), entry=entry)
    return made


_mark.act = kiosk_vote.act  # type: ignore[attr-defined]


def _drop(tx: Tx, file: MeetingFile, marked: Future[Any], round_uid: str, choices: Mapping[str, int]) -> None:
    marked.result()
    if not tx.get(Round, round_uid).secret:
        return
    box = box_of(tx, file)
    said = {"choices": dict(choices), "state": VALID if choices else BLANK, "by": str(Channel.KIOSK)}
    try:
        box.put(canonical(said))
    except KnownError as error:
        raise KnownError("kiosk.lost") from error
