"""Rows and columns: what the model says is what the file holds, and nothing is lost on the way."""

from __future__ import annotations

import subprocess
import sys
import typing
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import demo
from facilitator import model as m
from facilitator.errors import KnownError
from facilitator.store import codec
from facilitator.store.driver import Database, connect, sqlite3
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from facilitator.store.migrations import JOURNAL
from facilitator.store.schema import APPLICATION_ID, FORMAT, GUARDS
from tests.helpers import meetings as h


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = MeetingFile.create(tmp_path / "m.tryeza", h.steady())
    file.close()
    return file.path


def test_every_row_type_comes_back_as_it_went_in(tmp_path: Path) -> None:
    path = tmp_path / "m.tryeza"
    file = MeetingFile.create(path, h.steady())
    rows = h.rows_of_every_type()
    assert {type(row) for row in rows} == set(m.TABLES.values())

    def write(tx: Any) -> None:
        tx.blob(b"")  # the bytes that approval, signature and shelf name
        for row in rows:
            tx.add(row)

    file.do(h.run, write).result()
    file.close()
    file = MeetingFile.open(path, h.steady())
    there = h.everything(file)
    for row in rows:
        assert there[m.TABLE_OF[type(row)]][row.uid] == row
    assert sum(len(table) for table in there.values()) == len(rows)
    assert file.verify().result() == []
    file.close()


def test_many_rows_are_read_as_one_is() -> None:
    for kind in m.TABLES.values():
        found = [list(codec.cells(row).values()) for row in h.rows_of_every_type() if type(row) is kind] * 10
        assert codec.decode_rows(kind, found) == [codec.decode_cells(kind, row) for row in found]
    bad = [list(codec.cells(h.person(f"{n}", "Ana")).values()) for n in range(20)]
    bad[13][codec.columns(m.Person).index("gender")] = "none of ours"
    with pytest.raises(KnownError) as caught:
        codec.decode_rows(m.Person, bad)
    assert (caught.value.code, caught.value.facts["table"]) == ("row.damaged", "person")


def test_no_row_of_the_samples_hides_behind_a_default() -> None:
    """So that a column that is forgotten anywhere shows in the round trip."""
    for kind in m.TABLES.values():
        samples = [row for row in h.rows_of_every_type() if type(row) is kind]
        for part in fields(kind):
            values = [getattr(row, part.name) for row in samples]
            assert any(value != part.default for value in values), (kind, part.name)


def test_columns_are_fields(path: Path) -> None:
    db = connect(path)
    try:
        for table, kind in m.TABLES.items():
            info = db.execute(f'pragma table_info("{table}")').fetchall()
            hints = typing.get_type_hints(kind)
            assert [column[1] for column in info] == [part.name for part in fields(kind)]
            for _cid, name, declared, not_null, _default, _key in info:
                hint = hints[name]
                optional = type(None) in typing.get_args(hint)
                bare = next((a for a in typing.get_args(hint) if a is not type(None)), hint) if optional else hint
                assert declared == ("INTEGER" if bare in (int, bool) else "TEXT"), (table, name)
                assert bool(not_null) is not optional, (table, name)
    finally:
        db.close()


def test_every_table_is_strict_and_nothing_else_is_there(path: Path) -> None:
    db = connect(path)
    try:
        listed = {row[1]: row for row in db.execute("pragma table_list").fetchall() if not row[1].startswith("sqlite_")}
        own = {name for name in listed if not name.startswith("_sqlite_migrations")}
        assert own == {*m.TABLES, "meta", "blob", "act", "change"}
        assert len(JOURNAL) == 4
        assert all(listed[name][5] == 1 for name in own), "STRICT"
        triggers = {name for (name,) in db.execute("select name from sqlite_master where type = 'trigger'").fetchall()}
        assert triggers == set(GUARDS)
        assert db.execute("pragma application_id").fetchone()[0] == APPLICATION_ID == 0x5452595A
        assert db.execute("pragma user_version").fetchone()[0] == FORMAT
        for kind in m.FROZEN:
            assert {f"{kind}_no_update", f"{kind}_no_delete"} <= triggers
        for kind in set(m.TABLES) - m.FROZEN - {"response", "text_module", "recipient"}:  # written after approval
            assert {f"{kind}_{event}_approved" for event in ("insert", "update", "delete")} <= triggers
    finally:
        db.close()


