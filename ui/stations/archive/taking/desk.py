"""What the archive station has of intake: a button, two commands, and what is dropped on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt

from facilitator.language import intake as words
from facilitator.language.dates import day_short, local, short_date
from ui.commands import Command
from ui.context import Context
from ui.stations.archive.taking.sheet import IntakeSheet, open_intake
from ui.stations.archive.taking.work import Taking
from ui.widgets.basics import button, label
from ui.widgets.lists import Item

if TYPE_CHECKING:
    from facilitator.archive.catalogue.rows import Entry


class IntakeDesk(QObject):
    """``button`` stands below the list, ``age`` tells when the files were last read again; ``taking`` goes on whatever
    is in front; ``more`` is called when there may be more on the shelf, ``look`` with a file kept apart that somebody
    would see.
    """

    def __init__(
        self, ctx: Context, parent: QObject, more: Callable[[], object], look: Callable[[Path], object]
    ) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.taking = Taking(ctx, self)
        self.button = button("", "download", role="primary", on=self.open)
        self.age = label("", 12, role="muted", wrap=True)
        self.taking.changed.connect(self._name)
        self.taking.ended.connect(more)
        self.taking.wanted.connect(look, Qt.ConnectionType.QueuedConnection)  # the sheets close first
        self.button.installEventFilter(self)
        self._name()
        self.taking.look()

    def open(self) -> IntakeSheet:
        """The sheet of intake."""
        return open_intake(self._ctx, self.taking)

    def open_apart(self) -> IntakeSheet:
        """The same, at what is kept apart."""
        return open_intake(self._ctx, self.taking, apart=True)

    def take(self, paths: list[Path]) -> bool:
        """Files were dropped: a delivery."""
        open_intake(self._ctx, self.taking, paths)
        return True

    def row(self, entry: Entry) -> Item | None:
        """An old document as the list shows it; None for every other file."""
        old = self.taking.old.get(entry.key)
        if old is None:
            return None
        said = words.say("old", self._ctx.lang())
        return Item(
            uid=entry.key,
            title=old.title,
            subtitle=" · ".join(filter(None, (said[:1].upper() + said[1:], old.organiser))),
            right=day_short(old.date) if old.date else "",
            icon="file-text",
        )

    def keys(self) -> list[tuple[str, str]]:
        """For the footer."""
        return [("Ctrl+I", self.tr("take in"))]

    def commands(self) -> list[Command]:
        """For shortcuts and Ctrl+K."""
        return [
            Command(
                "archive.intake", lambda: self.tr("Take in what others bring"), self.open, "Ctrl+I", "archive",
                icon="download",
            ),
            Command(
                "archive.apart", lambda: self.tr("What is kept apart"), self.open_apart, "Ctrl+Shift+I", "archive",
                icon="triangle-alert",
            ),
        ]  # fmt: skip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        return super().eventFilter(watched, event)

    def _name(self) -> None:
        done = self.taking.last_pass
        told = (
            self.tr("Every file was last read again on {day}.").format(day=short_date(local(done).date()))
            if done
            else ""
        )
        self.age.setText(told or self.tr("The files here were never read again: check the archive."))
        self.button.setText(self.tr("Intake…"))
        if self.taking.apart:
            self.button.setText(self.tr("Intake · %n apart", "", len(self.taking.apart)))
