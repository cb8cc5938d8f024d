"""Is the file what its journal says? Chain, payloads, erasures, blobs, guards, and journal against tables."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.model import TABLES
from facilitator.store.codec import columns
from facilitator.store.driver import Database, sqlite3
from facilitator.store.journal import GENESIS, act_hash, payload_hash
from facilitator.store.schema import tables_that_differ, triggers_differ

Progress = Callable[[int, int], None]
"""Told ``(done, all)`` now and then; what it raises gives the work up."""

_STEP = 1_000
_IOERR = 10  # SQLite's number for all that a disk refuses
_ACT = ("replica", "seq", "hlc", "actor", "name", "at", "undoable", "undoes", "base")


NAMED_BLOBS: Mapping[str, tuple[str, ...]] = {
    "approval": ("record_sha256",),
    "signature": ("pdf_sha256",),
    "archived": ("pdf_sha256",),
    "circulation": ("record_sha256",),
    "returned_copy": ("original_sha256", "copy_sha256"),
    "logo": ("sha256",),
    "signed_list": ("sha256",),
    "issued": ("pdf_sha256",),
    "draft_sent": ("text_sha256",),
    "draft_taken": ("copy_sha256", "text_sha256"),
}
"""Table → columns that hold the hash of a blob which must be there."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong: a ``code`` (sentence in ``language``) and ``where`` it was found."""

    code: str
    where: str


def verify(db: Database, step: Progress | None = None) -> list[Fault]:
    """Every fault of an open file, in reading order; an empty list means the file is whole. ``step`` counts changes.

    Never fails on what it finds: text that is no longer UTF-8 is read with marks in its place, from here on.
    """
    try:
        return _verify(db, step)
    except sqlite3.OperationalError as error:
        if "decode" not in str(error):
            raise
        db.conn.text_factory = _lenient
        return _verify(db, step)


