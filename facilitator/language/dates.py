"""Dates, times and numbers as Albanian offices write them: day first, 24 hours, decimal comma.

Qt's own patterns for ``sq_AL`` give two-digit years and a 12-hour clock, hence explicit patterns here.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.language.folding import fold
from facilitator.language.sentences import Lang

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_SQ_MONTHS = "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor"
_EN_MONTHS = "January February March April May June July August September October November December"
_MONTHS: dict[Lang, list[str]] = {"sq": _SQ_MONTHS.split(), "en": _EN_MONTHS.split()}
_WEEKDAYS: dict[Lang, tuple[str, ...]] = {
    "sq": ("e hënë", "e martë", "e mërkurë", "e enjte", "e premte", "e shtunë", "e diel"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTH_NUMBER = {fold(name): n for months in _MONTHS.values() for n, name in enumerate(months, start=1)}
_NUMERIC = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})\.?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDED = re.compile(r"(\d{1,2})\.? ([a-z]+),? (\d{4})")
_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.,h]\s*(\d{2}))?|(\d{1,2})(\d{2})")


HOME = "Europe/Tirane"
"""The zone of a meeting unless it says another, and of what belongs to no meeting (receipts, certificates)."""


@lru_cache(maxsize=16)
def zone_of(name: str) -> ZoneInfo:
    """The time zone of that name. Raises ValueError for one that does not exist."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError(f"not a time zone: {name!r}") from error


def local(moment: datetime, zone: str = HOME) -> datetime:
    """``moment`` (aware; naive is refused) on the clock of ``zone``.

    Raises ValueError for a naive moment, because guessing its zone would put a wrong hour into a document.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(zone_of(zone))


def moment_of(instant: str | None, zone: str) -> datetime | None:
    """An instant as rows keep it, on the clock of ``zone``; None if absent or unreadable."""
    if not instant:
        return None
    try:
        return local(datetime.fromisoformat(instant), zone)
    except ValueError:
        return None


def clock_of(instant: str | None, zone: str) -> str:
    """ "09:31" on the clock of ``zone``, whatever offset the instant was written with; or nothing."""
    then = moment_of(instant, zone)
    return clock(then) if then else ""


def told(instant: str | None, zone: str, day: str, lang: Lang | None = None) -> str:
    """The clock, and when it is not of ``day`` (``2026-10-27``; empty: any) its date as well.

    ``10:20`` · ``10:20 (më 28.10.2026)`` · ``10:20 (on 28.10.2026)``; without a language ``10:20, 28.10.2026``.
    """
    then = moment_of(instant, zone)
    return clock(then) + other_day(then, day, lang) if then else ""


def other_day(then: datetime, day: str, lang: Lang | None = None) -> str:
    """What follows a clock that is not of ``day``: `` (më 28.10.2026)``; nothing on that day."""
    if not day or then.date().isoformat() == day:
        return ""
    date_ = short_date(then)
    return {"sq": f" (më {date_})", "en": f" (on {date_})"}[lang] if lang else f", {date_}"


def of_the_meeting(instant: str | None, zone: str, day: str, opened: str | None) -> bool:
    """Whether an opening or closing belongs to a meeting of ``day``: on it, or within a day of an opening on it.

    One that was recorded when somebody typed the meeting in, days later, does not: it says when that was.
    """
    then, begun = moment_of(instant, zone), moment_of(opened, zone)
    if then is None or not day or then.date().isoformat() == day:
        return then is not None
    if begun is None or begun.date().isoformat() != day:
        return False
    return 0 <= (then.astimezone(UTC) - begun.astimezone(UTC)).total_seconds() < 24 * 3600


def seconds_of(instant: str) -> float:
    """Seconds of an instant, so that those written with different offsets compare."""
    return datetime.fromisoformat(instant).timestamp()


def short_date(day: date) -> str:
    """23.11.2026; of a moment, the day on the clock it is on (``local``)."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def long_date(day: date, lang: Lang) -> str:
    """27 tetor 2026 · 27 October 2026."""
    return f"{day.day} {_MONTHS[lang][day.month - 1]} {day.year}"


