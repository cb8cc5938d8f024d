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
    # the voting protocol
    "protocol.purpose": (
        "Votimet e këtij takimi ngushtojnë dhe renditin përparësitë e pjesëmarrësve; ato nuk përbëjnë vendim."
    ),
    "protocol.rule": "Rregulli",
    "protocol.rule.none": "Rregulli i këtij raundi nuk është shënuar.",
    "protocol.options": ("Mund të zgjidhej një alternativë:", "Mund të zgjidhej mes {n} alternativave:"),
    "protocol.roll": "Lista e votuesve",
    "protocol.roll.none": "Lista e votuesve të këtij raundi nuk është shënuar.",
    "protocol.roll.table": ("Me të drejtë vote në hapje: {n} organizatë", "Me të drejtë vote në hapje: {n} organizata"),
    "protocol.roll.number": "Nr.",
    "protocol.roll.name": "Organizata",
    "protocol.roll.card": "Mori fletë votimi",
    "protocol.roll.yes": "po",
    "protocol.roll.no": "jo",
    "protocol.roll.note": "Lista tregon kush kishte të drejtë vote dhe kujt iu dha fletë, jo çfarë votoi.",
    "protocol.roll.differs": (
        "Lista ka {n} organizatë, ndërsa në hapje u shënuan {size}.",
        "Lista ka {n} organizata, ndërsa në hapje u shënuan {size}.",
    ),
    "protocol.cards": "Fletët e votimit",
    "protocol.cards.good": (
        "Shifrat përputhen: {given} të dhëna = {returned} të kthyera + {missing} të pakthyera; {returned} të "
        "kthyera = {valid} të vlefshme + {blank} të bardha + {invalid} të pavlefshme."
    ),
    "protocol.cards.bad": "Shifrat nuk përputhen.",
    "protocol.cards.more": "U kthyen më shumë fletë ({returned}) sesa u dhanë ({given}).",
    "protocol.cards.returned": (
        "Të kthyera janë {returned}, ndërsa të vlefshmet ({valid}), të bardhat ({blank}) dhe të pavlefshmet "
        "({invalid}) bashkë japin një shumë tjetër."
    ),
    "protocol.cards.roll": "U dhanë më shumë fletë ({given}) sesa organizata kishin të drejtë vote ({size}).",
    "protocol.cards.given": "U shënuan {given} fletë të dhëna, ndërsa në listë janë {n}.",
    "protocol.cards.counted": "Të vlefshme janë {valid} fletë, ndërsa u numëruan {n}.",
    "protocol.result": "Rezultati",
    "protocol.ties": "Vendet e përbashkëta mbeten të tilla; nuk është shënuar hedhje shorti.",
    "protocol.ballots": "Fletët një nga një",
    "protocol.ballots.totals": (
        "Në program u futën shumat e numëruara në sallë, jo fletët një nga një; shumat janë ato të tabelës së "
        "rezultatit."
    ),
    "protocol.ballots.withheld": (
        "Fleta e këtij raundi të fshehtë nuk jepet veçmas, sepse mund të njihej kush e plotësoi; rezultati dhe "
        "shumat jepen të plota.",
        "Të {n} fletët e këtij raundi të fshehtë nuk jepen veçmas, sepse te disa prej tyre mund të njihej kush i "
        "plotësoi; rezultati dhe shumat jepen të plota.",
    ),
    "protocol.ballots.none": "Nuk pati asnjë fletë të vlefshme të plotësuar.",
    "protocol.ballots.table": ("Fletët e vlefshme, gjithsej {n}", "Fletët e vlefshme, gjithsej {n}"),
    "protocol.ballots.pattern": "Si është plotësuar fleta",
    "protocol.ballots.times": "Sa fletë",
    "protocol.ballots.note": (
        "Fletët e njëjta janë bashkuar. Renditja është sipas shkronjave dhe nuk tregon as radhën e votimit, as "
        "votuesin."
    ),
    "protocol.seal": "Shuma e kontrollit",
    "protocol.hash.words": "Në fjalë",
    "protocol.hash.digits": "SHA-256",
    "protocol.hash.note": (
        "Shuma e kontrollit është e përmbajtjes së numëruar, fletët ose shumat, pikërisht siç janë në skedarin e "
        "bashkëlidhur. Kush e ka skedarin, mund ta llogarisë vetë."
    ),
    "protocol.hash.salted": (
        "Shuma e kontrollit përfshin një numër të rastësishëm që ruhet bashkë me fletët, që askush të mos provojë "
        "me hamendje si u votua. Mund ta llogarisë kush ka skedarin me fletët."
    ),
    "again": "Si rinumërohet",
    "again.hand": "Me dorë",
    "again.hand.sort": (
        "Ndani fletët e kthyera në të vlefshme, të bardha dhe të pavlefshme dhe krahasoni numrat me tabelën e "
        "fletëve të votimit."
    ),
    "again.hand.dots": (
        "Për votimin me pika: mblidhni për çdo shkronjë pikët e të gjitha fletëve të vlefshme. Fleta me më shumë "
        "pika sesa lejon rregulli, gjithsej ose për një shkronjë, është e pavlefshme."
    ),
    "again.hand.ticks": (
        "Për votimin me shenja: numëroni për çdo shkronjë fletët e vlefshme ku ajo është shënuar. Fleta me më "
        "shumë shenja sesa lejon rregulli është e pavlefshme."
    ),
    "again.hand.fist": (
        "Për gishtat 0–5: numëroni për çdo propozim sa përgjigje ka çdo nivel. Mesorja është niveli i mesit kur "
        "përgjigjet renditen nga më e ulëta; kur janë çift, merret ai më i ulëti nga dy të mesit. Dakordësia "
        "shikohet sipas rregullit të shkruar."
    ),
    "again.hand.place": (
        "Renditni sipas shumës, nga më e madhja. Shumat e barabarta mbajnë të njëjtat vende: dy të barabarta pas "
        "vendit të tretë mbajnë bashkë vendet 4–5 dhe pas tyre vjen vendi 6."
    ),
    "again.files": "Nga skedarët e bashkëlidhur",
    "again.files.extract": (
        "Ruajini në një dosje të gjithë skedarët e bashkëlidhur të këtij PDF-je: me lexuesin e PDF-së, ose me "
        "komandën “tryeza record RAPORTI.pdf -o DOSJA”."
    ),
    "again.files.run": (
        "Në atë dosje jepni komandën “python recount.py”. Mjafton Python 3.8 ose më i ri; nuk duhet asgjë tjetër "
        "dhe as internet."
    ),
    "again.files.compare": (
        "Programi shfaq vendet e çdo raundi dhe thotë “njësoj” ose “NDRYSHE”. Krahasoni vendet me tabelat e këtij "
        "protokolli."
    ),
    "again.files.hash": "Krahasoni shumën e kontrollit që shfaqet për çdo skedar me atë të këtij protokolli.",
}
