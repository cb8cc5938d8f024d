"""The catalogue in PostgreSQL: one for several computers of an office. Needs ``psycopg`` (the extra ``postgres``).

The server gets words that are made (`words`), never a text to take apart. Its planner guesses badly at “the newest
fifty” of a rare word (it walks everything), so the form of the question is chosen by its own estimate.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from facilitator.archive.catalogue.connection import connect, failed
from facilitator.archive.catalogue.finding import Finding
from facilitator.archive.catalogue.protocol import FORMAT, Term, Wanted
from facilitator.archive.catalogue.tables import TABLES, schema

if TYPE_CHECKING:
    import psycopg

_FEW = 20_000
"""Up to so many by estimate, all are taken and the newest shown; beyond, walking from the newest is quicker."""
_PORTION = 4096
"""Places whose marks are fetched at once."""
_LAST = 16_000
"""Places in a text that the server tells apart."""
_LOCK = 0x7472797A
_PUT = "insert into words (id, tokens) values (?, ?::tsvector)"


class PostgresCatalogue(Finding):
    """``address`` as ``postgresql://user@server/database``; ``schema`` keeps it apart from whatever else is there.

    KnownErrors ``catalogue.no_driver``, ``catalogue.failed``, ``catalogue.turn`` (others wrote all the while).
    """

    def __init__(self, address: str, schema: str = "tryeza") -> None:
        self._address, self._schema = address, schema
        self._here = threading.local()
        self._all: list[psycopg.Connection[tuple[Any, ...]]] = []
        self._generation = 0
        self._begin()

    def drop(self) -> None:
        """Away with the schema, and begin anew."""
        with self._writing():
            self._db.execute(f'drop schema if exists "{self._schema}" cascade'.encode())
        self._begin()

    def close(self) -> None:
        """Every connection; the next question opens another."""
        self._generation += 1
        several, self._all = self._all, []
        for one in several:
            one.close()

    def _begin(self) -> None:
        with self._writing():
            self._db.execute(f'create schema if not exists "{self._schema}"'.encode())
            with contextlib.suppress(IndexError, ValueError):
                there = self._run("select to_regclass(?) is not null", [f"{self._schema}.meta"])[0][0]
                found = self._run("select value from meta where name = 'format'") if there else []
                if there and (not found or int(found[0][0]) != FORMAT):
                    self._db.execute(f'drop schema "{self._schema}" cascade'.encode())
                    self._db.execute(f'create schema "{self._schema}"'.encode())
            for sql in schema("bigint", ""):
                self._db.execute(sql.encode())
            self._db.execute("create table if not exists words (id bigint primary key, tokens tsvector not null)")
            self._db.execute(
                "create index if not exists words_tokens on words using gin (tokens) with (fastupdate = off)"
            )
            self._run("delete from meta where name = 'format'")
            self._run("insert into meta (name, value) values ('format', ?)", [str(FORMAT)])

    @property
    def _db(self) -> psycopg.Connection[tuple[Any, ...]]:
        here: psycopg.Connection[tuple[Any, ...]] | None = getattr(self._here, "db", None)
        if here is None or self._here.generation != self._generation or here.closed:
            here = connect(self._address)
            with _told():
                here.execute(f'set search_path to "{self._schema}"'.encode())
                here.execute("set client_min_messages to warning")
                here.execute("set jit to off")  # it thinks longer than these questions take
            self._here.db, self._here.generation = here, self._generation
            self._all.append(here)
        return here

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        db = self._db
        with _told(), db.transaction():
            db.execute("select pg_advisory_xact_lock(%s)", [_LOCK])
            yield

    def _run(self, sql: str, params: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        db = self._db
        with _told():
            done = db.execute(sql.replace("?", "%s").encode(), list(params))
            return done.fetchall() if done.description else []

    def _many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        if rows:
            db = self._db
            with _told(), db.cursor() as cursor:
                cursor.executemany(sql.replace("?", "%s").encode(), rows)

    def _put_words(self, rows: Sequence[tuple[int, str]]) -> None:
        self._many(_PUT, [(at, _vector(words)) for at, words in rows])

    def _drop_words(self, rows: Sequence[tuple[int, str]]) -> None:
        self._many("delete from words where id = ?", [(at,) for at, _ in rows])

    def _clear(self) -> None:
        for table in (*TABLES, "words"):
            self._run(f"delete from {table}" + (" where name <> 'format'" if table == "meta" else ""))

    def _numbers(self, terms: Wanted, below: int | None, limit: int | None) -> list[int]:
        query = _query(terms)
        further, params = ("and id < ?", [query, below]) if below is not None else ("", [query])
        plain = f"select id from words where tokens @@ ?::tsquery {further}"
        if limit is None:
            return [at for (at,) in self._run(f"{plain} order by id desc", params)]
        if self._estimate(query) <= _FEW:
            sql = f"with found as materialized ({plain}) select id from found order by id desc limit ?"
        else:
            # no index on an expression serves it: it walks from the newest and stops at the last that is wanted
            sql = f"{plain} order by id desc limit ?"
        return [at for (at,) in self._run(sql, [*params, limit])]

    def _estimate(self, query: str) -> float:
        told = self._run("explain (format json) select 1 from words where tokens @@ ?::tsquery", [query])[0][0]
        plan = json.loads(told) if isinstance(told, str) else told
        return float(plan[0]["Plan"]["Plan Rows"])

    def _counted(self, terms: Wanted) -> int:
        return int(self._run("select count(*) from words where tokens @@ ?::tsquery", [_query(terms)])[0][0])

    def _marks(self, terms: Wanted) -> Iterator[str]:
        sql = b"select p.marks from words w join passage p on p.id = w.id where w.tokens @@ %s::tsquery"
        with _told(), self._db.transaction(), self._db.cursor(name="marks") as cursor:
            cursor.execute(sql, [_query(terms)])
            while rows := cursor.fetchmany(_PORTION):
                yield " ".join(marks for (marks,) in rows)


def _vector(words: str) -> str:
    """Words with their places, as the server reads them; beyond the last place that it knows they share that one."""
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words.split(), start=1):
        places.setdefault(word, []).append(min(at, _LAST))
    return " ".join(f"{_quoted(word)}:{','.join(map(str, dict.fromkeys(where)))}" for word, where in places.items())


def _query(terms: Wanted) -> str:
    every = [_term(one) for one in terms.every] + [
        f"({' | '.join(_quoted(one) for one in some)})" for some in terms.some
    ]
    return " & ".join([*every, *(f"!{_term(one)}" for one in terms.refused)])


def _term(term: Term) -> str:
    words, begins = term
    if begins:
        return _quoted(words[0]) + ":*"
    return f"({' <-> '.join(_quoted(word) for word in words)})"


def _quoted(word: str) -> str:
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"


@contextlib.contextmanager
def _told() -> Iterator[None]:
    import psycopg

    try:
        yield
    except psycopg.Error as error:
        raise failed(error) from error
