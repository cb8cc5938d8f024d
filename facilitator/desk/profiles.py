"""Institutions as this computer remembers them: kept in the workspace, one the usual one, given out and taken in.

A file that somebody else may have made is read in a process of its own, within bounds.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator import guard
from facilitator.errors import KnownError, because
from facilitator.files import put, read_in, write_out
from facilitator.profile import ENDING, LARGEST, Profile, checked
from facilitator.workspace import slug

if TYPE_CHECKING:
    from facilitator.workspace import Workspace

FOLDER = "profiles"
_KEY = re.compile(r"[a-z0-9-]{1,60}")


@dataclass(frozen=True, slots=True)
class Kept:
    """A profile of this computer. ``key`` names its file; ``usual``: new meetings begin with it."""

    key: str
    profile: Profile
    usual: bool


def kept(workspace: Workspace) -> list[Kept]:
    """Every profile that can be read, the usual one first, then by name."""
    usual = usual_key(workspace)
    found = []
    for path in _files(workspace):
        try:
            found.append(Kept(path.stem, Profile.from_json(path.read_bytes()), path.stem == usual))
        except (OSError, KnownError):  # one damaged file must not hide the others; its meeting has its own copy
            continue
    return sorted(found, key=lambda one: (not one.usual, one.profile.name.casefold(), one.key))


def usual_key(workspace: Workspace) -> str:
    """The key of the usual profile: the chosen one, else the only one; empty when there is none."""
    keys = [path.stem for path in _files(workspace)]
    chosen = workspace.settings.profile
    return chosen if chosen in keys else keys[0] if len(keys) == 1 else ""


def usual(workspace: Workspace) -> Profile | None:
    """What new meetings begin with; None when nothing is remembered, or not legibly."""
    return next((one.profile for one in kept(workspace) if one.usual), None)


def get(workspace: Workspace, key: str) -> Profile:
    """One by its key. KnownErrors ``profile.none`` (fact ``key``), and of reading."""
    path = _path(workspace, key)
    if not path.is_file():
        raise KnownError("profile.none", key=key)
    return Profile.from_json(read_in(path))


def keep(workspace: Workspace, profile: Profile, key: str = "") -> str:
    """Remember a profile, in place of that of ``key`` or as a new one; gives its key. The first is the usual one.

    KnownErrors ``profile.wrong``, ``profile.large``, ``workspace.unwritable``.
    """
    profile = checked(profile)
    data = profile.to_json()
    if len(data) > LARGEST:
        raise KnownError("profile.large", most=LARGEST >> 20)
    first = not _files(workspace)
    key = key or f"{slug(profile.name) or 'profil'}-{os.urandom(3).hex()}"
    path = _path(workspace, key)
    try:
        put(path, data)
    except OSError as error:
        raise KnownError("workspace.unwritable", path=str(path), reason=because(error)) from error
    if first:
        make_usual(workspace, key)
    return key


def make_usual(workspace: Workspace, key: str) -> None:
    """New meetings begin with this one. KnownErrors ``profile.none``, ``workspace.unwritable``."""
    if not _path(workspace, key).is_file():
        raise KnownError("profile.none", key=key)
    workspace.save(replace(workspace.settings, profile=key))


def remove(workspace: Workspace, key: str) -> None:
    """Forget a profile; meetings that took it keep what they took. KnownErrors as :func:`make_usual`."""
    path = _path(workspace, key)
    try:
        path.unlink()
    except FileNotFoundError as error:
        raise KnownError("profile.none", key=key) from error
    except OSError as error:
        raise KnownError("workspace.unwritable", path=str(path), reason=because(error)) from error


def give_out(workspace: Workspace, key: str, path: Path) -> Path:
    """Write a profile as one file. KnownErrors of :func:`get`, ``output.*``."""
    path = path if path.suffix == ENDING else path.with_name(path.name + ENDING)
    write_out(path, get(workspace, key).to_json())
    return path


def read_file(path: Path) -> Profile:
    """The profile in a file from elsewhere, in a process of its own.

    KnownErrors ``input.failed``, ``profile.large``, ``profile.unreadable``, ``profile.newer``, ``profile.wrong``,
    ``profile.picture``.
    """
    from facilitator.exchange.profile_file import read

    try:
        if path.stat().st_size > LARGEST:
            raise KnownError("profile.large", most=LARGEST >> 20)
    except OSError as error:
        raise KnownError("input.failed", path=str(path), reason=because(error)) from error
    try:
        return guard.run(read, read_in(path))
    except guard.TooMuch as error:
        raise KnownError("profile.unreadable") from error


def take_in(workspace: Workspace, path: Path) -> str:
    """Remember a profile from elsewhere beside those that are here; gives its key. KnownErrors of reading, keeping."""
    return keep(workspace, read_file(path))


def _files(workspace: Workspace) -> list[Path]:
    return sorted(path for path in workspace.folder(FOLDER).glob("*.json") if _KEY.fullmatch(path.stem))


def _path(workspace: Workspace, key: str) -> Path:
    if not _KEY.fullmatch(key):  # a key is a name, never a way out of the folder
        raise KnownError("profile.none", key=key)
    return workspace.folder(FOLDER) / f"{key}.json"
