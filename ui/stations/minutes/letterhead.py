"""How the documents look: the head of the letter, logos, the space for the stamp, who signs; each change is an act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.papers.paper import set_paper
from facilitator.model import Detail, Paper
from ui.context import Context
from ui.stations.minutes.logos import Logos
from ui.stations.minutes.signatories import Signatories
from ui.theme import SEMIBOLD
from ui.widgets.basics import column, hline, label
from ui.widgets.forms import Form

if TYPE_CHECKING:
    from facilitator.desk.documents import Look
    from facilitator.store.journal import Changes

_WIDTH = 680


class Letterhead(QWidget):
    """Shown over the window. ``locked``: nothing may be changed."""

    def __init__(self, ctx: Context, look: Look | None, locked: bool) -> None:
        super().__init__()
        self.ctx = ctx
        self._sheet: Any = None
        self.form = Form()
        self.form.add_text(
            "heading", self.tr("Lines above the institution"), rows=2, hint=self.tr("one a line; empty: none")
        )
        self.form.add_line("address", self.tr("Address"), hint=self.tr("one line under the institution"), wide=True)
        self.form.add_choice(
            "detail",
            self.tr("How the minutes tell the discussion"),
            [
                (Detail.EXTENDED, self.tr("In full: each speaker in turn")),
                (Detail.CONDENSED, self.tr("In short: what was said by theme")),
            ],
            wide=True,
        )
        self.form.add_check("seal", self.tr("Leave a space for the stamp, “(vula)”"))
        self.form.edited.connect(self._edited)
        self.form.set_read_only(locked)
        self.logos = Logos(ctx, locked)
        self.signatories = Signatories(ctx, look, locked)
        heads = [label(text, 13, SEMIBOLD, "muted") for text in (self.tr("Logos"), self.tr("Who signs"))]
        self.setLayout(
            column(self.form, hline(), heads[0], self.logos, hline(), heads[1], self.signatories, spacing=12)
        )
        self._fill()
        ctx.session.changed.connect(self._changed)

    def show_over(self) -> Letterhead:
        """Over the window; gives itself."""
        self._sheet = self.ctx.sheet(self.tr("Letterhead and signatures"), self)
        return self

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(_WIDTH, 0))

    def _fill(self) -> None:
        paper = next(iter(self.ctx.session.rows.all(Paper)), None) or Paper(uid="")
        self.form.set_values({key: getattr(paper, key) for key in self.form.values()})

    def _edited(self, key: str) -> None:
        def refused(error: BaseException) -> None:
            if isinstance(error, KnownError):
                self.form.invalid(key, sentence(error, self.ctx.lang()))

        self.ctx.session.do(set_paper, otherwise=refused, **{key: self.form.value(key)})

    def _changed(self, changes: Changes) -> None:
        tables = {change.table for change in changes.rows}
        if "paper" in tables:
            self._fill()
        if "logo" in tables:
            self.logos.load()
        if tables & {"signatory", "meeting"}:
            self.signatories.load()
