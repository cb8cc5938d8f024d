"""The course of a meeting in words: when it will end, and how much later or sooner than planned."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator.course import Outlook
from facilitator.language.dates import clock

SLACK_S = 120
"""Less than this is as planned: nobody hurries for it."""


class CourseWords(QObject):
    """Made where it is needed; a QObject, because only its ``tr`` chooses by number."""

    def outlook(self, told: Outlook) -> str:
        """``Mbaron rreth orës 12:10 · 10 minuta pas planit``."""
        ends = self.tr("Ends at about {time}").format(time=clock(told.ends))
        drift = self.drift(told)
        return f"{ends} · {drift}" if drift else ends

    def drift(self, told: Outlook) -> str:
        """``10 minuta pas planit``; empty where no end was planned."""
        if told.drift_s is None:
            return ""
        if abs(told.drift_s) < SLACK_S:
            return self.tr("as planned")
        minutes = abs(told.drift_s) // 60
        return (
            self.tr("%n minute(s) late", "", minutes)
            if told.drift_s > 0
            else self.tr("%n minute(s) early", "", minutes)
        )

    def unplanned(self, n: int) -> str:
        """``3 pika pa kohë të parashikuar nuk janë llogaritur``."""
        return self.tr("%n item(s) without planned time not counted", "", n)

    def left_aside(self, n: int) -> str:
        """``2 çështje janë lënë mënjanë``."""
        return self.tr("%n matter(s) parked", "", n)
