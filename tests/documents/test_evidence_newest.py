"""The newest word of a meeting decides what is published of it, also where its own document is not."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from facilitator.archive.evidence.chosen import Choice, Why, chosen
from facilitator.archive.index import Index
from facilitator.archive.retention import rules
from facilitator.archive.retention.register import Mark
from facilitator.archive.shelf import FolderShelf, Key
from facilitator.cli import main
from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from facilitator.model import Consent, DocumentKind, Sister
from facilitator.record import Record
from facilitator.signing import NOBODY
from facilitator.workspace import Workspace
from tests.helpers import pki
from tests.helpers.brought import by_two
from tests.helpers.documents import drawn
from tests.helpers.published import NOW, shelve
from tests.helpers.records import demo_record


@lru_cache
def told() -> tuple[bytes, bytes, bytes]:
    """A report of October, one of November that names somebody no more and lies a year earlier, its full sister."""
    then = replace(demo_record(), made_at="2026-10-27T18:00:00+01:00")
    person = next(row for row in then.people if row.publish_name is Consent.YES)
    people = tuple(replace(row, publish_name=Consent.NO) if row.uid == person.uid else row for row in then.people)
    meeting = replace(then.meeting, date="2025-10-27", process="buxheti")
    now = replace(then, people=people, meeting=meeting, made_at="2026-11-20T10:00:00+01:00")
    several = ((then, DocumentKind.RELACION, Sister.PUBLIC), (now, DocumentKind.PROCESVERBAL, Sister.PUBLIC),
               (now, DocumentKind.PROCESVERBAL, Sister.FULL))  # fmt: skip
    first, second, third = (by_two(drawn(one, kind, "sq", sister, now=pki.NOW)) for one, kind, sister in several)
    return first, second, third


def archive(place: Path, *pdfs: bytes) -> tuple[Workspace, FolderShelf, Index, list[str]]:
    workspace = Workspace(place)
    keys = [shelve(workspace, pdf) for pdf in pdfs]
    shelf = FolderShelf(workspace.archive)
    index = Index.of_folder(shelf, workspace.archive)
    index.refresh()
    return workspace, shelf, index, keys


@pytest.mark.parametrize(("before", "after"), [(Choice(year="2026"), Choice(year="2025")),
                                               (Choice(process="ogp"), Choice(process="buxheti"))])  # fmt: skip
def test_a_meeting_is_where_it_was_corrected_to_with_all_its_documents(
    tmp_path: Path, before: Choice, after: Choice
) -> None:
    _, shelf, index, keys = archive(tmp_path, *told()[:2])
    with pytest.raises(KnownError, match=r"evidence\.nothing"):
        chosen(before, index.entries(), shelf, NOBODY, NOW)
    found = chosen(after, index.entries(), shelf, NOBODY, NOW)
    assert [one.key for one in found.documents] == [keys[1]]
    assert found.left == ((Key(keys[0]), Why.NAMES),)


def test_who_is_named_no_more_in_a_full_document_is_named_in_no_public_one(tmp_path: Path) -> None:
    _, shelf, index, _ = archive(tmp_path, told()[0], told()[2])
    with pytest.raises(KnownError, match=r"evidence\.nothing"):
        chosen(Choice(year="2026"), index.entries(), shelf, NOBODY, NOW)


def test_who_is_named_no_more_in_a_restricted_document_is_named_in_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, shelf, index, keys = archive(tmp_path, *told()[:2])
    rules.mark(workspace.archive, lambda: NOW, {keys[1]: "P"}, Mark.RESTRICTED, "kërkesë", "Ana")
    index.refresh()
    assert chosen(Choice(year="2026"), index.entries(), shelf, NOBODY, NOW).documents, "as far as the list tells"
    monkeypatch.setenv("TRYEZA_HOME", str(workspace.root))
    target = tmp_path / "dalje"
    assert main(["archive", "evidence", "--year", "2026", "-o", str(target)]) == 3
    assert main(["archive", "figures", "--year", "2026", "-o", str(target)]) == 3
    assert not target.exists()


def test_the_words_are_those_of_the_meeting_and_not_of_its_translation(tmp_path: Path) -> None:
    record = demo_record()
    english = replace(record, meeting=replace(record.meeting, title="Consultation on the action plan " * 3))
    several: tuple[tuple[Record, Lang], ...] = ((record, "sq"), (english, "en"))
    pdfs = [by_two(drawn(one, DocumentKind.RELACION, lang, Sister.PUBLIC, now=pki.NOW)) for one, lang in several]
    assert len(pdfs[1]) > len(pdfs[0]), "the larger one is not asked"
    _, shelf, index, keys = archive(tmp_path, *pdfs)
    (meeting,) = chosen(Choice(year="2026"), index.entries(), shelf, NOBODY, NOW).meetings
    assert {one.key for one in meeting.documents} == set(keys)
    assert meeting.record.meeting.title == record.meeting.title
