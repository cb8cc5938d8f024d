"""Editing in place: a small form laid over the row of a list that it belongs to."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QListView, QPlainTextEdit, QWidget

from ui.widgets.basics import STRETCH, button, column, label, row
from ui.widgets.forms import Form
from ui.widgets.scrolled import Fitting

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Inline(QFrame):
    """Laid over a list while one row is edited. Enter saves (Shift+Enter breaks the line), Esc gives up.

    Signals:
        saved(str, dict): uid ("" for a new row) and the values of the form; call ``done()`` when they are kept.
        closed(): the editor is gone.
    """

    saved = Signal(str, object)
    closed = Signal()

    def __init__(self, over: QListView) -> None:
        super().__init__(over)
        self._over = over
        self.uid = ""
        self.form: Form | None = None
        self._scroll: Fitting | None = None
        self.setProperty("role", "popup")
        self._error = label("", 12, role="red", wrap=True)
        self._error.hide()
        self._save = button("", "check", "primary", self.save)
        self._cancel = button("", "", "quiet", self.done)
        self._hint = label("", 12, role="faint")
        self._place = column(spacing=8, margins=(14, 12, 14, 12))
        self._place.addWidget(self._error)
        self._place.addLayout(row(self._hint, STRETCH, self._cancel, self._save))
        self.setLayout(self._place)
        self._ground = over.viewport()  # asking a list for it while it is being destroyed ends the program
        self._ground.installEventFilter(self)
        self.hide()

    def begin(self, uid: str, form: Form, first: str = "") -> None:
        """Edit the row ``uid``, or a new one below all others; ``first`` names the field that gets the cursor."""
        self.done()
        self.uid, self.form = uid, form
        self._say_texts()
        self._scroll = Fitting(form)
        self._place.insertWidget(0, self._scroll, 1)
        for field in form.findChildren(QWidget):
            field.installEventFilter(self)
        form.installEventFilter(self)
        self.show()
        self.raise_()
        self._lay()
        control = form.field(first).control if first else form
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        # The form has its height only after the layout ran once.
        QTimer.singleShot(0, self._lay)
        if isinstance(control, QPlainTextEdit):
            control.moveCursor(QTextCursor.MoveOperation.End)

    def save(self) -> None:
        """Hand the values over; the editor stays until ``done`` is called."""
        if self.form is not None:
            self.error("")
            self.saved.emit(self.uid, self.form.values())
            QTimer.singleShot(0, self._lay)  # a field that says what is wrong is higher

    def done(self) -> None:
        """Away with it; the list has the focus again, unless somebody went on elsewhere while it was being kept."""
        if self.form is None:
            return
        focus = QApplication.focusWidget()
        inside = focus is None or self.isAncestorOf(focus)
        self.form, scroll, self._scroll = None, self._scroll, None
        if scroll is not None:
            self._place.removeWidget(scroll)
            scroll.hide()
            scroll.deleteLater()
        self.error("")
        self.hide()
        if inside:
            self._over.setFocus()
        self.closed.emit()

    def error(self, text: str) -> None:
        """Why it was not kept; what was typed stays."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        if text:
            QTimer.singleShot(0, self._lay)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._ground:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._lay()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # Esc and Enter belong to the editor while it is open, not to a shortcut of the window.
            ours = event.key() in (*_ENTER, Qt.Key.Key_Escape)
            if ours:
                event.accept()
            return ours
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.done()
            return True
        if event.key() not in _ENTER or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        if isinstance(watched, QComboBox) and watched.view().isVisible():
            return False
        self.save()
        return True

    def _lay(self) -> None:
        if self.form is None:
            return
        area = self._over.viewport().rect()
        self._hint.setVisible(area.width() > 460)
        height = min(self.sizeHint().height(), area.height())
        top = area.bottom() - height + 1
        model = self._over.model()
        if not self.uid and model is not None and not model.rowCount():
            top = 0
        if self.uid and self._over.currentIndex().isValid():
            top = min(max(self._over.visualRect(self._over.currentIndex()).top(), 0), top)
        corner = self._over.viewport().mapTo(self._over, QPoint(8, max(top, 0)))
        self.setGeometry(corner.x(), corner.y(), area.width() - 16, height)

    def _say_texts(self) -> None:
        self._save.setText(self.tr("Keep"))
        self._cancel.setText(self.tr("Cancel"))
        self._hint.setText(self.tr("Enter keeps · Shift+Enter new line · Esc cancels"))


def changed_values(before: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    """What a person really changed, so that an act holds no more than that."""
    return {name: value for name, value in now.items() if before.get(name) != value}
