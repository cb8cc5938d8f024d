"""The issues of a relacion as the secretary keeps them: lines, what each was made from, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model.vocabulary import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueLine(Row):
    """One line of the synthesis. Without ``text`` it says what its sources say; ``item`` None: across areas.

    ``base`` is what the sources said when ``text`` was written: once the two differ, approval waits.
    """

    position: int
    item: str | None
    text: str
    base: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueSource(Row):
    """A line speaks for a point; points without a line are offered as lines of their own."""

    line: str
    point: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueLeft(Row):
    """A point that no line speaks for, on purpose: it stays in the procesverbal."""

    point: str
