"""Sentences of the Albanian documents about votes of persons; part of ``documents.sq.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

PERSONS: Mapping[str, Template] = {
    "vote.roll.persons": (
        "Të drejtë vote {n|nuk kishte askush|kishte 1 person, me një votë|kishin # persona, me nga një votë secili}; "
        "lista e votuesve u fiksua në hapje, në orën {opened}."
    ),
    "vote.call.persons": (
        "Votimi u bë me thirrje emërore: {given|nuk u thirr askush|u thirr 1 person|u thirrën # persona}, "
        "{returned|nuk u përgjigj asnjë|u përgjigj 1|u përgjigjën #} dhe "
        "{rest|asnjë nuk mungoi|1 nuk u përgjigj|# nuk u përgjigjën}."
    ),
    "counted.secret.persons": (
        "Votimi ishte i fshehtë, me fletë: {method}; "
        "{valid|asnjë fletë nuk ishte e vlefshme|1 fletë ishte e vlefshme|# fletë ishin të vlefshme}, nga "
        "{roll|asnjë person|1 person|# persona} me të drejtë vote."
    ),
    "counted.open.persons": (
        "Votimi ishte i hapur, me fletë: {method}; "
        "{valid|asnjë fletë nuk ishte e vlefshme|1 fletë ishte e vlefshme|# fletë ishin të vlefshme}, nga "
        "{roll|asnjë person|1 person|# persona} me të drejtë vote."
    ),
    "counted.hands.persons": (
        "Votimi u bë me ngritje dore: {method}; "
        "{voted|askush nuk e ngriti dorën|1 votues e ngriti dorën|# votues e ngritën dorën}, nga "
        "{roll|asnjë person|1 person|# persona} me të drejtë vote."
    ),
    "counted.call.persons": (
        "U votua me thirrje emërore ({method}); nga {roll|asnjë person|1 person|# persona} me të drejtë vote "
        "{voted|nuk u përgjigj asnjë|u përgjigj 1|u përgjigjën #}."
    ),
    "protocol.roll.table.persons": "Me të drejtë vote në hapje: {n|askush|1 person|# persona}",
    "protocol.roll.person": "Emri",
    "protocol.roll.body": "Organizata",
    "protocol.roll.secret.persons": (
        "Me të drejtë vote në hapje: {n|askush|1 person|# persona}. Votimi ishte i fshehtë, prandaj në këtë dokument "
        "publik nuk jepet se kush ishte në listë dhe kush mori fletë."
    ),
    "protocol.roll.unnamed": (
        "Në listë ishte edhe 1 person, i cili nuk përmendet këtu me emër, sepse nuk e ka lejuar botimin e tij.",
        "Në listë ishin edhe {n} persona, të cilët nuk përmenden këtu me emër, sepse nuk e kanë lejuar botimin e tij.",
    ),
    "protocol.roll.unnamed.all": (
        "Në listë ishte 1 person, i cili nuk përmendet këtu me emër, sepse nuk e ka lejuar botimin e tij.",
        "Në listë ishin {n} persona, të cilët nuk përmenden këtu me emër, sepse nuk e kanë lejuar botimin e tij.",
    ),
    "protocol.cards.roll.persons": (
        "U dhanë më shumë fletë ({given|#}) sesa persona kishin të drejtë vote ({size|#})."
    ),
    "protocol.call.table.persons": "Përgjigjja e secilit person, siç u tha me zë",
    "protocol.call.note.persons": "Votimi ishte i hapur: secili mund ta kontrollojë rreshtin e vet.",
    "protocol.call.unnamed": (
        "Edhe 1 person, që nuk përmendet me emër, u përgjigj; përgjigjja e tij numërohet te rezultati.",
        "Edhe {n} persona, që nuk përmenden me emër, u përgjigjën; përgjigjet e tyre numërohen te rezultati.",
    ),
    "protocol.call.groups.persons": "Votat sipas llojit të votuesit",
    "protocol.call.groups.note.persons": (
        "Lloji është ai i organizatës për të cilën flet personi, sipas listës së takimit; kush flet për vete, është "
        "qytetar. Ndarja bëhet vetëm te thirrja emërore, ku çdo përgjigje është e hapur."
    ),
}
