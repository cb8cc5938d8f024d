"""What of the floor lies over the window: the queue, and how long a turn may take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.live.floor.desk import floor_of

if TYPE_CHECKING:
    from ui.context import Context

translate = QCoreApplication.translate


def open_queue(ctx: Context) -> None:
    """The queue: in the side of the discussion, over any other station."""
    if ctx.station == "discussion":
        floor_of(ctx).queue_wanted.emit()
        return
    from ui.live.floor.panel import FloorPanel

    panel = FloorPanel(ctx)
    panel.setMinimumSize(460, 380)
    ctx.sheet(translate("FloorSheets", "Queue of speakers"), panel)
    panel.take_focus()


def open_limits(ctx: Context) -> None:
    """How long a turn may take."""
    from ui.live.floor.limits import Limits

    Limits(ctx).open()
