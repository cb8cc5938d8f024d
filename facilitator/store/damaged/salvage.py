"""A new meeting file from what is left of a damaged one, and the whole truth about what is not.

Acts whose chain holds are kept as they were written; what came after them is one act, ``salvage``, so that the new file
is whole and the meeting goes on in it. The damaged file is only read.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from facilitator.errors import KnownError
from facilitator.model import TABLES, Meeting, Row
from facilitator.store.aside import within_limits
from facilitator.store.check import verify
from facilitator.store.codec import Cell, cells, decode
from facilitator.store.damaged.pages import read_image
from facilitator.store.damaged.remains import Remains, gather
from facilitator.store.damaged.settled import Lost, Settled, settle, without_history
from facilitator.store.driver import Database, sqlite3
from facilitator.store.env import Env
from facilitator.store.header import header, held_elsewhere
from facilitator.store.journal import Journal
from facilitator.store.schema import FORMAT, install_triggers, migrate
from facilitator.store.snapshot import vacuum_into
from facilitator.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Found:
    """What can be had of a file. ``acts``: how many can be read, ``kept``: how many of them stand as they were written;
    ``acts_lost``: how many are known to be missing, ``gaps``: the moments (ISO or empty) between which those were
    done. ``rows``: the meeting; ``lost``: rows that cannot be had (their last known words, or None); ``unsure``: rows
    that may be older than they were; ``changed``: rows that lost a name they pointed to; ``unknown``: rows of which
    nobody knows what they were; ``stand_in``: the meeting's own details.
    """

    acts: int
    kept: int
    acts_lost: int
    gaps: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    lost: tuple[tuple[str, Row | None], ...]
    unsure: tuple[Row, ...]
    changed: tuple[Row, ...]
    blobs_lost: tuple[str, ...]
    unknown: int
    stand_in: bool

    @property
    def whole(self) -> bool:
        """Everything that was in the meeting is there; its history may be shorter."""
        return not (self.lost or self.unsure or self.changed or self.blobs_lost or self.unknown or self.stand_in)


def look(path: Path, env: Env, *, ours: bool = False) -> Found:
    """What a salvage would give; nothing is written. ``ours``: a file of this computer, read without limits.

    KnownErrors ``file.*`` of opening but for damage, ``salvage.nothing`` when nothing of a meeting is left,
    ``salvage.mixed`` when two meetings are.
    """
    remains, settled, stand_in = _read(path, env, ours)
    return _told(remains, settled, stand_in)


def salvage(path: Path, target: Path, env: Env, *, ours: bool = False) -> Found:
    """Write what can be had to ``target``, which must not exist. KnownErrors of :func:`look` and of copies."""
    remains, settled, stand_in = _read(path, env, ours)
    if target.exists():
        raise KnownError("copy.exists", path=str(target))
    for attempt in (settled, without_history(settled)):
        db = Database(sqlite3.connect(":memory:", isolation_level=None), execute_plugins=False)
        try:
            refused = _write(db, remains, attempt, env)
            if not verify(db):
                vacuum_into(db, target)
                for lost in refused:
                    attempt.rows.pop((lost.table, lost.uid), None)
                attempt.lost.extend(refused)
                return _told(remains, attempt, stand_in)
        except sqlite3.IntegrityError:
            continue  # the acts that were kept do not lead to what is there
        finally:
            db.close()
    raise KnownError("salvage.failed", path=str(path))


def _read(path: Path, env: Env, ours: bool) -> tuple[Remains, Settled, bool]:
    _may_be_read(path)
    remains, settled = _gathered(path) if ours else within_limits(path, _gathered, path)
    if any(table == "meeting" for table, _ in settled.rows):
        return remains, settled, False
    known = next((one.row for one in settled.lost if one.table == "meeting"), None) or {}
    uid = next((one.uid for one in settled.lost if one.table == "meeting"), env.uid())
    row = cells(Meeting(uid=uid, title=path.parent.name if path.stem == "meeting" else path.stem))
    settled.rows["meeting", uid] = {**row, **{name: cell for name, cell in known.items() if name in row}}
    settled.lost = [one for one in settled.lost if one.table != "meeting"]
    return remains, settled, True


def _gathered(path: Path) -> tuple[Remains, Settled]:
    for beside in (True, False):  # what lies beside a file need not be its own
        try:
            remains = gather(*read_image(path, beside=beside))
        except OSError as error:
            raise KnownError("file.unreadable", path=str(path), reason=error.strerror or str(error)) from error
        settled = settle(remains)
        if sum(1 for table, _ in settled.rows if table == "meeting") <= 1:
            break
    else:
        raise KnownError("salvage.mixed", path=str(path))
    if not settled.rows:
        raise KnownError("salvage.nothing", path=str(path))
    return remains, settled


def _may_be_read(path: Path) -> None:
    """Damage is what we are here for; a file that is open, newer, or none at all is not."""
    try:
        if header(path) > FORMAT:
            raise KnownError("file.newer", path=str(path))
    except KnownError as error:
        if error.code not in ("file.damaged", "file.foreign"):
            raise
    if held_elsewhere(path):  # what is read while another program writes says nothing about damage
        raise KnownError("file.locked", path=str(path))


def _write(db: Database, remains: Remains, settled: Settled, env: Env) -> list[Lost]:
    """Fill an empty database; gives the rows that the tables refuse."""
    migrate(db)
    for (name,) in db.execute("select name from sqlite_master where type = 'trigger'").fetchall():
        db.execute(f'drop trigger "{name}"')  # an approved meeting would not be written
    db.execute("begin immediate")
    for sha256, data in remains.blobs.items():
        db.execute("insert into blob(sha256, size, bytes) values(?, ?, ?)", (sha256, len(data), data))
    for place in settled.kept:
        for one in remains.changes[place]:
            values = (*place, one.n, one.table, one.uid, one.kind, one.payload, one.salt, one.digest)
            db.execute("insert into change values(?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
        db.execute("insert into act values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", remains.acts[place])
    for (table, _), row in settled.before.items():
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        db.execute(f'insert into "{table}"({names}) values({marks})', tuple(row.values()))
    journal = Journal(db, env.entropy(6).hex())
    tx = Tx(db, env, journal.replica, journal.head)
    refused = _bring_up(tx, settled)
    if tx.changes():
        journal.append(tx, "salvage", undoable=False, at=env.now(), found=True)
    install_triggers(db)
    db.execute("commit")
    return refused


def _bring_up(tx: Tx, settled: Settled) -> list[Lost]:
    """From where the kept acts lead to the meeting as it was last."""
    refused: list[Lost] = []
    for table, uid in settled.before.keys() - settled.rows.keys():
        tx.remove(TABLES[table], uid)
    for table in TABLES:  # parents first
        for (of, uid), row in settled.rows.items():
            if of != table or settled.before.get((of, uid)) == row:
                continue
            try:
                tx.apply_cells(table, uid, row, whole=(of, uid) not in settled.before)
            except sqlite3.IntegrityError:
                refused.append(Lost(table, uid, row))
    return refused


def _told(remains: Remains, settled: Settled, stand_in: bool) -> Found:
    def row_of(key: tuple[str, str]) -> Row | None:
        return _row(key[0], settled.rows.get(key))

    rows = {key: row for key in settled.rows if (row := row_of(key)) is not None}
    return Found(
        acts=len(remains.acts),
        kept=len(settled.kept),
        acts_lost=settled.acts_lost,
        gaps=tuple(settled.gaps),
        rows=tuple(rows.values()),
        lost=tuple((one.table, _row(one.table, one.row)) for one in settled.lost),
        unsure=tuple(rows[key] for key in dict.fromkeys(settled.unsure) if key in rows),
        changed=tuple(rows[key] for key in dict.fromkeys(settled.changed) if key in rows),
        blobs_lost=tuple(settled.blobs_lost),
        unknown=settled.unknown,
        stand_in=stand_in,
    )


def _row(table: str, known: dict[str, Cell] | None) -> Row | None:
    if known is None:
        return None
    try:
        return decode(TABLES[table], known)
    except (KnownError, KeyError, TypeError):
        return None
