"""The catalogue in SQLite with FTS5: embedded, a file beside the shelf. Each thread has a connection of its own."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import threading
import weakref
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from facilitator.archive.catalogue.finding import Finding
from facilitator.archive.catalogue.protocol import FORMAT, Term, Wanted
from facilitator.archive.catalogue.tables import TABLES, schema
from facilitator.errors import KnownError, because
from facilitator.store.driver import Database, connect, sqlite3

_PORTION = 2048
"""Places whose marks are counted at once."""
_PATIENCE = 30.0
"""Seconds that a second program waits for the portion that the first one writes."""


class SqliteCatalogue(Finding):
    """``path`` of the file; None: a file of this run only. One that is damaged or of another format begins anew; where
    none can be written (a read-only stick) the list lives as long as the program.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._here = threading.local()
        self._all: list[Database] = []
        self.path = path or self._elsewhere()
        self._generation = 0
        try:
            self._begin()
        except (sqlite3.Error, OSError):
            self.path = self._elsewhere()
            self._begin()

    def drop(self) -> None:
        """Away with the file, whatever it holds, and begin anew."""
        self.close()
        for tail in ("", "-wal", "-shm", "-journal"):
            self.path.with_name(self.path.name + tail).unlink(missing_ok=True)
        self._make()

    def close(self) -> None:
        """Every connection; the next question opens another."""
        self._generation += 1
        several, self._all = self._all, []
        for one in several:
            with contextlib.suppress(sqlite3.Error):
                one.close()

    def _elsewhere(self) -> Path:
        folder = Path(tempfile.mkdtemp(prefix="tryeza-"))
        weakref.finalize(self, shutil.rmtree, folder, True)
        return folder / "catalogue.sqlite"

    def _begin(self) -> None:
        try:
            [(found,)] = self._db.execute("pragma user_version").fetchall()
            if found == FORMAT:
                self._db.execute("select 1 from report limit 1").fetchall()
                return
            fresh = not self._db.execute("select 1 from sqlite_master limit 1").fetchall()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
                raise
            fresh = False
        if fresh:
            self._make()
        else:
            self.drop()

    def _make(self) -> None:
        with self._writing():
            # rows lie where their number says: whoever shows fifty reads fifty leaves, and not the way to each twice
            for sql in schema("integer", "without rowid"):
                self._db.execute(sql)
            # words come as words: nothing but spaces parts them, nothing in them is folded again
            self._db.execute(
                """create virtual table if not exists words using fts5(tokens, content='', columnsize=0, prefix='3 4',
                    tokenize="ascii tokenchars '_'")"""
            )
            self._db.execute(f"pragma user_version = {FORMAT}")

    @property
    def _db(self) -> Database:
        here = getattr(self._here, "db", None)
        if here is None or self._here.generation != self._generation:
            here = connect(self.path, timeout=_PATIENCE)
            here.execute("pragma journal_mode = wal").fetchall()
            here.execute("pragma synchronous = normal")  # a lost last portion is read again
            here.execute("pragma cache_size = -16000")
            self._here.db, self._here.generation = here, self._generation
            self._all.append(here)
        return here

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        db = self._db
        with _told():
            db.execute("begin immediate")
            try:
                yield
            except BaseException:
                db.execute("rollback")
                raise
            db.execute("commit")

    def _run(self, sql: str, params: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with _told():
            return list(self._db.execute(sql, list(params)).fetchall())

    def _many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        with _told():
            for row in rows:
                self._db.execute(sql, list(row))

    def _put_words(self, rows: Sequence[tuple[int, str]]) -> None:
        self._many("insert into words (rowid, tokens) values (?, ?)", rows)

    def _drop_words(self, rows: Sequence[tuple[int, str]]) -> None:
        self._many("insert into words (words, rowid, tokens) values ('delete', ?, ?)", rows)

    def _clear(self) -> None:
        for table in TABLES:
            self._run(f"delete from {table}")
        self._run("insert into words (words) values ('delete-all')")

    def _numbers(self, terms: Wanted, below: int | None, limit: int | None) -> list[int]:
        sql = "select rowid from words where words match ?"
        params: list[object] = [_match(terms)]
        if below is not None:
            sql, params = f"{sql} and rowid < ?", [*params, below]
        return [
            at for (at,) in self._run(f"{sql} order by rowid desc limit ?", [*params, -1 if limit is None else limit])
        ]

    def _counted(self, terms: Wanted) -> int:
        return int(self._run("select count(*) from words where words match ?", [_match(terms)])[0][0])

    def _marks(self, terms: Wanted) -> Iterator[str]:
        # asked once and gone through: each portion asked for by itself would look the words up again
        sql = "select p.marks from words w join passage p on p.id = w.rowid where w.words match ?"
        with _told(), contextlib.closing(self._db.execute(sql, [_match(terms)])) as cursor:
            while rows := cursor.fetchmany(_PORTION):
                yield " ".join(marks for (marks,) in rows)


def _match(terms: Wanted) -> str:
    """The question as FTS5 reads it, every word in quotes: nothing in it can be a sign."""
    every = [_term(one) for one in terms.every] + [
        f"({' OR '.join(_quoted(one) for one in some)})" for some in terms.some
    ]
    told = " AND ".join(every)
    return f"({told}) NOT ({' OR '.join(_term(one) for one in terms.refused)})" if terms.refused else told


def _term(term: Term) -> str:
    words, begins = term
    return _quoted(" ".join(words)) + ("*" if begins else "")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


@contextlib.contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        raise KnownError("catalogue.failed", reason=because(error)) from error
    except sqlite3.DatabaseError as error:
        raise KnownError("catalogue.damaged") from error
