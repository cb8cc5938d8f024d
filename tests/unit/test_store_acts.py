"""Acts: all or nothing, one journal entry each, guarded; undo and redo of whole acts, also after a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from facilitator import model as m
from facilitator.errors import KnownError
from facilitator.meeting.people import Listed, import_people
from facilitator.store.acts import act
from facilitator.store.file import MeetingFile
from facilitator.store.journal import Changes
from tests.helpers import meetings as h


@pytest.fixture
def file(tmp_path: Path) -> Iterator[MeetingFile]:
    made = MeetingFile.create(tmp_path / "m.tryeza", h.steady())
    yield made
    assert made.verify().result() == []
    made.close()


def refused(future: Any) -> KnownError:
    with pytest.raises(KnownError) as told:
        future.result()
    return told.value


def people(file: MeetingFile) -> list[str]:
    return sorted(row.name for row in file.read(lambda tx: tx.all(m.Person)).result())


def acts(file: MeetingFile) -> int:
    return file.read(lambda tx: int(tx._db.execute("select count(*) from act").fetchone()[0])).result()


def test_an_act_gives_back_whole_rows(file: MeetingFile) -> None:
    added = file.do(h.put, h.person("a", "Ana")).result()
    assert isinstance(added, Changes)
    assert added.name == "put"
    assert added.act == f"{file.replica}:1"
    assert [(c.kind, c.table, c.before, c.after) for c in added.rows] == [("add", "person", None, h.person("a", "Ana"))]
    changed = file.do(h.change, m.Person, "a", name="Anila", role="Drejtoreshë").result()
    assert changed.result == h.person("a", "Anila", role="Drejtoreshë")
    assert [(c.kind, c.before.name, c.after.name) for c in changed.rows] == [("set", "Ana", "Anila")]
    removed = file.do(h.drop, m.Person, "a").result()
    assert [(c.kind, c.after) for c in removed.rows] == [("remove", None)]


def test_a_failure_in_the_middle_leaves_nothing(file: MeetingFile) -> None:
    file.do(h.put, h.person("a", "Ana")).result()
    before = file.head().result()

    def half(tx: Any) -> None:
        tx.add(h.person("b"))
        tx.set(m.Person, "a", name="?")
        tx.blob(b"scan")
        raise RuntimeError("power")

    with pytest.raises(RuntimeError):
        file.do(h.run, half).result()
    assert people(file) == ["Ana"]
    assert file.head().result() == before
    assert acts(file) == 1
    assert refused(file.read(lambda tx: tx.bytes_of("0" * 64))).code == "blob.missing"
    assert file.do(h.put, h.person("b", "Beni")).result().act == f"{file.replica}:2"


def test_only_an_act_writes(file: MeetingFile) -> None:
    with pytest.raises(TypeError):
        file.do(lambda tx: None)


def test_two_acts_may_not_share_a_name() -> None:
    act("test_only")(lambda tx: None)
    with pytest.raises(ValueError, match="declared twice"):
        act("test_only", undoable=False)(lambda tx: None)
    from facilitator.store.acts import SPECS

    del SPECS["test_only"]


def test_an_act_that_changes_nothing_is_no_act(file: MeetingFile) -> None:
    file.do(h.put, h.person("a", "Ana")).result()
    assert file.do(h.change, m.Person, "a", name="Ana").result().act == ""

    def there_and_gone(tx: Any) -> str:
        tx.add(h.person("b"))
        tx.remove(m.Person, "b")
        tx.set(m.Person, "a", name="x")
        tx.set(m.Person, "a", name="Ana")
        return "done"

    changes = file.do(h.run, there_and_gone).result()
    assert (changes.act, changes.rows, changes.result) == ("", (), "done")
    assert acts(file) == 1
    assert people(file) == ["Ana"]
    file.undo().result()
    assert people(file) == []


def test_several_touches_of_a_row_are_one_change(file: MeetingFile) -> None:
    file.do(h.put, h.person("a", "Ana")).result()

    def touches(tx: Any) -> None:
        tx.set(m.Person, "a", name="B")
        tx.set(m.Person, "a", role="C")
        tx.add(h.person("b", "x"))
        tx.set(m.Person, "b", name="Beni")

    rows = file.do(h.run, touches).result().rows
    assert [(c.kind, c.after) for c in rows] == [
        ("set", h.person("a", "B", role="C")),
        ("add", h.person("b", "Beni")),
    ]
    file.undo().result()
    assert people(file) == ["Ana"]


# undo and redo


def test_undo_and_redo_each_kind(file: MeetingFile) -> None:
    file.do(h.put, h.person("a", "Ana", role="x")).result()
    file.do(h.change, m.Person, "a", name="Anila").result()
    file.do(h.drop, m.Person, "a").result()
    assert file.undo_name == "drop"
    undone = file.undo().result()
    assert (undone.name, undone.result, undone.rows[0].after) == ("undo", "drop", h.person("a", "Anila", role="x"))
    assert (file.undo_name, file.redo_name) == ("change", "drop")
    assert file.undo().result().rows[0].after == h.person("a", "Ana", role="x")
    assert file.undo().result().rows[0].after is None
    assert refused(file.undo()).code == "undo.nothing"
    assert (file.undo_name, file.redo_name) == ("", "put")
    for expected in (["Ana"], ["Anila"], []):
        file.redo().result()
        assert people(file) == expected
    assert refused(file.redo()).code == "redo.nothing"
    assert acts(file) == 9  # undo and redo are acts too


def test_an_import_of_300_is_one_undo(file: MeetingFile) -> None:
    bodies = [m.Organisation(uid=f"o{n}", name=f"Organizata {n}") for n in range(30)]
    crowd = [h.person(f"p{n}", f"Personi {n}", organisation=f"o{n % 30}") for n in range(300)]
    changes = file.do(h.put, *bodies, *crowd).result()
    assert len(changes.rows) == 330
    assert acts(file) == 1
    assert len(file.undo().result().rows) == 330
    assert people(file) == []
    assert len(file.redo().result().rows) == 330
    assert len(people(file)) == 300


def test_what_an_act_adds_keeps_its_order(file: MeetingFile) -> None:
    """All of one instant, and listed by uid: a list of names must not come out shuffled."""
    names = [f"Personi {n}" for n in range(200)]
    file.do(import_people, [Listed({"name": name}) for name in names]).result()
    assert [row.name for row in file.read(lambda tx: tx.all(m.Person)).result()] == names


def test_a_new_act_clears_redo(file: MeetingFile) -> None:
    file.do(h.put, h.person("a", "Ana")).result()
    file.undo().result()
    file.do(h.put, h.person("b", "Beni")).result()
    assert refused(file.redo()).code == "redo.nothing"
    assert people(file) == ["Beni"]


def test_an_act_that_changed_nothing_keeps_redo(file: MeetingFile) -> None:
    file.do(h.put, h.person("a", "Ana")).result()
    file.do(h.put, h.person("b", "Beni")).result()
    file.undo().result()
    file.do(h.change, m.Person, "a", name="Ana").result()
    file.redo().result()
    assert people(file) == ["Ana", "Beni"]


def test_undo_and_redo_survive_a_restart(tmp_path: Path) -> None:
    clock = h.Clock()
    env = h.steady(clock=clock)
    file = MeetingFile.create(tmp_path / "m.tryeza", env)
    for n in range(4):
        file.do(h.put, h.person(f"{n}", f"P{n}")).result()
    file.undo().result()
    file.undo().result()
    names = file.undo_name, file.redo_name
    file.close()
    file = MeetingFile.open(tmp_path / "m.tryeza", env)
    assert (file.undo_name, file.redo_name) == names == ("put", "put")
    assert file.redo().result().rows[0].after.name == "P2"
    file.close()
    file = MeetingFile.open(tmp_path / "m.tryeza", env)
    file.redo().result()
    assert people(file) == ["P0", "P1", "P2", "P3"]
    for _ in range(4):
        file.undo().result()
    assert people(file) == []
    assert refused(file.undo()).code == "undo.nothing"
    assert file.verify().result() == []
    file.close()


def test_undo_is_refused_when_a_row_changed_since(file: MeetingFile) -> None:
    file.do(h.put, h.person("a", "Ana"), h.person("b", "Beni")).result()
    file.do(h.lasting, lambda tx: tx.set(m.Person, "b", name="Besa")).result()
    told = refused(file.undo())
    assert (told.code, told.facts) == ("undo.changed_since", {"name": "put"})
    assert people(file) == ["Ana", "Besa"]  # all or nothing
    assert acts(file) == 2


def test_undo_asks_only_for_the_fields_it_changed(file: MeetingFile) -> None:
    file.do(h.put, h.person("a", "Ana")).result()
    file.do(h.change, m.Person, "a", name="Anila").result()
    file.do(h.lasting, lambda tx: tx.set(m.Person, "a", role="Drejtoreshë")).result()
    assert file.undo().result().rows[0].after == h.person("a", "Ana", role="Drejtoreshë")


def test_an_act_without_undo_lets_the_one_before_be_undone_and_clears_redo(file: MeetingFile) -> None:
    file.do(h.put, h.person("a", "Ana")).result()
    file.do(h.put, h.person("b", "Beni")).result()
    file.undo().result()
    file.do(h.lasting, lambda tx: tx.add(h.person("c", "Zana"))).result()
    assert (file.undo_name, file.redo_name) == ("put", "")
    file.undo().result()
    assert people(file) == ["Zana"]


def test_undo_of_what_others_refer_to_is_refused(file: MeetingFile) -> None:
    file.do(h.put, h.person("a", "Ana")).result()
    stay = m.Attendance(uid="s", person="a", arrived_at=h.AT, arrived_entered_at=h.AT)
    file.do(h.lasting, lambda tx: tx.add(stay)).result()
    assert refused(file.undo()).code == "row.referenced"
    assert people(file) == ["Ana"]


def test_swapped_unique_values_can_be_undone(file: MeetingFile) -> None:
    def block(uid: str, section: str) -> m.Block:
        kind, mode = m.DocumentKind.RELACION, m.BlockMode.EDITED
        return m.Block(uid=uid, document=kind, section=section, mode=mode, text="", base="", edited_at=h.AT)

    file.do(h.put, block("1", "purpose"), block("2", "issues")).result()

    def replace_both(tx: Any) -> None:
        tx.remove(m.Block, "1")
        tx.set(m.Block, "2", section="purpose")
        tx.add(block("3", "issues"))

    file.do(h.run, replace_both).result()
    for _ in range(3):
        file.undo().result()
        assert {r.uid: r.section for r in file.read(lambda tx: tx.all(m.Block)).result()} == {
            "1": "purpose",
            "2": "issues",
        }
        file.redo().result()
        assert {r.uid: r.section for r in file.read(lambda tx: tx.all(m.Block)).result()} == {
            "2": "purpose",
            "3": "issues",
        }


# guards


def test_uniqueness_and_references_have_words(file: MeetingFile) -> None:
    rows = h.rows_of_every_type(life_cycle=False)
    file.do(h.lasting, lambda tx: [tx.blob(b""), *map(tx.add, rows)]).result()
    card = next(row for row in rows if isinstance(row, m.Card))
    told = refused(file.do(h.put, m.Card(uid="x", round=card.round, entry=card.entry)))
    assert told.code == "row.twice"
    assert "card" in str(told.facts["what"])
    body = next(row for row in rows if isinstance(row, m.Organisation))
    assert refused(file.do(h.drop, m.Organisation, body.uid)).code == "row.referenced"
    assert refused(file.do(h.put, h.person("x", organisation="nobody"))).code == "row.gone"
    assert refused(file.do(h.change, m.Person, "nobody", name="x")).code == "row.gone"


def test_frozen_tables_only_grow(file: MeetingFile) -> None:
    rows = h.rows_of_every_type()
    file.do(h.lasting, lambda tx: [tx.blob(b""), *map(tx.add, rows)]).result()
    for row in rows:
        kind = type(row)
        if m.TABLE_OF[kind] not in m.FROZEN:
            continue
        assert refused(file.do(h.drop, kind, row.uid)).code == "row.frozen"

    def touch(tx: Any, table: str) -> None:
        tx._db.execute(f'update "{table}" set uid = uid')

    for table in m.FROZEN:
        assert refused(file.do(h.run, lambda tx, table=table: touch(tx, table))).code == "row.frozen", table


def test_the_journal_only_grows(file: MeetingFile) -> None:
    file.do(h.lasting, lambda tx: [tx.add(h.person("a")), tx.blob(b"x")]).result()
    for sql in (
        "delete from act",
        "update act set actor = 'x'",
        "delete from change",
        "update change set uid = 'x'",
        "update change set payload = null",  # without its salt
        "update change set payload = null, salt = null, payload_hash = ''",
        "update change set payload = null, salt = null, kind = 'remove'",
        "delete from blob",
        "update blob set bytes = x''",
    ):
        assert refused(file.do(h.run, lambda tx, sql=sql: tx._db.execute(sql))).code == "row.frozen", sql


def test_an_approved_meeting_does_not_change(file: MeetingFile) -> None:
    rows = h.rows_of_every_type(life_cycle=False)
    file.do(h.run, lambda tx: [tx.blob(b""), *map(tx.add, rows)]).result()
    sha256 = file.do(h.run, lambda tx: [tx.add(h.person("p")), tx.blob(b"record")]).result().result[1]
    approval = m.Approval(uid="a", approved_at=h.AT, by="Ana", record_sha256=sha256, head="")
    file.do(h.lasting, lambda tx: tx.add(approval)).result()
    fresh = {type(row): row for row in rows}
    afterwards = (m.Response, m.TextModule, m.Recipient)  # written after approval, the last two in no document
    for kind, row in fresh.items():
        if (m.TABLE_OF[kind] in m.FROZEN and kind not in (m.Round,)) or kind in afterwards:
            continue
        again = type(row)(**{**{n: getattr(row, n) for n in row.__slots__}, "uid": "new"})
        assert refused(file.do(h.put, again)).code == "meeting.approved", kind
        if kind is not m.Round:
            assert refused(file.do(h.drop, kind, row.uid)).code == "meeting.approved", kind
    meeting = fresh[m.Meeting].uid
    assert refused(file.do(h.change, m.Meeting, meeting, title="tjetër")).code == "meeting.approved"
    assert refused(file.undo()).code == "meeting.approved"
    file.do(h.lasting, lambda tx: tx.set(m.Meeting, meeting, status=m.Status.SIGNED)).result()  # the life cycle moves
    back = m.Withdrawal(uid="w", approval="a", withdrawn_at=h.AT, reason="gabim")
    file.do(h.lasting, lambda tx: tx.add(back)).result()
    file.do(h.change, m.Meeting, meeting, title="tjetër").result()


def test_who_gave_the_pen_away_does_not_write(file: MeetingFile) -> None:
    rows = h.rows_of_every_type(life_cycle=False)
    file.do(h.run, lambda tx: [tx.blob(b""), *map(tx.add, rows)]).result()
    file.do(h.put, h.person("before")).result()
    file.do(h.lasting, lambda tx: tx.add(m.HandOver(uid="h", to="Blendi", handed_at=h.AT, head=""))).result()
    assert refused(file.do(h.put, h.person("x"))).code == "meeting.handed_over"
    assert refused(file.undo()).code == "meeting.handed_over"
    approval = m.Approval(uid="a", approved_at=h.AT, by="Ana", record_sha256=h.SHA, head="")
    assert refused(file.do(h.lasting, lambda tx: tx.add(approval))).code == "meeting.handed_over"
    meeting = next(row.uid for row in rows if isinstance(row, m.Meeting))
    assert refused(file.do(h.change, m.Meeting, meeting, status=m.Status.DRAFT)).code == "meeting.handed_over"
    back = m.TakeBack(uid="t", hand_over="h", taken_at=h.AT, reason="u kthye")
    file.do(h.lasting, lambda tx: tx.add(back)).result()
    file.do(h.put, h.person("x")).result()


@pytest.mark.parametrize("ending", ["closing", "cancellation"])
def test_cards_of_an_ended_round_do_not_change(file: MeetingFile, ending: str) -> None:
    rows = h.rows_of_every_type(life_cycle=False)
    file.do(h.lasting, lambda tx: [tx.blob(b""), *map(tx.add, rows)]).result()
    by = {type(row): row for row in rows}
    end: m.Row = m.Cancellation(uid="c", round=by[m.Round].uid, cancelled_at=h.AT, reason="x")
    if ending == "closing":
        zero = dict.fromkeys(("given", "returned", "valid", "blank", "invalid"), 0)
        end = m.Closing(uid="c", round=by[m.Round].uid, closed_at=h.AT, content={}, content_sha256="", **zero)
    file.do(h.change, m.Ballot, by[m.Ballot].uid, choices={"A": 3}).result()
    file.do(h.lasting, lambda tx: tx.add(end)).result()
    assert refused(file.undo()).code == "round.closed"
    assert refused(file.do(h.drop, m.Ballot, by[m.Ballot].uid)).code == "round.closed"
    assert refused(file.do(h.drop, m.Card, by[m.Card].uid)).code == "round.closed"
    late = m.Ballot(uid="l", round=by[m.Round].uid, position=2, choices={}, state="blank", entered_at=h.AT)
    assert refused(file.do(h.put, late)).code == "round.closed"


def test_the_clock_may_go_back(tmp_path: Path) -> None:
    """Order is kept by the hybrid clock, also over a restart with a dead battery."""
    clock = h.Clock(step=0)
    env = h.steady(clock=clock)
    path = tmp_path / "m.tryeza"
    file = MeetingFile.create(path, env)
    for year in (2026, 2036, 2025, 1970):
        clock.now = clock.now.replace(year=year)
        file.do(h.put, h.person(str(year), str(year))).result()
        file.close()
        file = MeetingFile.open(path, env)
    hlcs = file.read(lambda tx: [row[0] for row in tx._db.execute("select hlc from act order by seq")]).result()
    assert hlcs == sorted(set(hlcs))
    for year in (1970, 2025, 2036, 2026):
        assert file.undo().result().rows[0].before.name == str(year)
    assert file.verify().result() == []
    file.close()


def test_a_closed_file_can_be_closed_again(tmp_path: Path) -> None:
    file = MeetingFile.create(tmp_path / "m.tryeza", h.steady())
    futures = [file.do(h.put, h.person(str(n))) for n in range(20)]
    file.close()  # finishes what was sent
    assert all(future.result().act for future in futures)
    file.close()
