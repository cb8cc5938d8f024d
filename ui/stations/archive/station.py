"""Archive (Arkivi): what was signed lies here; any PDF can be verified here, offline and in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QTimer

from facilitator.archive.catalogue.rows import What
from facilitator.archive.shelf import Key
from facilitator.desk import catalogue, shelf
from facilitator.desk.catalogue import Opened
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from ui.commands import Command
from ui.context import Context, tell
from ui.stations.archive.catalogue import CataloguePane
from ui.stations.archive.faults import counted, show_faults
from ui.stations.archive.following.desk import FollowDesk
from ui.stations.archive.following.pane import FollowPane
from ui.stations.archive.keeping.desk import KeepingDesk
from ui.stations.archive.outgoing import Outgoing
from ui.stations.archive.pair import PairBar
from ui.stations.archive.panes import Panes
from ui.stations.archive.published.desk import PublishDesk
from ui.stations.archive.rows import remarks, title_of
from ui.stations.archive.taking.desk import IntakeDesk
from ui.stations.base import Station
from ui.widgets.basics import Empty, button, column, row, tool
from ui.widgets.papers.preview import PreviewCard

if TYPE_CHECKING:
    from facilitator.archive.checkup import Checkup
    from facilitator.archive.index import Index
    from facilitator.examine.examination import Examination
    from facilitator.store.journal import Changes


class ArchiveStation(Station):
    """What is found at the left, what verification says or the meeting has in the middle, the page at the right."""

    id = "archive"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.pdf = b""
        self.name = ""  # of a file from elsewhere, "" for one of the archive
        self._examined: Examination | None = None
        self._shown = ""  # the name of what the page shows; the list may be a step ahead of it
        self._asked = 0
        # Whoever walks through the list with the arrow keys does not wait for each file on the way.
        self._soon = QTimer(self, singleShot=True, interval=150)
        self._soon.timeout.connect(self._show_chosen)
        self.pane = CataloguePane(self.ctx)
        self.pane.changed.connect(self._listed)
        self.list, self.search, self.facets = self.pane.list, self.pane.search, self.pane.facets
        self.listing = self.pane.listing
        self.list.moved.connect(self._moved)
        self.list.chosen.connect(self._to_page)

    def finish(self) -> Iterator[None]:
        self._open = button("", "folder-open", on=self.open_file)
        self._check = tool("shield-check", "", self.check)
        self.outgoing = Outgoing(self.ctx, self)
        self.intake = IntakeDesk(self.ctx, self, self.load, self._look_at)
        self.publishing = PublishDesk(self.ctx, self, self.load)
        self.pane.old = self.intake.row
        self.keeping = KeepingDesk(self.ctx, self, self._key_of_line, self.load, self.intake.taking.look)
        acts = (row(self.intake.button, self.keeping.button), row(self._open, self.publishing.button, self._check))
        self.pane.foot.addLayout(column(*acts, self.intake.age, spacing=8))
        self.pane.setMinimumWidth(462)
        self.pane.setMaximumWidth(720)
        yield
        self.page = PreviewCard()
        self.pair = PairBar(self.ctx, self._tell)
        self.pair.turned.connect(self._show_chosen)
        self.panes = yield from Panes.making(self.ctx, self.pane, self.pair, self.page)
        self._found, self.trust = self.panes.found, self.panes.trust
        self.trust.changed.connect(self._verify)
        self._facts, self.told, self.meeting = self._found.facts, self._found.told, self._found.meeting
        self.meeting.opened.connect(self._open_key)
        self.trust.changed.connect(self.meeting.renew)
        self._save = tool("file-down", "", self.save_copy)
        self._extract = tool("package", "", self.extract)
        self.page.head.addWidget(self._extract)
        self.page.head.addWidget(self._save)
        yield
        follow = FollowPane(self.ctx)
        yield
        self.following = FollowDesk(self.ctx, self, follow, self.panes, lambda: self.index, self._open_place)
        yield
        yield from super().finish()
        self.retranslate()

    # --- station -------------------------------------------------------------

    def keys(self) -> list[tuple[str, str]]:
        theirs = [
            ("Ctrl+F", self.tr("search")),
            *self.intake.keys(),
            ("Ctrl+M", self.tr("the meeting")),
            ("Ctrl+P", self.tr("full or public")),
            ("Ctrl+E", self.tr("save a copy")),
            *self.publishing.keys(),
            *self.keeping.keys(),
            ("Ctrl+Shift+O", self.tr("verify a PDF")),
            ("Ctrl+T", self.tr("add a certificate")),
        ]
        return self.following.keys(theirs)

    def commands(self) -> list[Command]:
        def command(name: str, title: Callable[[], str], run: Callable[[], object], key: str, icon: str) -> Command:
            return Command(f"archive.{name}", title, run, key, self.id, icon=icon)

        search, save, extract = self.following.shared(self._to_search, self.save_copy, self.extract)
        return [
            *self.intake.commands(), *self.publishing.commands(), *self.following.commands(), *self.keeping.commands(),
            command("search", lambda: self.tr("Search the archive"), search, "Ctrl+F", "search"),
            command("meeting", lambda: self.tr("The page of the meeting"), self.panes.turn, "Ctrl+M", "users"),
            command("order", lambda: self.tr("Best answers first, or the newest"), self.pane.turn_order, "Ctrl+B",
                    "arrow-up-down"),
            command("all", lambda: self.tr("Everything in the archive again"), self.pane.clear, "Ctrl+Shift+F", "x"),
            command("open", lambda: self.tr("Verify a PDF from elsewhere"), self.open_file, "Ctrl+Shift+O", "eye"),
            command("sister", lambda: self.tr("The full document or the public one"), self.pair.turn, "Ctrl+P", "copy"),
            command("save", lambda: self.tr("Save a copy of the report"), save, "Ctrl+E", "file-down"),
            command("extract", lambda: self.tr("Extract the data of the report"), extract, "Ctrl+Shift+E",
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

    @property
    def index(self) -> Index | None:
        """What lies on the shelf, as far as it is read; None before."""
        return self.pane.index

    @property
    def _empty(self) -> Empty:
        return self.pane.empty

    def _note(self) -> None:
        if self._check.isEnabled():
            self.pane.say()
        else:
            self.pane.set_note(self.tr("Checking the archive…"))

    def _listed(self, whole: bool) -> None:
        if whole:
            self.following.renew()
            self.meeting.renew()
        if self.name:
            return
        if not self.list.rows.rowCount():
            self._nothing()
        elif not self.list.current_uid():
            self.list.setCurrentIndex(self.list.rows.index(0))
        elif whole and not self.listing.reading:
            self._soon.start()  # what lies there may have changed under the same name
        if not self._check.isEnabled():
            self._note()

    def _nothing(self) -> None:
        """Nothing is listed: nothing of what was shown stays."""
        self._soon.stop()
        self._asked += 1
        self._shown, self.pdf, self._examined = "", b"", None
        self.page.clear()
        self.pair.forget()
        self.meeting.forget()
        self._facts.setText("")
        self.page.set_title(self.tr("The page"))
        self._found.set_title(self.tr("Verification"))
        self.told.say(self.tr("Choose a report, or drop a PDF here to verify it."))
        self._draw()

    def _moved(self, key: str) -> None:
        if key:
            self._soon.start()

    def _show_chosen(self) -> None:
        line = self.pane.line()
        if line is None or line.entry is None:
            return
        self.name = ""
        self.meeting.choose(self.index, line.meeting)
        if self.pane.on_heading():
            self.panes.show_meeting()
        title = line.entry.title or line.entry.key
        if line.what is What.DOCUMENT:
            key = self.pair.choose(line.entry.key, line.full, line.public)
            self._take(key, title, shelf.from_shelf, self.ctx.workspace, key)
        else:
            self.pair.forget()
            self._take(line.entry.key, title, catalogue.open_place, self.ctx.workspace, line.keys, line.text)

    def _key_of_line(self) -> str:
        return "" if self.name else self._shown

    def _open_key(self, key: str) -> None:
        """A document that the page of the meeting names."""
        self.pair.forget()
        self._take(key, self.page.title(), shelf.from_shelf, self.ctx.workspace, Key(key))
        self.panes.show_page()

    def _open_place(self, title: str, keys: tuple[Key, ...], text: str) -> None:
        """A document that stands behind a figure, at what was asked there."""
        self.pair.forget()
        self._take(str(keys[0]), title, catalogue.open_place, self.ctx.workspace, keys, text)
        self.panes.to_page()

    def _take(self, name: str, title: str, read: Callable[..., bytes | Opened], *args: Any) -> None:
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

    def _have(self, asked: int, told: bytes | Opened) -> None:
        if asked != self._asked:
            return
        if isinstance(told, bytes):
            self.pdf = told
            self.page.show_pdf(told)
        else:
            self._shown, self.pdf = told.key, told.pdf
            self.page.show_pdf(told.pdf)
            if told.place is not None:
                self.page.view.show_place(told.place.page, told.place.boxes)
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
        self._facts.setText(title_of(examined.document) if examined.document else self.tr("A PDF from elsewhere."))
        told = examined.as_dict()
        self.told.show_verdict(told, lang, remarks=remarks(told, lang))

    # --- any PDF -------------------------------------------------------------

    def open_file(self) -> None:
        """Verify a PDF that lies anywhere; it is not put in the archive."""
        self.ctx.choose_file(self.tr("Verify a PDF"), "PDF (*.pdf)", self.verify)

    def verify(self, path: Path) -> None:
        """Show and verify a file."""
        self.following.leave()
        self.name = path.name
        self.list.select("")
        self.pair.forget()
        self.meeting.forget()
        self.panes.show_told()
        self._take(path.name, path.name, shelf.read, path)

    def _look_at(self, path: Path) -> None:
        """One that is kept apart: the sheets are gone, and the keys belong to the station again."""
        self.verify(path)
        self.arrive()

    def save_copy(self) -> None:
        """A copy of what is shown."""
        if self.pdf:
            self.outgoing.save_copy(self.pdf, self._shown)

    def extract(self) -> None:
        """Write the record and the tables inside the report into a folder of its own."""
        if self._carries():
            self.outgoing.extract(self.pdf, Path(self._shown).stem or "raport")

    def _carries(self) -> bool:
        return bool(self.pdf) and self._examined is not None and self._examined.document is not None

    def _tell(self, error: BaseException) -> None:
        tell(self.ctx, error)

    # --- words ---------------------------------------------------------------

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _to_page(self, _: str) -> None:
        self.panes.to_page()

    def retranslate(self) -> None:
        self.pane.retranslate()
        self.panes.retranslate()
        self.following.pane.retranslate()
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
        self._draw()
