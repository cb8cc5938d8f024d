"""The list over the shelf: told by the PDFs, found without diacritics, rebuilt from nothing."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import subprocess
import sys
import tracemalloc
from datetime import datetime
from pathlib import Path

import pikepdf
import pytest

from facilitator.archive import index as module
from facilitator.archive.catalogue import reading
from facilitator.archive.catalogue.rows import State, What
from facilitator.archive.catalogue.tables import COLUMNS
from facilitator.archive.catalogue.words import asked
from facilitator.archive.index import Index, place_beside
from facilitator.archive.shelf import FolderShelf, Key, goes_with
from facilitator.model import DocumentKind, Sister
from facilitator.report.pdf.render import write
from tests.helpers import pki
from tests.helpers.imports import ROOT
from tests.helpers.records import answered, demo_record
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


def titles(index: Index, query: str = "") -> list[str]:
    """Of the documents that answer, newest first."""
    return [found.entries[0].title for found in index.search(query) if found.hit.what is What.DOCUMENT]


def all_of(index: Index) -> object:
    """Everything the catalogue says, but not the stamps."""
    tables = ("passage", "carries", "report")
    said = [(hit.number, hit.text, hit.kind, hit.by) for hit in index.catalogue.hits(asked("-asnjehere"), limit=9999)]
    run = index.catalogue._run  # type: ignore[attr-defined]
    passages = run("select id, digest, text from passage order by id")
    carried = run("select c.passage, r.key from carries c join report r on r.id = c.report order by 1, 2")
    return said, passages, carried, index.facets(asked("")), [run(f"select count(*) from {name}") for name in tables]


def test_newest_first_with_what_the_report_says(shelf, index):
    fill(shelf)
    index.refresh()
    demo = demo_record().meeting
    assert titles(index) == ["Tryeza e Korçës", demo.title, "Takimi për Çështjet e të rinjve", "Takim pa datë"]
    entry = index.entries()[1]
    assert (entry.kind, entry.lang, entry.audience, entry.final) == ("procesverbal", "sq", "file", False)
    assert (entry.date, entry.meeting, entry.organiser) == (demo.date, demo.uid, demo.organiser)
    assert entry.place.startswith(demo.place)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ceshtjet", ["Takimi për Çështjet e të rinjve"]),
        ("RINJVE takimi", ["Takimi për Çështjet e të rinjve"]),
        ("Korçe\u0308s", ["Tryeza e Korçës"]),
        ("2026-11", ["Tryeza e Korçës"]),
        ("02.11.2026", ["Tryeza e Korçës"]),
        ("2026 -rinjve", ["Tryeza e Korçës"]),
        ("1999", []),
        ("asgjëkund", []),
    ],
)
def test_search_folds_what_people_type(shelf, index, query, expected):
    fill(shelf)
    index.refresh()
    assert [title for title in titles(index, query) if title != demo_record().meeting.title] == expected


def test_what_was_said_is_found_and_who_said_it(shelf, index):
    record = answered(demo_record())
    shelf.put(write(record, DocumentKind.RESPONSES, "sq", Sister.PUBLIC, final=True, now=NOW))
    shelf.put(write(record, DocumentKind.RELACION, "sq", Sister.PUBLIC, final=True, now=NOW))
    index.refresh()
    point = next(one for one in record.points if one.organisation and not one.unattributed)
    org = next(one for one in record.organisations if one.uid == point.organisation)
    words = " ".join(point.text.split()[:4])
    found = index.search(f'"{words}" organisation:"{org.name}"')
    assert [one.hit.text for one in found] == [point.text]
    assert len(found[0].entries) == 2  # it stands in both documents and is found once
    assert found[0].hit.by == org.name
    answer = next(one for one in record.responses if one.reason)
    kinds = {(one.hit.kind, one.hit.text.splitlines()[1]) for one in index.search(f'"{answer.reason}"')}
    assert kinds == {("response", answer.reason)}
    assert {one.value for one in index.facets(asked("", [("kind", "response")])) if one.facet == "answer"} == {
        str(one.answer) for one in record.responses
    }


def test_nothing_that_is_withheld_is_in_the_catalogue(shelf, index):
    """Of the full document too only what the public may read."""
    record = demo_record()
    public = {person.name for person in record.for_audience(module_public()).people if person.name}
    hidden = {person.name for person in record.people} - public
    assert hidden
    shelf.put(write(record, DocumentKind.PROCESVERBAL, "sq", Sister.FULL, final=False, now=NOW))
    index.refresh()
    texts = str(all_of(index))
    assert not [name for name in hidden if name in texts]
    assert not [person.phone for person in record.people if person.phone and person.phone in texts]


def module_public() -> object:
    from facilitator.record import Audience

    return Audience.PUBLIC


def test_what_is_no_report_is_listed_as_what_it_is(shelf, index):
    bad = shelf.put(report())
    (shelf.root / bad).write_bytes(report() + b"x")
    (shelf.root / "shënim.txt").write_text("jo")
    (shelf.root / "huaj.pdf").write_bytes(pki.document())
    (shelf.root / "gjysmë.pdf").write_bytes(report()[:2000])
    (shelf.root / "dosje.pdf").mkdir()
    (shelf.root / ".fshehur").write_text("x")
    index.refresh()
    assert {entry.key: entry.state for entry in index.entries()} == {
        bad: State.DAMAGED,
        "shënim.txt": State.NOT_PDF,
        "huaj.pdf": State.NO_RECORD,
        "gjysmë.pdf": State.UNREADABLE,
    }
    assert [found.entries[0].key for found in index.search("gjysme")] == ["gjysmë.pdf"]


def test_the_words_of_a_document_from_elsewhere_are_found_on_their_page(shelf, index):
    record = demo_record()
    with pikepdf.open(
        io.BytesIO(write(record, DocumentKind.PROCESVERBAL, "sq", Sister.PUBLIC, final=True, now=NOW))
    ) as pdf:
        del pdf.Root.Names
        out = io.BytesIO()
        pdf.save(out)
    shelf.root.mkdir()
    (shelf.root / "vjetër.pdf").write_bytes(out.getvalue())
    index.refresh()
    words = " ".join(record.points[0].text.split()[:3])
    (found, *_) = index.search(f'"{words}"')
    assert (found.hit.kind, found.entries[0].state) == ("legacy", State.NO_RECORD)
    assert found.hit.uid.startswith("page:")


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
    index.refresh()
    (entry,) = index.entries()
    assert entry.key == key
    assert entry.state is (State.REPORT if isinstance(value, str) else State.UNREADABLE)


def test_a_second_start_reads_no_pdf(shelf, index, reads):
    fill(shelf)
    index.refresh()
    listed = index.entries()
    reads.clear()
    again = Index.of_folder(shelf, shelf.root)
    assert again.entries() == listed  # there before anything is looked at
    again.refresh()
    assert again.entries() == listed
    assert reads == []


def test_only_what_is_new_or_changed_is_read(shelf, index, reads):
    fill(shelf)
    index.refresh()
    listed = index.entries()
    new = shelf.put(report("Takim tjetër", "2026-12-01"))
    reads.clear()
    index.refresh()
    assert index.entries()[0].key == new
    assert reads == [new]
    path = shelf.root / listed[0].key
    path.write_bytes(path.read_bytes() + b"x")
    index.refresh()
    assert {e.key: e.state for e in index.entries()}[listed[0].key] is State.DAMAGED
    (shelf.root / new).unlink()
    index.refresh()
    assert new not in [entry.key for entry in index.entries()]
    assert index.search("tjetër") == ()


def test_a_file_that_changes_while_it_is_read_is_read_again(shelf, index, reads, monkeypatch):
    key = shelf.put(report())
    real, more = FolderShelf.get, [b"x", b"y"]

    def get(self, key):
        data = real(self, key)
        if more:
            (shelf.root / key).write_bytes(report() + more.pop() * (len(more) + 1))
        return data

    with monkeypatch.context() as patch:
        patch.setattr(FolderShelf, "get", get)
        index.refresh()
    assert index.entry(key).state is State.REPORT, "it was read before it changed"
    index.refresh()
    assert index.entry(key).state is State.DAMAGED
    reads.clear()
    index.refresh()
    assert reads == []


def test_what_a_listing_overlooks_or_tells_twice_is_neither_lost_nor_read_twice(shelf, index, reads, monkeypatch):
    """As when files are moved meanwhile; what has changed and cannot be read now stays in the list as it was."""
    fill(shelf)
    index.refresh()
    listed = index.entries()
    overlooked, changed = (shelf.root / entry.key for entry in listed[::2])
    changed.write_bytes(changed.read_bytes() + b"x")
    new = shelf.put(report("Takim i ri", "2026-12-01"))
    stamps = list(shelf.place.stamps())
    twice = [pair for pair in stamps if pair[0] != overlooked.name] * 2
    reads.clear()
    with monkeypatch.context() as patch:
        patch.setattr(shelf.place, "stamps", lambda: iter(twice))
        patch.setattr(shelf.place, "read", refuses_of(shelf.place.read, changed.name))
        told: list[tuple[int, int]] = []
        index.refresh(lambda *step: told.append(step))
    assert reads == [new, changed.name]
    assert told == [(1, 2), (2, 2)]
    assert {*index.entries()} >= {*listed}
    assert index.entry(new) is not None


def refuses_of(read, refused):
    def again(name):
        if name == refused:
            raise OSError(5, "Input/output error")
        return read(name)

    return again


@pytest.mark.parametrize("held", [1, 2, 4096])
def test_however_few_names_are_held_the_newest_is_read_first_and_each_once(shelf, index, reads, monkeypatch, held):
    monkeypatch.setattr(module, "_HELD", held)
    fill(shelf)
    copy = shelf.put(report() + b"\n", beside=report("Tryeza e Korçës", "2026-11-02"))
    unread = shelf.put(report("Takim", "2026-05-05"))
    monkeypatch.setattr(shelf.place, "read", refuses_of(shelf.place.read, unread))
    told: list[tuple[int, int]] = []
    reads.clear()
    index.refresh(lambda *step: told.append(step))
    keys = shelf.keys()
    assert len(keys) == 6
    behind = [key for key in keys if goes_with(key)]
    assert copy in behind
    assert reads == [key for key in keys if key not in behind] + behind
    assert told == [(number, 6) for number in range(1, 7)]
    assert {entry.key for entry in index.entries()} == {*keys} - {unread}


def peak(work) -> int:
    """Bytes that were held at once, at most."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_look_over_a_large_shelf_holds_a_few_bytes_a_report(shelf, index):
    """In the folder and in the catalogue; control: what both tell, held as it comes."""
    many, columns = 20_000, len(COLUMNS.split(","))
    shelf.root.mkdir()
    for n in range(many):
        (shelf.root / f"2026-{n % 12 + 1:02}-01_relacion_takimi-me-oshc-{n}_{n:016x}.pdf").touch()
    rows = [
        [n, key, stamp, State.REPORT, *[""] * (columns - 1)] for n, (key, stamp) in enumerate(shelf.stamps(), start=1)
    ]
    insert = f"insert into report (id, {COLUMNS}, label, marks) values ({', '.join('?' * (columns + 3))})"
    index.catalogue._many(insert, rows)
    del rows
    seen: list[int] = []
    held = peak(lambda: index.refresh(lambda done, of: seen.append(done))) / many
    assert seen == [], "nothing is new"
    assert held < 80
    assert peak(lambda: (dict(shelf.stamps()), dict(index.catalogue.stamps()))) / many > 400
    gone = next(iter(shelf.keys()))
    (shelf.root / gone).unlink()
    assert peak(index.refresh) / many < 80
    assert index.entry(gone) is None
    assert len(list(index.catalogue.stamps())) == many - 1


