"""A section whose source changed: the secretary's text and the automatic one side by side, sentence by sentence."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QTextEdit, QWidget

from facilitator.meeting.papers import minutes
from facilitator.meeting.papers.merging import Passage, Take, joined, passages
from facilitator.model import DocumentKind
from ui.context import Context, tell
from ui.stations.minutes.editing.cells import HTML, Cells, Shown, marked, safe
from ui.theme import MEDIUM, px, theme
from ui.widgets.basics import KeyHints, column, label

WIDE, HIGH = 960, 520
_TAKEN, _MINE, _AUTOMATIC = range(3)
_KEYS = {Qt.Key.Key_1: Take.MINE, Qt.Key.Key_2: Take.AUTOMATIC, Qt.Key.Key_3: Take.BOTH,
         Qt.Key.Key_Left: Take.MINE, Qt.Key.Key_Right: Take.AUTOMATIC}  # fmt: skip


class Passages(QTableWidget):
    """The passages; what is alike on both sides is only there to be read.

    Signals: took(object): a Take for the row in hand.   entered(): Enter.
    """

    took = Signal(object)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__(0, 3)
        self.setItemDelegate(Cells(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(_TAKEN, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(_TAKEN, 132)
        head.geometriesChanged.connect(self.resizeRowsToContents)
        self.setProperty("first", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        take = _KEYS.get(Qt.Key(event.key()))
        if plain and take is not None:
            self.took.emit(take)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.resizeRowsToContents()


class BesideSheet(QWidget):
    """Body of the sheet. Every passage starts from what the program proposes; where two changes touch, from nothing."""

    def __init__(
        self, ctx: Context, document: DocumentKind, section: str, texts: tuple[str, str, str], shown: Shown
    ) -> None:
        """``texts``: the automatic one that the secretary started from, the secretary's, the automatic one now."""
        super().__init__()
        self._ctx, self._document, self._section, self._shown = ctx, document, section, shown
        base, self._mine, self._now = texts
        self.found = passages(base, self._mine, self._now)
        self.takes: list[Take | None] = [one.take for one in self.found]
        self._sheet: object = None
        self._said = label("", 13, MEDIUM, wrap=True)
        self.table = Passages()
        self.table.took.connect(self._take)
        self.table.entered.connect(self._on)
        self.table.setMinimumHeight(190)
        self._keys = KeyHints(plain=True)
        self._named = label("", 12, MEDIUM, "muted")
        self.result = QTextEdit()
        self.result.setReadOnly(True)
        self.result.setTabChangesFocus(True)
        self.result.setFont(px(13))
        self.result.setFrameShape(QFrame.Shape.NoFrame)
        self.result.setMinimumHeight(110)
        self.result.setMaximumHeight(170)
        laid = column(self._said, self.table, self._keys, self._named, self.result, spacing=8)
        laid.setStretch(1, 1)
        self.setLayout(laid)
        self._retranslate()
        self._to_next(-1)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(WIDE, HIGH))

    def show_over(self, title: str) -> BesideSheet:
        """Over the window, the first passage that asks in hand; gives itself."""
        actions = [
            (self.tr("Cancel"), "", self._close),
            (self.tr("All mine"), "", lambda: self._all(Take.MINE)),
            (self.tr("All automatic"), "", lambda: self._all(Take.AUTOMATIC)),
            (self.tr("Keep the result"), "primary", self.keep),
        ]
        self._sheet = self._ctx.sheet(self.tr("The source changed: {section}").format(section=title), self, actions)
        self.table.setFocus()
        return self

    def open_left(self) -> int:
        """Passages for which somebody must choose."""
        return sum(take is None for take in self.takes)

    # --- choosing ------------------------------------------------------------

    def _take(self, take: Take) -> None:
        at = self.table.currentRow()
        if 0 <= at < len(self.found) and not self.found[at].same:
            self.takes[at] = take
            self._draw()

    def _all(self, take: Take) -> None:
        self.takes = [one.take if one.same else take for one in self.found]
        self._draw()
        self.table.setFocus()

    def _on(self) -> None:
        """Enter: on to the next passage that asks; when none does, the result is kept."""
        if self.open_left():
            self._to_next(self.table.currentRow())
        else:
            self.keep()

    def _to_next(self, after: int) -> None:
        count = len(self.found)
        order = [at % count for at in range(after + 1, after + 1 + count)]
        waiting = [at for at in order if self.takes[at] is None] or [at for at in order if not self.found[at].same]
        if waiting:
            self.table.setCurrentCell(waiting[0], _MINE)

    def keep(self) -> None:
        """Keep what came out; while a passage asks, go there instead."""
        chosen = [take for take in self.takes if take is not None]
        if len(chosen) < len(self.takes):
            self._to_next(self.table.currentRow())
            self.table.setFocus()
            return

        def refused(error: BaseException) -> None:
            self._close()
            tell(self._ctx, error)

        self._ctx.session.do(
            minutes.settle_block, self._document, self._section, self._mine, self._now, chosen,
            then=lambda _: self._close(), otherwise=refused,
        )  # fmt: skip

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.done()  # type: ignore[attr-defined]

    # --- showing -------------------------------------------------------------

    def _draw(self) -> None:
        self.table.setRowCount(len(self.found))
        for at, one in enumerate(self.found):
            self._draw_row(at, one, self.takes[at])
        self.table.resizeRowsToContents()
        left = self.open_left()
        self._said.setText(
            self.tr("Both changed the same words in %n place(s): choose there.", "", left)
            if left
            else self.tr("Nothing is left to choose. Enter keeps the result below.")
        )
        self.result.setHtml(self._result())

    def _draw_row(self, at: int, one: Passage, take: Take | None) -> None:
        sides = ("", one.mine, one.automatic)
        chosen = {Take.MINE: (_MINE,), Take.AUTOMATIC: (_AUTOMATIC,), Take.BOTH: (_MINE, _AUTOMATIC)}
        for column_, side in enumerate(sides):
            item = self.table.item(at, column_)
            if item is None:
                item = QTableWidgetItem()
                self.table.setItem(at, column_, item)
            if one.same:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            plain = self._name(take) if column_ == _TAKEN and not one.same else self._shown(side.strip())
            item.setText(plain)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, plain)
            item.setData(HTML, self._html(one, column_, take))
            tone = "amber" if take is None else "green" if column_ in chosen[take] and not one.same else ""
            item.setData(Qt.ItemDataRole.UserRole, "" if column_ == _TAKEN and take is not None else tone)

    def _name(self, take: Take | None) -> str:
        return {
            Take.MINE: self.tr("mine"),
            Take.AUTOMATIC: self.tr("the automatic one"),
            Take.BOTH: self.tr("both"),
            None: self.tr("choose"),
        }[take]

    def _html(self, one: Passage, column_: int, take: Take | None) -> str:
        t = theme()
        if column_ == _TAKEN:
            if one.same:
                return f'<span style="color:{t.muted};">=</span>'
            tone = t.amber if take is None else t.green
            return f'<b style="color:{tone};">{escape(self._name(take))}</b>'
        side = one.mine if column_ == _MINE else one.automatic
        if one.same:
            return f'<span style="color:{t.muted};">{safe(side.strip(), self._shown)}</span>'
        if not side.strip():
            gone = self.tr("(taken out)") if one.base.strip() else self.tr("(nothing)")
            return f'<i style="color:{t.muted};">{escape(gone)}</i>'
        return marked(one.base.strip(), side.strip(), self._shown)

    def _result(self) -> str:
        t = theme()
        made: list[str] = []
        for one, take in zip(self.found, self.takes, strict=True):
            text = one.text(take)
            breaks = "<br>" * text.startswith("\n") if made else ""
            said = safe(text.lstrip("\n"), self._shown)
            made.append(breaks + (f'<span style="background:{t.amber_soft};">{said}</span>' if take is None else said))
        whole = "".join(made)
        nothing = escape(self.tr("(nothing any more)"))
        return whole if whole.strip() else f'<i style="color:{t.muted};">{nothing}</i>'

    def outcome(self) -> str:
        """The text that would be kept now."""
        return joined(self.found, self.takes)

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Passages of both texts"))
        self.table.setHorizontalHeaderLabels([self.tr("Taken"), self.tr("Mine"), self.tr("Automatic now")])
        self._keys.set_hints(
            [("1 ←", self.tr("mine")), ("2 →", self.tr("the automatic one")), ("3", self.tr("both")),
             ("↑ ↓", self.tr("another passage")), ("Enter", self.tr("on, or keep"))]
        )  # fmt: skip
        self._named.setText(self.tr("The result"))
        self.result.setAccessibleName(self.tr("The result"))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "result"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._draw()
