"""A PDF dropped anywhere in the window is verified; over the signing station it is a signed copy that comes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint
from PySide6.QtGui import QDropEvent

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


class Drops(QObject):
    """Watches the system's window, before any text field of ours could take the file's name as words."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.painted.connect(self._watch)

    def _watch(self) -> None:
        if (handle := self._window.windowHandle()) is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A drag enters and moves as a drop event does; what is no PDF goes its usual way."""
        if isinstance(event, QDropEvent) and (path := dropped_pdf(event.mimeData())) is not None:
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._take(path, self._window.mapToGlobal(event.position().toPoint()))
            return True
        return super().eventFilter(watched, event)

    def _take(self, path: Path, at: QPoint) -> None:
        window = self._window
        signing: Any = window.made_station("signing") if window.station == "signing" else None
        if signing is not None and signing.takes_drop(at):
            signing.take_dropped(path)
            return
        window.go("archive")
        archive: Any = window.made_station("archive")
        archive.verify(path)


def dropped_pdf(data: QMimeData) -> Path | None:
    """The first local PDF of what is dragged."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix.lower() == ".pdf"), None)
