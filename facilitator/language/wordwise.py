"""Two wordings held side by side: which words went and which came. For screens, paper and proposals alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""First character and the one behind the last."""

ALIKE = 0.34
"""Share of words in common from which two wordings are one that was changed; below, all of it is another."""

_WORD = re.compile(r"\{\{\w+\}\}|\{\w+\}|\w+|\s+|[^\w\s]")


def words(text: str) -> list[str]:
    """Words, live fields, signs and gaps; joined they give ``text`` again."""
    return _WORD.findall(text)


def alike(was: str, now: str) -> float:
    """Share of what two wordings have in common, gaps left out, from 0 to 1."""
    one, other = ([word for word in words(text) if not word.isspace()] for text in (was, now))
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def changed(was: str, now: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The places in ``was`` that went and those in ``now`` that came: whole words, never a gap alone.

    Wordings that have little in common differ as a whole: a mark on every other word tells nobody anything.
    """
    if not was.strip() or not now.strip() or alike(was, now) < ALIKE:
        return _whole(was), _whole(now)
    one, other = words(was), words(now)
    gone: list[Span] = []
    come: list[Span] = []
    for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag != "equal":
            gone.append((a, b))
            come.append((c, d))
    return _spans(one, gone), _spans(other, come)


def inline(was: str, now: str) -> list[tuple[str, str]]:
    """``now`` in order as pairs of what happened (``gone``, ``come``, or "" for what stayed) and the words; what went
    stands before what came in its place.
    """
    if not was.strip() or not now.strip() or alike(was, now) < ALIKE:
        return [part for part in (("gone", was), ("come", now)) if part[1].strip()]
    one, other = words(was), words(now)
    out: list[tuple[str, str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            out.append(("", "".join(other[c:d])))
        else:
            out += [part for part in (("gone", "".join(one[a:b])), ("come", "".join(other[c:d]))) if part[1]]
    return out


def _whole(text: str) -> tuple[Span, ...]:
    bare = text.strip()
    start = text.find(bare) if bare else 0
    return ((start, start + len(bare)),) if bare else ()


def _spans(parts: Sequence[str], found: Sequence[Span]) -> tuple[Span, ...]:
    """Places in characters; two with only a gap between them are one."""
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part))
    out: list[Span] = []
    last = -1  # the part behind the last place
    for begin, end in found:
        while begin < end and parts[begin].isspace():
            begin += 1
        while end > begin and parts[end - 1].isspace():
            end -= 1
        if begin == end:
            continue
        if out and all(part.isspace() for part in parts[last:begin]):
            out[-1] = (out[-1][0], starts[end])
        else:
            out.append((starts[begin], starts[end]))
        last = end
    return tuple(out)
