"""An institution as it is remembered: what every new meeting of it begins with, kept and exchanged as one file.

The file is JSON, format 1: a meeting takes a profile by copy, so nothing ever refers back to it. Whatever is read is
bounded and cleaned here, for it may be a stranger's.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.folding import clean, clean_line, fold
from facilitator.model import SIGNATURE_FIELDS, Detail, DocumentKind

FORMAT = 1
ENDING = ".tryeza-profil"
LARGEST = 12 << 20
"""Bytes of a whole file: four logos as a letterhead needs them stay far below."""

_LOGO_BYTES = 4 << 20
_LINE, _TEXT = 500, 20_000  # as every text of a meeting (``meeting.words``)
MOST = {"logos": 4, "signatories": 2 * len(DocumentKind), "modules": 200, "recipients": 200}
"""So many of each, in a profile and in a meeting, which must fit into one."""
_LONG = frozenset({"heading", "text"})
_SHORT = re.compile(r"\w{1,12}")
ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@(?:\w(?:[\w-]*\w)?\.)+\w{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileLogo:
    """A picture of the letterhead: PNG as ``exchange.pictures.logo`` makes it, and whose it is."""

    alt: str
    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileSignatory:
    """Who signs a field of a document and as what."""

    document: DocumentKind
    field: str
    caption: str
    name: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileModule:
    """A sentence inserted by ``short``, letters and digits without spaces."""

    short: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRecipient:
    """Somebody who usually gets the documents; ``inside``: of the institution."""

    name: str = ""
    email: str
    inside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is remembered; texts are empty where nothing is. ``name`` says which profile it is, on screen only.

    ``protocol_format``: see ``model.ProfileTaken``. ``sender``: the office's own address, for drafts of messages.
    """

    name: str
    organiser: str = ""
    organiser_short: str = ""
    heading: str = ""
    address: str = ""
    city: str = ""
    place: str = ""
    seal: bool = False
    detail: Detail = Detail.EXTENDED
    chair: str = ""
    chair_role: str = ""
    secretary: str = ""
    secretary_role: str = ""
    language: str = "sq"
    sender: str = ""
    protocol_format: str = ""
    logos: tuple[ProfileLogo, ...] = ()
    signatories: tuple[ProfileSignatory, ...] = ()
    modules: tuple[ProfileModule, ...] = ()
    recipients: tuple[ProfileRecipient, ...] = ()

    def to_json(self) -> bytes:
        """The file: UTF-8, sorted keys, a line an entry; equal profiles give equal bytes."""
        tree = {"tryeza": "profile", "format": FORMAT, **_plain(self)}
        return json.dumps(tree, ensure_ascii=False, indent=1, sort_keys=True).encode()

    def sha256(self) -> str:
        """Hash of the file, 64 hex digits."""
        return hashlib.sha256(self.to_json()).hexdigest()

    @classmethod
    def from_json(cls, data: bytes) -> Profile:
        """Read a file, its texts cleaned. KnownErrors ``profile.large`` (fact ``most``), ``profile.unreadable``,
        ``profile.newer``, ``profile.wrong`` (fact ``where``: the entry that cannot be).

        That a logo is a picture is for ``exchange.pictures`` to say.
        """
        if len(data) > LARGEST:
            raise KnownError("profile.large", most=LARGEST >> 20)
        try:
            tree = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise KnownError("profile.unreadable") from error
        if not isinstance(tree, dict) or tree.pop("tryeza", None) != "profile":
            raise KnownError("profile.unreadable")
        number = tree.pop("format", None)
        if type(number) is not int or number < 1:
            raise KnownError("profile.unreadable")
        if number > FORMAT:
            raise KnownError("profile.newer")
        return _profile(tree)


def checked(profile: Profile) -> Profile:
    """The same, cleaned and bounded as one that is read. KnownError ``profile.wrong``."""
    return _profile(_plain(profile))


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if hasattr(value, "__dataclass_fields__"):
        return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
    return value if isinstance(value, bool | int) else str(value)


