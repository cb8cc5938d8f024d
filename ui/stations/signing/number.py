"""The protocol number of the chosen document: proposed, looked at, entered; then on its page, under its signature."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.desk.held import Paper
from facilitator.errors import KnownError
from facilitator.language.dates import short_date
from facilitator.language.errors import sentence
from facilitator.meeting.papers import protocol
from facilitator.meeting.papers.approvals import approval_of, returned_of, signatures_of
from facilitator.model import ProtocolEntry
from ui.context import Context, tell
from ui.stations.signing import rows as signing_rows
from ui.theme import MEDIUM
from ui.widgets.basics import column, label, row, set_role, tool
from ui.widgets.forms import DateField, LineField


class NumberPane(QWidget):
    """``show_paper`` says which document is meant. What is proposed stands in the field as a hint until Enter puts it
    there, and only a second Enter, or the button, notes it.

    Signals: noted(bool): a number was noted, True for the first one of its document. left(): Esc.
    """

    noted = Signal(bool)
    left = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self._paper: Paper | None = None
        self._proposed = ""
        self.title = label("", 12, MEDIUM, "muted")
        self.number, self.day = LineField(""), DateField("", ctx.session.today)
        self.number.label.hide()
        self.day.label.hide()
        self.day.setMaximumWidth(108)
        self.enter = tool("check", "", self.note)
        self.number.line.returnPressed.connect(self._entered)
        self.day.line.returnPressed.connect(self.note)
        self.told = label("", 12, role="muted", wrap=True)
        self._line = QWidget()
        line = row(self.number, self.day, self.enter, spacing=6)
        line.setStretch(0, 1)
        self._line.setLayout(line)
        self.setLayout(column(self.title, self._line, self.told, spacing=4))
        self._retranslate()

    def to_field(self) -> None:
        """The keyboard goes to the number, where one may still be entered."""
        if self._line.isVisible():
            self.number.line.setFocus()
            self.number.line.selectAll()

    def show_paper(self, paper: Paper) -> None:
        """Another document is chosen, or something happened to this one; what is being typed for it stays."""
        rows = self.ctx.session.rows
        other, self._paper = paper != self._paper, paper
        approved = self.ctx.session.is_open and approval_of(rows, paper[0]) is not None
        self.setVisible(approved)
        if not approved:
            return
        entry = protocol.entry_of(rows, *paper)
        self.title.setText(self.tr("Protocol number of: {document}").format(document=signing_rows.name(rows, paper)))
        self._proposed = "" if entry else protocol.proposal(rows, *paper, self.ctx.session.today())
        self.number.line.setPlaceholderText(self._proposed)
        if other or not (self.number.is_pending() or self.day.is_pending()):
            self.number.set_value(entry.number if entry else "")
            self.day.set_value(date.fromisoformat(entry.day) if entry and entry.day else self.ctx.session.today())
        signed = bool(signatures_of(rows, *paper))
        copies = bool(returned_of(rows, *paper))
        self._line.setVisible(not (signed or (copies and entry) or self.ctx.session.read_only))
        self._say(self._words(entry, signed, copies))

    def note(self) -> None:
        """Enter what stands in the fields."""
        if self._paper is None or not self._line.isVisible():
            return
        number, day = self.number.value(), self.day.value()
        if self.day.line.text().strip() and day is None:
            return  # the field says what is wrong with it
        if not number and protocol.entry_of(self.ctx.session.rows, *self._paper) is None:
            self.number.line.setFocus()
            self._say(self.tr("Write the number as the register gave it."), bad=True)
            return
        self.number.set_value(number)  # no longer being typed: what was noted may be shown
        first = protocol.entry_of(self.ctx.session.rows, *self._paper) is None
        self.ctx.session.do(
            protocol.enter, *self._paper, number, day.isoformat() if day else "",
            then=lambda _: self.noted.emit(first), otherwise=self._refused,
        )  # fmt: skip

    def _entered(self) -> None:
        """A proposal is put into the field to be seen; what stands there is noted."""
        if not self.number.line.text().strip() and self._proposed:
            self.number.line.setText(self._proposed)
            self._say(self.tr("Proposed from the numbers entered so far. Enter notes it; or write another."))
        else:
            self.note()

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self._say(sentence(error, self.ctx.lang()), bad=True)
            self.to_field()
        else:
            tell(self.ctx, error)

    def _say(self, text: str, *, bad: bool = False) -> None:
        self.told.setText(text)
        set_role(self.told, "red" if bad else "muted")

    def _words(self, entry: ProtocolEntry | None, signed: bool, copies: bool) -> str:
        if entry is not None:
            dated = short_date(date.fromisoformat(entry.day)) if entry.day else "–"
            if not entry.on_page:
                said = self.tr("{number}, {date}: written by hand on the signed copy; the page stays as it is.")
            elif signed or copies:
                said = self.tr("{number}, {date}: signed with it, so it does not change.")
            else:
                said = self.tr("{number}, {date}: on the page. It may change until the first signature.")
            return said.format(number=entry.number, date=dated)
        if signed:
            return self.tr("Signed without a number: its place is open, to be filled in by hand.")
        if copies:
            return self.tr("A signed copy is kept: the number written on it is noted here, the page stays as it is.")
        if self._proposed:
            said = self.tr("None yet; its place on the page is open. Proposed: {number} (Enter puts it in the field).")
            return said.format(number=self._proposed)
        return self.tr("None yet; its place on the page is open.")

    def _retranslate(self) -> None:
        self.number.control.setAccessibleName(self.tr("Protocol number"))
        self.day.control.setAccessibleName(self.tr("Day of the protocol"))
        self.enter.set_name(self.tr("Note the number"))
        if self._paper is not None:
            self.show_paper(self._paper)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_line"):
            self._retranslate()
