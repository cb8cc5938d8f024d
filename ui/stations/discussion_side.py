"""What the discussion leaves behind, beside the log: measures, actions and agreements."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.errors import KnownError
from facilitator.language.dates import parse_date, short_date
from facilitator.language.errors import sentence
from facilitator.meeting.attendance import clock
from facilitator.meeting.outcomes import (
    add_action,
    add_agreement,
    add_measure,
    move_measure,
    remove_action,
    remove_agreement,
    remove_measure,
    set_action,
    set_agreement,
    set_measure,
)
from facilitator.model import Action, AgendaItem, AgreedBy, Agreement, Measure, MeasureLink
from facilitator.voting.rules import letters
from ui.context import Context
from ui.stations.inline import Inline, changed_values
from ui.stations.line_text import Due
from ui.stations.room import item_name, room_of
from ui.stations.room_words import agreed_by, due_words
from ui.widgets.basics import STRETCH, Card, Chips, Empty, button, row
from ui.widgets.forms import Form
from ui.widgets.lists import Item, ListModel, ListPane, LogDelegate

Row = Measure | Action | Agreement


class Outcomes(QWidget):
    """One list with its editor. Subclasses say what a row looks like and which acts keep it."""

    def __init__(self, ctx: Context, icon: str) -> None:
        super().__init__()
        self.ctx = ctx
        self.model = ListModel()
        self.pane = ListPane("", self.model, LogDelegate())
        self.pane.chosen.connect(self.edit)
        self.pane.removed.connect(self.remove)
        self.pane.installEventFilter(self)
        self.inline = Inline(self.pane)
        self.inline.saved.connect(self._saved)
        self.inline.closed.connect(self._show_right)
        self._empty = Empty(icon, "", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.pane)
        self._add = button("", "plus", "", self.add)
        self._add.setToolTip("Ins")
        laid = QVBoxLayout(self)
        laid.setContentsMargins(0, 0, 0, 0)
        laid.setSpacing(8)
        laid.addWidget(self._stack, 1)
        foot = row(self._add, STRETCH, margins=(18, 0, 18, 0))
        laid.addLayout(foot)

    # subclasses

    def rows(self) -> list[Any]:
        """The rows in order."""
        raise NotImplementedError

    def item(self, row: Any, number: int) -> Item:
        """How row ``number`` (from 0) is shown."""
        raise NotImplementedError

    def form(self, row: Any | None) -> Form:
        """The editor, filled."""
        raise NotImplementedError

    def keep(self, row: Any | None, values: dict[str, Any]) -> None:
        """Send the act."""
        raise NotImplementedError

    def take_out(self, row: Any) -> None:
        """Send the act."""
        raise NotImplementedError

    def move(self, row: Any, by: int) -> None:
        """Reorder, where the order means something."""

    # what all have

    def load(self) -> None:
        """All rows."""
        found = self.rows()
        self.model.set_items([self.item(row, number) for number, row in enumerate(found)])
        self._show_right()

    def count(self) -> int:
        """How many there are."""
        return len(self.rows())

    def add(self) -> None:
        """A new row."""
        self._stack.setCurrentWidget(self.pane)
        self.inline.begin("", self.form(None), "text")

    def edit(self, uid: str) -> None:
        """Change a row."""
        found = self.by_uid(uid)
        if found is not None:
            self.inline.begin(uid, self.form(found), "text")

    def remove(self, uid: str = "") -> None:
        """Take a row out; undo is offered."""
        found = self.by_uid(uid or self.pane.current_uid())
        if found is not None:
            self.take_out(found)

    def by_uid(self, uid: str) -> Any | None:
        """The row of that uid."""
        return next((row for row in self.rows() if row.uid == uid), None)

    def removed(self, _: object) -> None:
        """After an act that took something out."""
        self.ctx.notify(self.tr("Removed"), self.tr("Undo"), self.ctx.session.undo)

    def kept(self, _: object) -> None:
        """After an act that kept what was edited."""
        self.inline.done()

    def refused(self, error: object) -> None:
        """The act did not happen: what was typed stays."""
        if isinstance(error, KnownError):
            self.inline.error(sentence(error, self.ctx.lang()))

    def _saved(self, uid: str, values: dict[str, Any]) -> None:
        self.keep(self.by_uid(uid) if uid else None, values)

    def _show_right(self) -> None:
        busy = self.inline.form is not None
        self._stack.setCurrentWidget(self.pane if self.model.rowCount() or busy else self._empty)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.pane.current_uid():
            # A log begins at its end, these lists at their beginning; only the shown list knows its height.
            QTimer.singleShot(0, self.pane, self.pane.scrollToTop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.pane and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            found = self.by_uid(self.pane.current_uid())
            if event.modifiers() & Qt.KeyboardModifier.AltModifier and step and found is not None:
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.accept()
                    return True
                if event.type() == QEvent.Type.KeyPress:
                    self.move(found, step)
                    return True
        return False


class Measures(Outcomes):
    """Lettered A, B, C … as they will stand on the cards."""

    def retranslate(self) -> None:
        self.pane.setAccessibleName(self.tr("Measures"))
        self._add.setText(self.tr("Add a measure"))
        self._empty.set_texts(
            self.tr("No measures yet"),
            self.tr("Press M on a recommendation in the log, or add one here."),
        )

    def rows(self) -> list[Measure]:
        return self.ctx.session.rows.all(Measure)

    def item(self, row: Measure, number: int) -> Item:
        mirror = self.ctx.session.rows
        links = len(mirror.all(MeasureLink, measure=row.uid))
        area = mirror.find(AgendaItem, row.item)
        return Item(
            uid=row.uid,
            title=item_name(area) if area else "",
            subtitle=row.text,
            right=letters(number + 1)[number],
            chip=self.tr("%n recommendation(s)", "", links) if links else "",
            chip_tone="accent",
            dim=False,
            sort=(row.position, row.uid),
            data=row,
        )

    def form(self, row: Measure | None) -> Form:
        form = Form()
        form.add_text("text", self.tr("Wording"), rows=3)
        options: list[tuple[object, str]] = [("", self.tr("No area"))]
        options += [(item.uid, item_name(item)) for item in self.ctx.session.rows.all(AgendaItem) if item.area]
        form.add_choice("item", self.tr("Area"), options)
        box: Any = form.field("item").control
        box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        form.set_values(self._values(row))
        return form

    def _values(self, row: Measure | None) -> dict[str, Any]:
        if row is not None:
            return {"text": row.text, "item": row.item or ""}
        shown = self.ctx.session.rows.find(AgendaItem, room_of(self.ctx.session).item)
        return {"text": "", "item": shown.uid if shown is not None and shown.area else ""}

    def keep(self, row: Measure | None, values: dict[str, Any]) -> None:
        session = self.ctx.session
        if row is None:
            item = values["item"] or None
            session.do(add_measure, values["text"], item=item, then=self.kept, otherwise=self.refused)
            return
        new = changed_values(self._values(row), values)
        if "item" in new:
            new["item"] = new["item"] or None
        if new:
            session.do(set_measure, row.uid, then=self.kept, otherwise=self.refused, **new)
        else:
            self.inline.done()

    def take_out(self, row: Measure) -> None:
        self.ctx.session.do(remove_measure, row.uid, then=self.removed)

    def move(self, row: Measure, by: int) -> None:
        self.ctx.session.do(move_measure, row.uid, by, then=lambda _: self.pane.select(row.uid))


class Actions(Outcomes):
    """Who does what by when."""

    def retranslate(self) -> None:
        self.pane.setAccessibleName(self.tr("Actions"))
        self._add.setText(self.tr("Add an action"))
        self._empty.set_texts(self.tr("No actions yet"), self.tr("Write below “Owner: !d what”, or add one here."))

    def rows(self) -> list[Action]:
        return self.ctx.session.rows.all(Action)

    def item(self, row: Action, number: int) -> Item:
        due = due_words(row)
        return Item(
            uid=row.uid,
            title=row.owner or self.tr("No owner yet"),
            subtitle=row.text,
            right=f"{number + 1}.",
            chip=self.tr("done") if row.done else due,
            chip_tone="green" if row.done else "violet",
            dim=row.done,
            sort=(row.position, row.uid),
            data=row,
        )

    def form(self, row: Action | None) -> Form:
        form = Form()
        form.add_text("text", self.tr("What"), rows=2)
        form.add_line("owner", self.tr("Owner"))
        form.add_line("due", self.tr("Due"), placeholder=self.tr("27.11.2026 or “+5 working days”"))
        form.add_check("done", self.tr("Done"))
        form.set_values(self._values(row))
        return form

    def _values(self, row: Action | None) -> dict[str, Any]:
        if row is None:
            return {"text": "", "owner": "", "due": "", "done": False}
        due = short_date(parse_date(row.due)) if row.due else row.due_text
        return {"text": row.text, "owner": row.owner, "due": due, "done": row.done}

    def keep(self, row: Action | None, values: dict[str, Any]) -> None:
        session = self.ctx.session
        due = Due.of(values["due"])
        if row is None:
            session.do(
                add_action,
                values["text"],
                owner=values["owner"],
                due=due.day,
                due_text=due.text,
                then=self.kept,
                otherwise=self.refused,
            )
            return
        new = changed_values(self._values(row), values)
        if new.pop("due", None) is not None:
            new |= {"due": due.day, "due_text": due.text}
        if new:
            session.do(set_action, row.uid, then=self.kept, otherwise=self.refused, **new)
        else:
            self.inline.done()

    def take_out(self, row: Action) -> None:
        self.ctx.session.do(remove_action, row.uid, then=self.removed)


class Agreements(Outcomes):
    """What the meeting itself settled."""

    def retranslate(self) -> None:
        self.pane.setAccessibleName(self.tr("Agreements"))
        self._add.setText(self.tr("Add an agreement"))
        self._empty.set_texts(
            self.tr("No agreements yet"), self.tr("Write below “!u what was agreed”, or add one here.")
        )

    def rows(self) -> list[Agreement]:
        return self.ctx.session.rows.all(Agreement)

    def item(self, row: Agreement, number: int) -> Item:
        area = self.ctx.session.rows.find(AgendaItem, row.item)
        return Item(
            uid=row.uid,
            title=item_name(area) if area else self.tr("The whole meeting"),
            subtitle=row.text,
            right=clock(row.agreed_at),
            chip=agreed_by()[row.by],
            chip_tone="green",
            sort=(row.position, row.uid),
            data=row,
        )

    def form(self, row: Agreement | None) -> Form:
        form = Form()
        form.add_text("text", self.tr("What was agreed"), rows=3)
        form.add_choice("by", self.tr("How"), list(agreed_by().items()))
        form.set_values(self._values(row))
        return form

    def _values(self, row: Agreement | None) -> dict[str, Any]:
        return {"text": row.text if row else "", "by": row.by if row else AgreedBy.CONSENSUS}

    def keep(self, row: Agreement | None, values: dict[str, Any]) -> None:
        session = self.ctx.session
        if row is None:
            shown = room_of(session).item or None
            session.do(
                add_agreement, values["text"], item=shown, by=values["by"], then=self.kept, otherwise=self.refused
            )
            return
        new = changed_values(self._values(row), values)
        if new:
            session.do(set_agreement, row.uid, then=self.kept, otherwise=self.refused, **new)
        else:
            self.inline.done()

    def take_out(self, row: Agreement) -> None:
        self.ctx.session.do(remove_agreement, row.uid, then=self.removed)


class SideCard(Card):
    """The three lists as tabs.

    Signals:
        shown(str): ``measures``, ``actions`` or ``agreements``.
    """

    shown = Signal(str)

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.lists: dict[str, Outcomes] = {
            "measures": Measures(ctx, "list-checks"),
            "actions": Actions(ctx, "clipboard-check"),
            "agreements": Agreements(ctx, "handshake"),
        }
        self._tabs = Chips([(name, name) for name in self.lists], "")
        self._tabs.changed.connect(self.show_tab)
        self._stack = QStackedWidget()
        self._stack.setProperty("edge", True)
        for part in self.lists.values():
            self._stack.addWidget(part)
        self.body.addWidget(self._tabs)
        self.body.addWidget(self._stack, 1)

    @property
    def tab(self) -> str:
        """The tab shown."""
        return str(self._tabs.value())

    def current(self) -> Outcomes:
        """The list shown."""
        return self.lists[self.tab]

    def show_tab(self, name: str) -> None:
        """Show one of the three."""
        self._tabs.set_value(name)
        self._stack.setCurrentWidget(self.lists[name])
        self.shown.emit(name)

    def load(self) -> None:
        """All three, and their counts."""
        for part in self.lists.values():
            part.load()
        self._draw_tabs()

    def retranslate(self) -> None:
        """Texts again."""
        for part in self.lists.values():
            part.retranslate()  # type: ignore[attr-defined]
        self._tabs.setAccessibleName(self.tr("What the meeting leaves behind"))
        self._draw_tabs()

    def _draw_tabs(self) -> None:
        names = {
            "measures": self.tr("Measures"),
            "actions": self.tr("Actions"),
            "agreements": self.tr("Agreements"),
        }
        options = [
            (name, f"{names[name]} {count}" if (count := part.count()) else names[name])
            for name, part in self.lists.items()
        ]
        self._tabs.set_options(options)
