"""Minutes (Procesverbali): every document section by section, the page as it will be, and its way to approval."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from facilitator.desk import documents
from facilitator.meeting.papers import approvals
from facilitator.meeting.papers.paper import set_paper
from facilitator.model import WRITTEN, Approval, Detail, DocumentKind, Paper, Response
from ui.commands import Command
from ui.context import Context
from ui.stations.base import Station
from ui.stations.minutes.approval import Approving
from ui.stations.minutes.checks import Check, checks
from ui.stations.minutes.commands import MinutesCommands
from ui.stations.minutes.documents import DocumentsBar
from ui.stations.minutes.export import Exporting
from ui.stations.minutes.guide import Guide
from ui.stations.minutes.middle import Middle
from ui.stations.minutes.outline import ANSWERS, COMMENTS, before_sections, outline, outline_pane
from ui.stations.minutes.page import PageCard
from ui.stations.minutes.papers import Papers
from ui.stations.minutes.ready import ReadyCard
from ui.stations.minutes.rounds.circulating import Circulating
from ui.stations.minutes.rounds.returning import Returning
from ui.stations.minutes.stand import Stands
from ui.stations.minutes.words import field_labels
from ui.widgets.basics import Card, column, row

if TYPE_CHECKING:
    from facilitator.report import Section
    from facilitator.store.journal import Changes

_TABLES_WITHOUT_PAGES = frozenset({"signature", "archived", "hand_over", "take_back"})


class MinutesStation(Station):
    """Documents above; outline, section, page; every edit is an act, approval freezes the record."""

    id = "minutes"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.papers = Papers(ctx, self)
        self.papers.looked.connect(self._looked)
        self.approving = Approving(ctx, self)
        self.approving.changed.connect(self._show_ready)
        self.circulating = Circulating(ctx, self)
        self.returning = Returning(ctx, self, self.is_free, self.to_comments)
        self.exporting = Exporting(ctx, self)
        self.stands = Stands(self)
        self.guide = Guide(ctx, self, self._to_section)
        self._wanted = ""
        self._said: list[tuple[str, str]] = []

    def finish(self) -> Iterator[None]:
        self.documents = DocumentsBar()
        self.documents.changed.connect(self.show_kind)
        self.outline = outline_pane()
        self.outline.moved.connect(self._moved)
        self.outline.chosen.connect(self._into_text)
        contents = Card()
        contents.body.addWidget(self.outline, 1)
        self.ready = ReadyCard()
        self.ready.wanted.connect(self.guide.to_check)
        self.ready.wanted_step.connect(self._take_step)
        left = QWidget()
        laid = column(contents, self.ready, spacing=12)
        laid.setStretch(0, 1)
        left.setLayout(laid)
        left.setMinimumWidth(316)
        left.setMaximumWidth(400)
        yield
        self.middle = Middle(self.ctx)
        self.middle.followed.connect(self.guide.open_sources)
        self.middle.escaped.connect(self.outline.setFocus)
        self.middle.by_hand.connect(self._to_section)
        self.editor = self.middle.editor
        yield
        self.page = PageCard()
        self.page.redraw.connect(self._redraw)
        self.page.export.connect(self.export)
        self.page.detail.connect(self._tell_so)
        self.page.view.touched.connect(self._follow_page)
        panes = row(left, self.middle, self.page, spacing=12)
        for at, share in enumerate((3, 5, 5)):
            panes.setStretch(at, share)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 14)
        box.setSpacing(10)
        box.addWidget(self.documents)
        box.addLayout(panes, 1)
        yield from super().finish()
        self._commands = MinutesCommands(self, self)
        self.papers.drawn.connect(self.page.show_pdf)
        self.papers.working.connect(self.page.show_working)
        self.ctx.session.closing.connect(self.middle.flush)
        self.retranslate()

    # --- station -------------------------------------------------------------

    def keys(self) -> list[tuple[str, str]]:
        return self._commands.keys()

    def commands(self) -> list[Command]:
        return self._commands.commands()

    def load(self) -> None:
        meeting, look = self.ctx.session.rows.meeting, self.look
        if meeting is None or (look is not None and look.record.meeting.uid != meeting.uid):
            self.papers.forget()
            self.documents.set_value(self.kind)
            self.outline.rows.set_items([])
            self.middle.clear()
            self.page.clear()
        if meeting is None:
            return
        self.page.set_lang("en" if meeting.language == "en" else "sq")
        self.papers.read()

    def apply(self, changes: Changes) -> None:
        if any(change.table not in _TABLES_WITHOUT_PAGES for change in changes.rows):
            self.papers.read()
        else:
            self._show_ready()

    def arrive(self) -> None:
        self.outline.setFocus()

    def show_row(self, table: str, uid: str) -> bool:
        if table in ("comment", "circulation"):
            self.to_comments()
            return table == "circulation" or self.middle.comments.select(uid)
        if table == "response":
            response = self.ctx.session.rows.find(Response, uid)
            self.show_kind(DocumentKind.RESPONSES)
            return response is not None and self.middle.answers.select(response.measure)
        if table == "issue_line":
            self._to_section(DocumentKind.RELACION, "issues")
            return self.middle.issues.select(uid)
        self.to_details()
        return table == "meeting"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.outline.hasFocus():
            self.outline.setFocus()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.middle.flush()
        super().hideEvent(event)

    @property
    def kind(self) -> DocumentKind:
        """The document in hand."""
        return self.papers.kind

    @property
    def locked(self) -> bool:
        """Approved and no correction under way, or the file may not be written."""
        session = self.ctx.session
        return bool(session.read_only) or (session.is_open and approvals.is_frozen(session.rows))

    @property
    def look(self) -> documents.Look | None:
        """The documents, laid out; None until they are."""
        return self.papers.look

    @property
    def approval(self) -> Approval | None:
        """The standing approval."""
        return self.papers.approval

    def is_free(self) -> bool:
        """What the documents say may be changed."""
        return self.ctx.session.is_open and not self.locked

    def is_writable(self) -> bool:
        """Acts that come after approval are possible."""
        return self.ctx.session.is_open and not self.ctx.session.read_only

    # --- showing -------------------------------------------------------------

    def _looked(self) -> None:
        look, labels = self.look, field_labels()
        assert look is not None
        # In the order of the labels: the numbers that are wanted most come first.
        names = dict.fromkeys([*labels, *look.fields])
        said = {name: (labels.get(name, name), look.fields[name]) for name in names if name in look.fields}
        self.editor.set_fields(said)
        if self.kind not in self._show_documents():
            self.show_kind(DocumentKind.RELACION)  # an annex that was called off
            return
        self._show()
        self.papers.draw(self.page.lang, self.page.sister)

    def _show_documents(self) -> list[DocumentKind]:
        self.documents.show_rows(self.ctx.session.rows, self.page.sister)
        self.documents.set_value(self.kind)
        return self.documents.offered()

    def _show(self) -> None:
        if self.look is None or not self.ctx.session.is_open:
            return
        sections = self._sections()
        first, waiting = before_sections(self.ctx.session.rows, self.kind)
        self.outline.rows.set_items(outline(sections, first, waiting))
        if not self.outline.current_uid() and (sections or first):
            if self.kind is DocumentKind.RESPONSES:
                key = ANSWERS
            else:
                written = [one for one in sections if one.editable and self.kind in WRITTEN]
                key = (written or sections[1:] or sections)[0].key
            self.outline.select(key)
        if self._wanted and self.outline.select(self._wanted):
            self._wanted = ""
            self._into_text("")
        self._show_section()
        self._show_ready()

    def _sections(self) -> list[Section]:
        """Of the document in hand, as far as they are laid out."""
        return list(self.look.sections.get(self.kind, ())) if self.look is not None and self.papers.fits else []

    def _show_section(self) -> None:
        key = self.outline.current_uid()
        self.middle.show_key(key, self.kind, self._sections(), self.look, self.locked)

    def _show_ready(self) -> None:
        session = self.ctx.session
        if self.look is None or not session.is_open:
            return
        self._show_documents()
        found = self._checks() if self.is_free() else []
        busy = self.approving.busy or bool(session.read_only)
        self.ready.show_stand(self.stands.of(session.rows, self.kind, found, busy))
        paper = next(iter(session.rows.all(Paper)), None)
        told = (paper.detail if paper else Detail.EXTENDED) if self.kind is DocumentKind.PROCESVERBAL else None
        self.page.show_detail(told, self.is_free())
        if (keys := self.keys()) != self._said and self.isVisible():
            self._said = keys
            self.ctx.show_keys()

    def _checks(self) -> list[Check]:
        assert self.look is not None
        return checks(self.look.found, self.look.sections, self.ctx.lang())

    # --- acts ----------------------------------------------------------------

    def _tell_so(self, detail: object) -> None:
        self.ctx.session.do(set_paper, detail=detail)

    def approve(self) -> None:
        """Ask who approves, then freeze the record; what approval would refuse is shown instead."""
        self.middle.flush()
        self.papers.when_fresh(self._approve)  # what is open is told as it is, not as it was a moment ago

    def _approve(self) -> None:
        if self.approving.busy or not self.isVisible():
            return
        if not self.is_free():
            if self.kind is DocumentKind.RESPONSES:
                self.approving.issue()
            return
        found = self._checks()
        if stops := [check for check in found if check.stops]:
            self.ctx.message("warn", stops[0].text)
            self.guide.to_check(stops[0])
            return
        self.outline.setFocus()
        self.approving.ask([] if approvals.open_correction(self.ctx.session.rows) else found)

    def withdraw(self) -> None:
        """Take the approval back, with a reason, or correct it once somebody has signed."""
        if self.approval is not None:
            self.approving.withdraw()

    def export(self) -> None:
        """Save what the page shows as a PDF."""
        self.middle.flush()
        draft = self.look is None or self.look.approval is None
        self.exporting.pdf(self.kind, self.page.lang, self.page.sister, draft=draft)

    def export_docx(self) -> None:
        """Save a draft that others can write in."""
        self.middle.flush()
        self.exporting.docx(self.kind, self.page.lang, self.page.sister)

    def other_detail(self) -> None:
        """The minutes in full, or in short."""
        paper = next(iter(self.ctx.session.rows.all(Paper)), None)
        full = paper is None or paper.detail is Detail.EXTENDED
        self._tell_so(Detail.CONDENSED if full else Detail.EXTENDED)

    def show_letterhead(self) -> None:
        """The sheet of how the documents look."""
        from ui.stations.minutes.letterhead import Letterhead

        self.middle.flush()
        Letterhead(self.ctx, self.look, self.locked).show_over()

    def _take_step(self, step: str) -> None:
        """A button of the card at the left."""
        steps: dict[str, Callable[[], object]] = {
            "approve": self.approve,
            "issue": self.approve,
            "circulate": self.circulating.ask,
            "comments": self.to_comments,
            "take": self.returning.ask,
            "sign": partial(self.ctx.go, "signing"),
            "correct": self.approving.correct,
            "withdraw": self.withdraw,
            "annex": partial(self.show_kind, DocumentKind.CORRECTION),
            "drop": self.approving.drop,
        }
        steps[step]()

    # --- moving about --------------------------------------------------------

    def show_kind(self, kind: object) -> None:
        """Another document."""
        if kind is self.kind:
            return
        self.middle.clear()
        self.papers.kind = DocumentKind(kind)  # type: ignore[arg-type]
        self.documents.set_value(self.kind)
        self._show()
        self._draw_now()
        self.papers.read()

    def step_kind(self, by: int) -> None:
        """The document after or before this one."""
        offered = self.documents.offered()
        if self.kind in offered:
            self.show_kind(offered[(offered.index(self.kind) + by) % len(offered)])

    def _redraw(self) -> None:
        """The other sister stands where it stands, and looks as it looks."""
        self._show_ready()
        self._draw_now()

    def _draw_now(self) -> None:
        self.papers.draw(self.page.lang, self.page.sister, now=True)

    def _moved(self, key: str) -> None:
        if key:
            self._show_section()

    def step(self, by: int) -> None:
        """The section after or before this one; the focus stays where it is."""
        if count := self.outline.rows.rowCount():
            inside = (focus := QApplication.focusWidget()) is not None and self.middle.isAncestorOf(focus)
            at = max(0, min(count - 1, self.outline.currentIndex().row() + by))
            self.outline.setCurrentIndex(self.outline.rows.index(at))
            if inside:
                self._into_text("")

    def _into_text(self, _: str) -> None:
        self.middle.focus()

    def to_details(self) -> None:
        """What stands in the head and at the foot."""
        self._to_section(DocumentKind.PROCESVERBAL, "details")

    def to_comments(self) -> None:
        """The comments on the draft."""
        self._to_section(self.kind if self.kind in WRITTEN else DocumentKind.RELACION, COMMENTS)

    def _to_section(self, kind: DocumentKind, key: str) -> None:
        self.show_kind(kind)
        for name in (key, f"{key}@en"):
            if self.outline.select(name):
                self._into_text(name)
                return
        self._wanted = key  # once it is laid out

    def follow_line(self) -> None:
        """Open what the line in hand was drawn from."""
        if not self.middle.follow():
            self.guide.no_source()

    def _follow_page(self, said: str) -> None:
        """A line of the page was chosen."""
        if self.look is not None and self.papers.fits:
            self.ctx.tasks.run(
                documents.sources_of, self.look, self.kind, self.page.lang, self.page.sister, said,
                then=self.guide.open_line,
            )  # fmt: skip

    def retranslate(self) -> None:
        self.outline.setAccessibleName(self.tr("Sections"))
        self._show()
