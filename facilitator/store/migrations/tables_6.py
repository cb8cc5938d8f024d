"""The tables of migration 006: rolls by person, guided rounds, costs of options.

Not released yet: tables are still added here. Released SQL is never edited.
"""

from __future__ import annotations

TABLES_6: tuple[str, ...] = (
    """create table "vote_of_persons"(
        "uid" text primary key,
        "vote" text not null references "vote"(uid) deferrable initially deferred
    ) strict""",
    """create table "round_of_persons"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred
    ) strict""",
    """create table "roll_person"(
        "uid" text primary key,
        "round" text not null references "round"(uid) deferrable initially deferred,
        "entry" text not null references "roll_entry"(uid) deferrable initially deferred,
        "person" text not null references "person"(uid) deferrable initially deferred,
        "body" text not null
    ) strict""",
)

INDEXES_6: tuple[str, ...] = (
    "create unique index vote_of_persons_vote on vote_of_persons(vote)",
    "create unique index round_of_persons_round on round_of_persons(round)",
    "create unique index roll_person_entry on roll_person(entry)",
    "create unique index roll_person_person on roll_person(round, person)",
)
