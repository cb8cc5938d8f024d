"""Sentences about cuts, ties and repeated rounds in Albanian; part of ``documents.sq.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

CUTS: Mapping[str, Template] = {
    "nominal.first": "Ky ishte votimi paraprak i teknikës nominale të grupit.",
    "nominal.final": "Ky ishte votimi përfundimtar i teknikës nominale të grupit.",
    "nominal.writing": "Nga ora {time} u shkrua në heshtje, për {minutes|1 minutë|# minuta}.",
    "nominal.ideas": "Nga ora {time} u thanë idetë, nga një me radhë.",
    "nominal.clarify": "Nga ora {time} idetë u sqaruan.",
    "nominal.discuss": "Nga ora {time} u diskutua rezultati i votimit paraprak.",
    "nominal.change": "Nga votimi paraprak te ai përfundimtar: vendi, dhe pikët në kllapa",
    "nominal.change.was": "Paraprak",
    "nominal.change.now": "Përfundimtar",
    "nominal.change.moved": "Pikë më shumë ose më pak",
    "narrow.told": (
        "Në orën {time}, me {people|1 votues|# votues}, dolën nga lista alternativat me më pak se {least|1 shenjë|# "
        "shenja}: {letters}. {left|Mbeti 1 alternativë|Mbetën # alternativa}."
    ),
    "narrow.among": "Ky raund u mbajt mes alternativave që mbetën pas raundit {attempt}: {letters}.",
    "narrow.chain": "Raundi {attempt}: {options|1 alternativë|# alternativa}",
    "again.reason": "Votimi u hap përsëri pas raundit {attempt}. Arsyeja: {reason}",
    "again.run_off": "Në këtë raund u votua vetëm për alternativat {letters}, të barazuara në raundin {attempt}.",
    "cut.numbers": (
        "Pas rezultatit, në orën {time}, vija u hoq pas {size|vendit të parë|# vendeve të para}; brenda saj: {inside}."
    ),
    "cut.numbers.tied": (
        "Pas rezultatit, në orën {time}, vija u hoq pas {size|vendit të parë|# vendeve të para}. Ajo kalon mes "
        "alternativave të barazuara {tied}; për to {seats|mbetet 1 vend|mbeten # vende}."
    ),
    "cut.secondary": "I ndau numërimi i dytë i rregullit; brenda vijës: {inside}.",
    "cut.secondary.tied": (
        "Numërimi i dytë i rregullit i ndau vetëm pjesërisht: brenda vijës {inside}; të barazuara mbeten {tied}, për "
        "{seats|1 vend|# vende}."
    ),
    "cut.run_off": "Barazimin e zgjidhi raundi {attempt}; brenda vijës: {inside}.",
    "cut.run_off.tied": (
        "Në raundin {attempt} u votua mes të barazuarave, por të barazuara mbetën {tied}, për {seats|1 vend|# vende}."
    ),
    "cut.lot": (
        "Barazimi u zgjidh me short publik në orën {time}. Shuma e kontrollit në ekran (SHA-256): "
        "{sum}; pastaj në sallë "
        "u thanë numrat: {called}. Brenda vijës: {inside}."
    ),
    "cut.shared": ("Në orën {time} salla e la vendin të përbashkët mes alternativave {tied}; short nuk u hodh."),
    "cut.none": "asnjë alternativë",
    "cut.again": (
        "Shorti numërohet përsëri kështu: për çdo shkronjë të barazuar llogaritet SHA-256 i shumës së kontrollit, i "
        "tre numrave me vizë mes tyre dhe i shkronjës, me shenjën U+001F mes tri pjesëve; renditja "
        "shkon nga vlera më e "
        "vogël."
    ),
    "second.named": "Në orën {time} fletët u numëruan përsëri nga {first} dhe {second}. Arsyeja: {reason}",
    "second.unnamed": "Në orën {time} fletët u numëruan përsëri nga dy veta. Arsyeja: {reason}",
    "second.same": "Rinumërimi dha të njëjtat shifra.",
    "second.other": "Rinumërimi dha shifra të tjera; ato qëndrojnë krahas numërimit të mbylljes, që nuk ndryshon.",
    "second.cards": "Në rinumërim: të vlefshme {valid|#}, të bardha {blank|#}, të pavlefshme {invalid|#}.",
    "second.table": "Numërimi i mbylljes dhe rinumërimi",
    "second.head.first": "Në mbyllje",
    "second.head.again": "Në rinumërim",
    "second.head.place": "Vendi në rinumërim",
    "figures.duels": "Duelet: sa vota e vunë alternativën e rreshtit më lart se alternativën e shtyllës",
    "figures.levels": "Sa vota i dhanë secilës alternativë çdo pikëzim",
    "figures.wide": "Tabela e dueleve nuk ka vend në faqe (alternativa: {n|#}); ajo gjendet brenda këtij PDF-je.",
    "figures.option": "Alternativa",
}
