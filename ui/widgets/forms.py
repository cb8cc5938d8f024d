"""Forms of labelled fields, in one column or two; and the sheet they usually stand in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ui.widgets.fields import CheckField, ChoiceField, ClockField, DateField, Field, LineField, TextField
from ui.widgets.overlay import Sheet

__all__ = [
    "CheckField",
    "ChoiceField",
    "ClockField",
    "DateField",
    "Field",
    "Form",
    "LineField",
    "Sheet",
    "TextField",
]

F = TypeVar("F", bound=Field)

TWO_COLUMNS = 560
"""Width in px from which fields stand side by side."""


class Form(QWidget):
    """Fields by key. Labels stand above; fields that are not ``wide`` share a row when there is room.

    Signals:
        edited(str): a person finished changing the field of that key, to another value.
    """

    edited = Signal(str)

    def __init__(self, columns: int = 2, beside_from: int = TWO_COLUMNS) -> None:
        """``beside_from``: width in px from which fields stand side by side; less for short fields."""
        super().__init__()
        self._beside_from = beside_from
        self._fields: dict[str, Field] = {}
        self._wide: dict[str, bool] = {}
        self._columns, self._laid_out = columns, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)

    # --- building ------------------------------------------------------------

    def add_line(
        self, key: str, label: str, value: str = "", hint: str = "", wide: bool = False, placeholder: str = ""
    ) -> LineField:
        """One line of text. Value: str."""
        field = LineField(label, value, hint)
        field.line.setPlaceholderText(placeholder)
        return self._add(key, field, wide)

    def add_text(
        self, key: str, label: str, value: str = "", hint: str = "", rows: int = 3, wide: bool = True
    ) -> TextField:
        """Several lines. Value: str."""
        return self._add(key, TextField(label, value, hint, rows), wide)

    def add_choice(
        self,
        key: str,
        label: str,
        options: Sequence[tuple[object, str]],
        value: object = None,
        hint: str = "",
        wide: bool = False,
    ) -> ChoiceField:
        """One of ``(value, text)``. Value: as in the options."""
        return self._add(key, ChoiceField(label, options, value, hint), wide)

    def add_date(self, key: str, label: str, today: Callable[[], date], hint: str = "") -> DateField:
        """A day; ``today``: what "nesër" and "+5 ditë pune" are reckoned from. Value: date or None."""
        return self._add(key, DateField(label, today, hint), False)

    def add_due(self, key: str, label: str, today: Callable[[], date], placeholder: str = "") -> DateField:
        """A day or words that are none. Value: the text."""
        field = DateField(label, today, words=True)
        field.line.setPlaceholderText(placeholder)
        return self._add(key, field, False)

    def add_clock(self, key: str, label: str, value: object = None, hint: str = "", wide: bool = False) -> ClockField:
        """A time of day. Value: time or None."""
        return self._add(key, self._filled(ClockField(label, hint), value), wide)

    def add_check(self, key: str, label: str, value: bool = False, hint: str = "", wide: bool = True) -> CheckField:
        """Yes or no. Value: bool."""
        return self._add(key, CheckField(label, value, hint), wide)

    # --- values --------------------------------------------------------------

    def values(self) -> dict[str, Any]:
        """All values by key; a date or time that cannot be read counts as it was before."""
        return {key: field.value() for key, field in self._fields.items()}

    def value(self, key: str) -> Any:
        return self._fields[key].value()

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Fill fields; unknown keys are ignored, and so is a field that someone is typing in."""
        for key, value in values.items():
            field = self._fields.get(key)
            if field is not None and not field.is_pending() and not self._same(field, value):
                field.set_value(value)

    def field(self, key: str) -> Field:
        """The field of that key; ``KeyError`` if there is none."""
        return self._fields[key]

    def invalid(self, key: str, message: str) -> None:
        """Say what is wrong with a field and go there; "" takes it back."""
        self._fields[key].set_problem(message)
        if message:
            self._fields[key].control.setFocus()

    def is_valid(self) -> bool:
        """No field is marked wrong. Call ``settle`` first if a field may still be being typed in."""
        return not any(field.problem() for field in self._fields.values())

    def settle(self) -> bool:
        """Take what is being typed as finished; False (and the focus there) if a field is wrong."""
        for field in self._fields.values():
            finish = getattr(field, "_finished", None)
            if finish is not None and not field.problem():
                finish()
        for field in self._fields.values():
            if field.problem():
                field.control.setFocus()
                return False
        return True

    def set_read_only(self, read_only: bool) -> None:
        """Nothing can be changed, but still be read and copied."""
        for field in self._fields.values():
            if isinstance(field, LineField):
                field.line.setReadOnly(read_only)
            elif isinstance(field, TextField):
                field.area.setReadOnly(read_only)
            else:
                field.control.setEnabled(not read_only)

    # --- inside --------------------------------------------------------------

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        narrow = sum(not wide for wide in self._wide.values())
        return hint.expandedTo(QSize(TWO_COLUMNS + 20, 0)) if self._columns > 1 and narrow > 1 else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @staticmethod
    def _same(field: Field, value: Any) -> bool:
        """Writing the same text again would lose cursor, undo and the mark of what is wrong."""
        if isinstance(field, LineField) and isinstance(field.control, QLineEdit) and field.control.hasFocus():
            return bool(field.value() == (value if value is not None or type(field) is not LineField else ""))
        return False

    @staticmethod
    def _filled(field: F, value: object) -> F:
        if value is not None:
            field.set_value(value)
        return field

    def _add(self, key: str, field: F, wide: bool) -> F:
        if key in self._fields:
            raise ValueError(f"the form already has a field {key!r}")
        self._fields[key] = field
        self._wide[key] = wide
        field.edited.connect(self._field_edited)
        self._lay_out(force=True)
        return field

    def _field_edited(self) -> None:
        sender = self.sender()
        for key, field in self._fields.items():
            if field is sender:
                self.edited.emit(key)

    def _lay_out(self, force: bool = False) -> None:
        columns = self._columns if self.width() >= self._beside_from else 1
        if columns == self._laid_out and not force:
            return
        self._laid_out = columns
        for part in self._fields.values():
            # ``takeAt`` leaves the old item alive, which alone then hears of other heights: a field whose note grows by
            # a line would be pressed flat
            self._grid.removeWidget(part)
        at_row, at_column = 0, 0
        for key, wide in self._wide.items():
            part = self._fields[key]
            if (wide or columns == 1) and at_column:
                at_row, at_column = at_row + 1, 0
            span = columns if wide else 1
            self._grid.addWidget(part, at_row, at_column, 1, span)
            at_column += span
            if at_column >= columns:
                at_row, at_column = at_row + 1, 0
        for number in range(self._columns):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
