"""The list over the shelf: told by the PDFs, found without diacritics, rebuilt from nothing."""

from __future__ import annotations

import io
import json
import os
from datetime import datetime

import pikepdf
import pytest

from facilitator.archive import index as module
from facilitator.archive.index import Index, State
from facilitator.archive.shelf import FolderShelf
from facilitator.model import DocumentKind, Sister
from facilitator.report.pdf.render import write
from tests.helpers import pki
from tests.helpers.records import demo_record
from tests.unit.test_archive_shelf import report

NOW = datetime.fromisoformat("2026-10-28T10:00:00+01:00")


@pytest.fixture
def shelf(tmp_path):
    return FolderShelf(tmp_path / "arkivi")


@pytest.fixture
def index(shelf):
    return Index.of_folder(shelf, shelf.root)


@pytest.fixture
def reads(monkeypatch):
    """Keys of the files that are really read."""
    seen: list[str] = []
    real = FolderShelf.get

    def get(self, key):
        seen.append(key)
        return real(self, key)

    monkeypatch.setattr(FolderShelf, "get", get)
    return seen


def fill(shelf: FolderShelf) -> None:
    shelf.put(report("Takimi për Çështjet e të rinjve", "2026-03-01"))
    shelf.put(report("Tryeza e Korçës", "2026-11-02"))
    shelf.put(report("Takim pa datë", ""))
    shelf.put(write(demo_record(), DocumentKind.PROCESVERBAL, "sq", Sister.FULL, final=False, now=NOW))


def titles(entries) -> list[str]:
    return [entry.title for entry in entries]


def test_newest_first_with_what_the_report_says(shelf, index):
    fill(shelf)
    listed = index.refresh()
    demo = demo_record().meeting
    assert titles(listed) == [
        "Tryeza e Korçës",
        demo.title,
        "Takimi për Çështjet e të rinjve",
        "Takim pa datë",
    ]
    entry = listed[1]
    assert (entry.kind, entry.lang, entry.audience, entry.final) == ("procesverbal", "sq", "file", False)
    assert (entry.date, entry.meeting) == (demo.date, demo.uid)
    assert entry.place.startswith(demo.place)
    assert index.entries == listed


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ceshtjet", ["Takimi për Çështjet e të rinjve"]),
        ("RINJVE takimi", ["Takimi për Çështjet e të rinjve"]),
        ("Korçe\u0308s", ["Tryeza e Korçës"]),
        ("2026-11", ["Tryeza e Korçës"]),
        ("02.11.2026", ["Tryeza e Korçës"]),
        ('"*', ["Tryeza e Korçës", "Takimi për Çështjet e të rinjve", "Takim pa datë"]),
        ("asgjëkund", []),
    ],
)
def test_search_folds_what_people_type(shelf, index, query, expected):
    fill(shelf)
    index.refresh()
    assert [title for title in titles(index.search(query)) if title != demo_record().meeting.title] == (
        expected if query != '"*' else []
    )


def test_search_by_day_and_kind(shelf, index):
    fill(shelf)
    index.refresh()
    demo = demo_record().meeting
    assert titles(index.search(since=demo.date)) == ["Tryeza e Korçës", demo.title]
    assert titles(index.search(since=demo.date, until=demo.date)) == [demo.title]
    assert titles(index.search(until="2026-03-01")) == ["Takimi për Çështjet e të rinjve"]
    assert titles(index.search(kind=DocumentKind.PROCESVERBAL)) == [demo.title]
    assert titles(index.search(limit=2)) == ["Tryeza e Korçës", demo.title]


def test_what_is_no_report_is_listed_as_what_it_is(shelf, index):
    bad = shelf.put(report())
    (shelf.root / bad).write_bytes(report() + b"x")
    (shelf.root / "shënim.txt").write_text("jo")
    (shelf.root / "huaj.pdf").write_bytes(pki.document())
    (shelf.root / "gjysmë.pdf").write_bytes(report()[:2000])
    (shelf.root / "dosje.pdf").mkdir()
    (shelf.root / ".fshehur").write_text("x")
    states = {entry.key: entry.state for entry in index.refresh()}
    assert states == {
        bad: State.DAMAGED,
        "shënim.txt": State.NOT_PDF,
        "huaj.pdf": State.NO_RECORD,
        "gjysmë.pdf": State.UNREADABLE,
    }
    assert [entry.key for entry in index.search("gjysme")] == ["gjysmë.pdf"]


@pytest.mark.parametrize(("field", "value"), [("title", 5), ("date", None), ("uid", []), ("title", "\ud800")])
def test_a_strangers_record_may_hold_anything(shelf, index, field, value):
    with pikepdf.open(io.BytesIO(report())) as pdf:
        stream = pdf.Root.AF[0].EF.F
        tree = json.loads(stream.read_bytes())
        tree["meeting"][field] = value
        stream.write(json.dumps(tree).encode())
        out = io.BytesIO()
        pdf.save(out)
    key = shelf.put(out.getvalue())
    (entry,) = index.refresh()
    assert entry.key == key
    assert entry.state is (State.REPORT if isinstance(value, str) else State.UNREADABLE)
    assert Index.of_folder(shelf, shelf.root).refresh() == (entry,)


