"""The tables of migration 004: the floor and the line of a live meeting, rules of voting, wordings in English.

Not released yet: tables are still added here. Released SQL is never edited.
"""

from __future__ import annotations

TABLES_4: tuple[str, ...] = (
    """create table "block_settled"(
        "uid" text primary key,
        "document" text not null,
        "section" text not null,
        "base" text not null,
        "mine" text not null,
        "automatic" text not null,
        "text" text not null,
        "takes" text not null,
        "settled_at" text not null
    ) strict""",
)

INDEXES_4: tuple[str, ...] = ()
