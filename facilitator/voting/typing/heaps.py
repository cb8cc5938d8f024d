"""The cards of a round typed a second time by somebody who does not see the first typing, and what then differs.

Cards have no number and a secret round keeps no order, so the two typings are compared as what they are: heaps of
cards. What lies in both heaps is alike; only the rest is shown, each beside the most similar one of the other heap, and
a third person says what the card says. Of an open round both typings are rows, of a secret one both are in the box.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.errors import KnownError
from facilitator.language.folding import clean_line, fold
from facilitator.model import Ballot, KioskVote, SecondTyping, TypedAgain, TypedBy
from facilitator.plain import canonical
from facilitator.store.tx import Tx

Said = tuple[Mapping[str, int], str]
"""What a card says: its choices, and ``valid``, ``blank`` or ``invalid``."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One card that was not typed alike; None where a typing has no such card at all."""

    first: Said | None
    second: Said | None


def differences(first: Sequence[Said], second: Sequence[Said]) -> tuple[Difference, ...]:
    """What is in only one of two heaps, in an order that depends on the cards alone, similar ones side by side."""
    known = {canonical(_plain(said)): said for said in (*first, *second)}
    one, other = (Counter(canonical(_plain(said)) for said in heap) for heap in (first, second))
    left, right = (sorted(gone.elements()) for gone in (one - other, other - one))
    near = sorted((_distance(known[a], known[b]), at, to) for at, a in enumerate(left) for to, b in enumerate(right))
    pair: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, to in near:
        if at not in pair and to not in taken:
            pair[at] = to
            taken.add(to)
    alone = [Difference(None, known[b]) for to, b in enumerate(right) if to not in taken]
    return (
        *(Difference(known[a], known[right[pair[at]]] if at in pair else None) for at, a in enumerate(left)),
        *alone,
    )


def decided_cards(first: Sequence[Said], second: Sequence[Said], decided: Sequence[Said | None]) -> list[Said]:
    """The cards as they are counted: those that were typed alike, and what the third person said of the others.

    ``decided``: in the order of ``differences``, None for a card that is not there. KnownError ``typed.decide`` when
    it is not one for each.
    """
    open_ones = differences(first, second)
    if len(open_ones) != len(decided):
        raise KnownError("typed.decide", n=len(open_ones))
    alike = Counter(canonical(_plain(said)) for said in first) & Counter(canonical(_plain(said)) for said in second)
    known = {canonical(_plain(said)): said for said in first}
    return [*(known[key] for key in alike.elements()), *(said for said in decided if said is not None)]


def compare(tx: Tx, round_uid: str) -> tuple[Difference, ...]:
    """What differs between the two typings of an open round; nothing while there is only one."""
    if not tx.count(SecondTyping, round=round_uid):
        return ()
    return differences(*both(tx, round_uid))


def on_paper(tx: Tx, round_uid: str) -> list[Ballot]:
    """The cards of an open round that were typed, without those of the kiosk."""
    kiosk = {row.entry for row in tx.all(KioskVote, round=round_uid)}
    return [row for row in tx.all(Ballot, round=round_uid) if row.entry not in kiosk]


def both(tx: Tx, round_uid: str) -> tuple[list[Said], list[Said]]:
    """The two heaps of an open round."""
    first = [(row.choices, row.state) for row in on_paper(tx, round_uid)]
    return first, [(row.choices, row.state) for row in tx.all(TypedAgain, round=round_uid)]


def settle_typing(
    tx: Tx,
    round_uid: str,
    first: Sequence[Said],
    second: Sequence[Said],
    *,
    typist: str,
    third: str,
    decided: Sequence[Said | None],
) -> list[Said]:
    """The cards on paper as they are counted, and a row that says who typed them; called in the act that closes.

    KnownError ``typed.decide``, ``typed.third`` where something differs and no third person is named.
    """
    begun = next(iter(tx.all(SecondTyping, round=round_uid)), None)
    judge, cards, open_ones = clean_line(third), list(first), 0
    if begun is not None:
        open_ones = len(differences(first, second))
        cards = decided_cards(first, second, decided)
        if open_ones and (not judge or fold(judge) in (fold(begun.first), fold(begun.second))):
            raise KnownError("typed.third")
    if first or begun is not None:
        tx.add(
            TypedBy(
                uid=tx.env.uid(),
                round=round_uid,
                first=begun.first if begun is not None else clean_line(typist),
                second=begun.second if begun is not None else "",
                third=judge if open_ones else "",
                typed=len(first),
                again=len(second) if begun is not None else 0,
                differed=open_ones,
            )
        )
    return cards


def _plain(said: Said) -> dict[str, object]:
    return {"choices": dict(said[0]), "state": said[1]}


def _distance(one: Said, other: Said) -> int:
    """How little alike two cards are: letters with another number; another state is further away than any letter."""
    letters = {*one[0], *other[0]}
    return sum(one[0].get(letter) != other[0].get(letter) for letter in letters) + 100 * (one[1] != other[1])
