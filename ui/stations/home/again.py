"""*A meeting like this*: the next one of a series, with what goes on from the chosen one; nothing is written there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facilitator.errors import KnownError
from facilitator.language.dates import day_short
from facilitator.language.errors import sentence
from ui.context import Context, tell
from ui.stations.home.making import make_meeting
from ui.theme import MEDIUM
from ui.widgets.basics import column, label
from ui.widgets.fields import CheckField
from ui.widgets.forms import Form
from ui.words.form_values import clock, from_form

if TYPE_CHECKING:
    from facilitator.meeting.office.series import Earlier, Number


def ask(ctx: Context, path: Path) -> None:
    """Look at the meeting and lay the sheet over the window; what cannot be read is said."""
    from facilitator.desk.next_meeting import look
    from facilitator.meeting.office.series import earlier

    if path == ctx.session.path:  # it is open here: nobody else can look into its file
        ctx.session.read(earlier, then=partial(_show, ctx))
    else:
        ctx.tasks.run(look, path, then=partial(_show, ctx), failed=partial(tell, ctx), lane="disk")


def _show(ctx: Context, source: Earlier) -> None:
    NextMeeting(ctx, source).show_over()


class NextMeeting(QWidget):
    """Body of the sheet: what the new meeting is called and when, and a switch with its count for each thing."""

    def __init__(self, ctx: Context, source: Earlier) -> None:
        from facilitator.meeting.office.series import number_of

        super().__init__()
        self._ctx, self._source = ctx, source
        self._sheet: Any = None
        old = source.meeting
        self.form = Form()
        self.form.add_line("title", self.tr("Title"), wide=True)
        self.form.add_date("date", self.tr("Date"), ctx.session.today)
        self.form.add_line("place", self.tr("Place (hall)"))
        self.form.add_clock("starts", self.tr("Starts"))
        self.form.add_clock("ends", self.tr("Ends"))
        self.form.set_values(
            {
                "title": old.title,
                "date": ctx.session.today(),
                "place": old.place,
                "starts": clock(old.starts) if old.starts else None,
                "ends": clock(old.ends) if old.ends else None,
            }
        )
        self.switches = self._switches(number_of(source))
        self._wrong = label("", 13, role="red", wrap=True)
        self._wrong.hide()
        self.setLayout(
            column(
                self.form,
                6,
                label(self.tr("What goes on from it"), 12, MEDIUM, "muted"),
                *self.switches.values(),
                label(
                    self.tr(
                        "Consents are not taken over: each person is asked again. Letterhead, signatories, text "
                        "modules and recipients come along. The earlier meeting stays as it is."
                    ),
                    12,
                    role="muted",
                    wrap=True,
                ),
                self._wrong,
                spacing=6,
            )
        )

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(640, 0))

    def show_over(self) -> None:
        """Over the window, with the cursor in the date: all else is as usual."""
        old = self._source.meeting
        title = self.tr("A meeting like this")
        if day := day_short(old.date):
            title = self.tr("A meeting like that of {date}").format(date=day)
        self._sheet = self._ctx.sheet(title, self, [(self.tr("Create the meeting"), "primary", self.found)])
        line: Any = self.form.field("date").control
        line.setFocus()
        line.selectAll()

    def found(self) -> None:
        """Make the file; on a detail that cannot be, say so and stay."""
        from facilitator.meeting.office.series import Wanted, next_meeting

        if not self.form.settle():
            return
        details = from_form(self.form.values())
        if not str(details["title"]).strip():
            self.form.invalid("title", self.tr("A meeting needs a title."))
            return
        wanted = Wanted(**{name: bool(switch.value()) for name, switch in self.switches.items()})
        ctx = self._ctx
        try:
            make_meeting(ctx, next_meeting, details, source=self._source, wanted=wanted)
        except KnownError as error:
            self._wrong.setText(sentence(error, ctx.lang()))
            self._wrong.show()
            return
        self._sheet.done()
        ctx.go("preparation")

    def _switches(self, there: Number) -> dict[str, CheckField]:
        people = self.tr("%n person(s)", "", there.people)
        bodies = self.tr("%n organisation(s), with what they are", "", there.organisations)
        told = {
            "people": (f"{people}, {bodies}", there.people + there.organisations),
            "agenda": (self.tr("%n agenda item(s)", "", there.agenda), there.agenda),
            "actions": (self.tr("%n open action(s)", "", there.actions), there.actions),
            "parked": (self.tr("%n parked matter(s)", "", there.parked), there.parked),
            "responses": (self.tr("%n response(s) that are waited for", "", there.responses), there.responses),
        }
        made = {}
        for name, (text, number) in told.items():
            made[name] = CheckField(text, bool(number))
            made[name].box.setEnabled(bool(number))
        return made
