"""What decides who is on an imported list: each doubt with a count and a switch, duplicates side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QWidget

from facilitator.exchange.columns import HEADERS
from facilitator.model import Organisation
from ui.context import Context
from ui.theme import px
from ui.widgets.basics import STRETCH, column, label, row
from ui.widgets.lists import ListPane
from ui.words.people import filled

if TYPE_CHECKING:
    from facilitator.exchange.people import Choices, Preview, PreviewRow

_FIELD = {"damaged": "repair", "several": "split", "fill_down": "fill"}
"""Doubt → the choice its switch turns; the others are called alike."""

BOTH, FILL, SKIP = "both", "fill", "skip"
KEYS = {Qt.Key.Key_1: BOTH, Qt.Key.Key_2: FILL, Qt.Key.Key_3: SKIP}


class RowsPane(ListPane):
    """The rows of the list; 1, 2 and 3 decide about a likely duplicate.

    Signals:
        decided(str, str): uid of the row, decision.
    """

    decided = Signal(str, str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        decision = KEYS.get(Qt.Key(event.key()))
        if decision and self.current_uid() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.decided.emit(self.current_uid(), decision)
            event.accept()
        else:
            super().keyPressEvent(event)


class DoubtsPanel(QWidget):
    """The switches. ``choices`` is what they say together.

    Signals:
        switched(): rows are to be read again.
        all_decided(str): one decision for every likely duplicate.
    """

    switched = Signal()
    all_decided = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        from facilitator.exchange.people import Choices

        self.choices: Choices = Choices()
        self.switches: dict[str, QCheckBox] = {}
        self._said: dict[str, QLabel] = {}
        self._lines = QGridLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(16)
        self._lines.setVerticalSpacing(2)
        self._twins_said = label("", 13)
        self.twins = QComboBox()
        self.twins.setFont(px(13))
        self.twins.setAccessibleName(self.tr("Likely duplicates"))
        self.twins.addItem(self.tr("one by one"), "")
        for key, text in self._decisions():
            self.twins.addItem(text, key)
        self.twins.activated.connect(self._all)
        self._twins_line = QWidget()
        self._twins_line.setLayout(row(self._twins_said, self.twins, STRETCH, spacing=10, margins=(0, 0, 0, 0)))
        inside = column(self._twins_line, spacing=4)
        inside.addLayout(self._lines)
        self.setLayout(inside)

    def show_doubts(self, found: Preview) -> None:
        """Draw the doubts of a preview; a switch once drawn stays the same widget, so that the focus stays on it."""
        texts = self._texts()
        doubts = [one for one in found.doubts if one.code in texts]
        there = {one.code for one in doubts}
        for code, made in (*self.switches.items(), *self._said.items()):
            made.setVisible(code in there)
        for number, one in enumerate(doubts):
            text = texts[one.code](one.count)
            shown: QWidget
            if one.on is None:
                shown = told = self._said.setdefault(one.code, label("", 13, role="amber", wrap=True))
                told.setText(text)
            else:
                shown = box = self.switches.get(one.code) or self._made(one.code)
                box.setText(text)
                box.setChecked(one.on)
            self._lines.addWidget(shown, number // 2, number % 2)
            shown.show()
        count = len(found.twins())
        self._twins_said.setText(self.tr("%n likely duplicate(s):", "", count))
        self._twins_line.setVisible(bool(count))

    def _made(self, code: str) -> QCheckBox:
        box = self.switches[code] = QCheckBox()
        box.setFont(px(13))
        box.clicked.connect(partial(self._switch, code))
        return box

    def _switch(self, code: str) -> None:
        self.choices = replace(self.choices, **{_FIELD.get(code, code): self.switches[code].isChecked()})
        self.switched.emit()

    def _all(self, index: int) -> None:
        self.all_decided.emit(str(self.twins.itemData(index)))

    def _decisions(self) -> list[tuple[str, str]]:
        return [
            (SKIP, self.tr("leave out")),
            (FILL, self.tr("same person: fill in what is empty")),
            (BOTH, self.tr("other people: take both")),
        ]

    def _texts(self) -> dict[str, Callable[[int], str]]:
        return {
            "hidden": lambda n: self.tr("take %n hidden or filtered row(s)", "", n),
            "struck": lambda n: self.tr("take %n struck row(s)", "", n),
            "unseen": lambda n: self.tr("hidden and struck rows are not seen in .xls"),
            "damaged": lambda n: self.tr("repair the letters of %n row(s)", "", n),
            "several": lambda n: self.tr("part %n cell(s) that hold several people", "", n),
            "merged": lambda n: self.tr("organisation of a merged cell: %n row(s)", "", n),
            "alike": lambda n: self.tr("known ones for names without ë and ç: %n row(s)", "", n),
            "fill_down": lambda n: self.tr("organisation of the row above: %n row(s)", "", n),
            "sections": lambda n: self.tr("%n title(s) say whose those below are", "", n),
            "lost": lambda n: self.tr("%n row(s) lost letters before they came here", "", n),
            "formulas": lambda n: self.tr("%n formula(s) without a stored result", "", n),
            "bodiless": lambda n: self.tr("%n person(s) without an organisation", "", n),
            "no_organisations": lambda n: self.tr("0 organisations in %n row(s): does a column hold them?", "", n),
        }


class Detail(QWidget):
    """The chosen row: what is said about it, and beside it whom it is likely the same as."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self.told = label("", 13, wrap=True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._known, self._new = label("", 13, wrap=True), label("", 13, wrap=True)
        for one in (self._known, self._new):
            one.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pair = QWidget()
        both = row(self._known, self._new, spacing=16)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self._pair.setLayout(both)
        self.setLayout(column(self._pair, self.told, spacing=4))
        self.setMinimumHeight(38)

    def show_row(self, line: PreviewRow | None, found: Preview | None, sentences: list[str]) -> None:
        """None draws nothing."""
        twin = line.twin if line is not None else None
        self._pair.setVisible(twin is not None)
        if line is not None and twin is not None and found is not None:
            self._known.setText("\n".join(self._first(line, found)))
            self._new.setText("\n".join([filled(self.tr("Row %1"), line.number), *self._second(line)]))
            words = HEADERS[self._ctx.lang()]
            fills = ", ".join(f"{words.get(field, field).lower()}" for field in twin.fills if field in words)
            if fills:
                sentences = [
                    filled(self.tr("1: another person, take both · 2: the same, fill in %1 · 3: leave out"), fills),
                    *sentences,
                ]
            else:
                sentences = [self.tr("1: another person, take both · 3: leave out (nothing new in it)"), *sentences]
        self.told.setText("\n".join(sentences))

    def _first(self, line: PreviewRow, found: Preview) -> list[str]:
        assert line.twin is not None
        person = line.twin.person
        if person is None:
            other = next(one for one in found.rows if one.key == line.twin.key)
            return [filled(self.tr("Row %1"), other.number), *self._second(other)]
        body = self._ctx.session.rows.find(Organisation, person.organisation or "")
        parts = (person.name, body.name if body else "", person.role, person.phone, person.email)
        return [self.tr("In the meeting"), *(part for part in parts if part)]

    @staticmethod
    def _second(line: PreviewRow) -> list[str]:
        person = line.listed.person
        body = str(line.listed.organisation.get("name", ""))
        parts = (person.get("name"), body, person.get("role"), person.get("phone"), person.get("email"))
        return [str(part) for part in (*parts, line.listed.father) if part]