def _profile(tree: Mapping[str, Any]) -> Profile:
    parts: dict[str, tuple[type[Any], Any]] = {
        "logos": (ProfileLogo, _logo),
        "signatories": (ProfileSignatory, _signatory),
        "modules": (ProfileModule, _module),
        "recipients": (ProfileRecipient, _recipient),
    }
    own = {name: value for name, value in tree.items() if name not in parts}
    made = _row(Profile, own, "", {"seal": bool, "detail": _detail, "language": _language})
    if not made["name"]:
        raise _wrong("name")
    if made.get("sender") and not ADDRESS.fullmatch(made["sender"]):
        raise _wrong("sender")
    for name, (_, read) in parts.items():
        rows = tree.get(name, [])
        if not isinstance(rows, list) or len(rows) > MOST[name]:
            raise _wrong(name)
        made[name] = tuple(read(row, f"{name} {number}") for number, row in enumerate(rows, start=1))
    _stop_at_twice(made["modules"], "modules", lambda row: fold(row.short))
    _stop_at_twice(made["recipients"], "recipients", lambda row: row.email.casefold())
    _stop_at_twice(made["signatories"], "signatories", lambda row: (row.document, row.field))
    return Profile(**made)


def _stop_at_twice(rows: tuple[Any, ...], where: str, key: Any) -> None:
    seen: set[object] = set()
    for number, row in enumerate(rows, start=1):
        if key(row) in seen:
            raise _wrong(f"{where} {number}")
        seen.add(key(row))


def _row(kind: type[Any], tree: Any, where: str, other: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of a row; those not in ``other`` are texts. An entry that nobody knows is refused, never dropped."""
    known = {part.name for part in fields(kind)}
    if not isinstance(tree, Mapping) or set(tree) - known:
        unknown = sorted(set(tree) - known)[0][:40] if isinstance(tree, Mapping) else ""
        raise _wrong(f"{where} {unknown}".strip())
    made: dict[str, Any] = {}
    for name, value in tree.items():
        here = f"{where} {name}".strip()
        read = other.get(name)
        if read is bool or read is int:
            if type(value) is not read:
                raise _wrong(here)
            made[name] = value
        elif read is not None:
            made[name] = read(value, here)
        else:
            made[name] = _text(value, here, long=name in _LONG)
    needed = {part.name for part in fields(kind) if _is_needed(part)}
    if lacking := sorted(needed - set(made)):
        raise _wrong(f"{where} {lacking[0]}".strip())
    return made


def _is_needed(part: Any) -> bool:
    from dataclasses import MISSING

    return part.default is MISSING and part.default_factory is MISSING


def _text(value: object, where: str, *, long: bool = False) -> str:
    if not isinstance(value, str) or len(value) > 2 * _TEXT:
        raise _wrong(where)
    text = clean(value) if long else clean_line(value)
    if len(text) > (_TEXT if long else _LINE):
        raise _wrong(where)
    return text


def _detail(value: object, where: str) -> Detail:
    try:
        return Detail(str(value))
    except ValueError as error:
        raise _wrong(where) from error


def _language(value: object, where: str) -> str:
    if value not in ("sq", "en"):
        raise _wrong(where)
    return str(value)


def _png(value: object, where: str) -> bytes:
    if not isinstance(value, str) or len(value) > _LOGO_BYTES * 4 // 3 + 4:
        raise _wrong(where)
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as error:
        raise _wrong(where) from error


def _logo(tree: object, where: str) -> ProfileLogo:
    made = _row(ProfileLogo, tree, where, {"png": _png, "width": int, "height": int})
    if not made["alt"] or not made["png"] or min(made["width"], made["height"]) < 1:
        raise _wrong(where)
    return ProfileLogo(**made)


def _signatory(tree: object, where: str) -> ProfileSignatory:
    def document(value: object, here: str) -> DocumentKind:
        try:
            return DocumentKind(str(value))
        except ValueError as error:
            raise _wrong(here) from error

    made = _row(ProfileSignatory, tree, where, {"document": document})
    if made["field"] not in SIGNATURE_FIELDS or not made["caption"]:
        raise _wrong(where)
    return ProfileSignatory(**made)


def _module(tree: object, where: str) -> ProfileModule:
    made = _row(ProfileModule, tree, where, {})
    if not is_short(made["short"]) or not made["text"]:
        raise _wrong(where)
    return ProfileModule(**made)


def is_short(text: str) -> bool:
    """Whether a text module may be called by these letters."""
    return _SHORT.fullmatch(text) is not None


def _recipient(tree: object, where: str) -> ProfileRecipient:
    made = _row(ProfileRecipient, tree, where, {"inside": bool})
    if not ADDRESS.fullmatch(made["email"]):
        raise _wrong(where)
    return ProfileRecipient(**made)


def _wrong(where: str) -> KnownError:
    return KnownError("profile.wrong", where=where or "?")
