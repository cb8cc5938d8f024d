"""What is kept back, at every door that shows or writes documents of the archive: a table of marks and doors."""

from __future__ import annotations

import csv
import random
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from facilitator import guard
from facilitator.archive.catalogue.sqlite import SqliteCatalogue
from facilitator.archive.dossier import export, gathered
from facilitator.archive.evidence.chosen import Choice, chosen
from facilitator.archive.evidence.folder import write
from facilitator.archive.figures.counting import count
from facilitator.archive.index import Index
from facilitator.archive.retention import disposal, rules
from facilitator.archive.retention.register import Mark, Register, of_meeting
from facilitator.archive.shelf import FolderShelf, Key, goes_with, internal_of, is_full
from facilitator.desk.following import view
from facilitator.desk.keeping import documents, leaving
from facilitator.desk.shelf import load_trust
from facilitator.errors import KnownError
from facilitator.model import DocumentKind, Sister
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from tests.helpers import brought, pki, published
from tests.helpers.documents import drawn
from tests.helpers.postgres import binaries, server

NOW = published.NOW
ENV = Env(clock=lambda: NOW, entropy=random.Random(1).randbytes)


def here(work, *args, **kwargs):  # type: ignore[no-untyped-def]
    return work(*args, **kwargs)


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "run", here)


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Minutes with their full sister and a scan of each, and other documents of the same meeting and of another."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(guard, "run", here)
        place = Workspace(home)
        published.stock(place)
        shelf = FolderShelf(place.archive)
        for number, pdf in enumerate(published.papers()[:2]):
            shelf.put(brought.letter() + b"\n%" + str(number).encode(), beside=pdf)
    return home


@pytest.fixture
def place(laid: Path, tmp_path: Path) -> Workspace:
    shutil.copytree(laid, tmp_path / "home")
    return Workspace(tmp_path / "home")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    if binaries() is None:
        pytest.skip("PostgreSQL is not installed (package “postgresql”)")
    with server() as made:
        yield made


class Doors:
    """Each gives the keys of the documents that come out of it."""

    def __init__(self, place: Workspace, index: Index, out: Path) -> None:
        self.place, self.index, self.out = place, index, out
        self.shelf = FolderShelf(place.archive)
        index.refresh()
        trust = load_trust(place.trust)
        self.chosen = chosen(Choice(year="2026"), index.entries(), self.shelf, trust, NOW)

    def find(self) -> set[str]:
        asked = [self.index.search(words, limit=500) for words in ("", "masa", "buxhet", "takim")]
        return {entry.key for found in asked for one in found for entry in one.entries}

    def follow(self) -> set[str]:
        told = view.read(self.index, self.place.archive, date(2026, 12, 30))
        keys = {str(entry.key) for meeting in told.meetings for entry in meeting.entries}
        return keys | {str(key) for one in told.requests for key in one.keys}

    def dossier(self) -> set[str]:
        keys: set[str] = set()
        for uid in {record.meeting.uid for record in published.records()}:
            told = gathered(self.index.meeting(uid), self.shelf)
            if told is not None:
                export(told, self.shelf, self.out / uid)
                keys |= {paper.entry.key for paper in told.papers}
                keys |= {path.name for path in (self.out / uid).glob("*.pdf")}
        return keys

    def evidence(self) -> set[str]:
        write(self.chosen, self.shelf, self.out / "evidence", NOW.date(), "AMSHC")
        return {path.name for path in (self.out / "evidence").rglob("*.pdf")}

    def figures(self) -> set[str]:
        made = count(self.chosen.meetings, "2026", "2026-12-30", "AMSHC")
        hashes = {source.sha256[:16] for source in made.sources}
        return {key for key in self.shelf.keys() if key.rpartition("_")[2][:16] in hashes}  # noqa: SIM118


OF_THE_PUBLIC = ("follow", "evidence", "figures")
DOORS = ("find", "dossier", *OF_THE_PUBLIC)


def passed(place: Workspace, index: Index, out: Path) -> dict[str, set[str]]:
    out.mkdir()
    doors = Doors(place, index, out)
    return {name: getattr(doors, name)() for name in DOORS}


def minutes(shelf: FolderShelf, *, full: bool = False) -> Key:
    begins = "2026-10-27_procesverbal-full_" if full else "2026-10-27_procesverbal_"
    return next(key for key in shelf.keys() if key.startswith(begins) and not goes_with(key)[full:])  # noqa: SIM118


def restricted(place: Workspace, index: Index, target: Callable[[FolderShelf, Index], str]) -> None:
    shelf = FolderShelf(place.archive)
    documents.mark(place, ENV, {target(shelf, index): "Takimi"}, Mark.RESTRICTED, "kërkesë", "Ana")


def destroyed(place: Workspace, keys: list[Key]) -> None:
    shelf, trust, people = FolderShelf(place.archive), load_trust(place.trust), pki.world()
    uid = disposal.propose(shelf, keys, "afati", people.facilitator.signer(), trust, NOW, ENV.entropy).uid
    disposal.confirm(shelf, uid, people.secretary.signer(), trust, NOW)


