"""From Enter in the quick-entry line to a point that is durable and painted, 10,000 points in its item.

The whole program: main window, discussion station and its line, the store on its thread, a file on this disk.
"""

from __future__ import annotations

import time

from benchmarks.measure import Figure, median, p99, scratch
from benchmarks.meetings import long_meeting, sentence
from facilitator.meeting.agenda import open_item
from facilitator.meeting.setup import open_meeting
from facilitator.model import Point
from facilitator.store.env import Env
from facilitator.workspace import Workspace

POINTS, ENTERS = 10_000, 200


def run() -> list[Figure]:
    """``ENTERS`` lines, each sent by the Enter key and waited for until the log shows it."""
    from PySide6.QtCore import Qt

    from benchmarks.screen import Painted, dismiss, press, until
    from ui.app import application, build
    from ui.stations.discussion.station import DiscussionStation

    app = application(["tryeza"])
    with scratch() as folder:
        path = folder / "long.tryeza"
        file, item, _ = long_meeting(path, POINTS)
        file.do(open_meeting).result()
        file.do(open_item, item).result()
        file.close()
        window = build(Workspace(folder / "home"), Env(actor="bench"), ["tryeza"])
        window.resize(1366, 800)
        window.show()
        window.open_meeting(path)
        window.go("discussion")
        station = window.made_station("discussion")
        assert isinstance(station, DiscussionStation)
        line, session, pane = window.dock().quick.line, window.session, station.log.pane
        painted = Painted(pane.viewport())
        until(lambda: pane.rows.rowCount() > 0)
        app.processEvents()
        samples: list[float] = []
        durable: list[float] = []
        acknowledged: list[float] = []
        session.saved.connect(lambda _: acknowledged.append(time.perf_counter()))
        for n in range(ENTERS):
            text = sentence(POINTS + n)
            line.setText(f"!r {text}")
            app.processEvents()
            rows, count = len(session.rows.all(Point, item=item)), painted.times
            acknowledged.clear()
            begun = time.perf_counter()
            press(line, Qt.Key.Key_Return)
            until(lambda before=count: bool(acknowledged) and painted.times > before)
            samples.append((time.perf_counter() - begun) * 1000)
            durable.append((acknowledged[0] - begun) * 1000)
            last = pane.rows.item(pane.rows.rowCount() - 1)
            assert last.subtitle == text, (last, text)
            assert len(session.rows.all(Point, item=item)) == rows + 1
        dismiss(window)
    return [
        Figure(
            name="enter_to_visible_10000",
            note=f"Enter until the point is durable and painted, {ENTERS} lines; durable and acknowledged after "
            f"{median(durable):.1f} ms",
            median_ms=median(samples),
            p99_ms=p99(samples),
            of="p99_ms",
            bar=30,
        )
    ]
