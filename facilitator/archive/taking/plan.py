"""The plan of a delivery: what was brought, written down before the first file is touched.

Whoever ends the program in the middle finds the delivery again by it; what was done with each file stands in the log.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from facilitator.archive.places.place import Root, place_of
from facilitator.archive.taking.log import FOLDER
from facilitator.archive.taking.sources import Found
from facilitator.errors import KnownError, because

FORMAT = 1
_PLANS, _NEXT = "deliveries", "next"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A delivery. ``uid`` begins with the moment; ``sender`` and ``email`` as typed; ``files`` numbered from 1."""

    uid: str
    begun: str
    sender: str
    email: str
    sources: tuple[str, ...]
    files: tuple[Found, ...]


def new_uid(now: datetime, entropy: bytes) -> str:
    """``20261128-151640-0a1b2c``."""
    return f"{now:%Y%m%d-%H%M%S}-{entropy.hex()}"


def keep(root: Root, plan: Plan) -> None:
    """Write the plan durably into the archive in ``root``. KnownError ``shelf.failed``."""
    tree = {**asdict(plan), "format": FORMAT}
    # ASCII: the names of a stick may hold bytes that are no text, and must lead back to the file
    with _told():
        place_of(root).create(_name(plan.uid), json.dumps(tree, ensure_ascii=True, indent=1).encode("ascii"))


def read(root: Root, uid: str) -> Plan:
    """KnownErrors ``intake.plan`` (it is not there or not whole), ``shelf.failed``."""
    tree = _json(root, _name(uid))
    try:
        files = tuple(Found(**one) for one in tree.pop("files"))
        if tree.pop("format") != FORMAT:
            raise ValueError("another format")
        return Plan(**{**tree, "files": files, "sources": tuple(tree["sources"])})
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise KnownError("intake.plan", name=uid) from error


def keep_next(root: Root, uid: str, told: dict[str, Any]) -> None:
    """Write down what is about to be done with one file, so that after a kill it is the same. KnownError
    ``shelf.failed``.
    """
    with _told():
        place_of(root).replace(_next(uid), json.dumps(told, ensure_ascii=True).encode("ascii"))


def next_of(root: Root, uid: str) -> dict[str, Any]:
    """What was about to be done when the program ended; empty when nothing was. KnownError ``shelf.failed``."""
    try:
        return _json(root, _next(uid))
    except KnownError as error:
        if error.code != "intake.plan":
            raise
        return {}


def forget_next(root: Root, uid: str) -> None:
    """Everything of the delivery stands in the log."""
    place_of(root).discard(_next(uid))


def _name(uid: str, end: str = "json") -> str:
    if uid != Path(uid).name or uid in ("", ".", ".."):
        raise KnownError("intake.plan", name=uid)
    return f"{FOLDER}/{_PLANS}/{uid}.{end}"


def _next(uid: str) -> str:
    return _name(uid, _NEXT)


def _json(root: Root, name: str) -> dict[str, Any]:
    uid = name.rpartition("/")[2].rpartition(".")[0]
    try:
        with _told():
            tree = json.loads(place_of(root).read(name))
    except (FileNotFoundError, ValueError, RecursionError) as error:
        raise KnownError("intake.plan", name=uid) from error
    if not isinstance(tree, dict):
        raise KnownError("intake.plan", name=uid)
    return tree


@contextlib.contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        raise KnownError("shelf.failed", reason=because(error)) from error
