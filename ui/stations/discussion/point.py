"""The form of one point and what a person changed in it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.stated import is_clock
from facilitator.model import AgendaItem, CoAuthor, Organisation, Person, Point, PointTheme
from ui.context import Context
from ui.live.known import known_of
from ui.live.room import item_name
from ui.session import Mirror
from ui.stations.discussion.whom import Whom
from ui.widgets.forms import Form
from ui.widgets.inline import changed_values
from ui.words.points import kinds

translate = QCoreApplication.translate


def point_form(ctx: Context, point: Point) -> Form:
    """Text, kind, author, agenda item, time and whether documents name the author."""
    rows = ctx.session.rows
    form = Form(beside_from=400)
    form.add_text("text", translate("PointForm", "Text"), rows=3)
    form.add_choice("kind", translate("PointForm", "Kind"), list(kinds().items()))
    form.add_line(
        "author",
        translate("PointForm", "Author"),
        placeholder=translate("PointForm", "Organisation or person; empty for none"),
    )
    items = [(item.uid, item_name(item)) for item in rows.all(AgendaItem)]
    form.add_choice("item", translate("PointForm", "Agenda item"), items)
    form.add_line("at", translate("PointForm", "Said at"))
    form.add_check("unattributed", translate("PointForm", "Do not name the author in documents"))
    form.add_line(
        "themes", translate("PointForm", "Themes"), placeholder=translate("PointForm", "Several: with commas")
    )
    for key in ("kind", "item"):
        box = form.field(key).control
        if isinstance(box, QComboBox):
            # Long titles must not take the room of the field beside them.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
    form.set_values(_values(ctx, point))
    author = form.field("author")
    Whom(ctx, form, "author")

    def offer(typed: str) -> None:
        """Whom the beginning may mean; no pop-up, which would take the keys of the form."""
        found = known_of(ctx.session).who.speaker(typed)
        near = (*found.means, *found.also)[:4]
        author.set_texts(translate("PointForm", "Author"), " · ".join(one.label for one in near))

    if isinstance(author.control, QLineEdit):
        author.control.textEdited.connect(offer)
    return form


def new_fields(ctx: Context, form: Form, point: Point, values: dict[str, Any]) -> dict[str, Any] | None:
    """The arguments of ``set_point``; None when a field cannot be read, which the form then says."""
    new = changed_values(_values(ctx, point), values)
    if "at" in new and not is_clock(new["at"]):
        form.invalid("at", sentence(KnownError("time.unreadable", text=new["at"]), ctx.lang()))
        return None
    if "themes" in new:
        new["themes"] = tuple(new["themes"].split(","))
    if "author" in new:
        named = bool(new.pop("author").strip())
        one = Whom.of(form, "author").author() if named else None
        if named and one is None:
            return None
        new["organisation"] = one.organisation if one else None
        new["person"] = one.person if one else None
    return new


def author_of(rows: Mirror, point: Point | CoAuthor) -> str:
    """``Hapësirë e Hapur, Erjona Llapi``; the organisation alone, the person alone, or nothing."""
    person = rows.find(Person, point.person)
    body = rows.find(Organisation, point.organisation)
    named = (body.short_name or body.name) if body else ""
    return ", ".join(part for part in (named, person.name if person else "") if part)


def authors_of(rows: Mirror, point: Point) -> str:
    """Everybody who said it, the author first."""
    voices: list[Point | CoAuthor] = [point, *rows.all(CoAuthor, point=point.uid)]
    return "; ".join(filter(None, (author_of(rows, one) for one in voices)))


def _values(ctx: Context, point: Point) -> dict[str, Any]:
    author = known_of(ctx.session).who.of(point.person or point.organisation)
    return {
        "text": point.text,
        "kind": point.kind,
        "author": author.label if author else "",
        "item": point.item,
        "at": ctx.session.rows.clock(point.said_at),
        "themes": ", ".join(row.theme for row in ctx.session.rows.all(PointTheme, point=point.uid)),
        "unattributed": point.unattributed,
    }
