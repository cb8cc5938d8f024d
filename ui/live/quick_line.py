"""The quick-entry line: ``Arta: !s text``, with speakers and kinds offered while typing. It logs nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.language.folding import fold
from ui.live.bursts import Bursts
from ui.live.marks import legend, letters
from ui.live.modules import Modules
from ui.live.references import References
from ui.theme import px
from ui.widgets.boxes import column, row
from ui.widgets.lists import Item
from ui.widgets.live import Live
from ui.widgets.messages import announce
from ui.widgets.offer import Offer
from ui.widgets.text import Icon, KeyHints, label, set_role

_IN_ROW = 8
"""So many marks of the legend stand in its first row."""

Completions = Callable[[str], list[str]]


class QuickLine(Live, QWidget):
    """The line, what is offered for it, and the hints under it.

    What was typed and taken away again without being entered (by Ctrl+Z too) is not lost: Up brings it back. Ctrl+Z
    takes back a word at a time.

    While there is no ":" yet, the beginning offers speakers; after "!" kinds are offered, after ";" the sentences of
    the office, whose gaps are filled before the line goes out; at the end ">" offers earlier contributions and "#"
    themes. Tab takes the highlighted
    offer or else the first, Enter takes a highlighted one only; Up and Down move among offers, or through what was
    entered in this session. Entering does not clear the line: whoever keeps the text clears it.

    Signals:
        submitted(str): Enter, with the stripped text, never empty.
        edited(str): every change of the text.
    """

    submitted = Signal(str)
    edited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._completions: Completions | None = None
        self._modules: Modules | None = None
        self._references: References | None = None
        self._kinds: list[tuple[str, str]] = []
        self._history: list[str] = []
        self._at: int | None = None
        self._draft = ""
        self._longest = ""
        self._speaker = ""
        self._offer: Offer | None = None
        self.bursts = Bursts()
        self.line = QLineEdit()
        self.line.setFont(px(14))
        self.line.setMinimumHeight(38)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._changed)
        self.line.textEdited.connect(self._typed)
        self.setFocusProxy(self.line)
        self._hints = KeyHints((), plain=True)
        self._more = KeyHints((), plain=True)
        self._enter = label("", 12, role="faint")
        self._error_icon = Icon("circle-alert", "red", 15)
        self._error = label("", 12, role="red", wrap=True)
        said = row(self._error_icon, self._error, self._hints, spacing=8)
        said.setStretch(1, 1)
        self._below = row(self._more, self._enter, spacing=8)
        self.setLayout(column(self.line, said, self._below, spacing=6))
        self.under("", "red")
        self.ready()

    def retranslate(self) -> None:
        self.line.setAccessibleName(self.tr("New entry"))
        self._say_whose()
        self._enter.setText(self.tr("↑ earlier line · Enter saves it"))
        self._kinds = letters()
        self._show_kinds()

    def set_speaker(self, who: str) -> None:
        """Whose the words are while nobody is named; "" for nobody's."""
        self._speaker = who
        self._say_whose()

    def _say_whose(self) -> None:
        told = self.tr("{who} has the floor: type what is said").format(who=self._speaker)
        self.line.setPlaceholderText(told if self._speaker else self.tr("Who: !s what was said"))

    # --- text ----------------------------------------------------------------

    def text(self) -> str:
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put text in, without offers and without ``edited``."""
        with QSignalBlocker(self.line):
            self.line.setText(text)
        self._at, self._longest = None, text
        self.error("")
        self._hide_offer()

    def clear(self) -> None:
        """Empty the line, without ``edited``."""
        self.set_text("")

    def error(self, text: str) -> None:
        """What is wrong with the text, in red under it, until it is changed; "" takes it away."""
        self.under(text, "red")
        if bool(text) != (self.line.property("invalid") == "true"):
            self.line.setProperty("invalid", "true" if text else "false")
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)

    def question(self, text: str) -> None:
        """What has to be chosen before the line goes out, in amber under it, until it is changed."""
        self.error("")
        self.under(text, "amber")

    def under(self, text: str, tone: str) -> None:
        """The words under the line, instead of its hints; "" brings these back."""
        set_role(self._error, tone)
        self._error_icon.set_icon("circle-alert" if tone == "red" else "message-circle-question-mark", tone)
        for part in (self._error_icon, self._error):
            part.setVisible(bool(text))
        self._hints.setVisible(not text)
        self._more.setVisible(not text)
        self._enter.setVisible(not text)
        self._error.setText(text)
        self.line.setAccessibleDescription(text)
        if text:
            self._hide_offer()
            announce(self.line, text)

    def error_text(self) -> str:
        """What ``error`` shows now."""
        return self._error.text()

    def remember(self, entries: Sequence[str]) -> None:
        """What Up brings back, oldest first."""
        self._history = list(entries)
        self._at = None

    # --- offers --------------------------------------------------------------

    def set_completions(self, completions: Completions | None) -> None:
        """``completions(prefix)`` names the speakers a beginning may mean, best first."""
        self._completions = completions

    def set_modules(self, modules: Modules) -> None:
        """Where the sentences of the office come from."""
        self._modules = modules

    def set_references(self, references: References) -> None:
        """What a line may take up or belong to."""
        self._references = references

    def offers(self) -> list[str]:
        """The titles on offer now."""
        return [item.title for item in self._offer.rows.items()] if self._offer and self._offer.is_open() else []

    # --- Qt ------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.line:
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._wants(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.bursts.key(event)
                if self._key(event):
                    return True
        elif event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Resize, QEvent.Type.Move):
            self._hide_offer()
        return super().eventFilter(watched, event)

    # --- inside --------------------------------------------------------------

    def _open(self) -> Offer | None:
        return self._offer if self._offer is not None and self._offer.is_open() else None

    def _wants(self, event: QKeyEvent) -> bool:
        """Keys that are for the offers before they are shortcuts of the window."""
        return self._open() is not None and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab)

    def _key(self, event: QKeyEvent) -> bool:
        key, offer = event.key(), self._open()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if offer is not None and offer.pane.current_uid():
                self._take(offer.pane.current_uid())
            else:
                self._submit()
        elif offer is not None and key == Qt.Key.Key_Tab:
            self._take(offer.pane.current_uid() or offer.rows.item(0).uid)
        elif offer is not None and key == Qt.Key.Key_Escape:
            self._hide_offer()
        elif key == Qt.Key.Key_Tab and self._to_gap(self.line.cursorPosition()):
            return True
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if key == Qt.Key.Key_Up else 1
            if offer is not None:
                offer.move_by(step)
            else:
                self._recall(step)
        else:
            return False
        return True

    def _submit(self) -> None:
        text = self.line.text().strip()
        self._hide_offer()
        if not text:
            return
        if self._modules is not None and (uid := self._modules.exact(self.line.text())):
            self._take(uid)  # nobody means to log the letters themselves
            return
        if self._to_gap(0):
            self.question(self.tr("Fill in {gap}, then Enter.").format(gap=self.line.selectedText()))
            return
        self._remember(text)
        self._at, self._longest = None, ""
        self.submitted.emit(text)

    def _remember(self, text: str) -> None:
        if text and (not self._history or self._history[-1] != text):
            self._history.append(text)

    def _recall(self, step: int) -> None:
        if not self._history:
            return
        if self._at is None:
            if step > 0:
                return
            self._draft, self._at = self.line.text(), len(self._history)
        self._at = max(0, self._at + step)
        if self._at >= len(self._history):
            self._at = None
            self.line.setText(self._draft)
        else:
            at = self._at
            self.line.setText(self._history[at])
            self._at = at

    def _changed(self, text: str) -> None:
        if self._at is None:
            if text.strip():
                self._longest = text if len(text) > len(self._longest) else self._longest
            elif self._longest:
                # taken away, not entered: Up brings it back
                self._remember(self._longest.strip())
                self._longest = ""
        if self._error.text():
            self.error("")
        self.edited.emit(text)

    def _typed(self, text: str) -> None:
        self._at = None
        if text[: self.line.cursorPosition()].endswith(" "):
            # a move of the cursor parts what Ctrl+Z takes back: a word, not the whole contribution
            self.line.cursorBackward(False)
            self.line.cursorForward(False)
        items = (
            self._module_items(text)
            or self._reference_items(text)
            or self._kind_items(text)
            or self._speaker_items(text)
        )
        if items or self._offer is not None:
            if self._offer is None:
                self._offer = Offer(self.line, self.tr("What it may mean"))
            self._offer.offer(items)

    def _module_items(self, text: str) -> list[Item]:
        return self._modules.items(text[: self.line.cursorPosition()]) if self._modules is not None else []

    def _reference_items(self, text: str) -> list[Item]:
        at_end = self.line.cursorPosition() == len(text)
        return self._references.items(text) if self._references is not None and at_end else []

    def _take_module(self, uid: str) -> None:
        """In place of the mark and its letters, as something typed: Ctrl+Z gives them back."""
        assert self._modules is not None
        at = self.line.cursorPosition()
        before = self.line.text()[:at]
        start = at - self._modules.letters(before)
        made = self._modules.insert(uid, before[:start])
        self.line.setSelection(start, at - start)
        self.line.insert(" ".join(made.text.split("\n")))
        self._to_gap(start)

    def _to_gap(self, start: int) -> bool:
        """Select the next gap of a sentence; False where there is none."""
        gap = self._modules.gap(self.line.text(), start) if self._modules is not None else None
        if gap is not None:
            self.line.setSelection(*gap)
        return gap is not None

    def _marker(self, text: str) -> int:
        """Where "!" opens a kind: at the beginning, or right after the speaker's colon; else -1."""
        at = text.rfind("!", 0, self.line.cursorPosition())
        before = text[:at].rstrip() if at >= 0 else "x"
        return at if not before or (before.endswith(":") and before.count(":") == 1) else -1

    def _kind_items(self, text: str) -> list[Item]:
        at = self._marker(text)
        typed = text[at + 1 : self.line.cursorPosition()] if at >= 0 else " "
        if at < 0 or " " in typed or self.line.cursorPosition() != len(text):
            return []
        begun = fold(typed)
        kinds = [
            (letter, word)
            for letter, word in self._kinds
            if fold(letter).startswith(begun) or (len(begun) > 1 and fold(word).startswith(begun))
        ]
        if len(kinds) == 1 and fold(kinds[0][0]) == begun and len(typed) == 1:
            return [Item(f"!{kinds[0][0]}", kinds[0][1], right=f"!{kinds[0][0]}", tone="faint")]
        return [Item(f"!{letter}", word, right=f"!{letter}", tone="faint") for letter, word in kinds]

    def _speaker_items(self, text: str) -> list[Item]:
        prefix, _ = self._prefix(text)
        if ":" in text or not prefix or self._completions is None or self.line.cursorPosition() != len(text):
            return []
        return [Item(name, name, icon="user-round", tone="faint") for name in dict.fromkeys(self._completions(prefix))]

    @staticmethod
    def _prefix(text: str) -> tuple[str, str]:
        """What may name a speaker, and what stands before it (``!ç ``)."""
        start = len(text) - len(text.lstrip())
        if text[start : start + 1] == "!":
            gap = text.find(" ", start)
            if gap < 0:
                return "", text
            start = gap + 1
        return text[start:].strip(), text[:start]

    def _take(self, uid: str) -> None:
        text = self.line.text()
        if uid.startswith(";"):
            self._take_module(uid)
        elif self._references is not None and uid[:1] in (">", "#"):
            self.line.setText(f"{text[: len(text) - len(self._references.begun(text))]}{uid} ")
        elif uid.startswith("!"):
            self.line.setText(f"{text[: self._marker(text)]}{uid} ")
        else:
            self.line.setText(f"{self._prefix(text)[1]}{uid}: ")
        self._hide_offer()

    def _hide_offer(self) -> None:
        if self._offer is not None:
            self._offer.hide()

    def _show_kinds(self) -> None:
        marks = legend()
        self._hints.set_hints(marks[:_IN_ROW])
        self._more.set_hints(marks[_IN_ROW:])
