"""Sentences about floor time in Albanian; part of ``documents.sq.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

FLOOR: Mapping[str, Template] = {
    "floor": "Koha e fjalës",
    "floor.said": "Fjala u dha gjithsej: {n|1 herë|# herë}, {time}.",
    "floor.replies": "Për përgjigje të drejtpërdrejtë: {n|1 herë|# herë}.",
    "floor.passed": "Jashtë rendit që propozonte radha e folësve: {n|1 herë|# herë}.",
    "floor.note": "Koha u mat në program, nga dhënia e fjalës deri në mbarimin e saj.",
    "floor.alone": "Persona që nuk flisnin për një organizatë",
    "floor.by.body": "Koha e fjalës sipas organizatave",
    "floor.by.group": "Koha e fjalës sipas grupeve",
    "floor.by.county": "Koha e fjalës sipas qarqeve",
    "floor.by.gender": "Koha e fjalës sipas gjinisë së deklaruar",
    "floor.head.body": "Organizata",
    "floor.head.group": "Grupi",
    "floor.head.county": "Qarku",
    "floor.head.gender": "Gjinia",
    "floor.head.turns": "Herë",
    "floor.head.time": "Koha",
    "floor.gender.rest": "Tjetër, e padeklaruar ose pa folës të shënuar",
    "floor.gender.withheld": (
        "Koha sipas gjinisë nuk jepet këtu: bashkë me kohën e çdo zëri do të tregonte gjininë e personave."
    ),
    "floor.time": "{minutes|# min} {rest|# sek}",
}
