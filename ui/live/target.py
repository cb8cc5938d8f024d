"""Where a line of the log goes: the agenda item that is open, or the one looked at; during a break it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit

from facilitator.course import beside_break, next_item, resting
from facilitator.model import AgendaItem
from ui.live.room import item_name, open_item_of, room_of
from ui.widgets.basics import label, set_role
from ui.widgets.offer import Asking, Choice
from ui.words.people import filled

if TYPE_CHECKING:
    from facilitator.model import Rows
    from ui.context import Context

_PILL_PX = 260
_ELIDE = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line goes: an agenda item, or with None outside the agenda."""

    item: AgendaItem | None


class Target(QObject):
    """The pill beside the line, and the question whose answer is the place of a line that is said in a break.

    ``say``: shows a question beside the line; ``enter``: sends the line once it is answered.
    """

    def __init__(self, ctx: Context, line: QLineEdit, say: Callable[[str], None], enter: Callable[[], None]) -> None:
        super().__init__(line)
        self.ctx, self._say, self._enter = ctx, say, enter
        self._room = room_of(ctx.session)
        self.pill = label("", role="pill-accent")
        self._asking = Asking(line)
        self._asking.chosen.connect(self._chosen)
        self._asking.called_off.connect(self.forget)
        self._first: Place | None = None  # what Enter means once the question was seen
        self._place: Place | None = None
        self._room.item_shown.connect(self.draw)

    def item(self) -> tuple[AgendaItem | None, bool]:
        """The item a point goes to, and whether it has to be opened first, which a person is asked."""
        rows = self.ctx.session.rows
        if (now := open_item_of(rows)) is not None:
            return now, False
        shown = rows.find(AgendaItem, self._room.item)
        meeting = rows.meeting
        if meeting is not None and meeting.closed_at:
            # Notes typed in the evening go where the secretary is looking.
            return shown or next(iter(reversed([i for i in rows.all(AgendaItem) if i.opened_at])), None), False
        if shown is not None and shown.opened_at:
            return shown, False
        return shown or next_item(rows, discussion=True) or next_item(rows), True

    def in_break(self) -> bool:
        """What is said now is said in a break: where it belongs is asked."""
        return self.ctx.session.is_open and resting(self.ctx.session.rows)

    def place(self) -> Place | None:
        """Where the line of a break goes; None: it is asked now, and a second Enter means the first answer."""
        if self._place is not None or self._first is not None:
            found = self._place or self._first
            self.forget()
            return found
        choices = places(self.ctx.session.rows)
        first = choices[0]
        assert isinstance(first.value, Place)
        self._first = first.value
        asked = filled(self.tr("Said in the break: where does it belong? A digit chooses; Enter: %1."), first.title)
        self._say(asked)
        self._asking.ask(choices, asked, head=False)
        return None

    def forget(self) -> None:
        """The line changed, or nobody wants to answer."""
        self._first = self._place = None
        self._asking.close()

    def _chosen(self, place: Place) -> None:
        self._place = place
        self._enter()

    def draw(self, _: object = None) -> None:
        """The pill again."""
        item, closed = self.item() if self.ctx.session.is_open else (None, True)
        self.pill.setVisible(item is not None)
        if item is None:
            return
        text = self.tr("Break") if self.in_break() else item_name(item)
        fitted = QFontMetrics(self.pill.font()).elidedText(text, _ELIDE, _PILL_PX - 24)
        self.pill.setText(fitted)
        told = self.tr("In the break it is asked where a line goes") if self.in_break() else ""
        told = told or self.tr("Goes to: {item}").format(item=text)
        self.pill.setToolTip(told)
        self.pill.setAccessibleName(told)
        set_role(self.pill, "pill-amber" if self.in_break() else "pill-muted" if closed else "pill-accent")


def places(rows: Rows) -> list[Choice]:
    """Where what is said in the break that goes on may belong, the likeliest first; the values are ``Place``."""
    before, after = beside_break(rows)
    choices = [
        Choice(Place(one), item_name(one), words, icon)
        for one, words, icon in (
            (before, QCoreApplication.translate("Target", "the item before the break"), "arrow-up"),
            (after, QCoreApplication.translate("Target", "the item after the break"), "arrow-down"),
        )
        if one is not None
    ]
    outside = QCoreApplication.translate("Target", "Outside the agenda")
    said = QCoreApplication.translate("Target", "said in the break")
    return [*choices, Choice(Place(None), outside, said, "message-square", "muted")]
