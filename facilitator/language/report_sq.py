"""Every sentence of the Albanian documents. Whole sentences; a pair is (one, other).

Sentences under "live." keep their ``{fields}`` (``report/fields.py``) until the document is composed; the gaps of all
others are facts. ``report_en.py`` has the same keys.
"""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

TEXT: Mapping[str, Template] = {
    # titles and page furniture
    "title.relacion": "RELACION",
    "title.relacion.process": "Mbi takimin konsultues në kuadër të {process}",
    "title.relacion.title": "Mbi takimin “{title}”",
    "title.procesverbal": "PROCESVERBAL",
    "title.procesverbal.title": "i takimit “{title}”",
    "short.relacion": "Relacion: {title}",
    "short.procesverbal": "Procesverbal: {title}",
    "untitled": "takim pa titull",
    "letterhead.protocol": "Nr. {number} prot.",
    "letterhead.place_date": "{city}, më {date}",
    "letterhead.date": "Më {date}",
    "page.of": "Faqe {page} nga {pages}",
    "page.draft": "DRAFT",
    "page.draft.note": "Draft: nuk është miratuar dhe nuk nënshkruhet",
    "audience.full": "Version i plotë",
    "audience.internal": "Version i brendshëm",
    "audience.public": "Version publik",
    "subject.relacion": "Relacion i takimit",
    "subject.procesverbal": "Procesverbal i takimit",
    "empty.draft": "Kjo pjesë plotësohet nga sekretari; nëse mbetet bosh, nuk del në dokumentin përfundimtar.",
    "removed.title": "Tekst i redaktuar pa burim",
    # facts of the meeting
    "details": "Të dhënat e takimit",
    "details.subject": "Tema",
    "details.place": "Vendi",
    "details.date": "Data",
    "details.hours": "Ora",
    "details.hours.planned": "{hours}",
    "details.hours.actual": "{hours} (u hap në orën {opened}, u mbyll në orën {closed})",
    "details.hours.open": "{hours} (u hap në orën {opened})",
    "details.organiser": "Organizatori",
    "details.chair": "Kryesuesi",
    "details.secretary": "Mbajtësi i procesverbalit",
    "details.participants": "Pjesëmarrja",
    "details.participants.orgs": (
        "{n} organizatë e shoqërisë civile, gjithsej {people}",
        "{n} organizata të shoqërisë civile, gjithsej {people}",
    ),
    "people": ("{n} person", "{n} persona"),
    # opening sentences
    "live.intro.process.cso": (
        "Në kuadër të {process}, {organiser_full} organizoi më {when}{in_place}, takimin “{title}” me përfaqësues të "
        "organizatave të shoqërisë civile."
    ),
    "live.intro.process": "Në kuadër të {process}, {organiser_full} organizoi më {when}{in_place}, takimin “{title}”.",
    "live.intro.cso": (
        "{organiser_full} organizoi më {when}{in_place}, takimin “{title}” me përfaqësues të organizatave të shoqërisë "
        "civile."
    ),
    "live.intro": "{organiser_full} organizoi më {when}{in_place}, takimin “{title}”.",
    "live.intro.nobody": "Më {when}{in_place}, u zhvillua takimi “{title}”.",
    "live.opening": "Sot, më {date}, ora {opened}{in_place}, u hap takimi “{title}”.",
    "live.opening.organiser": (
        "Sot, më {date}, ora {opened}{in_place}, u hap takimi “{title}”, i organizuar nga {organiser_full}."
    ),
    "live.opening.chair": "Takimin e kryesoi {chair_full}.",
    "live.opening.secretary": "Procesverbalin e mbajti {secretary_full}.",
    "live.closing": "Takimi u mbyll në orën {closed}.",
    "live.closing.open": "Mbyllja e takimit nuk është shënuar.",
    "live.closing.sign": "Procesverbali nënshkruhet nga kryesuesi dhe nga mbajtësi i procesverbalit.",
    # participation
    "participation": "Pjesëmarrja",
    "participation.sentence": "Pjesëmarrja në një fjali",
    "live.part.none": "Nuk është regjistruar asnjë pjesëmarrës.",
    "live.part.orgs.active": (
        "Takimi u zhvillua me pjesëmarrjen e një organizate të shoqërisë civile, e cila kontribuoi përmes diskutimeve, "
        "sugjerimeve dhe ndarjes së përvojave konkrete.",
        "Takimi u zhvillua me pjesëmarrjen e {organisations} organizatave të shoqërisë civile, të cilat kontribuan "
        "përmes diskutimeve, sugjerimeve dhe ndarjes së përvojave konkrete.",
    ),
    "live.part.orgs": (
        "Takimi u zhvillua me pjesëmarrjen e një organizate të shoqërisë civile.",
        "Takimi u zhvillua me pjesëmarrjen e {organisations} organizatave të shoqërisë civile.",
    ),
    "live.part.people": ("Gjithsej mori pjesë një person.", "Gjithsej morën pjesë {people} persona."),
    "live.part.people.counties": (
        "Gjithsej mori pjesë një person.",
        "Gjithsej morën pjesë {people} persona, nga {counties} qarqe.",
    ),
    "live.part.institutions": (
        "Mori pjesë edhe një institucion publik.",
        "Morën pjesë edhe {institutions} institucione publike.",
    ),
    "live.part.bodies": (
        "Mori pjesë edhe një subjekt tjetër (media, akademi, biznes ose donator).",
        "Morën pjesë edhe {other_bodies} subjekte të tjera (media, akademi, biznes ose donatorë).",
    ),
    "live.part.guests": (
        "Një person ishte i ftuar ose vëzhgues, pa të drejtë vote.",
        "{guests} persona ishin të ftuar ose vëzhgues, pa të drejtë vote.",
    ),
    "live.part.citizens": (
        "Një person mori pjesë si qytetar, pa përfaqësuar ndonjë organizatë.",
        "{citizens} persona morën pjesë si qytetarë, pa përfaqësuar ndonjë organizatë.",
    ),
    "table.kinds": "Pjesëmarrja sipas llojit",
    "table.kinds.kind": "Lloji",
    "table.bodies": "Organizata, organe",
    "table.people": "Persona",
    "table.share": "Pjesa",
    "table.total": "Gjithsej",
    "group.cso": "Organizata të shoqërisë civile",
    "group.institution": "Institucione publike",
    "group.body": "Media, akademi, biznes, donatorë dhe të tjerë",
    "group.guest": "Të ftuar dhe vëzhgues",
    "group.citizen": "Qytetarë pa organizatë",
    "group.host": "Nga organizatori",
    "table.counties": "Organizatat e shoqërisë civile sipas qarkut",
    "table.county": "Qarku",
    "table.county.unknown": "Pa qark të shënuar",
    "table.organisations": "Organizata",
    "table.gender": "Pjesëmarrja sipas gjinisë së deklaruar",
    "table.gender.gender": "Gjinia",
    "gender.woman": "Gra",
    "gender.man": "Burra",
    "gender.rest": "Tjetër, pa përgjigje ose e padeklaruar",
    "gender.small": "Ndarja sipas gjinisë nuk jepet, sepse grupi ka më pak se pesë persona.",
    # discussion
    "aims": "Qëllimi i takimit",
    "issues": "Çështjet kryesore të diskutuara",
    "live.issues": (
        "Diskutimi u zhvillua për një fushë; pasqyrohen çështjet e ngritura dhe rekomandimet e pjesëmarrësve.",
        "Diskutimi u zhvillua sipas {areas} fushave; për secilën pasqyrohen çështjet e ngritura dhe rekomandimet e "
        "pjesëmarrësve.",
    ),
    "live.issues.none": "Në këtë takim nuk u shënuan ndërhyrje.",
    "live.group.issue": "Çështje të ngritura:",
    "live.group.proposal": "Sugjerime dhe rekomandime:",
    "live.group.comment": "Komente dhe pyetje:",
    "live.group.dissent": "Mendime ndryshe:",
    "live.group.parked": "Çështje të parkuara për më vonë:",
    "kind.note": "shënim",
    "kind.issue": "çështje",
    "kind.comment": "koment",
    "kind.question": "pyetje",
    "kind.suggestion": "sugjerim",
    "kind.recommendation": "rekomandim",
    "kind.dissent": "mendim ndryshe",
    "kind.parked": "çështje e parkuar",
    "speaker.kind": "{speaker} – {kind}:",
    "speaker.person": "{organisation} ({person})",
    "speaker.withheld": "Pjesëmarrës (emri nuk publikohet)",
    "speaker.citizen": "{person}, qytetar/e",
    "speaker.floor": "Nga salla",
    "speaker.unattributed": "Pa atribuim",
    "said": "ora {time}",
    "said.later": "ora {time}, shënuar më vonë, në orën {entered}",
    "said.later.day": "ora {time}, shënuar më vonë, më {date}, ora {entered}",
    "answers": "lidhet me {labels}",
    "discussion": "Diskutimi",
    "discussion.none": "Për këtë pikë nuk u shënuan ndërhyrje.",
    "discussion.nothing": "Në këtë takim nuk u shënuan ndërhyrje.",
    "discussion.times": "Pika u hap në orën {opened} dhe u mbyll në orën {closed}.",
    "discussion.opened": "Pika u hap në orën {opened}.",
    "item.area": "{area}. {title}",
    "item.number": "{number}. {title}",
    "agenda": "Rendi i ditës",
    "agenda.number": "Nr.",
    "agenda.item": "Pika",
    "agenda.planned": "Parashikuar",
    "agenda.held": "Zhvilluar",
    "agenda.minutes": "{n} min",
    # the institution
    "contribution": "Kontributi i {organiser_short}",
    "contribution.nobody": "Kontributi i institucionit organizator",
    "live.contribution": "{organiser_short} organizoi takimin dhe siguroi dokumentimin e tij.",
    "live.contribution.points": (
        "{organiser_short} organizoi takimin dhe dokumentoi një ndërhyrje të pjesëmarrësve, e cila pasqyrohet në "
        "procesverbal.",
        "{organiser_short} organizoi takimin dhe dokumentoi {points} ndërhyrje të pjesëmarrësve, të cilat pasqyrohen "
        "në procesverbal.",
    ),
    # presence
    "present": "Të pranishmit",
    "present.sentence": "Të pranishmit në një fjali",
    "present.table": "{group} ({n})",
    "present.number": "Nr.",
    "present.name": "Emri dhe mbiemri",
    "present.organisation": "Organizata / institucioni",
    "present.role": "Funksioni",
    "present.arrived": "Ardhja",
    "present.left": "Largimi",
    "present.end": "në mbyllje",
    "present.inside": "në sallë",
    "present.withheld": "emri nuk publikohet",
    "present.nameless": "pa emër të shënuar",
    "present.later": "* Ora u shënua më vonë, jo në çastin kur ndodhi.",
    "present.absent": "Të ftuar që nuk u paraqitën: {names}.",
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
    # conclusions
    "conclusions": "Konkluzione dhe masa të rekomanduara",
    "live.conclusions": (
        "Nga diskutimi doli një masë e rekomanduar:",
        "Nga diskutimi dolën {measures} masa të rekomanduara:",
    ),
    "measures": "Masat e rekomanduara",
    "measure.vote": ("në votim {letter}: vendi {rank}, {n} pikë", "në votim {letter}: vendi {rank}, {n} pikë"),
    "measure.vote.ticks": (
        "në votim {letter}: vendi {rank}, {n} shënim",
        "në votim {letter}: vendi {rank}, {n} shënime",
    ),
    "measure.by": "rekomanduar nga {names}",
    "measure.points": "mbështetet në {labels}",
    "agreements": "Dakordësitë",
    "agreement.consensus": "me konsensus",
    "agreement.vote": "me votim",
    "agreement.at": "{how}, ora {time}",
    "steps": "Hapat e ardhshëm",
    "live.steps": ("Pas takimit parashikohet ky hap:", "Pas takimit parashikohen këta hapa:"),
    "actions": "Detyrat",
    "action.number": "Nr.",
    "action.task": "Detyra",
    "action.owner": "Përgjegjësi",
    "action.due": "Afati",
    "action.done": "{text} (e kryer)",
    "remarks": "Vërejtje",
    "closing": "Mbyllja",
    # the end
    "annexes": "Shtojca",
    "live.annexes.relacion": "Këtij relacioni i bashkëlidhen, brenda skedarit PDF, të dhënat nga të cilat u hartua:",
    "live.annexes.procesverbal": (
        "Këtij procesverbali i bashkëlidhen, brenda skedarit PDF, të dhënat nga të cilat u hartua:"
    ),
    "live.annex.record.json": "- record.json: të dhënat e takimit, në formë të lexueshme nga makina",
    "live.annex.document.json": "- document.json: përmbajtja e këtij dokumenti, me burimin e çdo rreshti",
    "live.annex.participants.csv": "- participants.csv: pjesëmarrësit",
    "live.annex.points.csv": "- points.csv: pikat e diskutimit",
    "live.annex.votes.csv": "- votes.csv: rezultatet e votimeve",
    "annex.record.json": "Të dhënat e takimit, në formë të lexueshme nga makina",
    "annex.document.json": "Përmbajtja e dokumentit, me burimin e çdo rreshti",
    "annex.participants.csv": "Pjesëmarrësit",
    "annex.points.csv": "Pikat e diskutimit",
    "annex.votes.csv": "Rezultatet e votimeve",
    "withheld": "Të dhëna që nuk publikohen",
    "withheld.name.refused": (
        "Emri i një personi nuk publikohet, me kërkesën e tij.",
        "Emrat e {n} personave nuk publikohen, me kërkesën e tyre.",
    ),
    "withheld.name.not_asked": (
        "Emri i një personi nuk publikohet, sepse pëlqimi i tij nuk është marrë.",
        "Emrat e {n} personave nuk publikohen, sepse pëlqimi i tyre nuk është marrë.",
    ),
    "withheld.contact.private": (
        "Të dhënat e kontaktit të një personi nuk publikohen.",
        "Të dhënat e kontaktit të {n} personave nuk publikohen.",
    ),
    "withheld.ballots.recognisable": (
        "Një fletë votimi e raundit të fshehtë nuk publikohet veçmas, sepse mund të njihej; "
        "totalet publikohen të plota.",
        "{n} fletët e votimit të raundeve të fshehta nuk publikohen veçmas, "
        "sepse disa prej tyre mund të njiheshin; totalet publikohen të plota.",
    ),
    "withheld.other": (
        "Një e dhënë tjetër nuk publikohet ({what}).",
        "{n} të dhëna të tjera nuk publikohen ({what}).",
    ),
    "signatures": "Nënshkrimet",
    "sign.relacion.Sekretari": "Përgatiti",
    "sign.relacion.Facilitatori": "Miratoi",
    "sign.procesverbal.Facilitatori": "Kryesuesi i takimit",
    "sign.procesverbal.Sekretari": "Mbajtësi i procesverbalit",
    "sign.hint": "Fusha e nënshkrimit elektronik: {role}",
    "sign.hint.name": "Fusha e nënshkrimit elektronik: {role}, {name}",
}
