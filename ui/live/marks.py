"""What the marks of the quick line are called: a word for every one of ``MARKS``, or the legend does not start."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.meeting.log.marks import MARKS

translate = QCoreApplication.translate


def legend() -> list[tuple[str, str]]:
    """(what is typed, what it is), all of them, in order."""
    words = {
        "issue": translate("QuickLine", "issue"),
        "suggestion": translate("QuickLine", "suggestion"),
        "recommendation": translate("QuickLine", "recommendation"),
        "comment": translate("QuickLine", "comment"),
        "question": translate("QuickLine", "question"),
        "dissent": translate("QuickLine", "dissent"),
        "parked": translate("QuickLine", "parked"),
        "note": translate("QuickLine", "note"),
        "action": translate("QuickLine", "action"),
        "agreement": translate("QuickLine", "agreement"),
        "time": translate("QuickLine", "said at"),
        "reference": translate("QuickLine", "takes up"),
        "theme": translate("QuickLine", "theme"),
    }
    return [(mark.typed, words[mark.code]) for mark in MARKS]


def letters() -> list[tuple[str, str]]:
    """(letter behind "!", what it is)."""
    return [(mark.letter, word) for mark, (_, word) in zip(MARKS, legend(), strict=True) if mark.letter]
