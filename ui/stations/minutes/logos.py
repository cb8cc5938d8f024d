"""The logos of the letterhead: added from a file, named in words, moved, taken out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.desk import documents
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.papers.paper import MOST_LOGOS, add_logo, move_logo, remove_logo, set_logo
from facilitator.model import Logo
from ui.context import Context
from ui.widgets.basics import STRETCH, button, column, label, row, tool
from ui.widgets.fields import LineField
from ui.widgets.lists import Item, ListModel, ListPane

_ROW = 44


class Logos(QWidget):
    """From left to right as they stand on the page; Alt+Up and Alt+Down move one, Delete takes it out."""

    def __init__(self, ctx: Context, locked: bool) -> None:
        super().__init__()
        self.ctx, self._locked = ctx, locked
        self._picture: tuple[bytes, int, int] | None = None
        self.model = ListModel()
        self.pane = ListPane(self.tr("Logos"), self.model)
        self.pane.removed.connect(self._remove)
        self.pane.chosen.connect(self._rename)
        self.pane.installEventFilter(self)
        self._add = button(self.tr("Add a logo…"), "plus", on=self.choose)
        self._up = tool("arrow-up", self.tr("Move the logo to the left"), partial(self._move, -1))
        self._down = tool("arrow-down", self.tr("Move the logo to the right"), partial(self._move, 1))
        self._out = tool("trash-2", self.tr("Take the logo out"), self._remove)
        self.alt = LineField(
            self.tr("Whose logo it is"), hint=self.tr("read aloud to those who cannot see it; Enter keeps it")
        )
        self.alt.line.returnPressed.connect(self._named)
        self.alt.hide()
        self._said = label("", 12, role="red", wrap=True)
        self._said.hide()
        self._renamed = ""
        self.setLayout(
            column(
                self.pane,
                self.alt,
                self._said,
                row(self._add, STRETCH, self._up, self._down, self._out),
                spacing=8,
            )
        )
        self.load()

    def load(self) -> None:
        """All of them."""
        logos = self.ctx.session.rows.all(Logo)
        self.model.set_items(
            [
                Item(row.uid, row.alt, self._size(row), icon="file-text", sort=(row.position, row.uid), data=row)
                for row in logos
            ]
        )
        self.pane.setVisible(bool(logos))
        self.pane.setFixedHeight(_ROW * max(len(logos), 1) + 8)
        self._add.setEnabled(not self._locked and len(logos) < MOST_LOGOS)
        for part in (self._up, self._down):
            part.setVisible(len(logos) > 1)
            part.setEnabled(not self._locked)
        self._out.setVisible(bool(logos))
        self._out.setEnabled(not self._locked)

    def _size(self, row: Logo) -> str:
        return self.tr("{width} × {height} pixels").format(width=row.width, height=row.height)

    def choose(self) -> None:
        """Which picture?"""
        pattern = self.tr("Pictures") + " (*.png *.jpg *.jpeg *.tif *.tiff *.gif *.bmp *.webp)"
        self.ctx.choose_file(self.tr("Add a logo"), pattern, self._chosen)

    def _chosen(self, path: Path) -> None:
        self._say("")
        self.ctx.tasks.run(documents.logo, path, then=self._read, failed=self._refused)

    def _read(self, picture: tuple[bytes, int, int]) -> None:
        self._picture, self._renamed = picture, ""
        self._ask("")

    def _rename(self, uid: str) -> None:
        row = self.ctx.session.rows.find(Logo, uid)
        if row is not None and not self._locked:
            self._picture, self._renamed = None, uid
            self._ask(row.alt)

    def _ask(self, alt: str) -> None:
        self.alt.set_value(alt)
        self.alt.show()
        self.alt.line.setFocus()

    def _named(self) -> None:
        alt = self.alt.value()
        if not alt:
            self.alt.set_problem(self.tr("Write whose logo it is."))
            return
        if self._picture is not None:
            png, width, height = self._picture
            self._do(add_logo, png, alt, width, height)
        elif self._renamed:
            self._do(set_logo, self._renamed, alt)
        self._picture, self._renamed = None, ""
        self.alt.hide()
        self._add.setFocus()

    def _move(self, by: int) -> None:
        if uid := self.pane.current_uid():
            self._do(move_logo, uid, by)

    def _remove(self, uid: str = "") -> None:
        if (uid := uid or self.pane.current_uid()) and not self._locked:
            self._do(remove_logo, uid)

    def _do(self, act: Any, *args: Any) -> None:
        self._say("")
        self.ctx.session.do(act, *args, otherwise=self._refused)

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self._say(sentence(error, self.ctx.lang()))
        else:
            self.ctx.tasks.failed.emit(error)

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.pane and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if event.modifiers() & Qt.KeyboardModifier.AltModifier and step and not self._locked:
                self._move(step)
                return True
        return super().eventFilter(watched, event)
