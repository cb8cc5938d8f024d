"""Sentences about the course of the meeting in English; part of ``documents.en.TEXT``."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.sentences import Template

COURSE: Mapping[str, Template] = {
    "course": "Course of the meeting",
    "course.breaks": "The meeting was interrupted for a break {n|once|# times}: {times}.",
    "course.order": "The agenda items were taken in this order: {labels}.",
    "course.parked": "During the meeting these were parked:",
    "course.waits": "(what became of it was not noted)",
    "course.now": "(dealt with later in this meeting)",
    "course.next": "(goes on to the next meeting)",
    "course.dropped": "(dropped; reason: {reason})",
}
