"""The middle of the minutes: one section, written by hand, or shown with where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QTextEdit, QWidget

from facilitator.meeting.papers.findings import waits
from facilitator.meeting.papers.merging import passages
from facilitator.model import BlockMode
from ui.stations.minutes.editing.cells import Shown, marked
from ui.stations.minutes.editing.live_text import FieldText
from ui.stations.minutes.editing.source_view import SourceView
from ui.stations.minutes.words import home_of
from ui.theme import SEMIBOLD, px, theme
from ui.widgets.basics import STRETCH, Card, Icon, button, column, label, row, set_role

if TYPE_CHECKING:
    from facilitator.report import Section
    from facilitator.report.document import Line, Source

_IDLE_MS = 20_000  # words typed and left alone are kept without being asked


class SectionEditor(Card):
    """One section.

    Signals:
        saved(key, text, base): words to keep; ``base`` is the automatic text the writer saw.
        restored(key): back to the automatic text.   kept(key, base): the own text stays, seen against ``base``.
        beside(section): both texts side by side, to take from each.
        wanted(station): go where the data of this section is entered.   escaped(): Esc, back to the outline.
        followed(sources): open what a line was drawn from.
    """

    saved = Signal(str, str, str)
    restored = Signal(str)
    kept = Signal(str, str)
    beside = Signal(object)
    wanted = Signal(str)
    escaped = Signal()
    followed = Signal(object)

    def __init__(self) -> None:
        super().__init__("pen-line", " ")
        self._section: Section | None = None
        self._base = ""
        self._loaded = ""
        self._locked = False
        self._wants_beside = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self.flush)
        self._mode = label("", role="pill-muted")
        self._state = label("", 12, role="muted")
        self.head.addWidget(self._state)
        self.head.addWidget(self._mode)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._editing())
        self.stack.addWidget(self._reading())
        self.body.addWidget(self.stack, 1)
        self._retranslate()

    def _editing(self) -> QWidget:
        self.text = FieldText("")
        self.text.left.connect(self.flush)
        self.text.escaped.connect(self.escaped)
        self.text.textChanged.connect(self._typed)
        self._hint = label("", 12, role="muted", wrap=True)
        self._field = button("", "plus", on=self.text.offer)
        self._restore = button("", "rotate-ccw", "quiet", on=self._restore_it)
        self._clash = self._clashing()
        page = QWidget()
        page.setLayout(
            column(
                self._clash,
                self._hint,
                self.text,
                row(self._field, self._restore, STRETCH),
                spacing=10,
            )
        )
        page.layout().setStretch(2, 3)  # type: ignore[union-attr]
        return page

    def _clashing(self) -> QFrame:
        """Both texts: the present automatic one here, the own one in the editor below."""
        box = QFrame()
        box.setProperty("role", "panel")
        self._clash_title = label("", 13, SEMIBOLD, "amber", wrap=True)
        self._now = _view()
        self._now.setMinimumHeight(96)
        self._both = button("", "split", "primary", on=self.open_beside)
        self._keep = button("", "check", on=self._keep_it)
        self._take = button("", "rotate-ccw", on=self._restore_it)
        head = row(Icon("triangle-alert", "amber"), self._clash_title)
        head.setStretch(1, 1)
        box.setLayout(
            column(
                head, self._now, row(self._both, self._keep, self._take, STRETCH), spacing=8, margins=(12, 10, 12, 10)
            )
        )
        return box

    def _reading(self) -> QWidget:
        self._source = label("", 12, role="muted", wrap=True)
        self._go = button("", "arrow-right", "quiet", on=self._go_there)
        self._shown = SourceView()
        self._shown.followed.connect(self.followed)
        top = row(self._source, self._go)
        top.setStretch(0, 1)
        page = QWidget()
        page.setLayout(column(top, self._shown, spacing=8))
        page.layout().setStretch(1, 1)  # type: ignore[union-attr]
        return page

    # --- what is shown -------------------------------------------------------

    @property
    def dirty(self) -> bool:
        """Words that nobody has kept yet."""
        section = self._section
        return section is not None and section.editable and not self._locked and self.text.raw() != self._loaded

    def key(self) -> str:
        return self._section.key if self._section else ""

    def set_fields(self, values: Mapping[str, tuple[str, str]]) -> None:
        self.text.set_fields(values)

    def show_section(self, section: Section | None, locked: bool) -> None:
        """Show a section; the one being written keeps its unsaved words. ``locked``: nothing may be changed."""
        same = section is not None and section.key == self.key() and section.editable
        typing = same and self.dirty and not locked
        if not same:
            self.flush()
        self._section, self._locked = section, locked
        if section is not None and section.editable and not typing:
            self._fill(section, same)
        self._draw()
        if self._wants_beside and not self.dirty:
            self.open_beside()

    def _fill(self, section: Section, same: bool) -> None:
        self._base = section.base if waits(section) else section.auto_text
        self._loaded = section.text
        if same and self.text.raw() == section.text:
            return
        self.text.blockSignals(True)
        at = self.text.textCursor().position() if same else 0
        self.text.set_raw(section.text)
        cursor = self.text.textCursor()
        cursor.setPosition(min(at, self.text.document().characterCount() - 1))
        self.text.setTextCursor(cursor)
        self.text.blockSignals(False)

    def _draw(self) -> None:
        section = self._section
        self.setEnabled(section is not None)
        self.stack.setVisible(section is not None)  # nothing is said of a section that is not there
        if section is None:
            self.set_title(" ")
            self._mode.hide()
            return
        self.set_title(section.title)
        self.set_icon("pen-line" if section.editable else "table-2")
        self._mode.show()
        clash = waits(section) and not self._locked
        if clash:
            self._mode.setText(self.tr("the source changed"))
            set_role(self._mode, "pill-amber")
        elif section.lang:
            self._mode.setText(self.tr("in Albanian"))
            set_role(self._mode, "pill-amber")
        elif section.mode is BlockMode.EDITED:
            self._mode.setText(self.tr("edited"))
            set_role(self._mode, "pill-accent")
        else:
            self._mode.setText(self.tr("automatic"))
            set_role(self._mode, "pill-muted")
        self.stack.setCurrentIndex(0 if section.editable else 1)
        self._state.setVisible(section.editable and not self._locked)
        if section.editable:
            self.text.setReadOnly(self._locked)
            self._clash.setVisible(clash)
            self._field.setVisible(not self._locked)
            self._hint.setVisible(not self._locked and not clash)
            self._restore.setVisible(section.mode is BlockMode.EDITED and not clash and not self._locked)
            if clash:
                nothing = self.tr("(nothing any more)")
                self._now.setHtml(_marked(section.base, section.auto_text, self.text.shown, nothing))
            self._draw_state()
        else:
            self._draw_reading(section)

    def _draw_reading(self, section: Section) -> None:
        if section.blocks:
            self._shown.show_blocks(section.blocks)
        else:
            nothing = escape(self.tr("Nothing here yet."))
            self._shown.show_words(f'<p style="color:{theme().muted}">{nothing}</p>')
        leads = bool(self._shown.lines())
        self._source.setText(
            self.tr("Drawn from the record: ↓ to a line, Enter opens where it was entered.")
            if leads
            else self.tr("Drawn from the record: it changes where the data is entered.")
        )
        self._go.setVisible(not self._locked and bool(home_of(section.key)))

    def _draw_state(self) -> None:
        if self._locked:
            self._state.setText("")
        elif self.dirty:
            self._state.setText(self.tr("Ctrl+S keeps it"))
        elif self._section is not None and self._section.mode is BlockMode.EDITED:
            self._state.setText(self.tr("kept"))
        else:
            self._state.setText("")

    # --- what a person does --------------------------------------------------

    def _typed(self) -> None:
        self._idle.start()
        self._draw_state()

    def flush(self) -> None:
        """Keep what was typed."""
        self._idle.stop()
        section = self._section
        if section is None or not self.dirty:
            return
        text = self.text.raw()
        self._loaded = text
        if text == section.auto_text and section.mode is BlockMode.EDITED and not waits(section):
            self.restored.emit(section.key)
        elif text != section.auto_text or section.mode is BlockMode.EDITED:
            self.saved.emit(section.key, text, self._base)
        self._draw_state()

    def refused(self, key: str) -> None:
        """The words were not kept: they are unsaved again."""
        if key == self.key() and self._section is not None:
            self._loaded = self._section.text
            self._draw_state()

    def _restore_it(self) -> None:
        if self._section is not None:
            self._loaded = self.text.raw()  # what was typed goes with it; undo brings it back
            self.restored.emit(self._section.key)

    def _keep_it(self) -> None:
        if self._section is not None:
            self.flush()
            self.kept.emit(self._section.key, self._section.auto_text)

    def open_beside(self) -> None:
        """Both texts side by side; words that nobody has kept yet are kept first."""
        section = self._section
        self._wants_beside = section is not None and waits(section) and not self._locked and self._unkept()
        if section is None or not waits(section) or self._locked:
            return
        if self._wants_beside:
            self.flush()
        else:
            self.beside.emit(section)

    def _unkept(self) -> bool:
        """Whether what stands in the field is not what the section is shown with."""
        return self._section is not None and self.text.raw() != self._section.text

    def _go_there(self) -> None:
        if self._section is not None:
            self.wanted.emit(home_of(self._section.key))

    def follow(self) -> bool:
        """Open what the line in hand was drawn from; False when the line is the writer's own."""
        section = self._section
        if section is None:
            return False
        if not section.editable:
            return self._shown.follow()
        sources = _line_sources(section, self.text.line())
        if sources:
            self.followed.emit(sources)
        return bool(sources)

    def focus(self) -> None:
        (self.text if self.stack.currentIndex() == 0 else self._shown).setFocus()

    # --- words and colours ---------------------------------------------------

    def _retranslate(self) -> None:
        self.text.setAccessibleName(self.tr("Text of the section"))
        self._now.setAccessibleName(self.tr("Automatic text now"))
        self._shown.setAccessibleName(self.tr("What the section holds"))
        self._hint.setText(
            self.tr(
                "One paragraph a line; “- ” begins a bullet; “{” inserts a name or number that stays true, “;” a "
                "sentence of your office."
            )
        )
        self._field.setText(self.tr("Insert a field"))
        self._restore.setText(self.tr("Restore the automatic text"))
        self._clash_title.setText(
            self.tr("The source changed after you wrote this. The automatic text now, changes marked; yours is below:")
        )
        self._both.setText(self.tr("Side by side"))
        self._keep.setText(self.tr("Keep mine"))
        self._take.setText(self.tr("Take the automatic one"))
        self._go.setText(self.tr("Go there"))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_go"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._draw()


