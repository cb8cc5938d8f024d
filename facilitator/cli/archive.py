"""The commands about the archive as a whole: ``archive check``, ``scrub``, ``copy``, ``index``, ``doctor`` …"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.cli import evidence, figures, find, follow, intake, keeping
from facilitator.errors import KnownError, because
from facilitator.language.sentences import Lang

if TYPE_CHECKING:
    from facilitator.archive.intake import Fault
    from facilitator.archive.shelf import Shelf
    from facilitator.workspace import Workspace

# Labels with a number behind them: they agree with every number.
_CHECKED: dict[Lang, str] = {
    "sq": "{root}: skedarë {files}, vërtetime pranimi {receipts}, të asgjësuar me vendim {disposed}, gabime {faults}",
    "en": "{root}: files {files}, receipts of intake {receipts}, destroyed by decision {disposed}, faults {faults}",
}
_SCRUBBED: dict[Lang, str] = {
    "sq": "{root}: skedarë të lexuar {files}, të dëmtuar {faults}",
    "en": "{root}: files read {files}, damaged {faults}",
}
_COPIED: dict[Lang, str] = {
    "sq": "{place}: të kopjuar {copied}, të riparuar në arkiv {repaired}, të rinovuar në kopje {renewed}, "
    "të dëmtuar në të dyja {faults}, të hequr nga kopja me vendim {disposed}",
    "en": "{place}: copied {copied}, repaired in the archive {repaired}, renewed in the copy {renewed}, "
    "damaged in both {faults}, taken out of the copy by decision {disposed}",
}
_LISTED: dict[Lang, str] = {
    "sq": "{root}: raporte {reports}, skedarë të tjerë {others}, të dëmtuar ose të palexueshëm {bad}",
    "en": "{root}: reports {reports}, other files {others}, damaged or unreadable {bad}",
}


def add(commands: Any) -> None:
    """Put ``archive`` and its commands among the subcommands of the program."""
    top = commands.add_parser("archive", help="look over the whole archive: its files, receipts and list")
    deeds = top.add_subparsers(dest="deed", metavar="DEED", required=True)
    check = deeds.add_parser(
        "check", help="read every file and receipt again; 1 if any is damaged, missing, changed or without receipt"
    )
    check.add_argument(
        "--trust", type=Path, default=None, help="store that names keys of archives (use: intake), beside this one's"
    )
    check.add_argument("--operator", type=Path, default=None, help="PEM of the list's operator, if the store is XML")
    scrub = deeds.add_parser("scrub", help="read every file again and hold it against its name; 1 if any is damaged")
    scrub.add_argument("--rate", type=int, default=0, metavar="MB", help="read so many megabytes a second at most")
    copy = deeds.add_parser("copy", help="bring a second copy up to date, mend the archive from it; 1 if any is lost")
    copy.add_argument("place", type=Path, help="folder of the copy, on another disk")
    index = deeds.add_parser(
        "index", help="bring the catalogue of the archive up to date; 1 if any file is damaged or cannot be read"
    )
    index.add_argument(
        "--rebuild", action="store_true", help="believe nothing it remembers; goes on where it was ended"
    )
    deeds.add_parser(
        "doctor", help="try what the archive stands on: store, locks, ports, database, clocks; 1 if anything is bad"
    )
    intake.add(deeds)
    keeping.add(deeds)
    for deed in (check, scrub, index):
        deed.add_argument("folder", type=Path, nargs="?", default=None, help="default: the archive of this computer")
    find.add(deeds)
    evidence.add(deeds)
    figures.add(deeds)
    follow.add(deeds)


def run(told: argparse.Namespace, lang: Lang) -> int:
    """Run one of them; gives the exit code: 0 all is well, 1 faults. KnownErrors ``shelf.*``, ``input.failed``."""
    from facilitator.desk.keeping.place import shelf_of
    from facilitator.workspace import Workspace

    if told.deed in intake.COMMANDS:
        return intake.run(told, lang)
    if told.deed in keeping.COMMANDS:
        return keeping.run(told, lang)
    workspace = Workspace.default()
    if told.deed == "doctor":
        return _doctor(workspace, lang)
    if told.deed in follow.COMMANDS:
        if told.folder is not None:
            _is_there(told.folder)
        return follow.run(told, workspace, lang)
    if told.deed == "copy":
        return _copy(workspace, told.place, lang)
    if told.deed == "evidence":
        return evidence.run(told, workspace, lang)
    if told.deed == "figures":
        return figures.run(told, workspace, lang)
    if told.folder is not None:
        _is_there(told.folder)
    shelf = shelf_of(told.folder or workspace)
    if told.deed == "check":
        return _check(shelf, workspace, told, lang)
    if told.deed == "scrub":
        return _scrub(shelf, told.rate << 20, lang)
    if told.deed == "find":
        return find.run(told, workspace, lang)
    return _index(shelf, workspace, told, lang)


def _is_there(folder: Path) -> None:
    """A folder that is not there yet is an empty shelf to the program; to whoever named it, it is a slip."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        raise KnownError("input.failed", path=str(folder), reason=because(error)) from error


