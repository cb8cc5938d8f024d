"""A field of a form that names somebody: resolved like the quick line, and asked beside the field, never guessed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from facilitator.meeting.quickline import Keep, owner_question
from facilitator.meeting.who import Candidate
from ui.context import Context
from ui.live.asking import candidates, choices, no_one, whom
from ui.live.known import known_of
from ui.widgets.forms import Form
from ui.widgets.offer import Asking, Choice


class Whom(QObject):
    """Beside one line of a form, as long as the form lives."""

    def __init__(self, ctx: Context, form: Form, key: str) -> None:
        self._field = form.field(key)
        self._line = cast(QLineEdit, self._field.control)
        super().__init__(self._line)
        self._ctx, self._form, self._key = ctx, form, key
        self._known = known_of(ctx.session)
        self._written = ""
        self._asking = Asking(self._line)
        self._asking.chosen.connect(self._chosen)
        self._line.textEdited.connect(self._typed)

    @classmethod
    def of(cls, form: Form, key: str) -> Whom:
        """The one of a field made with it."""
        found = form.field(key).control.findChild(cls)
        assert isinstance(found, Whom)
        return found

    def author(self) -> Candidate | None:
        """Whom the text names; None while somebody has to choose, which the field then says and asks."""
        self._take_highlighted()
        typed = self._line.text().strip()
        found = self._known.who.speaker(typed)
        if found.one is None:
            near = found.means or self._known.who.near(typed)
            self._ask(whom(typed) if found.means else no_one(typed), candidates(near, self._known.who))
        return found.one

    def owner(self) -> str | None:
        """The owner as papers print them; None while somebody has to choose."""
        self._take_highlighted()
        typed = self._line.text().strip()
        asked = owner_question(typed, self._known.who, [*self._known.written(), self._written])
        if isinstance(asked, str):
            return asked
        offered = [one for one in choices(asked, self._known.who) if one.value not in (Keep.UNSETTLED, Keep.TEXT)]
        self._ask(no_one(typed) if asked.nobody else whom(typed), offered)
        return None

    def _ask(self, text: str, offered: Sequence[Choice]) -> None:
        self._form.invalid(self._key, text)
        self._asking.ask(offered, text)

    def _take_highlighted(self) -> None:
        # The editor has Enter before the list beside the field.
        value = self._asking.highlighted()
        if value is not None:
            self._asking.close()
            self._chosen(value)

    def _chosen(self, value: object) -> None:
        if isinstance(value, Candidate):
            self._line.setText(value.label)
        elif value is Keep.WRITTEN:
            self._written = self._line.text().strip()
        self._field.set_problem("")

    def _typed(self, _: str) -> None:
        self._field.set_problem("")
