"""``tryeza check``: everything that can be wrong with a meeting file, without changing it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from facilitator.errors import KnownError
from facilitator.store.aside import read_here, within_limits
from facilitator.store.check import Fault
from facilitator.store.journal import head_hash
from facilitator.store.schema import tables_altered


@dataclass(frozen=True, slots=True)
class Inspection:
    """Faults in reading order, the number of acts and the journal head."""

    faults: tuple[Fault, ...]
    acts: int
    head: str


def inspect(path: Path) -> Inspection:
    """Check a file read-only, one of an older format as it will be when it is opened.

    KnownErrors of opening, ``file.too_much``; ``file.newer`` for a format this program does not know,
    ``file.foreign_wal`` where what lies beside the file is not its own. A part of a meeting has the fault
    ``check.part``.
    """
    return within_limits(path, _inspect, path)


def _inspect(path: Path) -> Inspection:
    seen = read_here(path)
    try:
        if seen.why in ("file.newer", "file.foreign_wal"):
            raise KnownError(seen.why, path=str(path))
        if tables_altered(seen.db):  # to ask them may compute anything without end
            return Inspection(seen.faults, 0, "")
        acts = int(seen.db.execute("select count(*) from act").fetchone()[0])
        part = (Fault("check.part", path.name),) if seen.why == "file.part" else ()
        return Inspection(part + seen.faults, acts, head_hash(seen.db))
    finally:
        seen.db.close()
