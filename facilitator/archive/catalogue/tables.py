"""The tables of the catalogue and how they are filled: the same for every engine.

A passage stands once for each place of a meeting, however many documents carry it: the points are in the relacion, in
the procesverbal and in both languages' versions of each, and whoever looks for one wants it once.
"""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import fields
from typing import Any

from facilitator.archive.catalogue.protocol import Wanted
from facilitator.archive.catalogue.rows import (
    Entry,
    Marks,
    Passage,
    Sheet,
    State,
    What,
    digest,
    document_of,
    home,
    number,
)
from facilitator.archive.catalogue.words import words_of
from facilitator.archive.shelf import Key
from facilitator.language.folding import fold

DOCUMENT = "_d"
"""The word that stands in every passage of a document itself; words of people have no such sign."""

_AT_ONCE = 1000
"""Rows that are held while all of them are gone through."""

_FIELDS = tuple(field.name for field in fields(Entry))
COLUMNS = ", ".join(_FIELDS)


def schema(number: str, tied: str) -> tuple[str, ...]:
    """The tables in the words of an engine: ``number`` is its type of 63 bits by which it lays rows down, ``tied`` what
    it says behind a table that is kept in the order of its key, empty where it keeps none so.
    """
    columns = ", ".join(
        f"{name} {'integer' if name == 'final' else 'text'} not null" for name in _FIELDS if name != "key"
    )
    return (
        f"""create table if not exists report (id integer primary key, key text not null unique,
            {columns}, label text not null, marks text not null)""",
        "create index if not exists report_label on report (label)",
        "create index if not exists report_meeting on report (meeting)",
        "create index if not exists report_record on report (record_sha256)",
        "create index if not exists report_names on report (names)",
        f"""create table if not exists passage (id {number} primary key, digest text not null, what text not null,
            kind text not null, uid text not null, text text not null, said_by text not null, meeting text not null,
            marks text not null)""",
        f"""create table if not exists carries (passage {number} not null, report integer not null,
            primary key (passage, report)) {tied}""",
        "create index if not exists carries_report on carries (report)",
        """create table if not exists facet (id integer primary key, facet text not null, value text not null,
            folded text not null, unique (facet, value))""",
        "create table if not exists fact (digest text primary key, told text not null)",
        "create table if not exists tells (report integer primary key, digest text not null)",
        "create index if not exists tells_digest on tells (digest)",
        "create table if not exists meta (name text primary key, value text not null)",
    )


TABLES = ("report", "passage", "carries", "facet", "fact", "tells", "meta")


