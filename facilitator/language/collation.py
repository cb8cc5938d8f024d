"""Albanian alphabetical order, the same on every system and in every document.

Source: CLDR collation for ``sq``. Ç, ë and the nine digraphs are letters of their own, read greedily (morpheme
boundaries are ignored, as CLDR does). Levels: 1 letters, 2 accents, 3 case (small before capital), 4 the text itself,
so that two different texts never compare equal. Unlike CLDR, quotes and other punctuation do not count at level 1, and
dashes and slashes separate words like a space: “Njësoj” stands with the N.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TypeAlias

Key: TypeAlias = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], str]

ALPHABET = "a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v w x xh y z zh"
"""The letters in order, separated by spaces (w is foreign but has its place)."""

_SPACE = 1
_DIGIT = 10  # .. 19
_RANK = {letter: rank for rank, letter in enumerate(ALPHABET.split(), start=100)}
_FOREIGN = 1_000  # other scripts follow z, by code point
_PLAIN = 0  # level 2: no accent
_SMALL, _TITLE, _CAPITAL = 0, 1, 2  # level 3

# Letters that do not decompose, placed where a reader looks for them.
_SPELLED = {"æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "ħ": "h"}

_OPEN_TO_CLOSE = {"“": '”"', "„": '”“"', "«": "»", "‹": "›", '"': '"”', "‘": "’", "‟": '”"'}


@lru_cache(maxsize=32_768)
def sort_key(text: str) -> Key:
    """Key for ``sorted``: Albanian order as described above. Decomposed and composed forms give the same order."""
    if _EASY.fullmatch(text):
        letters, accents, cases = zip(*map(_WEIGHTS.__getitem__, _LETTERS.findall(text)), strict=True)
        return letters, accents, cases, text
    text = unicodedata.normalize("NFC", text)
    weights: list[tuple[int, int, int]] = []
    at, end = 0, len(text)
    while at < end:
        pair = text[at : at + 2]
        small = pair.lower()
        if len(pair) == 2 and small in _RANK and (pair[0] != small[0] or pair[1] == small[1]):
            # dh, Dh and DH are the letter; dH is a d and an H, as in CLDR.
            case = _SMALL if pair == small else _CAPITAL if pair[1] != small[1] else _TITLE
            weights.append((_RANK[small], _PLAIN, case))
            at += 2
        else:
            _weigh(text[at], weights)
            at += 1
    if weights and weights[-1][0] == _SPACE:
        weights.pop()
    return (
        tuple(letter for letter, _, _ in weights),
        tuple(accent for _, accent, _ in weights),
        tuple(case for _, _, case in weights),
        text,
    )


def _weigh(char: str, weights: list[tuple[int, int, int]]) -> None:
    """Append the weights (letter, accent, case) of one character that is not part of a digraph."""
    small = char.lower()
    case = _SMALL if char == small else _CAPITAL
    if (rank := _RANK.get(small)) is not None:
        weights.append((rank, _PLAIN, case))
    elif small in _SPELLED:
        weights.extend((_RANK[part], _PLAIN + 1, case) for part in _SPELLED[small])
    elif char.isdecimal():
        weights.append((_DIGIT + unicodedata.decimal(char), _PLAIN, case))
    elif char.isalnum():
        parts = unicodedata.normalize("NFD", small)
        weights.append((_RANK.get(parts[0], _FOREIGN + ord(parts[0])), _accent(parts[1:]), case))
    elif unicodedata.combining(char) and weights:
        letter, accent, previous_case = weights[-1]
        weights[-1] = (letter, accent * 10_000 + _accent(char), previous_case)
    elif _separates(char) and weights and weights[-1][0] != _SPACE:
        weights.append((_SPACE, _PLAIN, _SMALL))


def _easy() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, tuple[int, int, int]]]:
    """What most names are, letters and digits in words with one space between and marks that do not count: such a text,
    its letters, and the weights of these. Ten thousand names are sorted before the first screen of their meeting.
    """
    double = [form for letter in _RANK if len(letter) == 2 for form in (letter, letter.capitalize(), letter.upper())]
    single = [form for letter in _RANK if len(letter) == 1 for form in (letter, letter.upper())] + list("0123456789 ")
    weights = {form: (_RANK[form.lower()], _PLAIN, _TITLE if form[1].islower() else _CAPITAL) for form in double}
    weights |= {form: (_RANK[form], _PLAIN, _SMALL) for form in double if form.islower()}
    for form in single:
        found = [(_SPACE + 1, _PLAIN, _SMALL)]  # a space counts after something else
        _weigh(form, found)
        weights[form] = found[-1]
    letter, mark = f"[{''.join(single).rstrip()}]", "[.,:;!?()“”„’‘\"']"
    word = f"{mark}*{letter}(?:{letter}|{mark})*"
    return re.compile(f"{word}(?: {word})*"), re.compile("|".join([*double, f"[{''.join(single)}]"])), weights


def _separates(char: str) -> bool:
    return char.isspace() or char in "/\\_" or unicodedata.category(char) == "Pd"


def _accent(marks: str) -> int:
    weight = _PLAIN
    for mark in marks:
        weight = weight * 10_000 + ord(mark)
    return weight


_EASY, _LETTERS, _WEIGHTS = _easy()
_TITLE_BEFORE = re.compile(r"(?:(?i:dr|prof|asoc|akad|ing|av|znj|mrs|mr|ms)\.\s*|z\.\s+)+")


@lru_cache(maxsize=32_768)
def person_key(name: str) -> Key:
    """Sort key of a person by the name as it is printed, first letter first, without a title before it.

    Not by surname: names are kept as one text, and where a surname begins would be a guess (“Maria De Santis”); a list
    that shows the first name first and follows the last one looks unsorted.
    """
    bare = name[found.end() :] if "." in name and (found := _TITLE_BEFORE.match(name)) else name
    first, second, third, _ = sort_key(bare or name)
    return first, second, third, name


def initial(name: str) -> str:
    """The letter of the alphabet that a person is found under: ``Dh`` of “Dhimitër”; "" where no letter begins it."""
    ranks = person_key(name)[0]
    return next((letter.capitalize() for letter in _RANK if ranks and _RANK[letter] == ranks[0]), "")


def short_name(full: str) -> str:
    """The quoted part of an organisation's name: ``Shoqata “Njësoj”`` → ``Njësoj``; without quotes the name itself."""
    for start, char in enumerate(full):
        closers = _OPEN_TO_CLOSE.get(char)
        if closers is None:
            continue
        depth = 0
        for at in range(start + 1, len(full)):
            if full[at] in closers:
                if depth == 0:
                    return full[start + 1 : at].strip() or full
                depth -= 1
            elif full[at] == char:
                depth += 1
        return full
    return full


def name_key(full: str) -> Key:
    """Sort key of an organisation by its quoted name, then by its full name."""
    first, second, third, _ = sort_key(short_name(full))
    return first, second, third, full
