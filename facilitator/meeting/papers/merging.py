"""Three texts of one section: the automatic one when the secretary began, the secretary's, the automatic one now.

What only one side changed is that side's; where both changed one sentence, but not the same words, the two changes go
together; only where they touch somebody has to choose. It is a proposal: every sentence can be taken from either side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from facilitator.language.wordwise import alike, words

_MERGED_FROM = 0.5
"""Share of the words that a wording must have kept before two changes of it are put together word by word."""

_END = re.compile(r"(?<=[.!?…])([”\"’)]*)\s+(?=[“\"‘(\[]*[A-ZÇËÀ-Þ{])")
_SHORT = re.compile(r"(?:^|[\s(“\"])(?:\w|z|znj|zj|dr|prof|av|nr|prot|dt|fq|p\.sh|sh)\.$", re.IGNORECASE)


class Take(StrEnum):
    """Which side a sentence comes from. ``BOTH``: both changes word by word, or one sentence behind the other."""

    MINE = "mine"
    AUTOMATIC = "automatic"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, or a few that changed together, on the three sides; each may be empty.

    ``merged``: both changes in one, None where they touch. ``take``: the proposal, None where somebody must choose.
    A text that begins a line begins with ``\\n``.
    """

    base: str
    mine: str
    automatic: str
    merged: str | None
    take: Take | None

    @property
    def same(self) -> bool:
        """Nothing to choose: both sides say the same."""
        return self.mine == self.automatic

    def text(self, take: Take | None) -> str:
        """What stands there when ``take`` is chosen; while nothing is, what the secretary wrote."""
        if take is Take.AUTOMATIC:
            return self.automatic
        if take is Take.BOTH:
            return self.merged if self.merged is not None else _behind(self.mine, self.automatic)
        return self.mine


def passages(base: str, mine: str, automatic: str) -> tuple[Passage, ...]:
    """The three texts cut into passages, in reading order."""
    found: list[Passage] = []
    for one in _aligned(_sentences(base), _sentences(mine), _sentences(automatic), bool):
        counts = set(map(len, one))
        # as many sentences on each side are the same sentences, each changed by itself
        parts = zip(*one, strict=True) if len(counts) == 1 else [tuple("".join(side) for side in one)]
        found += [_passage(*part) for part in parts]
    return tuple(found)


def joined(found: Sequence[Passage], takes: Sequence[Take | None]) -> str:
    """The text that comes out. ``takes``: one for each passage."""
    whole = "".join(one.text(take) for one, take in zip(found, takes, strict=True))
    return "\n".join(line.strip() for line in whole.splitlines() if line.strip())


def _passage(base: str, mine: str, automatic: str) -> Passage:
    if automatic == base or mine == automatic:
        return Passage(base, mine, automatic, None, Take.MINE)
    if mine == base:
        return Passage(base, mine, automatic, None, Take.AUTOMATIC)
    merged = _merged(base, mine, automatic)
    return Passage(base, mine, automatic, merged, None if merged is None else Take.BOTH)


def _merged(base: str, mine: str, automatic: str) -> str | None:
    """Both changes, word by word; None where they touch, or where either is more than a change of words."""
    if min(alike(base, mine), alike(base, automatic)) < _MERGED_FROM:
        return None
    out: list[str] = []
    for was, own, now in _aligned(words(base), words(mine), words(automatic), _is_word):
        if own in (was, now):
            out += now
        elif now == was:
            out += own
        else:
            return None
    return "".join(out)


def _is_word(part: str) -> bool:
    """Whether it keeps two changes apart: a gap or a comma between them does not."""
    return any(char.isalnum() for char in part)


_Cut = tuple[list[str], list[str], list[str]]


def _aligned(base: list[str], mine: list[str], now: list[str], holds: Callable[[str], bool]) -> Iterator[_Cut]:
    """The three sequences in step: each part that stands in all of them by itself, and what lies between two such.

    ``holds``: whether a part may be one of those.
    """
    own, new = _matches(base, mine), _matches(base, now)
    before = (0, 0, 0)
    for at, part in enumerate(base):
        if at in own and at in new and holds(part):
            yield from _between(base[before[0] : at], mine[before[1] : own[at]], now[before[2] : new[at]])
            yield [part], [part], [part]
            before = (at + 1, own[at] + 1, new[at] + 1)
    yield from _between(base[before[0] :], mine[before[1] :], now[before[2] :])


def _between(*sides: list[str]) -> Iterator[_Cut]:
    if any(sides):
        yield sides[0], sides[1], sides[2]


def _matches(one: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return {block.a + step: block.b + step for block in blocks for step in range(block.size)}


def _behind(mine: str, automatic: str) -> str:
    """One behind the other: in a list each has its line, in a paragraph they follow each other."""
    listed = automatic.lstrip("\n").startswith(("- ", "• ", "– ")) or automatic.lstrip("\n")[:1].isdigit()
    if not mine or not automatic or (listed and automatic.startswith("\n")):
        return mine + automatic
    return f"{mine} {automatic.lstrip()}"


def _sentences(text: str) -> list[str]:
    """Sentences with the gap before each; the first of a line begins with ``\\n``."""
    found: list[str] = []
    for line in text.splitlines():
        if line.strip():
            found += [("" if at else "\n") + (" " if at else "") + said for at, said in enumerate(_of_line(line))]
    return found


def _of_line(line: str) -> list[str]:
    line = line.strip()
    out: list[str] = []
    begun = 0
    for end in _END.finditer(line):
        if _SHORT.search(line[begun : end.start() + len(end[1])]):
            continue  # "z. Kola" and "nr. 5" are no ends
        out.append(line[begun : end.start() + len(end[1])])
        begun = end.end()
    return [*out, line[begun:]]