def test_a_receipt_that_comes_later_is_noticed(shelf, index):
    key = shelf.put(report())
    index.refresh()
    assert index.entry(key).verdict == ""
    shelf.put_receipt(key, b'{"receipt": {"verdict": "OK", "moment": "2026-11-28T10:00:00+00:00"}}')
    index.refresh()
    assert (index.entry(key).verdict, index.entry(key).taken_at) == ("OK", "2026-11-28T10:00:00+00:00")
    assert [one.value for one in index.facets(asked("")) if one.facet == "verdict"] == ["OK"]


@pytest.mark.parametrize("cache", [b"", b"{", b"SQLite format 3\0" + bytes(4000), b"[" * 100_000, None])
def test_a_spoilt_catalogue_gives_the_same_list(shelf, index, cache):
    fill(shelf)
    index.refresh()
    listed = index.entries()
    index.catalogue.close()
    path = place_beside(shelf.root)
    if cache is None:  # a catalogue of another format
        with sqlite3.connect(path) as db:
            db.execute("pragma user_version = 99")
        db.close()
    else:
        for tail in ("-wal", "-shm"):
            path.with_name(path.name + tail).unlink(missing_ok=True)
        path.write_bytes(cache)
    again = Index.of_folder(shelf, shelf.root)
    again.refresh()
    assert again.entries() == listed


