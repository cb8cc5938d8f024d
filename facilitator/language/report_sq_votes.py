"""Sentences of the Albanian documents about votes; part of ``report_sq.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

VOTES: Mapping[str, Template] = {
    # votes
    "priorities": "Prioritetet e vlerësuara nga pjesëmarrësit",
    "votes": "Votimet",
    "vote.title": "{number}. {question}",
    "vote.title.round": "{number}. {question} (raundi {attempt})",
    "vote.question": "Pyetja e votimit",
    "vote.method.dots": (
        "U votua me pika: çdo votues kishte {dots} pika dhe mund të vendoste deri në {cap} për një masë."
    ),
    "vote.method.dots.free": "U votua me pika: çdo votues kishte {dots} pika.",
    "vote.method.ticks": "U votua me shënim: çdo votues mund të shënonte deri në {ticks} masa.",
    "vote.method.fist.floor": (
        "U bë kontrolli i dakordësisë me gishtat, nga 0 (kundërshtim) deri në 5 (mbështetje e plotë). Sipas rregullit, "
        "dakordësia arrihet kur askush nuk tregon më pak se {level}."
    ),
    "vote.method.fist.median": (
        "U bë kontrolli i dakordësisë me gishtat, nga 0 (kundërshtim) deri në 5 (mbështetje e plotë). Sipas rregullit, "
        "dakordësia arrihet kur mesorja e përgjigjeve është të paktën {level}."
    ),
    "vote.method.fist.blocks": (
        "U bë kontrolli i dakordësisë me gishtat, nga 0 (kundërshtim) deri në 5 (mbështetje e plotë). Sipas rregullit, "
        "dakordësia arrihet kur kundërshtimet (0) nuk janë më shumë se {level}."
    ),
    "vote.method.other": "Mënyra e votimit: {method}.",
    "vote.open": "Votimi ishte i hapur.",
    "vote.secret": "Votimi ishte i fshehtë.",
    "vote.roll": (
        "Të drejtë vote kishte një organizatë, me një votë; lista e votuesve u ngri në hapje, në orën {opened}.",
        "Të drejtë vote kishin {n} organizata, me nga një votë secila; lista e votuesve u ngri në hapje, në orën "
        "{opened}.",
    ),
    "vote.present": ("Në sallë ishte një person.", "Në sallë ishin {n} persona."),
    "vote.closed": "Votimi u mbyll në orën {closed}.",
    "vote.cards": (
        "U dha një fletë votimi: u kthyen {returned}, prej tyre {valid} të vlefshme, {blank} të bardha dhe {invalid} "
        "të pavlefshme; nuk u kthyen {missing}.",
        "U dhanë {n} fletë votimi: u kthyen {returned}, prej tyre {valid} të vlefshme, {blank} të bardha dhe {invalid} "
        "të pavlefshme; nuk u kthyen {missing}.",
    ),
    "vote.total": (
        "U vendos gjithsej një pikë nga {possible} të mundshme.",
        "U vendosën gjithsej {n} pika nga {possible} të mundshme.",
    ),
    "vote.totals": "U futën shumat e numëruara në sallë, jo fletët një nga një.",
    "vote.advice": "Votimi rendit përparësitë e pjesëmarrësve; ai nuk përbën vendim.",
    "vote.rounds": "Ky është raundi {attempt}; raundet e tjera pasqyrohen në procesverbal.",
    "vote.rule": "Rregulli i lexuar para votimit: {rule}",
    "vote.checksum": "Shuma e kontrollit e përmbajtjes së numëruar (SHA-256): {sum}",
    "vote.cancelled": "Ky raund u anulua në orën {time} dhe nuk ka rezultat. Arsyeja: {reason}",
    "vote.cancelled.bare": "Ky raund u anulua në orën {time} dhe nuk ka rezultat.",
    "vote.unfinished": "Ky raund u hap në orën {opened} dhe nuk është mbyllur; nuk ka rezultat.",
    "vote.uncounted": "Ky raund u mbyll në orën {closed} dhe nuk është numëruar; nuk ka rezultat.",
    "vote.noresult": "Votimi “{question}” nuk dha rezultat: raundi u anulua ose nuk u mbyll.",
    "vote.none": "Në këtë takim nuk u votua.",
    "vote.cards.table": "Fletët e votimit",
    "vote.cards.entitled": "Me të drejtë vote",
    "vote.cards.given": "Të dhëna",
    "vote.cards.returned": "Të kthyera",
    "vote.cards.valid": "Të vlefshme",
    "vote.cards.blank": "Të bardha",
    "vote.cards.invalid": "Të pavlefshme",
    "vote.cards.missing": "Të pakthyera",
    "vote.result": "Rezultati i votimit",
    "vote.rank": "Vendi",
    "vote.letter": "Shkronja",
    "vote.option": "Masa",
    "vote.points": "Pikë",
    "vote.ticks": "Shënime",
    "vote.voters": "Votues",
    "vote.chart": "Pikët sipas masës",
    "vote.chart.ticks": "Shënimet sipas masës",
    "vote.chart.alt": "Diagram me shtylla. {parts}.",
    "vote.chart.part": ("{letter}, {text}: {n} pikë", "{letter}, {text}: {n} pikë"),
    "vote.chart.part.ticks": ("{letter}, {text}: {n} shënim", "{letter}, {text}: {n} shënime"),
    "vote.chart.part.fist": ("{level} gishta: {n} përgjigje", "{level} gishta: {n} përgjigje"),
    "vote.chart.fist": "Përgjigjet: {letter}. {text}",
    "vote.chart.fist.level": ("{n} gisht", "{n} gishta"),
    "vote.tie": (
        "Masat {letters} morën numër të barabartë pikësh dhe mbajnë së bashku vendet {rank}.",
        "Masat {letters} morën numër të barabartë pikësh dhe mbajnë së bashku vendet {rank}.",
    ),
    "vote.fist.table": "Përgjigjet me gishta, nga 0 në 5",
    "vote.fist.option": "Propozimi",
    "vote.fist.median": "Mesorja",
    "vote.fist.level": "Niveli",
    "vote.fist.reached": "u arrit",
    "vote.fist.missed": "nuk u arrit",
    "vote.fist.yes": "Niveli i kërkuar i dakordësisë u arrit.",
    "vote.fist.no": "Niveli i kërkuar i dakordësisë nuk u arrit.",
    "vote.fist.reservations": (
        "U shënua një rezervë (1 ose 2 gishta).",
        "U shënuan {n} rezerva (1 ose 2 gishta).",
    ),
    "vote.fist.blocks": ("U shënua një kundërshtim (0 gishta).", "U shënuan {n} kundërshtime (0 gishta)."),
}
