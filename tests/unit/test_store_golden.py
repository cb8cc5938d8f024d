"""The hash layout of the journal, frozen: a change here makes every file ever written unverifiable.

Written once, by ``python -m tests.unit.test_store_golden``; if this test fails, the code is wrong, not the file.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

from facilitator import model as m
from facilitator.store.file import MeetingFile
from tests.helpers import meetings as h

GOLDEN = Path(__file__).parents[1] / "golden" / "journal-1.json"


def written(folder: Path) -> dict[str, Any]:
    """Every kind of change, an undo, a redo, bytes, and a second replica with its base."""
    env = h.steady(20261027)
    file = MeetingFile.create(folder / "a.tryeza", env)
    file.do(h.lasting, lambda tx: [tx.blob(b""), *map(tx.add, h.rows_of_every_type(first=True))]).result()
    file.do(h.change, m.Person, f"{3:032x}", name="Çlirim “Xh” Ëndrra\n\u2028'\\", organisation=None).result()
    file.do(h.drop, m.Action, f"{11:032x}").result()
    file.undo().result()
    file.redo().result()
    file.snapshot(folder / "b.tryeza").result()
    file.close()
    file = MeetingFile.open(folder / "b.tryeza", h.steady(7, device="other", actor="", clock=h.Clock(h.BEGIN)))
    file.do(h.put, h.person("ff" * 16, "Zana")).result()
    head = file.head().result()

    def dump(tx: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for table, order in (("act", "hlc"), ("change", "replica, seq, n")):
            cursor = tx._db.execute(f"select * from {table} order by {order}")
            names = [part[0] for part in cursor.description]
            found[table] = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        return found

    found = file.read(dump).result()
    file.close()
    return {"head": head, **found}


def test_the_journal_is_written_as_it_was_frozen(tmp_path: Path) -> None:
    golden = json.loads(GOLDEN.read_text("utf-8"))
    made = written(tmp_path)
    for table in ("act", "change"):
        assert [list(row) for row in made[table]] == [list(row) for row in golden[table]]
        for row, frozen in zip(made[table], golden[table], strict=True):
            assert row == frozen
    assert made == golden


def test_the_layout_is_what_the_words_say() -> None:
    """The hashes of the golden file, recomputed here from the description alone."""
    golden = json.loads(GOLDEN.read_text("utf-8"))

    def sha256(text: str) -> str:
        return hashlib.sha256(text.encode()).hexdigest()

    def plain(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    tails: dict[str, list[Any]] = {}
    for act in golden["act"]:
        changes = [c for c in golden["change"] if (c["replica"], c["seq"]) == (act["replica"], act["seq"])]
        for change in changes:
            assert len(change["salt"]) == 16
            assert plain(json.loads(change["payload"])) == change["payload"]
            assert set(json.loads(change["payload"])) == {"a", "b"}
            assert sha256(change["salt"] + "\x1f" + change["payload"]) == change["payload_hash"]
        if act["seq"] == 1:
            assert json.loads(act["base"]) == tails
        else:
            assert act["base"] is None
        previous = tails.get(act["replica"], [0, "0" * 64])
        body = {name: value for name, value in act.items() if name != "hash"}
        body["changes"] = [[c["tbl"], c["uid"], c["kind"], c["payload_hash"]] for c in changes]
        assert act["hash"] == sha256(previous[1] + "\x1f" + plain(body))
        assert act["seq"] == previous[0] + 1
        assert act["hlc"].endswith(act["replica"])
        tails[act["replica"]] = [act["seq"], act["hash"]]
    assert len(tails) == 2
    assert golden["head"] == sha256(plain(tails))
    assert {c["kind"] for c in golden["change"]} == {"add", "set", "remove"}
    assert [act["name"] for act in golden["act"]] == ["lasting", "change", "drop", "undo", "redo", "put"]


if __name__ == "__main__":
    assert not GOLDEN.exists(), "frozen: never written again"
    with tempfile.TemporaryDirectory() as name:
        GOLDEN.write_text(json.dumps(written(Path(name)), ensure_ascii=False, indent=1) + "\n", "utf-8")
