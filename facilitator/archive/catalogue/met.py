"""Which of many things were met again, a few bytes each: a catalogue of any size is held against its shelf with it."""

from __future__ import annotations

import hashlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable


class Met:
    """``known``: pairs of texts, of which 64 bits each are kept, and whether they were met.

    Of a hundred thousand and a thousand that are new, one is taken for another once in 10¹¹ looks; it is read with its
    next change, or when everything is read anew.
    """

    def __init__(self, known: Iterable[tuple[str, str]]) -> None:
        self._known = array("Q", sorted(array("Q", (_digest(*one) for one in known))))
        self._met = bytearray(len(self._known))

    def meet(self, one: str, other: str) -> bool:
        """Whether the pair is known; from now on it was met."""
        at = self._at(one, other)
        if at >= 0:
            self._met[at] = 1
        return at >= 0

    def met(self, one: str, other: str) -> bool:
        """Whether the pair is known and was met."""
        at = self._at(one, other)
        return at >= 0 and bool(self._met[at])

    @property
    def whole(self) -> bool:
        """Everything was met."""
        return all(self._met)

    def _at(self, one: str, other: str) -> int:
        digest = _digest(one, other)
        at = bisect_left(self._known, digest)
        return at if at < len(self._known) and self._known[at] == digest else -1


def _digest(one: str, other: str) -> int:
    told = f"{one}\0{other}".encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(told, digest_size=8).digest(), "big")
