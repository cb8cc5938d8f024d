"""Full documents that were kept with the public ones before they had a folder of their own: each moved to it.

A file is first whole in its new place, receipt before document, and only then gone from the old one. Whoever is ended
in between finds both, which are the same bytes, and does the rest the next time.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from facilitator.archive.alone import alone
from facilitator.archive.places.folder import Folder
from facilitator.archive.places.names import RECEIPT, is_full
from facilitator.archive.retention.register import Register
from facilitator.archive.shelf import Key, Shelf
from facilitator.errors import KnownError, because
from facilitator.files import discard, make_folder, put, read_whole, sync_folder


def together(shelf: Shelf) -> tuple[Key, ...]:
    """Full documents that lie with the public ones still: none but in a folder, where they once did. KnownError
    ``shelf.failed``.
    """
    place = shelf.place
    if not isinstance(place, Folder):
        return ()
    try:
        with os.scandir(place.root) as files:
            names = [one.name.removesuffix(RECEIPT) for one in files if is_full(one.name) and one.is_file()]
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise KnownError("shelf.failed", reason=because(error)) from error
    return tuple(Key(name) for name in sorted(set(names)) if name.endswith(".pdf"))


def separate(
    shelf: Shelf,
    clock: Callable[[], datetime],
    by: str,
    step: Callable[[int, int], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> int:
    """Move them; gives how many were moved now. ``stop()`` is asked before each. KnownErrors ``shelf.failed``,
    ``shelf.exists`` (other bytes lie there under that name: neither is touched).
    """
    place, wanted, done = shelf.place, together(shelf), 0
    if not isinstance(place, Folder):
        return 0
    for done, key in enumerate(wanted, start=1):
        if stop and stop():
            done -= 1
            break
        with alone(shelf.root):
            for tail in (RECEIPT, ""):
                _move(place.root / (key + tail), place.internal / (key + tail))
        if step:
            step(done, len(wanted))
    if done:
        with alone(shelf.root):
            Register(shelf.root).append("separated", clock(), files=done, by=by)
    return done


def _move(old: Path, new: Path) -> None:
    try:
        try:
            data = read_whole(old)
        except FileNotFoundError:
            return
        make_folder(new.parent)
        for part in new.parent.glob(f"{new.name}.*.part"):
            discard(part)
        with contextlib.suppress(FileExistsError):
            put(new, data, new=True)
        if read_whole(new) != data:
            raise KnownError("shelf.exists", name=new.name)
        old.unlink()
        sync_folder(old.parent)
    except OSError as error:
        raise KnownError("shelf.failed", reason=because(error)) from error
