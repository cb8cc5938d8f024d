"""From what is left of a file to the meeting: which acts stand in an unbroken chain, and the best state of each row.

Where journal and table agree nothing is decided. Where they do not: a journal that is complete is believed before a
table (a single bit of a table may have flipped, a payload is held against its hash); one with gaps is not, for the
table has what the lost acts did.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from facilitator.model import TABLES, Status
from facilitator.store.check import NAMED_BLOBS
from facilitator.store.codec import Cell, columns
from facilitator.store.damaged.pages import Row
from facilitator.store.damaged.remains import Changed, Key, Place, Remains, references
from facilitator.store.journal import GENESIS, act_hash

Cells = dict[str, Cell]

ACT = ("replica", "seq", "hlc", "actor", "name", "at", "undoable", "undoes", "base")


@dataclass(frozen=True, slots=True)
class Lost:
    """A row that cannot be had again; ``row``: what is known of it, for it may have stood on something that is gone."""

    table: str
    uid: str
    row: Cells | None = None


@dataclass(slots=True)
class Settled:
    """``kept``: acts that stand as they were written, in their order, and ``before`` the rows they lead to. ``rows``:
    the meeting. ``acts_lost``: that were there and cannot be read, as far as anything tells of them; ``gaps``: the
    moments (ISO) between which those were done, empty where nothing is left on that side. ``unsure``: rows that may be
    older than they were. ``changed``: rows that had to be changed because what they named is gone. ``unknown``: how
    many rows there were of which nobody knows what they were.
    """

    kept: list[Place] = field(default_factory=list)
    before: dict[Key, Cells] = field(default_factory=dict)
    rows: dict[Key, Cells] = field(default_factory=dict)
    acts_lost: int = 0
    gaps: list[tuple[str, str]] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    unsure: list[Key] = field(default_factory=list)
    changed: list[Key] = field(default_factory=list)
    blobs_lost: list[str] = field(default_factory=list)
    unknown: int = 0


def settle(remains: Remains) -> Settled:
    """Decide."""
    kept = _unbroken(remains)
    found = Settled(kept=sorted(kept, key=lambda place: str(remains.acts[place][2])))
    places = remains.acts.keys() | remains.changes.keys()
    last: dict[str, int] = defaultdict(int)
    for replica, seq in places:
        last[replica] = max(last[replica], seq)
    readable = {place for place in remains.acts if _listed_whole(remains, place)}
    found.unknown = remains.unknown
    found.acts_lost = sum(last.values()) - len(readable)
    found.gaps = [gap for replica, end in last.items() for gap in _gaps(remains, readable, replica, end)]
    complete = not found.acts_lost and kept == readable and not remains.unknown
    state, broken = _replay(remains, places)
    known = {uid for _, uid in state}
    complete = complete and all(uid in known for _, uid in remains.rows)
    # a table of which no row is left may as well be one whose page is gone: what the journal says of it is told
    held = {table for table, _ in remains.rows} & remains.whole
    for key in dict.fromkeys([*state, *remains.rows]):
        if not complete and key not in remains.rows and key[0] in held and key[1] not in remains.indexed:
            continue  # its table is whole and has it no more: an act that is lost removed it
        _decide(found, key, state.get(key), key in state, remains.rows.get(key), key in broken, complete)
    before, loose = _replay(remains, kept)
    found.before = {key: row for key, row in before.items() if row is not None}
    for key in loose & found.before.keys():  # erased: only that it is there can be known
        if key in found.rows:
            found.before[key] = found.rows[key]
    _name_missing(found, remains)
    _let_go(found, remains)
    _mend_status(found)
    return found


def _gaps(remains: Remains, readable: set[Place], replica: str, end: int) -> Iterator[tuple[str, str]]:
    """Between which moments the acts of one replica are lost that nobody can read any more."""
    before, lost = "", False
    for seq in range(1, end + 1):
        if (replica, seq) not in readable:
            lost = True
            continue
        moment = str(remains.acts[replica, seq][5])
        if lost:
            yield before, moment
        before, lost = moment, False
    if lost:
        yield before, ""


def without_history(found: Settled) -> Settled:
    """The same rows with a journal that begins anew."""
    return replace(found, kept=[], before={})


def _decide(
    found: Settled, key: Key, told: Cells | None, is_told: bool, table: Cells | None, broken: bool, complete: bool
) -> None:
    full = told if told is not None and told.keys() == set(columns(TABLES[key[0]])) else None
    if table is None and full is None:
        if told is not None or broken:  # it was there, and nobody has the whole of it
            found.lost.append(Lost(*key, told or None))
        return
    if table is None:
        found.rows[key] = full or {}
        if broken or not complete:  # an act that is lost may have changed it
            found.unsure.append(key)
    elif not is_told or table == full:
        found.rows[key] = table
    elif complete and not broken:
        if full is not None:
            found.rows[key] = full
        elif told is None:
            return  # removed
        else:
            found.rows[key] = table
        found.unsure.append(key)
    else:
        found.rows[key] = table  # with what the acts did that are lost


def _replay(remains: Remains, places: Iterable[Place]) -> tuple[dict[Key, Cells | None], set[Key]]:
    """The rows by the journal, and those of which a change cannot be read or does not go on from the one before."""
    state: dict[Key, Cells | None] = {}
    broken: set[Key] = set()
    for place in _in_order(remains, places):
        for one in remains.changes.get(place, ()):
            key = one.table, one.uid
            if one.kind == "erase" or one.table not in TABLES:
                continue
            if one.payload is None or not one.whole:
                broken.add(key)
                if one.kind == "remove":
                    state[key] = None
                    if one.whole:  # its words were erased: it is gone because somebody wanted it gone
                        broken.discard(key)
                else:
                    state.setdefault(key, {})
                continue
            after, before = _sides(one)
            now = state.get(key)
            if before is not None and now is not None and any(now.get(name) != before[name] for name in before):
                broken.add(key)
            if before is not None and now is None:
                broken.add(key)
            # a removal names the whole row, and so does what an undo puts back
            state[key] = None if after is None else {**(now or (before if one.kind == "set" else {}) or {}), **after}
            if after is before is None:
                broken.discard(key)  # an erasure took it away, and what it had been said with is not to be said again
    return state, broken


def _in_order(remains: Remains, places: Iterable[Place]) -> list[Place]:
    """Acts as they were done; one that is lost stands behind the one before it."""
    when: dict[Place, tuple[str, int, int]] = {}
    clock: dict[str, str] = {}
    for replica, seq in sorted(remains.acts.keys() | remains.changes.keys()):
        act = remains.acts.get((replica, seq))
        if act is not None:
            clock[replica] = str(act[2])
        when[replica, seq] = clock.get(replica, ""), int(act is None), seq
    return sorted(places, key=when.__getitem__)


def _sides(one: Changed) -> tuple[Cells | None, Cells | None]:
    try:
        tree = json.loads(one.payload or "")
        return tree["a"], tree["b"]
    except (ValueError, RecursionError, KeyError, TypeError):
        return None, None


def _listed_whole(remains: Remains, place: Place) -> bool:
    listed = remains.changes.get(place, [])
    return [one.n for one in listed] == list(range(len(listed))) and all(one.whole for one in listed) and bool(listed)


def _unbroken(remains: Remains) -> set[Place]:
    """Acts from the first of each replica on whose chain holds, and that began from a state that is still known."""
    digests: dict[str, dict[int, str]] = defaultdict(dict)
    bases: dict[str, dict[str, list[Any]]] = {}
    for replica in {place[0] for place in remains.acts}:
        previous, seq = GENESIS, 1
        while (row := remains.acts.get((replica, seq))) is not None:
            listed = remains.changes.get((replica, seq), [])
            told = [(one.table, one.uid, one.kind, one.digest) for one in listed]
            act = dict(zip(ACT, row[:-1], strict=True))
            if not _listed_whole(remains, (replica, seq)) or act_hash(previous, act, told) != row[-1]:
                break
            previous = str(row[-1])
            digests[replica][seq] = previous
            if seq == 1:
                bases[replica] = _base(row)
            seq += 1
    while gone := [
        replica
        for replica in digests
        if not all(digests.get(other, {}).get(seq) == digest for other, (seq, digest) in bases[replica].items())
    ]:
        for replica in gone:
            del digests[replica]
    kept = {(replica, seq) for replica, found in digests.items() for seq in found}
    emptied = {(p, one.n) for p in kept for one in remains.changes[p] if one.payload is None}
    erased = {one.uid for p in kept for one in remains.changes[p] if one.kind == "erase"}
    # an erasure and what it erased stand or fall together
    return kept if {f"{r}:{s}:{n}" for (r, s), n in emptied} == erased else set()


def _base(row: Row) -> dict[str, list[Any]]:
    try:
        tree = json.loads(str(row[8])) if row[8] is not None else {}
        return {str(replica): [int(seq), str(digest)] for replica, (seq, digest) in tree.items()}
    except (ValueError, RecursionError, TypeError, AttributeError):
        return {"": [0, ""]}  # names nothing that is known


def _name_missing(found: Settled, remains: Remains) -> None:
    """Rows that an index still lists, though table and journal have lost them."""
    seen = remains.seen
    known = {uid for _, uid in found.rows} | {one.uid for one in found.lost}
    for uid in sorted(remains.indexed - known):
        if uid in seen:
            found.lost.append(Lost(seen[uid], uid))
        else:
            found.unknown += 1


def _let_go(found: Settled, remains: Remains) -> None:
    """Rows that stand on what is gone: a row is let go where it cannot stand alone, and named by what it said."""
    named: set[str] = set()
    while True:
        fallen: list[Key] = []
        for key, row in list(found.rows.items()):
            table = key[0]
            gone = [column for column in NAMED_BLOBS.get(table, ()) if row[column] not in remains.blobs]
            named |= {str(row[column]) for column in gone}
            for column, target, may_be_none in references()[table]:
                uid = row[column]
                if uid is None or (target, str(uid)) in found.rows:
                    continue
                if not may_be_none or table == "unsettled":
                    gone.append(column)
                else:
                    row = found.rows[key] = {**row, column: None}
                    found.changed.append(key)
            if gone:
                fallen.append(key)
        if not fallen:
            break
        for key in fallen:
            found.lost.append(Lost(*key, found.rows.pop(key)))
    found.blobs_lost = sorted(named)


def _mend_status(found: Settled) -> None:
    """Minutes whose approval is gone are a draft again."""
    if any(table == "approval" for table, _ in found.rows) or not any(one.table == "approval" for one in found.lost):
        return
    for key, row in found.rows.items():
        if key[0] == "meeting" and row["status"] != Status.DRAFT:
            found.rows[key] = {**row, "status": str(Status.DRAFT)}
            found.changed.append(key)
