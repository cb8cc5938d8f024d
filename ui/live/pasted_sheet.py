"""Several lines pasted into the log: every one shown with its speaker, kind and time, and all logged at one Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.log.marks import KINDS
from facilitator.meeting.pasted import Line, Offered, log_pasted, offered
from facilitator.meeting.quickline import Answer, Keep, fold_letter
from facilitator.model import AgendaItem, PointKind
from ui.context import Context
from ui.live.asking import choices
from ui.live.known import known_of
from ui.live.room import item_name
from ui.live.target import Place, places
from ui.theme import MEDIUM
from ui.widgets.basics import column, label, set_role
from ui.widgets.lists import Item, ListModel, ListPane, RowDelegate
from ui.widgets.messages import announce
from ui.widgets.offer import DIGITS
from ui.words.people import filled
from ui.words.points import KIND_TONES, kinds

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

WIDE, HIGH = 900, 460
_CHOICES_SHOWN = 3


class Lines(ListPane):
    """The pasted lines.

    Signals: entered(): Enter; digit(int): 0 for 1; letter(str); toggled(): Space, Delete; belongs(): F9.
    """

    entered = Signal()
    digit = Signal(int)
    letter = Signal(str)
    toggled = Signal()
    belongs = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            super().keyPressEvent(event)
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Delete):
            self.toggled.emit()
        elif key == Qt.Key.Key_F9:
            self.belongs.emit()
        elif 0 <= key - Qt.Key.Key_1 < DIGITS:
            self.digit.emit(key - Qt.Key.Key_1)
        elif text and fold_letter(text) in KINDS:
            self.letter.emit(fold_letter(text))
        else:
            super().keyPressEvent(event)
            return
        event.accept()


class PastedSheet(QWidget):
    """Body of the sheet. A line whose name asks shows who may be meant; without an answer it is kept to be settled."""

    def __init__(
        self, ctx: Context, text: str, item: AgendaItem | None, opens: bool, *, in_break: bool = False
    ) -> None:
        """``item``: where the lines go; ``opens``: the room comes to it with them; ``in_break``: where they belong is
        asked in the sheet, and the item before the break is only the first answer.
        """
        super().__init__()
        self._ctx, self._text, self._item, self._opens = ctx, text, item, opens and not in_break
        found = places(ctx.session.rows) if in_break else []
        self._places = [one.value.item for one in found if isinstance(one.value, Place)]
        if self._places:
            self._item = self._places[0]
        self._known = known_of(ctx.session)
        self._sheet: Any = None
        self._busy = False
        self._lines: list[Offered] = []
        self._answers: list[Answer | None] = []
        self._kinds: dict[int, PointKind] = {}
        self._switched: dict[int, bool] = {}
        self._head = label("", 13, MEDIUM, wrap=True)
        self._draw_head()
        self._model, self._found = ListModel(), ListModel()
        self._list = Lines(self.tr("Lines that were pasted"), self._model, RowDelegate())
        self._list.setMinimumHeight(4 * RowDelegate.HEIGHT)
        self._list.setProperty("first", True)
        self._told = label("", 13, wrap=True)
        self._told.setMinimumHeight(20)
        self._choices = ListPane(self.tr("Who is meant"), self._found, RowDelegate())
        self._choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._choices.setFixedHeight(_CHOICES_SHOWN * RowDelegate.HEIGHT)
        self._sum = label("", 13, MEDIUM, wrap=True)
        keys = filled(self.tr("Space: leave out or take · %1: kind · Enter: log all"), " ".join(KINDS))
        laid = column(
            self._head, self._list, self._told, self._choices, self._sum, label(keys, 12, role="faint"), spacing=8
        )
        laid.setStretch(1, 1)
        self.setLayout(laid)
        self._list.moved.connect(self._tell)
        self._list.entered.connect(self._log)
        self._list.digit.connect(self._choose)
        self._list.letter.connect(self._of_kind)
        self._list.toggled.connect(self._toggle)
        self._list.belongs.connect(self._belongs)
        self._choices.clicked.connect(self._clicked)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(WIDE, HIGH))

    def open(self) -> None:
        """Show it over the window; the first line is selected."""
        actions = [(self.tr("Cancel"), "", self._close), (self.tr("Log"), "primary", self._log)]
        self._sheet = self._ctx.sheet(self.tr("Log several lines"), self, actions)
        self._read()
        self._list.select("0")
        self._list.setFocus()

    # what is shown

    def _draw_head(self) -> None:
        """Where the lines go, as it is now; in a break also the key that changes it."""
        goes = self.tr("Opens “%1” and goes there") if self._opens else self.tr("Goes to: %1")
        if self._places:
            goes = self.tr("Said in the break. Belongs to: %1 · F9 changes it")
        name = item_name(self._item) if self._item is not None else self.tr("outside the agenda")
        self._head.setText(filled(goes, name))
        set_role(self._head, "amber" if self._places else "")

    def _belongs(self) -> None:
        """The next place that lines of a break may belong to."""
        if self._places:
            self._item = self._places[(self._places.index(self._item) + 1) % len(self._places)]
            self._draw_head()
            announce(self._list, self._head.text())

    def _read(self) -> None:
        rows = self._ctx.session.rows
        self._lines = offered(self._text, self._known.who, self._known.written(), rows.meeting, self._answers)
        self._answers = [*self._answers, *[None] * (len(self._lines) - len(self._answers))]
        self._lines = [one.of_kind(self._kinds.get(at, _kind(one))) for at, one in enumerate(self._lines)]
        self._model.set_items([self._row(at, one) for at, one in enumerate(self._lines)])
        self._draw_sum()
        self._tell(self._list.current_uid())

    def _row(self, at: int, one: Offered) -> Item:
        if one.line is None:
            why = sentence(one.error, self._ctx.lang()) if one.error else ""
            return Item(str(at), one.text, why, self.tr("cannot be read"), icon="circle-x", tone="red", dim=True)
        entry, taken = one.line.entry, self._taken(at)
        author = self._known.who.of(entry.person or entry.organisation)
        title = author.label if author else entry.owner
        if entry.typed:
            title = filled(self.tr("Who is “%1”?"), entry.typed)
        what = {"action": self.tr("Action"), "agreement": self.tr("Agreement")}.get(entry.what, kinds()[entry.kind])
        state = self.tr("to be settled") if entry.typed else ""
        if not taken:
            state = self.tr("left out")
        elif one.aside == "wordless":
            state = self.tr("digits only")
        icon = "message-circle-question-mark" if one.asked else "message-square-text"
        tone = "amber" if one.asked or (one.aside and taken) else "muted" if title else "faint"
        return Item(
            str(at),
            title or self.tr("Without author"),
            " ".join([*entry.text.split(), *(f">{one}" for one in entry.refers), *(f"#{one}" for one in entry.themes)]),
            right=self._ctx.session.rows.told(one.line.at) if "T" in (one.line.at or "") else one.line.at or "",
            right2=state,
            icon=icon if taken else "circle-minus",
            tone=tone,
            dim=not taken,
            chip=what,
            chip_tone=KIND_TONES[entry.kind] if entry.what == "point" else "accent",
        )

    def _draw_sum(self) -> None:
        taken = self._chosen_lines()
        told = [self.tr("%n line(s) will be logged", "", len(taken))]
        if open_names := sum(bool(line.entry.typed) for line in taken):
            told.append(self.tr("%n name(s) to be settled", "", open_names))
        if left := len(self._lines) - len(taken):
            told.append(self.tr("%n line(s) left out", "", left))
        self._sum.setText(" · ".join(told))
        if self._sheet is not None:
            primary = self._sheet.buttons[-1]
            primary.setText(self.tr("Log %n line(s)", "", len(taken)))
            primary.setEnabled(bool(taken) and not self._busy)

    def _tell(self, uid: str) -> None:
        """Who may be meant by the name of the selected line."""
        one = self._lines[int(uid)] if uid else None
        question = one.question if one is not None else None
        self._told.setText("")
        offered_names = choices(question, self._known.who) if question is not None else []
        if question is not None and one is not None and one.line is not None:
            ask = self.tr("Who is “%1”? A digit chooses.") if one.asked else self.tr("“%1” means: a digit changes it.")
            self._told.setText(filled(ask, question.typed))
        now = self._now(one)
        self._found.set_items(
            [
                Item(
                    str(at),
                    choice.title,
                    choice.subtitle,
                    right=str(at + 1) if at < DIGITS else "",
                    icon="circle-check" if choice.value == now else choice.icon,
                    tone="green" if choice.value == now else choice.tone,
                )
                for at, choice in enumerate(offered_names)
            ]
        )

    def _now(self, one: Offered | None) -> object:
        """The choice that stands for a line now, among those of its question."""
        if one is None or one.line is None or one.question is None:
            return None
        entry = one.line.entry
        if entry.typed:
            return Keep.UNSETTLED
        if entry.owner:
            return self._answers[self._lines.index(one)] or Keep.WRITTEN
        return self._known.who.of(entry.person or entry.organisation) or Keep.TEXT

    # deciding

    def _at(self) -> int:
        return int(self._list.current_uid() or -1)

    def _taken(self, at: int) -> bool:
        one = self._lines[at]
        return one.line is not None and self._switched.get(at, not one.aside)

    def _chosen_lines(self) -> list[Line]:
        return [one.line for at, one in enumerate(self._lines) if one.line is not None and self._taken(at)]

    def _toggle(self) -> None:
        if (at := self._at()) >= 0:
            self._switched[at] = not self._taken(at)
            self._read()

    def _of_kind(self, letter: str) -> None:
        if (at := self._at()) >= 0:
            self._kinds[at] = KINDS[letter]
            self._read()

    def _choose(self, number: int) -> None:
        at = self._at()
        question = self._lines[at].question if at >= 0 else None
        if question is None:
            return
        found = choices(question, self._known.who)
        if number < len(found):
            value: Any = found[number].value
            self._answers[at] = value
            self._read()

    def _clicked(self) -> None:
        if uid := self._choices.current_uid():
            self._choose(int(uid))
            self._list.setFocus()

    # the end

    def _log(self) -> None:
        lines = self._chosen_lines()
        if not lines or self._busy:
            return
        self._busy = True
        self._ctx.session.do(
            log_pasted,
            self._item.uid if self._item is not None else None,
            lines,
            opens=self._opens,
            then=self._logged,
            otherwise=self._refused,
        )

    def _logged(self, changes: Changes) -> None:
        made = changes.result
        assert isinstance(made, list)
        self._close()
        self._ctx.notify(self.tr("%n line(s) logged.", "", len(made)), self.tr("Undo"), self._ctx.session.undo)

    def _refused(self, error: BaseException) -> None:
        self._busy = False
        if isinstance(error, KnownError):
            self._sum.setText(sentence(error, self._ctx.lang()))
        else:
            self._ctx.session.failed.emit("log_pasted", error)

    def _close(self) -> None:
        self._sheet.done()


def _kind(one: Offered) -> PointKind:
    return one.line.entry.kind if one.line is not None else PointKind.NOTE
