"""The numbered migrations of the meeting file, as the SQL that was released. Never edited, only added to.

Triggers are not here: ``schema.install_triggers`` makes them anew after every migration, because sqlite-utils'
``transform`` drops them silently.
"""

from __future__ import annotations

from facilitator.store.driver import Database, Migrations
from facilitator.store.migrations.tables_1 import INDEXES_1, JOURNAL, TABLES_1
from facilitator.store.migrations.tables_2 import INDEXES_2, TABLES_2
from facilitator.store.migrations.tables_3 import INDEXES_3, TABLES_3
from facilitator.store.migrations.tables_4 import INDEXES_4, TABLES_4
from facilitator.store.migrations.tables_5 import INDEXES_5, TABLES_5
from facilitator.store.migrations.tables_6 import INDEXES_6, TABLES_6

migrations = Migrations("tryeza-meeting")


@migrations(name="001_first")
def _001_first(db: Database) -> None:
    for statement in (*JOURNAL, *TABLES_1, *INDEXES_1):
        db.execute(statement)


@migrations(name="002_documents")
def _002_documents(db: Database) -> None:
    for statement in (*TABLES_2, *INDEXES_2):
        db.execute(statement)


@migrations(name="003_who_and_how")
def _003_who_and_how(db: Database) -> None:
    for statement in (*TABLES_3, *INDEXES_3):
        db.execute(statement)


@migrations(name="004_room_and_rules")
def _004_room_and_rules(db: Database) -> None:
    for statement in (*TABLES_4, *INDEXES_4):
        db.execute(statement)


@migrations(name="005_groups_and_counters")
def _005_groups_and_counters(db: Database) -> None:
    for statement in (*TABLES_5, *INDEXES_5):
        db.execute(statement)


@migrations(name="006_rolls_and_rounds")
def _006_rolls_and_rounds(db: Database) -> None:
    for statement in (*TABLES_6, *INDEXES_6):
        db.execute(statement)
