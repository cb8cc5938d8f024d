"""The tables of migration 005: groups of points, cards typed twice, hands counted by two, weights.

Not released yet: tables are still added here. Released SQL is never edited.
"""

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
)

INDEXES_5: tuple[str, ...] = (
    "create unique index grouped_point_point on grouped_point(point)",
    'create index grouped_point_group on grouped_point("group")',
    "create unique index vote_of_groups_vote on vote_of_groups(vote)",
    "create unique index option_group_option on option_group(option)",
)
