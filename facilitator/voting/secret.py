"""Secret rounds end to end: the box beside the file and the acts inside it, in the order that loses nothing.

Open: box first, then the act. Card: the box alone. Close: the act holds the sorted cards and the count, and only when
it is durable is the box destroyed. Whatever a crash leaves is put right by :func:`settle` at the next opening.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from concurrent.futures import Future
from typing import Any

from facilitator.errors import KnownError
from facilitator.files import PART
from facilitator.model import Cancellation, Channel, Closing, KioskVote, Round, SecondTyping, Vote
from facilitator.plain import canonical
from facilitator.store.file import MeetingFile, box_path
from facilitator.store.journal import Changes
from facilitator.store.tx import Tx
from facilitator.voting.box import Box, wipe
from facilitator.voting.roll.opening import entitled_now
from facilitator.voting.roll.weights import cards_given
from facilitator.voting.round import cancel_round, close_round, open_round, running, understand
from facilitator.voting.totals import enter_totals
from facilitator.voting.typing.again import begin_second_typing, drop_second_typing, refuse_again
from facilitator.voting.typing.heaps import Difference, Said, compare, differences

SPARE = 50
"""Free slots beyond two typings of every card of the roll, so that a full box says nothing."""
SLOT = 512
"""Bytes of a slot: a card with a number for each of forty options, and room."""


def open_any(file: MeetingFile, vote: str, **options: Any) -> Future[Changes]:
    """Open a round, secret or not. KnownErrors of ``open_round`` and of the box, in the future."""
    return _then_settle(file, file.do(_open, file, vote, **options))


def put_card(file: MeetingFile, text: str, *, invalid: bool = False) -> Future[int]:
    """Type a card of the running secret round; durable when the future resolves. Gives a token for retyping.

    KnownError ``round.none``, ``round.open_vote``, ``cards.too_many``, ``card.*``, ``box.*``.
    """
    return file.read(_put, file, text, invalid)


def put_again(file: MeetingFile, text: str, *, invalid: bool = False) -> Future[int]:
    """As ``put_card``, a card of the second typing. KnownError ``typed.once`` too."""
    return file.read(_put_again, file, text, invalid)


def begin_again(file: MeetingFile, round_uid: str, first: str, second: str) -> Future[Changes]:
    """Begin the second typing of a round, secret or not. Raises as ``begin_second_typing``."""
    return file.do(_begin_again, file, round_uid, first, second)


def drop_again(file: MeetingFile, round_uid: str) -> Future[Changes]:
    """Call the second typing of a round off, secret or not; the box loses its cards when the act is durable."""
    return file.read(_clear_again, file, file.do(drop_second_typing, round_uid))


def compare_typings(file: MeetingFile, round_uid: str) -> Future[tuple[Difference, ...]]:
    """What differs between the two typings of a running round, secret or not; nothing while there is only one."""
    return file.read(_compare, file, round_uid)


def retype(file: MeetingFile, token: int, text: str, *, invalid: bool = False, again: bool = False) -> Future[None]:
    """Type a card again that was typed since the program started; ``again``: one of the second typing."""
    return file.read(_retype, file, token, text, invalid, again)


def take_out(file: MeetingFile, token: int) -> Future[None]:
    """Take out a card typed twice, since the program started."""
    return file.read(lambda tx: _box(tx, file)[1].take_out(token))


def cards_inside(file: MeetingFile) -> Future[int]:
    """How many cards on paper were typed into the box; 0 without a box. The roll tells who voted at the kiosk."""
    return file.read(lambda _: _on_paper(Box(box_path(file.path))) if box_path(file.path).exists() else 0)


def again_inside(file: MeetingFile) -> Future[int]:
    """How many cards of a second typing are in the box; 0 without a box."""
    return file.read(lambda _: len(_heap(Box(box_path(file.path)), True)) if box_path(file.path).exists() else 0)


def close_secret(
    file: MeetingFile, *, returned: int | None = None, given: int | None = None, **typed: Any
) -> Future[Changes]:
    """Close and count the running secret round, then destroy the box. ``returned`` and ``given`` are of paper cards.

    ``typed``: ``typist``, ``third``, ``decided`` as in ``close_round``.
    """
    return _then_settle(file, file.do(_close, file, returned, given, **typed))


def totals_any(file: MeetingFile, round_uid: str, totals: Mapping[str, Any], **counted: int) -> Future[Changes]:
    """Close a round, secret or not, with sums counted in the room; its empty box goes. Raises as ``enter_totals``."""
    return _then_settle(file, file.do(_totals, file, round_uid, totals, **counted))


def cancel_any(file: MeetingFile, round_uid: str, reason: str) -> Future[Changes]:
    """Call a round off; a box is destroyed uncounted."""
    return _then_settle(file, file.do(cancel_round, round_uid, reason))


def settle(file: MeetingFile) -> Future[bool]:
    """At opening: a box whose round is over, or never began, is destroyed. True when a secret round goes on."""
    return file.read(_settle, file)


def _open(tx: Tx, /, file: MeetingFile, vote: str, **options: Any) -> Round:
    if not tx.get(Vote, vote).secret:
        return open_round(tx, vote, **options)
    if running(tx):
        raise KnownError("round.open")
    _settle(tx, file)  # the disk may have refused to take it away
    uid = tx.env.uid()
    # of a round among the tied the roll is of persons or of organisations as it was then: room for the larger one
    slots = 2 * max(entitled_now(tx, persons=one).votes for one in (True, False)) + SPARE
    box = Box.create(box_path(file.path), slots, SLOT, round_uid=uid, entropy=tx.env.entropy)
    try:
        return open_round(tx, vote, uid=uid, **options)
    except BaseException:
        box.destroy()
        raise


_open.act = open_round.act  # type: ignore[attr-defined]


def _put(tx: Tx, file: MeetingFile, text: str, invalid: bool) -> int:
    frozen, box = _box(tx, file)
    given = cards_given(tx, frozen.uid) - tx.count(KioskVote, round=frozen.uid)
    if _on_paper(box) >= given:
        raise KnownError("cards.too_many", given=given)
    return box.put(_sealed(tx, frozen, text, invalid))


def _put_again(tx: Tx, file: MeetingFile, text: str, invalid: bool) -> int:
    frozen, box = _box(tx, file)
    refuse_again(tx, frozen, len(_heap(box, True)))
    return box.put(_sealed(tx, frozen, text, invalid, again=True))


def _begin_again(tx: Tx, /, file: MeetingFile, round_uid: str, first: str, second: str) -> Any:
    begun = begin_second_typing(tx, round_uid, first, second)
    if tx.get(Round, round_uid).secret:
        box = _box(tx, file)[1]
        if not _heap(box, False):
            raise KnownError("typed.nothing")
        box.clear(_is_again)  # of a second typing called off, where the disk refused to take its cards away
    return begun


_begin_again.act = begin_second_typing.act  # type: ignore[attr-defined]


def _clear_again(tx: Tx, file: MeetingFile, dropped: Future[Changes]) -> Changes:
    changes = dropped.result()
    if (frozen := running(tx)) is not None and frozen.secret:
        _box(tx, file)[1].clear(_is_again)
    return changes


def _compare(tx: Tx, file: MeetingFile, round_uid: str) -> tuple[Difference, ...]:
    if not tx.count(SecondTyping, round=round_uid):
        return ()
    if not tx.get(Round, round_uid).secret:
        return compare(tx, round_uid)
    box = _box(tx, file)[1]
    return differences(_heap(box, False), _heap(box, True))


def _retype(tx: Tx, file: MeetingFile, token: int, text: str, invalid: bool, again: bool) -> None:
    frozen, box = _box(tx, file)
    box.replace(token, _sealed(tx, frozen, text, invalid, again=again))


def _sealed(tx: Tx, frozen: Round, text: str, invalid: bool, *, again: bool = False) -> bytes:
    choices, state = understand(tx, frozen, text, invalid=invalid)
    return canonical({"choices": choices, "state": state, **({"again": True} if again else {})})


def _close(tx: Tx, /, file: MeetingFile, returned: int | None, given: int | None, **typed: Any) -> Any:
    frozen, box = _box(tx, file)
    cards = [json.loads(card) for card in box.read() if not _is_again(card)]
    cast = [(card["choices"], card["state"], Channel(card.get("by", Channel.CARDS))) for card in cards]
    return close_round(tx, frozen.uid, returned=returned, given=given, cards=cast, again=_heap(box, True), **typed)


_close.act = close_round.act  # type: ignore[attr-defined]


def _totals(tx: Tx, /, file: MeetingFile, round_uid: str, totals: Mapping[str, Any], **counted: int) -> Any:
    frozen = running(tx)
    inside = len(_box(tx, file)[1]) if frozen is not None and frozen.uid == round_uid and frozen.secret else None
    return enter_totals(tx, round_uid, totals, inside=inside, **counted)


_totals.act = enter_totals.act  # type: ignore[attr-defined]


def box_of(tx: Tx, file: MeetingFile) -> Box:
    """The box of the running secret round. KnownError ``round.none``, ``round.open_vote``, ``box.*``."""
    return _box(tx, file)[1]


def _on_paper(box: Box) -> int:
    return len(_heap(box, False))


def _heap(box: Box, again: bool) -> list[Said]:
    """The cards on paper as the first or the second person typed them, without those of the kiosk."""
    cards = [json.loads(card) for card in box.read()]
    return [(card["choices"], card["state"]) for card in cards if "by" not in card and ("again" in card) is again]


def _is_again(card: bytes) -> bool:
    return "again" in json.loads(card)


def _box(tx: Tx, file: MeetingFile) -> tuple[Round, Box]:
    frozen = running(tx)
    if frozen is None:
        raise KnownError("round.none")
    if not frozen.secret:
        raise KnownError("round.open_vote")
    if not tx.is_ours(frozen.replica):
        raise KnownError("round.elsewhere")
    box = Box(box_path(file.path), tx.env.entropy)
    if box.round != frozen.uid:
        raise KnownError("box.damaged", path=str(box.path))
    return frozen, box


def _settle(tx: Tx, file: MeetingFile) -> bool:
    path = box_path(file.path)
    for left in path.parent.glob(f"{path.stem}.bin.*{PART}"):  # of a program that ended while it made the box
        left.unlink(missing_ok=True)
    if not path.exists():
        return False
    frozen = running(tx)
    try:
        box = Box(path)
    except KnownError as error:
        if error.code != "box.damaged":
            raise
        if frozen is not None and frozen.secret:
            return True  # the meeting opens all the same; whoever counts is told, and can call the round off
        wipe(path)  # no secret round runs: a crash cut its wiping short, which begins with the head
        return False
    if frozen is not None and frozen.secret and box.round == frozen.uid:
        return True
    over = tx.count(Closing, round=box.round) or tx.count(Cancellation, round=box.round)
    if over or not tx.count(Round, uid=box.round):
        box.destroy()
    return False


def _then_settle(file: MeetingFile, ending: Future[Changes]) -> Future[Changes]:
    """The same thread, right after the act: the cards are in the journal now, the box goes; so does one whose round
    the disk refused, for while there is a box there are no copies."""
    return file.read(_finish, file, ending)


def _finish(tx: Tx, file: MeetingFile, ending: Future[Changes]) -> Changes:
    try:
        changes = ending.result()
    except KnownError:
        with contextlib.suppress(Exception):  # what the disk refused first is what is told
            _settle(tx, file)
        raise
    _settle(tx, file)
    return changes
