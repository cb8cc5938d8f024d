"""The quick-entry line: ``Organizata: !r text``. Pure: text and who is known → what would be logged.

Author and kind may stand in either order and both may be missing: ``!ç Njësoj: …``, ``Njësoj: …``, ``…``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.errors import KnownError
from facilitator.language.folding import fold
from facilitator.model import Organisation, Person, PointKind

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


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line says. ``what``: ``point``, ``action`` or ``agreement``; ``owner``: the prefix of an action."""

    what: str
    kind: PointKind
    text: str
    organisation: str | None = None
    person: str | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone the line can name: an organisation, or a person with theirs."""

    label: str
    organisation: str | None
    person: str | None
    inside: bool = False


def read(line: str, speakers: Sequence[Speaker]) -> Entry:
    """Understand a line. KnownError ``line.kind`` (unknown letter, fact ``letter``), ``text.empty``."""
    rest = line.strip()
    letter, rest = _kind(rest)
    prefix, colon, after = rest.partition(":")
    speaker = find(prefix, speakers) if colon else None
    owner = ""
    if colon and not letter and after.lstrip().startswith("!"):
        letter, after = _kind(after.strip())
        if letter:
            owner, rest = prefix.strip(), after if speaker or letter == ACTION else f"{prefix}: {after}"
    elif speaker:
        owner, rest = prefix.strip(), after
    text = rest.strip()
    if not text:
        raise KnownError("text.empty", what="text")
    if letter == ACTION:
        return Entry("action", PointKind.NOTE, text, owner=speaker.label if speaker else owner)
    if letter == AGREEMENT:
        return Entry("agreement", PointKind.NOTE, text)
    kind = KINDS[letter] if letter else PointKind.NOTE
    if speaker is None:
        return Entry("point", kind, text)
    return Entry("point", kind, text, speaker.organisation, speaker.person)


def find(prefix: str, speakers: Sequence[Speaker]) -> Speaker | None:
    """The speaker a prefix names: exact label, else the one whose label or a word of it begins so, if only one does."""
    wanted = fold(prefix.strip())
    if not wanted:
        return None
    exact = [speaker for speaker in speakers if fold(speaker.label) == wanted]
    if exact:
        return exact[0]
    near = complete(prefix, speakers)
    return near[0] if len(near) == 1 else None


def complete(prefix: str, speakers: Sequence[Speaker]) -> list[Speaker]:
    """Speakers a prefix may mean, those inside first, in the given order otherwise."""
    wanted = fold(prefix.strip())
    near = [s for s in speakers if fold(s.label).startswith(wanted) or f" {wanted}" in f" {fold(s.label)}"]
    return sorted(near, key=lambda speaker: not speaker.inside)


def speakers_of(
    organisations: Sequence[Organisation], people: Sequence[Person], inside: frozenset[str] = frozenset()
) -> list[Speaker]:
    """Everybody a line can name: organisations by short name, then people; ``inside`` uids of people in the room."""
    bodies_inside = {person.organisation for person in people if person.uid in inside}
    found = [Speaker(o.short_name or o.name, o.uid, None, o.uid in bodies_inside) for o in organisations]
    found += [Speaker(p.name, p.organisation, p.uid, p.uid in inside) for p in people if p.name]
    return found


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
