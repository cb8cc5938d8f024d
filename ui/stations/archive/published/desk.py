"""What the archive station has of publishing: a button and a command."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject

from facilitator.errors import KnownError
from ui.commands import Command
from ui.context import Context, tell
from ui.stations.archive.published.sheet import PublishSheet
from ui.stations.archive.published.work import Publishing
from ui.widgets.basics import button


class PublishDesk(QObject):
    """``button`` stands below the list; ``more`` is called when there may be more on the shelf."""

    def __init__(self, ctx: Context, parent: QObject, more: Callable[[], object]) -> None:
        super().__init__(parent)
        self._ctx, self._more = ctx, more
        self._sheet: PublishSheet | None = None
        self.work = Publishing(ctx, self)
        self.work.ended.connect(self._ended)
        self.button = button("", "package", on=self.open)
        self.button.installEventFilter(self)
        self._name()

    def open(self) -> PublishSheet:
        """The sheet."""
        sheet = PublishSheet(self._ctx, self.work)
        sheet.destroyed.connect(self._closed)
        self._sheet = sheet
        return sheet.show_over()

    def keys(self) -> list[tuple[str, str]]:
        """For the footer."""
        return [("Ctrl+Shift+P", self.tr("publish"))]

    def commands(self) -> list[Command]:
        """For shortcuts and Ctrl+K."""
        return [
            Command(
                "archive.publish", lambda: self.tr("Evidence folder and annual figures"), self.open, "Ctrl+Shift+P",
                "archive", icon="package",
            )
        ]  # fmt: skip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        return super().eventFilter(watched, event)

    def _ended(self, result: object, error: object) -> None:
        """Said in the window where nobody has the sheet before them any more."""
        if isinstance(result, str):
            self._more()
        if self._sheet is not None and self._sheet.isVisible():
            if isinstance(error, BaseException) and not isinstance(error, KnownError):
                self._ctx.tasks.failed.emit(error)
        elif isinstance(error, BaseException):
            tell(self._ctx, error)
        elif result is not None:
            self._ctx.message("good", self.work.said(result))

    def _closed(self, _: object = None) -> None:
        self._sheet = None

    def _name(self) -> None:
        self.button.setText(self.tr("Publish…"))
