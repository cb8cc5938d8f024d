"""The copies of a meeting, what each lacks, and going on from one of them; from the damaged file itself as well.

Call from a worker thread.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from facilitator.errors import KnownError
from facilitator.language.dates import HOME, zone_of
from facilitator.language.missing import gaps_told, kinds_told, salvage_told
from facilitator.meeting.reading import everything
from facilitator.meeting.told import facts_of
from facilitator.model import TABLE_OF, Meeting, Row
from facilitator.store.damaged.salvage import Found, look, salvage
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from facilitator.store.tx import Tx

if TYPE_CHECKING:
    from facilitator.language.sentences import Lang
    from facilitator.workspace import Workspace

T = TypeVar("T", bound=Row)
Named = Mapping[str, tuple[str, ...]]
"""Table → the name of each row, empty where it has none."""

_STAMP = re.compile(r"(\d{8}-\d{6})-\d{6}\.tryeza")


@dataclass(frozen=True, slots=True)
class State:
    """A meeting as it stands: rows by table and uid, the number of acts, and when the last one was."""

    rows: Mapping[tuple[str, str], Row]
    acts: int
    last: str

    @property
    def zone(self) -> str:
        """The time zone of the meeting."""
        return next(
            (row.zone for row in self.rows.values() if isinstance(row, Meeting)), Meeting(uid="", title="").zone
        )


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a meeting. ``made_at``: when; ``why``: a code why it is not whole, or empty; ``missing``: what the
    meeting has and it has not; ``changed``: rows that were changed since; ``second``: it lies in the second place.
    """

    path: Path
    made_at: datetime
    acts: int = 0
    why: str = ""
    missing: Named = field(default_factory=dict)
    changed: int = 0
    second: bool = False

    @property
    def lacks(self) -> int:
        """How much would be missing; copies are compared by it."""
        return sum(len(names) for names in self.missing.values()) + self.changed


@dataclass(frozen=True, slots=True)
class Copies:
    """``copies``, the newest first, held against what is known of the meeting; ``left``: what a damaged file itself
    still gives; ``why``: a code why the file is not to be written, or empty; ``known``: whether anything could be read
    to hold the copies against, else they are held against the newest.
    """

    copies: tuple[Copy, ...]
    left: Found | None = None
    why: str = ""
    known: bool = True


def state_of(tx: Tx) -> State:
    """Of an open file."""
    acts, last = tx.acts()
    return State({(TABLE_OF[type(row)], row.uid): row for rows in everything(tx).values() for row in rows}, acts, last)


def copies_of(path: Path, workspace: Workspace, env: Env, now: State | None = None) -> Copies:
    """The copies of a meeting file. ``now``: its state, when it is open and whole: then nothing looks at its file."""
    why, left = "", None
    if now is None:
        try:
            now = _read(path, env, workspace)
        except KnownError as error:
            why = error.code
        if now is None:
            try:
                left = look(path, env, ours=_is_ours(path, workspace))
                now = State({(TABLE_OF[type(row)], row.uid): row for row in left.rows}, left.acts, "")
            except KnownError:
                left = None
    found = [(file, second, _tried(file, env, workspace)) for file, second in _files(path, workspace)]
    made = {file: _made_at(file, state) for file, _, state in found}
    found.sort(key=lambda one: made[one[0]], reverse=True)
    newest = next((state for _, _, state in found if isinstance(state, State)), None)
    against = now or newest
    copies = []
    for file, second, state in found:
        if isinstance(state, KnownError):
            copies.append(Copy(file, made[file], why=state.code, second=second))
            continue
        missing, changed = _lacks(against, state) if against else ({}, 0)
        copies.append(Copy(file, made[file], state.acts, "", missing, changed, second))
    return Copies(tuple(copies), left, why, now is not None)


def go_on_from(copy: Path, workspace: Workspace) -> Path:
    """*Vazhdo nga kjo*: the copy in a folder of its own, beside the meeting, which stays as it is; gives the path.

    What goes on there is no copy any more, so that it is never thrown out with the old ones. KnownErrors of copies.
    """
    from facilitator.desk.bring import beside

    return beside(copy, workspace)


def rebuild(path: Path, workspace: Workspace, env: Env) -> Path:
    """The same from what is left of the damaged file itself. KnownErrors ``salvage.*`` and of copies."""
    ours = _is_ours(path, workspace)
    left = look(path, env, ours=ours)
    meeting = next(row for row in left.rows if isinstance(row, Meeting))
    with workspace.room_for(meeting.date, meeting.title) as target:
        salvage(path, target, env, ours=ours)
    return target


