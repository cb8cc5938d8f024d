"""Beside the list of requests: the whole way of one, from who asked to the commitment, and what may be linked to it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.archive.following.requests import Request
from facilitator.desk.following import view as views
from facilitator.desk.following.view import Suggestion, View
from facilitator.language.dates import day_short, local, short_date
from facilitator.language.told.following import say, waiting
from ui.context import Context
from ui.theme import MEDIUM, SEMIBOLD
from ui.widgets.basics import STRETCH, button, clear, column, hline, label, row
from ui.widgets.items import Item
from ui.widgets.lists import ListPane

_TONES = {"accepted": "green", "partly": "amber", "rejected": "red", "under_review": "accent"}


class RequestSide(QWidget):
    """Signals: wanted(object): this `Suggestion` is to be linked; ended(int): the link of this number is to end."""

    wanted = Signal(object)
    ended = Signal(int)

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self.request: Request | None = None
        self.offered: tuple[Suggestion, ...] = ()
        self.every = False
        self._view: View | None = None
        self._box: QVBoxLayout = column(spacing=6)
        self.list = ListPane("")
        self.list.chosen.connect(self._chosen)
        self._title = label("", 13, SEMIBOLD)
        self._hint = label("", 12, role="muted", wrap=True)
        self._more = button("", role="quiet", on=self.turn)
        both = column(self._box, hline(), row(self._title, STRETCH, self._more), self._hint, spacing=8)
        both.addWidget(self.list, 100)
        both.addStretch(1)
        self.setLayout(both)

    def show_request(self, view: View | None, one: Request | None) -> None:
        """Another request; None: nothing is chosen."""
        if one is None or self.request is None or one.uid != self.request.uid:
            self.every = False
        self._view, self.request = view, one
        self._draw()

    def turn(self) -> None:
        """Every commitment, or those that share words."""
        self.every = not self.every
        self._draw()

    def first(self) -> Suggestion | None:
        """What one key links: the one that is chosen in the list, else the first."""
        uid = self.list.current_uid()
        return next((to for to in self.offered if _uid(to) == uid), self.offered[0] if self.offered else None)

    def told(self) -> list[str]:
        """Everything that stands above the list, in order."""
        from PySide6.QtWidgets import QLabel

        return [one.text() for one in self.findChildren(QLabel) if one.text()]

    def _chosen(self, uid: str) -> None:
        to = next((to for to in self.offered if _uid(to) == uid), None)
        if to is not None:
            self.wanted.emit(to)

    def _draw(self) -> None:
        clear(self._box)
        one, view, lang = self.request, self._view, self.ctx.lang()
        self.list.setAccessibleName(self.tr("Commitments that may hold this request"))
        if one is None or view is None:
            self.offered = ()
            self._box.addWidget(label(self.tr("Choose a request to see its way."), 13, role="muted", wrap=True))
            self.list.rows.set_items([])
            self._say()
            return
        add = self._box.addWidget
        add(label(one.ask.text, 14, SEMIBOLD, wrap=True))
        where = " · ".join(filter(None, (day_short(one.date) if one.date else "", one.title)))
        add(label(where, 12, role="muted", wrap=True))
        who = " · ".join((*one.ask.bodies, *one.ask.counties))
        add(
            label(
                who or self.tr("No organisation is named as asking for it."), 13, role="" if who else "muted", wrap=True
            )
        )
        pill = label(say(f"answer.{one.answer}", lang), 12, MEDIUM, f"pill-{_TONES.get(one.answer, 'muted')}")
        self._box.addLayout(row(pill, label(one.ask.institution, 12, role="muted"), STRETCH))
        waits = waiting(one.waits, view.register.duty, lang, one.owed, late=one.late)
        for text in (one.ask.reason, waits):
            if text:
                add(label(text, 13, wrap=True))
        for link in one.links:
            known = view.register.commitment(link.plan, link.code)
            name = known.title if known is not None else say("change.gone", lang)
            linked = label(f"→ {link.code} · {name}", 13, MEDIUM, wrap=True)
            day = short_date(local(link.moment).date())
            said = self.tr("Linked by {who} on {day}").format(who=link.by or "–", day=day)
            page = self.tr("page {page}").format(page=link.page) if link.page else ""
            ends = button(self.tr("End…"), role="quiet", on=lambda number=link.number: self.ended.emit(number))
            ends.setAccessibleName(self.tr("End the link to {code}").format(code=link.code))
            add(linked)
            about = label(" · ".join(filter(None, (said, page))), 12, role="muted", wrap=True)
            line = row(about, ends)
            line.setStretch(0, 1)
            self._box.addLayout(line)
        self.offered = views.others(view, one) if self.every else views.suggestions(view, one)
        self.list.rows.set_items([_item(to) for to in self.offered])
        if self.offered:
            self.list.select(_uid(self.offered[0]))
        self._say()

    def _say(self) -> None:
        plans = self._view is not None and bool(self._view.register.plans)
        self._title.setText(self.tr("Every commitment") if self.every else self.tr("Suggestions"))
        self._more.setText(self.tr("Only the suggested") if self.every else self.tr("Every commitment"))
        self._more.setVisible(plans and self.request is not None)
        if self.request is None:
            text = ""
        elif not plans:
            text = self.tr("No plan is in the register yet: Ctrl+Shift+G takes in its list.")
        elif not self.offered:
            text = self.tr("No commitment shares a word with this request.")
        else:
            text = self.tr("Ctrl+Enter links the chosen one; whoever links it stands in the register.")
        self._hint.setText(text)
        self.list.setVisible(bool(self.offered))
        self._title.setVisible(bool(self.offered))


def _uid(to: Suggestion) -> str:
    return f"{to.plan}\0{to.code}"


def _item(to: Suggestion) -> Item:
    words = QCoreApplication.translate("RequestSide", "shared: {words}").format(words=", ".join(to.shared))
    return Item(
        uid=_uid(to),
        title=f"{to.code} · {to.title}",
        subtitle=" · ".join(filter(None, (words if to.shared else "", to.institution))),
        icon="target",
    )
