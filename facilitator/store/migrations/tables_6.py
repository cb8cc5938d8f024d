"""The tables of migration 006: rolls by person, guided rounds, costs of options, signatures drawn on
the screen.

Not released yet: tables are still added here. Released SQL is never edited.
"""

from __future__ import annotations

TABLES_6: tuple[str, ...] = (
    """create table "handwriting_allowed"(
        "uid" text primary key,
        "allowed_at" text not null,
        "by" text not null
    ) strict""",
    """create table "handwritten"(
        "uid" text primary key,
        "attendance" text not null references "attendance"(uid) deferrable initially deferred,
        "strokes" text not null,
        "signed_at" text not null
    ) strict""",
)

INDEXES_6: tuple[str, ...] = ("create unique index handwritten_attendance on handwritten(attendance)",)
