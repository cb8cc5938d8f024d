"""The quick-entry line: ``Organizata: !r text``. Pure: text and who is known → what would be logged, or a question.

Author and kind may stand in either order and both may be missing: ``!ç Njësoj: …``, ``Njësoj: …``, ``…``; ``: !ç …`` is
nobody's, whatever its words. Who is meant is never guessed, and neither a mark nor a name becomes text unasked:

* Before a mark (``hoxha: !s …``) what stands before the colon is a name; one that is not exactly somebody's asks.
* A mark in the middle without that colon (``hoxha !s …``, ``hoxha; !s …``) asks always: a slip of the key, most likely.
* Behind a mark (``!s Zamira: …``) up to four words without a number before a colon are a name too, or ask.
* Behind a mark without any colon (``!s hoxha Pa …``) the first words ask where they are whole words of a person's name,
  or all of an organisation's: ``!s Qendra të hapet`` is a sentence, whatever centres there are.
* Without a mark it may be the beginning of a sentence (``Afati: 10 ditë``): it is a name only where it was typed in
  full or is a whole word of one person's name, and asks where it looks like a name: part of somebody's, or two words or
  more with capitals. Anything else stays text.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator.errors import KnownError
from facilitator.language.folding import fold
from facilitator.meeting.log.marks import ACTION, AGREEMENT, ALIASES, KINDS, LETTERS
from facilitator.meeting.log.references import take
from facilitator.meeting.who import NOBODY, SMALL_WORDS, Candidate, Found, Who, words_of
from facilitator.model import Point, PointKind

_NAME_WORDS = 4
"""A name that is nobody's has at most so many words where it may be a sentence as well."""
_FULL_WORDS = 8
"""So many first words are looked at for the name of somebody behind a mark without a colon."""

_MARK = re.compile(rf"(?<![^\s:;,.–—-])!([{LETTERS}{LETTERS.upper()}])(?![^\s:;,.–—A-ZÇË-])")
"""A known mark as a word of its own. Inside quotation marks or brackets it is text."""
_COLON = re.compile(r":(?!//)(?<!\d:(?=\d))")
"""A colon that may end a name: not that of ``10:20`` or of an address."""
_EDGES = " \t:;,.–—-"


