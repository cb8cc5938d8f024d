"""What is left in a damaged meeting file: acts, changes, rows and blobs, each held against what proves it.

A row is in the file twice, in its table and in the journal, on different pages. Which table a page belonged to is told
by the journal, which names the table of every row; where that has gone, by the tree above the page, and where that has
gone too, by the shape of the rows.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from facilitator.errors import KnownError
from facilitator.model import TABLES
from facilitator.store.codec import Cell, cells, columns, decode_cells
from facilitator.store.damaged.pages import Row, owners
from facilitator.store.damaged.pages import pages as read_pages
from facilitator.store.driver import Database, sqlite3
from facilitator.store.journal import payload_hash
from facilitator.store.migrations import migrations

Key = tuple[str, str]
"""Table and uid."""
Place = tuple[str, int]
"""Replica and number of an act."""

_KINDS = frozenset({"add", "set", "remove", "erase"})


@dataclass(frozen=True, slots=True)
class Changed:
    """A change of the journal. ``whole``: its payload is what was recorded, or was emptied by an erasure."""

    n: int
    table: str
    uid: str
    kind: str
    payload: str | None
    salt: str | None
    digest: str
    whole: bool


@dataclass(slots=True)
class Remains:
    """``acts``: the columns of the table by place; ``changes`` of each act in order; ``rows`` as the tables have them;
    ``indexed``: uids that an index lists; ``whole``: tables of which every row is there; ``unknown``: rows of which
    nobody knows any more what they were.
    """

    acts: dict[Place, Row] = field(default_factory=dict)
    changes: dict[Place, list[Changed]] = field(default_factory=lambda: defaultdict(list))
    rows: dict[Key, dict[str, Cell]] = field(default_factory=dict)
    blobs: dict[str, bytes] = field(default_factory=dict)
    indexed: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)
    unknown: int = 0

    @property
    def seen(self) -> dict[str, str]:
        """Uid → table, of every row that the journal knows of."""
        return {one.uid: one.table for listed in self.changes.values() for one in listed if one.kind != "erase"}

    def __bool__(self) -> bool:
        return bool(self.acts or self.changes or self.rows)


def gather(image: bytes, size: int) -> Remains:
    """Sort what the pages of a file hold (``pages.read_image``)."""
    found = Remains()
    pages = list(read_pages(image, size))
    owned, found.whole = owners(image, size, pages)
    leaves: list[tuple[str, tuple[Row, ...]]] = []
    raw: dict[tuple[str, int, int], Row] = {}
    for page in pages:
        if not page.keyed:
            leaves.append((owned.get(page.number, ""), page.rows))
            continue
        for row in page.rows:
            if _is_act(row):
                found.acts[str(row[0]), int(row[1])] = row  # type: ignore[arg-type]
            elif _is_change(row):
                raw[str(row[0]), int(row[1]), int(row[2])] = row  # type: ignore[arg-type]
            elif len(row) < 5 and _is_uid(row[0]):
                found.indexed.add(str(row[0]))
    erased = {str(row[4]) for row in raw.values() if row[5] == "erase"}
    for (replica, seq, n), row in sorted(raw.items()):
        found.changes[replica, seq].append(_changed(n, row, f"{replica}:{seq}:{n}" in erased))
    seen = found.seen
    loose: list[list[Row]] = []
    for owner, leaf in leaves:
        rows = [row for row in leaf if isinstance(row[0], str) and not _take_blob(found, row)]
        if not rows:
            continue
        votes = Counter(table for row in rows if (table := seen.get(str(row[0]))) and len(row) == _width(table))
        if votes:
            _take(found, votes.most_common(1)[0][0], rows)
        elif owner in TABLES:
            _take(found, owner, rows)
        elif any(len(row) in _WIDTHS and _is_uid(row[0]) for row in rows):
            loose.append(rows)
    for rows in loose:
        tables = [table for table in TABLES if _could_be(found, table, rows)]
        if len(tables) == 1:
            _take(found, tables[0], rows)
        else:
            found.unknown += len(rows)
    return found


@lru_cache(maxsize=1)
def references() -> dict[str, tuple[tuple[str, str, bool], ...]]:
    """Table → (column, table it names, whether it may name none)."""
    db = Database(sqlite3.connect(":memory:", isolation_level=None), execute_plugins=False)
    try:
        migrations.apply(db)
        found = {}
        for table in TABLES:
            needed = {row[1]: bool(row[3]) for row in db.execute(f'pragma table_info("{table}")').fetchall()}
            keys = db.execute(f'pragma foreign_key_list("{table}")').fetchall()
            found[table] = tuple((row[3], row[2], not needed[row[3]]) for row in keys)
        return found
    finally:
        db.close()


def _is_act(row: Row) -> bool:
    return len(row) == 10 and _types(row, "siss ssi", loose=(7, 8)) and isinstance(row[9], str) and len(row[9]) == 64


def _is_change(row: Row) -> bool:
    return len(row) == 9 and _types(row, "siisss", loose=(6, 7)) and row[5] in _KINDS and isinstance(row[8], str)


def _types(row: Row, pattern: str, *, loose: tuple[int, ...]) -> bool:
    kinds = {"s": str, "i": int}
    fixed = all(isinstance(value, kinds[one]) for value, one in zip(row, pattern.replace(" ", ""), strict=False))
    return fixed and all(row[at] is None or isinstance(row[at], str) for at in loose)


def _changed(n: int, row: Row, erased: bool) -> Changed:
    payload, salt = (None, None) if erased else (row[6], row[7])  # what somebody had erased does not come back
    digest = str(row[8])
    whole = erased if payload is None else payload_hash(str(salt or ""), str(payload)) == digest
    return Changed(
        n,
        str(row[3]),
        str(row[4]),
        str(row[5]),
        None if payload is None else str(payload),
        None if salt is None else str(salt),
        digest,
        whole,
    )


def _take_blob(found: Remains, row: Row) -> bool:
    """Take a blob whose bytes are those of its name; one that is not is no blob any more."""
    if len(row) != 3 or not isinstance(row[1], int) or not isinstance(row[2], bytes):
        return False
    if hashlib.sha256(row[2]).hexdigest() == row[0]:
        found.blobs[str(row[0])] = row[2]
    return True


def _take(found: Remains, table: str, rows: Iterable[Row]) -> None:
    for row in rows:
        if (good := _decoded(table, row)) is not None:
            found.rows[table, str(row[0])] = good
        else:
            found.whole.discard(table)
            found.unknown += row[0] not in found.seen


def _decoded(table: str, row: Row) -> dict[str, Cell] | None:
    """The cells, if they can be a row of this table."""
    kind = TABLES[table]
    if len(row) != _width(table) or not _is_uid(row[0]):
        return None
    try:
        good = cells(decode_cells(kind, row))
    except (KnownError, TypeError, ValueError):
        return None
    return good if tuple(good.values()) == row and all(map(_is_time, good.keys(), good.values())) else None


def _is_time(column: str, cell: Cell) -> bool:
    """Tables of one width are told apart by what their columns can hold: an instant is no uid."""
    if not column.endswith("_at") or cell in (None, ""):
        return True
    try:
        return datetime.fromisoformat(str(cell)).tzinfo is not None
    except ValueError:
        return False


def _could_be(found: Remains, table: str, rows: list[Row]) -> bool:
    for row in rows:
        good = _decoded(table, row)
        if good is None:
            return False
        for column, target, may_be_none in references()[table]:
            uid = good[column]
            if uid is None and may_be_none:
                continue
            if (target, uid) not in found.rows and found.seen.get(str(uid)) != target:
                return False
    return True


def _is_uid(value: object) -> bool:
    return isinstance(value, str) and len(value) == 32


def _width(table: str) -> int:
    return len(columns(TABLES[table]))


_WIDTHS = frozenset(len(columns(kind)) for kind in TABLES.values())
