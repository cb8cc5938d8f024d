"""What votes, rounds and cards are called on the screen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from facilitator.language.sentences import Lang
from facilitator.model import Cancellation, Channel, Closing, Option, Round, TypedBy, Vote
from facilitator.voting.channel import channel_for
from facilitator.voting.rules import METHODS, method_name, method_of, words_of
from ui.live.room import ended
from ui.session import Mirror
from ui.widgets.items import Item

translate = QCoreApplication.translate


def methods(lang: Lang, *, advanced: bool, secret: bool) -> list[tuple[object, str]]:
    """The methods offered, the usual one first; advanced ones behind them, of a secret vote those it can be by."""
    return [
        (name, capital(method_name(name, lang)))
        for name, method in METHODS.items()
        if (advanced or not method.advanced) and (method.tellable or not secret)
    ]


def channels() -> list[tuple[object, str]]:
    """The ways of voting offered."""
    return [
        (Channel.HANDS, translate("Vote", "Show of hands")),
        (Channel.CARDS, translate("Vote", "Cards")),
        (Channel.ROLL_CALL, translate("Vote", "Roll call")),
    ]


def secrecy(secret: bool, channel: Channel) -> str:
    """Secret, open by cards, or by a show of hands."""
    if channel is Channel.HANDS:
        return translate("Vote", "show of hands")
    if channel is Channel.ROLL_CALL:
        return translate("Vote", "roll call")
    return translate("Vote", "secret") if secret else translate("Vote", "open ballot")


def round_state(rows: Mirror, row: Round) -> tuple[str, str, str]:
    """(words, icon, tone) of a round."""
    end = ended(rows, row.uid)
    if isinstance(end, Closing):
        return translate("Vote", "closed {time}").format(time=rows.told(end.closed_at)), "circle-check", "green"
    if isinstance(end, Cancellation):
        return translate("Vote", "cancelled {time}").format(time=rows.told(end.cancelled_at)), "ban", "muted"
    return translate("Vote", "open since {time}").format(time=rows.told(row.opened_at)), "circle-dot", "accent"


def round_name(row: Round) -> str:
    """``Raundi 2``."""
    return translate("Vote", "Round {number}").format(number=row.number)


def vote_line(rows: Mirror, vote: Vote, lang: Lang) -> str:
    """``Votim me pika · i fshehtë``."""
    return f"{capital(method_name(vote.method, lang))} · {secrecy(vote.secret, channel_for(rows, vote))}"


def card_text(method: str, choices: Mapping[str, int], state: str, options: int, lang: Lang) -> str:
    """A typed card as it may be typed again; what is no choice in words."""
    if state == "invalid":
        return translate("Vote", "invalid")
    if not choices:
        return translate("Vote", "blank")
    if options == 1:
        said = next(iter(choices.values()))
        return words_of(method, lang).levels[said] if method_of(method).aloud else str(said)
    return method_of(method).written(choices)


def understood(choices: Mapping[str, int], method: str, options: list[Option], lang: Lang) -> list[str]:
    """What a card says, one line an option: ``A  2 pika — Forcimi i …``."""
    texts = {option.letter: option.text for option in options}
    card = words_of(method, lang).card
    return [card(letter, number, texts[letter]) for letter, number in choices.items()]


def typed_words(row: TypedBy) -> str:
    """How often the cards were typed, and by whom, as it is told beside every count."""
    facts = {"name": row.first, "first": row.first, "second": row.second, "third": row.third, "n": row.differed}
    if not row.second and not row.first:
        return translate("Vote", "Cards typed once; nobody typed them again.")
    if not row.second:
        said = translate("Vote", "Cards typed once, by {name}; nobody typed them again.")
    elif not row.differed:
        said = translate("Vote", "Cards typed twice, by {first} and by {second}; both typings alike.")
    else:
        said = translate("Vote", "Cards typed twice, by {first} and by {second}; differences: {n}, decided by {third}.")
    return said.format(**facts)


def answers_text(method: str, choices: Mapping[str, int], lang: Lang) -> str:
    """Answers to several options in words, where a rule is answered in words: ``A pro, B kundër``."""
    levels = words_of(method, lang).levels
    return ", ".join(f"{letter}\u00a0{levels[said]}" for letter, said in sorted(choices.items()))


def capital(text: str) -> str:
    """With a capital letter in front."""
    return text[:1].upper() + text[1:]


def items_of(rows: Mirror, lang: Lang) -> list[Item]:
    """The votes, each with its rounds below it."""
    items = []
    for vote in rows.all(Vote):
        items.append(Item(vote.uid, vote.question, vote_line(rows, vote, lang), icon="vote", tone="accent", data=vote))
        for round_ in sorted(rows.all(Round, vote=vote.uid), key=lambda round_: round_.number):
            words, icon, tone = round_state(rows, round_)
            items.append(Item(round_.uid, round_name(round_), "", words, icon=icon, tone=tone, data=round_))
    return items
