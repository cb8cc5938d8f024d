"""English for what people wrote, side by side on one sheet: Enter keeps a wording and goes on to the next missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from facilitator.english import OPTIONAL, Group, Text, texts
from facilitator.meeting.papers.english import keep_english, set_english
from ui.context import tell
from ui.office.pairs import PairDelegate, PairHead
from ui.theme import MEDIUM, px
from ui.widgets.basics import STRETCH, KeyHints, column, label, row, set_role
from ui.widgets.lists import Item, ListModel, ListPane

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context

KEY = "Ctrl+Shift+C"
_LINES = 4  # of the two texts in hand
_SHOWN = 90  # letters of what the Albanian was before


def title() -> str:
    """Name of the command and of the sheet."""
    return QCoreApplication.translate("EnglishSheet", "English of the texts…")


class Writing(QPlainTextEdit):
    """The English in hand.

    Signals:
        kept(): Enter; the next missing one, please.   moved(int): Alt with an arrow, to the row after or before.
    """

    kept = Signal()
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if held == Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")  # Qt's own would be a separator that no text of the meeting has
            elif not event.isAutoRepeat():
                self.kept.emit()
        elif held == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
            return
        event.accept()


class EnglishSheet(QWidget):
    """Every text in the order of the documents. What is typed is kept when the row is left, whichever way."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._texts: dict[str, Text] = {}
        self._hand = ""  # key of the text in hand
        self._locked = not _may_write(ctx)
        self._count = label("", 15, MEDIUM)
        self._older = label("", role="pill-amber")
        self.all = QCheckBox(self.tr("Also names and what was said"))
        self.all.setFont(px(13))
        self.all.toggled.connect(self._draw)
        self._model = ListModel()
        self.pane = ListPane(self.tr("Texts and their English"), self._model, PairDelegate())
        self.pane.setMinimumHeight(216)
        self.pane.moved.connect(self._moved)
        self.pane.chosen.connect(self._to_field)
        self._kind = label("", 12, role="muted")
        self.albanian = _area(QPlainTextEdit(), self.tr("Albanian"))
        self.albanian.setReadOnly(True)
        self.albanian.setProperty("role", "panel")
        self.albanian.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.english = _area(Writing(), self.tr("English"))
        self.english.setReadOnly(self._locked)
        self.english.setProperty("first", True)
        self.english.kept.connect(self.keep)
        self.english.moved.connect(self._step)
        self._note = label("", 12, role="muted", wrap=True)
        keys = KeyHints()
        keys.set_hints(
            [
                ("Return", self.tr("keep, and to the next missing")),
                ("Alt+Down", self.tr("next")),
                ("Alt+Up", self.tr("previous")),
                ("Shift+Return", self.tr("new line")),
            ]
        )
        both = row(
            column(self._kind, self.albanian, spacing=4),
            column(label(self.tr("English"), 12, role="muted"), self.english, spacing=4),
            spacing=16,
        )
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        listed = column(
            PairHead((self.tr("What"), self.tr("Albanian"), self.tr("English")), self.pane), self.pane, spacing=0
        )
        listed.setStretch(1, 1)
        box = column(
            row(self._count, self._older, STRETCH, self.all, spacing=10), listed, both, self._note, keys, spacing=10
        )
        box.setStretch(1, 1)
        self.setLayout(box)
        keys.setVisible(not self._locked)
        self._draw()
        self._select(self._next(""))
        ctx.session.changed.connect(self._changed)
        self._sheet: Any = ctx.sheet(title().rstrip("…"), self)
        self._sheet.finished.connect(self.flush)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(980, 540))

    # drawing

    def _changed(self, changes: Changes) -> None:
        if changes.rows:
            self._draw()

    def _draw(self) -> None:
        found = texts(self._ctx.session.rows)
        wanted = [one for one in found if self.all.isChecked() or one.group not in OPTIONAL or one.english]
        self._texts = {one.key: one for one in wanted}
        self._model.set_items([self._item(one, at) for at, one in enumerate(wanted)])
        asked = [one for one in wanted if one.group not in OPTIONAL]
        done = sum(not one.missing for one in asked)
        words = self.tr("{done} of %n text(s) have English", "", len(asked))
        self._count.setText(words.format(done=done) if asked else self.tr("There is nothing to put into English yet."))
        older = sum(one.stale for one in wanted)
        self._older.setText(self.tr("%n older than the Albanian", "", older))
        self._older.setVisible(bool(older))
        if self._hand in self._texts:
            self.pane.select(self._hand)
        elif self._hand:
            self._select(self._next(""))
        self._say()

    def _item(self, one: Text, at: int) -> Item:
        return Item(
            uid=one.key,
            title=" ".join(one.text.split()),
            subtitle=" ".join(one.english.split()),
            right=group_names()[one.group],
            right2="–" if one.group in OPTIONAL else self.tr("missing"),
            tone="faint" if one.group in OPTIONAL else "amber",
            chip=self.tr("older") if one.stale else "",
            chip_tone="amber",
            sort=(at,),
        )

    def _select(self, key: str) -> None:
        """Take a text in hand."""
        self._hand = key
        one = self._texts.get(key)
        self.pane.select(key)
        self.albanian.setPlainText(one.text if one else "")
        self.english.setPlainText(one.english if one else "")
        self.english.setEnabled(one is not None)
        if one is not None and one.stale:
            self.english.selectAll()
        else:
            cursor = self.english.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            self.english.setTextCursor(cursor)
        self._say()

    def _say(self) -> None:
        """What is to be known of the text in hand."""
        one = self._texts.get(self._hand)
        self._kind.setText(group_names()[one.group] if one else "")
        words, role = "", "muted"
        if self._locked:
            words = self.tr("Approved: the texts can only be read.")
        elif one is not None and one.stale:
            was = " ".join(one.was.split())
            was = was if len(was) <= _SHOWN else f"{was[:_SHOWN]}…"
            words = self.tr("The Albanian was “{was}” then. Enter keeps the English as it is.").format(was=was)
            role = "amber"
        elif one is not None and "{" in one.text:
            words = self.tr("Words in braces, such as {people}, fill themselves in: leave them as they are.")
        elif one is not None and one.times > 1:
            words = self.tr("It stands in %n place(s); the English is for all of them.", "", one.times)
        self._note.setText(words)
        set_role(self._note, role)

    # moving

    def _next(self, after: str) -> str:
        """The first text without English that is asked for behind ``after``, then from the top; the same if none."""
        keys = list(self._texts)
        at = keys.index(after) + 1 if after in self._texts else 0
        ahead = [key for key in (*keys[at:], *keys[:at]) if key != after and self._texts[key].missing]
        wanted = [key for key in ahead if self._texts[key].group not in OPTIONAL]
        if not wanted and self.all.isChecked():
            wanted = ahead
        return (wanted or [after or (keys[0] if keys else "")])[0]

    def _moved(self, key: str) -> None:
        if key and key != self._hand:
            self.flush()
            self._select(key)

    def _step(self, by: int) -> None:
        keys = list(self._texts)
        if self._hand in self._texts:
            self._moved(keys[max(0, min(len(keys) - 1, keys.index(self._hand) + by))])

    def _to_field(self, _: str) -> None:
        self.english.setFocus()

    # acts

    def keep(self) -> None:
        """Keep what stands in the field, an older wording as it is too, and go on to the next missing."""
        one = self._texts.get(self._hand)
        if one is None or self._locked:
            return
        if not self.flush() and one.stale and one.english:
            self._send(one, one.english, keep_english)
        self._select(self._next(self._hand))

    def flush(self) -> bool:
        """Keep what was typed; False when it says what is kept already."""
        one = self._texts.get(self._hand)
        typed = self.english.toPlainText().strip()
        if one is None or self._locked or typed == one.english.strip():
            return False
        self._send(one, typed, set_english, typed)
        return True

    def _send(self, one: Text, english: str, act: Any, *more: str) -> None:
        """The next missing is looked for before the act comes back, so that what was sent counts at once."""
        self._texts[one.key] = replace(one, english=english, stale=False)
        self._ctx.session.do(act, one.what, one.row, one.part, *more, otherwise=self._refused)

    def _refused(self, error: BaseException) -> None:
        tell(self._ctx, error)
        self._draw()