def test_a_second_start_reads_no_pdf(shelf, index, reads):
    fill(shelf)
    listed = index.refresh()
    reads.clear()
    assert Index.of_folder(shelf, shelf.root).refresh() == listed
    assert reads == []


def test_only_what_is_new_or_changed_is_read(shelf, index, reads):
    fill(shelf)
    listed = index.refresh()
    reads.clear()
    new = shelf.put(report("Takim tjetër", "2026-12-01"))
    reads.clear()
    assert index.refresh()[0].key == new
    assert reads == [new]
    path = shelf.root / listed[0].key
    path.write_bytes(path.read_bytes() + b"x")
    assert {e.key: e.state for e in index.refresh()}[listed[0].key] is State.DAMAGED
    (shelf.root / new).unlink()
    assert new not in [entry.key for entry in index.refresh()]


@pytest.mark.parametrize(
    "cache",
    [
        b"", b"{", b"[]", b'{"format": 99}\n{"key": "x"}', b'{"format": 1, "entries": [{"key": 5}]}',
        b'{"format": 2}\n{"key": 5}', b'{"format": 2}\n5\nnull\n[]\n"x"\n{', b"[" * 100_000,
        b'{"format": 2}\n' + b"[" * 100_000, b'{"format": 2}\n{"key": [], "gone": true}',
    ],
)  # fmt: skip
def test_a_spoilt_cache_gives_the_same_list(shelf, index, cache):
    fill(shelf)
    listed = index.refresh()
    (kept,) = shelf.root.parent.glob(".*.json")
    kept.write_bytes(cache)
    assert Index.of_folder(shelf, shelf.root).refresh() == listed


def test_a_lost_cache_or_none_at_all_gives_the_same_list(shelf, index, monkeypatch):
    fill(shelf)
    listed = index.refresh()
    assert Index(shelf).refresh() == listed
    assert index.rebuild() == listed

    def refuse(*args):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(os, "replace", refuse)
    (shelf.root.parent / ".arkivi-index.json").unlink()
    assert Index.of_folder(shelf, shelf.root).refresh() == listed


def test_progress_is_told(shelf, index):
    fill(shelf)
    seen: list[tuple[int, int]] = []
    index.refresh(lambda done, whole: seen.append((done, whole)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_what_was_read_before_the_end_came_is_not_read_again(shelf, index, reads, monkeypatch):
    monkeypatch.setattr(module, "_PORTION", 1)
    fill(shelf)
    reads.clear()
    seen: list[int] = []

    def ends(done: int, _: int) -> None:
        seen.append(len(index.entries))
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        index.refresh(ends)
    assert seen == [1, 2, 3]  # the list is there as far as it is read
    done, reads[:] = set(reads), []
    again = Index.of_folder(shelf, shelf.root)
    again.refresh()
    assert len(done) == 3
    assert len(reads) == 1
    assert not done & set(reads)
    assert len(again.entries) == 4


def test_one_more_report_is_one_more_line(shelf, index):
    fill(shelf)
    index.refresh()
    (kept,) = shelf.root.parent.glob(".*.json")
    before = kept.read_bytes()
    shelf.put(report("Takim tjetër", "2026-12-01"))
    index.refresh()
    after = kept.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == before.count(b"\n") + 1
    index.refresh()
    assert kept.read_bytes() == after  # nothing changed, nothing is written


def test_a_torn_line_costs_one_file(shelf, index, reads):
    fill(shelf)
    listed = index.refresh()
    (kept,) = shelf.root.parent.glob(".*.json")
    kept.write_bytes(kept.read_bytes()[:-20])
    reads.clear()
    assert Index.of_folder(shelf, shelf.root).refresh() == listed
    assert len(reads) == 1


def test_what_vanished_stays_forgotten_and_the_cache_stays_small(shelf, index, reads, monkeypatch):
    monkeypatch.setattr(module, "_STALE", 0)
    fill(shelf)
    listed = index.refresh()
    (kept,) = shelf.root.parent.glob(".*.json")
    (shelf.root / listed[0].key).unlink()
    index.refresh()
    reads.clear()
    assert Index.of_folder(shelf, shelf.root).refresh() == listed[1:]
    assert reads == []
    for n in range(12):
        (shelf.root / "shënim.txt").write_text("x" * n)
        index.refresh()
    assert kept.read_bytes().count(b"\n") <= 2 * len(index.entries)
    assert Index.of_folder(shelf, shelf.root).refresh() == index.entries


def test_a_report_that_asks_for_too_much_is_listed_and_hangs_nobody(shelf, index, monkeypatch):
    from facilitator import guard

    key = shelf.put(report())

    def give_up(*_: object) -> None:
        raise guard.TooMuch("time")

    monkeypatch.setattr(guard, "run", give_up)
    assert [(entry.key, entry.state) for entry in index.refresh()] == [(key, State.UNREADABLE)]


def test_a_long_list_is_searched_quickly_enough_to_type(shelf):
    big = Index(shelf)
    entry = module.Entry(key=module.Key("k"), stamp="", state=State.REPORT, text="takimi per ceshtjet e te rinjve")
    big._listed = (entry,) * 100_000
    assert len(big.search("ceshtjet takimi", limit=50)) == 50
    assert big.search("asgje") == ()