def _lenient(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def _verify(db: Database, step: Progress | None) -> list[Fault]:
    altered = tables_that_differ(db)
    if altered:  # columns may be missing, so that nothing more can be asked safely
        return [Fault("check.schema", name) for name in altered]
    changes: dict[tuple[str, int], list[tuple[Any, ...]]] = defaultdict(list)
    for row in db.execute(
        "select replica, seq, n, tbl, uid, kind, payload, salt, payload_hash from change order by replica, seq, n"
    ).fetchall():
        changes[row[0], row[1]].append(row)
    acts = db.execute(
        f"select {', '.join(chr(34) + c + chr(34) for c in _ACT)}, hash from act order by replica, seq"
    ).fetchall()
    count = _Count(step, 2 * sum(map(len, changes.values())))
    faults = _chain(acts, changes)
    faults += _payloads(changes, count)
    faults += _tables(db, acts, changes, count)
    faults += _blobs(db)
    if triggers_differ(db):
        faults.append(Fault("check.guards", "sqlite_master"))
    return faults


class _Count:
    """Every change is looked at twice: its payload, and what became of it in the tables."""

    def __init__(self, step: Progress | None, of: int) -> None:
        self._step, self._of, self._done = step, of, 0

    def one(self) -> None:
        self._done += 1
        if self._step is not None and self._done % _STEP == 0:
            self._step(self._done, self._of)


def _chain(acts: list[tuple[Any, ...]], changes: dict[tuple[str, int], list[tuple[Any, ...]]]) -> list[Fault]:
    faults: list[Fault] = []
    last: dict[str, tuple[int, str]] = {}
    known: dict[str, dict[int, str]] = defaultdict(dict)
    for row in acts:
        act = dict(zip(_ACT, row[:-1], strict=True))
        replica, seq = act["replica"], act["seq"]
        where = f"{replica}:{seq}"
        previous_seq, previous = last.get(replica, (0, GENESIS))
        if seq != previous_seq + 1:
            faults.append(Fault("check.gap", where))
        listed = [(c[3], c[4], c[5], c[8]) for c in changes.get((replica, seq), [])]
        if act_hash(previous, act, listed) != row[-1]:
            faults.append(Fault("check.chain", where))
        if [c[2] for c in changes.get((replica, seq), [])] != list(range(len(listed))):
            faults.append(Fault("check.changes", where))
        last[replica] = (seq, row[-1])
        known[replica][seq] = row[-1]
    for row in acts:
        if row[8] is None:
            continue
        try:
            whole = all(known.get(r, {}).get(seq) == digest for r, (seq, digest) in json.loads(row[8]).items())
        except (ValueError, RecursionError, TypeError, AttributeError):
            whole = False
        if not whole:
            faults.append(Fault("check.base", f"{row[0]}:{row[1]}"))
    there = {(row[0], row[1]) for row in acts}
    faults += [Fault("check.orphan", f"{replica}:{seq}") for replica, seq in changes if (replica, seq) not in there]
    return faults


def _payloads(changes: dict[tuple[str, int], list[tuple[Any, ...]]], count: _Count) -> list[Fault]:
    erased = {row[4] for rows in changes.values() for row in rows if row[5] == "erase"}
    emptied: set[str] = set()
    faults: list[Fault] = []
    for rows in changes.values():
        for replica, seq, n, _tbl, _uid, _kind, payload, salt, digest in rows:
            count.one()
            where = f"{replica}:{seq}:{n}"
            if payload is None:
                emptied.add(where)
                if where not in erased:
                    faults.append(Fault("check.emptied", where))
                elif salt is not None:  # a salt left behind lets the erased text be guessed
                    faults.append(Fault("check.unerased", where))
            elif payload_hash(salt or "", payload) != digest:
                faults.append(Fault("check.payload", where))
    faults += [Fault("check.unerased", where) for where in sorted(erased - emptied)]
    return faults


def _tables(
    db: Database,
    acts: list[tuple[Any, ...]],
    changes: dict[tuple[str, int], list[tuple[Any, ...]]],
    count: _Count,
) -> list[Fault]:
    """Replay the journal by its clock and compare with the tables; erased rows are compared by presence only.

    What was added and never touched again, most of a large file, is compared as text: SQLite writes the row as its
    payload was written, and nothing is parsed. Only where the texts differ the cells have the word.
    """
    state: dict[tuple[str, str], str | dict[str, Any] | None] = {}
    loose: set[tuple[str, str]] = set()
    for row in sorted(acts, key=lambda act: act[2]):
        for _r, _s, _n, table, uid, kind, payload, _salt, _digest in changes.get((row[0], row[1]), ()):
            count.one()
            if kind == "erase":
                continue
            place = table, uid
            if payload is None:
                loose.add(place)
                if kind != "set":
                    state[place] = None if kind == "remove" else {}
            elif kind == "add" and place not in state:
                state[place] = payload
            else:
                try:
                    after = json.loads(payload)["a"]
                    state[place] = None if after is None else {**_cells(state.get(place)), **after}
                except (ValueError, RecursionError, KeyError, TypeError):
                    continue  # named as a payload fault already
    faults: list[Fault] = []
    for table in TABLES:
        for uid, text in _written(db, table):
            expected = state.pop((table, uid), None)
            if expected is None or (expected != text and not _is_row(db, table, uid, expected, (table, uid) in loose)):
                faults.append(Fault("check.table", f"{table}:{uid}"))
    left = ((place, row) for place, row in state.items() if row is not None and not _is_nothing(row))
    faults += [Fault("check.table", f"{table}:{uid}") for (table, uid), row in left]
    return faults


def _cells(row: str | dict[str, Any] | None) -> dict[str, Any]:
    """A row of the replay, which may still be the payload it was added with; nothing where that is spoilt."""
    if not isinstance(row, str):
        return row or {}
    try:
        after = json.loads(row)["a"]
    except (ValueError, RecursionError, KeyError, TypeError):
        return {}
    return after if isinstance(after, dict) else {}


def _is_nothing(row: str | dict[str, Any]) -> bool:
    """An addition of nothing, or one that cannot be read, which is named as a payload fault already."""
    return isinstance(row, str) and not _cells(row)


def _written(db: Database, table: str) -> list[tuple[str, str | None]]:
    """uid and payload of an addition of every row of a table, None for rows that hold what JSON cannot."""
    cells = ", ".join(f"'{name}', \"{name}\"" for name in sorted(columns(TABLES[table])))
    try:
        return db.execute(f"select uid, json_object('a', json_object({cells}), 'b', null) from \"{table}\"").fetchall()
    except sqlite3.OperationalError as error:
        if "JSON" not in str(error):
            raise
        return [(uid, None) for (uid,) in db.execute(f'select uid from "{table}"').fetchall()]


def _is_row(db: Database, table: str, uid: str, expected: str | dict[str, Any], loose: bool) -> bool:
    """Whether the row is what the replay says, cell by cell; of a ``loose`` one only that it is there."""
    if loose:
        return True
    cursor = db.execute(f'select * from "{table}" where uid = ?', (uid,))
    names = [part[0] for part in cursor.description]
    return any(dict(zip(names, cells, strict=True)) == _cells(expected) for cells in cursor.fetchall())


def _blobs(db: Database) -> list[Fault]:
    faults: list[Fault] = []
    there = set()
    for sha256, size, data in db.execute("select sha256, size, bytes from blob").fetchall():
        there.add(sha256)
        if len(data) != size or hashlib.sha256(data).hexdigest() != sha256:
            faults.append(Fault("check.blob", sha256))
    asked = (f'select "{column}" from "{table}"' for table, columns in NAMED_BLOBS.items() for column in columns)
    named = db.execute(" union ".join(asked)).fetchall()
    faults += [Fault("check.blob_missing", sha256) for (sha256,) in named if sha256 not in there]
    return faults


def is_sound(db: Database) -> bool:
    """SQLite's own check of structure and indexes: sees torn and missing pages, not a flipped bit inside a text.

    Raises ``sqlite3.OperationalError`` when the disk does not answer: that says nothing about the file.
    """
    try:
        said = [str(row[0]) for row in db.execute("pragma integrity_check").fetchall()]
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        return False
    for line in said:
        code = line.rpartition("error code=")[2]
        if code.isdecimal() and int(code) & 0xFF == _IOERR:
            raise sqlite3.OperationalError("disk I/O error")
    return said == ["ok"]
