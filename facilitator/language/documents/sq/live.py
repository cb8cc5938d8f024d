"""Albanian sentences that stay live: what the secretary may take over and edit, and the phrases inside them.

``field.…`` is what a live field of that name says ("e 25 organizatave"): a whole phrase with its noun, case and verb,
so that a sentence written around it stays right when the number changes. The gaps of ``live.…`` are fields.
"""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

LIVE: Mapping[str, Template] = {
    # phrases
    "field.people_counted": "{n|asnjë person|1 person|# persona}",
    "field.people_of": "{n|e asnjë personi|e 1 personi|e # personave}",
    "field.people_took_part": "{n|nuk mori pjesë askush|mori pjesë 1 person|morën pjesë # persona}",
    "field.organisations_counted": "{n|asnjë organizatë|1 organizatë|# organizata}",
    "field.organisations_of": "{n|e asnjë organizate|e 1 organizate|e # organizatave}",
    "field.csos_counted": (
        "{n|asnjë organizatë e shoqërisë civile|1 organizatë e shoqërisë civile|# organizata të shoqërisë civile}"
    ),
    "field.csos_represented": (
        "{n|pa përfaqësim nga organizatat e shoqërisë civile|me përfaqësim nga 1 organizatë e shoqërisë civile|"
        "me përfaqësues të organizatave të shoqërisë civile}"
    ),
    "field.institutions_took_part": (
        "{n|nuk mori pjesë asnjë institucion publik|mori pjesë edhe 1 institucion publik|"
        "morën pjesë edhe # institucione publike}"
    ),
    "field.other_bodies_took_part": (
        "{n|nuk mori pjesë asnjë subjekt tjetër|mori pjesë edhe 1 subjekt tjetër|morën pjesë edhe # subjekte të tjera}"
    ),
    "field.guests_counted": (
        "{n|asnjë person nuk ishte i ftuar ose vëzhgues|1 person ishte i ftuar ose vëzhgues|"
        "# persona ishin të ftuar ose vëzhgues}"
    ),
    "field.citizens_took_part": (
        "{n|askush nuk mori pjesë si qytetar|1 person mori pjesë si qytetar, pa përfaqësuar ndonjë organizatë|"
        "# persona morën pjesë si qytetarë, pa përfaqësuar ndonjë organizatë}"
    ),
    "field.hosts_counted": (
        "{n|asnjë person nuk ishte nga organizatori|1 person ishte nga organizatori|# persona ishin nga organizatori}"
    ),
    "field.women_counted": "{n|asnjë grua|1 grua|# gra}",
    "field.men_counted": "{n|asnjë burrë|1 burrë|# burra}",
    "field.counties_counted": "{n|asnjë qark|1 qark|# qarqe}",
    "field.areas_counted": "{n|asnjë fushë|1 fushë|# fusha}",
    "field.contributions_counted": "{n|asnjë ndërhyrje|1 ndërhyrje|# ndërhyrje}",
    "field.contributions_noted": "{n|nuk u shënua asnjë ndërhyrje|u shënua |u shënuan }{kinds}",
    "field.measures_counted": "{n|asnjë masë e rekomanduar|1 masë e rekomanduar|# masa të rekomanduara}",
    "field.measures_came": (
        "{n|nuk doli asnjë masë e rekomanduar|doli 1 masë e rekomanduar|dolën # masa të rekomanduara}"
    ),
    "field.steps_planned": "{n|nuk parashikohet asnjë hap|parashikohet 1 hap|parashikohen # hapa}",
    "counted.issue": "{n|1 çështje|# çështje}",
    "counted.comment": "{n|1 koment|# komente}",
    "counted.question": "{n|1 pyetje|# pyetje}",
    "counted.suggestion": "{n|1 sugjerim|# sugjerime}",
    "counted.recommendation": "{n|1 rekomandim|# rekomandime}",
    "counted.dissent": "{n|1 mendim ndryshe|# mendime ndryshe}",
    "counted.parked": "{n|1 çështje e parkuar|# çështje të parkuara}",
    "counted.note": "{n|1 shënim|# shënime}",
    "field.hours": "ora {hours}",
    "field.planned": " (parashikuar në orën {hours})",
    "field.in_place": ", në {where}",
    "field.moment": "{date}, ora {time}",
    # the meeting
    "live.intro.process.cso": (
        "Në kuadër të {process}, {organiser_full} organizoi më {when}{in_place}, takimin “{title}” {csos_represented}."
    ),
    "live.intro.process": "Në kuadër të {process}, {organiser_full} organizoi më {when}{in_place}, takimin “{title}”.",
    "live.intro.cso": "{organiser_full} organizoi më {when}{in_place}, takimin “{title}” {csos_represented}.",
    "live.intro": "{organiser_full} organizoi më {when}{in_place}, takimin “{title}”.",
    "live.intro.nobody": "Më {when}{in_place}, u zhvillua takimi “{title}”.",
    "live.unheld": (
        "Takimi “{title}” ishte parashikuar për më {planned}{in_place}. Nuk është shënuar që ai të jetë zhvilluar."
    ),
    "live.opening": "Sot, më {date}, ora {opened}{in_place}, u hap takimi “{title}”.",
    "live.opening.organiser": (
        "Sot, më {date}, ora {opened}{in_place}, u hap takimi “{title}”, i organizuar nga {organiser_full}."
    ),
    "live.opening.day": "Më {date}{in_place}, u zhvillua takimi “{title}”. Hapja e tij u shënua më {opened}.",
    "live.opening.day.organiser": (
        "Më {date}{in_place}, u zhvillua takimi “{title}”, i organizuar nga {organiser_full}. Hapja e tij u shënua më "
        "{opened}."
    ),
    "live.opening.untimed": "Më {date}{in_place}, u zhvillua takimi “{title}”. Ora e hapjes nuk është shënuar.",
    "live.opening.untimed.organiser": (
        "Më {date}{in_place}, u zhvillua takimi “{title}”, i organizuar nga {organiser_full}. Ora e hapjes nuk është "
        "shënuar."
    ),
    "live.opening.chair": "Takimin e kryesoi {chair_full}.",
    "live.opening.secretary": "Procesverbalin e mbajti {secretary_full}.",
    "live.closing": "Takimi u mbyll në orën {closed}.",
    "live.closing.day": "Mbyllja e takimit u shënua më {closed}.",
    "live.closing.open": "Mbyllja e takimit nuk është shënuar.",
    "live.closing.sign": "Procesverbali nënshkruhet nga kryesuesi dhe nga mbajtësi i procesverbalit.",
    "live.closing.sign.others": "Vendet për nënshkrim janë në fund të procesverbalit.",
    # participation
    "live.part.none": "Nuk është regjistruar asnjë pjesëmarrës.",
    "live.part.orgs": "Takimi u zhvillua me pjesëmarrjen {organisations_of} të shoqërisë civile.",
    "live.part.people": "Gjithsej {people_took_part}.",
    "live.part.counties": "Sipas qarkut të shënuar, organizatat ishin nga {counties_counted}.",
    "live.part.institutions": "{institutions_took_part}.",
    "live.part.bodies": "{other_bodies_took_part} (media, akademi, biznes, donatorë e të tjerë).",
    "live.part.guests": "{guests_counted}.",
    "live.part.citizens": "{citizens_took_part}.",
    "live.part.hosts": "{hosts_counted}.",
    "live.part.contributions": "Në diskutim {contributions_noted}.",
    # conclusions
    "live.conclusions": "Nga takimi {measures_came}:",
    "live.steps": "Pas takimit {steps_planned}:",
}
