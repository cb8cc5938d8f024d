"""What can be done from everywhere: the window's own commands, and the menus made of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QMenu

from ui.commands import Command
from ui.live.nominal import FLOOR, GO, LEAVE, PASS
from ui.stations import LINE
from ui.theme import Mode

if TYPE_CHECKING:
    from facilitator.language.sentences import Lang
    from ui.context import Context
    from ui.live.floor.desk import FloorDesk
    from ui.live.nominal.guide import Guide
    from ui.window.pages import Pages
    from ui.window.snapshots import Snapshots
    from ui.window.trouble import Trouble
    from ui.window.undo import Undo

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "meeting",
        (
            "app.new",
            "app.open",
            "app.close",
            "-",
            "app.snapshot",
            "copies.show",
            "app.copy",
            "-",
            "clock.settle",
            "app.settings",
            "app.quit",
        ),
    ),
    ("edit", ("edit.undo", "edit.redo", "-", "live.line", "live.arrival")),
    ("go", tuple(f"go.{stop.id}" for stop in LINE)),
    ("view", ("app.projector", "app.hall", "-", "view.theme", "view.system", "view.language", "-", "view.full")),
    ("help", ("app.palette", "help.keys", "-", "help.log", "help.about")),
)


class Actions(QObject):
    """Adds the commands and fills the menu bar."""

    def __init__(
        self, ctx: Context, frame: QMainWindow, trouble: Trouble, snapshots: Snapshots, undo: Undo, pages: Pages
    ) -> None:
        super().__init__(frame)
        self._pages = pages
        self._ctx, self._frame = ctx, frame
        self._trouble, self._snapshots, self._undo = trouble, snapshots, undo
        self._menus: dict[str, QMenu] = {}
        ctx.commands.add_all(self._meeting_commands())
        ctx.commands.add_all(self._live_commands())
        ctx.commands.add_all(self._view_commands())
        ctx.commands.add_all(self._go_commands())
        self._fill_menus()

    def retranslate(self) -> None:
        """Name the menus again."""
        for name, title in self._titles().items():
            self._menus[name].setTitle(title)

    def palette(self) -> None:
        """The list of every command (Ctrl+K)."""
        from ui.window.palette import Palette

        Palette(self._ctx).open()

    def settings(self) -> None:
        """The settings sheet."""
        from ui.window.settings_sheet import SettingsSheet

        SettingsSheet(self._ctx).show_over()

    # the commands

    def _meeting_commands(self) -> list[Command]:
        ctx, is_open, undo = self._ctx, self._is_open, self._undo
        return [
            Command("app.new", lambda: self.tr("New meeting"), ctx.new_meeting, "Ctrl+N", icon="plus"),
            Command("app.open", lambda: self.tr("Open a meeting file…"), self._open, "Ctrl+O", icon="folder-open"),
            Command("app.close", lambda: self.tr("Close the meeting"), ctx.close_meeting, "Ctrl+W", "", is_open),
            Command(
                "app.snapshot",
                lambda: self.tr("Take a copy now"),
                self._snapshot,
                "Ctrl+Shift+S",
                "",
                is_open,
                icon="save",
            ),
            Command(
                "copies.show",
                lambda: self.tr("Copies of this meeting…"),
                self._copies,
                "Ctrl+Shift+K",
                "",
                lambda: self._meeting_file() is not None,
                icon="history",
            ),
            Command(
                "app.copy", lambda: self.tr("Copy to another place…"), self._trouble.copy_elsewhere, "", "", is_open
            ),
            Command("app.settings", lambda: self.tr("Settings…"), self.settings, "Ctrl+,", icon="settings"),
            Command("app.quit", lambda: self.tr("Quit"), self._frame.close, "Ctrl+Q", icon="power"),
            Command("edit.undo", undo.undo_title, undo.undo, "Ctrl+Z", "", undo.can_undo, icon="undo-2"),
            Command("edit.redo", undo.redo_title, undo.redo, "Ctrl+Shift+Z", "", undo.can_redo, "Ctrl+Y", "redo-2"),
            Command(
                "app.pen", lambda: self.tr("Take the pen back…"), self._trouble.take_pen, "", "", self._pen_is_away
            ),
        ]

    def _live_commands(self) -> list[Command]:
        can = self._can_write
        return [
            Command(
                "live.line", lambda: self.tr("Write in the log"), self._line, "F6", "", can, icon="message-square-text"
            ),
            Command(
                "live.arrival", lambda: self.tr("Somebody arrived"), self._arrival, "Ctrl+R", "", can, icon="log-in"
            ),
            *self._floor_commands(),
            *self._nominal_commands(),
        ]

    def _floor_commands(self) -> list[Command]:
        can = self._can_write

        def desk(do: Callable[[FloorDesk], object]) -> Callable[[], object]:
            def run() -> object:
                from ui.live.floor.desk import floor_of

                return do(floor_of(self._ctx))

            return run

        def command(name: str, title: Callable[[], str], do: Callable[[FloorDesk], object], key: str = "") -> Command:
            return Command(f"floor.{name}", title, desk(do), key, "", can, icon="mic")

        return [
            command("give", lambda: self.tr("Give the floor"), lambda one: one.give(), "F10"),
            command("end", lambda: self.tr("End the turn"), lambda one: one.end(), "F12"),
            command("ask", lambda: self.tr("Somebody asks for the floor"), lambda one: one.ask(), "Ctrl+J"),
            command(
                "reply",
                lambda: self.tr("Somebody asks for a direct reply"),
                lambda one: one.ask(reply=True),
                "Ctrl+Shift+Y",
            ),
            command("more", lambda: self.tr("Half a minute more for the turn"), lambda one: one.extend(), "Shift+F12"),
            command("queue", lambda: self.tr("The queue of speakers"), self._queue, "Ctrl+Shift+Q"),
            command("limit", lambda: self.tr("Time of a turn…"), self._turn_time),
            command("sound", lambda: self.tr("Sound when the time of a turn is up"), lambda one: one.switch_sound()),
        ]

    def _nominal_commands(self) -> list[Command]:
        def guide(do: Callable[[Guide], object]) -> Callable[[], object]:
            def run() -> object:
                from ui.live.nominal.guide import Guide

                return do(Guide(self._ctx))

            return run

        def command(name: str, title: Callable[[], str], do: Callable[[Guide], object], key: str) -> Command:
            return Command(f"nominal.{name}", title, guide(do), key, "", self._can_write, icon="list-ordered")

        return [
            command("go", lambda: self.tr("Nominal group: begin, or the next step"), lambda one: one.go_on(),
                    GO),
            command("floor", lambda: self.tr("Nominal group: the floor to whose turn it is"), lambda one: one.floor(),
                    FLOOR),
            command("pass", lambda: self.tr("Nominal group: whose turn it is has no more ideas"),
                    lambda one: one.passes(), PASS),
            command("leave", lambda: self.tr("Nominal group: go on without it…"), lambda one: one.leave(), LEAVE),
        ]  # fmt: skip

    def _queue(self, _: FloorDesk) -> None:
        from ui.live.floor.sheets import open_queue

        open_queue(self._ctx)

    def _turn_time(self, _: FloorDesk) -> None:
        from ui.live.floor.sheets import open_limits

        open_limits(self._ctx)

    def _view_commands(self) -> list[Command]:
        return [
            Command(
                "app.projector",
                lambda: self.tr("Projector"),
                self._ctx.toggle_projector,
                "F5",
                "",
                self._is_open,
                icon="presentation",
                anywhere=True,
            ),
            Command(
                "app.hall",
                lambda: self.tr("Projector: look first, then show…"),
                self._hall,
                "Alt+9",
                "",
                self._is_open,
                icon="eye",
                anywhere=True,
            ),
            Command("view.theme", self._theme_title, self._toggle_theme, icon="sun-moon"),
            Command("view.system", lambda: self.tr("Theme of the system"), partial(self._set_theme, Mode.SYSTEM)),
            Command(
                "view.language", lambda: self.tr("In Albanian / in English"), self._toggle_language, icon="languages"
            ),
            Command("view.full", lambda: self.tr("Full screen"), self._full_screen, "F11", icon="maximize"),
            Command("app.palette", lambda: self.tr("All commands…"), self.palette, "Ctrl+K", listed=False),
            Command("help.keys", lambda: self.tr("Keys"), self._keys, "F1", icon="keyboard"),
            Command("help.log", lambda: self.tr("Report a problem…"), self._report, icon="bug"),
            Command("help.about", lambda: self.tr("About Tryeza"), self._about, icon="info"),
        ]

    def _go_commands(self) -> list[Command]:
        def can(always: bool) -> bool:
            return always or self._ctx.session.is_open

        return [
            Command(
                f"go.{stop.id}",
                stop.title,
                partial(self._ctx.go, stop.id),
                stop.shortcut,
                "",
                partial(can, stop.always),
                stop.also,
                stop.icon,
            )
            for stop in LINE
        ]

    # when

    def _is_open(self) -> bool:
        return self._ctx.session.is_open

    def _can_write(self) -> bool:
        return self._ctx.session.is_open and not self._ctx.session.read_only

    def _pen_is_away(self) -> bool:
        return self._trouble.pen_given() is not None

    # what

    def _open(self) -> None:
        self._ctx.choose_file(self.tr("Open a meeting"), self.tr("Meetings (*.tryeza)"), self._ctx.open_meeting)

    def _snapshot(self) -> None:
        self._snapshots.take()

    def _meeting_file(self) -> Path | None:
        page = self._pages.made(self._ctx.station)
        return (page.meeting_file() if page is not None else None) or self._ctx.session.path

    def _copies(self) -> None:
        from ui.window.copies import CopiesSheet

        path = self._meeting_file()
        if path is not None:
            CopiesSheet(self._ctx, path).show_over()

    def _line(self) -> None:
        self._ctx.focus_line()

    def _arrival(self) -> None:
        from ui.live.arrivals import Arrivals

        Arrivals.of(self._ctx).open()

    def _hall(self) -> None:
        from ui.live.hall.sheet import HallSheet
        from ui.live.presenter import presenter_of

        HallSheet(self._ctx, presenter_of(self._ctx)).show_over()

    def _theme_title(self) -> str:
        return self.tr("Light theme") if self._ctx.appearance.theme.dark else self.tr("Dark theme")

    def _toggle_theme(self) -> None:
        self._ctx.appearance.toggle()
        self._ctx.keep_settings(theme=str(self._ctx.appearance.mode))

    def _set_theme(self, mode: Mode) -> None:
        self._ctx.appearance.set_mode(mode)
        self._ctx.keep_settings(theme=str(mode))

    def _toggle_language(self) -> None:
        lang: Lang = "en" if self._ctx.lang() == "sq" else "sq"
        self._ctx.set_language(lang)

    def _full_screen(self) -> None:
        frame = self._frame
        frame.showNormal() if frame.isFullScreen() else frame.showFullScreen()

    def _keys(self) -> None:
        from ui.window.dialogs import keys_sheet

        keys_sheet(self._ctx)

    def _report(self) -> None:
        from ui.window.dialogs import BugReport

        BugReport(self._frame, self._ctx.workspace.logs).open()

    def _about(self) -> None:
        from ui.window.dialogs import about_sheet

        about_sheet(self._ctx)

    # the menus

    def _titles(self) -> dict[str, str]:
        return {
            "meeting": self.tr("&Meeting"),
            "edit": self.tr("&Edit"),
            "go": self.tr("&Go"),
            "view": self.tr("&View"),
            "help": self.tr("&Help"),
        }

    def _fill_menus(self) -> None:
        commands = self._ctx.commands
        titles = self._titles()
        for name, ids in MENUS:
            menu = QMenu(titles[name], self._frame.menuBar())
            menu.aboutToShow.connect(commands.refresh)
            menu.aboutToHide.connect(commands.rest)
            for command_id in ids:
                if command_id == "-":
                    menu.addSeparator()
                else:
                    menu.addAction(commands.action(command_id))
            self._frame.menuBar().addMenu(menu)
            self._menus[name] = menu