def _check(shelf: Shelf, workspace: Workspace, told: argparse.Namespace, lang: Lang) -> int:
    from facilitator.archive.checkup import look_over
    from facilitator.cli import online
    from facilitator.desk.shelf import believed, load_trust
    from facilitator.store.env import Env

    more = online.store(told.trust, told.operator) if told.trust is not None else None
    archives = [*believed(workspace), *(entry.certificate for entry in (more.intake if more else ()))]
    found = look_over(shelf, archives, Env().clock, more or load_trust(workspace.trust))
    _tell(found.faults, lang)
    counts = {"files": found.files, "receipts": found.receipts, "disposed": found.disposed}
    print(_CHECKED[lang].format(root=shelf.place.name, faults=len(found.faults), **counts))
    return 1 if found.faults else 0


def _scrub(shelf: Shelf, rate: int, lang: Lang) -> int:
    """A pass that was ended in the middle goes on."""
    from time import sleep

    from facilitator.archive.keeping import scrub
    from facilitator.store.env import Env

    done = scrub(shelf, Env().clock, rate=rate, pause=sleep)
    _tell(done.faults, lang)
    print(_SCRUBBED[lang].format(root=shelf.place.name, files=done.files, faults=len(done.faults)))
    return 1 if done.faults else 0


def _copy(workspace: Workspace, place: Path, lang: Lang) -> int:
    from facilitator.desk.shelf import second_copy

    done = second_copy(workspace, place)
    _tell(done.faults, lang)
    counts = {name: len(getattr(done, name)) for name in ("copied", "repaired", "renewed", "faults", "disposed")}
    print(_COPIED[lang].format(place=place, **counts))
    return 1 if done.faults else 0


def _index(shelf: Shelf, workspace: Workspace, told: argparse.Namespace, lang: Lang) -> int:
    from facilitator.archive.catalogue.rows import State
    from facilitator.desk.shelf import index_of

    index = index_of(workspace, told.folder)
    (index.rebuild if told.rebuild else index.refresh)()
    states = index.catalogue.totals()
    bad = states.get(State.DAMAGED, 0) + states.get(State.UNREADABLE, 0)
    reports = states.get(State.REPORT, 0)
    others = sum(states.values()) - reports - bad
    print(_LISTED[lang].format(root=shelf.place.name, reports=reports, others=others, bad=bad))
    return 1 if bad else 0


def _doctor(workspace: Workspace, lang: Lang) -> int:
    from facilitator.archive.places import doctor, settings
    from facilitator.language.doctor import say
    from facilitator.store.env import Env

    bad = False
    for found in doctor.look(settings.read(workspace.root), str(workspace.archive), Env().clock):
        print(f"{say(found.state, {}, lang)}: {say(found.code, found.facts, lang)}")
        bad = bad or found.state is doctor.State.BAD
    return int(bad)


def _tell(faults: Iterable[Fault], lang: Lang) -> None:
    from facilitator.language.errors import sentence

    for fault in faults:
        print(f"{fault.key or '–'}: {sentence(fault.error, lang)}")
