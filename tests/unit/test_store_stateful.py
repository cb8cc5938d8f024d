"""Random acts, undo, redo, copies and restarts against a model in plain Python; after each step the file is whole."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from facilitator import model as m
from facilitator.errors import KnownError
from facilitator.store.file import MeetingFile
from tests.helpers import meetings as h

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=8)
State = dict[tuple[str, str], m.Row]


class Machine(RuleBasedStateMachine):
    """The model: rows now, what undo and redo would put back, by whole states of the rows that an act touched."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.clock = h.Clock()
        self.env = h.steady(3, clock=self.clock)
        self.file = MeetingFile.create(self.folder / "m.tryeza", self.env)
        self.rows: State = {}
        self.undos: list[tuple[State, State]] = []  # (before, after) of the rows that the act touched
        self.redos: list[tuple[State, State]] = []
        self.n = 0
        self.copies = 0

    def teardown(self) -> None:
        if hasattr(self, "file"):
            self.file.close()
            shutil.rmtree(self.folder)

    # the model's own acts

    def act(self, new: State, *, undoable: bool = True) -> None:
        """The rows are now ``new``."""
        touched = {key for key in self.rows.keys() | new.keys() if self.rows.get(key) != new.get(key)}
        if not touched:
            return
        before = {key: self.rows[key] for key in touched if key in self.rows}
        after = {key: new[key] for key in touched if key in new}
        self.rows = dict(new)
        self.redos.clear()
        if undoable:
            self.undos.append((before, after))

    def step(self, back: list[tuple[State, State]], forth: list[tuple[State, State]], future: Any, name: str) -> None:
        if not back:
            with pytest.raises(KnownError, match=rf"{name}\.nothing"):
                future.result()
            return
        before, after = back[-1]
        new = {key: row for key, row in self.rows.items() if key not in after or key in before} | before
        fits = all(self.rows.get(key) == row for key, row in after.items()) and not any(
            key in self.rows for key in before if key not in after
        )
        if not fits or dangling(new):
            if fits or not self.fields_fit(before, after):
                with pytest.raises(KnownError) as told:
                    future.result()
                assert told.value.code in ("undo.changed_since", "row.referenced")
                return
            new = self.merged(before, after)
        changes = future.result()
        assert changes.name == name
        assert {(c.table, c.uid): c.after for c in changes.rows if c.table != "clock_jump"} == {
            key: new.get(key) for key in before.keys() | after.keys()
        }
        back.pop()
        forth.append(
            (
                {key: self.rows[key] for key in before.keys() | after.keys() if key in self.rows},
                {key: new[key] for key in before.keys() | after.keys() if key in new},
            )
        )
        self.rows = new

    def fields_fit(self, before: State, after: State) -> bool:
        """Whether every field the act changed is still as the act left it, though other fields have moved on."""
        for key in before.keys() | after.keys():
            old, new, now = before.get(key), after.get(key), self.rows.get(key)
            if old is None or new is None or now is None:
                if now != new:
                    return False
            elif any(getattr(now, f) != getattr(new, f) for f in changed_fields(old, new)):
                return False
        return True

    def merged(self, before: State, after: State) -> State:
        new = dict(self.rows)
        for key in before.keys() | after.keys():
            old, left = before.get(key), after.get(key)
            if old is None:
                del new[key]
            elif left is None:
                new[key] = old
            else:
                new[key] = replace(new[key], **{f: getattr(old, f) for f in changed_fields(old, left)})
        return new

    # steps

    @rule(names=st.lists(TEXT, min_size=1, max_size=3), lasting=st.booleans(), at=st.integers(0, 9))
    def add(self, names: list[str], lasting: bool, at: int) -> None:
        bodies = sorted(uid for table, uid in self.rows if table == "organisation")
        rows: list[m.Row] = []
        for name in names:
            self.n += 1
            if self.n % 3 == 0:
                rows.append(m.Organisation(uid=f"o{self.n}", name=name))
            else:
                body = bodies[at % len(bodies)] if bodies else None
                rows.append(h.person(f"p{self.n}", name, organisation=body))
        if lasting:
            self.file.do(h.lasting, lambda tx: [tx.add(row) for row in rows]).result()
        else:
            self.file.do(h.put, *rows).result()
        self.act(self.rows | {(m.TABLE_OF[type(row)], row.uid): row for row in rows}, undoable=not lasting)

    @precondition(lambda self: self.rows)
    @rule(at=st.integers(0, 99), name=TEXT, role=st.none() | TEXT, lasting=st.booleans())
    def edit(self, at: int, name: str, role: str | None, lasting: bool) -> None:
        table, uid = sorted(self.rows)[at % len(self.rows)]
        new: dict[str, Any] = {"name": name} if role is None else {"county": role}
        kind = m.TABLES[table]
        if lasting:
            self.file.do(h.lasting, lambda tx: tx.set(kind, uid, **new)).result()
        else:
            self.file.do(h.change, kind, uid, **new).result()
        self.act(self.rows | {(table, uid): replace(self.rows[table, uid], **new)}, undoable=not lasting)

    @precondition(lambda self: self.rows)
    @rule(at=st.integers(0, 99), lasting=st.booleans())
    def remove(self, at: int, lasting: bool) -> None:
        table, uid = sorted(self.rows)[at % len(self.rows)]
        kind = m.TABLES[table]
        new = {key: row for key, row in self.rows.items() if key != (table, uid)}
        future = (
            self.file.do(h.lasting, lambda tx: tx.remove(kind, uid)) if lasting else self.file.do(h.drop, kind, uid)
        )
        if dangling(new):
            with pytest.raises(KnownError, match=r"row\.referenced"):
                future.result()
            return
        future.result()
        self.act(new, undoable=not lasting)

    @rule()
    def fail(self) -> None:
        def half(tx: Any) -> None:
            tx.add(h.person("half"))
            for table, uid in self.rows:
                tx.set(m.TABLES[table], uid, county="?")
            raise RuntimeError

        with pytest.raises(RuntimeError):
            self.file.do(h.run, half).result()

    @rule()
    def undo(self) -> None:
        self.step(self.undos, self.redos, self.file.undo(), "undo")

    @rule()
    def redo(self) -> None:
        self.step(self.redos, self.undos, self.file.redo(), "redo")

    @rule(back=st.integers(0, 3600))
    def reopen(self, back: int) -> None:
        self.file.close()
        self.clock.now -= h.timedelta(seconds=back)
        self.file = MeetingFile.open(self.file.path, self.env)
        assert self.file.read_only == ""

    @precondition(lambda self: self.copies < 3)
    @rule()
    def go_on_in_a_copy(self) -> None:
        self.copies += 1
        copy = self.folder / f"copy{self.copies}.tryeza"
        self.file.snapshot(copy).result()
        self.file.close()
        before = self.file.replica
        self.file = MeetingFile.open(copy, self.env)
        assert self.file.replica != before

    # what always holds

    @invariant()
    def whole(self) -> None:
        if hasattr(self, "file"):
            assert self.file.verify().result() == []  # chain, payloads, and the replayed journal equals the tables

    @invariant()
    def as_the_model(self) -> None:
        if hasattr(self, "file"):
            there = {(table, uid): row for table, rows in h.everything(self.file).items() for uid, row in rows.items()}
            # that the clock went back at a reopening is noted beside; nothing else may differ
            assert {key: row for key, row in there.items() if key[0] != "clock_jump"} == self.rows
            assert bool(self.file.undo_name) is bool(self.undos)
            assert bool(self.file.redo_name) is bool(self.redos)


def changed_fields(old: m.Row, new: m.Row) -> list[str]:
    return [name for name in ("name", "county", "organisation") if getattr(old, name, None) != getattr(new, name, None)]


def dangling(rows: State) -> bool:
    return any(
        isinstance(row, m.Person) and row.organisation and ("organisation", row.organisation) not in rows
        for row in rows.values()
    )


TestStore = Machine.TestCase
TestStore.settings = settings(
    max_examples=25,
    stateful_step_count=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
