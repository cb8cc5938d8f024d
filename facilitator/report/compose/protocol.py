"""Protocol numbers in words: the line of the letterhead, and what a list of annexes says of each."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.dates import short_date
from facilitator.language.sentences import Lang
from facilitator.record import Record
from facilitator.report.compose.fields import PROTOCOLLED, day_of
from facilitator.report.compose.voting.votes import one_line
from facilitator.report.compose.words import Words
from facilitator.report.protocol import ProtocolMark

BLANK = "________________"
"""The place for what is written by hand."""


def line_of(mark: ProtocolMark | None, record: Record, words: Words) -> tuple[str, str]:
    """Number, and place and day, as the letterhead says them; what the register has not given yet is left open."""
    number, day = (one_line(mark.number), mark.day) if mark else ("", "")
    city = one_line(record.meeting.city)
    dated = _short(day) or BLANK
    key = "letterhead.place_date" if city else "letterhead.date"
    return words("letterhead.protocol", number=number or BLANK), words(key, city=city, date=dated)


def live(mark: ProtocolMark | None, lang: Lang) -> Mapping[str, str]:
    """Live fields that a Record cannot fill: the number of each annex, and the document's own."""
    if mark is None:
        return {}
    words = Words(lang)
    said: dict[str, str] = {}
    if mark.number:
        said |= {"protocol_number": one_line(mark.number), "protocol_date": _short(mark.day)}
    for one in mark.annexes:
        key = "field.protocolled.day" if one.day else "field.protocolled"
        name = PROTOCOLLED.get(one.kind)
        if name:
            said[name] = words(key, number=one_line(one.number), date=_short(one.day))
    return said


def _short(text: str) -> str:
    day = day_of(text)
    return short_date(day) if day else ""
