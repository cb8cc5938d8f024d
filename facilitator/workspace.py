"""The application's own folder on the internal disk: meetings, settings, keys, trust, what was opened lately.

Read on the way to the first window, so only the standard library and platformdirs are imported here. Nothing in this
folder is worth a refused start: a damaged list or settings file is set aside under a new name and the program goes on
with defaults. Files are written whole or not at all and belong to their owner alone (0600, folders 0700).

``device``              id of this computer, made once
``settings.json``       :class:`Settings`
``recent.json``         :class:`Recent`, newest first, and what was taken off the list: a cache of what lies on the disk
``meetings/<name>/``    one folder a meeting: ``meeting.tryeza``, its secret box while one is open, ``snapshots/``
``snapshots/<name>/``   snapshots of meeting files that lie elsewhere
``profiles/``           institutions as they are remembered, a file each
``across.json``         organisations of all meetings, and which goes on from which: a cache
``outgoing/``           messages prepared for the mail program
``unsent/``             the line being typed, one small file a meeting
``keys/`` (``intake.pem`` among them) ``trust.pem`` ``archive/`` ``logs/``
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from facilitator.errors import KnownError, because
from facilitator.files import discard, make_folder, put, replace, sync_folder
from facilitator.language.folding import fold
from facilitator.synced import synced_by

HOME = "TRYEZA_HOME"
MEETING_NAME = "meeting.tryeza"
_LONGEST_SLUG = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the program remembers for the next meeting; folders are texts, empty when not chosen."""

    language: str = "sq"
    theme: str = "system"
    facilitator: str = ""
    secretary: str = ""
    second_place: str = ""
    archive: str = ""
    organiser: str = ""
    organiser_short: str = ""
    city: str = ""
    place: str = ""
    token_module: str = ""
    """PKCS#11 module of the signing device, where the program does not find it by itself."""
    profile: str = ""
    """The usual profile of the institution (``desk.profiles``), by its key."""
    hall_theme: str = "light"
    """What the room sees: ``light`` for a washed-out lamp, or ``dark``."""
    hall_screen: str = ""
    """Name of the screen chosen for the room; empty lets the program find one."""
    wifi_name: str = ""
    wifi_password: str = ""
    hall_page: str = ""
    """The network of the hall and a page to open, as they are shown to everybody there."""
    directory_people: str = ""
    """``yes``: people of earlier meetings are offered too, not only organisations (``desk.across``)."""
    timestamp_service: str = ""
    """Address of the timestamp service (RFC 3161) that renews what lapses."""
    floor_sound: str = ""
    """``yes``: a sound is heard when the time of a turn is up."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A line of Home: a meeting file and what it was about when last seen. ``date`` ISO, ``status`` of the model, empty
    for a file that nobody has looked into yet.
    """

    path: Path
    title: str
    date: str
    status: str


