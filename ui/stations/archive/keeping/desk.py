"""What the archive station has of keeping: a button and two commands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt

from ui.commands import Command
from ui.context import Context
from ui.stations.archive.keeping.decide import ActSheet
from ui.stations.archive.keeping.sheet import KeepingSheet
from ui.stations.archive.keeping.work import Keeping
from ui.widgets.basics import button


class KeepingDesk(QObject):
    """``button`` stands below the list; ``chosen`` gives the key of the document that is chosen there, "" for none;
    ``more`` are called when the shelf may be another.
    """

    def __init__(self, ctx: Context, parent: QObject, chosen: Callable[[], str], *more: Callable[[], object]) -> None:
        super().__init__(parent)
        self._ctx, self._chosen, self._wanted = ctx, chosen, ""
        self.keeping = Keeping(ctx, self)
        self.button = button("", "calendar-clock", on=self.open)
        self.keeping.changed.connect(self._name)
        for one in more:
            self.keeping.ended.connect(one)
        self.button.installEventFilter(self)
        self._name()

    def open(self) -> KeepingSheet:
        """The sheet of keeping."""
        return KeepingSheet(self._ctx, self.keeping).show_over()

    def open_one(self) -> None:
        """What happens to the document that is chosen in the list."""
        if key := self._chosen():
            self.keeping.changed.connect(self._act, Qt.ConnectionType.SingleShotConnection)
            self._wanted = key
            self.keeping.look()

    def keys(self) -> list[tuple[str, str]]:
        """For the footer."""
        return [("Ctrl+U", self.tr("keeping"))]

    def commands(self) -> list[Command]:
        """For shortcuts and Ctrl+K."""
        return [
            Command(
                "archive.keeping", lambda: self.tr("Keeping: what is due, holds, timestamps, trust lists"), self.open,
                "Ctrl+U", "archive", icon="calendar-clock",
            ),
            Command(
                "archive.keep", lambda: self.tr("Keeping of this document"), self.open_one, "Ctrl+Shift+U", "archive",
                icon="calendar-clock",
            ),
        ]  # fmt: skip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        return super().eventFilter(watched, event)

    def _act(self) -> None:
        kept = self.keeping.kept
        one = next((one for one in kept.standings if one.entry.key == self._wanted), None) if kept else None
        if one is not None:
            ActSheet(self._ctx, self.keeping, one).show_over()

    def _name(self) -> None:
        kept = self.keeping.kept
        self.button.setText(self.tr("Keeping…"))
        if kept and kept.due:
            self.button.setText(self.tr("Keeping · %n due", "", len(kept.due)))
