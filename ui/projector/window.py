"""The window for the room. It finds the second screen, fills it, and survives its being unplugged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from ui.projector.paint import draw, spoken
from ui.projector.views import Blank, View

SETTLE_MS = 350
"""Screens come and go several times while a cable is being plugged in; wait until that is over."""


class ProjectorWindow(QWidget):
    """Shows one view, full screen on a screen the facilitator does not work on; in a window if there is only one.

    Esc and F5 hide it.

    Signals:
        shown_changed(bool): it was shown or hidden, by whatever way.
        placed(bool): it was placed again; True if it has a screen of its own.
    """

    shown_changed = Signal(bool)
    placed = Signal(bool)

    def __init__(self, beside: QWidget | None = None) -> None:
        """``beside``: the main window, whose screen is left alone."""
        super().__init__(None, Qt.WindowType.Window)
        self._beside = beside
        self._view: View = Blank()
        self._wanted = ""  # name of the screen chosen by hand
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(SETTLE_MS)
        self._follow.timeout.connect(self.screens_changed)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            for signal in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
                signal.connect(self._screens_moving)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # The program ends with the main window, whatever the room still sees.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(QSize(320, 180))
        self.resize(960, 540)
        self._retitle()

    # --- what is shown -------------------------------------------------------

    def show_view(self, view: View) -> None:
        """Show this instead; the window stays hidden if it is."""
        if view != self._view:
            self._view = view
            self.setAccessibleDescription(spoken(view))
            self.update()

    def view(self) -> View:
        return self._view

    def is_shown(self) -> bool:
        return not self.isHidden()

    def toggle(self) -> None:
        """Show it where it belongs, or hide it."""
        if self.is_shown():
            self.hide()
        else:
            self.place_on_second_screen()

    # --- where it is shown ---------------------------------------------------

    def place_on_second_screen(self) -> bool:
        """Show it on a screen of its own and fill that; False if there is only one screen, then in a window.

        Never takes the keyboard from the main window.
        """
        screen = self.target()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, True)
        if screen is None:
            if self.isFullScreen() or not self.is_shown():
                self.showNormal()
                self._put_in_corner()
        else:
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
            self.showFullScreen()
        self.setCursor(Qt.CursorShape.BlankCursor if screen else Qt.CursorShape.ArrowCursor)
        if self._beside is not None and self._beside.isVisible():
            self._beside.activateWindow()
        self.placed.emit(screen is not None)
        return screen is not None

    def choose_screen(self, name: str) -> None:
        """Use the screen of that name when it is there; "" lets the window find one."""
        self._wanted = name
        if self.is_shown():
            self.place_on_second_screen()

    def target(self) -> QScreen | None:
        """The screen for the room: the chosen one, else the first that is not the main window's; None if none is."""
        mine = self._own_screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not mine]
        # Two outputs that mirror each other are one screen for the eye.
        others = [screen for screen in others if mine is None or screen.geometry() != mine.geometry()]
        return next((screen for screen in others if screen.name() == self._wanted), others[0] if others else None)

    def screens_changed(self) -> None:
        """A screen came or went: follow, if the room was being shown something."""
        if self.is_shown():
            self.place_on_second_screen()

    # --- Qt ------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw(painter, self.width(), self.height(), self._view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
            self.hide()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():  # not when it is only minimised
            self.shown_changed.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retitle()
            self.update()
        elif event.type() == QEvent.Type.PaletteChange:
            self.update()

    # --- inside --------------------------------------------------------------

    def _own_screen(self) -> QScreen | None:
        """The screen of the main window."""
        if self._beside is not None:
            return self._beside.screen()
        front = QApplication.activeWindow()
        return front.screen() if front is not None and front is not self else QGuiApplication.primaryScreen()

    def _screens_moving(self) -> None:
        self._follow.start()

    def _put_in_corner(self) -> None:
        screen = self._own_screen() or self.screen()
        room = screen.availableGeometry()
        self.resize(min(960, room.width() - 80), min(540, room.height() - 80))
        self.move(room.right() - self.width() - 20, room.top() + 40)

    def _retitle(self) -> None:
        self.setWindowTitle(self.tr("The room's view"))
        self.setAccessibleName(self.tr("The room's view"))
