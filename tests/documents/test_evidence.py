"""The evidence folder: judged by bagit, frictionless and html5lib, searched for secrets, made again, spoilt."""

from __future__ import annotations

import contextlib
import csv
import errno
import io
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TypeAlias
from urllib.parse import unquote, urljoin, urlsplit

import bagit
import html5lib
import pikepdf
import pypdfium2
import pytest
from frictionless import Package

from facilitator import files as files_module
from facilitator.archive.evidence import folder as folder_module
from facilitator.archive.evidence.chosen import Choice, Chosen, Stopped, Why, chosen
from facilitator.archive.evidence.counted import with_figures
from facilitator.archive.evidence.folder import write
from facilitator.archive.index import Index
from facilitator.archive.shelf import FolderShelf, Key
from facilitator.cli import main
from facilitator.desk.published import evidence, figures
from facilitator.desk.shelf import load_trust
from facilitator.errors import KnownError
from facilitator.model import Consent, DocumentKind, Sister
from facilitator.report.extract import files
from facilitator.signing import NOBODY
from facilitator.workspace import Workspace
from tests.helpers import pki
from tests.helpers.brought import by_two, painted_over
from tests.helpers.documents import drawn
from tests.helpers.published import NOW, SMALL, papers, records, secrets, shelve, stock
from tests.helpers.records import demo_record

