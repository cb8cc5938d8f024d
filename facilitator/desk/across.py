"""What the meetings of this computer have in common: their organisations, and which one goes on from which.

A cache, ``across.json``: what it says is read from the meetings and can be read again. It completes names while
somebody types and never says who anybody is: that is for the resolver of the meeting. People are in it only where
that was wanted, with name, organisation and function, never with contacts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from facilitator.errors import KnownError, because
from facilitator.files import replace as write
from facilitator.language.folding import fold, spelled

if TYPE_CHECKING:
    from facilitator.store.tx import Tx
    from facilitator.workspace import Workspace

NAME = "across.json"
_FORMAT = 1

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class KnownBody:
    """An organisation as the newest meeting had it; ``kind`` a value of ``OrgKind``."""

    name: str
    short_name: str = ""
    kind: str = ""
    county: str = ""
    sector: str = ""
    votes: bool = True


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody of an earlier meeting, by opt-in."""

    name: str
    organisation: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Next:
    """A meeting of this computer that goes on from another one."""

    path: Path
    title: str
    date: str


class Across:
    """The cache as it was last written; read once, cheap to ask."""

    def __init__(self, tree: Mapping[str, Any], root: Path) -> None:
        self._root = root
        self._meetings: Mapping[str, Mapping[str, Any]] = tree.get("meetings", {})
        ordered = sorted(self._meetings.values(), key=lambda one: str(one.get("date", "")))
        self.bodies: tuple[KnownBody, ...] = tuple(_merged(KnownBody, ordered, "organisations"))
        self.people: tuple[KnownPerson, ...] = tuple(_merged(KnownPerson, ordered, "people"))
        # folded once, not at each key
        self._body_names = [(one, _folded(one.name, one.short_name)) for one in self.bodies]
        self._person_names = [(one, _folded(one.name)) for one in self.people]

    def followed_by(self, meeting: str) -> list[Next]:
        """The meetings that were made from this one (a uid), by date."""
        found = [
            Next(self._root / name, str(one["title"]), str(one["date"]))
            for name, one in self._meetings.items()
            if meeting and one.get("from") == meeting
        ]
        return sorted(found, key=lambda one: (one.date, one.title))

    def uid_of(self, path: Path) -> str:
        """The meeting in a file, empty when nobody has looked yet."""
        return str(self._of(path).get("uid", ""))

    def from_date(self, path: Path) -> str:
        """The day of the meeting that the one in a file was made from, ISO; empty when it begins by itself."""
        return str(self._of(path).get("from_date", ""))

    def path_of(self, meeting: str) -> Path | None:
        """Where a meeting lies on this computer."""
        found = (name for name, one in self._meetings.items() if one.get("uid") == meeting)
        return next((self._root / name for name in found), None)

    def _of(self, path: Path) -> Mapping[str, Any]:
        try:
            return self._meetings.get(path.absolute().relative_to(self._root).as_posix(), {})
        except ValueError:
            return {}

    def bodies_like(self, typed: str, most: int = 40) -> list[KnownBody]:
        """Organisations that a beginning may mean: by their names' beginning, then by that of a word."""
        return _like(self._body_names, typed, most)

    def people_like(self, typed: str, most: int = 40) -> list[KnownPerson]:
        """People that a beginning may mean; none where that was not wanted."""
        return _like(self._person_names, typed, most)

    def body(self, name: str) -> KnownBody | None:
        """The organisation of exactly that full or short name."""
        wanted = spelled(name)
        found = [one for one in self.bodies if wanted and wanted in (spelled(one.name), spelled(one.short_name))]
        return found[0] if len(found) == 1 else None


def details_of(body: KnownBody) -> dict[str, Any]:
    """Fields of an organisation that is new in a meeting, as an earlier one had them; it waits to be confirmed there.

    Who organised an earlier meeting is not the organiser of this one by that.
    """
    from facilitator.model import OrgKind

    found: dict[str, Any] = {"short_name": body.short_name, "county": body.county, "sector": body.sector}
    if body.kind in set(OrgKind) - {OrgKind.ORGANISER}:
        found |= {"kind": OrgKind(body.kind), "votes": body.votes}
    return {name: value for name, value in found.items() if value != ""}


def across(workspace: Workspace) -> Across:
    """The cache; empty when there is none or it cannot be read."""
    return _cache(workspace)[1]


