"""What the values of a column look like: names of people, of organisations, phone numbers, addresses, marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.language.folding import clean_line, fold
from facilitator.language.names import undressed

_ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
_BESIDE = re.compile(r"[<(\[]?[^\s<>()\[\]]+@[^\s<>()\[\]]+[>)\]]?")
_NUMBER = re.compile(r"[\d\s.,/+()\-:]+")
_DATED = re.compile(r"^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_PERSON = re.compile(r"[^\W\d_][\w’'`.\-]*(?:[ ,]+[^\W\d_][\w’'`.\-]*){1,4}")
_WORD = re.compile(r"[^\W\d_][\w’'`.\-]*")
_BODY = re.compile(
    r"\b(?:shoqat|shoqeri|qendr|qender|fondacion|institut|bashki|ministri|agjenci|drejtori|universitet|organizat|"
    r"forum|rrjet|komitet|lidhj|federat|koalicion|levizj|unioni|klub|grupi|shtepi|kooperativ|prefektur|keshill|"
    r"association|foundation|centre|center|ngo\b|network|council|ojf\b|osh\b|amshc\b|radio|televizion|gazet|komuna|"
    r"drejtuesi|iniciativ|aleanc|dhoma|kuvendi|inspektorat|albania\b)"
)
_EMPTY = frozenset({"anonymous", "anonim", "anonime", "n/a", "-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Column:
    """Shares between 0 and 1 of the filled cells; ``full`` of all cells, ``filled`` a count, ``distinct`` a share."""

    filled: int = 0
    full: float = 0.0
    distinct: float = 0.0
    person: float = 0.0
    word: float = 0.0
    body: float = 0.0
    number: float = 0.0
    phone: float = 0.0
    address: float = 0.0
    empty_words: float = 0.0


def look(cells: Sequence[str]) -> Column:
    """The column that these cells make."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled:
        return Column()
    n = len(filled)
    return Column(
        filled=n,
        full=n / len(cells),
        distinct=len(set(map(fold, filled))) / n,
        person=sum(map(person_like, filled)) / n,
        word=sum(bool(_WORD.fullmatch(cell.strip())) for cell in filled) / n,
        body=sum(map(body_like, filled)) / n,
        number=sum(bool(_NUMBER.fullmatch(cell) or _DATED.match(cell)) for cell in filled) / n,
        phone=sum(map(phone_like, filled)) / n,
        address=sum(bool(_ADDRESS.search(cell)) and not _named(cell) for cell in filled) / n,
        empty_words=sum(fold(cell) in _EMPTY for cell in filled) / n,
    )


def person_like(cell: str) -> float:
    """1 for words that begin with capitals, less for what may still be a name, 0 for what is none."""
    text = undressed(clean_line(_BESIDE.sub(" ", cell)))
    if _NUMBER.fullmatch(text) or _DATED.match(text) or not any(char.isalpha() for char in text):
        return 0.0
    if body_like(text):
        return 0.1
    if _PERSON.fullmatch(text):
        capitals = sum(word[0].isupper() or not word[0].islower() for word in re.split(r"[ ,]+", text) if word)
        return 1.0 if capitals * 2 > len(text.split()) else 0.6
    return 0.4 if len(text) < 60 else 0.2


def _named(cell: str) -> bool:
    """Whether a name stands beside an address (“Arta Hoxha <arta@…>”)."""
    return person_like(cell) == 1.0


def body_like(cell: str) -> bool:
    """Whether a text names an organisation by one of the words they are named with, or by quotes."""
    return bool(_BODY.search(fold(cell))) or ("“" in cell and "”" in cell)


def phone_like(cell: str) -> bool:
    """Enough digits and little else."""
    digits = sum(char.isdigit() for char in cell)
    if any(char.isalpha() for char in cell):
        return False
    return digits >= 7 and digits >= 0.6 * len(re.sub(r"\s", "", cell)) and not _DATED.match(cell)


def no_value(cell: str) -> bool:
    """Words that tools write where nothing was given."""
    return fold(cell) in _EMPTY
