"""Stating other times for the stays of one person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from facilitator.meeting.attendance import correct_visit, remove_visit
from facilitator.model import Attendance, Person
from ui.context import Context
from ui.widgets.forms import Form
from ui.words.form_values import clock as as_time
from ui.words.form_values import text_of
from ui.words.people import filled

PARTS = ("arrived", "left")


class TimesSheet(Form):
    """Two clocks a stay; only what was changed is written, with the moment of typing beside it.

    ``failed`` is told when an act was refused.
    """

    def __init__(
        self, ctx: Context, person: Person, visits: list[Attendance], failed: Callable[[BaseException], None]
    ) -> None:
        super().__init__()
        self._ctx, self._visits, self._failed = ctx, visits, failed
        self._title = filled(self.tr("Times of %1"), person.name)
        self._sheet: Any = None
        for visit in visits:
            self.add_clock(f"arrived:{visit.uid}", self.tr("Arrived"))
            self.add_clock(f"left:{visit.uid}", self.tr("Left"))
        self._before = {
            f"{part}:{visit.uid}": as_time(ctx.session.rows.clock(moment))
            for visit in visits
            for part, moment in zip(PARTS, (visit.arrived_at, visit.left_at or ""), strict=True)
        }
        self.set_values(self._before)

    def show_over(self) -> None:
        """Lay it over the window."""
        self._sheet = self._ctx.sheet(
            self._title,
            self,
            [
                (self.tr("Remove the last stay"), "quiet", self._remove),
                (self.tr("Save"), "primary", self._save),
            ],
        )

    def _save(self) -> None:
        if not self.settle():
            return
        now = self.values()
        for visit in self._visits:
            keys = {part: f"{part}:{visit.uid}" for part in PARTS}
            changed = {
                part: text_of(now[key]) for part, key in keys.items() if now[key] and now[key] != self._before[key]
            }
            if changed:
                self._ctx.session.do(correct_visit, visit.uid, otherwise=self._failed, **changed)
        self._sheet.done()

    def _remove(self) -> None:
        self._ctx.session.do(remove_visit, self._visits[-1].uid, otherwise=self._failed)
        self._sheet.done()
