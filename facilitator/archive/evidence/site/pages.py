"""The first page of an evidence folder: its figures, its meetings, what was asked and answered, its data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from facilitator.archive.evidence.chosen import Chosen, OfMeeting
from facilitator.archive.evidence.schema import TABLES
from facilitator.archive.evidence.site.frame import (
    STYLE,
    Made,
    Place,
    answer_pill,
    day_of,
    framed,
    native,
    page_of,
    size_of,
    table,
)
from facilitator.archive.evidence.site.html import Markup, Part, el
from facilitator.archive.evidence.site.meeting import meeting_page
from facilitator.archive.evidence.tables import Row
from facilitator.assets import EVIDENCE
from facilitator.language.dates import short_date
from facilitator.language.evidence import say
from facilitator.language.sentences import LANGS, Lang


def titles(chosen: Chosen) -> dict[str, str]:
    """What the folder is called, by language."""
    choice = chosen.choice
    if choice.year:
        return {lang: say("title.year", lang, year=choice.year) for lang in LANGS}
    processes = dict.fromkeys(" ".join(one.record.meeting.process.split()) for one in chosen.meetings)
    name = next(iter(processes)) if len(processes) == 1 else choice.process
    return {lang: say("title.process", lang, process=name) for lang in LANGS}


def pages(
    chosen: Chosen, rows: Mapping[str, Sequence[Row]], files: Mapping[str, bytes], day: date, organiser: str
) -> dict[str, bytes]:
    """Every page by its place in the folder, with the one style they share."""
    named = titles(chosen)
    made = {STYLE: (EVIDENCE / STYLE).read_bytes()}
    for lang in LANGS:
        around = Made(named[lang], organiser, day)
        first = Place("index.html", lang)
        made[first.file] = framed(first, around, named[lang], _first(chosen, rows, files, first, around), home=True)
        for one in chosen.meetings:
            place = Place(page_of(one), lang)
            title = one.record.meeting.title or "–"
            made[place.file] = framed(place, around, title, meeting_page(one, place))
    return made


def _first(
    chosen: Chosen, rows: Mapping[str, Sequence[Row]], files: Mapping[str, bytes], place: Place, made: Made
) -> Part:
    lang = place.lang
    return [
        el("h1", made.title),
        el("p", say("about.text", lang), class_="lead"),
        _figures(chosen, rows, place),
        _meetings(chosen.meetings, place),
        _asked(chosen.meetings, place),
        _data(rows, files, place),
        _check(lang),
        _left(chosen, lang),
    ]


def _section(key: str, title: str, *parts: Part) -> Markup:
    return el("section", el("h2", title, id=key), *parts, aria_labelledby=key)


def _figures(chosen: Chosen, rows: Mapping[str, Sequence[Row]], place: Place) -> Markup:
    lang, meetings = place.lang, rows["meetings"]
    people = sum(int(row["people"] or 0) for row in meetings)
    points = sum(int(row["points"] or 0) for row in meetings)
    answered = sum(int(row["answered"] or 0) for row in meetings)
    told_of = {
        "meetings": len(meetings),
        "people": people,
        "points": points,
        "measures": len(rows["measures"]),
        "answered": answered,
    }
    tiles = [
        el("div", el("dt", say(f"figure.{name}", lang, n=count)), el("dd", f"{count}"))
        for name, count in told_of.items()
    ]
    note = el("p", say("people.note", lang), class_="note") if len(meetings) > 1 else None
    papers: list[Part] = []
    for one in chosen.figures:
        link = el("a", one.title, href=place.to(one.file), type="application/pdf", hreflang=one.lang, lang=one.lang)
        papers += [" ", link, f" ({one.lang.upper()})"]
    signed = el("p", say("annual", lang), papers) if papers else None
    return _section("in-short", say("in.short", lang), el("dl", *tiles, class_="tiles"), note, signed)


def _meetings(meetings: Sequence[OfMeeting], place: Place) -> Markup:
    lang = place.lang
    cards = []
    for one in reversed(meetings):
        meeting, counts = one.record.meeting, one.record.counts
        where = " · ".join(part for part in (meeting.place, meeting.city) if part)
        facts = {name: getattr(counts, name) for name in ("people", "organisations", "institutions")}
        cards.append(
            el(
                "li",
                el("p", day_of(meeting.date, lang), class_="when"),
                el(
                    "h3",
                    el("a", meeting.title or "–", href=place.page(page_of(one)), lang=native(one, lang)),
                ),
                el("p", where, class_="where", lang=native(one, lang)) if where else None,
                el("p", say("present.said", lang, **facts), class_="note"),
            )
        )
    return _section("meetings", say("meetings", lang), el("ol", *cards, class_="cards", reversed=True))


def _asked(meetings: Sequence[OfMeeting], place: Place) -> Markup:
    lang = place.lang
    lines: list[list[Part]] = []
    for one in reversed(meetings):
        responses = {row.measure: row for row in one.record.responses}
        for measure in sorted(one.record.measures, key=lambda row: (row.position, row.uid)):
            row = responses.get(measure.uid)
            said: Part = el("span", say("no.answer", lang), class_="note")
            if row is not None:
                why = el("p", row.reason, lang=native(one, lang)) if row.reason else None
                said = [answer_pill(str(row.answer), lang), why, _by(row.institution, row.answered_on, lang)]
            title = one.record.meeting.title or "–"
            link = el("a", title, href=place.page(page_of(one)) + "#asked", lang=native(one, lang))
            asked = [el("span", measure.text, lang=native(one, lang)), el("p", link, class_="note")]
            lines.append([asked, said])
    title = say("asked", lang)
    if not lines:
        return _section("asked", title, el("p", say("none.asked", lang)))
    columns = (say("measure", lang), say("answer", lang))
    return _section("asked", title, el("p", say("asked.lead", lang)), table(title, columns, lines, kind="asked"))


def _by(institution: str, answered_on: str, lang: Lang) -> Markup | None:
    try:
        day = short_date(date.fromisoformat(answered_on))
    except ValueError:
        return el("p", institution, class_="note") if institution else None
    said = say("answered.on", lang, institution=institution, day=day) if institution else day
    return el("p", said, class_="note")


def _data(rows: Mapping[str, Sequence[Row]], files: Mapping[str, bytes], place: Place) -> Markup:
    lang = place.lang
    entries = []
    for one in TABLES:
        size = size_of(len(files[one.file]))
        link = el("a", say(f"table.{one.name}", lang), href=place.to(one.file))
        facts = f"{say('rows', lang, n=len(rows[one.name]))} · {size}"
        entries.append([link, say(f"table.{one.name}.about", lang), facts])
    columns = (say("table", lang), say("content", lang), say("size.column", lang))
    more = el(
        "p",
        el("a", "datapackage.json", href=place.to("datapackage.json")),
        " · ",
        el("a", "catalog.jsonld", href=place.to("catalog.jsonld")),
    )
    lead = el("p", say("data.lead", lang))
    return _section("data", say("data", lang), lead, table(say("data", lang), columns, entries), more)


def _check(lang: Lang) -> Markup:
    lines = [el("li", say(f"verify.{name}", lang)) for name in ("bag", "pdf", "all")]
    return _section("verify", say("verify", lang), el("ul", *lines))


def _left(chosen: Chosen, lang: Lang) -> Markup:
    counted = Counter(why for _, why in chosen.left)
    said = [say("left.full", lang), say("withheld", lang), say("small", lang)]
    said += [say(f"left.{why}", lang, n=counted[why]) for why in sorted(counted)]
    return _section("left", say("left", lang), el("ul", *(el("li", one) for one in said)))
