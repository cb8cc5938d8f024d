"""Keeping what was taken in: every file read again from time to time, and a second copy that repairs the first.

Reading goes on where it was left, what was read longest ago first, and never faster than it is told to, so that an
archive of any size is gone through beside the day's work.
"""

from __future__ import annotations

import contextlib
import glob
import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from facilitator.archive.alone import alone
from facilitator.archive.chained import NAME as LOG_NAME
from facilitator.archive.following.register import FollowLog
from facilitator.archive.intake import Fault
from facilitator.archive.places.folder import Folder, internal_of
from facilitator.archive.places.names import RECEIPT
from facilitator.archive.places.place import Root, place_of
from facilitator.archive.retention.register import HASHED, Register
from facilitator.archive.retention.signed import signed_by_two
from facilitator.archive.shelf import Key, Shelf
from facilitator.archive.taking.log import IntakeLog
from facilitator.archive.taking.quarantine import FOLDER as APART
from facilitator.errors import KnownError, because
from facilitator.files import PART, make_folder, put, read_whole, sync_folder
from facilitator.signing import NOBODY, Trust, read_receipt

STATE = ".fixity.json"
ASIDE = ".damaged"
"""Ends the name of what was damaged and replaced by the other copy: nothing is thrown away."""

_REGISTER = f"{Register.folder}/{LOG_NAME}"

_PORTION, _PORTIONS = 32, 64
"""Files between two notes of how far a pass is, and how many notes a long one makes: each tells of every file."""


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """A pass over the shelf, or a part of it: ``files`` and ``size`` (bytes) read now; ``left`` of this pass."""

    files: int
    size: int
    left: int
    faults: tuple[Fault, ...]


