"""Working days of Albanian offices, beside calendars that were published, and days as people say them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from facilitator.language.workdays import (
    ANNOUNCED,
    EXPECTED,
    after_working_days,
    easter,
    holidays,
    orthodox_easter,
    reckon,
    works,
)

TODAY = date(2026, 11, 28)  # a Saturday, and a holiday


def test_the_holidays_of_2025_are_those_of_its_calendar() -> None:
    kept = "01-01 01-02 03-14 03-24 03-31 04-21 05-01 06-06 09-05 11-24 11-28 12-01 12-08 12-25"
    assert [day.strftime("%m-%d") for day in sorted(holidays(2025))] == kept.split()


def test_two_holidays_of_one_weekend_take_two_days_after_it() -> None:
    assert {date(2026, 11, 30), date(2026, 12, 1)} <= holidays(2026)
    assert not {date(2026, 11, 28), date(2026, 11, 29)} & holidays(2026)
    assert works(date(2026, 12, 2))


@pytest.mark.parametrize(
    ("year", "west", "east"),
    [
        (2016, (3, 27), (5, 1)),
        (2019, (4, 21), (4, 28)),
        (2024, (3, 31), (5, 5)),
        (2025, (4, 20), (4, 20)),
        (2026, (4, 5), (4, 12)),
        (2027, (3, 28), (5, 2)),
        (2038, (4, 25), (4, 25)),
    ],
)
def test_both_easters(year: int, west: tuple[int, int], east: tuple[int, int]) -> None:
    assert (easter(year), orthodox_easter(year)) == (date(year, *west), date(year, *east))


def test_easters_are_sundays_and_the_eastern_one_never_comes_first() -> None:
    for year in range(1993, 2100):
        west, east = easter(year), orthodox_easter(year)
        assert west.weekday() == east.weekday() == 6
        assert timedelta() <= east - west <= timedelta(weeks=5)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("+5 ditë pune", date(2026, 12, 9)),
        ("+5 dite pune", date(2026, 12, 9)),
        ("  +5   DITË PUNE ", date(2026, 12, 9)),
        ("+5 working days", date(2026, 12, 9)),
        ("+1 ditë pune", date(2026, 12, 2)),
        ("+0 ditë pune", date(2026, 12, 2)),
        ("+5 ditë", date(2026, 12, 3)),
        ("+2 javë", date(2026, 12, 12)),
        ("+1 week", date(2026, 12, 5)),
        ("+3 muaj", date(2027, 2, 28)),
        ("sot", TODAY),
        ("nesër", date(2026, 11, 29)),
        ("Pasnesër", date(2026, 11, 30)),
        ("tomorrow", date(2026, 11, 29)),
    ],
)
def test_days_as_people_say_them(said: str, day: date) -> None:
    assert reckon(said, TODAY).day == day


@pytest.mark.parametrize(
    "said",
    ["", "5", "+5", "5 ditë pune", "-5 ditë pune", "+5 orë", "+9999 javë", "javën tjetër", "23.11.2026", "+٣ ditë"],
)
def test_anything_else_is_no_such_day(said: str) -> None:
    with pytest.raises(ValueError):
        reckon(said, TODAY)


def test_the_end_of_the_calendar_is_no_bug() -> None:
    for said in ("+3000 muaj", "+3000 ditë pune", "nesër", "+3000 javë"):
        with pytest.raises(ValueError):
            reckon(said, date.max)


def test_what_was_passed_over_and_what_may_move_is_told() -> None:
    found = after_working_days(TODAY, 5)
    assert (found.off, found.unsure) == ((date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 8)), False)
    assert not after_working_days(date(2025, 5, 30), 10).unsure, "announced"
    near = after_working_days(EXPECTED[2027][0] - timedelta(days=4), 5)
    assert near.unsure
    assert EXPECTED[2027][0] in near.off
    assert after_working_days(date(2040, 1, 2), 1).unsure, "nothing is known of that year"
    assert after_working_days(date(2026, 10, 27), 5).day == date(2026, 11, 3)


def test_every_bajram_is_of_its_year() -> None:
    for year, days in (ANNOUNCED | EXPECTED).items():
        assert [day.year for day in days] == [year, year]
        assert days[0] < days[1]
    assert not ANNOUNCED.keys() & EXPECTED.keys()