def test_a_catalogue_that_spoils_under_us_is_made_anew(shelf, index):
    fill(shelf)
    index.refresh()
    listed = index.entries()
    index.catalogue.close()
    path = place_beside(shelf.root)
    data = bytearray(path.read_bytes())
    for at in range(4096, len(data), 4096):
        data[at : at + 64] = b"\xff" * 64
    path.write_bytes(data)
    again = Index.of_folder(shelf, shelf.root)
    again.rebuild()
    assert again.entries() == listed


def test_where_nothing_can_be_kept_the_list_is_there_all_the_same(shelf, index, tmp_path, monkeypatch):
    fill(shelf)
    index.refresh()
    listed = index.entries()
    nowhere = Index.of_folder(shelf, tmp_path / "nuk" / "ka")
    nowhere.refresh()
    assert nowhere.entries() == listed
    plain = Index(shelf)
    plain.refresh()
    assert plain.entries() == listed


def test_progress_is_told(shelf, index):
    fill(shelf)
    seen: list[tuple[int, int]] = []
    index.refresh(lambda done, whole: seen.append((done, whole)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_rebuilt_equals_what_grew(shelf, index):
    """In any order, with what came and went, pairs that were completed later from either side, and one taken away."""
    record = demo_record()
    several = [
        write(answered(record), DocumentKind.RESPONSES, "sq", Sister.PUBLIC, final=True, now=NOW),
        write(record, DocumentKind.PROCESVERBAL, "en", Sister.PUBLIC, final=True, now=NOW),
        write(record, DocumentKind.RELACION, "sq", Sister.PUBLIC, final=True, now=NOW),
        report("Takimi i parë", "2026-03-01"),
    ]
    gone = shelf.put(report("Takimi që ikën", "2026-04-01"))
    for pdf in several:
        shelf.put(pdf)
        index.refresh()
    (shelf.root / gone).unlink()
    index.refresh()
    grown = all_of(index)
    fresh = Index(shelf)
    fresh.refresh()
    assert all_of(fresh) == grown
    index.rebuild()
    assert all_of(index) == grown


def test_a_pair_is_listed_once_whoever_came_first(shelf, index):
    from facilitator.archive.catalogue.rows import Entry, Sheet

    def sheet(key: str, record: str = "", names: str = "") -> Sheet:
        entry = Entry(key=Key(key), stamp=key, state=State.REPORT, title=key, date="2026-01-01", kind="relacion",
                      lang="sq", meeting="m", record_sha256=record, names=names, made_at=key, said=key)  # fmt: skip
        return Sheet(entry)

    full, copy, public = sheet("a-plotë", "f", "p"), sheet("b-kopje", "g", "p"), sheet("c-publik", "p")
    for order in ((full, copy, public), (public, full, copy), (copy, public, full)):
        catalogue = Index(shelf).catalogue
        for one in order:
            catalogue.put([one])
        listed = [hit.uid for hit in catalogue.hits(asked(""))]
        assert sorted(listed) == ["a-plotë", "c-publik"]  # the newest of two full ones is the sister
        assert catalogue.sister(Key("c-publik")) == "b-kopje"
        assert catalogue.sister(Key("a-plotë")) is None
        catalogue.put([], [Key("c-publik")])
        assert sorted(hit.uid for hit in catalogue.hits(asked(""))) == ["a-plotë", "b-kopje"]


def test_two_places_that_want_one_number_both_get_one(shelf, index, monkeypatch):
    monkeypatch.setattr("facilitator.archive.catalogue.tables.number", lambda *_: 77)
    fill(shelf)
    index.refresh()
    assert len(titles(index)) == 4
    assert len({found.hit.number for found in index.search("")}) == 4
    (shelf.root / index.entries()[0].key).unlink()
    index.refresh()
    assert len(titles(index)) == 3


def test_what_was_read_before_the_end_came_is_not_read_again(shelf, index, reads, monkeypatch):
    monkeypatch.setattr(module, "_PORTION", 1)
    fill(shelf)
    reads.clear()
    seen: list[int] = []

    def ends(done: int, _: int) -> None:
        seen.append(len(index.entries()))
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
    assert len(again.entries()) == 4


KILLED = """
import os, sys
from pathlib import Path
from facilitator.archive import index
from facilitator.archive.shelf import FolderShelf
index._PORTION = 2
shelf = FolderShelf(Path(sys.argv[1]))
def step(done, whole):
    if done == int(sys.argv[2]):
        os.kill(os.getpid(), 9)
index.Index.of_folder(shelf, shelf.root).rebuild(step)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs kill -9")
@pytest.mark.parametrize("at", [1, 3, 4])
def test_a_rebuild_that_is_killed_goes_on_where_it_was(shelf, index, reads, at):
    fill(shelf)
    index.refresh()
    whole = all_of(index)
    index.catalogue.close()
    ended = subprocess.run([sys.executable, "-c", KILLED, shelf.root, str(at)], cwd=ROOT, check=False)
    assert ended.returncode == -9
    reads.clear()
    again = Index.of_folder(shelf, shelf.root)
    assert again.catalogue.unfinished
    again.rebuild()
    assert len(reads) == 4 - at // 2 * 2
    assert not again.catalogue.unfinished
    assert all_of(again) == whole


def test_a_report_that_asks_for_too_much_is_listed_and_hangs_nobody(shelf, index, monkeypatch):
    from facilitator import guard

    key = shelf.put(report())

    def give_up(*_: object) -> None:
        raise guard.TooMuch("time")

    monkeypatch.setattr(reading.guard, "run", give_up)
    index.refresh()
    assert [(entry.key, entry.state) for entry in index.entries()] == [(key, State.UNREADABLE)]


def test_one_asks_while_another_reads(shelf, index, tmp_path):
    """Two programs and two threads: nobody waits for a whole rebuild, nobody sees half a report."""
    fill(shelf)
    other = Index.of_folder(shelf, shelf.root)
    seen: list[int] = []
    index.refresh(lambda done, whole: seen.append(other.count(asked(""))))
    assert seen[-1] in (0, 4)
    assert other.count(asked("")) == 4
    assert Path(place_beside(shelf.root)).exists()


def test_the_best_answers_come_in_pages_that_join_to_the_whole(shelf, index):
    for n in range(7):
        shelf.put(report(f"Takimi {n} për buxhetin", f"2026-03-{n + 1:02}"))
    index.refresh()
    question = asked("buxhetin")
    whole, below = index.best(question, 1000), 0
    assert whole.below is None
    assert len(whole.found) == index.count(question) >= 7
    joined = []
    while below is not None:
        page = index.best(question, 3, below)
        joined, below = [*joined, *page.found], page.below
    assert tuple(joined) == whole.found
