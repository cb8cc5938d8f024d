"""Elements of a page as text: whatever is not an element is somebody's words and is escaped."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import TypeAlias

_VOID = frozenset({"meta", "link", "br", "hr", "img"})
_BAD = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


Part: TypeAlias = "str | Markup | Iterable[Part] | None"


def el(tag: str, *parts: Part, **attributes: str | bool | None) -> Markup:
    """An element. An underscore at the end of an attribute's name is dropped, one inside is a dash; None leaves it out.

    Words that are not `Markup` are escaped, lists are joined.
    """
    told = "".join(_attribute(name, value) for name, value in attributes.items())
    if tag in _VOID:
        return Markup(f"<{tag}{told}>")
    return Markup(f"<{tag}{told}>{inner(parts)}</{tag}>")


def inner(part: Part) -> Markup:
    """What stands inside: parts one after the other."""
    if part is None:
        return Markup("")
    if isinstance(part, Markup):
        return part
    if isinstance(part, str):
        return Markup(html.escape(_BAD.sub("\ufffd", part), quote=False))
    return Markup("".join(inner(one) for one in part))


def page(lang: str, head: Part, body: Part) -> bytes:
    """A whole page as its file."""
    told = el("html", el("head", head), el("body", body), lang=lang)
    return f"<!DOCTYPE html>\n{told}\n".encode()


def _attribute(name: str, value: str | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    told = html.escape(_BAD.sub("\ufffd", value))
    return f' {name}="{told}"'
