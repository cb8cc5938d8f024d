"""The secretary's evening in the demo: the institution's contribution, and English for most of what was written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.desk.documents import automatic_texts
from facilitator.english import Group, texts
from facilitator.meeting.papers import minutes
from facilitator.meeting.papers.english import set_english
from facilitator.meeting.reading import read_record
from facilitator.model import DocumentKind
from facilitator.store.file import MeetingFile


def write(file: MeetingFile, told: Mapping[str, Any]) -> None:
    """One section by hand, and the English of the script; functions of the participants stay without."""
    record = file.read(read_record).result()
    base = automatic_texts(record, "sq")[DocumentKind.RELACION, "contribution"]
    text = _listed(told["contribution"])
    file.do(minutes.edit_block, DocumentKind.RELACION, "contribution", text, base).result()
    given = told["english"]
    for one in file.read(texts).result():
        english = _listed(told["english_contribution"]) if one.group is Group.BLOCK else given.get(one.text, "")
        if english and one.missing:
            file.do(set_english, one.what, one.row, one.part, english).result()


def _listed(lines: list[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
