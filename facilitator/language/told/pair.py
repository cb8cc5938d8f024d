"""Whether two documents are sisters, in a sentence (``examine.pair``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.language.sentences import Lang

_SAID: dict[str, tuple[str, str]] = {
    "pair": (
        "Dokumenti i plotë dhe dokumenti publik janë çift: dalin nga i njëjti miratim dhe secili e emërton tjetrin.",
        "The full document and the public one are a pair: they come from one approval and each names the other.",
    ),
    "no_report.full": (
        "Dokumenti i plotë nuk lexohet si raport i Tryezës, prandaj nuk dihet nëse të dy janë çift.",
        "The full document cannot be read as a report of Tryeza, so it is not known whether the two are a pair.",
    ),
    "no_report.public": (
        "Dokumenti publik nuk lexohet si raport i Tryezës, prandaj nuk dihet nëse të dy janë çift.",
        "The public document cannot be read as a report of Tryeza, so it is not known whether the two are a pair.",
    ),
    "swapped": (
        "Të dy skedarët janë ndërruar: i pari është dokumenti publik, i dyti dokumenti i plotë. Jepini në rendin "
        "tjetër.",
        "The two files are swapped: the first is the public document, the second the full one. Give them the other way "
        "round.",
    ),
    "same_sister.full": (
        "Të dy skedarët janë dokumente të plota; një çift ka një të plotë dhe një publik.",
        "Both files are full documents; a pair has a full one and a public one.",
    ),
    "same_sister.public": (
        "Të dy skedarët janë dokumente publike; një çift ka një të plotë dhe një publik.",
        "Both files are public documents; a pair has a full one and a public one.",
    ),
    "meeting": (
        "Dokumentet nuk janë çift: janë nga takime të ndryshme.",
        "The documents are no pair: they are of different meetings.",
    ),
    "kind": (
        "Dokumentet nuk janë çift: janë të llojeve të ndryshme.",
        "The documents are no pair: they are of different kinds.",
    ),
    "language": (
        "Dokumentet nuk janë çift: janë në gjuhë të ndryshme.",
        "The documents are no pair: they are in different languages.",
    ),
    "draft.full": (
        "Dokumenti i plotë është draft: draftet nuk e emërtojnë njëri-tjetrin.",
        "The full document is a draft: drafts do not name each other.",
    ),
    "draft.public": (
        "Dokumenti publik është draft: draftet nuk e emërtojnë njëri-tjetrin.",
        "The public document is a draft: drafts do not name each other.",
    ),
    "unnamed.full": (
        "Dokumenti i plotë nuk emërton asnjë dokument publik: u miratua me një version të mëparshëm të programit.",
        "The full document names no public one: it was approved with an earlier version of the program.",
    ),
    "unnamed.public": (
        "Dokumenti publik nuk emërton asnjë dokument të plotë: u miratua me një version të mëparshëm të programit.",
        "The public document names no full one: it was approved with an earlier version of the program.",
    ),
    "approval": (
        "Dokumentet nuk janë çift: janë nga miratime të ndryshme të të njëjtit takim.",
        "The documents are no pair: they are of different approvals of the same meeting.",
    ),
    "record.full": (
        "Dokumenti i plotë nuk është hartuar nga të dhënat që mban brenda: u ndryshua.",
        "The full document was not written from the record inside it: it was changed.",
    ),
    "record.public": (
        "Dokumenti publik nuk është hartuar nga të dhënat që mban brenda: u ndryshua.",
        "The public document was not written from the record inside it: it was changed.",
    ),
    "public": (
        "Dokumentet nuk janë çift: dokumenti i plotë emërton një dokument tjetër publik, jo këtë.",
        "The documents are no pair: the full one names another public document, not this one.",
    ),
    "commitment": (
        "Dokumentet nuk janë çift: shenja te dokumenti publik nuk del nga dokumenti i plotë. Njëri u ndryshua.",
        "The documents are no pair: the mark in the public one does not come out of the full one. One was changed.",
    ),
}


def tell(pair: Mapping[str, Any], lang: Lang) -> str:
    """``Pair.as_dict()`` → one sentence."""
    sister = pair["details"].get("sister", "")
    key = f"{pair['outcome']}.{sister}" if sister else pair["outcome"]
    return _SAID[key][lang == "en"]
