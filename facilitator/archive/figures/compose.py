"""Figures → Document, and the files that go inside. Pure: the figures and the language decide everything."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date

from facilitator.archive.figures.figures import Figure, Figures
from facilitator.language.dates import short_date
from facilitator.language.evidence import say
from facilitator.language.hash_words import grouped
from facilitator.language.sentences import Lang
from facilitator.language.told import catalogue as told
from facilitator.model import DocumentKind
from facilitator.record import Audience
from facilitator.report.compose.attach import CSV, JSON, Attachment, inert
from facilitator.report.document import (
    COMPOSER,
    Bar,
    Block,
    Cells,
    Chart,
    Document,
    Furniture,
    Letterhead,
    Line,
    Note,
    Paragraph,
    Section,
    SignatureField,
    Signatures,
    Table,
)

FIGURES, DOCUMENT, TABLE = "figures.json", "figures-document.json", "figures.csv"
FIELD = "Arkivi"
"""Name of the one signature field."""

_SHORT = ("meetings", "people", "points", "measures", "rounds", "corrections")


def compose(figures: Figures, lang: Lang) -> Document:
    """The paper: the year in a few lines, its parts, the sources, the place for a signature."""
    sections = (
        Section(key="facts", title="", level=0, blocks=(_facts(figures, lang), _note("lead", lang))),
        _section("short", lang, [_table(figures, lang, [one for key in _SHORT for one in figures.of(key)])]),
        _section("people", lang, _people(figures, lang)),
        _section("points", lang, _points(figures, lang)),
        _section("answers", lang, _answers(figures, lang)),
        _section("votes", lang, [_table(figures, lang, _all(figures, "rounds", "ballots", "cancelled"))]),
        _section("actions", lang, [*_actions(figures, lang)]),
        _section("list", lang, [_sources(figures, lang), _note("verify", lang)]),
        Section(key="sign", title="", level=0, blocks=(_place(lang),)),
    )
    title, short = say("figures.title", lang, year=figures.year), say("figures.short", lang, year=figures.year)
    return Document(
        kind=DocumentKind.RELACION,  # of no kind: nothing is drawn by it
        lang=lang,
        audience=Audience.PUBLIC,
        final=True,
        made_at=figures.made_on,
        record_sha256="",
        title=(title, say("figures.subtitle", lang)),
        short_title=short,
        letterhead=Letterhead(institution=figures.organiser),
        sections=sections,
        composer=COMPOSER,
        furniture=Furniture(running=short, version=figures.year),
    )


def attachments(figures: Figures, document: Document, lang: Lang) -> tuple[Attachment, ...]:
    """What goes into the file."""
    return (
        Attachment(FIGURES, figures.to_json(), JSON, "Source", say(f"figures.annex.{FIGURES}", lang)),
        Attachment(DOCUMENT, document.to_json(), JSON, "Source", say(f"figures.annex.{DOCUMENT}", lang)),
        Attachment(TABLE, _csv(figures), CSV, "Data", say(f"figures.annex.{TABLE}", lang)),
    )


def name_of(figure: Figure, lang: Lang) -> str:
    """What a figure is, in a few words."""
    key, part = figure.key, figure.part
    if key == "people.qark":
        return part or say("figures.unstated", lang)
    if key == "points.kind":
        return told.kind(part, lang).capitalize()
    if key in ("people.group", "people.gender"):
        return say(f"figures.{key.removeprefix('people.')}.{part}", lang)
    return say(f"figures.{key}.{part}" if part else f"figures.{key}", lang)


def value_of(figure: Figure, lang: Lang) -> str:
    """As it is printed."""
    return say("figures.few", lang) if figure.value is None else str(figure.value)


def places_of(figure: Figure) -> str:
    """Its sources by their numbers in the list, neighbours together: "1–4, 7"; a dash for none."""
    runs: list[list[int]] = []
    for at in figure.sources:
        if runs and runs[-1][1] == at:
            runs[-1][1] = at + 1
        else:
            runs.append([at + 1, at + 1])
    return ", ".join(f"{first}" if first == last else f"{first}–{last}" for first, last in runs) or "–"


def _section(part: str, lang: Lang, blocks: Iterable[Block]) -> Section:
    kept = tuple(blocks) or (Note(Line(say("figures.nothing", lang))),)
    return Section(key=part, title=say(f"figures.part.{part}", lang), blocks=kept)


def _note(key: str, lang: Lang, **facts: object) -> Paragraph | Note:
    line = Line(say(f"figures.{key}", lang, **facts))
    return Paragraph(line) if key == "lead" else Note(line)


def _all(figures: Figures, *keys: str) -> list[Figure]:
    return [one for key in keys for one in figures.of(key)]


def _facts(figures: Figures, lang: Lang) -> Table:
    day = short_date(date.fromisoformat(figures.made_on)) if figures.made_on else "–"
    rows = (("year", figures.year), ("made", day), ("sources", str(len(figures.sources))))
    cells = tuple(Cells((say(f"figures.{key}", lang), value)) for key, value in rows)
    return Table("", (), cells, (32, 68), ("left", "left"), row_header=True)


def _table(figures: Figures, lang: Lang, several: Sequence[Figure], caption: str = "") -> Table:
    rows = tuple(
        Cells(
            (name_of(one, lang), value_of(one, lang), places_of(one)),
            tuple(("source", figures.sources[at].sha256) for at in one.sources),
        )
        for one in several
    )
    header = tuple(say(f"figures.column.{name}", lang) for name in ("what", "value", "sources"))
    return Table(caption, header, rows, (56, 14, 30), ("left", "right", "left"), row_header=True)


def _people(figures: Figures, lang: Lang) -> Iterable[Block]:
    for key, by in (
        ("people.group", "group"),
        ("people.gender", "gender"),
        ("people.qark", "qark"),
        ("bodies", "bodies"),
    ):
        several = figures.of(key)
        if not several:
            continue
        yield _table(figures, lang, several, say(f"figures.by.{by}", lang))
        if by == "gender":
            known = {figures.sources[at].meeting for one in several for at in one.sources}
            yield _note("note.gender", lang, n=len(known))
        if by == "bodies":
            yield _note("note.bodies", lang)
    if figures.value("people"):
        yield _note("note.people", lang)


def _points(figures: Figures, lang: Lang) -> Iterable[Block]:
    several = figures.of("points.kind")
    if not several:
        return
    bars = tuple(Bar(name_of(one, lang), one.value or 0, value_of(one, lang)) for one in several)
    alt = "; ".join(f"{bar.label}: {bar.printed}" for bar in bars)
    yield Chart(say("figures.chart", lang), alt, bars)
    yield _table(figures, lang, several)


def _answers(figures: Figures, lang: Lang) -> Iterable[Block]:
    several = _all(figures, "answers", "answers.days")
    if several:
        yield _table(figures, lang, [*figures.of("measures"), *several])


def _actions(figures: Figures, lang: Lang) -> Iterable[Block]:
    yield _table(figures, lang, _all(figures, "actions", "actions.due", "actions.done"))
    if figures.value("actions.due"):
        yield _note("note.actions", lang)


def _sources(figures: Figures, lang: Lang) -> Table:
    rows = []
    for number, one in enumerate(figures.sources, start=1):
        kind = told.value("document", one.kind, lang)
        what = f"{one.title} · {kind}" + (f" {one.number}" if one.number else "")
        rows.append(Cells((str(number), _day(one.date), what, grouped(one.sha256)), (("source", one.sha256),)))
    header = tuple(say(f"figures.list.{name}", lang) for name in ("number", "date", "document", "sha256"))
    return Table("", header, tuple(rows), (6, 13, 47, 34), ("right", "left", "left", "left"))


def _day(text: str) -> str:
    try:
        return short_date(date.fromisoformat(text))
    except ValueError:
        return "–"


def _place(lang: Lang) -> Signatures:
    role, hint = say("figures.sign", lang), say("figures.hint", lang)
    return Signatures((SignatureField(FIELD, role, "", "", hint),))


def _csv(figures: Figures) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["figure", "part", "value", "sources"])
    for one in figures.figures:
        value = "" if one.value is None else str(one.value)
        writer.writerow([one.key, inert(one.part), value, " ".join(figures.sources[at].sha256 for at in one.sources)])
    return out.getvalue().encode("utf-8-sig")
