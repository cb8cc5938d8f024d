"""Which documents stand behind a figure: requests and meetings in a sheet, Enter opens the document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facilitator.desk.following.view import Behind
from facilitator.language.dates import day_short
from ui.context import Context
from ui.widgets.basics import column, label
from ui.widgets.items import Item
from ui.widgets.lists import ListPane


class BehindSheet(QWidget):
    """``then``: called with the one that was chosen, once the sheet is away."""

    def __init__(self, ctx: Context, several: Sequence[Behind], then: Callable[[Behind], object]) -> None:
        super().__init__()
        self.ctx, self._then = ctx, then
        self._several = {one.uid: one for one in several}
        self._sheet: Any = None
        self.list = ListPane(self.tr("Places behind the figure"))
        self.list.chosen.connect(self._chosen)
        self.list.rows.set_items(
            Item(
                uid=one.uid,
                title=one.text or one.title,
                subtitle=one.title if one.text else "",
                right=day_short(one.date) if one.date else "",
                icon="target" if one.text else "users",
            )
            for one in several
        )
        box = column(label(self.tr("Enter opens the document at its place."), 13, role="muted"), spacing=8)
        box.addWidget(self.list, 1)
        self.setLayout(box)

    def sizeHint(self) -> QSize:
        return QSize(760, 460)

    def show_over(self, title: str) -> BehindSheet:
        """Over the window; gives itself."""
        self._sheet = self.ctx.sheet(title, self)
        if self._several:
            self.list.select(next(iter(self._several)))
        self.list.setFocus()
        return self

    def _chosen(self, uid: str) -> None:
        one = self._several.get(uid)
        if one is not None:
            self._sheet.done()
            self._then(one)
