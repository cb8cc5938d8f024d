"""The left of the archive: one line over everything, what narrows it, and an endless list with a true count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.archive.catalogue.rows import What
from facilitator.archive.catalogue.words import asked
from facilitator.desk.catalogue import Line
from ui.context import Context
from ui.stations.archive.facets import FacetPane
from ui.stations.archive.finder import Finder
from ui.stations.archive.found import HEAD, FoundDelegate, head_of, place_of
from ui.stations.archive.listing import ArchiveSearch, Listing
from ui.stations.archive.rows import item_of
from ui.widgets.basics import Card, Empty, tool
from ui.widgets.items import Item
from ui.widgets.lists import ListPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator.archive.catalogue.rows import Count, Entry
    from facilitator.archive.index import Index


class CataloguePane(Card):
    """Signals:
    changed(bool): other rows are shown; True once everything of the shelf is read.
    """

    changed = Signal(bool)

    def __init__(self, ctx: Context) -> None:
        super().__init__("archive", " ")
        self.ctx = ctx
        self.listing = Listing(ctx, self)
        self.listing.listed.connect(self._listed)
        self.finder = Finder(ctx, self)
        self.finder.found.connect(self._found)
        self.finder.counted.connect(self._counted)
        self.list = ListPane("", delegate=FoundDelegate())
        self.list.setUniformItemSizes(False)
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.search = ArchiveSearch(self.list, "")
        self.search.wanted.connect(self.look)
        self.facets = FacetPane()
        self.facets.narrowed.connect(self.look)
        self.facets.setFixedWidth(174)
        self.empty = Empty("archive", "", "")
        self._order = tool("arrow-up-down", "", self.turn_order)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self.empty)
        self.old: Callable[[Entry], Item | None] = lambda entry: None  # how a document from elsewhere is shown
        self._meeting = ""  # of the last row: a page may begin in the middle of a meeting
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.facets)
        both.addWidget(self._lists, 1)
        held = QWidget()
        held.setProperty("edge", True)
        held.setLayout(both)
        both.setContentsMargins(0, 0, 0, 0)
        self.head.addWidget(self._order)
        self.body.addWidget(self.search)
        self.body.addWidget(self.listing.waiting)
        self.body.addWidget(held, 1)

    @property
    def index(self) -> Index | None:
        """What lies on the shelf, as far as it is read; None before."""
        return self.listing.index

    @property
    def foot(self) -> QVBoxLayout:
        """Below the list."""
        return self.body

    def line(self) -> Line | None:
        """The row that is chosen; of a heading the first place under it."""
        item = self.list.current_item()
        return item.data if item is not None and isinstance(item.data, Line) else None

    def on_heading(self) -> bool:
        """Whether a meeting is chosen, not a place in it."""
        return self.list.current_uid().startswith(HEAD)

    def look(self, _: object = None) -> None:
        """Ask again with what stands in the line and what is chosen beside it."""
        if self.index is not None:
            self.finder.ask(self.index, asked(self.search.text(), self.facets.chosen_values))
        self.say()

    def turn_order(self) -> None:
        """The best answers first, or the newest."""
        self.finder.best = not self.finder.best
        self._name_order()
        self.look()

    def clear(self) -> None:
        """Everything again."""
        self.facets.chosen_values = []
        if self.search.text():
            self.search.clear()
        else:
            self.look()

    # --- inside ----------------------------------------------------------------

    def _listed(self, whole: bool) -> None:
        self.look()
        self.changed.emit(whole)

    def _found(self, lines: list[Line], follows: bool) -> None:
        if not follows:
            self._meeting = ""
        items: list[Item] = []
        for line in lines:
            if line.what is What.DOCUMENT:
                if line.entry is not None:
                    items.append(self._document(line, line.entry))
                continue
            if line.meeting != self._meeting:
                items.append(head_of(line, self.ctx.lang()))
            items.append(place_of(line, self.ctx.lang()))
            self._meeting = line.meeting
        if follows:
            for item in items:
                self.list.rows.update(item)
        else:
            self.list.rows.set_items(items)
            self._lists.setCurrentIndex(0 if items else 1)
            self._say_empty()
        self.changed.emit(False)  # other rows, or the same in another language: no file is another for that
        QTimer.singleShot(0, self, self._fill)  # a high screen may hold more than a page of them

    def _document(self, line: Line, entry: Entry) -> Item:
        old = self.old(entry)
        if old is None:
            return item_of(line)
        old.data = line
        return old

    def _fill(self) -> None:
        self._scrolled(self.list.verticalScrollBar().value())

    def _counted(self, count: int, counts: list[Count]) -> None:
        self.facets.show_counts(counts, self.ctx.lang())
        self.facets.setVisible(bool(self.facets.rows.rowCount()))
        self.say()

    def _scrolled(self, value: int) -> None:
        bar = self.list.verticalScrollBar()
        if value >= bar.maximum() - 3 * self.list.viewport().height():
            self.finder.more()

    def say(self) -> None:
        """How many there are."""
        if self.index is None or (self.listing.reading and not self.finder.count):
            return
        if not self.finder.count:
            self.set_note("")  # the words in the middle of the list say it
        elif self.finder.question.of_documents:
            self.set_note(self.tr("%n document(s)", "", self.finder.count))
        else:
            self.set_note(self.tr("%n place(s) found", "", self.finder.count))

    def _say_empty(self) -> None:
        if self.search.text() or self.facets.chosen_values:
            self.empty.set_texts(
                self.tr("Nothing found"),
                self.tr("Try fewer words or the beginning of one, a date like 27.10.2026, or take away what narrows."),
            )
        elif self.listing.reading:
            self.empty.set_texts(self.tr("The archive is being read"), "")
        else:
            self.empty.set_texts(
                self.tr("The archive is empty"),
                self.tr("Signed reports come here from the station “Signing”. Any PDF can be verified: drop it here."),
            )

    def _name_order(self) -> None:
        best = self.finder.best
        self._order.set_name(self.tr("Newest first") if best else self.tr("Best answers first"))
        self._order.set_icon("arrow-up-down", "accent" if best else "muted")

    def retranslate(self) -> None:
        """In the present language."""
        self.set_title(self.tr("Archive"))
        self.list.setAccessibleName(self.tr("What was found in the archive"))
        self.facets.setAccessibleName(self.tr("Narrow what was found"))
        self.search.setAccessibleName(self.tr("Search the whole archive"))
        self.search.setPlaceholderText(self.tr('Words, "words together", -not, 2026, organisation:name, qark:name'))
        self.search.setToolTip(self.search.placeholderText())  # whole, where the line is short
        self._name_order()
        self.look()
