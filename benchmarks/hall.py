"""A view of the hall laid out and painted on 1920 × 1080: whenever a clock moves on or a card is typed."""

from __future__ import annotations

import time
from dataclasses import replace

from benchmarks.measure import Figure, median, p99, timed

TIMES = 60
WIDTH, HEIGHT = 1920, 1080


def run() -> list[Figure]:
    """Every usual view, another moment at each repaint, so that nothing laid out before serves again."""
    from PySide6.QtGui import QImage, QPainter

    from benchmarks.screen import application
    from tests.helpers.hall_views import VIEWS
    from ui.projector.inks import Look
    from ui.projector.paint import Drawn
    from ui.projector.views import Agenda, Pause, Speaking, View, VoteOpen, Welcome

    application()
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    drawn = Drawn()
    moment = iter(range(1_000_000))

    def moved(view: View) -> View:
        at = next(moment)
        match view:
            case Welcome() | Agenda() | Speaking():
                return replace(view, clock=f"{at // 60 % 60:02}:{at % 60:02}")
            case Pause():
                return replace(view, left=f"{at // 60 % 60:02}:{at % 60:02}")
            case VoteOpen():
                return replace(view, voted=at % 300, total=300)
            case _:
                return view

    def paint(view: View) -> None:
        shown = moved(view)
        page = drawn.first(shown, WIDTH, HEIGHT)
        painter = QPainter(image)
        drawn.draw(painter, WIDTH, HEIGHT, shown, Look.DARK, page)
        painter.end()

    usual = {name: view for name, view in VIEWS.items() if not name.endswith(("long", "unbroken"))}
    for view in usual.values():
        paint(view)
    samples = [
        one for view in usual.values() for one in timed(lambda view=view: paint(view), TIMES, clock=time.thread_time)
    ]
    long = VIEWS["agenda, long"]
    paint(long)
    slow = timed(lambda: paint(long), TIMES, clock=time.thread_time)
    return [
        Figure(
            name="hall_repaint",
            note=f"{len(usual)} views at {WIDTH} × {HEIGHT}, laid out anew and painted, time of the window's thread",
            median_ms=median(samples),
            p99_ms=p99(samples),
            of="p99_ms",
            bar=16.0,
        ),
        Figure(
            name="hall_repaint_long",
            note="an agenda of 30 long items over several pages, its clock moving on",
            median_ms=median(slow),
            p99_ms=p99(slow),
            of="median_ms",
            bar=16.0,
        ),
    ]
