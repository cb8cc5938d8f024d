"""Sentences of the Albanian documents about votes; part of ``documents.sq.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

VOTES: Mapping[str, Template] = {
    # votes
    "priorities": "Prioritetet e vlerësuara nga pjesëmarrësit",
    "votes": "Votimet",
    # the sheet of what can be chosen, for a room without a projector
    "options": "FLETA E ALTERNATIVAVE",
    "options.title": "për votimin “{question}”",
    "options.short": "Alternativat: {question}",
    "options.list": "Çfarë mund të zgjidhet",
    "options.rule": "Rregulli i votimit",
    "options.foot": "Kjo nuk është fletë votimi.",
    "options.open_still": "Votimi nuk është hapur ende: alternativat dhe rregulli mund të ndryshojnë deri në hapje.",
    "aloud": "Teksti për t’u lexuar me zë",
    "aloud.question": "Pyetja që i shtrohet sallës është: “{question}”",
    "aloud.options": "{n|Nuk ka ende alternativa.|Ka vetëm 1 alternativë.|Alternativat janë #.}",
    "aloud.option": "Alternativa {letter}: {text}",
    "aloud.levels": "Kjo është ajo që do të thotë secili nivel.",
    "aloud.level": "Niveli {letter}: {text}",
    "aloud.ask": "A ka pyetje për rregullin ose për alternativat, para se të votojmë?",
    "vote.name": "Votimi {vote}",
    "vote.name.round": "Votimi {vote}, raundi {attempt}",
    "vote.title": "{which}: {question}",
    "vote.option.named": "{letter}: {text}",
    "vote.method.other": "Mënyra e votimit: {method}.",
    "vote.open": "Votimi ishte i hapur.",
    "vote.secret": "Votimi ishte i fshehtë.",
    "vote.roll": (
        "Të drejtë vote {n|nuk kishte asnjë organizatë|kishte 1 organizatë, me një votë|kishin # organizata, me nga "
        "një "
        "votë secila}; lista e votuesve u fiksua në hapje, në orën {opened}."
    ),
    "vote.present": "Në sallë {n|nuk ishte askush|ishte 1 person|ishin # persona}.",
    "vote.closed": "Votimi u mbyll në orën {closed}.",
    "vote.cards": (
        "{given|Nuk u dha asnjë fletë votimi|U dha 1 fletë votimi|U dhanë # fletë votimi}; {returned|nuk u kthye asnjë|"
        "u kthye 1|u kthyen #} ({valid|asnjë e vlefshme|1 e vlefshme|# të vlefshme}, {blank|asnjë e bardhë|1 e bardhë|"
        "# të bardha} dhe {invalid|asnjë e pavlefshme|1 e pavlefshme|# të pavlefshme}); {not_returned|nuk mungon asnjë|"
        "nuk u kthye 1|nuk u kthyen #}."
    ),
    "vote.hands": "Votimi u bë me ngritje dore: {n|nuk u numërua asnjë dorë|u numërua 1 dorë|u numëruan # duar}.",
    "vote.hands.voters": (
        "Nga {given|asnjë votues|1 votues|# votues} në sallë, {voted|asnjë nuk e ngriti dorën|1 e ngriti dorën|"
        "# e ngritën dorën}; {silent|asnjë nuk mbeti pa votuar|1 nuk votoi|# nuk votuan}."
    ),
    "vote.hands.uncounted": "Votimi u bë me ngritje dore.",
    "vote.total": (
        "{n|Nuk u vendos asnjë pikë|U vendos gjithsej 1 pikë|U vendosën gjithsej # pika} nga "
        "{possible|asnjë e mundshme|1 e mundshme|# të mundshme}."
    ),
    "vote.totals": "U futën shumat e numëruara në sallë, jo fletët një nga një.",
    "vote.advice": "Votimi rendit përparësitë e pjesëmarrësve; ai nuk përbën vendim.",
    "vote.rule": "Rregulli i votimit, i fiksuar në hapje: {rule}",
    "vote.checksum": "Shuma e kontrollit e përmbajtjes së numëruar (SHA-256): {sum}",
    "vote.cancelled": "Ky raund u anulua në orën {time} dhe nuk ka rezultat. Arsyeja: {reason}",
    "vote.cancelled.bare": "Ky raund u anulua në orën {time} dhe nuk ka rezultat.",
    "vote.unfinished": "Ky raund u hap në orën {opened} dhe nuk është mbyllur; nuk ka rezultat.",
    "vote.uncounted": "Ky raund u mbyll në orën {closed} dhe nuk është numëruar; nuk ka rezultat.",
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
    "vote.option": "Alternativa",
    "vote.points": "Pikë",
    "vote.dots": "Pikë",
    "vote.voters": "Votues",
    "vote.voters.weights": "Vota",
    "vote.fist.table": "Përgjigjet sipas nivelit, nga 0 në 5",
    "vote.fist.option": "Propozimi",
    "vote.fist.median": "Mesorja",
    "vote.fist.level": "Dakordësia",
    "vote.fist.reached": "u arrit",
    "vote.fist.missed": "nuk u arrit",
    "vote.fist.yes": "Niveli i kërkuar i dakordësisë u arrit.",
    "vote.fist.no": "Niveli i kërkuar i dakordësisë nuk u arrit.",
    "vote.fist.reservations": "{n|Nuk u shënua asnjë rezervë|U shënua 1 rezervë|U shënuan # rezerva} (niveli 1 ose 2).",
    "vote.fist.blocks": (
        "{n|Nuk u shënua asnjë kundërshtim|U shënua 1 kundërshtim|U shënuan # kundërshtime} (niveli 0)."
    ),
    # what a round gave a measure
    "measure.rank": "vendi {rank}",
    "measure.ranks": "vendet {rank}",
    "measure.in": "në votim",
    "measure.in.vote": "në votimin {vote}",
    "measure.in.round": "në votimin {vote}, raundi {attempt}",
    "measure.vote": "{place} {where}, alternativa {letter}, {n|asnjë pikë|1 pikë|# pikë}",
    "measure.vote.fist.reached": "{where} dakordësia u arrit, mesorja {median}",
    "measure.vote.fist.missed": "{where} dakordësia nuk u arrit, mesorja {median}",
    "measure.vote.fist": "{where} mesorja e përgjigjeve {median}",
    # the voting protocol
    "protocol.purpose": (
        "Votimet e këtij takimi ngushtojnë dhe renditin përparësitë e pjesëmarrësve; ato nuk përbëjnë vendim."
    ),
    "protocol.purpose.fist": (
        "Votimet e këtij takimi tregojnë sa e mbështesin votuesit një propozim; ato nuk përbëjnë vendim."
    ),
    "protocol.purpose.none": "Asnjë raund i këtyre votimeve nuk ka rezultat.",
    "protocol.rule": "Rregulli",
    "protocol.rule.none": "Rregulli i këtij raundi nuk është shënuar.",
    "protocol.options": "Mund të zgjidhej {n|asnjë alternativë|1 alternativë|mes # alternativave}:",
    "protocol.options.fist": "U pyet për {n|asnjë propozim|1 propozim|# propozime}:",
    "protocol.roll": "Lista e votuesve",
    "protocol.roll.none": "Lista e votuesve të këtij raundi nuk është shënuar.",
    "protocol.roll.table": "Me të drejtë vote në hapje: {n|asnjë organizatë|1 organizatë|# organizata}",
    "protocol.roll.number": "Nr.",
    "protocol.roll.name": "Organizata",
    "protocol.roll.card": "Mori fletë votimi",
    "protocol.roll.yes": "po",
    "protocol.roll.no": "jo",
    "protocol.roll.note": "Lista tregon kush kishte të drejtë vote dhe kujt iu dha fletë, jo çfarë votoi.",
    "protocol.roll.note.hands": "Lista tregon kush kishte të drejtë vote, jo çfarë votoi.",
    "protocol.roll.differs": (
        "Lista ka {n|asnjë organizatë|1 organizatë|# organizata}, ndërsa në hapje "
        "{size|nuk u shënua asnjë|u shënua 1|u shënuan #}."
    ),
    "protocol.cards": "Fletët e votimit",
    "protocol.hands": "Numërimi i duarve",
    "protocol.cards.good": (
        "Shifrat përputhen: {given|0 të dhëna|1 e dhënë|# të dhëna} = {returned|0 të kthyera|1 e kthyer|# të kthyera} "
        "+ "
        "{not_returned|0 të pakthyera|1 e pakthyer|# të pakthyera}; {returned|0 të kthyera|1 e kthyer|# të kthyera} = "
        "{valid|0 të vlefshme|1 e vlefshme|# të vlefshme} + {blank|0 të bardha|1 e bardhë|# të bardha} + "
        "{invalid|0 të pavlefshme|1 e pavlefshme|# të pavlefshme}."
    ),
    "protocol.cards.bad": "Shifrat nuk përputhen.",
    "protocol.cards.more": "U kthyen më shumë fletë ({returned|#}) sesa u dhanë ({given|#}).",
    "protocol.cards.returned": (
        "{returned|Nuk u kthye asnjë|U kthye 1|U kthyen #}, ndërsa të vlefshmet ({valid|#}), të bardhat ({blank|#}) "
        "dhe "
        "të pavlefshmet ({invalid|#}) bashkë japin një shumë tjetër."
    ),
    "protocol.cards.roll": "U dhanë më shumë fletë ({given|#}) sesa organizata kishin të drejtë vote ({size|#}).",
    "protocol.cards.given": (
        "{given|Nuk u shënua asnjë fletë e dhënë|U shënua 1 fletë e dhënë|U shënuan # fletë të dhëna}, ndërsa në listë "
        "{n|nuk ka asnjë|është 1|janë #}."
    ),
    "protocol.cards.counted": (
        "{valid|Asnjë fletë nuk është e vlefshme|1 fletë është e vlefshme|# fletë janë të vlefshme}, ndërsa "
        "{n|nuk u numërua asnjë|u numërua 1|u numëruan #}."
    ),
    "protocol.result": "Rezultati",
    "protocol.ties": "Vendet e përbashkëta mbeten të tilla; nuk është shënuar hedhje shorti.",
    "protocol.ballots": "Fletët një nga një",
    "protocol.ballots.totals": (
        "Në program u futën shumat e numëruara në sallë, jo fletët një nga një; shumat janë ato të tabelës së "
        "rezultatit."
    ),
    "protocol.ballots.hands": "Duart u numëruan në sallë; shumat janë ato të tabelës së rezultatit.",
    "protocol.ballots.withheld": (
        "Fleta e këtij raundi të fshehtë nuk jepet veçmas, sepse mund të njihej kush e plotësoi; rezultati dhe "
        "shumat jepen të plota.",
        "Të {n} fletët e këtij raundi të fshehtë nuk jepen veçmas, sepse te disa prej tyre mund të njihej kush i "
        "plotësoi; rezultati dhe shumat jepen të plota.",
    ),
    "protocol.ballots.none": "Nuk pati asnjë fletë të vlefshme të plotësuar.",
    "protocol.ballots.table": "Fletët e vlefshme, gjithsej {n|#}",
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
        "Shuma e kontrollit është e përmbajtjes së numëruar, pikërisht siç është në skedarin e bashkëlidhur. Kush e ka "
        "skedarin, mund ta llogarisë vetë."
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
    "again.hand.hands": (
        "Votimi me ngritje dore nuk lë fletë: krahasoni shumat e tabelës së rezultatit me shënimet e bëra në sallë."
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
