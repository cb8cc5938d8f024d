"""The middle of the station: whatever the outline chose, and the acts that are done in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.papers import minutes
from facilitator.meeting.setup import set_meeting
from facilitator.model import DocumentKind
from ui.context import Context, tell
from ui.live.modules import Modules
from ui.stations.minutes.answers import AnswersCard
from ui.stations.minutes.details import DetailsCard
from ui.stations.minutes.editing.beside import BesideSheet
from ui.stations.minutes.editing.editor import SectionEditor
from ui.stations.minutes.issues import IssuesCard
from ui.stations.minutes.outline import ANSWERS, COMMENTS
from ui.stations.minutes.rounds.comments import CommentsCard
from ui.stations.minutes.words import section_name

if TYPE_CHECKING:
    from facilitator.desk.documents import Look
    from facilitator.report import Section


class Middle(QStackedWidget):
    """A section, the details of the meeting, the comments, or the responses.

    Signals:
        followed(object): the sources of a line should be opened.   escaped(): Esc, back to the outline.
        by_hand(object, str): a comment is to be worked into that section of that kind of document.
    """

    followed = Signal(object)
    escaped = Signal()
    by_hand = Signal(object, str)

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self._kind = DocumentKind.RELACION
        self._sections: Sequence[Section] = ()
        self.editor = SectionEditor()
        self.editor.text.set_modules(Modules(ctx))
        self.editor.saved.connect(self._save)
        self.editor.restored.connect(self._restore)
        self.editor.kept.connect(self._keep)
        self.editor.beside.connect(self._beside)
        self.editor.wanted.connect(self.ctx.go)
        self.editor.escaped.connect(self.escaped)
        self.editor.followed.connect(self.followed)
        self.addWidget(self.editor)
        self.editor.show_section(None, True)  # before the first document is laid out nothing is said of any

    # Made when the outline first chooses them: all of them together are felt at the first visit of the station.

    @cached_property
    def details(self) -> DetailsCard:
        """What stands in the head and at the foot."""
        made = DetailsCard(self.ctx.session.today)
        made.changed.connect(self._set_detail)
        self.addWidget(made)
        return made

    @cached_property
    def comments(self) -> CommentsCard:
        """The comments on the draft."""
        made = CommentsCard(self.ctx)
        made.accepting.by_hand.connect(self.by_hand)
        self.addWidget(made)
        return made

    @cached_property
    def answers(self) -> AnswersCard:
        """The responses by measure."""
        made = AnswersCard(self.ctx)
        self.addWidget(made)
        return made

    @cached_property
    def issues(self) -> IssuesCard:
        """The issues that the discussion was about."""
        made = IssuesCard(self.ctx)
        made.list.followed.connect(self.followed)
        self.addWidget(made)
        return made

    def show_key(
        self, key: str, kind: DocumentKind, sections: Sequence[Section], look: Look | None, locked: bool
    ) -> None:
        """What the outline chose. ``sections``: those of ``kind``; ``locked``: nothing in them may be changed."""
        meeting = self.ctx.session.rows.meeting
        part: QWidget = self.editor
        if key == COMMENTS:
            part = self.comments
            self.comments.show_rows(look, kind, locked)
        elif key == ANSWERS:
            part = self.answers
            self.answers.show_rows(bool(self.ctx.session.read_only))
        elif kind is DocumentKind.RELACION and section_name(key) == "issues":
            part = self.issues
            self.issues.show_rows(look, locked)
        elif key.partition("@")[0] == "details" and meeting is not None:
            part = self.details
            self.details.show_meeting(meeting, locked)
        if part is not self.editor:
            self.editor.flush()
        self._kind, self._sections = kind, sections
        self.setCurrentWidget(part)
        if part is self.editor:
            self.editor.show_section(next((one for one in sections if one.key == key), None), locked)

    def at(self, kind: type[QWidget]) -> bool:
        """A card of that kind is in hand."""
        return isinstance(self.currentWidget(), kind)

    def focus(self) -> None:
        """Into what is shown, ready to type."""
        part = self.currentWidget()
        if isinstance(part, DetailsCard):
            part.form.field("protocol_number").control.setFocus()
        elif isinstance(part, (SectionEditor, CommentsCard, AnswersCard, IssuesCard)):
            part.focus()

    def flush(self) -> None:
        """Keep what is being typed."""
        self.editor.flush()
        if self.at(AnswersCard):
            self.answers.flush()

    def clear(self) -> None:
        """Another document is coming, or none: what was typed is kept."""
        self.flush()
        self.editor.show_section(None, True)

    def follow(self) -> bool:
        """Open what the line in hand was drawn from; False when there is nothing."""
        if self.at(IssuesCard):
            return self.issues.list.follow()
        return self.currentWidget() is self.editor and self.editor.follow()

    def insert_field(self) -> None:
        """At the cursor, a number that stays true."""
        if self.currentWidget() is self.editor and not self.editor.text.isReadOnly():
            self.editor.text.offer()

    def restore_current(self) -> None:
        """The automatic text of the section shown."""
        if self.at(IssuesCard):
            self.issues.list.restore()
        elif self.editor.key():
            self._restore(self.editor.key())

    def keep_current(self) -> None:
        """The own text of the section shown, over a source that changed."""
        if self.at(IssuesCard):
            self.issues.list.keep_words()
            return
        for section in self._sections:
            if section.key == self.editor.key():
                self._keep(section.key, section.auto_text)

    def open_beside(self) -> None:
        """Both texts of the section shown, over a source that changed."""
        if self.currentWidget() is self.editor:
            self.editor.open_beside()

    # --- acts ----------------------------------------------------------------

    def _save(self, key: str, text: str, base: str) -> None:
        def refused(error: BaseException) -> None:
            self.editor.refused(key)
            tell(self.ctx, error)

        self.ctx.session.do(minutes.edit_block, self._kind, key, text, base, otherwise=refused)

    def _restore(self, key: str) -> None:
        self.ctx.session.do(minutes.restore_block, self._kind, key)

    def _keep(self, key: str, base: str) -> None:
        self.ctx.session.do(minutes.keep_block, self._kind, key, base)

    def _beside(self, section: Section) -> None:
        texts = (section.base, section.text, section.auto_text)
        BesideSheet(self.ctx, self._kind, section.key, texts, self.editor.text.shown).show_over(section.title)

    def _set_detail(self, key: str, value: str) -> None:
        def refused(error: BaseException) -> None:
            if isinstance(error, KnownError):  # anything else is raised again by the session
                self.details.form.invalid(key, sentence(error, self.ctx.lang()))

        self.ctx.session.do(set_meeting, otherwise=refused, **{key: value})  # type: ignore[arg-type]
