"""Reading a card as it is typed: letters, numbers, and a clear answer to what cannot be read.

Up to 26 options have the letters A–Z, more have AA, AB, …: labels of one length, so that "AAB" and "AAABAC" can both
be read without separators.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, product
from string import ascii_uppercase

from facilitator.errors import KnownError

MOST_OPTIONS = 40
_SEPARATORS = frozenset(" \t\u00a0,;.+/")
_BLANK = frozenset(("", "-", "–", "—"))


@dataclass(frozen=True, slots=True)
class Mark:
    """One letter of a card, the number after it (None if none) and where it stands, counted from 1."""

    letter: str
    number: int | None
    position: int


def letters(count: int) -> tuple[str, ...]:
    """The labels of ``count`` options. Raises ValueError beyond two letters."""
    length = 1 if count <= len(ascii_uppercase) else 2
    labels = tuple("".join(pair) for pair in islice(product(ascii_uppercase, repeat=length), count))
    if len(labels) != count:
        raise ValueError(f"no labels for {count} options")
    return labels


def is_blank(text: str) -> bool:
    """Whether the card was handed in empty: nothing typed, or a dash."""
    return text.strip() in _BLANK


def read(text: str, options: Sequence[str], example: str) -> list[Mark]:
    """The marks of a card such as "A2 C1", "AAB", "a2c" or "A B C"; letters in either case, separators optional.

    A number follows its letter, spaces allowed between. ``example`` is shown with an error. Raises KnownError:
    ``card.letter`` (no such option), ``card.number`` (a number without a letter, zero-led or absurdly long),
    ``card.sign`` (anything else); each with ``position``.
    """
    by_label = {option.upper(): option for option in options}
    sizes = sorted({len(label) for label in by_label}, reverse=True)
    typed = text.upper() if len(text.upper()) == len(text) else text
    marks: list[Mark] = []
    at, end = 0, len(typed)
    while at < end:
        char = typed[at]
        if char in _SEPARATORS:
            at += 1
        elif char.isalpha():
            label = next((typed[at : at + size] for size in sizes if typed[at : at + size] in by_label), None)
            if label is None:
                raise KnownError("card.letter", letter=text[at : at + max(sizes, default=1)].strip(), position=at + 1)
            position, at = at + 1, at + len(label)
            number, at = _number(typed, at, example)
            marks.append(Mark(by_label[label], number, position))
        elif char in "0123456789":
            raise KnownError("card.number", number=_digits(typed, at), position=at + 1, example=example)
        else:
            raise KnownError("card.sign", sign=char, position=at + 1, example=example)
    return marks


def _number(typed: str, at: int, example: str) -> tuple[int | None, int]:
    """The number after a letter and where reading goes on."""
    start = at
    while start < len(typed) and typed[start] in " \u00a0":
        start += 1
    digits = _digits(typed, start)
    if not digits:
        return None, at
    if len(digits) > 3 or (len(digits) > 1 and digits[0] == "0"):
        raise KnownError("card.number", number=digits, position=start + 1, example=example)
    return int(digits), start + len(digits)


def _digits(typed: str, at: int) -> str:
    end = at
    while end < len(typed) and typed[end] in "0123456789":
        end += 1
    return typed[at:end]


def problem_of_counts(**counts: int) -> list[KnownError]:
    """``cards.value`` for each count that is below zero."""
    return [KnownError("cards.value", name=name, given=value) for name, value in counts.items() if value < 0]


def reconcile(
    *, given: int, returned: int, valid: int, blank: int, invalid: int, not_returned: int | None = None
) -> list[KnownError]:
    """Every contradiction between the counts of cards; an empty list when they add up.

    given = returned + not returned, and returned = valid + blank + invalid (``voting/rules`` 1.4: I and R). ``valid``
    does not include blank cards. Without ``not_returned`` it is whatever is missing, which may not be negative.
    Codes: ``cards.value``, ``cards.given``, ``cards.returned``, with all the counts as facts.
    """
    counts = {"given": given, "returned": returned, "valid": valid, "blank": blank, "invalid": invalid}
    if not_returned is not None:
        counts["not_returned"] = not_returned
    problems = problem_of_counts(**counts)
    missing = max(0, given - returned) if not_returned is None else not_returned
    facts = counts | {"not_returned": missing}
    if given != returned + missing:
        problems.append(KnownError("cards.given", **facts))
    if returned != valid + blank + invalid:
        problems.append(KnownError("cards.returned", **facts))
    return problems