def scrub(
    shelf: Shelf,
    clock: Callable[[], datetime],
    *,
    rate: int = 0,
    pause: Callable[[float], object] | None = None,
    stop: Callable[[], bool] | None = None,
    step: Callable[[int, int], None] | None = None,
    anew: bool = False,
) -> Scrubbed:
    """Read every file and hold it against its name: ``shelf.damaged``, ``shelf.missing``.

    ``rate``: bytes a second at most, 0 as fast as it goes; ``pause(seconds)`` waits for that. ``stop()`` is asked
    before each file; the next call goes on there, or with ``anew`` from the beginning. What is at fault is read and
    told again by whoever goes on, for nobody may have heard it. KnownError ``shelf.failed``.
    """
    state = _State(shelf.place)
    if anew:
        state.began, state.seen = "", {}
    if not state.began:
        state.begin(clock().astimezone(UTC).isoformat())
    began = state.began
    keys = shelf.keys()
    wanted = sorted((key for key in keys if state.seen.get(key, "") < began), key=state.turn)
    size, done, faults = 0, 0, []
    for key in wanted:
        if stop and stop():
            break
        try:
            read = len(shelf.get(key))
        except KnownError as error:
            if error.code == "shelf.failed":
                state.keep(keys)
                raise
            read = 0
            faults.append(Fault(key, error.code, error.facts))
            state.seen[key] = ""
        else:
            # of a clock that was set back meanwhile the file was read in this pass all the same
            state.seen[key] = max(began, clock().astimezone(UTC).isoformat())
        size, done = size + read, done + 1
        if rate and pause:
            pause(read / rate)
        if done % max(_PORTION, len(wanted) // _PORTIONS) == 0:
            state.keep(keys)
        if step:
            step(done, len(wanted))
    if done == len(wanted):
        state.began, state.ended = "", clock().astimezone(UTC).isoformat()
    state.keep(keys)
    return Scrubbed(done, size, len(wanted) - done, tuple(faults))


def last_pass(root: Root) -> datetime | None:
    """When every file had last been read again; None when never."""
    try:
        return datetime.fromisoformat(_State(root).ended)
    except ValueError:
        return None


def never_read(shelf: Shelf) -> int:
    """How many files lie here that no pass has read yet. KnownError ``shelf.failed``."""
    seen = _State(shelf.place).seen
    return sum(key not in seen for key in shelf.keys())  # noqa: SIM118


class _State:
    """What was read when, "" for what was at fault then; a convenience, for whoever loses it only reads again."""

    def __init__(self, root: Root) -> None:
        self._place = place_of(root)
        self.began = self.ended = ""
        self.seen: dict[str, str] = {}
        with contextlib.suppress(OSError, KnownError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            tree = json.loads(self._place.read(STATE))
            seen = {str(key): str(moment) for key, moment in tree["seen"].items()}
            self.began, self.ended, self.seen = str(tree["began"]), str(tree["ended"]), seen

    def begin(self, moment: str) -> None:
        """A new pass. What a clock that went ahead says was read since then is read again as well."""
        self.began = moment
        self.seen = {key: "" if read >= moment else read for key, read in self.seen.items()}

    def turn(self, key: Key) -> tuple[bool, str]:
        """The order of reading: what was at fault is last, so that it keeps nothing else from its turn."""
        read = self.seen.get(key)
        return read == "", read or ""

    def keep(self, keys: Iterable[Key]) -> None:
        here = set(keys)
        seen = {key: moment for key, moment in self.seen.items() if key in here}
        told = {"began": self.began, "ended": self.ended, "seen": seen}
        with contextlib.suppress(OSError):  # a write-protected stick is read again from the beginning
            self._place.replace(STATE, json.dumps(told).encode(), durable=False)


# the second copy

_FAULTS = {"fault": "shelf.damaged", "apart": "copy.apart"}


@dataclass(frozen=True, slots=True)
class Copied:
    """What a look at both copies gave: names of files ``copied`` over, ``repaired`` here from the copy and ``renewed``
    there from here; ``faults``: damaged in both, or differing with nothing to tell which is right, as two logs do that
    both go on from the same lines (``copy.apart``); ``disposed``: what was taken out of the copy, because two people
    have decided to destroy it.
    """

    copied: tuple[str, ...]
    repaired: tuple[str, ...]
    renewed: tuple[str, ...]
    faults: tuple[Fault, ...]
    disposed: tuple[str, ...] = ()


def second_copy(
    shelf: Shelf,
    place: Path,
    archives: Iterable[bytes],
    step: Callable[[int, int], None] | None = None,
    *,
    trust: Trust | None = None,
) -> Copied:
    """Bring the copy at ``place`` up to date, and mend from it what is damaged or gone here; nothing is ever deleted
    but what two people have decided to destroy. The full documents go to the folder beside the copy (`internal_of`).

    ``archives``: certificates (DER) of the keys whose receipts are believed; ``trust``: whose decisions to destroy are,
    nobody's without it. KnownErrors ``copy.same``,
    ``copy.bucket``, ``shelf.failed``.
    """
    if not isinstance(shelf.place, Folder):
        raise KnownError("copy.bucket", name=shelf.place.name)
    here, there = shelf.place.root.resolve(), place.resolve()
    if here == there or here in there.parents or there in here.parents:
        raise KnownError("copy.same")
    known = tuple(archives)
    done_with: dict[str, list[str]] = {"copied": [], "repaired": [], "renewed": []}
    faults: list[Fault] = []
    gone: list[str] = []
    try:
        several = _pairs(here, there)
        gone_by: Callable[[str], bool] | None = None
        apart = False  # the register there tells what ours does not: nothing is taken out of the copy
        for done, (mine, other, name) in enumerate(several, start=1):
            with alone(shelf.root):
                goes = gone_by is not None and gone_by(name)
                outcome = "" if goes else _one(mine, other, name, known)
                if goes and not apart and take_away(other):
                    gone.append(name)
                if name == _REGISTER:  # the first of all: what it says decides what the copy may bring back
                    gone_by, apart = _gone(shelf, NOBODY if trust is None else trust), outcome == "apart"
            if outcome in _FAULTS:
                faults.append(Fault(Key(name), _FAULTS[outcome], {"name": name}))
            elif outcome:
                done_with[outcome].append(name)
            if step:
                step(done, len(several))
    except OSError as error:
        raise KnownError("shelf.failed", reason=because(error)) from error
    copied, repaired, renewed = (tuple(one) for one in done_with.values())
    return Copied(copied, repaired, renewed, tuple(faults), tuple(gone))


def _gone(shelf: Shelf, trust: Trust) -> Callable[[str], bool]:
    """Whether no copy brings a name back: what two people decided to destroy, and what lay apart of it."""
    register = Register(shelf.root)
    stand = {one.uid for one in signed_by_two(register, register.state.decisions.values(), trust)}
    files = [tomb.file for tomb in register.state.tombs.values() if tomb.decision in stand]
    keys = {file.key for file in files}
    digits = {one for file in files for one in file.digits}
    return lambda name: name in keys or (name.startswith(f"{APART}/") and Path(name).stem[:16] in digits)


def _pairs(here: Path, there: Path) -> list[tuple[Path, Path, str]]:
    """Where each file lies here and there, and its name; the register first, for it says what may come back."""
    found = []
    for mine, other in ((here, there), (internal_of(here), internal_of(there))):
        found += [(mine / name, other / name, name) for name in {*_names(mine), *_names(other)}]
    return sorted(found, key=lambda one: (one[2] != _REGISTER, one[2]))


def take_away(path: Path) -> bool:
    """Unlink a file, and what was damaged of it and lies beside, for good; whether there was any. Raises OSError."""
    found = [path, *path.parent.glob(f".{glob.escape(path.name)}{ASIDE}-*")]
    there = [one for one in found if os.path.lexists(one)]
    for one in there:
        one.unlink()
    if there:
        sync_folder(path.parent)
    return bool(there)


def _one(here: Path, there: Path, name: str, archives: tuple[bytes, ...]) -> str:
    mine, other = _read(here), _read(there)
    if mine == other:
        return "" if _good(here, name, mine, archives) is not False else "fault"
    good = _good(here, name, mine, archives)
    if good and name.endswith(LOG_NAME) and not _longer(mine, other) and _good(there, name, other, archives):
        if not _longer(other, mine):
            return "apart"
        good = False  # the end of ours is gone
    if good or (good is None and other is None):
        assert mine is not None
        _place(there, mine, other)
        return "copied" if other is None else "copied" if _longer(mine, other) else "renewed"
    known = _good(there, name, other, archives)
    if known or (known is None and mine is None):
        assert other is not None
        _place(here, other, mine)
        return "repaired"
    return "fault"


def _longer(longer: bytes | None, shorter: bytes | None) -> bool:
    """Whether one is the other with more behind: a log that has grown."""
    return bool(longer and shorter and longer.startswith(shorter))


def _place(path: Path, data: bytes, before: bytes | None) -> None:
    """Put ``data`` there; what lay there and was neither whole nor the beginning of it stays beside."""
    make_folder(path.parent)
    if before is not None and not data.startswith(before):
        number = 1
        while os.path.lexists(aside := path.with_name(f".{path.name}{ASIDE}-{number}")):
            number += 1
        put(aside, before)
    put(path, data)


def _good(path: Path, name: str, data: bytes | None, archives: tuple[bytes, ...]) -> bool | None:
    """Whether a file is what it was; None where nothing tells."""
    if data is None:
        return False
    digest = hashlib.sha256(data).hexdigest()
    if name.endswith(RECEIPT):
        try:
            read_receipt(data, archives)
        except KnownError as error:
            return None if error.code == "receipt.unknown_key" else False
        return True
    if name.startswith(f"{APART}/"):
        return Path(name).stem == digest[:32]
    for kind in (IntakeLog, FollowLog, Register):
        if name == f"{kind.folder}/{LOG_NAME}":
            log = kind(path.parents[1])
            return not any(error.code == kind.broken for error in log.faults()) and bool(log.entries())
    hashed = HASHED.search(name)
    return digest.startswith(hashed[1]) if hashed else None


def _read(path: Path) -> bytes | None:
    try:
        return read_whole(path)
    except FileNotFoundError:
        return None


def _names(root: Path) -> Iterator[str]:
    """Every file that is the archive's own, by its path below; what is hidden is this computer's alone."""
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if not name.startswith(".") and not name.endswith((PART, ".next")):
                yield (Path(folder) / name).relative_to(root).as_posix()
