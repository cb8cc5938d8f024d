"""When a wording in another language is still that of a text: plain texts only, no rows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

CUT = "…"
"""Ends a line that says only the beginning of a text."""


def one_line(text: str) -> str:
    """As texts are compared, and as documents print them: runs of white space are one space."""
    return " ".join(text.split())


def bare(line: str) -> str:
    """A line without the mark of a list before it."""
    return line.strip().lstrip("-•– ").strip()


def same_lines(one: str, other: str) -> bool:
    """Two texts of several lines say the same."""
    return _lines(one) == _lines(other)


def _lines(text: str) -> list[str]:
    return [line for line in (raw.strip() for raw in text.splitlines()) if line]


class Standing:
    """Asks whether a text, a line of one or its beginning stands anywhere in plain values."""

    def __init__(self, tree: Any) -> None:
        self._texts = sorted({one for text in _texts(tree) for one in _said(text)})

    def says(self, text: str) -> bool:
        """Whether it stands there still, to its end unless it is cut."""
        line = one_line(text)
        wanted = line.removesuffix(CUT)
        at = bisect_left(self._texts, wanted)
        if not wanted or at == len(self._texts):
            return False
        return self._texts[at] == line or (line != wanted and self._texts[at].startswith(wanted))


def _said(text: str) -> Iterator[str]:
    yield one_line(text)
    if "\n" in text:
        yield from (one_line(bare(line)) for line in text.splitlines())


def _texts(tree: Any) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict):
        for value in tree.values():
            yield from _texts(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from _texts(value)
