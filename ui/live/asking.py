"""Whom is meant? The words of the question and of its answers, the same beside every line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.meeting.quickline import Keep, Question
from facilitator.meeting.who import Candidate, Found, Who
from ui.widgets.offer import Choice
from ui.words.people import filled

translate = QCoreApplication.translate
MOST = 40
"""No more candidates than this are listed; more letters leave fewer."""


def candidates(found: Sequence[Candidate], who: Who) -> list[Choice]:
    """Each with name and organisation, and whether they are in the room."""
    return [
        Choice(
            one,
            one.name if one.person else one.label,
            beside(one),
            "user-round" if one.person else "landmark",
            "green" if who.is_inside(one) else "muted",
        )
        for one in found[:MOST]
    ]


def beside(one: Candidate) -> str:
    """The second line of a candidate: organisation and role; an organisation's full name."""
    if one.person is None:
        return one.name if one.name != one.label else translate("Asking", "organisation")
    told = [one.beside or translate("Asking", "without an organisation"), one.role]
    if one.number:
        # alike in everything: the order on the list is all that tells them apart
        told.append(filled(translate("Asking", "no. %1 of this name"), one.number))
    return " · ".join(part for part in told if part)


def in_sentence(one: Candidate) -> str:
    """``Arben Hoxha (Hapa të Lehtë)``: the label, as a sentence that goes on can hold it."""
    rest = (
        one.label.removeprefix(one.name).strip(" ,").replace("(", ", ").replace(")", "").replace(" ,", ",").strip(" ,")
    )
    return f"{one.name} ({rest})" if rest and one.person else one.label


def choices(question: Question, who: Who) -> list[Choice]:
    """Candidates first, then what else can become of the name."""
    told = {
        Keep.UNSETTLED: Choice(
            Keep.UNSETTLED, translate("Asking", "To be settled later"), "", "message-circle-question-mark", "amber"
        ),
        Keep.TEXT: Choice(Keep.TEXT, translate("Asking", "It is text, not a name"), "", "message-square-text", "muted"),
        Keep.WRITTEN: Choice(
            Keep.WRITTEN,
            filled(translate("Asking", "Keep “%1” as the owner, as written"), question.typed),
            "",
            "clipboard-check",
            "muted",
        ),
    }
    return [*candidates(question.candidates, who), *(told[keep] for keep in question.keeps)]


def asked(question: Question) -> str:
    """The question of the quick line, and what Enter does now."""
    written = question.keeps[0] is Keep.WRITTEN
    if question.nobody and written:
        text = translate("Asking", "Nobody on the list is called “%1”. Enter keeps it as the owner, as written.")
    elif question.nobody:
        text = translate("Asking", "Nobody on the list is called “%1”. A digit chooses; Enter keeps it to be settled.")
    else:
        text = translate("Asking", "Who is “%1”? A digit or the arrows choose; Enter keeps it to be settled.")
    return filled(text, question.typed)


NEW = "new"
"""The answer that an organisation is not on the list yet."""


def bodies(found: Found, typed: str, who: Who) -> tuple[str, list[Choice]]:
    """Which organisation of the list is meant, or a new one: the question and its answers."""
    new = Choice(NEW, filled(translate("Asking", "A new organisation: “%1”"), typed), "", "circle-plus", "accent")
    text = translate("Asking", "Which organisation is “%1”? Choose by a digit or by the arrows.")
    return filled(text, typed), [*candidates(found.means or found.also, who), new]


def whom(typed: str) -> str:
    """The question where something is done only once somebody is chosen."""
    return filled(translate("Asking", "Who is “%1”? Choose by a digit or by the arrows."), typed)


def no_one(typed: str) -> str:
    """Nobody is meant, and nothing was done."""
    return filled(translate("Asking", "Nobody on the list is called “%1”."), typed)
