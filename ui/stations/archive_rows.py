"""Words of the archive: a row of the list, and what an examination found beside the signatures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from facilitator.archive.shelf import COPY
from facilitator.language.dates import short_date
from facilitator.language.errors import sentence
from facilitator.language.sentences import Lang
from facilitator.model import DocumentKind
from ui.stations.archive_kinds import kind_icon, kind_name
from ui.stations.verdict_view import Remark
from ui.widgets.lists import Item

if TYPE_CHECKING:
    from facilitator.archive.examine import Examination
    from facilitator.archive.index import Entry


def titles_of(entries: Iterable[Entry]) -> dict[str, str]:
    """The name under which a report lies, without its hash → its title: by it a copy beside the report is named."""
    return {entry.key.rpartition("_")[0]: entry.title for entry in entries if entry.state == "report"}


def item_of(entry: Entry, titles: Mapping[str, str]) -> Item:
    """A file of the shelf; what is no report says what it is instead."""
    translate = QCoreApplication.translate
    label = entry.key.rpartition("_")[0]
    beside = label.removesuffix(f"_{COPY}") if label.endswith(f"_{COPY}") else ""
    if entry.state == "report":
        what = kind_name(DocumentKind(entry.kind)) if entry.kind in set(DocumentKind) else entry.kind
        if beside:
            what = translate("ArchiveRow", "{document}, separately signed copy").format(document=what)
        return Item(
            uid=entry.key,
            title=entry.title,
            subtitle=" · ".join(part for part in (what, entry.place) if part),
            right=_day(entry.date),
            right2=entry.protocol_number,
            icon="copy" if beside else kind_icon(entry.kind),
        )
    if beside and entry.state == "no_record":
        day, _, rest = beside.partition("_")
        kind, _, title = rest.partition("_")
        what = kind_name(DocumentKind(kind)) if kind in set(DocumentKind) else kind
        said = translate("ArchiveRow", "{document}, signed copy from paper or another program").format(document=what)
        return Item(
            uid=entry.key, title=titles.get(beside) or title or entry.key, subtitle=said, right=_day(day), icon="copy"
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
        title=entry.key,
        subtitle=what,
        icon="triangle-alert" if bad else "file-x",
        tone="red" if bad else "muted",
        dim=not bad,
    )


def remarks(found: Examination, lang: Lang) -> list[Remark]:
    """What stands beside the verdict: the two parts inside, and whether they agree."""
    translate = QCoreApplication.translate
    if found.problem is not None:
        return [("info", "muted", sentence(found.problem, lang))]
    said: list[Remark] = []
    changed = found.verdict.exit_code == 1
    match str(found.belongs):
        case "same" if not changed:  # beside a changed file it would only comfort
            text = translate("Remark", "The file carries the record it was written from, and the two belong together.")
            said.append(("package", "muted", text))
        case "different":
            text = translate(
                "Remark", "The record inside is not the one this document was written from. Ask the signers."
            )
            said.append(("triangle-alert", "red", text))
    match str(found.recomposed):
        case "same" if not changed:
            text = translate("Remark", "Written again from that record, the document says the same.")
            said.append(("refresh-cw", "muted", text))
        case "different":
            text = translate(
                "Remark",
                "Written again from that record, this version of the program words sections otherwise: {sections}.",
            )
            said.append(("info", "muted", text.format(sections=", ".join(found.differing) or "?")))
    return said


def _day(text: str) -> str:
    try:
        return short_date(date.fromisoformat(text))
    except ValueError:
        return text
