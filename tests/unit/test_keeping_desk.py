"""Keeping from the command line: a class, what is due, two who destroy, a bag, lists of authorities and their dates."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import bagit
import pytest

from facilitator import guard
from facilitator.archive.intake import own_key, take_in
from facilitator.archive.places.names import is_full
from facilitator.archive.retention.register import Mark, Register
from facilitator.archive.shelf import FolderShelf
from facilitator.cli import main
from facilitator.desk import keyring
from facilitator.desk.keeping import documents, lists
from facilitator.desk.keeping.lists import own_trust
from facilitator.desk.shelf import load_trust
from facilitator.errors import KnownError
from facilitator.model import DocumentKind, Sister
from facilitator.signing import TrustEntry, dump_pem
from facilitator.signing.trustlist import Operator, write
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from tests.helpers import brought, pki

NOW = Env().clock()


def here(work, *args, **kwargs):  # type: ignore[no-untyped-def]
    return work(*args, **kwargs)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A public report with its full sister; two people of the archive are trusted."""
    monkeypatch.setenv("TRYEZA_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(guard, "run", here)
    place = Workspace(tmp_path / "home")
    place.keys_folder.mkdir(parents=True, exist_ok=True)
    keyring.add_trust(place.trust, [pki.world().root.entry()])
    for name in ("facilitator", "secretary"):
        (tmp_path / f"{name}.p12").write_bytes(getattr(pki.world(), name).p12())
    (tmp_path / "secret").write_text(f"{pki.PASSWORD}\n", "utf-8")
    shelf, key = FolderShelf(place.archive), own_key(place.intake_key, now=NOW)
    for pdf in (brought.signed(), brought.signed(DocumentKind.RELACION, 2, Sister.FULL)):
        take_in(pdf, shelf, load_trust(place.trust), key, now=NOW)
    return place


def run(*arguments: object) -> int:
    return main(["--language", "en", "archive", *map(str, arguments)])


def signer(folder: Path, name: str) -> list[object]:
    return ["--p12", folder / f"{name}.p12", "--password-file", folder / "secret"]


def test_from_class_to_tombstone_and_bag(home: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shelf = FolderShelf(home.archive)
    public = next(key for key in shelf.keys() if not is_full(key))  # noqa: SIM118
    assert run("class", "Takime", "--years", 2, "--due", "dispose", "--by", "Ana") == 0
    assert run("assign", public, "--meeting", "--class", "Takime", "--by", "Ana") == 0
    assert run("due", "--on", "2028-12-31") == 0
    assert run("due", "--on", "2029-01-01") == 1
    assert "2 documents are due." in capsys.readouterr().out
    assert run("assign", "nothing-like-it", "--class", "Takime") == 3
    assert run("handover", "--class", "Takime", "--until", "2025", "-o", tmp_path / "bags") == 3
    assert run("handover", "--class", "Takime", "--until", "2026", "-o", tmp_path / "bags", "--by", "Ana") == 0
    (bag,) = (tmp_path / "bags").iterdir()
    bagit.Bag(str(bag)).validate()
    assert run("hold", public, "--why", "ankesë", "--by", "Ana") == 0
    assert run("dispose", public, "--why", "afati", *signer(tmp_path, "facilitator")) == 3
    assert run("hold", public, "--lift", "--why", "mbaroi", "--by", "Ana") == 0
    capsys.readouterr()
    assert run("dispose", public, "--why", "afati", *signer(tmp_path, "facilitator")) == 0
    uid = capsys.readouterr().out.split()[1]
    assert run("dispose-confirm", uid, *signer(tmp_path, "facilitator")) == 3
    assert run("dispose-confirm", uid, *signer(tmp_path, "secretary")) == 0
    assert run("decisions") == 0
    assert run("check") == 0
    said = capsys.readouterr().out
    assert "destroyed by decision 1, faults 0" in said
    assert "Destroyed: 1 document" in said
    assert run("find", "--json") == 1, "what is left is for the office alone"
    assert run("find", "--internal") == 0
    (full,) = shelf.keys()
    assert run("restrict", full, "--why", "kërkesë", "--by", "Ana") == 0
    assert run("find", "--internal") == 1
    assert run("extend") == 0
    assert run("extend", "--first") == 1
    assert run("separate") == 0


def test_lists_are_trusted_beside_the_store_and_looked_through(
    home: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    operator = pki.world().root.issue("Operatori")
    agency = Operator("AKSHI", "Lista", "https://akshi.invalid/lista")

    def made(number: int, due: int) -> Path:
        entries, until = [pki.world().foreign.entry()], NOW + timedelta(days=due)
        xml = write(entries, operator.signer(pki.NOW), agency, sequence=number, issued=NOW, until=until)
        (tmp_path / "akshi.xml").write_bytes(xml)
        return tmp_path / "akshi.xml"

    assert run("lists", "--add", made(4, 30)) == 3  # nobody says whose signature is accepted
    (tmp_path / "op.pem").write_bytes(dump_pem([TrustEntry(operator.der)]))
    assert run("lists", "--add", made(4, 30), "--operator", tmp_path / "op.pem") == 1
    assert "to be looked through" in capsys.readouterr().out
    before = own_trust(home.trust)
    assert load_trust(home.trust).find(pki.world().foreign.entry().fingerprint) is not None
    assert before.find(pki.world().foreign.entry().fingerprint) is None
    keyring.add_trust(home.trust, [keyring.entry_of(pki.world().stranger.der, "")])
    assert own_trust(home.trust).find(pki.world().foreign.entry().fingerprint) is None
    following = (NOW + timedelta(days=9)).date()
    for name in ("", "akshi"):
        run("lists", "--reviewed", name, "--next", following, "--by", "Ana")
    assert run("lists") == 0
    with pytest.raises(KnownError, match=r"^keeping\.day"):
        lists.review(home, Env(), "akshi", NOW.date(), "Ana")
    assert run("lists", "--add", made(3, 30)) == 3  # an older one
    assert run("lists", "--add", made(5, -1)) == 1
    assert "was due" in capsys.readouterr().out
    late = lists.listed(home)[1]
    assert (late.changed, late.late(NOW), late.overdue(NOW.date())) == (True, True, True)
    (home.root / "lists" / "akshi.xml").write_bytes(b"<x/>")
    assert lists.listed(home)[1].problem is not None
    assert load_trust(home.trust) == own_trust(home.trust), "a list that cannot be read helps nobody, and harms nobody"
    assert run("lists", "--remove", "akshi") == 0
    assert len(lists.listed(home)) == 1
    for mistaken in (("--remove", "akshi"), ("--reviewed", "akshi", "--next", str(following), "--by", "Ana")):
        assert run("lists", *mistaken) == 3, "nothing of that name is here, and nothing is said to be done"


def test_what_is_destroyed_or_not_marked_is_not_said_to_be_done(home: Workspace, tmp_path: Path) -> None:
    shelf, env = FolderShelf(home.archive), Env()
    public = next(key for key in shelf.keys() if not is_full(key))  # noqa: SIM118
    assert run("restrict", public, "--meeting", "--why", "kërkesë", "--by", "Ana") == 0
    (said,) = Register(home.archive).state.marks[Mark.RESTRICTED].values()
    assert said.keys == set(shelf.keys()), "each of its documents is named"
    assert run("restrict", public, "--lift", "--why", "u sqarua", "--by", "Ana") == 3, "its meeting bears it"
    assert run("restrict", public, "--meeting", "--lift", "--why", "u sqarua", "--by", "Ana") == 0
    assert run("handover", "--forget", "dorezim-0") == 3
    assert run("dispose", public, "--why", "afati", *signer(tmp_path, "facilitator")) == 0
    (decision,) = Register(home.archive).state.open
    assert run("dispose-confirm", decision.uid, *signer(tmp_path, "secretary")) == 0
    with pytest.raises(KnownError, match=r"^shelf\.disposed"):
        documents.mark(home, env, {str(public): "R"}, Mark.HOLD, "ankesë", "Ana")
