"""A meeting with people in the room, for the tests of the live stations; and the way of an Enter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from facilitator.meeting.agenda import add_item, open_item, remove_item
from facilitator.meeting.attendance import arrive
from facilitator.meeting.outcomes import add_measure
from facilitator.meeting.people import add_organisation, add_person
from facilitator.meeting.setup import open_meeting
from facilitator.model import AgendaItem, ItemKind, Point
from tests.helpers.ui import new_meeting, press, wait_saved, wait_until

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

DEMO_CARDS = [
    "ABC",
    "BDE",
    "CEE",
    "AAE",
    "BDD",
    "ADE",
    "BDF",
    "ABD",
    "CCE",
    "AAF",
    "ABE",
    "ABE",
    "AAC",
    "ABE",
    "ACC",
    "CDD",
    "BB",
]
"""The seventeen ballots of the demo meeting, as they are typed."""
BODIES = [
    "Hapësirë e Hapur",
    "Gruaja dhe Mundësia",
    "Rrënjë të Gjelbra",
    "Çelësi",
    "Njësoj",
    "Të Dhëna për Qytetarin",
    "Llogari Publike",
    "Ura e Veriut",
    "Dritare Ligjore",
    "Rruga Jonë",
    "Zëri i Bashkive",
    "Zgjidh Mirë",
    "Gjurmë Kulturore",
    "Dhembshuria",
    "Media Lokale e Lirë",
    "Mosha e Tretë",
    "Nisma Sociale",
    "Thirrja Qytetare",
]
MEASURES = (
    "Forcimi i mekanizmave të konsultimit publik",
    "Rritja e transparencës institucionale",
    "Zgjerimi i aksesit në të dhëna të hapura",
    "Fuqizimi i rolit të shoqërisë civile",
    "Mbështetje financiare dhe kapacitete",
    "Përmirësimi i koordinimit ndërinstitucional",
)


def done(window: MainWindow, act: Any, *args: Any, **named: Any) -> Any:
    """Do an act and wait until it is on the disk; gives what it returned."""
    kept: list[Any] = []
    window.session.do(act, *args, then=kept.append, **named)
    wait_until(lambda: bool(kept), f"{act.__name__} done")
    return kept[0].result


def hall(window: MainWindow, *, bodies: int = 6, measures: int = 0, opened: bool = True) -> Path:
    """A begun meeting: ``bodies`` organisations with one person each in the room, four agenda items."""
    path = new_meeting(window, "Takim konsultues", place="Salla 2", city="Tiranë", organiser="Qendra Shembull")
    for item in window.session.rows.all(AgendaItem):
        done(window, remove_item, item.uid)
    done(window, open_meeting)
    items = [
        done(window, add_item, "Hapja", ItemKind.OPENING, minutes=10),
        done(window, add_item, "Transparenca në vendimmarrje", area="I", minutes=12),
        done(window, add_item, "Konsultimi publik", area="II", minutes=12),
        done(window, add_item, "Votimi i prioriteteve", ItemKind.VOTE, minutes=15),
    ]
    for number, name in enumerate(BODIES[:bodies], start=1):
        body = done(window, add_organisation, name=f"Shoqata “{name}”", short_name=name)
        person = done(window, add_person, name=f"Personi {number}", organisation=body.uid)
        done(window, arrive, person.uid)
    for text in MEASURES[:measures]:
        done(window, add_measure, text)
    if opened:
        done(window, open_item, items[1].uid)
    return path


def item_of(window: MainWindow, title: str) -> AgendaItem:
    """The agenda item of that title."""
    return next(item for item in window.session.rows.all(AgendaItem) if item.title == title)


def points_of(window: MainWindow, title: str) -> list[Point]:
    """The points of the agenda item of that title, in order."""
    return window.session.rows.all(Point, item=item_of(window, title).uid)


def enter_to_visible(window: MainWindow, text: str) -> None:
    """Enter in the quick line, until its point is durable and painted.

    The discussion must be in front and an agenda item open.
    """
    dock, station = window.dock(), window.made_station("discussion")
    assert station is not None
    dock.quick.set_text(text)
    before = len(window.session.rows.all(Point))
    press(dock.quick.line, "Return")
    while window.session.busy or dock.busy:
        QApplication.processEvents()
    station.log.pane.viewport().repaint()
    assert len(window.session.rows.all(Point)) == before + 1


def at_work(window: MainWindow) -> None:
    """Until everything sent is on the disk, and drawn."""
    wait_saved(window.session)
    dock = window.dock()
    if dock is not None:
        wait_until(lambda: not dock.busy, "the line is kept")
    QApplication.processEvents()
