"""Sentences of the log: who is named how far, the Chatham House rule, links, and what the room answered."""

from __future__ import annotations

from facilitator.language.sentences import Template

LOG: dict[str, Template] = {
    "speaker.group.cso": "Shoqëria civile",
    "speaker.group.institution": "Institucion publik",
    "speaker.group.body": "Media, akademi, biznes, donatorë ose tjetër",
    "speaker.group.guest": "I ftuar ose vëzhgues",
    "speaker.group.citizen": "Qytetar/e pa organizatë",
    "speaker.group.host": "Nga organizatori",
    "refers": "vijon nga {labels}",
    "themes": "tema: {names}",
    "house": "Rregulli Chatham House",
    "house.said": "Nga ora {began} deri në orën {ended} vlente rregulli Chatham House.",
    "house.said.open": "Nga ora {began} e deri në fund vlente rregulli Chatham House.",
    "house.why": (
        "Thuhet çfarë u tha në këtë pjesë, por jo kush e tha dhe as kush ishte i pranishëm. Prandaj ky dokument nuk "
        "jep orë ardhjeje dhe largimi, dhe as kohën e fjalës në këtë pjesë."
    ),
    "reading.changed": "formulimi u ndryshua kur u lexua, ora {time}",
    "reading.objected": "kundërshtoi kur u lexua {who}, ora {time}",
    "reading.objected.unnamed": "u kundërshtua kur u lexua, ora {time}",
    "reading.objected.before": "një formulim të mëparshëm e kundërshtoi kur u lexua {who}, ora {time}",
    "reading.objected.before.unnamed": "një formulim i mëparshëm u kundërshtua kur u lexua, ora {time}",
}
