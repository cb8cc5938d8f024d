"""An inbox in an object store: senders put their files into a bucket, a station fetches what it has not fetched yet.

Nothing is deleted there, which is not ours: what was fetched is remembered here by name and hash of the store, once the
delivery it became is written down. What was fetched goes away here once all of it is in the archive or kept apart.
"""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from facilitator.errors import KnownError, because

if TYPE_CHECKING:
    from facilitator.archive.places.bucket import Bucket
    from facilitator.archive.taking.deliver import Archive
    from facilitator.workspace import Workspace

SCHEME = "s3://"
_FETCHED = "fetched.json"
_ROOM = "inbox"


def alone(workspace: Workspace) -> AbstractContextManager[None]:
    """Nobody clears away meanwhile: held from the first file that is fetched until it is one of a delivery. KnownError
    ``shelf.failed``.
    """
    from facilitator.archive.places.folder import LOCK, held

    return held(workspace.folder(_ROOM) / LOCK)


@contextlib.contextmanager
def fetched(workspace: Workspace, address: str, now: datetime) -> Iterator[Path]:
    """``s3://bucket/prefix`` → a folder with what is new there, in the store that ``archive.toml`` names. It counts as
    fetched when the block ends well. Hold `alone` meanwhile.

    KnownErrors ``intake.nothing`` (nothing is new), ``input.failed``, ``shelf.no_driver``, ``archive.settings``.
    """
    from facilitator.archive.places import settings
    from facilitator.archive.places.bucket import Bucket, Store
    from facilitator.files import put
    from facilitator.workspace import slug

    name, _, prefix = address.removeprefix(SCHEME).partition("/")
    store = settings.read(workspace.root).store or Store(bucket=name)
    inbox = Bucket(replace(store, bucket=name, prefix="", lock=""), contextlib.nullcontext, lambda: now)
    mine = workspace.folder(_ROOM) / slug(address)
    to = mine / f"{now:%Y%m%d-%H%M%S}"
    known = _known(mine / _FETCHED)
    new = _fetch(inbox, prefix, known, to, address)
    yield to
    try:
        put(mine / _FETCHED, json.dumps({**known, **new}, ensure_ascii=True).encode("ascii"))
    except OSError as error:
        raise KnownError("output.failed", path=str(mine), reason=because(error)) from error


def clear(workspace: Workspace, archive: Archive) -> None:
    """Away with what was fetched where nothing of it is missing in ``archive``: each file is taken, kept apart, was
    there already or was destroyed by decision, and no delivery waits for it. Whoever is ended in between clears the
    rest next time; what cannot be read stays.
    """
    from facilitator.archive.taking.deliver import unfinished
    from facilitator.archive.taking.log import IntakeLog
    from facilitator.archive.taking.sources import find

    room = (workspace.root / _ROOM).resolve()
    with contextlib.suppress(KnownError, OSError):  # a delivery that is done is done
        if not any(path.is_dir() for path in room.glob("*/*")):
            return
        with alone(workspace):
            waits = [Path(found.path).resolve() for plan in unfinished(archive.root) for found in plan.files]
            here = {entry.facts.get("sha256") for entry in IntakeLog(archive.root).entries() if entry.what == "file"}
            for folder in [path for path in room.glob("*/*") if path.is_dir()]:
                if not any(folder in path.parents for path in waits) and all(
                    found.left != "unread"
                    and (not found.sha256 or found.sha256 in here or archive.shelf.tomb_of(found.sha256))
                    for found in find([folder])
                ):
                    shutil.rmtree(folder)


def _fetch(inbox: Bucket, prefix: str, known: dict[str, str], to: Path, address: str) -> dict[str, str]:
    """What is new goes into ``to``; its keys with what the store tells of them."""
    from facilitator.files import make_folder, put

    try:
        new = {key: stamp for key, stamp in inbox.listed(prefix) if known.get(key) != stamp and not key.endswith("/")}
        if not new:
            raise KnownError("intake.nothing")
        for number, key in enumerate(new, start=1):
            # a stranger's name is no path: the last of it behind a number, and no longer than a system takes
            make_folder(to / f"{number:04}")
            put(to / f"{number:04}" / _plain(key), inbox.read_object(key))
    except OSError as error:
        raise KnownError("input.failed", path=address, reason=because(error)) from error
    return new


def _known(path: Path) -> dict[str, str]:
    """Lost, it only means that everything is fetched once more; the same bytes are not filed twice."""
    try:
        return {str(key): str(stamp) for key, stamp in json.loads(path.read_bytes()).items()}
    except (OSError, ValueError, AttributeError, RecursionError):
        return {}


def _plain(key: str) -> str:
    name = PurePosixPath(key).name
    kept = "".join(sign if sign.isalnum() or sign in " ._-" else "-" for sign in name)[-120:].lstrip(".~$ ")
    return kept or "skedar"
