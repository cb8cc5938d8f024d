"""One round of a vote: open, cards, close, count; or called off with a reason.

Opening copies rule, options and roll; nothing edited later reaches an opened round. Cards of an open round are rows;
cards of a secret round are in the box only (``voting.secret``); a show of hands has none (``voting.hands``). No count
exists before closing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any, TypeVar

from facilitator.audience import attributing
from facilitator.course import over_since
from facilitator.errors import KnownError
from facilitator.language.folding import clean_line
from facilitator.language.sentences import Lang
from facilitator.model import (
    Ballot,
    Cancellation,
    Card,
    Channel,
    Closing,
    HouseRule,
    KioskVote,
    Option,
    RollEntry,
    Round,
    RoundChannel,
    Tally,
    TypedAgain,
    Vote,
)
from facilitator.plain import canonical
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting.channel import channel_for, channel_of, refuse_channel
from facilitator.voting.cuts import among, follows, take_up
from facilitator.voting.guided.narrowing import follow, left_of
from facilitator.voting.options import again, freeze_options, offered
from facilitator.voting.options.costs import frozen_costs
from facilitator.voting.options.offer import Offered
from facilitator.voting.parts import Cast, note_parts
from facilitator.voting.roll.opening import entitled_now, freeze_entitled, refuse_roll
from facilitator.voting.roll.persons import round_of_persons, votes_by_person
from facilitator.voting.roll.weights import cards_given, cards_of, weights_now
from facilitator.voting.rules import (
    Result,
    check_options,
    further,
    letters,
    method_of,
    of_roll,
    reconcile,
    rule_text,
    validate,
)
from facilitator.voting.thresholds import Threshold
from facilitator.voting.typing.heaps import Said, both, settle_typing

T = TypeVar("T", Ballot, TypedAgain)
VALID, BLANK, INVALID = "valid", "blank", "invalid"
MOST_PATTERNS = 1_000_000
_OTHER = {Channel.HANDS: "round.hands", Channel.CARDS: "round.cards", Channel.ROLL_CALL: "round.call"}


@act("open_round", undoable=False)
def open_round(
    tx: Tx,
    vote: str,
    *,
    options: Sequence[str] | None = None,
    lang: str = "sq",
    uid: str = "",
    channel: Channel | None = None,
    reason: str = "",
    run_off_of: str = "",
    narrowed_of: str = "",
    ticks: int | None = None,
) -> Round:
    """Open the vote: freeze the rule, the options, the roll and how it is voted.

    ``options``: texts to choose from; None takes the measures, or the groups of a vote of groups (a consensus check,
    the question as one proposal). ``channel``: None takes the one chosen for the vote. The roll is every entitled
    organisation with somebody in the room now; where persons vote, each of them (``roll.persons``). ``reason``: why a
    vote with a counted round is opened again;
    ``run_off_of``: the counted round at whose cut some stand equal; only those are voted on, by hands unless secret.
    ``narrowed_of``: the counted round of which some went out; those left are voted on, with so many ``ticks``.
    KnownError ``round.reason``, ``cut.*``, ``narrow.*``, ``round.open`` (another runs), ``roll.empty``, ``house.roll``,
    ``vote.options``, ``vote.params``, ``cost.*``, ``vote.secret_hands``, ``vote.no_hands``, ``call.*``, ``weight.*``,
    ``name.unprintable`` of an organisation on the roll, ``meeting.ended``.
    """
    prepared = tx.get(Vote, vote)
    if ended := over_since(tx.meeting()):
        raise KnownError("meeting.ended", time=ended)
    if attributing.running(tx.all(HouseRule)):
        raise KnownError("house.roll")  # the roll would tell who is there
    if running(tx):
        raise KnownError("round.open")
    tied = among(tx, vote, run_off_of) if run_off_of else None
    if narrowed_of:
        tied = left_of(tx, vote, narrowed_of, ticks)
    name, chosen_params = (tied.method, tied.params) if tied else (prepared.method, prepared.params)
    method, params = method_of(name), validate(name, chosen_params)
    # those that stand equal, or are left, are voted on by those who voted before
    persons = round_of_persons(tx, run_off_of or narrowed_of or "") if tied else votes_by_person(tx, vote)
    among_tied = Channel.CARDS if weights_now(tx) and not persons else Channel.HANDS
    usual = channel_for(tx, prepared) if not run_off_of or prepared.secret else among_tied
    channel = channel or usual
    refuse_channel(channel, name, secret=prepared.secret)
    if channel is Channel.HANDS and not method.by_sums:
        raise KnownError("vote.no_hands")
    said: Lang = "en" if lang == "en" else "sq"
    added = [Offered(text) for text in further(name, params, said)]
    if tied is not None:
        chosen = [*again(tx, tied.options), *added]
    elif options is not None:
        chosen = [*(Offered(clean_line(text)) for text in options), *added]
    else:
        chosen = offered(tx, prepared, said)
    lettered = tuple(option.letter for option in tied.options) if tied else letters(len(chosen))
    check_options(name, lettered)
    params = validate(name, frozen_costs(name, params, chosen, said))
    entitled = entitled_now(tx, persons=persons)
    of_members = params.get("threshold") == Threshold.MEMBERS
    refuse_roll(tx, entitled, channel, secret=prepared.secret, of_members=of_members)
    params = of_roll(name, params, present=entitled.votes, members=entitled.all_votes)
    opened = tx.add(
        Round(
            uid=uid or tx.env.uid(),
            vote=vote,
            number=tx.count(Round, vote=vote) + 1,
            question=prepared.question,
            method=name,
            params=params,
            rule_text=rule_text(name, params, said, channel, persons=persons),
            secret=prepared.secret,
            opened_at=tx.env.now(),
            replica=tx.replica,
            roll_size=len(entitled.roll),
            present=entitled.inside,
        )
    )
    if narrowed_of:
        follow(tx, opened, narrowed_of)
    else:
        follows(tx, opened, reason, run_off_of)
    tx.add(RoundChannel(uid=tx.env.uid(), round=opened.uid, channel=channel))
    freeze_options(tx, opened.uid, lettered, chosen)
    freeze_entitled(tx, opened.uid, entitled)
    return opened


@act("give_card")
def give_cards(tx: Tx, round_uid: str, entries: Sequence[str] | None = None) -> int:
    """Give entries of the roll (None: all that lack some) their cards: one, or as many as they have votes.

    Returns how many were given now.

    KnownError ``round.hands``, as everything with cards in a show of hands.
    """
    own(tx, round_uid, Channel.CARDS)
    have, due = {card.entry for card in tx.all(Card, round=round_uid)}, cards_of(tx, round_uid)
    wanted = [entry.uid for entry in tx.all(RollEntry, round=round_uid)] if entries is None else list(entries)
    new = [entry for entry in wanted if entry not in have]
    for entry in new:
        tx.add(Card(uid=tx.env.uid(), round=round_uid, entry=entry))
    return sum(due.get(entry, 1) for entry in new)


@act("take_back_card")
def take_back_card(tx: Tx, round_uid: str, entry: str) -> None:
    """A card comes back unused before closing: it was never given."""
    own(tx, round_uid)
    entry_of(tx, round_uid, entry)
    if tx.count(KioskVote, round=round_uid, entry=entry):
        raise KnownError("kiosk.voted")
    for card in tx.all(Card, round=round_uid, entry=entry):
        tx.remove(Card, card.uid)


@act("type_card")
def type_card(tx: Tx, round_uid: str, text: str, *, entry: str | None = None, invalid: bool = False) -> Ballot:
    """Type one card of an open round: ``A2 C1``; empty or ``-`` is blank; ``invalid`` keeps it as such.

    KnownError ``card.*`` when the rule refuses it (nothing is kept; the typist decides), ``cards.too_many`` beyond the
    cards given, ``round.secret``.
    """
    running_round = own(tx, round_uid, Channel.CARDS)
    if running_round.secret:
        raise KnownError("round.secret")
    given, typed = cards_given(tx, round_uid), tx.count(Ballot, round=round_uid)  # the kiosk counts in both
    if typed >= given:
        raise KnownError("cards.too_many", given=given)
    return keep_card(tx, Ballot, round_uid, understand(tx, running_round, text, invalid=invalid), entry=entry)


@act("retype_card")
def retype_card(tx: Tx, ballot: str, text: str, *, invalid: bool = False) -> Ballot:
    """Type a card again."""
    return change_card(tx, Ballot, ballot, text, invalid=invalid)


@act("remove_card")
def remove_card(tx: Tx, ballot: str) -> None:
    """A card typed twice."""
    own(tx, tx.get(Ballot, ballot).round)
    tx.remove(Ballot, ballot)


@act("close_round", undoable=False)
def close_round(
    tx: Tx,
    round_uid: str,
    *,
    returned: int | None = None,
    given: int | None = None,
    cards: Sequence[Cast] | None = None,
    again: Sequence[Said] = (),
    typist: str = "",
    third: str = "",
    decided: Sequence[Said | None] = (),
) -> Result:
    """Close from typed cards, check the sums, and count: closing and tally in one act.

    ``returned``: cards counted in the hand, None for as many as were typed; ``given`` overrides the cards noted; both
    without those who voted at the kiosk. ``cards`` and ``again``: what was in the secret box, of both typings.
    ``typist`` typed the cards where they were typed once; of two typings ``third`` ``decided`` what differed
    (``typing.heaps``).

    KnownError ``cards.*`` when the sums do not agree, ``card.*`` of a card decided against the rule, ``typed.*``.
    """
    frozen = own(tx, round_uid, Channel.CARDS)
    if cards is None:
        kiosk = {row.entry for row in tx.all(KioskVote, round=round_uid)}
        ways = {True: Channel.KIOSK, False: Channel.CARDS}
        cards = [(row.choices, row.state, ways[row.entry in kiosk]) for row in tx.all(Ballot, round=round_uid)]
        again = both(tx, round_uid)[1]
    for said in decided:
        if said and (wrong := method_of(frozen.method).problem_of(said[0], letters_of(tx, round_uid), **frozen.params)):
            raise wrong
    paper = [(choices, state) for choices, state, how in cards if how is Channel.CARDS]
    settled = settle_typing(tx, round_uid, paper, again, typist=typist, third=third, decided=decided)
    cards = [*(one for one in cards if one[2] is not Channel.CARDS), *((*said, Channel.CARDS) for said in settled)]
    states = [state for _, state, _ in cards]
    ballots = sorted((dict(choices) for choices, state, _ in cards if state == VALID), key=canonical)
    result = method_of(frozen.method).count(ballots, letters_of(tx, round_uid), **frozen.params)
    content: dict[str, Any] = {"ballots": ballots}
    if frozen.secret:
        # withheld with the ballots: without it nobody can confirm a guess of all of them by the published hash
        content["salt"] = tx.env.entropy(16).hex()
        # how many different cards there could be decides whether single ones may be published
        possible = method_of(frozen.method).patterns(frozen.params, len(letters_of(tx, frozen.uid)))
        content["patterns"] = min(possible, MOST_PATTERNS)
    note_parts(tx, frozen, letters_of(tx, round_uid), cards)
    marked, at_kiosk = tx.count(KioskVote, round=round_uid), sum(how is Channel.KIOSK for _, _, how in cards)
    return conclude(
        tx,
        frozen,
        content,
        result,
        given=cards_given(tx, round_uid) if given is None else given + marked,
        returned=len(cards) if returned is None else returned + at_kiosk,
        valid=len(ballots),
        blank=states.count(BLANK),
        invalid=states.count(INVALID),
    )


@act("cancel_round", undoable=False)
def cancel_round(tx: Tx, round_uid: str, reason: str) -> Cancellation:
    """Counter-act of opening: the round is called off; a new one may be opened. KnownError ``text.empty``."""
    own(tx, round_uid)
    told = clean_line(reason)
    if not told:
        raise KnownError("text.empty", what="reason")
    return tx.add(Cancellation(uid=tx.env.uid(), round=round_uid, cancelled_at=tx.env.now(), reason=told))


def running(tx: Tx) -> Round | None:
    """The round that is open now; at most one is."""
    over = {row.round for row in tx.all(Closing)} | {row.round for row in tx.all(Cancellation)}
    return next((row for row in tx.all(Round) if row.uid not in over), None)


def understand(tx: Tx, frozen: Round, text: str, *, invalid: bool = False) -> tuple[dict[str, int], str]:
    """A typed card → (choices, state) by the frozen rule. KnownError ``card.*``."""
    if invalid:
        return {}, INVALID
    choices = method_of(frozen.method).parse(text, letters_of(tx, frozen.uid), **frozen.params)
    return choices, VALID if choices else BLANK


def keep_card(tx: Tx, kind: type[T], round_uid: str, said: Said, **more: Any) -> T:
    """One card more behind those of its kind, as ``understand`` read it."""
    choices, state = said
    position = tx.last_position(kind, round=round_uid) + 1
    row = kind(
        uid=tx.env.uid(),
        round=round_uid,
        position=position,
        choices=dict(choices),
        state=state,
        entered_at=tx.env.now(),
        **more,
    )
    return tx.add(row)


def change_card(tx: Tx, kind: type[T], uid: str, text: str, *, invalid: bool) -> T:
    """A card of a running round says something else. KnownErrors of ``understand`` and ``own``."""
    choices, state = understand(tx, own(tx, tx.get(kind, uid).round), text, invalid=invalid)
    return tx.set(kind, uid, choices=choices, state=state)


def conclude(
    tx: Tx, frozen: Round, content: dict[str, Any], result: Result, *, given: int, returned: int, **counted: int
) -> Result:
    """Closing and tally, with the hash of the content. KnownError ``cards.*`` when the sums do not agree."""
    if problems := reconcile(given=given, returned=returned, **counted):
        raise problems[0]
    now = tx.env.now()
    tx.add(
        Closing(
            uid=tx.env.uid(),
            round=frozen.uid,
            closed_at=now,
            given=given,
            returned=returned,
            content=content,
            content_sha256=hashlib.sha256(canonical(content)).hexdigest(),
            **counted,
        )
    )
    tx.add(Tally(uid=tx.env.uid(), round=frozen.uid, counted_at=now, result=result.to_json()))
    take_up(tx, frozen, result)
    return result


def letters_of(tx: Tx, round_uid: str) -> list[str]:
    """The letters of a round's options."""
    return [option.letter for option in tx.all(Option, round=round_uid)]


def entry_of(tx: Tx, round_uid: str, entry: str) -> RollEntry:
    """An entry of the roll of this round. KnownError ``row.gone`` for another round's."""
    row = tx.get(RollEntry, entry)
    if row.round != round_uid:
        raise KnownError("row.gone", table="roll_entry")
    return row


def own(tx: Tx, round_uid: str, channel: Channel | None = None) -> Round:
    """The round, if it runs, this device opened it, and it is voted by ``channel``.

    KnownError ``round.closed``, ``round.elsewhere``, ``round.hands``, ``round.cards``, ``round.call``.
    """
    row = tx.get(Round, round_uid)
    if tx.count(Closing, round=round_uid) or tx.count(Cancellation, round=round_uid):
        raise KnownError("round.closed")
    if not tx.is_ours(row.replica):
        raise KnownError("round.elsewhere")
    if channel is not None and channel is not (there := channel_of(tx, round_uid)):
        raise KnownError(_OTHER[there])
    return row
