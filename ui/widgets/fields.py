"""Single fields of a form: each knows its value, when it was really changed, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QStyle, QWidget

from facilitator.language.dates import clock, parse_clock, parse_date, short_date
from ui.theme import MEDIUM, px
from ui.widgets.boxes import column
from ui.widgets.text import label


class Field(QWidget):
    """A label, the control under it, and a line for a hint or for what is wrong.

    Signals:
        edited(): a person finished changing it, and the value is another one than before.
    """

    edited = Signal()

    def __init__(self, text: str, control: QWidget, hint: str = "", shown: bool = True) -> None:
        super().__init__()
        self.control = control
        self._hint, self._told, self._problem = hint, "", ""
        self.label = label(text, 12, MEDIUM, "muted")
        if not shown:  # never setVisible(True) here: without a parent it would open a window of its own
            self.label.hide()
        self.label.setBuddy(control)
        control.setAccessibleName(text)
        self.note: QLabel = label(hint, 12, role="muted", wrap=True)
        if not hint:
            self.note.hide()
        self.setFocusProxy(control)
        box = column(self.label, control, self.note, spacing=4)
        box.addStretch(1)
        self.setLayout(box)

    def value(self) -> Any:
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        raise NotImplementedError

    def is_pending(self) -> bool:
        """Someone is typing in it: a value from elsewhere must not take their words away."""
        return False

    def set_problem(self, message: str) -> None:
        """Show what is wrong, in red, instead of the hint; "" takes it away."""
        if message == self._problem:
            return
        self._problem = message
        self._draw_note()
        self.note.setProperty("role", "red" if message else "muted")
        self.control.setProperty("invalid", "true" if message else "false")
        for widget in (self.note, self.control):
            style: QStyle = widget.style()
            style.unpolish(widget)
            style.polish(widget)
        self.updateGeometry()

    def problem(self) -> str:
        return self._problem

    def set_told(self, words: str) -> None:
        """What the field makes of what was typed, in place of the hint; "" takes it away."""
        if words != self._told:
            self._told = words
            self._draw_note()
            self.updateGeometry()

    def set_texts(self, text: str, hint: str = "") -> None:
        """Label and hint in another language."""
        self.label.setText(text)
        self.control.setAccessibleName(text)
        self._hint = hint
        self._draw_note()

    def _draw_note(self) -> None:
        words = self._problem or self._told or self._hint
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.control.setAccessibleDescription(words)


class LineField(Field):
    """One line of text; the value has no spaces around it."""

    def __init__(self, text: str, value: Any = None, hint: str = "") -> None:
        self.line = QLineEdit()
        self.line.setFont(px(14))
        super().__init__(text, self.line, hint)
        self._kept = ""
        self.set_value(value)
        self.line.editingFinished.connect(self._finished)
        self.line.textEdited.connect(self._typed)

    def value(self) -> Any:
        return self.line.text().strip()

    def set_value(self, value: Any) -> None:
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)
        self._kept = self.line.text().strip()
        self.set_problem("")

    def is_pending(self) -> bool:
        return self.line.hasFocus() and self.line.text().strip() != self._kept

    def _typed(self) -> None:
        self.set_problem("")

    def _finished(self) -> None:
        now = self.line.text().strip()
        if now != self._kept:
            self._kept = now
            self.edited.emit()


class ParsedField(LineField):
    """A line with a meaning. What cannot be read is marked and leaves the value as it was."""

    def __init__(self, text: str, hint: str = "") -> None:
        self._value: Any = None
        super().__init__(text, None, hint)

    def parse(self, text: str) -> Any:
        raise NotImplementedError

    def complaint(self) -> str:
        raise NotImplementedError

    def value(self) -> Any:
        """The last value that could be read, or None for an empty field."""
        text = self.line.text().strip()
        if not text:
            return None
        try:
            return self.parse(text)
        except ValueError:
            return self._value

    def set_value(self, value: Any) -> None:
        self._value = value
        super().set_value("" if value is None else self.written(value))

    def written(self, value: Any) -> str:
        raise NotImplementedError

    def _finished(self) -> None:
        text = self.line.text().strip()
        try:
            value = self.parse(text) if text else None
        except ValueError:
            self.set_problem(self.complaint())
            return
        changed = value != self._value
        self.set_value(value)
        if changed:
            self.edited.emit()


class DateField(ParsedField):
    """A day, typed and shown day first: 23.11.2026. What is reckoned becomes that day, and says what was passed over.

    With ``words`` it may also hold words that are no day; its value is then the text as typed, and stays it.
    """

    def __init__(self, text: str, today: Callable[[], date], hint: str = "", words: bool = False) -> None:
        self._today, self._words = today, words
        super().__init__(text, hint)

    def parse(self, text: str) -> Any:
        from facilitator.language.workdays import reckon

        if self._words:
            return text
        try:
            return reckon(text, self._today()).day
        except ValueError:
            return parse_date(text)

    def written(self, value: Any) -> str:
        return short_date(value) if isinstance(value, date) else str(value)

    def complaint(self) -> str:
        return self.tr("Write the date as 23.11.2026, or “+5 working days”")

    def value(self) -> Any:
        return super().value() or ("" if self._words else None)

    def set_value(self, value: Any) -> None:
        self.set_told("")
        super().set_value(value.date() if isinstance(value, datetime) else value)

    def _typed(self) -> None:
        super()._typed()
        self.set_told(self._reckoned())

    def _finished(self) -> None:
        told = self._reckoned()
        super()._finished()
        if told:
            self.set_told(told)

    def _reckoned(self) -> str:
        """Which day a reckoned one is, and why; nothing for a day that is written out."""
        from facilitator.language.workdays import reckon

        try:
            found = reckon(self.line.text(), self._today())
        except ValueError:
            return ""
        said = [self.tr("Date: {date}.").format(date=short_date(found.day))]
        if found.off:
            days = ", ".join(f"{day.day:02}.{day.month:02}" for day in found.off)
            said.append(self.tr("Holidays passed over: {days}.").format(days=days))
        if found.unsure:
            said.append(self.tr("Bajram is announced shortly before it comes: the date may move."))
        return " ".join(said)


class ClockField(ParsedField):
    """A time of day on the 24-hour clock: 17:30."""

    def parse(self, text: str) -> time:
        return parse_clock(text)

    def written(self, value: Any) -> str:
        return clock(value)

    def complaint(self) -> str:
        return self.tr("Write the time as 17:30")


class TextField(Field):
    """Several lines. Tab leaves the field; it is finished when the focus goes, or by Ctrl+Enter."""

    def __init__(self, text: str, value: str = "", hint: str = "", rows: int = 3) -> None:
        self.area = _Area()
        self.area.setFont(px(14))
        self.area.setTabChangesFocus(True)
        self.area.setMinimumHeight(self.area.fontMetrics().lineSpacing() * rows + 20)
        self.area.setFixedHeight(self.area.fontMetrics().lineSpacing() * rows + 20)
        super().__init__(text, self.area, hint)
        self._kept = ""
        self.set_value(value)
        self.area.left.connect(self._finished)

    def set_example(self, text: str) -> None:
        """Words shown faintly while nothing is written; they are no value."""
        self.area.setPlaceholderText(text)

    def value(self) -> Any:
        return self.area.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        self.area.setPlainText("" if value is None else str(value))
        self._kept = self.value()
        self.set_problem("")

    def is_pending(self) -> bool:
        return self.area.hasFocus() and self.value() != self._kept

    def _finished(self) -> None:
        if self.value() != self._kept:
            self._kept = self.value()
            self.set_problem("")
            self.edited.emit()


class ChoiceField(Field):
    """One of a few values."""

    def __init__(self, text: str, options: Sequence[tuple[object, str]], value: object = None, hint: str = "") -> None:
        self.box = _Box()
        self.box.setFont(px(14))
        super().__init__(text, self.box, hint)
        self._values: list[object] = []
        self.set_options(options)
        if value is not None:
            self.set_value(value)
        self.box.activated.connect(self._activated)
        self._kept = self.value()

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Other options; the value stays if it is among them."""
        before = self.value() if self._values else None
        self._values = [value for value, _ in options]
        self.box.clear()
        self.box.addItems([words for _, words in options])
        self.set_value(before)

    def value(self) -> Any:
        at = self.box.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def set_value(self, value: Any) -> None:
        """A value that is no option chooses the first."""
        if self._values:
            self.box.setCurrentIndex(self._values.index(value) if value in self._values else 0)
        self._kept = self.value()
        self.set_problem("")

    def _activated(self) -> None:
        if self.value() != self._kept:
            self._kept = self.value()
            self.set_problem("")
            self.edited.emit()


class CheckField(Field):
    """Yes or no; the label stands beside the box."""

    def __init__(self, text: str, value: bool = False, hint: str = "") -> None:
        self.box = QCheckBox(text.replace("&", "&&"))
        self.box.setFont(px(14))
        super().__init__(text, self.box, hint, shown=False)
        self.set_value(value)
        self.box.clicked.connect(self._clicked)

    def value(self) -> Any:
        return self.box.isChecked()

    def set_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))
        self.set_problem("")

    def set_texts(self, text: str, hint: str = "") -> None:
        super().set_texts(text, hint)
        self.box.setText(text.replace("&", "&&"))

    def _clicked(self) -> None:
        self.edited.emit()


class _Area(QPlainTextEdit):
    """Signals: left(): the focus went, or Ctrl+Enter."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own menu
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.left.emit()
            event.ignore()  # a sheet takes it for its primary action
            return
        super().keyPressEvent(event)


class _Box(QComboBox):
    """Does not change while someone scrolls the page it stands on."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
