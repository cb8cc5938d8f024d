"""Papers (Letrat): everything that is printed for a meeting, seen before it is; from three stations by one key."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.desk.documents import keep
from facilitator.desk.papers import pdf_of
from facilitator.model import Vote
from facilitator.report.papers import OF_A_VOTE, Paper
from facilitator.report.papers.rows import MOST_COPIES, MOST_PAGES, Wishes
from facilitator.voting.roll.persons import cards_to_print
from ui.commands import Command
from ui.context import Context, tell
from ui.stations.inviting import Inviting
from ui.widgets.basics import column, label
from ui.widgets.forms import Form
from ui.widgets.items import Item, ListModel
from ui.widgets.lists import ListPane
from ui.widgets.papers import printing
from ui.widgets.papers.preview import PreviewCard
from ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

KEY = "Ctrl+Shift+L"
PARTS = (1, 2, 3, 4)

_ICONS = {
    Paper.SET: "layers",
    Paper.INVITATIONS: "send",
    Paper.AGENDA: "list-ordered",
    Paper.DOOR: "file-signature",
    Paper.BADGES: "badge-check",
    Paper.LOG: "pen-line",
    Paper.OPTIONS: "list",
    Paper.CARDS: "vote",
    Paper.TALLY: "table-2",
    Paper.PROTOCOL: "file-check",
}
_ASKS = {
    "parts": (Paper.DOOR, Paper.SET),
    "vote": (*OF_A_VOTE, Paper.SET),
    "copies": (Paper.CARDS, Paper.SET),
    "pages": (Paper.LOG, Paper.SET),
}
_FILES = {
    Paper.SET: "takimi-ne-leter",
    Paper.INVITATIONS: "ftesat",
    Paper.AGENDA: "rendi-i-dites",
    Paper.DOOR: "lista-per-nenshkrim",
    Paper.BADGES: "kartelat-e-emrave",
    Paper.LOG: "ditari-bosh",
    Paper.OPTIONS: "alternativat",
    Paper.CARDS: "fletet-e-votimit",
    Paper.TALLY: "fleta-e-numerimit",
    Paper.PROTOCOL: "protokolli-bosh",
}


def title() -> str:
    """What the command of each station is called."""
    return QCoreApplication.translate("Papers", "Papers to print…")


def command(ctx: Context, station: str, first: Paper) -> Command:
    """The command of a station; ``first``: the paper that is wanted there most."""
    return Command(
        f"{station}.papers",
        title,
        partial(_open, ctx, first),
        KEY,
        station,
        lambda: ctx.session.is_open,
        icon="printer",
    )


def inviting(ctx: Context, station: str, first: Paper) -> tuple[Command, Command]:
    """The commands of a station before people come: ``command``, and the papers at the invitations."""
    return command(ctx, station, first), Command(
        f"{station}.invitations",
        lambda: QCoreApplication.translate("Papers", "Invitations with a code for the door…"),
        partial(_open, ctx, Paper.INVITATIONS),
        "",
        station,
        lambda: ctx.session.is_open,
        icon="send",
    )


def _open(ctx: Context, first: Paper) -> None:
    if ctx.session.is_open:
        Papers(ctx, first)


class Papers(QWidget):
    """Body of the sheet: the papers at the left with what can be wished, the pages at the right.

    Enter in the list writes the PDF.
    """

    def __init__(self, ctx: Context, first: Paper) -> None:
        super().__init__()
        self._ctx = ctx
        self._pdf = b""
        self._serial = 0
        self.ask_printer = printing.ask
        rows = ctx.session.rows
        self._model = ListModel()
        self.pane = ListPane(self.tr("Papers"), self._model, RowDelegate())
        self.pane.setFixedHeight(6 * RowDelegate.HEIGHT + 8)
        self.pane.chosen.connect(self._choose)
        self.form = Form(beside_from=300)
        self.form.add_choice(
            "lang",
            self.tr("Language"),
            [("sq", "Shqip"), ("en", "English")],
            rows.meeting.language if rows.meeting else ctx.lang(),
        )
        self.form.add_choice(
            "parts",
            self.tr("Desks at the door"),
            [(n, self.tr("%n part(s) by first letters", "", n) if n > 1 else self.tr("One list")) for n in PARTS],
        )
        votes: list[tuple[object, str]] = [(vote.uid, vote.question) for vote in rows.all(Vote)]
        self.form.add_choice("vote", self.tr("Vote"), [("", self.tr("All votes")), *votes], wide=True)
        self.form.add_line("copies", self.tr("Cards of each vote"), str(cards_to_print(rows) or 1))
        self.form.add_line("pages", self.tr("Pages of the log"), "4")
        self.form.edited.connect(self._draw)
        self.preview = PreviewCard(ours=True)
        self.preview.setMinimumWidth(430)
        self.preview.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.preview.set_title(self.tr("As it will be printed"))
        self.preview.view.page.connect(self._paged)
        left = QWidget()
        left.setFixedWidth(316)
        self._why = label("", 12, role="muted", wrap=True)
        left.setLayout(laid := column(self.pane, self.form, self._why, spacing=10))
        laid.addStretch(1)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        box.addWidget(left)
        box.addWidget(self.preview, 1)
        self._sheet: Any = ctx.sheet(
            self.tr("Papers"),
            self,
            [
                (self.tr("Close"), "", self._close),
                (self.tr("Folder of messages…"), "", self._folder),
                (self.tr("Print…"), "", self._print),
                (self.tr("PDF…"), "primary", self._choose),
            ],
        )
        self._model.set_items(
            [Item(uid=str(one), title=self._name(one), icon=_ICONS[one], sort=(at,)) for at, one in enumerate(Paper)]
        )
        self.pane.select(str(first))
        self.pane.moved.connect(self._draw)
        self.pane.setFocus()
        self._draw()

    def sizeHint(self) -> QSize:
        return QSize(990, 556)  # on a low screen the pages scroll, not the sheet

    @property
    def paper(self) -> Paper:
        """The one chosen."""
        return Paper(self.pane.current_uid() or Paper.SET)

    def wishes(self) -> Wishes:
        """What is typed; a number that is none counts as not wished."""
        values = self.form.values()
        return Wishes(
            parts=values["parts"],
            copies=_whole(values["copies"], MOST_COPIES),
            pages=_whole(values["pages"], MOST_PAGES) or 1,
            vote=values["vote"],
        )

    # inside

    def _name(self, paper: Paper) -> str:
        return {
            Paper.SET: self.tr("The meeting on paper"),
            Paper.INVITATIONS: self.tr("Invitations"),
            Paper.AGENDA: self.tr("Agenda for the facilitator"),
            Paper.DOOR: self.tr("List to sign at the door"),
            Paper.BADGES: self.tr("Name badges"),
            Paper.LOG: self.tr("Blank log"),
            Paper.OPTIONS: self.tr("Options sheet"),
            Paper.CARDS: self.tr("Ballot cards"),
            Paper.TALLY: self.tr("Tally sheet"),
            Paper.PROTOCOL: self.tr("Voting protocol to fill in"),
        }[paper]

    def _told(self, paper: Paper) -> str:
        return {
            Paper.SET: self.tr("If the laptop stops, the meeting goes on with these: print them before it begins."),
            Paper.INVITATIONS: self.tr(
                "A page each, with the code that is read at the door. The folder has each as PDF, a message where "
                "there is an e-mail, and the list of who each is for. Nothing is sent from here."
            ),
            Paper.AGENDA: self.tr(
                "Items with hours, and everybody expected, by organisation: for you, not for the room."
            ),
            Paper.DOOR: self.tr("Everybody expected, with a place to sign; neither telephone nor address."),
            Paper.BADGES: self.tr("The code is read by a scanner in Attendance; it holds no name and no other data."),
            Paper.LOG: self.tr("Columns in the order in which lines are typed afterwards."),
            Paper.OPTIONS: self.tr("Question, options and rule, with the text to read aloud."),
            Paper.CARDS: self.tr("All alike, to be cut. Letters and order are those of the screen that types them."),
            Paper.TALLY: self.tr("Strokes for each line, in the order in which the sums are typed."),
            Paper.PROTOCOL: self.tr("The counts in the order in which they are typed, and who counted."),
        }[paper]

    def _draw(self, _: object = None) -> None:
        """The pages again, as they would be printed now."""
        paper, file = self.paper, self._ctx.session.file
        for key, papers in _ASKS.items():
            self.form.field(key).setVisible(paper in papers)
        self._why.setText(self._told(paper))
        self._sheet.buttons[1].setVisible(paper is Paper.INVITATIONS)
        if file is None:
            return
        self._serial += 1
        self._pdf = b""
        self._able(False)
        self._ctx.tasks.run(
            pdf_of,
            file,
            paper,
            self.form.value("lang"),
            self.wishes(),
            then=partial(self._drawn, self._serial),
            failed=partial(self._failed, self._serial),
        )

    def _drawn(self, serial: int, pdf: bytes) -> None:
        if serial == self._serial:
            self._pdf = pdf
            self.preview.show_pdf(pdf)
            self._able(True)

    def _failed(self, serial: int, error: BaseException) -> None:
        if serial == self._serial:
            tell(self._ctx, error)

    def _able(self, able: bool) -> None:
        for one in self._sheet.buttons[1:]:
            one.setEnabled(able)

    def _paged(self, page: int, pages: int) -> None:
        if pages:
            self.preview.view.setAccessibleDescription(f"{page} / {pages}")

    def _close(self) -> None:
        self._serial += 1
        self._sheet.done()

    def _choose(self, _: object = None) -> None:
        pdf, meeting = self._pdf, self._ctx.session.rows.meeting
        if not pdf or meeting is None:
            return
        ctx, written = self._ctx, self.tr("Written: {path}")
        name = f"{_FILES[self.paper]}-{meeting.date or 'takim'}.pdf"
        heading = self._name(self.paper)
        self._close()

        def chosen(path: Path) -> None:
            path = path if path.suffix == ".pdf" else path.with_name(f"{path.name}.pdf")
            ctx.tasks.run(keep, pdf, path, then=partial(_written, ctx, written), failed=partial(tell, ctx))

        ctx.choose_file(heading, "PDF (*.pdf)", chosen, save=True, suggested=name)

    def _folder(self) -> None:
        file = self._ctx.session.file
        if self._pdf and file is not None:
            lang = self.form.value("lang")
            self._close()
            Inviting(self._ctx, file, lang).ask()

    def _print(self) -> None:
        if self._pdf:
            self.ask_printer(self._ctx.frame, self._name(self.paper), self.preview.view.pages(), self._send)

    def _send(self, printer: QPrinter) -> None:
        ctx, pdf, pages = self._ctx, self._pdf, self.preview.view.pages()
        pages = min(printer.toPage() or pages, pages) - (printer.fromPage() or 1) + 1
        printed = partial(_printed, ctx, self.tr("%n page(s) sent to the printer", "", pages))
        ctx.tasks.run(printing.send, pdf, printer, then=printed, failed=partial(tell, ctx))


def _whole(text: object, most: int) -> int:
    typed = str(text).strip()
    return min(int(typed), most) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0


def _written(ctx: Context, words: str, path: Path) -> None:
    ctx.notify(words.format(path=path))


def _printed(ctx: Context, words: str, _: int) -> None:
    ctx.notify(words)