class Keep(StrEnum):
    """What becomes of a name that is nobody's: to be settled later, words of the text, or an owner as written."""

    UNSETTLED = "unsettled"
    TEXT = "text"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line says. ``what``: ``point``, ``action`` or ``agreement``; ``owner`` of an action, as papers print it.

    ``typed``: a name kept to be settled; then there is neither author nor owner. ``refers``, ``themes``: labels of
    earlier contributions and themes that stood at the end of the line.
    """

    what: str
    kind: PointKind
    text: str
    organisation: str | None = None
    person: str | None = None
    owner: str = ""
    typed: str = ""
    refers: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class _Said:
    """A line taken apart. ``typed``: what may be a name, ``text`` what follows; ``whole``: the text if it is no name.

    ``found``: whom ``typed`` may mean; ``sure``: then nobody need be asked. ``outer``: who speaks if ``typed`` is no
    name: ``Njësoj: Thana: …`` may still be Njësoj's.
    """

    letter: str
    whole: str
    typed: str = ""
    text: str = ""
    found: Found = NOBODY
    sure: bool = False
    outer: Candidate | None = None


def read(line: str, who: Who, written: Collection[str] = (), answer: Answer | None = None) -> Entry | Question:
    """Understand a line; ``answer`` is what was chosen for its question. ``written``: owners known as they are written.

    KnownError ``line.kind`` (unknown letter, fact ``letter``), ``line.agreement``, ``line.marks`` (more than one
    contribution, fact ``mark``), ``text.empty``.
    """
    made = _read(line, who, written, answer)
    if isinstance(made, Question) or made.what != "point":
        return made
    text, refers, themes = take(made.text)
    return replace(made, text=_needed(text), refers=refers, themes=themes)


def _read(line: str, who: Who, written: Collection[str], answer: Answer | None) -> Entry | Question:
    said = _apart(line, who)
    if said.letter == AGREEMENT:
        return Entry("agreement", PointKind.NOTE, _needed(said.whole))
    owner = said.letter == ACTION
    kind = KINDS.get(said.letter, PointKind.NOTE)
    what = "action" if owner else "point"
    if not said.typed and answer not in (None, Keep.TEXT):
        said = _asked(said, who)
    if not said.typed:
        return Entry(what, kind, _needed(said.whole))
    text = _needed(said.text)
    if answer is None:
        if owner and fold(said.typed) in {fold(one) for one in written}:
            answer = Keep.WRITTEN
        elif said.sure and said.found.one is not None:
            answer = said.found.one
        else:
            return _question(said.typed, said.found, who, owner=owner)
    if answer is Keep.TEXT:
        if said.outer is None:
            return Entry(what, kind, said.whole)
        answer, text = said.outer, said.whole
    if isinstance(answer, Keep):
        settled = answer is Keep.WRITTEN and owner
        return Entry(what, kind, text, owner=said.typed if settled else "", typed="" if settled else said.typed)
    if owner:
        return Entry(what, kind, text, owner=who.printed(answer))
    return Entry(what, kind, text, answer.organisation, answer.person)


def _apart(line: str, who: Who) -> _Said:
    letter, rest = _kind(_begun(line.strip()))
    if line.strip().startswith(":") and letter and _inner(rest) is None:
        return _Said(letter, rest)
    if (inner := _inner(rest)) is not None:
        return _around(letter, rest, *inner, who)
    prefix, text = _before_colon(rest)
    if letter == AGREEMENT:
        if _is_somebody(prefix, who):
            raise KnownError("line.agreement")
    elif prefix:
        found = _named(prefix, who)
        if found.means or _asks(prefix, who, marked=bool(letter)):
            sure = _sure(prefix, found)
            return _nested(_Said(letter, rest, prefix, text, found, sure), who)
    if letter and letter != AGREEMENT and (count := _first_words(rest, who)):
        words = rest.split(maxsplit=count)
        typed = " ".join(words[:count]).strip(_EDGES)
        return _nested(_Said(letter, rest, typed, words[count].lstrip(_EDGES), who.speaker(typed)), who)
    return _Said(letter, rest)


def _around(first: str, rest: str, before: str, letter: str, text: str, who: Who) -> _Said:
    """A mark behind something: a name with its colon, or whatever it was meant to be."""
    typed = before.strip(_EDGES)
    extra = _MARK.search(text)
    if not typed or extra is not None or first not in ("", letter):
        raise KnownError("line.marks", mark=extra[1] if extra else letter)
    if letter == AGREEMENT:
        raise KnownError("line.agreement")
    formed = not first and before.endswith(":") and ":" not in before[:-1]
    return _nested(_Said(letter, f"{before} {_needed(text)}", typed, text, who.speaker(typed), formed), who)


def _nested(said: _Said, who: Who) -> _Said:
    """Behind a name somebody else's and a colon: ``Njësoj: Thana: …`` asks who of them it is."""
    prefix, text = _before_colon(said.text)
    while _is_somebody(prefix, who):
        one = said.outer or (said.found.one if said.sure else None)
        typed, text = f"{said.typed}: {prefix}", _needed(text)
        whole = said.whole if said.outer or one is None else said.text
        found = who.speaker(typed)  # Thana of Njësoj; not Thanas of Njësoj, where another is Thana
        said = _Said(said.letter, whole, typed, text, found if found.whole else NOBODY, outer=one)
        prefix, text = _before_colon(text)
    return said


def _begun(text: str) -> str:
    """Without what may stand before a mark at the beginning: the dash of a list, a colon without a name."""
    bare = text.lstrip(_EDGES)
    return bare if _MARK.match(bare) else text


