"""Words of a text and of a question, made once in Python so that every engine gives the same answers.

Engines have tokenizers of their own, which disagree on “45/2”, on apostrophes and on ë. Here a text is folded and cut
into words; an engine gets plain words with spaces between and compares them byte by byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.language.folding import fold

_WORD = re.compile(r"[^\W_]{1,64}")
"""A longer word, which nobody types, is several."""
_MARKS = "\u0300-\u036f"
_SPAN = re.compile(rf"[^\W_][{_MARKS}]*(?:[^\W_]|[{_MARKS}]|[\"'`´’‘‛′](?=[^\W_]))*")
_SHORTEST = 3
"""A shorter word is meant whole: “e” would begin a quarter of all words."""
_MOST_WORDS = 24
_YEAR = re.compile(r"(?:19|20)\d\d")
_PART = re.compile(r'(-?)(?:([^\W\d_]+):)?(?:"([^"]*)"?|[“„«]([^”“»]*)[”“»]?|([^\s"“„«]+))')

FIELDS = {
    "organizata": "organisation",
    "organisation": "organisation",
    "organization": "organisation",
    "org": "organisation",
    "qark": "county",
    "qarku": "county",
    "county": "county",
    "organizatori": "organiser",
    "organiser": "organiser",
    "tema": "theme",
    "theme": "theme",
    "viti": "year",
    "year": "year",
}
"""What may stand before a colon, folded → the facet that is asked."""
_APART = re.compile(rf"(?<![^\W_])({'|'.join(FIELDS)}):\s+(?=[^\s-])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand beside each other; of a single one ``begins`` says that others may begin so."""

    words: tuple[str, ...]
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to find: every one of ``wanted``, none of ``refused``, and of each of ``named`` (facet, the
    words its value holds) one value, of ``unnamed`` none. ``chosen``: facet and value, exactly.
    """

    wanted: tuple[Words, ...] = ()
    refused: tuple[Words, ...] = ()
    named: tuple[tuple[str, tuple[str, ...]], ...] = ()
    chosen: tuple[tuple[str, str], ...] = ()
    unnamed: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def of_documents(self) -> bool:
        """Nothing is asked that only a place in a document answers: the documents themselves are meant."""
        facets = {facet for facet, _ in self.chosen} | {facet for facet, _ in self.named}
        return not self.wanted and not facets & {"kind", "theme", "answer"}


def words_of(text: str) -> list[str]:
    """The words of a text in order: folded, of letters and digits only."""
    return _WORD.findall(fold(text))


def asked(query: str, chosen: Iterable[tuple[str, str]] = ()) -> Asked:
    """What people type: words, "words beside each other", -not, organisation:name, qark:name, 2026; a space behind the
    colon is none, and what is not wanted may be any of these.

    Never raises: whatever is no sign here is a word or nothing.
    """
    wanted: list[Words] = []
    refused: list[Words] = []
    named: list[tuple[str, tuple[str, ...]]] = []
    unnamed: list[tuple[str, tuple[str, ...]]] = []
    years: list[tuple[str, str]] = []
    for minus, field, straight, curly, bare in _PART.findall(_APART.sub(r"\1:", query)):
        facet, quoted = FIELDS.get(fold(field)), straight or curly
        text = quoted or bare
        if field and facet is None:
            text = f"{field} {text}"  # a colon in the middle of what is meant
        found = tuple(words_of(text))
        if not found or (text.endswith(":") and fold(text[:-1]) in FIELDS):
            continue  # the name is still to come
        if facet is not None:
            (unnamed if minus else named).append((facet, found))
        elif not quoted and len(found) == 1 and _YEAR.fullmatch(found[0]):
            if minus:
                unnamed.append(("year", found))
            else:
                years.append(("year", found[0]))
        else:
            begins = not quoted and len(found) == 1 and len(found[0]) >= _SHORTEST
            (refused if minus else wanted).append(Words(found, begins))
    several = tuple(dict.fromkeys(wanted))[:_MOST_WORDS]
    return Asked(several, tuple(refused)[:_MOST_WORDS], tuple(named), (*years, *chosen), tuple(unnamed))


def spans(text: str) -> list[tuple[int, int, list[str]]]:
    """Where words stand in the original: start, end, and the words (folded) that this place gives."""
    return [(part.start(), part.end(), words_of(part.group())) for part in _SPAN.finditer(text)]


def marked(text: str, wanted: Sequence[Words], width: int = 220) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A piece of ``text`` of about ``width`` characters around the first place that was asked for, and where in it the
    words stand (start, end). A text without any gives its beginning.
    """
    places = spans(text)
    flat = [(word, at) for at, (_, _, words) in enumerate(places) for word in words]
    hit: set[int] = set()
    for one in wanted:
        size = len(one.words)
        for start in range(len(flat) - size + 1):
            here = [word for word, _ in flat[start : start + size]]
            if here == list(one.words) or (one.begins and here[0].startswith(one.words[0])):
                hit.update(at for _, at in flat[start : start + size])
    marks = [(places[at][0], places[at][1]) for at in sorted(hit)]
    if len(text) <= width:
        return text, tuple(marks)
    begin = max(0, marks[0][0] - width // 3) if marks else 0
    if begin:
        begin = max(text.rfind(" ", 0, begin + 1) + 1, 0) if " " in text[:begin] else begin
    end = min(len(text), begin + width)
    if end < len(text) and " " in text[begin:end]:
        end = text.rfind(" ", begin, end)
    before, after = ("… " if begin else ""), (" …" if end < len(text) else "")
    moved = len(before) - begin
    shown = tuple((start + moved, stop + moved) for start, stop in marks if start >= begin and stop <= end)
    return before + text[begin:end] + after, shown


def score(text: str, wanted: Sequence[Words]) -> float:
    """How well a text answers: how often what was asked for stands in it, the more the shorter it is."""
    found = words_of(text)
    total = 0.0
    for one in wanted:
        size = len(one.words)
        times = sum(
            found[at : at + size] == list(one.words) or 0.6 * (one.begins and found[at].startswith(one.words[0]))
            for at in range(len(found) - size + 1)
        )
        total += times / (times + 0.5 + len(found) / 40)
    return total
