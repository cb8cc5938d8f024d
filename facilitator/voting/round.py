"""One round of a vote: open, cards, close, count; or called off with a reason.

Opening copies rule, options and roll; nothing edited later reaches an opened round. Cards of an open round are rows;
cards of a secret round are in the box only (``voting.secret``); a show of hands has none (``voting.hands``). No count
exists before closing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from facilitator.audience import attributing
from facilitator.errors import KnownError
from facilitator.language.collation import name_key
from facilitator.language.folding import clean_line
from facilitator.language.names import printable
from facilitator.language.sentences import Lang
from facilitator.model import (
    Attendance,
    Ballot,
    Cancellation,
    Card,
    Channel,
    Closing,
    HouseRule,
    KioskVote,
    Option,
    Organisation,
    RollEntry,
    Round,
    RoundChannel,
    Tally,
    Vote,
)
from facilitator.plain import canonical
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting.channel import channel_for, channel_of, refuse_channel
from facilitator.voting.cuts import among, follows, take_up
from facilitator.voting.mandates import freeze_mandate, in_room, represented
from facilitator.voting.options import Offered, again, freeze_options, offered
from facilitator.voting.parts import Cast, note_parts
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
) -> Round:
    """Open the vote: freeze the rule, the options, the roll and how it is voted.

    ``options``: texts to choose from; None takes the measures, or the groups of a vote of groups (a consensus check,
    the question as one proposal). ``channel``: None takes the one chosen for the vote. The roll is every entitled
    organisation with somebody in the room now: one organisation, one vote. ``reason``: why a vote with a counted round
    is opened again;
    ``run_off_of``: the counted round at whose cut some stand equal; only those are voted on, by hands unless secret.
    KnownError ``round.reason``, ``cut.*``, ``round.open`` (another one runs), ``roll.empty``, ``house.roll``,
    ``vote.options``, ``vote.params``, ``vote.secret_hands``, ``vote.no_hands``, ``call.*``, ``name.unprintable`` of an
    organisation on the roll.
    """
    prepared = tx.get(Vote, vote)
    if attributing.running(tx.all(HouseRule)):
        raise KnownError("house.roll")  # the roll would tell who is there
    if running(tx):
        raise KnownError("round.open")
    tied = among(tx, vote, run_off_of) if run_off_of else None
    name, chosen_params = (tied.method, tied.params) if tied else (prepared.method, prepared.params)
    method, params = method_of(name), validate(name, chosen_params)
    usual = channel_for(tx, prepared) if tied is None or prepared.secret else Channel.HANDS
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
    entitled, present = roll_now(tx)
    if not entitled:
        raise KnownError("roll.empty")
    for body in entitled:
        if not printable(body.short_name or body.name):  # frozen so, it could never be printed
            raise KnownError("name.unprintable", value=body.short_name or body.name, repair="")
    members = sum(body.votes for body in tx.all(Organisation))
    params = of_roll(name, params, present=len(entitled), members=members)
    opened = tx.add(
        Round(
            uid=uid or tx.env.uid(),
            vote=vote,
            number=tx.count(Round, vote=vote) + 1,
            question=prepared.question,
            method=name,
            params=params,
            rule_text=rule_text(name, params, said, channel),
            secret=prepared.secret,
            opened_at=tx.env.now(),
            replica=tx.replica,
            roll_size=len(entitled),
            present=present,
        )
    )
    follows(tx, opened, reason, run_off_of)
    tx.add(RoundChannel(uid=tx.env.uid(), round=opened.uid, channel=channel))
    freeze_options(tx, opened.uid, lettered, chosen)
    held = represented(tx, _here(tx)[0])
    for position, body in enumerate(entitled, start=1):
        entry = tx.add(
            RollEntry(
                uid=tx.env.uid(),
                round=opened.uid,
                position=position,
                name=body.name,  # in full: it is printed
                organisation=body.uid,
            )
        )
        freeze_mandate(tx, entry, held)
    return opened


@act("give_card")
def give_cards(tx: Tx, round_uid: str, entries: Sequence[str] | None = None) -> int:
    """Give a card to entries of the roll (None: to all that have none). Returns how many were given now.

    KnownError ``round.hands``, as everything with cards in a show of hands.
    """
    own(tx, round_uid, Channel.CARDS)
    have = {card.entry for card in tx.all(Card, round=round_uid)}
    wanted = [entry.uid for entry in tx.all(RollEntry, round=round_uid)] if entries is None else list(entries)
    new = [entry for entry in wanted if entry not in have]
    for entry in new:
        tx.add(Card(uid=tx.env.uid(), round=round_uid, entry=entry))
    return len(new)


@act("take_back_card")
def take_back_card(tx: Tx, round_uid: str, entry: str) -> None:
    """A card comes back unused before closing: it was never given."""
    own(tx, round_uid)
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
    given, typed = tx.count(Card, round=round_uid), tx.count(Ballot, round=round_uid)  # the kiosk counts in both
    if typed >= given:
        raise KnownError("cards.too_many", given=given)
    choices, state = understand(tx, running_round, text, invalid=invalid)
    return tx.add(
        Ballot(
            uid=tx.env.uid(),
            round=round_uid,
            position=tx.last_position(Ballot, round=round_uid) + 1,
            choices=choices,
            state=state,
            entered_at=tx.env.now(),
            entry=entry,
        )
    )


@act("retype_card")
def retype_card(tx: Tx, ballot: str, text: str, *, invalid: bool = False) -> Ballot:
    """Type a card again."""
    row = tx.get(Ballot, ballot)
    choices, state = understand(tx, own(tx, row.round), text, invalid=invalid)
    return tx.set(Ballot, ballot, choices=choices, state=state)


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
) -> Result:
    """Close from typed cards, check the sums, and count: closing and tally in one act.

    ``returned``: cards counted in the hand, None for as many as were typed; ``given`` overrides the cards noted; both
    without those who voted at the kiosk. ``cards``: what was in the secret box.

    KnownError ``cards.*`` when the sums do not agree.
    """
    frozen = own(tx, round_uid, Channel.CARDS)
    if cards is None:
        kiosk = {row.entry for row in tx.all(KioskVote, round=round_uid)}
        how = {True: Channel.KIOSK, False: Channel.CARDS}
        cards = [(row.choices, row.state, how[row.entry in kiosk]) for row in tx.all(Ballot, round=round_uid)]
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
        given=tx.count(Card, round=round_uid) if given is None else given + marked,
        returned=len(cards) if returned is None else returned + at_kiosk,
        valid=len(ballots),
        blank=states.count(BLANK),
        invalid=states.count(INVALID),
    )


@act("enter_totals", undoable=False)
def enter_totals(
    tx: Tx,
    round_uid: str,
    totals: Mapping[str, Any],
    *,
    given: int,
    returned: int,
    blank: int = 0,
    invalid: int = 0,
) -> Result:
    """Close from totals of the cards. ``totals``: letter → dots, or → six numbers for fist to five.

    KnownError ``cards.*`` or ``totals.*`` when no set of cards can give these sums.
    """
    frozen = own(tx, round_uid, Channel.CARDS)
    if not method_of(frozen.method).by_sums:
        raise KnownError("totals.no_sums")
    if tx.count(Ballot, round=round_uid) or tx.count(KioskVote, round=round_uid):
        raise KnownError("totals.cards_typed")
    valid = returned - blank - invalid
    if problems := reconcile(given=given, returned=returned, valid=valid, blank=blank, invalid=invalid):
        raise problems[0]
    method, lettered = method_of(frozen.method), letters_of(tx, round_uid)
    method.count_totals(totals, lettered, **frozen.params, ballots=valid)  # as they were counted, sums must be possible
    totals = method.filled(totals, lettered, valid)
    result = method.count_totals(totals, lettered, **frozen.params, ballots=valid)
    return conclude(
        tx,
        frozen,
        {"totals": {letter: totals[letter] for letter in sorted(totals)}},
        result,
        given=given,
        returned=returned,
        valid=valid,
        blank=blank,
        invalid=invalid,
    )


@act("cancel_round", undoable=False)
def cancel_round(tx: Tx, round_uid: str, reason: str) -> Cancellation:
    """Counter-act of opening: the round is called off; a new one may be opened. KnownError ``text.empty``."""
    own(tx, round_uid)
    told = clean_line(reason)
    if not told:
        raise KnownError("text.empty", what="reason")
    return tx.add(Cancellation(uid=tx.env.uid(), round=round_uid, cancelled_at=tx.env.now(), reason=told))


def roll_now(tx: Tx) -> tuple[list[Organisation], int]:
    """Entitled organisations represented in the room, in Albanian order of short names, and people in the room.

    Those for which somebody in the room votes by mandate are among them.
    Who is there as host or citizen represents nobody (``represents``), as in every count.
    """
    here, inside, bodies = _here(tx)
    by_mandate = represented(tx, here)
    entitled = [body for body in bodies.values() if body.uid in here or (body.votes and body.uid in by_mandate)]
    return sorted(entitled, key=lambda body: name_key(body.name)), inside


def _here(tx: Tx) -> tuple[set[str], int, dict[str, Organisation]]:
    """Organisations with a vote and somebody in the room, people in the room, and every organisation."""
    inside = {visit.person for visit in tx.all(Attendance, left_at=None)}
    bodies = {body.uid: body for body in tx.all(Organisation)}
    spoken_for = in_room(tx)
    return {uid for uid, body in bodies.items() if body.votes and uid in spoken_for}, len(inside), bodies


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
