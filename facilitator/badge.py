"""The code on an invitation or a badge: it finds a person of the meeting and says nothing about anybody.

"T", nine digits and a check digit. A scanner types it, so it has only characters that lie on keys of every layout: "T"
is on the same key of QWERTY, QWERTZ and AZERTY, and what the keys of the digits give under another layout is read back.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

PREFIX = "T"
DIGITS = 9
LENGTH = len(PREFIX) + DIGITS + 1

_PREFIXES = "tтеτш"
"""The key of "T": Latin, Serbian and Macedonian, Russian, Greek, Bulgarian."""

_LAYOUTS: tuple[str, ...] = (
    "1234567890",
    "&é\"'(-è_çà",  # French
    "&é\"'(§è!çà",  # Belgian, and French of Apple
    "+ěščřžýáíé",  # Czech
    "+ľščťžýáíé",  # Slovak
    "123456789ö",  # Hungarian
    "!@#$%^&*()",  # Shift held: American
    '!"#$%^&*()',  # Albanian
    '!"§$%&/()=',  # German
    '!"·$%&/()=',  # Spanish
    '!"£$%&/()=',  # Italian
)
"""What the keys 1 to 9 and 0 give under each layout."""

_SIGNS = frozenset("".join(_LAYOUTS))

_QUASIGROUP = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
"""Damm's: it finds every digit read wrong and every two that changed places."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A code as it was read; not ``whole``: its check digit does not agree, so it names nobody."""

    code: str
    whole: bool


@lru_cache(maxsize=1 << 15)
def code_of(person: str) -> str:
    """The code of a person, ``T1234567897``: always the same for the same uid, and nobody's uid can be read off it."""
    number = int.from_bytes(hashlib.sha256(f"tryeza badge {person}".encode()).digest()[:8]) % 10**DIGITS
    body = f"{number:0{DIGITS}d}"
    return f"{PREFIX}{body}{_check(body)}"


def shown(code: str) -> str:
    """As people read it: ``T 123 456 789 7``."""
    body = code[len(PREFIX) :]
    return " ".join((PREFIX, *(body[at : at + 3] for at in range(0, len(body), 3))))


def read(text: str) -> Scan | None:
    """The code in ``text``, typed by a scanner under any layout or by hand with spaces; None if it is no code."""
    signs = _plain("".join(text.split()))
    if len(signs) != LENGTH or signs[0] not in _PREFIXES:
        return None
    found = [body for layout in _LAYOUTS if (body := _digits(signs[1:], layout))]
    whole = {body for body in found if _check(body) == "0"}
    if not found:
        return None
    return Scan(f"{PREFIX}{whole.pop()}", True) if len(whole) == 1 else Scan(f"{PREFIX}{found[0]}", False)


def may_begin(text: str) -> bool:
    """Whether ``text`` can be the beginning of a code, or one."""
    signs = _plain(text)
    return bool(signs) and len(signs) <= LENGTH and signs[0] in _PREFIXES and _SIGNS.issuperset(signs[1:])


def _plain(text: str) -> str:
    """Small letters; digits of any script as ours."""
    return "".join(str(unicodedata.digit(char, char)) for char in text.lower())


def _digits(signs: Sequence[str], layout: str) -> str:
    places = [layout.find(sign) for sign in signs]
    return "" if -1 in places else "".join(str((place + 1) % 10) for place in places)


def _check(body: str) -> str:
    """The digit behind ``body``; "0" of one that has it already."""
    state = 0
    for digit in body:
        state = int(_QUASIGROUP[state][int(digit)])
    return str(state)
