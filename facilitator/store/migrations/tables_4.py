"""The tables of migration 004: the floor and the line of a live meeting, rules of voting, wordings in English.

Not released yet: tables are still added here. Released SQL is never edited.
"""

from __future__ import annotations

TABLES_4: tuple[str, ...] = (
    """create table "floor_request"(
        "uid" text primary key,
        "asked_at" text not null,
        "organisation" text references "organisation"(uid) deferrable initially deferred,
        "person" text references "person"(uid) deferrable initially deferred,
        "reply" integer not null check("reply" in (0, 1))
    ) strict""",
    """create table "turn"(
        "uid" text primary key,
        "item" text references "agenda_item"(uid) deferrable initially deferred,
        "began_at" text not null,
        "ended_at" text,
        "limit_s" integer not null,
        "organisation" text references "organisation"(uid) deferrable initially deferred,
        "person" text references "person"(uid) deferrable initially deferred,
        "reply" integer not null check("reply" in (0, 1))
    ) strict""",
    """create table "passed_over"(
        "uid" text primary key,
        "turn" text not null references "turn"(uid) deferrable initially deferred,
        "organisation" text references "organisation"(uid) deferrable initially deferred,
        "person" text references "person"(uid) deferrable initially deferred
    ) strict""",
    """create table "floor_limit"(
        "uid" text primary key,
        "seconds" integer not null,
        "item" text references "agenda_item"(uid) deferrable initially deferred
    ) strict""",
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
    """create table "translated"(
        "uid" text primary key,
        "what" text not null,
        "row" text not null,
        "part" text not null,
        "language" text not null,
        "text" text not null,
        "of" text not null
    ) strict""",
)

INDEXES_4: tuple[str, ...] = (
    "create index floor_request_organisation on floor_request(organisation)",
    "create index floor_request_person on floor_request(person)",
    "create index turn_ended_at on turn(ended_at)",
    "create index turn_organisation on turn(organisation)",
    "create index turn_person on turn(person)",
    "create index passed_over_turn on passed_over(turn)",
    "create unique index floor_limit_item on floor_limit(item)",
)
