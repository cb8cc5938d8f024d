"""The one window: head, rail, stations, the dock of the live ones, foot; and the ``Context`` that stations are given."""

from __future__ import annotations

import base64
import json
import logging
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from facilitator.errors import KnownError
from facilitator.language.dates import clock
from facilitator.language.sentences import Lang
from facilitator.model import Meeting
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from ui.actions import Actions
from ui.banners import Banners
from ui.commands import Commands
from ui.context import Done
from ui.footer import Footer
from ui.header import Header
from ui.language import Language
from ui.rail import COLLAPSE_BELOW, Rail
from ui.session import Session
from ui.snapshots import Snapshots
from ui.stations import LINE, STOPS
from ui.stations.base import Station
from ui.tasks import Tasks
from ui.theme import Appearance
from ui.trouble import Trouble
from ui.undo import Undo
from ui.widgets.messages import Toast

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.projector.window import ProjectorWindow

log = logging.getLogger(__name__)
_APPLY_AT_MOST = 40
"""A station that missed more acts than this is loaded afresh instead."""


class MainWindow(QMainWindow):
    """Implements ``ui.context.Context``.

    Attributes for tests: ``ask_path(title, pattern, then, save, suggested)`` asks for a file and may be replaced.

    Signals:
        painted(): the window was drawn for the first time.
        projector_shown(bool): the room's view came or went.
        arrived(str): another station is in front.
    """

    painted = Signal()
    projector_shown = Signal(bool)
    arrived = Signal(str)

    def __init__(self, workspace: Workspace, env: Env, appearance: Appearance) -> None:
        super().__init__()
        self.workspace = workspace
        self.appearance = appearance
        self.session = Session(env, self)
        self.tasks = Tasks(self)
        self.commands = Commands(self)
        self.commands.go = self.go
        self.station = ""
        self.ask_path = self._ask_path
        self._stations: dict[str, Station] = {}
        self._stale: set[str] = set()
        self._missed: dict[str, list[Changes]] = {}
        self._projector: ProjectorWindow | None = None
        self._dock: QWidget | None = None
        self._seen = False
        self._lay_out()
        self.trouble = Trouble(self, self.banners)
        self.snapshots = Snapshots(self, self.footer)
        self.undo = Undo(self)
        self.actions_ = Actions(self)
        self._connect()
        self._retitle()
        self._restore_geometry()
        self.go("home")

    def _lay_out(self) -> None:
        self.setMinimumSize(960, 600)
        self.header = Header(self.session, self.lang)
        self.rail = Rail()
        self.banners = Banners()
        self.stack = QStackedWidget()
        self.footer = Footer()
        self._dock_place = QVBoxLayout()
        self._dock_place.setContentsMargins(0, 0, 0, 0)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.banners)
        middle.addWidget(self.stack, 1)
        middle.addLayout(self._dock_place)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.rail)
        body.addLayout(middle, 1)
        root = QWidget()
        column = QVBoxLayout(root)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(body, 1)
        column.addWidget(self.footer)
        self.setCentralWidget(root)
        self._toast = Toast(self)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.rail.set_open(False)
        self.header.projector_wanted.connect(self.toggle_projector)
        self.header.commands_wanted.connect(self.actions_.palette)
        self.session.opened.connect(self._opened)
        self.session.closed.connect(self._closed)
        self.session.changed.connect(self._changed)
        self.session.saved.connect(self._saved)
        self.session.failed.connect(self.trouble.failed)
        self.tasks.failed.connect(self.trouble.task_failed)

    # Context

    def lang(self) -> Lang:
        return Language.of(_app()).current

    def notify(self, text: str, action_text: str = "", action: Done | None = None) -> None:
        self._toast.notify(text, action_text, action)

    def message(self, tone: str, text: str, action_text: str = "", action: Done | None = None) -> None:
        self.banners.say("word", tone, text, action_text, action)

    def confirm(
        self, title: str, text: str, yes_text: str, then: Done, *, ask_reason: bool = False, danger: bool = False
    ) -> None:
        from ui.dialogs import Question

        Question(self, title, text, yes_text, then, ask_reason=ask_reason, danger=danger).ask()

    def sheet(self, title: str, body: QWidget, actions: Sequence[tuple[str, str, Done]] = ()) -> Any:
        from ui.widgets.forms import Sheet

        made = Sheet(self, title, body, list(actions))
        made.show_over()
        return made

    def choose_file(self, title: str, pattern: str, then: Done, *, save: bool = False, suggested: str = "") -> None:
        self.ask_path(title, pattern, then, save, suggested)

    def go(self, station: str) -> None:
        stop = STOPS[station]
        if not (stop.always or self.session.is_open):
            self.notify(self.tr("First open a meeting, or begin a new one."))
            self.rail.set_current(self.station or "home")
            return
        page = self._page(station)
        if page is None:
            self.rail.set_current(self.station or "home")
            return
        self.station = station
        self.stack.setCurrentWidget(page)
        self.rail.set_current(station)
        self.commands.activate(station)
        self._catch_up(station)
        self._show_dock(stop.live)
        self._show_keys()
        page.arrive()
        self.arrived.emit(station)

    def open_meeting(self, path: Path) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.session.open(path)
        except KnownError as error:
            self.trouble.failed("open", error)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.go(self._where())

    def new_meeting(self) -> None:
        """Home, with the form for a new meeting."""
        self.go("home")
        begin = getattr(self._stations.get("home"), "new_meeting", None)
        if begin is not None:
            begin()

    def close_meeting(self) -> None:
        self.session.close()
        self.go("home")

    def projector(self) -> ProjectorWindow | None:
        shown = self._projector is not None and self._projector.isVisible()
        return self._projector if shown else None

    # the projector

    def toggle_projector(self) -> None:
        """Show the room's view, on the second screen when there is one, or take it away."""
        if self._projector is None:
            from ui.projector.window import ProjectorWindow

            self._projector = ProjectorWindow()
            self._projector.installEventFilter(self)
        self._projector.toggle()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if watched is self._projector and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            shown = event.type() == QEvent.Type.Show
            self.header.set_projector(shown)
            self.projector_shown.emit(shown)
        return bool(super().eventFilter(watched, event))

    # stations

    def made_station(self, station: str) -> Station | None:
        """The page of a station, if it was made."""
        return self._stations.get(station)

    def dock(self) -> Any:
        """The quick-entry line, if it was made."""
        return self._dock

    def _page(self, station: str) -> Station | None:
        if station in self._stations:
            return self._stations[station]
        try:
            page = STOPS[station].make(self)
        except ModuleNotFoundError as error:
            if error.name != STOPS[station].module:
                raise
            page = Missing(self, station)
        self._stations[station] = page
        self._stale.add(station)
        self.stack.addWidget(page)
        self.commands.add_all(page.commands())
        return page

    def _catch_up(self, station: str) -> None:
        page = self._stations[station]
        missed = self._missed.pop(station, [])
        if station in self._stale or len(missed) > _APPLY_AT_MOST:
            self._stale.discard(station)
            page.load()
            return
        for changes in missed:
            page.apply(changes)

    def _show_dock(self, live: bool) -> None:
        if live and self._dock is None:
            try:
                from ui.stations.dock import Dock
            except ModuleNotFoundError:
                log.error("the quick-entry line is missing")
                return
            self._dock = Dock(self)
            self._dock_place.addWidget(self._dock)
            self.commands.add_all(getattr(self._dock, "commands", list)())
        if self._dock is not None:
            self._dock.setVisible(live)

    def _show_keys(self) -> None:
        keys = list(self._stations[self.station].keys())
        if STOPS[self.station].live:
            keys += [("F6", self.tr("write")), ("Ctrl+R", self.tr("arrival"))]
        keys += [("Ctrl+K", self.tr("commands"))]
        if self.session.is_open:
            keys += [("Ctrl+Z", self.tr("undo"))]
        self.footer.keys.set_keys(keys)

    # the session

    def _opened(self) -> None:
        self._missed.clear()
        self._stale = set(self._stations)
        self.rail.set_open(True)
        self.header.draw()
        self._remember()
        self._retitle()
        self.trouble.opened()
        self.snapshots.opened()
        self._show_saved("")
        if self.station:
            self._catch_up(self.station)
            self._show_keys()

    def _closed(self) -> None:
        self._missed.clear()
        self._stale = set(self._stations)
        self.rail.set_open(False)
        self.header.draw()
        self._retitle()
        self.trouble.closed()
        self.snapshots.closed()
        self.footer.set_saved("")
        self.footer.invented.hide()

    def _changed(self, changes: Changes) -> None:
        tables = {change.table for change in changes.rows}
        if "attendance" in tables:
            self.header.draw_inside()
        if "agenda_item" in tables:
            self.header.draw_item()
        if "meeting" in tables:
            self.header.draw()
            self._remember()
            self._retitle()
        self.trouble.changed(changes, tables)
        self.snapshots.changed(changes)
        self.undo.changed(changes)
        for station in self._stations.keys() - {self.station}:
            self._missed.setdefault(station, []).append(changes)
        if self.station in self._stations:
            self._stations[self.station].apply(changes)

    def _saved(self, instant: str) -> None:
        self.trouble.saved()
        self._show_saved(instant)

    def _show_saved(self, instant: str) -> None:
        meeting = self.session.rows.meeting
        self.footer.invented.setVisible(meeting is not None and meeting.invented)
        if self.session.read_only:
            self.footer.set_saved(self.tr("Read only"), "amber")
        elif instant:
            when = clock(datetime.fromisoformat(instant))
            self.footer.set_saved(self.tr("Saved on this computer at {time}").format(time=when))
        else:
            self.footer.set_saved(self.tr("Every act is saved at once"))

    def _remember(self) -> None:
        meeting, path = self.session.rows.meeting, self.session.path
        if meeting is None or path is None:
            return
        try:
            self.workspace.remember(path, meeting.title, meeting.date, str(meeting.status))
        except KnownError as error:
            self.trouble.failed("remember", error)

    def _where(self) -> str:
        """The station where the work on this meeting goes on."""
        meeting = self.session.rows.get(Meeting, self.session.rows.meeting.uid)  # type: ignore[union-attr]
        if meeting.status in ("approved", "signed", "archived"):
            return "signing"
        if meeting.closed_at or meeting.status == "in_review":
            return "minutes"
        if not meeting.opened_at:
            return "preparation"
        return "discussion" if self.header.current_item() else "attendance"

    # the window itself

    def retranslate(self) -> None:
        self._retitle()
        self.commands.retranslate()
        self.actions_.retranslate()
        self._show_saved("")
        self.trouble.retranslate()
        self.snapshots.draw()
        if self.station:
            self._show_keys()

    def _retitle(self) -> None:
        meeting = self.session.rows.meeting
        self.setWindowTitle(f"{meeting.title} — Tryeza" if meeting else "Tryeza")

    def _ask_path(self, title: str, pattern: str, then: Done, save: bool, suggested: str) -> None:
        from ui.dialogs import ask_path

        ask_path(self, title, pattern, then, save=save, suggested=suggested)

    @property
    def _geometry_file(self) -> Path:
        return self.workspace.root / "window.json"

    def _restore_geometry(self) -> None:
        self.resize(1440, 860)
        try:
            kept = json.loads(self._geometry_file.read_text("ascii"))["geometry"]
            self.restoreGeometry(QByteArray(base64.b64decode(kept)))
        except (OSError, ValueError, KeyError, TypeError):
            screen = self.screen().availableGeometry()
            if screen.width() <= 1440 or screen.height() <= 900:
                self.setWindowState(Qt.WindowState.WindowMaximized)

    def _keep_geometry(self) -> None:
        kept = base64.b64encode(self.saveGeometry().data()).decode("ascii")
        try:
            self.workspace.root.mkdir(parents=True, exist_ok=True)
            self._geometry_file.write_text(json.dumps({"geometry": kept}), "ascii")
        except OSError as error:
            log.warning("window size not kept: %s", error)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_narrow(self.width() < COLLAPSE_BELOW)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_geometry()
        self.snapshots.stop()
        if self._projector is not None:
            self._projector.close()
        try:
            self.session.close()
        except Exception:
            # The file is consistent whatever happens here, and the person wants to leave: say it in the log.
            log.exception("closing the file")
            sys.excepthook(*sys.exc_info())
        self.tasks.shutdown()
        super().closeEvent(event)


class Missing(Station):
    """Stands in for a station that this build does not have, and says so."""

    def __init__(self, ctx: Any, station: str) -> None:
        super().__init__(ctx)
        from ui.widgets.basics import Empty

        self.id = station
        column = QVBoxLayout(self)
        column.addWidget(
            Empty(
                STOPS[station].icon,
                STOPS[station].title(),
                self.tr("This station is not part of this build yet."),
            )
        )

    def title(self) -> str:
        return STOPS[self.id].title()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


__all__ = ["LINE", "MainWindow"]
