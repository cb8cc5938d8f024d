"""The sheet of intake: who brings what, how far it is, what became of each file, and what waits for a decision."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.desk.taking import deliveries
from facilitator.language import intake as words
from facilitator.language.dates import clock, local, short_date
from ui.context import Context
from ui.stations.archive.taking.decide import DecisionSheet
from ui.stations.archive.taking.work import Taking
from ui.widgets.basics import STRETCH, Chips, Empty, button, column, label, row
from ui.widgets.forms import Form
from ui.widgets.lists import Item, ListPane
from ui.widgets.waiting import Waiting as Strip

if TYPE_CHECKING:
    from facilitator.archive.taking.deliver import Delivery, Line
    from facilitator.archive.taking.settle import Waiting
    from facilitator.desk.taking.paper import Acknowledged

_SIZE = QSize(920, 640)
_LOOKS = {
    "taken": ("circle-check", "green"),
    "already": ("copy", "muted"),
    "quarantined": ("triangle-alert", "amber"),
    "left": ("file-x", "faint"),
}


class IntakeSheet(QWidget):
    """Two lists: the files of this delivery, and all that is kept apart. Enter on the latter decides."""

    def __init__(self, ctx: Context, taking: Taking, sources: list[Path] | None = None, *, apart: bool = False) -> None:
        super().__init__()
        self.ctx, self.taking = ctx, taking
        self._sheet: Any = None
        self.form = Form()
        self.form.add_line("sender", self.tr("Who brings it"))
        self.form.add_line("email", self.tr("E-mail for the acknowledgement"))
        self._folder = button(self.tr("A folder or a stick…"), "folder-open", role="primary", on=self.choose_folder)
        self._file = button(self.tr("A PDF or a saved e-mail…"), "file-text", on=self.choose_file)
        self._again = button("", "refresh-cw", on=self.go_on)
        self._rest = button(self.tr("The rest will not come"), "x", role="quiet", on=self.give_up)
        self._paper = button(self.tr("Acknowledgement"), "file-signature", on=self.acknowledge)
        self.strip = Strip()
        self.which = Chips([("files", self.tr("This delivery")), ("apart", self.tr("Kept apart"))], "")
        self.which.setAccessibleName(self.tr("What is listed"))
        self.which.set_value("apart" if apart else "files")
        self.which.changed.connect(self.draw)
        self.total = label("", 13, role="muted", wrap=True)
        self.list = ListPane(self.tr("Files of the delivery"))
        self.list.chosen.connect(self._chosen)
        self._empty = Empty("download", " ", " ")
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._empty)
        body = column(
            self.form,
            row(self._folder, self._file, self._again, self._rest, STRETCH, self._paper),
            self.strip,
            row(self.which, STRETCH),
            self.total,
            spacing=10,
        )
        body.addWidget(self._lists, 1)
        self.setLayout(body)
        taking.changed.connect(self.draw)
        taking.stepped.connect(self._stepped)
        taking.ended.connect(self._ended)
        taking.wanted.connect(self.close_it)
        self.draw()
        taking.look()
        if sources:
            self.begin(sources)

    def sizeHint(self) -> QSize:
        return _SIZE

    def show_over(self) -> IntakeSheet:
        """Over the window; gives itself."""
        self._sheet = self.ctx.sheet(self.tr("Intake"), self)
        return self

    # --- what a person does --------------------------------------------------

    def choose_folder(self) -> None:
        """A stick is a folder."""
        self.ctx.choose_folder(self.tr("Take in a folder or a stick"), lambda path: self.begin([path]))

    def choose_file(self) -> None:
        """One file: a PDF, or a message with its attachments."""
        pattern = "PDF, e-mail (*.pdf *.eml *.msg)"
        self.ctx.choose_file(self.tr("Take in a file"), pattern, lambda path: self.begin([path]))

    def begin(self, sources: list[Path]) -> None:
        """Take in what lies there, if nothing is under way."""
        if not self.taking.busy:
            self.which.set_value("files")
            self.taking.begin(sources, str(self.form.value("sender")), str(self.form.value("email")))

    def go_on(self) -> None:
        """With the oldest delivery that was not finished."""
        if self.taking.unfinished and not self.taking.busy:
            self.which.set_value("files")
            self.taking.go_on(self.taking.unfinished[0])

    def give_up(self) -> None:
        """The oldest delivery that was not finished ends as it is; what is taken in stays."""
        if self.taking.unfinished and not self.taking.busy:
            self.which.set_value("files")
            self.taking.give_up(self.taking.unfinished[0])

    def close_it(self, _: object = None) -> None:
        """What is under way goes on."""
        if self._sheet is not None:
            self._sheet.done()

    def acknowledge(self) -> None:
        """The paper for who brought it; with an address also the message, in the mail program."""
        self.taking.acknowledge(self._acknowledged)

    def _acknowledged(self, made: Acknowledged) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.message or made.pdf)))
        self.ctx.notify(self.tr("Written: {path}").format(path=made.pdf))

    def _chosen(self, uid: str) -> None:
        one = next((one for one in self.taking.apart if one.line.sha256 == uid), None)
        if one is not None:
            DecisionSheet(self.ctx, self.taking, one).show_over()

    # --- what is shown -------------------------------------------------------

    def draw(self, _: object = None) -> None:
        """Say everything as it is now."""
        taking, lang = self.taking, self.ctx.lang()
        for part in (self._folder, self._file, self._again):
            part.setEnabled(not taking.busy)
        self._again.setVisible(bool(taking.unfinished) and not taking.busy)
        self._rest.setVisible(not self._again.isHidden())
        self._again.setText(self.tr("Go on with %n unfinished delivery(ies)", "", len(taking.unfinished)))
        delivery = taking.delivery
        self._paper.setEnabled(delivery is not None and bool(delivery.lines) and not taking.busy)
        if self.which.value() == "apart":
            self.list.setAccessibleName(self.tr("Files kept apart"))
            items = [self._apart(one) for one in taking.apart]
            self.total.setText(self.tr("Enter decides: release, keep as an old document, or leave.") if items else "")
            self._empty.set_texts(self.tr("Nothing is kept apart"), self.tr("What does not verify waits here for you."))
        else:
            self.list.setAccessibleName(self.tr("Files of the delivery"))
            items = _files(delivery, self) if delivery else []
            counts = {str(outcome): n for outcome, n in delivery.counts().items()} if delivery else {}
            self.total.setText(words.total(counts, lang) if delivery else "")
            self._empty.set_texts(
                self.tr("Bring a stick, a folder or a saved e-mail"),
                self.tr("Every file is verified and filed with its meeting. What does not verify is kept apart."),
            )
        self.list.rows.set_items(items)
        self._lists.setCurrentIndex(0 if items else 1)

    def _apart(self, one: Waiting) -> Item:
        lang, moment = self.ctx.lang(), local(one.moment)
        item = _item(one.line, deliveries.sentence_of(one.line, lang), deliveries.name_of(one.line, lang))
        item.uid, item.right, item.right2 = one.line.sha256, short_date(moment.date()), one.sender or clock(moment)
        return item

    def _stepped(self, done: int, of: int) -> None:
        if of:
            said = self.tr("%n file(s) are taken in; you may go on working.", "", of)
            self.strip.say(said, self.tr("Stop"), self.taking.stop)
            self.strip.step(done, of)
        else:
            self.strip.say(self.tr("Listing what was brought…"))
        self.draw()

    def _ended(self) -> None:
        self.strip.hide()
        self.draw()
        if self.isVisible() and not self.form.isAncestorOf(self.focusWidget() or self):
            self.list.setFocus()


def _files(delivery: Delivery, sheet: IntakeSheet) -> list[Item]:
    lang, done = sheet.ctx.lang(), {line.number: line for line in delivery.lines}
    rows = []
    for number, found in enumerate(delivery.plan.files, start=1):
        line = done.get(number)
        if line is None:
            rows.append(
                Item(uid=str(number), title=found.name, subtitle=words.say("open", lang), icon="clock", dim=True)
            )
        else:
            rows.append(_item(line, deliveries.sentence_of(line, lang), deliveries.name_of(line, lang)))
    order = {"quarantined": 0, "left": 1}
    rows.sort(key=lambda item: order.get(str(item.data), 2))  # what asks for somebody comes first
    return rows


def _item(line: Line, said: str, what: str) -> Item:
    icon, tone = _LOOKS[str(line.outcome)]
    return Item(
        uid=str(line.number),
        title=what or line.name,
        subtitle=said,
        icon=icon,
        tone=tone,
        right2=line.name if what else "",
        data=str(line.outcome),
    )


def open_intake(ctx: Context, taking: Taking, sources: list[Path] | None = None, *, apart: bool = False) -> IntakeSheet:
    """Show the sheet; ``sources`` were dropped."""
    return IntakeSheet(ctx, taking, sources, apart=apart).show_over()
