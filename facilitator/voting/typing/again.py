"""The acts of a second typing: begun by name, a card at a time, called off. Cards of a secret round go into the box."""

from __future__ import annotations

from facilitator.errors import KnownError
from facilitator.language.folding import clean_line, fold
from facilitator.model import Channel, KioskVote, Round, SecondTyping, TypedAgain
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting.roll.weights import cards_given
from facilitator.voting.round import change_card, keep_card, own, understand
from facilitator.voting.typing.heaps import on_paper


@act("begin_second_typing", undoable=False)
def begin_second_typing(tx: Tx, round_uid: str, first: str, second: str) -> SecondTyping:
    """The cards are typed once; from now on ``second`` types them again.

    KnownError ``typed.names`` (two different people), ``typed.nothing`` without a card, ``typed.twice``, ``round.*``.
    """
    frozen = own(tx, round_uid, Channel.CARDS)
    one, other = clean_line(first), clean_line(second)
    if not one or not other or fold(one) == fold(other):
        raise KnownError("typed.names")
    if tx.count(SecondTyping, round=round_uid):
        raise KnownError("typed.twice")
    if not frozen.secret and not on_paper(tx, round_uid):  # of a secret round the box is asked, in ``secret``
        raise KnownError("typed.nothing")
    return tx.add(SecondTyping(uid=tx.env.uid(), round=round_uid, first=one, second=other, begun_at=tx.env.now()))


@act("drop_second_typing", undoable=False)
def drop_second_typing(tx: Tx, round_uid: str) -> None:
    """Counter-act of beginning: the second typing goes, and the cards count as typed once."""
    own(tx, round_uid, Channel.CARDS)
    for again in tx.all(TypedAgain, round=round_uid):
        tx.remove(TypedAgain, again.uid)
    for row in tx.all(SecondTyping, round=round_uid):
        tx.remove(SecondTyping, row.uid)


@act("type_again")
def type_again(tx: Tx, round_uid: str, text: str, *, invalid: bool = False) -> TypedAgain:
    """Type one card of an open round a second time. Raises as ``type_card``, and KnownError ``typed.once``."""
    frozen = own(tx, round_uid, Channel.CARDS)
    if frozen.secret:
        raise KnownError("round.secret")
    refuse_again(tx, frozen, tx.count(TypedAgain, round=round_uid))
    return keep_card(tx, TypedAgain, round_uid, understand(tx, frozen, text, invalid=invalid))


@act("retype_again")
def retype_again(tx: Tx, uid: str, text: str, *, invalid: bool = False) -> TypedAgain:
    """The second person types a card again. KnownError ``card.*``."""
    return change_card(tx, TypedAgain, uid, text, invalid=invalid)


@act("remove_again")
def remove_again(tx: Tx, uid: str) -> None:
    """The second person had typed a card twice."""
    own(tx, tx.get(TypedAgain, uid).round)
    tx.remove(TypedAgain, uid)


def refuse_again(tx: Tx, frozen: Round, typed: int) -> None:
    """KnownError ``typed.once`` without a second typing, ``cards.too_many`` beyond the cards given on paper."""
    if not tx.count(SecondTyping, round=frozen.uid):
        raise KnownError("typed.once")
    given = cards_given(tx, frozen.uid) - tx.count(KioskVote, round=frozen.uid)
    if typed >= given:
        raise KnownError("cards.too_many", given=given)
