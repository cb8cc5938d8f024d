"""A meeting begins, goes on and ends: the same at every station that has a key for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from facilitator.course import is_over, waiting
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.setup import close_meeting, open_meeting
from ui.live.course.parked import ParkedSheet
from ui.live.course.sheets import OneLine

if TYPE_CHECKING:
    from ui.context import Context


def begin_title() -> str:
    """What the command is called; of a meeting that has ended it takes back the end."""
    return QCoreApplication.translate("Ending", "Start the meeting, or go on after its end")


def begin(ctx: Context) -> None:
    """The meeting began; one that has ended goes on."""
    again = is_over(ctx.session.rows.meeting)
    translate = QCoreApplication.translate
    said = translate("Ending", "The meeting goes on") if again else translate("Ending", "The meeting began")
    _do(ctx, open_meeting, said)


def end(ctx: Context) -> None:
    """The meeting ends; first it is asked what becomes of what was put aside. Of one that has ended is asked when."""
    rows = ctx.session.rows
    if rows.meeting is not None and is_over(rows.meeting):
        ended = rows.told(rows.meeting.closed_at)
        said = QCoreApplication.translate("Ending", "The meeting ended at {time}.").format(time=ended)
        when = QCoreApplication.translate("Ending", "It ended at")
        sheet = OneLine(ctx, when, close_meeting, placeholder=rows.clock(rows.meeting.closed_at), hint=said)
        title = QCoreApplication.translate("Ending", "Correct the end of the meeting")
        sheet.open(title, QCoreApplication.translate("Ending", "Correct"))
    elif waiting(rows):
        ParkedSheet(ctx, partial(_end, ctx)).open()
    else:
        _end(ctx)


def _end(ctx: Context) -> None:
    _do(ctx, close_meeting, QCoreApplication.translate("Ending", "The meeting ended"), carry_on=True)


def _do(ctx: Context, act: Callable[..., object], said: str, **named: object) -> None:
    undo = QCoreApplication.translate("Ending", "Undo")

    def refused(error: object) -> None:
        if isinstance(error, KnownError):
            ctx.notify(sentence(error, ctx.lang()))

    ctx.session.do(act, then=lambda _: ctx.notify(said, undo, ctx.session.undo), otherwise=refused, **named)
