"""A badge scanned at the door: from its last key to the line that says who arrived and the repainted roster."""

from __future__ import annotations

import time
from functools import partial

from benchmarks.lists import FIRST, LAST
from benchmarks.measure import Figure, median, p99, scratch
from facilitator import badge
from facilitator.meeting.people import Listed, import_people
from facilitator.meeting.setup import create_meeting
from facilitator.model import Attendance, Person
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from facilitator.workspace import MEETING_NAME, Workspace

PEOPLE = 300


def run() -> list[Figure]:
    """Everybody of a meeting of 300, one after the other, the field at the door in focus."""
    from PySide6.QtCore import Qt

    from benchmarks.screen import Painted, dismiss, open_window, press, until
    from ui.app import application
    from ui.stations.attendance.station import AttendanceStation

    app = application(["tryeza"])
    with scratch() as folder:
        workspace = Workspace(folder / "home")
        path = workspace.new_meeting_folder("2026-10-27", "door") / MEETING_NAME
        file = MeetingFile.create(path, Env(actor="bench"))
        file.do(create_meeting, title="Takim", date="2026-10-27").result()
        names = [f"{FIRST[n % len(FIRST)]} {LAST[n // 7 % len(LAST)]} {n}" for n in range(PEOPLE)]
        bodies = [f"Shoqata {n // 3}" for n in range(PEOPLE)]
        file.do(
            import_people, [Listed({"name": name}, {"name": body}) for name, body in zip(names, bodies, strict=True)]
        ).result()
        file.close()
        window, station = open_window(workspace, path, AttendanceStation)
        field, pane = station._field, station._list
        until(lambda: pane.rows.rowCount() == PEOPLE)
        field.setFocus()
        app.processEvents()
        painted = Painted(pane.viewport())
        samples: list[float] = []
        whole: list[float] = []
        spent: list[float] = []
        drawn: list[float] = []
        kept: list[float] = []
        window.session.saved.connect(lambda _: kept.append(time.perf_counter()))

        def shown(name: str, before: int) -> bool:
            return name in station._says.text() and painted.times > before

        for person in window.session.rows.all(Person):
            code = badge.code_of(person.uid)
            begun = time.perf_counter()
            for letter in code[:-1]:
                press(field, letter)
                app.processEvents()
            before = painted.times
            last, used = time.perf_counter(), time.process_time()
            press(field, code[-1])
            until(partial(shown, person.name, before))
            shown_at = time.perf_counter()
            samples.append((shown_at - last) * 1000)
            drawn.append((shown_at - kept[-1]) * 1000)
            spent.append((time.process_time() - used) * 1000)
            whole.append((time.perf_counter() - begun) * 1000)
            press(field, Qt.Key.Key_Return)
        assert len(window.session.rows.all(Attendance)) == PEOPLE, "a scan was lost"
        dismiss(window)
    return [
        Figure(
            name="scan_to_shown",
            note=f"the last key of a badge until who arrived is durable and shown, {PEOPLE} people; "
            f"with all its keys {median(whole):.0f} ms; of the processor {median(spent):.0f}, p99 {p99(spent):.0f} ms",
            median_ms=median(samples),
            p99_ms=p99(samples),
            of="p99_ms",
            bar=50,
        ),
        Figure(
            name="scan_kept_to_shown",
            note="of it, from the act on the disk until it is shown: what the window itself takes",
            median_ms=median(drawn),
            p99_ms=p99(drawn),
        ),
    ]
