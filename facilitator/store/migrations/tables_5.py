"""The tables of migration 005: groups of points, cards typed twice, hands counted by two, weights."""

from __future__ import annotations

TABLES_5: tuple[str, ...] = (
    """create table "point_group"(
        "uid" text primary key,
        "position" integer not null,
        "name" text not null
    ) strict""",
    """create table "grouped_point"(
        "uid" text primary key,
        "point" text not null references "point"(uid) deferrable initially deferred,
        "group" text not null references "point_group"(uid) deferrable initially deferred,
        "position" integer not null
    ) strict""",
    """create table "vote_of_groups"(
        "uid" text primary key,
        "vote" text not null references "vote"(uid) deferrable initially deferred
    ) strict""",
    """create table "option_group"(
        "uid" text primary key,
        "option" text not null references "option"(uid) deferrable initially deferred,
        "group" text not null,
        "number" integer not null,
        "name" text not null,
        "points" integer not null,
        "members" text not null
    ) strict""",
    """create table "second_typing"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "first" text not null,
        "second" text not null,
        "begun_at" text not null
    ) strict""",
    """create table "typed_again"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "position" integer not null,
        "choices" text not null,
        "state" text not null,
        "entered_at" text not null
    ) strict""",
    """create table "typed_by"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "first" text not null,
        "second" text not null,
        "third" text not null,
        "typed" integer not null,
        "again" integer not null,
        "differed" integer not null
    ) strict""",
    """create table "hand_section"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "position" integer not null,
        "name" text not null
    ) strict""",
    """create table "hand_count"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "section" text not null references "hand_section"(uid) deferrable initially deferred,
        "counter" integer not null check("counter" in (1, 2)),
        "by" text not null,
        "counts" text not null,
        "counted_at" text not null,
        "raised" integer
    ) strict""",
    """create table "hands_taken"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "section" text not null references "hand_section"(uid) deferrable initially deferred,
        "counter" integer not null check("counter" in (1, 2)),
        "reason" text not null
    ) strict""",
    """create table "weight"(
        "uid" text primary key,
        "organisation" text not null references "organisation"(uid) deferrable initially deferred,
        "cards" integer not null
    ) strict""",
    """create table "roll_weight"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "entry" text not null references "roll_entry"(uid) deferrable initially deferred,
        "cards" integer not null
    ) strict""",
)

INDEXES_5: tuple[str, ...] = (
    "create unique index grouped_point_point on grouped_point(point)",
    'create index grouped_point_group on grouped_point("group")',
    "create unique index vote_of_groups_vote on vote_of_groups(vote)",
    "create unique index option_group_option on option_group(option)",
    "create unique index second_typing_round on second_typing(round)",
    "create unique index typed_by_round on typed_by(round)",
    "create unique index hand_count_section on hand_count(section, counter)",
    "create unique index hands_taken_section on hands_taken(section)",
    "create unique index weight_organisation on weight(organisation)",
    "create unique index roll_weight_entry on roll_weight(entry)",
)
