"""At the door and in the quick line: from a key to the repainted list of whom it may mean, 10,000 people.

The whole program: the roster of Prezenca, its resolver and its hint, on a meeting file of this disk.
"""

from __future__ import annotations

import time

from benchmarks.lists import FIRST, LAST, TYPED
from benchmarks.measure import Figure, median, p99, scratch
from facilitator.meeting.people import Listed, import_people
from facilitator.meeting.setup import create_meeting
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from facilitator.workspace import MEETING_NAME, Workspace

PEOPLE = 10_000


def run() -> list[Figure]:
    """Every key of ``TYPED`` in the field of the roster, and every Backspace that takes it away again."""
    from PySide6.QtCore import Qt

    from benchmarks.screen import Painted, dismiss, open_window, press, until
    from ui.app import application
    from ui.stations.attendance.station import AttendanceStation

    app = application(["tryeza"])
    with scratch() as folder:
        workspace = Workspace(folder / "home")
        path = (
            workspace.new_meeting_folder("2026-10-27", "large") / MEETING_NAME
        )  # elsewhere it would only be looked at
        file = MeetingFile.create(path, Env(actor="bench"))
        file.do(create_meeting, title="Takim i madh", date="2026-10-27").result()
        file.do(import_people, listed()).result()
        file.close()
        window, station = open_window(workspace, path, AttendanceStation)
        field, pane = station._field, station._list
        painted = Painted(pane.viewport())
        until(lambda: pane.rows.rowCount() == PEOPLE)
        samples: list[float] = []
        own: list[float] = []

        def key(which: Qt.Key | str) -> None:
            app.processEvents()
            before = painted.times
            begun, worked = time.perf_counter(), time.thread_time()
            press(field, which)
            until(lambda: painted.times > before)
            samples.append((time.perf_counter() - begun) * 1000)
            own.append((time.thread_time() - worked) * 1000)

        for _ in range(4):
            for text in TYPED:
                for character in text:
                    key(character)
                for _ in text:
                    key(Qt.Key.Key_Backspace)
        dismiss(window)
    return [
        Figure(
            name="key_to_door_10000",
            note=f"a key at the door until the roster of {PEOPLE} people shows whom it may mean; {len(samples)} keys; "
            f"the window's thread works {median(own):.1f} ms of it, {p99(own):.1f} at the 99th",
            median_ms=median(samples),
            p99_ms=p99(samples),
            of="p99_ms",
            bar=16,
        )
    ]


def listed() -> list[Listed]:
    """Ten thousand people with colliding names, two of each organisation."""
    return [
        Listed(
            {"name": f"{FIRST[n % len(FIRST)]} {LAST[n // 7 % len(LAST)]}"},
            {"name": f"{('Qendra', 'Shoqata', 'Fondacioni')[n // 2 % 3]} {n // 2}"},
        )
        for n in range(PEOPLE)
    ]
