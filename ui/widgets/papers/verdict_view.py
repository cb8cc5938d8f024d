"""What verification found, in words: the document, then each signature; "intact" and "known" stay two things."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from facilitator.language.sentences import Lang
from ui.theme import MEDIUM, SEMIBOLD
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
# Each axis of a signature by itself: what is not known is a question, only what is broken is red.
_AXES = {
    "integrity.INTACT": ("circle-check", "green"),
    "standing.TRUSTED": ("user-round-check", "green"),
    "standing.UNKNOWN": ("circle-help", "accent"),
    "standing.NOT_TRUSTED": ("user-round-x", "amber"),
    "expected.YES": ("badge-check", "green"),
    "expected.NO": ("user-round-x", "amber"),
    "expected.UNSTATED": ("circle-help", "muted"),
    "revocation.KNOWN": ("circle-check", "green"),
    "revocation.UNKNOWN": ("circle-help", "muted"),
    "revocation.REVOKED": ("ban", "amber"),
    "proof.NONE": ("circle-help", "muted"),
    "proof.CLAIMED": ("clock", "muted"),
    "proof.TIMESTAMP": ("stamp", "green"),
    "proof.ARCHIVE_TIMESTAMP": ("stamp", "green"),
}
_LEAST = 298
"""Px in which what cannot be broken, a fingerprint and the longest state of a signer, stands whole beside the bar."""
_LONG = re.compile(r"\S{25,}")
_AXIS = {"integrity": ("circle-x", "red"), "reason": ("triangle-alert", "amber")}

Remark = tuple[str, str, str]
"""(icon, tone, words)"""


@dataclass(frozen=True, slots=True)
class Beside:
    """A copy that lies beside the document: icon, words, and (caption, SHA-256) of each file to tell apart."""

    icon: str
    text: str
    hashes: Sequence[tuple[str, str]] = ()


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
        self._beside: Sequence[Beside] = ()
        self._told = ""
        self._lang: Lang = "sq"
        self._box = column(spacing=6, margins=(0, 0, 12, 4))
        self._held = QWidget()
        self._held.setProperty("role", "scrolled")
        self._above = column(spacing=8, margins=(0, 0, 12, 0))
        self._held.setLayout(column(self._above, self._box, spacing=8))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._held)

    def set_above(self, *widgets: QWidget) -> None:
        """What stands over the verdict and scrolls with it: beside it, it would take the little room there is."""
        for widget in widgets:
            self._above.addWidget(widget)

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

    def set_copies(self, copies: Sequence[Beside]) -> None:
        """What lies beside the document; drawn with the next verdict or word."""
        self._beside = copies

    def verdict(self) -> Mapping[str, Any] | None:
        """What is shown; None while there are only words in its place."""
        return self._verdict

    def texts(self) -> list[str]:
        """Everything said, for tests and the clipboard."""
        return [made.text() for made in self._held.findChildren(QLabel) if made.text()]

    def sizeHint(self) -> QSize:
        """Little: it scrolls, and what stands beside it does not."""
        return QSize(240, 56)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, 36)

    def _draw(self) -> None:
        clear(self._box)
        if self._verdict is None:
            if self._told:
                self._box.addWidget(label(self._told, 13, role="muted", wrap=True))
        else:
            self._draw_verdict(self._verdict)
        for at, copy in enumerate(self._beside):
            if at or self._told or self._verdict is not None:
                self._rule()
            self._draw_beside(copy)
        self._box.addStretch(1)
        self.setAccessibleDescription("\n".join(self.texts()))

    def _draw_verdict(self, verdict: Mapping[str, Any]) -> None:
        from facilitator.language.told import verdict as verdict_told

        icon, tone = look_of(verdict)
        self._box.addLayout(_headed(icon, tone, verdict_told.document(verdict, self._lang), 13))
        for icon, tone, text in self._remarks:
            if tone == "red":  # what contradicts itself is not looked for below
                self._box.addLayout(_headed(icon, tone, text, 13, plain=True))
        for signed in verdict["signatures"]:
            self._rule()
            self._draw_signature(signed)
        notes = verdict_told.notes(verdict, self._lang)
        remarks = [*(("info", "muted", note) for note in notes), *(one for one in self._remarks if one[1] != "red")]
        if remarks:
            self._rule()
        for icon, tone, text in remarks:
            self._box.addLayout(_headed(icon, tone, text, 13, plain=True))

    def _rule(self) -> None:
        self._box.addSpacing(4)
        self._box.addWidget(hline())
        self._box.addSpacing(4)

    def _draw_signature(self, signed: Mapping[str, Any]) -> None:
        from facilitator.language.told import verdict as verdict_told

        icon, tone = _STATE.get(str(signed["state"]), _BAD)
        self._box.addLayout(_headed(icon, tone, f"{signed['field']}: {signed['signer'] or '–'}", 14))
        state = label(verdict_told.state(signed, self._lang), role=f"pill-{tone}")
        self._box.addLayout(row(26, state, STRETCH, spacing=0))
        for axis, value, line in verdict_told.axes(signed, self._lang):
            icon, tone = _AXES.get(f"{axis}.{value}") or _AXIS.get(axis, ("info", "muted"))
            self._box.addLayout(_of_axis(icon, tone, line))
        if signed["fingerprint"]:
            self._box.addLayout(_indented(fingerprint(str(signed["fingerprint"]))))
        if signed["state"] == "UNKNOWN_SIGNER" and signed["fingerprint"] in self._trustable:
            ask = button(self.tr("Trust this signer…"), "user-round-check", on=partial(self.trust.emit, signed))
            self._box.addLayout(row(26, ask, STRETCH, spacing=0))

    def _draw_beside(self, copy: Beside) -> None:
        self._box.addLayout(_headed(copy.icon, "accent", copy.text, 13, plain=True))
        for caption, sha256 in copy.hashes:
            self._box.addLayout(_indented(label(caption, 12, MEDIUM, "muted")))
            self._box.addLayout(_indented(hash_lines(sha256)))


def _of_axis(icon: str, tone: str, text: str) -> Any:
    """One axis: what is known of it, by shape and colour, and in words."""
    mark = Icon(icon, tone, 16)
    words = label(breakable(text), 13, wrap=True)
    made = row(26, mark, words, spacing=0)
    made.insertSpacing(2, 8)
    made.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    made.setStretch(3, 1)
    return made


def hash_lines(sha256: str) -> QWidget:
    """A SHA-256 in groups of four, to be compared by eye."""
    return fingerprint(" ".join(sha256[at : at + 4] for at in range(0, len(sha256), 4)))


def fingerprint(text: str) -> QWidget:
    """Sixteen groups in two lines, to be read aloud."""
    groups: Sequence[str] = text.split()
    half = (len(groups) + 1) // 2
    made = label("\n".join((" ".join(groups[:half]), " ".join(groups[half:]))), 11, role="muted")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def breakable(text: str) -> str:
    """A word that is longer than a line, a path or text without its spaces, may break anywhere: else it is cut off."""
    return _LONG.sub(lambda word: "\u200b".join(word[0][at : at + 8] for at in range(0, len(word[0]), 8)), text)


def _headed(icon: str, tone: str, text: str, size: int, plain: bool = False) -> Any:
    text = breakable(text)
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
