"""One clock: a meeting's times are those of its own zone, whatever the computer shows, and another day is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from facilitator.errors import KnownError
from facilitator.examine.values import contradictions
from facilitator.language.dates import HOME
from facilitator.meeting import agenda, attendance, discussion, outcomes, setup
from facilitator.meeting.papers.finding import Beside
from facilitator.meeting.papers.findings import findings
from facilitator.meeting.reading import read_record
from facilitator.model import Attendance, DocumentKind, Meeting, PointKind
from facilitator.record import Audience, Record
from facilitator.report.compose import compose
from facilitator.report.compose.attach import attach_standard, file_names
from facilitator.voting import prepare
from facilitator.voting import round as voting
from tests.helpers.hall import Hall

ROOT = Path(__file__).parents[2]
ZONES = (HOME, "America/New_York", "UTC", "Asia/Kolkata")
IDENTITY = {"sq": "verification", "en": "verification@en"}
KINDS = (DocumentKind.RELACION, DocumentKind.PROCESVERBAL, DocumentKind.ATTENDANCE, DocumentKind.VOTING)


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    found = Hall(tmp_path)
    yield found
    found.close()


def carry(hall: Hall, zone: str) -> None:
    """The computer is in another zone; the moment stays."""
    hall.clock.now = hall.clock.now.astimezone(ZoneInfo(zone))


def at(hall: Hall, text: str) -> None:
    """The wall clock in Tirana goes to ``text``; the computer keeps its zone."""
    zone = hall.clock.now.tzinfo
    hall.clock.now = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(HOME)).astimezone(zone)


def held(hall: Hall) -> None:
    """An ordinary morning, 09:00 to 11:00 in Tirana."""
    at(hall, "2026-10-27T09:00:00")
    hall.do(setup.set_meeting, starts="09:00", ends="11:00", city="Tiranë", chair="Ana", secretary="Ben")
    body = hall.organisation("Qendra A")
    person = hall.person("Elira Kola", body)
    hall.do(attendance.arrive, person.uid, "08:50")
    hall.do(setup.open_meeting)
    at(hall, "2026-10-27T09:10:00")
    item = hall.item().uid
    hall.do(agenda.open_item, item)
    hall.do(discussion.add_point, item, PointKind.ISSUE, "Afatet janë të shkurtra.", person=person.uid)
    hall.do(outcomes.add_measure, "Zgjatja e afateve")
    hall.do(outcomes.add_measure, "Botimi i njoftimeve")
    hall.do(outcomes.add_agreement, "Takohemi përsëri.")
    at(hall, "2026-10-27T09:40:00")
    vote = hall.do(prepare.add_vote, "Cila masë?", "dots", {})
    opened = hall.do(voting.open_round, vote.uid)
    hall.do(voting.give_cards, opened.uid)
    hall.do(voting.type_card, opened.uid, "A2 B1")
    at(hall, "2026-10-27T09:50:00")
    hall.do(voting.close_round, opened.uid)
    hall.do(agenda.close_item, item)
    hall.do(attendance.leave, person.uid, "10:55")
    at(hall, "2026-10-27T11:00:00")
    hall.do(setup.close_meeting)


def told(record: Record, lang: str = "sq") -> dict[DocumentKind, str]:
    inside = record.for_audience(Audience.FILE)
    made = {kind: compose(inside, kind, lang, final=True) for kind in KINDS}  # type: ignore[arg-type]
    for document in made.values():
        assert contradictions(inside, document, files=len(file_names(inside))) == ()
    # the hash of a record is of its bytes, and the computer's offset is in them
    return {
        kind: " | ".join(
            replace(made[kind], sections=tuple(s for s in made[kind].sections if s.key != IDENTITY[lang])).texts()
        )
        for kind in KINDS
    }


def clocks(text: str) -> list[str]:
    return re.findall(r"\d\d:\d\d(?: \([^)]*\d{4}\))?", text)


# acts


@pytest.mark.parametrize("zone", ZONES)
def test_a_stated_clock_is_the_meetings(hall: Hall, zone: str) -> None:
    carry(hall, zone)
    person = hall.person("Elira Kola")
    visit = hall.do(attendance.arrive, person.uid, "08:50").visit
    assert visit.arrived_at == "2026-10-27T08:50:00+01:00"
    assert datetime.fromisoformat(visit.arrived_entered_at) == hall.clock.now
    with pytest.raises(KnownError) as early:
        hall.do(attendance.leave, person.uid, "08:20")
    assert early.value.facts == {"earlier": "08:50", "later": "08:20"}
    hall.do(attendance.leave, person.uid)  # now: written by the computer's clock
    with pytest.raises(KnownError) as before:
        hall.do(attendance.arrive, person.uid, "08:55")
    assert before.value.facts == {"earlier": "09:00", "later": "08:55"}


@pytest.mark.parametrize("zone", ZONES)
def test_without_a_date_today_is_the_meetings_today(hall: Hall, zone: str) -> None:
    hall.do(setup.set_meeting, date="")
    at(hall, "2026-10-28T00:30:00")  # still the 27th in New York and in UTC
    carry(hall, zone)
    visit = hall.do(attendance.arrive, hall.person("Elira Kola").uid, "00:20").visit
    assert visit.arrived_at == "2026-10-28T00:20:00+01:00"


@pytest.mark.parametrize(
    ("day", "said", "instant"),
    [
        ("2026-03-29", "01:30", "2026-03-29T01:30:00+01:00"),
        ("2026-03-29", "02:30", "2026-03-29T03:30:00+02:00"),  # skipped: what the clock on the wall showed then
        ("2026-03-29", "03:30", "2026-03-29T03:30:00+02:00"),
        ("2026-10-25", "01:30", "2026-10-25T01:30:00+02:00"),
        ("2026-10-25", "03:30", "2026-10-25T03:30:00+01:00"),
    ],
)
def test_days_on_which_the_clock_changes(hall: Hall, day: str, said: str, instant: str) -> None:
    hall.do(setup.set_meeting, date=day)
    visit = hall.do(attendance.arrive, hall.person("Elira Kola").uid, said).visit
    assert visit.arrived_at == instant


def test_a_stay_over_the_hour_that_comes_twice_is_in_order(tmp_path: Path) -> None:
    hall = Hall(tmp_path, begins="2026-10-24T09:00:00")
    hall.do(setup.set_meeting, date="2026-10-25")
    person = hall.person("Elira Kola").uid
    hall.clock.now = datetime(2026, 10, 25, 0, 50, tzinfo=UTC)  # 02:50 in summer
    hall.do(attendance.arrive, person)
    hall.clock.now = datetime(2026, 10, 25, 1, 10, tzinfo=UTC)  # 02:10 in winter
    visit = hall.do(attendance.leave, person)
    assert (visit.arrived_at[:19], visit.left_at[:19]) == ("2026-10-25T00:50:00", "2026-10-25T01:10:00")
    text = told(hall.read(read_record))[DocumentKind.ATTENDANCE]
    assert "02:50 | 02:10" in text
    hall.close()


@pytest.mark.parametrize(
    ("planned", "said", "day"),
    [
        ({"starts": "22:00", "ends": "01:00"}, "00:30", 28),
        ({"starts": "22:00", "ends": "01:00"}, "21:40", 27),
        ({"starts": "09:00", "ends": "11:00"}, "00:30", 27),
        ({"starts": "09:00", "ends": "11:00"}, "07:30", 27),
    ],
)
def test_a_meeting_over_midnight_by_its_plan(hall: Hall, planned: dict[str, str], said: str, day: int) -> None:
    hall.do(setup.set_meeting, **planned)
    visit = hall.do(attendance.arrive, hall.person("Elira Kola").uid, said).visit
    assert visit.arrived_at == f"2026-10-{day}T{said}:00+01:00"


def test_a_meeting_that_runs_past_midnight_though_nobody_planned_it(hall: Hall) -> None:
    hall.do(setup.set_meeting, starts="20:00", ends="23:30")
    at(hall, "2026-10-27T20:00:00")
    hall.do(setup.open_meeting)
    person = hall.person("Elira Kola").uid
    hall.do(attendance.arrive, person, "19:50")
    at(hall, "2026-10-28T00:20:00")
    assert hall.do(attendance.leave, person, "00:10").left_at == "2026-10-28T00:10:00+01:00"
    hall.do(setup.close_meeting)
    found = told(hall.read(read_record))
    assert "u mbyll në orën 00:20 (më 28.10.2026)" in found[DocumentKind.PROCESVERBAL]
    assert "00:10* (më 28.10.2026)" in found[DocumentKind.ATTENDANCE]
    assert "19:50" in found[DocumentKind.ATTENDANCE]
    at(hall, "2026-10-28T15:00:00")  # the next afternoon a forgotten clock is of the meeting's day again
    late = hall.do(attendance.arrive, hall.person("Ben Doda").uid, "20:40").visit
    assert late.arrived_at == "2026-10-27T20:40:00+01:00"


def test_no_day_is_taken_of_the_computers_own_clock() -> None:
    """It may be set to any zone: what day it is, `language.dates.local` says."""
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for room in ("facilitator", "ui")
        for path in sorted((ROOT / room).rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if re.search(r"clock\(\)\.date\(\)", line)
    ]
    assert found == []


def test_a_zone_that_does_not_exist_is_refused(hall: Hall) -> None:
    with pytest.raises(KnownError) as refused:
        hall.do(setup.set_meeting, zone="Europe/Tirana")
    assert (refused.value.code, refused.value.facts) == ("zone.unknown", {"zone": "Europe/Tirana"})


# documents


def test_the_same_meeting_gives_the_same_words_on_every_computer(tmp_path: Path) -> None:
    made = {}
    for number, zone in enumerate(ZONES):
        hall = Hall(tmp_path, name=f"m{number}")
        carry(hall, zone)
        held(hall)
        record = hall.read(read_record)
        made[zone] = (told(record), told(record, "en"), _tables(record))
        hall.close()
    for zone in ZONES[1:]:
        assert made[zone] == made[HOME], zone
    words = made[HOME][0]
    assert clocks(words[DocumentKind.ATTENDANCE])[:2] == ["09:00", "11:00"]
    assert {"08:50*", "10:55"} <= set(re.findall(r"\d\d:\d\d\*?", words[DocumentKind.ATTENDANCE]))
    assert "09:40" in words[DocumentKind.VOTING]
    assert "09:50" in words[DocumentKind.VOTING]
    assert not re.search(r"\(më \d", " ".join(words.values())), "everything happened on its day"


def _tables(record: Record) -> list[bytes]:
    inside = record.for_audience(Audience.FILE)
    document = compose(inside, DocumentKind.PROCESVERBAL, "sq", final=True)
    return [one.data for one in attach_standard(inside, document) if one.name in ("participants.csv", "points.csv")]


def test_another_zone_of_the_meeting_moves_every_time(hall: Hall) -> None:
    held(hall)
    record = hall.read(read_record)
    there = told(replace(record, meeting=replace(record.meeting, zone="America/New_York")))
    assert "04:40" in there[DocumentKind.VOTING]
    assert not {"09:40", "09:50"} & set(clocks(there[DocumentKind.VOTING]))
    assert "03:50" in there[DocumentKind.ATTENDANCE]  # stated 08:50 in Tirana


@pytest.mark.parametrize("zone", ZONES)
def test_what_was_typed_the_day_after_says_its_day(hall: Hall, zone: str) -> None:
    carry(hall, zone)
    at(hall, "2026-10-28T10:20:00")
    stated, plain = hall.person("Elira Kola"), hall.person("Ben Doda")
    hall.do(attendance.arrive, stated.uid, "09:05")
    hall.do(attendance.arrive, plain.uid)
    item = hall.item().uid
    hall.do(agenda.open_item, item)
    hall.do(discussion.add_point, item, PointKind.ISSUE, "Afatet.", person=stated.uid, at="09:40")
    hall.do(outcomes.add_agreement, "Takohemi përsëri.")
    found = told(hall.read(read_record))
    minutes, listed = found[DocumentKind.PROCESVERBAL], found[DocumentKind.ATTENDANCE]
    assert "ora 09:40, shënuar më vonë, më 28.10.2026, ora 10:20" in minutes
    assert "10:20 (më 28.10.2026)" in minutes
    assert "09:05*" in minutes
    assert "* Ora u shënua më vonë (më 28.10.2026), jo në çastin kur ndodhi." in minutes
    assert "e martë, 27 tetor 2026" in listed  # a list for each day, each with its date
    assert "e mërkurë, 28 tetor 2026" in listed
    assert "(më 28.10.2026)," in listed
    assert "10:20 (" not in listed, "the heading of the list says the day"


def test_a_list_of_another_day_than_the_meetings_says_which(hall: Hall) -> None:
    at(hall, "2026-10-28T10:20:00")
    hall.do(attendance.arrive, hall.person("Ben Doda").uid)
    assert "e mërkurë, 28 tetor 2026" in told(hall.read(read_record))[DocumentKind.ATTENDANCE]


def test_approval_says_that_opening_and_closing_were_recorded_on_another_day(hall: Hall) -> None:
    hall.do(setup.set_meeting, starts="09:00", ends="11:00")

    def said() -> dict[str, str]:
        found = hall.read(lambda tx: findings(tx, {}, Beside()))
        return {one.code: one.facts["time"] for one in found if one.code.endswith("elsewhen")}  # type: ignore[misc]

    at(hall, "2026-10-27T09:02:00")
    hall.do(setup.open_meeting)
    hall.do(setup.close_meeting)
    assert said() == {}
    hall.wait(hall.file.undo())
    hall.wait(hall.file.undo())
    at(hall, "2026-10-29T14:00:00")
    hall.do(setup.open_meeting)
    hall.do(setup.close_meeting)
    assert said() == {
        "meeting.opened_elsewhen": "14:00, 29.10.2026",
        "meeting.closed_elsewhen": "14:00, 29.10.2026",
    }
    minutes = told(hall.read(read_record))[DocumentKind.PROCESVERBAL]
    assert "14:00" not in minutes.replace("29.10.2026, ora 14:00", ""), "never as an hour of the meeting's day"


def test_stays_are_in_order_whatever_offset_they_were_written_with(hall: Hall) -> None:
    person = hall.person("Elira Kola").uid
    carry(hall, "America/New_York")
    at(hall, "2026-10-27T10:00:00")  # 05:00-04:00 sorts before 09:…+01:00 as a text
    hall.do(attendance.arrive, person, "09:00")
    hall.do(attendance.leave, person, "09:30")
    hall.do(attendance.arrive, person)
    at(hall, "2026-10-27T10:40:00")
    hall.do(attendance.leave, person)
    assert "09:00*; 10:00 | 09:30*; 10:40" in told(hall.read(read_record))[DocumentKind.ATTENDANCE]
    assert len(hall.all(Attendance)) == 2


# the sources


_SLICED = re.compile(r"_at(?: or \"\")?\)?\s*\[|\[11:\s*1[69]\]|\[:10\]")
_ELSEWHERE = re.compile(r"clock\(\s*datetime\.fromisoformat|strftime\(|\.astimezone\(\)|datetime\.now\(\)")


@pytest.mark.parametrize(
    ("wrong", "allowed"),
    [
        # an instant is a text with whatever offset some computer had: cut up, it is that computer's time
        (_SLICED, {}),
        # the computer's own clock and zone, but where the clock of acts comes from
        (
            _ELSEWHERE,
            {
                "facilitator/store/env.py",  # the one place that asks the computer
                "facilitator/store/snapshot.py",  # the name of a copy, of a moment brought to the meeting's zone
                "facilitator/meeting/setup.py",  # a wall clock somebody typed
                "facilitator/signing/stamp.py",  # says its offset, of a moment brought to the meeting's zone
                "facilitator/report/pdf/metadata.py",  # an instant with its offset
                "ui/words/form_values.py",  # a wall clock of a form
                "ui/stations/preparation/agenda.py",  # a sum of planned minutes
                "ui/window/snapshots.py",  # the age of a file on this disk
            },
        ),
    ],
)
def test_no_time_is_cut_from_a_text_or_asked_of_the_computer(wrong: re.Pattern[str], allowed: set[str]) -> None:
    found = {
        f"{path.relative_to(ROOT).as_posix()}:{number}: {line.strip()}"
        for room in ("facilitator", "ui")
        for path in (ROOT / room).rglob("*.py")
        if path.relative_to(ROOT).as_posix() not in allowed
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if wrong.search(line)
    }
    assert found == set()


@pytest.mark.parametrize("line", ["a.opened_at[11:16]", "text[11:16]", '(a.opened_at or "")[:10]', "a.said_at[:16]"])
def test_the_scan_can_see(line: str) -> None:
    assert _SLICED.search(line)
    assert _ELSEWHERE.search("clock(datetime.fromisoformat(x))")


def test_zones_of_meetings_are_one_name() -> None:
    assert Meeting.__dataclass_fields__["zone"].default == HOME
