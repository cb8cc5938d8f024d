"""The three write verbs and two read verbs that acts use; every write lands in the journal of the same transaction."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from facilitator.errors import KnownError
from facilitator.language.dates import seconds_of
from facilitator.model import TABLE_OF, TABLES, Meeting, Row
from facilitator.store.codec import Cell, cells, columns, decode, decode_rows, encode
from facilitator.store.driver import Database
from facilitator.store.env import Env

T = TypeVar("T", bound=Row)

_ONE_ACT = 2
"""Seconds between the instant of an act and its entry in the journal, at most."""
_LISTED = {kind: ", ".join(f'"{name}"' for name in columns(kind)) for kind in TABLE_OF}
_SELECT = {kind: f'select {listed} from "{TABLE_OF[kind]}" ' for kind, listed in _LISTED.items()}
_INSERT = {
    kind: f'insert into "{TABLE_OF[kind]}"({listed}) values({", ".join("?" * len(columns(kind)))})'
    for kind, listed in _LISTED.items()
}
_NAMES: dict[type[Row], tuple[tuple[str, type[Row]], ...]] = {}


@dataclass(frozen=True, slots=True)
class Change:
    """One row changed by an act: ``before`` is None for a new row, ``after`` None for a removed one."""

    table: str
    uid: str
    before: Row | None
    after: Row | None

    @property
    def kind(self) -> str:
        """``add``, ``set`` or ``remove``."""
        return "add" if self.before is None else "remove" if self.after is None else "set"


class Tx:
    """One transaction on the store thread. ``env`` gives time and ids; nothing here commits."""

    def __init__(
        self,
        db: Database,
        env: Env,
        replica: str = "",
        head: str = "",
        earlier: frozenset[str] = frozenset(),
        shown: datetime | None = None,
    ) -> None:
        self.env = env
        self._shown = shown
        self.replica = replica
        self._earlier = earlier
        self.head = head
        self._db = db
        self._changed: dict[tuple[str, str], Change] = {}
        self.erased: list[tuple[str, str]] = []  # table and ``replica:seq:n`` of each change that is emptied
        self._erasing: set[tuple[str, str]] = set()

    @property
    def shown(self) -> datetime:
        """What the computer's own clock shows; ``env``'s goes on when it has jumped."""
        return self._shown or self.env.clock()

    # reading

    def find(self, kind: type[T], uid: str) -> T | None:
        """The row, or None."""
        rows = self._select(kind, "where uid = ?", (uid,))
        return rows[0] if rows else None

    def get(self, kind: type[T], uid: str) -> T:
        """The row. KnownError ``row.gone`` when it is no longer there."""
        row = self.find(kind, uid)
        if row is None:
            raise KnownError("row.gone", table=TABLE_OF[kind])
        return row

    def all(self, kind: type[T], /, **equal: object) -> list[T]:
        """Rows whose fields equal the given values, by ``position`` where there is one, then uid."""
        parts: list[str] = []
        values: list[Cell] = []
        for name, value in equal.items():
            cell = encode(kind, name, value)
            parts.append(f'"{name}" is ?')
            values.append(cell)
        where = f"where {' and '.join(parts)} " if parts else ""
        order = "order by position, uid" if "position" in columns(kind) else "order by uid"
        return self._select(kind, where + order, tuple(values))

    def count(self, kind: type[Row], /, **equal: object) -> int:
        """How many rows :meth:`all` would give, without making them."""
        where = " and ".join(f'"{name}" is ?' for name in equal) or "1"
        values = [encode(kind, name, value) for name, value in equal.items()]
        return int(self._db.execute(f'select count(*) from "{TABLE_OF[kind]}" where {where}', values).fetchone()[0])

    def last_position(self, kind: type[Row], /, **equal: object) -> int:
        """The highest ``position`` among such rows, 0 when there is none."""
        where = " and ".join(f'"{name}" is ?' for name in equal) or "1"
        values = [encode(kind, name, value) for name, value in equal.items()]
        sql = f'select coalesce(max(position), 0) from "{TABLE_OF[kind]}" where {where}'
        return int(self._db.execute(sql, values).fetchone()[0])

    def names(self, kind: type[Row]) -> tuple[tuple[str, type[Row]], ...]:
        """(column, type of the row that it names) of each key of such a row."""
        if kind not in _NAMES:
            keys = self._db.execute(f'pragma foreign_key_list("{TABLE_OF[kind]}")').fetchall()
            _NAMES[kind] = tuple((str(key[3]), TABLES[key[2]]) for key in keys)
        return _NAMES[kind]

    def meeting(self) -> Meeting:
        """The one meeting row. KnownError ``row.gone`` in a file that has none yet."""
        rows = self.all(Meeting)
        if not rows:
            raise KnownError("row.gone", table="meeting")
        return rows[0]

    def is_ours(self, replica: str) -> bool:
        """Whether acts of this replica were written here: in this file, or before its folder was restored."""
        return replica == self.replica or replica in self._earlier

    def has_acts(self, replica: str) -> bool:
        """Whether this replica ever wrote."""
        return self._db.execute("select 1 from act where replica = ? limit 1", (replica,)).fetchone() is not None

    def acts(self) -> tuple[int, str]:
        """How many acts the journal has, and when the last one was (ISO 8601; empty without any)."""
        row = self._db.execute('select count(*), (select "at" from act order by hlc desc limit 1) from act').fetchone()
        return int(row[0]), str(row[1] or "")

    def said_now(self, since: str) -> list[tuple[str, str, str, str]]:
        """(table, uid, field, instant) of each time that an act wrote here as its own, from the instant ``since`` on.

        In the order of the journal; what was stated is not among them, nor what was changed since.
        """
        found: dict[tuple[str, str, str], str] = {}
        rows = self._db.execute(
            'select a."at", c.tbl, c.uid, c.payload from act a join change c using(replica, seq)'
            " where a.replica = ? and c.payload is not null order by a.hlc, c.n",
            (self.replica,),
        )
        for at, table, uid, payload in rows.fetchall():
            for name, value in (json.loads(payload)["a"] or {}).items():
                found.pop((table, uid, name), None)
                if not name.endswith("_at") or not value or seconds_of(at) < seconds_of(since):
                    continue
                if 0 <= seconds_of(at) - seconds_of(value) <= _ONE_ACT:
                    found[table, uid, name] = value
        return [
            (*key, value)
            for key, value in found.items()
            if (row := self.find(TABLES[key[0]], key[1])) is not None and getattr(row, key[2], None) == value
        ]

    def bytes_of(self, sha256: str) -> bytes:
        """The bytes kept under a hash. KnownError ``blob.missing``."""
        row = self._db.execute("select bytes from blob where sha256 = ?", (sha256,)).fetchone()
        if row is None:
            raise KnownError("blob.missing", sha256=sha256)
        return bytes(row[0])

    # writing

    def add(self, row: T) -> T:
        """Insert a row whose uid comes from ``env.uid()``."""
        table = TABLE_OF[type(row)]
        values = cells(row)
        self._db.execute(_INSERT[type(row)], tuple(values.values()))
        self._note(table, row.uid, None, row)
        return row

    def set(self, kind: type[T], uid: str, /, **new: Any) -> T:
        """Change fields of a row and return it as it now is; equal values write nothing."""
        before = self.get(kind, uid)
        # compared as SQLite keeps them: a tuple and a list in a JSON field are one value, and an act that changed
        # nothing could never be undone
        cells_now = {name: encode(kind, name, value) for name, value in new.items()}
        changed = [name for name, cell in cells_now.items() if cell != encode(kind, name, getattr(before, name))]
        if not changed:
            return before
        after = replace(before, **{name: new[name] for name in changed})
        parts = ", ".join(f'"{name}" = ?' for name in changed)
        values = [cells_now[name] for name in changed]
        self._db.execute(f'update "{TABLE_OF[kind]}" set {parts} where uid = ?', [*values, uid])
        self._note(TABLE_OF[kind], uid, before, after)
        return after

    def remove(self, kind: type[Row], uid: str) -> None:
        """Delete a row; the journal keeps it for undo."""
        before = self.get(kind, uid)
        self._db.execute(f'delete from "{TABLE_OF[kind]}" where uid = ?', (uid,))
        self._note(TABLE_OF[kind], uid, before, None)

    def ever(self, kind: type[Row], field: str, value: str) -> Collection[str]:
        """Uids of the rows whose ``field`` is ``value``, or was it at any time that the journal knows of."""
        asked = "select uid, payload from change where tbl = ? and payload is not null"
        told = ((uid, json.loads(text)) for uid, text in self._db.execute(asked, (TABLE_OF[kind],)).fetchall())
        uids = {uid for uid, sides in told if any(side and side.get(field) == value for side in sides.values())}
        return uids | {row.uid for row in self.all(kind, **{field: value})}

    def erase(self, kind: type[Row], field: str, values: Collection[str]) -> None:
        """Rows of ``kind`` whose ``field`` ever was one of ``values`` are emptied in the journal, for good.

        Remove those that are still there first. The act that does it is not undoable, and names what it emptied.
        """
        table = TABLE_OF[kind]
        asked = "select replica, seq, n, uid, payload from change where tbl = ? and kind != 'erase'"
        kept = self._db.execute(asked, (table,)).fetchall()
        uids = {
            uid
            for *_, uid, payload in kept
            for side in json.loads(payload or "{}").values()
            if side and side.get(field) in values
        }
        for replica, seq, n, uid, payload in kept:
            if uid in uids and payload is not None:
                place = (replica, seq, n)
                self._db.execute(
                    "update change set payload = null, salt = null where (replica, seq, n) = (?, ?, ?)", place
                )
                self.erased.append((table, f"{replica}:{seq}:{n}"))
        self._erasing |= {(table, uid) for uid in uids}

    def is_erased(self, change: Change) -> bool:
        """Whether what a row was must not be written down again."""
        return (change.table, change.uid) in self._erasing

    def blob(self, data: bytes) -> str:
        """Keep bytes once, under their SHA-256 (64 hex digits), which is returned."""
        sha256 = hashlib.sha256(data).hexdigest()
        self._db.execute(
            "insert into blob(sha256, size, bytes) values(?, ?, ?) on conflict do nothing", (sha256, len(data), data)
        )
        return sha256

    def changes(self) -> tuple[Change, ...]:
        """What this transaction changed so far, one entry a row; a row added and removed again is none."""
        return tuple(change for change in self._changed.values() if change.before != change.after)

    def apply_cells(self, table: str, uid: str, new: Mapping[str, Cell] | None, *, whole: bool) -> None:
        """Undo's door: put a row (``whole``) or some of its columns back as journalled, or remove it (None)."""
        kind = TABLES[table]
        if new is None:
            self.remove(kind, uid)
        elif whole:
            self.add(decode(kind, new))
        else:
            before = self.get(kind, uid)
            after = decode(kind, {**cells(before), **new})
            self.set(kind, uid, **{name: getattr(after, name) for name in new})

    def _note(self, table: str, uid: str, before: Row | None, after: Row | None) -> None:
        earlier = self._changed.get((table, uid))
        self._changed[table, uid] = Change(table, uid, earlier.before if earlier else before, after)

    def _select(self, kind: type[T], tail: str, values: tuple[Cell, ...]) -> list[T]:
        return decode_rows(kind, self._db.execute(_SELECT[kind] + tail, values).fetchall())
