"""What stands before approval, in plain words: what the approval would refuse, and what a reader would miss."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from facilitator.meeting import lifecycle
from facilitator.model import Attendance, BlockMode, Consent, DocumentKind, Person
from ui.stations.minutes_words import section_title

if TYPE_CHECKING:
    from facilitator.report import Section
    from ui.session import Mirror

Sections = Mapping[DocumentKind, Sequence["Section"]]


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the list. ``stops``: approval refuses it; ``goal``: ``station`` or ``kind/section`` where to go."""

    text: str
    stops: bool
    goal: str


def waits(section: Section) -> bool:
    """The secretary's words stand on an automatic text that is no longer the present one; approval asks the same."""
    return section.editable and section.mode is BlockMode.EDITED and section.base != section.auto_text


def checks(rows: Mirror, sections: Sections) -> list[Check]:
    """What is still open, the stops first; empty when all is in order."""
    return [*_stops(rows, sections), *_gaps(rows)]


def _stops(rows: Mirror, sections: Sections) -> Iterable[Check]:
    translate = QCoreApplication.translate
    for kind, listed in sections.items():
        for section in listed:
            if waits(section):
                text = translate("Checks", "“{section}”: the source changed after you wrote it. Choose a text.")
                yield Check(text.format(section=section_title(section)), True, f"{kind}/{section.key}")
    if lifecycle.open_rounds(rows):  # type: ignore[arg-type]  # the mirror answers ``all`` as a transaction does
        yield Check(translate("Checks", "A vote is open. Close it or call it off."), True, "vote")


def _gaps(rows: Mirror) -> Iterable[Check]:
    translate = QCoreApplication.translate
    meeting = rows.meeting
    if meeting is None:
        return
    details = f"{DocumentKind.RELACION}/details"
    for value, text in (
        (meeting.title, translate("Checks", "The meeting has no title.")),
        (meeting.date, translate("Checks", "The date of the meeting is missing.")),
        (meeting.place or meeting.city, translate("Checks", "The place of the meeting is missing.")),
        (meeting.chair, translate("Checks", "Nobody is named as chair.")),
        (meeting.secretary, translate("Checks", "Nobody is named as secretary.")),
    ):
        if not value.strip():
            yield Check(text, False, details)
    if not meeting.opened_at:
        yield Check(translate("Checks", "The opening of the meeting was not recorded."), False, "attendance")
    elif not meeting.closed_at:
        yield Check(translate("Checks", "The closing of the meeting was not recorded."), False, "attendance")
    if not meeting.protocol_number:
        yield Check(
            translate("Checks", "There is no protocol number yet; it may also be written by hand."), False, details
        )
    attended = {stay.person for stay in rows.all(Attendance)}
    unasked = sum(
        1 for person in rows.all(Person) if person.uid in attended and person.publish_name is Consent.NOT_ASKED
    )
    if unasked:
        yield Check(CheckWords().not_asked(unasked), False, "attendance")


class CheckWords(QObject):
    """Plurals are only collected from ``tr``."""

    def not_asked(self, n: int) -> str:
        """Their names stay out of the public version."""
        return self.tr("%n participant(s) not asked whether their name may be public.", "", n)
