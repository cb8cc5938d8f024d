"""Where the archive of this computer lies, as one file says: ``archive.toml`` in the application's folder.

::

    [shelf]                             # without it: the folder chosen in the program
    bucket = "arkivi"
    endpoint = "https://s3.example.al"  # without it: Amazon's
    region = "eu-south-1"
    prefix = "tryeza/"
    profile = "arkivi"                  # of ~/.aws/credentials; keys stand there and never here
    ca = "/etc/ssl/zyra.pem"
    lock = "compliance"                 # or "governance"; without it nothing is locked
    years = 10
    closed = [8888, 9333, 8080]         # ports of the store behind S3 that `archive doctor` wants closed

    [catalogue]                         # without it: SQLite beside the archive
    postgres = "host=db1,db2 dbname=tryeza user=tryeza target_session_attrs=read-write"

A bucket that several stations write to wants ``[catalogue]`` too: its database gives them their turn.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from facilitator.archive.places.bucket import Store
from facilitator.errors import KnownError, because
from facilitator.files import read_whole

NAME = "archive.toml"
BEHIND = (8888, 9333, 8080)
"""Filer, master and volumes of SeaweedFS, none of which asks for a key."""


@dataclass(frozen=True, slots=True)
class Settings:
    """``store`` None: a folder; ``postgres`` empty: SQLite; ``closed``: ports beside the store's."""

    store: Store | None = None
    postgres: str = ""
    closed: tuple[int, ...] = BEHIND


def read(folder: Path) -> Settings:
    """The settings in ``folder``; those of an archive in a folder when there is no file.

    KnownError ``archive.settings`` (facts ``path``, ``what``: the word that is at fault) for a file that cannot be
    read: an archive that is elsewhere must not look like an empty one. ``input.failed``.
    """
    path = folder / NAME
    try:
        tree = tomllib.loads(read_whole(path).decode("utf-8-sig"))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise KnownError("input.failed", path=str(path), reason=because(error)) from error
    except ValueError as error:
        raise KnownError("archive.settings", path=str(path), what=str(error)) from error
    return _Reader(str(path)).settings(tree)


class _Reader:
    """A word that is not known, or not of the kind it should be, is a slip that nobody must have to look for."""

    def __init__(self, path: str) -> None:
        self._path = path

    def settings(self, tree: dict[str, Any]) -> Settings:
        self._known(tree, {"shelf", "catalogue"}, "")
        shelf, catalogue = (self._table(tree, name) for name in ("shelf", "catalogue"))
        self._known(catalogue, {"postgres"}, "catalogue.")
        self._known(shelf, {"closed", *(field.name for field in fields(Store))}, "shelf.")
        postgres = catalogue.get("postgres", "")
        self._right(isinstance(postgres, str), "catalogue.postgres")
        closed = shelf.pop("closed", list(BEHIND))
        self._right(isinstance(closed, list) and all(_port(one) for one in closed), "shelf.closed")
        # a table that names no bucket is a slip, and no word for the folder: an archive would look empty
        return Settings(self._store(shelf) if "shelf" in tree else None, postgres, tuple(closed))

    def _store(self, shelf: dict[str, Any]) -> Store:
        years = shelf.pop("years", 10)
        self._right(type(years) is int and 0 < years <= 200, "shelf.years")
        for name, value in shelf.items():
            self._right(isinstance(value, str), f"shelf.{name}")
        self._right(bool(shelf.get("bucket")), "shelf.bucket")
        self._right(shelf.get("lock", "") in ("", "governance", "compliance"), "shelf.lock")
        self._right(shelf.get("endpoint", "https://").startswith(("https://", "http://")), "shelf.endpoint")
        if shelf.get("prefix"):
            shelf["prefix"] = shelf["prefix"].strip("/") + "/"
        return Store(**shelf, years=years)

    def _table(self, tree: dict[str, Any], name: str) -> dict[str, Any]:
        found = tree.get(name, {})
        self._right(isinstance(found, dict), name)
        return dict(found)

    def _known(self, table: dict[str, Any], names: set[str], where: str) -> None:
        for name in table:
            self._right(name in names, where + name)

    def _right(self, holds: bool, what: str) -> None:
        if not holds:
            raise KnownError("archive.settings", path=self._path, what=what)


def _port(value: object) -> bool:
    return type(value) is int and 0 < value < 65536
