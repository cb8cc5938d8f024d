"""An inbox in an object store: senders put their files into a bucket, a station fetches what it has not fetched yet.

Nothing is deleted there, which is not ours: what was fetched is remembered here by name and hash of the store, once the
delivery it became is written down.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from facilitator.errors import KnownError, because

if TYPE_CHECKING:
    from facilitator.workspace import Workspace

SCHEME = "s3://"
_FETCHED = "fetched.json"


@contextlib.contextmanager
def fetched(workspace: Workspace, address: str, now: datetime) -> Iterator[Path]:
    """``s3://bucket/prefix`` → a folder with what is new there, in the store that ``archive.toml`` names. It counts as
    fetched when the block ends well.

    KnownErrors ``intake.nothing`` (nothing is new), ``input.failed``, ``shelf.no_driver``, ``archive.settings``.
    """
    from facilitator.archive.places import settings
    from facilitator.archive.places.bucket import Bucket, Store
    from facilitator.files import make_folder, put
    from facilitator.workspace import slug

    name, _, prefix = address.removeprefix(SCHEME).partition("/")
    store = settings.read(workspace.root).store or Store(bucket=name)
    inbox = Bucket(replace(store, bucket=name, prefix="", lock=""), contextlib.nullcontext, lambda: now)
    mine = workspace.folder("inbox") / slug(address)
    known = _known(mine / _FETCHED)
    to = mine / f"{now:%Y%m%d-%H%M%S}"
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
    yield to
    try:
        put(mine / _FETCHED, json.dumps({**known, **new}, ensure_ascii=True).encode("ascii"))
    except OSError as error:
        raise KnownError("output.failed", path=str(mine), reason=because(error)) from error


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
