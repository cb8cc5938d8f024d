"""People, points and votes out as one workbook whose cells are texts: nothing computes, nothing is dressed."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from facilitator.exchange.columns import HEADERS
from facilitator.exchange.export import COLUMNS, people_rows
from facilitator.language.dates import told
from facilitator.language.documents.en import TEXT as EN
from facilitator.language.documents.sq import TEXT as SQ
from facilitator.language.sentences import Lang
from facilitator.record import Record

_TITLES: dict[Lang, dict[str, str]] = {
    "sq": {"people": "Personat", "points": "Kontributet", "votes": "Votimet"},
    "en": {"people": "People", "points": "Contributions", "votes": "Votes"},
}
_HEADS: dict[Lang, dict[str, tuple[str, ...]]] = {
    "sq": {
        "points": ("Ora", "Pika e rendit të ditës", "Lloji", "Organizata", "Personi", "Teksti"),
        "votes": ("Votimi", "Raundi", "Pyetja", "Hapur", "Alternativa", "Teksti", "Vendi", "Pikë", "Gjendja"),
    },
    "en": {
        "points": ("Time", "Agenda item", "Kind", "Organisation", "Person", "Text"),
        "votes": ("Vote", "Round", "Question", "Opened", "Option", "Text", "Place", "Points", "State"),
    },
}
_STATES: dict[Lang, tuple[str, str, str]] = {
    "sq": ("numëruar", "anuluar", "hapur"),
    "en": ("counted", "cancelled", "open"),
}


def export_workbook(record: Record, lang: Lang = "sq") -> bytes:
    """An XLSX of three sheets. It holds contacts: it is for the organiser, never for publication."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    sheets: dict[str, tuple[Sequence[str], Iterable[Sequence[object]]]] = {
        "people": (
            [HEADERS[lang][field] for field in COLUMNS],
            people_rows(record.people, record.organisations, lang),
        ),
        "points": (_HEADS[lang]["points"], _points(record, lang)),
        "votes": (_HEADS[lang]["votes"], _votes(record, lang)),
    }
    for key, (head, rows) in sheets.items():
        sheet = book.create_sheet(_TITLES[lang][key])
        for number, line in enumerate([head, *rows], start=1):
            _write(sheet, number, line)
        sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write(sheet: Any, number: int, line: Sequence[object]) -> None:
    """Every cell as text: ``=1+1`` and ``069`` stay what they are."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    for at, value in enumerate(line, start=1):
        cell = sheet.cell(number, at)
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", str(value))
        cell.data_type = "s"  # openpyxl takes "=…" for a formula
        cell.number_format = "@"


def _points(record: Record, lang: Lang) -> Iterable[Sequence[object]]:
    words = SQ if lang == "sq" else EN
    titles = {item.uid: item.title for item in record.agenda}
    bodies = {body.uid: body.name for body in record.organisations}
    people = {person.uid: person.name for person in record.people}
    for point in record.authors().points:
        kind = words[f"kind.{point.kind}"]
        yield (
            told(point.said_at, record.meeting.zone, record.meeting.date),
            titles.get(point.item, ""),
            kind if isinstance(kind, str) else kind[0],
            "" if point.unattributed else bodies.get(point.organisation or "", ""),
            "" if point.unattributed else people.get(point.person or "", ""),
            point.text,
        )


def _votes(record: Record, lang: Lang) -> Iterable[Sequence[object]]:
    counted, cancelled, opened = _STATES[lang]
    votes = {vote.uid: number for number, vote in enumerate(record.votes, start=1)}
    tallies = {tally.round: tally.result for tally in record.tallies}
    called_off = {one.round for one in record.cancellations}
    for one in record.rounds:
        result = tallies.get(one.uid)
        state = cancelled if one.uid in called_off else counted if result else opened
        lines = {line["option"]: line for line in (result or {}).get("lines", ())}
        for option in (row for row in record.options if row.round == one.uid):
            line = lines.get(option.letter, {})
            yield (
                votes.get(one.vote, ""),
                one.number,
                one.question,
                told(one.opened_at, record.meeting.zone, record.meeting.date),
                option.letter,
                option.text,
                line.get("rank", ""),
                line.get("points", ""),
                state,
            )