OWN = {"round_again": {"of": "round"}, "cut_step": {"again": "round", "called": ""}}
OWN |= {table: {"section": "hand_section"} for table in ("hand_count", "hands_taken")}
"""Table → fields that refer to another table under a name of their own, or to none."""


def test_every_reference_is_held_by_the_file(path: Path) -> None:
    """A field named after another table refers to it; frozen copies of an option, a roll or a line refer to nothing."""
    copies = {("option", "measure"), ("roll_entry", "organisation"), ("wording", "line"), ("wording", "origin")}
    copies |= {("protocol_entry", "turn")}  # a number, not whose turn it was
    copies.add(("roll_mandate", "holder"))  # frozen with the roll
    copies.add(("option_group", "group"))
    renamed = {
        "group": "point_group",
        "line": "issue_line",
        "source": "point",
        "target": "point",
        "entry": "roll_entry",
        "item": "agenda_item",
    }
    renamed |= {"taken": "draft_taken", "reply_to": "comment", "holder": "organisation", "group": "point_group"}
    db = connect(path)
    try:
        for table, kind in m.TABLES.items():
            held = {row[3]: row[2] for row in db.execute(f'pragma foreign_key_list("{table}")').fetchall()}
            own = renamed | OWN.get(table, {})
            named = {part.name: own.get(part.name, part.name) for part in fields(kind)}
            wanted = {
                field: target
                for field, target in named.items()
                if target in m.TABLES and (table, field) not in copies and (table, field) != ("signature", "document")
            }
            assert held == wanted, table
    finally:
        db.close()


def test_the_connection_is_as_durable_as_measured(tmp_path: Path) -> None:
    file = MeetingFile.create(tmp_path / "m.tryeza", h.steady())
    ask = ("journal_mode", "synchronous", "locking_mode", "secure_delete", "foreign_keys", "trusted_schema")
    found = file.read(lambda tx: [tx._db.execute(f"pragma {name}").fetchone()[0] for name in ask]).result()
    assert found == ["wal", 2, "exclusive", 1, 1, 0]
    file.close()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["m.tryeza"]


def test_no_statement_is_prepared_twice_for_want_of_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that one meeting ever asks fits into the connection's cache; the usual 128 are full after opening."""
    asked: set[str] = set()
    rooms: list[int] = []
    execute, opened = Database.execute, sqlite3.connect

    def watched(db: Database, sql: str, *values: Any) -> Any:
        asked.add(sql)
        return execute(db, sql, *values)

    def roomy(*where: Any, **how: Any) -> Any:
        rooms.append(how.get("cached_statements", 128))
        return opened(*where, **how)

    monkeypatch.setattr(Database, "execute", watched)
    monkeypatch.setattr("facilitator.store.driver.sqlite3.connect", roomy)
    told = demo.script()
    clock = demo.clock_of(told)
    file = MeetingFile.create(tmp_path / "m.tryeza", Env(clock=clock))
    demo.play(file, told, clock)
    file.verify().result()
    file.close()
    assert 128 < len(asked) * 2 < rooms[0]


def test_a_wrong_type_is_a_bug_and_writes_nothing(tmp_path: Path) -> None:
    file = MeetingFile.create(tmp_path / "m.tryeza", h.steady())
    for wrong in (h.person("1", name=7), h.person("1", invited=1), h.person("1", gender="woman")):
        with pytest.raises(TypeError):
            file.do(h.put, h.person("0"), wrong).result()
    assert h.everything(file)["person"] == {}
    assert file.undo_name == ""
    file.close()


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.booleans())
def test_text_survives_any_content(text: str, truth: bool) -> None:
    row = h.person("1", name=text, invited=truth)
    assert codec.decode(m.Person, codec.cells(row)) == row


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(alphabet=st.characters(codec="utf-8")),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
        max_leaves=8,
    )
)
def test_json_survives(value: object) -> None:
    row = m.Vote(uid="1", position=1, question="?", params={"v": value})
    assert codec.decode(m.Vote, codec.cells(row)) == row


