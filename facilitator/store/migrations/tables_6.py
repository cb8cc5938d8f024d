"""The tables of migration 006: rolls by person, guided rounds, costs of options.

Not released yet: tables are still added here. Released SQL is never edited.
"""

from __future__ import annotations

TABLES_6: tuple[str, ...] = (
    """create table "option_cost"(
        "uid" text primary key,
        "vote" text not null references "vote"(uid) deferrable initially deferred,
        "of" text not null,
        "units" integer not null
    ) strict""",
)

INDEXES_6: tuple[str, ...] = ('create unique index option_cost_vote on option_cost(vote, "of")',)
