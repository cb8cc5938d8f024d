"""What votes, rounds and cards are called on the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from facilitator.language.sentences import Lang
from facilitator.language.voting_texts import FIST_LEVELS
from facilitator.model import Cancellation, Closing, Option, Round, Vote
from facilitator.voting.rules import method_name
from ui.live.room import ended
from ui.session import Mirror

translate = QCoreApplication.translate


def methods(lang: Lang) -> list[tuple[object, str]]:
    """The methods offered, the usual one first."""
    return [(name, capital(method_name(name, lang))) for name in ("dots", "fist", "ticks")]


def tests() -> list[tuple[object, str]]:
    """What a consensus check may ask for."""
    return [
        ("floor", translate("Vote", "Nobody below the level")),
        ("median", translate("Vote", "Lower median at least the level")),
        ("blocks", translate("Vote", "At most so many blocks")),
    ]


def param_labels(method: str) -> dict[str, str]:
    """Name of each number of a method."""
    if method == "dots":
        return {
            "dots": translate("Vote", "Dots for each voter"),
            "cap": translate("Vote", "At most on one option"),
        }
    if method == "ticks":
        return {"ticks": translate("Vote", "Ticks for each voter")}
    return {"level": translate("Vote", "Level")}


def secrecy(secret: bool) -> str:
    """Secret or open."""
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


def vote_line(vote: Vote, lang: Lang) -> str:
    """``Votim me pika · i fshehtë``."""
    return f"{capital(method_name(vote.method, lang))} · {secrecy(vote.secret)}"


def card_text(choices: Mapping[str, int], state: str, options: int) -> str:
    """A typed card as it may be typed again; what is no choice in words."""
    if state == "invalid":
        return translate("Vote", "invalid")
    if not choices:
        return translate("Vote", "blank")
    if options == 1:
        return str(next(iter(choices.values())))
    return " ".join(f"{letter}{number}" if number > 1 else letter for letter, number in choices.items())


def understood(
    choices: Mapping[str, int], method: str, options: list[Option], lang: Lang, dots: Callable[[int], str]
) -> list[str]:
    """What a card says, one line an option: ``A  2 pika — Forcimi i …``."""
    texts = {option.letter: option.text for option in options}
    lines = []
    for letter, number in choices.items():
        if method == "fist":
            lines.append(f"{number} – {FIST_LEVELS[lang][number]}")
        elif method == "ticks":
            lines.append(f"{letter} — {texts[letter]}")
        else:
            lines.append(f"{letter}  {dots(number)} — {texts[letter]}")
    return lines


def capital(text: str) -> str:
    """With a capital letter in front."""
    return text[:1].upper() + text[1:]
