"""Which theme is in force: the system's, or the one chosen by hand; changing it repaints everything."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from ui.theme.colours import DARK, LIGHT, Theme, palette, set_current, theme
from ui.theme.fonts import px
from ui.theme.sheet import sheet


class Mode(StrEnum):
    """What was chosen."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Appearance(QObject):
    """Applies a theme to the application.

    Signals:
        changed(Theme): after palette and sheet are in force.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, mode: Mode = Mode.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._mode = mode
        app.setStyle("Fusion")
        app.setFont(px(14))
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        self._apply(force=True)

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def theme(self) -> Theme:
        return theme()

    def set_mode(self, mode: Mode) -> None:
        """Choose light, dark or the system's."""
        self._mode = mode
        hints = self._app.styleHints()
        # Where the platform can, title bars follow the choice as well.
        if mode is Mode.SYSTEM:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if mode is Mode.DARK else Qt.ColorScheme.Light)
        self._apply()

    def toggle(self) -> None:
        """From whatever is shown to the other one, by hand."""
        self.set_mode(Mode.LIGHT if theme().dark else Mode.DARK)

    def _wanted(self) -> Theme:
        if self._mode is Mode.SYSTEM:
            return DARK if self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode is Mode.DARK else LIGHT

    def _system_changed(self) -> None:
        self._apply()

    def _apply(self, *, force: bool = False) -> None:
        new = self._wanted()
        if new is theme() and not force:
            return
        set_current(new)
        self._app.setPalette(palette(new))
        self._app.setStyleSheet(sheet(new))
        self.changed.emit(new)