def test_a_column_nobody_knows_is_left_out_and_a_spoilt_one_is_named() -> None:
    cells = codec.cells(h.person("1"))
    assert codec.decode(m.Person, {**cells, "future": 1}) == h.person("1")
    with pytest.raises(KnownError) as told:
        codec.decode(m.Person, {**cells, "gender": "wom\ufffdn"})
    assert (told.value.code, told.value.facts) == ("row.damaged", {"table": "person"})


def test_reading_verbs(tmp_path: Path) -> None:
    file = MeetingFile.create(tmp_path / "m.tryeza", h.steady())
    items = [m.AgendaItem(uid=f"{n:032x}", position=pos, title=str(pos)) for n, pos in enumerate((3, 1, 2))]
    file.do(h.put, *items, h.person("b"), h.person("a", "Ana")).result()

    def look(tx: Any) -> None:
        assert [row.title for row in tx.all(m.AgendaItem)] == ["1", "2", "3"]
        assert [row.uid for row in tx.all(m.Person)] == ["a", "b"]
        assert [row.uid for row in tx.all(m.Person, name="Ana", organisation=None)] == ["a"]
        assert tx.count(m.Person, organisation=None) == 2
        assert tx.last_position(m.AgendaItem) == 3
        assert tx.last_position(m.Measure) == 0
        assert tx.find(m.Person, "c") is None

    file.read(look).result()
    for question, code in (
        (lambda tx: tx.get(m.Person, "c"), "row.gone"),
        (lambda tx: tx.meeting(), "row.gone"),
        (lambda tx: tx.bytes_of("0" * 64), "blob.missing"),
        (lambda tx: tx.add(h.person("c")), "row.read_only"),
        (lambda tx: tx.remove(m.Person, "a"), "row.read_only"),
    ):
        with pytest.raises(KnownError) as told:
            file.read(question).result()
        assert told.value.code == code
    assert len(h.everything(file)["person"]) == 2
    file.close()


def test_bytes_are_kept_once(tmp_path: Path) -> None:
    file = MeetingFile.create(tmp_path / "m.tryeza", h.steady())
    data = bytes(range(256)) * 1000

    def twice(tx: Any) -> str:
        assert tx.blob(data) == tx.blob(data)
        tx.add(h.person("a"))
        return str(tx.blob(data))

    sha256 = file.do(h.run, twice).result().result
    assert file.read(lambda tx: tx.bytes_of(sha256)).result() == data
    assert file.verify().result() == []
    file.close()


def test_the_driver_does_not_import_pandas() -> None:
    code = (
        "import sys; import facilitator.store.file; from facilitator.store.driver import sqlite3;"
        "print(sorted(n for n in ('pandas', 'numpy') if n in sys.modules), sqlite3.__name__)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("[] ")
    # and pandas still works afterwards
    code = "import facilitator.store.driver; import pandas; print(pandas.DataFrame({'a': [1]}).shape)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "(1, 1)\n"


def test_set_compares_what_the_file_keeps(tmp_path: Path) -> None:
    """An act that changed nothing must not stand in the way of undo."""
    file = MeetingFile.create(tmp_path / "m.tryeza", h.steady())
    vote = m.Vote(uid="v", position=1, question="?", params={"scale": [1, 2]})
    file.do(h.put, vote).result()
    nothing = file.do(h.change, m.Vote, "v", params={"scale": (1, 2)}, question="?").result()
    assert (nothing.act, nothing.rows) == ("", ())
    changed = file.do(h.change, m.Vote, "v", params={"scale": (1, 3)}, question="?").result()
    assert changed.rows[0].before == vote
    assert file.undo().result().rows[0].after == vote
    assert h.everything(file)["vote"]["v"] == vote
    assert replace(vote) == vote
    file.close()
