"""One finding before approval, and what the rules behind it are given; the rules are in ``findings`` and ``review``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from facilitator.model import BlockMode, ClockJump, ClockSettled, DocumentKind


class Section(Protocol):
    """What these rules need of a section of a document (``report.document.Section``)."""

    @property
    def key(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def mode(self) -> BlockMode: ...
    @property
    def editable(self) -> bool: ...
    @property
    def auto_text(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def base(self) -> str: ...
    @property
    def blocks(self) -> Sequence[object]: ...


class Uid(Protocol):
    """A row, or something that stands for one."""

    @property
    def uid(self) -> str: ...


Sections = Mapping[DocumentKind, Sequence[Section]]


@dataclass(frozen=True, slots=True)
class Beside:
    """What the rows alone do not say. ``now``: the moment, ISO; without it no deadline is looked at.

    ``sent``: circulation → the sections of the drafts sent round then. ``fields``: live field → what it says.
    ``jumps``, ``settled``: of the computer's clock; no Record carries them.
    """

    now: str = ""
    sent: Mapping[str, Sections] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    jumps: Sequence[ClockJump] = ()
    settled: Sequence[ClockSettled] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """``facts`` fill its sentence (``n``: how many). ``stops``: approval refuses it.

    ``goal``: where it is put right, a station or ``document/section``; ``sources``: the very rows, (table, uid).
    """

    code: str
    facts: Mapping[str, object]
    stops: bool
    goal: str
    sources: tuple[tuple[str, str], ...] = field(default=())


def many(
    code: str,
    table: str,
    found: Sequence[Uid],
    *,
    goal: str = "discussion",
) -> Iterator[Finding]:
    if found:
        yield Finding(code, {"n": len(found)}, False, goal, named(table, found))


def named(table: str, found: Sequence[Uid]) -> tuple[tuple[str, str], ...]:
    return tuple((table, row.uid) for row in found)
