"""*Takim si ky*: a next meeting from an earlier one, for window and command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.errors import KnownError
from facilitator.meeting.office.series import USUAL, Earlier, Wanted, earlier, next_meeting
from facilitator.store.copies import asked
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from facilitator.store.tx import Tx
from facilitator.workspace import MEETING_NAME

if TYPE_CHECKING:
    from facilitator.workspace import Workspace


def look(path: Path) -> Earlier:
    """What of a meeting that is not open may go on; nothing is written there. KnownErrors of opening."""
    return asked(path, earlier)


def make(workspace: Workspace, env: Env, source: Earlier, wanted: Wanted = USUAL, **details: Any) -> Path:
    """The next meeting, in a folder of its own; gives its file. KnownErrors of ``next_meeting`` and of creating."""
    title = str(details.get("title") or source.meeting.title)
    folder = workspace.new_meeting_folder(str(details.get("date", "")), title)
    try:
        file = MeetingFile.create(folder / MEETING_NAME, env)
        try:
            file.do(next_meeting, source=source, wanted=wanted, **details).result()
            made = file.read(Tx.meeting).result()
        finally:
            file.close()
    except KnownError:
        for left in folder.iterdir():
            left.unlink()
        folder.rmdir()
        raise
    workspace.remember(folder / MEETING_NAME, made.title, made.date, str(made.status))
    return folder / MEETING_NAME
