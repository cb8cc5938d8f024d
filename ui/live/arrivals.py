"""Quick arrival (Ctrl+R) over any live station: type a name, Enter, the next one; nobody loses the thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from facilitator.language.collation import sort_key
from facilitator.language.folding import fold, matches
from facilitator.meeting.attendance import Arrival as Came
from facilitator.meeting.attendance import arrive, inside, walk_in
from facilitator.model import Attendance, Organisation, Person
from ui.live.arrival_panel import Arrival
from ui.widgets.lists import Item

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context

SHOWN = 40


class Arrivals(QObject):
    """One a window: joins the popup to the acts of attendance."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx.frame)
        self._ctx = ctx
        self._people: list[tuple[str, Person, str]] = []
        self.popup: Arrival | None = None

    @classmethod
    def of(cls, ctx: Context) -> Arrivals:
        """The one of this window, made at the first call."""
        return ctx.frame.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly) or cls(ctx)

    def open(self) -> None:
        """Show the popup, or bring it to the front."""
        self._read()
        if self.popup is None:
            self.popup = Arrival(self.search)
            self.popup.chosen.connect(self._arrived)
            self.popup.walk_in.connect(self._walked_in)
            self._ctx.session.changed.connect(self._changed)
            self._ctx.session.closed.connect(self._closed)
        self.popup.open_over(self._ctx.frame)

    def search(self, text: str) -> list[Item]:
        """People whose name or organisation has these words; those outside first, in Albanian order."""
        words = fold(text)
        here = inside(self._ctx.session.rows.all(Attendance))
        found = [entry for entry in self._people if not words or matches(words, entry[2])]
        found.sort(key=lambda entry: (entry[1].uid in here, sort_key(entry[1].name)))
        items = []
        for _, person, _ in found[:SHOWN]:
            visit = here.get(person.uid)
            since = self._ctx.session.rows.told(visit.arrived_at) if visit else ""
            items.append(
                Item(
                    uid=person.uid,
                    title=person.name,
                    subtitle=self._body(person),
                    right=self.tr("inside since {time}").format(time=since) if visit else "",
                    icon="circle-check" if visit else "circle",
                    tone="green" if visit else "faint",
                    dim=visit is not None,
                )
            )
        return items

    def _read(self) -> None:
        rows = self._ctx.session.rows
        bodies = {body.uid: body for body in rows.all(Organisation)}
        self._people = []
        for person in rows.all(Person):
            body = bodies.get(person.organisation or "")
            told = f"{person.name} {body.name} {body.short_name}" if body else person.name
            self._people.append((person.uid, person, fold(told)))

    def _body(self, person: Person) -> str:
        body = self._ctx.session.rows.find(Organisation, person.organisation)
        return " · ".join(part for part in (body.name if body else "", person.role) if part)

    def _arrived(self, uid: str) -> None:
        self._ctx.session.do(arrive, uid, then=self._say_arrived)

    def _say_arrived(self, changes: Changes) -> None:
        came = changes.result
        assert isinstance(came, Came)
        name = self._ctx.session.rows.get(Person, came.visit.person).name
        if came.already:
            text = self.tr("{name} is inside since {time}.")
            self._say(text.format(name=name, time=self._ctx.session.rows.told(came.visit.arrived_at)), "warn")
        else:
            text = self.tr("{name} came back at {time}.") if came.again else self.tr("{name} arrived at {time}.")
            self._say(text.format(name=name, time=self._ctx.session.rows.told(came.visit.arrived_at)), "good")

    def _walked_in(self, text: str) -> None:
        self._ctx.session.do(walk_in, text, then=self._say_walked_in)

    def _say_walked_in(self, changes: Changes) -> None:
        person = changes.result
        assert isinstance(person, Person)
        self._say(self.tr("{name} was added and is inside.").format(name=person.name), "good")

    def _say(self, text: str, tone: str) -> None:
        if self.popup is not None and self.popup.is_open():
            self.popup.say(text, tone)
        else:
            self._ctx.notify(text)

    def _changed(self, changes: Changes) -> None:
        if {change.table for change in changes.rows} & {"person", "organisation"}:
            self._read()
        if self.popup is not None and self.popup.is_open():
            self.popup.refresh()

    def _closed(self) -> None:
        self._people = []
        if self.popup is not None:
            self.popup.close_over()
