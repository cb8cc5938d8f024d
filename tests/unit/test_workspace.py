"""The application's folder: what it keeps, how it survives damage, and whether it lies in a synchronised folder."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.synced import synced_by
from facilitator.workspace import Settings, Workspace, slug


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "Tryeza")


def entropy(seed: int = 0) -> object:
    return random.Random(seed).randbytes


def test_the_environment_chooses_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRYEZA_HOME", str(tmp_path / "here"))
    assert Workspace.default().root == tmp_path / "here"
    monkeypatch.delenv("TRYEZA_HOME")
    assert Workspace.default().root.name == "Tryeza"
    assert not (tmp_path / "here").exists()  # asking makes nothing


def test_the_device_id_is_made_once(workspace: Workspace) -> None:
    first = workspace.device
    assert len(first) == 16
    assert int(first, 16) >= 0
    assert Workspace(workspace.root).device == first
    (workspace.root / "device").write_text("spoilt")
    assert Workspace(workspace.root).device not in ("spoilt", first)


def test_a_meeting_folder_has_a_safe_name(workspace: Workspace) -> None:
    folder = workspace.new_meeting_folder("2026-10-27", "Takim “Çështje: OGP?” / CON.", lambda n: b"\x3f\x9a\x1c"[:n])
    assert folder == workspace.meetings / "2026-10-27-takim-ceshtje-ogp-con-3f9a1c"
    assert folder.is_dir()
    if os.name == "posix":
        assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    "title",
    [
        "CON",
        "aux.",
        "  ",
        "",
        "a" * 500,
        "../../etc/passwd",
        "a:b?c*d",
        "e\u0308" * 90,
        "\x00\n\u202e",
        "ÇËÜ",
        "日本語",
    ],
)
def test_no_title_makes_a_dangerous_name(workspace: Workspace, title: str) -> None:
    folder = workspace.new_meeting_folder("27/10/2026", title)
    assert folder.parent == workspace.meetings
    assert folder.name.isascii()
    assert set(folder.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(folder.name) <= 70
    assert folder.name.startswith("takim-")  # never a reserved device name


def test_equal_names_get_another_id(workspace: Workspace) -> None:
    drawn = iter([b"\0\0\0", b"\0\0\0", b"\0\0\1"])
    one = workspace.new_meeting_folder("2026-10-27", "Takim", lambda n: next(drawn))
    two = workspace.new_meeting_folder("2026-10-27", "Takim", lambda n: next(drawn))
    assert (one.name[-6:], two.name[-6:]) == ("000000", "000001")


def test_meeting_files_and_snapshots(workspace: Workspace, tmp_path: Path) -> None:
    folder = workspace.new_meeting_folder("2026-10-27", "Takim")
    file = folder / "meeting.tryeza"
    assert workspace.meeting_files() == []
    file.touch()
    assert workspace.meeting_files() == [file]
    assert workspace.snapshots(file) == folder / "snapshots"
    elsewhere = [workspace.snapshots(tmp_path / place / "demo.tryeza") for place in ("a", "b", "a")]
    assert elsewhere[0] == elsewhere[2] != elsewhere[1]
    assert all(place.is_dir() and place.parent == workspace.root / "snapshots" for place in elsewhere)


def test_recent_is_newest_first_and_one_line_a_file(workspace: Workspace, tmp_path: Path) -> None:
    assert workspace.recent() == []
    workspace.remember(tmp_path / "a.tryeza", "Takimi Ç", "2026-10-27", "draft")
    workspace.remember(tmp_path / "b.tryeza", "B", "", "draft")
    workspace.remember(tmp_path / "a.tryeza", "Takimi Ç", "2026-10-27", "signed")
    assert [(row.path.name, row.title, row.status) for row in workspace.recent()] == [
        ("a.tryeza", "Takimi Ç", "signed"),
        ("b.tryeza", "B", "draft"),
    ]
    workspace.forget(tmp_path / "a.tryeza")
    assert [row.title for row in workspace.recent()] == ["B"]


def test_the_list_forgets_no_meeting(workspace: Workspace, tmp_path: Path) -> None:
    rows = [{"path": str(tmp_path / f"{n}.tryeza"), "title": str(n), "date": "", "status": "draft"} for n in range(400)]
    workspace.root.mkdir()
    (workspace.root / "recent.json").write_text(json.dumps({"recent": rows}))
    workspace.remember(tmp_path / "new.tryeza", "new", "", "draft")
    assert [row.title for row in workspace.recent()] == ["new", *(str(n) for n in range(400))]


def test_what_lies_in_the_folder_is_known_by_its_name(workspace: Workspace) -> None:
    for date, title in (("2026-10-27", "Çështje të mjedisit"), ("", "Pa datë"), ("2026-11-02", "—")):
        (workspace.new_meeting_folder(date, title) / "meeting.tryeza").touch()
    odd = workspace.meetings / "e imja"
    odd.mkdir()
    (odd / "meeting.tryeza").touch()
    known = {(row.title, row.date, row.status) for row in workspace.known()}
    assert {("Ceshtje te mjedisit", "2026-10-27", ""), ("Pa date", "", ""), ("e imja", "", "")} < known
    assert len(known) == 4
    first = workspace.known()[0].path
    workspace.forget(first)
    assert first not in [row.path for row in workspace.known()]
    workspace.remember_all(workspace.known())
    assert len(workspace.recent()) == 3
    workspace.remember(first, "Përsëri", "", "draft")
    assert [row.path for row in workspace.known()].count(first) == 1


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b"[]", b"null", b"[" * 100_000, b'{"recent": [1, {}]}'])
def test_a_damaged_list_is_set_aside(workspace: Workspace, tmp_path: Path, damage: bytes) -> None:
    workspace.root.mkdir()
    path = workspace.root / "recent.json"
    path.write_bytes(damage)
    assert workspace.recent() == []
    workspace.remember(tmp_path / "a.tryeza", "A", "", "draft")
    assert [row.title for row in workspace.recent()] == ["A"]
    if damage != b'{"recent": [1, {}]}':
        assert (workspace.root / "recent.json.damaged-1").read_bytes() == damage
        path.write_bytes(damage)
        assert workspace.recent() == []
        assert (workspace.root / "recent.json.damaged-2").read_bytes() == damage


def test_settings_round_trip_and_keep_what_is_newer(workspace: Workspace) -> None:
    assert workspace.settings == Settings()
    chosen = Settings(language="en", theme="dark", facilitator="Ana Çela", second_place="/media/usb", city="Tiranë")
    workspace.save(chosen)
    assert Workspace(workspace.root).settings == chosen
    path = workspace.root / "settings.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "from_the_future": 7, "language": 3}))
    assert workspace.settings == replace(chosen, language="sq")  # a wrong type is the default
    workspace.save(replace(chosen, theme="light"))
    assert json.loads(path.read_text())["from_the_future"] == 7


def test_archive_keys_trust_and_logs(workspace: Workspace, tmp_path: Path) -> None:
    assert workspace.archive == workspace.root / "archive"
    workspace.save(Settings(archive=str(tmp_path / "shelf")))
    assert workspace.archive == tmp_path / "shelf"
    assert workspace.key_files() == []
    for name in ("b.p12", "a.PFX", "notes.txt"):
        (workspace.keys_folder / name).touch()
    assert [path.name for path in workspace.key_files()] == ["a.PFX", "b.p12"]
    assert workspace.trust == workspace.root / "trust.pem"
    assert workspace.logs.is_dir()


def test_the_unsent_line_belongs_to_its_meeting(workspace: Workspace, tmp_path: Path) -> None:
    a, b = tmp_path / "a.tryeza", tmp_path / "b.tryeza"
    workspace.keep_unsent(a, "Organizata: !r më shumë")
    assert workspace.unsent(b) == ""
    workspace.keep_unsent(b, "tjetër \ud83d")  # half an emoji must not lose the rest
    assert Workspace(workspace.root).unsent(a) == "Organizata: !r më shumë"
    assert workspace.unsent(b) == "tjetër ?"
    workspace.keep_unsent(a, "")
    assert workspace.unsent(a) == ""
    workspace.keep_unsent(a, "")  # sent twice is harmless


def test_the_unsent_line_survives_kill(workspace: Workspace, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from facilitator.workspace import Workspace\n"
        "w = Workspace(Path(sys.argv[1])); n = 0\n"
        "while True:\n"
        "    n += 1; w.keep_unsent(Path('m.tryeza'), 'x' * 2000 + str(n)); print(n, flush=True)\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(workspace.root)], cwd=tmp_path, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    seen = [int(child.stdout.readline()) for _ in range(50)]
    os.kill(child.pid, signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    seen += [int(line) for line in child.stdout.read().splitlines()]
    child.wait()
    child.stdout.close()
    kept = workspace.unsent(tmp_path / "m.tryeza")
    assert kept.startswith("x" * 2000)
    assert int(kept[2000:]) in (seen[-1], seen[-1] + 1)


@pytest.mark.skipif(os.name != "posix", reason="permission bits are POSIX")
def test_files_belong_to_their_owner_alone(workspace: Workspace, tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        workspace.save(Settings())
        workspace.remember(tmp_path / "a", "A", "", "draft")
        workspace.keep_unsent(tmp_path / "a", "x")
        assert workspace.device
        assert workspace.logs
    finally:
        os.umask(old)
    for path in [workspace.root, *workspace.root.rglob("*")]:
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path
    assert not list(workspace.root.rglob("*.part"))


def test_a_place_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    workspace = Workspace(tmp_path / "file" / "Tryeza")
    assert workspace.recent() == []
    assert workspace.settings == Settings()
    with pytest.raises(KnownError) as told:
        workspace.save(Settings())
    assert told.value.code == "workspace.unwritable"


@pytest.mark.parametrize(
    ("title", "expected"), [("Çështja Ë/X", "ceshtja-e-x"), ("…", ""), ("a" * 39 + " bc", "a" * 39)]
)
def test_slug(title: str, expected: str) -> None:
    assert slug(title) == expected


# synchronised folders


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    home = tmp_path / "home"
    home.mkdir()
    return home


def test_a_plain_folder_is_not_synchronised(home: Path) -> None:
    (home / ".dropbox").mkdir()  # Dropbox keeps its own settings there
    assert synced_by(home / ".local" / "share" / "Tryeza", home) == ""
    assert synced_by(home / "dropboxes" / "onedriver", home) == ""


@pytest.mark.parametrize(
    ("parts", "service"),
    [
        (("OneDrive - AMSHC", "Dokumente"), "OneDrive"),
        (("Library", "Mobile Documents", "com~apple~CloudDocs"), "iCloud"),
        (("Library", "CloudStorage", "GoogleDrive-ana@example.org", "My Drive"), "Google Drive"),
        (("Dropbox (AMSHC)",), "Dropbox"),
    ],
)
def test_well_known_names(home: Path, parts: tuple[str, ...], service: str) -> None:
    assert synced_by(home.joinpath(*parts, "Tryeza"), home) == service


@pytest.mark.parametrize(
    ("mark", "service"),
    [(".dropbox.cache", "Dropbox"), (".tmp.driveupload", "Google Drive"), (".stfolder", "Syncthing")],
)
def test_marker_files(home: Path, mark: str, service: str) -> None:
    (home / "Puna" / mark).mkdir(parents=True)
    assert synced_by(home / "Puna" / "a" / "Tryeza", home) == service
    assert synced_by(home / "tjetër", home) == ""


def test_the_environment_names_onedrive(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(home / "Zyra"))
    assert synced_by(home / "Zyra" / "Tryeza", home) == "OneDrive"
    assert synced_by(home / "Zyrat", home) == ""


def test_dropbox_says_where_it_lies(home: Path) -> None:
    (home / ".dropbox").mkdir()
    (home / ".dropbox" / "info.json").write_text(json.dumps({"personal": {"path": str(home / "Kuti")}}))
    assert synced_by(home / "Kuti" / "Tryeza", home) == "Dropbox"
    (home / ".dropbox" / "info.json").write_text("{")
    assert synced_by(home / "Kuti" / "Tryeza", home) == ""
