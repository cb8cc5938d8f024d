"""The meetings of this computer as the disk has them; the list of Home is only what was remembered of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator.workspace import Workspace

MISSING = "missing"
DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Seen:
    """What looking at the disk gave: ``states`` of files that are not well, path → ``missing`` or ``damaged``; and
    ``learnt``, whether the list of the workspace knows more now.
    """

    states: dict[Path, str]
    learnt: bool


def look_over(workspace: Workspace) -> Seen:
    """Look at every meeting of the list and the folder, read what nobody has read yet, and remember it.

    Of a known file only the first bytes are read, of a new one the meeting. Never fails on a file. KnownError
    ``workspace.unwritable`` when nothing can be remembered. For a worker thread: a stick may take its time.
    """
    from facilitator.store.copies import meeting_in
    from facilitator.store.header import header
    from facilitator.workspace import Recent

    states: dict[Path, str] = {}
    found: list[Recent] = []
    for row in workspace.known():
        try:
            if row.status:
                header(row.path)
            else:
                meeting = meeting_in(row.path)
                found.append(Recent(row.path, meeting.title, meeting.date, str(meeting.status)))
        except KnownError as error:
            if error.code == "file.missing":
                states[row.path] = MISSING
            elif error.code not in ("file.locked", "file.unreadable", "file.newer"):
                states[row.path] = DAMAGED
    workspace.remember_all(found)
    return Seen(states, bool(found))