def refresh(workspace: Workspace, spared: Path | None = None) -> bool:
    """Read the meetings that changed since, for a worker thread; True when the cache says something else now.

    ``spared``: the meeting that is open here; a second look into its file would let go of its locks. It and a file that
    cannot be read now keep what was known of them. KnownError ``workspace.unwritable``.
    """
    before = _cache(workspace)[0]
    known: dict[str, Any] = before.get("meetings", {})
    left_out = set(before.get("left_out", []))
    people = workspace.settings.directory_people == "yes"
    meetings: dict[str, Any] = {}
    for path in workspace.meeting_files():
        name = path.absolute().relative_to(workspace.root.absolute()).as_posix()
        there = known.get(name)
        try:
            state = path.stat()
            stamp = [state.st_mtime_ns, state.st_size]
            if spared is not None and path.absolute() == spared.absolute():
                if there is not None:
                    meetings[name] = there if people else {**there, "people": None}
                continue
            if there is not None and there.get("stamp") == stamp and (there.get("people") is not None) is people:
                meetings[name] = there
            else:
                meetings[name] = {"stamp": stamp, **_read(path, people=people, forgotten=name in left_out)}
        except (OSError, KnownError):
            if there is not None:
                meetings[name] = there if people else {**there, "people": None}
    tree = {"format": _FORMAT, "meetings": meetings, "left_out": sorted(left_out & set(meetings))}
    if tree == before:
        return False
    _keep(workspace, tree)
    return True


def clear(workspace: Workspace) -> int:
    """Forget the organisations and people of every meeting so far; meetings to come are remembered again.

    Which meeting goes on from which stays: it names nobody. Gives how many meetings. KnownError
    ``workspace.unwritable``.
    """
    tree = _cache(workspace)[0]
    names = [path.absolute().relative_to(workspace.root.absolute()).as_posix() for path in workspace.meeting_files()]
    meetings = {
        name: {**one, "organisations": [], "people": None if one.get("people") is None else []}
        for name, one in tree.get("meetings", {}).items()
    }
    _keep(workspace, {"format": _FORMAT, "meetings": meetings, "left_out": sorted(names)})
    return len(names)


def refreshed(workspace: Workspace, spared: Path | None = None) -> tuple[bool, Across]:
    """As :func:`refresh`, with what the cache says then; all of it off the GUI thread."""
    return refresh(workspace, spared), across(workspace)


def rebuild(workspace: Workspace, spared: Path | None = None) -> None:
    """Read every meeting again, those forgotten too. ``spared`` and KnownError as in :func:`refresh`."""
    _keep(workspace, {"format": _FORMAT, "meetings": {}, "left_out": []})
    refresh(workspace, spared)


def _read(path: Path, *, people: bool, forgotten: bool) -> dict[str, Any]:
    from facilitator.store.copies import asked

    return asked(path, lambda tx: _told(tx, people=people, forgotten=forgotten))


def _told(tx: Tx, *, people: bool, forgotten: bool) -> dict[str, Any]:
    from facilitator.model import Organisation, Origin, Person

    meeting = tx.meeting()
    last = next((row for row in tx.all(Origin) if row.last), None)
    bodies = {row.uid: row for row in tx.all(Organisation)}
    nobody = forgotten or meeting.invented  # invented names would be offered for real ones
    return {
        "uid": meeting.uid,
        "title": meeting.title,
        "date": meeting.date,
        "from": last.earlier if last else "",
        "from_date": last.date if last else "",
        "organisations": []
        if nobody
        else [
            asdict(KnownBody(row.name, row.short_name, str(row.kind), row.county, row.sector, row.votes))
            for row in bodies.values()
        ],
        "people": None
        if not people
        else []
        if nobody
        else [
            asdict(KnownPerson(row.name, bodies[row.organisation].name if row.organisation else "", row.role))
            for row in tx.all(Person)
        ],
    }


def _merged(kind: type[Any], meetings: Iterable[Mapping[str, Any]], key: str) -> list[Any]:
    """One of each, as the newest meeting has it, by name; people of one name in two organisations are two."""
    found: dict[tuple[str, str], Any] = {}
    for meeting in meetings:
        for row in meeting.get(key) or []:
            one = kind(**row)
            found[spelled(one.name), spelled(getattr(one, "organisation", ""))] = one
    return sorted(found.values(), key=lambda one: fold(one.name))


def _folded(*names: str) -> tuple[str, ...]:
    return tuple(fold(name) for name in names)


def _like(rows: Sequence[tuple[T, tuple[str, ...]]], typed: str, most: int) -> list[T]:
    begun = fold(typed)
    if not begun:
        return []
    first, second = [], []
    for row, names in rows:
        if any(name.startswith(begun) for name in names):
            first.append(row)
        elif any(f" {begun}" in name.replace("“", "").replace('"', "") for name in names):
            second.append(row)
    return [*first, *second][:most]


def _cache(workspace: Workspace) -> tuple[dict[str, Any], Across]:
    """Whatever is no such cache counts as none: it is made again."""
    root = workspace.root.absolute()
    try:
        tree = json.loads((workspace.root / NAME).read_bytes())
        if isinstance(tree, dict) and tree.get("format") == _FORMAT:
            return tree, Across(tree, root)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        pass
    return {}, Across({}, root)


def _keep(workspace: Workspace, tree: Mapping[str, Any]) -> None:
    path = workspace.root / NAME
    try:
        write(path, json.dumps(tree, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace"))
    except OSError as error:
        raise KnownError("workspace.unwritable", path=str(path), reason=because(error)) from error
