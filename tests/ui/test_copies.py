"""From a damaged file to a meeting that goes on, by keys; Home shows what lies on the disk, whatever its list says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.meeting.people import add_organisation, add_person
from facilitator.model import OrgKind, Person
from facilitator.store.inspect import inspect
from facilitator.store.snapshot import name_for
from facilitator.workspace import Workspace
from tests.helpers.ui import (
    grab,
    new_meeting,
    open_file,
    press_focused,
    type_focused,
    wait_idle,
    wait_saved,
    wait_until,
)
from ui.stations.home.station import HomeStation
from ui.widgets.forms import Sheet
from ui.widgets.lists import ListPane
from ui.window.copies import LEFT
from ui.window.main_window import MainWindow

PAGE = 4096


def person(window: MainWindow, name: str) -> None:
    window.session.do(add_person, name=name)
    wait_saved(window.session)


def snapshot(window: MainWindow) -> Path:
    file = window.session.file
    assert file is not None
    target = window.workspace.snapshots(file.path) / name_for(window.session.env.clock())
    file.snapshot(target).result()
    return target


def a_meeting_with_a_copy(window: MainWindow) -> tuple[Path, Path]:
    """Ben came after the copy was taken."""
    path = new_meeting(window, "Takim me OSHC-të e Kukësit")
    window.session.do(add_organisation, name="Qendra “Hapa të Lehtë”", kind=OrgKind.CSO)
    person(window, "Ana Gjoka")
    copy = snapshot(window)
    person(window, "Ben Doda")
    window.close_meeting()
    wait_idle(window)
    return path, copy


def zero(path: Path, *numbers: int) -> bytes:
    data = bytearray(path.read_bytes())
    for number in numbers or range(1, len(data) // PAGE + 1):
        data[(number - 1) * PAGE : number * PAGE] = bytes(PAGE)
    path.write_bytes(data)
    return bytes(data)


def sheet(window: MainWindow) -> Sheet:
    return next(one for one in window.findChildren(Sheet) if one.isVisible())


def copies(window: MainWindow) -> ListPane:
    pane = sheet(window).findChild(ListPane)
    assert isinstance(pane, ListPane)
    return pane


def open_from_home(window: MainWindow) -> None:
    window.go("home")
    type_focused("kukes")
    press_focused("Return")
    wait_idle(window)


def show(window: MainWindow) -> ListPane:
    press_focused("Ctrl+Shift+K")
    wait_until(lambda: any(one.isVisible() for one in window.findChildren(Sheet)), "the sheet")
    wait_idle(window)
    return copies(window)


def names(window: MainWindow) -> list[str]:
    return sorted(one.name for one in window.session.rows.all(Person))


def test_from_a_damaged_file_to_a_meeting_that_goes_on(window: MainWindow) -> None:
    path, _ = a_meeting_with_a_copy(window)
    damaged = zero(path, 1, 20, 60)
    open_from_home(window)
    assert not window.session.is_open
    assert "i dëmtuar ose i paplotë" in window.banners.said("word")
    assert window.banners._bars["word"]._action.text() == "Shfaq kopjet"
    pane = show(window)
    assert [item.title for item in pane.rows.items()] == [
        "Çfarë lexohet nga vetë skedari",
        "27 tetor 2026, ora 09:30",
    ]
    assert pane.rows.items()[1].subtitle == "mungojnë: pjesëmarrës (Ben Doda)"
    assert pane.current_uid() == LEFT  # it gives more than the copy
    grab(window, "copies-damaged")
    press_focused("Ctrl+Return")
    wait_idle(window)
    assert window.session.path != path
    assert names(window) == ["Ana Gjoka", "Ben Doda"]
    assert "Gjithçka që ishte në takim është aty" in window.banners.said("word")
    grab(window, "copies-goes-on")
    person(window, "Cel Hoxha")  # the meeting goes on
    assert window.session.path is not None
    window.session.close()
    assert path.read_bytes() == damaged
    here = [one for one in window.workspace.meeting_files() if one != path]
    assert len(here) == 1
    assert inspect(here[0]).faults == ()


def test_from_the_copy_when_nothing_is_left(window: MainWindow) -> None:
    path, copy = a_meeting_with_a_copy(window)
    zero(path)
    open_from_home(window)
    pane = show(window)
    assert pane.current_uid() == str(copy)
    press_focused("Return")
    wait_idle(window)
    assert window.session.path not in (None, path, copy)
    assert names(window) == ["Ana Gjoka"]
    person(window, "Ben Doda")
    assert copy.exists()
    assert window.session.read_only == ""


def test_a_whole_meeting_is_held_against_its_copies_while_it_is_open(window: MainWindow) -> None:
    path, copy = a_meeting_with_a_copy(window)
    zero_copy = copy.with_name("20261027-080000-000000.tryeza")
    zero_copy.write_bytes(copy.read_bytes()[:PAGE] + bytes(PAGE) + copy.read_bytes()[2 * PAGE :])
    open_file(window, path)
    wait_idle(window)
    pane = show(window)
    whole, broken = pane.rows.items()
    assert whole.subtitle == "mungojnë: pjesëmarrës (Ben Doda)"
    assert whole.icon == "history"
    assert (broken.subtitle, broken.dim) == ("e dëmtuar: nuk përdoret dot", True)
    pane.select(broken.uid)
    assert not sheet(window).buttons[-1].isEnabled()
    grab(window, "copies-whole")
    press_focused("Escape")
    assert window.session.path == path  # looking costs nothing


def test_an_earlier_state_is_a_second_meeting(window: MainWindow) -> None:
    path, copy = a_meeting_with_a_copy(window)
    open_file(window, path)
    wait_idle(window)
    show(window).select(str(copy))
    press_focused("Ctrl+Return")
    wait_idle(window)
    assert names(window) == ["Ana Gjoka"]
    assert "Do të mungojnë: pjesëmarrës (Ben Doda)." in window.banners.said("word")
    open_file(window, path)
    wait_idle(window)
    assert names(window) == ["Ana Gjoka", "Ben Doda"]


def test_a_file_with_faults_that_opens_to_read_shows_its_copies(window: MainWindow) -> None:
    path, _ = a_meeting_with_a_copy(window)
    data = path.read_bytes()
    assert data.count(b"Ben Doda") >= 2
    path.write_bytes(data.replace(b"Ben Doda", b"Ben Dode", 1))
    open_file(window, path)
    wait_idle(window)
    assert window.session.read_only == "file.faults"
    press_focused("Ctrl+Shift+K")
    wait_idle(window)
    assert not window.session.is_open
    assert copies(window).rows.items()[0].uid == LEFT
    press_focused("Ctrl+Return")
    wait_idle(window)
    assert window.session.read_only == ""
    assert names(window)[0] == "Ana Gjoka"


def test_without_any_copy_it_is_said(window: MainWindow) -> None:
    new_meeting(window)
    pane = show(window)
    assert pane.rows.items() == []
    assert not sheet(window).buttons[-1].isEnabled()


# Home


def station(window: MainWindow) -> HomeStation:
    window.go("home")
    found = window.made_station("home")
    assert isinstance(found, HomeStation)
    return found


def listed(window: MainWindow) -> dict[str, tuple[str, str]]:
    return {item.title: (item.subtitle, item.right) for item in station(window)._model.items()}


@pytest.mark.parametrize("content", [None, b"", b"{ not json", b'{"recent": 5}', b'{"recent": [{"path": 1}]}'])
def test_a_damaged_list_is_not_an_empty_program(window: MainWindow, content: bytes | None) -> None:
    new_meeting(window, "Çështje të mjedisit")
    window.close_meeting()
    path = window.workspace.root / "recent.json"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert "Ceshtje te mjedisit" in listed(window)  # at once, by the name of its folder
    model = station(window)._model
    wait_until(lambda: "Çështje të mjedisit" in {item.title for item in model.items()}, "the title was read")
    assert window.workspace.recent()[0].title == "Çështje të mjedisit"


def test_three_hundred_meetings_are_all_there(make_window: Callable[..., MainWindow], workspace: Workspace) -> None:
    for n in range(300):
        workspace.remember(workspace.root / f"m{n}.tryeza", f"Takimi {n}", "2026-10-27", "draft")
    window = make_window(workspace)
    assert len(station(window)._model.items()) == 300


def test_what_was_taken_off_the_list_stays_off_and_comes_back_when_opened(window: MainWindow) -> None:
    path = new_meeting(window, "E vjetra")
    new_meeting(window, "E reja")
    window.close_meeting()
    pane = station(window)._list
    pane.setFocus()
    pane.select(str(path))
    press_focused("Delete")
    station(window)._look_over()
    wait_idle(window)
    assert list(listed(window)) == ["E reja"]
    open_file(window, path)
    wait_idle(window)
    assert list(listed(window)) == ["E vjetra", "E reja"]


def test_what_is_gone_or_damaged_is_seen_before_it_is_opened(window: MainWindow) -> None:
    gone, short = new_meeting(window, "E humbur"), new_meeting(window, "E prerë")
    new_meeting(window, "E mirë")
    window.close_meeting()
    gone.unlink()
    short.write_bytes(short.read_bytes()[:-PAGE])
    station(window)._look_over()
    wait_idle(window)
    found = {title: right for title, (_, right) in listed(window).items()}
    assert found == {"E humbur": "Nuk gjendet", "E prerë": "I dëmtuar", "E mirë": "Draft"}
    grab(window, "home-states")


def test_the_sheet_is_reached_from_home_for_the_chosen_meeting(window: MainWindow) -> None:
    first, copy = a_meeting_with_a_copy(window)
    new_meeting(window, "Tjetër")
    window.go("home")
    type_focused("kukes")
    pane = show(window)
    assert [item.uid for item in pane.rows.items()] == [str(copy)]
    assert first.exists()


def test_a_file_written_over_under_the_window_goes_on_from_what_is_left(window: MainWindow) -> None:
    """What is not in memory cannot be copied: nothing says that it is safe, and one key leads to what can be had."""
    from tests.helpers import meetings as h

    path, _ = a_meeting_with_a_copy(window)
    open_file(window, path)
    file = window.session.file
    assert file is not None
    rows = [Person(uid=window.session.env.uid(), name=f"Folësi {n} ", role="Fjalë " * 1000) for n in range(300)]
    file.do(h.put, *rows).result()
    window.session.close()
    open_file(window, path)
    file = window.session.file
    assert file is not None
    file.read(lambda tx: tx._db.execute("pragma shrink_memory").fetchall()).result()  # as of a very large one
    with path.open("r+b") as stream:
        stream.seek(path.stat().st_size // 2)
        stream.write(bytes(40 * PAGE))
    person(window, "Cel Hoxha")
    wait_until(lambda: bool(window.session.lost), "seen")
    window.keeper.look()
    wait_until(lambda: "Kopja e plotë nuk u bë dot" in window.banners.said("disk"), "told", 20_000)
    assert "NUK U RUAJT" in window.banners.said("disk")
    assert "është i ruajtur" not in window.banners.said("disk")
    assert [one for one in window.workspace.meetings.iterdir() if not (one / "meeting.tryeza").exists()] == []
    grab(window, "copies-written-over")
    pane = show(window)
    grab(window, "copies-written-over-sheet")
    assert pane.current_uid() == LEFT
    press_focused("Ctrl+Return")
    wait_idle(window)
    assert window.session.path not in (None, path)
    assert len(names(window)) > 250
    assert "Ben Doda" in names(window)
    person(window, "Cel Hoxha")
    assert "Cel Hoxha" in names(window)
