"""The quick-entry line of the live stations: one typed line becomes one act, and no word of it is ever lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.agenda import open_item
from facilitator.meeting.chats import stamped
from facilitator.meeting.course.steps import log_outside
from facilitator.meeting.discussion import add_point
from facilitator.meeting.floor.lines import names_somebody
from facilitator.meeting.outcomes import add_action, add_agreement
from facilitator.meeting.quickline import Answer, Entry, Question, read, wordless
from facilitator.meeting.stated import take_due, take_time
from facilitator.meeting.who import NOBODY
from ui.context import Context
from ui.live.asking import asked, choices, scanned
from ui.live.floor.author import LineAuthor
from ui.live.floor.desk import floor_of
from ui.live.floor.strip import FloorStrip
from ui.live.house import HouseStrip
from ui.live.known import known_of
from ui.live.modules import Modules
from ui.live.nominal.strip import NominalStrip
from ui.live.outbox import Outbox
from ui.live.presenter import presenter_of
from ui.live.quick_line import QuickLine
from ui.live.references import References
from ui.live.room import item_name
from ui.live.saved import Saved
from ui.live.target import Target
from ui.live.unsent import is_logged
from ui.parts import Making
from ui.widgets.basics import column, row
from ui.widgets.offer import Asking
from ui.widgets.pasting import Pasting, several
from ui.words.floor import named

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

KEEP_EVERY_MS = 100
"""While somebody types, the line reaches the disk at least this often."""
_OFFERED = 40


class Dock(QFrame):
    """Line, what it will be logged under, and what the last Enter did.

    ``Organizata: !r text`` becomes a point of the open agenda item, ``!d`` an action, ``!u`` an agreement; ``@10:20``
    at either end states the time. The unsent text is kept in the workspace while it is typed. A name that is not
    exactly somebody's is a question: the line waits until it is answered, and a second Enter keeps it to be settled.
    """

    @classmethod
    def making(cls, ctx: Context) -> Making[Dock]:
        """In two parts, of which the line is one."""
        quick = QuickLine()
        yield
        return cls(ctx, quick)

    def __init__(self, ctx: Context, quick: QuickLine) -> None:
        super().__init__()
        self.ctx = ctx
        self.setProperty("role", "dock")
        self._known = known_of(ctx.session)
        # the line whose question was asked, and what was chosen for it
        self._asked: tuple[str, Question] | None = None
        self._answer: Answer | None = None
        self._doubted = ""
        self._path: Path | None = None
        self._kept = ""
        self._offered = ""
        self.quick = quick
        self.quick.set_completions(self._completions)
        self.target = Target(ctx, self.quick.line, self.quick.question, lambda: self._outbox.enter())
        self.quick.set_modules(Modules(ctx, lambda: self.target.item()[0]))
        self.quick.set_references(References(ctx, lambda: self.target.item()[0]))
        self._asking = Asking(self.quick.line)
        self._said = Saved(ctx)
        self._floor = floor_of(ctx)
        self._author = LineAuthor(self._floor)
        side = column(row(self.target.pill), self._said, spacing=6, margins=(0, 6, 0, 0))
        side.addStretch(1)
        laid = row(side, self.quick, spacing=14)
        laid.setStretch(1, 1)
        self.setLayout(
            column(
                HouseStrip(ctx, self),
                FloorStrip(ctx, self),
                NominalStrip(ctx, self),
                laid,
                spacing=0,
                margins=(18, 10, 18, 8),
            )
        )
        self._outbox = Outbox(self.quick.text, self.quick.set_text, self._send)
        self._keeper = QTimer(self, singleShot=True, interval=KEEP_EVERY_MS)
        self._keeper.timeout.connect(self.flush)
        self._floor.take_line(self.quick.line, self._used, self._floor_asks)
        self._floor.changed.connect(self._draw_speaker)
        self.quick.submitted.connect(self._entered)
        self.quick.edited.connect(self._edited)
        Pasting(self.quick.line, _is_for_the_sheet).pasted.connect(self._pasted)
        self._asking.chosen.connect(self._chosen)
        self._asking.called_off.connect(self._called_off)
        ctx.session.opened.connect(self._opened)
        ctx.session.closing.connect(self.flush)
        ctx.session.closed.connect(self._closed)
        ctx.session.changed.connect(self._changed)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.flush)
        self._presenter = presenter_of(ctx)
        self._retranslate()
        if ctx.session.is_open:
            self._opened()

    # what others may ask

    def focus_line(self) -> None:
        """Put the cursor into the line."""
        self.quick.line.setFocus()

    def flush(self) -> None:
        """Keep the unsent text now."""
        self._keeper.stop()
        text = self.quick.text()
        if self._path is None or text == self._kept:
            return
        try:
            self.ctx.workspace.keep_unsent(self._path, text)
            self._kept = text
        except KnownError as error:
            self.ctx.message("warn", sentence(error, self.ctx.lang()))

    @property
    def busy(self) -> bool:
        """A line is under way to the disk."""
        return self._outbox.busy

    # the meeting

    def _opened(self) -> None:
        session = self.ctx.session
        self._path = session.path
        self._kept = self.ctx.workspace.unsent(self._path) if self._path else ""
        self.quick.set_text("" if is_logged(self._kept, self._known.who, session.rows) else self._kept)
        self.quick.setEnabled(not session.read_only)
        self._author.edited(self.quick.text())
        self._draw_speaker()
        self._said.clear()
        self.flush()
        self.target.draw()

    def _closed(self) -> None:
        self.flush()
        self._path = None
        self.quick.clear()
        self._offered = ""

    def _changed(self, changes: Changes) -> None:
        tables = {change.table for change in changes.rows}
        if changes.name in ("undo", "redo"):
            self._said.clear()  # it may no longer be so
        if tables & {"agenda_item", "meeting", "recess"}:
            self.target.draw()

    # Enter

    def _entered(self, text: str) -> None:
        if name := names_somebody(text):
            self._floor.give_in(self.quick.line, name)
        else:
            self._outbox.enter()

    def _used(self) -> None:
        self.quick.clear()
        self._edited("")  # the name was for the floor

    def _floor_asks(self, text: str) -> None:
        self.quick.question(text) if text else self.quick.error("")

    def _draw_speaker(self) -> None:
        turn = self._floor.turn if self.ctx.session.is_open else None
        self.quick.set_speaker(named(self.ctx.session.rows, turn.organisation, turn.person) if turn else "")

    def _edited(self, text: str) -> None:
        self._author.edited(text)
        self._offered, self._asked, self._answer, self._doubted = "", None, None, ""
        self.target.forget()
        if not self._keeper.isActive():
            self._keeper.start()

    def _send(self, text: str, kept: Callable[[], None], refused: Callable[[], None]) -> None:
        def fail(error: object) -> None:
            refused()
            self._say_error(error)

        try:
            entry = self._understand(text)
        except KnownError as error:
            fail(error)
            return
        if isinstance(entry, Question):
            refused()
            self._ask(text, entry)
            return
        if self._doubted != text and (code := self._scanned(entry)):
            refused()
            self._doubted = text
            self.quick.question(scanned(code))
            return
        if entry.what == "point":
            self._send_point(text, entry, kept, refused, fail)
        elif entry.what == "action":
            rest, due = take_due(entry.text, self.ctx.session.spoken_on())
            more = {"owner": entry.owner, "typed": entry.typed, "due": due.day, "due_text": due.text}
            self._do(add_action, rest, kept, fail, **more)
        else:
            item, _ = self.target.item()
            _, at = take_time(text)
            self._do(add_agreement, entry.text, kept, fail, item=item.uid if item else None, at=at)

    def _understand(self, text: str) -> Entry | Question:
        rest, _ = take_time(text)
        if self._asked is not None and self._asked[0] == text and self._answer is None:
            self._answer = self._asked[1].keeps[0]  # Enter once more, with the question seen
        entry = read(rest, self._known.who, self._known.written(), self._answer)
        if isinstance(entry, Question):
            return entry
        self._asking.close()
        return self._author.of(entry, text)

    def _scanned(self, entry: Entry) -> str:
        """What a scanner may have typed: words of nothing but digits, or a code that came in one burst."""
        return entry.text if wordless(entry.text) else self.quick.bursts.code

    def _pasted(self, text: str) -> None:
        item, closed = self.target.item()
        in_break = self.target.in_break()
        if item is None and not in_break:
            self.quick.error(self.tr("The agenda is empty: add an agenda item first. The line stays here."))
            return
        from ui.live.pasted_sheet import PastedSheet

        PastedSheet(self.ctx, text, item, closed, in_break=in_break).open()

    def _ask(self, text: str, question: Question) -> None:
        """The line stays; whom it means is asked beside it."""
        self._asked = text, question
        told = asked(question)
        self.quick.question(told)
        self._asking.ask(choices(question, self._known.who), told, head=False)

    def _called_off(self) -> None:
        self._asked = None  # Enter asks again
        self.quick.error("")

    def _chosen(self, answer: Answer) -> None:
        self._answer = answer
        self._outbox.enter()

    def _send_point(
        self,
        text: str,
        entry: Entry,
        kept: Callable[[], None],
        refused: Callable[[], None],
        fail: Callable[[object], None],
    ) -> None:
        _, at = take_time(text)
        item, closed = self.target.item()
        if at is None and self.target.in_break():
            if (place := self.target.place()) is None:
                refused()
                return
            item, closed = place.item, False
            if item is None:
                self._do(log_outside, entry.kind, kept, fail, entry.text, **_details(entry))
                return
        if item is None:
            refused()
            self.quick.error(self.tr("The agenda is empty: add an agenda item first. The line stays here."))
            return
        if closed and self._offered != item.uid:
            refused()
            self._offered = item.uid
            self.quick.error(
                self.tr("No agenda item is open. Enter once more opens “{item}” and logs the line there.").format(
                    item=item_name(item)
                )
            )
            return
        uid = item.uid

        def add(_: object = None) -> None:
            self._do(add_point, uid, kept, fail, entry.kind, entry.text, at=at, **_details(entry))

        if closed:
            self._offered = ""
            self.ctx.session.do(open_item, item.uid, then=add, otherwise=fail)
        else:
            add()

    def _do(
        self,
        act: Callable[..., object],
        first: str,
        kept: Callable[[], None],
        fail: Callable[[object], None],
        *more: object,
        **named: object,
    ) -> None:
        def then(changes: Changes) -> None:
            self._asked, self._answer = None, None
            kept()
            self._author.edited(self.quick.text())
            self.flush()
            self._said.say(changes)

        if not self.ctx.session.is_open:
            fail(KnownError("file.closed"))
            return
        self.ctx.session.do(act, first, *more, then=then, otherwise=fail, **named)

    def _say_error(self, error: object) -> None:
        if isinstance(error, KnownError):
            self.quick.error(sentence(error, self.ctx.lang()))
        else:
            self.quick.error(self.tr("The line was not saved. It stays here; try again."))

    # completion

    def _completions(self, prefix: str) -> list[str]:
        """Speakers that a beginning may mean; those inside come first. A stated time before it stays."""
        name, at = take_time(prefix)
        if prefix.startswith("@") and at is None:
            return []
        before = f"@{at} " if at and prefix.startswith("@") else ""
        found = self._known.who.speaker(name) if name else NOBODY
        return [before + one.label for one in (*found.means, *found.also)[:_OFFERED]]

    # Qt

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.quick.line.setAccessibleName(self.tr("Write in the log"))
        self.target.draw()


def _details(entry: Entry) -> dict[str, Any]:
    return {
        **{"organisation": entry.organisation, "person": entry.person, "typed": entry.typed},
        **{"refers": entry.refers, "themes": entry.themes},
    }


def _is_for_the_sheet(text: str) -> bool:
    """Several lines; or one line of a chat, whose time stamp is no part of what was said."""
    return several(text) or stamped(text)
