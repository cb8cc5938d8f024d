"""Sentences of the Albanian list of attendance; part of ``documents.sq.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

LISTS: Mapping[str, Template] = {
    "typed": "Ardhjet dhe ndërhyrjet u shënuan në program më vonë ({dates}); orët janë ato që u thanë atëherë.",
    # the list of attendance
    "list": "Lista e pjesëmarrësve",
    "list.day": "Lista e pjesëmarrësve, {date}",
    "list.nobody": "Nuk është regjistruar asnjë pjesëmarrës.",
    "list.contact": "Telefoni, e-maili",
    "list.signature": "Nënshkrimi",
    "list.signature.declined": "pa nënshkrim",
    "list.signature.alt": "Nënshkrim me dorë: {name}",
    "list.signature.signed": (
        "Në ekran {n|nuk nënshkroi me dorë askush|nënshkroi me dorë 1 person|nënshkruan me dorë # persona}."
    ),
    "list.signature.refused": (
        "{n|1 person u pyet dhe nuk nënshkroi|# persona u pyetën dhe nuk nënshkruan}; prania në takim nuk varet nga "
        "nënshkrimi."
    ),
    "list.signature.limits": (
        "Vizatimi i bërë me dorë në ekran nuk është nënshkrim elektronik i avancuar dhe as i kualifikuar. Ai shtypet "
        "vetëm në këtë listë të plotë dhe nuk publikohet."
    ),
    "list.photos": "Fotografimi, sipas numrit në listë: {told}.",
    "list.photos.yes": "po: {who}",
    "list.photos.no": "jo: {who}",
    "list.photos.not_asked": "pa u pyetur: {who}",
    "list.photos.rest": "të tjerët",
    "list.photos.all.yes": "Fotografimi: po, nga të gjithë.",
    "list.photos.all.no": "Fotografimi: jo, nga të gjithë.",
    "list.photos.all.not_asked": "Për fotografimin nuk u pyet askush.",
    "list.counts": "Numrat",
    "list.count.registered": "Persona të regjistruar në ardhje",
    "list.count.organisations": "Organizata të shoqërisë civile",
    "list.count.institutions": "Institucione publike",
    "list.count.other_bodies": "Media, akademi, biznes, donatorë dhe të tjerë",
    "list.count.guests": "Të ftuar dhe vëzhgues",
    "list.count.citizens": "Qytetarë pa organizatë",
    "list.count.hosts": "Persona nga organizatori",
    "list.count.invited": "Persona të ftuar",
    "list.count.missing": "Persona të ftuar që nuk erdhën",
    "list.count.walk_ins": "Persona që erdhën pa ftesë",
    "list.count.no_photo": "Persona që nuk pranuan të fotografohen",
    "list.count.note": (
        "Numrat janë të personave të regjistruar në ardhje. Kush ka nënshkruar me dorë, tregohet vetëm nga lista "
        "e nënshkruar, nëse është mbajtur."
    ),
    "list.count.note.drawn": (
        "Numrat janë të personave të regjistruar në ardhje. Kush ka nënshkruar me dorë në ekran, tregohet nga lista."
    ),
    "list.count.note.signed": (
        "Numrat janë të personave të regjistruar në ardhje. Kush ka nënshkruar me dorë, tregohet nga lista "
        "e nënshkruar në letër."
    ),
    "present.signed": "Lista e nënshkruar në letër (skanim, {n|# faqe}): sha256 {digits}.",
    # the list that is signed at the door
    "door.title": "e pjesëmarrësve në takimin “{title}”",
    "door.part": "Emrat {letters}",
    "door.photo": "Foto",
    "door.photo.cell": "po / jo",
    "door.signature": "Nënshkrimi",
    "door.how": (
        "Nënshkruani në rreshtin tuaj. Gjatë takimit mund të bëhen fotografi: rrethoni po ose jo. "
        "Kush nuk e gjen emrin, e shkruan në rreshtat bosh në fund."
    ),
    "door.foot": "Ligji nr.\u00a0124/2024: kjo listë nuk publikohet.",
    "list.absent": "Organizata dhe institucione të ftuara që nuk u paraqitën",
    "list.notice.title": "Njoftim për mbrojtjen e të dhënave",
    "list.notice": (
        "Të dhënat në këtë listë mblidhen nga {organiser} për dokumentimin e takimit dhe ruhen sipas ligjit "
        "nr.\u00a0124/2024 “Për mbrojtjen e të dhënave personale”. Numri i telefonit dhe e-maili nuk publikohen."
    ),
    "list.notice.nobody": (
        "Të dhënat në këtë listë mblidhen nga organizatori për dokumentimin e takimit dhe ruhen sipas ligjit "
        "nr.\u00a0124/2024 “Për mbrojtjen e të dhënave personale”. Numri i telefonit dhe e-maili nuk publikohen."
    ),
    "list.notice.contact": "Për të drejtat tuaja: {contact}.",
}
