"""What lies over the window: a scrim with one panel on it, and the sheet, which is such a panel with a title.

Not a dialog window: nothing to lose behind another window, nothing modal to block, and tests need no second loop.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ui.theme import SEMIBOLD, theme
from ui.widgets.boxes import STRETCH, column, row
from ui.widgets.buttons import Button, button, tool
from ui.widgets.scrolled import Fitting
from ui.widgets.text import label


def is_anywhere(window: QWidget, event: QKeyEvent) -> bool:
    """Whether a key belongs to an action of the window that the whole program hears."""
    typed = QKeySequence(event.keyCombination())
    return any(
        action.shortcutContext() is Qt.ShortcutContext.ApplicationShortcut and typed in action.shortcuts()
        for action in window.actions()
    )


class Overlay(QWidget):
    """Covers a window with a scrim and keeps the focus on ``panel`` until it is closed.

    Shortcuts of the window do not reach anything while the focus is in here, but for those of the whole program.

    Signals:
        closed(): however it was closed; the panel is hidden and has no parent any more if ``keep`` was asked.
    """

    closed = Signal()

    def __init__(self, window: QWidget, panel: QWidget, top: int = -1, width: int = 0, *, whole: bool = False) -> None:
        """``top``: px from the top edge, -1 centred; ``width``: of the panel in px, 0 as it likes; ``whole``: it covers
        the window.
        """
        super().__init__(window)
        self._window, self._panel, self._top, self._width = window, panel, top, width
        self._whole = whole
        self._before: QWidget | None = None
        self._open = False
        panel.setParent(self)
        self.hide()

    def open(self) -> None:
        """Show it and move the focus in."""
        window = self._window
        self._before = QApplication.focusWidget()
        self._open = True
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self._panel.installEventFilter(self)
        self._place()
        self.show()
        self._panel.show()
        self.raise_()
        self._focus_first()
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def close_over(self) -> None:
        """Take it away and give the focus back to where it was."""
        if not self._open:
            return
        self._open = False
        QApplication.instance().focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr]
        self._window.removeEventFilter(self)
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()  # what is being typed is finished: a field that hides never says so
        self.hide()
        try:
            if self._before is not None and self._before.isVisible():
                self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        except RuntimeError:  # it was deleted meanwhile
            pass
        self._before = None
        self.closed.emit()

    @property
    def is_open(self) -> bool:
        return self._open

    def place(self) -> None:
        """The panel wants another size."""
        self._place()

    # --- Qt ------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            # what is typed here is not for the window
            event.setAccepted(not is_anywhere(self._window, event))
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
            self._place()
        elif event.type() == QEvent.Type.LayoutRequest and watched is self._panel and self._open:
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_over()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = QColor(theme().scrim)
        colour.setAlphaF(0.55 if theme().dark else 0.32)
        painter.fillRect(self.rect(), colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        # A soft edge below the panel, cheaper than a shadow effect and the same on every system.
        for spread in range(1, 13):
            painter.setBrush(QColor(0, 0, 0, 5 if theme().dark else 3))
            painter.drawRoundedRect(
                self._panel.geometry().adjusted(-spread, -spread + 4, spread, spread + 4), 12 + spread, 12 + spread
            )

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = self._stops()
        if not stops:
            return True
        focus = QApplication.focusWidget()
        at = next((n for n, stop in enumerate(stops) if focus is stop or focus is stop.focusProxy()), None)
        if at is None:
            target = stops[0 if forward else -1]
        else:
            target = stops[(at + (1 if forward else -1)) % len(stops)]
        target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    # --- inside --------------------------------------------------------------

    def _place(self) -> None:
        if self._whole:
            self._panel.setGeometry(self.rect())
            return
        hint, room = self._panel.sizeHint(), self.rect().adjusted(24, 20, -24, -20)
        width = min(max(self._width or hint.width(), self._panel.minimumSizeHint().width()), room.width())
        height = hint.height()
        if self._panel.hasHeightForWidth():
            height = max(self._panel.heightForWidth(width), self._panel.minimumSizeHint().height())
        height = min(height, room.height() - max(self._top - 20, 0))
        top = self._top if self._top >= 0 else room.top() + max(0, (room.height() - height) * 2 // 5)
        self._panel.setGeometry(QRect(self.rect().center().x() - width // 2, top, width, height))
        self.update()

    def _stops(self) -> list[QWidget]:
        """What Tab stops at, in tab order."""
        found: list[QWidget] = []
        at = self._panel.nextInFocusChain()
        while at is not None and at is not self._panel:
            if (
                self._panel.isAncestorOf(at)
                and at.isVisible()
                and at.isEnabled()
                and at.focusPolicy() & Qt.FocusPolicy.TabFocus
                and at.focusProxy() is None
            ):
                found.append(at)
            at = at.nextInFocusChain()
        return found

    def _focus_first(self) -> None:
        stops = self._stops()
        wanted = next((stop for stop in stops if stop.property("first")), None)
        # A field before a button, a button before the cross in the corner.
        fields = [stop for stop in stops if not isinstance(stop, QPushButton) and not stop.property("cross")]
        rest = [stop for stop in stops if not stop.property("cross")]
        target = wanted or next(iter(fields), None) or next(iter(reversed(rest)), None) or next(iter(stops), None)
        (target or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self._open or now is self or self.isAncestorOf(now):
            return
        if now.window() is not self.window():
            return
        above = [other for other in self._window.findChildren(Overlay) if other.is_open]
        if above and above[-1] is self:
            self._focus_first()


class Sheet(QWidget):
    """A titled panel over the window. Esc and the cross close it; Enter runs the primary action.

    Fields of several lines and lists have an Enter of their own: there it is Ctrl+Enter.

    An action's callback decides: it calls ``done()`` when the sheet has served. An action without callback closes.
    After closing the sheet and its body are deleted.

    Signals:
        finished(): it was closed, by whatever way.
    """

    finished = Signal()

    def __init__(
        self,
        parent_window: QWidget,
        title: str,
        body: QWidget,
        actions: Sequence[tuple[str, str, Callable[[], object] | None]] = (),
        width: int = 0,
    ) -> None:
        """``actions``: (text, role, callback), drawn from left to right at the bottom right."""
        super().__init__()
        self.body = body
        self.setAccessibleName(title)
        self.title: QLabel = label(title, 17, SEMIBOLD, wrap=True)
        self._frame = QFrame()
        self._frame.setProperty("role", "sheet")
        cross = tool("x", self.tr("Close"), self.done, self.tr("Close (Esc)"))
        cross.setProperty("cross", True)
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        inside = column(row(self.title, cross, spacing=10), spacing=14, margins=(24, 18, 24, 20))
        self._scroll = Fitting(body)
        inside.addWidget(self._scroll, 1)
        self.buttons: list[Button] = []
        self._primary: Button | None = None
        if actions:
            line = row(STRETCH)
            for text, role, callback in actions:
                made = button(text, role=role, on=callback or self.done)
                line.addWidget(made)
                self.buttons.append(made)
                if role in ("primary", "danger") and self._primary is None:
                    self._primary = made
            inside.addLayout(line)
        self._frame.setLayout(inside)
        self.setLayout(column(self._frame))
        wanted = width or max(520, min(body.sizeHint().width() + 60, 1040))
        self._over = Overlay(parent_window, self, width=wanted)
        self._over.closed.connect(self._closed)

    def show_over(self) -> Sheet:
        """Show it; returns itself."""
        self._over.open()
        return self

    def done(self) -> None:
        """Close it."""
        self._over.close_over()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._enter(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        elif event.key() == Qt.Key.Key_Escape:
            self.done()
        event.accept()

    def _enter(self, held: Qt.KeyboardModifier) -> None:
        """What has a meaning of its own for Enter has taken it before; lists pass it on although they have one."""
        bare = held == Qt.KeyboardModifier.NoModifier and not isinstance(QApplication.focusWidget(), QAbstractItemView)
        if self._primary is not None and (bare or held == Qt.KeyboardModifier.ControlModifier):
            self._primary.click()

    def _closed(self) -> None:
        self.finished.emit()
        self._over.deleteLater()
