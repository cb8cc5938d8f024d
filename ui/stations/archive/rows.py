"""Words of the archive: a row of the list, and what an examination found beside the signatures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from facilitator.archive.shelf import COPY
from facilitator.language.dates import clock, day_short, local, short_date
from facilitator.language.sentences import Lang
from facilitator.model import DocumentKind, Sister
from facilitator.record import Audience
from facilitator.sisters import AUDIENCE
from ui.widgets.lists import Item
from ui.widgets.papers.verdict_view import Remark
from ui.words.documents import kind_icon, kind_name, sister_told

if TYPE_CHECKING:
    from facilitator.archive.catalogue.rows import Entry
    from facilitator.desk.catalogue import Line
    from facilitator.report.document import Document


def _what(entry: Entry, paired: bool) -> str:
    """What a report is called, and which of its sisters lies here."""
    name = kind_name(DocumentKind(entry.kind)) if entry.kind in set(DocumentKind) else entry.kind
    if paired:
        return QCoreApplication.translate("ArchiveRow", "{document}, full and public").format(document=name)
    sister = {AUDIENCE[one]: one for one in Sister}.get(Audience(entry.audience))
    return sister_told(name, sister) if sister is not None else name


def item_of(line: Line) -> Item:
    """A file of the shelf, or a pair of them; what is no report says what it is instead."""
    entry = line.entry
    assert entry is not None
    item = _item_of(entry, line.beside, line.full is not None)
    item.data = line
    return item


def document_name(entry: Entry) -> str:
    """What a document is called among those of its meeting."""
    return _what(entry, False) if entry.state == "report" else entry.key


def _item_of(entry: Entry, beside_title: str, paired: bool) -> Item:
    translate = QCoreApplication.translate
    label = entry.key.rpartition("_")[0]
    beside = label.removesuffix(f"_{COPY}") if label.endswith(f"_{COPY}") else ""
    if entry.state == "report":
        what = _what(entry, paired)
        if beside:
            what = translate("ArchiveRow", "{document}, separately signed copy").format(document=what)
        return Item(
            uid=entry.key,
            title=entry.title,
            subtitle=" · ".join(part for part in (what, entry.place) if part),
            right=day_short(entry.date),
            right2=entry.protocol_number,
            icon="copy" if beside else kind_icon(entry.kind),
        )
    if entry.state == "figures":
        what = translate("ArchiveRow", "annual figures, counted from the reports of the archive")
        said = " · ".join(part for part in (what, entry.organiser) if part)
        return Item(uid=entry.key, title=entry.title, subtitle=said, right=day_short(entry.date), icon="chart-bar")
    if beside and entry.state == "no_record":
        day, _, rest = beside.partition("_")
        kind, _, title = rest.partition("_")
        kind, _, full = kind.partition("-")
        what = kind_name(DocumentKind(kind)) if kind in set(DocumentKind) else kind
        what = sister_told(what, Sister.FULL if full == Sister.FULL else Sister.PUBLIC)
        said = translate("ArchiveRow", "{document}, signed copy from paper or another program").format(document=what)
        return Item(
            uid=entry.key,
            title=beside_title or title or entry.key,
            subtitle=said,
            right=day_short(day),
            icon="copy",
        )
    what = {
        "no_record": translate("ArchiveRow", "not made by this program"),
        "newer": translate("ArchiveRow", "from a newer version"),
        "not_pdf": translate("ArchiveRow", "not a PDF"),
        "unreadable": translate("ArchiveRow", "cannot be read"),
        "damaged": translate("ArchiveRow", "damaged"),
    }[str(entry.state)]
    bad = entry.state in ("damaged", "unreadable")
    return Item(
        uid=entry.key,
        title=entry.title or entry.key,
        subtitle=what,
        icon="triangle-alert" if bad else "file-x",
        tone="red" if bad else "muted",
        dim=not bad,
    )


_AXES = {
    "belongs": "package",
    "drawn": "zoom-in",
    "pages": "file-text",
    "values": "table-2",
    "recomposed": "refresh-cw",
    "recount": "vote",
}


def remarks(examined: Mapping[str, Any], lang: Lang) -> list[Remark]:
    """What stands beside the signatures, an axis a line: ``examined`` as ``Examination.as_dict()`` gives it.

    What agrees is left out beside a file that was changed: there it would only comfort.
    """
    from facilitator.language.told import examined as examined_told

    if not examined["record"]["present"]:
        return [("info", "muted", text) for text in examined_told.record(examined, lang)] + _receipt(examined, lang)
    said: list[Remark] = []
    for key, text in examined_told.axes(examined, lang):
        axis, _, outcome = key.partition(".")
        if outcome == "same":
            if examined["exit"] != 1:
                said.append((_AXES[axis], "green", text))
        elif key == "signed":
            said.append(("file-signature", "muted", text))
        elif not examined_told.accuses(key):
            said.append(("circle-help", "muted", text))
        else:
            said.append(("circle-x", "red", text))
    said.sort(key=lambda remark: remark[1] != "red")  # the first difference first
    return said + _receipt(examined, lang)


def _receipt(examined: Mapping[str, Any], lang: Lang) -> list[Remark]:
    """When this archive took the file in, or why its receipt is not believed."""
    from facilitator.language.told import examined as examined_told

    told = examined["receipt"]
    if not told:
        return []
    if told["problem"]:
        return [("triangle-alert", "amber", text) for text in examined_told.receipt(examined, lang)]
    moment = local(datetime.fromisoformat(told["details"]["moment"]))
    text = QCoreApplication.translate("Remark", "Taken into the archive “{archive}” and verified there on {date}.")
    when = f"{short_date(moment.date())} {clock(moment)}"
    return [("archive", "green", text.format(archive=told["details"]["archive"], date=when))]


def title_of(document: Document) -> str:
    """As a line of text: on paper the first of its lines is in capitals."""
    first, *others = document.title
    return " ".join((first.capitalize(), *others))
