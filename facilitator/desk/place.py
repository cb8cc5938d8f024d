"""Where the archive of this computer lies: the folder that was chosen, or what ``archive.toml`` names."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.archive.places.place import Root
    from facilitator.archive.shelf import Shelf
    from facilitator.workspace import Workspace


def shelf_of(workspace: Workspace) -> Shelf:
    """The shelf. KnownErrors ``archive.settings``, ``input.failed``; a bucket is asked for nothing yet."""
    from facilitator.archive.catalogue.turn import DatabaseTurn
    from facilitator.archive.places.bucket import Bucket
    from facilitator.archive.places.folder import held
    from facilitator.archive.places.settings import read
    from facilitator.archive.shelf import FolderShelf, Shelf
    from facilitator.store.env import Env

    told = read(workspace.root)
    if told.store is None:
        return FolderShelf(workspace.archive)
    name = told.store.name
    turn = DatabaseTurn(told.postgres, name) if told.postgres else partial(held, workspace.root / ".archive.lock")
    return Shelf(Bucket(told.store, turn, Env().clock))


def root_of(workspace: Workspace) -> Root:
    """What the intake writes into; as of `shelf_of`."""
    return shelf_of(workspace).root
