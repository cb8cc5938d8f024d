"""Sentences of the English list of attendance; part of ``documents.en.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

LISTS: Mapping[str, Template] = {
    "typed": "Arrivals and contributions were entered afterwards ({dates}); the times are those stated then.",
    # the list of attendance
    "list": "Participants",
    "list.day": "Participants on {date}",
    "list.nobody": "No participant has been registered.",
    "list.contact": "Phone, e-mail",
    "list.signature": "Signature",
    "list.signature.declined": "not signed",
    "list.signature.alt": "Signature by hand: {name}",
    "list.signature.signed": (
        "On the screen {n|nobody signed by hand|1 person signed by hand|# people signed by hand}."
    ),
    "list.signature.refused": (
        "{n|1 person was asked and did not sign|# people were asked and did not sign}; whether they were there does "
        "not depend on it."
    ),
    "list.signature.limits": (
        "A drawing made by hand on the screen is neither an advanced nor a qualified electronic signature. It is "
        "printed in this full list only and is not published."
    ),
    "list.photos": "Photographs, by number in the list: {told}.",
    "list.photos.yes": "yes: {who}",
    "list.photos.no": "no: {who}",
    "list.photos.not_asked": "not asked: {who}",
    "list.photos.rest": "the others",
    "list.photos.all.yes": "Photographs: yes, by everyone.",
    "list.photos.all.no": "Photographs: no, by everyone.",
    "list.photos.all.not_asked": "Nobody was asked about photographs.",
    "list.counts": "Numbers",
    "list.count.registered": "People registered on arrival",
    "list.count.organisations": "Civil society organisations",
    "list.count.institutions": "Public institutions",
    "list.count.other_bodies": "Media, academia, business, donors and others",
    "list.count.guests": "Guests and observers",
    "list.count.citizens": "Citizens without an organisation",
    "list.count.hosts": "People from the organiser",
    "list.count.invited": "People invited",
    "list.count.missing": "People invited who did not come",
    "list.count.walk_ins": "People who came without an invitation",
    "list.count.no_photo": "People who did not agree to be photographed",
    "list.count.note": (
        "The numbers are of people registered on arrival. Who signed by hand is shown only by the signed list, "
        "if one was kept."
    ),
    "list.count.note.drawn": (
        "The numbers are of people registered on arrival. Who signed by hand on the screen is shown by the list."
    ),
    "list.count.note.signed": (
        "The numbers are of people registered on arrival. Who signed by hand is shown by the signed list on paper."
    ),
    "present.signed": "List signed on paper (scan, {n|1 page|# pages}): sha256 {digits}.",
    # the list that is signed at the door
    "door.title": "of participants in the meeting “{title}”",
    "door.part": "Names {letters}",
    "door.photo": "Photo",
    "door.photo.cell": "yes / no",
    "door.signature": "Signature",
    "door.how": (
        "Please sign in your line. Photographs may be taken during the meeting: circle yes or no. "
        "Whoever does not find their name writes it on the empty lines at the end."
    ),
    "door.foot": "Law no.\u00a0124/2024: this list is not published.",
    "list.absent": "Organisations and institutions invited and not present",
    "list.notice.title": "Data protection notice",
    "list.notice": (
        "The data in this list are collected by {organiser} to document the meeting and are kept under law "
        "no.\u00a0124/2024 “On the protection of personal data”. Phone numbers and e-mail addresses are not "
        "published."
    ),
    "list.notice.nobody": (
        "The data in this list are collected by the organiser to document the meeting and are kept under law "
        "no.\u00a0124/2024 “On the protection of personal data”. Phone numbers and e-mail addresses are not "
        "published."
    ),
    "list.notice.contact": "For your rights: {contact}.",
}
