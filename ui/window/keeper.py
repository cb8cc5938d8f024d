"""Keeps watch over the open file: takes in what lies beside it when it is quiet, and saves what can be saved when the
file is lost under the window."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.errors import KnownError

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context
    from ui.window.trouble import Trouble

log = logging.getLogger(__name__)
QUIET_MS = 3_000
WATCH_MS = 2_000


class Keeper(QObject):
    """Begins and ends with the file of the session.

    Signals:
        lost(): the file is no longer the one that was opened; no act is taken any more.
    """

    lost = Signal()

    def __init__(self, ctx: Context, trouble: Trouble) -> None:
        super().__init__(ctx.frame)
        self._ctx, self._trouble = ctx, trouble
        self._told = ""  # what happened to the file, once it was said
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self.settle)
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self.look)
        session = ctx.session
        session.opened.connect(self._opened)
        session.closing.connect(self._stop)
        session.changed.connect(self._changed)
        session.gone.connect(self._seen)

    def settle(self) -> None:
        """The file alone is the whole meeting now."""
        session = self._ctx.session
        if session.file is not None and not session.read_only and not session.lost:
            session.follow(session.file.settle(), "settle", otherwise=_noted)

    def look(self) -> None:
        """Is the file still there, and ours?"""
        session = self._ctx.session
        if session.file is not None:
            session.follow(session.file.watch(), "watch", self._seen, _noted)

    def _opened(self) -> None:
        self._told = ""
        if not self._ctx.session.read_only:
            self._quiet.start()
            self._watch.start()

    def _stop(self) -> None:
        self._quiet.stop()
        self._watch.stop()

    def _changed(self, changes: Changes) -> None:
        if changes.name == "open_item":
            self.settle()
        else:
            self._quiet.start()

    def _seen(self, code: str) -> None:
        session = self._ctx.session
        file, path = session.file, session.path
        if not code or self._told or file is None or path is None:
            return
        self._told = code
        self._stop()
        log.error("the file is lost: %s", code)
        self.lost.emit()
        self._trouble.lost(code)
        from facilitator.desk.bring import rescue_place

        meeting = session.rows.meeting
        title, date = (meeting.title, meeting.date) if meeting else ("", "")
        try:
            target = rescue_place(path, title, date, self._ctx.workspace)
        except KnownError as error:
            self._trouble.not_rescued(code, error)
            return
        session.follow(file.rescue(target), "rescue", self._rescued, partial(self._not_rescued, target))

    def _rescued(self, snapshot: Any) -> None:
        self._trouble.lost(self._told, snapshot.path, lambda: self._go_on(snapshot.path))

    def _not_rescued(self, target: Path, error: object) -> None:
        from facilitator.desk.bring import nothing_rescued

        nothing_rescued(target)
        if isinstance(error, KnownError):
            self._trouble.not_rescued(self._told, error)

    def _go_on(self, target: Path) -> None:
        """In the whole copy, with the line that was being typed."""
        path = self._ctx.session.path
        if path is not None:
            self._ctx.session.closing.emit()  # what is being typed is kept now, for the file that goes
            try:
                self._ctx.workspace.keep_unsent(target, self._ctx.workspace.unsent(path))
            except KnownError as error:
                log.warning("the line was not kept: %s", error)
        self._ctx.open_meeting(target)


def _noted(error: object) -> None:
    """The next time it may go well; the acts are durable meanwhile."""
    log.warning("%s", error)
