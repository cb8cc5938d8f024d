"""From the key that sends a card to a group until both columns show it, with a thousand contributions on the board.

The whole program: main window, the board of the discussion station, the store on its thread, a file on this disk. An
arrow down is measured beside it: it sends nothing and writes nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from benchmarks.measure import Figure, median, p99, scratch
from benchmarks.meetings import long_meeting
from facilitator.meeting.agenda import open_item
from facilitator.meeting.log.grouping import add_group, place_point
from facilitator.meeting.setup import open_meeting
from facilitator.model import Point
from facilitator.workspace import MEETING_NAME, Workspace

POINTS, GROUPS, LYING, KEYS = 1_000, 9, 200, 100


def run() -> list[Figure]:
    """``KEYS`` cards sent, each to another group than the one before, and as many arrows."""
    from PySide6.QtCore import Qt

    from benchmarks.screen import Painted, dismiss, open_window, press, until
    from ui.app import application
    from ui.stations.discussion.station import DiscussionStation

    app = application(["tryeza"])
    with scratch() as folder:
        workspace = Workspace(folder / "home")
        path = workspace.new_meeting_folder("2026-10-27", "groups") / MEETING_NAME
        file, item, _ = long_meeting(path, POINTS)
        file.do(open_meeting).result()
        file.do(open_item, item).result()
        points: list[Point] = file.read(lambda tx: tx.all(Point)).result()
        groups = [file.do(add_group, name=f"Grupi i temës {n}").result().result for n in range(GROUPS)]
        for n in range(LYING):
            file.do(place_point, points[n].uid, groups[n % GROUPS].uid).result()
        file.close()
        window, station = open_window(workspace, path, DiscussionStation)
        begun = time.perf_counter()
        board = station.grouping.open()
        app.processEvents()
        opened = (time.perf_counter() - begun) * 1000
        pane, session = board.rest.pane, window.session
        pane.setCurrentIndex(pane.rows.index(0))
        painted = Painted(pane.viewport())
        acknowledged: list[float] = []
        session.saved.connect(lambda _: acknowledged.append(time.perf_counter()))

        def shown(key: Qt.Key, ready: Callable[[], bool]) -> tuple[float, float]:
            """Milliseconds from the key to the painted board, and to the act on the disk."""
            app.processEvents()
            count = painted.times
            acknowledged.clear()
            begun = time.perf_counter()
            press(pane, key)
            until(lambda: ready() and painted.times > count)
            return (time.perf_counter() - begun) * 1000, ((acknowledged or [begun])[0] - begun) * 1000

        sent = []
        for n in range(KEYS):
            left = pane.rows.rowCount()
            key = Qt.Key(Qt.Key.Key_1.value + n % GROUPS)
            sent.append(shown(key, lambda left=left: pane.rows.rowCount() < left))  # type: ignore[misc]
        moved = [shown(Qt.Key.Key_Down, lambda: True)[0] for _ in range(KEYS)]
        dismiss(window)
    whole = [one[0] for one in sent]
    drawn = [shown - kept for shown, kept in sent]
    told = f"{POINTS:,} contributions, {GROUPS} groups"
    return [
        Figure(
            name="key to card in its group",
            note=f"{told}; durable and painted, as an Enter in the log is",
            median_ms=median(whole),
            p99_ms=p99(whole),
            of="median_ms",
            bar=16,
        ),
        Figure(
            name="board drawn after the act",
            note=f"{told}; from the act on the disk to both columns painted",
            median_ms=median(drawn),
            p99_ms=p99(drawn),
            of="p99_ms",
            bar=16,
        ),
        Figure(name="arrow on the board", note=told, median_ms=median(moved), p99_ms=p99(moved), of="p99_ms", bar=16),
        Figure(name="opening the board", note=told, median_ms=opened),
    ]
