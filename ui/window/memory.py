"""In the settings: what is remembered across meetings for completion, with people or without, and how to forget it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator.desk.across import across, clear, rebuild, refresh
from ui.context import Context, tell
from ui.theme import SEMIBOLD
from ui.widgets.basics import STRETCH, button, column, label, row
from ui.widgets.fields import CheckField

if TYPE_CHECKING:
    from collections.abc import Callable


class MemoryPart(QWidget):
    """Organisations of earlier meetings are offered; people only where that is switched on here."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._head = label("", 13, SEMIBOLD, "muted")
        self._told = label("", 12, role="faint", wrap=True)
        self.people = CheckField("", ctx.workspace.settings.directory_people == "yes")
        self.people.edited.connect(self._switch)
        self._clear = button("", "trash-2", on=self._forget)
        self._again = button("", "refresh-cw", "quiet", on=partial(self._run, rebuild))
        self.setLayout(
            column(self._head, self._told, self.people, row(self._clear, self._again, STRETCH), margins=(0, 8, 0, 0))
        )
        self.retranslate()

    def retranslate(self) -> None:
        """In the present language, with what is known now."""
        self._head.setText(self.tr("Names from earlier meetings"))
        self.people.set_texts(self.tr("Offer people of earlier meetings too (name, organisation, position)"))
        self._clear.setText(self.tr("Forget them"))
        self._again.setText(self.tr("Read all meetings again"))
        known = across(self._ctx.workspace)
        told = self.tr("%n organisation(s) are offered while you write; no contacts are kept.", "", len(known.bodies))
        if known.people:
            told += " " + self.tr("So are %n person(s).", "", len(known.people))
        self._told.setText(told)

    def _switch(self) -> None:
        self._ctx.keep_settings(directory_people="yes" if self.people.value() else "")
        self._run(refresh)

    def _forget(self) -> None:
        run = self._ctx.tasks.run
        run(clear, self._ctx.workspace, then=self._done, failed=partial(tell, self._ctx), lane="disk")

    def _run(self, work: Callable[..., object]) -> None:
        run = self._ctx.tasks.run
        run(
            work,
            self._ctx.workspace,
            self._ctx.session.path,
            then=self._done,
            failed=partial(tell, self._ctx),
            lane="disk",
        )

    def _done(self, _: object) -> None:
        self.retranslate()