def _inner(text: str) -> tuple[str, str, str] | None:
    """What stands before a mark, its letter, and what stands behind it; None without one."""
    mark = _MARK.search(text)
    prefix, colon, after = text.partition(":")
    if colon and after.strip().startswith("!") and (mark is None or mark.start() > len(prefix)):
        return f"{prefix.strip()}:", *_kind(after.strip())
    return (text[: mark.start()].strip(), fold_letter(mark[1]), _text(text[mark.end() :])) if mark else None


def _before_colon(text: str) -> tuple[str, str]:
    """The words before the first colon that may end a name, and those behind it; empty where there is none."""
    at = next((found.start() for found in _COLON.finditer(text)), 0)
    return (text[:at].strip(), text[at + 1 :].strip()) if at else ("", "")


def _first_words(text: str, who: Who) -> int:
    """How many first words are somebody's: whole words of a person's own name, or an organisation's in full."""
    words = text.split()
    for count in range(min(_FULL_WORDS, len(words) - 1), 0, -1):
        typed = " ".join(words[:count])
        found = _named(typed, who)
        own = (set(words_of(typed)) <= set(words_of(one.name)) for one in found.means if one.person)
        if found.full or any(own):  # a word of somebody's organisation may be the first of the sentence: "Të …"
            return count
    return 0


def question_of(line: str, who: Who) -> Question | None:
    """What could be asked about the line's name, though it is plain; None where no name may stand.

    KnownError ``line.kind``, ``line.marks``.
    """
    said = _asked(_apart(line, who), who)
    if not said.typed or said.letter == AGREEMENT or not said.text:
        return None
    return _question(said.typed, said.found, who, owner=said.letter == ACTION)


def _asked(said: _Said, who: Who) -> _Said:
    """With what stands before the first colon as a name, where somebody says that it is one."""
    prefix, text = _before_colon(said.whole)
    return said if said.typed or not prefix else _Said(said.letter, said.whole, prefix, text, who.speaker(prefix))


def line_of(point: Point, author: str) -> str:
    """A point as a line that reads as the same: author, kind and text. ``author``: a label, or a name as typed.

    Further lines of the text are set in.
    """
    letter = next(letter for letter, kind in KINDS.items() if kind is point.kind)
    text = point.text.replace("\n", "\n    ")
    if author:
        return f"{author.replace(':', ' ')}: !{letter} {text}"
    return f": !{letter} {text}"  # nobody's: the first words may be somebody's name


def wordless(text: str) -> bool:
    """Nothing but digits and signs: a scanner's code, or a number that wants a word beside it."""
    return not any(char.isalpha() for char in text)


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


def _is_somebody(prefix: str, who: Who) -> bool:
    """Every word of it stands whole in a name of the list."""
    found = _named(prefix, who)
    return bool(found.means) and found.whole


def _sure(prefix: str, found: Found) -> bool:
    """Before a mere colon only a name in full, two whole words, or a whole word of one person's is taken at once."""
    one = found.one
    return one is not None and found.whole and (found.full or len(words_of(prefix)) > 1 or one.person is not None)


def _asks(prefix: str, who: Who, *, marked: bool) -> bool:
    """A prefix that is nobody's as it stands and may be a name. Behind a mark any few words may; else those with
    capitals, or where one is somebody's."""
    words = prefix.split()
    if len(words) > _NAME_WORDS or any(char.isdigit() for char in prefix):
        return False
    if marked:
        return any(len(word) > 1 and word not in SMALL_WORDS for word in words_of(prefix))
    capitals = len(words) > 1 and all(word[:1].isupper() for word in words)
    return capitals or bool(who.near(prefix))


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
    return letter, _text(text[2:])


def _text(after: str) -> str:
    """What a mark is followed by; a colon typed behind the mark is no part of it."""
    return after.lstrip(" \t:;,").rstrip()


def fold_letter(letter: str) -> str:
    """The key of ``KINDS`` that a typed letter means."""
    lowered = letter.lower()
    return ALIASES.get(lowered, lowered)