class Workspace:
    """The folder at ``root``; subfolders are made when first asked for.

    KnownError ``workspace.unwritable`` (facts ``path``, ``reason``) from everything that writes.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def default(cls) -> Workspace:
        """The user's own: ``TRYEZA_HOME`` when set, else the data folder of the system."""
        if chosen := os.environ.get(HOME):
            return cls(Path(chosen).expanduser().absolute())
        from platformdirs import user_data_dir

        return cls(Path(user_data_dir("Tryeza", appauthor=False)))

    @property
    def device(self) -> str:
        """Id of this computer, 16 hex digits, made at the first call. A copied folder keeps it: it is no secret."""
        path = self.root / "device"
        try:
            found = path.read_text("ascii").strip()
        except (OSError, ValueError):
            found = ""
        if not re.fullmatch(r"[0-9a-f]{16}", found):
            found = os.urandom(8).hex()
            self._write(path, found.encode())
        return found

    # meetings

    @property
    def meetings(self) -> Path:
        """Holds one folder a meeting."""
        return self._folder("meetings")

    def new_meeting_folder(self, date: str, title: str, entropy: Callable[[int], bytes] = os.urandom) -> Path:
        """A new empty folder: date, words of the title in plain letters, six hex digits: safe on every file system."""
        day = date if re.fullmatch(r"\d{4}-\d\d-\d\d", date) else ""
        for _ in range(100):
            name = "-".join(part for part in (day or "takim", slug(title), entropy(3).hex()) if part)
            folder = self.meetings / name
            try:
                folder.mkdir(0o700)
                sync_folder(folder.parent)
            except FileExistsError:
                continue
            except OSError as error:
                raise _unwritable(folder, error) from error
            return folder
        raise ValueError("entropy gives the same bytes again and again")

    @contextlib.contextmanager
    def room_for(self, date: str, title: str) -> Iterator[Path]:
        """Where the file of another meeting goes, in a new folder that goes away again when nothing came into it."""
        folder = self.new_meeting_folder(date, title)
        try:
            yield folder / MEETING_NAME
        except BaseException:
            with contextlib.suppress(OSError):
                folder.rmdir()
            raise

    def meeting_files(self) -> list[Path]:
        """Every meeting file of this folder, by name of its folder."""
        return sorted(self.meetings.glob(f"*/{MEETING_NAME}"))

    def snapshots(self, meeting_file: Path) -> Path:
        """Where verified copies of a meeting go: always the internal disk, beside the file if it lies here."""
        file = meeting_file.absolute()
        if file.is_relative_to(self.meetings.absolute()):
            return self._made(file.parent / "snapshots")
        return self._folder("snapshots", f"{slug(file.stem) or 'takim'}-{_key(file)}")

    # the meetings of this computer

    def recent(self) -> list[Recent]:
        """What was opened, newest first; nothing is looked up on disk, because a missing stick would stall Home."""
        found: list[Recent] = []
        rows = self._read("recent.json").get("recent", [])
        for row in rows if isinstance(rows, list) else []:
            if isinstance(row, Mapping) and all(isinstance(row.get(part.name), str) for part in fields(Recent)):
                found.append(Recent(Path(row["path"]), row["title"], row["date"], row["status"]))
        return found

    def known(self) -> list[Recent]:
        """Every meeting: those opened lately, then what else lies in the folder, by the names of its folders.

        The list is a cache: what it forgot, or lost, is on the disk; also where only copies are left of a meeting. Only
        names are read, so that Home may ask.
        """
        listed = self.recent()
        there = {row.path for row in listed} | self._hidden()
        try:
            of_copies = {path.parents[1] / MEETING_NAME for path in self.meetings.glob("*/snapshots/*.tryeza")}
            found = [one for one in sorted({*self.meeting_files(), *of_copies}) if one.absolute() not in there]
        except (OSError, KnownError):
            return listed
        return listed + [_by_folder(path.absolute()) for path in reversed(found)]

    def remember(self, path: Path, title: str, date: str, status: str) -> None:
        """Put a meeting at the head of the list."""
        here = path.absolute()
        others = [row for row in self.recent() if row.path != here]
        self._keep_recent([Recent(here, title, date, status), *others], self._hidden() - {here})

    def remember_all(self, found: Sequence[Recent]) -> None:
        """Put what was read from the disk at the end of the list, the newest day first."""
        listed = self.recent()
        there = {row.path for row in listed}
        more = sorted((row for row in found if row.path not in there), key=lambda row: row.date, reverse=True)
        if more:
            self._keep_recent([*listed, *more], self._hidden())

    def forget(self, path: Path) -> None:
        """Take a meeting off the list until it is opened again; its file stays."""
        here = path.absolute()
        self._keep_recent([row for row in self.recent() if row.path != here], self._hidden() | {here})

    def _hidden(self) -> set[Path]:
        rows = self._read("recent.json").get("hidden", [])
        return {Path(row) for row in rows if isinstance(row, str)} if isinstance(rows, list) else set()

    def _keep_recent(self, rows: list[Recent], hidden: set[Path]) -> None:
        kept = [{**asdict(row), "path": str(row.path)} for row in rows]
        self._write(self.root / "recent.json", _json({"recent": kept, "hidden": sorted(str(path) for path in hidden)}))

    # settings

    @property
    def settings(self) -> Settings:
        """As last saved; a value of the wrong type is its default."""
        there = self._read("settings.json")
        known = {part.name for part in fields(Settings)}
        return Settings(**{n: v for n, v in there.items() if n in known and isinstance(v, str) and "\0" not in v})

    def save(self, settings: Settings) -> None:
        """Keep settings; entries that only a newer version of the program knows stay as they are."""
        self._write(self.root / "settings.json", _json({**self._read("settings.json"), **asdict(settings)}))

    # keys, trust, archive, logs

    @property
    def keys_folder(self) -> Path:
        """Where certificates made or brought in lie."""
        return self._folder("keys")

    def key_files(self) -> list[Path]:
        """Certificate files with a private key (.p12, .pfx), by name."""
        return sorted(path for path in self.keys_folder.iterdir() if path.suffix.lower() in (".p12", ".pfx"))

    @property
    def intake_key(self) -> Path:
        """The key that this computer's archive signs its receipts with; the file need not exist."""
        return self.keys_folder / "intake.pem"

    @property
    def trust(self) -> Path:
        """The trusted certificates; the file need not exist."""
        return self.root / "trust.pem"

    @property
    def archive(self) -> Path:
        """The shelf of signed reports: the chosen folder, else one here."""
        chosen = self.settings.archive
        return Path(chosen) if chosen else self._folder("archive")

    @property
    def logs(self) -> Path:
        """Where the program writes what went wrong."""
        return self._folder("logs")

    # the line being typed

    def unsent(self, meeting_file: Path) -> str:
        """The line that was being typed for this meeting, empty when none."""
        try:
            return self._unsent(meeting_file).read_text("utf-8")
        except (OSError, ValueError):
            return ""

    def keep_unsent(self, meeting_file: Path, text: str) -> None:
        """Keep the line as it stands, empty when it was sent. Cheap enough for every key: survives kill -9 because the
        system holds what was written; only a power cut may cost the last words.
        """
        path = self._unsent(meeting_file)
        if text:
            self._write(path, text.encode("utf-8", "replace"), durable=False)
            return
        discard(path)  # what a sick disk keeps was sent already

    def _unsent(self, meeting_file: Path) -> Path:
        return self._folder("unsent") / f"{_key(meeting_file.absolute())}.txt"

    # where it lies

    def synced_by(self) -> str:
        """Name of the service that synchronises the folder this lies in (``OneDrive`` …), empty when none is seen.

        A service that copies a file while it is written to ruins it, so meetings must not live there.
        """
        return synced_by(self.root)

    # files

    def folder(self, name: str) -> Path:
        """A folder of this one, made when it is not there."""
        return self._folder(name)

    def _folder(self, *parts: str) -> Path:
        return self._made(self.root.joinpath(*parts))

    def _made(self, folder: Path) -> Path:
        try:
            make_folder(folder, 0o700)
        except OSError as error:
            raise _unwritable(folder, error) from error
        return folder

    def _read(self, name: str) -> dict[str, Any]:
        """A JSON object, empty when there is none; a damaged file is set aside, so that it can still be looked into."""
        path = self.root / name
        try:
            tree = json.loads(path.read_bytes())
            if isinstance(tree, dict):
                return tree
        except OSError:
            return {}
        except (ValueError, RecursionError):
            pass
        with contextlib.suppress(OSError):  # what cannot be moved is replaced by the next save
            os.replace(path, _free(path))
        return {}

    def _write(self, path: Path, data: bytes, *, durable: bool = True) -> None:
        self._made(path.parent)
        try:
            if durable:
                put(path, data)
            else:
                replace(path, data)
        except OSError as error:
            raise _unwritable(path, error) from error


def _by_folder(path: Path) -> Recent:
    """What the name of a meeting's folder tells: ``2026-10-27-takimi-0a1b2c``."""
    name = path.parent.name
    told = re.fullmatch(r"(?:(\d{4}-\d\d-\d\d)|takim)(?:-(.+))?-[0-9a-f]{6}", name)
    words = (told[2] or "").replace("-", " ").capitalize() if told else ""
    return Recent(path, words or name, (told[1] or "") if told else "", "")


def slug(title: str) -> str:
    """Words in ASCII letters and digits joined by dashes, at most 40 characters; may be empty."""
    words = re.sub(r"[^a-z0-9]+", "-", fold(title)).strip("-")
    return words[:_LONGEST_SLUG].rstrip("-")


def _json(tree: object) -> bytes:
    return json.dumps(tree, ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8", "replace")


def _key(path: Path) -> str:
    import hashlib  # not on the way to the first window

    return hashlib.sha256(str(path).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _free(path: Path) -> Path:
    number = 1
    while os.path.lexists(aside := path.with_name(f"{path.name}.damaged-{number}")):
        number += 1
    return aside


def _unwritable(path: Path, error: OSError) -> KnownError:
    return KnownError("workspace.unwritable", path=str(path), reason=because(error))
