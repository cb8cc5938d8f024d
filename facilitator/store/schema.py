"""What a meeting file must look like: identity, format number, settings of the connection, and the guards.

The guards are triggers, so that they hold for acts, undo and anything else that ever writes:

* the journal only grows; a change may only lose payload and salt together (erasure)
* frozen tables only grow (decision 5)
* while an approval stands and no correction is open, or the pen is handed over, content does not change;
  reasoned responses are written after approval and may, and so may what stands in no document
* cards and ballots of a closed or cancelled round do not change
"""

from __future__ import annotations

from functools import lru_cache

from facilitator.model import FROZEN, TABLES
from facilitator.store.driver import Database, sqlite3
from facilitator.store.migrations import migrations

APPLICATION_ID = 0x5452595A  # "TRYZ": bytes 68-71 of the file
FORMAT = 6  # user_version: bytes 60-63

# What is approved does not change, unless a correction is open: then every difference will be told in its annex.
_APPROVED = (
    "exists(select 1 from approval a where not exists(select 1 from withdrawal w where w.approval = a.uid))"
    " and not exists(select 1 from correction c"
    " where not exists(select 1 from correction_end e where e.correction = c.uid))"
)
_HANDED_OVER = "exists(select 1 from hand_over h where not exists(select 1 from take_back t where t.hand_over = h.uid))"
_STATUS_ONLY = "status"
_WRITTEN_AFTERWARDS = frozenset({"response", "text_module", "recipient"})


def _guards() -> dict[str, str]:
    made: dict[str, str] = {}

    def guard(name: str, event: str, table: str, condition: str | None, code: str) -> None:
        when = f" when {condition}" if condition else ""
        made[name] = (
            f"create trigger {name} before {event} on \"{table}\"{when} begin select raise(abort, '{code}'); end"
        )

    for table in ("act", "change", "blob"):
        guard(f"{table}_no_delete", "delete", table, None, "tryeza:journal")
    guard("act_no_update", "update", "act", None, "tryeza:journal")
    guard("blob_no_update", "update", "blob", None, "tryeza:journal")
    guard(
        "change_erase_only",
        "update",
        "change",
        "new.payload is not null or new.salt is not null or (new.replica, new.seq, new.n, new.tbl, new.uid, new.kind,"
        " new.payload_hash) is not (old.replica, old.seq, old.n, old.tbl, old.uid, old.kind, old.payload_hash)",
        "tryeza:journal",
    )
    for table in TABLES:
        if table in FROZEN:
            guard(f"{table}_no_update", "update", table, None, "tryeza:frozen")
            guard(f"{table}_no_delete", "delete", table, None, "tryeza:frozen")
    for table in TABLES:
        if table in FROZEN:
            continue
        for event in ("insert", "update", "delete"):
            # the life cycle moves meeting.status while an approval stands; nothing else of the meeting may move
            columns = (
                f"update of {', '.join(_columns_but_status())}" if (table, event) == ("meeting", "update") else event
            )
            if table not in _WRITTEN_AFTERWARDS:
                guard(f"{table}_{event}_approved", columns, table, _APPROVED, "tryeza:approved")
            guard(f"{table}_{event}_handed", event, table, _HANDED_OVER, "tryeza:handed_over")
    for table in (
        "round", "closing", "cancellation", "circulation", "approval", "withdrawal", "correction", "correction_end",
        "edition", "returned_copy", "signature", "round_channel", "round_again", "sister_seed", "issued",
        "narrowed_round", "protocol_entry", "issued_number", "second_count",
        "sending", "sending_to", "sending_file", "sending_mark", "round_part", "roll_mandate",
        "typed_by", "roll_weight",
    ):  # fmt: skip
        guard(f"{table}_insert_handed", "insert", table, _HANDED_OVER, "tryeza:handed_over")
    for table in (
        "round",
        "round_channel",
        "round_again",
        "narrowed_round",
        "second_count",
        "closing",
        "tally",
        "cancellation",
        "circulation",
        "round_part",
        "roll_mandate",
        "typed_by",
        "roll_weight",
    ):
        guard(f"{table}_insert_approved", "insert", table, _APPROVED, "tryeza:approved")
    # a step that another one rests on, or a round among the tied, is not taken from under it, by undo neither
    built_on = (
        "exists(select 1 from cut_step l where l.round = old.round and l.position > old.position)"
        " or exists(select 1 from round_again a where a.of = old.round and a.run_off"
        " and not exists(select 1 from cancellation c where c.round = a.round))"
    )
    guard("cut_step_delete_built_on", "delete", "cut_step", f"({built_on}) and not ({_APPROVED})", "tryeza:cut_settled")
    on_it = (
        "exists(select 1 from narrowed_round n where n.narrowing = old.uid"
        " and not exists(select 1 from cancellation c where c.round = n.round))"
    )
    guard("narrowing_delete_built_on", "delete", "narrowing", f"({on_it}) and not ({_APPROVED})", "tryeza:narrowed")
    guard("narrowing_no_update", "update", "narrowing", None, "tryeza:frozen")
    guard("cut_step_no_update", "update", "cut_step", None, "tryeza:frozen")
    for table in (
        "card", "ballot", "kiosk_vote", "called", "second_typing", "typed_again",
        "hand_section", "hand_count", "hands_taken",
    ):  # fmt: skip
        for event, row in (("insert", "new"), ("update", "old"), ("delete", "old")):
            over = " or ".join(
                f"exists(select 1 from {ended} e where e.round = {row}.round)" for ended in ("closing", "cancellation")
            )
            guard(f"{table}_{event}_closed", event, table, over, "tryeza:round_closed")
    return made


