"""One file of the shelf as the catalogue reads it: what it is, and every place in it that somebody may look for.

Read is what the public may read, of a full document as well: the catalogue holds no contacts, no names of people who
refused, and nothing that one sister says and the other does not, so that it may be asked by everybody in the office.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from facilitator import guard
from facilitator.archive.catalogue.rows import Entry, Facet, Marks, Passage, Sheet, State, What
from facilitator.archive.following.facts import facts_of, voices
from facilitator.archive.shelf import Key
from facilitator.errors import KnownError
from facilitator.examine.numbers import numbers_of
from facilitator.model import ItemKind, Organisation
from facilitator.record import Audience, Record
from facilitator.report.document import Document

_LEGACY_PAGES = 400
_LONGEST = 20_000
"""Characters of one passage; more is more than one."""
_BAD = re.compile("[\0\ud800-\udfff]")


def read_sheet(key: Key, data: bytes, receipt: bytes | None = None) -> Sheet:
    """`read_here` in a process of its own: a stranger's file may ask for too much, and ours are thousands."""
    if not data.startswith(b"%PDF-"):
        return read_here(key, data, receipt)
    try:
        return guard.run(read_here, key, data, receipt)
    except guard.TooMuch:
        return _bare(key, State.UNREADABLE, receipt)


def read_here(key: Key, data: bytes, receipt: bytes | None = None) -> Sheet:
    """What one file says about itself. Never raises for any content."""
    from facilitator.report.extract import embedded

    if not data.startswith(b"%PDF-"):
        return _bare(key, State.NOT_PDF, receipt)
    try:
        return _report(key, *embedded(data), receipt)
    except KnownError as error:
        code = error.code.rpartition(".")[2]
        state = State(code) if code in (State.NO_RECORD, State.NEWER) else State.UNREADABLE
    except (TypeError, ValueError, AttributeError, LookupError):  # a stranger's record may hold anything
        state = State.UNREADABLE
    if state is State.NO_RECORD:
        if (figures := _figures(key, data, receipt)) is not None:
            return figures
        sheet = _bare(key, state, receipt)
        return replace(sheet, passages=tuple(_pages(data, sheet.marks)))
    return _bare(key, state, receipt)


def as_typed(sheet: Sheet, title: str, day: str, organiser: str) -> Sheet:
    """A file that carries no data, under what a person typed about it; one that carries some says what it is itself."""
    entry = sheet.entry
    if entry.state in (State.REPORT, State.FIGURES):
        return sheet
    title, day, organiser = _plain(title), _plain(day), _plain(organiser)
    said = " · ".join(part for part in (title, organiser, day, _day_first(day), entry.said) if part)
    more = _marks((Facet.YEAR, _year(day)), (Facet.ORGANISER, organiser))
    passages = tuple(replace(one, marks=_marks(*more, *one.marks)) for one in sheet.passages)
    entry = replace(entry, title=title, date=day, organiser=organiser, said=said)
    return replace(sheet, entry=entry, marks=_marks(*more, *sheet.marks), passages=passages)


def _bare(key: Key, state: State, receipt: bytes | None = None) -> Sheet:
    verdict, taken = _receipt(receipt)
    entry = Entry(key=key, stamp="", state=state, verdict=verdict, taken_at=taken, said=_plain(key))
    return Sheet(entry, _marks((Facet.VERDICT, verdict)))


def _figures(key: Key, data: bytes, receipt: bytes | None) -> Sheet | None:
    from facilitator.archive.figures.carried import read_here as read_figures

    try:
        figures, document = read_figures(data)
    except KnownError:
        return None
    title, day = _plain(document.short_title), _plain(figures.made_on)
    said = " · ".join(part for part in (title, day, _day_first(day), *map(_plain, document.title)) if part)
    sheet = _bare(key, State.FIGURES, receipt)
    entry = replace(sheet.entry, title=title, date=day, kind=str(State.FIGURES), lang=_plain(document.lang), said=said)
    entry = replace(entry, audience=str(Audience.PUBLIC), final=True, organiser=_plain(figures.organiser))
    kind, organiser = (Facet.DOCUMENT, entry.kind), (Facet.ORGANISER, entry.organiser)
    return Sheet(entry, _marks((Facet.YEAR, _year(day)), organiser, kind, (Facet.VERDICT, entry.verdict)))


