"""Files that are neither lost nor believed too much, in the window: elsewhere, backup copies, parts, a file lost."""

from __future__ import annotations

import shutil
from pathlib import Path

from facilitator.desk.bring import bring
from facilitator.meeting.agenda import add_item, open_item
from facilitator.meeting.people import add_person
from facilitator.model import AgendaItem, Person
from facilitator.store.file import MeetingFile
from facilitator.store.inspect import inspect
from facilitator.store.snapshot import prune
from facilitator.workspace import Workspace
from tests.helpers.meetings import steady
from tests.helpers.stations import answering
from tests.helpers.ui import (
    grab,
    new_meeting,
    open_file,
    press,
    press_focused,
    type_focused,
    wait_idle,
    wait_saved,
    wait_until,
)
from ui.window.main_window import MainWindow


def act(window: MainWindow, place: str) -> None:
    """The one thing to do that a bar offers."""
    window.banners._bars[place]._action.click()  # type: ignore[index]
    wait_idle(window)


def names(window: MainWindow) -> list[str]:
    return sorted(person.name for person in window.session.rows.all(Person))


def elsewhere(window: MainWindow, tmp_path: Path, title: str = "Në USB") -> Path:
    """A meeting of another computer on a stick."""
    path = new_meeting(window, title)
    window.close_meeting()
    window.workspace.forget(path)
    stick = tmp_path / "stick"
    stick.mkdir()
    moved = stick / "takimi.tryeza"
    shutil.move(path, moved)
    shutil.rmtree(path.parent)
    return moved


# only in the program's own folder


def test_a_file_elsewhere_is_read_and_brought_here_by_keys(window: MainWindow, tmp_path: Path) -> None:
    there = elsewhere(window, tmp_path)
    before = there.read_bytes()
    answering(window, there)
    window.go("home")
    press_focused("Ctrl+O")
    wait_idle(window)
    assert (window.session.path, window.session.read_only) == (there, "file.elsewhere")
    assert "jashtë dosjes së programit" in window.banners.said("state")
    assert not window.undo.can_undo()
    grab(window, "elsewhere")
    window.banners._bars["state"]._action.setFocus()
    press_focused("Space")
    wait_idle(window)
    path = window.session.path
    assert path is not None
    assert path.is_relative_to(window.workspace.meetings)
    assert window.session.read_only == ""
    assert "u soll në këtë kompjuter" in window.banners.said("word")
    window.session.do(add_person, name="Ana Çela")
    wait_saved(window.session)
    assert there.read_bytes() == before
    assert sorted(one.name for one in there.parent.iterdir()) == [there.name]


def test_what_this_computer_has_already_is_opened_and_what_is_forked_stands_beside(
    window: MainWindow, tmp_path: Path
) -> None:
    path = new_meeting(window)
    window.session.do(add_person, name="Ana Çela")
    wait_saved(window.session)
    window.close_meeting()
    copy = Path(shutil.copyfile(path, tmp_path / "kopja.tryeza"))
    assert bring(copy, window.workspace).how == "known"
    open_file(window, path)
    window.session.do(add_person, name="Besa Duka")
    wait_saved(window.session)
    window.close_meeting()
    assert (bring(copy, window.workspace).path, bring(copy, window.workspace).how) == (path, "known")
    there = MeetingFile.open(copy, steady(9, device="tjetri"))
    there.do(add_person, name="Çlirim Xhafa").result()
    there.close()
    brought = bring(copy, window.workspace)
    assert brought.how == "beside"
    open_file(window, brought.path)
    assert names(window) == ["Ana Çela", "Çlirim Xhafa"]
    open_file(window, path)
    assert names(window) == ["Ana Çela", "Besa Duka"]


def test_a_stick_pulled_while_its_file_is_looked_at_does_no_harm(window: MainWindow, tmp_path: Path) -> None:
    there = elsewhere(window, tmp_path)
    open_file(window, there)
    shutil.rmtree(there.parent)
    for station in ("preparation", "discussion", "minutes"):
        window.go(station)
        wait_idle(window)
    assert window.banners.said("disk") == ""
    assert window.session.rows.meeting is not None


def test_an_evening_in_a_backup_copy_is_a_meeting_of_its_own(window: MainWindow, workspace: Workspace) -> None:
    path = new_meeting(window)
    window.session.do(add_person, name="Ana Çela")
    wait_saved(window.session)
    window.snapshots.take()
    wait_idle(window)
    window.session.do(add_person, name="Pas kopjes")
    wait_saved(window.session)
    (copy,) = workspace.snapshots(path).glob("*.tryeza")
    before = copy.read_bytes()
    open_file(window, copy)
    assert window.session.read_only == "file.snapshot"
    assert copy not in [one.path for one in workspace.recent()]
    grab(window, "backup-copy")
    act(window, "state")
    made = window.session.path
    assert made is not None
    assert made.parent.parent == workspace.meetings
    assert made != path
    window.session.do(add_person, name="E mbrëmjes")
    wait_saved(window.session)
    assert names(window) == ["Ana Çela", "E mbrëmjes"]
    for _ in range(12):
        window.session.do(add_item, "Pika")
        wait_saved(window.session)
        window.snapshots.take()
        wait_idle(window)
    assert made.exists()
    assert copy.read_bytes() == before
    assert not (copy.parent / "snapshots").exists()
    open_file(window, path)
    assert names(window) == ["Ana Çela", "Pas kopjes"]


