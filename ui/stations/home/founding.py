"""The form that founds a meeting: a template, and the few details that everything else starts from."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facilitator.desk.profiles import usual
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from ui.context import Context
from ui.stations.home.making import make_meeting
from ui.theme import MEDIUM
from ui.widgets.basics import Chips, column, label
from ui.widgets.forms import Form
from ui.words.form_values import clock, from_form

SETTINGS = {
    "place": "place",
    "city": "city",
    "organiser": "organiser",
    "organiser_short": "organiser_short",
    "chair": "facilitator",
    "secretary": "secretary",
}
"""Details that the workspace remembers for the next meeting: detail → setting."""


class NewMeeting(QWidget):
    """Body of the sheet; creates the file, its first act, and goes to Preparation."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._sheet: Any = None
        self._templates = Chips(
            [
                ("consultation", self.tr("Consultation")),
                ("round_table", self.tr("Round table")),
                ("empty", self.tr("Empty")),
            ],
            self.tr("Template"),
        )
        self._about = label("", 12, role="muted", wrap=True)
        self._office = label("", 12, role="muted", wrap=True)
        self._wrong = label("", 13, role="red", wrap=True)
        self._wrong.hide()
        form = self.form = Form()
        form.add_line("title", self.tr("Title"), wide=True)
        form.add_date("date", self.tr("Date"), ctx.session.today)
        form.add_line("city", self.tr("City"))
        form.add_clock("starts", self.tr("Starts"))
        form.add_clock("ends", self.tr("Ends"))
        form.add_line("place", self.tr("Place (hall)"), wide=True)
        form.add_line("organiser", self.tr("Organiser"))
        form.add_line("organiser_short", self.tr("Organiser’s short name"))
        form.add_line("process", self.tr("Process"), hint=self.tr("completes “in the framework of …”"), wide=True)
        form.add_line("chair", self.tr("Chair"))
        form.add_line("secretary", self.tr("Secretary"))
        settings = ctx.workspace.settings
        self._profile = usual(ctx.workspace)
        remembered = {detail: getattr(settings, setting) for detail, setting in SETTINGS.items()}
        if self._profile is not None:
            profile = self._profile
            remembered |= {detail: said for detail in SETTINGS if (said := getattr(profile, detail))}
            self._office.setText(self.tr("With the profile “{name}”.").format(name=profile.name))
        form.set_values(
            {
                "date": ctx.session.today(),
                "starts": clock("09:30"),
                **remembered,
            }
        )
        self.setLayout(
            column(
                label(self.tr("Template"), 12, MEDIUM, "muted"),
                self._templates,
                self._about,
                4,
                form,
                self._office,
                self._wrong,
                spacing=6,
            )
        )
        self._templates.changed.connect(self._tell)
        self._tell(self._templates.value())

    def sizeHint(self) -> QSize:
        # Wide enough for fields side by side.
        return super().sizeHint().expandedTo(QSize(660, 0))

    def show_over(self) -> None:
        """Lay the sheet over the window, with the cursor in the title."""
        self._sheet = self._ctx.sheet(
            self.tr("New meeting"), self, [(self.tr("Create the meeting"), "primary", self.found)]
        )
        self.form.field("title").setFocus()

    def found(self) -> None:
        """Make the file; on a detail that cannot be, say so beside it and stay."""
        from facilitator.meeting.setup import create_meeting

        if not self.form.settle():
            return
        ctx, details = self._ctx, from_form(self.form.values())
        if not str(details["title"]).strip():
            self.form.invalid("title", self.tr("A meeting needs a title."))
            return
        template = self._templates.value()
        try:
            make_meeting(ctx, create_meeting, details, template_name=template, profile=self._profile)
        except KnownError as error:
            self._wrong.setText(sentence(error, ctx.lang()))
            self._wrong.show()
            return
        self._sheet.done()
        ctx.go("preparation")
        # the meeting is there, whatever becomes of what the next one begins with
        ctx.keep_settings(**{setting: details[detail] for detail, setting in SETTINGS.items()})

    def _tell(self, template: object) -> None:
        told = {
            "consultation": self.tr(
                "A full agenda with six areas of discussion, a dot vote on priorities and a fist-to-five."
            ),
            "round_table": self.tr("Registration, opening, one discussion and next steps."),
            "empty": self.tr("One discussion and nothing else; you add what you need."),
        }
        self._about.setText(told[str(template)])
