"""Sentences of the documents in one language (``language/documents/sq``, ``en``)."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.agreement import choose
from facilitator.language.documents import en, sq
from facilitator.language.sentences import Lang, Template, fill

_TEXTS: Mapping[Lang, Mapping[str, Template]] = {"sq": sq.TEXT, "en": en.TEXT}


class Words:
    """``words("key", n=2, name=…)`` is a whole sentence; ``words.raw`` leaves live fields in it unfilled."""

    def __init__(self, lang: Lang) -> None:
        self.lang: Lang = lang
        self._text = _TEXTS[lang]

    def __call__(self, key: str, **facts: object) -> str:
        """The sentence with its gaps filled. A key without a sentence is a bug: KeyError."""
        return fill(self._text[key], facts)

    def raw(self, key: str, n: int = 0) -> str:
        """The sentence as written, ``n`` choosing between singular and plural."""
        template = self._text[key]
        return choose(n, template) if isinstance(template, tuple) else template

    def maybe(self, key: str) -> str:
        """The sentence without gaps, or nothing where there is none of that key: for titles named by a section."""
        found = self._text.get(key, "")
        return found if isinstance(found, str) and "{" not in found else ""
