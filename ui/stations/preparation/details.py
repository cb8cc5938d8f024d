"""The details of the meeting, and what is still missing before the doors open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.organisations import by_standing, unconfirmed
from facilitator.meeting.setup import example, set_meeting
from facilitator.model import AgendaItem, Organisation, Person, Standing
from ui.context import Context
from ui.parts import Making
from ui.session import writable
from ui.stations.standing import open_sheet
from ui.theme import SEMIBOLD
from ui.widgets.basics import Button, Card, Icon, button, column, label, row
from ui.widgets.forms import Form
from ui.widgets.scrolled import scrolled
from ui.words.form_values import text_of, to_form
from ui.words.people import belongs_beside, filled

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

ZONES = (
    "Europe/Tirane",
    "Europe/Belgrade",
    "Europe/Skopje",
    "Europe/Podgorica",
    "Europe/Athens",
    "Europe/Rome",
    "Europe/Brussels",
    "UTC",
)
"""Zones to choose from; a meeting that has another one keeps it among them."""


class DetailsSection(QWidget):
    """Four small forms and the list of what is ready. ``show`` brings another section to the front."""

    @classmethod
    def making(cls, ctx: Context, show: Callable[[str], None]) -> Making[DetailsSection]:
        """A form at a time: all of them take longer than a key may wait."""
        made = cls(ctx)
        box = column(spacing=8, margins=(0, 0, 10, 0))
        makers = (made._about, made._people, made._purpose, made._papers)
        for title, make in zip(made._titles(), makers, strict=True):
            form = make()
            made._forms.append(form)
            box.addWidget(label(title, 13, SEMIBOLD))
            box.addWidget(form)
            box.addSpacing(10)
            form.edited.connect(partial(made._save, form))
            yield
        box.addStretch()
        area = scrolled(box)
        yield
        ready = ReadyCard(ctx, show)
        yield
        made._lay_out(area, ready)
        return made

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._forms: list[Form] = []

    def _titles(self) -> tuple[str, str, str, str]:
        return self.tr("The meeting"), self.tr("Who leads it"), self.tr("Why"), self.tr("Papers")

    def _lay_out(self, area: QWidget, ready: ReadyCard) -> None:
        card = Card("file-text", self.tr("Details of the meeting"), self.tr("saved as you type"))
        card.body.addWidget(area, 1)
        self._ready = ready
        self._ready.setFixedWidth(316)
        both = row(card, self._ready, spacing=12)
        both.setStretch(0, 1)
        self.setLayout(both)

    def load(self) -> None:
        """Fill every field."""
        meeting = self._ctx.session.rows.meeting
        if meeting is None:
            return
        for form in self._forms:
            form.set_values(to_form({key: getattr(meeting, key) for key in form.values()}))
            form.set_read_only(not writable(self._ctx.session))
        self._aims.set_example(example(meeting.template, "purpose"))
        self._ready.load()

    def apply(self, changes: Changes) -> None:
        """Fill again when the meeting changed; the checks look at everything."""
        if any(change.table == "meeting" for change in changes.rows):
            self.load()
        else:
            self._ready.load()

    def arrive(self) -> None:
        """Focus on the title."""
        self._forms[0].field("title").setFocus()

    def _about(self) -> Form:
        form = Form()
        form.add_line("title", self.tr("Title"), wide=True)
        form.add_date("date", self.tr("Date"), self._ctx.session.today)
        form.add_line("city", self.tr("City"))
        form.add_clock("starts", self.tr("Starts"))
        form.add_clock("ends", self.tr("Ends"))
        form.add_line("place", self.tr("Place (hall)"), wide=True)
        form.add_line("process", self.tr("Process"), hint=self.tr("completes “in the framework of …”"), wide=True)
        return form

    def _people(self) -> Form:
        form = Form()
        form.add_line("organiser", self.tr("Organiser"))
        form.add_line("organiser_short", self.tr("Organiser’s short name"))
        form.add_line("chair", self.tr("Chair"))
        form.add_line("chair_role", self.tr("Chair’s position"))
        form.add_line("secretary", self.tr("Secretary"))
        form.add_line("secretary_role", self.tr("Secretary’s position"))
        return form

    def _purpose(self) -> Form:
        form = Form()
        self._aims = form.add_text("purpose", self.tr("Aims, one a line"), rows=4)
        return form

    def _papers(self) -> Form:
        form = Form()
        form.add_line("protocol_number", self.tr("Protocol number of the matter"), hint=self.tr("proposed at signing"))
        form.add_date("protocol_date", self.tr("Protocol date"), self._ctx.session.today)
        form.add_choice("language", self.tr("Language of the documents"), [("sq", "Shqip"), ("en", "English")])
        form.add_choice("zone", self.tr("Time zone"), [(zone, zone.replace("_", " ")) for zone in self._zones()])
        return form

    def _zones(self) -> list[str]:
        meeting = self._ctx.session.rows.meeting
        return list(dict.fromkeys([*ZONES, *([meeting.zone] if meeting else [])]))

    def _save(self, form: Form, key: str) -> None:
        meeting, value = self._ctx.session.rows.meeting, text_of(form.values()[key])
        if meeting is None or getattr(meeting, key) == value or not writable(self._ctx.session):
            return
        self._ctx.session.do(set_meeting, otherwise=partial(self._refused, form, key), **{key: value})

    def _refused(self, form: Form, key: str, error: BaseException) -> None:
        if isinstance(error, KnownError) and belongs_beside(error):
            form.invalid(key, sentence(error, self._ctx.lang()))
        else:
            self._ctx.session.failed.emit("set_meeting", error)


class ReadyCard(Card):
    """What the room will need, checked off; a line that is missing leads to where it is filled in."""

    def __init__(self, ctx: Context, show: Callable[[str], None]) -> None:
        super().__init__("list-checks", "")
        self._ctx = ctx
        self.set_title(self.tr("Ready for the room?"))
        self._lines: list[tuple[Icon, Button]] = []
        to = {target: partial(show, target) for target in ("details", "agenda", "people")}
        self._wheres = (to["details"],) * 4 + (to["agenda"], to["people"], self._standing, self._copies)
        for target in self._wheres:
            mark, line = Icon("circle", "faint"), button("", role="quiet", on=target)
            line.setStyleSheet("text-align: left;")
            self._lines.append((mark, line))
            inner = row(mark, line, spacing=4)
            inner.setStretch(1, 1)
            self.body.addLayout(inner)
        self._words = label("", 12, role="muted", wrap=True)
        self._go = button(self.tr("Open the doors"), "door-open", "primary", on=partial(ctx.go, "attendance"))
        self.body.addStretch()
        self.body.addWidget(self._words)
        self.body.addWidget(self._go)

    def load(self) -> None:
        """Look again."""
        rows = self._ctx.session.rows
        meeting = rows.meeting
        if meeting is None:
            return
        items, people, bodies = rows.all(AgendaItem), rows.all(Person), rows.all(Organisation)
        minutes = sum(item.minutes for item in items)
        agenda = self.tr("%n agenda item(s)", "", len(items))
        if minutes:
            agenda += ", " + self.tr("%n minute(s)", "", minutes)
        crowd = self.tr("%n person(s)", "", len(people))
        waiting = unconfirmed(rows)
        standing = self.tr("%n civil society organisation(s)", "", len(by_standing(rows)[Standing.CIVIL_SOCIETY]))
        if waiting:
            standing = self.tr("%n organisation(s) to be confirmed", "", len(waiting))
        told = (
            (bool(meeting.title and meeting.date and meeting.starts), self.tr("Title, date and time")),
            (bool(meeting.place or meeting.city), self.tr("Place")),
            (bool(meeting.chair and meeting.secretary), self.tr("Chair and secretary")),
            (bool(meeting.organiser), self.tr("Organiser, for the papers")),
            (bool(items), agenda if items else self.tr("An agenda")),
            (bool(people), crowd if people else self.tr("A list of people")),
            (bool(bodies) and not waiting, standing if bodies else self.tr("What the organisations are")),
            (bool(self._ctx.workspace.settings.second_place), self.tr("A second place for copies")),
        )
        for (mark, line), (done, text) in zip(self._lines, told, strict=True):
            mark.set_icon("circle-check" if done else "circle", "green" if done else "faint")
            line.setText(text)
            line.setAccessibleName(filled(self.tr("%1: ready") if done else self.tr("%1: missing"), text))
        self._words.setText(
            self.tr("Nothing here stops you: whatever is missing can be written during or after the meeting.")
            if not all(done for done, _ in told)
            else self.tr("Everything is in place.")
        )

    def _standing(self) -> None:
        open_sheet(self._ctx)

    def _copies(self) -> None:
        self._ctx.commands.run("app.settings")