def _line_sources(section: Section, number: int) -> list[Source]:
    """What line ``number`` (of those with words, from 0) of a written section was drawn from."""
    from facilitator.report.document import Bullets, Note, Numbered, Paragraph

    lines: list[Line] = []
    for block in section.blocks:
        if isinstance(block, (Paragraph, Note)):
            lines.append(block.line)
        elif isinstance(block, (Bullets, Numbered)):
            lines += block.lines
    return list(lines[number].sources) if 0 <= number < len(lines) else []


def _view() -> QTextEdit:
    """A quiet text to read and copy from."""
    made = QTextEdit()
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setFont(px(13))
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setStyleSheet("QTextEdit { border: none; background: transparent; padding: 0; }")
    made.document().setDocumentMargin(0)
    return made


def _marked(old: str, new: str, shown: Shown, nothing: str) -> str:
    """The new automatic text, line by line: words that the old one did not have underlined, words gone struck."""
    t = theme()
    made = [
        f'<p style="margin:0 0 3px 0; color:{t.text};">{marked(one.base.strip(), one.automatic.strip(), shown)}</p>'
        for one in passages(old, old, new)
    ]
    if not new.strip():
        made.append(f'<p style="margin:0; color:{t.muted};">{escape(nothing)}</p>')
    return "".join(made)
