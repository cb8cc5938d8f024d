"""Sentences of the Albanian documents about who typed and who counted, and about weights; part of ``sq.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

COUNTERS: Mapping[str, Template] = {
    "typed.once": "Fletët u shtypën një herë, nga {first}; nuk u shtypën për së dyti nga dikush tjetër.",
    "typed.once.unnamed": "Fletët u shtypën një herë; nuk u shtypën për së dyti nga dikush tjetër.",
    "typed.twice": (
        "Fletët u shtypën dy herë, veç e veç, nga {first} dhe nga {second}: shtypja e parë kishte "
        "{cards|asnjë fletë|1 fletë|# fletë}, e dyta {numbers|asnjë fletë|1 fletë|# fletë}."
    ),
    "typed.twice.unnamed": (
        "Fletët u shtypën dy herë, veç e veç, nga dy veta: shtypja e parë kishte {cards|asnjë fletë|1 fletë|# fletë}, "
        "e dyta {numbers|asnjë fletë|1 fletë|# fletë}."
    ),
    "typed.same": "Të dyja shtypjet ishin njësoj.",
    "typed.differed": (
        "{n|Asnjë fletë nuk ishte shtypur ndryshe|1 fletë nuk ishte shtypur njësoj dhe për të|# fletë nuk ishin "
        "shtypur njësoj dhe për to} vendosi {third}, duke parë vetë fletën."
    ),
    "typed.differed.unnamed": (
        "{n|Asnjë fletë nuk ishte shtypur ndryshe|1 fletë nuk ishte shtypur njësoj dhe për të|# fletë nuk ishin "
        "shtypur njësoj dhe për to} vendosi një i tretë, duke parë vetë fletën."
    ),
    "vote.roll.weights": (
        "Të drejtë vote {n|nuk kishte asnjë organizatë|kishte 1 organizatë|kishin # organizata}, gjithsej me "
        "{voted|asnjë votë|1 votë|# vota}, aq sa i kishte secila; lista e votuesve u fiksua në hapje, në orën {opened}."
    ),
    "protocol.roll.votes": "Vota",
    "protocol.roll.cards": "Mori fletë votimi, gjithsej {n|#}",
    "protocol.cards.votes": "U dhanë më shumë fletë ({given|#}) sesa vota kishte lista e votuesve ({size|#}).",
    "vote.call.votes": (
        "Organizatat që u përgjigjën kishin {voted|asnjë votë|1 votë|# vota}, nga "
        "{possible|asnjë votë|1 votë|# vota} gjithsej."
    ),
    "counted.votes": (
        "Lista kishte gjithsej {n|asnjë votë|1 votë|# vota}, sepse disa organizata kishin më shumë se një votë."
    ),
    "hands.sections": (
        "Salla u nda në {n|asnjë pjesë|1 pjesë|# pjesë} dhe duart e secilës i numëruan dy veta, veç e veç; numrat e "
        "sallës janë shuma e pjesëve."
    ),
    "hands.sections.table": "Duart sipas pjesëve të sallës",
    "hands.sections.option": "Alternativa",
    "hands.sections.sum": "Gjithsej",
    "hands.sections.raised": "E ngritën dorën të paktën një herë",
    "hands.counters.table": "Kush i numëroi duart",
    "hands.counters.section": "Pjesa e sallës",
    "hands.counters.first": "Numëruesi i parë",
    "hands.counters.second": "Numëruesi i dytë",
    "hands.counters.both": "Dy numërimet",
    "hands.counters.same": "njësoj",
    "hands.counters.other": "të ndryshme",
    "hands.counters.unnamed": "nuk jepet",
    "hands.taken.1": (
        "Te “{section}” numëruesi i parë pati {first}, ndërsa i dyti {second}. U mor numërimi i parë. Arsyeja: {reason}"
    ),
    "hands.taken.2": (
        "Te “{section}” numëruesi i parë pati {first}, ndërsa i dyti {second}. U mor numërimi i dytë. Arsyeja: {reason}"
    ),
}
