"""Work is done in the program's own folder only; what lies anywhere else is looked at, or brought in.

A stick is pulled, a share has no locks, a synchronised folder tears a file apart, a snapshot is pruned with what
was worked in it.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from facilitator.desk.pen import found_here, receive_copy
from facilitator.errors import KnownError
from facilitator.workspace import MEETING_NAME

if TYPE_CHECKING:
    from facilitator.store.file import MeetingFile
    from facilitator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Brought:
    """The file to open. ``how``: ``new`` to this computer, ``continued`` in its place, ``known`` with every act,
    or ``beside`` the meeting here, because each has acts that the other lacks.
    """

    path: Path
    how: Literal["new", "continued", "known", "beside"]


def only_read(path: Path, workspace: Workspace) -> str:
    """Why a file is not worked on where it lies, a code: ``file.elsewhere``, ``file.snapshot``; empty for a meeting of
    this computer.
    """
    here = path.absolute()
    ours = here in workspace.meeting_files() or here.resolve() in {one.resolve() for one in workspace.meeting_files()}
    if ours and here.resolve().is_relative_to(workspace.meetings.resolve()):  # not by a link to a stick
        return ""
    inside = here.resolve().is_relative_to(workspace.root.resolve())
    return "file.snapshot" if inside else "file.elsewhere"


def open_own(path: Path, workspace: Workspace) -> MeetingFile:
    """A meeting of this computer, to write in. KnownError ``file.read_only``, and those of opening."""
    from facilitator.store.env import Env
    from facilitator.store.file import MeetingFile

    if why := only_read(path, workspace):
        raise KnownError("file.read_only", why=why)
    return MeetingFile.open(path, Env())


def bring(path: Path, workspace: Workspace) -> Brought:
    """Bring a file from elsewhere to this computer; the file itself stays as it is.

    KnownErrors of looking and of copies; ``file.locked`` when its meeting is open here.
    """
    from facilitator.store.copies import has_all

    try:
        here = found_here(path, workspace)
    except KnownError as error:
        if error.code not in ("file.part", "file.foreign_wal"):
            raise
        return Brought(beside(path, workspace), "beside")  # what there is of it takes nobody's place
    for known in here.same:
        if has_all(known, path):
            return Brought(known, "known")
    try:
        there = receive_copy(path, workspace, here)
    except KnownError as error:
        if error.code != "copy.forked":
            raise
        return Brought(beside(path, workspace), "beside")
    return Brought(there, "continued" if there in here.same else "new")


def beside(path: Path, workspace: Workspace) -> Path:
    """A meeting of its own made from any file, also from a part of one; gives the path to open. The original, and the
    file it was made from, stay as they are.

    KnownErrors of looking and of copies.
    """
    from facilitator.store.copies import bring as bring_file
    from facilitator.store.copies import meeting_of

    _, title, date = meeting_of(path, part=True)
    with workspace.room_for(date, title) as target:
        bring_file(path, target, part=True)
    return target


def nothing_rescued(place: Path) -> None:
    """The copy did not come to its place."""
    with contextlib.suppress(OSError):
        place.parent.rmdir()


def rescue_place(path: Path, title: str, date: str, workspace: Workspace) -> Path:
    """Where the whole copy of a meeting goes whose file at ``path`` was lost: a folder of its own beside the others."""
    return workspace.new_meeting_folder(date, title or path.parent.name) / MEETING_NAME
