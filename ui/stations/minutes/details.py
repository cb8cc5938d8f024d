"""What stands in the head and at the foot of both documents: protocol, title, day, place, who signs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, Signal

from facilitator.model import Meeting
from ui.widgets.basics import STRETCH, Card, column
from ui.widgets.forms import Form
from ui.widgets.scrolled import scrolled

_DATES = ("date", "protocol_date")


class DetailsCard(Card):
    """Signals: changed(str, str): a detail of the meeting and its new value, as ``set_meeting`` takes it."""

    changed = Signal(str, str)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("info", " ")
        self.form = Form()
        for key in ("title", "protocol_number", "protocol_date", "date", "city", "place",
                    "chair", "chair_role", "secretary", "secretary_role"):  # fmt: skip
            if key in _DATES:
                self.form.add_date(key, key, today)
            else:
                self.form.add_line(key, key, wide=key in ("title", "place"))
        self.form.edited.connect(self._edited)
        self.body.addWidget(scrolled(column(self.form, STRETCH, margins=(0, 0, 12, 0))), 1)
        self._retranslate()

    def show_meeting(self, meeting: Meeting, locked: bool) -> None:
        """Fill the form; a field someone is typing in stays."""
        values: dict[str, object] = {}
        for key in self.form.values():
            text = getattr(meeting, key)
            values[key] = _day(text) if key in _DATES else text
        self.form.set_values(values)
        self.form.set_read_only(locked)

    def _edited(self, key: str) -> None:
        value = self.form.value(key)
        self.changed.emit(key, value.isoformat() if isinstance(value, date) else str(value or ""))

    def _retranslate(self) -> None:
        self.set_title(self.tr("Meeting details"))
        texts = {
            "title": (self.tr("Title of the meeting"), ""),
            "protocol_number": (
                self.tr("Protocol number of the matter"),
                self.tr("proposed at signing"),
            ),
            "protocol_date": (self.tr("Protocol date"), ""),
            "date": (self.tr("Date of the meeting"), ""),
            "city": (self.tr("City"), ""),
            "place": (self.tr("Place"), ""),
            "chair": (self.tr("Chair (approves, signs first)"), ""),
            "chair_role": (self.tr("Function of the chair"), ""),
            "secretary": (self.tr("Secretary (prepares, signs second)"), ""),
            "secretary_role": (self.tr("Function of the secretary"), ""),
        }
        for key, (text, hint) in texts.items():
            self.form.field(key).set_texts(text, hint)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "form"):
            self._retranslate()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
