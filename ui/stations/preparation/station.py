"""Preparation (Përgatitja): details, agenda, people; each saved as it is typed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget

from facilitator.errors import KnownError
from facilitator.exchange.tables import warm
from facilitator.language.dates import day_short
from facilitator.language.errors import sentence
from facilitator.meeting.office.series import series_of
from facilitator.model import AgendaItem, Origin, Person
from facilitator.report.papers import Paper
from ui.commands import Command
from ui.context import Context
from ui.live.directory import Directory
from ui.office import english
from ui.office.series import open_series
from ui.parts import Parts
from ui.session import writable
from ui.stations import papers
from ui.stations.base import Station
from ui.stations.preparation.agenda import AgendaSection
from ui.stations.preparation.details import DetailsSection
from ui.stations.preparation.people import PeopleSection
from ui.stations.standing import open_sheet
from ui.widgets.basics import STRETCH, Chips, button, column, key_text, label, row
from ui.widgets.forms import Form
from ui.words.people import filled

if TYPE_CHECKING:
    from facilitator.store.file import MeetingFile
    from facilitator.store.journal import Changes
    from facilitator.store.snapshot import Snapshot

Section = DetailsSection | AgendaSection | PeopleSection
_LOCKS = {"approval", "withdrawal", "hand_over", "take_back"}
DETAILS, AGENDA, PEOPLE = "details", "agenda", "people"


class PreparationStation(Station):
    """Three sections side by side in time: what the meeting is, what it will speak of, who is invited."""

    id = "preparation"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self._sections: dict[str, Section] = {}
        self._chips = Chips([(DETAILS, ""), (AGENDA, ""), (PEOPLE, "")], "")
        self._said: list[tuple[object, str]] = []
        self._status = label("", 13, role="muted")
        self._series = button("", "history", "quiet", on=lambda: open_series(ctx))
        self._import = button("", "upload", on=self._import_list)
        self._give = button("", "usb", on=self._give_copy)
        self._pages = QStackedWidget()
        head = row(self._chips, STRETCH, self._status, self._series, self._import, self._give, spacing=10)
        self.setLayout(column(head, self._pages, spacing=12, margins=(14, 12, 14, 14)))
        self._chips.changed.connect(self._show)

    def finish(self) -> Iterator[None]:
        details = yield from DetailsSection.making(self.ctx, self.show_section)
        self._keep(DETAILS, details)
        yield
        yield from super().finish()
        self._say()

    # the station

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("F7", self.tr("details")),
            ("F8", self.tr("agenda")),
            ("F9", self.tr("people")),
            ("Ctrl+I", self.tr("import a list")),
            ("Ctrl+Shift+G", self.tr("organisations")),
            (papers.KEY, self.tr("papers")),
            ("Ctrl+Shift+V", self.tr("before and after")),
            ("Del", self.tr("remove")),
            ("Alt+Up", self.tr("move")),
        ]

    def commands(self) -> list[Command]:
        at = self.id
        return [
            Command("preparation.details", lambda: self.tr("Details of the meeting"), self._to_details, "F7", at),
            Command("preparation.agenda", lambda: self.tr("Agenda"), self._to_agenda, "F8", at),
            Command("preparation.people", lambda: self.tr("People and organisations"), self._to_people, "F9", at),
            Command("preparation.add", lambda: self.tr("Add to the agenda or the list"), self._add, "Ctrl+E", at),
            Command("preparation.up", lambda: self.tr("Move the agenda item up"), self._up, "Alt+Up", at),
            Command("preparation.down", lambda: self.tr("Move the agenda item down"), self._down, "Alt+Down", at),
            Command("preparation.import", lambda: self.tr("Import a list of people…"), self._import_list, "Ctrl+I", at),
            Command(
                "preparation.standing",
                lambda: self.tr("What the organisations are…"),
                self._standing,
                "Ctrl+Shift+G",
                at,
                self._writable,
            ),
            Command(
                "preparation.series",
                lambda: self.tr("Before and after this meeting…"),
                lambda: open_series(self.ctx),
                "Ctrl+Shift+V",
                at,
                lambda: self.ctx.session.is_open,
            ),
            *papers.inviting(self.ctx, at, Paper.SET),
            Command("preparation.english", english.title, self._english, english.KEY, at, self._open, icon="languages"),
            Command("preparation.give", lambda: self.tr("Give a copy…"), self._give_copy, "", at, self._writable),
        ]

    def retranslate(self) -> None:
        here = self._chips.value()
        self._build()
        self._chips.set_value(here)
        self._draw_head()

    def load(self) -> None:
        if not self.ctx.session.is_open:
            return
        for section in self._sections.values():
            section.load()
        self._draw_head()

    def apply(self, changes: Changes) -> None:
        tables = {change.table for change in changes.rows}
        if tables & _LOCKS or tables & {"carried", "origin"}:
            self.load()
        elif tables & {"meeting", "agenda_item", "person", "person_more", "organisation", "standing_confirmed"}:
            for section in self._sections.values():
                section.apply(changes)
            self._draw_head()

    def arrive(self) -> None:
        self._section().arrive()

    def show_row(self, table: str, uid: str) -> bool:
        open_series(self.ctx)
        return self.ctx.session.rows.find(Origin, uid) is not None

    def show_section(self, name: str) -> None:
        """Bring ``details``, ``agenda`` or ``people`` to the front, with the focus in it."""
        self._chips.set_value(name)
        self._show(name)
        self._section().arrive()

    # inside

    def _build(self) -> None:
        while old := self._pages.widget(0):
            self._pages.removeWidget(old)
            old.deleteLater()
        self._sections.clear()
        self._show(self._chips.value())
        self._say()

    def _say(self) -> None:
        self._chips.setAccessibleName(self.tr("Part of the preparation"))
        self._import.setText(self.tr("Import a list…"))
        self._import.setToolTip(key_text("Ctrl+I"))
        self._give.setText(self.tr("Give a copy…"))
        self._draw_head()

    def _draw_head(self) -> None:
        rows = self.ctx.session.rows
        options: list[tuple[object, str]] = [
            (DETAILS, self.tr("Details")),
            (AGENDA, filled(self.tr("Agenda %1"), len(rows.all(AgendaItem)))),
            (PEOPLE, filled(self.tr("People %1"), len(rows.all(Person)))),
        ]
        if options != self._said:
            self._said = options
            self._chips.set_options(options)
        self._draw_series()
        writable = self._writable()
        self._import.setEnabled(writable)
        self._give.setEnabled(writable)
        self._status.setText("" if writable or not self.ctx.session.is_open else self.tr("Read only"))

    def _draw_series(self) -> None:
        """What the meeting goes on from, with how much waits to be taken up; else where it went on."""
        meeting, series = self.ctx.session.rows.meeting, series_of(self.ctx.session.rows)
        after = Directory.of(self.ctx).known().followed_by(meeting.uid) if meeting is not None else []
        text = ""
        if series.last is not None:
            waiting = len(series.parked) + len(series.waiting)
            text = self.tr("From {date}: %n open", "", waiting) if waiting else self.tr("From {date}")
            text = text.format(date=day_short(series.last.date) or series.last.title)
        elif after:
            text = self.tr("Went on {date}").format(date=day_short(after[-1].date))
        self._series.setText(text)
        self._series.setToolTip(key_text("Ctrl+Shift+V"))
        self._series.setVisible(bool(text))

    def section(self, name: str) -> Section:
        """``details``, ``agenda`` or ``people``; made when it is wanted first, for its forms are felt."""
        if name not in self._sections:
            self._keep(name, self._made(name))
        return self._sections[name]

    def _keep(self, name: str, made: Section) -> None:
        self._sections[name] = made
        self._pages.addWidget(made)
        if self.loaded and self.ctx.session.is_open:
            made.load()

    def _made(self, name: str) -> Section:
        if name == DETAILS:
            return Parts(DetailsSection.making(self.ctx, self.show_section)).whole()
        if name == AGENDA:
            return AgendaSection(self.ctx)
        return PeopleSection(self.ctx, self._import_list, self._read_list)

    def _section(self) -> Section:
        return self.section(str(self._chips.value()))

    def _writable(self) -> bool:
        return writable(self.ctx.session)

    def _show(self, name: object) -> None:
        self._pages.setCurrentWidget(self.section(str(name)))

    def _to_details(self) -> None:
        self.show_section(DETAILS)

    def _to_agenda(self) -> None:
        self.show_section(AGENDA)

    def _to_people(self) -> None:
        self.show_section(PEOPLE)

    def _add(self) -> None:
        if self._chips.value() == DETAILS:
            self._to_agenda()
        else:
            self._section().arrive()

    def _up(self) -> None:
        self._agenda().move_chosen(-1)

    def _down(self) -> None:
        self._agenda().move_chosen(1)

    def _agenda(self) -> AgendaSection:
        section = self.section(AGENDA)
        assert isinstance(section, AgendaSection)
        return section

    def _standing(self) -> None:
        open_sheet(self.ctx)

    def _open(self) -> bool:
        return self.ctx.session.is_open

    def _english(self) -> None:
        english.open_english(self.ctx)

    # import and copy

    def _import_list(self) -> None:
        if self._writable():
            self.ctx.tasks.run(warm, lane="warm")  # while somebody looks for the file
            kinds = self.tr("Lists (*.csv *.tsv *.txt *.xlsx *.xls *.ods)")
            self.ctx.choose_file(self.tr("Import a list of people"), kinds, self._read_list)

    def _read_list(self, source: Path | str) -> None:
        """A file, or lines that were pasted."""
        from ui.live.import_sheet import ImportSheet

        self.show_section(PEOPLE)
        ImportSheet(self.ctx, source).begin()

    def _give_copy(self) -> None:
        if not self._writable():
            return
        body = Form()
        body.add_line("to", self.tr("To whom"), hint=self.tr("name of the colleague who goes on writing"), wide=True)
        self._copy_form = body
        self._copy_sheet = self.ctx.sheet(
            self.tr("Give a copy"),
            _told(
                body,
                self.tr(
                    "The pen goes with the copy: here the meeting can then only be read, there it is written. "
                    "When the copy comes back, writing goes on here."
                ),
            ),
            [(self.tr("Choose the place…"), "primary", self._choose_target)],
        )
        body.field("to").setFocus()

    def _choose_target(self) -> None:
        to = str(self._copy_form.values()["to"]).strip()
        if not to:
            self._copy_form.invalid("to", self.tr("Write who takes the copy."))
            return
        from facilitator.workspace import slug

        meeting = self.ctx.session.rows.meeting
        name = slug(f"{meeting.date} {meeting.title}") if meeting else ""
        self.ctx.choose_file(
            self.tr("Give a copy"),
            self.tr("Meetings (*.tryeza)"),
            self._give_to,
            save=True,
            suggested=f"{name or 'takim'}.tryeza",
        )

    def _give_to(self, target: Path) -> None:
        from facilitator.desk.pen import give_copy

        to = str(self._copy_form.values()["to"]).strip()
        if target.suffix != ".tryeza":
            target = target.with_name(target.name + ".tryeza")
        self._copy_sheet.done()
        if (file := self.ctx.session.file) is None:
            return
        run = partial(give_copy, file, to, target)
        self.ctx.tasks.run(run, then=partial(self._given, file), failed=self._not_given)

    def _given(self, file: MeetingFile, snapshot: Snapshot) -> None:
        # The rows were read before the pen went away; closing is what the room sees as "handed over".
        if self.ctx.session.file is file:  # another one may have been opened meanwhile
            self.ctx.close_meeting()
        self.ctx.message(
            "good",
            filled(
                self.tr("The copy was written and read back: %1. Here the meeting is now read only."), snapshot.path
            ),
        )

    def _not_given(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self.ctx.message("bad", sentence(error, self.ctx.lang()))
        else:
            self.ctx.session.failed.emit("hand_over", error)


def _told(body: Form, text: str) -> Any:
    from PySide6.QtWidgets import QWidget

    both = QWidget()
    both.setLayout(column(label(text, 13, role="muted", wrap=True), body, spacing=12))
    return both
