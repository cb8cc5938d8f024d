"""What a draft that went round, and the secretary's own words, leave to be looked at before approval."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from facilitator.language.dates import local, short_date
from facilitator.meeting.office.modules import left_open
from facilitator.meeting.papers.finding import Beside, Finding, Section, Sections, many, named
from facilitator.model import BlockMode, Circulation, Comment, Meeting, Rows, Settled

_FIELD = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")


def review(rows: Rows, meeting: Meeting, sections: Sections, beside: Beside) -> Iterator[Finding]:
    """Comments still awaited, comments accepted in word only, live fields that say nothing."""
    yield from _deadline(rows, meeting.zone, beside.now)
    yield from _unchanged(rows, sections, beside.sent)
    yield from _live(sections, beside.fields)


def _deadline(rows: Rows, zone: str, now: str) -> Iterator[Finding]:
    """Comments are still awaited for the last draft."""
    sent = max(rows.all(Circulation), key=lambda row: row.number, default=None)
    if sent is None or not sent.deadline or not now:
        return
    last = date.fromisoformat(sent.deadline)
    if local(datetime.fromisoformat(now), zone).date() <= last:
        facts = {"date": short_date(last), "to": sent.to}
        yield Finding("comment.awaited", facts, False, "minutes", named("circulation", [sent]))


def _unchanged(rows: Rows, sections: Sections, sent: Mapping[str, Sections]) -> Iterator[Finding]:
    """Comments that were accepted, while what they are about is still as it was sent round."""

    def same(comment: Comment) -> bool:
        before = sent[comment.circulation].get(comment.document)
        now = sections.get(comment.document)
        if before is None or now is None:
            return False
        return _said(before, comment.section) == _said(now, comment.section)

    accepted = [row for row in rows.all(Comment) if row.settled in (Settled.ACCEPTED, Settled.PARTLY)]
    kept = [row for row in accepted if row.circulation in sent and same(row)]
    yield from many("comment.unchanged", "comment", kept, goal="minutes")


def _said(listed: Sequence[Section], key: str) -> list[object]:
    """What a section says, or the whole document for a comment on all of it."""
    return [(one.key, one.text, one.blocks) for one in listed if one.key == key or not key]


def _live(sections: Sections, fields: Mapping[str, str]) -> Iterator[Finding]:
    """Live fields and gaps in the secretary's words that say nothing: of no known name, or not filled in."""
    for kind, listed in sections.items():
        for section in listed:
            if section.mode is not BlockMode.EDITED:
                continue
            for gap in left_open(section.text):
                yield Finding("gap.left", {"gap": gap, "section": section.title}, False, f"{kind}/{section.key}")
            if not fields:
                continue
            for name in dict.fromkeys(_FIELD.findall(section.text)):
                code = "field.unknown" if name not in fields else "field.empty" if not fields[name].strip() else ""
                if code:
                    facts = {"field": f"{{{name}}}", "section": section.title}
                    yield Finding(code, facts, False, f"{kind}/{section.key}")
