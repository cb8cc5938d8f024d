"""What a place must be able to do so that an archive can lie there. What is written, and in which order, is decided by
the shelf and the intake; a place only keeps files durably, and refuses to overwrite.

A name without a slash is a file of the shelf itself (a report, its receipt, what the shelf remembers: ``.name``);
others lie in a room of their own (``intake/…``, ``quarantine/…``). What only the organiser may read
(`names.is_full`) is kept apart from what anybody may: who may enter the one room need not be let into the other.

Everything that fails is an OSError, so that one sentence serves every place: FileNotFoundError, FileExistsError,
``files.Unverified``, and what system or network say.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, TypeAlias


class Lines(Protocol):
    """A file of lines that only grows, each with a number from 1."""

    def added(self) -> tuple[bool, list[bytes]]:
        """Whole lines since the last call, without their end; True when they are all from the first on, because what
        was read before is not there any more.
        """

    def append(self, number: int, line: bytes) -> None:
        """Keep line ``number`` durably. FileExistsError where another has that number."""


class Place(Protocol):
    """Files by name. Each thread may call it."""

    @property
    def name(self) -> str:
        """For people: a path, or ``s3://bucket``."""

    def read(self, name: str) -> bytes:
        """The bytes, as the place gives them back. Also KnownError ``file.too_much``."""

    def create(self, name: str, data: bytes) -> None:
        """Keep ``data`` durably; never over other bytes (FileExistsError)."""

    def replace(self, name: str, data: bytes, *, durable: bool = True) -> None:
        """Keep ``data`` whatever was there; without ``durable`` in no hurry."""

    def swap(self, name: str, before: bytes | None, data: bytes) -> None:
        """``replace`` where ``before`` still lies there (None: nothing); FileExistsError otherwise."""

    def discard(self, name: str) -> None:
        """Away with it, if it is there; never fails. Only for what nobody was ever told of."""

    def names(self) -> Iterator[str]:
        """Every file of the shelf itself, receipts too, in any order."""

    def stamps(self) -> Iterator[tuple[str, str]]:
        """Every file of the shelf itself that is no receipt, in any order, and a text that differs once its bytes or
        those of its receipt may differ. Nothing of it is held; one that is moved meanwhile may come twice.
        """

    def stamp(self, name: str) -> str:
        """The same of one file, empty where it is not there."""

    def ending(self, digits: str) -> list[str]:
        """Files of the shelf whose name ends with these digits of their hash: ``…_<digits>.pdf``."""

    def lines(self, name: str) -> Lines:
        """The file of lines ``name``, read from its beginning."""

    def alone(self) -> AbstractContextManager[None]:
        """Nobody else adds meanwhile; waits for whoever does. A courtesy: who gets through all the same is refused by
        ``create``, ``swap`` and ``append``. KnownErrors ``shelf.failed``, ``catalogue.failed``.
        """


Root: TypeAlias = Path | Place
"""A place; a folder may be given as its path."""


def place_of(root: Root) -> Place:
    """The place itself."""
    if isinstance(root, Path):
        from facilitator.archive.places.folder import Folder

        return Folder(root)
    return root
