"""What a meeting says, as tables for a spreadsheet."""

from __future__ import annotations

from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from facilitator.meeting.reading import read_record
from facilitator.store.file import MeetingFile


def exported(file: MeetingFile, lang: Lang, suffix: str) -> bytes:
    """People, points and votes (``.xlsx``), or people alone (``.csv``). KnownError ``exchange.suffix``."""
    record = file.read(read_record).result()
    if suffix == ".xlsx":
        from facilitator.exchange.sheets import export_workbook

        return export_workbook(record, lang)
    if suffix == ".csv":
        from facilitator.exchange.export import export_people_csv

        return export_people_csv(record.people, record.organisations, lang)
    raise KnownError("exchange.suffix", suffix=suffix or "?")
