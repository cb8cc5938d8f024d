"""The journal: acts chained by hash, each with the rows it changed, written in the transaction that changes them.

Layout 1 (frozen by ``tests/golden/journal-1.json``):

* ``payload``       canonical JSON ``{"a": after, "b": before}``, cells as SQLite keeps them; of a ``set`` only the
  changed columns
* ``payload_hash``  SHA-256 of ``salt + "\\x1f" + payload``, hex; salt is 16 hex digits
* ``erase``         a kind of change: its ``uid`` is ``replica:seq:n`` of the change that it empties
* ``hash``          SHA-256 of the previous act's hash, ``"\\x1f"`` and the canonical JSON of the act's own columns
  (all but ``hash``) with ``changes``: ``[[tbl, uid, kind, payload_hash], …]``. The first act of a replica continues
  from 64 zeros; its ``base`` names the heads of the replicas it was copied from.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.errors import KnownError
from facilitator.model import TABLES, Row
from facilitator.plain import canonical
from facilitator.store.belonging import refuse_strangers
from facilitator.store.codec import Cell, cells, decode
from facilitator.store.driver import Database
from facilitator.store.tx import Change, Tx

GENESIS = "0" * 64
_NOBODYS = frozenset({"note_clock"})
"""Acts that no person did: they end no redo."""
_ERASING = frozenset({"erase_handwriting"})
"""Acts that empty others, which undo then passes over: they must not bar it from what was done before them."""
_NOTHING: Mapping[str, object] = {"a": None, "b": None}


@dataclass(frozen=True, slots=True)
class Changes:
    """What one act did: ``act`` is ``replica:seq`` (empty when nothing changed), ``rows`` the whole changed rows."""

    act: str
    name: str
    rows: tuple[Change, ...]
    result: object = None


@dataclass(frozen=True, slots=True)
class Step:
    """Something undo or redo can reach: the act to reverse and the name of what a person did."""

    ref: str
    name: str


class Journal:
    """The writing end for one replica of an open file; lives on the store thread."""

    def __init__(self, db: Database, replica: str) -> None:
        self._db = db
        self.replica = replica
        row = db.execute("select seq, hash from act where replica = ? order by seq desc limit 1", (replica,)).fetchone()
        self.seq, self.head = (int(row[0]), str(row[1])) if row else (0, GENESIS)
        self._hlc = str(db.execute("select coalesce(max(hlc), '') from act").fetchone()[0])
        self.undo: list[Step] = []
        self.redo: list[Step] = []
        for name, ref, undoable in db.execute(
            "select name, replica || ':' || seq, undoable from act order by hlc"
        ).fetchall():
            self.remember(name, ref, bool(undoable))

    @property
    def last(self) -> str:
        """``replica:seq hash`` of the last act written here, empty before the first."""
        return f"{self.replica}:{self.seq} {self.head}" if self.seq else ""

    def append(
        self, tx: Tx, name: str, *, undoable: bool, at: str, undoes: str | None = None, found: bool = False
    ) -> tuple[str, str, str]:
        """Write the act and its changes inside the running transaction; gives (ref, hlc, hash) for :meth:`commit`.

        KnownError ``row.gone`` where its rows do not belong together; not asked of what a salvage ``found``, which is
        kept as it is.
        """
        if not found:
            refuse_strangers(tx, undoing=undoes is not None)
        seq = self.seq + 1
        hlc = self._tick(tx.env.milliseconds())
        base = None
        if seq == 1:
            base = canonical(heads(self._db)).decode()
        rows: list[tuple[str, str, str, str, str, str]] = []
        told = [
            (one.table, one.uid, one.kind, _NOTHING if tx.is_erased(one) else _payload(one)) for one in tx.changes()
        ]
        for table, uid, kind, content in (*told, *((table, place, "erase", _NOTHING) for table, place in tx.erased)):
            payload = canonical(content).decode()
            salt = tx.env.entropy(8).hex()
            rows.append((table, uid, kind, payload, salt, payload_hash(salt, payload)))
        act: dict[str, object] = {
            "replica": self.replica,
            "seq": seq,
            "hlc": hlc,
            "actor": tx.env.actor,
            "name": name,
            "at": at,
            "undoable": int(undoable),
            "undoes": undoes,
            "base": base,
        }
        digest = act_hash(self.head, act, [(r[0], r[1], r[2], r[5]) for r in rows])
        for n, row in enumerate(rows):
            self._db.execute("insert into change values(?, ?, ?, ?, ?, ?, ?, ?, ?)", (self.replica, seq, n, *row))
        self._db.execute("insert into act values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*act.values(), digest))
        return f"{self.replica}:{seq}", hlc, digest

    def commit(self, written: tuple[str, str, str]) -> None:
        """Take over the new head, once the transaction is durable."""
        ref, self._hlc, self.head = written
        self.seq = int(ref.rpartition(":")[2])

    def remember(self, name: str, ref: str, undoable: bool) -> None:
        """Keep the undo and redo stacks as the acts come."""
        if name == "undo" and self.undo:
            self.redo.append(Step(ref, self.undo.pop().name))
        elif name == "redo" and self.redo:
            self.undo.append(Step(ref, self.redo.pop().name))
        elif name not in _NOBODYS:
            self.redo.clear()
            if undoable:
                self.undo.append(Step(ref, name))
            elif name in _ERASING:
                emptied = self._emptied_by(ref)
                self.undo = [step for step in self.undo if step.ref not in emptied]

    def reverse(self, tx: Tx, step: Step) -> None:
        """Put back what an act changed: all or nothing.

        KnownError ``undo.changed_since`` when a row is no longer as the act left it, ``undo.erased`` when its content
        was erased.
        """
        replica, _, seq = step.ref.rpartition(":")
        rows = self._db.execute(
            "select tbl, uid, kind, payload from change where replica = ? and seq = ? order by n desc",
            (replica, int(seq)),
        ).fetchall()
        for table, uid, kind, payload in rows:
            if payload is None:
                raise KnownError("undo.erased")
            after, before = _sides(payload)
            now = _row_cells(self._db, table, uid)
            same = now is None if after is None else now is not None and all(now[name] == after[name] for name in after)
            if not same:
                raise KnownError("undo.changed_since", name=step.name)
            tx.apply_cells(table, uid, before, whole=kind == "remove")

    def _emptied_by(self, ref: str) -> set[str]:
        """The acts of which an erasure emptied something: no others, which a later one empties, as a reopened file
        would know them."""
        replica, _, seq = ref.rpartition(":")
        named = "select uid from change where replica = ? and seq = ? and kind = 'erase'"
        places = self._db.execute(named, (replica, int(seq))).fetchall()
        return {place.rpartition(":")[0] for (place,) in places}

    def _tick(self, wall: int) -> str:
        """A hybrid logical clock: 12 hex digits of milliseconds, 4 of counter, replica; never goes back."""
        last, count = (int(self._hlc[:12], 16), int(self._hlc[12:16], 16)) if self._hlc else (0, 0)
        if wall > last:
            last, count = wall, 0
        elif count == 0xFFFF:
            last, count = last + 1, 0
        else:
            count += 1
        return f"{last:012x}{count:04x}{self.replica}"


def rows_of(db: Database, step: Step, *, back: bool) -> tuple[Row, ...]:
    """The rows a step changed, as the act a person did left them (before it, where it removed them).

    ``back``: the step reversed that act, as redo's do. What was erased, or is gone since, is left out.
    """
    replica, _, seq = step.ref.rpartition(":")
    changed = db.execute(
        "select tbl, uid, payload from change where replica = ? and seq = ? order by n", (replica, int(seq))
    ).fetchall()
    found: list[Row] = []
    for table, uid, payload in changed:
        if payload is None:
            continue
        after, before = _sides(payload)
        if back:
            after, before = before, after
        if after is None or before is None:
            found.append(decode(TABLES[table], after or before or {}))
        elif now := _row_cells(db, table, uid):
            found.append(decode(TABLES[table], {**now, **after}))
    return tuple(found)


def heads(db: Database) -> dict[str, list[object]]:
    """Replica → [last seq, last hash] for every replica in the file."""
    # one step along the primary key a replica: every read asks for this, so it must not walk the journal
    replicas = db.execute(
        "with recursive one(replica) as (select min(replica) from act"
        " union all select (select min(replica) from act where replica > one.replica) from one"
        " where one.replica is not null) select replica from one where replica is not null"
    )
    last = "select seq, hash from act where replica = ? order by seq desc limit 1"
    return {replica: list(db.execute(last, (replica,)).fetchone()) for (replica,) in replicas.fetchall()}


def head_hash(db: Database) -> str:
    """One hash for the state of the whole journal, 64 hex digits: what a report prints and a copy is compared by."""
    return hashlib.sha256(canonical(heads(db))).hexdigest()


def payload_hash(salt: str, payload: str) -> str:
    """The permanent hash of an erasable payload."""
    return hashlib.sha256(f"{salt}\x1f{payload}".encode()).hexdigest()


def act_hash(previous: str, act: Mapping[str, object], changes: list[tuple[str, str, str, str]]) -> str:
    """The link of the chain over an act's columns and its changes ``(tbl, uid, kind, payload_hash)``."""
    body = canonical({**act, "changes": [list(change) for change in changes]})
    return hashlib.sha256(previous.encode() + b"\x1f" + body).hexdigest()


def _payload(change: Change) -> dict[str, object]:
    after = cells(change.after) if change.after else None
    before = cells(change.before) if change.before else None
    if after is not None and before is not None:
        changed = [name for name in after if after[name] != before[name]]
        return {"a": {name: after[name] for name in changed}, "b": {name: before[name] for name in changed}}
    return {"a": after, "b": before}


def _sides(payload: str) -> tuple[dict[str, Cell] | None, dict[str, Cell] | None]:
    tree = json.loads(payload)
    return tree["a"], tree["b"]


def _row_cells(db: Database, table: str, uid: str) -> dict[str, Cell] | None:
    cursor = db.execute(f'select * from "{table}" where uid = ?', (uid,))
    row = cursor.fetchone()
    return None if row is None else dict(zip((part[0] for part in cursor.description), row, strict=True))
