"""Archive (Arkivi): what was signed lies here; any PDF can be verified here, offline and in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QSignalBlocker, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QWidget

from facilitator.archive.shelf import Key
from facilitator.desk import documents, shelf
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import DocumentKind
from ui.commands import Command
from ui.context import Context, tell
from ui.stations.archive.faults import counted, show_faults
from ui.stations.archive.listing import ArchiveSearch, Listing
from ui.stations.archive.pair import PairBar
from ui.stations.archive.rows import item_of, remarks, titles_of
from ui.stations.archive.taking.desk import IntakeDesk
from ui.stations.archive.trust import TrustCard
from ui.stations.base import Station
from ui.theme import px
from ui.widgets.basics import Card, Empty, button, column, label, row, tool
from ui.widgets.lists import ListPane
from ui.widgets.papers.preview import PreviewCard
from ui.widgets.papers.verdict_view import VerdictView
from ui.words.documents import kind_names

if TYPE_CHECKING:
    from facilitator.archive.checkup import Checkup
    from facilitator.archive.index import Index
    from facilitator.examine.examination import Examination
    from facilitator.store.journal import Changes

_SHOWN = 500


class ArchiveStation(Station):
    """Reports at the left, what verification says in the middle, the page at the right."""

    id = "archive"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.listing = Listing(ctx, self)
        self.listing.listed.connect(self._listed)
        self.pdf = b""
        self.name = ""  # of a file from elsewhere, "" for one of the archive
        self._examined: Examination | None = None
        self._shown = ""  # the name of what the page shows; the list may be a step ahead of it
        self._asked = 0
        # Whoever walks through the list with the arrow keys does not wait for each file on the way.
        self._soon = QTimer(self, singleShot=True, interval=150)
        self._soon.timeout.connect(self._show_chosen)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.list = ListPane("")
        self.list.moved.connect(self._moved)
        self.list.chosen.connect(self._to_page)
        self.search = ArchiveSearch(self.list, "")
        self.search.wanted.connect(self._find)
        self.kinds = QComboBox()  # seven kinds do not fit beside each other
        self.kinds.setFont(px(14))
        self.kinds.setMinimumHeight(34)
        self.kinds.currentIndexChanged.connect(self._find_again)
        self._open = button("", "folder-open", on=self.open_file)
        self._check = tool("shield-check", "", self.check)
        self.intake = IntakeDesk(self.ctx, self, self.load)
        self._card = Card("archive", " ")
        self._empty = Empty("archive", "", "")
        self._lists = QStackedWidget()
        self._lists.setProperty("edge", True)
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._empty)
        for part in (self.search, self.kinds, self.listing.waiting):
            self._card.body.addWidget(part)
        self._card.body.addWidget(self._lists, 1)
        self._card.body.addLayout(column(self.intake.button, row(self._open, self._check), self.intake.age, spacing=8))
        self.trust = TrustCard(self.ctx)
        self.trust.changed.connect(self._verify)
        left = QWidget()
        left.setLayout(column(self._card, self.trust, spacing=12))
        for at, share in enumerate((5, 3)):
            left.layout().setStretch(at, share)  # type: ignore[union-attr]
        left.setMinimumWidth(340)
        left.setMaximumWidth(440)
        self._found = Card("shield-check", " ")
        self._facts = label("", 13, role="muted", wrap=True)
        self.told = VerdictView()
        self._found.body.addWidget(self._facts)
        self.pair = PairBar(self.ctx, self._tell)
        self._found.body.addWidget(self.pair.said)
        self._found.body.addWidget(self.told, 1)
        self.page = PreviewCard()
        self.pair.turned.connect(self._show_chosen)
        self.page.body.insertWidget(0, self.pair)
        self._save = tool("file-down", "", self.save_copy)
        self._extract = tool("package", "", self.extract)
        self.page.head.addWidget(self._extract)
        self.page.head.addWidget(self._save)
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 14, 14, 14)
        box.setSpacing(12)
        box.addWidget(left, 3)
        box.addWidget(self._found, 4)
        box.addWidget(self.page, 5)

    # --- station -------------------------------------------------------------

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+F", self.tr("search")),
            ("Ctrl+Shift+O", self.tr("verify a PDF")),
            ("Ctrl+P", self.tr("full or public")),
            ("Ctrl+E", self.tr("save a copy")),
            ("Ctrl+Shift+E", self.tr("extract the data")),
            ("Ctrl+T", self.tr("add a certificate")),
            *self.intake.keys(),
        ]

    def commands(self) -> list[Command]:
        def command(name: str, title: Callable[[], str], run: Callable[[], object], key: str, icon: str) -> Command:
            return Command(f"archive.{name}", title, run, key, self.id, icon=icon)

        return [
            *self.intake.commands(),
            command("search", lambda: self.tr("Search the archive"), self._to_search, "Ctrl+F", "search"),
            command("open", lambda: self.tr("Verify a PDF from elsewhere"), self.open_file, "Ctrl+Shift+O", "eye"),
            command("sister", lambda: self.tr("The full document or the public one"), self.pair.turn, "Ctrl+P", "copy"),
            command("save", lambda: self.tr("Save a copy of the report"), self.save_copy, "Ctrl+E", "file-down"),
            command("extract", lambda: self.tr("Extract the data of the report"), self.extract, "Ctrl+Shift+E",
                    "package"),
            command("trust", lambda: self.tr("Add a trusted certificate"), self.trust.add, "Ctrl+T", "key-round"),
            command("check", lambda: self.tr("Check the archive"), self.check, "", "shield-check"),
            command("refresh", lambda: self.tr("Read the archive again"), self.read_again, "Ctrl+L", "refresh-cw"),
        ]  # fmt: skip

    def load(self) -> None:
        self.trust.load()
        self.listing.read()

    def apply(self, changes: Changes) -> None:
        if any(change.table == "archived" for change in changes.rows):
            self.load()

    def arrive(self) -> None:
        self.search.setFocus()
        self.trust.load()

    def take_drop(self, pdf: Path, at: QPoint) -> bool:
        self.verify(pdf)
        return True

    def take_drops(self, paths: list[Path]) -> bool:
        return self.intake.take(paths)

    # --- the whole archive ---------------------------------------------------

    def read_again(self) -> None:
        """Make the list anew from the files, whatever was remembered of them."""
        self.trust.load()
        self.listing.read(again=True)

    def check(self) -> None:
        """Read every file and receipt again, while everything else goes on."""
        self._check.setEnabled(False)
        self._note()
        work = partial(shelf.look_over, self.ctx.workspace, self.ctx.session.env.clock)
        self.ctx.tasks.run(work, then=self._checked, failed=self._unchecked, lane="checkup")

    def _checked(self, found: Checkup) -> None:
        self._may_check()
        if not found.files and not found.faults:
            self.ctx.message("info", self.tr("The archive is empty: there is nothing to check."))
            return
        if not found.faults:
            said = self.tr("%n file(s) of the archive checked: all whole, each with its receipt.", "", found.files)
            self.ctx.message("good", said)
            return
        show = partial(show_faults, self.ctx, found.faults)
        self.ctx.message("bad", counted(found), self.tr("Show the faults"), show)
        self.read_again()  # a disk that forgets changes no date: the list may still call such a file whole

    def _unchecked(self, error: BaseException) -> None:
        self._may_check()
        self._tell(error)

    def _may_check(self) -> None:
        self._check.setEnabled(True)
        self.intake.taking.look()
        self._note()

    def _note(self) -> None:
        if not self._check.isEnabled():
            self._card.set_note(self.tr("Checking the archive…"))
        elif self.index is not None and self.list.rows.rowCount() == _SHOWN < len(self.index.entries):
            note = self.tr("the newest {shown} of %n report(s)", "", len(self.index.entries))
            self._card.set_note(note.format(shown=_SHOWN))
        elif self.index is not None and (self.index.entries or not self.listing.reading):
            self._card.set_note(self.tr("%n report(s)", "", len(self.index.entries)))

    # --- the list ------------------------------------------------------------

    @property
    def index(self) -> Index | None:
        """What lies on the shelf, as far as it is read; None before."""
        return self.listing.index

    def _listed(self, whole: bool) -> None:
        self._find_again()
        if whole and not self.name and self.list.current_uid():
            self._soon.start()  # what lies there may have changed under the same name

    def _find_again(self, _: object = None) -> None:
        self._find(self.search.text())

    def _find(self, text: str) -> None:
        if self.index is None:
            return
        kind = self.kinds.currentData()
        found = self.index.search(text, kind=DocumentKind(kind) if kind else None, limit=_SHOWN)
        titles, old = titles_of(self.index.entries), self.intake.row
        paired = {entry.key for entry in found if self.index.sister(entry.key) is not None}
        self.list.rows.set_items([old(entry) or item_of(entry, titles, entry.key in paired) for entry in found])
        self._lists.setCurrentIndex(0 if found else 1)
        if found and not self.list.current_uid() and not self.name:
            self.list.setCurrentIndex(self.list.rows.index(0))
        if not self.index.entries and self.listing.reading:
            self._empty.set_texts(self.tr("The archive is being read"), "")
        elif self.index.entries:
            self._empty.set_texts(self.tr("Nothing found"), self.tr("Try fewer words, or a date like 27.10.2026."))
        else:
            self._empty.set_texts(
                self.tr("The archive is empty"),
                self.tr("Signed reports come here from the station “Signing”. Any PDF can be verified: drop it here."),
            )
        self._note()

    def _moved(self, key: str) -> None:
        if key:
            self._soon.start()

    def _show_chosen(self) -> None:
        chosen = self.list.current_uid()
        if chosen and self.index is not None:
            self.name = ""
            item = self.list.current_item()
            key = self.pair.choose(Key(chosen), self.index)
            self._take(key, item.title if item else key, shelf.from_shelf, self.ctx.workspace, key)

    def _take(self, name: str, title: str, read: Callable[..., bytes], *args: Any) -> None:
        self._asked += 1
        # Nothing of what was shown stays: it would be verified, saved or drawn again under this title.
        self._shown, self.pdf, self._examined = name, b"", None
        self.page.clear()
        self._draw()
        self.page.set_title(title)
        self._found.set_title(title if self.name else self.tr("Verification"))
        self.told.say(self.tr("Verifying…"))
        self._facts.setText("")
        self.ctx.tasks.run(
            read, *args, then=partial(self._have, self._asked), failed=partial(self._unread, self._asked)
        )

    def _have(self, asked: int, pdf: bytes) -> None:
        if asked != self._asked:
            return
        self.pdf = pdf
        self.page.show_pdf(pdf)
        self._verify()

    def _unread(self, asked: int, error: BaseException) -> None:
        if asked != self._asked:
            return
        self.pdf, self._examined = b"", None
        self.page.clear()
        self._draw()
        if isinstance(error, KnownError):
            self.told.say(sentence(error, self.ctx.lang()))
        else:
            self.ctx.tasks.failed.emit(error)

    def _verify(self) -> None:
        if self.pdf:
            self.ctx.tasks.run(
                shelf.examine, self.pdf, self.ctx.workspace, self.ctx.session.env.clock(),
                then=partial(self._judged, self._asked), failed=partial(self._unread, self._asked),
            )  # fmt: skip
            self.pair.verify()

    def _judged(self, asked: int, examined: Examination) -> None:
        if asked == self._asked:
            self._examined = examined
            self._draw()

    def _draw(self) -> None:
        examined = self._examined
        self._save.setEnabled(bool(self.pdf))
        self._extract.setEnabled(self._carries())
        if examined is None:
            return
        lang = self.ctx.lang()
        self._facts.setText(examined.document.title[-1] if examined.document else self.tr("A PDF from elsewhere."))
        told = examined.as_dict()
        self.told.show_verdict(told, lang, remarks=remarks(told, lang))

    # --- any PDF -------------------------------------------------------------

    def open_file(self) -> None:
        """Verify a PDF that lies anywhere; it is not put in the archive."""
        self.ctx.choose_file(self.tr("Verify a PDF"), "PDF (*.pdf)", self.verify)

    def verify(self, path: Path) -> None:
        """Show and verify a file."""
        self.list.select("")
        self.pair.forget()
        self.name = path.name
        self._take(path.name, path.name, shelf.read, path)

    def save_copy(self) -> None:
        """A copy of what is shown."""
        if not self.pdf:
            return
        pdf = self.pdf

        def chosen(path: Path) -> None:
            self.ctx.tasks.run(documents.keep, pdf, path, then=self._saved, failed=self._tell)

        self.ctx.choose_file(self.tr("Save a copy"), "PDF (*.pdf)", chosen, save=True, suggested=self._shown)

    def extract(self) -> None:
        """Write the record and the tables inside the report into a folder of its own."""
        if not self._carries():
            return
        pdf, name = self.pdf, Path(self._shown).stem or "raport"

        def chosen(folder: Path) -> None:
            then = partial(self._extracted, folder / name)
            self.ctx.tasks.run(shelf.extract, pdf, folder / name, then=then, failed=self._tell)

        self.ctx.choose_folder(self.tr("Extract the data into a folder"), chosen)

    def _carries(self) -> bool:
        return bool(self.pdf) and self._examined is not None and self._examined.document is not None

    def _extracted(self, folder: Path, files: list[Path]) -> None:
        self.ctx.notify(self.tr("%n file(s) written into {folder}", "", len(files)).format(folder=folder))

    def _saved(self, path: Path) -> None:
        self.ctx.notify(self.tr("Written: {path}").format(path=path))

    def _tell(self, error: BaseException) -> None:
        tell(self.ctx, error)

    # --- words ---------------------------------------------------------------

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _to_page(self, _: str) -> None:
        self.page.view.setFocus()

    def _name_kinds(self) -> None:
        chosen = self.kinds.currentData()
        names = [("", self.tr("All documents")), *kind_names().items()]
        with QSignalBlocker(self.kinds):
            self.kinds.clear()
            for value, name in names:
                self.kinds.addItem(name, str(value))
            self.kinds.setCurrentIndex(max(self.kinds.findData(str(chosen or "")), 0))

    def retranslate(self) -> None:
        self._card.set_title(self.tr("Archive"))
        self.list.setAccessibleName(self.tr("Reports in the archive"))
        self.search.setAccessibleName(self.tr("Search by title or date"))
        self.search.setPlaceholderText(self.tr("Search by title or date"))
        self._name_kinds()
        self.kinds.setAccessibleName(self.tr("Kind of document"))
        self._open.setText(self.tr("Verify a PDF from elsewhere…"))
        self._check.set_name(self.tr("Check the archive"))
        self._note()
        self._save.set_name(self.tr("Save a copy…"))
        self._extract.set_name(self.tr("Extract the data…"))
        if not self.name:
            self._found.set_title(self.tr("Verification"))
        if not self._shown:
            self.page.set_title(self.tr("The page"))
            self.told.say(self.tr("Choose a report, or drop a PDF here to verify it."))
            self.page.view.set_nothing(self.tr("Here stands the page of the report that is chosen."))
        self._find_again()
        self._draw()
