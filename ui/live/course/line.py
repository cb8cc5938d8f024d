"""When the meeting will end, small, over the agenda; in a break how long it still takes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitator.course import outlook, recess, waiting
from ui.context import Context
from ui.live.hall.views import minutes_of
from ui.theme import SEMIBOLD
from ui.widgets.basics import column, label, row, set_role
from ui.widgets.live import Live
from ui.words.course import SLACK_S, CourseWords


class CourseLine(Live, QWidget):
    """Drawn again every second by whoever holds it; hidden while there is nothing to say."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self._break = label("", 12, SEMIBOLD, "pill-amber")
        self._until = label("", 12, role="muted", wrap=True)
        self._ends = label("", 12, role="muted", wrap=True)
        self._aside = label("", 12, role="muted", wrap=True)
        self.setLayout(column(row(self._break, self._until, spacing=8), self._ends, self._aside, spacing=6))
        self.ready()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Course of the meeting"))
        self.draw()

    def draw(self) -> None:
        """Everything again, for this moment."""
        if not self.ctx.session.is_open:
            self.hide()
            return
        rows, now = self.ctx.session.rows, self.ctx.session.now()
        rest = recess(rows)
        if rest is not None:
            self._break.setText(self._resting(rest.began_at, rest.until))
            self._until.setText(self.tr("until {end}").format(end=rows.clock(rest.until)) if rest.until else "")
        for part in (self._break, self._until):
            part.setVisible(rest is not None)
        told, words = outlook(rows, now), CourseWords()
        self._ends.setVisible(told is not None)
        if told is not None:
            self._ends.setText(words.outlook(told))
            self._ends.setToolTip(words.unplanned(told.unplanned) if told.unplanned else "")
            set_role(self._ends, "amber" if (told.drift_s or 0) >= SLACK_S else "muted")
        aside = len(waiting(rows))
        self._aside.setVisible(bool(aside))
        self._aside.setText(words.left_aside(aside))
        self.setVisible(rest is not None or told is not None or bool(aside))

    def _resting(self, began: str, until: str | None) -> str:
        rows, now = self.ctx.session.rows, self.ctx.session.now()
        if until is None:
            time = minutes_of(max(0, int((now - rows.moment(began)).total_seconds())))
        else:
            left = int((rows.moment(until) - now).total_seconds())
            time = ("+" if left < 0 else "") + minutes_of(abs(left))
        return self.tr("Break · {time}").format(time=time)
