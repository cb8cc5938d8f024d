"""The acknowledgement that who delivers documents to the archive takes home: what became of each file.

It is about no meeting, so there is no Record inside it; the receipts of the archive are, each signed by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.language.hash_words import grouped
from facilitator.language.intake import say, total
from facilitator.language.sentences import Lang
from facilitator.model import DocumentKind
from facilitator.record import Audience
from facilitator.report.compose.attach import JSON, Attachment
from facilitator.report.document import Cells, Document, Furniture, Letterhead, Line, Note, Section, Table

_PARTS = ("taken", "apart", "left", "open")
_COLUMNS = (("number", 5, "right"), ("file", 43, "left"), ("outcome", 32, "left"), ("sha256", 20, "left"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A file of the delivery as the paper tells it; ``part`` is ``taken``, ``apart``, ``left`` or ``open``."""

    number: int
    part: str
    name: str
    what: str
    outcome: str
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the paper says of the whole delivery; ``counts`` by outcome, ``when`` as it is printed."""

    uid: str
    sender: str
    when: str
    archive: str
    institution: str
    head: str
    counts: tuple[tuple[str, int], ...]


def compose(facts: Facts, files: Sequence[Told], lang: Lang) -> Document:
    """The paper: the delivery in a few lines, then its files by what became of them."""
    title, subtitle = say("title", lang), say("subtitle", lang, uid=facts.uid)
    sections = [Section(key="facts", title="", level=0, blocks=(_summary(facts, len(files), lang),))]
    for part in _PARTS:
        mine = [one for one in files if one.part == part]
        if mine:
            notes = (Note(Line(say("apart", lang))),) if part == "apart" else ()
            blocks = (*notes, _table(mine, lang))
            sections.append(Section(key=part, title=say(f"part.{part}", lang), blocks=blocks))
    if any(one.part == "taken" for one in files):
        note = Note(Line(say("receipts", lang)))
        sections.append(Section(key="receipts", title="", level=0, blocks=(note,)))
    return Document(
        kind=DocumentKind.RELACION,  # of no kind: nothing is drawn by it
        lang=lang,
        audience=Audience.PUBLIC,
        final=True,
        made_at="",
        record_sha256="",
        title=(title, subtitle),
        short_title=f"{title} {facts.uid}",
        letterhead=Letterhead(institution=facts.institution),
        sections=tuple(sections),
        furniture=Furniture(running=say("foot", lang), version=facts.uid),
    )


def receipts(given: Sequence[tuple[str, bytes]], lang: Lang) -> list[Attachment]:
    """Receipts by the name of their file on the shelf, to be put into the paper."""
    return [
        Attachment(f"{name}.receipt.json", data, JSON, "Supplement", say("attached", lang, name=name))
        for name, data in given
    ]


def _summary(facts: Facts, files: int, lang: Lang) -> Table:
    rows = [
        ("from", facts.sender or "–"),
        ("when", facts.when),
        ("archive", facts.archive),
        ("files", f"{files} ({total(dict(facts.counts), lang)})"),
        ("head", facts.head or "–"),
    ]
    cells = tuple(Cells((say(key, lang), value)) for key, value in rows)
    return Table(caption="", header=(), rows=cells, weights=(22, 78), align=("left", "left"), row_header=True)


def _table(files: Sequence[Told], lang: Lang) -> Table:
    rows = tuple(
        Cells(
            (str(one.number), " · ".join(filter(None, (one.name, one.what))), one.outcome, grouped(one.sha256) or "–")
        )
        for one in files
    )
    return Table(
        caption="",
        header=tuple(say(f"column.{name}", lang) for name, _, _ in _COLUMNS),
        rows=rows,
        weights=tuple(weight for _, weight, _ in _COLUMNS),
        align=tuple(align for _, _, align in _COLUMNS),
    )