def _report(key: Key, record: Record, document: Document, receipt: bytes | None) -> Sheet:
    # what the register gave, the names of the sister and the hash are said of the file as it is
    number = numbers_of(document, record).number
    shown = record.for_audience(Audience.PUBLIC)
    meeting = shown.meeting
    place = ", ".join(part for part in (meeting.place, meeting.city) if part)
    texts = (meeting.uid, record.made_at, meeting.title, meeting.date, meeting.process, number, meeting.organiser)
    if any(type(text) is not str for text in texts):
        raise TypeError("no text")
    said = (meeting.title, meeting.process, place, number, meeting.date, _day_first(meeting.date))
    verdict, taken = _receipt(receipt)
    entry = Entry(
        key=key,
        stamp="",
        state=State.REPORT,
        title=_plain(meeting.title),
        date=_plain(meeting.date),
        kind=str(document.kind),
        lang=_plain(document.lang),
        audience=str(document.audience),
        final=bool(document.final),
        place=_plain(place),
        organiser=_plain(meeting.organiser),
        protocol_number=_plain(number),
        meeting=_plain(meeting.uid),
        made_at=_plain(record.made_at),
        record_sha256=_plain(document.record_sha256),
        names=_plain(document.sister.record_sha256) if document.sister is not None else "",
        verdict=verdict,
        taken_at=taken,
        said=_plain(" · ".join(part for part in (*said, meeting.organiser, *document.title) if part)),
    )
    common = _marks((Facet.YEAR, _year(meeting.date)), (Facet.ORGANISER, meeting.organiser))
    present = [one for org in _took_part(shown) for one in _of_organisation(org.name, org.county)]
    passages = tuple(
        replace(one, text=_plain(one.text)[:_LONGEST], by=_plain(one.by), marks=_marks(*common, *one.marks))
        for one in _passages(shown)
        if one.text.strip()
    )
    kind = (Facet.DOCUMENT, str(document.kind))
    marks = _marks(*common, *present, kind, (Facet.VERDICT, verdict))
    return Sheet(entry, marks, passages, _plain(facts_of(shown).to_json()))


