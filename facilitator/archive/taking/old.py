"""Old documents, which carry no data: what a person typed once about each, as the log of intake tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.archive.places.place import Root
from facilitator.archive.taking.log import IntakeLog


class How(StrEnum):
    """What was decided about a file that was kept apart."""

    RELEASED = "released"
    OLD = "old"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Old:
    """What a person typed once about a document that carries no data: nothing of it can be verified.

    ``date`` ISO, empty when it is not known.
    """

    title: str
    date: str = ""
    organiser: str = ""
    note: str = ""


class OldDocuments:
    """Those of the archive in ``root``; what was told before is not read again, and of the log nothing else is held.
    KnownError ``shelf.failed``.
    """

    def __init__(self, root: Root) -> None:
        self._log = IntakeLog(root)
        self._found: dict[str, Old] = {}

    def by_key(self) -> Mapping[str, Old]:
        """Key on the shelf → what was typed about it, as the log tells now."""
        anew, more = self._log.added()
        if anew:
            self._found = {}
        for entry in more:
            if entry.what == "settled" and entry.facts.get("how") == How.OLD:
                self._found[str(entry.facts["key"])] = Old(**entry.facts["old"])
        return self._found
