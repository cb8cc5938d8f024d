"""The store: from Enter to durable, against a bare insert in the same run, and opening a long meeting."""

from __future__ import annotations

from pathlib import Path

from benchmarks.measure import Figure, median, p99, scratch, timed
from benchmarks.meetings import KINDS, long_meeting, sentence
from facilitator.meeting.discussion import add_point
from facilitator.model import Point
from facilitator.store.codec import cells
from facilitator.store.driver import sqlite3
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile

POINTS = 10_000
ENTERS = 400
_BLOCK = 20


class Bare:
    """The least that could be called saved: the same row into one table, one durable commit, nothing else."""

    def __init__(self, path: Path, like: Point, rows: int) -> None:
        self.db = sqlite3.connect(path, isolation_level=None)
        for pragma in ("locking_mode = exclusive", "journal_mode = wal", "synchronous = full"):
            self.db.execute(f"pragma {pragma}").fetchall()
        row = cells(like)
        self.uid, *self.values = row.values()
        self.db.execute(f"create table point({', '.join(row)}, primary key(uid))")
        self.sql = f"insert into point values({', '.join('?' * len(row))})"
        self.next = 0
        self.db.execute("begin")
        for _ in range(rows):
            self.insert()
        self.db.execute("commit")

    def insert(self) -> None:
        """One row in a transaction of its own."""
        self.next += 1
        self.db.execute(self.sql, (f"{self.next:012x}{self.uid[12:]}", *self.values))


def run() -> list[Figure]:
    """Acts and bare inserts take turns in blocks, so that both meet the same disk."""
    with scratch() as folder:
        path = folder / "long.tryeza"
        file, item, speakers = long_meeting(path, POINTS)
        like = file.read(lambda tx: tx.all(Point)).result()[POINTS // 2]
        bare = Bare(folder / "bare.db", like, POINTS)
        n = POINTS

        def enter() -> None:
            nonlocal n
            n += 1
            speaker = speakers[n % len(speakers)]
            file.do(add_point, item, KINDS[n % 4], sentence(n), person=speaker).result()

        acts: list[float] = []
        inserts: list[float] = []
        timed(enter, _BLOCK), timed(bare.insert, _BLOCK)
        for _ in range(ENTERS // _BLOCK):
            acts += timed(enter, _BLOCK)
            inserts += timed(bare.insert, _BLOCK)
        bare.db.close()
        file.close()
        openings = timed(lambda: MeetingFile.open(path, Env()).close(), 5)
    return [
        Figure(
            name="enter_to_durable_10000",
            note=f"one point, {POINTS} in its item, from the call to the acknowledged commit; {ENTERS} acts",
            median_ms=median(acts),
            p99_ms=p99(acts),
            of="p99_ms",
            bar=30,
        ),
        Figure(
            name="enter_to_bare_insert",
            note=f"the same, as a multiple of a bare durable insert (median {median(inserts):.2f} ms)",
            median_ms=median(acts),
            p99_ms=p99(acts),
            ratio=median(acts) / median(inserts),
            of="ratio",
            bar=3,
        ),
        Figure(
            name="open_file_10000",
            note="open and close with all checks (chain, payloads, journal against tables)",
            median_ms=median(openings),
            p99_ms=p99(openings),
        ),
    ]
