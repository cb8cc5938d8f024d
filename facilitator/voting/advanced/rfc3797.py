"""The verifiable lot of RFC 3797: names drawn by numbers that nobody knew when the list was fixed.

It is the reference by which our own lot (``voting.ties.lot``) is explained: MD5 of key and counter, the remainder by
the number of names left. MD5 is the RFC's, and nothing here depends on its strength.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def key_of(seeds: Iterable[str]) -> str:
    """The key string: the numbers of each source in rising order with dots, each source closed by "/"."""
    return "".join(".".join(map(str, sorted(map(int, seed.split())))) + "./" for seed in seeds)


def draw(key: str, names: int, wanted: int) -> tuple[list[int], list[str]]:
    """(numbers of the names drawn, from 1, in order; the digests, in capital hexadecimal)."""
    left: list[int] = list(range(1, names + 1))
    drawn: list[int] = []
    digests: list[str] = []
    for counter in range(min(wanted, names)):
        mark = counter.to_bytes(2, "big")
        digest = hashlib.md5(mark + key.encode() + mark, usedforsecurity=False).digest()
        digests.append(digest.hex().upper())
        drawn.append(left.pop(int.from_bytes(digest, "big") % len(left)))
    return drawn, digests