def names_of(rows: Iterable[Row], among: Iterable[Row]) -> Named:
    """What each row is about (``meeting.told``), by table; ``among``: where the people it names are looked up."""
    known = _Rows(among)
    found: dict[str, list[str]] = {}
    for row in rows:
        facts = facts_of([row], known)
        said = facts.get("what") or facts.get("who") or facts.get("typed") or ""
        found.setdefault(TABLE_OF[type(row)], []).append(said)
    return {table: tuple(names) for table, names in found.items()}


def missing_told(copy: Copy, lang: Lang, each: int) -> str:
    """What a copy lacks, in words; empty for nothing."""
    return kinds_told(copy.missing, lang, each)


def found_told(found: Found, lang: Lang, each: int = 1000) -> list[str]:
    """What a salvage gave and what it could not, in whole sentences."""

    def told(rows: Iterable[Row]) -> str:
        return kinds_told(names_of(rows, found.rows), lang, each)

    lost = {table: list(names) for table, names in names_of((r for _, r in found.lost if r), found.rows).items()}
    for table, row in found.lost:
        if row is None:
            lost.setdefault(table, []).append("")
    facts: dict[str, object] = {
        "whole" if found.whole else "part": True,
        "stand_in": found.stand_in,
        "lost": kinds_told(lost, lang, each),
        "unsure": told(found.unsure),
        "changed": told(found.changed),
        "blobs": len(found.blobs_lost),
        "unknown": found.unknown,
    }
    if found.kept < found.acts or found.acts_lost:
        facts["history"] = {"kept": found.kept, "more": found.acts - found.kept, "lost": found.acts_lost}
    zone = next((row.zone for row in found.rows if isinstance(row, Meeting)), HOME)
    facts["gaps"] = gaps_told(found.gaps, zone)
    return salvage_told(facts, lang)


class _Rows:
    """Rows to look up (``told.Rows``)."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = {(type(row), row.uid): row for row in rows}

    def find(self, kind: type[T], uid: str | None) -> T | None:
        row = self._rows.get((kind, uid or ""))
        return row if isinstance(row, kind) else None


def _files(path: Path, workspace: Workspace) -> list[tuple[Path, bool]]:
    """Where copies may lie: beside the meeting, and in the second place when it can be reached."""
    folder = workspace.snapshots(path)
    places = [(folder, False)]
    if second := workspace.settings.second_place:
        name = path.parent.name if path.stem == "meeting" else path.stem
        places.append((Path(second) / name, True))
    found: list[tuple[Path, bool]] = []
    for place, far in places:
        here = {file.name for file, _ in found}
        try:
            files = [file for file in sorted(place.iterdir()) if file.suffix in (".tryeza", ".kept")]
        except OSError:
            continue  # the stick is not there
        found += [(file, far) for file in files if file.name not in here and file.is_file()]
    return found


def _is_ours(path: Path, workspace: Workspace) -> bool:
    """Whether a file lies where only this program writes; any other may be a stranger's."""
    return path.absolute().is_relative_to(workspace.root.absolute())


def _read(path: Path, env: Env, workspace: Workspace) -> State:
    """KnownErrors of opening, or the code for which the file is not to be written, as one."""
    file = MeetingFile.look(path, env, ours=_is_ours(path, workspace))
    try:
        if any(fault.code != "check.guards" for fault in file.faults):
            raise KnownError("file.faults", path=str(path))
        if file.read_only != "file.looked_at":
            raise KnownError(file.read_only, path=str(path))
        state = file.read(state_of).result()
    finally:
        file.close()
    if not any(isinstance(row, Meeting) for row in state.rows.values()):
        raise KnownError("copy.empty", path=str(path))
    return state


def _tried(path: Path, env: Env, workspace: Workspace) -> State | KnownError:
    try:
        return _read(path, env, workspace)
    except KnownError as error:
        return error


def _made_at(path: Path, state: State | KnownError) -> datetime:
    """By its name, else by the last act inside, else by its file: a copy carried about has a new date."""
    zone = zone_of(state.zone if isinstance(state, State) else Meeting(uid="", title="").zone)
    if stamp := _STAMP.fullmatch(path.name):
        try:
            return datetime.strptime(stamp[1], "%Y%m%d-%H%M%S").replace(tzinfo=zone)
        except ValueError:
            pass
    if isinstance(state, State) and state.last:
        return datetime.fromisoformat(state.last).astimezone(zone)
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, tz=zone)
    except OSError:
        return datetime.fromtimestamp(0, tz=zone)


def _lacks(now: State, copy: State) -> tuple[Named, int]:
    gone = [row for key, row in now.rows.items() if key not in copy.rows]
    changed = sum(1 for key, row in now.rows.items() if key in copy.rows and copy.rows[key] != row)
    return names_of(gone, now.rows.values()), changed