def month(number: int, lang: Lang) -> str:
    """Name of month 1..12; small initial in Albanian."""
    return _MONTHS[lang][number - 1]


def weekday(day: date, lang: Lang) -> str:
    """e martë · Tuesday."""
    return _WEEKDAYS[lang][day.weekday()]


def full_date(day: date, lang: Lang) -> str:
    """e martë, 27 tetor 2026 · Tuesday, 27 October 2026."""
    return f"{weekday(day, lang)}, {long_date(day, lang)}"


def clock(moment: datetime | time) -> str:
    """09:30, as the moment has it: an instant is first brought to the clock of its meeting (``local``)."""
    return f"{moment.hour:02}:{moment.minute:02}"


def span(start: datetime | time, end: datetime | time | None) -> str:
    """09:30–12:45; without an end only the start."""
    return clock(start) if end is None else f"{clock(start)}–{clock(end)}"


def duration(seconds: int) -> str:
    """04:10 (minutes and seconds), from one hour 1:04:10; a negative duration carries a minus sign."""
    sign, seconds = ("−", -seconds) if seconds < 0 else ("", seconds)
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    return f"{sign}{hours}:{minutes:02}:{left:02}" if hours else f"{sign}{minutes:02}:{left:02}"


def parse_date(text: str) -> date:
    """Day first: 23.11.2026, 23/11/2026, 23-11-26, 27 tetor 2026, 27 October 2026; also 2026-11-23.

    A two-digit year is of this century. Raises ValueError if the text is no such date or the day does not exist.
    """
    plain = " ".join(text.split())
    if found := _ISO.fullmatch(plain):
        year, month_number, day = map(int, found.groups())
    elif found := _NUMERIC.fullmatch(plain):
        day, month_number, year = map(int, found.groups())
        year += 2000 if year < 100 else 0
    elif (found := _WORDED.fullmatch(fold(plain))) and found[2] in _MONTH_NUMBER:
        day, month_number, year = int(found[1]), _MONTH_NUMBER[found[2]], int(found[3])
    else:
        raise ValueError(f"not a date: {text!r}")
    return date(year, month_number, day)


def parse_clock(text: str) -> time:
    """9:30, 9.30, 09,30, 9h30, 0930, 930 or a bare hour 9, on the 24-hour clock.

    Raises ValueError if the text is no such time or is beyond 23:59.
    """
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"not a time of day: {text!r}")
    hour, minute = (found[1], found[2] or "0") if found[1] is not None else (found[3], found[4])
    return time(int(hour), int(minute))


def number(value: int, lang: Lang) -> str:
    """Whole number with grouped thousands: 58.000 in Albanian, 58,000 in English."""
    grouped = f"{value:,}"
    return grouped.replace(",", ".") if lang == "sq" else grouped


def decimal(number: int, unit: int, lang: Lang) -> str:
    """``number`` times 1/``unit`` (a power of ten), without noughts at its end: 12 · 0,3333 · 0.3333."""
    whole, part = divmod(number, unit)
    places = len(str(unit)) - 1
    return f"{whole}{',' if lang == 'sq' else '.'}{part:0{places}d}".rstrip("0") if part else str(whole)


def percent(part: int, whole: int, lang: Lang, places: int = 1) -> str:
    """37,6% · 37.6%: exact arithmetic, halves rounded up; "–" when there is no whole to take a part of."""
    if whole <= 0:
        return "–"
    unit = 10**places
    scaled = (2 * abs(part) * 100 * unit + whole) // (2 * whole)
    sign = "−" if part < 0 and scaled else ""
    units, rest = divmod(scaled, unit)
    if not places:
        return f"{sign}{units}%"
    return f"{sign}{units}{',' if lang == 'sq' else '.'}{rest:0{places}}%"


def day_words(iso: str, lang: Lang) -> str:
    """27 tetor 2026; whatever is no date stays as written."""
    try:
        return long_date(date.fromisoformat(iso), lang)
    except ValueError:
        return iso


def day_short(iso: str) -> str:
    """27.10.2026; whatever is no date stays as written."""
    try:
        return short_date(date.fromisoformat(iso))
    except ValueError:
        return iso
