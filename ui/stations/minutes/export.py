"""Saving the document in hand as a file: a PDF as the page shows it, or a draft for a word processor."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from facilitator.desk import documents, lists
from facilitator.desk.consolidated import consolidated
from facilitator.model import DocumentKind, Sister
from ui.context import Context, tell

if TYPE_CHECKING:
    from facilitator.language.sentences import Lang
    from facilitator.store.journal import Changes

T = TypeVar("T")


class Exporting(QObject):
    """Asks where, and writes."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.ctx = ctx

    def pdf(self, kind: DocumentKind, lang: Lang, sister: Sister, *, draft: bool) -> None:
        """What the page shows."""
        self._ask(self.tr("Export the PDF"), "PDF (*.pdf)", "pdf", kind, lang, sister, draft)

    def docx(self, kind: DocumentKind, lang: Lang, sister: Sister) -> None:
        """A draft that others can write in."""
        pattern = self.tr("Text documents") + " (*.docx)"
        self._ask(self.tr("Export the draft as a text file"), pattern, "docx", kind, lang, sister, True)

    def consolidated(self, kind: DocumentKind, lang: Lang, sister: Sister) -> None:
        """The document as it reads with every correction."""
        file, meeting = self.ctx.session.file, self.ctx.session.rows.meeting
        if file is None or meeting is None:
            return
        other = f"-{lang}" if lang != meeting.language else ""
        name = f"{kind}-{meeting.date or 'takim'}-{sister}{other}-konsoliduar.pdf"

        def write(path: Path) -> Path:
            return documents.keep(consolidated(file, kind, lang, sister), path)

        self._save(self.tr("Export the consolidated text"), "PDF (*.pdf)", name, write, self._exported)

    def tables(self) -> None:
        """People, points and votes for a spreadsheet; for the organiser, contacts included."""
        file, meeting = self.ctx.session.file, self.ctx.session.rows.meeting
        if file is None or meeting is None:
            return
        title = self.tr("Export the tables (XLSX)")
        self._save(
            title,
            "XLSX (*.xlsx)",
            f"tabelat-{meeting.date or 'takim'}.xlsx",
            partial(lists.export, file, self.ctx.lang()),
            self._exported,
        )

    def _ask(
        self, title: str, pattern: str, ending: str, kind: DocumentKind, lang: Lang, sister: Sister, draft: bool
    ) -> None:
        file, meeting = self.ctx.session.file, self.ctx.session.rows.meeting
        if file is None or meeting is None:
            return
        other = f"-{lang}" if lang != meeting.language else ""
        name = f"{kind}-{meeting.date or 'takim'}-{sister}{other}{'-draft' if draft else ''}.{ending}"
        self._save(title, pattern, name, partial(documents.export, file, kind, lang, sister), self._given)

    def _save(
        self, title: str, pattern: str, name: str, write: Callable[[Path], T], then: Callable[[T], object]
    ) -> None:
        """Ask for the path and write there, with the ending of ``name``."""
        ending = Path(name).suffix

        def chosen(path: Path) -> None:
            path = path if path.suffix == ending else path.with_name(f"{path.name}{ending}")
            self.ctx.tasks.run(write, path, then=then, failed=partial(tell, self.ctx))

        self.ctx.choose_file(title, pattern, chosen, save=True, suggested=name)

    def _given(self, written: tuple[Path, Changes | None]) -> None:
        """Written, and what was given out for the first time is in the meeting now."""
        path, changes = written
        if changes is not None:
            self.ctx.session.take(changes)
        self._exported(path)

    def _exported(self, path: Path) -> None:
        self.ctx.notify(self.tr("Written: {path}").format(path=path))
