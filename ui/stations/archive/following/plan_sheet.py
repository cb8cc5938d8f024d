"""The list of a plan taken into the register: what it holds, what it changes, what is wrong with it; and the duty."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facilitator.desk.following import view as views
from facilitator.desk.following.plan_list import preview
from facilitator.errors import KnownError
from facilitator.language.dates import day_short
from facilitator.language.errors import sentence
from facilitator.language.told.following import say
from ui.context import Context
from ui.widgets.basics import STRETCH, button, column, hline, label, row
from ui.widgets.forms import Form
from ui.widgets.items import Item
from ui.widgets.lists import ListPane

if TYPE_CHECKING:
    from facilitator.archive.following.register import Register
    from facilitator.desk.following.plan_list import Preview

_LOOKS = {
    "new": ("plus", "green"),
    "changed": ("pencil", "amber"),
    "same": ("check", "muted"),
    "gone": ("circle-minus", "red"),
}
LANE = "archive-follow"


def author(ctx: Context) -> str:
    """Whoever decides at this computer."""
    settings = ctx.workspace.settings
    return settings.facilitator or settings.secretary or ctx.session.env.actor


class PlanSheet(QWidget):
    """Nothing is written before Ctrl+Enter. ``then``: called once something was."""

    def __init__(self, ctx: Context, known: Register, then: Callable[[], object]) -> None:
        super().__init__()
        self.ctx, self._then = ctx, then
        self._sheet: Any = None
        self.found: Preview | None = None
        self._path: Path | None = None
        self.form = Form()
        self.form.add_line("plan", self.tr("Name of the plan"), next(reversed(list(known.plans)), ""), wide=True)
        self.form.edited.connect(self._edited)
        self._choose = button(self.tr("Choose the list…"), "folder-open", on=self.choose)
        self._said = label(
            self.tr("A list (CSV, XLSX) with the columns code and commitment; if it has them institution, start, end."),
            13, role="muted", wrap=True,
        )  # fmt: skip
        self.list = ListPane(self.tr("What the list changes"))
        self.duty = Form()
        self.duty.add_line("days", self.tr("A response is owed within … days"), str(known.duty or ""))
        self.duty.add_line("why", self.tr("Where that is written"))
        self._wrong = label("", 13, role="red", wrap=True)
        self._wrong.hide()
        box = column(self.form, row(self._choose, STRETCH), self._said, spacing=8)
        box.addWidget(self.list, 1)
        box.addWidget(hline())
        keeps = button(self.tr("Keep the duty"), on=self.keep_duty)
        box.addLayout(column(self.duty, row(keeps, STRETCH), self._wrong, spacing=8))
        self.setLayout(box)

    def sizeHint(self) -> QSize:
        return QSize(720, 560)

    def show_over(self) -> PlanSheet:
        """Over the window; gives itself."""
        actions = [(self.tr("Cancel"), "", self.close_it), (self.tr("Into the register"), "primary", self.keep)]
        self._sheet = self.ctx.sheet(self.tr("The commitments of a plan"), self, actions)
        return self

    def close_it(self) -> None:
        """Nothing was kept."""
        self._sheet.done()

    def choose(self) -> None:
        """Which list."""
        self.ctx.choose_file(
            self.tr("The list of a plan"), "CSV, XLSX (*.csv *.xlsx *.xls *.ods *.txt *.tsv)", self.look
        )

    def look(self, path: Path) -> None:
        """Read it and show what it would do."""
        self._path = path
        self._wrong.hide()
        work = partial(preview, path, str(self.form.value("plan")), self.ctx.workspace)
        self.ctx.tasks.run(work, then=self._have, failed=self._unread, lane=LANE)

    def keep(self) -> None:
        """Into the register, as it was shown."""
        if self.found is None:
            self.choose()
            return
        plan, where = str(self.form.value("plan")), self.ctx.workspace
        work = partial(views.keep, where, self.ctx.session.env, self.found, plan, author(self.ctx))
        self.ctx.tasks.run(work, then=self._kept, failed=self._refused, lane=LANE)

    def keep_duty(self) -> None:
        """Within how many days a response is owed."""
        typed = str(self.duty.value("days")).strip() or "0"
        days = int(typed) if typed.isdecimal() and len(typed) < 6 else -1
        where, why = self.ctx.workspace, str(self.duty.value("why"))
        work = partial(views.set_duty, where, self.ctx.session.env, days, why, author(self.ctx))
        self.ctx.tasks.run(work, then=partial(self._duty_kept, days), failed=self._refused, lane=LANE)

    def _duty_kept(self, days: int, _: object) -> None:
        self.ctx.notify(say("duty", self.ctx.lang(), days=days))
        self._then()

    def _kept(self, changes: object) -> None:
        plan = str(self.form.value("plan"))
        self.ctx.notify(self._summary(plan) if changes else say("listed.same", self.ctx.lang(), plan=plan))
        self.close_it()
        self._then()

    def _edited(self, _: str) -> None:
        self._wrong.hide()
        if self._path is not None:
            self.look(self._path)

    def _have(self, found: Preview) -> None:
        self.found, lang = found, self.ctx.lang()
        items = [
            Item(uid=f"!{at}", title=sentence(error, lang), icon="triangle-alert", tone="red")
            for at, error in enumerate(found.problems)
        ]
        for at, one in enumerate(found.changes):
            icon, tone = _LOOKS[one.what]
            told = one.commitment
            until = say("column.until", lang) + f" {day_short(told.ends)}" if told.ends else ""
            items.append(
                Item(
                    uid=f"{at}", title=f"{told.code} · {told.title}", icon=icon, tone=tone,
                    subtitle=" · ".join(filter(None, (told.institution, until))),
                    right=say(f"change.{one.what}", lang),
                )
            )  # fmt: skip
        self.list.rows.set_items(items)
        plan = str(self.form.value("plan")) or "…"
        self._said.setText(say("listed.same", lang, plan=plan) if found.known else self._summary(plan))

    def _unread(self, error: BaseException) -> None:
        """What was shown is of another list: it is not what would be kept."""
        self.found = None
        self.list.rows.set_items([])
        self._said.setText("")
        self._refused(error)

    def _summary(self, plan: str) -> str:
        changes = self.found.changes if self.found is not None else ()
        counts = {name: sum(one.what == name for one in changes) for name in _LOOKS}
        return say("listed", self.ctx.lang(), plan=plan, **counts)

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, KnownError):
            self.ctx.tasks.failed.emit(error)
            return
        self._wrong.setText(sentence(error, self.ctx.lang()))
        self._wrong.show()
