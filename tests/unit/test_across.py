"""The directory of organisations across meetings: a cache that completes names, and never says who anybody is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.cli import main
from facilitator.desk import across
from facilitator.meeting.people import set_organisation
from facilitator.meeting.setup import set_meeting
from facilitator.model import Organisation, OrgKind
from facilitator.store.file import MeetingFile
from facilitator.workspace import MEETING_NAME, Workspace
from tests.helpers.hall import Hall
from tests.helpers.meetings import steady


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "home")


def meeting(workspace: Workspace, date: str, *names: str, seed: int = 1) -> Path:
    folder = workspace.new_meeting_folder(date, "Takim")
    hall = Hall(folder, seed=seed, name="meeting")
    hall.do(set_meeting, date=date)
    for name in names:
        body = hall.organisation(name)
        hall.person(f"Ana e {name}", body, phone="0691234567")
    hall.close()
    return folder / MEETING_NAME


def names(workspace: Workspace, typed: str) -> list[str]:
    return [one.name for one in across.across(workspace).bodies_like(typed)]


def test_organisations_of_every_meeting_the_newest_word_first(workspace: Workspace) -> None:
    meeting(workspace, "2026-09-01", "Qendra “Çelësi”", "Bashkia Korçë")
    newer = meeting(workspace, "2026-10-27", "Bashkia Korçë", seed=2)
    file = MeetingFile.open(newer, steady(5))
    body = file.read(lambda tx: tx.all(Organisation)[0]).result()
    file.do(set_organisation, body.uid, kind=OrgKind.INSTITUTION, county="Korçë").result()
    file.close()
    assert across.refresh(workspace)
    assert not across.refresh(workspace)
    assert names(workspace, "celes") == ["Qendra “Çelësi”"]  # the word inside the quotes, typed without care
    assert names(workspace, "bashk") == ["Bashkia Korçë"]
    found = across.across(workspace).body("bashkia korçë")
    assert found is not None
    assert across.across(workspace).body("bashkia korce") is None  # proposed while typing, not taken for it
    assert (found.kind, found.county) == ("institution", "Korçë")
    assert across.across(workspace).body("bashkia") is None  # a beginning is nobody


def test_people_only_where_that_was_wanted_and_never_their_contacts(workspace: Workspace) -> None:
    meeting(workspace, "2026-10-27", "Qendra “Çelësi”")
    across.refresh(workspace)
    cache = workspace.root / across.NAME
    assert "Ana" not in cache.read_text("utf-8")
    workspace.save(replace(workspace.settings, directory_people="yes"))
    across.refresh(workspace)
    (person,) = across.across(workspace).people_like("ana")
    assert person.organisation == "Qendra “Çelësi”"
    assert "069" not in cache.read_text("utf-8")
    workspace.save(replace(workspace.settings, directory_people=""))
    across.refresh(workspace)
    assert "Ana" not in cache.read_text("utf-8")


def test_what_is_cleared_is_gone_until_it_is_read_again_on_purpose(workspace: Workspace) -> None:
    old = meeting(workspace, "2026-09-01", "Qendra “Çelësi”")
    across.refresh(workspace)
    across.clear(workspace)
    assert names(workspace, "qendra") == []
    assert "elësi" not in (workspace.root / across.NAME).read_text("utf-8")
    file = MeetingFile.open(old, steady(6))
    file.do(set_meeting, place="Salla").result()
    file.close()
    meeting(workspace, "2026-10-27", "Qendra “Ura”", seed=2)
    across.refresh(workspace)
    assert names(workspace, "qendra") == ["Qendra “Ura”"]
    across.rebuild(workspace)
    assert names(workspace, "qendra") == ["Qendra “Çelësi”", "Qendra “Ura”"]


@pytest.mark.parametrize(
    "spoilt", [b"", b"[]", b'{"format": 1, "meetings": 7}', b'{"format": 1, "meetings": {"x": 1}}']
)
def test_a_spoilt_cache_is_made_again(workspace: Workspace, spoilt: bytes) -> None:
    meeting(workspace, "2026-10-27", "Qendra “Ura”")
    (workspace.root / across.NAME).write_bytes(spoilt)
    assert across.across(workspace).bodies == ()
    across.refresh(workspace)
    assert names(workspace, "ura") == ["Qendra “Ura”"]


def test_an_open_meeting_keeps_what_was_known_of_it(workspace: Workspace) -> None:
    path = meeting(workspace, "2026-10-27", "Qendra “Ura”")
    across.refresh(workspace)
    file = MeetingFile.open(path, steady(6))
    file.do(set_meeting, place="Salla").result()
    across.refresh(workspace, path)
    assert names(workspace, "ura") == ["Qendra “Ura”"]
    workspace.save(replace(workspace.settings, directory_people="yes"))
    across.refresh(workspace, path)
    assert across.across(workspace).people == ()  # read when it is closed
    file.close()
    across.refresh(workspace)
    assert len(across.across(workspace).people) == 1


def test_invented_names_are_not_offered(workspace: Workspace) -> None:
    path = meeting(workspace, "2026-10-27", "Qendra “Ura”")
    file = MeetingFile.open(path, steady(6))
    file.do(set_meeting, invented=True).result()
    file.close()
    across.refresh(workspace)
    assert names(workspace, "ura") == []


def test_by_the_command_line(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRYEZA_HOME", str(workspace.root))
    meeting(workspace, "2026-10-27", "Qendra “Ura”")
    assert main(["directory"]) == 0
    assert capsys.readouterr().out.startswith("Qendra “Ura” · Ura · cso")
    assert main(["--language", "sq", "directory", "--clear"]) == 0
    capsys.readouterr()
    assert main(["directory"]) == 0
    assert capsys.readouterr().out == ""
