"""A PDF dropped anywhere in the window is verified; over the signing station it is a signed copy that comes back.

Several files, a folder or a saved e-mail over the archive are a delivery.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint
from PySide6.QtGui import QDropEvent

if TYPE_CHECKING:
    from ui.context import Context
    from ui.window.pages import Pages


class Drops(QObject):
    """Watches the system's window, before any text field of ours could take the file's name as words."""

    def __init__(self, ctx: Context, pages: Pages) -> None:
        super().__init__(ctx.frame)
        self._ctx, self._pages = ctx, pages
        ctx.frame.setAcceptDrops(True)

    def watch(self) -> None:
        """From now on: the system's window is there once ours was drawn."""
        if (handle := self._ctx.frame.windowHandle()) is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A drag enters and moves as a drop event does; what is no PDF goes its usual way."""
        if isinstance(event, QDropEvent) and self._ctx.station == "archive" and _is_delivery(event.mimeData()):
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._pages.page("archive").take_drops(dropped(event.mimeData()))
            return True
        if isinstance(event, QDropEvent) and (path := dropped_pdf(event.mimeData())) is not None:
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._take(path, self._ctx.frame.mapToGlobal(event.position().toPoint()))
            return True
        return super().eventFilter(watched, event)

    def _take(self, path: Path, at: QPoint) -> None:
        if self._pages.page(self._ctx.station).take_drop(path, at):
            return
        self._ctx.go("archive")
        self._pages.page("archive").take_drop(path, at)


def dropped_pdf(data: QMimeData) -> Path | None:
    """The first local PDF of what is dragged."""
    return next((path for path in dropped(data) if path.suffix.lower() == ".pdf"), None)


def dropped(data: QMimeData) -> list[Path]:
    """Every local file and folder of what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _is_delivery(data: QMimeData) -> bool:
    """More than the one PDF that is to be verified."""
    paths = dropped(data)
    from facilitator.archive.taking.mail import MAILS  # a program that is just starting takes nothing in

    return len(paths) > 1 or any(path.suffix.lower() in MAILS or path.is_dir() for path in paths)