def _passages(record: Record) -> Iterator[Passage]:
    """Points, measures, responses, votes, agreements, agenda and organisations of a public Record."""
    orgs = {org.uid: org for org in record.organisations}
    people = {person.uid: person for person in record.people}
    themes = {item.uid: item.title for item in record.agenda if item.kind is ItemKind.DISCUSSION}
    together = voices(record)
    for item in record.agenda:
        theme = (Facet.THEME, themes.get(item.uid, ""))
        yield _passage(What.AGENDA, What.AGENDA, item.uid, item.position, item.title, "", theme)
    for point in record.points:
        theme = (Facet.THEME, themes.get(point.item, ""))
        told: list[tuple[Facet, str]] = []
        by: list[str] = []
        for said in together[point.uid]:
            person = people.get(said.person or "")
            org = orgs.get(said.organisation or (person.organisation if person else None) or "")
            told += _of_organisation(org.name if org else "", org.county if org else person.county if person else "")
            by += [org.name] if org else []
        who = " · ".join(dict.fromkeys(by))
        yield _passage(What.POINT, point.kind, point.uid, point.position, point.text, who, theme, *told)
    for measure in record.measures:
        theme = (Facet.THEME, themes.get(measure.item or "", ""))
        yield _passage(What.MEASURE, What.MEASURE, measure.uid, measure.position, measure.text, "", theme)
    measures = {measure.uid: measure for measure in record.measures}
    for response in record.responses:
        asked = measures.get(response.measure)
        text = "\n".join(part for part in (asked.text if asked else "", response.reason, response.institution) if part)
        answer = (Facet.ANSWER, str(response.answer))
        theme = (Facet.THEME, themes.get((asked.item if asked else "") or "", ""))
        place = asked.position if asked else 0
        yield _passage(What.RESPONSE, What.RESPONSE, response.uid, place, text, response.institution, answer, theme)
    for agreement in record.agreements:
        theme = (Facet.THEME, themes.get(agreement.item or "", ""))
        text, at = agreement.text, agreement.position
        yield _passage(What.AGREEMENT, What.AGREEMENT, agreement.uid, at, text, "", theme)
    for vote in record.votes:
        texts = [one.text for turn in record.rounds if turn.vote == vote.uid
                 for one in record.options if one.round == turn.uid]  # fmt: skip
        told_text = "\n".join(dict.fromkeys([vote.question, *texts]))
        yield _passage(What.VOTE, What.VOTE, vote.uid, vote.position, told_text, "")
    for at, org in enumerate(_took_part(record)):
        text = " · ".join(part for part in (org.name, org.short_name, org.county, org.sector) if part)
        yield _passage(
            What.ORGANISATION, What.ORGANISATION, org.uid, at, text, "", *_of_organisation(org.name, org.county)
        )


def _took_part(record: Record) -> list[Organisation]:
    """Whose people came or who said something: who was only invited is not found as if they had been there."""
    belongs = {person.uid: person.organisation for person in record.people}
    there = {belongs.get(row.person) for row in record.attendance}
    for said in (one for several in voices(record).values() for one in several):
        there |= {said.organisation, belongs.get(said.person or "")}
    return sorted((org for org in record.organisations if org.uid in there), key=lambda org: (org.name, org.uid))


def _passage(what: What, kind: str, uid: str, place: int, text: str, by: str, *marks: tuple[Facet, str]) -> Passage:
    return Passage(what, str(kind), uid, place, text, by, ((Facet.KIND, str(kind)), *marks))


def _of_organisation(name: str, county: str) -> tuple[tuple[Facet, str], ...]:
    return (Facet.ORGANISATION, name), (Facet.COUNTY, county)


def _pages(pdf: bytes, marks: Marks) -> Iterator[Passage]:
    """The words on the pages of a PDF that carries no record: a scan has none, what another program wrote has."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
        for at in range(min(len(document), _LEGACY_PAGES)):
            text = _plain(document[at].get_textpage().get_text_range()).strip()
            if text:
                kind = str(What.LEGACY)
                more = ((Facet.KIND, kind), *marks)
                yield Passage(What.LEGACY, kind, f"page:{at + 1}", at, text[:_LONGEST], "", more)
    except (pypdfium2.PdfiumError, ValueError, OSError):
        return


def _receipt(data: bytes | None) -> tuple[str, str]:
    """Verdict and moment of a receipt as it lies there; whether it holds is for the check of the archive to say."""
    try:
        body = json.loads(data or b"{}").get("receipt") or {}
        return _plain(str(body.get("verdict", ""))), _plain(str(body.get("moment", "")))
    except (ValueError, AttributeError, RecursionError):
        return "", ""


def _marks(*several: tuple[str, str]) -> Marks:
    kept: Iterable[tuple[str, str]] = ((str(facet), _plain(value).strip()) for facet, value in several)
    return tuple(dict.fromkeys((facet, value) for facet, value in kept if value))


def _plain(text: str) -> str:
    """Text as every engine takes it: no NUL, no half of a character."""
    return _BAD.sub("\ufffd", text)


def _year(date: str) -> str:
    return date[:4] if re.fullmatch(r"\d{4}-\d\d-\d\d", date) else ""


def _day_first(date: str) -> str:
    return ".".join(reversed(date.split("-")))
