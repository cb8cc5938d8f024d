"""Live fields: names, numbers and phrases inside the secretary's words that always say what the record says.

``{people_took_part}`` in a text is filled when the document is composed: a phrase brings its noun, case and verb
("morën pjesë 43 persona"), so that the sentence around it stays right. A bare number, ``{people}``, agrees with the
words beside it as far as they are known (``agreement.around``). An unknown ``{x}`` stays as it is. ``{{people}}`` is
the text "{people}" itself: that is how words taken from the record are kept from being mistaken for fields.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date

from facilitator.audience.withholding import SMALL_GROUP
from facilitator.language.around import around
from facilitator.language.dates import clock, long_date, moment_of, of_the_meeting, short_date, told, weekday
from facilitator.language.sentences import Lang, join
from facilitator.model import DocumentKind, PointKind, is_contribution
from facilitator.record import WITHHELD, Audience, Record
from facilitator.report.compose.words import Words

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


def held(record: Record) -> bool:
    """Whether any act says that the meeting took place; a plan alone does not."""
    return bool(record.meeting.opened_at or record.attendance or record.points or record.rounds)


def on_the_day(record: Record, moment: str | None) -> bool:
    """Whether a recorded opening or closing belongs to the meeting: on its day, or after midnight of it."""
    meeting = record.meeting
    return of_the_meeting(moment, meeting.zone, meeting.date, meeting.opened_at)


def areas_held(record: Record) -> int:
    """Areas of the agenda that were opened or in which something was said."""
    spoken = {point.item for point in record.points}
    return sum(bool(item.area) and (item.opened_at is not None or item.uid in spoken) for item in record.agenda)


def _happened(record: Record, moment: str | None, lang: Lang) -> str:
    """Clock of a recorded opening or closing, with its day where it is another; never a planned time."""
    meeting, then = record.meeting, moment_of(moment, record.meeting.zone)
    if then is None:
        return ""
    if on_the_day(record, moment):
        return told(moment, meeting.zone, meeting.date, lang)
    return Words(lang)("field.moment", date=short_date(then.date()), time=clock(then))


def _weekday(record: Record, lang: Lang) -> str:
    day = day_of(record.meeting.date)
    return weekday(day, lang) if day else ""


def _hours(record: Record) -> str:
    meeting = record.meeting
    return f"{meeting.starts}–{meeting.ends}" if meeting.starts and meeting.ends else meeting.starts


def _when(record: Record, lang: Lang) -> str:
    """Day and hours as they were; hours that were only planned are said to be that."""
    meeting, words = record.meeting, Words(lang)
    day = _long(meeting.date, lang)
    times = [_happened(record, at, lang) for at in (meeting.opened_at, meeting.closed_at) if on_the_day(record, at)]
    if times and on_the_day(record, meeting.opened_at):
        return ", ".join(filter(None, (day, words("field.hours", hours="–".join(times)))))
    hours = _hours(record)
    return day + words("field.planned", hours=hours) if hours and day else day


def _planned(record: Record, lang: Lang) -> str:
    hours = _hours(record)
    worded = Words(lang)("field.hours", hours=hours) if hours else ""
    return ", ".join(filter(None, (_long(record.meeting.date, lang), worded)))


def _in_place(record: Record, lang: Lang) -> str:
    where = _where(record)
    return Words(lang)("field.in_place", where=where) if where else ""


def _of_day(record: Record, lang: Lang) -> str:
    day = _short(record.meeting.date)
    return Words(lang)("field.of_day", date=day) if day else ""


def _protocolled(record: Record, lang: Lang) -> str:
    number = " ".join(record.meeting.protocol_number.split())
    return Words(lang)("field.protocolled", number=number) if number else ""


def _where(record: Record) -> str:
    meeting = record.meeting
    return f"{meeting.city} ({meeting.place})" if meeting.city and meeting.place else meeting.city or meeting.place


def _organiser(record: Record) -> str:
    name, short = record.meeting.organiser, record.meeting.organiser_short
    return f"{name} ({short})" if name and short and name != short else name or short


def _with_role(name: str, role: str) -> str:
    return f"{name}, {role}" if name and role else name


def _contributions(record: Record) -> int:
    return sum(map(is_contribution, record.points))


def _contributed(record: Record, lang: Lang) -> str:
    """ "3 çështje, 1 sugjerim dhe 2 rekomandime": only kinds of which there are any."""
    found, words = Counter(point.kind for point in filter(is_contribution, record.points)), Words(lang)
    kinds = sorted(PointKind, key=lambda kind: kind is PointKind.NOTE)  # what somebody only remarked stands last
    return join([words(f"counted.{kind}", n=found[kind]) for kind in kinds if found[kind]], lang)


NUMBERS: Mapping[str, Callable[[Record], int]] = {
    "people": lambda r: r.counts.people,
    "organisations": lambda r: r.counts.organisations,
    "institutions": lambda r: r.counts.institutions,
    "other_bodies": lambda r: r.counts.other_bodies,
    "guests": lambda r: r.counts.guests,
    "citizens": lambda r: r.counts.citizens,
    "hosts": lambda r: r.counts.hosts,
    "women": lambda r: r.counts.women,
    "men": lambda r: r.counts.men,
    "counties": lambda r: r.counts.counties,
    "invited": lambda r: r.counts.invited,
    "walk_ins": lambda r: r.counts.walk_ins,
    "areas": areas_held,
    "points": lambda r: len(r.points),
    "measures": lambda r: len(r.measures),
}
"""Bare numbers by name."""

PHRASES: Mapping[str, Callable[[Record], int]] = {
    "people_took_part": NUMBERS["people"],
    "people_counted": NUMBERS["people"],
    "people_of": NUMBERS["people"],
    "organisations_counted": NUMBERS["organisations"],
    "organisations_of": NUMBERS["organisations"],
    "csos_counted": NUMBERS["organisations"],
    "csos_represented": NUMBERS["organisations"],
    "institutions_took_part": NUMBERS["institutions"],
    "other_bodies_took_part": NUMBERS["other_bodies"],
    "guests_counted": NUMBERS["guests"],
    "citizens_took_part": NUMBERS["citizens"],
    "hosts_counted": NUMBERS["hosts"],
    "women_counted": NUMBERS["women"],
    "men_counted": NUMBERS["men"],
    "counties_counted": NUMBERS["counties"],
    "areas_counted": NUMBERS["areas"],
    "contributions_counted": _contributions,
    "contributions_noted": _contributions,
    "measures_counted": NUMBERS["measures"],
    "measures_came": NUMBERS["measures"],
    "steps_planned": lambda r: len(r.actions),
}
"""Phrases by name ("e 25 organizatave", "morën pjesë 43 persona") → the number they agree with."""


def _thinned(record: Record, name: str) -> bool:
    """Whether the record of a small group withholds this number from the public: "0 gra" would be untrue."""
    small = record.audience is Audience.PUBLIC and 0 < record.counts.people < SMALL_GROUP
    return small and name.partition("_")[0] in ("women", "men")


def _number(name: str) -> Callable[[Record, Lang], str]:
    return lambda record, lang: WITHHELD if _thinned(record, name) else str(NUMBERS[name](record))


def _phrase(name: str) -> Callable[[Record, Lang], str]:
    def said(record: Record, lang: Lang) -> str:
        if _thinned(record, name):
            return WITHHELD
        kinds = _contributed(record, lang) if name == "contributions_noted" else ""
        return Words(lang)(f"field.{name}", n=PHRASES[name](record), kinds=kinds)

    return said


PROTOCOLLED: Mapping[DocumentKind, str] = {
    kind: f"protocolled_{kind}" for kind in (DocumentKind.PROCESVERBAL, DocumentKind.ATTENDANCE, DocumentKind.VOTING)
}
"""What may be an annex → the field with its protocol number, which is in no record: the document brings it."""

FIELDS: Mapping[str, Callable[[Record, Lang], str]] = {
    **{name: _phrase(name) for name in PHRASES},
    "title": lambda r, lang: r.meeting.title,
    "process": lambda r, lang: r.meeting.process,
    "organiser": lambda r, lang: r.meeting.organiser,
    "organiser_short": lambda r, lang: r.meeting.organiser_short or r.meeting.organiser,
    "organiser_full": lambda r, lang: _organiser(r),
    "when": _when,
    "planned": _planned,
    "where": lambda r, lang: _where(r),
    "in_place": _in_place,
    "of_day": _of_day,
    "protocolled": _protocolled,
    **{name: lambda r, lang: "" for name in PROTOCOLLED.values()},
    "hours": lambda r, lang: _hours(r),
    "date": lambda r, lang: _long(r.meeting.date, lang),
    "date_short": lambda r, lang: _short(r.meeting.date),
    "weekday": _weekday,
    "starts": lambda r, lang: r.meeting.starts,
    "ends": lambda r, lang: r.meeting.ends,
    "opened": lambda r, lang: _happened(r, r.meeting.opened_at, lang),
    "closed": lambda r, lang: _happened(r, r.meeting.closed_at, lang),
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
    **{name: _number(name) for name in NUMBERS},
}
"""Name → what it says, for documents and for the list beside the secretary's editor. A name is stored in texts and
stays readable for ever."""

OPTIONAL = frozenset({"in_place", "of_day", "protocolled", *PROTOCOLLED.values()})
"""Fields that bring their own preposition and leave nothing behind when they are empty."""

_FIELD = re.compile(r"\{\{(\w+)\}\}|\{(\w+)\}")
_KNOWN = re.compile(r"\{+(?:" + "|".join(FIELDS) + r")\}+")
_OPENS = re.compile(r"(?:^|[.!?]\s+|^\s*(?:[-•–]|\d{1,3}[.)])\s+)$")


def opens(before: str) -> bool:
    """Whether a sentence, or a bullet, begins after these words: a phrase there has a capital letter."""
    return bool(_OPENS.search(before))


def fill(text: str, record: Record, lang: Lang, known: Mapping[str, str] | None = None) -> str:
    """``text`` with every known ``{field}`` filled, ``…`` where nobody entered a value; one pass, nothing nested.

    ``known``: values that the document brings and the record does not have (``protocol.live``).
    """
    done, rest, brought = "", text, known or {}
    while found := _FIELD.search(rest):
        done, rest, name = done + rest[: found.start()], rest[found.end() :], found[2]
        if found[1] is not None:
            done += "{" + found[1] + "}" if found[1] in FIELDS else found[0]
        elif name not in FIELDS:
            done += found[0]
        else:
            value = brought.get(name) or FIELDS[name](record, lang) or ("" if name in OPTIONAL else MISSING)
            if name in NUMBERS:
                done, rest = around(done, NUMBERS[name](record), rest, lang)
            elif name in PHRASES and opens(done):
                value = value[:1].upper() + value[1:]
            done += value
    return done + rest


def literal(text: str) -> str:
    """Words of the record for use in a text with live fields: one line, and no field inside is alive."""
    return unfielded(" ".join(text.split()))


def unfielded(text: str) -> str:
    """Words of somebody else, as they are: no field inside is alive."""
    return _KNOWN.sub(lambda found: "{" + found[0] + "}", text)
