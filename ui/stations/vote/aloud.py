"""For a room without a projector: the text to read aloud in large letters, and the options sheet to print."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facilitator.desk.options import asked_of, options_sheet
from facilitator.language.sentences import Lang
from facilitator.model import Vote
from facilitator.report.options import Asked, aloud
from ui.context import Context, tell
from ui.theme import MEDIUM, px
from ui.widgets.basics import Chips, column, label


def title() -> str:
    """What the command is called."""
    return QCoreApplication.translate("Aloud", "Without a projector: read aloud, print the options…")


def read_aloud(ctx: Context, vote: Vote | None, shown: str) -> None:
    """Open the sheet for a vote, or for the round of it that is ``shown``."""
    if vote is None:
        ctx.notify(QCoreApplication.translate("Aloud", "First prepare a vote."))
        return
    Aloud(ctx, vote.uid, shown if shown != vote.uid else "")


class Aloud(QWidget):
    """Body of the sheet. ``vote`` and ``round``: uids; without a round as the vote would be opened now."""

    def __init__(self, ctx: Context, vote: str, round_: str = "") -> None:
        super().__init__()
        self._ctx, self._vote, self._round = ctx, vote, round_
        self._asked: Asked | None = None
        meeting = ctx.session.rows.meeting
        languages: list[tuple[object, str]] = [("sq", "Shqip"), ("en", "English")]
        self.lang = Chips(languages, self.tr("Language"))
        self.lang.set_value(meeting.language if meeting is not None else ctx.lang())
        self.lang.changed.connect(self._read)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(px(20, MEDIUM))
        self.text.setAccessibleName(self.tr("Text to read aloud"))
        self.text.setMinimumSize(680, 360)
        self.text.setProperty("first", True)
        why = self.tr("Read it to the room, or print the options sheet: question, rule and options, with this text.")
        self.setLayout(column(label(why, 13, role="muted", wrap=True), self.lang, self.text, spacing=10))
        self._sheet: Any = ctx.sheet(
            self.tr("Without a projector"),
            self,
            [(self.tr("Close"), "", self._close), (self.tr("The sheet as PDF…"), "primary", self._choose)],
        )
        self._read()

    def _close(self) -> None:
        self._sheet.done()

    def _language(self) -> Lang:
        return "en" if self.lang.value() == "en" else "sq"

    def _read(self, *_: object) -> None:
        self._ctx.session.read(asked_of, self._vote, self._language(), self._round, then=self._have)

    def _have(self, asked: Asked) -> None:
        self._asked = asked
        self.text.setPlainText("\n\n".join(aloud(asked, self._language())))

    def _choose(self) -> None:
        asked, meeting, file, ctx = self._asked, self._ctx.session.rows.meeting, self._ctx.session.file, self._ctx
        if asked is None or file is None or meeting is None:
            return
        lang, written = self._language(), self.tr("Written: {path}")
        self._close()

        def chosen(path: Path) -> None:
            path = path if path.suffix == ".pdf" else path.with_name(f"{path.name}.pdf")
            then = partial(_written, ctx, written)
            ctx.tasks.run(options_sheet, file, asked, lang, path, then=then, failed=partial(tell, ctx))

        name = f"alternativat-{meeting.date or 'takim'}.pdf"
        ctx.choose_file(self.tr("The options sheet"), "PDF (*.pdf)", chosen, save=True, suggested=name)


def _written(ctx: Context, words: str, path: Path) -> None:
    ctx.notify(words.format(path=path))
