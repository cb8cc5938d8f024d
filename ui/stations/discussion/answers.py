"""What the room answers when a measure is read to it, beside a plain yes: another wording, or an objection."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QLineEdit

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.log.answers import change_read_measure, object_to_measure
from facilitator.model import Answered, Measure, ReadingAnswer
from ui.context import Context
from ui.session import Mirror
from ui.stations.discussion.whom import Whom
from ui.widgets.forms import Form
from ui.words.floor import named
from ui.words.people import filled

translate = QCoreApplication.translate


def answered(rows: Mirror, measure: Measure) -> list[str]:
    """Line by line."""
    told = []
    for row in rows.all(ReadingAnswer, measure=measure.uid):
        time = rows.told(row.answered_at)
        if row.answered is Answered.CHANGED:
            told.append(filled(translate("Answers", "→ reworded when it was read, at %1"), time))
        elif row.organisation or row.person:
            who = named(rows, row.organisation, row.person)
            told.append(filled(translate("Answers", "→ %1 objected at %2"), who, time))
        else:
            told.append(filled(translate("Answers", "→ objected to at %1"), time))
    return told


class Answering(Form):
    """A sheet over the window: Enter keeps it, Esc calls it off."""

    def __init__(self, ctx: Context, measure: Measure) -> None:
        super().__init__()
        self.ctx, self.measure = ctx, measure
        self._sheet: Any = None
        self._busy = False

    def shown(self, title: str, button: str, field: str) -> None:
        """Over the window, the cursor in ``field``."""
        actions = [(self.tr("Cancel"), "", self._close), (button, "primary", self.keep)]
        self._sheet = self.ctx.sheet(title, self, actions)
        line = self.field(field).control
        line.setFocus()
        if isinstance(line, QLineEdit):
            line.end(False)

    def keep(self) -> None:
        """What the sheet is for."""
        raise NotImplementedError

    def send(self, act: Callable[..., object], *args: object, **more: object) -> None:
        """Once, however often Enter is pressed."""
        if not self._busy:
            self._busy = True
            self.ctx.session.do(act, self.measure.uid, *args, then=self._kept, otherwise=self._refused, **more)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(780, 0))

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.done()

    def _kept(self, _: object) -> None:
        self._close()

    def _refused(self, error: object) -> None:
        self._busy = False
        if isinstance(error, KnownError):
            self.invalid("text" if "text" in self.values() else "who", sentence(error, self.ctx.lang()))


class Changing(Answering):
    """The wording that the room wants instead."""

    def __init__(self, ctx: Context, measure: Measure) -> None:
        super().__init__(ctx, measure)
        self.add_line("text", self.tr("Wording of the measure"), " ".join(measure.text.split()), wide=True)

    def open(self) -> None:
        """Show it."""
        self.shown(self.tr("How does the room want it worded?"), self.tr("Keep the new wording"), "text")

    def keep(self) -> None:
        self.send(change_read_measure, str(self.value("text")))


class Objecting(Answering):
    """Who objects; an empty line: it is not said who."""

    def __init__(self, ctx: Context, measure: Measure) -> None:
        super().__init__(ctx, measure)
        self.add_line("who", self.tr("Who objects"), placeholder=self.tr("Organisation or person; empty for none"))
        Whom(ctx, self, "who")

    def open(self) -> None:
        """Show it."""
        self.shown(self.tr("Who does not find the discussion in it?"), self.tr("Keep the objection"), "who")

    def keep(self) -> None:
        if not str(self.value("who")).strip():
            self.send(object_to_measure)
        elif (one := Whom.of(self, "who").author()) is not None:
            self.send(object_to_measure, organisation=one.organisation, person=one.person)
