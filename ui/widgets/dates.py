"""The field for a day: written out, or reckoned from today as people say it ("nesër", "+5 ditë pune")."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from facilitator.language.dates import parse_date, short_date
from ui.widgets.fields import ParsedField


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
