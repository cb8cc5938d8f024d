"""Opening a meeting file: beside the window, for work in the program's own folder, only to read anywhere else."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from facilitator.errors import KnownError
from ui.parts import Making
from ui.session import load
from ui.stations import STOPS, goes_on_at

if TYPE_CHECKING:
    from concurrent.futures import Future

    from facilitator.desk.bring import Brought
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace
    from ui.context import Context, Done
    from ui.session import Step
    from ui.widgets.waiting import Waiting
    from ui.window.docking import Docking
    from ui.window.pages import Pages

Refused = Callable[[Path, KnownError], object]
_SAID_AFTER_MS = 150
"""What opens sooner needs no words."""


class Stopped(Exception):
    """Somebody has thought better of it, or opens another file."""


class Opening(QObject):
    """One file at a time; what was open stays, and can be worked in, until the rows of the other are read."""

    _stepped = Signal(object, str, int, int)

    def __init__(self, ctx: Context, place: QBoxLayout, refused: Refused) -> None:
        """``place``: where the words about it are put. What went wrong is told to ``refused``."""
        super().__init__(ctx.frame)
        self._ctx, self._place, self._refused = ctx, place, refused
        self._under_way: _Run | None = None
        self._strip: Waiting | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SAID_AFTER_MS)
        self._later.timeout.connect(self._say)
        self._stepped.connect(self._step)

    @property
    def busy(self) -> bool:
        """A file is being opened, or its first screen made."""
        return self._under_way is not None

    def begin(self, path: Path, steps: Making[None]) -> None:
        """Open ``path``, then take ``steps``, with a look at what the person does between any two of them.

        Whatever was being opened is given up.
        """
        self.stop()
        run = self._under_way = _Run(path, self._named(path), steps)
        step = partial(self._tell, run)
        future = self._ctx.tasks.run(
            _load, path, self._ctx.workspace, self._ctx.session.env, step,
            then=partial(self._opened, run), failed=partial(self._failed, run), lane="opening",
        )  # fmt: skip
        run.future = future
        self._later.start()

    def stop(self) -> None:
        """Give up what is being opened; the file is let go."""
        run, self._under_way = self._under_way, None
        if run is not None:
            run.stopped = True
            if not run.stepping:
                run.steps.close()
            if run.future is not None:
                run.future.add_done_callback(_let_go)
        self._end()

    # on the thread that reads

    def _tell(self, run: _Run, stage: str, done: int, of: int) -> None:
        if run.stopped:
            raise Stopped
        self._stepped.emit(run, stage, done, of)

    # on that of the window

    def _opened(self, run: _Run, loaded: Any) -> None:
        if run is self._under_way:
            run.future = None
            self._end()
            self._ctx.session.take_over(*loaded)
            self._soon(run)

    def _go_on(self, run: _Run) -> None:
        if run is not self._under_way:
            return
        if not self._ctx.session.is_open:
            self.stop()
            return
        run.stepping = True
        try:
            next(run.steps)
        except BaseException as error:
            if run is self._under_way:
                self._under_way = None
            if not isinstance(error, StopIteration):
                raise
        run.stepping = False
        if run is self._under_way:
            self._soon(run)
        else:  # it was the last, or it has opened another file
            run.steps.close()

    def _soon(self, run: _Run) -> None:
        # Of one millisecond: one of none is a posted event, which Qt serves before any key and any other timer.
        QTimer.singleShot(1, self, partial(self._go_on, run))

    def _failed(self, run: _Run, error: BaseException) -> None:
        if run is not self._under_way:
            return
        self._under_way = None
        self._end()
        if isinstance(error, KnownError):
            self._refused(run.path, error)
        else:
            self._ctx.tasks.failed.emit(error)

    def _step(self, run: _Run, stage: str, done: int, of: int) -> None:
        if run is not self._under_way:
            return
        run.stage = stage
        if self._strip is not None and not self._strip.isHidden():
            self._say()
            self._strip.step(done, of)

    def _say(self) -> None:
        run = self._under_way
        if run is None:
            return
        if self._strip is None:
            from ui.widgets.waiting import Waiting

            self._strip = Waiting()
            self._place.insertWidget(0, self._strip)
        if run.stage == "check":
            text = self.tr("“{title}” is being opened: the file is checked.")
        else:
            text = self.tr("“{title}” is being opened: the people and what was said are read.")
        self._strip.say(text.format(title=run.title), self.tr("Stop"), self.stop)

    def _end(self) -> None:
        self._later.stop()
        if self._strip is not None:
            self._strip.hide()

    def _named(self, path: Path) -> str:
        known = [one.title for one in self._ctx.workspace.recent() if one.path == path]
        return next(iter(known), "") or (path.parent.name if path.stem == "meeting" else path.stem)


def first_screen(
    drawn: QWidget,
    station: Callable[[], str],
    pages: Pages,
    docking: Docking,
    going: Callable[[str], Making[None]],
    then: Done | None,
) -> Making[None]:
    """What follows when a meeting is open: its ``station`` is made, filled and laid out before any of it is ``drawn``.

    No part takes as long as a key may wait; drawing, which Qt does at once, is one of them.
    """
    while pages.step(station()):
        yield
    while STOPS[station()].live and docking.step():
        yield
    at = station()
    pages.page(at)
    pages.catch_up(at)
    yield
    drawn.setUpdatesEnabled(False)
    try:
        yield from going(station())
        yield
    finally:
        drawn.setUpdatesEnabled(True)
    if then is not None:
        yield
        then()


class _Run:
    """One file on its way."""

    def __init__(self, path: Path, title: str, steps: Making[None]) -> None:
        self.path, self.title, self.steps = path, title, steps
        self.stage = "check"
        self.stopped = self.stepping = False
        self.future: Future[Any] | None = None


def _load(path: Path, workspace: Workspace, env: Env, step: Step) -> Any:
    from facilitator.course import current
    from facilitator.desk.bring import only_read
    from facilitator.model import AgendaItem

    file, rows = load(path, env, only_read(path, workspace), step)
    stop = STOPS[goes_on_at(rows.meeting, current(rows.all(AgendaItem)) is not None)]
    # Read here, not on the window's thread, when the person was quicker than the warming up.
    for module in (stop.module, *(["ui.live.dock"] if stop.live else [])):
        importlib.import_module(module)
    return file, rows


def _let_go(future: Future[Any]) -> None:
    """A file that was open before anybody could stop it."""
    if not future.cancelled() and future.exception() is None:
        future.result()[0].close()


def bring(ctx: Context, path: Path, failed: Callable[[BaseException], object]) -> None:
    """Bring a file to this computer and open it here; what was made of it is said."""
    from facilitator.desk.bring import bring as bring_file

    def brought(done: Brought) -> None:
        ctx.open_meeting(done.path, lambda: ctx.message("info", _told(done.how)))

    if ctx.session.path == path:
        ctx.session.close()
    ctx.tasks.run(bring_file, path, ctx.workspace, then=brought, failed=failed)


def go_on_from(ctx: Context, path: Path, failed: Callable[[BaseException], object]) -> None:
    """A meeting of its own from a backup copy, beside the original, and open it."""
    from facilitator.desk.bring import beside

    ctx.session.close()
    ctx.tasks.run(beside, path, ctx.workspace, then=ctx.open_meeting, failed=failed)


def _told(how: str) -> str:
    translate = QCoreApplication.translate
    return {
        "new": translate("Opening", "The meeting was brought to this computer. The file it came from stays as it was."),
        "continued": translate(
            "Opening", "The meeting goes on from what was brought. What was here before is kept among its copies."
        ),
        "known": translate("Opening", "This computer has all that the file holds already: this is the meeting here."),
        "beside": translate(
            "Opening", "Brought as a meeting of its own. What this computer had and the file stay as they were."
        ),
    }[how]
