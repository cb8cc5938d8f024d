"""What every organisation is, on one sheet: a digit says it is something else, one key confirms them all.

Preparation shows it before the doors open, the door for whoever came since.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.meeting.organisations import by_standing, confirm_standing, unconfirmed
from facilitator.meeting.people import set_organisation
from facilitator.model import STANDING_OF, Organisation, OrgKind, Person, Standing
from ui.context import Context
from ui.session import writable
from ui.theme import MEDIUM
from ui.widgets.basics import column, label
from ui.widgets.lists import Item, ListModel, ListPane, RowDelegate
from ui.words.people import filled, org_kinds, said

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

ICONS = {
    Standing.ORGANISER: "flag",
    Standing.INSTITUTION: "landmark",
    Standing.CIVIL_SOCIETY: "building-2",
    Standing.OTHER: "briefcase",
}
_TABLES = {"organisation", "person", "standing_confirmed", "meeting"}


class StandingSheet(QWidget):
    """Organisations by standing. Digits change the chosen one, V its vote, Enter confirms it, Ctrl+Enter all."""

    def __init__(self, ctx: Context, uid: str = "") -> None:
        """``uid``: the organisation to begin with; without one the first that nobody has confirmed."""
        super().__init__()
        self._ctx = ctx
        self._model = ListModel()
        self._list = ListPane(self.tr("Organisations by standing"), self._model, RowDelegate())
        self._list.setMinimumHeight(300)
        self._list.setProperty("first", True)
        self._list.installEventFilter(self)
        self._list.chosen.connect(self._confirm)
        why = self.tr("It decides who has a vote and in which number an organisation counts. Names were only a guess.")
        kinds = [words.replace(" ", "\u00a0") for _, words in org_kinds()]
        keys = "   ".join(f"{digit}\u00a0{words}" for digit, words in enumerate(kinds, start=1))
        self._sum = label("", 13, MEDIUM, wrap=True)
        box = column(
            label(why, 13, role="muted", wrap=True),
            self._list,
            label(keys, 12, role="muted", wrap=True),
            label(self.tr("V: with or without a vote   Enter: confirm   Ctrl+Enter: confirm all"), 12, role="muted"),
            self._sum,
            spacing=8,
        )
        box.setStretch(1, 1)
        self.setLayout(box)
        self._draw()
        waiting = unconfirmed(ctx.session.rows)
        first = waiting[0].uid if waiting else self._model.items()[0].uid if self._model.items() else ""
        self._list.select(uid or first)
        ctx.session.changed.connect(self._changed)
        self._sheet: Any = ctx.sheet(
            self.tr("What the organisations are"),
            self,
            [(self.tr("Close"), "", self._close), (self.tr("Confirm all"), "primary", self._confirm_all)],
        )

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(720, 460))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._list or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        digit = event.key() - Qt.Key.Key_0.value
        if 1 <= digit <= len(OrgKind):
            self._set_kind(org_kinds()[digit - 1][0])
        elif event.key() == Qt.Key.Key_V:
            self._toggle_vote()
        else:
            return False
        return True

    # drawing

    def _changed(self, changes: Changes) -> None:
        if any(change.table in _TABLES for change in changes.rows):
            self._draw()

    def _draw(self) -> None:
        rows = self._ctx.session.rows
        waiting = {body.uid for body in unconfirmed(rows)}
        people = {person.organisation for person in rows.all(Person)}
        self._model.set_items(
            [
                self._item(body, body.uid in waiting, body.uid in people)
                for listed in by_standing(rows).values()
                for body in listed
            ]
        )
        numbers = {standing: len(listed) for standing, listed in by_standing(rows).items()}
        told = [
            self.tr("%n civil society organisation(s)", "", numbers[Standing.CIVIL_SOCIETY]),
            self.tr("%n public institution(s)", "", numbers[Standing.INSTITUTION]),
            self.tr("%n other(s)", "", numbers[Standing.OTHER]),
        ]
        state = self.tr("%n to be confirmed", "", len(waiting)) if waiting else self.tr("all confirmed")
        self._sum.setText(f"{', '.join(told)} · {state}")

    def _item(self, body: Organisation, waiting: bool, people: bool) -> Item:
        return Item(
            uid=body.uid,
            title=body.name,
            subtitle=said(org_kinds(), body.kind),
            right=self.tr("with a vote") if body.votes else self.tr("no vote"),
            right2="" if people else self.tr("nobody on the list"),
            icon=ICONS[STANDING_OF[body.kind]],
            tone="accent" if body.votes else "muted",
            chip=self.tr("to be confirmed") if waiting else "",
            chip_tone="amber",
        )

    # acts

    def _set_kind(self, kind: object) -> None:
        if (uid := self._list.current_uid()) and writable(self._ctx.session):
            self._ctx.session.do(set_organisation, uid, kind=kind)

    def _toggle_vote(self) -> None:
        body = self._ctx.session.rows.find(Organisation, self._list.current_uid())
        if body is not None and writable(self._ctx.session):
            self._ctx.session.do(set_organisation, body.uid, votes=not body.votes)

    def _confirm(self, uid: str) -> None:
        if not writable(self._ctx.session):
            return
        after = next((body.uid for body in unconfirmed(self._ctx.session.rows) if body.uid != uid), uid)
        self._ctx.session.do(confirm_standing, [uid])
        self._list.select(after)

    def _confirm_all(self) -> None:
        if writable(self._ctx.session):
            self._ctx.session.do(confirm_standing)
        self._sheet.done()

    def _close(self) -> None:
        self._sheet.done()


def open_sheet(ctx: Context, person: str = "") -> None:
    """The sheet, at the organisation of a person, else at the first that nobody has confirmed."""
    if ctx.session.is_open:
        one = ctx.session.rows.find(Person, person)
        StandingSheet(ctx, (one.organisation if one is not None else None) or "")


def confirm_of(
    ctx: Context, person: str, say: Callable[[str, str], None], failed: Callable[[BaseException], None]
) -> None:
    """Confirm what the organisation of a person is; ``say(tone, text)`` tells what came of it."""
    translate = QCoreApplication.translate
    one = ctx.session.rows.find(Person, person)
    body = ctx.session.rows.find(Organisation, one.organisation) if one is not None else None
    if body is None:
        say("muted", translate("StandingSheet", "Choose somebody of an organisation first."))
        return
    name, kind = body.name, said(org_kinds(), body.kind)

    def confirmed(changes: Changes) -> None:
        now, before = (
            translate("StandingSheet", "%1 is confirmed: %2."),
            translate("StandingSheet", "%1 was confirmed already: %2."),
        )
        say("green" if changes.rows else "muted", filled(now if changes.rows else before, name, kind))

    ctx.session.do(confirm_standing, [body.uid], then=confirmed, otherwise=failed)
