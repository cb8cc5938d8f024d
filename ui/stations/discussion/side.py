"""What the discussion leaves behind, beside the log: measures, actions and agreements."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from facilitator.language.dates import parse_date, short_date
from facilitator.meeting.office.series import origin_of
from facilitator.meeting.outcomes import (
    add_action,
    add_agreement,
    add_measure,
    move_measure,
    read_back_measure,
    remove_action,
    remove_agreement,
    remove_measure,
    set_action,
    set_agreement,
    set_measure,
    unread_measure,
)
from facilitator.meeting.stated import Due
from facilitator.model import Action, AgendaItem, AgreedBy, Agreement, Measure, MeasureLink, ReadBack, Unsettled
from facilitator.voting.rules import letters
from ui.context import Context
from ui.live.floor.desk import floor_of
from ui.live.floor.panel import FloorPanel
from ui.live.presenter import presenter_of
from ui.live.room import item_name, room_of
from ui.office.series import from_words
from ui.parts import Making
from ui.stations.discussion.answers import Changing, Objecting, answered
from ui.stations.discussion.whom import Whom
from ui.stations.outcomes import Outcomes
from ui.widgets.basics import Card, Chips
from ui.widgets.forms import Form
from ui.widgets.inline import changed_values
from ui.widgets.lists import Item
from ui.words.people import filled
from ui.words.points import agreed_by, due_words, place_of

Row = Measure | Action | Agreement


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
            title=place_of(area) if area else "",
            subtitle=row.text + self._heard(row),
            right=letters(number + 1)[number],
            chip=self.tr("%n recommendation(s)", "", links) if links else "",
            chip_tone="accent",
            dim=False,
            sort=(row.position, row.uid),
            data=row,
        )

    def _heard(self, row: Measure) -> str:
        """Whether the room has heard this very wording."""
        told = answered(self.ctx.session.rows, row)
        heard = next(iter(self.ctx.session.rows.all(ReadBack, measure=row.uid)), None)
        if heard is not None and heard.text != row.text:
            told.append(self.tr("→ reworded since it was read to the room"))
        elif heard is not None:
            time = self.ctx.session.rows.told(heard.read_at)
            told.append(self.tr("→ read to the room at {time}").format(time=time))
        return "".join(f"\n{line}" for line in told)

    def answer(self, sheet: type[Changing] | type[Objecting]) -> None:
        """The room answered with another wording, or with an objection."""
        row = self.by_uid(self.pane.current_uid())
        if row is None:
            self.ctx.notify(self.tr("First select a measure in the list at the right."))
        else:
            presenter_of(self.ctx).read_aloud(row.uid)
            sheet(self.ctx, row).open()

    def read_back(self) -> None:
        """The selected measure was read to the room and confirmed; once more takes that back."""
        row = self.by_uid(self.pane.current_uid())
        if row is None:
            self.ctx.notify(self.tr("First select a measure in the list at the right."))
            return
        heard = next(iter(self.ctx.session.rows.all(ReadBack, measure=row.uid)), None)
        said = heard is not None and heard.text == row.text
        if not said:
            presenter_of(self.ctx).read_aloud(row.uid)
        self.ctx.session.do(unread_measure if said else read_back_measure, row.uid)

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

    def move_row(self, row: Measure, by: int) -> None:
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
        asked = next(iter(self.ctx.session.rows.all(Unsettled, action=row.uid)), None)
        who = filled(self.tr("Who is “%1”?"), asked.typed) if asked else self.tr("No owner yet")
        came = origin_of(self.ctx.session.rows, row.uid)
        return Item(
            uid=row.uid,
            title=row.owner or who,
            subtitle=f"{row.text} ({from_words(came)})" if came else row.text,
            right=f"{number + 1}.",
            right2=self.tr("S: settle") if asked else "",
            icon="message-circle-question-mark" if asked else "",
            tone="amber" if asked else "muted",
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
        form.add_due("due", self.tr("Due"), self.ctx.session.spoken_on, self.tr("27.11.2026 or “+5 working days”"))
        form.add_check("done", self.tr("Done"))
        form.set_values(self._values(row))
        Whom(self.ctx, form, "owner")
        return form

    def _values(self, row: Action | None) -> dict[str, Any]:
        if row is None:
            return {"text": "", "owner": "", "due": "", "done": False}
        due = short_date(parse_date(row.due)) if row.due else row.due_text
        return {"text": row.text, "owner": row.owner, "due": due, "done": row.done}

    def keep(self, row: Action | None, values: dict[str, Any]) -> None:
        session = self.ctx.session
        due = Due.of(values["due"], self.ctx.session.spoken_on())
        if self.inline.form is not None and values["owner"] != self._values(row)["owner"]:
            owner = Whom.of(self.inline.form, "owner").owner()
            if owner is None:
                return
            values = {**values, "owner": owner}
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
            title=place_of(area) if area else self.tr("The whole meeting"),
            subtitle=row.text,
            right=self.ctx.session.rows.told(row.agreed_at),
            chip="" if row.by is AgreedBy.UNSTATED else agreed_by()[row.by],
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
        return {"text": row.text if row else "", "by": row.by if row else AgreedBy.UNSTATED}

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
    """The three lists and the queue of speakers as tabs.

    Signals:
        shown(str): ``measures``, ``actions``, ``agreements`` or ``floor``.
    """

    shown = Signal(str)
    TABS: ClassVar = {"measure": "measures", "action": "actions", "agreement": "agreements"}
    """Table → its tab."""

    @classmethod
    def making(cls, ctx: Context) -> Making[SideCard]:
        """Each of the four takes as long as a key may wait."""
        measures = Measures(ctx, "list-checks")
        yield
        actions = Actions(ctx, "clipboard-check")
        yield
        agreements = Agreements(ctx, "handshake")
        yield
        floor = FloorPanel(ctx)
        yield
        return cls(ctx, measures, actions, agreements, floor)

    def __init__(
        self, ctx: Context, measures: Measures, actions: Actions, agreements: Agreements, floor: FloorPanel
    ) -> None:
        super().__init__()
        self.measures = measures
        self.lists: dict[str, Outcomes | FloorPanel] = {
            "measures": measures,
            "actions": actions,
            "agreements": agreements,
            "floor": floor,
        }
        self._shown: list[tuple[object, str]] = []
        floor_of(ctx).changed.connect(self._draw_tabs)
        self._tabs = Chips([(name, name) for name in self.lists], "", wraps=True)
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

    def current(self) -> Outcomes | FloorPanel:
        """The list shown."""
        return self.lists[self.tab]

    def show_tab(self, name: str) -> None:
        """Show one of them."""
        self._tabs.set_value(name)
        self._stack.setCurrentWidget(self.lists[name])
        self.shown.emit(name)

    def load(self) -> None:
        """All, and their counts."""
        for part in self.lists.values():
            part.load()
        self._draw_tabs()

    def retranslate(self) -> None:
        """Texts again."""
        for part in self.lists.values():
            if isinstance(part, Outcomes):  # the queue hears of another language itself
                part.retranslate()  # type: ignore[attr-defined]
        self._tabs.setAccessibleName(self.tr("What the meeting leaves behind"))
        self._draw_tabs()

    def _draw_tabs(self) -> None:
        names = {
            "measures": self.tr("Measures"),
            "actions": self.tr("Actions"),
            "agreements": self.tr("Agreements"),
            "floor": self.tr("Queue"),
        }
        options: list[tuple[object, str]] = [
            (name, f"{names[name]} {count}" if (count := part.count()) else names[name])
            for name, part in self.lists.items()
        ]
        if options != self._shown:
            self._shown = options
            self._tabs.set_options(options)