class Tables(ABC):
    """The catalogue in tables, over what an engine gives: ``_run``, ``_writing``, and the index of words."""

    _known: dict[tuple[str, str], int]

    # --- what an engine gives --------------------------------------------------

    @abstractmethod
    def _run(self, sql: str, params: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Rows of one statement, its values marked with ``?``."""

    @abstractmethod
    def _many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        """One statement for many rows."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[None]:
        """All of it or nothing."""

    @abstractmethod
    def _put_words(self, rows: Sequence[tuple[int, str]]) -> None:
        """Number of a passage and its words."""

    @abstractmethod
    def _drop_words(self, rows: Sequence[tuple[int, str]]) -> None:
        """Take out what was put in with the same words."""

    @abstractmethod
    def _clear(self) -> None:
        """Every table empty, the index of words too."""

    @abstractmethod
    def _numbers(self, terms: Wanted, below: int | None, limit: int | None) -> list[int]:
        """Numbers of passages that answer, the greatest first."""

    @abstractmethod
    def _counted(self, terms: Wanted) -> int:
        """How many answer."""

    @abstractmethod
    def _marks(self, terms: Wanted) -> Iterator[str]:
        """The marks of all that answer, some thousand places in a text: nothing here grows with how many there are."""

    # --- writing ---------------------------------------------------------------

    def stamps(self) -> Iterator[tuple[Key, str]]:
        last, asked = -1, "select id, key, stamp from report where id > ? order by id limit ?"
        while rows := self._run(asked, [last, _AT_ONCE]):
            yield from ((Key(key), stamp) for _, key, stamp in rows)
            last = rows[-1][0]

    def put(self, sheets: Iterable[Sheet], gone: Iterable[Key] = ()) -> None:
        several, forgotten = list(sheets), list(gone)
        if not several and not forgotten:
            return
        with self._writing():
            self._known = {}
            self._take_out([*forgotten, *(sheet.entry.key for sheet in several)])
            for sheet in several:
                self._put(sheet)

    @property
    def unfinished(self) -> bool:
        return bool(self._run("select 1 from meta where name = 'rebuilding'"))

    def begin_rebuild(self) -> None:
        with self._writing():
            self._clear()
            self._run("insert into meta (name, value) values ('rebuilding', '1')")

    def end_rebuild(self) -> None:
        with self._writing():
            self._run("delete from meta where name = 'rebuilding'")

    def _put(self, sheet: Sheet) -> None:
        entry = sheet.entry
        values = [int(entry.final) if name == "final" else str(getattr(entry, name)) for name in _FIELDS]
        [(report,)] = self._run("select coalesce(max(id), 0) + 1 from report")
        more = [entry.key.rpartition("_")[0], self._marked(sheet.marks)]
        holes = ", ".join("?" * (len(values) + 3))
        self._run(f"insert into report (id, {COLUMNS}, label, marks) values ({holes})", [report, *values, *more])
        self._place(report, entry, [document_of(entry, sheet.marks), *sheet.passages])
        self._tell(report, sheet.facts)
        self._settle(entry)

    def _tell(self, report: int, facts: str) -> None:
        if not facts:
            return
        hashed = hashlib.sha256(facts.encode()).hexdigest()
        if not self._run("select 1 from fact where digest = ?", [hashed]):
            self._run("insert into fact (digest, told) values (?, ?)", [hashed, facts])
        self._run("insert into tells (report, digest) values (?, ?)", [report, hashed])

    def _untell(self, report: int) -> None:
        for (hashed,) in self._run("select digest from tells where report = ?", [report]):
            self._run("delete from tells where report = ?", [report])
            if not self._run("select 1 from tells where digest = ? limit 1", [hashed]):
                self._run("delete from fact where digest = ?", [hashed])

    def _settle(self, entry: Entry) -> None:
        """Of a pair the public document is listed and stands for both; a full one that is alone stands for itself."""
        if not entry.record_sha256 or entry.state != State.REPORT:
            return
        for full in self._others("names = ?", entry.names or entry.record_sha256, entry):
            [(report, marks)] = self._run("select id, marks from report where key = ?", [full.key])
            self._release(report, lead=True)
            if self.sister(full.key) is None:
                self._place(report, full, [document_of(full, self._unmarked(marks))])

    def _place(self, report: int, entry: Entry, passages: Iterable[Passage]) -> None:
        """Put what is new, and note that this report carries it and what was there already."""
        meeting = home(entry)
        wanted = {digest(meeting, passage): passage for passage in passages}
        first = {hashed: number(entry.date, meeting, passage, hashed) for hashed, passage in wanted.items()}
        taken = self._digests(first.values())
        rows: list[tuple[object, ...]] = []
        words: list[tuple[int, str]] = []
        carried: list[tuple[int, int]] = []
        for hashed, passage in wanted.items():
            at = first[hashed]
            while taken.get(at, hashed) != hashed:
                at -= 1
                if at not in taken:
                    taken |= self._digests([at])
            carried.append((at, report))
            if at in taken:
                continue
            taken[at] = hashed
            marks = self._marked(passage.marks)
            what, kind = str(passage.what), passage.kind
            rows.append((at, hashed, what, kind, passage.uid, passage.text, passage.by, meeting, marks))
            words.append((at, _indexed(what, passage.text, marks)))
        columns = "id, digest, what, kind, uid, text, said_by, meeting, marks"
        self._many(f"insert into passage ({columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self._put_words(words)
        self._many("insert into carries (passage, report) values (?, ?)", carried)

    def _digests(self, numbers: Iterable[int]) -> dict[int, str]:
        found: dict[int, str] = {}
        for some in portions(sorted(set(numbers))):
            found |= dict(self._run(f"select id, digest from passage where id in ({', '.join('?' * len(some))})", some))
        return found

    def _take_out(self, keys: Sequence[Key]) -> None:
        for key in keys:
            found = self._run(f"select id, {COLUMNS} from report where key = ?", [key])
            if found:
                report, *values = found[0]
                self._release(report)
                self._run("delete from report where id = ?", [report])
                self._untell(report)
                self._settle(entry_of(values))

    def _release(self, report: int, *, lead: bool = False) -> None:
        """What no other report carries goes away; ``lead``: only what stands for the document itself."""
        which = "and p.what = 'document'" if lead else ""
        carried = self._run(
            f"""select p.id, p.what, p.text, p.marks, (select count(*) from carries o where o.passage = p.id)
                from carries c join passage p on p.id = c.passage where c.report = ? {which}""",
            [report],
        )
        lone = [(at, what, text, marks) for at, what, text, marks, times in carried if times == 1]
        self._drop_words([(at, _indexed(what, text, marks)) for at, what, text, marks in lone])
        self._many("delete from passage where id = ?", [(at,) for at, *_ in lone])
        self._many("delete from carries where passage = ? and report = ?", [(at, report) for at, *_ in carried])

    def _marked(self, marks: Marks) -> str:
        """The marks as numbers of facets with spaces between."""
        return " ".join(str(self._facet(str(facet), value)) for facet, value in dict.fromkeys(marks) if value)

    def _unmarked(self, marks: str) -> Marks:
        names = self._named(marks.split())
        return tuple(names[one] for one in marks.split())

    def _facet(self, facet: str, value: str) -> int:
        """The number of a value, given when it is met first; within one portion it is asked for once."""
        known = self._known.get((facet, value))
        if known is None:
            known = self._known[facet, value] = self._facet_there(facet, value)
        return known

    def _facet_there(self, facet: str, value: str) -> int:
        found = self._run("select id from facet where facet = ? and value = ?", [facet, value])
        if found:
            return int(found[0][0])
        [(number,)] = self._run("select coalesce(max(id), 0) + 1 from facet")
        self._run(
            "insert into facet (id, facet, value, folded) values (?, ?, ?, ?)", [number, facet, value, fold(value)]
        )
        return int(number)

    # --- what both need ----------------------------------------------------------

    def entry(self, key: Key) -> Entry | None:
        rows = self._run(f"select {COLUMNS} from report where key = ?", [key])
        return entry_of(rows[0]) if rows else None

    def sister(self, key: Key) -> Key | None:
        """See `protocol.Catalogue`: of several files of one document the newest is the sister."""
        entry = self.entry(key)
        if entry is None:
            return None
        mine, theirs = (self._public_of, self._fulls_of) if entry.names else (self._fulls_of, self._public_of)
        found = mine(entry)
        return found[0].key if found and theirs(found[0])[0].key == key else None

    def _public_of(self, entry: Entry) -> list[Entry]:
        """The public ones that a full document names."""
        return self._others("record_sha256 = ? and names = ''", entry.names, entry) if entry.names else []

    def _fulls_of(self, entry: Entry) -> list[Entry]:
        """The full ones that name a public document."""
        public = entry.record_sha256 and not entry.names
        return self._others("names = ?", entry.record_sha256, entry) if public else []

    def _others(self, which: str, sha256: str, entry: Entry) -> list[Entry]:
        rows = self._run(
            f"select {COLUMNS} from report where {which} and kind = ? and lang = ?",
            [sha256, entry.kind, entry.lang],
        )
        return newest(entry_of(row) for row in rows)

    def _named(self, numbers: Iterable[str]) -> Mapping[str, tuple[str, str]]:
        names: dict[str, tuple[str, str]] = {}
        for some in portions(sorted({int(one) for one in numbers})):
            rows = self._run(f"select id, facet, value from facet where id in ({', '.join('?' * len(some))})", some)
            names |= {str(at): (facet, value) for at, facet, value in rows}
        return names


def _indexed(what: str, text: str, marks: str) -> str:
    """The words of a passage, and behind them its marks as words that nobody can type."""
    tail = [f"_{one}" for one in marks.split()]
    return " ".join([*words_of(text), *([DOCUMENT] if what == What.DOCUMENT else []), *tail])


def entry_of(values: Sequence[Any]) -> Entry:
    told = dict(zip(_FIELDS, values, strict=True))
    return Entry(**{**told, "key": Key(told["key"]), "state": State(told["state"]), "final": bool(told["final"])})


def newest(entries: Iterable[Entry]) -> list[Entry]:
    """Newest first; here and not in the engine, which sorts by the customs of its country."""
    return sorted(entries, key=lambda entry: (entry.made_at, entry.key), reverse=True)


def portions(numbers: Sequence[int]) -> Iterator[list[int]]:
    """Statements take a limited number of values."""
    for at in range(0, len(numbers), 500):
        yield list(numbers[at : at + 500])
