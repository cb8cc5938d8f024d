"""What verification found, in words: the document, then each signature; "intact" and "known" stay two things."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from facilitator.language.sentences import Lang
from ui.theme import SEMIBOLD
from ui.widgets.basics import STRETCH, Icon, button, clear, column, hline, label, row

# An unknown signer is a question to settle, not a failure: never red, never amber.
_DOCUMENT = {
    "OK": ("shield-check", "green"),
    "OK_REV_UNKNOWN": ("shield-check", "green"),
    "OK_EXTRA_SIGNATURE": ("shield-check", "green"),
    "EXPIRED_VERIFIED_AT_INTAKE": ("shield-check", "green"),
    "INTACT_NOT_TRUSTED": ("shield-question-mark", "accent"),
    "INCOMPLETE": ("hourglass", "accent"),
    "UNSIGNED": ("file-text", "muted"),
    "NOT_TRUSTED": ("shield-alert", "amber"),
    "REVOKED": ("shield-alert", "amber"),
}
_STATE = {
    "TRUSTED": ("badge-check", "green"),
    "TRUSTED_REV_UNKNOWN": ("badge-check", "green"),
    "UNKNOWN_SIGNER": ("shield-question-mark", "accent"),
    "WRONG_PERSON": ("shield-question-mark", "amber"),
    "NOT_TRUSTED": ("shield-alert", "amber"),
    "REVOKED": ("shield-alert", "amber"),
}
_BAD = ("shield-x", "red")

Remark = tuple[str, str, str]
"""(icon, tone, words)"""


def look_of(verdict: Mapping[str, Any]) -> tuple[str, str]:
    """Icon and tone of a whole verdict."""
    return _DOCUMENT.get(str(verdict["verdict"]), _BAD)


class VerdictView(QScrollArea):
    """Signals: trust(dict): the person wants to trust the signer of this row; asked only where it can be granted."""

    trust = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._trustable: Collection[str] = ()
        self._remarks: Sequence[Remark] = ()
        self._verdict: Mapping[str, Any] | None = None
        self._told = ""
        self._lang: Lang = "sq"
        self._box = column(spacing=6, margins=(0, 0, 12, 4))
        self._held = QWidget()
        self._held.setProperty("role", "scrolled")
        self._held.setLayout(self._box)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._held)

    def say(self, text: str) -> None:
        """Words in place of a verdict: nothing to verify, or still at it."""
        self._verdict, self._told = None, text
        self._draw()

    def show_verdict(
        self,
        verdict: Mapping[str, Any],
        lang: Lang,
        trustable: Collection[str] = (),
        remarks: Sequence[Remark] = (),
    ) -> None:
        """``verdict`` as ``Verdict.as_dict()`` gives it; ``trustable``: fingerprints whose certificate is at hand."""
        self._verdict, self._lang, self._trustable, self._remarks = verdict, lang, trustable, remarks
        self._draw()

    def texts(self) -> list[str]:
        """Everything said, for tests and the clipboard."""
        return [made.text() for made in self._held.findChildren(QLabel) if made.text()]

    def sizeHint(self) -> QSize:
        """Little: it scrolls, and what stands beside it does not."""
        return QSize(240, 56)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 36)

    def _draw(self) -> None:
        clear(self._box)
        if self._verdict is None:
            self._box.addWidget(label(self._told, 13, role="muted", wrap=True))
        else:
            self._draw_verdict(self._verdict)
        self._box.addStretch(1)
        self.setAccessibleDescription("\n".join(self.texts()))

    def _draw_verdict(self, verdict: Mapping[str, Any]) -> None:
        from facilitator.language import verdict_told

        icon, tone = look_of(verdict)
        self._box.addLayout(_headed(icon, tone, verdict_told.document(verdict, self._lang), 13))
        for signed in verdict["signatures"]:
            self._rule()
            self._draw_signature(signed)
        notes = verdict_told.notes(verdict, self._lang)
        remarks = [*(("info", "muted", note) for note in notes), *self._remarks]
        if remarks:
            self._rule()
        for icon, tone, text in remarks:
            self._box.addLayout(_headed(icon, tone, text, 13, plain=True))

    def _rule(self) -> None:
        self._box.addSpacing(4)
        self._box.addWidget(hline())
        self._box.addSpacing(4)

    def _draw_signature(self, signed: Mapping[str, Any]) -> None:
        from facilitator.language import verdict_told

        icon, tone = _STATE.get(str(signed["state"]), _BAD)
        self._box.addLayout(_headed(icon, tone, f"{signed['field']}: {signed['signer'] or '–'}", 14))
        state = label(verdict_told.state(signed, self._lang), role=f"pill-{tone}")
        self._box.addLayout(row(26, state, STRETCH, spacing=0))
        for line in verdict_told.signature(signed, self._lang):
            self._box.addLayout(_indented(label(line, 13, wrap=True)))
        if signed["fingerprint"]:
            self._box.addLayout(_indented(fingerprint(str(signed["fingerprint"]))))
        if signed["state"] == "UNKNOWN_SIGNER" and signed["fingerprint"] in self._trustable:
            ask = button(self.tr("Trust this signer…"), "user-round-check", on=partial(self.trust.emit, signed))
            self._box.addLayout(row(26, ask, STRETCH, spacing=0))


def fingerprint(text: str) -> QWidget:
    """Sixteen groups in two lines, to be read aloud."""
    groups: Sequence[str] = text.split()
    half = (len(groups) + 1) // 2
    made = label("\n".join((" ".join(groups[:half]), " ".join(groups[half:]))), 11, role="muted")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _headed(icon: str, tone: str, text: str, size: int, plain: bool = False) -> Any:
    mark = Icon(icon, tone, 20 if not plain else 16)
    words = label(text, size, wrap=True) if plain else label(text, size, SEMIBOLD, wrap=True)
    made = row(mark, words, spacing=10)
    made.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    made.setStretch(1, 1)
    return made


def _indented(widget: QWidget) -> Any:
    made = row(26, widget, spacing=0)
    made.setStretch(1, 1)
    return made
