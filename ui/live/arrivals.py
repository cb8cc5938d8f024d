"""Quick arrival (Ctrl+R) over any live station: a name, Enter, and one is back in the line one came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from facilitator import badge
from facilitator.language.collation import person_key
from facilitator.meeting.attendance import Where, stays_of, where
from facilitator.meeting.stated import Typed
from facilitator.model import Attendance, Person
from ui.live.arrival_panel import Arrival
from ui.live.asking import beside
from ui.live.known import known_of
from ui.live.reception import Reception
from ui.live.scanner import Scanner
from ui.session import writable
from ui.widgets.lists import Item
from ui.widgets.pasting import Pasting

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context

SHOWN = 40
_TONES = {"green": "good", "amber": "warn", "red": "bad", "muted": "info"}


class Arrivals(QObject):
    """One a window: joins the popup to the door."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx.frame)
        self._ctx = ctx
        self._known = known_of(ctx.session)
        self._done_for = ""
        self._by_name: list[str] | None = None
        self.popup: Arrival | None = None
        self.door: Reception | None = None

    @classmethod
    def of(cls, ctx: Context) -> Arrivals:
        """The one of this window, made at the first call."""
        return ctx.frame.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly) or cls(ctx)

    def open(self) -> None:
        """Show the popup, or bring it to the front."""
        if self.popup is None:
            self.popup = Arrival(self.search)
            self.door = Reception(self._ctx, self.popup.line, self._say, self._done, self._failed)
            self.popup.pressed.connect(self.door.press)
            self.popup.walk_in.connect(self.door.walk_in)
            self.popup.line.textChanged.connect(self._typed)
            Pasting(self.popup.line).pasted.connect(self._import_lines)
            scanner = Scanner(self, self._is_open)
            scanner.scanned.connect(self._scanned)
            self._ctx.session.changed.connect(self._changed)
            self._ctx.session.closed.connect(self._closed)
        self.popup.open_over(self._ctx.frame)

    def search(self, line: str) -> list[Item]:
        """Whom the line may mean, those who are not in the room first; everybody while nothing is typed."""
        who, rows = self._known.who, self._ctx.session.rows
        if text := Typed.of(line).text:
            found = who.person(text)
            near = [*found.means, *found.also]
        else:
            if self._by_name is None:
                self._by_name = [row.uid for row in sorted(rows.all(Person), key=lambda row: person_key(row.name))]
            near = [one for uid in self._by_name if (one := who.of(uid))]
        near.sort(key=who.is_inside)
        items = []
        for one in near[:SHOWN]:
            visits = stays_of(rows.all(Attendance, person=one.uid))
            place = where(visits)
            state = ""
            if place is Where.INSIDE:
                state = self.tr("inside since {time}").format(time=rows.told(visits[-1].arrived_at))
            elif place is Where.LEFT:
                state = self.tr("left at {time}").format(time=rows.told(visits[-1].left_at))
            items.append(
                Item(
                    uid=one.uid,
                    title=one.name,
                    subtitle=beside(one),
                    right=state,
                    icon={Where.INSIDE: "circle-check", Where.LEFT: "log-out"}.get(place, "circle"),
                    tone={Where.INSIDE: "green", Where.LEFT: "amber"}.get(place, "faint"),
                    dim=place is Where.INSIDE,
                )
            )
        return items

    def _typed(self, line: str) -> None:
        """What the keys would do now."""
        if self.popup is None or self.door is None or not self.popup.is_open():
            return
        text = Typed.of(line).text
        found = self._known.who.person(text)
        if not text:
            self.popup.say("", "info")
        elif found.one is not None:
            self.popup.say(self.door.hint(found.one.uid), "info")
        else:
            self.popup.say(self.door.several_hint() if found.several else self.door.guest_hint(), "info")

    def _import_lines(self, text: str) -> None:
        """A list came at the door: the sheet takes the place of the popup."""
        from ui.live.import_sheet import ImportSheet

        if self.popup is not None:
            self.popup.close_over()
        if writable(self._ctx.session):
            ImportSheet(self._ctx, text).begin()

    def _say(self, tone: str, text: str) -> None:
        if self._done_for:
            self._done_for = ""
            self._ctx.notify(text, self.tr("Undo"), self._ctx.session.undo)
        elif self.popup is not None and self.popup.is_open():
            self.popup.say(text, _TONES[tone])

    def _done(self, uid: str) -> None:
        """Somebody is in: back to the line one came from, where it is said."""
        self._done_for = uid
        if self.popup is not None:
            self.popup.close_over()

    def _is_open(self) -> bool:
        return self.popup is not None and self.popup.is_open()

    def _scanned(self, code: badge.Scan) -> None:
        if self.door is not None:
            self.door.scan(code, self._done)

    def _failed(self, error: BaseException) -> None:
        self._ctx.session.failed.emit("attendance", error)

    def _changed(self, changes: Changes) -> None:
        tables = {change.table for change in changes.rows}
        if "person" in tables:
            self._by_name = None
        if self.popup is not None and self.popup.is_open() and tables & {"person", "organisation", "attendance"}:
            self.popup.refresh()

    def _closed(self) -> None:
        self._by_name = None
        if self.popup is not None:
            self.popup.close_over()
