"""Signing elsewhere and on paper: what to do, step by step, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import MEDIUM
from ui.widgets.basics import STRETCH, Icon, button, clear, column, label, row
from ui.widgets.papers.verdict_view import hash_lines


@dataclass(frozen=True, slots=True)
class Refused:
    """A copy that was not taken in: why, and both hashes when it may be attached as another file."""

    why: str
    original: str = ""
    copy: str = ""


class _Pane(QWidget):
    """Three steps, the first and the last with a button."""

    def __init__(self, icons: tuple[str, str]) -> None:
        super().__init__()
        self._intro = label("", 13, role="muted", wrap=True)
        self._steps = [label("", 13, wrap=True) for _ in range(3)]
        self.out = button("", icons[0], on=self._give_out)
        self.back = button("", icons[1], "primary", on=self._take_back)
        self._lines = self._numbered()
        self._laid = column(self._intro, *self._lines, spacing=8)
        self.setLayout(self._laid)

    def _numbered(self) -> list[QWidget]:
        made = []
        for at, step in enumerate(self._steps):
            line = QWidget()
            number = label(str(at + 1), 13, MEDIUM, "accent")
            number.setFixedWidth(14)
            number.setAlignment(Qt.AlignmentFlag.AlignTop)
            step.setAlignment(Qt.AlignmentFlag.AlignTop)
            parts: list[QWidget] = [step, *([self.out] if at == 0 else [self.back] if at == 2 else [])]
            rest = column(spacing=6)
            for part in parts:
                if isinstance(part, QLabel):
                    rest.addWidget(part)
                else:
                    part.setMinimumHeight(34)
                    rest.addLayout(row(part, STRETCH))
            whole = row(number, spacing=8)
            whole.addLayout(rest, 1)
            line.setLayout(whole)
            made.append(line)
        return made

    def _give_out(self) -> None:
        raise NotImplementedError

    def _take_back(self) -> None:
        raise NotImplementedError

    def set_busy(self, busy: bool) -> None:
        for part in (self.out, self.back):
            part.setEnabled(not busy)

    def _say(self) -> None:
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_laid"):
            self._say()


class ElsewherePane(_Pane):
    """Signals: export(); take(); attach(): the refused copy, as a separately signed one."""

    export = Signal()
    take = Signal()
    attach = Signal()

    def __init__(self) -> None:
        super().__init__(("file-down", "upload"))
        self._fields: Sequence[str] = ()
        self._certified = False
        self._refused = Refused("")
        self._mark = Icon("triangle-alert", "amber", 18)
        self._why = label("", 13, wrap=True)
        self.attach_it = button("", "copy", on=self.attach.emit)
        self._box = column(spacing=4)
        why = row(self._mark, self._why, spacing=10)
        why.setAlignment(self._mark, Qt.AlignmentFlag.AlignTop)
        why.setStretch(1, 1)
        self._problem = QWidget()
        hashes = column(self._box, row(self.attach_it, STRETCH), spacing=8, margins=(28, 0, 0, 0))
        self._problem.setLayout(column(why, hashes, spacing=6))
        self._problem.hide()
        self._laid.addWidget(self._problem)
        self._say()

    def show_state(self, fields: Sequence[str], certified: bool) -> None:
        """``fields``: still empty; ``certified``: the first signature made here closed the document to new fields."""
        self._fields, self._certified = fields, certified
        self._say()

    def refuse(self, refused: Refused) -> None:
        """Say why a copy was not taken in; an empty reason takes it back."""
        self._refused = refused
        self._draw_problem()

    def problem(self) -> str:
        return self._why.text()

    def _give_out(self) -> None:
        self.export.emit()

    def _take_back(self) -> None:
        self.take.emit()

    def _draw_problem(self) -> None:
        told = self._refused
        clear(self._box)
        self._why.setText(told.why)
        if told.copy:
            for words, sha256 in (
                (self.tr("The document given out, SHA-256:"), told.original),
                (self.tr("The copy that came, SHA-256:"), told.copy),
            ):
                self._box.addWidget(label(words, 12, MEDIUM, "muted"))
                self._box.addWidget(hash_lines(sha256))
        self.attach_it.setVisible(bool(told.copy))
        self._problem.setVisible(bool(told.why))
        # room for what there is to read now
        for part in (self._intro, *self._lines[:2]):
            part.setVisible(not told.why)

    def _say(self) -> None:
        fields = ", ".join(self._fields)
        if self._certified:
            intro = self.tr(
                "The first signature made here closed the document: elsewhere only its empty fields can be signed. "
                "A platform that adds a field of its own would be refused."
            )
        else:
            intro = self.tr(
                "For e-Albania, Acrobat or another program. The PDF goes out with its named fields and uncertified: "
                "nothing of this program closes it."
            )
        self._intro.setText(intro)
        there = self.tr("Sign it there. Do not print it to a new PDF and change nothing in it.")
        if fields:
            there = self.tr(
                "Sign it there, each in their own field ({fields}). Do not print it to a new PDF, change nothing."
            )
        steps = (
            self.tr("Save the finished PDF."),
            there.format(fields=fields),
            self.tr("Take in the signed copy, or drop it here. It must go on from the saved file and be whole."),
        )
        for part, text in zip(self._steps, steps, strict=True):
            part.setText(text)
        self.out.setText(self.tr("Save the PDF to be signed…"))
        self.back.setText(self.tr("Take in the signed copy…"))
        self.attach_it.setText(self.tr("Attach as a separately signed copy"))
        self._draw_problem()


class PaperPane(_Pane):
    """Signals: show_pdf(); attach()."""

    show_pdf = Signal()
    attach = Signal()

    def __init__(self) -> None:
        super().__init__(("printer", "upload"))
        self._problem = label("", 13, role="red", wrap=True)
        self._laid.addWidget(self._problem)
        self.refuse("")
        self._say()

    def refuse(self, why: str) -> None:
        """Why a scan was not attached; "" takes it back."""
        self._problem.setText(why)
        self._problem.setVisible(bool(why))

    def problem(self) -> str:
        return self._problem.text()

    def _give_out(self) -> None:
        self.show_pdf.emit()

    def _take_back(self) -> None:
        self.attach.emit()

    def _say(self) -> None:
        self._intro.setText(
            self.tr(
                "The scan is kept beside the digital document, with the hash of each. They are two files and are never "
                "called the same."
            )
        )
        for part, text in zip(
            self._steps,
            (
                self.tr("Save the PDF, open it and print it."),
                self.tr("Sign and stamp by hand, then scan every page."),
                self.tr("Attach the scan: PDF, JPEG or PNG."),
            ),
            strict=True,
        ):
            part.setText(text)
        self.out.setText(self.tr("Open the PDF to print…"))
        self.back.setText(self.tr("Attach the scan…"))
