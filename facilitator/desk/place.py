"""Where the archive of this computer lies: the folder that was chosen, or what ``archive.toml`` names."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.archive.index import Index
    from facilitator.archive.places.place import Root
    from facilitator.archive.shelf import Shelf
    from facilitator.workspace import Workspace


def shelf_of(workspace: Workspace) -> Shelf:
    """The shelf. KnownErrors ``archive.settings``, ``input.failed``; a bucket is asked for nothing yet."""
    from facilitator.archive.places.bucket import Bucket
    from facilitator.archive.places.folder import held
    from facilitator.archive.places.settings import read
    from facilitator.archive.places.turn import DatabaseTurn
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


def index_of(workspace: Workspace, folder: Path | None = None) -> Index:
    """The list of the archive, or of another ``folder``, not brought up to date yet: in the PostgreSQL that
    ``archive.toml`` names, else in a file. KnownErrors ``catalogue.*`` and as of `shelf_of`.
    """
    from facilitator.archive.catalogue.sqlite import SqliteCatalogue
    from facilitator.archive.index import Index
    from facilitator.archive.places.settings import read
    from facilitator.archive.shelf import FolderShelf

    if folder is not None:
        return Index.of_folder(FolderShelf(folder), folder)
    told, shelf = read(workspace.root), shelf_of(workspace)
    if told.postgres:
        from facilitator.archive.catalogue.postgres import PostgresCatalogue

        return Index(shelf, PostgresCatalogue(told.postgres))
    if told.store is not None:
        from facilitator.workspace import slug

        return Index(shelf, SqliteCatalogue(workspace.folder("catalogues") / f"{slug(told.store.name)}.sqlite"))
    return Index.of_folder(shelf, workspace.archive)
