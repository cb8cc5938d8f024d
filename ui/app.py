"""The program with a window: application, hooks for what nobody foresaw, and what is loaded after it shows."""

from __future__ import annotations

import faulthandler
import gc
import logging
import sys
import threading
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from facilitator.assets import ICONS
from facilitator.errors import KnownError
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from ui.collector import Collector
from ui.language import Language
from ui.theme import Appearance, Mode, load_fonts

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

log = logging.getLogger(__name__)

SWITCH_SECONDS = 0.0002
"""How long a thread of Python may keep the others waiting. An act and its painting take the interpreter back dozens of
times: with the usual 5 ms one Enter took a third of a second while a document was composed, now a tenth of that, and
the document loses next to nothing (``python -m benchmarks entering``)."""


def application(argv: list[str]) -> QApplication:
    """The one application, with font, style and the name it has on every system."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(argv[:1] or ["tryeza"])
    if not app.property("tryeza"):
        app.setProperty("tryeza", True)
        sys.setswitchinterval(SWITCH_SECONDS)
        app.setApplicationName("Tryeza")
        app.setApplicationDisplayName("Tryeza")
        app.setDesktopFileName("tryeza")
        load_fonts()
        mark = ICONS.parent / "tryeza.svg"
        if mark.exists():
            app.setWindowIcon(QIcon(str(mark)))
    return app


def build(workspace: Workspace, env: Env, argv: list[str]) -> MainWindow:
    """The window, not yet shown, in the language and theme of the workspace; a file named in ``argv`` is opened once
    it is. The settings of the application (theme, language) are those of the last window built.
    """
    from ui.window.main_window import MainWindow

    app = application(argv)
    settings = workspace.settings
    language = Language.of(app)
    language.set("en" if settings.language == "en" else "sq")
    mode = Mode(settings.theme) if settings.theme in set(Mode) else Mode.SYSTEM
    appearance = app.findChild(Appearance)
    if appearance is None:
        appearance = Appearance(app, mode)
    elif appearance.mode is not mode:
        appearance.set_mode(mode)
    window = MainWindow(workspace, env, appearance, language)
    window.start_with([Path(arg) for arg in argv[1:] if not arg.startswith("-")][:1])
    return window


class Hooks(QObject):
    """Catches what nobody foresaw, on any thread: log, one report at a time, and the meeting goes on.

    Signals:
        caught(object): an exception, delivered on the GUI thread.
    """

    caught = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._last: BaseException | None = None
        self._report: QObject | None = None
        self.caught.connect(self._show)

    def install(self) -> None:
        """Take over ``sys.excepthook`` and ``threading.excepthook``."""
        sys.excepthook = self.hook
        threading.excepthook = self._thread_hook

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """For ``sys.excepthook``."""
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        if error is self._last:
            return  # the session tells of it and raises it: one report
        self._last = error
        log.critical("not foreseen", exc_info=(kind, error, trace))
        self.caught.emit(error)

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.hook(args.exc_type, args.exc_value, args.exc_traceback)

    def _show(self, error: BaseException) -> None:
        from ui.window.dialogs import BugReport

        if self._report is not None:
            return  # a failing repaint must not fill the screen with windows; the log has every one
        report = BugReport(self._window, self._window.workspace.logs, error)
        self._report = report
        report.destroyed.connect(self._closed)
        report.show()

    def _closed(self) -> None:
        self._report = None


def run(argv: list[str]) -> int:
    """Open the window and stay until it is closed. ``argv[0]`` is the program; a following path is opened."""
    # Nothing made on the way to the first paint becomes garbage: looking for some costs a tenth of that way.
    gc.disable()
    workspace = Workspace.default()
    app = application(argv)
    try:
        device = workspace.device
    except KnownError as error:
        log.error("%s", error)
        device = ""
    window = build(workspace, Env(actor=workspace.settings.facilitator, device=device), argv)
    Hooks(window).install()
    window.painted.connect(partial(_after_paint, window))
    window.show()
    return app.exec()


def _after_paint(window: MainWindow) -> None:
    """What need not be ready before somebody sees the window."""
    # What was made by now lives as long as the program: the collector need not walk it again and again.
    gc.freeze()
    Collector(window)
    _begin_log(window.workspace)
    window.warm_up()


def _begin_log(workspace: Workspace) -> None:
    import logging.handlers

    handlers: list[logging.Handler] = [logging.StreamHandler()] if sys.stderr is not None else []
    try:
        handlers.append(
            logging.handlers.RotatingFileHandler(
                workspace.logs / "tryeza.log", maxBytes=500_000, backupCount=3, encoding="utf-8", delay=True
            )
        )
    except (KnownError, OSError) as error:
        print(error, file=sys.stderr)
    for handler in handlers[:-1]:
        handler.setLevel(logging.WARNING)
    logging.basicConfig(
        level=logging.INFO, handlers=handlers, format="%(asctime)s %(levelname)s %(name)s: %(message)s", force=True
    )
    for talkative in ("pyhanko", "pyhanko_certvalidator"):
        # they log signers by name, and a problem report shows the end of the log
        logging.getLogger(talkative).setLevel(logging.CRITICAL)
    if sys.stderr is not None:
        faulthandler.enable()
