"""What the catalogue of the archive calls things: kinds of places, answers, verdicts, and what narrows them."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Lang

FACETS: Mapping[Lang, Mapping[str, str]] = {
    "sq": {
        "year": "Viti",
        "document": "Dokumenti",
        "kind": "Lloji",
        "organisation": "Organizata",
        "county": "Qarku",
        "theme": "Tema",
        "answer": "Përgjigjja",
        "verdict": "Në pranim",
        "organiser": "Organizatori",
    },
    "en": {
        "year": "Year",
        "document": "Document",
        "kind": "Kind",
        "organisation": "Organisation",
        "county": "Qark",
        "theme": "Theme",
        "answer": "Response",
        "verdict": "At intake",
        "organiser": "Organiser",
    },
}

_KINDS: Mapping[Lang, Mapping[str, str]] = {
    "sq": {
        "document": "dokument",
        "measure": "masë",
        "response": "përgjigje",
        "vote": "votim",
        "agreement": "marrëveshje",
        "agenda": "pikë e rendit të ditës",
        "organisation": "organizatë",
        "legacy": "faqe dokumenti",
        "note": "shënim",
        "issue": "çështje",
        "comment": "koment",
        "question": "pyetje",
        "suggestion": "sugjerim",
        "recommendation": "rekomandim",
        "dissent": "kundërshtim",
        "parked": "e lënë për më vonë",
    },
    "en": {
        "document": "document",
        "measure": "measure",
        "response": "response",
        "vote": "vote",
        "agreement": "agreement",
        "agenda": "agenda item",
        "organisation": "organisation",
        "legacy": "page of a document",
        "note": "note",
        "issue": "issue",
        "comment": "comment",
        "question": "question",
        "suggestion": "suggestion",
        "recommendation": "recommendation",
        "dissent": "dissent",
        "parked": "left for later",
    },
}

_ANSWERS: Mapping[Lang, Mapping[str, str]] = {
    "sq": {
        "under_review": "në shqyrtim",
        "accepted": "pranuar",
        "partly": "pranuar pjesërisht",
        "rejected": "nuk u pranua",
    },
    "en": {
        "under_review": "under review",
        "accepted": "accepted",
        "partly": "partly accepted",
        "rejected": "not accepted",
    },
}

_VERDICTS: Mapping[Lang, Mapping[str, str]] = {
    "sq": {
        "OK": "në rregull",
        "OK_REV_UNKNOWN": "në rregull",
        "OK_EXTRA_SIGNATURE": "në rregull, me nënshkrim shtesë",
        "INTACT_NOT_TRUSTED": "i pandryshuar, nënshkrues i panjohur",
        "NOT_TRUSTED": "certifikatë që nuk vlen",
        "REVOKED": "certifikatë e shfuqizuar",
        "EXPIRED_VERIFIED_AT_INTAKE": "i vërtetuar në pranim",
        "INCOMPLETE": "mungon një nënshkrim",
        "UNSIGNED": "pa nënshkrim",
        "TAMPERED": "i ndryshuar",
        "BROKEN": "nuk u verifikua dot",
        "UNREADABLE": "nuk lexohet",
        "ENCRYPTED": "i mbyllur me fjalëkalim",
        "RECORD_MISMATCH": "bie në kundërshtim me vetveten",
        "": "pa vërtetim pranimi",
    },
    "en": {
        "OK": "in order",
        "OK_REV_UNKNOWN": "in order",
        "OK_EXTRA_SIGNATURE": "in order, one more signature",
        "INTACT_NOT_TRUSTED": "unchanged, signer unknown",
        "NOT_TRUSTED": "certificate not valid",
        "REVOKED": "certificate revoked",
        "EXPIRED_VERIFIED_AT_INTAKE": "verified at intake",
        "INCOMPLETE": "a signature is missing",
        "UNSIGNED": "without signature",
        "TAMPERED": "changed",
        "BROKEN": "could not be verified",
        "UNREADABLE": "cannot be read",
        "ENCRYPTED": "locked with a password",
        "RECORD_MISMATCH": "contradicts itself",
        "": "without receipt of intake",
    },
}

_DOCUMENTS: Mapping[Lang, Mapping[str, str]] = {
    "sq": {
        "relacion": "Relacion",
        "procesverbal": "Procesverbal",
        "attendance": "Lista e pjesëmarrjes",
        "voting": "Protokoll votimi",
        "responses": "Përgjigjet e arsyetuara",
        "correction": "Aneks korrigjimi",
        "combined": "Raport i përbashkët",
        "figures": "Shifra vjetore",
    },
    "en": {
        "relacion": "Report",
        "procesverbal": "Minutes",
        "attendance": "Attendance list",
        "voting": "Voting protocol",
        "responses": "Reasoned responses",
        "correction": "Correction annex",
        "combined": "Combined report",
        "figures": "Annual figures",
    },
}

_VALUES = {"kind": _KINDS, "answer": _ANSWERS, "verdict": _VERDICTS, "document": _DOCUMENTS}


def facet(name: str, lang: Lang) -> str:
    """What narrows, as a heading."""
    return FACETS[lang][name]


def value(facet_name: str, told: str, lang: Lang) -> str:
    """One value of it: a name as it was written, or the word for a code."""
    names = _VALUES.get(facet_name)
    return names[lang].get(told, told) if names else told


def kind(told: str, lang: Lang) -> str:
    """What a place is."""
    return _KINDS[lang].get(told, told)
