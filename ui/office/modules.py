"""The office's own sentences, edited together in the middle of a meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facilitator.desk import profiles
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.office.modules import as_lines, of_lines, set_modules
from facilitator.model import TextModule
from facilitator.profile import ProfileModule
from ui.context import Context, tell
from ui.office.sent import may_note
from ui.widgets.basics import column, label
from ui.widgets.forms import Form

if TYPE_CHECKING:
    from facilitator.store.journal import Changes


class ModulesSheet(QWidget):
    """A line a sentence; Ctrl+Enter keeps them in the meeting and, unless switched off, in the usual profile."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self._sheet: Any = None
        self._usual = next((one for one in profiles.kept(ctx.workspace) if one.usual), None)
        rows = ctx.session.rows.all(TextModule)
        self.form = Form()
        self.form.add_text(
            "modules",
            self.tr("One a line: the letters, “=”, the sentence"),
            as_lines((r.short, r.text) for r in rows),
            rows=9,
        )
        name = self._usual.profile.name if self._usual else ""
        self.form.add_check(
            "profile", self.tr("In the profile “{name}” too").format(name=name), self._usual is not None
        )
        self.form.field("profile").setVisible(self._usual is not None)
        self.form.set_read_only(not may_note(ctx.session))
        self.setLayout(
            column(
                label(
                    self.tr(
                        "Typed as “;” and the letters, then Tab. What stands in brackets is filled in where the "
                        "meeting knows it ([speaker], [chair], [item], [time], [date], [place]) and asked for "
                        "otherwise."
                    ),
                    12,
                    role="muted",
                    wrap=True,
                ),
                self.form,
                spacing=10,
            )
        )

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(680, 0))

    def show_over(self) -> ModulesSheet:
        """Over the window; gives itself."""
        self._sheet = self.ctx.sheet(self.tr("Text modules"), self, [(self.tr("Keep them"), "primary", self.keep)])
        self.form.field("modules").control.setFocus()
        return self

    def keep(self) -> None:
        """Both, or what is wrong beside the field."""
        try:
            modules = of_lines(str(self.form.value("modules")))
        except KnownError as error:
            self._refused(error)
            return
        self.ctx.session.do(set_modules, modules, then=self._kept, otherwise=self._refused)

    def _kept(self, _: Changes) -> None:
        if self._usual is not None and self.form.value("profile"):
            rows = self.ctx.session.rows.all(TextModule)
            modules = tuple(ProfileModule(short=row.short, text=row.text) for row in rows)
            try:
                profiles.keep(self.ctx.workspace, replace(self._usual.profile, modules=modules), self._usual.key)
            except KnownError as error:
                tell(self.ctx, error)
        self._sheet.done()

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self.form.invalid("modules", sentence(error, self.ctx.lang()))
        else:
            tell(self.ctx, error)


def open_modules(ctx: Context) -> None:
    """The sheet, for a command."""
    if ctx.session.is_open:
        ModulesSheet(ctx).show_over()