def test_what_an_older_program_let_somebody_work_in_is_never_pruned(tmp_path: Path) -> None:
    made = MeetingFile.create(tmp_path / "m.tryeza", steady())
    made.do(add_person, name="Ana").result()
    folder = tmp_path / "snapshots"
    folder.mkdir()
    for n in range(13):
        made.snapshot(folder / f"2026-{n:02}.tryeza").result()
    made.close()
    worked = MeetingFile.open(folder / "2026-00.tryeza", steady(4))
    worked.do(add_person, name="Gjithë mbrëmja").result()
    worked.close()
    prune(folder)
    assert sorted(one.name for one in folder.glob("*.tryeza")) == [
        "2026-00.tryeza", *(f"2026-{n:02}.tryeza" for n in range(3, 13))
    ]  # fmt: skip


# a part is never called whole


def test_the_file_alone_is_whole_after_a_pause_and_at_each_item(window: MainWindow, tmp_path: Path) -> None:
    path = new_meeting(window)
    window.session.do(add_person, name="Ana Çela")
    window.session.do(add_person, name="Besa Duka")
    wait_saved(window.session)
    part = Path(shutil.copyfile(path, tmp_path / "part.tryeza"))
    assert [fault.code for fault in inspect(part).faults] == ["check.part"]
    window.keeper._quiet.setInterval(1)
    window.keeper._quiet.start()
    wait_until(lambda: not path.with_name("meeting.tryeza-wal").stat().st_size, "settled after a pause")
    wait_idle(window)
    window.keeper._quiet.setInterval(600_000)
    whole = Path(shutil.copyfile(path, tmp_path / "whole.tryeza"))
    assert (inspect(whole).faults, inspect(whole).acts) == ((), 3)
    window.session.do(add_person, name="Çlirim Xhafa")
    window.session.do(open_item, window.session.rows.all(AgendaItem)[0].uid)
    wait_idle(window)
    again = Path(shutil.copyfile(path, tmp_path / "again.tryeza"))
    assert (inspect(again).faults, inspect(again).acts) == ((), 5)
    open_file(window, part)
    assert window.session.read_only == "file.part"
    assert "vetëm një pjesë e takimit" in window.banners.said("state")
    grab(window, "part")


# the file is lost under the window


def test_a_file_deleted_under_the_window_is_told_at_once_and_the_meeting_goes_on(window: MainWindow) -> None:
    path = new_meeting(window, "Takim për rininë")
    for name in ("Ana Çela", "Besa Duka"):
        window.session.do(add_person, name=name)
    window.session.do(open_item, window.session.rows.all(AgendaItem)[0].uid)
    wait_idle(window)
    window.go("discussion")
    press(window, "F6")
    type_focused("Një fjali që po shkruhet")
    shutil.rmtree(path.parent)
    press_focused("Return")
    wait_idle(window)
    said = window.banners.said("disk")
    assert said.startswith("NUK U RUAJT: skedari i takimit nuk gjendet më")
    assert "u kopjua e plotë te" in said
    assert window.banners._bars["disk"].tone == "bad"
    assert window.footer.saved.text() == "NUK u ruajt"
    assert window.footer.saved.property("role") == "red"
    grab(window, "file-gone")
    act(window, "disk")
    made = window.session.path
    assert made is not None
    assert made.parent.parent == window.workspace.meetings
    assert window.session.read_only == ""
    assert window.banners.said("disk") == ""
    assert names(window) == ["Ana Çela", "Besa Duka"]
    assert inspect_of(window) == ()
    window.go("discussion")
    press(window, "F6")
    assert window.dock().quick.text() == "Një fjali që po shkruhet"
    window.session.do(add_person, name="Pas humbjes")
    wait_saved(window.session)
    assert window.footer.saved.text().startswith("U ruajt në këtë kompjuter")


def inspect_of(window: MainWindow) -> tuple[object, ...]:
    assert window.session.file is not None
    return tuple(window.session.file.verify().result())


def test_a_file_replaced_is_told_without_an_act(window: MainWindow, tmp_path: Path) -> None:
    path = new_meeting(window)
    window.session.do(add_person, name="Ana Çela")
    wait_saved(window.session)
    other = MeetingFile.create(tmp_path / "other.tryeza", steady(7))
    other.do(add_person, name="Dikush tjetër").result()
    other.close()
    shutil.move(other.path, path)
    before = path.read_bytes()
    window.keeper.look()
    wait_idle(window)
    assert "u vu një skedar tjetër" in window.banners.said("disk")
    act(window, "disk")
    assert names(window) == ["Ana Çela"]
    assert path.read_bytes() == before
