"""The quick-entry line: ``Organizata: !r text``. Pure: text and who is known → what would be logged, or a question.

Author and kind may stand in either order and both may be missing: ``!ç Njësoj: …``, ``Njësoj: …``, ``…``. Who is meant
is never guessed. Before a mark (``hoxha: !s …``) what stands before the colon is a name, and one that is not exactly
one person's or organisation's asks. Without a mark it may be the beginning of a sentence (``Afati: 10 ditë``): then it
is taken as a name only where it was typed in full or is a whole word of one person's name, and asks where it is short
and looks like a name: part of somebody's, or two words or more with capitals. Anything else stays text.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.errors import KnownError
from facilitator.language.folding import fold
from facilitator.meeting.who import NOBODY, SMALL_WORDS, Candidate, Found, Who, words_of
from facilitator.model import PointKind

KINDS: Mapping[str, PointKind] = {
    "ç": PointKind.ISSUE,
    "s": PointKind.SUGGESTION,
    "r": PointKind.RECOMMENDATION,
    "k": PointKind.COMMENT,
    "p": PointKind.QUESTION,
    "m": PointKind.DISSENT,
    "x": PointKind.PARKED,
    "n": PointKind.NOTE,
}
"""Letter after ``!`` → kind; ``c`` is ``ç`` and ``?`` is ``p`` for other keyboards."""

ACTION, AGREEMENT = "d", "u"
"""``!d`` detyrë: ``owner: !d text``; ``!u`` u dakordësua."""

_ALIASES = {"c": "ç", "?": "p"}
_NAME_WORDS = 4
"""A name typed without a mark has at most so many words, if it is not an organisation's in full."""


class Keep(StrEnum):
    """What becomes of a name that is nobody's: to be settled later, words of the text, or an owner as written."""

    UNSETTLED = "unsettled"
    TEXT = "text"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line says. ``what``: ``point``, ``action`` or ``agreement``; ``owner`` of an action, as papers print it.

    ``typed``: a name kept to be settled; then there is neither author nor owner.
    """

    what: str
    kind: PointKind
    text: str
    organisation: str | None = None
    person: str | None = None
    owner: str = ""
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Who is ``typed``? ``candidates`` may be meant, or somebody like them; ``keeps``: what else can be chosen.

    The first of ``keeps`` is what Enter does once the question was seen. ``nobody``: nobody is called so.
    """

    typed: str
    candidates: tuple[Candidate, ...]
    keeps: tuple[Keep, ...]
    nobody: bool


Answer = Candidate | Keep


def read(line: str, who: Who, written: Collection[str] = (), answer: Answer | None = None) -> Entry | Question:
    """Understand a line; ``answer`` is what was chosen for its question. ``written``: owners known as they are written.

    KnownError ``line.kind`` (unknown letter, fact ``letter``), ``line.agreement``, ``text.empty``.
    """
    letter, rest = _kind(line.strip())
    prefix, colon, after = (part.strip() for part in rest.partition(":"))
    marked = bool(colon and prefix and not letter and after.startswith("!"))
    if marked:
        letter, after = _kind(after)
    if letter == AGREEMENT:
        if marked:
            raise KnownError("line.agreement")
        return Entry("agreement", PointKind.NOTE, _needed(rest))
    found = (who.speaker(prefix) if marked else _named(prefix, who)) if colon and prefix else NOBODY
    owner = letter == ACTION
    if answer is None and colon and prefix:
        if owner and fold(prefix) in {fold(one) for one in written}:
            answer = Keep.WRITTEN
        elif found.one is not None and (marked or _sure(prefix, found)):
            answer = found.one
        elif marked or _asks(prefix, found, who):
            _needed(after)
            return _question(prefix, found, who, owner=owner)
    kind = KINDS.get(letter, PointKind.NOTE)
    what = "action" if owner else "point"
    if answer is None or answer is Keep.TEXT or not (colon and prefix):
        return Entry(what, kind, _needed(f"{prefix}: {after}" if marked else rest))
    text = _needed(after)
    if isinstance(answer, Keep):
        settled = answer is Keep.WRITTEN and owner
        return Entry(what, kind, text, owner=prefix if settled else "", typed="" if settled else prefix)
    if owner:
        return Entry(what, kind, text, owner=who.printed(answer))
    return Entry(what, kind, text, answer.organisation, answer.person)


def owner_question(typed: str, who: Who, written: Collection[str] = ()) -> Question | str:
    """An owner written in a form: how papers print them, or the question."""
    typed = typed.strip()
    if not typed or fold(typed) in {fold(one) for one in written}:
        return typed
    found = who.speaker(typed)
    return who.printed(found.one) if found.one else _question(typed, found, who, owner=True)


def _question(typed: str, found: Found, who: Who, *, owner: bool) -> Question:
    candidates = found.means or who.near(typed)
    keeps = [Keep.UNSETTLED, Keep.TEXT]
    if owner and not found.means:
        # an institution that is not on the list is a good owner; a name that several bear is none
        keeps.insert(1 if candidates else 0, Keep.WRITTEN)
    return Question(typed, candidates, tuple(keeps), not found.means)


def _named(prefix: str, who: Who) -> Found:
    """Whom a prefix without a mark may name: small words alone name nobody (``Për: 18``)."""
    longer = [word for word in words_of(prefix) if word not in SMALL_WORDS and not word.isdigit()]
    return who.speaker(prefix) if any(len(word) > 1 for word in longer) else NOBODY


def _sure(prefix: str, found: Found) -> bool:
    """Without a mark only a name in full, two whole words, or a whole word of one person's name is taken at once."""
    one = found.one
    return one is not None and found.whole and (found.full or len(words_of(prefix)) > 1 or one.person is not None)


def _asks(prefix: str, found: Found, who: Who) -> bool:
    """A prefix without a mark that looks like a name: part of somebody's, or words with capitals, and no number."""
    words = prefix.split()
    if len(words) > _NAME_WORDS or any(char.isdigit() for char in prefix):
        return False
    capitals = len(words) > 1 and all(word[:1].isupper() for word in words)
    return bool(found.means) or capitals or bool(who.near(prefix))


def _needed(text: str) -> str:
    if not text.strip():
        raise KnownError("text.empty", what="text")
    return text.strip()


def _kind(text: str) -> tuple[str, str]:
    if not text.startswith("!"):
        return "", text
    letter = fold_letter(text[1:2])
    if letter not in KINDS and letter not in (ACTION, AGREEMENT):
        raise KnownError("line.kind", letter=text[1:2])
    return letter, text[2:].strip()


def fold_letter(letter: str) -> str:
    """The key of ``KINDS`` that a typed letter means."""
    lowered = letter.lower()
    return _ALIASES.get(lowered, lowered)
