"""How the documents look: the head of the letter, logos, the space for the stamp, who signs; each change is an act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from facilitator.desk import profiles
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.office.profiled import profile_of, take_profile
from facilitator.meeting.papers.paper import set_paper
from facilitator.model import Detail, Paper
from facilitator.profile import Profile
from ui.context import Context
from ui.stations.minutes.logos import Logos
from ui.stations.minutes.signatories import Signatories
from ui.theme import SEMIBOLD
from ui.widgets.basics import STRETCH, button, column, hline, label, row
from ui.widgets.fields import ChoiceField
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
        self._keep = button(self.tr("Keep as a profile"), "save", on=self._keep_profile)
        self._take = ProfileChoice(ctx, locked)
        heads = [label(text, 13, SEMIBOLD, "muted") for text in (self.tr("Logos"), self.tr("Who signs"))]
        self.setLayout(
            column(
                row(self._take, STRETCH, self._keep),
                self.form,
                hline(),
                heads[0],
                self.logos,
                hline(),
                heads[1],
                self.signatories,
                spacing=12,
            )
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

    def _keep_profile(self) -> None:
        self.ctx.session.read(profile_of, then=self._read)

    def _read(self, profile: Profile) -> None:
        """In place of the one of that name, else beside the others."""
        from dataclasses import replace

        there = next((one for one in profiles.kept(self.ctx.workspace) if one.profile.name == profile.name), None)
        if there is not None:
            profile = replace(profile, sender=there.profile.sender)  # no meeting has it
        try:
            profiles.keep(self.ctx.workspace, profile, there.key if there else "")
        except KnownError as error:
            self.ctx.message("bad", sentence(error, self.ctx.lang()))
            return
        self._take.load()
        self.ctx.notify(self.tr("Kept as the profile “{name}”.").format(name=profile.name))

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


class ProfileChoice(QWidget):
    """Which profile the meeting takes; nothing is seen while none is remembered."""

    def __init__(self, ctx: Context, locked: bool) -> None:
        super().__init__()
        self.ctx = ctx
        self.choice = ChoiceField(self.tr("Profile"), [])
        self.take = button(self.tr("Take from the profile"), "download", on=self._take)
        self.take.setEnabled(not locked)
        both = row(self.choice, self.take)
        both.setAlignment(self.take, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(both)
        self.load()

    def load(self) -> None:
        """What is remembered now."""
        self._kept = {one.key: one.profile for one in profiles.kept(self.ctx.workspace)}
        self.choice.set_options([(key, profile.name) for key, profile in self._kept.items()])
        self.setVisible(bool(self._kept))

    def _take(self) -> None:
        if profile := self._kept.get(str(self.choice.value() or "")):
            self.ctx.session.do(take_profile, profile, then=self._taken)

    def _taken(self, _: object) -> None:
        self.ctx.notify(self.tr("The meeting has the profile now."), self.tr("Undo"), self.ctx.session.undo)
