"""The evidence folder of this computer's archive, for window and command line. Call from a worker thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.desk.keeping.place import shelf_of
from facilitator.desk.shelf import believed, index_of, load_trust
from facilitator.desk.taking.paper import institution
from facilitator.language.dates import local

if TYPE_CHECKING:
    from facilitator.archive.evidence.checked import Checked
    from facilitator.archive.evidence.chosen import Choice
    from facilitator.archive.evidence.folder import Written
    from facilitator.workspace import Workspace


def make(
    workspace: Workspace,
    choice: Choice,
    target: Path,
    now: datetime,
    *,
    step: Callable[[int, int], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> Written | None:
    """Write the evidence folder of ``choice`` to ``target``; None when it was stopped, and nothing is there then.

    ``step(done, all)`` over both halves, verifying and writing. KnownErrors ``evidence.nothing``, ``record.exists``,
    ``output.failed``, ``shelf.*``, ``catalogue.*``, ``trust.*``.
    """
    from facilitator.archive.evidence.chosen import Stopped, chosen
    from facilitator.archive.evidence.counted import with_figures
    from facilitator.archive.evidence.folder import write
    from facilitator.archive.retention import rules
    from facilitator.archive.shelf import Key

    index = index_of(workspace)
    index.refresh()
    shelf, trust, entries = shelf_of(workspace), load_trust(workspace.trust), index.entries()
    hidden = [Key(one) for one in sorted(rules.hidden(shelf.register).keys)]
    try:
        found = chosen(choice, entries, shelf, trust, now, hidden=hidden, step=_part(step, 0), stop=stop)
        found = with_figures(found, entries, shelf, trust, now)
        day = local(now).date()
        return write(found, shelf, target, day, institution(workspace), step=_part(step, 1), stop=stop)
    except Stopped:
        return None


def check(workspace: Workspace, folder: Path, now: datetime, step: Callable[[int, int], None] | None = None) -> Checked:
    """Look an evidence folder over. KnownErrors ``evidence.no_bag``, ``trust.*``, ``shelf.failed``."""
    from facilitator.archive.evidence.checked import check as checked

    return checked(folder, load_trust(workspace.trust), believed(workspace), now, step)


def _part(step: Callable[[int, int], None] | None, half: int) -> Callable[[int, int], None] | None:
    if step is None:
        return None
    return lambda done, of: step(half * of + done, 2 * of)


def years(workspace: Workspace) -> list[str]:
    """Years of which the archive has documents, the newest first. KnownErrors ``catalogue.*``, ``shelf.failed``."""
    from facilitator.archive.catalogue.rows import State

    index = index_of(workspace)
    index.refresh()
    found = {entry.date[:4] for entry in index.entries() if entry.state is State.REPORT and entry.date}
    return sorted(found, reverse=True)
