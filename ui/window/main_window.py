"""The one window: head, rail, stations, the dock of the live ones, foot; and the ``Context`` of the stations."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QMainWindow, QWidget

from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from ui.commands import Commands
from ui.context import Done
from ui.language import Language
from ui.parts import Making, Parts
from ui.session import Session
from ui.stations import STOPS, goes_on_at
from ui.stations.base import Station
from ui.tasks import ARCHIVE, HEAVY, STATIONS, STORE, Tasks
from ui.theme import Appearance
from ui.widgets.boxes import column, row
from ui.widgets.messages import Toast
from ui.window import geometry
from ui.window.actions import Actions
from ui.window.banners import Banners
from ui.window.docking import Docking
from ui.window.drops import Drops
from ui.window.follow import follow
from ui.window.footer import Footer
from ui.window.hall import Hall
from ui.window.header import Header
from ui.window.keeper import Keeper
from ui.window.leaving import Leaving
from ui.window.opening import Opening, first_screen
from ui.window.pages import Ahead, Pages
from ui.window.rail import COLLAPSE_BELOW, Rail
from ui.window.snapshots import Snapshots
from ui.window.trouble import Trouble
from ui.window.undo import Undo

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from facilitator.store.journal import Changes
    from ui.projector.window import ProjectorWindow


class MainWindow(QMainWindow):
    """Implements ``ui.context.Context``.

    Attributes: ``station`` the id of the one in front; ``ask_path(ctx, title, pattern, then, save=, suggested=)``
    and ``ask_folder(ctx, title, then)`` open the file dialogs and are replaced in tests.

    Signals:
        painted(): the window was drawn for the first time.
        arrived(str): another station is in front.
    """

    painted = Signal()
    arrived = Signal(str)

    def __init__(self, workspace: Workspace, env: Env, appearance: Appearance, language: Language) -> None:
        super().__init__()
        self.workspace = workspace
        self.appearance = appearance
        self.language = language
        self.session = Session(env, self)
        self.tasks = Tasks(self)
        self.commands = Commands(self)
        self.commands.go = self.go
        self.station = ""
        self.ask_path: Any = None
        self.ask_folder: Any = None
        self._seen = False
        self._lay_out()
        self.hall = Hall(self, self, self.header)
        self.trouble = Trouble(self, self.banners)
        self.snapshots = Snapshots(self, self.footer)
        self.keeper = Keeper(self, self.trouble)
        self.opening = Opening(self, self._middle, self.trouble.not_opened)
        self.undo = Undo(self)
        self.leaving = Leaving(self, self, self._stay)
        self.actions_ = Actions(self, self, self.trouble, self.snapshots, self.undo, self.pages)
        self.painted.connect(Drops(self, self.pages).watch)
        self.keeper.lost.connect(partial(self.footer.show_saved, self.session))
        self._connect()
        self._retitle()
        geometry.restore(self, workspace.root)
        self.go("home")

    def _lay_out(self) -> None:
        self.setMinimumSize(1024, 600)
        self.header = Header(self.session, self.lang)
        self.rail = Rail()
        self.banners = Banners()
        self.pages = Pages(self)
        self.footer = Footer()
        self._toast = Toast(self, self.session.saved, self.arrived)
        dock_place = column(spacing=0)
        self._docking = Docking(self, dock_place)
        self._middle = column(spacing=0)
        self._middle.addWidget(self.banners)
        self._middle.addWidget(self.pages, 1)
        self._middle.addLayout(dock_place)
        body = row(spacing=0)
        body.addWidget(self.rail)
        self._work = QWidget()
        self._work.setLayout(self._middle)
        body.addWidget(self._work, 1)
        root = QWidget()
        whole = column(spacing=0)
        whole.addWidget(self.header)
        whole.addLayout(body, 1)
        whole.addWidget(self.footer)
        root.setLayout(whole)
        self.setCentralWidget(root)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.header.projector_wanted.connect(self.toggle_projector)
        self.header.commands_wanted.connect(self.actions_.palette)
        self.session.opened.connect(self._opened)
        self.session.closed.connect(self._closed)
        self.session.changed.connect(self._changed)
        self.session.saved.connect(self._saved)
        self.session.failed.connect(self.trouble.failed)
        self.tasks.failed.connect(self.trouble.task_failed)

    # Context

    @property
    def frame(self) -> QWidget:
        return self

    def lang(self) -> Lang:
        return self.language.current

    def notify(self, text: str, action_text: str = "", action: Done | None = None) -> None:
        self._toast.notify(text, action_text, action)

    def message(self, tone: str, text: str, action_text: str = "", action: Done | None = None) -> None:
        self.banners.say("word", tone, text, action_text, action)

    def confirm(
        self, title: str, text: str, yes_text: str, then: Done, *, ask_reason: bool = False, danger: bool = False
    ) -> None:
        from ui.window.dialogs import Question

        Question(self, title, text, yes_text, then, ask_reason=ask_reason, danger=danger).ask()

    def sheet(self, title: str, body: QWidget, actions: Sequence[tuple[str, str, Done]] = ()) -> Any:
        from ui.widgets.forms import Sheet

        made = Sheet(self, title, body, actions)
        self.session.closing.connect(made.done)  # it was laid over this meeting: of another it would say another's
        return made.show_over()

    def choose_file(self, title: str, pattern: str, then: Done, *, save: bool = False, suggested: str = "") -> None:
        from ui.window import dialogs

        (self.ask_path or dialogs.ask_path)(self, title, pattern, then, save=save, suggested=suggested)

    def choose_folder(self, title: str, then: Done) -> None:
        """Ask for a folder: ``then(Path)``, or nothing when it was called off."""
        from ui.window import dialogs

        (self.ask_folder or dialogs.ask_folder)(self, title, then)

    def go(self, station: str) -> None:
        stop = STOPS[station]
        if not (stop.always or self.session.is_open):
            self.notify(self.tr("First open a meeting, or begin a new one."))
            self.rail.set_current(self.station)
            return
        self.leaving.through(partial(self._go, station), asked=self.station == "vote" != station)

    def _stay(self) -> None:
        self.rail.set_current(self.station)

    def _go(self, station: str) -> None:
        Parts(self._going(station)).whole()

    def _going(self, station: str) -> Making[None]:
        # The keys of the new station are in force before it is told that somebody came.
        page = self.pages.page(station)
        self.station = station
        self.rail.set_current(station)
        self.commands.activate(station)
        self._docking.show(STOPS[station].live)
        yield
        if self.station == station:
            self.pages.show_page(station)
            yield
        if self.station == station:  # and nobody went on meanwhile
            self.show_keys()
            page.arrive()
            self.arrived.emit(station)

    def open_meeting(self, path: Path, then: Done | None = None) -> None:
        steps = first_screen(self._work, self._next, self.pages, self._docking, self._going, then)
        self.leaving.through(partial(self.opening.begin, path, steps))

    def _next(self) -> str:
        return goes_on_at(self.session.rows.meeting, self.header.current_item() is not None)

    def not_opened(self, path: Path, error: BaseException) -> None:
        self.trouble.not_opened(path, error)

    def new_meeting(self) -> None:
        self.leaving.through(self._new_meeting)

    def _new_meeting(self) -> None:
        self._go("home")
        self.commands.run("home.new")

    def show_row(self, table: str, uid: str) -> bool:
        return self.trouble.clocks.ask() if table == "clock_jump" else follow(self, self.pages, table, uid)

    def close_meeting(self) -> None:
        self.leaving.through(self._close_meeting)

    def _close_meeting(self) -> None:
        self.session.close()
        self.go("home")

    def projector(self) -> ProjectorWindow | None:
        return self.hall.on()

    def hall_window(self) -> ProjectorWindow:
        return self.hall.window()

    def toggle_projector(self) -> None:
        self.hall.toggle()

    @property
    def projector_shown(self) -> SignalInstance:
        return self.hall.shown

    # more that commands and sheets ask of the window

    def keep_settings(self, **new: str) -> None:
        """Change settings and keep them; what cannot be written is said."""
        try:
            self.workspace.save(replace(self.workspace.settings, **new))
        except KnownError as error:
            self.trouble.failed("settings", error)

    def set_language(self, lang: Lang) -> None:
        self.keep_settings(language=lang)
        self.language.set(lang)

    def start_with(self, paths: Sequence[Path]) -> None:
        """Open the first of these once the window was drawn."""
        for path in paths[:1]:
            self.painted.connect(partial(self.open_meeting, path))

    def warm_up(self) -> None:
        """Load what the first meeting, then the first report needs, and make the stations, while nobody waits."""
        self.tasks.warm_up((*STORE, *STATIONS), unless=lambda: self.opening.busy)
        # Asked for a widget that Qt made, PySide reads every class of widget there is, once.
        QTimer.singleShot(500, lambda: QListView().viewport())
        self.tasks.warm_up((*HEAVY, *ARCHIVE), after_ms=1000, unless=lambda: self.opening.busy or self.session.busy)
        Ahead(self, self.pages, self._docking, lambda: self.opening.busy)

    def made_station(self, station: str) -> Station | None:
        """The page of a station, if it was made."""
        return self.pages.made(station)

    def dock(self) -> Any:
        """The quick-entry line, if it was made."""
        return self._docking.dock

    def focus_line(self) -> None:
        """Put the cursor into the quick-entry line; from a station without it, in the discussion."""
        if not STOPS[self.station].live:
            self.go("discussion")
        if self._docking.dock is not None:
            self._docking.dock.focus_line()

    # inside

    def show_keys(self) -> None:
        """The hints of the foot, as the station has them now."""
        keys = list(page.keys()) if (page := self.pages.made(self.station)) is not None else []
        known = {key for key, _ in keys}
        undo = [("Ctrl+Z", self.tr("undo"))] if self.session.is_open else []
        more = [("Ctrl+K", self.tr("commands")), *undo]
        if STOPS[self.station].live:
            more = [("F6", self.tr("write")), ("F10", self.tr("floor")), ("Ctrl+R", self.tr("arrival")), *more]
        self.footer.keys.set_hints(keys + [pair for pair in more if pair[0] not in known])

    def _opened(self) -> None:
        self.pages.reset()
        self.rail.set_open(True)
        self.header.draw()
        self._remember()
        self._retitle()
        self.hall.opened()
        self.trouble.opened()
        self.snapshots.opened()
        self.footer.show_saved(self.session)
        if self.station:
            self.pages.catch_up(self.station)
            self.show_keys()

    def _closed(self) -> None:
        self.pages.reset()
        self.rail.set_open(False)
        self.header.draw()
        self._retitle()
        self.trouble.closed()
        self.snapshots.closed()
        self.footer.show_saved(self.session)

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
        self.pages.apply(changes, self.station)

    def _saved(self, instant: str) -> None:
        self.trouble.saved()
        self.footer.show_saved(self.session, instant)

    def _remember(self) -> None:
        meeting, path = self.session.rows.meeting, self.session.path
        if meeting is None or path is None or self.session.read_only == "file.snapshot":
            return
        try:
            self.workspace.remember(path, meeting.title, meeting.date, str(meeting.status))
        except KnownError as error:
            self.trouble.failed("remember", error)

    def _retitle(self) -> None:
        meeting = self.session.rows.meeting
        self.setWindowTitle(meeting.title if meeting else "Tryeza")

    def _retranslate(self) -> None:
        self._retitle()
        self.commands.retranslate()
        self.actions_.retranslate()
        self.footer.show_saved(self.session)
        self.trouble.retranslate()
        self.snapshots.draw()
        self.show_keys()

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.station:
            # After the stations have heard it too, for the foot shows their words.
            QTimer.singleShot(0, self, self._retranslate)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_narrow(self.width() < COLLAPSE_BELOW)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leaving.lets_go():
            event.ignore()
            return
        geometry.keep(self, self.workspace.root)
        self.snapshots.stop()
        self.opening.stop()
        self.hall.close()
        try:
            self.session.close()
        except Exception:
            # The file is consistent whatever happened, and the person wants to leave.
            sys.excepthook(*sys.exc_info())
        self.tasks.shutdown()
        super().closeEvent(event)
