"""Sentences of the Albanian documents about how votes came; part of ``documents.sq.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

CHANNELS: Mapping[str, Template] = {
    "vote.mandates": (
        "{n|Asnjë prej tyre nuk votoi|1 prej tyre votoi|# prej tyre votuan} me autorizim, përmes një organizate në "
        "sallë."
    ),
    "protocol.roll.mandate": "{name} (me autorizim: {host})",
    "vote.call": (
        "Votimi u bë me thirrje emërore: {given|nuk u thirr asnjë organizatë|u thirr 1 organizatë|u thirrën # "
        "organizata}, {returned|nuk u përgjigj asnjë|u përgjigj 1|u përgjigjën #} dhe "
        "{rest|asnjë nuk mungoi|1 nuk u përgjigj|# nuk u përgjigjën}."
    ),
    "vote.call.uncounted": "Votimi u bë me thirrje emërore.",
    "vote.call.silent": "nuk u përgjigj",
    "vote.call.blank": "pa zgjedhje",
    "counted.call": (
        "U votua me thirrje emërore ({method}); nga {roll|asnjë organizatë|1 organizatë|# organizata} me të drejtë "
        "vote "
        "{voted|nuk u përgjigj asnjë|u përgjigj 1|u përgjigjën #}."
    ),
    "protocol.call": "Përgjigjet në thirrjen emërore",
    "protocol.call.table": "Përgjigjja e secilës organizatë, siç u tha me zë",
    "protocol.call.note": "Votimi ishte i hapur: çdo organizatë mund ta kontrollojë rreshtin e vet.",
    "protocol.call.groups": "Votat sipas llojit të organizatës",
    "protocol.call.group": "{letter} · {group}",
    "protocol.call.who": "Kush",
    "protocol.call.yes": "Pro",
    "protocol.call.no": "Kundër",
    "protocol.call.abstain": "Abstenim",
    "protocol.call.silent": "Nuk votuan",
    "protocol.call.groups.note": (
        "Lloji është ai që organizata ka në listën e takimit. Ndarja bëhet vetëm te thirrja emërore, ku çdo përgjigje "
        "është e hapur."
    ),
    "protocol.roll.answer": "Përgjigjja",
    "protocol.roll.kiosk": "votoi në kioskë",
    "protocol.roll.note.call": "Përgjigjet jepen më poshtë, me emër.",
    "protocol.both": "Fletët e votimit dhe votat në kioskë",
    "again.hand.kiosk": ("Votat e hedhura në kioskë nuk kanë letër: ato numërohen vetëm nga skedarët e bashkëlidhur."),
    "again.hand.call": (
        "Te thirrja emërore numëroni përgjigjet e tabelës, rresht për rresht; secili dëshmon të vetën."
    ),
    "vote.parts.table": "Si u hodhën votat",
    "vote.parts.way": "Mënyra",
    "vote.parts.marked": "Të shënuara në listë",
    "vote.parts.counted": "Të numëruara",
    "vote.parts.missing": "Mungojnë",
    "vote.parts.cards": "Me fletë",
    "vote.parts.kiosk": "Në kioskë",
    "vote.parts.each": "Secila alternativë sipas mënyrës: {what}",
    "vote.parts.withheld": (
        "Çfarë mori secila alternativë me fletë dhe çfarë në kioskë nuk jepet veçmas, sepse te kaq pak vota, ose te "
        "vota "
        "të njëjta, mund të njihej kush si votoi."
    ),
    "vote.kiosk.order": (
        "Në kioskë votuesi u shënua në listë përpara se vota të hidhej në kuti; kutia nuk mban as radhë, as orë, as "
        "emër. "
        "Fshehtësia mbështetet te kompjuteri ku u votua."
    ),
    "vote.kiosk.lost": (
        "Në kioskë 1 votues u shënua në listë, por vota e tij nuk u gjet në kuti.",
        "Në kioskë {n} votues u shënuan në listë, por votat e tyre nuk u gjetën në kuti.",
    ),
}
