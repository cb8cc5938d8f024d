"""The pen: who may write in a meeting, and copies that carry it to another computer and back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.errors import KnownError
from facilitator.meeting import lifecycle
from facilitator.store.file import MeetingFile
from facilitator.store.snapshot import Snapshot
from facilitator.store.tx import Tx

if TYPE_CHECKING:
    from facilitator.workspace import Workspace


def settle_opened(file: MeetingFile) -> None:
    """Right after opening: put right what a crash left, and take the pen when this is a copy that was handed over."""
    from facilitator.voting import secret

    if file.read_only:
        return
    if file.read(_pen_is_elsewhere, file.replica).result():
        file.do(lifecycle.receive_copy).result()
    secret.settle(file).result()


def give_copy(file: MeetingFile, to: str, target: Path) -> Snapshot:
    """*Jep kopje*: hand over the pen with a verified copy at ``target``; this file is read-only afterwards.

    When the copy fails the pen comes back by itself. KnownErrors of ``hand_over`` and of snapshots.
    """
    file.do(lifecycle.hand_over, to).result()
    try:
        return file.snapshot(target).result()
    except KnownError as error:
        file.do(lifecycle.take_back, error.code).result()
        raise


@dataclass(frozen=True, slots=True)
class Here:
    """The meeting of a copy, and the files of this computer that are the ``same`` meeting."""

    title: str
    date: str
    same: tuple[Path, ...]


def found_here(path: Path, workspace: Workspace) -> Here:
    """Look for the meeting of a copy on this computer: every file is read whole for that, so it is asked once.

    KnownErrors of looking at the copy; ``file.locked`` when a meeting here is open: it may be this very one.
    """
    from facilitator.store.copies import meeting_of

    uid, title, date = meeting_of(path)
    same: list[Path] = []
    for known in workspace.meeting_files():
        try:
            if meeting_of(known)[0] == uid:
                same.append(known)
        except KnownError as error:
            if error.code == "file.locked":
                raise
    return Here(title, date, tuple(same))


def receive_copy(path: Path, workspace: Workspace, here: Here | None = None) -> Path:
    """*Merr kopje*: bring a copy into the application's folder and give the path to open.

    A copy that continues a meeting already here takes its place; what was here is kept as a snapshot. ``here``: what
    ``found_here`` says, if it was asked. KnownError ``copy.forked`` when the meeting here has acts that the copy lacks,
    and those of ``found_here`` and of opening.
    """
    from facilitator.store.copies import bring, compare, keep_whole

    here = here or found_here(path, workspace)
    forked: Path | None = None
    for known in here.same:
        if not compare(known, path):
            forked = known  # who went on from an earlier copy has the meeting here twice
            continue
        keep_whole(known, workspace.snapshots(known) / f"before-return-{known.stat().st_mtime_ns}.kept")
        bring(path, known)
        return known
    if forked is not None:
        raise KnownError("copy.forked", path=str(forked))
    with workspace.room_for(here.date, here.title) as target:
        bring(path, target)
    return target


def _pen_is_elsewhere(tx: Tx, replica: str) -> bool:
    """A standing hand-over in a file that has written nothing under its own replica id: this is the copy."""
    return lifecycle.pen_given(tx) is not None and not tx.has_acts(replica)