TARGETS: dict[str, tuple[Callable[[FolderShelf, Index], str], Callable[[str], bool]]] = {
    # what is marked, and what of the shelf nobody may meet then
    "the public minutes": (lambda shelf, _: minutes(shelf), lambda key: "_procesverbal" in key and "10-27" in key),
    "the full minutes": (lambda shelf, _: minutes(shelf, full=True), lambda key: "_procesverbal-full_" in key),
    "the meeting": (
        lambda shelf, index: of_meeting(next(one.meeting for one in index.entries() if one.key == minutes(shelf))),
        lambda key: key.startswith("2026-10-27"),
    ),
}


def test_nothing_is_kept_back_without_a_mark_and_the_full_are_for_the_office(place: Workspace, tmp_path: Path) -> None:
    """Control: each door shows what the table below looks for."""
    found = passed(place, Index.of_folder(FolderShelf(place.archive), place.archive), tmp_path / "out")
    shelf = FolderShelf(place.archive)
    assert all(any(key.startswith("2026-10-27") for key in keys) for keys in found.values())
    for name in ("find", "dossier"):
        assert {minutes(shelf), minutes(shelf, full=True)} <= found[name]
    assert [key for key in found["find"] if key.endswith(".pdf") and "kopje" in key]
    internal = {path.name for path in internal_of(place.archive).glob("*.pdf")}
    assert len(internal) == 3
    assert all(internal.isdisjoint(found[name]) for name in OF_THE_PUBLIC)


@pytest.mark.parametrize("what", TARGETS)
def test_a_restricted_document_comes_out_of_no_door(what: str, place: Workspace, tmp_path: Path) -> None:
    target, hides = TARGETS[what]
    shelf = FolderShelf(place.archive)
    known = Index.of_folder(shelf, place.archive)
    known.refresh()
    restricted(place, known, target)
    behind = {key for key in shelf.keys() if hides(key)}  # noqa: SIM118
    assert behind
    fresh = Index(shelf, SqliteCatalogue(tmp_path / "fresh.sqlite"))
    for number, index in enumerate((known, fresh)):
        for name, keys in passed(place, index, tmp_path / f"out{number}").items():
            assert behind.isdisjoint(keys), name
            assert keys, f"{name} shows what is left"
    assert all(shelf.get(Key(key)) for key in behind), "it is kept"
    lifted = next(iter(Register(place.archive).state.marks[Mark.RESTRICTED]))
    documents.lift(place, ENV, [lifted], Mark.RESTRICTED, "u sqarua", "Ana")
    fresh.refresh()
    assert behind <= {str(key) for key, _ in fresh.catalogue.stamps()}, "and found again"


def test_the_catalogue_of_a_server_forgets_and_a_copy_that_comes_later_is_not_found(
    place: Workspace, address: str
) -> None:
    from facilitator.archive.catalogue.postgres import PostgresCatalogue

    shelf = FolderShelf(place.archive)
    server_catalogue = PostgresCatalogue(address)
    index = Index(shelf, server_catalogue)
    index.refresh()
    for what, (target, hides) in TARGETS.items():
        restricted(place, index, target)
        shelf.put(brought.letter() + what.encode(), beside=published.papers()[what == "the full minutes"])
        index.refresh()
        assert not [key for key, _ in index.catalogue.stamps() if hides(key)], what
        last = list(Register(place.archive).state.marks[Mark.RESTRICTED])
        documents.lift(place, ENV, last, Mark.RESTRICTED, "u sqarua", "Ana")
        index.refresh()
        assert [key for key, _ in index.catalogue.stamps() if hides(key)], what
    server_catalogue.close()


def test_a_destroyed_document_is_told_as_such_and_comes_out_of_no_door(place: Workspace, tmp_path: Path) -> None:
    shelf = FolderShelf(place.archive)
    index = Index.of_folder(shelf, place.archive)
    index.refresh()
    gone = [key for key in shelf.keys() if "_procesverbal" in key and "10-27" in key]  # noqa: SIM118
    destroyed(place, gone)
    for name, keys in passed(place, index, tmp_path / "out").items():
        assert set(gone).isdisjoint(keys), name
    for key in gone:
        with pytest.raises(KnownError, match=r"^shelf\.disposed"):
            shelf.get(key)
    assert set(documents.look(place, ENV).state.tombs) == set(gone)
    with pytest.raises(KnownError, match=r"^shelf\.disposed"):
        shelf.put(published.papers()[0])


