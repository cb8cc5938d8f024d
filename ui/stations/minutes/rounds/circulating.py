"""Sending a draft round: to whom, until when, and the files; the act is done only when the files are there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.desk import drafts
from facilitator.meeting.papers.circulation import Leaving, circulate
from facilitator.model import WRITTEN, DocumentKind, Sister
from ui.context import Context, tell
from ui.widgets.basics import column, label
from ui.widgets.forms import Form
from ui.words.documents import kind_names, sister_names

if TYPE_CHECKING:
    from facilitator.store.file import MeetingFile


class Circulating(QObject):
    """One sheet, then the folder, then the files, then the act."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.busy = False
        self._sheet: Any = None

    def ask(self) -> None:
        """To whom, until when, which documents."""
        if self.busy:
            return
        form = Form()
        form.add_line("to", self.tr("To whom"), hint=self.tr("as the table of comments will name them"), wide=True)
        form.add_date("deadline", self.tr("Comments until"), self.ctx.session.today, self.tr("empty: no deadline"))
        form.add_choice(
            "sister",
            self.tr("Full or public"),
            list(sister_names().items()),
            Sister.PUBLIC,
        )
        names = kind_names()
        for kind in WRITTEN:
            form.add_check(str(kind), names[kind], True, wide=False)
        intro = self.tr(
            "Each document is written twice into a folder that you choose: as PDF to read, and as a text file to "
            "comment in. Send them as you usually do."
        )
        body = QWidget()
        body.setLayout(column(label(intro, 13, role="muted", wrap=True), form, spacing=12))
        self._sheet = self.ctx.sheet(
            self.tr("Send the draft for comments?"),
            body,
            [
                (self.tr("Cancel"), "", self._close),
                (self.tr("Choose the folder…"), "primary", partial(self._folder, form)),
            ],
        )

    def _close(self) -> None:
        self._sheet.done()

    def _folder(self, form: Form) -> None:
        if not form.settle():
            return
        values = form.values()
        if not str(values["to"]).strip():
            form.invalid("to", self.tr("Write to whom it goes."))
            return
        kinds = [kind for kind in WRITTEN if values[str(kind)]]
        if not kinds:
            form.field(str(WRITTEN[0])).set_problem(self.tr("Choose a document."))
            return
        self._sheet.done()
        then = partial(self._write, kinds, values)
        self.ctx.choose_folder(self.tr("Folder for the drafts"), then)

    def _write(self, kinds: Sequence[DocumentKind], values: dict[str, Any], folder: Path) -> None:
        file, meeting = self.ctx.session.file, self.ctx.session.rows.meeting
        if file is None or meeting is None:
            return
        day = meeting.date or "takim"
        names = {str(kind): f"{kind}-{day}-{values['sister']}-draft" for kind in kinds}
        self.busy = True
        self.ctx.tasks.run(
            drafts.send_round, file, kinds, values["sister"], folder, names,
            then=partial(self._written, file, values), failed=self._unwritten,
        )  # fmt: skip

    def _written(self, file: MeetingFile, values: dict[str, Any], made: tuple[list[Path], list[Leaving]]) -> None:
        self.busy = False
        paths, leaving = made
        if file is not self.ctx.session.file:
            return  # another meeting is open by now: its draft was not sent
        until = values["deadline"]
        deadline = until.isoformat() if isinstance(until, date) else ""
        said = self.tr("%n file(s) written. The draft is in review.", "", len(paths))
        self.ctx.session.do(circulate, values["to"], deadline, leaving, then=lambda _: self.ctx.notify(said))

    def _unwritten(self, error: BaseException) -> None:
        self.busy = False
        tell(self.ctx, error)
