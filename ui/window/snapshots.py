"""Copies while the meeting runs: every ten minutes and at each agenda item; checked, ten kept, a second place."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from facilitator.errors import KnownError
from facilitator.language.dates import clock, local

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context
    from ui.window.footer import Footer

log = logging.getLogger(__name__)
EVERY = timedelta(minutes=10)
_DRAW_EVERY_MS = 20_000
_LATE = timedelta(minutes=25)
"""A copy older than this, with unsaved-elsewhere acts since, is shown as a warning."""


class Snapshots(QObject):
    """Takes them and says in the foot of the window how old the last good one is."""

    def __init__(self, ctx: Context, footer: Footer) -> None:
        super().__init__(ctx.frame)
        self._ctx = ctx
        self._footer = footer
        self._last: datetime | None = None
        self._fresh = False  # acts since the last copy
        self._waiting = False  # a copy was refused because a secret box is open
        self._second = ""  # what became of the second copy, as a sentence; empty when all is well
        self._warned = False
        self._timer = QTimer(self)
        self._timer.setInterval(int(EVERY.total_seconds() * 1000))
        self._timer.timeout.connect(self.take)
        self._redraw = QTimer(self)
        self._redraw.setInterval(_DRAW_EVERY_MS)
        self._redraw.timeout.connect(self.draw)

    def opened(self) -> None:
        """Begin for the file that was opened."""
        self._fresh, self._waiting, self._second, self._warned = True, False, "", False
        self._last = self._newest()
        self._timer.start()
        self._redraw.start()
        self.draw()

    def closed(self) -> None:
        """Nothing to copy."""
        self.stop()
        self._last = None
        self.draw()

    def stop(self) -> None:
        """No more copies."""
        self._timer.stop()
        self._redraw.stop()

    def changed(self, changes: Changes) -> None:
        """An act: at an opened agenda item a copy is taken; so is one that a secret round delayed."""
        self._fresh = True
        if changes.name == "open_item" or (self._waiting and changes.name in ("close_round", "cancel_round")):
            self.take()

    def take(self) -> None:
        """A copy now, unless nothing happened since the last."""
        session = self._ctx.session
        if session.file is None or session.read_only or session.lost or not self._fresh:
            return
        from facilitator.store.snapshot import name_for

        try:
            folder = self._ctx.workspace.snapshots(session.file.path)
        except KnownError as error:
            self._failed(error)
            return
        self._fresh = False
        target = folder / name_for(local(session.now(), session.rows.zone))
        session.follow(session.file.snapshot(target), "snapshot", self._taken, self._failed)

    def _taken(self, snapshot: Any) -> None:
        from facilitator.store.snapshot import prune, second_copy

        self._waiting = self._warned = False
        self._last = self._ctx.session.env.clock()
        self._ctx.tasks.run(prune, snapshot.path.parent, lane="copies")
        second = self._ctx.workspace.settings.second_place
        path = self._ctx.session.path
        if second and path is not None:
            place = Path(second) / (path.parent.name if path.stem == "meeting" else path.stem)
            self._ctx.tasks.run(
                second_copy, snapshot, place, then=self._second_done, failed=self._second_failed, lane="copies"
            )
        self.draw()

    def _failed(self, error: object) -> None:
        self._fresh = True
        if isinstance(error, KnownError) and error.code == "box.open":
            self._waiting = True  # no copy while a secret box is open: that is a promise, not a fault
        elif isinstance(error, KnownError):
            log.warning("no copy: %s", error)
            if not self._warned:
                from facilitator.language.errors import sentence

                self._warned = True
                self._ctx.message("warn", sentence(error, self._ctx.lang()))
        self.draw()

    def _second_done(self, _: object) -> None:
        self._second = ""
        self.draw()

    def _second_failed(self, error: BaseException) -> None:
        if not isinstance(error, KnownError):
            self._ctx.tasks.failed.emit(error)
            return
        log.warning("no second copy: %s", error)
        self._second = self.tr("the second place cannot be reached")
        self.draw()

    def draw(self) -> None:
        """Say how old the last good copy is."""
        session = self._ctx.session
        if session.file is None or session.read_only:
            self._footer.set_copies("")
            return
        if self._last is None:
            self._footer.set_copies(self.tr("No copy yet"))
            return
        age = session.env.clock() - self._last
        minutes = max(int(age.total_seconds() // 60), 0)
        if minutes < 1:
            text = self.tr("Copy: just now")
        elif minutes < 60:
            text = self.tr("Copy: %n minute(s) ago", "", minutes)
        elif age < timedelta(hours=20):
            text = self.tr("Copy: {time}").format(time=clock(local(self._last, session.rows.zone)))
        else:
            text = self.tr("Copy: %n day(s) ago", "", max(age.days, 1))
        if self._second:
            text = f"{text}, {self._second}"
        late = self._fresh and age > _LATE and session.rows.meeting is not None and _running(session.rows.meeting)
        tip = self.tr("Checked copies are taken every ten minutes and at each agenda item.")
        self._footer.set_copies(text, "amber" if self._second or late else "muted", tip)

    def _newest(self) -> datetime | None:
        path = self._ctx.session.path
        if path is None or self._ctx.session.read_only:
            return None
        try:
            folder = self._ctx.workspace.snapshots(path)
            newest = max((file.stat().st_mtime for file in folder.glob("*.tryeza")), default=None)
        except (KnownError, OSError):
            return None
        return None if newest is None else datetime.fromtimestamp(newest).astimezone()


def _running(meeting: Any) -> bool:
    return bool(meeting.opened_at) and not meeting.closed_at
