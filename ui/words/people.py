"""What kinds, capacities and consents are called on the screen; shared by the stations that show people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.errors import KnownError
from facilitator.model import Capacity, Consent, Gender, ItemKind, Organisation, OrgKind, Person

SECTORS = (
    "Qeverisja e mirë dhe antikorrupsioni",
    "Përfshirje sociale, të drejtat e njeriut dhe fuqizimi i grupeve vulnerabël",
    "Rinia",
    "Barazia gjinore",
    "Mjedisi",
    "Media",
    "Zhvillim rural dhe ekonomik",
    "Kultura dhe trashëgimia",
    "Aksesi në drejtësi",
    "Të dhëna të hapura dhe teknologji",
    "Qeverisja vendore",
    "Mbrojtja e konsumatorit",
    "Vullnetarizëm",
    "Shëndetësi dhe kujdes social",
)
"""Sectors offered while typing, the headings of the AMSHC's calls first; any other may be written."""

Options = list[tuple[object, str]]
translate = QCoreApplication.translate


def org_kinds() -> Options:
    """Every organisation kind and its name, in the order of the digits that choose one."""
    return [
        (OrgKind.CSO, translate("People", "Civil society organisation")),
        (OrgKind.INSTITUTION, translate("People", "Public institution")),
        (OrgKind.ORGANISER, translate("People", "Organiser of the meeting")),
        (OrgKind.MEDIA, translate("People", "Media")),
        (OrgKind.ACADEMIA, translate("People", "Academia")),
        (OrgKind.BUSINESS, translate("People", "Business")),
        (OrgKind.DONOR, translate("People", "Donor")),
        (OrgKind.OTHER, translate("People", "Other body")),
    ]


def capacities() -> Options:
    """Every capacity and its name."""
    return [
        (Capacity.REPRESENTATIVE, translate("People", "Representative")),
        (Capacity.CITIZEN, translate("People", "Citizen")),
        (Capacity.GUEST, translate("People", "Guest")),
        (Capacity.OBSERVER, translate("People", "Observer")),
        (Capacity.HOST, translate("People", "Host")),
    ]


def genders() -> Options:
    """Every answer about gender, the empty one first."""
    return [
        (Gender.UNSTATED, translate("People", "Not stated")),
        (Gender.WOMAN, translate("People", "Woman")),
        (Gender.MAN, translate("People", "Man")),
        (Gender.OTHER, translate("People", "Other")),
        (Gender.NO_ANSWER, translate("People", "No answer")),
    ]


def consents() -> Options:
    """Every answer to a question of consent."""
    return [
        (Consent.NOT_ASKED, translate("People", "Not asked")),
        (Consent.YES, translate("People", "Yes")),
        (Consent.NO, translate("People", "No")),
    ]


def item_kinds() -> Options:
    """Every kind of agenda item and its name."""
    return [
        (ItemKind.REGISTRATION, translate("People", "Registration")),
        (ItemKind.OPENING, translate("People", "Opening")),
        (ItemKind.PRESENTATION, translate("People", "Presentation")),
        (ItemKind.DISCUSSION, translate("People", "Discussion")),
        (ItemKind.BREAK, translate("People", "Break")),
        (ItemKind.GROUPING, translate("People", "Grouping")),
        (ItemKind.VOTE, translate("People", "Vote")),
        (ItemKind.CLOSING, translate("People", "Closing")),
    ]


def said(options: Sequence[tuple[object, str]], value: object) -> str:
    """The name of ``value`` among ``options``; empty for one that is not there."""
    return next((text for known, text in options if known == value), "")


NEXT_CONSENT = {Consent.NOT_ASKED: Consent.YES, Consent.YES: Consent.NO, Consent.NO: Consent.NOT_ASKED}
"""The order in which one key goes through the answers."""

PHOTO_ICON = {Consent.NOT_ASKED: "camera", Consent.YES: "camera", Consent.NO: "camera-off"}
NAME_ICON = {Consent.NOT_ASKED: "eye", Consent.YES: "eye", Consent.NO: "eye-off"}
CONSENT_TONE = {Consent.NOT_ASKED: "field", Consent.YES: "green", Consent.NO: "red"}


def filled(template: str, *parts: object) -> str:
    """Put ``parts`` into ``%1``, ``%2`` …, all at once, so that a name holding "%2" stays a name."""
    return re.sub(r"%(\d)", lambda gap: str(parts[int(gap[1]) - 1]) if int(gap[1]) <= len(parts) else gap[0], template)


def belongs_beside(error: BaseException) -> bool:
    """Foreseen, and about what was typed: said beside the field. A disk in trouble is the whole window's business."""
    return isinstance(error, KnownError) and not error.code.startswith("disk.")


def describe(person: Person, organisation: Organisation | None) -> str:
    """Second line of a person in a list: body and role, never a contact."""
    body = organisation.name if organisation else ""
    return " · ".join(part for part in (body, person.role) if part) or said(capacities(), person.capacity)
