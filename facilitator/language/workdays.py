"""Days reckoned from another day, as people say them: tomorrow, in two weeks, "+5 ditë pune".

Working days are Monday to Friday without the official holidays of Albania: law no. 7651, of 21.12.1992, "Për festat
zyrtare dhe ditët përkujtimore", as amended (5 September instead of 19 October since 2018; 22 November since 2024). A
holiday on a Saturday or Sunday is kept on the next working day. Days off that the government gives for once, and
holidays of other countries, are not known here.

The two Bajrams follow the moon and are announced each year. ``ANNOUNCED`` holds those that were, ``EXPECTED`` what
calendars reckon for the years after: such a day is skipped as well, and whoever asked is told that it may move.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from facilitator.language.folding import fold

FIXED = ((1, 1), (1, 2), (3, 14), (3, 22), (5, 1), (9, 5), (11, 22), (11, 28), (11, 29), (12, 8), (12, 25))
"""(month, day) of the holidays that do not move."""

ANNOUNCED = {
    2024: (date(2024, 4, 10), date(2024, 6, 16)),
    2025: (date(2025, 3, 30), date(2025, 6, 6)),
}
"""Year → Bajrami i Madh and Kurban Bajrami, as the calendars of holidays of those years gave them."""

EXPECTED = {
    2026: (date(2026, 3, 20), date(2026, 5, 27)),
    2027: (date(2027, 3, 9), date(2027, 5, 16)),
    2028: (date(2028, 2, 26), date(2028, 5, 5)),
    2029: (date(2029, 2, 14), date(2029, 4, 24)),
    2030: (date(2030, 2, 4), date(2030, 4, 13)),
}
"""The same, reckoned: a day earlier or later is possible."""

MOST = 3_660
"""Days, working days, weeks or months beyond which nobody means what they typed."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A day, the weekdays off that were passed over on the way, and whether a Bajram may still move it."""

    day: date
    off: tuple[date, ...] = ()
    unsure: bool = False


def easter(year: int) -> date:
    """Catholic Easter Sunday (Gauss, in the form of Meeus and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday: of the Julian calendar, on today's (13 days apart until 2099)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


@lru_cache(maxsize=64)
def holidays(year: int) -> frozenset[date]:
    """The weekdays off of a year: holidays on a weekend stand where they are kept instead."""
    days = {date(year, month, day) for month, day in FIXED}
    days |= {easter(year), orthodox_easter(year), *bajrams(year)}
    kept = {day for day in days if day.weekday() < 5}
    for day in sorted(days - kept):
        while day.weekday() >= 5 or day in kept:
            day += timedelta(days=1)
        kept.add(day)
    return frozenset(kept)


def bajrams(year: int) -> tuple[date, ...]:
    """Bajrami i Madh and Kurban Bajrami, announced or expected; nothing where neither is known."""
    return ANNOUNCED.get(year, EXPECTED.get(year, ()))


def works(day: date) -> bool:
    """Whether offices are open on that day."""
    return day.weekday() < 5 and day not in holidays(day.year)


def after_working_days(start: date, count: int) -> Reckoned:
    """The ``count``-th working day after ``start``, which does not count itself; of 0, ``start`` or the next one open.

    Raises ValueError for more than ``MOST`` or fewer than none, and beyond the calendar.
    """
    if not 0 <= count <= MOST:
        raise ValueError(f"{count} working days")
    day, left, off = start, count, []
    try:
        while left or not works(day):
            day += timedelta(days=1)
            if works(day):
                left -= left > 0
            elif day.weekday() < 5:
                off.append(day)
    except OverflowError as error:
        raise ValueError("beyond the calendar") from error
    return Reckoned(day, tuple(off), _unsure(start, day))


def _unsure(start: date, end: date) -> bool:
    """Whether a Bajram that is not announced may fall among these days."""
    for year in range(start.year, end.year + 1):
        if year in ANNOUNCED:
            continue
        if year not in EXPECTED:
            return True
        near = timedelta(days=3)  # a day either way, and from a Sunday on to Monday or Tuesday
        if any(start < day + near and day - timedelta(days=1) <= end for day in EXPECTED[year]):
            return True
    return False


def _after_days(start: date, count: int) -> Reckoned:
    return Reckoned(start + timedelta(days=count))


def _after_weeks(start: date, count: int) -> Reckoned:
    return Reckoned(start + timedelta(weeks=count))


def _after_months(start: date, count: int) -> Reckoned:
    """The same day of a later month, or its last one."""
    years, month = divmod(start.month - 1 + count, 12)
    year = start.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return Reckoned(date(year, month + 1, min(start.day, last)))


_NAMED = {
    "sot": 0, "neser": 1, "pasneser": 2, "dje": -1, "today": 0, "tomorrow": 1, "yesterday": -1,
}  # fmt: skip
_UNITS: dict[str, Callable[[date, int], Reckoned]] = {
    **dict.fromkeys(("dite pune", "d p", "dp", "working days", "working day", "wd"), after_working_days),
    **dict.fromkeys(("dite", "d", "days", "day"), _after_days),
    **dict.fromkeys(("jave", "j", "weeks", "week", "w"), _after_weeks),
    **dict.fromkeys(("muaj", "m", "months", "month"), _after_months),
}
_AFTER = re.compile(r"\+ ?([0-9]{1,4}) ?([a-z ]+)")


def reckon(text: str, today: date) -> Reckoned:
    """``sot``, ``nesër``, ``+5 ditë pune``, ``+3 ditë``, ``+2 javë``, ``+1 muaj``, or the same in English.

    Raises ValueError for anything else, more than ``MOST`` of anything, and days beyond the calendar.
    """
    plain = fold(text)
    found = _AFTER.fullmatch(plain)
    if plain not in _NAMED and (found is None or found[2] not in _UNITS or int(found[1]) > MOST):
        raise ValueError(f"not a day reckoned from another: {text!r}")
    try:
        return _UNITS[found[2]](today, int(found[1])) if found else _after_days(today, _NAMED[plain])
    except OverflowError as error:
        raise ValueError("beyond the calendar") from error
