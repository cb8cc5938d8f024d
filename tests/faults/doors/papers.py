"""Doors of what leaves the program or is kept beside the meetings: papers, keys, the archive, settings."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from facilitator.cli import main
from facilitator.desk import authority, documents, drafts, invitations, keyring, lists, shelf
from facilitator.errors import KnownError
from facilitator.model import DocumentKind, Sister
from facilitator.store.file import MeetingFile
from facilitator.workspace import Recent, Settings, Workspace
from tests.faults.doors.door import ENV, Door, Step, half, kept, lost, stuck, torn
from tests.helpers.hall import Hall

NOW = datetime(2026, 10, 27, 18, 0, tzinfo=UTC)
SECRET = "një fjali e gjatë 2026"


def sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def home(root: Path) -> Workspace:
    return Workspace(root / "home")


# papers on a stick


def a_meeting(root: Path) -> None:
    for name in ("home", "stick", "meeting"):
        (root / name).mkdir()
    hall = Hall(root / "meeting")
    hall.seat(["Shoqata A", "Shoqata B"])
    hall.close()


def papers(root: Path, run: int) -> Iterator[Step]:
    """Each kind, new and over what lies there, from the window's door and the command line."""
    out, file = root / "stick", MeetingFile.open(root / "meeting" / "m.tryeza", ENV)

    def document(name: str) -> str:
        return sha(documents.export(file, DocumentKind.RELACION, "sq", Sister.PUBLIC, out / name)[0])

    def table(name: str) -> str:
        return sha(lists.export(file, "sq", out / name))

    def round_of() -> None:
        kind = DocumentKind.PROCESVERBAL
        drafts.send_round(file, [kind], Sister.PUBLIC, out, {kind: "proces"})

    yield "docx a.docx", lambda: document("a.docx")
    yield "xlsx a.xlsx", lambda: table("a.xlsx")
    yield "csv a.csv", lambda: table("a.csv")
    yield "pdf a.pdf", lambda: document("a.pdf")
    yield "again a.docx", lambda: document("a.docx")
    yield "round proces.pdf", round_of
    yield "again a.xlsx", lambda: table("a.xlsx")
    yield f"invited ftesat-{run}/{invitations.LIST}", lambda: _invited(file, out / f"ftesat-{run}")
    yield "inside inside/meeting.json", lambda: _unpacked(file, out / "inside", run)
    file.close()
    yield "command c.pdf", lambda: _command(root, out / "c.pdf")


def _invited(file: MeetingFile, folder: Path) -> str:
    invitations.write(file, "sq", folder)
    return sha(folder / invitations.LIST)


def _unpacked(file: MeetingFile, folder: Path, run: int) -> None:
    if not run:
        shelf.extract(documents.draft(file, DocumentKind.VOTING), folder)


def _command(root: Path, path: Path) -> None:
    if main(["report", str(root / "meeting" / "m.tryeza"), "--kind", "attendance", "-o", str(path)]) != 0:
        raise KnownError("output.failed", path=str(path), reason="why:EIO")


def judge_papers(root: Path, told: Mapping[str, str]) -> list[str]:
    out = root / "stick"
    return torn(out) + [fault for fault in kept(out, told, sha) if not fault.startswith("lost: inside/")]


# keys and trust


def keys(root: Path, run: int) -> Iterator[Step]:
    space, out = home(root), root / "stick"
    made: list[tuple[keyring.Key, bytes]] = []

    def certificate() -> str:
        key, identity = keyring.make(space, f"Ana Çela {run}", "", "AMSHC", SECRET, NOW, os.urandom)
        made.append((key, identity.certificate_pem))
        return sha(key.path)

    def trusted() -> str:
        if not made:
            raise KnownError("output.failed", path="", reason="why:EIO")
        keyring.add_trust(space.trust, [keyring.entry_of(made[0][1], "Sekretari")])
        return sha(space.trust)

    def backed_up() -> str:
        if not made:
            raise KnownError("output.failed", path="", reason="why:EIO")
        return sha(keyring.back_up(made[0][0], out / f"kopja-{run}.p12"))

    yield f"key home/keys/ana-cela-{run}.p12", certificate
    yield "trust home/trust.pem", trusted
    yield f"back-up stick/kopja-{run}.p12", backed_up
    if not authority.place(space).exists():
        yield "authority home/keys/autoriteti.json", lambda: _authority(space)
    yield (
        "copy stick/autoriteti.json",
        lambda: sha(authority.back_up(space, SECRET, SECRET + "!", out / "autoriteti.json")),
    )


def _authority(space: Workspace) -> str:
    authority.create(space, "Autoriteti", "AMSHC", SECRET, NOW, os.urandom)
    return sha(authority.place(space))


