"""From a sentence of a document to the row it was drawn from: its station, and asking that one to show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.report.document import Source
    from ui.context import Context

STATION_OF = {
    "organisation": "attendance",
    "person": "attendance",
    "attendance": "attendance",
    "agenda_item": "discussion",
    "point": "discussion",
    "point_link": "discussion",
    "measure": "discussion",
    "measure_link": "discussion",
    "action": "discussion",
    "agreement": "discussion",
    "read_back": "discussion",
    "vote": "vote",
    "round": "vote",
    "option": "vote",
    "roll_entry": "vote",
    "closing": "vote",
    "tally": "vote",
    "cancellation": "vote",
    "meeting": "minutes",
    "comment": "minutes",
    "circulation": "minutes",
    "response": "minutes",
    "block": "minutes",
}
"""Table → the station where its rows are worked on."""


def follow(ctx: Context, source: Source) -> bool:
    """Go to the station of a row and look at it there; False if the row is gone or of no station."""
    from facilitator.model import TABLES

    table, uid = source
    station = STATION_OF.get(table)
    if station is None or ctx.session.rows.find(TABLES[table], uid) is None:
        return False  # nobody is led away from their work for nothing
    ctx.go(station)
    page = ctx.made_station(station)
    return page is not None and page.show_row(table, uid)
