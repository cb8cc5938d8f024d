"""From Enter in the quick-entry line to a point that is durable and painted, 10,000 points in its item.

The whole program: main window, discussion station and its line, the store on its thread, a file on this disk. Once with
nothing else to do, and once while another thread makes documents without a pause: what a draft costs who is typing.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from benchmarks.measure import Figure, median, p99, scratch
from benchmarks.meetings import long_meeting, sentence
from facilitator.meeting.agenda import open_item
from facilitator.meeting.reading import read_record
from facilitator.meeting.setup import open_meeting
from facilitator.model import DocumentKind, Point
from facilitator.record import Audience, Record
from facilitator.workspace import MEETING_NAME, Workspace

POINTS, ENTERS, BESIDE = 10_000, 200, 60


def run() -> list[Figure]:
    """``ENTERS`` lines, each sent by the Enter key and waited for until the log shows it."""
    from PySide6.QtCore import Qt

    from benchmarks.screen import Painted, dismiss, open_window, press, until
    from ui.app import application
    from ui.stations.discussion.station import DiscussionStation

    app = application(["tryeza"])
    with scratch() as folder:
        workspace = Workspace(folder / "home")
        path = workspace.new_meeting_folder("2026-10-27", "long") / MEETING_NAME  # elsewhere it would only be looked at
        file, item, _ = long_meeting(path, POINTS)
        file.do(open_meeting).result()
        file.do(open_item, item).result()
        record = file.read(read_record).result()
        file.close()
        window, station = open_window(workspace, path, DiscussionStation)
        line, session, pane = window.dock().quick.line, window.session, station.log.pane
        painted = Painted(pane.viewport())
        until(lambda: pane.rows.rowCount() > 0)
        app.processEvents()
        acknowledged: list[float] = []
        session.saved.connect(lambda _: acknowledged.append(time.perf_counter()))

        def enter(n: int) -> tuple[float, float, float]:
            """Milliseconds to visible and to acknowledged, and processor time of the thread that draws."""
            text = sentence(POINTS + n)
            line.setText(f"!r {text}")
            app.processEvents()
            rows, count = len(session.rows.all(Point, item=item)), painted.times
            acknowledged.clear()
            begun, own = time.perf_counter(), time.thread_time()
            press(line, Qt.Key.Key_Return)
            until(lambda: bool(acknowledged) and painted.times > count)
            took, own = time.perf_counter() - begun, time.thread_time() - own
            last = pane.rows.item(pane.rows.rowCount() - 1)
            assert last.subtitle == text, (last, text)
            assert len(session.rows.all(Point, item=item)) == rows + 1
            return took * 1000, (acknowledged[0] - begun) * 1000, own * 1000

        alone = [enter(n) for n in range(ENTERS)]
        with working(lambda: draft_of(record)):
            beside = [enter(n)[0] for n in range(ENTERS, ENTERS + BESIDE)]
        dismiss(window)
    samples = [sample[0] for sample in alone]
    return [
        Figure(
            name="enter_to_visible_10000",
            note=f"Enter until the point is durable and painted, {ENTERS} lines; durable and acknowledged after "
            f"{median([sample[1] for sample in alone]):.1f} ms; the window's thread works "
            f"{median([sample[2] for sample in alone]):.1f} ms of it, "
            f"{p99([sample[2] for sample in alone]):.1f} at the 99th",
            median_ms=median(samples),
            p99_ms=p99(samples),
            of="p99_ms",
            bar=30,
        ),
        Figure(
            name="enter_beside_a_draft",
            note=f"the same while a document of these {POINTS} points is composed on another thread, {BESIDE} lines",
            median_ms=median(beside),
            p99_ms=p99(beside),
        ),
    ]


def draft_of(record: Record) -> None:
    """What the lane of the documents does most: Python without a pause."""
    from facilitator.report import compose

    compose(record.for_audience(Audience.PUBLIC), DocumentKind.PROCESVERBAL, "sq", final=False)


@contextmanager
def working(work: Callable[[], object]) -> Iterator[None]:
    """``work`` over and over on another thread meanwhile."""
    over = threading.Event()

    def keep_on() -> None:
        while not over.is_set():
            work()

    thread = threading.Thread(target=keep_on, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
