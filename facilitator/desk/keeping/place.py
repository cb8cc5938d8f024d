"""Where the archive of this computer lies: the folder that was chosen, or what ``archive.toml`` names."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.archive.places.place import Root
    from facilitator.archive.shelf import Shelf
    from facilitator.workspace import Workspace


def shelf_of(where: Workspace | Path) -> Shelf:
    """The shelf of this computer, or that of a folder; a bucket is asked for nothing yet. KnownErrors
    ``archive.settings``, ``input.failed``.
    """
    from facilitator.archive.catalogue.turn import DatabaseTurn
    from facilitator.archive.places.bucket import Bucket
    from facilitator.archive.places.folder import held
    from facilitator.archive.places.settings import read
    from facilitator.archive.shelf import FolderShelf, Shelf
    from facilitator.store.env import Env

    if isinstance(where, Path):
        return FolderShelf(where)
    told = read(where.root)
    if told.store is None:
        return FolderShelf(where.archive)
    name = told.store.name
    turn = DatabaseTurn(told.postgres, name) if told.postgres else partial(held, where.root / ".archive.lock")
    return Shelf(Bucket(told.store, turn, Env().clock))


def root_of(where: Workspace | Path) -> Root:
    """What intake, following and keeping write into; as of `shelf_of`."""
    return shelf_of(where).root
