"""A list as plain data, for scripts and tests: what the import sheet would offer by default."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from facilitator.errors import KnownError
from facilitator.exchange.people import Decision, Preview, PreviewRow, guess_columns, open_table, preview
from facilitator.exchange.raw import Table
from facilitator.language.errors import sentence
from facilitator.language.sentences import Lang
from facilitator.meeting.organisations import kind_by_name

Told = dict[str, Any]
_OWN = ("role", "phone", "email", "county", "gender", "capacity", "photo", "publish_name")


def offered(path: Path, lang: Lang, *, sheet: str | None = None, encoding: str | None = None) -> Told:
    """``columns`` (field → header), ``people``, ``left_out`` and ``doubts`` (row, code, sentence), ``encoding``.

    Row 0 is the list as a whole. KnownErrors of ``open_table``; ``exchange.no_name`` if no column holds names.
    """
    table = open_table(path, sheet=sheet, encoding=encoding)
    columns = guess_columns(table.header, table.rows)
    found = preview(table, columns)
    taken = [row for row in found.rows if row.ok and row.taken({}) is not Decision.SKIP]
    return {
        "columns": {field: table.header[at] for field, at in columns.items() if at is not None},
        "header": table.header_number,
        "encoding": table.encoding,
        "sheet": table.sheet,
        "people": [_person(row) for row in taken],
        "left_out": [said for row in found.rows if row not in taken for said in _left_out(row, lang)],
        "doubts": [*_whole(table, found, lang), *(said for row in taken for said in _notes(row, lang))],
    }


def _person(row: PreviewRow) -> Told:
    listed = row.listed
    told: Told = {"row": row.number, "name": listed.person["name"], "father": listed.father}
    told |= {"organisation": listed.organisation.get("name", "")}
    told |= {field: str(listed.person.get(field, "")) for field in _OWN}
    told["county"] = told["county"] or str(listed.organisation.get("county", ""))
    kind = listed.organisation.get("kind") or (kind_by_name(told["organisation"]) or "")
    told |= {"sector": listed.organisation.get("sector", ""), "kind": str(kind)}
    for consent in ("photo", "publish_name"):
        told[consent] = told[consent] or "not_asked"
    return told


def _said(row: int, error: KnownError, lang: Lang) -> Told:
    return {"row": row, "code": error.code, "sentence": sentence(error, lang)}


def _left_out(row: PreviewRow, lang: Lang) -> list[Told]:
    errors = [row.aside] if row.aside else list(row.problems)
    if not errors and row.twin:
        errors = [KnownError("exchange.repeats", line=row.number, name=row.twin.name)]
    return [_said(row.number, error, lang) for error in errors]


def _notes(row: PreviewRow, lang: Lang) -> list[Told]:
    told = [_said(row.number, note, lang) for note in row.notes]
    if row.twin:
        told.append(_said(row.number, KnownError("exchange.alike", line=row.number, name=row.twin.name), lang))
    return told


def _whole(table: Table, found: Preview, lang: Lang) -> list[Told]:
    told = [_said(0, KnownError(f"list.{one.code}", n=one.count), lang) for one in found.doubts]
    if table.guessed:
        told.append(_said(0, KnownError("list.encoding", encoding=table.encoding), lang))
    return told
