"""What a check of the archive found, file by file, to be read and copied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QPlainTextEdit

from facilitator.language.errors import sentence
from facilitator.language.sentences import Lang
from ui.context import Context
from ui.theme import px

if TYPE_CHECKING:
    from facilitator.archive.checkup import Checkup
    from facilitator.archive.intake import Fault


def counted(found: Checkup) -> str:
    """How many files, and how many of them have which fault; labels with numbers behind them, which always agree."""
    codes = [fault.code for fault in found.faults]
    kinds = [codes.count(code) for code in ("shelf.damaged", "shelf.missing", "receipt.none")]
    damaged, missing, bare = kinds
    said = QCoreApplication.translate(
        "ArchiveFaults",
        "Files checked: {files}. Damaged: {damaged}; missing: {missing}; without receipt: {bare}; other: {others}.",
    )
    others = len(codes) - sum(kinds)
    return said.format(files=found.files, damaged=damaged, missing=missing, bare=bare, others=others)


def show_faults(ctx: Context, faults: Sequence[Fault]) -> None:
    """A sheet over the window: the name of each file and what is wrong with it."""
    title = QCoreApplication.translate("ArchiveFaults", "Faults of the archive")
    text = FaultsText("\n\n".join(_told(fault, ctx.lang()) for fault in faults))
    text.setAccessibleName(title)
    ctx.sheet(title, text)


def _told(fault: Fault, lang: Lang) -> str:
    said = sentence(fault.error, lang)
    return said if fault.key in said else f"{fault.key}\n{said}"


class FaultsText(QPlainTextEdit):
    """Asks for the room that names of files need; a sheet goes by the size that its body wants."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setReadOnly(True)
        self.setFont(px(13))
        self.setTabChangesFocus(True)

    def sizeHint(self) -> QSize:
        return QSize(720, 360)