def judge_keys(root: Path, told: Mapping[str, str]) -> list[str]:
    try:
        trusted = keyring.trusted(home(root).trust)
    except KnownError as error:
        return [lost(f"trust: {error.code}")]
    wrong = [lost("who is trusted")] if "trust home/trust.pem" in told and not trusted else []
    return wrong + torn(root / "home", root / "stick") + kept(root, told, sha)


# the archive


REPORTS = 4


def reports(root: Path) -> None:
    a_meeting(root)
    file = MeetingFile.open(root / "meeting" / "m.tryeza", ENV)
    kinds = (DocumentKind.RELACION, DocumentKind.VOTING, DocumentKind.ATTENDANCE, DocumentKind.PROCESVERBAL)
    for n, kind in enumerate(kinds):
        (root / "meeting" / f"{n}.pdf").write_bytes(documents.draft(file, kind))
    file.close()


def archived(root: Path, run: int) -> Iterator[Step]:
    for n in range(REPORTS - 1):
        yield f"taken {n}", lambda n=n: _take_in(root, n, run)
    yield f"listed {run}", lambda: shelf.index_of(home(root)).refresh()


def _take_in(root: Path, n: int, run: int) -> None:
    from facilitator.archive import intake
    from facilitator.archive.shelf import FolderShelf
    from facilitator.examine import examination
    from facilitator.signing import NOBODY

    intake.examine = examination.examine  # the same in this process: what strangers may do is not the question here
    now = NOW + timedelta(minutes=n + 10 * run)
    key = intake.own_key(home(root).intake_key, now=now)
    pdf = (root / "meeting" / f"{n}.pdf").read_bytes()
    intake.take_in(pdf, FolderShelf(home(root).archive), NOBODY, key, now=now)


def _listed(root: Path) -> set[str]:
    index = shelf.index_of(home(root))
    index.refresh()
    return {str(entry.key) for entry in index.entries()}


def judge_archive(root: Path, told: Mapping[str, str]) -> list[str]:
    from facilitator.archive.shelf import FolderShelf

    here = FolderShelf(home(root).archive)
    taken = [int(word.split()[1]) for word in told if word.startswith("taken")]
    wrong = []
    for n in taken:
        key = here.find((root / "meeting" / f"{n}.pdf").read_bytes())
        if key is None or here.receipt(key) is None:
            wrong.append(lost(f"report {n}"))
        elif key not in _listed(root):
            wrong.append(lost(f"report {n} from the list"))
    try:
        for n in range(REPORTS):  # what was not acknowledged, once more, and another
            _take_in(root, n, 9)
    except KnownError as error:
        return [*wrong, stuck(error.code)]
    checked = shelf.look_over(home(root), lambda: NOW)
    return wrong + [half(f"{fault.code} {fault.key}") for fault in checked.faults]


# settings


def settings(root: Path, run: int) -> Iterator[Step]:
    space = home(root)
    for n in range(6):
        number = run * 100 + n
        yield f"city {number}", lambda number=number: space.save(Settings(city=str(number)))
        path = root / "home" / "meetings" / f"m{number}" / "meeting.tryeza"
        yield f"recent {number}", lambda path=path: space.remember(path, "Takimi", "2026-10-27", "draft")
    yield "device", lambda: space.device


def judge_settings(root: Path, told: Mapping[str, str]) -> list[str]:
    wrong = torn(root / "home")
    space = home(root)
    cities = [int(word.split()[1]) for word in told if word.startswith("city")]
    if cities and int(space.settings.city or -1) < cities[-1]:
        wrong.append(lost(f"city {cities[-1]}: {space.settings.city}"))
    there = {row.path.parent.name for row in space.recent() if isinstance(row, Recent)}
    wrong += [lost(word) for word in told if word.startswith("recent") and f"m{word.split()[1]}" not in there]
    if told.get("device") and space.device != told["device"]:
        wrong.append(lost("device"))
    return wrong


def nothing(root: Path) -> None:
    """Not even the folder: the program is started for the first time."""


WRITERS = ("facilitator.desk.documents", "facilitator.report.pdf", "facilitator.exchange.sheets", "facilitator.cli")
SIGNERS = ("facilitator.signing", "cryptography.x509", "facilitator.archive.intake")
DOORS: tuple[Door, ...] = (
    Door(name="papers", ready=a_meeting, steps=papers, judge=judge_papers, warm=WRITERS, sick="stick"),
    Door(name="keys", ready=a_meeting, steps=keys, judge=judge_keys, warm=SIGNERS),
    Door(name="archive", ready=reports, steps=archived, judge=judge_archive, warm=(*WRITERS, *SIGNERS), sick="home"),
    Door(name="settings", ready=nothing, steps=settings, judge=judge_settings),
)
