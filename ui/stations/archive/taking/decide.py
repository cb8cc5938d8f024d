"""The decision about one file that is kept apart, in a sheet: what to do with it and why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facilitator.archive.taking.settle import How, Old
from facilitator.desk.taking import deliveries
from facilitator.errors import KnownError
from facilitator.language.dates import local
from facilitator.language.errors import sentence
from ui.context import Context
from ui.stations.archive.taking.work import Taking
from ui.theme import SEMIBOLD
from ui.widgets.basics import STRETCH, button, column, label, row
from ui.widgets.forms import Form

if TYPE_CHECKING:
    from facilitator.archive.taking.settle import Waiting


class DecisionSheet(QWidget):
    """Body of the sheet. ``one``: the file; nothing happens to it before Ctrl+Enter."""

    def __init__(self, ctx: Context, taking: Taking, one: Waiting) -> None:
        super().__init__()
        self.ctx, self.taking, self.one = ctx, taking, one
        self._sheet: Any = None
        lang = ctx.lang()
        plain = one.line.reason == "no_record"
        self.form = Form()
        choices: list[tuple[object, str]] = [
            (How.OLD, self.tr("Keep it as an old document, without verifiable data")),
            (How.RELEASED, self.tr("Release it into the archive all the same")),
            (How.LEFT, self.tr("Leave it where it is")),
        ]
        self.form.add_choice("how", self.tr("Decision"), choices, How.OLD if plain else How.LEFT, wide=True)
        self.form.add_line("title", self.tr("Title of the document"), wide=True)
        self.form.add_date("date", self.tr("Day of the document"), lambda: local(ctx.session.env.clock()).date())
        self.form.add_line("organiser", self.tr("Whose document it is"))
        self.form.add_text("why", self.tr("Reason"), rows=2)
        self.form.edited.connect(self._edited)
        self._wrong = label("", 13, role="red", wrap=True)
        self._wrong.hide()
        name = label(deliveries.name_of(one.line, lang) or one.line.name, 14, SEMIBOLD, wrap=True)
        said = label(deliveries.sentence_of(one.line, lang), 13, role="muted", wrap=True)
        self.look = button(self.tr("Look at the document"), "eye", on=self.look_at)
        self.setLayout(column(name, said, row(self.look, STRETCH), 4, self.form, self._wrong, spacing=8))
        self.look.setVisible(taking.file_of(one.line.sha256) is not None)
        self._edited("how")

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(620, 0))

    def show_over(self) -> DecisionSheet:
        """Over what is there; gives itself."""
        actions = [(self.tr("Cancel"), "", self.close_it), (self.tr("Decide"), "primary", self.decide)]
        self._sheet = self.ctx.sheet(self.tr("What happens to this file?"), self, actions)
        return self

    def close_it(self) -> None:
        """Nothing was decided."""
        self._sheet.done()

    def look_at(self) -> None:
        """Its pages and what verification says of them, in the station; nothing was decided."""
        if (path := self.taking.file_of(self.one.line.sha256)) is not None:
            self.close_it()
            self.taking.wanted.emit(path)

    def decide(self) -> None:
        """Do it, and write down who and why."""
        if not self.form.settle():
            return
        values, sha256 = self.form.values(), self.one.line.sha256
        if values["how"] == How.OLD:
            day = values["date"].isoformat() if isinstance(values["date"], date) else ""
            old = Old(title=values["title"], date=day, organiser=values["organiser"], note=values["why"])
            self.taking.keep_as_old(sha256, old, self.close_it, self._refused)
        elif values["how"] == How.RELEASED:
            self.taking.release(sha256, values["why"], self.close_it, self._refused)
        else:
            self.taking.leave(sha256, values["why"], self.close_it, self._refused)

    def _edited(self, key: str) -> None:
        self._wrong.hide()
        if key == "how":
            old = self.form.value("how") == How.OLD
            for name in ("title", "date", "organiser"):
                self.form.field(name).setVisible(old)

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, KnownError):
            self.ctx.tasks.failed.emit(error)
            return
        self._wrong.setText(sentence(error, self.ctx.lang()))
        self._wrong.show()
