"""Live fields: names and numbers inside the secretary's words that always say what the record says.

``{people}`` in a text is filled when the document is composed. An unknown ``{x}`` stays as it is. ``{{people}}`` is
the text "{people}" itself: that is how words taken from the record are kept from being mistaken for fields.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from facilitator.language.dates import long_date, of_the_meeting, short_date, told, weekday
from facilitator.language.sentences import Lang
from facilitator.model import ItemKind
from facilitator.record import SMALL_GROUP, WITHHELD, Audience, Record

MISSING = "…"
"""Stands for a field whose value nobody entered."""


def day_of(text: str) -> date | None:
    """A day of the record; None if it is absent or unreadable."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _long(text: str, lang: Lang) -> str:
    day = day_of(text)
    return long_date(day, lang) if day else text


def _short(text: str) -> str:
    day = day_of(text)
    return short_date(day) if day else text


def happened(record: Record, moment: str | None, lang: Lang) -> str:
    """Clock of a recorded opening or closing that belongs to the meeting, with its date after midnight; or nothing."""
    meeting = record.meeting
    if not of_the_meeting(moment, meeting.zone, meeting.date, meeting.opened_at):
        return ""
    return told(moment, meeting.zone, meeting.date, lang)


def _weekday(record: Record, lang: Lang) -> str:
    day = day_of(record.meeting.date)
    return weekday(day, lang) if day else ""


def _hours(record: Record) -> str:
    meeting = record.meeting
    return f"{meeting.starts}–{meeting.ends}" if meeting.starts and meeting.ends else meeting.starts


def _when(record: Record, lang: Lang) -> str:
    hours = _hours(record)
    if hours and lang == "sq":
        hours = f"ora {hours}"
    return ", ".join(part for part in (_long(record.meeting.date, lang), hours) if part)


def _where(record: Record) -> str:
    meeting = record.meeting
    return f"{meeting.city} ({meeting.place})" if meeting.city and meeting.place else meeting.city or meeting.place


def _organiser(record: Record) -> str:
    name, short = record.meeting.organiser, record.meeting.organiser_short
    return f"{name} ({short})" if name and short and name != short else name or short


def _with_role(name: str, role: str) -> str:
    return f"{name}, {role}" if name and role else name


def _of_gender(record: Record, number: int) -> str:
    """What the record of a small group withholds from the public is no nought: "0 gra" would be untrue."""
    small = record.audience is Audience.PUBLIC and 0 < record.counts.people < SMALL_GROUP
    return WITHHELD if small else str(number)


FIELDS: Mapping[str, Callable[[Record, Lang], str]] = {
    "title": lambda r, lang: r.meeting.title,
    "process": lambda r, lang: r.meeting.process,
    "organiser": lambda r, lang: r.meeting.organiser,
    "organiser_short": lambda r, lang: r.meeting.organiser_short or r.meeting.organiser,
    "organiser_full": lambda r, lang: _organiser(r),
    "when": _when,
    "where": lambda r, lang: _where(r),
    "in_place": lambda r, lang: (", në " if lang == "sq" else ", in ") + _where(r) if _where(r) else "",
    "hours": lambda r, lang: _hours(r),
    "date": lambda r, lang: _long(r.meeting.date, lang),
    "date_short": lambda r, lang: _short(r.meeting.date),
    "weekday": _weekday,
    "starts": lambda r, lang: r.meeting.starts,
    "ends": lambda r, lang: r.meeting.ends,
    "opened": lambda r, lang: happened(r, r.meeting.opened_at, lang) or r.meeting.starts,
    "closed": lambda r, lang: happened(r, r.meeting.closed_at, lang) or r.meeting.ends,
    "place": lambda r, lang: r.meeting.place,
    "city": lambda r, lang: r.meeting.city,
    "chair": lambda r, lang: r.meeting.chair,
    "chair_full": lambda r, lang: _with_role(r.meeting.chair, r.meeting.chair_role),
    "chair_role": lambda r, lang: r.meeting.chair_role,
    "secretary": lambda r, lang: r.meeting.secretary,
    "secretary_full": lambda r, lang: _with_role(r.meeting.secretary, r.meeting.secretary_role),
    "secretary_role": lambda r, lang: r.meeting.secretary_role,
    "protocol_number": lambda r, lang: r.meeting.protocol_number,
    "protocol_date": lambda r, lang: _short(r.meeting.protocol_date),
    "people": lambda r, lang: str(r.counts.people),
    "organisations": lambda r, lang: str(r.counts.organisations),
    "institutions": lambda r, lang: str(r.counts.institutions),
    "other_bodies": lambda r, lang: str(r.counts.other_bodies),
    "guests": lambda r, lang: str(r.counts.guests),
    "citizens": lambda r, lang: str(r.counts.citizens),
    "hosts": lambda r, lang: str(r.counts.hosts),
    "women": lambda r, lang: _of_gender(r, r.counts.women),
    "men": lambda r, lang: _of_gender(r, r.counts.men),
    "counties": lambda r, lang: str(r.counts.counties),
    "invited": lambda r, lang: str(r.counts.invited),
    "walk_ins": lambda r, lang: str(r.counts.walk_ins),
    "areas": lambda r, lang: str(sum(1 for item in r.agenda if item.kind is ItemKind.DISCUSSION)),
    "points": lambda r, lang: str(len(r.points)),
    "measures": lambda r, lang: str(len(r.measures)),
}
"""Name → what it says, for documents and for the list beside the secretary's editor."""

OPTIONAL = frozenset({"in_place"})
"""Fields that bring their own preposition and leave nothing behind when they are empty."""

_FIELD = re.compile(r"\{\{(\w+)\}\}|\{(\w+)\}")
_KNOWN = re.compile(r"\{+(?:" + "|".join(FIELDS) + r")\}+")


def fill(text: str, record: Record, lang: Lang) -> str:
    """``text`` with every known ``{field}`` filled, ``…`` where nobody entered a value; one pass, nothing nested."""

    def value(found: re.Match[str]) -> str:
        if found[1] is not None:
            return "{" + found[1] + "}" if found[1] in FIELDS else found[0]
        field = FIELDS.get(found[2])
        if field is None:
            return found[0]
        return field(record, lang) or ("" if found[2] in OPTIONAL else MISSING)

    return _FIELD.sub(value, text)


def literal(text: str) -> str:
    """Words of the record for use in a text with live fields: one line, and no field inside is alive."""
    return _KNOWN.sub(lambda found: "{" + found[0] + "}", " ".join(text.split()))
