"""The plan of a delivery: what was brought, written down before the first file is touched.

Whoever ends the program in the middle finds the delivery again by it; what was done with each file stands in the log.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from facilitator.archive.taking.log import FOLDER
from facilitator.archive.taking.sources import Found
from facilitator.errors import KnownError, because
from facilitator.files import discard, make_folder, put, read_whole

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


def keep(root: Path, plan: Plan) -> None:
    """Write the plan durably into the archive in ``root``. KnownError ``shelf.failed``."""
    tree = {**asdict(plan), "format": FORMAT}
    # ASCII: the names of a stick may hold bytes that are no text, and must lead back to the file
    _put(_place(root, plan.uid), json.dumps(tree, ensure_ascii=True, indent=1).encode("ascii"), new=True)


def read(root: Path, uid: str) -> Plan:
    """KnownErrors ``intake.plan`` (it is not there or not whole), ``shelf.failed``."""
    tree = _json(_place(root, uid))
    try:
        files = tuple(Found(**one) for one in tree.pop("files"))
        if tree.pop("format") != FORMAT:
            raise ValueError("another format")
        return Plan(**{**tree, "files": files, "sources": tuple(tree["sources"])})
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise KnownError("intake.plan", name=uid) from error


def keep_next(root: Path, uid: str, told: dict[str, Any]) -> None:
    """Write down what is about to be done with one file, so that after a kill it is the same. KnownError
    ``shelf.failed``.
    """
    _put(_next(root, uid), json.dumps(told, ensure_ascii=True).encode("ascii"))


def next_of(root: Path, uid: str) -> dict[str, Any]:
    """What was about to be done when the program ended; empty when nothing was."""
    try:
        return _json(_next(root, uid))
    except KnownError:
        return {}


def forget_next(root: Path, uid: str) -> None:
    """Everything of the delivery stands in the log."""
    discard(_next(root, uid))


def _place(root: Path, uid: str) -> Path:
    if uid != Path(uid).name or uid in ("", ".", ".."):
        raise KnownError("intake.plan", name=uid)
    return root / FOLDER / _PLANS / f"{uid}.json"


def _next(root: Path, uid: str) -> Path:
    return _place(root, uid).with_suffix(f".{_NEXT}")


def _json(path: Path) -> dict[str, Any]:
    try:
        tree = json.loads(read_whole(path))
    except OSError as error:
        raise KnownError("intake.plan", name=path.stem) from error
    except (ValueError, RecursionError) as error:
        raise KnownError("intake.plan", name=path.stem) from error
    if not isinstance(tree, dict):
        raise KnownError("intake.plan", name=path.stem)
    return tree


def _put(path: Path, data: bytes, *, new: bool = False) -> None:
    try:
        make_folder(path.parent)
        put(path, data, new=new)
    except OSError as error:
        raise KnownError("shelf.failed", reason=because(error)) from error
