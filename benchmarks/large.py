"""A very large meeting in the window: opened, copied, its minutes laid out, a long report drawn; the gaps meanwhile.

A gap is the time between two beats of a timer on the window's thread: so long a key would wait. On a machine that is
busy with other things the system takes the processor away as well; how much of the longest gap was the window's own
work is told beside it, and how much work there was at most between two beats, which is what a quiet machine shows.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.lists import FIRST, LAST
from benchmarks.measure import Figure, scratch
from benchmarks.meetings import add_points, long_meeting
from facilitator.meeting import people, setup
from facilitator.meeting.agenda import open_item
from facilitator.model import AgendaItem, DocumentKind, Person
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from facilitator.workspace import MEETING_NAME, Workspace

PEOPLE, POINTS, ITEMS = 10_000, 20_000, 4
REPORT_POINTS = 2_000
_AT_ONCE = 500
_GAP = 50


def run() -> list[Figure]:
    """One window, as it stands after the first seconds; everything one after the other, as a person would do it."""
    from benchmarks.screen import Heartbeat, Painted, dismiss, frame, until
    from ui.app import application, build
    from ui.collector import Collector
    from ui.stations.discussion.station import DiscussionStation
    from ui.stations.minutes.station import MinutesStation
    from ui.widgets.lists import ListPane

    app = application(["tryeza"])
    with scratch() as folder:
        workspace = Workspace(folder / "home")
        path, report_path = large_meeting(workspace), _report_meeting(workspace)
        env = Env(actor="bench", device=workspace.device)
        window = build(workspace, env, ["tryeza"])
        frame(window)
        gc.freeze()
        Collector(window)
        window.warm_up()
        until(lambda: bool(window.made_station("home")))
        _rest(4)
        heart = Heartbeat(window)
        figures: list[Figure] = []

        def measured(
            name: str, what: str, begin: Callable[[], object], over: Callable[[], bool], bar: int | None
        ) -> None:
            app.processEvents()
            heart.begin()
            begun = time.perf_counter()
            begin()
            until(over, longest=600)
            took = (time.perf_counter() - begun) * 1000
            gap, own, most = heart.end()
            figures.append(Figure(name=name, note=what, median_ms=took, of="median_ms" if bar else "", bar=bar))
            note = f"longest gap meanwhile; {own:.0f} ms of it the window’s own work, and {most:.0f} the most in any"
            figures.append(Figure(name=f"{name}_gap", note=note, median_ms=gap, of="median_ms", bar=_GAP))

        seen: dict[ListPane, Painted] = {}

        def listed() -> bool:
            """The points are painted, and the quick line is there to be typed in."""
            station = window.made_station("discussion")
            if not isinstance(station, DiscussionStation):
                return False
            pane = station.log.pane
            painted = seen.setdefault(pane, Painted(pane.viewport())).times > 0
            return painted and window.station == "discussion" and not window.opening.busy and window.dock().isVisible()

        size = f"{PEOPLE} people, {POINTS} points"
        measured(
            "open_large", f"{size}: until the discussion is painted", lambda: window.open_meeting(path), listed, 1000
        )
        _rest(3)
        measured("snapshot_large", "a checked copy of it", window.snapshots.take, lambda: not window.session.busy, None)

        def laid_out() -> bool:
            station = window.made_station("minutes")
            return isinstance(station, MinutesStation) and station.look is not None

        measured("minutes_large", "its minutes: sections and findings", lambda: window.go("minutes"), laid_out, None)
        window.close_meeting()
        file = MeetingFile.look(report_path, env)
        drawn: list[bytes] = []

        def draw() -> None:
            from facilitator.desk.documents import draft

            window.tasks.run(draft, file, DocumentKind.PROCESVERBAL, then=drawn.append)

        measured("report_200_beside", "a report of 200 pages, drawn beside the window", draw, lambda: bool(drawn), None)
        file.close()
        dismiss(window)
    return figures


def _rest(seconds: float) -> None:
    """What the window does for itself after it was shown, or a meeting opened."""
    from PySide6.QtTest import QTest

    QTest.qWait(int(seconds * 1000))


def large_meeting(workspace: Workspace) -> Path:
    """A meeting of ``PEOPLE`` people and ``POINTS`` points in ``ITEMS`` agenda items, under way."""
    path = workspace.new_meeting_folder("2026-10-27", "large") / MEETING_NAME
    file = MeetingFile.create(path, Env(actor="bench", device=workspace.device))
    file.do(setup.create_meeting, template_name="consultation", title="Takim i madh", date="2026-10-27").result()
    for first in range(0, PEOPLE, _AT_ONCE):
        listed = [
            people.Listed(
                person={"name": f"{FIRST[n % len(FIRST)]} {LAST[n // 7 % len(LAST)]} {n}"},
                organisation={"name": f"Organizata {n // 8:04}"},
            )
            for n in range(first, first + _AT_ONCE)
        ]
        file.do(people.import_people, listed).result()
    file.do(setup.open_meeting).result()
    speakers = [row.uid for row in file.read(lambda tx: tx.all(Person)).result()]
    items = file.read(lambda tx: tx.all(AgendaItem)).result()[2 : 2 + ITEMS]
    for item in items:
        file.do(open_item, item.uid).result()
        for first in range(0, POINTS // ITEMS, _AT_ONCE):
            file.do(add_points, item.uid, first, _AT_ONCE, speakers).result()
    file.close()
    return path


def _report_meeting(workspace: Workspace) -> Path:
    path = workspace.new_meeting_folder("2026-10-27", "report") / MEETING_NAME
    file, _, _ = long_meeting(path, REPORT_POINTS)
    file.close()
    return path
