"""The answers a list may give where the model knows a closed set, in the words people write, and back again."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

from facilitator.exchange.columns import plain
from facilitator.language.sentences import Lang
from facilitator.model import Capacity, Consent, Gender, OrgKind

E = TypeVar("E", bound=StrEnum)

WORDS: Mapping[Lang, Mapping[StrEnum, str]] = {
    "sq": {
        Gender.WOMAN: "grua",
        Gender.MAN: "burrë",
        Gender.OTHER: "tjetër",
        Gender.NO_ANSWER: "pa përgjigje",
        OrgKind.ORGANISER: "organizatori i takimit",
        OrgKind.CSO: "organizatë e shoqërisë civile",
        OrgKind.INSTITUTION: "institucion",
        OrgKind.MEDIA: "media",
        OrgKind.ACADEMIA: "universitet",
        OrgKind.BUSINESS: "biznes",
        OrgKind.DONOR: "donator",
        Capacity.REPRESENTATIVE: "përfaqësues",
        Capacity.CITIZEN: "qytetar",
        Capacity.GUEST: "i ftuar",
        Capacity.OBSERVER: "vëzhgues",
        Capacity.HOST: "organizator",
        Consent.YES: "po",
        Consent.NO: "jo",
    },
    "en": {
        Gender.WOMAN: "woman",
        Gender.MAN: "man",
        Gender.OTHER: "other",
        Gender.NO_ANSWER: "no answer",
        OrgKind.ORGANISER: "organiser of the meeting",
        OrgKind.CSO: "civil society organisation",
        OrgKind.INSTITUTION: "institution",
        OrgKind.MEDIA: "media",
        OrgKind.ACADEMIA: "academia",
        OrgKind.BUSINESS: "business",
        OrgKind.DONOR: "donor",
        Capacity.REPRESENTATIVE: "representative",
        Capacity.CITIZEN: "citizen",
        Capacity.GUEST: "guest",
        Capacity.OBSERVER: "observer",
        Capacity.HOST: "host",
        Consent.YES: "yes",
        Consent.NO: "no",
    },
}
"""What the program writes. The two ``OTHER`` are one key (equal strings); unasked and unstated are empty."""

_ALSO: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Gender: {
        Gender.WOMAN: "f|g|w|femer|femra|gruaja|vajze|zonje|znj|female",
        Gender.MAN: "m|b|mashkull|burri|djale|zoteri|male",
        Gender.OTHER: "tjeter|other",
        Gender.NO_ANSWER: "nuk deshiroj te pergjigjem|s pergjigjet|prefer not to say",
    },
    OrgKind: {
        OrgKind.ORGANISER: "organizator|organizatori|organizues|organizuesi|host|organizer",
        OrgKind.CSO: "osh|oshc|osc|ojf|ojq|cso|ngo|organizate|shoqate|fondacion|qender|shoqeri civile|civil society",
        OrgKind.INSTITUTION: "institucion publik|institucion shteteror|organ publik|ministri|bashki|public institution|"
        "public body",
        OrgKind.MEDIA: "mediat|gazete|televizion|portal",
        OrgKind.ACADEMIA: "akademi|akademia|universiteti|university|academic",
        OrgKind.BUSINESS: "kompani|company|sektori privat|private sector",
        OrgKind.DONOR: "donatore|organizate nderkombetare|international organisation",
        OrgKind.OTHER: "tjeter|other",
    },
    Capacity: {
        Capacity.REPRESENTATIVE: "perfaqesuese|anetar|anetare",
        Capacity.CITIZEN: "qytetare|individ|individual",
        Capacity.GUEST: "e ftuar|mysafir|mysafire|i e ftuar",
        Capacity.OBSERVER: "vezhguese",
        Capacity.HOST: "organizatore|mikprites|nikoqir|stafi|organiser|organizer|staff",
    },
    # A bare mark is no answer: on some lists it means "photograph me", on others "do not" (law 124/2024).
    Consent: {
        Consent.YES: "p|y|true|1|pranoj",
        Consent.NO: "j|n|false|0|refuzoj",
        Consent.NOT_ASKED: "pa pyetur|not asked",
    },
}

_YES = frozenset({"po", "yes"})
_REFUSALS = frozenset({"jo", "nuk", "no", "not", "mos", "s"})
_UNSURE = frozenset({"di", "sigurt", "know", "sure", "vendosur", "decided"})
_LIMITS = frozenset({"por", "vetem", "but", "only", "nese", "if", "pervec", "except", "pa"})


def answer(kind: type[E], text: str) -> E | None:
    """The member of ``kind`` (Gender, OrgKind, Capacity or Consent) that ``text`` means; None if it means none.

    A consent may be a sentence (“Po, jam dakord”). Both a yes and a no in it, or neither, is no answer.
    """
    known = _read(kind).get(plain(text))
    if known is None and kind is Consent:
        known = _consent(plain(text))
    return known  # type: ignore[return-value]


def _consent(words: str) -> Consent | None:
    said = words.split()
    refused = any(word in _REFUSALS for word in said)
    if said and said[0] in _YES and not refused and not _LIMITS & set(said):
        return Consent.YES
    return Consent.NO if refused and not (_YES | _UNSURE) & set(said) else None


def word(value: StrEnum, lang: Lang) -> str:
    """How the program writes ``value``; what was not asked or stated is empty."""
    return WORDS[lang].get(value, "")


@cache
def _read(kind: type[StrEnum]) -> dict[str, StrEnum]:
    known: dict[str, StrEnum] = {plain(str(member)): member for member in kind}
    for words in WORDS.values():
        known.update({plain(text): member for member, text in words.items() if isinstance(member, kind)})
    for member, texts in _ALSO[kind].items():
        known.update(dict.fromkeys(texts.split("|"), member))
    return known
