"""The sentence a person reads when something foreseen goes wrong.

Each ``errors_*.py`` beside this file holds two dicts, ``SQ`` and ``EN``, from code to template, and is named in
``_PARTS`` (imported by name, so that the frozen program has them). A code may stand in one part only.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import ModuleType

from facilitator.errors import KnownError
from facilitator.language.errors import channels as errors_channels
from facilitator.language.errors import counters as errors_counters
from facilitator.language.errors import (
    course,
    drafts,
    english,
    evidence,
    exchange,
    floor,
    following,
    handwriting,
    intake,
    keeping,
    lists,
    log,
    meeting,
    names,
    office,
    report,
    signing,
    store,
    voting,
)
from facilitator.language.errors import keys as errors_keys
from facilitator.language.errors import protocol as errors_protocol
from facilitator.language.errors import time as errors_time
from facilitator.language.reasons import told
from facilitator.language.sentences import Lang, Template, fill

_PARTS: tuple[ModuleType, ...] = (
    store,
    meeting,
    log,
    voting,
    report,
    signing,
    errors_keys,
    errors_time,
    exchange,
    names,
    lists,
    office,
    drafts,
    english,
    errors_protocol,
    intake,
    evidence,
    following,
    handwriting,
    keeping,
    floor,
    course,
    errors_channels,
    errors_counters,
)

_UNKNOWN: dict[Lang, str] = {
    "sq": "Veprimi nuk u krye (kodi: {code}).",
    "en": "This could not be done (code: {code}).",
}


def sentence(error: KnownError, lang: Lang) -> str:
    """The whole sentence for ``error``; a code that has none gives a general sentence naming the code."""
    template = templates(lang).get(error.code)
    if template is None:
        return fill(_UNKNOWN[lang], {"code": error.code})
    return fill(template, {name: told(fact, lang) for name, fact in error.facts.items()})


@lru_cache(maxsize=2)
def templates(lang: Lang) -> Mapping[str, Template]:
    """Every template of the language by code. Raises ValueError if two parts claim one code."""
    found: dict[str, Template] = {}
    for part in _PARTS:
        own: Mapping[str, Template] = part.SQ if lang == "sq" else part.EN
        if twice := found.keys() & own.keys():
            raise ValueError(f"error codes claimed twice: {sorted(twice)}")
        found.update(own)
    return found
