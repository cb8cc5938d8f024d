"""Of a vote on groups: what each option held when it was opened, and the way back to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.language.grouping import group_title
from facilitator.meeting.log.references import labels_of
from facilitator.model import AgendaItem, Option, OptionGroup, Point, Round
from facilitator.voting.rules import Result
from ui.context import Context
from ui.theme import MEDIUM
from ui.widgets.basics import column, label
from ui.widgets.lists import Item, ListModel, ListPane, RowDelegate


class HeldGroups(QWidget):
    """The groups in the order of the result; Enter leads to one on the board of the discussion. Hidden without any."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self._title = label("", 12, MEDIUM, "muted", wrap=True)
        self.model = ListModel()
        self.pane = ListPane("", self.model)
        self.pane.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pane.chosen.connect(self._go)
        self.setLayout(column(self._title, self.pane, spacing=4))
        self.hide()

    def retranslate(self) -> None:
        """Texts again."""
        self._title.setText(self.tr("What each group held when the vote was opened; Enter leads to it"))
        self.pane.setAccessibleName(self.tr("Groups that were voted on"))

    def show_round(self, counted: Round, result: Result) -> None:
        """Those of a counted round."""
        rows = self.ctx.session.rows
        options = {option.letter: option for option in rows.all(Option, round=counted.uid)}
        labels = labels_of(rows.all(AgendaItem), rows.all(Point))
        items = []
        for line in result.lines:
            for held in rows.all(OptionGroup, option=options[line.option].uid):
                told = [labels[uid] for uid in held.members["points"] if uid in labels]
                if gone := len(held.members["points"]) - len(told):
                    told.append(self.tr("%n removed or joined to another since", "", gone))
                title = group_title(held.name, held.number, self.ctx.lang())
                items.append(Item(held.uid, f"{line.option}  {title}", ", ".join(told), icon="layers", tone="accent"))
        self.model.set_items(items)
        self.pane.setFixedHeight(len(items) * RowDelegate.HEIGHT + 4)
        self.setVisible(bool(items))

    def _go(self, uid: str) -> None:
        if not self.ctx.show_row("option_group", uid):
            self.ctx.notify(self.tr("This group is no longer on the board: it was merged or dissolved since."))
