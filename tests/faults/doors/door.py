"""What a door is: a way through which something is kept, done over and over, and a judge of what a fault left."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from facilitator.errors import KnownError
from facilitator.store.env import Env
from facilitator.store.inspect import inspect

ENV = Env(actor="Ana", device="laptop")
ENDS = (".part", ".fresh", ".lock")
"""Names that nobody takes for the file itself."""

Step = tuple[str, Callable[[], object]]
"""What is acknowledged once the call has returned; a text that it gives is acknowledged with it."""


@dataclass(frozen=True, kw_only=True)
class Door:
    """``ready(root)`` lays out what is there before; ``steps(root, run)`` yields what goes through; ``judge(root,
    told)`` says what is wrong with a folder where ``told`` was acknowledged (name → what the call gave), and goes on
    working there to see that it can.

    ``sick``: where below the root the disk refuses; ``names``: whether the one writer alone sees to it that bytes are
    flushed before they get their name: SQLite flushes its copies itself, a box without its round is wiped anyway, and a
    log has its name before it has a line.
    """

    name: str
    ready: Callable[[Path], None]
    steps: Callable[[Path, int], Iterator[Step]]
    judge: Callable[[Path, Mapping[str, str]], list[str]]
    warm: Sequence[str] = ()
    sick: str = ""
    names: bool = True
    left: Sequence[str] = field(default=())


def lost(what: object) -> str:
    """A fault of the kind that must never be: it was acknowledged."""
    return f"lost: {what}"


def half(what: object) -> str:
    """Something lies under its own name and is not whole."""
    return f"half: {what}"


def stuck(what: object) -> str:
    """What is there keeps the program from going on."""
    return f"stuck: {what}"


def files_below(*folders: Path) -> Iterator[Path]:
    """Every file with a name of its own."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.name.endswith((*ENDS, "-wal", "-shm", "-journal")):
                yield path


def torn(*folders: Path) -> list[str]:
    """Files that are not whole."""
    return [half(path.name) for path in files_below(*folders) if not is_whole(path)]


def is_whole(path: Path) -> bool:
    """By what its ending promises."""
    data = path.read_bytes()
    if path.suffix in (".tryeza", ".kept"):
        try:
            return not inspect(path).faults
        except KnownError:
            return False
    if path.suffix == ".pdf":
        return data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    if path.suffix in (".docx", ".xlsx"):
        try:
            with zipfile.ZipFile(path) as packed:
                return packed.testzip() is None
        except (zipfile.BadZipFile, zlib.error):
            return False
    if path.suffix == ".json":
        try:
            return isinstance(json.loads(data), dict)
        except ValueError:
            return False
    if path.suffix == ".pem":
        return data.rstrip().endswith(b"-----") and data.count(b"-----") % 4 == 0
    if path.suffix == ".p12":  # one DER sequence, as long as it says
        return data[:2] == b"\x30\x82" and len(data) == 4 + int.from_bytes(data[2:4], "big")
    return bool(data)


def kept(folder: Path, told: Mapping[str, str], digest: Callable[[Path], str]) -> list[str]:
    """Files named by what was acknowledged: there, and with the bytes that were, or with later ones."""
    wrong = []
    last: dict[str, list[str]] = {}
    for word, given in told.items():
        last.setdefault(word.rpartition(" ")[2], []).append(given)
    for name, digests in last.items():
        path = folder / name
        if not path.exists():
            wrong.append(lost(name))
        elif digests[-1] and digest(path) != digests[-1] and digest(path) in digests[:-1]:
            wrong.append(lost(f"{name}: an earlier one"))
    return wrong


def words_of(said: Iterable[str]) -> dict[str, str]:
    """What was acknowledged, by name."""
    return {name: given for name, _, given in (word.partition("\t") for word in said)}
