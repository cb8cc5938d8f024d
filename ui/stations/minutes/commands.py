"""Everything that can be done with the documents, for the keys and for the command list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject

from facilitator.meeting.papers import approvals
from facilitator.model import DOCUMENTS, Answer, Approval, Circulation, DocumentKind, Settled
from ui.commands import Command
from ui.context import Context
from ui.office import english
from ui.office.modules import open_modules
from ui.office.sending import SendingSheet
from ui.office.sent import SentSheet, may_note
from ui.stations import signed_lists
from ui.stations.minutes.answers import AnswersCard, answer_names
from ui.stations.minutes.approval import Approving
from ui.stations.minutes.documents import DocumentsBar
from ui.stations.minutes.export import Exporting
from ui.stations.minutes.middle import Middle
from ui.stations.minutes.page import PageCard
from ui.stations.minutes.ready import ReadyCard
from ui.stations.minutes.rounds.circulating import Circulating
from ui.stations.minutes.rounds.comments import CommentsCard, settled_names
from ui.stations.minutes.rounds.returning import Returning
from ui.words.documents import kind_names


class Acts(Protocol):
    """What the commands ask of the station: its parts, how far the documents are, and its acts."""

    id: str
    ctx: Context
    approving: Approving
    circulating: Circulating
    documents: DocumentsBar
    exporting: Exporting
    middle: Middle
    page: PageCard
    ready: ReadyCard
    returning: Returning

    @property
    def kind(self) -> DocumentKind: ...
    @property
    def locked(self) -> bool: ...
    @property
    def approval(self) -> Approval | None: ...
    def is_free(self) -> bool: ...
    def is_writable(self) -> bool: ...

    def approve(self) -> None: ...
    def withdraw(self) -> None: ...
    def export(self) -> None: ...
    def export_docx(self) -> None: ...
    def other_detail(self) -> None: ...
    def show_letterhead(self) -> None: ...

    def show_kind(self, kind: object) -> None: ...
    def step_kind(self, by: int) -> None: ...
    def step(self, by: int) -> None: ...
    def follow_line(self) -> None: ...
    def to_details(self) -> None: ...
    def to_comments(self) -> None: ...


class MinutesCommands(QObject):
    """Commands of one station, and the hints of its foot."""

    def __init__(self, station: Acts, parent: QObject) -> None:
        super().__init__(parent)
        self._station = station

    def keys(self) -> list[tuple[str, str]]:
        """Key and what it does, for the footer."""
        station = self._station
        common = [("Alt+Down", self.tr("next section")), ("Ctrl+D", self.tr("next document"))]
        if station.kind is DocumentKind.RESPONSES:
            return [*common, ("Ctrl+Return", self.tr("issue")), ("Ctrl+E", self.tr("export"))]
        if station.locked:
            return [
                *common,
                ("Ctrl+B", self.tr("source of the line")),
                ("Ctrl+E", self.tr("export")),
                ("Ctrl+Shift+J", self.tr("send")),
            ]
        return [
            *common,
            ("Ctrl+B", self.tr("source of the line")),
            ("Ctrl+G", self.tr("what is open")),
            ("Ctrl+Return", self.tr("approve")),
            ("Ctrl+S", self.tr("keep the text")),  # happens by itself: the first to go where there is no room
        ]

    def commands(self) -> list[Command]:
        """Each act once."""
        return [*self._moving(), *self._writing(), *self._life(), *self._settling(), *self._choosing()]

    def _command(
        self, name: str, title: Callable[[], str], run: Callable[[], object], key: str = "", **more: Any
    ) -> Command:
        return Command(f"minutes.{name}", title, run, key, self._station.id, **more)

    def _moving(self) -> list[Command]:
        s, command = self._station, self._command
        return [
            command("other", lambda: self.tr("Show the next document"), partial(s.step_kind, 1), "Ctrl+D"),
            command("back", lambda: self.tr("Show the document before"), partial(s.step_kind, -1), "Ctrl+Shift+D"),
            command("next", lambda: self.tr("Next section"), partial(s.step, 1), "Alt+Down"),
            command("previous", lambda: self.tr("Previous section"), partial(s.step, -1), "Alt+Up"),
            command("source", lambda: self.tr("Open what the line was drawn from"), s.follow_line, "Ctrl+B"),
            command("open", lambda: self.tr("Go to what is still open"), s.ready.focus, "Ctrl+G"),
            command("page", lambda: self.tr("Go to the page"), s.page.view.setFocus, "Ctrl+Shift+P"),
            command("comments", lambda: self.tr("Comments on the draft"), s.to_comments, "Ctrl+M",
                    enabled=self._was_sent),
            command("comment", lambda: self.tr("Add a comment on the draft"), self._add_comment,
                    enabled=lambda: self._was_sent() and s.is_free()),
        ]  # fmt: skip

    def _writing(self) -> list[Command]:
        s, command, middle, free = self._station, self._command, self._station.middle, self._station.is_free
        return [
            command("save", lambda: self.tr("Keep the text of the section"), middle.flush, "Ctrl+S",
                    enabled=self._can_approve),
            command("field", lambda: self.tr("Insert a live field"), middle.insert_field, "Ctrl+Space", enabled=free),
            command("restore", lambda: self.tr("Restore the automatic text"), middle.restore_current, enabled=free),
            command("beside", lambda: self.tr("My text and the changed source side by side…"), middle.open_beside,
                    "Ctrl+H", enabled=free, icon="split"),
            command("keep", lambda: self.tr("Keep my text over the changed source"), middle.keep_current, enabled=free),
            command("details", lambda: self.tr("Protocol number, chair, secretary"), s.to_details, enabled=free),
            command("letterhead", lambda: self.tr("Letterhead, logos, who signs…"), s.show_letterhead, "Ctrl+L",
                    enabled=lambda: s.ctx.session.is_open),
            command("modules", lambda: self.tr("Text modules…"), lambda: open_modules(s.ctx), "Ctrl+Shift+F",
                    enabled=lambda: s.ctx.session.is_open),
            command("detail", lambda: self.tr("Minutes in full or in short"), s.other_detail, enabled=free),
            command("version", lambda: self.tr("The full document or the public one"), s.page.other_sister, "Ctrl+P"),
            command("language", lambda: self.tr("Document in Albanian or in English"), s.page.other_lang,
                    "Ctrl+Shift+L"),
            command("english", english.title, lambda: english.open_english(s.ctx), english.KEY,
                    enabled=lambda: s.ctx.session.is_open, icon="languages"),
            command("export", lambda: self.tr("Export the PDF"), s.export, "Ctrl+E", icon="file-down"),
            command("consolidated", lambda: self.tr("Export the text consolidated with the corrections…"),
                    lambda: s.exporting.consolidated(s.kind, s.page.lang, s.page.sister), enabled=self._consolidates),
            command("docx", lambda: self.tr("Export the draft as a text file"), s.export_docx, "Ctrl+Shift+E"),
            command("signed_lists", signed_lists.title, lambda: signed_lists.SignedLists(s.ctx), signed_lists.KEY,
                    enabled=lambda: s.ctx.session.is_open),
            command("tables", lambda: self.tr("Export the tables (XLSX)…"), s.exporting.tables,
                    enabled=lambda: s.ctx.session.is_open),
        ]  # fmt: skip

    def _life(self) -> list[Command]:
        s, command = self._station, self._command
        return [
            command("approve", self._approve_title, s.approve, "Ctrl+Return", enabled=self._can_approve),
            command("circulate", lambda: self.tr("Send the draft for comments…"), s.circulating.ask, "Ctrl+Shift+M",
                    enabled=s.is_free, icon="send"),
            command("send", lambda: self.tr("Send the documents…"), lambda: SendingSheet(s.ctx).show_over(),
                    "Ctrl+Shift+J", enabled=lambda: may_note(s.ctx.session), icon="send"),
            command("sent", lambda: self.tr("What was sent"), lambda: SentSheet(s.ctx).show_over(), "Ctrl+Shift+H",
                    enabled=lambda: s.ctx.session.is_open),
            command("take", lambda: self.tr("Take in a returned draft…"), s.returning.ask, "Ctrl+Shift+O",
                    enabled=lambda: s.is_free() and self._was_sent(), icon="upload"),
            command("withdraw", lambda: self.tr("Withdraw the approval"), s.withdraw,
                    enabled=lambda: s.approval is not None and not self._correcting()),
            command("correct", lambda: self.tr("Begin a correction…"), s.approving.correct,
                    enabled=lambda: s.approval is not None and not self._correcting() and s.is_writable()),
            command("annex", lambda: self.tr("Show the annex of corrections"),
                    partial(s.show_kind, DocumentKind.CORRECTION), enabled=self._correcting),
            command("drop", lambda: self.tr("Call the correction off"), s.approving.drop, enabled=self._correcting),
        ]  # fmt: skip

    def _settling(self) -> list[Command]:
        """What digits do in the lists of comments and of measures."""
        middle = self._station.middle

        def comment(how: Settled) -> str:
            return self.tr("The comment selected: {how}").format(how=settled_names()[how])

        def measure(answer: Answer) -> str:
            return self.tr("The measure selected: {answer}").format(answer=answer_names()[answer])

        def settle(how: Settled) -> None:
            middle.comments.list.settle(how)

        def give(answer: Answer) -> None:
            middle.answers.answer(answer)

        def in_comments() -> bool:
            return self._station.is_free() and middle.at(CommentsCard)

        def in_answers() -> bool:
            return self._station.is_writable() and middle.at(AnswersCard)

        return [
            *(
                self._command(f"settle.{how}", partial(comment, how), partial(settle, how),
                              enabled=in_comments)
                for how in Settled
            ),
            *(
                self._command(f"answer.{answer}", partial(measure, answer), partial(give, answer),
                              enabled=in_answers)
                for answer in Answer
            ),
        ]  # fmt: skip

    def _choosing(self) -> list[Command]:
        """Every document by its name."""

        def named(kind: DocumentKind) -> str:
            return self.tr("Show: {document}").format(document=kind_names()[kind])

        s = self._station
        return [
            self._command(f"show.{kind}", partial(named, kind), partial(s.show_kind, kind),
                          enabled=partial(self._offered, kind))
            for kind in DOCUMENTS
        ]  # fmt: skip

    @property
    def _rows(self) -> Any:
        return self._station.ctx.session.rows

    def _offered(self, kind: DocumentKind) -> bool:
        return self._station.ctx.session.is_open and kind in self._station.documents.offered()

    def _add_comment(self) -> None:
        self._station.to_comments()
        self._station.middle.comments.list.add()

    def _was_sent(self) -> bool:
        return bool(self._rows.all(Circulation))

    def _correcting(self) -> bool:
        session = self._station.ctx.session
        return session.is_open and approvals.open_correction(session.rows) is not None

    def _consolidates(self) -> bool:
        session = self._station.ctx.session
        return session.is_open and DOCUMENTS[self._station.kind].compared and approvals.is_corrected(session.rows)

    def _can_approve(self) -> bool:
        s = self._station
        return s.is_free() or (s.kind is DocumentKind.RESPONSES and s.is_writable())

    def _approve_title(self) -> str:
        if self._correcting():
            return self.tr("Approve the correction")
        if self._station.kind is DocumentKind.RESPONSES:
            return self.tr("Issue the responses")
        return self.tr("Approve the minutes")
