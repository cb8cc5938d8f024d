"""Bags (BagIt 1.0, RFC 8493): a folder that says itself what lies in it, for people who know no other program of ours.

Written here file by file, each durably, under a hidden name until the whole of it was read again by the library of
those who invented bags; then it gets its name. A bag that has its name is whole.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from facilitator.errors import KnownError, because
from facilitator.files import make_folder, put, sync_folder

_OPEN = 0o644
"""A bag is for others."""


def pack(place: Path, payload: Iterable[tuple[str, bytes]], info: Mapping[str, str]) -> str:
    """Write a bag at ``place``, which must not be there; gives the SHA-256 of its manifest.

    ``payload``: path below ``data/``, with ``/``, and bytes, one after another, so that no two are in memory at once.
    ``info``: what ``bag-info.txt`` says, in order. KnownErrors ``record.exists``, ``output.failed``, ``bag.invalid``,
    and those of whoever gives the payload.
    """
    if place.exists():
        raise KnownError("record.exists", path=str(place))
    making = place.with_name(f".{place.name}.part")
    try:
        shutil.rmtree(making, ignore_errors=True)
        manifest: dict[str, str] = {}
        size = 0
        for name, data in payload:
            path = f"data/{name}"
            _write(making, path, data)
            manifest[path] = hashlib.sha256(data).hexdigest()
            size += len(data)
        told = {**info, "Payload-Oxum": f"{size}.{len(manifest)}"}
        tags = {
            "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
            "bag-info.txt": "".join(f"{name}: {' '.join(text.split())}\n" for name, text in told.items() if text),
            "manifest-sha256.txt": _lines(manifest),
        }
        hashes = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in tags.items()}
        for name, text in {**tags, "tagmanifest-sha256.txt": _lines(hashes)}.items():
            _write(making, name, text.encode())
        check(making)
        making.rename(place)
        sync_folder(place.parent)
    except OSError as error:
        raise KnownError("output.failed", path=str(place), reason=because(error)) from error
    finally:  # what has no name yet is nobody's
        shutil.rmtree(making, ignore_errors=True)
    return hashes["manifest-sha256.txt"]


def check(place: Path) -> str:
    """Read a bag with the library of its inventors; gives the SHA-256 of its manifest. KnownErrors ``bag.invalid``
    (fact ``name``), ``output.failed``.
    """
    import bagit

    try:
        bagit.Bag(str(place)).validate()
        return hashlib.sha256((place / "manifest-sha256.txt").read_bytes()).hexdigest()
    except bagit.BagError as error:
        raise KnownError("bag.invalid", name=place.name.strip(".").removesuffix(".part")) from error
    except OSError as error:
        raise KnownError("output.failed", path=str(place), reason=because(error)) from error


def _write(bag: Path, name: str, data: bytes) -> None:
    path = bag / name
    make_folder(path.parent)
    put(path, data, mode=_OPEN)


def _lines(hashes: Mapping[str, str]) -> str:
    return "".join(f"{digest}  {_encoded(name)}\n" for name, digest in sorted(hashes.items()))


def _encoded(name: str) -> str:
    """RFC 8493, 2.1.3: what would end a line, and the sign that says so."""
    return name.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")