def _area(area: Any, name: str) -> Any:
    area.setFont(px(14))
    area.setTabChangesFocus(True)
    area.setAccessibleName(name)
    area.setFixedHeight(area.fontMetrics().lineSpacing() * _LINES + 20)
    return area


def _may_write(ctx: Context) -> bool:
    from facilitator.meeting.papers.approvals import is_frozen

    session = ctx.session
    return session.is_open and not session.read_only and not session.lost and not is_frozen(session.rows)


def group_names() -> dict[Group, str]:
    """What each kind of text is called."""
    translate = QCoreApplication.translate
    return {
        Group.TITLE: translate("EnglishSheet", "Title"),
        Group.AIM: translate("EnglishSheet", "Aim"),
        Group.AGENDA: translate("EnglishSheet", "Agenda item"),
        Group.BLOCK: translate("EnglishSheet", "Section"),
        Group.ISSUE: translate("EnglishSheet", "Issue"),
        Group.MEASURE: translate("EnglishSheet", "Measure"),
        Group.QUESTION: translate("EnglishSheet", "Vote question"),
        Group.OPTION: translate("EnglishSheet", "Option"),
        Group.CLUSTER: translate("EnglishSheet", "Group of contributions"),
        Group.ACTION: translate("EnglishSheet", "Action"),
        Group.AGREEMENT: translate("EnglishSheet", "Agreement"),
        Group.REASON: translate("EnglishSheet", "Reason"),
        Group.ROLE: translate("EnglishSheet", "Function"),
        Group.NAME: translate("EnglishSheet", "Name"),
        Group.SAID: translate("EnglishSheet", "Contribution"),
    }


def open_english(ctx: Context) -> None:
    """The sheet, for a command."""
    if ctx.session.is_open:
        EnglishSheet(ctx)
