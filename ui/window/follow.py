"""From a sentence of a document to the row it was drawn from: its station, and asking that one to show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.stations import LINE

if TYPE_CHECKING:
    from ui.context import Context
    from ui.window.pages import Pages

STATION_OF = {table: stop.id for stop in LINE for table in stop.tables}
"""Table → the station where its rows are worked on."""


def follow(ctx: Context, pages: Pages, table: str, uid: str) -> bool:
    """Go to the station of a row and look at it there; False if the row is gone or of no station."""
    from facilitator.model import TABLES

    station = STATION_OF.get(table)
    if station is None or ctx.session.rows.find(TABLES[table], uid) is None:
        return False  # nobody is led away from their work for nothing
    ctx.go(station)
    return pages.page(station).show_row(table, uid)
