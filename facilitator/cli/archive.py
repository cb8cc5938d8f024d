"""The commands about the archive as a whole: ``archive check``, ``archive scrub`` and ``archive rebuild``."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.cli import intake
from facilitator.errors import KnownError, because
from facilitator.language.sentences import Lang

if TYPE_CHECKING:
    from facilitator.archive.intake import Fault
    from facilitator.archive.shelf import FolderShelf
    from facilitator.workspace import Workspace

# Labels with a number behind them: they agree with every number.
_CHECKED: dict[Lang, str] = {
    "sq": "{root}: skedarë {files}, vërtetime pranimi {receipts}, gabime {faults}",
    "en": "{root}: files {files}, receipts of intake {receipts}, faults {faults}",
}
_SCRUBBED: dict[Lang, str] = {
    "sq": "{root}: skedarë të lexuar {files}, të dëmtuar {faults}",
    "en": "{root}: files read {files}, damaged {faults}",
}
_COPIED: dict[Lang, str] = {
    "sq": "{place}: të kopjuar {copied}, të riparuar në arkiv {repaired}, të rinovuar në kopje {renewed}, "
    "të dëmtuar në të dyja {faults}",
    "en": "{place}: copied {copied}, repaired in the archive {repaired}, renewed in the copy {renewed}, "
    "damaged in both {faults}",
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
    rebuild = deeds.add_parser(
        "rebuild", help="make the list of the archive anew from its files; 1 if any is damaged or cannot be read"
    )
    intake.add(deeds)
    for deed in (check, scrub, rebuild):
        deed.add_argument("folder", type=Path, nargs="?", default=None, help="default: the archive of this computer")


def run(told: argparse.Namespace, lang: Lang) -> int:
    """Run one of them; gives the exit code: 0 all is well, 1 faults. KnownErrors ``shelf.*``, ``input.failed``."""
    from facilitator.archive.shelf import FolderShelf
    from facilitator.workspace import Workspace

    if told.deed in intake.COMMANDS:
        return intake.run(told, lang)
    workspace = Workspace.default()
    if told.deed == "copy":
        return _copy(workspace, told.place, lang)
    if told.folder is not None:
        _is_there(told.folder)
    shelf = FolderShelf(told.folder or workspace.archive)
    if told.deed == "check":
        return _check(shelf, workspace, told, lang)
    if told.deed == "scrub":
        return _scrub(shelf, told.rate << 20, lang)
    return _rebuild(shelf, lang)


def _is_there(folder: Path) -> None:
    """A folder that is not there yet is an empty shelf to the program; to whoever named it, it is a slip."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        raise KnownError("input.failed", path=str(folder), reason=because(error)) from error


def _check(shelf: FolderShelf, workspace: Workspace, told: argparse.Namespace, lang: Lang) -> int:
    from facilitator.archive.checkup import look_over
    from facilitator.cli import online
    from facilitator.desk.shelf import believed
    from facilitator.store.env import Env

    more = online.store(told.trust, told.operator).intake if told.trust is not None else ()
    found = look_over(shelf, [*believed(workspace), *(entry.certificate for entry in more)], Env().clock)
    _tell(found.faults, lang)
    said = _CHECKED[lang].format(root=shelf.root, files=found.files, receipts=found.receipts, faults=len(found.faults))
    print(said)
    return 1 if found.faults else 0


def _scrub(shelf: FolderShelf, rate: int, lang: Lang) -> int:
    """A pass that was ended in the middle goes on."""
    from time import sleep

    from facilitator.archive.keeping import scrub
    from facilitator.store.env import Env

    done = scrub(shelf, Env().clock, rate=rate, pause=sleep)
    _tell(done.faults, lang)
    print(_SCRUBBED[lang].format(root=shelf.root, files=done.files, faults=len(done.faults)))
    return 1 if done.faults else 0


def _copy(workspace: Workspace, place: Path, lang: Lang) -> int:
    from facilitator.desk.shelf import second_copy

    done = second_copy(workspace, place)
    _tell(done.faults, lang)
    counts = {name: len(getattr(done, name)) for name in ("copied", "repaired", "renewed", "faults")}
    print(_COPIED[lang].format(place=place, **counts))
    return 1 if done.faults else 0


def _rebuild(shelf: FolderShelf, lang: Lang) -> int:
    from facilitator.archive.index import Index, State

    states = Counter(entry.state for entry in Index.of_folder(shelf, shelf.root).rebuild())
    bad = states[State.DAMAGED] + states[State.UNREADABLE]
    others = sum(states.values()) - states[State.REPORT] - bad
    print(_LISTED[lang].format(root=shelf.root, reports=states[State.REPORT], others=others, bad=bad))
    return 1 if bad else 0


def _tell(faults: Iterable[Fault], lang: Lang) -> None:
    from facilitator.language.errors import sentence

    for fault in faults:
        print(f"{fault.key or '–'}: {sentence(fault.error, lang)}")
