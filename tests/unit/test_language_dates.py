"""Dates, hours and figures as Albanian offices write them, and reading what people type."""

from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.language import dates

DAY = date(2026, 10, 27)


def test_written_dates() -> None:
    assert dates.short_date(date(2026, 11, 23)) == "23.11.2026"
    assert dates.short_date(date(2026, 1, 2)) == "02.01.2026"
    assert dates.long_date(DAY, "sq") == "27 tetor 2026"
    assert dates.long_date(DAY, "en") == "27 October 2026"
    assert dates.full_date(DAY, "sq") == "e martë, 27 tetor 2026"
    assert dates.full_date(DAY, "en") == "Tuesday, 27 October 2026"
    assert [dates.month(n, "sq") for n in (1, 12)] == ["janar", "dhjetor"]


def test_an_instant_is_told_on_the_clock_of_its_meeting() -> None:
    instant = "2026-10-27T08:30:00+00:00"
    assert [dates.clock_of(instant, zone) for zone in (dates.HOME, "America/New_York", "UTC")] == [
        "09:30",  # winter time since 25 October
        "04:30",
        "08:30",
    ]
    assert dates.clock_of("2026-10-24T08:30:00Z", dates.HOME) == "10:30"
    assert dates.clock_of("2026-10-27T04:30:00-04:00", dates.HOME) == "09:30"
    assert [dates.clock_of(none, "UTC") for none in (None, "", "10:20", "2026-10-27T10:20:00")] == ["", "", "", ""]


def test_a_time_of_another_day_is_told_with_its_date() -> None:
    instant = "2026-10-27T23:30:00+00:00"  # half past midnight in Tirana
    assert dates.told(instant, dates.HOME, "2026-10-27", "sq") == "00:30 (më 28.10.2026)"
    assert dates.told(instant, dates.HOME, "2026-10-27", "en") == "00:30 (on 28.10.2026)"
    assert dates.told(instant, dates.HOME, "2026-10-27") == "00:30, 28.10.2026"
    assert dates.told(instant, dates.HOME, "2026-10-28", "sq") == dates.told(instant, dates.HOME, "") == "00:30"
    assert dates.told(instant, "UTC", "2026-10-27", "sq") == "23:30"
    assert dates.told(None, dates.HOME, "2026-10-27") == ""


def test_naive_moments_and_unknown_zones_are_refused() -> None:
    with pytest.raises(ValueError):
        dates.local(datetime(2026, 10, 27))
    for name in ("Mars/Olympus", "", "../etc"):
        with pytest.raises(ValueError):
            dates.zone_of(name)


def test_what_belongs_to_a_meeting() -> None:
    day, opened = "2026-10-27", "2026-10-27T22:00:00+01:00"
    zone = dates.HOME
    assert dates.of_the_meeting("2026-10-27T08:00:00-04:00", zone, day, None)
    assert dates.of_the_meeting("2026-10-28T01:10:00+01:00", zone, day, opened), "past midnight"
    assert not dates.of_the_meeting("2026-10-28T01:10:00+01:00", zone, day, None)
    assert not dates.of_the_meeting("2026-10-29T14:00:00+01:00", zone, day, opened), "typed in days later"
    assert not dates.of_the_meeting("2026-10-28T10:00:00+01:00", zone, day, "2026-10-28T09:00:00+01:00")
    assert not dates.of_the_meeting(None, zone, day, opened)


def test_hours() -> None:
    assert dates.clock(time(9, 5)) == "09:05"
    assert dates.span(time(9, 30), time(12, 45)) == "09:30–12:45"
    assert dates.span(time(9, 30), None) == "09:30"


@pytest.mark.parametrize(("seconds", "text"), [(0, "00:00"), (250, "04:10"), (3850, "1:04:10"), (-30, "−00:30")])
def test_duration(seconds: int, text: str) -> None:
    assert dates.duration(seconds) == text


DAY_AS_TYPED = """
27.10.2026|27/10/2026|27-10-2026|27. 10. 2026|27.10.26|2026-10-27|27 tetor 2026|27  TETOR 2026|27 October 2026
"""


@pytest.mark.parametrize("typed", DAY_AS_TYPED.split("|"))
def test_reading_dates(typed: str) -> None:
    assert dates.parse_date(typed) == DAY


def test_day_comes_first() -> None:
    assert dates.parse_date("05/04/2026") == date(2026, 4, 5)
    assert dates.parse_date("3 nentor 2026") == date(2026, 11, 3)


@pytest.mark.parametrize("typed", ["", "nesër", "10/27/2026", "31.02.2026", "27.10", "27.10.026", "27 moj 2026"])
def test_no_date(typed: str) -> None:
    with pytest.raises(ValueError):
        dates.parse_date(typed)


@pytest.mark.parametrize("typed", ["9:30", "09:30", "9.30", "9,30", "0930", "930", "9h30", " 9 : 30 "])
def test_reading_hours(typed: str) -> None:
    assert dates.parse_clock(typed) == time(9, 30)


def test_reading_other_hours() -> None:
    assert dates.parse_clock("9") == time(9)
    assert dates.parse_clock("23:59") == time(23, 59)
    assert dates.parse_clock("0005") == time(0, 5)


@pytest.mark.parametrize("typed", ["", "24:00", "9:60", "9:3", "93000", "-1", "9:30 pm", "ora 9"])
def test_no_hour(typed: str) -> None:
    with pytest.raises(ValueError):
        dates.parse_clock(typed)


@settings(deadline=None, derandomize=True)
@given(st.dates(min_value=date(1900, 1, 1)))
def test_what_is_written_can_be_read(day: date) -> None:
    assert dates.parse_date(dates.short_date(day)) == day
    assert dates.parse_date(dates.long_date(day, "sq")) == day
    assert dates.parse_date(dates.long_date(day, "en")) == day


@settings(deadline=None, derandomize=True)
@given(st.text(max_size=12))
def test_reading_anything_gives_a_value_or_value_error(typed: str) -> None:
    for read in (dates.parse_date, dates.parse_clock):
        try:
            read(typed)
        except ValueError:
            continue


def test_figures() -> None:
    assert dates.number(58_000_000, "sq") == "58.000.000"
    assert dates.number(58_000_000, "en") == "58,000,000"
    assert dates.percent(376, 1000, "sq") == "37,6%"
    assert dates.percent(376, 1000, "en") == "37.6%"
    assert dates.percent(1, 3, "sq") == "33,3%"
    assert dates.percent(1, 2000, "sq") == "0,1%"  # 0,05 exactly: a half goes up
    assert dates.percent(2, 3, "sq", places=0) == "67%"
    assert dates.percent(18, 18, "sq") == "100,0%"
    assert dates.percent(0, 0, "sq") == "–"
