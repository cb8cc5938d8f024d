"""The command list (Ctrl+K): everything that can be done, found by a few letters, with its key beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from ui.commands import Command
from ui.stations import STOPS
from ui.widgets.basics import KeyHints, column, hline, key_text
from ui.widgets.lists import Item, ListModel, ListPane, SearchLine
from ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from ui.context import Context

_WIDTH, _HEIGHT, _TOP = 640, 470, 74


class Palette(QFrame):
    """Over the window; Esc takes it away and gives the focus back, so that a command acts on what was in hand."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Commands"))
        self.model = ListModel()
        self.list = ListPane(self.tr("Commands"), self.model)
        self.field = SearchLine(self.list, self.tr("Find a command"), self.tr("What do you want to do?"))
        self.list.chosen.connect(self._chosen)
        hints = KeyHints([("Return", self.tr("do it")), ("Esc", self.tr("close"))])
        self.setLayout(
            column(
                column(self.field, margins=(12, 0, 12, 0)),
                hline(),
                self.list,
                column(hints, margins=(14, 0, 12, 0)),
                spacing=8,
                margins=(1, 12, 1, 10),
            )
        )
        self.setFixedHeight(min(_HEIGHT, max(ctx.frame.height() - 160, 240)))
        self.model.set_items([self._item(command) for command in self._now()])
        self._over = Overlay(ctx.frame, self, top=_TOP, width=_WIDTH)
        self._over.closed.connect(self._over.deleteLater)
        ctx.session.closing.connect(self._over.close_over)

    def open(self) -> None:
        """Show it, ready to type."""
        self._over.open()
        self.field.setFocus()
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))

    def _now(self) -> list[Command]:
        """What this station offers, then what works everywhere, then what other stations offer."""
        own, everywhere, elsewhere = [], [], []
        for command in self._ctx.commands.all():
            if not command.listed or not command.enabled():
                continue
            if not command.station:
                everywhere.append(command)
            elif command.station == self._ctx.station:
                own.append(command)
            elif self._ctx.session.is_open:
                elsewhere.append(command)
        return own + everywhere + elsewhere

    def _item(self, command: Command) -> Item:
        keys = "   ".join(key_text(key) for key in (command.shortcut, command.also) if key)
        where = STOPS[command.station].title() if command.station else self.tr("Everywhere")
        return Item(
            uid=command.id,
            title=command.title(),
            subtitle=where,
            right=keys,
            icon=command.icon or "chevron-right",
        )

    def _chosen(self, command_id: str) -> None:
        ctx = self._ctx
        done = self.tr("This cannot be done now.")
        self._over.close_over()
        if not ctx.commands.run(command_id):
            ctx.notify(done)
