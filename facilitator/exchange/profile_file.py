"""A profile out of a file that a stranger may have made: its pictures are drawn anew before anybody keeps them."""

from __future__ import annotations

from dataclasses import replace

from facilitator.errors import KnownError
from facilitator.exchange.pictures import logo_here
from facilitator.profile import Profile


def read(data: bytes) -> Profile:
    """The profile in these bytes, for a process of its own (``guard``). KnownErrors of ``Profile.from_json``, and
    ``profile.picture`` (fact ``where``: whose logo cannot be read).
    """
    found = Profile.from_json(data)
    logos = []
    for one in found.logos:
        try:
            png, width, height = logo_here(one.png)
        except KnownError as error:
            raise KnownError("profile.picture", where=one.alt) from error
        logos.append(replace(one, png=png, width=width, height=height))
    return replace(found, logos=tuple(logos))
