"""Comments on a draft: who wrote what about which section, and how each was settled; one key settles."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator.language.dates import short_date
from facilitator.meeting.papers.circulation import add_comment, remove_comment, set_comment, settle_comment
from facilitator.model import WRITTEN, Circulation, Comment, DocumentKind, Settled, Suggestion, Wording
from ui.context import Context
from ui.stations.minutes.rounds.accepting import Accepting
from ui.stations.minutes.rounds.wordings import WordingView, in_order, said, voices_of, wording_of
from ui.stations.outcomes import Outcomes
from ui.widgets.basics import Card, KeyHints, label
from ui.widgets.forms import Form
from ui.widgets.inline import changed_values
from ui.widgets.lists import Item
from ui.words.documents import kind_names

if TYPE_CHECKING:
    from facilitator.desk.documents import Look

KEYS = {Qt.Key.Key_1: Settled.ACCEPTED, Qt.Key.Key_2: Settled.PARTLY, Qt.Key.Key_3: Settled.REJECTED,
        Qt.Key.Key_0: Settled.OPEN}  # fmt: skip
_TONES = {Settled.OPEN: "amber", Settled.ACCEPTED: "green", Settled.PARTLY: "violet", Settled.REJECTED: "red"}


def settled_names() -> dict[Settled, str]:
    """How a comment was settled, as it stands on its chip."""
    translate = QCoreApplication.translate
    return {
        Settled.OPEN: translate("Settled", "open"),
        Settled.ACCEPTED: translate("Settled", "accepted"),
        Settled.PARTLY: translate("Settled", "accepted in part"),
        Settled.REJECTED: translate("Settled", "not accepted"),
    }


class Comments(Outcomes):
    """The list; Enter changes a comment, 1 2 3 settle it, 0 opens it again.

    Signals: proposed(comment, wording): a change of words is to be accepted.
    """

    proposed = Signal(object, object)

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx, "message-square")
        self.look: Look | None = None
        self.kind = DocumentKind.RELACION
        self._settling: Settled | None = None
        self._locked = False

    def set_locked(self, locked: bool) -> None:
        """They can still be read."""
        self._locked = locked
        self._add.setEnabled(not locked)

    def add(self) -> None:
        if not self._locked:
            super().add()

    def edit(self, uid: str) -> None:
        if not self._locked:
            super().edit(uid)

    def retranslate(self) -> None:
        """Texts again."""
        self.pane.setAccessibleName(self.tr("Comments on the draft"))
        self._add.setText(self.tr("Add a comment"))
        self._empty.set_texts(
            self.tr("No comments yet"), self.tr("Write down here what comes back, from whom and about which section.")
        )

    def rows(self) -> list[Comment]:
        rows = self.ctx.session.rows
        return in_order(rows.all(Comment), {row.comment: row for row in rows.all(Wording)})

    def item(self, row: Comment, number: int) -> Item:
        wording = wording_of(self.ctx.session.rows, row.uid)
        where = kind_names()[row.document]
        if section := self._section(row.document, row.section):
            where = f"{where} · {section}"
        elif wording is not None and not wording.anchor:
            nowhere = self.tr("no place")
            where = f"{where} · {nowhere}"
        text = said(wording, row.text) if wording is not None else row.text
        if wording is not None and wording.reply_to:
            text = f"↳ {text}"
        text = f"{text}\n→ {row.how}" if row.how else text
        return Item(
            uid=row.uid,
            title=voices_of(self.ctx.session.rows, row) or self.tr("Without author"),
            subtitle=f"{where}\n{text}",
            right=f"{number + 1}.",
            chip=settled_names()[row.settled],
            chip_tone=_TONES[row.settled],
            sort=(number,),
            data=row,
        )

    def _section(self, kind: DocumentKind, key: str) -> str:
        listed = self.look.sections.get(kind, ()) if self.look else ()
        return next((one.title for one in listed if one.key == key), "")

    def form(self, row: Comment | None) -> Form:
        form = Form(beside_from=330)
        if self._settling is not None:
            form.add_text("text", self.tr("How it was settled"), row.how if row else "", rows=2)
            return form
        form.add_text("text", self.tr("Comment"), row.text if row else "", rows=3)
        form.add_line("author", self.tr("Author"), row.author if row else "")
        form.add_choice("section", self.tr("About"), self._places(), self._place(row))
        box: Any = form.field("section").control
        box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return form

    def _places(self) -> list[tuple[object, str]]:
        names = kind_names()
        made: list[tuple[object, str]] = []
        for kind in WRITTEN:
            made.append((f"{kind}/", self.tr("{document}: the whole").format(document=names[kind])))
            for section in self.look.sections.get(kind, ()) if self.look else ():
                made.append((f"{kind}/{section.key}", f"{names[kind]}: {section.title}"))
        return made

    def _place(self, row: Comment | None) -> str:
        return f"{row.document}/{row.section}" if row else f"{self.kind}/"

    def settle(self, how: Settled) -> None:
        """Settle the selected comment; one that is not simply accepted asks in what way."""
        row = self.by_uid(self.pane.current_uid())
        if row is None or self._locked:
            return
        wording = wording_of(self.ctx.session.rows, row.uid)
        changed = wording is not None and wording.kind is not Suggestion.REMARK
        if changed and how is Settled.ACCEPTED:
            self.proposed.emit(row, wording)
        elif how is Settled.PARTLY or (how is Settled.REJECTED and not changed):
            self._settling = how
            self.inline.begin(row.uid, self.form(row), "text")
            self._settling = how  # closing what was open before has forgotten it
        else:
            self._send(row, how, row.how if how is Settled.ACCEPTED else "")

    def _send(self, row: Comment, how: Settled, words: str) -> None:
        then = self.settled if how is not Settled.OPEN else self.kept
        self.ctx.session.do(settle_comment, row.uid, how, words, then=then, otherwise=self.refused)

    def settled(self, _: object) -> None:
        """On to the next open one, among those that came with a draft."""
        self.kept(None)
        rows, here = self.rows(), self.pane.current_uid()
        if wording_of(self.ctx.session.rows, here) is None:
            return
        at = next((number for number, row in enumerate(rows) if row.uid == here), 0)
        following = [row.uid for row in (*rows[at + 1 :], *rows[:at]) if row.settled is Settled.OPEN]
        if following:
            self.pane.select(following[0])

    def keep(self, row: Comment | None, values: dict[str, Any]) -> None:
        session = self.ctx.session
        if self._settling is not None and row is not None:
            self._send(row, self._settling, values["text"])
            return
        kind, _, section = str(values["section"]).partition("/")
        place = {"document": DocumentKind(kind), "section": section}
        if row is None:
            sent = max(session.rows.all(Circulation), key=lambda one: one.number)
            session.do(
                add_comment, sent.uid, place["document"], values["text"], author=values["author"], section=section,
                then=self.kept, otherwise=self.refused,
            )  # fmt: skip
            return
        before = {"text": row.text, "author": row.author, "document": row.document, "section": row.section}
        new = changed_values(before, {"text": values["text"], "author": values["author"], **place})
        if new:
            session.do(set_comment, row.uid, then=self.kept, otherwise=self.refused, **new)
        else:
            self.inline.done()

    def take_out(self, row: Comment) -> None:
        if self._locked:
            return
        self.ctx.session.do(remove_comment, row.uid, then=self.removed)

    def _show_right(self) -> None:
        self._settling = None if self.inline.form is None else self._settling
        super()._show_right()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.pane and isinstance(event, QKeyEvent) and not event.modifiers():
            how = KEYS.get(Qt.Key(event.key()))
            if how is not None and event.type() == QEvent.Type.KeyPress:
                self.settle(how)
                return True
            if event.key() == Qt.Key.Key_Insert and event.type() == QEvent.Type.KeyPress:
                self.add()
                return True
        return super().eventFilter(watched, event)


class CommentsCard(Card):
    """Signals: circulate(): nothing was sent yet, and somebody wants to."""

    circulate = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__("message-square", " ")
        self.ctx = ctx
        self._state = label("", 13, role="muted", wrap=True)
        self.list = Comments(ctx)
        self._keys = KeyHints(plain=True)
        self.list.setProperty("edge", True)
        self.words = WordingView()
        self.accepting = Accepting(ctx, self.list)
        self.list.pane.moved.connect(self._show_words)
        self.body.addWidget(self._state)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.words)
        self.body.addWidget(self._keys)
        self.retranslate()

    def show_rows(self, look: Look | None, kind: DocumentKind, locked: bool) -> None:
        """The comments as they are. ``locked``: they can only be read."""
        self.list.look, self.list.kind = look, kind
        sent = max(self.ctx.session.rows.all(Circulation), key=lambda row: row.number, default=None)
        if sent is not None:
            moment = short_date(self.ctx.session.rows.moment(sent.sent_at))
            words = self.tr("Draft no. {number}, sent on {date} to: {to}.").format(
                number=sent.number, date=moment, to=sent.to
            )
            if sent.deadline:
                until = short_date(date.fromisoformat(sent.deadline))
                awaited = self.tr("Comments until {date}.").format(date=until)
                words = f"{words} {awaited}"
            self._state.setText(words)
        self.list.set_locked(locked or sent is None)
        self._keys.setVisible(not locked)
        self.list.load()
        self._show_words(self.list.pane.current_uid())

    def _show_words(self, uid: str) -> None:
        self.words.show_comment(self.ctx.session.rows, uid)

    def focus(self) -> None:
        self.list.pane.setFocus()

    def select(self, uid: str) -> bool:
        """Look at one comment."""
        return self.list.pane.select(uid)

    def retranslate(self) -> None:
        self.set_title(self.tr("Comments"))
        self.words.setAccessibleName(self.tr("The words of the comment"))
        names = settled_names()
        self._keys.set_hints([(str(number), names[how]) for number, how in _numbered()])
        self.list.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_keys"):
            self.retranslate()


def _numbered() -> list[tuple[int, Settled]]:
    return [(key.value - Qt.Key.Key_0.value, how) for key, how in KEYS.items()]
