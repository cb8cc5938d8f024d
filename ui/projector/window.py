"""The window for the room. It finds the second screen, fills it, and survives its being unplugged; with one screen, or
a mirrored one, it covers that.
"""

from __future__ import annotations

from dataclasses import replace

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

from ui.projector.inks import Look
from ui.projector.paint import Drawn
from ui.projector.spoken import spoken
from ui.projector.views import Agenda, Blank, Pause, Speaking, View, VoteOpen, Welcome

SETTLE_MS = 350
"""Screens come and go several times while a cable is being plugged in; wait until that is over."""
TURN_MS = 8000
"""How long a page stands before the next one comes."""


class ProjectorWindow(QWidget):
    """Shows one view, full screen: on a screen the facilitator does not work on, or over the work if there is no other.

    Over the work it takes the keyboard, so that nothing is typed blindly; Esc and F5 bring the work back. Beside it, it
    never does.

    Signals:
        shown_changed(bool): it was shown or hidden, by whatever way.
        placed(bool): it was placed again; True if it has a screen of its own.
    """

    shown_changed = Signal(bool)
    placed = Signal(bool)

    def __init__(self, beside: QWidget | None = None, turner: QTimer | None = None) -> None:
        """``beside``: the main window, whose screen is left alone; ``turner``: turns the pages at its timeout."""
        super().__init__(None, Qt.WindowType.Window)
        self._beside = beside
        self._view: View = Blank()
        self._look = Look.LIGHT
        self._drawn = Drawn()
        self._page = 0
        self._wanted = ""  # name of the screen chosen by hand
        self._covering = False
        self._gives_back = False  # the keyboard, should it get it by being shown
        self._waits = False  # for a screen that was pulled out under it
        self._turner = turner if turner is not None else QTimer(self)
        self._turner.setInterval(TURN_MS)
        self._turner.timeout.connect(self.turn)
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
        """Show this instead; the window stays hidden if it is. A clock that moved on turns no page."""
        if view == self._view:
            return
        other = standing(view) != standing(self._view)
        self._view = view
        self.setAccessibleDescription(spoken(view))
        if other:
            self._begin()
        self.update()

    def view(self) -> View:
        return self._view

    def set_look(self, look: Look) -> None:
        """Dark, or light for a washed-out lamp."""
        if look is not self._look:
            self._look = look
            self.update()

    @property
    def page(self) -> tuple[int, int]:
        """(which page, counted from 1; of how many)."""
        count = self._drawn.count(self._view, self.width(), self.height())
        return self._page % count + 1, count

    def turn(self) -> None:
        """The next page, after the last one the first."""
        at, count = self.page
        self._page = at % count
        self.update()

    def hold(self, still: bool) -> None:
        """Leave the pages where they are, or turn them again."""
        if still:
            self._turner.stop()
        else:
            self._turner.start()

    def is_shown(self) -> bool:
        return not self.isHidden()

    def covers(self) -> bool:
        """Whether it lies over the work, for want of another screen."""
        return self._covering and self.is_shown()

    def toggle(self) -> None:
        """Show it where it belongs, or hide it."""
        self._waits = False
        if self.is_shown():
            self.hide()
        else:
            self.place_on_second_screen()

    # --- where it is shown ---------------------------------------------------

    def place_on_second_screen(self) -> bool:
        """Show it on a screen of its own; False if there is none, then over the main window.

        On a screen of its own it never takes the keyboard from the main window.
        """
        screen = self.target()
        self._covering = screen is None
        self._gives_back = screen is not None and not self.isActiveWindow()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, screen is not None)
        where = screen or self._own_screen() or self.screen()
        if self.isFullScreen() and self.screen() is not where:
            self.showNormal()  # a window that fills a screen does not move to another
        self.setScreen(where)
        self.setGeometry(where.geometry())
        self.showFullScreen()
        self.setCursor(Qt.CursorShape.BlankCursor)
        if screen is None:
            self.raise_()
            self.activateWindow()
        else:
            self._to_work()
        self.placed.emit(screen is not None)
        return screen is not None

    def choose_screen(self, name: str) -> None:
        """Use the screen of that name when it is there; "" lets the window find one."""
        self._wanted = name
        if self.is_shown():
            self.place_on_second_screen()

    def next_screen(self) -> str:
        """The hall goes to the next screen, the work away from it: with two screens they change places.

        Returns its name, "" if there is only one screen.
        """
        before, mine = self.target(), self._own_screen()
        if before is None:
            return ""
        screens = QGuiApplication.screens()
        chosen = screens[(screens.index(before) + 1) % len(screens)]
        if chosen is mine and self._beside is not None:
            _move(self._beside, before)
        self.choose_screen(chosen.name())
        return chosen.name()

    def target(self) -> QScreen | None:
        """The screen for the room: the chosen one, else the first that is not the main window's; None if none is."""
        mine = self._own_screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not mine]
        # Outputs that show the same place are one screen for the eye, whatever their resolutions.
        others = [screen for screen in others if mine is None or not screen.geometry().intersects(mine.geometry())]
        return next((screen for screen in others if screen.name() == self._wanted), others[0] if others else None)

    def screens_changed(self) -> None:
        """A screen came or went: follow, if the room was being shown something.

        What had a screen of its own and lost it is not thrown over the work: it waits hidden for the cable.
        """
        if self._waits and self.target() is not None:
            self._waits = False
            self.place_on_second_screen()
        elif self.is_shown():
            if self.target() is None and not self._covering:
                self.hide()
                self._waits = True
            else:
                self.place_on_second_screen()

    # --- Qt ------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._drawn.draw(painter, self.width(), self.height(), self._view, self._look, self._page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
            self.hide()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin()
        self._turner.start()
        self.shown_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():  # not when it is only minimised
            self._turner.stop()
            if self._covering:
                self._to_work()
            self.shown_changed.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self._gives_back and self.isActiveWindow():
            # some window managers focus what is new whatever it says of itself, after we have asked for the work
            self._gives_back = False
            self._to_work()
        if event.type() == QEvent.Type.LanguageChange:
            self._retitle()
            self._drawn = Drawn()
            self.update()

    # --- inside --------------------------------------------------------------

    def _to_work(self) -> None:
        """The keyboard goes to the work: to the dialog that shuts the work off, where there is one."""
        if self._beside is not None and self._beside.isVisible():
            (QApplication.activeModalWidget() or self._beside).activateWindow()

    def _begin(self) -> None:
        self._page = self._drawn.first(self._view, self.width(), self.height())
        if self._turner.isActive():
            self._turner.start()  # a new page is read from its beginning

    def _own_screen(self) -> QScreen | None:
        """The screen of the main window."""
        if self._beside is not None:
            return self._beside.screen()
        front = QApplication.activeWindow()
        return front.screen() if front is not None and front is not self else QGuiApplication.primaryScreen()

    def _screens_moving(self) -> None:
        self._follow.start()

    def _retitle(self) -> None:
        self.setWindowTitle(self.tr("The room's view"))
        self.setAccessibleName(self.tr("The room's view"))


def standing(view: View) -> View:
    """A view without what moves by itself: its clock and its counts."""
    match view:
        case Welcome():
            return replace(view, clock="", present="")
        case Agenda() | Speaking():
            return replace(view, clock="")
        case Pause():
            return replace(view, left="")
        case VoteOpen():
            return replace(view, voted=None, total=0)
        case _:
            return view


def _move(window: QWidget, screen: QScreen) -> None:
    """Bring a window to another screen as it was: filling it, or as large as there is room."""
    state = window.windowState()
    filling = state & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen)
    if filling:
        window.setWindowState(Qt.WindowState.WindowNoState)
    room = screen.availableGeometry()
    window.setScreen(screen)
    if filling:
        window.move(room.topLeft())
        window.setWindowState(state)
        return
    size = window.size().boundedTo(room.size()).expandedTo(window.minimumSize())
    window.setGeometry(
        room.left() + max(0, room.width() - size.width()) // 2,
        room.top() + max(0, room.height() - size.height()) // 2,
        size.width(),
        size.height(),
    )
