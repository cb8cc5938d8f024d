"""Whom a text can mean in the open meeting: the resolver, kept by changes and shared by every door of the window."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from facilitator.model import Action, Attendance, Organisation, Person, PersonMore, Point
from ui.session import Session

if TYPE_CHECKING:
    from facilitator.meeting.who import Who
    from facilitator.model import Row
    from facilitator.store.journal import Changes


class Known(QObject):
    """One per session. Names are read again when people change; who is inside and who spoke last only order them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._who: Who | None = None
        self._spoke: dict[str, int] = {}
        self._turn = 0
        session.opened.connect(self._forget)
        session.closed.connect(self._forget)
        session.changed.connect(self._changed)

    @property
    def who(self) -> Who:
        """The resolver as the meeting is now."""
        if self._who is None:
            rows = self._session.rows
            points = sorted(rows.all(Point), key=attrgetter("uid"))
            self._spoke = {
                uid: turn for turn, point in enumerate(points) for uid in (point.person, point.organisation) if uid
            }
            self._turn = len(points)
            self._who = rows.who
            self._seat()
        return self._who

    def written(self) -> list[str]:
        """Owners that stand as they are written: the organiser, who leads the meeting, and those kept so before."""
        rows = self._session.rows
        meeting = rows.meeting
        named = [meeting.organiser, meeting.organiser_short, meeting.chair, meeting.secretary] if meeting else []
        kept = {action.owner for action in rows.all(Action)}
        # a name that others bear was told apart when it was kept; typed again it is asked for again
        return [one for one in (*named, *kept) if one and not self.who.speaker(one).several]

    def _changed(self, changes: Changes) -> None:
        if self._who is None:
            return
        tables = {change.table for change in changes.rows}
        if any(_name(change.before) != _name(change.after) for change in changes.rows):
            self._who = None  # an answer about photographs is no new name: ten thousand are not read again for it
            return
        for change in changes.rows:
            if isinstance(change.after, Point):
                self._note(change.after)
        if "attendance" in tables:
            self._seat()

    def _note(self, point: Point) -> None:
        self._turn += 1
        for uid in (point.person, point.organisation):
            if uid:
                self._spoke[uid] = self._turn

    def _seat(self) -> None:
        rows = self._session.rows
        inside = {visit.person for visit in rows.all(Attendance, left_at=None)}
        people = (rows.find(Person, uid) for uid in tuple(inside))
        inside |= {person.organisation for person in people if person is not None and person.organisation}
        if self._who is not None:
            self._who = self._who.seated(inside, self._spoke)

    def _forget(self) -> None:
        self._who = None


def _name(row: Row | None) -> tuple[object, ...]:
    """What the resolver reads of a row; nothing of other kinds."""
    if isinstance(row, Person):
        return row.name, row.organisation, row.role
    if isinstance(row, PersonMore):
        return row.person, row.father
    return (row.name, row.short_name) if isinstance(row, Organisation) else ()


def known_of(session: Session) -> Known:
    """The session's resolver, made when first asked for."""
    found = session.findChild(Known, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else Known(session)
