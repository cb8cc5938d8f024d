"""A next meeting from an earlier one: what goes on, with its origin; nothing is written where it comes from."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from facilitator import demo
from facilitator.cli import main
from facilitator.desk import across, documents, next_meeting
from facilitator.errors import KnownError
from facilitator.examine.values import contradictions
from facilitator.meeting.discussion import add_point
from facilitator.meeting.office.series import USUAL, Wanted, number_of, series_of, take_up
from facilitator.meeting.organisations import confirm_standing, is_confirmed, unconfirmed
from facilitator.meeting.outcomes import add_action, add_measure, set_action
from facilitator.meeting.papers.responses import set_response
from facilitator.meeting.people import set_father, set_person
from facilitator.meeting.reading import read_record
from facilitator.model import (
    Action,
    AgendaItem,
    Answer,
    Approval,
    Carried,
    Consent,
    DocumentKind,
    Meeting,
    Organisation,
    OrgKind,
    Origin,
    Person,
    PersonMore,
    Point,
    PointKind,
    Taken,
)
from facilitator.record import Audience
from facilitator.report import compose
from facilitator.report.compose.attach import attach_standard
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from facilitator.workspace import MEETING_NAME, Workspace
from tests.helpers.hall import Hall
from tests.helpers.meetings import steady


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "home")


def first(workspace: Workspace) -> Path:
    """A meeting with something of everything that may go on, and something of what may not."""
    folder = workspace.new_meeting_folder("2026-10-27", "Takimi i parë")
    hall = Hall(folder, name="meeting")
    body = hall.organisation("Bashkia Korçë", OrgKind.INSTITUTION)
    other = hall.organisation("Qendra “Hapa të Lehtë”")
    ana = hall.person("Ana Çela", other, email="ana@hapa.shembull.al", role="drejtore")
    hall.person("Ben Duka", body)
    hall.do(confirm_standing, [body.uid])
    hall.do(set_person, ana.uid, photo=Consent.YES, publish_name=Consent.YES)
    hall.do(_father, ana.uid)
    hall.do(add_action, "Të dërgohet drafti", owner="Ana Çela", due="2026-11-10")
    done = hall.do(add_action, "Të botohet njoftimi")
    hall.do(set_action, done.uid, done=True)
    hall.do(add_action, "Të gjendet salla", typed="hoxha")
    hall.do(add_point, hall.item().uid, PointKind.PARKED, "Transporti publik")
    hall.do(add_point, hall.item().uid, PointKind.ISSUE, "Mungon buxheti")
    answered = hall.do(add_measure, "Regjistri publik")
    hall.do(set_response, answered.uid, answer=Answer.ACCEPTED)
    waiting = hall.do(add_measure, "Afati i komenteve")
    hall.do(set_response, waiting.uid, answer=Answer.UNDER_REVIEW)
    hall.do(add_measure, "Formulari i ri")
    hall.close()
    return folder / MEETING_NAME


def _father(tx: Any, person: str) -> None:
    set_father(tx, person, "Agron")


_father.act = set_person.act  # type: ignore[attr-defined]


def rows_of(path: Path, *kinds: Any) -> list[list[Any]]:
    file = MeetingFile.look(path, steady(9))
    found = [file.read(lambda tx, kind=kind: tx.all(kind)).result() for kind in kinds]
    file.close()
    return found


def test_what_goes_on_and_what_does_not(workspace: Workspace) -> None:
    path = first(workspace)
    bytes_before = hashlib.sha256(path.read_bytes()).hexdigest()
    source = next_meeting.look(path)
    there = number_of(source)
    assert (there.people, there.organisations, there.actions, there.parked, there.responses) == (2, 2, 2, 1, 2)
    new = next_meeting.make(workspace, steady(2), source, date="2026-11-24")
    assert hashlib.sha256(path.read_bytes()).hexdigest() == bytes_before
    assert list(path.parent.glob("meeting.*")) == [path]
    meetings, bodies, people, more, items, actions, points = rows_of(
        new, Meeting, Organisation, Person, PersonMore, AgendaItem, Action, Point
    )
    (meeting,) = meetings
    assert (meeting.title, meeting.date, meeting.opened_at, meeting.protocol_number) == (
        "Takimi",
        "2026-11-24",
        None,
        "",
    )
    assert [(one.name, one.kind, one.votes) for one in sorted(bodies, key=lambda one: one.name)] == [
        ("Bashkia Korçë", OrgKind.INSTITUTION, False),
        ("Qendra “Hapa të Lehtë”", OrgKind.CSO, True),
    ]
    assert [(one.name, one.email, one.photo, one.publish_name) for one in sorted(people, key=lambda one: one.name)] == [
        ("Ana Çela", "ana@hapa.shembull.al", Consent.NOT_ASKED, Consent.NOT_ASKED),
        ("Ben Duka", "", Consent.NOT_ASKED, Consent.NOT_ASKED),
    ]
    assert [row.father for row in more] == ["Agron"]
    assert len(items) == there.agenda
    assert all(item.opened_at is None for item in items)
    # an owner nobody settled is none
    assert [(one.text, one.owner, one.done) for one in sorted(actions, key=lambda one: one.text)] == [
        ("Të dërgohet drafti", "Ana Çela", False),
        ("Të gjendet salla", "", False),
    ]
    assert points == []  # nobody has said anything here yet


def test_each_thing_has_its_origin(workspace: Workspace) -> None:
    path = first(workspace)
    source = next_meeting.look(path)
    new = next_meeting.make(workspace, steady(2), source, date="2026-11-24")
    file = MeetingFile.open(new, steady(3))
    series = file.read(series_of).result()
    assert series.last is not None
    assert (series.last.earlier, series.last.date, series.last.head) == (source.meeting.uid, "2026-10-27", source.head)
    actions = file.read(lambda tx: tx.all(Action)).result()
    assert {series.of[row.uid].date for row in actions} == {"2026-10-27"}
    assert [row.text for row, _ in series.parked] == ["Transporti publik"]
    assert [row.text for row, _ in series.waiting] == ["Afati i komenteve", "Formulari i ri"]
    bodies = file.read(lambda tx: [body.name for body in tx.all(Organisation) if is_confirmed(tx, body)]).result()
    assert bodies == ["Bashkia Korçë"]
    assert [one.name for one in file.read(unconfirmed).result()] == ["Qendra “Hapa të Lehtë”"]
    taken = file.do(take_up, series.parked[0][0].uid).result().result
    assert taken.title == "Transporti publik"
    after = file.read(series_of).result()
    assert after.parked == ()
    assert after.of[taken.uid].date == "2026-10-27"
    with pytest.raises(KnownError, match=r"carried\.taken"):
        file.do(take_up, series.parked[0][0].uid).result()
    file.undo().result()
    assert len(file.read(series_of).result().parked) == 1
    assert file.verify().result() == []
    file.close()


def test_documents_say_where_an_action_comes_from_and_no_more(workspace: Workspace) -> None:
    new = next_meeting.make(workspace, steady(2), next_meeting.look(first(workspace)), date="2026-11-24")
    file = MeetingFile.open(new, steady(3))
    file.do(add_action, "Një detyrë e re").result()
    record = file.read(read_record).result()
    file.close()
    said = compose(record, DocumentKind.PROCESVERBAL, "sq").to_json().decode()
    assert "Të dërgohet drafti (nga takimi i datës 27.10.2026)" in said
    assert "Një detyrë e re (nga" not in said
    record = record.for_audience(Audience.INTERNAL)
    document = compose(record, DocumentKind.PROCESVERBAL, "sq", final=True)
    assert contradictions(record, document, len(attach_standard(record, document))) == ()
    assert "Transporti publik" not in said
    assert {row.what for row in record.carried} == {Taken.ITEM, Taken.ACTION}
    english = compose(record, DocumentKind.PROCESVERBAL, "en").to_json().decode()
    assert "(from the meeting of 27.10.2026)" in english


def test_what_is_not_wanted_stays_behind(workspace: Workspace) -> None:
    source = next_meeting.look(first(workspace))
    nothing = Wanted(people=False, agenda=False, actions=False, parked=False, responses=False)
    new = next_meeting.make(workspace, steady(2), source, nothing, date="2026-11-24", title="Tjetër")
    people, items, actions, carried, origins = rows_of(new, Person, AgendaItem, Action, Carried, Origin)
    assert (people, actions, carried) == ([], [], [])
    assert items  # what the template lays
    assert len(origins) == 1


def test_a_third_meeting_names_the_first_for_what_began_there(workspace: Workspace) -> None:
    one = first(workspace)
    two = next_meeting.make(workspace, steady(2), next_meeting.look(one), date="2026-11-24")
    file = MeetingFile.open(two, steady(3))
    file.do(add_action, "E re nga i dyti").result()
    file.close()
    source = next_meeting.look(two)
    assert (number_of(source).parked, number_of(source).responses) == (1, 2)
    three = next_meeting.make(workspace, steady(4), source, date="2026-12-22")
    file = MeetingFile.look(three, steady(5))
    series = file.read(series_of).result()
    actions = file.read(lambda tx: tx.all(Action)).result()
    file.close()
    assert series.last is not None
    assert series.last.date == "2026-11-24"
    assert {row.text: series.of[row.uid].date for row in actions} == {
        "Të dërgohet drafti": "2026-10-27",
        "Të gjendet salla": "2026-10-27",
        "E re nga i dyti": "2026-11-24",
    }
    assert [origin.date for _, origin in (*series.parked, *series.waiting)] == ["2026-10-27"] * 3


def test_a_frozen_meeting_goes_on_and_the_earlier_one_is_told_of_it(workspace: Workspace) -> None:
    """The demo, approved: its file is not touched, the workspace knows where it went on, and invented names stay so."""
    env = Env(clock=demo.clock_of(demo.script()), device="demo")
    path = demo.open_demo(workspace, env)
    file = MeetingFile.open(path, env)
    documents.approve(file, "Ana")
    file.close()
    bytes_before = path.read_bytes()
    source = next_meeting.look(path)
    new = next_meeting.make(workspace, steady(2), source, date="2026-12-10")
    assert path.read_bytes() == bytes_before
    across.refresh(workspace)
    known = across.across(workspace)
    assert [(one.path, one.date) for one in known.followed_by(source.meeting.uid)] == [(new, "2026-12-10")]
    assert known.uid_of(path) == source.meeting.uid
    assert known.from_date(new) == source.meeting.date
    meetings, approvals = rows_of(new, Meeting, Approval)
    assert (meetings[0].invented, meetings[0].status, approvals) == (True, "draft", [])


def test_nothing_is_left_of_one_that_cannot_be(workspace: Workspace) -> None:
    source = next_meeting.look(first(workspace))
    with pytest.raises(KnownError, match=r"text\.empty"):
        next_meeting.make(workspace, steady(2), source, USUAL, date="2026-11-24", title="  ")
    assert len(workspace.meeting_files()) == 1
    assert len(list(workspace.meetings.iterdir())) == 1


def test_by_the_command_line(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRYEZA_HOME", str(workspace.root))
    path = first(workspace)
    assert main(["--language", "sq", "next", str(path), "--date", "2026-11-24", "--without", "parked"]) == 0
    made, told = capsys.readouterr().out.splitlines()
    assert "persona 2, organizata 2" in told
    assert "çështje të parkuara 0" in told
    assert "Pëlqimet nuk merren" in told
    assert rows_of(Path(made), Carried)[0]
