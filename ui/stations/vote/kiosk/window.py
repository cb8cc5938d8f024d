"""The kiosk: full screen over everything, one voter after the other, and no way out but a code that was typed first.

Nothing of a voter outlives the voter: the ballot is made anew for each, and after casting, after a minute untouched or
when it is called off the names stand there again. Whoever can end the program or switch the computer off can leave the
kiosk without the code; then the round goes on, and what was cast is kept.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import Card as GivenCard
from facilitator.model import Option, RollEntry, RollMandate, RollPerson, Round
from facilitator.voting import kiosk
from facilitator.voting.roll.weights import cards_of
from ui.context import Context
from ui.stations.vote.kiosk.ballot import BallotPage
from ui.stations.vote.kiosk.choices import TARGET
from ui.stations.vote.kiosk.pages import CodePage, WordsPage
from ui.theme import MEDIUM, SEMIBOLD, px, theme
from ui.widgets.basics import button, column, label, row

ALONE_MS = 60_000
"""A ballot that nobody touches for so long is thrown away."""
THANKS_MS = 4_000
SHORTEST = 4
"""Characters of the code at least."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Names(QListWidget):
    """Enter is its own: passed on, it would press the ballot that it has just opened."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            event.accept()


class KioskWindow(QWidget):
    """The pages: the code, the names, the ballot, what was chosen, thanks, and the code again to leave.

    Signals:
        left(): the facilitator typed the code; the window is closed.
    """

    left = Signal()

    def __init__(self, ctx: Context, running: Round, clock: QTimer | None = None) -> None:
        """``clock``: goes back to the names at its timeout."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, True)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.ctx = ctx
        self.round = running
        self.entry: RollEntry | None = None
        self._way_out = ""
        self._free = True  # until the code is set
        self._busy = False
        self._clock = clock if clock is not None else QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.to_names)
        options = ctx.session.rows.all(Option, round=running.uid)
        self.start = CodePage("play", self._begin, self._leave)
        self.ballot = BallotPage(running, options, self.review, self.to_names)
        self.ballot.touched.connect(self._touched)
        self.check = WordsPage("check", self.cast, self._again)
        self.thanks = WordsPage("", self.to_names)
        self.leave = CodePage("", self._try_code, self.to_names)
        self._names_title = label("", 28, SEMIBOLD, wrap=True)
        self.names = _Names()
        self.names.setFont(px(20, MEDIUM))
        self.names.setStyleSheet(
            "QListWidget::item { padding-left: 16px; border-radius: 8px; }"
            f"QListWidget::item:selected {{ background: {theme().accent}; color: {theme().on_accent}; }}"
        )
        self.names.itemActivated.connect(self._named)
        self.names.itemClicked.connect(self._named)
        self._list = QWidget()
        self._list.setLayout(column(self._names_title, self.names, spacing=12))
        self.pages = QStackedWidget()
        for page in (self.start, self._list, self.ballot, self.check, self.thanks, self.leave):
            self.pages.addWidget(page)
        self._question = label(running.question, 20, SEMIBOLD, wrap=True)
        self._pill = label("", 14, role="pill-violet" if running.secret else "pill-muted")
        self._help = label("", 15, role="muted", wrap=True)
        self._lock = button("", "lock", "quiet", self.ask_code)
        self._lock.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(48, 28, 48, 20)
        outer.setSpacing(14)
        for parts, place in (((self._question, self._pill), 0), ((self._help, self._lock), 1)):
            line = row(*parts)
            line.setStretch(0, 1)
            outer.addLayout(line)
            if not place:
                outer.addWidget(self.pages, 1)
        self._retranslate()
        self._to(self.start, self.start.line)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Kiosk"))
        secret = self.round.secret
        self._pill.setText(self.tr("kiosk · secret") if secret else self.tr("kiosk · open vote"))
        self.start.title.setText(self.tr("Give this computer to the voters"))
        known = self.tr("This vote is open: what is chosen is kept together with the name of the voter.")
        protected = self.tr(
            "Each voter is marked on the roll first, then the vote goes into the box: mixed, without order, time or "
            "name. Not protected: who looks over a shoulder or films the screen, and a computer that was tampered with."
        )
        self.start.text.setText(protected if secret else known)
        self.start.ask(self.tr("Code to leave the kiosk, at least 4 characters"))
        self.start.note.setText(
            self.tr(
                "The kiosk covers the whole screen, and only this code leads back to the program. It is kept nowhere: "
                "if it is forgotten, end the program and open the meeting again; the round goes on."
            )
        )
        self.start.yes.setText(self.tr("Begin"))
        self.names.setAccessibleName(self.tr("Who has not voted yet"))
        self.ballot.yes.setText(self.tr("Go on"))
        self.ballot.no.setText(self.tr("Do not vote now"))
        self.check.title.setText(self.tr("This is your vote"))
        self.check.note.setText(self.tr("Once it is cast, nobody can see it here or change it."))
        self.check.yes.setText(self.tr("Cast the vote"))
        self.thanks.title.setText(self.tr("The vote is cast. Thank you."))
        self.thanks.text.setText(self.tr("Nothing of it is left on this screen. Please make room for the next voter."))
        self.thanks.yes.setText(self.tr("Next voter"))
        self.leave.title.setText(self.tr("Back to the program: for the facilitator"))
        self.leave.ask(self.tr("Code of the facilitator"))
        self.leave.yes.setText(self.tr("Leave the kiosk"))
        for page, words in (
            (self.start, self.tr("Back to the program")),
            (self.check, self.tr("Change it")),
            (self.leave, self.tr("Back to the names")),
        ):
            if page.no is not None:
                page.no.setText(words)
        self._lock.setText(self.tr("Facilitator"))
        self._lock.setToolTip("F12")

    # the way of a voter

    def to_names(self) -> None:
        """Nothing of the last voter is left; who has not voted yet stands there."""
        self._let_go()
        rows = self.ctx.session.rows
        taken = {card.entry for card in rows.all(GivenCard, round=self.round.uid)}
        taken |= set(cards_of(rows, self.round.uid))  # who has several votes puts cards into the box on paper
        held = {row.entry: row.holder for row in rows.all(RollMandate, round=self.round.uid)}
        bodies = {row.entry: row.body for row in rows.all(RollPerson, round=self.round.uid)}
        self.names.clear()
        for entry in rows.all(RollEntry, round=self.round.uid):
            if entry.uid not in taken:
                by = self.tr("{name} (by mandate: {holder})").format(name=entry.name, holder=held.get(entry.uid, ""))
                if spoken := bodies.get(entry.uid):
                    by = f"{entry.name} · {spoken}"
                item = QListWidgetItem(by if entry.uid in held or spoken else entry.name)
                item.setData(Qt.ItemDataRole.UserRole, entry.uid)
                item.setSizeHint(QSize(0, TARGET))
                self.names.addItem(item)
        self.names.setCurrentRow(0)
        self._names_title.setText(
            self.tr("Who votes?")
            if self.names.count()
            else self.tr("Everybody on the roll has voted or was given a card.")
        )
        self._to(self._list, self.names)

    def _named(self, item: QListWidgetItem) -> None:
        self.entry = self.ctx.session.rows.find(RollEntry, str(item.data(Qt.ItemDataRole.UserRole)))
        if self.entry is not None:
            self.ballot.begin(self.entry.name, self.ctx.lang())
            self._again()

    def review(self) -> None:
        """What was chosen in words, before it is cast."""
        if not self.ballot.right:
            return
        chosen = "\n".join(self.ballot.in_words())
        self.check.text.setText(chosen or self.tr("You have chosen nothing: the vote is blank."))
        self._offer(True)
        self._to(self.check, self.check.yes)
        self._touched()

    def cast(self) -> None:
        """The mark on the roll, then the ballot; only when both are durable does it say so."""
        session, entry = self.ctx.session, self.entry
        if entry is None or session.file is None or self._busy:
            return
        self._busy = True
        self._clock.stop()
        chosen = self.ballot.choices()
        marked = kiosk.mark(session.file, self.round.uid, entry.uid, chosen)
        session.follow(marked, "kiosk_vote", otherwise=lambda _: None)  # told once, by the second
        dropped = kiosk.drop(session.file, marked, self.round.uid, chosen)
        session.follow(dropped, "kiosk_vote", then=self._thank, otherwise=self._refused)

    def _thank(self, _: object) -> None:
        self._let_go()
        self._to(self.thanks, self.thanks.yes)
        self._clock.start(THANKS_MS)

    def _refused(self, error: object) -> None:
        self._busy = False
        if isinstance(error, KnownError):
            self.check.says.setText(sentence(error, self.ctx.lang()))
            if error.code == "kiosk.lost":  # the roll is marked: once more would be a second vote
                self._offer(False)

    def _again(self) -> None:
        self._to(self.ballot, self.ballot.rows[0])
        self._touched()

    def _offer(self, more: bool) -> None:
        self.check.yes.setVisible(more)
        assert self.check.no is not None
        self.check.no.setVisible(more)

    def _let_go(self) -> None:
        self._clock.stop()
        self._busy = False
        self.entry = None
        self.ballot.forget()
        for page in (self.check, self.leave):
            page.says.setText("")
        self.check.text.setText("")

    def _touched(self) -> None:
        if not self._free:
            self._clock.start(ALONE_MS)

    # the code

    def _begin(self) -> None:
        if len(self.start.line.text()) < SHORTEST:
            self.start.says.setText(self.tr("The code needs at least 4 characters."))
            return
        self._way_out, self._free = self.start.line.text(), False
        self.start.line.setText("")
        self.to_names()

    def ask_code(self) -> None:
        """The facilitator wants back; whatever a voter has begun is thrown away."""
        if not self._free and not self._busy:
            self._let_go()
            self.leave.line.setText("")
            self._to(self.leave, self.leave.line)
            self._touched()

    def _try_code(self) -> None:
        if self.leave.line.text() == self._way_out:
            self._leave()
            return
        self.leave.line.setText("")
        self.leave.says.setText(self.tr("That is not the code."))

    def _leave(self) -> None:
        self._free = True
        self._clock.stop()
        self.close()
        self.left.emit()

    # the window

    def _to(self, page: QWidget, focus: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        helps = {
            self._list: self.tr("Arrows or the first letters, then Enter"),
            self.ballot: self.tr("Up, Down: option · Left, Right or a digit: choose · Del: nothing · Enter: go on"),
            self.check: self.tr("Enter casts the vote · Esc changes it"),
        }
        self._help.setText(helps.get(page, ""))
        self._lock.setVisible(page in (self._list, self.ballot, self.check, self.thanks))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page, key = self.pages.currentWidget(), event.key()
        if key == Qt.Key.Key_F12:
            self.ask_code()
        elif key == Qt.Key.Key_Escape and not self._busy:
            self._back(page)
        elif key in _ENTER and page is self.ballot:
            self.review()

    def _back(self, page: QWidget | None) -> None:
        if page is self.start:
            self._leave()
        elif page is self.check and self.ballot.rows and self.check.yes.isVisible():
            self._again()
        else:
            self.to_names()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._free:
            super().closeEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self._free and not self.isActiveWindow():
            self.raise_()
            self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("window"))
        painter.end()
