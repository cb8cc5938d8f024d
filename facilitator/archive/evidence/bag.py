"""The folder as a BagIt bag: every file with its hash, so that what was copied can be told from what was meant."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from facilitator import guard

DATA = "data"
"""Where the library puts what is in the bag."""
_TAGS = "tagmanifest-sha256.txt"


def bag(folder: Path, told: Mapping[str, str], beside: Mapping[str, bytes]) -> None:
    """Make a bag of ``folder`` where it is; ``told`` for bag-info.txt, ``beside`` files next to the payload.

    In a process of its own, for the library changes the working folder. RuntimeError when it made another bag.
    """
    before = _files(folder)
    guard.run_own(make, str(folder), dict(told))
    if _files(folder / DATA) != before:
        raise RuntimeError("the bag holds other files")
    for name, data in beside.items():
        (folder / name).write_bytes(data)
    # written anew: the library lists the files beside the payload in the order of the disk
    tags = sorted(one.name for one in folder.iterdir() if one.is_file() and one.name != _TAGS)
    lines = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()} {name}\n" for name in tags]
    (folder / _TAGS).write_text("".join(lines), "utf-8", newline="\n")


def make(folder: str, told: dict[str, str]) -> None:
    """In the worker: the library's own work."""
    import bagit

    bagit.make_bag(folder, bag_info=told, checksums=["sha256"])


def faults(folder: str) -> list[str]:
    """What the library finds wrong with a bag, a line each; none where it is whole. In a worker."""
    import bagit

    try:
        bagit.Bag(folder).validate(processes=1)
    except bagit.BagValidationError as error:
        return [str(one) for one in error.details] or [error.message]
    except (bagit.BagError, OSError, ValueError) as error:
        return [str(error)]
    return []


def _files(folder: Path) -> set[str]:
    found = (Path(place) / name for place, _, names in os.walk(folder) for name in names)
    return {one.relative_to(folder).as_posix() for one in found}
