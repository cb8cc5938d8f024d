"""The tables of migration 003, for who is meant, how was voted and what a relacion says: released SQL, never edited."""

from __future__ import annotations

TABLES_3 = (
    """create table "standing_confirmed"(
        "uid" text primary key,
        "organisation" text not null references "organisation"(uid) deferrable initially deferred,
        "kind" text not null,
        "confirmed_at" text not null
    ) strict""",
    """create table "unsettled"(
        "uid" text primary key,
        "typed" text not null,
        "point" text references "point"(uid) deferrable initially deferred,
        "action" text references "action"(uid) deferrable initially deferred
    ) strict""",
    """create table "round_channel"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "channel" text not null
    ) strict""",
    """create table "vote_channel"(
        "uid" text primary key,
        "vote" text not null references "vote"(uid) deferrable initially deferred,
        "channel" text not null
    ) strict""",
    """create table "person_more"(
        "uid" text primary key,
        "person" text not null references "person"(uid) deferrable initially deferred,
        "father" text not null
    ) strict""",
    """create table "issue_line"(
        "uid" text primary key,
        "position" integer not null,
        "item" text references "agenda_item"(uid) deferrable initially deferred,
        "text" text not null,
        "base" text not null
    ) strict""",
    """create table "issue_source"(
        "uid" text primary key,
        "line" text not null references "issue_line"(uid) deferrable initially deferred,
        "point" text not null references "point"(uid) deferrable initially deferred
    ) strict""",
    """create table "issue_left"(
        "uid" text primary key,
        "point" text not null references "point"(uid) deferrable initially deferred
    ) strict""",
)

INDEXES_3 = (
    "create unique index standing_confirmed_organisation on standing_confirmed(organisation)",
    "create unique index unsettled_point on unsettled(point)",
    "create unique index unsettled_action on unsettled(action)",
    "create unique index round_channel_round on round_channel(round)",
    "create unique index vote_channel_vote on vote_channel(vote)",
    "create unique index person_more_person on person_more(person)",
    "create unique index issue_source_line_point on issue_source(line, point)",
    "create index issue_source_point on issue_source(point)",
    "create unique index issue_left_point on issue_left(point)",
)
