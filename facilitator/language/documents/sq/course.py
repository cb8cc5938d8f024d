"""Sentences about the course of the meeting in Albanian; part of ``documents.sq.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

COURSE: Mapping[str, Template] = {
    "course": "Ecuria e takimit",
    "course.breaks": "Takimi u ndërpre për pushim {n|1 herë|# herë}: {times}.",
    "course.order": "Pikat e rendit të ditës u trajtuan në këtë renditje: {labels}.",
    "course.parked": "Gjatë takimit u parkuan:",
    "course.waits": "(nuk është shënuar se çfarë u vendos më pas)",
    "course.now": "(u trajtua më pas në këtë takim)",
    "course.next": "(kalon në takimin e ardhshëm)",
    "course.dropped": "(nuk trajtohet më; arsyeja: {reason})",
}