def _columns_but_status() -> list[str]:
    from dataclasses import fields

    return [f'"{part.name}"' for part in fields(TABLES["meeting"]) if part.name != _STATUS_ONLY]


GUARDS = _guards()
"""Trigger name → its SQL: the whole expected list, compared at every opening."""


def configure(db: Database) -> None:
    """The connection settings the durability figures were measured with; call outside a transaction."""
    for pragma in (
        "locking_mode = exclusive",
        "journal_mode = wal",
        "synchronous = full",
        "secure_delete = on",
        "foreign_keys = on",
        "trusted_schema = off",
        "cell_size_check = on",
        "temp_store = memory",
        "wal_autocheckpoint = 0",  # the file itself is written only when the guard knows of it
        "cache_size = -262144",  # what was checked at opening stays in memory: a copy can be made of a lost file
    ):
        db.execute(f"pragma {pragma}").fetchall()


def migrate(db: Database) -> None:
    """Bring the file to ``FORMAT`` and put the guards back. A failing migration rolls back whole."""
    db.execute("pragma foreign_keys = off")
    migrations.apply(db)
    db.execute("begin immediate")
    try:
        install_triggers(db)
        db.execute(f"pragma application_id = {APPLICATION_ID}")
        db.execute(f"pragma user_version = {FORMAT}")
        db.execute("commit")
    except BaseException:
        db.execute("rollback")
        raise
    db.execute("pragma foreign_keys = on")
    if broken := db.execute("pragma foreign_key_check").fetchall():
        raise ValueError(f"foreign keys broken after migration: {broken[:3]}")


def install_triggers(db: Database) -> None:
    """Make exactly the expected triggers, dropping any other; call inside a transaction."""
    for (name,) in db.execute("select name from sqlite_master where type = 'trigger'").fetchall():
        db.execute(f'drop trigger "{name}"')
    for sql in GUARDS.values():
        db.execute(sql)


def triggers_differ(db: Database) -> bool:
    """True when the guards in the file are not exactly the expected ones."""
    there = dict(db.execute("select name, sql from sqlite_master where type = 'trigger'").fetchall())
    return {name: _squeeze(sql) for name, sql in there.items()} != {n: _squeeze(s) for n, s in GUARDS.items()}


def tables_that_differ(db: Database) -> list[str]:
    """Names of tables, indexes and views that are not as the migrations make them, or should not be there."""
    there, expected = _tables(db), _expected_tables()
    return sorted(name for name in there.keys() | expected.keys() if there.get(name) != expected.get(name))


def tables_altered(db: Database) -> list[str]:
    """Names of our tables that are gone, views, or otherwise made: to ask them may compute anything without end."""
    there = _tables(db)
    return sorted(n for n, sql in _expected_tables().items() if sql.startswith("table ") and there.get(n) != sql)


def shed(db: Database) -> None:
    """Take out whatever is not ours, triggers and foreign indexes among it; call outside a transaction.

    Raises ``sqlite3.Error``.
    """
    expected, there = _expected_tables(), _tables(db)
    ask = "select type, name from sqlite_master where type = 'trigger' or sql is not null order by type desc"
    for kind, name in db.execute(ask).fetchall():  # views and triggers before the tables they are of
        ours = _squeeze(GUARDS.get(name, "")) if kind == "trigger" else expected.get(name)
        sql = db.execute("select sql from sqlite_master where type = ? and name = ?", (kind, name)).fetchone()
        if sql is None or name == "_sqlite_migrations":
            continue  # went with its table
        if ours != (_squeeze(sql[0]) if kind == "trigger" else there.get(name)):
            db.execute(f"drop {kind} {_quoted(name)}")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


@lru_cache(maxsize=1)
def _expected_tables() -> dict[str, str]:
    db = Database(sqlite3.connect(":memory:", isolation_level=None), execute_plugins=False)
    try:
        migrations.apply(db)
        return _tables(db)
    finally:
        db.close()


def _tables(db: Database) -> dict[str, str]:
    rows = db.execute("select name, type || ' ' || sql from sqlite_master where type <> 'trigger' and sql is not null")
    return {name: _squeeze(sql) for name, sql in rows.fetchall() if name != "_sqlite_migrations"}


def _squeeze(sql: str) -> str:
    return " ".join(sql.split()).lower()
