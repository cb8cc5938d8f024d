"""Vote (Votimi): prepare, open, type the cards, close, see the result; every step has a key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from facilitator.model import Cancellation, Channel, Closing, Option, RollEntry, Round, Row, Tally, Vote
from facilitator.report.papers import Paper
from facilitator.voting import secret
from facilitator.voting.channel import channel_of
from facilitator.voting.options.costs import asks_costs
from facilitator.voting.prepare import add_vote, remove_vote
from ui.commands import Command
from ui.context import Context
from ui.live.presenter import Show, presenter_of
from ui.live.room import room_of, running_round
from ui.stations import papers
from ui.stations.base import Station
from ui.stations.vote import aloud, heard
from ui.stations.vote.costs import KEY as COSTS
from ui.stations.vote.doubled.commands import doubled_commands
from ui.stations.vote.narrowing import KEY as NARROW
from ui.stations.vote.prepare import PreparePage
from ui.stations.vote.result import ResultPage
from ui.stations.vote.running import RunningPage
from ui.stations.vote.words import items_of
from ui.widgets.basics import Card, Empty, button, row
from ui.widgets.lists import ListModel, ListPane

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

NAMED = 6
"""So many names stand in a question; more would not be read."""


class VoteStation(Station):
    """Votes and their rounds at the left; at the right the step the chosen one is at."""

    id = "vote"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.room = room_of(ctx.session)
        self.presenter = presenter_of(ctx)
        self._shown = ""
        self._question_wanted = False
        self.model = ListModel()
        self.pane = ListPane("", self.model)
        self.pane.moved.connect(self._moved)
        self.pane.chosen.connect(self._chosen)
        self.pane.removed.connect(self._remove)
        self._list = Card("list", " ")
        self._new = button("", "plus", "", self._add)
        self._list.body.addWidget(self.pane, 1)
        self._list.body.addLayout(row(self._new))
        self._empty_card = Card()
        self._empty = Empty("vote", "", "", "", self._add)
        self._empty_card.body.addWidget(self._empty, 1)
        self.pages = QStackedWidget()
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 14, 14, 14)
        box.setSpacing(12)
        box.addWidget(self._list)
        box.addWidget(self.pages, 1)

    def finish(self) -> Iterator[None]:
        self.prepare = PreparePage(self.ctx)
        yield
        self.running = RunningPage(self.ctx)
        yield
        self.result = ResultPage(self.ctx)
        yield
        for page in (self._empty_card, self.prepare, self.running, self.result):
            self.pages.addWidget(page)
        yield from super().finish()
        self.prepare.open_wanted.connect(self._open)
        self.running.cancel_wanted.connect(self._cancel)
        self.result.again.connect(self._again)
        self.result.project.connect(self._project)
        self.retranslate()

    # the station

    def keys(self) -> list[tuple[str, str]]:
        after = [("Ctrl+D", self.tr("line")), ("Ctrl+Shift+D", self.tr("second count"))]
        return [
            ("F9", self.tr("open, close")),
            *(after if self._has_line() else self._card_keys()),
            ("Alt+3", self.tr("project")),
        ]

    def _card_keys(self) -> list[tuple[str, str]]:
        """None in a show of hands, which has no cards."""
        if self._now() is not None and not self._has_cards():
            return []
        return [
            ("F7", self.tr("cards to all")),
            ("Ctrl+L", self.tr("type")),
            ("Ctrl+I", self.tr("invalid")),
            ("Ctrl+Up", self.tr("correct")),
        ]

    def commands(self) -> list[Command]:
        made: list[Command] = []

        def add(
            name: str,
            title: Callable[[], str],
            run: Callable[[], object],
            shortcut: str = "",
            enabled: Callable[[], bool] = self._writable,
        ) -> None:
            made.append(Command(f"vote.{name}", title, run, shortcut, self.id, enabled))

        running, cards, open_ = self._is_running, self._has_cards, self._is_open
        add("new", lambda: self.tr("New vote"), self._add, "Ctrl+Shift+N")
        add("open", self._open_title, self._open_or_close, "F9")
        add("give", lambda: self.tr("Give a card to everybody on the roll"), self.running.roll.give_all, "F7", cards)
        add("roll", lambda: self.tr("Go to the roll (Space gives a card)"), self._to_roll, "F8", cards)
        add("card", lambda: self.tr("Type cards or counts"), self._to_field, "Ctrl+L", running)
        add("invalid", lambda: self.tr("The card is invalid"), self.running.invalid, "Ctrl+I", cards)
        add("correct", lambda: self.tr("Correct the last card"), self.running.typing.correct_last, "Ctrl+Up", cards)
        add("take_out", self.running.take_out_title, self.running.take_out, "Ctrl+Shift+Backspace", running)
        add("kiosk", lambda: self.tr("Give the computer to the voters (kiosk)…"), self._to_kiosk, "Shift+F8", cards)
        made += doubled_commands(self.ctx, self.running, self._writable, cards)
        add("totals", lambda: self.tr("Enter totals instead of cards"), self.running.begin_totals, "Ctrl+T", cards)
        add("cancel", lambda: self.tr("Cancel the round…"), self._cancel, "Ctrl+Shift+X", running)
        add("again", lambda: self.tr("New round of this vote"), self._again, "Ctrl+Shift+R")
        add("line", lambda: self.tr("Go to the line in the result"), self.result.go_to_line, "Ctrl+D", self._has_line)
        narrowing = self.result.narrowing
        add("narrow", narrowing.text, narrowing.go_on, NARROW, self._has_line)
        add("second", lambda: self.tr("Second count…"), self.result.count_again, "Ctrl+Shift+D", self._has_line)
        add("robust", self.result.robust.text, self.result.compare, "Ctrl+Shift+J", self._has_line)
        add("costs", lambda: self.tr("Costs of the options…"), self.prepare.type_costs, COSTS, self._has_costs)
        add("remove", lambda: self.tr("Remove the vote"), lambda: self._remove(self.pane.current_uid()), "Del")
        add("list", lambda: self.tr("Go to the list of votes"), self.pane.setFocus, "Ctrl+G", open_)
        add("aloud", aloud.title, lambda: aloud.read_aloud(self.ctx, self._vote(), self._shown), "Ctrl+P", open_)
        made.append(papers.command(self.ctx, self.id, Paper.CARDS))
        add("project", lambda: self.tr("Show the vote on the projector"), self._project, "", open_)
        return made

    def load(self) -> None:
        if not self.ctx.session.is_open:
            return
        rows = self.ctx.session.rows
        items = items_of(rows, self.ctx.lang())
        self.model.set_items(items)
        now = running_round(rows)
        if now is not None:
            self._shown = now.uid
        elif self.model.find(self._shown) is None:
            self._shown = items[0].uid if items else ""
        if self._shown:
            self.pane.select(self._shown)
        self._draw()

    def apply(self, changes: Changes) -> None:
        kinds = {type(change.after or change.before) for change in changes.rows}
        if kinds & heard.TYPED:
            self.running.draw_cards()
        if kinds & heard.COUNTED:
            self.running.draw_sections()
        if kinds & heard.STEPS:
            for change in changes.rows:  # what an act brought is what one wants to see: a vote, a round, its result
                if isinstance(change.after, Vote | Round) and change.before is None:
                    self._shown = change.uid
                elif isinstance(change.after, Closing | Cancellation):
                    self._shown = change.after.round
            self.load()
            self.ctx.show_keys()
        elif kinds & heard.CARDS:
            self.running.draw_cards()
        elif kinds & heard.PREPARED and self.pages.currentWidget() is self.prepare:
            self._draw()

    def arrive(self) -> None:
        if self._now() is not None:
            self._to_field()
        else:
            self.pane.setFocus()

    def show_row(self, table: str, uid: str) -> bool:
        rows = self.ctx.session.rows
        kinds: dict[str, type[Row]] = {"option": Option, "roll_entry": RollEntry, "closing": Closing, "tally": Tally,
                 "cancellation": Cancellation}  # fmt: skip
        inner = rows.find(kinds[table], uid) if table in kinds else None
        self.pane.setFocus()
        return self.pane.select(getattr(inner, "round", uid))

    def retranslate(self) -> None:
        self._list.set_title(self.tr("Votes"))
        self.pane.setAccessibleName(self.tr("Votes and their rounds"))
        self._new.setText(self.tr("New vote"))
        self._empty.set_texts(
            self.tr("No vote yet"),
            self.tr("A vote has a question, a rule and the measures as options. Nothing is frozen until it is opened."),
            self.tr("Prepare a vote"),
        )
        for page in (self.prepare, self.running, self.result):
            page.retranslate()
        if self.loaded and self.ctx.session.is_open:
            self.load()

    # which page

    def _draw(self) -> None:
        rows = self.ctx.session.rows
        row_ = rows.find(Round, self._shown)
        now = running_round(rows)
        if row_ is not None and now is not None and row_.uid == now.uid:
            fresh = self.pages.currentWidget() is not self.running
            self.pages.setCurrentWidget(self.running)
            self.running.show_round(row_)
            if fresh and self.isVisible():
                self._to_field()
        elif row_ is not None:
            self.result.show_round(row_)
            self.pages.setCurrentWidget(self.result)
        elif (vote := rows.find(Vote, self._shown)) is not None:
            self.prepare.show_vote(vote)
            self.pages.setCurrentWidget(self.prepare)
            if self._question_wanted:
                self._question_wanted = False
                self.prepare.focus_question()
        else:
            self.pages.setCurrentWidget(self._empty_card)
        self.ctx.show_keys()
        self.room.show_round(row_.uid if row_ is not None else "")

    def _moved(self, uid: str) -> None:
        if uid and uid != self._shown:
            self._shown = uid
            self._draw()

    def _chosen(self, uid: str) -> None:
        """Enter: where the work on it goes on."""
        self._shown = uid
        self._draw()
        if self.pages.currentWidget() is self.prepare:
            self.prepare.focus_question()
        elif self.pages.currentWidget() is self.running:
            self._to_field()

    def _now(self) -> Round | None:
        return running_round(self.ctx.session.rows) if self.ctx.session.is_open else None

    def _is_open(self) -> bool:
        return self.ctx.session.is_open

    def _writable(self) -> bool:
        return self.ctx.session.is_open and not self.ctx.session.read_only

    def _is_running(self) -> bool:
        return self._writable() and self._now() is not None

    def _has_line(self) -> bool:
        return self._writable() and self.pages.currentWidget() is self.result and not self.result.cutting.isHidden()

    def _has_costs(self) -> bool:
        vote = self._vote() if self._writable() and self.pages.currentWidget() is self.prepare else None
        return vote is not None and asks_costs(vote.method)

    def _has_cards(self) -> bool:
        now = self._now() if self._writable() else None
        return now is not None and channel_of(self.ctx.session.rows, now.uid) is Channel.CARDS

    # acts

    def _add(self) -> None:
        self._question_wanted = True
        question = self.tr("Which measures should come first?")
        self.ctx.session.do(add_vote, question)

    def _remove(self, uid: str) -> None:
        vote = self.ctx.session.rows.find(Vote, uid)
        if vote is None:
            return

        def then(_: object) -> None:
            self.ctx.notify(self.tr("Vote removed"), self.tr("Undo"), self.ctx.session.undo)

        self.ctx.session.do(remove_vote, vote.uid, then=then)

    def _open_title(self) -> str:
        return self.tr("Close the vote…") if self._is_running() else self.tr("Open the vote…")

    def _open_or_close(self) -> None:
        if self._is_running():
            self._show_running()
            self.running.begin_closing()
        else:
            self._open()

    def _show_running(self) -> None:
        now = self._now()
        if now is not None and self.pages.currentWidget() is not self.running:
            self._shown = now.uid
            self.pane.select(now.uid)
            self._draw()

    def _vote(self) -> Vote | None:
        rows = self.ctx.session.rows
        row_ = rows.find(Round, self._shown)
        return rows.find(Vote, row_.vote if row_ is not None else self._shown)

    def _open(self) -> None:
        vote = self._vote()
        if vote is None:
            self.ctx.notify(self.tr("First prepare a vote."))
            return
        if self.pages.currentWidget() is not self.prepare:
            self._again()
            return
        self.prepare.settle(self._confirm_open)

    def _confirm_open(self) -> None:
        vote = self._vote()
        if vote is None or self.pages.currentWidget() is not self.prepare:
            return
        if self.prepare.missing:
            self.ctx.notify(self.prepare.missing[0])
            return
        asked = self.prepare.unconfirmed
        names = "; ".join([*asked[:NAMED], *(["…"] if asked[NAMED:] else [])])
        doubt = self.tr("%n of the roll not confirmed as civil society: {names}", "", len(asked)) if asked else ""
        doubts = [doubt.format(names=names), self.prepare.doubt(NAMED)]
        self.ctx.confirm(
            self.tr("Open the vote?"),
            self.tr(
                "“{question}” Rule, options and roll are frozen as they are now. Opening cannot be undone; a round "
                "can only be closed, or cancelled with a reason."
            ).format(question=vote.question)
            + "".join(f"\n\n{one}" for one in doubts if one),
            self.tr("Open the vote"),
            self._do_open,
            ask_reason=self.prepare.counted_before,
        )

    def _do_open(self, reason: str = "") -> None:
        vote, session = self._vote(), self.ctx.session
        if vote is None or session.file is None or session.rows.meeting is None:
            return
        lang = "en" if session.rows.meeting.language == "en" else "sq"
        session.follow(secret.open_any(session.file, vote.uid, lang=lang, reason=reason), "open_round")

    def _again(self) -> None:
        """Back to the preparation of the vote; opening it makes the next round."""
        vote = self._vote()
        if vote is not None:
            self._shown = vote.uid
            self.pane.select(vote.uid)
            self._draw()

    def _cancel(self) -> None:
        self.ctx.confirm(
            self.tr("Cancel the round?"),
            self.tr("Nothing of it is counted. The reason stands in the minutes."),
            self.tr("Cancel the round"),
            self._do_cancel,
            ask_reason=True,
            danger=True,
        )

    def _do_cancel(self, reason: str) -> None:
        now, session = self._now(), self.ctx.session
        if now is not None and session.file is not None:
            session.follow(secret.cancel_any(session.file, now.uid, reason), "cancel_round")

    def _to_kiosk(self) -> None:
        self._show_running()
        self.running.begin_kiosk()

    def _project(self) -> None:
        self.presenter.choose(Show.VOTE)

    def _to_roll(self) -> None:
        self._show_running()
        self.running.roll.pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_field(self) -> None:
        self._show_running()
        self.running.to_cards()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width()
        self._list.setFixedWidth(min(340, wide * 22 // 100) if wide >= 960 else 190)
