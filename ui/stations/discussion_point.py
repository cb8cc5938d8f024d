"""The form of one point and what a person changed in it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.attendance import clock
from facilitator.meeting.quickline import Speaker, find, speakers_of
from facilitator.model import AgendaItem, Attendance, Organisation, Person, Point
from ui.context import Context
from ui.session import Mirror
from ui.stations.inline import changed_values
from ui.stations.line_text import is_clock
from ui.stations.room import item_name
from ui.stations.room_words import kinds
from ui.widgets.forms import Form

translate = QCoreApplication.translate


def point_form(ctx: Context, point: Point) -> Form:
    """Text, kind, author, agenda item, time and whether documents name the author."""
    rows = ctx.session.rows
    form = Form()
    form.add_text("text", translate("PointForm", "Text"), rows=3)
    form.add_choice("kind", translate("PointForm", "Kind"), list(kinds().items()))
    form.add_line(
        "author",
        translate("PointForm", "Author"),
        hint=translate("PointForm", "Organisation or person; empty for none"),
    )
    items = [(item.uid, item_name(item)) for item in rows.all(AgendaItem)]
    form.add_choice("item", translate("PointForm", "Agenda item"), items)
    form.add_line("at", translate("PointForm", "Said at"))
    form.add_check("unattributed", translate("PointForm", "Do not name the author in documents"))
    form.set_values(_values(rows, point))
    line = form.field("author")
    if isinstance(line, QLineEdit):
        completer = QCompleter([speaker.label for speaker in speakers_in(rows)], line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
    return form


def new_fields(ctx: Context, form: Form, point: Point, values: dict[str, Any]) -> dict[str, Any] | None:
    """The arguments of ``set_point``; None when a field cannot be read, which the form then says."""
    new = changed_values(_values(ctx.session.rows, point), values)
    if "at" in new and not is_clock(new["at"]):
        form.invalid("at", sentence(KnownError("time.unreadable", text=new["at"]), ctx.lang()))
        return None
    if "author" in new:
        typed = new.pop("author").strip()
        speaker = find(typed, speakers_in(ctx.session.rows)) if typed else None
        if typed and speaker is None:
            form.invalid("author", translate("PointForm", "Nobody of that name is known."))
            return None
        new["organisation"] = speaker.organisation if speaker else None
        new["person"] = speaker.person if speaker else None
    return new


def speakers_in(rows: Mirror) -> list[Speaker]:
    """Everybody who can be an author."""
    inside = frozenset(visit.person for visit in rows.all(Attendance, left_at=None))
    return speakers_of(rows.all(Organisation), rows.all(Person), inside)


def author_of(rows: Mirror, point: Point) -> str:
    """``Hapësirë e Hapur, Erjona Llapi``; the organisation alone, the person alone, or nothing."""
    person = rows.find(Person, point.person)
    body = rows.find(Organisation, point.organisation)
    named = (body.short_name or body.name) if body else ""
    return ", ".join(part for part in (named, person.name if person else "") if part)


def _values(rows: Mirror, point: Point) -> dict[str, Any]:
    person = rows.find(Person, point.person)
    body = rows.find(Organisation, point.organisation)
    return {
        "text": point.text,
        "kind": point.kind,
        "author": person.name if person else (body.short_name or body.name) if body else "",
        "item": point.item,
        "at": clock(point.said_at),
        "unattributed": point.unattributed,
    }
