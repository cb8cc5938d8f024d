"""The head of the window: which meeting, where the room is and for how long, how many are inside, the projector."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from facilitator.language.dates import duration, full_date
from facilitator.language.sentences import Lang
from ui.session import Session
from ui.theme import SEMIBOLD
from ui.widgets.basics import Elided, button, label, set_role, tool

if TYPE_CHECKING:
    from facilitator.model import AgendaItem, Meeting


class Header(QFrame):
    """Draws the session; asks for the projector, the command list and the settings by signals.

    Signals:
        projector_wanted(), commands_wanted(): the buttons.
    """

    projector_wanted = Signal()
    commands_wanted = Signal()

    def __init__(self, session: Session, lang: Callable[[], Lang]) -> None:
        super().__init__()
        self._session = session
        self._lang = lang
        self.setProperty("role", "header")
        self.title = Elided("", 18, SEMIBOLD)
        self.about = Elided("", 13, role="muted")
        self.item = label("", role="pill-accent")
        self.inside = label("", role="pill-green")
        self.closed = label("", role="pill-muted")
        self.projector = button("", "presentation", on=self._want_projector)
        self.projector.setCheckable(True)
        self._hall_state = ""
        self.commands = tool("command", "", on=self._want_commands)
        titles = QVBoxLayout()
        titles.setSpacing(1)
        titles.addWidget(self.title)
        titles.addWidget(self.about)
        line = QHBoxLayout(self)
        line.setContentsMargins(22, 5, 16, 6)
        line.setSpacing(10)
        line.addLayout(titles, 1)
        line.addSpacing(12)
        for part in (self.closed, self.inside, self.item, self.projector, self.commands):
            line.addWidget(part)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._show_elapsed)
        self.retranslate()

    def retranslate(self) -> None:
        self.projector.setText(self._hall_state or self.tr("Projector"))
        self.projector.setToolTip(self.tr("Show or hide the room’s view (F5)"))
        self.commands.setAccessibleName(self.tr("All commands"))
        self.commands.setToolTip(self.tr("All commands (Ctrl+K)"))
        self.draw()

    def draw(self) -> None:
        """Everything again, from the rows of the session."""
        meeting = self._session.rows.meeting
        self.closed.hide()
        self.inside.setVisible(meeting is not None)
        self.projector.setVisible(meeting is not None)
        if meeting is None:
            self.title.setText("Tryeza")
            self.about.setText(self.tr("From the first handshake to the signed report"))
        else:
            self.title.setText(meeting.title)
            self.about.setText(about(meeting, self._lang()))
            self.draw_inside()
        self.draw_item()

    def draw_inside(self) -> None:
        """How many are in the room."""
        from facilitator.model import Attendance

        visits = self._session.rows.all(Attendance)
        inside = sum(visit.left_at is None for visit in visits)
        self.inside.setText(self.tr("%n inside", "people in the room", inside))
        meeting = self._session.rows.meeting
        over = meeting is not None and meeting.closed_at is not None
        self.inside.setVisible(meeting is not None and not over)
        self.closed.setVisible(over)
        if meeting is not None and meeting.closed_at:
            ended = self._session.rows.told(meeting.closed_at)
            self.closed.setText(self.tr("closed at {time}").format(time=ended))

    def draw_item(self) -> None:
        """Which item the room is at; the clock beside it runs."""
        item = self.current_item()
        self.item.setVisible(item is not None)
        if item is None:
            self._tick.stop()
            return
        self.item.setToolTip(item.title)
        self._show_elapsed()
        self._tick.start()

    def current_item(self) -> AgendaItem | None:
        """The item that is open, the last opened of them."""
        if self._session.rows.meeting is None:
            return None
        # These bring the store, which the first paint must not wait for.
        from facilitator.course import current
        from facilitator.model import AgendaItem

        return current(self._session.rows.all(AgendaItem))

    def set_projector(self, shown: bool, state: str = "") -> None:
        """The room's view is on or off; ``state``: what nobody at this screen would see, that it is black or frozen."""
        self.projector.setChecked(shown)
        self._hall_state = state
        self.projector.setText(state or self.tr("Projector"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.item.isVisible():
            self._show_elapsed()

    def _want_projector(self) -> None:
        self.projector_wanted.emit()

    def _want_commands(self) -> None:
        self.commands_wanted.emit()

    def _show_elapsed(self) -> None:
        item = self.current_item()
        if item is None or item.opened_at is None:
            return
        from facilitator.course import spent  # brings the model, which the first paint must not wait for

        seconds = spent(self._session.rows, self._session.now()).get(item.uid, 0)
        named = self.tr("Area {area}").format(area=item.area) if item.area else item.title
        if self.width() > 1150 and item.area:
            named = f"{item.area} · {item.title}"
        room = 300 if self.width() > 1150 else 140
        named = self.item.fontMetrics().elidedText(named, Qt.TextElideMode.ElideRight, room)
        over = bool(item.minutes) and seconds > item.minutes * 60
        role = "pill-amber" if over else "pill-accent"
        set_role(self.item, role)
        planned = f" / {item.minutes}′" if item.minutes else ""
        self.item.setText(f"{named}   {duration(max(seconds, 0))}{planned}")


def about(meeting: Meeting, lang: Lang) -> str:
    """Date, hours and place of a meeting in one line."""
    parts = []
    if meeting.date:
        day = full_date(date.fromisoformat(meeting.date), lang)
        parts.append(day[:1].upper() + day[1:])
    if meeting.starts:
        parts.append(f"{meeting.starts}–{meeting.ends}" if meeting.ends else meeting.starts)
    where = ", ".join(part for part in (meeting.place, meeting.city) if part)
    if where:
        parts.append(where)
    return "  ·  ".join(parts)
