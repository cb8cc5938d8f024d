"""Minutes (Procesverbali): both documents section by section, the page as it will be, and approval."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from facilitator.errors import KnownError
from facilitator.language.dates import clock, local, short_date
from facilitator.language.errors import sentence
from facilitator.meeting import minutes
from facilitator.meeting.setup import set_meeting
from facilitator.model import WRITTEN, Approval, DocumentKind
from ui.commands import Command
from ui.context import Context
from ui.stations import paperwork
from ui.stations.base import Station
from ui.stations.minutes_approval import Approving
from ui.stations.minutes_checks import Check, checks
from ui.stations.minutes_details import DetailsCard
from ui.stations.minutes_editor import SectionEditor
from ui.stations.minutes_outline import OutlineDelegate, outline
from ui.stations.minutes_papers import Papers
from ui.stations.minutes_ready import ReadyCard
from ui.stations.minutes_words import field_labels
from ui.stations.paperwork_told import tell
from ui.stations.preview import PreviewCard
from ui.widgets.basics import Card, Chips, column
from ui.widgets.lists import ListPane

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

_TABLES_WITHOUT_PAGES = frozenset({"signature", "archived", "hand_over", "take_back"})


class MinutesStation(Station):
    """Outline, section, page; every edit is an act, approval freezes the record."""

    id = "minutes"
    icon = "scroll-text"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.kind = DocumentKind.RELACION
        self.papers = Papers(ctx, self)
        self.papers.looked.connect(self._looked)
        self.approving = Approving(ctx, self)
        self.approving.changed.connect(self.papers.read)
        self.approving.changed.connect(self._show_ready)
        self._build()
        self.papers.drawn.connect(self.page.show_pdf)
        ctx.session.closing.connect(self.editor.flush)
        self.retranslate()

    def _build(self) -> None:
        self.kinds = Chips(self._kind_names(), "")
        self.kinds.changed.connect(self._chose_kind)
        self.outline = ListPane("", delegate=OutlineDelegate())
        self.outline.moved.connect(self._moved)
        self.outline.chosen.connect(self._into_text)
        self._contents = Card()
        self._contents.body.addWidget(self.kinds)
        self._contents.body.addWidget(self.outline, 1)
        self.ready = ReadyCard()
        self.ready.wanted.connect(self._to_check)
        self.ready.approve.connect(self.approve)
        self.ready.withdraw.connect(self.withdraw)
        self.ready.sign.connect(self._to_signing)
        left = QWidget()
        left.setLayout(column(self._contents, self.ready, spacing=12))
        left.layout().setStretch(0, 1)  # type: ignore[union-attr]
        left.setMinimumWidth(316)
        left.setMaximumWidth(400)
        self.editor = SectionEditor()
        self.editor.saved.connect(self._save)
        self.editor.restored.connect(self._restore)
        self.editor.kept.connect(self._keep)
        self.editor.wanted.connect(self.ctx.go)
        self.editor.escaped.connect(self.outline.setFocus)
        self.details = DetailsCard()
        self.details.changed.connect(self._set_detail)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.editor)
        self.middle.addWidget(self.details)
        self.page = PreviewCard()
        self.audience = Chips(self._audience_names(), "")
        self.audience.changed.connect(self._chose_audience)
        self.page.body.insertWidget(0, self.audience)
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 14, 14, 14)
        box.setSpacing(12)
        box.addWidget(left, 3)
        box.addWidget(self.middle, 5)
        box.addWidget(self.page, 5)

    # --- station -------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Minutes")

    def keys(self) -> list[tuple[str, str]]:
        if self.locked:
            return [("Alt+Down", self.tr("next section")), ("Ctrl+E", self.tr("export"))]
        return [
            ("Alt+Down", self.tr("next section")),
            ("Ctrl+S", self.tr("keep the text")),
            ("Ctrl+Space", self.tr("insert a field")),
            ("Ctrl+D", self.tr("other document")),
            ("Ctrl+E", self.tr("export")),
            ("Ctrl+Return", self.tr("approve")),
        ]

    def commands(self) -> list[Command]:
        def free() -> bool:
            return self.ctx.session.is_open and not self.locked

        def command(
            name: str, title: Callable[[], str], run: Callable[[], object], key: str = "", **more: Any
        ) -> Command:
            return Command(f"minutes.{name}", title, run, key, self.id, **more)

        return [
            command("other", lambda: self.tr("Show the other document"), self.other_kind, "Ctrl+D"),
            command("next", lambda: self.tr("Next section"), partial(self.step, 1), "Alt+Down"),
            command("previous", lambda: self.tr("Previous section"), partial(self.step, -1), "Alt+Up"),
            command("save", lambda: self.tr("Keep the text of the section"), self.editor.flush, "Ctrl+S", enabled=free),
            command("field", lambda: self.tr("Insert a live field"), self._insert_field, "Ctrl+Space", enabled=free),
            command("restore", lambda: self.tr("Restore the automatic text"), self._restore_current, enabled=free),
            command("keep", lambda: self.tr("Keep my text over the changed source"), self._keep_current, enabled=free),
            command("details", lambda: self.tr("Protocol number, chair, secretary"), self._to_details, enabled=free),
            command("version", lambda: self.tr("Public or internal version"), self._other_audience),
            command("export", lambda: self.tr("Export the PDF"), self.export, "Ctrl+E", icon="file-down"),
            command("approve", lambda: self.tr("Approve the minutes"), self.approve, "Ctrl+Return", enabled=free),
            command("withdraw", lambda: self.tr("Withdraw the approval"), self.withdraw,
                    enabled=lambda: self.approval is not None),
        ]  # fmt: skip

    def load(self) -> None:
        if not self.ctx.session.is_open:
            self.papers.forget()
            self.outline.rows.set_items([])
            self.editor.show_section(None, True)
            self.page.clear()
            return
        self.papers.read()

    def apply(self, changes: Changes) -> None:
        if any(change.table not in _TABLES_WITHOUT_PAGES for change in changes.rows):
            self.papers.read()
        else:
            self._show_ready()

    def arrive(self) -> None:
        self.outline.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.outline.hasFocus():
            self.outline.setFocus()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.editor.flush()
        super().hideEvent(event)

    @property
    def locked(self) -> bool:
        """Approved, or the file may not be written."""
        return self.approval is not None or bool(self.ctx.session.read_only)

    @property
    def look(self) -> paperwork.Look | None:
        """Both documents, laid out; None until they are."""
        return self.papers.look

    @property
    def approval(self) -> Approval | None:
        """The standing approval."""
        return self.papers.approval

    # --- showing -------------------------------------------------------------

    def _looked(self) -> None:
        look, labels = self.look, field_labels()
        assert look is not None
        # In the order of the labels: the numbers that are wanted most come first.
        names = dict.fromkeys([*labels, *look.fields])
        said = {name: (labels.get(name, name), look.fields[name]) for name in names if name in look.fields}
        self.editor.set_fields(said)
        self._show()
        self.papers.draw(self.kind, self.audience.value())

    def _show(self) -> None:
        look = self.look
        if look is None:
            return
        sections = look.sections[self.kind]
        self.outline.rows.set_items(outline(sections))
        if not self.outline.current_uid() and sections:
            first = next((section.key for section in sections if section.editable), sections[0].key)
            self.outline.select(first)
        self._show_section()
        self._show_ready()

    def _show_section(self) -> None:
        look, key = self.look, self.outline.current_uid()
        if look is None:
            return
        section = next((one for one in look.sections[self.kind] if one.key == key), None)
        meeting = self.ctx.session.rows.meeting
        if key.partition("@")[0] == "details" and meeting is not None:
            self.editor.flush()
            self.details.show_meeting(meeting, self.locked)
            self.middle.setCurrentWidget(self.details)
            return
        self.middle.setCurrentWidget(self.editor)
        self.editor.show_section(section, self.locked)

    def _show_ready(self) -> None:
        session = self.ctx.session
        if self.look is None or not session.is_open:
            return
        approval = self.approval
        if approval is not None:
            moment = local(datetime.fromisoformat(approval.approved_at))
            when = f"{short_date(moment.date())}, {clock(moment)}"
            self.ready.show_approved(approval.by, when, bool(session.read_only))
        else:
            self.ready.show_checks(self._checks(), self.approving.busy or bool(session.read_only))

    def _checks(self) -> list[Check]:
        assert self.look is not None
        return checks(self.ctx.session.rows, self.look.sections)

    # --- the page ------------------------------------------------------------

    def export(self) -> None:
        """Save what the preview shows as a PDF."""
        file, meeting = self.ctx.session.file, self.ctx.session.rows.meeting
        if file is None or meeting is None:
            return
        self.editor.flush()
        kind, audience = self.kind, self.audience.value()
        draft = "" if self.approval else "-draft"
        suggested = f"{kind}-{meeting.date or 'takim'}-{audience}{draft}.pdf"

        def chosen(path: Any) -> None:
            self.ctx.tasks.run(
                paperwork.export, file, kind, audience, path, then=self._exported, failed=partial(tell, self.ctx)
            )

        self.ctx.choose_file(self.tr("Export the PDF"), "PDF (*.pdf)", chosen, save=True, suggested=suggested)

    def _exported(self, path: Any) -> None:
        self.ctx.notify(self.tr("Written: {path}").format(path=path))

    # --- acts ----------------------------------------------------------------

    def _save(self, key: str, text: str, base: str) -> None:
        def refused(error: BaseException) -> None:
            self.editor.refused(key)
            tell(self.ctx, error)

        self.ctx.session.do(minutes.edit_block, self.kind, key, text, base, otherwise=refused)

    def _restore(self, key: str) -> None:
        self.ctx.session.do(minutes.restore_block, self.kind, key)

    def _keep(self, key: str, base: str) -> None:
        self.ctx.session.do(minutes.keep_block, self.kind, key, base)

    def _set_detail(self, key: str, value: str) -> None:
        def refused(error: BaseException) -> None:
            if isinstance(error, KnownError):  # anything else is raised again by the session
                self.details.form.invalid(key, sentence(error, self.ctx.lang()))

        self.ctx.session.do(set_meeting, otherwise=refused, **{key: value})  # type: ignore[arg-type]

    def approve(self) -> None:
        """Ask who approves, then freeze the record; what approval would refuse is shown instead."""
        if self.look is None or self.locked or self.approving.busy:
            return
        self.editor.flush()
        found = self._checks()
        if stops := [check for check in found if check.stops]:
            self.ctx.message("warn", stops[0].text)
            self._to_check(stops[0].goal)
            return
        self.outline.setFocus()
        self.approving.ask(found)

    def withdraw(self) -> None:
        """Take the approval back, with a reason."""
        if self.approval is not None:
            self.approving.withdraw()

    # --- moving about --------------------------------------------------------

    def other_kind(self) -> None:
        """The other of the two documents."""
        self.kinds.set_value(next(kind for kind in WRITTEN if kind is not self.kind))
        self._chose_kind(self.kinds.value())

    def _chose_kind(self, kind: object) -> None:
        if kind is self.kind:
            return
        self.editor.flush()
        self.kind = DocumentKind(kind)  # type: ignore[arg-type]
        self.editor.show_section(None, True)
        self._show()
        self._draw_now()

    def _chose_audience(self, _: object) -> None:
        self._draw_now()

    def _other_audience(self) -> None:
        values = [value for value, _ in self._audience_names()]
        self.audience.set_value(values[1 - values.index(self.audience.value())])
        self._draw_now()

    def _draw_now(self) -> None:
        self.papers.draw(self.kind, self.audience.value(), now=True)

    def _moved(self, key: str) -> None:
        if key:
            self._show_section()

    def step(self, by: int) -> None:
        """The section after or before this one; the focus stays where it is."""
        count = self.outline.rows.rowCount()
        if count:
            focus = QApplication.focusWidget()
            inside = focus is not None and self.middle.isAncestorOf(focus)
            at = max(0, min(count - 1, self.outline.currentIndex().row() + by))
            self.outline.setCurrentIndex(self.outline.rows.index(at))
            if inside:
                self._into_text("")

    def _into_text(self, _: str) -> None:
        if self.middle.currentWidget() is self.details:
            self.details.form.field("protocol_number").control.setFocus()
        else:
            self.editor.focus()

    def _insert_field(self) -> None:
        if self.middle.currentWidget() is self.editor and not self.editor.text.isReadOnly():
            self.editor.text.offer()

    def _restore_current(self) -> None:
        if self.editor.key():
            self._restore(self.editor.key())

    def _keep_current(self) -> None:
        look, key = self.look, self.editor.key()
        for section in look.sections[self.kind] if look else ():
            if section.key == key:
                self._keep(key, section.auto_text)

    def _to_details(self) -> None:
        self._to_check(f"{self.kind}/details")

    def _to_check(self, goal: str) -> None:
        kind, slash, key = goal.partition("/")
        if not slash:
            self.ctx.go(goal)
            return
        if kind != self.kind:
            self.other_kind()
        self.outline.select(key if self.outline.rows.row_of(key) >= 0 else f"{key}@en")
        self._into_text(key)

    def _to_signing(self) -> None:
        self.ctx.go("signing")

    # --- words ---------------------------------------------------------------

    def _kind_names(self) -> list[tuple[object, str]]:
        return [(DocumentKind.RELACION, self.tr("Report")), (DocumentKind.PROCESVERBAL, self.tr("Minutes"))]

    def _audience_names(self) -> list[tuple[object, str]]:
        from facilitator.record import Audience

        return [(Audience.PUBLIC, self.tr("Public")), (Audience.INTERNAL, self.tr("Internal"))]

    def retranslate(self) -> None:
        self.kinds.set_options(self._kind_names())
        self.kinds.setAccessibleName(self.tr("Document"))
        self.audience.set_options(self._audience_names())
        self.audience.setAccessibleName(self.tr("Version"))
        self.outline.setAccessibleName(self.tr("Sections"))
        self.page.set_title(self.tr("The page"))
        self._show()
