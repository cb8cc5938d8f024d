"""An option before it has a letter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Held:
    """A group as an option holds it. ``number``: its place among the groups; ``points``: uids of its contributions."""

    group: str
    number: int
    name: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """One option before it has a letter, the measure or the group that it is, and its cost where the rule asks."""

    text: str
    measure: str | None = None
    held: Held | None = None
    cost: int | None = None

    @property
    def of(self) -> str:
        """What it is, whatever its letter: uid of the measure or of the group; empty for a text of its own."""
        return self.measure or (self.held.group if self.held is not None else "")
