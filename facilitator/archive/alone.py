"""One writer at a time in an archive, over programs, threads and, where they share a place, stations.

Receipts and the log name the one before; two who add at once would both follow the same.
"""

from __future__ import annotations

from contextlib import AbstractContextManager

from facilitator.archive.places.place import Root, place_of


def alone(root: Root) -> AbstractContextManager[None]:
    """Nobody else adds to the archive in ``root`` meanwhile; waits for whoever does. KnownErrors ``shelf.failed``,
    ``catalogue.failed``.
    """
    return place_of(root).alone()