Office: TypeAlias = tuple[Workspace, list[str]]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    workspace = Workspace(tmp_path_factory.mktemp("zyra"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRYEZA_HOME", str(workspace.root))
        yield workspace, stock(workspace)


@pytest.fixture(scope="module")
def made(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the year, with its signed figures."""
    workspace, _ = office
    pdf = figures.make(workspace, "2026", "sq", NOW)
    assert pdf is not None
    figures.keep(workspace, figures.sign(pdf, pki.world().secretary.signer(NOW), NOW), NOW)
    target = tmp_path_factory.mktemp("dalje") / "evidenca-2026"
    written = evidence.make(workspace, Choice(year="2026"), target, NOW)
    assert written is not None
    assert (written.meetings, written.documents, written.left) == (2, 4, 0)
    return target


@pytest.fixture(scope="module")
def found(made: Path, office: Office) -> Chosen:
    """What gets into that folder, chosen once more."""
    shelf = FolderShelf(office[0].archive)
    index = Index(shelf)
    index.refresh()
    trust = load_trust(office[0].trust)
    whole = chosen(Choice(year="2026"), reversed(index.entries()), shelf, trust, NOW)
    return with_figures(whole, index.entries(), shelf, trust, NOW)


def everything(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every text that stands anywhere in the folder: of PDFs also what is packed inside, and what is on the pages."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        data = path.read_bytes()
        parts = [data]
        if path.suffix == ".pdf":
            with pikepdf.open(io.BytesIO(data)) as opened:
                parts += [one.read_bytes() for one in opened.objects if isinstance(one, pikepdf.Stream)
                          and "/N" not in one]  # fmt: skip
                parts += [bytes(one) for one in opened.objects if isinstance(one, pikepdf.String)]
            parts += files(data).values()
            pages = pypdfium2.PdfDocument(data)
            parts += [page.get_textpage().get_text_bounded().encode() for page in pages]
            pages.close()
        for part in parts:
            yield path, part.decode("utf-8", "replace")
            with contextlib.suppress(UnicodeDecodeError):
                yield path, part.decode("utf-16")


def test_no_secret_is_anywhere_in_it(made: Path) -> None:
    hidden = {value for record in records() for value in secrets(record)}
    assert len(hidden) > 20
    found = {(path.name, value) for path, text in everything(made) for value in hidden if value in text}
    assert found == set()


def test_the_search_for_secrets_can_see(tmp_path: Path) -> None:
    """Negative control: in the full list of attendance they stand."""
    (tmp_path / "a.pdf").write_bytes(papers()[2])
    hidden = secrets(records()[0])
    assert {value for _, text in everything(tmp_path) for value in hidden if value in text}


def test_a_full_document_never_gets_in(made: Path, office: Office) -> None:
    keys = office[1]
    inside = {path.name for path in (made / "data" / "documents").iterdir()}
    assert inside == {keys[0], keys[3], keys[4]}


def test_outside_judges_accept_it(made: Path) -> None:
    bagit.Bag(str(made)).validate(processes=1)
    report = Package(str(made / "data" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])
    assert sum(task.stats["rows"] for task in report.tasks) > 60
    tree = json.loads((made / "data" / "catalog.jsonld").read_bytes())
    addresses = [one["dcat:distribution"]["dcat:downloadURL"]["@id"] for one in tree["dcat:dataset"]]
    assert all((made / "data" / one).is_file() for one in addresses)
    assert tree["dct:title"][0] == {"@value": "Evidenca e konsultimeve 2026", "@language": "sq"}


class Outline(HTMLParser):
    """What a screen reader walks through: headings, landmarks, languages, links and the parts they may lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.langs: list[str] = []
        self.scoped = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.tags.append(tag)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))
        self.links += [told[name] or "" for name in ("href", "src") if name in told]
        self.ids += [told["id"] or ""] if "id" in told else []
        self.langs += [told["lang"] or ""] if "lang" in told else []
        self.scoped = self.scoped and (tag != "th" or "scope" in told)


def outline(path: Path) -> Outline:
    told = Outline()
    told.feed(path.read_text("utf-8"))
    return told


def test_every_page_is_sound_reachable_and_read_in_order(made: Path) -> None:
    data = made / "data"
    pages = sorted(data.rglob("*.html"))
    assert len(pages) == 6  # two first ones and two meetings, in two languages
    seen, wanted = set(), ["index.html"]
    while wanted:
        here = wanted.pop()
        if here in seen or not here.endswith(".html"):
            seen.add(here)
            continue
        seen.add(here)
        for link in outline(data / here).links:
            place = urlsplit(urljoin(here, link))
            assert not place.scheme, link  # nothing of it is anywhere else
            target = data / unquote(place.path)
            assert target.is_file(), (here, link)
            assert not place.fragment or place.fragment in outline(target).ids, (here, link)
            wanted.append(unquote(place.path))
    assert {path.relative_to(data).as_posix() for path in pages} <= seen
    assert {f"documents/{path.name}" for path in (data / "documents").iterdir()} <= seen
    for path in [*pages, made / "index.html"]:
        html5lib.HTMLParser(strict=True).parse(path.read_text("utf-8"))
    for path in pages:
        told = outline(path)
        assert told.headings[0] == 1
        assert told.headings.count(1) == 1
        assert all(deeper <= above + 1 for above, deeper in zip(told.headings, told.headings[1:], strict=False))
        assert {"header", "nav", "main", "footer", "title"} <= set(told.tags)
        assert "script" not in told.tags
        assert told.scoped
        assert len(set(told.ids)) == len(told.ids)
        assert told.langs[0] == ("en" if path.relative_to(data).parts[0] == "en" else "sq")
        assert path.relative_to(data).parts[0] != "en" or "sq" in told.langs  # words of the meeting, in their language


def test_words_of_people_are_words(made: Path) -> None:
    text = (made / "data" / "index.html").read_text("utf-8")
    assert "Takim i vogël &lt;b&gt;&amp; “Ç”&lt;/b&gt;" in text
    assert SMALL not in text


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "data" / "tables" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_tables_say_what_the_documents_say(made: Path) -> None:
    demo, small = records()
    told = {row["meeting"]: row for row in rows(made, "meetings")}
    mine = told[demo.meeting.uid]
    assert (mine["people"], mine["women"], mine["measures"], mine["answered"]) == ("21", "12", "6", "3")
    assert (told[small.meeting.uid]["people"], told[small.meeting.uid]["women"]) == ("4", "")  # five or none
    counts = demo.counts
    assert 0 < counts.citizens < 5, "somebody is counted whom the table does not tell"
    assert mine["citizens"] == ""
    hidden = sum(getattr(counts, name) for name in ("guests", "citizens", "hosts") if mine[name] == "")
    assert len([name for name in ("guests", "citizens", "hosts") if mine[name] == ""]) > 1 or hidden >= 5
    package = json.loads((made / "data" / "datapackage.json").read_bytes())
    (of_meetings,) = (one for one in package["resources"] if one["name"] == "meetings")
    assert package["smallestGroup"] == 5
    assert [one["name"] for one in of_meetings["schema"]["fields"] if "fewer than 5" in one.get("description", "")] == [
        "guests", "citizens", "hosts", "women", "men",
    ]  # fmt: skip
    assert [row["answer"] for row in rows(made, "responses")] == ["accepted", "partly", "rejected"]
    points = {row["point"]: row for row in rows(made, "points") if row["meeting"] == demo.meeting.uid}
    assert {uid: row["kind"] for uid, row in points.items()} == {row.uid: str(row.kind) for row in demo.points}
    texts = {row["letter"]: row["points"] for row in rows(made, "votes") if row["method"] == "dots"}
    lines = next(row.result["lines"] for row in demo.tallies if "points" in row.result["lines"][0])
    assert {one["option"]: str(one["points"]) for one in lines}.items() <= texts.items()


def test_the_same_shelf_and_day_give_the_same_bytes(made: Path, found: Chosen, office: Office) -> None:
    again = made.with_name("përsëri")
    write(found, FolderShelf(office[0].archive), again, NOW.date(), "")
    mine = {path.relative_to(made): path.read_bytes() for path in made.rglob("*") if path.is_file()}
    other = {path.relative_to(again): path.read_bytes() for path in again.rglob("*") if path.is_file()}
    assert mine == other
    shutil.rmtree(again)


def test_its_own_check_holds_and_sees(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By somebody who has nothing but the folder."""
    monkeypatch.setenv("TRYEZA_HOME", str(tmp_path / "home"))
    told = ["--language", "sq", "archive", "evidence", "--check"]
    assert main([*told, str(made)]) == 0
    assert "4 dokumente të verifikuara, asnjë gabim" in capsys.readouterr().out

    spoilt = tmp_path / "e prishur"
    shutil.copytree(made, spoilt)
    table = spoilt / "data" / "tables" / "responses.csv"
    table.write_bytes(table.read_bytes().replace(b"rejected", b"accepted"))
    document = next((spoilt / "data" / "documents").glob("*responses*.pdf"))
    document.write_bytes(painted_over(document.read_bytes()))
    assert main([*told, str(spoilt)]) == 1
    said = capsys.readouterr().out
    assert "responses.csv" in said.replace("sha256 validation failed", "")
    assert "Tabela nuk thotë atë që thonë dokumentet" in said
    assert f"{document.name}: Dokumenti nuk verifikohet" in said
    assert "Shifrat vjetore nuk janë ato që japin dokumentet" in said  # the responses they come from are gone
    assert main([*told, str(tmp_path)]) == 3


def test_who_takes_back_a_yes_is_named_in_no_document_of_it(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "zyra")
    then = replace(demo_record(), made_at="2026-10-27T18:00:00+01:00")
    person = next(row for row in then.people if row.publish_name is Consent.YES)
    people = tuple(replace(row, publish_name=Consent.NO) if row.uid == person.uid else row for row in then.people)
    now = replace(then, people=people, made_at="2026-11-20T10:00:00+01:00")
    for record, kind in ((then, DocumentKind.RELACION), (now, DocumentKind.PROCESVERBAL)):
        shelve(workspace, by_two(drawn(record, kind, "sq", Sister.PUBLIC, now=pki.NOW)))
    shelf = FolderShelf(workspace.archive)
    index = Index(shelf)
    index.refresh()
    with pytest.raises(KnownError, match=r"evidence\.nothing"):
        chosen(Choice(process="buxhetit"), index.entries(), shelf, NOBODY, NOW)
    found = chosen(Choice(process="ogp"), index.entries(), shelf, NOBODY, NOW)
    assert [str(one.document.kind) for one in found.documents] == ["procesverbal"]
    assert [why for _, why in found.left] == [Why.NAMES]
    write(found, shelf, tmp_path / "dalje", NOW.date(), "AMSHC")
    assert not [path for path, text in everything(tmp_path / "dalje") if person.name in text]
    assert "emri i dikujt nuk publikohet më" in (tmp_path / "dalje" / "data" / "index.html").read_text("utf-8")


def test_half_a_folder_never_stands(found: Chosen, office: Office, tmp_path: Path) -> None:
    workspace, keys = office
    target, shelf = tmp_path / "dalje", FolderShelf(workspace.archive)
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 2

    with pytest.raises(Stopped):
        write(found, shelf, target, NOW.date(), "", stop=stop)
    assert list(tmp_path.iterdir()) == []
    assert evidence.make(workspace, Choice(year="2026"), target, NOW, stop=lambda: True) is None
    assert list(tmp_path.iterdir()) == []
    (tmp_path / ".dalje.part").mkdir()  # of a try that was killed
    (tmp_path / ".dalje.part" / "half.pdf").write_bytes(b"%PDF-")
    small = replace(found, choice=Choice(process="x"), meetings=found.meetings[:1], figures=())
    write(small, shelf, target, NOW.date(), "")
    assert [path.name for path in tmp_path.iterdir()] == ["dalje"]
    assert [path.name for path in (target / "data" / "documents").iterdir()] == [keys[4]]
    with pytest.raises(KnownError, match=r"record\.exists"):
        write(small, shelf, target, NOW.date(), "")
    with pytest.raises(KnownError, match=r"evidence\.nothing"):
        evidence.make(workspace, Choice(year="1998"), tmp_path / "tjetër", NOW)
    assert os.listdir(tmp_path) == ["dalje"]


def test_all_is_on_the_disk_before_it_gets_its_name(
    found: Chosen, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, small = tmp_path / "dalje", replace(found, meetings=found.meetings[:1], figures=())
    shelf, flushed, named = FolderShelf(office[0].archive), [], []

    def flush(path: Path) -> bytes:
        flushed.append(path)
        return files_module.flushed(path)

    def rename(part: Path, to: Path) -> None:
        named.append(to)
        assert {path for path in Path(part).rglob("*") if path.is_file()} == set(flushed)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(folder_module, "flushed", flush)
    with monkeypatch.context() as patch:
        patch.setattr(folder_module.os, "rename", rename)
        with pytest.raises(KnownError, match=r"output\.failed"):
            write(small, shelf, target, NOW.date(), "")
    assert named == [target]
    assert list(tmp_path.iterdir()) == []


def test_what_is_damaged_stays_out_and_is_told(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "zyra")
    first, second = (shelve(workspace, papers()[number]) for number in (3, 4))
    whole = workspace.archive / second
    whole.write_bytes(whole.read_bytes()[:-1] + b"!")
    shelf = FolderShelf(workspace.archive)
    index = Index(shelf)
    index.refresh()
    found = chosen(Choice(year="2026"), index.entries(), shelf, NOBODY, NOW)
    assert [one.key for one in found.documents] == [first]
    assert found.left == ((Key(second), Why.DAMAGED),)
