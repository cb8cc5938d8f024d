"""Before one walks away from an open vote: what is open, and that it waits. Asked at every door out of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import Context


class Leaving(QObject):
    """Asks while a round runs; without one every door is open."""

    def __init__(self, ctx: Context, window: QWidget, stay: Callable[[], object]) -> None:
        """``stay()``: somebody was asked and is where they were."""
        super().__init__(window)
        self._ctx, self._window, self._stay = ctx, window, stay
        self._left = False

    def through(self, then: Callable[[], object], *, asked: bool = True) -> None:
        """Go: at once, or after a yes while a vote is open and the door is one that is ``asked`` at."""
        if asked and self._asks(then):
            self._stay()
        else:
            then()

    def lets_go(self) -> bool:
        """Whether the window may close now; if not, it was asked, and closes after a yes."""
        return self._left or not self._asks(self._close)

    def _close(self) -> None:
        self._left = True
        self._window.close()

    def _asks(self, then: Callable[[], object]) -> bool:
        from facilitator.model import Channel, Round
        from facilitator.voting.channel import channel_of
        from ui.live.room import running_round

        session = self._ctx.session
        running: Round | None = running_round(session.rows) if session.is_open else None
        if running is None:
            return False
        if channel_of(session.rows, running.uid) is Channel.HANDS:
            stays = self.tr(
                "“{question}” is open and stays open. The hands are not counted yet; the vote can be continued on "
                "this computer."
            )
        elif channel_of(session.rows, running.uid) is Channel.ROLL_CALL:
            stays = self.tr(
                "“{question}” is open and stays open. The answers so far are kept; the roll call can be continued on "
                "this computer."
            )
        else:
            stays = self.tr(
                "“{question}” is open and stays open. The cards typed so far are kept; the vote can be continued on "
                "this computer."
            )
        self._ctx.confirm(
            self.tr("A vote is open"), stays.format(question=running.question), self.tr("Leave it open"), then
        )
        return True