def test_a_document_with_a_newer_timestamp_is_the_same_document(place: Workspace) -> None:
    """Its renewed file has another key; a mark on either means both."""
    shelf = FolderShelf(place.archive)
    register = Register(place.archive)
    old = minutes(shelf)
    new = shelf.put(published.papers()[0] + b"\n", name=old.rpartition("_")[0])
    newer = shelf.put(published.papers()[0] + b"\n\n", name=old.rpartition("_")[0])
    register.append("extended", NOW, key=old, into=new)
    register.append("extended", NOW, key=new, into=newer)
    for marked in (old, newer):
        for mark in Mark:
            rules.mark(place.archive, ENV.clock, {marked: "Takimi"}, mark, "kërkesë", "Ana")
        assert {old, new, newer} <= rules.hidden(register).keys
        with pytest.raises(KnownError, match=r"^disposal\.held"):
            destroyed(place, [new])
        for mark in Mark:
            rules.lift(place.archive, ENV.clock, [marked], mark, "u sqarua", "Ana")
    assert rules.hidden(register).keys == frozenset()


def printed(pdf: bytes) -> bytes:
    """The same pages, without the files inside."""

    def strip(opened: pikepdf.Pdf) -> None:
        del opened.Root.Names.EmbeddedFiles
        del opened.Root.AF

    return brought.altered(pdf, strip)


@pytest.mark.parametrize("before", [True, False], ids=["found before", "laid later"])
def test_what_says_the_same_is_kept_back_whatever_it_is_called(before: bool, place: Workspace, tmp_path: Path) -> None:
    shelf = FolderShelf(place.archive)
    public, full = published.papers()[:2]
    told = published.records()[0]
    files = {
        "raport.pdf": public + b"\n",
        "shtypur.pdf": printed(public),
        "plote.pdf": full + b"\n",  # it lies with the public ones, where a hand laid it
        "2026-10-27_procesverbal-full_tjeter.pdf": full + b"\n\n",
        "shtypur-full.pdf": printed(full),
        "pergjigjet.pdf": published.papers()[3] + b"\n",  # of the same meeting, another document
    }
    other = drawn(told, DocumentKind.PROCESVERBAL, "sq", Sister.FULL, now=NOW)
    named = shelf.put(other)  # the full one of another version: only its name is the same
    assert named.rpartition("_")[0] == minutes(shelf, full=True).rpartition("_")[0]

    def lay() -> None:
        for name, data in files.items():
            (place.archive / name).write_bytes(data)

    if before:
        lay()
    index = Index.of_folder(shelf, place.archive)
    index.refresh()
    restricted(place, index, lambda shelf, _: minutes(shelf))
    lay()
    for again in (index, index, Index.of_folder(shelf, place.archive)):
        again.refresh()
        here = {str(key) for key, _ in again.catalogue.stamps()}
        assert here.isdisjoint({*files} - {"pergjigjet.pdf"})
        assert {"pergjigjet.pdf", named} <= here
    bag = leaving.hand_over(place, ENV, ["raport.pdf", "pergjigjet.pdf"], tmp_path / "out", "Ana").place / "data"
    rights = {row["key"]: row["rights"] for row in csv.DictReader((bag / "list.csv").read_text("utf-8").splitlines())}
    assert rights == {"raport.pdf": "restricted", "pergjigjet.pdf": "public"}
    documents.lift(place, ENV, [minutes(shelf)], Mark.RESTRICTED, "u sqarua", "Ana")
    index.refresh()
    assert {*files} <= {str(key) for key, _ in index.catalogue.stamps()}


def test_a_restricted_file_that_cannot_be_read_keeps_back_by_name(place: Workspace) -> None:
    shelf = FolderShelf(place.archive)
    index = Index.of_folder(shelf, place.archive)
    index.refresh()
    key, full = minutes(shelf), minutes(shelf, full=True)
    restricted(place, index, lambda shelf, _: key)
    (place.archive / key).chmod(0o600)
    (place.archive / key).write_bytes(b"%PDF-1.7 nothing")
    read: list[str] = []

    class Watched(FolderShelf):
        def get(self, key: Key) -> bytes:
            read.append(key)
            return super().get(key)

    fresh = Index(Watched(place.archive), SqliteCatalogue())
    fresh.refresh()
    found = {str(one) for one, _ in fresh.catalogue.stamps()}
    assert found
    assert read.count(key) == 1
    read.clear()
    fresh.refresh()
    assert read == [], "a look costs nothing where nothing is new"
    assert found.isdisjoint({key, full, *(one for one in shelf.keys() if goes_with(one) and "_procesverbal" in one)})  # noqa: SIM118


def test_what_goes_with_a_report_is_known_by_its_name() -> None:
    report = "2026-10-27_relacion_takimi_0123456789abcdef.pdf"
    assert goes_with(report) == ()
    assert goes_with(report.replace("_0", "_kopje_0")) == ("2026-10-27_relacion_takimi",)
    full = report.replace("relacion", "relacion-full")
    assert is_full(full)
    assert goes_with(full) == ("2026-10-27_relacion_takimi",)
    assert goes_with(full.replace("_0", "_kopje_0")) == (
        "2026-10-27_relacion-full_takimi",
        "2026-10-27_relacion_takimi",
    )
    assert goes_with("skanim-full_1998.pdf") == ()
